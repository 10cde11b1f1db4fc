//! When it hurts now: first what would mean help, then six calm minutes.

use egui::Ui;

use super::{care, columns, held_back, is_held_back, part_of_the_plan, sources};
use crate::app::{LibraryMessage, SessionMessage, SessionWanted};
use crate::content::{Relief, StopGroup, StopSign, Urgency};
use crate::report::words;
use crate::rules::{self, ReliefFor};
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    Meant, Run, alarm, body, callout, card, group, heading_runs, lead, main_button, note, points, quiet_button,
    radio_group, section, segment, strong, subsection, tick, title,
};
use crate::ui::words::relief as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(relief) = &view.app.library().relief else {
        title(ui, say::WHEN_IT_HURTS_NOW);
        return;
    };
    columns(ui, |ui| main(ui, view, relief), |ui| aside(ui, view, relief));
}

fn main(ui: &mut Ui, view: View<'_>, relief: &Relief) {
    title(ui, say::WHEN_IT_HURTS_NOW);
    if held_back(ui, view) {
        return;
    }
    lead(ui, say::SIX_CALM_MINUTES);
    ui.add_space(space::S);
    let gate = &view.app.state().pages.library.gate;
    let tags = view
        .app
        .outcome()
        .map(|outcome| outcome.safety.tags.clone())
        .unwrap_or_default();
    let asked = view.app.library().relief_gate(&tags);
    section(ui, say::IS_ANY_OF_THIS_SO_NOW);
    group(ui, say::BEFORE_YOU_BEGIN, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for (_, sign) in &asked {
            if tick(ui, gate.signs.contains(&sign.id), &sign.gate).clicked() {
                view.send(LibraryMessage::GateSignToggled(sign.id.clone()));
            }
        }
        if tick(ui, gate.none, say::NONE_OF_THESE).clicked() {
            view.send(LibraryMessage::GateNoneChosen);
        }
    });
    ui.add_space(space::M);
    let so = asked.iter().filter(|(_, sign)| gate.signs.contains(&sign.id));
    let mut so: Vec<(&StopGroup, &StopSign)> = so.copied().collect();
    if !so.is_empty() {
        // What cannot wait stands first.
        so.sort_by_key(|(group, _)| group.urgency);
        return get_help(ui, &so);
    }
    if gate.none {
        steps(ui, view, relief);
    }
}

fn get_help(ui: &mut Ui, signs: &[(&StopGroup, &StopSign)]) {
    callout(ui, Meant::Care, |ui| {
        let heading = match signs.first().and_then(|(group, _)| group.urgency) {
            Some(Urgency::Emergency) => say::GET_HELP_NOW,
            _ => say::GET_HELP_TODAY,
        };
        let lines: Vec<String> = signs
            .iter()
            .map(|(group, sign)| format!("{}: {}", sign.gate, words::in_sentence(&group.action)))
            .collect();
        let said = strong(ui, heading);
        // Nothing takes the focus here, so all of it is said at once.
        let all = format!("{heading}. {}", lines.join(" "));
        ui.accesskit_node_builder(said.id, |node| node.set_value(all.as_str()));
        alarm(&said, &all);
        for line in &lines {
            body(ui, line);
        }
        note(ui, say::TICKED_BY_MISTAKE);
    });
}

fn steps(ui: &mut Ui, view: View<'_>, relief: &Relief) {
    let whom = view.app.whom();
    let possible = rules::relief_on_floor(view.app.library(), relief, whom);
    let floor = possible && view.app.state().pages.library.floor.unwrap_or(true);
    section(ui, say::THE_ROUTINE);
    if possible {
        radio_group(ui, say::ON_THE_FLOOR_OR_SEATED, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (value, words) in [(true, say::ON_THE_FLOOR), (false, say::SEATED)] {
                    if segment(ui, floor == value, words).clicked() {
                        view.send(LibraryMessage::ReliefFloorChosen(value));
                    }
                }
            });
        });
    } else {
        note(ui, say::SHOWN_SEATED);
    }
    ui.add_space(space::XS);
    if main_button(say::FOLLOW_THE_ROUTINE).icon(icons::PLAY).pressed(ui) {
        view.send(SessionMessage::Opened(SessionWanted::Relief));
    }
    ui.add_space(space::S);
    let steps = rules::relief_steps(view.app.library(), relief, whom, floor);
    let mut number = 0;
    for shown in &steps {
        if !shown.step.optional {
            number += 1;
        }
        step(ui, view, shown, number);
        ui.add_space(space::XS);
    }
    let seconds: u32 = steps
        .iter()
        .filter(|shown| !shown.step.optional && shown.left_out.is_none())
        .map(|shown| shown.step.seconds[0])
        .sum();
    ui.add_space(space::S);
    strong(
        ui,
        &words::capitalised(&say::without_the_warmth(&words::about_minutes(seconds))),
    );
    body(ui, &relief.about.again);
    body(ui, &relief.about.next);
}

fn step(ui: &mut Ui, view: View<'_>, shown: &ReliefFor, number: u32) {
    let colours = *palette(ui);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let name = if shown.step.optional {
            say::if_you_like(shown.name)
        } else {
            format!("{number}. {}", shown.name)
        };
        let time = words::seconds_or_minutes(shown.step.seconds);
        heading_runs(
            ui,
            3,
            &[
                Run::bold(&name, text::LEAD - 2.0, colours.text),
                Run::plain("   ", text::SMALL, colours.muted),
                Run::plain(&time, text::SMALL, colours.muted),
            ],
            &format!("{name}, {time}"),
        );
        if let Some((exercise, why)) = &shown.left_out {
            let why = words::because(view.app.library(), &exercise.id, why);
            return care(ui, &say::left_out_here(&why));
        }
        body(ui, shown.text);
        for change in &shown.changes {
            care(ui, &words::adapted(view.app.library(), change));
        }
        if let Some(evidence) = &shown.step.evidence {
            note(ui, evidence);
        }
        if let Some(exercise) = shown.exercise {
            let said = say::exercise_of_step(&exercise.name, number);
            if quiet_button(&exercise.name)
                .icon_after(icons::NEXT)
                .named(&said)
                .pressed(ui)
            {
                view.send(LibraryMessage::ExerciseOpened(exercise.id.clone()));
            }
        }
    });
}

fn aside(ui: &mut Ui, view: View<'_>, relief: &Relief) {
    let about = &relief.about;
    part_of_the_plan(ui, view, &about.id, &about.name);
    card(ui, |ui| {
        subsection(ui, say::WHY_IT_CAN_HELP);
        body(ui, &about.why);
        sources(ui, view.app, "relief", &about.sources);
    });
    if is_held_back(view.app) {
        return;
    }
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, say::WHILE_YOU_DO_IT);
        points(
            ui,
            &[
                say::SMALL_AND_SLOW_LESS_IS_FINE,
                say::SHOULD_EASE_OR_STAY,
                say::BREATHE_ALL_THE_TIME,
            ],
        );
    });
}
