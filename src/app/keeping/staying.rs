//! The page one types on stays: what is on the list because it has an answer does not leave it while the answer is changed.

use crate::app::{App, Document, Screen, fields};
use crate::content::{Item, ItemId};
use crate::record::Assessment;
use crate::rules::{NotOffered, Offer};

impl App {
    /// The offers of the rules, and on the list what stays there until its page is left, or holds what is half typed.
    /// What safety or the place rule out goes all the same.
    pub(in crate::app) fn staying<'a>(
        &self,
        assessment: &Assessment,
        offers: Vec<(&'a Item, Offer)>,
    ) -> Vec<(&'a Item, Offer)> {
        let stays =
            |item: &Item| self.state.pages.questions.stays.contains(&item.id) || fields::has_drafts(item, assessment);
        offers
            .into_iter()
            .map(|(item, offer)| match offer {
                Offer::NotInRoute | Offer::NotOffered(NotOffered::OnRequest) if stays(item) => (item, Offer::Asked),
                offer => (item, offer),
            })
            .collect()
    }

    /// Holds the item on screen on the list.
    pub(in crate::app) fn hold_item(&mut self) {
        let item = self.state.document.as_ref().and_then(|document| document.item.clone());
        self.state.pages.questions.stays = item.into_iter().collect();
    }

    /// Keeps the item on screen one that is asked, and the rows of the sheet where they are, after the list has changed.
    pub(in crate::app) fn keep_item_on_the_list(&mut self) {
        if self.state.screen == Screen::FromPaper {
            self.state
                .pages
                .questions
                .stays
                .extend(self.derived.asked.iter().cloned());
        }
        if self.state.screen != Screen::Questions {
            return;
        }
        let here = self
            .state
            .document
            .as_ref()
            .and_then(|document: &Document| document.item.clone());
        let is_asked = here.as_ref().is_some_and(|id| self.derived.asked.contains(id));
        if !is_asked && self.state.dialog.is_none() {
            let next = self.next_after(here.as_ref());
            if let Some(document) = &mut self.state.document {
                document.item = next;
            }
            self.hold_item();
        }
    }

    /// The first asked item that comes after one that is no longer asked.
    fn next_after(&self, gone: Option<&ItemId>) -> Option<ItemId> {
        let library = &self.library.items;
        let at = gone
            .and_then(|gone| library.iter().position(|item| item.id == *gone))
            .unwrap_or(0);
        let later = library
            .iter()
            .skip(at)
            .find(|item| self.derived.asked.contains(&item.id));
        later
            .map(|item| item.id.clone())
            .or_else(|| self.derived.asked.last().cloned())
    }
}
