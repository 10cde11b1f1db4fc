//! Each exercise of a plan by itself: its drawings, its dose by phase, and all that is said about it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{exercises_in_order, lines};
use crate::content::{Exercise, ExerciseId, ExerciseKind, Laterality, Library, TagId};
use crate::figure::picture::Picture;
use crate::figure::shape::{Form, Role, Shape};
use crate::figure::skeleton::Side;
use crate::record::{self, Plan, Prescription, Profile, WorkedSide};
use crate::report::words::Shown;
use crate::report::{Art, ArtBook, effort_of, words};

/// One exercise with all it needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExerciseSheet {
    /// The exercise.
    pub id: ExerciseId,
    /// Its name.
    pub name: String,
    /// Its number in the plan, from 1.
    pub number: usize,
    /// What it does for which muscles, lay names first.
    pub purpose: String,
    /// Which side is worked, and whether one side gets more.
    pub side: String,
    /// What is needed: `chair`, `resistance band`.
    pub needs: Vec<String>,
    /// The dose of each phase and day.
    pub doses: Vec<DoseLine>,
    /// The same by phase, to be read from afar.
    pub phases: Vec<PhaseDose>,
    /// How it begins and ends, drawn; one drawing where nothing moves; none where the library has it no more.
    pub pictures: Vec<Pictured>,
    /// Which side is drawn, where one is worked at a time: `The right side is drawn.`
    pub drawn_side: String,
    /// What is coloured in the drawings: `tight` for a stretch, `weak` for strength work, `moved` for the rest.
    pub lit: &'static str,
    /// From which week it is done: empty for the first.
    pub from_week: String,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// How to breathe.
    pub breathing: String,
    /// What to feel.
    pub feel: String,
    /// An easier version.
    pub easier: String,
    /// A harder version.
    pub harder: String,
    /// Notes of precautions.
    pub cautions: Vec<String>,
    /// When to stop, besides the general list.
    pub stop: Vec<String>,
    /// Why it is in the plan.
    pub reasons: Vec<String>,
}

/// A dose in one phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DoseLine {
    /// `Weeks 1 and 2`.
    pub weeks: String,
    /// `day A`, `days A and B`.
    pub days: String,
    /// `2 sets of 8, slow`.
    pub dose: String,
    /// `2:50`.
    pub time: String,
}

/// The dose of one phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PhaseDose {
    /// `Weeks 1 and 2`.
    pub weeks: String,
    /// A dose for each kind of day; one where all days have the same; none while the exercise is not done.
    pub doses: Vec<WallDose>,
    /// How hard, and how long to rest (rule P12): `stop when you could do 4 more; rest 60 s between sets`; may be empty.
    pub effort: String,
}

/// A dose in two parts: what is read from afar, and how.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WallDose {
    /// `day A`, `days A and B`.
    pub days: String,
    /// `2 sets of 8`.
    pub much: String,
    /// `each side, slow`; may be empty.
    pub how: String,
}

/// A drawing with the word below it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pictured {
    /// `start`, `end`, or `hold` where nothing moves.
    pub word: &'static str,
    /// The drawing.
    pub art: Art,
}

/// A sheet for each exercise of a plan, as someone with these precautions does it (rule Z3).
pub(super) fn exercises(
    library: &Library,
    plan: &Plan,
    (profile, tags): (&Profile, &BTreeSet<TagId>),
    shown: Shown,
    art: &mut ArtBook,
) -> Vec<ExerciseSheet> {
    exercises_in_order(plan)
        .into_iter()
        .enumerate()
        .filter_map(|(place, id)| {
            let version = library.exercise(id.as_str()).map(|exercise| exercise.version_for(tags));
            let exercise = version.as_ref().map(|version| &*version.exercise);
            sheet((library, tags), (plan, profile, shown), (id, place + 1, exercise), art)
        })
        .collect()
}

fn sheet(
    (library, tags): (&Library, &BTreeSet<TagId>),
    (plan, profile, shown): (&Plan, &Profile, Shown),
    (id, number, exercise): (&ExerciseId, usize, Option<&Exercise>),
    art: &mut ArtBook,
) -> Option<ExerciseSheet> {
    let all = || lines(plan).filter(|(.., line)| line.id == *id);
    let (.., first) = all().next()?;
    let mut cautions: Vec<String> = Vec::new();
    let mut reasons: Vec<String> = Vec::new();
    for (.., line) in all() {
        let mut own = words::by_person(library, tags, line);
        own.extend(words::reasons(library, profile, line, shown));
        for (said, more) in [(&mut cautions, words::cautions(library, line)), (&mut reasons, own)] {
            for text in more {
                if !said.contains(&text) {
                    said.push(text);
                }
            }
        }
    }
    let from_week = all().map(|(.., line)| line.from_week).min().unwrap_or(1);
    let text = |of: fn(&Exercise) -> &String| exercise.map(|exercise| of(exercise).clone()).unwrap_or_default();
    let texts = |of: fn(&Exercise) -> &Vec<String>| exercise.map(|exercise| of(exercise).clone()).unwrap_or_default();
    Some(ExerciseSheet {
        id: id.clone(),
        name: exercise.map_or_else(|| id.as_str().replace('-', " "), |exercise| exercise.name.clone()),
        number,
        purpose: words::purpose(library, first),
        side: words::sides_worked(first, exercise.map(|exercise| exercise.laterality)),
        needs: exercise
            .map(|exercise| words::things(library, &exercise.equipment))
            .unwrap_or_default(),
        doses: doses(plan, id, exercise),
        phases: phases(library, plan, (id, exercise)),
        pictures: exercise
            .map(|exercise| pictures(exercise, drawn(first), number, art))
            .unwrap_or_default(),
        drawn_side: exercise
            .filter(|exercise| exercise.laterality == Laterality::Unilateral)
            .map(|_| words::drawn_side(drawn(first)).to_owned())
            .unwrap_or_default(),
        lit: lit(first.kind).0,
        from_week: words::from_week(from_week),
        steps: texts(|exercise| &exercise.steps),
        breathing: text(|exercise| &exercise.breathing),
        feel: text(|exercise| &exercise.feel),
        easier: text(|exercise| &exercise.easier),
        harder: text(|exercise| &exercise.harder),
        cautions,
        stop: texts(|exercise| &exercise.stop),
        reasons,
    })
}

/// The dose by phase; the same dose on both days stands once.
fn doses(plan: &Plan, id: &ExerciseId, exercise: Option<&Exercise>) -> Vec<DoseLine> {
    let mut doses: Vec<(DoseLine, Vec<&str>)> = Vec::new();
    for (phase, day, line) in lines(plan).filter(|(.., line)| line.id == *id) {
        let dose = DoseLine {
            weeks: words::weeks(phase.weeks),
            days: String::new(),
            dose: words::dose(line, exercise),
            time: words::clock(line.seconds),
        };
        match doses.iter_mut().find(|(known, _)| *known == dose) {
            Some((_, days)) => days.push(day.name.as_str()),
            None => doses.push((dose, vec![day.name.as_str()])),
        }
    }
    doses
        .into_iter()
        .map(|(dose, days)| DoseLine {
            days: words::named_days(&days),
            ..dose
        })
        .collect()
}

fn phases(library: &Library, plan: &Plan, (id, exercise): (&ExerciseId, Option<&Exercise>)) -> Vec<PhaseDose> {
    plan.weeks
        .iter()
        .map(|phase| {
            let mut doses: Vec<(String, String, Vec<&str>)> = Vec::new();
            let mut effort = String::new();
            for day in &phase.days {
                for line in day.exercises.iter().filter(|line| line.id == *id) {
                    let (much, how) = words::dose_in_two(line, exercise);
                    let said = effort_of(library, line, exercise, phase.weeks.first());
                    // With a rest, where any day has one.
                    if said.len() > effort.len() {
                        effort = said;
                    }
                    match doses.iter_mut().find(|known| known.0 == much && known.1 == how) {
                        Some((.., days)) => days.push(day.name.as_str()),
                        None => doses.push((much, how, vec![day.name.as_str()])),
                    }
                }
            }
            PhaseDose {
                weeks: words::weeks(phase.weeks),
                effort,
                doses: doses
                    .into_iter()
                    .map(|(much, how, days)| WallDose {
                        days: words::named_days(&days),
                        much,
                        how,
                    })
                    .collect(),
            }
        })
        .collect()
}

/// The side that is drawn: the one that is worked, or that gets more.
fn drawn(line: &Prescription) -> Side {
    match (line.side, line.extra_set_side) {
        (WorkedSide::Left, _) | (WorkedSide::Both, Some(record::Side::Left)) => Side::Left,
        _ => Side::Right,
    }
}

/// What the coloured muscles do, and the role whose colour they take: as on the screens.
fn lit(kind: ExerciseKind) -> (&'static str, Role) {
    match kind {
        ExerciseKind::Stretch => ("tight", Role::Tight),
        ExerciseKind::Strengthen | ExerciseKind::MotorControl => ("weak", Role::Weak),
        ExerciseKind::Mobility | ExerciseKind::Breathing => ("moved", Role::Plumb),
    }
}

fn pictures(exercise: &Exercise, side: Side, number: usize, art: &mut ArtBook) -> Vec<Pictured> {
    let picture = Picture::of_exercise(exercise, side);
    let moments: &[(f64, &str)] = if picture.moves() {
        &[(0.0, "start"), (1.0, "end")]
    } else {
        &[(1.0, "hold")]
    };
    let contact = picture.contact();
    let (_, colour) = lit(exercise.kind);
    moments
        .iter()
        .map(|&(moment, word)| {
            let mut drawing = picture.at(moment);
            drawing.shapes = drawing
                .shapes
                .into_iter()
                .flat_map(|shape| lit_shapes(shape, colour))
                .collect();
            let alt = format!("{}, {word}: {contact}", exercise.name);
            Pictured {
                word,
                art: art.add(&format!("exercise-{number}-{word}"), alt, drawing, picture.frame()),
            }
        })
        .collect()
}

/// A shape in the colour of what the exercise does; a muscle on the far side of the body is an outline of dashes.
fn lit_shapes(shape: Shape, colour: Role) -> Vec<Shape> {
    match (shape.role, shape.form) {
        (Role::Highlight, form) => vec![Shape { role: colour, form }],
        (Role::HighlightSoft, Form::Fill(outlines)) => outlines
            .iter()
            .map(|outline| {
                let mut points = outline.flattened(0.1);
                points.extend(points.first().copied());
                Shape {
                    role: colour,
                    form: Form::Line {
                        points,
                        width: 0.5,
                        dashed: true,
                    },
                }
            })
            .collect(),
        (role, form) => vec![Shape { role, form }],
    }
}
