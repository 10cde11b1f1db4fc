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
use crate::ui::words::habits as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(habits) = &view.app.library().habits else {
        title(ui, say::HABITS_AND_BREAKS);
        return;
    };
    columns(ui, |ui| main(ui, view, habits), |ui| aside(ui, view.app, habits));
}

fn main(ui: &mut Ui, view: View<'_>, habits: &Habits) {
    title(ui, say::HABITS_AND_BREAKS);
    lead(ui, &habits.about.about);
    ui.add_space(space::S);
    let patterns = view
        .app
        .outcome()
        .map(|outcome| rules::patterns_by_strength(&outcome.findings))
        .unwrap_or_default();
    chosen_tips(ui, view.app, habits, &patterns);
    ui.add_space(space::L);
    section(ui, say::SHORT_BREAKS);
    let own = rules::micro_breaks(view.app.library(), habits, &patterns, view.app.whom());
    if patterns.is_empty() {
        note(ui, say::ONE_FOR_EVERYONE);
    } else {
        note(ui, &habits.about.schedule);
    }
    if quiet_button(say::REMIND_ME_OF_BREAKS).icon(icons::CLOCK).pressed(ui) {
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
    disclosure(
        ui,
        "all micro-breaks",
        say::ALL_OTHER_BREAKS,
        say::ALL_OTHER_BREAKS,
        |ui| {
            for one in others {
                micro_break(ui, view, one);
            }
        },
    );
    ui.add_space(space::L);
    section(ui, say::ALL_HABITS);
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
                say::A_FEW_TO_BEGIN_WITH
            } else {
                say::FOR_YOU_THIS_WEEK
            },
        );
        let tips: Vec<&str> = rules::tips(habits, patterns, week.saturating_add(turned))
            .iter()
            .map(|tip| tip.text.as_str())
            .collect();
        points(ui, &tips);
        ui.horizontal_wrapped(|ui| {
            if button(say::SHOW_OTHERS)
                .icon(icons::MOBILITY)
                .named(say::SHOW_OTHERS_OTHER_HABITS)
                .pressed(ui)
            {
                ui.data_mut(|data| data.insert_temp(key, turned.wrapping_add(1)));
            }
        });
        note(ui, say::ONE_OR_TWO_ARE_ENOUGH);
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
                note(ui, &say::easier_version(&words::in_sentence(&exercise.easier)));
            }
            if let Some(why) = &standing.lacks {
                super::care(ui, &words::because(view.app.library(), &exercise.id, why));
            }
            for note in words::each_caution(view.app.library(), &standing.notes) {
                super::care(ui, &note);
            }
            let named = say::how_to_named(&exercise.name, &words::in_sentence(&one.name));
            if quiet_button(say::HOW_TO)
                .icon_after(icons::NEXT)
                .named(&named)
                .pressed(ui)
            {
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
        let named = say::follow_it_named(&one.name);
        if !ruled_out
            && !super::is_held_back(view.app)
            && quiet_button(say::FOLLOW_IT).icon(icons::PLAY).named(&named).pressed(ui)
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
                    say::general_advice_only(&tip.text)
                } else {
                    tip.text.clone()
                }
            })
            .collect()
    };
    let general = texts(&|tip| tip.patterns.is_empty());
    disclosure(
        ui,
        "tips for everyone",
        say::FOR_EVERYONE,
        say::HABITS_FOR_EVERYONE,
        |ui| {
            points(ui, &general);
        },
    );
    for pattern in &app.library().patterns {
        let own = texts(&|tip| tip.patterns.contains(&pattern.id));
        let name = say::habits_for(&words::in_sentence(&pattern.name));
        let salt = ("tips for", pattern.id.as_str().to_owned());
        disclosure(ui, salt, &pattern.name, &name, |ui| points(ui, &own));
    }
}

fn aside(ui: &mut Ui, app: &App, habits: &Habits) {
    card(ui, |ui| {
        subsection(ui, say::WHAT_IS_KNOWN);
        note(ui, &habits.about.evidence);
        strong(ui, say::FOR_COMFORT_AND_VARIETY);
        sources(ui, app, "habits", &habits.about.sources);
    });
}
