//! What changed since the assessment before, beyond measurement error (rules N21, T7).

use serde::Serialize;

use super::Case;
use super::offers::Offers;
use crate::content::{ChangeKind, ChangeLimits};
use crate::report::words::Shown;
use crate::report::{ArtBook, SinceStart, words};
use crate::rules::{self, Outcome, ReadTwice};

/// What changed since the assessment before.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Since {
    /// The day of the assessment before.
    pub day: String,
    /// What changed by more than measurement error, what matters most to a person first.
    pub changed: Vec<String>,
    /// What is to be said of the rest, in one sentence.
    pub rest: String,
    /// The day of this assessment.
    #[serde(skip)]
    pub now: String,
    /// Everything that has a value both times, in the order of rule T7; what changed beyond its error first in each kind.
    #[serde(skip)]
    pub pairs: Vec<words::Pair>,
}

/// What was logged since the plan began; of an earlier assessment nothing, it is as it was.
pub(super) fn since_start(case: &Case<'_>, art: &mut ArtBook) -> Option<SinceStart> {
    let newest = case.record.assessments.last()?;
    if !std::ptr::eq(newest, case.assessment) {
        return None;
    }
    SinceStart::of(case.library, case.record, case.today, case.formats, art)
}

/// None for a first assessment.
pub(super) fn since(case: &Case<'_>) -> Option<Since> {
    let index = case
        .record
        .assessments
        .iter()
        .position(|one| std::ptr::eq(one, case.assessment))?;
    let before = case.record.assessments.get(index.checked_sub(1)?)?;
    let (library, now) = (case.library, case.assessment);
    // Both are worked out by the same rules, so that a difference is one of the person.
    let outcome = rules::outcome(library, before, before.started_on);
    let offers = Offers::of(library, before, before.started_on);
    let both: Vec<ReadTwice<'_>> = rules::read_twice(library, &case.record.assessments, before, now)
        .into_iter()
        .filter(|read| case.may_print(read.item) && offers.may_print(&outcome, read.item))
        .collect();
    let limits = library.guidance.as_ref().map(|guidance| &guidance.about.change)?;
    let changes = Changes {
        case,
        limits,
        earlier: &outcome,
        pain: before.reason.pain.zip(now.reason.pain),
        both: &both,
    };
    let changed: Vec<String> = limits.order.iter().flat_map(|kind| changes.of(*kind)).collect();
    let rest = changes.rest(changed.is_empty());
    let mut pairs: Vec<words::Pair> = Vec::new();
    for kind in &limits.order {
        let mut of_kind = changes.pairs(*kind);
        of_kind.sort_by_key(|pair| !pair.changed);
        pairs.extend(of_kind);
    }
    Some(Since {
        day: case.formats.date(before.started_on),
        changed,
        rest,
        now: case.formats.date(now.started_on),
        pairs,
    })
}

/// Both assessments beside each other.
struct Changes<'a> {
    case: &'a Case<'a>,
    limits: &'a ChangeLimits,
    /// What the rules say of the earlier one.
    earlier: &'a Outcome,
    /// Pain before and now, where both are known.
    pain: Option<(u8, u8)>,
    both: &'a [ReadTwice<'a>],
}

impl Changes<'_> {
    /// What changed of one kind. Nobody is asked about activities and sessions yet, so there is nothing to compare.
    fn of(&self, kind: ChangeKind) -> Vec<String> {
        match kind {
            ChangeKind::Activities | ChangeKind::Sessions => Vec::new(),
            ChangeKind::Pain => self
                .pain
                .filter(|(before, now)| self.pain_has_changed(*before, *now))
                .map(|(before, now)| words::pain_changed(before, now))
                .into_iter()
                .collect(),
            ChangeKind::Readings => {
                let changed = self.both.iter().filter(|read| read.has_changed());
                changed.map(|read| reading(self.case, read)).collect()
            }
            ChangeKind::Scores => self.scores(),
        }
    }

    fn pain_has_changed(&self, before: u8, now: u8) -> bool {
        rules::pain_has_changed(self.limits.pain, before, now)
    }

    /// Scores; one whose size is left open has no number.
    fn scores(&self) -> Vec<String> {
        let (before, now) = (&self.earlier.findings, &self.case.outcome.findings);
        let changed = rules::changed_scores(self.limits, self.both, before, now).into_iter();
        let said = changed.filter_map(|(before, now)| {
            let pattern = self.case.library.pattern(now.pattern.as_str())?;
            let (from, to) = (words::shown_score(before)?, words::shown_score(now)?);
            Some(words::score_changed(&pattern.name, from, to))
        });
        said.collect()
    }

    /// Everything of one kind that has a value both times. Nobody is asked about activities and sessions here.
    fn pairs(&self, kind: ChangeKind) -> Vec<words::Pair> {
        match kind {
            ChangeKind::Activities | ChangeKind::Sessions => Vec::new(),
            ChangeKind::Pain => self.pain.map(|pain| self.pain_pair(pain)).into_iter().collect(),
            ChangeKind::Readings => self.both.iter().map(|read| self.reading_pair(read)).collect(),
            ChangeKind::Scores => self.score_pairs(),
        }
    }

    fn pain_pair(&self, (then, now): (u8, u8)) -> words::Pair {
        let changed = self.pain_has_changed(then, now);
        // Both must be reached, the points and the share of the earlier pain.
        let share = (f64::from(then) * self.limits.pain.share).ceil();
        let error = (f64::from(self.limits.pain.points) - 1.0).max(share - 1.0).max(0.0);
        words::Pair {
            kind: ChangeKind::Pain,
            name: "Pain now".to_owned(),
            then: format!("{then} of 10"),
            now: format!("{now} of 10"),
            says: words::then_and_now_pain(changed, error + 1.0),
            changed,
            values: [f64::from(then), f64::from(now)],
            error,
            scale: [0.0, 10.0],
        }
    }

    fn reading_pair(&self, read: &ReadTwice<'_>) -> words::Pair {
        let side = read.side.map(|side| format!(", {}", words::side_name(side)));
        let shown = Shown::for_person(self.case.record.person.units, self.case.formats);
        let value = |value: f64| words::reading(read.item, value, shown);
        let error = self.case.in_own_unit().quantity(read.error, read.item.unit());
        let changed = read.has_changed();
        let (low, high) = (read.before.min(read.now), read.before.max(read.now));
        words::Pair {
            kind: ChangeKind::Readings,
            name: format!("{}{}", read.item.name, side.unwrap_or_default()),
            then: value(read.before),
            now: value(read.now),
            says: words::then_and_now(changed, &error, read.is_own),
            changed,
            values: [read.before, read.now],
            error: read.error,
            scale: [low - 2.0 * read.error, high + 2.0 * read.error],
        }
    }

    /// Scores that have a number both times.
    fn score_pairs(&self) -> Vec<words::Pair> {
        let (before, now) = (&self.earlier.findings, &self.case.outcome.findings);
        let changed = rules::changed_scores(self.limits, self.both, before, now);
        let of = now.patterns.iter().filter_map(|now| {
            let then = before.pattern(now.pattern.as_str())?;
            let pattern = self.case.library.pattern(now.pattern.as_str())?;
            let (from, to) = (words::shown_score(then)?, words::shown_score(now)?);
            let changed = changed.iter().any(|(_, one)| one.pattern == now.pattern);
            Some(words::Pair {
                kind: ChangeKind::Scores,
                name: pattern.name.clone(),
                then: from.to_string(),
                now: to.to_string(),
                says: words::then_and_now_score(changed, self.limits.score),
                changed,
                values: [f64::from(from), f64::from(to)],
                error: self.limits.score,
                scale: [0.0, 100.0],
            })
        });
        of.collect()
    }

    /// What is to be said of the rest. `all`: nothing changed.
    fn rest(&self, all: bool) -> String {
        let same = self.both.iter().filter(|read| !read.has_changed()).count();
        let same_pain = self.pain.filter(|(before, now)| !self.pain_has_changed(*before, *now));
        let nothing = self.both.is_empty() && self.pain.is_none();
        words::unchanged(same, same_pain, all, nothing)
    }
}

/// `Neck angle in a side photo, left: 44° → 50° (measurement error 5°)`; where the person's own readings lie farther apart,
/// `(your own readings differ by up to 7°)`.
fn reading(case: &Case<'_>, read: &ReadTwice<'_>) -> String {
    let shown = case.shown();
    let side = read
        .side
        .map(|side| format!(", {}", words::side_name(side)))
        .unwrap_or_default();
    let value = |value: f64| words::reading(read.item, value, shown);
    let error = case.in_own_unit().quantity(read.error, read.item.unit());
    words::reading_changed(
        &format!("{}{side}", read.item.name),
        [&value(read.before), &value(read.now)],
        &error,
        read.is_own,
    )
}
