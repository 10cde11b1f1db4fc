//! Several assessments of one person: a new one, and a look at an earlier one.

use super::{App, IntakePage, Screen};
use crate::app::words::about as say;
use crate::content::Id;
use crate::record::{Assessment, EarlierPlan};
use crate::rules;

impl App {
    /// Begins another assessment of the same person, with what stays true of them.
    pub(super) fn assess_again(&mut self) {
        let today = self.today();
        let version = self.library.version.clone();
        let Some(document) = &mut self.state.document else {
            return;
        };
        let mut next = Assessment::new(today, &version);
        if let Some(last) = document.record.assessments.last() {
            next.profile = last.profile.clone();
            next.safety.precautions = last.safety.precautions.clone();
            next.safety.surgery_regions = last.safety.surgery_regions.clone();
            // What is said of a precaution stays with it; signs and their clearances are asked anew.
            next.safety.details = last.safety.details.clone();
            let library = &self.library;
            let of_tags = |id: &Id| library.screening_question(id.as_str()).is_none();
            next.safety.details.retain(|id, _| of_tags(id));
            // A check of today is not asked a second time today: it goes along as it stands (rule Q43).
            if last.safety.screened_on == Some(today) {
                next.safety.clone_from(&last.safety);
            }
            next.route.clone_from(&last.route);
            // What the person wants of a plan stays what they want; where it no longer fits, the plan says so.
            next.plan_edits.clone_from(&last.plan_edits);
            next.earlier_plan = last.plan.as_ref().map_or_else(
                || last.earlier_plan.clone(),
                |kept| {
                    let plan = rules::outcome(&self.library, last, today).plan;
                    let is_usable = plan.locked.is_some() && kept.plan.excess().is_empty();
                    let held = if is_usable { &kept.plan } else { &plan };
                    Some(EarlierPlan::new(kept.made_on, held))
                },
            );
        }
        document.remember(String::new(), Screen::Results, document.record_before());
        document.record.assessments.push(next);
        document.index = document.record.assessments.len() - 1;
        document.item = None;
        document.seen.clear();
        self.been.clear();
        self.changed();
        self.derive();
        self.state.pages.intake = IntakePage::default();
        self.enter(Screen::Intake);
        self.say(say::NEW_ASSESSMENT);
    }

    /// Shows another assessment of the record.
    pub(super) fn choose_assessment(&mut self, index: usize) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        if index < document.record.assessments.len() {
            document.index = index;
            document.item = None;
            self.derive();
            self.enter(Screen::Results);
        }
    }
}
