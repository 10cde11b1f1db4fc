//! Habits and short breaks: a few for this person, and all of them.

use egui::{Id, Ui};

use super::{columns, sources};
use crate::app::{App, Dialog, LibraryMessage, SessionMessage, SessionWanted, WindowMessage};
use crate::content::{Habits, MicroBreak, Tip};
use crate::report::words;
use crate::rules;
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    Run, body, button, card, disclosure, heading_runs, lead, note, points, quiet_button, section, strong, subsection,
    title,
};

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(habits) = &view.app.library().habits else {
        title(ui, "Habits and breaks");
        return;
    };
    columns(ui, |ui| main(ui, view, habits), |ui| aside(ui, view.app, habits));
}

fn main(ui: &mut Ui, view: View<'_>, habits: &Habits) {
    title(ui, "Habits and breaks");
    lead(ui, &habits.about.about);
    ui.add_space(space::S);
    let patterns = view
        .app
        .outcome()
        .map(|outcome| rules::patterns_by_strength(&outcome.findings))
        .unwrap_or_default();
    chosen_tips(ui, view.app, habits, &patterns);
    ui.add_space(space::L);
    section(ui, "Short breaks");
    let own = rules::micro_breaks(view.app.library(), habits, &patterns, view.app.whom());
    if patterns.is_empty() {
        note(
            ui,
            "With an assessment, those for your strongest pattern stand here. The one for everyone:",
        );
    } else {
        note(ui, &habits.about.schedule);
    }
    if quiet_button("Remind me of breaks").icon(icons::CLOCK).pressed(ui) {
        view.send(WindowMessage::DialogOpened(Dialog::Settings));
    }
    for one in &own {
        micro_break(ui, view, one);
    }
    let others: Vec<&MicroBreak> = habits
        .micro_breaks
        .iter()
        .filter(|one| !own.iter().any(|known| known.id == one.id))
        .collect();
    disclosure(ui, "all micro-breaks", "All other breaks", "All other breaks", |ui| {
        for one in others {
            micro_break(ui, view, one);
        }
    });
    ui.add_space(space::L);
    section(ui, "All habits");
    all_tips(ui, view.app, habits);
}

/// A few at a time: those of this week, or the next ones when they are asked for.
fn chosen_tips(ui: &mut Ui, app: &App, habits: &Habits, patterns: &[crate::content::PatternId]) {
    let key = Id::unique("how many times other habits were asked for");
    let turned: u32 = ui.data(|data| data.get_temp(key)).unwrap_or(0);
    let week = app.plan_week();
    card(ui, |ui| {
        subsection(
            ui,
            if patterns.is_empty() {
                "A few to begin with"
            } else {
                "For you this week"
            },
        );
        let tips: Vec<&str> = rules::tips(habits, patterns, week.saturating_add(turned))
            .iter()
            .map(|tip| tip.text.as_str())
            .collect();
        points(ui, &tips);
        ui.horizontal_wrapped(|ui| {
            if button("Show others")
                .icon(icons::MOBILITY)
                .named("Show others: other habits")
                .pressed(ui)
            {
                ui.data_mut(|data| data.insert_temp(key, turned.wrapping_add(1)));
            }
        });
        note(ui, "One or two are enough. They change with each week of the plan.");
    });
}

fn micro_break(ui: &mut Ui, view: View<'_>, one: &MicroBreak) {
    let colours = *palette(ui);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let time = words::seconds_or_minutes(one.seconds);
        heading_runs(
            ui,
            3,
            &[
                Run::bold(&one.name, text::BODY, colours.text),
                Run::plain("   ", text::SMALL, colours.muted),
                Run::plain(&time, text::SMALL, colours.muted),
            ],
            &format!("{}, {time}", one.name),
        );
        for part in &one.parts {
            let exercise = part.exercise.as_ref().and_then(|id| view.app.library().exercise(id));
            let Some(exercise) = exercise else {
                body(ui, &words::capitalised(&part.words));
                continue;
            };
            let standing = view
                .app
                .whom()
                .map(|whom| whom.standing(view.app.library(), exercise))
                .unwrap_or_default();
            if let Some(why) = &standing.ruled_out {
                super::care(
                    ui,
                    &format!(
                        "{}: {}",
                        exercise.name,
                        words::in_sentence(&words::because(view.app.library(), &exercise.id, why))
                    ),
                );
                continue;
            }
            let version = view.app.version(exercise);
            let exercise = &*version.exercise;
            body(ui, &format!("{}: {}", exercise.name, part.words));
            if part.easier {
                note(ui, &format!("Easier version: {}", words::in_sentence(&exercise.easier)));
            }
            if let Some(why) = &standing.lacks {
                super::care(ui, &words::because(view.app.library(), &exercise.id, why));
            }
            for note in words::each_caution(view.app.library(), &standing.notes) {
                super::care(ui, &note);
            }
            let named = format!("How to: {}, in {}", exercise.name, words::in_sentence(&one.name));
            if quiet_button("How to").icon_after(icons::NEXT).named(&named).pressed(ui) {
                view.send(LibraryMessage::ExerciseOpened(exercise.id.clone()));
            }
        }
        if let Some(known) = &one.note {
            note(ui, known);
        }
        let ruled_out = one.parts.iter().any(|part| {
            let exercise = part.exercise.as_ref().and_then(|id| view.app.library().exercise(id));
            let standing = view.app.whom().zip(exercise);
            standing.is_some_and(|(whom, exercise)| whom.standing(view.app.library(), exercise).ruled_out.is_some())
        });
        // A break of which a part is ruled out is not led through.
        let named = format!("Follow it: {}", one.name);
        if !ruled_out
            && !super::is_held_back(view.app)
            && quiet_button("Follow it").icon(icons::PLAY).named(&named).pressed(ui)
        {
            view.send(SessionMessage::Opened(SessionWanted::Break(one.id.clone())));
        }
    });
    ui.add_space(space::XS);
}

/// All tips, by pattern.
fn all_tips(ui: &mut Ui, app: &App, habits: &Habits) {
    let texts = |fits: &dyn Fn(&&Tip) -> bool| -> Vec<String> {
        habits
            .tips
            .iter()
            .filter(fits)
            .map(|tip| {
                if tip.low_grade {
                    format!("{} (general advice only)", tip.text)
                } else {
                    tip.text.clone()
                }
            })
            .collect()
    };
    let general = texts(&|tip| tip.patterns.is_empty());
    disclosure(ui, "tips for everyone", "For everyone", "Habits for everyone", |ui| {
        points(ui, &general);
    });
    for pattern in &app.library().patterns {
        let own = texts(&|tip| tip.patterns.contains(&pattern.id));
        let name = format!("Habits for {}", words::in_sentence(&pattern.name));
        let salt = ("tips for", pattern.id.as_str().to_owned());
        disclosure(ui, salt, &pattern.name, &name, |ui| points(ui, &own));
    }
}

fn aside(ui: &mut Ui, app: &App, habits: &Habits) {
    card(ui, |ui| {
        subsection(ui, "What is known");
        note(ui, &habits.about.evidence);
        strong(ui, "So: for comfort and variety.");
        sources(ui, app, "habits", &habits.about.sources);
    });
}
