//! Readings from photos become answers, on a press and never by themselves.

use super::super::{App, fields};
use crate::app::words::photo as say;
use crate::content::ItemId;
use crate::record::{Assessment, Entry, Given, Side};
use crate::rules::Offer;
use crate::rules::photo::{PhotoReadings, angles_of, flags_from_photos, is_typed, photo_readings, side_of};

impl App {
    /// What the placed points give to the questions of the view on the screen.
    pub fn photo_results(&self) -> Vec<PhotoReadings> {
        let (Some(photos), Some(view)) = (self.photos(), self.photo_view()) else {
            return Vec::new();
        };
        let of_view = angles_of(&self.library, view);
        let all = photo_readings(&self.library, photos).into_iter();
        let side = side_of(view.view);
        let is_here = |one: &PhotoReadings| one.side == side && of_view.iter().any(|angle| angle.angle == one.angle);
        all.filter(is_here).collect()
    }

    /// Whether an answer holds just what the photos give to it.
    pub fn is_taken_over(&self, one: &PhotoReadings) -> bool {
        let answer = self
            .assessment()
            .and_then(|assessment| assessment.answers.get(&one.item));
        fields::readings(answer, one.side) == one.readings
    }

    /// Whether the numbers of the view on the screen are in the answers: until then the way on lies on the page.
    pub fn photos_are_used(&self) -> bool {
        let results = self.photo_results();
        !results.is_empty() && results.iter().all(|one| self.is_taken_over(one))
    }

    /// Whether an item holds a number that was typed, of the side that these readings are of.
    pub fn is_typed_by_hand(&self, one: &PhotoReadings) -> bool {
        self.assessment()
            .is_some_and(|assessment| is_typed(assessment, &one.item, one.side))
    }

    /// Puts the readings that photos give to these items into their answers, with the flags that the pictures set.
    pub(super) fn take_readings(&mut self, items: &[ItemId]) {
        let Some(photos) = self.photos().cloned() else { return };
        // What safety leaves out stays out.
        let wanted = |one: &&PhotoReadings| {
            items.contains(&one.item) && !matches!(self.derived.offers.get(&one.item), Some(Offer::Hidden(_)))
        };
        let wanted: Vec<PhotoReadings> = self.photo_results().iter().filter(wanted).cloned().collect();
        let library = std::sync::Arc::clone(&self.library);
        let Some(assessment) = self.photo_assessment() else {
            return;
        };
        let mut names: Vec<String> = Vec::new();
        for one in &wanted {
            let Some(item) = library.item(&one.item) else {
                continue;
            };
            put(assessment, item, one);
            let (set, away) = flags_from_photos(&library, item, &photos);
            if let Some(answer) = assessment.answers.get_mut(&one.item) {
                answer.flags.retain(|flag| !away.contains(flag));
                answer.flags.extend(set);
                let before = assessment.photos.taken.remove(&one.item);
                let taken = with_side(before, one);
                assessment.photos.taken.insert(one.item.clone(), taken);
            }
            if !names.contains(&item.name) {
                names.push(item.name.clone());
            }
        }
        if !names.is_empty() {
            self.changed();
            self.say(say::taken_over(&crate::report::words::list(&names)));
        }
    }
}

/// What was taken over of an item, with these readings: what was typed of the other side does not become measured.
fn with_side(before: Option<Given>, one: &PhotoReadings) -> Given {
    let read = Some(Entry::Readings(one.readings.clone()));
    let (left, right) = match before {
        Some(Given::Sides { left, right }) => (left, right),
        Some(Given::One(_)) | None => (None, None),
    };
    match one.side {
        None => Given::One(Entry::Readings(one.readings.clone())),
        Some(Side::Left) => Given::Sides { left: read, right },
        Some(Side::Right) => Given::Sides { left, right: read },
    }
}

fn put(assessment: &mut Assessment, item: &crate::content::Item, one: &PhotoReadings) {
    match one.side {
        Some(side) => fields::forget_drafts_of(item, assessment, side),
        None => fields::forget_drafts(item, assessment),
    }
    fields::put(assessment, item, one.side, Some(Entry::Readings(one.readings.clone())));
}
