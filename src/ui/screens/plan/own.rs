//! What the person changed about the plan: a list with a way back for each, and the days of the week.

use egui::Ui;

use crate::app::{App, PlanMessage};
use crate::record::{DayName, Plan, Weekday};
use crate::report::words;
use crate::rules::{OverBudget, training_days};
use crate::ui::View;
use crate::ui::look::{icons, palette, size, space, text};
use crate::ui::widgets::{
    Meant, Run, body, button, callout, card, disclosure, icon_button, label, note, points, radio_group, runs,
    segment_named, strong, subsection,
};

/// Draws the card with everything that was changed.
pub(super) fn changes(ui: &mut Ui, view: View<'_>) {
    let edits = view
        .app
        .outcome()
        .map(|outcome| outcome.changes.edits.as_slice())
        .unwrap_or_default();
    if edits.is_empty() {
        return;
    }
    let colours = *palette(ui);
    let may = view.app.may_change_plan();
    card(ui, |ui| {
        subsection(ui, "Your changes");
        for edit in edits {
            let words = words::edit(view.app.library(), &edit.edit);
            ui.horizontal_top(|ui| {
                let back = if may { size::CONTROL + space::S } else { 0.0 };
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width() - back);
                    runs(ui, &[Run::plain(&words, text::BODY, colours.text)]);
                    if let Some(why) = &edit.lost {
                        let why = words::objection(view.app.library(), why);
                        let why = format!("Not in the plan at present. {why}");
                        runs(ui, &[Run::plain(&why, text::SMALL, colours.caution)]);
                    }
                });
                let said = format!("Take back: {words}");
                if may && icon_button(ui, icons::UNDO, &said).clicked() {
                    view.send(PlanMessage::EditsTakenBack(vec![edit.place]));
                }
            });
            ui.add_space(space::XS);
        }
        if may && button("Put everything back").pressed(ui) {
            view.send(PlanMessage::AllEditsTakenBack);
        }
    });
    ui.add_space(space::S);
}

/// Draws the choice of days below the week.
pub(super) fn days(ui: &mut Ui, view: View<'_>, plan: &Plan) {
    if !view.app.may_change_plan() {
        return;
    }
    let days = training_days(plan);
    disclosure(ui, "days of the week", "Choose your days", "Choose your days", |ui| {
        note(
            ui,
            "A new day A moves the days A beside it away: strength work needs a day between. One day stays free.",
        );
        for weekday in Weekday::ALL {
            let now = if days.a.contains(&weekday) {
                Some(DayName::A)
            } else if days.b.contains(&weekday) {
                Some(DayName::B)
            } else {
                None
            };
            label(ui, weekday.name());
            radio_group(ui, weekday.name(), |ui| {
                ui.horizontal_wrapped(|ui| {
                    for (day, words) in [(Some(DayName::A), "Day A"), (Some(DayName::B), "Day B"), (None, "Free")] {
                        let said = format!("{}: {words}", weekday.name());
                        if segment_named(ui, now == day, words, &said).clicked() && now != day {
                            view.send(PlanMessage::TrainingDayChosen(weekday, day));
                        }
                    }
                });
            });
        }
    });
}

/// Draws what a changed day adds up to, and what to drop first where it is too much.
pub(super) fn sum(ui: &mut Ui, app: &App, plan: &Plan, seconds: u32, over: Option<&OverBudget>) {
    if let Some(over) = over {
        callout(ui, Meant::Care, |ui| {
            let minutes = words::count(plan.minutes_per_day, "minute");
            strong(ui, &format!("{} more than your {minutes}", words::clock(over.over_s)));
            body(ui, "You can do it so, or make room. What matters least comes first:");
            let first = over.first.iter().map(|line| words::gives_way(app.library(), line));
            let first: Vec<String> = first.collect();
            points(ui, &first);
        });
        return;
    }
    if !plan.own_changes.is_empty() {
        note(
            ui,
            &format!("Adds up to {} of {}:00.", words::clock(seconds), plan.minutes_per_day),
        );
    }
}
