//! Why, and what if: what other answers would change is worked out beside the window while the results are shown, never
//! in a frame; what the answer on screen did is worked out with each message, which takes less than a millisecond.

use std::sync::Arc;

use super::identity::WhatIfKey;
use super::under_way::{Errand, WorkFor};
use super::{App, Screen};
use crate::content::{ItemId, PatternId};
use crate::platform::{Done, Work};
use crate::rules::{self, AnswerDid, Sensitivity};

/// What is known of the assessment shown, and what is being worked out.
#[derive(Debug, Default)]
pub(super) struct WhatIf {
    known: Option<(WhatIfKey, Arc<Vec<Sensitivity>>)>,
    under_way: bool,
}

impl App {
    /// What another answer would change about a pattern; none while it is being worked out.
    pub fn sensitivity(&self, pattern: &PatternId) -> Option<&Sensitivity> {
        let (about, known) = self.state.pages.results.what_if.known.as_ref()?;
        let is_of_now = self.about_now().as_ref() == Some(about);
        known.iter().find(|one| is_of_now && one.pattern == *pattern)
    }

    /// Whether what other answers would change is known for the answers shown.
    pub fn knows_what_if(&self) -> bool {
        let known = self.state.pages.results.what_if.known.as_ref().map(|(about, _)| about);
        known.is_some() && known == self.about_now().as_ref()
    }

    /// What the answer to the item on screen caused; none without an answer.
    pub fn answer_did(&self, item: &ItemId) -> Option<&AnswerDid> {
        let (of, did) = self.derived.answer_did.as_ref()?;
        (of == item).then_some(did)
    }

    /// Works out what the answer on screen did.
    pub(super) fn look_at_answer(&mut self) {
        let item = self.item().filter(|_| self.state.screen == Screen::Questions);
        let of = item.zip(self.assessment()).zip(self.outcome());
        self.derived.answer_did = of
            .filter(|((item, assessment), _)| assessment.answers.contains_key(&item.id))
            .map(|((item, assessment), outcome)| {
                let did = rules::why_answer(&self.library, assessment, outcome, self.today(), &item.id);
                (item.id.clone(), did)
            });
    }

    /// Begins to work it out when the results are shown and it is not known; one at a time.
    pub(super) fn look_what_if(&mut self) {
        if self.state.screen != Screen::Results || self.state.pages.results.what_if.under_way || self.knows_what_if() {
            return;
        }
        let (Some(about), Some(assessment)) = (self.about_now(), self.assessment()) else {
            return;
        };
        let (library, assessment, day) = (Arc::clone(&self.library), assessment.clone(), about.day);
        let work = Work::new(move || rules::sensitivity(&library, &assessment, day));
        self.state.pages.results.what_if.under_way = true;
        self.start(WorkFor::WhatIf(about), Errand::work_out(work));
    }

    /// Keeps what came of it. Answers given meanwhile make it old; the next look begins anew.
    pub(super) fn worked_out(&mut self, about: WhatIfKey, done: Option<Done>) {
        self.state.pages.results.what_if.under_way = false;
        // What could not be worked out is not tried again until something changes: an empty list says nothing.
        let found = done.and_then(Done::get).unwrap_or_default();
        self.state.pages.results.what_if.known = Some((about, found));
    }

    fn about_now(&self) -> Option<WhatIfKey> {
        let document = self.state.document.as_ref()?;
        Some(WhatIfKey {
            sitting: document.sitting,
            index: document.index,
            revision: document.revision,
            day: self.today(),
        })
    }
}
