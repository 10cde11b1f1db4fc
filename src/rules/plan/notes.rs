//! What is said with a plan (rulings.md E11, E16, E24).

use std::collections::BTreeSet;

use super::aims::{Aims, Reread};
use super::candidate::Shelf;
use super::nothing_left;
use super::reasons::{capitalised, word};
use super::rotate::Swap;
use crate::content::{Id, Library};
use crate::record::{PlanScope, Side, Weeks};
use crate::rules::limits::same;
use crate::rules::{Action, Findings, HipClinicianNote, Imbalance, Pelvis};

/// What notes are made from.
pub(super) struct Notes<'a> {
    pub(super) library: &'a Library,
    pub(super) findings: &'a Findings,
    pub(super) aims: &'a Aims<'a>,
    pub(super) tags: &'a BTreeSet<Id>,
    pub(super) scope: PlanScope,
}

impl Notes<'_> {
    /// What is said with the plan, what matters most first.
    pub(super) fn all(&self, shelf: &Shelf, weeks: &[Weeks], swaps: &[Swap]) -> Vec<String> {
        let mut notes: Vec<String> = self.about_the_scope().into_iter().map(str::to_owned).collect();
        notes.extend(self.about_the_hip());
        if self.findings.pelvis == Pelvis::Mixed {
            notes.push(format!(
                "Your pelvis is not clearly tipped forward or backward, so {}.",
                if self.scope == PlanScope::Personal {
                    "only muscles that tested tight or weak are worked there"
                } else {
                    "the plan does not work on it yet"
                }
            ));
        }
        for finding in &self.aims.waiting {
            if let Some(pattern) = self.library.pattern(finding.pattern.as_str()) {
                notes.push(format!(
                    "Your answers also show a sign of {}. {}; assess again after 4 to 6 weeks before adding this one.",
                    pattern.sentence,
                    if self.scope == PlanScope::Personal {
                        "The plan begins with the two strongest findings"
                    } else {
                        "Two other findings are stronger"
                    }
                ));
            }
        }
        notes.extend(tests_to_do(self.library, self.aims));
        // Where the whole plan is gentle, one sentence above has said so for every muscle.
        if self.scope == PlanScope::Personal {
            for one in nothing_left::unserved(self.aims, shelf) {
                let name = named(self.library, &one.row.muscle, one.side);
                let words = nothing_left::words(self.library, &one, shelf, self.tags, weeks);
                notes.push(format!("{name}: {words}"));
            }
        }
        notes.extend(turns(swaps));
        notes
    }

    fn about_the_scope(&self) -> Option<&'static str> {
        let is_open = self.aims.reread.is_some()
            || self.findings.pelvis == Pelvis::Mixed
            || self.aims.rows.iter().any(|row| row.action == Action::AskTest);
        match self.scope {
            PlanScope::Personal => None,
            PlanScope::General if is_open => Some(
                "A short general plan for now: movement and breathing. What could ask for more is not settled yet; the other notes say how to go on. Walk as well, most days, at a pace that lets you talk.",
            ),
            PlanScope::General if self.findings.patterns.iter().all(|finding| finding.score.is_none()) => Some(
                "A short general plan for now: movement and breathing. Too little is answered to say more; answer more questions, and the plan follows. Until then walk as well, most days, at a pace that lets you talk.",
            ),
            PlanScope::General => Some(
                "A short general plan: movement and breathing. Nothing in your answers asks for more, so walk as well, most days, at a pace that lets you talk.",
            ),
            PlanScope::GentleOnly => Some(
                "No strength exercise suits you at present, and stretching is not given on its own. So this plan holds breathing and gentle movement; walk as well, as far as it feels good.",
            ),
        }
    }

    fn about_the_hip(&self) -> Vec<String> {
        let clinician = self.findings.hip_clinician_note.map(|note| match note {
            HipClinicianNote::AskToMeasure => {
                "Ask a clinician to measure your legs: the difference may come from bone, and then exercises by side have no clear target."
            }
            HipClinicianNote::Curve => {
                "The spine may curve, and that may be the reason for the high hip: let a clinician have a look."
            }
            HipClinicianNote::SeeFirst => {
                "See a clinician before you rely on this plan: the difference between your sides is large."
            }
        });
        let reread = self.aims.reread.map(|reread| self.about_the_book(reread));
        clinician.map(str::to_owned).into_iter().chain(reread).collect()
    }

    /// Why a high hip does not lead the plan, and what to do about it (rulings.md E11).
    fn about_the_book(&self, reread: Reread) -> String {
        let until = "A high hip leads a plan only after the book test was read twice.";
        let instead = if self.scope == PlanScope::Personal {
            "so only muscles that tested tight or weak are worked for it"
        } else {
            "so this plan does not work on it"
        };
        match reread {
            Reread::First => format!("{until} It has no reading yet: do the test, and read it again in a week."),
            Reread::Again => "Read the book test again in a week. One reading of a high hip is not enough to lead a plan; with a second one that agrees it can.".to_owned(),
            Reread::Disagree => "A high hip leads a plan only when the book test has named the same higher side twice, the one your other answers name. So far it has not; read it again in a week.".to_owned(),
            Reread::Hidden => format!("{until} That test is left out for your safety, {instead}."),
            Reread::NotPossible => format!("{until} That test was not possible for you, {instead}."),
        }
    }
}

/// Said once when exercises take turns.
fn turns(swaps: &[Swap]) -> Option<String> {
    let mut weeks: Vec<String> = swaps
        .iter()
        .map(|swap| format!("from week {}", swap.from_week))
        .collect();
    weeks.dedup();
    let (newcomers, others) = match swaps {
        [] => return None,
        [_] => ("a new exercise takes", "an earlier one"),
        _ => ("new exercises take", "earlier ones"),
    };
    Some(format!(
        "More muscles ask for work than there is room for at a time, so some take turns: {}, {newcomers} the place of {others}.",
        weeks.join(" and ")
    ))
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
                    "{name}: two findings ask for opposite things. Do the test “{}” (about {} {}), so that the plan can decide.",
                    item.name,
                    item.minutes,
                    if same(item.minutes, 1.0) { "minute" } else { "minutes" }
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
