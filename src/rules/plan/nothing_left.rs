//! What is said of a muscle for which no exercise is left, and what goes in its place (exercises.md B0; rulings.md E24).

use std::collections::BTreeSet;

use super::aims::Aims;
use super::candidate::Shelf;
use crate::content::{Exercise, Id, Library};
use crate::record::{LeftOut, Side, Weeks};
use crate::rules::{Action, Imbalance};

/// What exercises.md B0 says about a muscle for which nothing is left.
struct NothingLeft {
    muscles: &'static [&'static str],
    stretch: bool,
    /// Tags of which every group must have one; no group: always.
    tags: &'static [&'static [&'static str]],
    words: &'static str,
    /// Exercises that then go first.
    instead: &'static [&'static str],
    /// Said besides, when the plan holds one of these exercises.
    when_given: &'static [(&'static [&'static str], &'static str)],
}

const NOTHING_LEFT: [NothingLeft; 5] = [
    NothingLeft {
        muscles: &["upper-abdominals"],
        stretch: true,
        tags: &[],
        words: "no stretch suits you here.",
        instead: &["table-lean-back-breathing"],
        when_given: &[
            (
                &["table-lean-back-breathing"],
                "Breathe slowly into the back and the upper belly at the table instead.",
            ),
            (
                &["prone-cobra", "seated-chest-lift-hold"],
                "Spend the minutes on the muscles beside the upper spine.",
            ),
        ],
    },
    NothingLeft {
        muscles: &["gluteus-maximus", "gluteus-medius"],
        stretch: true,
        tags: &[&["hip-replacement"]],
        words: "no stretch, on purpose: it would bend the replaced hip too far or twist it. Strength work is the better way here.",
        instead: &[],
        when_given: &[],
    },
    NothingLeft {
        muscles: &["upper-trapezius", "levator-scapulae"],
        stretch: true,
        tags: &[&["neck-dizziness"]],
        words: "no stretch, on purpose; have the dizziness checked.",
        instead: &["chin-nod-wall", "table-lean-back-breathing"],
        when_given: &[
            (
                &["chin-nod-wall"],
                "The wall chin glide, with half the range, takes its place.",
            ),
            (&["table-lean-back-breathing"], "So does calm breathing at the table."),
        ],
    },
    NothingLeft {
        muscles: &["lower-trapezius"],
        stretch: false,
        tags: &[&["recent-surgery"]],
        words: "no strength exercise after your operation.",
        instead: &["wall-elbow-press"],
        when_given: &[(
            &["wall-elbow-press"],
            "The squeeze of the elbows into the wall, at very light effort, takes its place.",
        )],
    },
    NothingLeft {
        muscles: &["abdominals"],
        stretch: false,
        tags: &[&["recent-surgery"], &["pregnancy", "no-floor"]],
        words: "breathing only for now. Ask the clinician who cleared exercise when strength work for the belly may begin.",
        instead: &[],
        when_given: &[],
    },
];

/// A muscle the plan would work on, but no exercise serves; on one side or on both.
pub(super) struct Unserved<'a> {
    pub(super) row: &'a Imbalance,
    /// The side, where it is only one.
    pub(super) side: Option<Side>,
}

/// Muscles the plan would work on, but no exercise serves; one for each muscle and way.
pub(super) fn unserved<'a>(aims: &Aims<'a>, shelf: &Shelf) -> Vec<Unserved<'a>> {
    let served: BTreeSet<usize> = shelf
        .candidates
        .iter()
        .flat_map(|candidate| candidate.serves.iter().copied())
        .collect();
    let mut found: Vec<Unserved> = Vec::new();
    for row in aims
        .all_asked()
        .filter(|place| !served.contains(place))
        .filter_map(|place| aims.rows.get(place))
    {
        let is_same = |known: &&mut Unserved| known.row.muscle == row.muscle && stretches(known.row) == stretches(row);
        match found.iter_mut().find(is_same) {
            Some(known) => known.side = None,
            None => found.push(Unserved {
                row,
                side: Some(row.side),
            }),
        }
    }
    found
}

/// Exercises that go first because another one is missing.
pub(super) fn instead(library: &Library, aims: &Aims, shelf: &Shelf, tags: &BTreeSet<Id>) -> Vec<&'static str> {
    unserved(aims, shelf)
        .iter()
        .filter_map(|unserved| printed(library, unserved, shelf, tags))
        .flat_map(|known| known.instead.iter().copied())
        .collect()
}

/// Why a muscle has no line in the plan, to stand after its name.
pub(super) fn words(
    library: &Library,
    unserved: &Unserved,
    shelf: &Shelf,
    tags: &BTreeSet<Id>,
    weeks: &[Weeks],
) -> String {
    let Some(known) = printed(library, unserved, shelf, tags) else {
        return format!("{}, so it has no line in this plan.", why(library, unserved, shelf));
    };
    let is_given = |ids: &[&str]| {
        let mut lines = weeks
            .iter()
            .flat_map(|weeks| &weeks.days)
            .flat_map(|day| &day.exercises);
        lines.any(|line| ids.iter().any(|id| line.id == **id))
    };
    let besides = known
        .when_given
        .iter()
        .filter(|(ids, _)| is_given(ids))
        .map(|(_, words)| *words);
    std::iter::once(known.words)
        .chain(besides)
        .collect::<Vec<_>>()
        .join(" ")
}

/// What B0 prints for this muscle and this person, where its tags are what left nothing.
fn printed(library: &Library, unserved: &Unserved, shelf: &Shelf, tags: &BTreeSet<Id>) -> Option<&'static NothingLeft> {
    let row = unserved.row;
    NOTHING_LEFT.iter().find(|known| {
        let mut because = left_out(library, row, shelf).map(|(_, left)| left.because.as_str());
        known.stretch == stretches(row)
            && known.muscles.iter().any(|muscle| row.muscle == **muscle)
            && known
                .tags
                .iter()
                .all(|group| group.iter().any(|tag| tags.contains(*tag)))
            && (known.tags.is_empty() || because.any(|because| known.tags.concat().contains(&because)))
    })
}

/// The exercises that work a muscle the way it asks for and were left out.
fn left_out<'a>(
    library: &'a Library,
    row: &'a Imbalance,
    shelf: &'a Shelf,
) -> impl Iterator<Item = (&'a Exercise, &'a LeftOut)> {
    let with_exercise = |left: &'a LeftOut| Some((library.exercise(left.id.as_str())?, left));
    shelf
        .left_out
        .iter()
        .filter_map(with_exercise)
        .filter(|(exercise, _)| exercise.primary.contains(&row.muscle) && exercise.stretches() == stretches(row))
}

/// "all exercises for it are left out for your safety (recent operation)".
fn why(library: &Library, unserved: &Unserved, shelf: &Shelf) -> String {
    let row = unserved.row;
    let mut safety: Vec<&str> = Vec::new();
    let mut missing: Vec<String> = Vec::new();
    let (mut wrong_way, mut conflict) = (false, false);
    for (_, left) in left_out(library, row, shelf) {
        match left.because.as_str() {
            "not-for" => wrong_way = true,
            "conflict" => conflict = true,
            because => match library.precaution(because) {
                Some(precaution) if !safety.contains(&precaution.short.as_str()) => safety.push(&precaution.short),
                Some(_) => {}
                None => {
                    let thing = because.replace('-', " ");
                    if !missing.contains(&thing) {
                        missing.push(thing);
                    }
                }
            },
        }
    }
    let mut causes: Vec<String> = Vec::new();
    if !safety.is_empty() {
        causes.push(format!("are left out for your safety ({})", safety.join("; ")));
    }
    if !missing.is_empty() {
        causes.push(format!(
            "need something you do not have at hand ({})",
            missing.join(", ")
        ));
    }
    if wrong_way {
        causes.push("go the wrong way for what was found".to_owned());
    }
    if conflict {
        causes.push(if row.action == Action::StrengthenLongRange {
            "do not go through the full range that is wanted".to_owned()
        } else {
            "would also work something that does not ask for it".to_owned()
        });
    }
    match causes.as_slice() {
        [] => "no exercise here works it".to_owned(),
        [only] => format!("all exercises for it {only}"),
        [first, others @ ..] => format!(
            "of the exercises for it, some {first}, others {}",
            others.join(", others ")
        ),
    }
}

fn stretches(row: &Imbalance) -> bool {
    row.action == Action::Stretch
}
