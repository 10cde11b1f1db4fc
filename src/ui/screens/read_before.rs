//! What a test that is done again read before: beside the question, never filled in (rule P73).

use egui::Ui;

use crate::content::Item;
use crate::record::{Answer, Entry, Given};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::note;

/// The earlier reading of the item on screen, where only tests are done again.
pub(super) fn read_before(ui: &mut Ui, view: View<'_>, item: &Item) {
    let Some(document) = &view.app.state().document else {
        return;
    };
    let is_again = document.assessment().and_then(|assessment| assessment.route.as_ref());
    let before = document
        .index
        .checked_sub(1)
        .and_then(|index| document.record.assessments.get(index));
    let (Some(before), true) = (before, is_again.is_some_and(|route| route.again)) else {
        return;
    };
    let Some(answer) = before.answers.get(&item.id) else {
        return;
    };
    let read = words::answer_from(view.app.library(), before, item, answer, view.app.shown());
    if !read.is_empty() {
        note(
            ui,
            &words::read_before(view.app.formats(), before.started_on, &read, readings(answer)),
        );
        ui.add_space(space::S);
    }
}

/// How often it was read, on the side that was read most.
fn readings(answer: &Answer) -> usize {
    let of = |entry: &Entry| match entry {
        Entry::Readings(readings) => readings.len(),
        Entry::None(_) => 0,
    };
    match &answer.given {
        Given::One(entry) => of(entry),
        Given::Sides { left, right } => [left, right].into_iter().flatten().map(of).max().unwrap_or(0),
    }
}
