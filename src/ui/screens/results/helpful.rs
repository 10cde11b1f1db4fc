//! One list of what would make the results surer, of what is possible today (rule T21).

use egui::Ui;

use super::{Shown, ask};
use crate::app::PhotoMessage;
use crate::content::{ItemId, MuscleId};
use crate::report::{HelpfulLine, words};
use crate::rules::Action;
use crate::rules::photo::views_of;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{ListRow, RowTone, body, button, card, disclosure, note, quiet_button, section};
use crate::ui::words::results::helpful as say;

/// Draws the list; nothing where nothing would help, or where an earlier assessment is shown.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>) {
    let tests = &shown.summary.helpful;
    if tests.is_empty() || !shown.view.app.is_newest() {
        return;
    }
    ui.add_space(space::M);
    section(ui, say::WHAT_WOULD_MAKE_THIS_SURER);
    card(ui, |ui| {
        let waits = waiting(shown);
        if !waits.is_empty() {
            body(ui, &words::plan_waits_for_a_test(&waits));
        }
        let Some((first, more)) = tests.split_first() else {
            return;
        };
        line(ui, shown, first);
        if let Some(item) = of_photos(shown)
            && quiet_button(say::MEASURE_FROM_PHOTOS).icon(icons::PICTURE).pressed(ui)
        {
            shown.view.send(PhotoMessage::Opened(Some(item)));
        }
        if more.is_empty() {
            return;
        }
        ui.add_space(space::XS);
        let name = say::more_tests(more.len());
        disclosure(ui, "what else would make it surer", &name, &name, |ui| {
            note(ui, words::HELPFUL_TODAY);
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for test in more {
                    line(ui, shown, test);
                }
            });
            ui.add_space(space::S);
            if button(say::DO_THEM_ALL_NOW).icon_after(icons::NEXT).pressed(ui) {
                ask(shown, tests.iter().map(|test| test.item.clone()).collect());
            }
        });
    });
    ui.add_space(space::S);
}

/// The first of these tests that can be measured in photos.
fn of_photos(shown: &Shown<'_>) -> Option<ItemId> {
    let library = shown.view.app.library();
    let mut items = shown.summary.helpful.iter().map(|test| &test.item);
    items.find(|item| !views_of(library, item).is_empty()).cloned()
}

fn line(ui: &mut Ui, shown: &Shown<'_>, test: &HelpfulLine) {
    let row = ListRow {
        words: &test.name,
        detail: &test.says,
        end: &test.minutes,
        tone: RowTone::Light,
        name: &say::do_now(&test.name, &words::in_sentence(&test.says), &test.minutes),
        ..ListRow::default()
    };
    if row.link(ui).clicked() {
        ask(shown, vec![test.item.clone()]);
    }
}

/// Muscles the plan leaves alone until a test decides, by name.
fn waiting(shown: &Shown<'_>) -> Vec<String> {
    let mut found: Vec<&MuscleId> = Vec::new();
    let rows = shown.outcome.imbalances.rows.iter();
    for row in rows.filter(|row| row.action == Action::AskTest && row.would_settle.is_some()) {
        if !found.contains(&&row.muscle) {
            found.push(&row.muscle);
        }
    }
    let library = shown.view.app.library();
    found
        .into_iter()
        .map(|muscle| words::lay_muscle(library, muscle))
        .collect()
}
