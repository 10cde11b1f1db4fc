//! What is said with a plan, and what takes the place of an exercise that does not exist (exercises.md B0; rulings.md E11,
//! E16, E24).

use std::collections::BTreeSet;

use super::aims::{Aims, Reread};
use super::candidate::Shelf;
use super::reasons::{capitalised, word};
use crate::content::{Id, Library};
use crate::record::{PlanScope, Side};
use crate::rules::{Action, Findings, HipClinicianNote, Imbalance, Pelvis};

/// What to do about a muscle for which nothing is left (exercises.md B0).
struct NothingLeft {
    muscles: &'static [&'static str],
    stretch: bool,
    /// Tags of which every group must have one; no group: always.
    tags: &'static [&'static [&'static str]],
    words: &'static str,
    /// Exercises that then go first.
    instead: &'static [&'static str],
}

const NOTHING_LEFT: [NothingLeft; 5] = [
    NothingLeft {
        muscles: &["upper-abdominals"],
        stretch: true,
        tags: &[],
        words: "no stretch suits you here. Breathe slowly into the back and the upper belly at the table instead, and spend the minutes on the muscles beside the upper spine.",
        instead: &["table-lean-back-breathing"],
    },
    NothingLeft {
        muscles: &["gluteus-maximus", "gluteus-medius"],
        stretch: true,
        tags: &[&["hip-replacement"]],
        words: "no stretch, on purpose: it would bend the replaced hip too far or twist it. Strength work is the better way here.",
        instead: &[],
    },
    NothingLeft {
        muscles: &["upper-trapezius", "levator-scapulae"],
        stretch: true,
        tags: &[&["neck-dizziness"]],
        words: "no stretch, on purpose. The wall chin glide with half the range and breathing at the table take its place; have the dizziness checked.",
        instead: &["chin-nod-wall", "table-lean-back-breathing"],
    },
    NothingLeft {
        muscles: &["lower-trapezius"],
        stretch: false,
        tags: &[&["recent-surgery"]],
        words: "no strength exercise after your operation. If it was elsewhere and exercise is cleared, the squeeze of the elbows into the wall at very light effort takes its place.",
        instead: &["wall-elbow-press"],
    },
    NothingLeft {
        muscles: &["abdominals"],
        stretch: false,
        tags: &[&["recent-surgery"], &["pregnancy", "no-floor"]],
        words: "breathing only, until strength work is cleared.",
        instead: &[],
    },
];

impl NothingLeft {
    fn is_for(&self, muscle: &Id, stretch: bool, tags: &BTreeSet<Id>) -> bool {
        self.stretch == stretch
            && self.muscles.iter().any(|known| *muscle == **known)
            && self
                .tags
                .iter()
                .all(|group| group.iter().any(|tag| tags.contains(*tag)))
    }
}

/// Rows the plan would work on, but no exercise serves; one for each muscle and way.
fn unserved<'a>(aims: &Aims<'a>, shelf: &Shelf) -> Vec<(&'a Imbalance, Option<Side>)> {
    let served: BTreeSet<usize> = shelf
        .candidates
        .iter()
        .flat_map(|candidate| candidate.serves.iter().copied())
        .collect();
    let mut rows: Vec<(&Imbalance, Option<Side>)> = Vec::new();
    for row in aims
        .all_asked()
        .filter(|place| !served.contains(place))
        .filter_map(|place| aims.rows.get(place))
    {
        let stretches = row.action == Action::Stretch;
        let known = rows
            .iter_mut()
            .find(|(known, _)| known.muscle == row.muscle && (known.action == Action::Stretch) == stretches);
        match known {
            Some((_, side)) => *side = None,
            None => rows.push((row, Some(row.side))),
        }
    }
    rows
}

/// Exercises that go first because another one is missing (exercises.md B0).
pub(super) fn instead(aims: &Aims, shelf: &Shelf, tags: &BTreeSet<Id>) -> Vec<&'static str> {
    unserved(aims, shelf)
        .into_iter()
        .flat_map(|(row, _)| {
            NOTHING_LEFT
                .iter()
                .filter(move |known| known.is_for(&row.muscle, row.action == Action::Stretch, tags))
        })
        .flat_map(|known| known.instead.iter().copied())
        .collect()
}

/// What is said with the plan, what matters most first.
pub(super) fn notes(
    library: &Library,
    findings: &Findings,
    aims: &Aims,
    shelf: &Shelf,
    tags: &BTreeSet<Id>,
    scope: PlanScope,
) -> Vec<String> {
    let mut notes = Vec::new();
    match scope {
        PlanScope::Personal => {}
        PlanScope::General => notes.push(
            "A short general plan: movement and breathing. Nothing in your answers asks for more, so walk as well, most days, at a pace that lets you talk."
                .to_owned(),
        ),
        PlanScope::GentleOnly => notes.push(
            "No strength exercise suits you at present, and stretching is not given on its own. So this plan holds breathing and gentle movement; walk as well, as far as it feels good."
                .to_owned(),
        ),
    }
    notes.extend(about_the_hip(findings, aims));
    if findings.pelvis == Pelvis::Mixed {
        notes.push(
            "Your pelvis is not clearly tipped forward or backward, so only muscles that tested tight or weak are worked there."
                .to_owned(),
        );
    }
    for finding in &aims.waiting {
        if let Some(pattern) = library.pattern(finding.pattern.as_str()) {
            notes.push(format!(
                "Your answers also show a sign of {}. The plan begins with the two strongest findings; assess again after 4 to 6 weeks before adding this one.",
                pattern.sentence
            ));
        }
    }
    notes.extend(tests_to_do(library, aims));
    for (row, side) in unserved(aims, shelf) {
        let known = NOTHING_LEFT
            .iter()
            .find(|known| known.is_for(&row.muscle, row.action == Action::Stretch, tags));
        let name = named(library, &row.muscle, side);
        match known {
            Some(known) => notes.push(format!("{name}: {}", known.words)),
            None if scope == PlanScope::Personal => notes.push(format!(
                "{name}: no exercise here suits you without working something that does not ask for it, so it has no line in this plan."
            )),
            None => {}
        }
    }
    notes
}

fn about_the_hip(findings: &Findings, aims: &Aims) -> Vec<String> {
    let clinician = findings.hip_clinician_note.map(|note| match note {
        HipClinicianNote::AskToMeasure => {
            "Ask a clinician to measure your legs: the difference may come from bone, and then exercises by side have no clear target."
        }
        HipClinicianNote::Curve => {
            "The spine may curve, and that may be the reason for the high hip: let a clinician have a look."
        }
        HipClinicianNote::SeeFirst => "See a clinician before you rely on this plan: the difference between your sides is large.",
    });
    let reread = aims.reread.map(|reread| match reread {
        Reread::Again => {
            "Read the book test again in a week. One reading of a high hip is not enough to lead a plan; with a second one it can."
        }
        Reread::Hidden => {
            "A high hip leads a plan only after the book test was read twice. That test is left out for your safety, so only muscles that tested tight or weak are worked for it."
        }
    });
    clinician.into_iter().chain(reread).map(str::to_owned).collect()
}

/// Muscles that wait for a test, once each (clinical.md D3, "ask for a test").
fn tests_to_do(library: &Library, aims: &Aims) -> Vec<String> {
    let mut waiting: Vec<(&Imbalance, Option<Side>)> = Vec::new();
    for row in aims.rows.iter().filter(|row| row.action == Action::AskTest) {
        match waiting.iter_mut().find(|(known, _)| known.muscle == row.muscle) {
            Some((_, side)) => *side = None,
            None => waiting.push((row, Some(row.side))),
        }
    }
    waiting
        .into_iter()
        .map(|(row, side)| {
            let name = named(library, &row.muscle, side);
            match row.would_settle.as_ref().and_then(|item| library.item(item.as_str())) {
                Some(item) => format!(
                    "{name}: two findings ask for opposite things. Do the test “{}” (about {} minutes), so that the plan can decide.",
                    item.name, item.minutes
                ),
                None => format!("{name}: two findings ask for opposite things, and no test is left that suits you, so it is left alone."),
            }
        })
        .collect()
}

/// A muscle at the beginning of a sentence, with its side where only one is meant.
fn named(library: &Library, muscle: &Id, side: Option<Side>) -> String {
    let lay = library
        .muscle(muscle.as_str())
        .map_or(muscle.as_str(), |muscle| muscle.lay.as_str());
    match side {
        Some(side) => format!("{}, {}", capitalised(lay), word(side)),
        None => capitalised(lay),
    }
}
