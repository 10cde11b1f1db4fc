//! The breathing protocol: six stages, when to go on, what to try, and the positions.

use egui::Ui;

use super::{care, columns, held_back, is_held_back, part, part_of_the_plan, sources};
use crate::app::{LibraryMessage, Screen, SessionMessage, SessionWanted, WindowMessage};
use crate::content::{Breathing, BreathingPosition, BreathingStage};
use crate::report::words;
use crate::rules;
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    Run, body, card, disclosure, heading_runs, lead, note, quiet_button, runs, section, strong, subsection, title,
};
use crate::ui::words::breathing as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(breathing) = &view.app.library().breathing else {
        title(ui, say::BREATHING);
        return;
    };
    columns(ui, |ui| main(ui, view, breathing), |ui| aside(ui, view, breathing));
}

fn main(ui: &mut Ui, view: View<'_>, breathing: &Breathing) {
    title(ui, &breathing.about.name);
    lead(ui, &breathing.about.idea);
    ui.add_space(space::S);
    held_back(ui, view);
    for (place, stage) in breathing.stages.iter().enumerate() {
        stage_card(ui, view, breathing, stage, place + 1);
        ui.add_space(space::S);
    }
    ui.add_space(space::S);
    section(ui, say::POSITIONS);
    for position in &breathing.positions {
        position_ui(ui, view, position);
    }
}

fn stage_card(ui: &mut Ui, view: View<'_>, breathing: &Breathing, stage: &BreathingStage, number: usize) {
    let colours = *palette(ui);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let name = format!("{number}. {}", stage.name);
        let days = words::stage_days(stage.days);
        heading_runs(
            ui,
            2,
            &[
                Run::bold(&name, text::LEAD - 2.0, colours.text),
                Run::plain("   ", text::SMALL, colours.muted),
                Run::plain(&days, text::SMALL, colours.muted),
            ],
            &format!("{name}, {}", words::in_sentence(&days)),
        );
        strong(ui, &words::stage_dose(breathing, stage));
        body(ui, &stage.text);
        let app = view.app;
        let positions: Vec<_> = rules::breathing_positions(breathing, stage)
            .into_iter()
            .map(|position| rules::breathing_position(app.library(), position, app.whom()))
            .filter(|shown| shown.ruled_out.is_none())
            .map(|shown| shown.position)
            .collect();
        let names: Vec<String> = positions.iter().map(|one| words::in_sentence(&one.name)).collect();
        note(ui, &words::capitalised(&words::sentence_of_choices(&names)));
        if is_held_back(app) {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            for position in positions {
                let words = say::follow(&words::in_sentence(&position.name));
                let named = format!("{words}, {}", stage.name);
                if quiet_button(&words).icon(icons::PLAY).named(&named).pressed(ui) {
                    view.send(SessionMessage::Opened(SessionWanted::Breathing {
                        stage: stage.id.clone(),
                        position: position.id.clone(),
                    }));
                }
            }
        });
    });
}

fn position_ui(ui: &mut Ui, view: View<'_>, position: &BreathingPosition) {
    let shown = rules::breathing_position(view.app.library(), position, view.app.whom());
    let colours = *palette(ui);
    ui.add_space(space::S);
    heading_runs(
        ui,
        3,
        &[Run::bold(&position.name, text::BODY, colours.text)],
        &position.name,
    );
    if let Some((exercise, why)) = &shown.ruled_out {
        return care(ui, &words::because(view.app.library(), &exercise.id, why));
    }
    let when = format!("{} {}", position.when, position.why);
    note(ui, &when);
    if let Some(how) = &position.how {
        body(ui, how);
    }
    for note in &shown.notes {
        care(ui, &words::adapted(view.app.library(), note));
    }
    let pages = position.exercise.iter().chain(&position.during);
    ui.horizontal_wrapped(|ui| {
        for exercise in pages.filter_map(|id| view.app.library().exercise(id)) {
            let name = say::exercise_for(&exercise.name, &words::in_sentence(&position.name));
            if quiet_button(&exercise.name)
                .icon_after(icons::NEXT)
                .named(&name)
                .pressed(ui)
            {
                view.send(LibraryMessage::ExerciseOpened(exercise.id.clone()));
            }
        }
    });
}

fn aside(ui: &mut Ui, view: View<'_>, breathing: &Breathing) {
    let about = &breathing.about;
    part_of_the_plan(ui, view, &about.id, &about.name);
    card(ui, |ui| {
        subsection(ui, say::WHEN_TO_GO_ON);
        body(ui, &about.move_on.text);
    });
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, say::ONE_BREATH);
        part(ui, say::IN, &format!("{}.", about.cues.breathe_in));
        part(ui, say::OUT, &format!("{}.", about.cues.breathe_out));
        part(ui, say::REST, &format!("{}.", about.cues.rest));
        for pace in &breathing.paces {
            let said = say::pace_line(&words::capitalised(&pace.name), &words::pace(pace), pace.breath_s());
            note(ui, &said);
        }
        ui.add_space(space::XS);
        strong(ui, say::FEEL_IT_WITH_YOUR_HANDS);
        note(ui, &about.touch);
    });
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, say::WHEN_IT_DOES_NOT_WORK);
        for trouble in &breathing.troubles {
            disclosure(
                ui,
                ("trouble", trouble.id.as_str().to_owned()),
                &trouble.notice,
                &trouble.notice,
                |ui| {
                    body(ui, &trouble.remedy);
                },
            );
        }
        if quiet_button(say::WHEN_IT_HURTS_NOW)
            .named(say::NAMED_TO_RELIEF)
            .icon_after(icons::NEXT)
            .pressed(ui)
        {
            view.send(WindowMessage::ScreenChosen(Screen::Relief));
        }
    });
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, say::WHAT_IS_KNOWN);
        let colours = *palette(ui);
        runs(ui, &[Run::plain(&about.evidence, text::SMALL, colours.muted)]);
        sources(ui, view.app, "breathing", &about.sources);
    });
}
