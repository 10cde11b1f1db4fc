//! What the person changed about the plan: a list with a way back for each, and the days of the week.

use egui::Ui;

use crate::app::PlanMessage;
use crate::record::{DayName, Plan, PlanEdit, Weekday};
use crate::report::words;
use crate::rules::{GivesWay, OverBudget, training_days};
use crate::ui::View;
use crate::ui::look::{icons, palette, size, space, text};
use crate::ui::widgets::{
    Meant, Run, body, button, callout, card, disclosure, icon_button, label, note, points, radio_group, runs,
    segment_named, strong, subsection,
};
use crate::ui::words::plan::own as say;

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
        subsection(ui, say::YOUR_CHANGES);
        for edit in edits {
            let words = words::edit(view.app.formats(), view.app.library(), &edit.edit);
            ui.horizontal_top(|ui| {
                let back = if may { size::CONTROL + space::S } else { 0.0 };
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width() - back);
                    runs(ui, &[Run::plain(&words, text::BODY, colours.text)]);
                    if let Some(why) = &edit.lost {
                        let why = words::objection(view.app.library(), why);
                        let why = say::not_in_the_plan(&why);
                        runs(ui, &[Run::plain(&why, text::SMALL, colours.caution)]);
                    }
                });
                let said = say::take_back(&words);
                if may && icon_button(ui, icons::UNDO, &said).clicked() {
                    view.send(PlanMessage::EditsTakenBack(vec![edit.place]));
                }
            });
            ui.add_space(space::XS);
        }
        if may && button(say::PUT_EVERYTHING_BACK).pressed(ui) {
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
    disclosure(
        ui,
        "days of the week",
        say::CHOOSE_YOUR_DAYS,
        say::CHOOSE_YOUR_DAYS,
        |ui| {
            note(ui, say::NEW_DAY_MOVES_OTHERS);
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
                        for (day, words) in [
                            (Some(DayName::A), say::DAY_A),
                            (Some(DayName::B), say::DAY_B),
                            (None, say::FREE),
                        ] {
                            let said = format!("{}: {words}", weekday.name());
                            if segment_named(ui, now == day, words, &said).clicked() && now != day {
                                view.send(PlanMessage::TrainingDayChosen(weekday, day));
                            }
                        }
                    });
                });
            }
        },
    );
}

/// Draws what a changed day adds up to, and what to drop first where it is too much.
pub(super) fn sum(ui: &mut Ui, view: View<'_>, plan: &Plan, seconds: u32, over: Option<&OverBudget>) {
    if let Some(over) = over {
        callout(ui, Meant::Care, |ui| {
            strong(ui, &say::more_than_yours(over.over_s, plan.minutes_per_day));
            body(ui, say::MAKE_ROOM);
            for way in &over.first {
                let says = words::gives_way(view.app.library(), way);
                let said = say::on_day(&says, over.day.as_str());
                let edit = makes_room(plan, over, way).filter(|_| view.app.may_change_plan());
                match edit {
                    Some(edit) => {
                        if button(&says).named(&said).pressed(ui) {
                            view.send(PlanMessage::PlanEdited(edit));
                        }
                    }
                    None => {
                        points(ui, &[says]);
                    }
                }
            }
        });
        return;
    }
    if !plan.own_changes.is_empty() {
        note(ui, &say::adds_up_to(seconds, plan.minutes_per_day));
    }
}

/// The change that makes this room: fewer sets in these weeks, or the whole exercise left out of the day.
fn makes_room(plan: &Plan, over: &OverBudget, way: &GivesWay) -> Option<PlanEdit> {
    if way.whole {
        return Some(PlanEdit::remove(way.exercise.clone(), Some(over.day)));
    }
    let weeks = plan.weeks.iter().find(|weeks| weeks.weeks == over.weeks)?;
    let day = weeks.days.iter().find(|day| day.name == over.day)?;
    let line = day.exercises.iter().find(|line| line.id == way.exercise)?;
    let sets = line.sets.checked_sub(way.sets).filter(|sets| *sets > 0)?;
    let dose = [sets, line.reps, line.hold_s];
    Some(PlanEdit::dose(line.id.clone(), Some(over.weeks), dose))
}
