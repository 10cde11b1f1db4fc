//! Beside the exercises: the stop list before the first time, and the other parts the person put into the plan.

use egui::Ui;

use super::super::library::stop_list;
use crate::app::{App, PlanMessage, Screen, WindowMessage};
use crate::content::Exercise;
use crate::record::Prescription;
use crate::report::plan_parts;
use crate::report::words;
use crate::rules::step_rule;
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    Meant, Run, button, callout, card, disclosure, heading_runs, note, points, quiet_button, runs, strong,
};
use crate::ui::words::plan::beside as say;

/// The stop list, first thing before the first time; once it was read it folds away.
pub(super) fn stop_list_first(ui: &mut Ui, view: View<'_>) {
    let read = view
        .app
        .assessment()
        .and_then(|assessment| assessment.beside_plan.stop_list_read_on);
    if let Some(day) = read {
        let name = say::WHEN_TO_STOP;
        disclosure(ui, "stop list of the plan", name, name, |ui| {
            stop_list(ui, view.app, &[]);
            note(ui, &say::read_on(&view.app.formats().date(day)));
        });
    } else {
        ui.add_space(space::XS);
        callout(ui, Meant::Care, |ui| {
            strong(ui, say::BEFORE_THE_FIRST_TIME);
            stop_list(ui, view.app, &[]);
            if view.app.can_have_parts() && button(say::I_HAVE_READ_THIS).icon(icons::TICK).pressed(ui) {
                view.send(PlanMessage::StopListRead);
            }
        });
        ui.add_space(space::XS);
    }
    ui.horizontal_wrapped(|ui| {
        if quiet_button(say::HOW_HARD).icon(icons::EFFORT).pressed(ui) {
            view.send(WindowMessage::ScreenChosen(Screen::Effort));
        }
        if quiet_button(say::HABITS_AND_BREAKS_FOR_YOU)
            .icon(icons::HABITS)
            .pressed(ui)
        {
            view.send(WindowMessage::ScreenChosen(Screen::Habits));
        }
    });
}

/// The breathing protocol and the relief routine, where they are in the plan.
pub(super) fn parts(ui: &mut Ui, view: View<'_>) {
    let (Some(assessment), Some(outcome)) = (view.app.assessment(), view.app.outcome()) else {
        return;
    };
    let colours = *palette(ui);
    for part in plan_parts(view.app.library(), assessment, outcome) {
        ui.add_space(space::M);
        heading_runs(ui, 2, &[Run::bold(&part.name, text::LEAD, colours.text)], &part.name);
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            note(ui, &part.first);
            points(ui, &part.lines);
            note(ui, &part.then);
            let relief = view
                .app
                .library()
                .relief
                .as_ref()
                .is_some_and(|relief| relief.about.id == part.id);
            let screen = if relief { Screen::Relief } else { Screen::Breathing };
            ui.horizontal_wrapped(|ui| {
                let open = say::open_named(&words::in_sentence(&part.name));
                if quiet_button(say::OPEN).icon_after(icons::NEXT).named(&open).pressed(ui) {
                    view.send(WindowMessage::ScreenChosen(screen));
                }
                let away = say::take_out_named(&part.name);
                if view.app.can_have_parts() && quiet_button(say::TAKE_OUT).icon(icons::CLOSE).named(&away).pressed(ui)
                {
                    view.send(PlanMessage::PartToggled(part.id.clone()));
                }
            });
        });
    }
}

/// When to do more of a line, where a rule says so (rule P31).
pub(super) fn ready_for_more(ui: &mut Ui, app: &App, line: &Prescription, exercise: &Exercise) {
    let (Some(guidance), Some(outcome)) = (&app.library().guidance, app.outcome()) else {
        return;
    };
    if let Some(rule) = step_rule(guidance, exercise.dose_class, &outcome.safety.tags, line.gentle) {
        let colours = *palette(ui);
        let said = words::rule(rule);
        runs(
            ui,
            &[
                Run::bold(say::READY_FOR_MORE, text::BODY - 1.0, colours.text),
                Run::plain(&said, text::BODY - 1.0, colours.text),
            ],
        );
    }
}
