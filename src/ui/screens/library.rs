//! What can be looked up at any time, with or without a record: exercises, muscles, breathing, relief, habits, how hard.

pub(super) mod breathing;
pub(super) mod effort;
pub(super) mod exercise;
pub(super) mod exercises;
pub(super) mod habits;
pub(super) mod muscle;
pub(super) mod muscles;
mod on_body;
pub(super) mod relief;

use egui::Ui;

use super::{columns, single};
use crate::app::{App, LibraryMessage, PlanMessage, Screen, WindowMessage};
use crate::content::{Exercise, ExerciseKind, Id, MuscleId, Pattern, Position, position_words};
use crate::report::words;

use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    ChipTone, ListRow, Meant, RowTone, Run, body, button, callout, card, disclosure, icon, note, pattern_icon,
    quiet_button, runs, strong, subsection,
};
use crate::ui::words::library as say;

/// Room for the longest name of a position at the end of a row, in points.
const POSITION: f32 = 156.0;

/// The side of a pattern's icon beside its name, in points.
const PATTERN: f32 = 34.0;

/// Draws the bar below: back to where one was.
pub fn footer(ui: &mut Ui, view: View<'_>) {
    let words = say::back_to(&view.app.back_name());
    if button(&words).icon(icons::BACK).pressed(ui) {
        view.send(WindowMessage::BackPressed);
    }
}

/// The general stop list, with the signs of one exercise before it.
pub(super) fn stop_list(ui: &mut Ui, app: &App, own: &[String]) {
    let colours = *palette(ui);
    if !own.is_empty() {
        let signs: Vec<String> = own.iter().map(|sign| words::in_sentence(sign)).collect();
        let signs = words::capitalised(&format!("{}.", signs.join("; ")));
        runs(
            ui,
            &[
                Run::bold(say::STOP_THIS_ONE, text::SMALL, colours.caution),
                Run::plain(&signs, text::SMALL, colours.text),
            ],
        );
    }
    let tags = app
        .outcome()
        .map(|outcome| outcome.safety.tags.clone())
        .unwrap_or_default();
    for [act, signs] in words::stop_list(app.library(), &tags) {
        let act = format!("{act}  ");
        runs(
            ui,
            &[
                Run::bold(&act, text::SMALL, colours.caution),
                Run::plain(&signs, text::SMALL, colours.text),
            ],
        );
    }
}

/// Sources, on demand: honestly, with what they are.
pub(super) fn sources(ui: &mut Ui, app: &App, salt: &str, ids: &[Id]) {
    let texts: Vec<&str> = ids
        .iter()
        .filter_map(|id| app.library().source(id.as_str()))
        .map(|source| source.text.as_str())
        .collect();
    if texts.is_empty() {
        return;
    }
    let name = say::WHERE_THIS_COMES_FROM;
    disclosure(ui, ("sources", salt.to_owned()), name, name, |ui| {
        for text in texts {
            note(ui, text);
        }
    });
}

/// A row that leads to the page of an exercise. `detail` and `end` as the list wants them.
fn exercise_row(ui: &mut Ui, view: View<'_>, exercise: &Exercise, detail: &str, end: &str) {
    let ruled_out = view
        .app
        .whom()
        .and_then(|whom| whom.standing(view.app.library(), exercise).ruled_out);
    let detail = if ruled_out.is_some() {
        say::LEFT_OUT_FOR_SAFETY
    } else {
        detail
    };
    let row = ListRow {
        words: &exercise.name,
        detail,
        end,
        end_room: if end.is_empty() { 0.0 } else { POSITION },
        tone: if ruled_out.is_some() {
            RowTone::Care
        } else {
            RowTone::Light
        },
        ..ListRow::default()
    };
    if row.link(ui).clicked() {
        view.send(LibraryMessage::ExerciseOpened(exercise.id.clone()));
    }
}

/// A row that leads to the page of a muscle.
fn muscle_row(ui: &mut Ui, view: View<'_>, id: &MuscleId, name: &str, end: &str) {
    let Some(muscle) = view.app.library().muscle(id) else {
        return;
    };
    let lay = words::capitalised(&muscle.lay);
    let row = ListRow {
        words: &lay,
        end,
        name,
        ..ListRow::default()
    };
    if row.link(ui).clicked() {
        view.send(LibraryMessage::MuscleOpened(id.clone()));
    }
}

/// A pattern by its icon and its name.
fn pattern_line(ui: &mut Ui, pattern: &Pattern) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        pattern_icon(ui, pattern.icon, PATTERN, false);
        ui.vertical(|ui| body(ui, &pattern.name));
    });
}

/// What an exercise does to which muscles: `strength: buttock and belly`.
fn purpose(app: &App, exercise: &Exercise) -> String {
    let muscles: Vec<String> = exercise
        .primary
        .iter()
        .map(|id| words::in_sentence(&words::lay_muscle(app.library(), id)))
        .collect();
    let kind = crate::content::kind_words(exercise.kind);
    // Walking works the whole body and names no muscle.
    if muscles.is_empty() {
        return kind.to_owned();
    }
    format!("{kind}: {}", words::list(&muscles))
}

fn kind_tone(kind: ExerciseKind) -> ChipTone {
    match kind {
        ExerciseKind::Stretch => ChipTone::Tight,
        ExerciseKind::Strengthen | ExerciseKind::MotorControl => ChipTone::Weak,
        ExerciseKind::Mobility | ExerciseKind::Breathing => ChipTone::Plain,
    }
}

/// `In sitting`, `Lying on the back`.
fn position_name(position: Position) -> String {
    words::capitalised(position_words(position))
}

/// A part with its name in bold before it.
fn part(ui: &mut Ui, what: &str, words: &str) {
    if words.is_empty() {
        return;
    }
    let colours = *palette(ui);
    let what = format!("{what}  ");
    runs(
        ui,
        &[
            Run::bold(&what, text::BODY, colours.text),
            Run::plain(words, text::BODY, colours.text),
        ],
    );
}

/// A line in need of care.
fn care(ui: &mut Ui, words: &str) {
    let colour = palette(ui).caution;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        icon(ui, icons::CARE, text::BODY, colour);
        body(ui, words);
    });
}

/// Why the safety check holds exercise back, if it does.
fn why_held_back(app: &App) -> Option<&'static str> {
    say::why_held_back(app.outcome()?.safety.state)
}

/// Whether the safety check holds exercise back.
fn is_held_back(app: &App) -> bool {
    why_held_back(app).is_some()
}

/// Says that the safety check holds exercise back, if it does; whether it was said.
fn held_back(ui: &mut Ui, view: View<'_>) -> bool {
    let Some(said) = why_held_back(view.app) else {
        return false;
    };
    callout(ui, Meant::Care, |ui| {
        body(ui, said);
        if quiet_button(say::TO_THE_SAFETY_CHECK)
            .icon_after(icons::NEXT)
            .pressed(ui)
        {
            view.send(WindowMessage::ScreenChosen(Screen::Safety));
        }
    });
    ui.add_space(space::S);
    true
}

/// Puts a part into the plan, or takes it out; says whether it is there. Nothing without a record.
fn part_of_the_plan(ui: &mut Ui, view: View<'_>, id: &Id, name: &str) {
    if view.app.record().is_none() || !view.app.can_have_parts() {
        return;
    }
    card(ui, |ui| {
        subsection(ui, say::YOUR_PLAN);
        let (said, words, sign) = if view.app.has_part(id) {
            (say::IS_IN_THE_PLAN, say::TAKE_OUT_OF_THE_PLAN, icons::CLOSE)
        } else {
            (say::CAN_STAND_IN_THE_PLAN, say::PUT_INTO_THE_PLAN, icons::NEW)
        };
        note(ui, said);
        let full = format!("{words}: {name}");
        if button(words).icon(sign).named(&full).pressed(ui) {
            view.send(PlanMessage::PartToggled(id.clone()));
        }
    });
    ui.add_space(space::S);
}

/// A heading of bold text with a note under it, as a small part of a card.
fn told(ui: &mut Ui, what: &str, words: &str) {
    strong(ui, what);
    note(ui, words);
}
