//! Muscles of the library on a small body: which one a page is about, what an exercise works on.

use egui::Ui;

use crate::app::LibraryMessage;
use crate::content::{self, Exercise, ExerciseKind, Muscle, MuscleId};
use crate::figure::map::Mark;
use crate::figure::muscles::is_seen;
use crate::figure::shape::Role;
use crate::figure::skeleton::Side;
use crate::report::{lies_deep, words};
use crate::ui::View;
use crate::ui::look::palette;
use crate::ui::widgets::{MapEntry, MapShown, body_map};
use crate::ui::words::on_body as say;

const BOTH: [Side; 2] = [Side::Left, Side::Right];

/// The muscle of a page, on the views it is on.
pub(super) fn muscle(ui: &mut Ui, view: View<'_>, muscle: &Muscle, height: f32) {
    let marks: Vec<Mark> = BOTH.iter().map(|side| lit(muscle, *side, Role::Highlight)).collect();
    let name = say::muscle_on_the_body(&words::capitalised(&muscle.lay));
    let shown = Small {
        salt: "muscle",
        name: &name,
        lit: palette(ui).accent,
        height,
    };
    show(ui, view, &shown, &marks, &[]);
}

/// What an exercise works on: the muscles it is for strong, those that work along soft.
pub(super) fn exercise(ui: &mut Ui, view: View<'_>, exercise: &Exercise, height: f32) {
    let mut marks = Vec::new();
    let mut entries = Vec::new();
    let lists = [
        (&exercise.secondary, Role::HighlightSoft, say::Works::Along),
        (&exercise.primary, Role::Highlight, say::Works::Mainly),
    ];
    for (ids, role, works) in lists {
        for muscle in ids.iter().filter_map(|id| view.app.library().muscle(id)) {
            marks.retain(|mark: &Mark| mark.muscle != muscle.id.as_str());
            marks.extend(BOTH.iter().map(|side| lit(muscle, *side, role)));
            entries.push(MapEntry {
                muscle: muscle.id.as_str().to_owned(),
                sides: BOTH.to_vec(),
                name: say::working_on_the_body(&words::capitalised(&muscle.lay), works),
            });
        }
    }
    if marks.is_empty() {
        return;
    }
    entries.reverse();
    let colours = *palette(ui);
    let shown = Small {
        salt: "exercise",
        name: say::WHAT_IT_WORKS_ON,
        lit: match exercise.kind {
            ExerciseKind::Stretch => colours.tight_text,
            ExerciseKind::Strengthen | ExerciseKind::MotorControl => colours.weak_text,
            ExerciseKind::Mobility | ExerciseKind::Breathing => colours.accent,
        },
        height,
    };
    show(ui, view, &shown, &marks, &entries);
}

/// How a small map is shown.
struct Small<'a> {
    salt: &'a str,
    name: &'a str,
    lit: egui::Color32,
    height: f32,
}

fn lit(muscle: &Muscle, side: Side, role: Role) -> Mark {
    Mark {
        deep: lies_deep(muscle),
        ..Mark::plain(muscle.id.as_str(), side, role)
    }
}

fn show(ui: &mut Ui, view: View<'_>, small: &Small<'_>, marks: &[Mark], entries: &[MapEntry]) {
    let library = view.app.library();
    let is_marked = |id: &MuscleId| marks.iter().any(|mark| *id == *mark.muscle);
    let muscles: Vec<&str> = library
        .muscles
        .iter()
        .filter(|muscle| muscle.in_tables || is_marked(&muscle.id))
        .map(|muscle| muscle.id.as_str())
        .collect();
    let views: Vec<content::View> = [content::View::Front, content::View::Back]
        .into_iter()
        .filter(|view| marks.iter().any(|mark| is_seen(&mark.muscle, *view)))
        .collect();
    let name_of = |muscle: &str, _: Side| words::capitalised(&words::lay_muscle(library, &muscle.into()));
    let map = MapShown {
        salt: small.salt,
        name: small.name,
        views: &views,
        muscles: &muscles,
        marks,
        entries,
        name_of: &name_of,
        lit: small.lit,
        height: small.height,
    };
    if let Some(muscle) = body_map(ui, &map) {
        view.send(LibraryMessage::MuscleOpened(muscle.as_str().into()));
    }
}
