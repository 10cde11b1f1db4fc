//! What the plan works on: the patterns it serves and the muscles that are asked for (rules M12, N18, P16).

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::content::{ComplaintRegion, ExerciseId, Id, Library, MuscleId, Pattern, PatternId, Role, TagId};
use crate::record::{Answer, Assessment, NoReading, Reread, Side};
use crate::rules::limits::{above, at_most, below};
use crate::rules::values::readings;
use crate::rules::{Action, Basis, Case, Finding, Imbalance, hidden_by};

/// What the plan works on.
pub(super) struct Aims<'a> {
    /// Left and right of each muscle, as [`Imbalances`] lists them.
    pub(super) rows: &'a [Imbalance],
    /// The patterns served, strongest first.
    pub(super) served: Vec<&'a Finding>,
    /// Found, but waiting until the first ones were worked on.
    pub(super) waiting: Vec<&'a Finding>,
    /// A high hip that must be read again before it leads a plan.
    pub(super) reread: Option<Reread>,
    /// Gentle movement for the places it hurts where nothing was found, best first (rule P14).
    pub(super) gentle_movement: Vec<&'a ExerciseId>,
    /// The places it hurts where nothing was found.
    pub(super) nothing_found_at: Vec<&'a Id>,
    /// The patterns that belong to the complaint.
    complaint: Vec<&'a PatternId>,
    /// By row: a pattern of the complaint names the muscle this way, and whether it was found.
    of_complaint: Vec<OfComplaint>,
    asked: Vec<Option<Asked>>,
    /// By row: the served patterns that ask, by their place in [`Aims::served`].
    asked_by: Vec<Vec<usize>>,
    places: BTreeMap<&'a str, [Option<usize>; 2]>,
}

/// What the complaint has to do with a muscle on a side (rule P14).
#[derive(Clone, Copy, Debug, Default)]
struct OfComplaint {
    /// A pattern that belongs to it names the muscle this way.
    named: bool,
    /// Such a pattern was found, and is served.
    leads: bool,
}

/// How a muscle on a side is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    /// 0: a test found it; 1: a table names it; 2: this program adds it (rules M4, P17).
    pub(super) rank: usize,
    /// The served pattern that asks, by its place in [`Aims::served`]; [`Aims::BY_TEST`] when only a test asks.
    pub(super) pattern: usize,
}

impl<'a> Aims<'a> {
    /// Stands for the pattern where only a test asks.
    const BY_TEST: usize = usize::MAX;

    pub(super) fn new(case: Case<'a>) -> Self {
        let Case {
            library,
            assessment,
            findings,
            imbalances,
            ..
        } = case;
        let tags = case.tags();
        let mut reread = None;
        let mut leading: Vec<&Finding> = Vec::new();
        for finding in findings.active() {
            let signed = library.pattern(&finding.pattern).is_some_and(|pattern| pattern.signed);
            match book_test(library, assessment, tags, finding.side) {
                Some(why) if signed => reread = Some(why),
                _ => leading.push(finding),
            }
        }
        let regions: Vec<&ComplaintRegion> = assessment
            .complaint(library)
            .iter()
            .filter_map(|region| library.planning.region(region.as_str()))
            .collect();
        let complaint: Vec<&PatternId> = regions.iter().flat_map(|region| &region.patterns).collect();
        let mut served = strongest_first(library, &complaint, leading);
        let mut waiting = served.split_off(served.len().min(library.planning.about.leading.served));
        // What the person came with has its place among those that are served (rule P14).
        let belongs = |finding: &&Finding| complaint.contains(&&finding.pattern);
        if !served.iter().any(belongs)
            && let Some(place) = waiting.iter().position(belongs)
        {
            let gone = served.pop();
            served.push(waiting.remove(place));
            waiting.splice(0..0, gone);
        }
        let asked_by: Vec<Vec<usize>> = imbalances
            .rows
            .iter()
            .map(|row| asked_by(library, &served, row))
            .collect();
        let rows = imbalances.rows.iter().zip(&asked_by);
        let asked = rows.map(|(row, by)| asked(row, by)).collect();
        let mut places: BTreeMap<&str, [Option<usize>; 2]> = BTreeMap::new();
        for (place, row) in imbalances.rows.iter().enumerate() {
            let [left, right] = places.entry(row.muscle.as_str()).or_default();
            match row.side {
                Side::Left => *left = Some(place),
                Side::Right => *right = Some(place),
            }
        }
        let of_complaint: Vec<OfComplaint> = imbalances
            .rows
            .iter()
            .map(|row| of_complaint(library, &complaint, &served, row))
            .collect();
        let mut aims = Self {
            rows: &imbalances.rows,
            served,
            waiting,
            reread,
            gentle_movement: Vec::new(),
            nothing_found_at: Vec::new(),
            complaint,
            of_complaint,
            asked,
            asked_by,
            places,
        };
        aims.look_where_it_hurts(case, &regions);
        aims
    }

    /// Where nothing was found in a place that hurts, its gentle movement is offered (rule P14).
    fn look_where_it_hurts(&mut self, case: Case<'a>, regions: &[&'a ComplaintRegion]) {
        for region in regions {
            let is_found = case
                .findings
                .active()
                .any(|finding| region.patterns.contains(&finding.pattern))
                || self.all_asked().any(|place| {
                    let row = self.rows.get(place).filter(|row| row.basis == Basis::TestConfirmed);
                    row.is_some_and(|row| {
                        region
                            .patterns
                            .iter()
                            .any(|pattern| case.library.pattern(pattern).is_some_and(|pattern| names(pattern, row)))
                    })
                });
            if !is_found {
                self.nothing_found_at.push(&region.region);
                for id in &region.mobility {
                    if !self.gentle_movement.contains(&id) {
                        self.gentle_movement.push(id);
                    }
                }
            }
        }
    }

    /// Whether a pattern that belongs to the complaint was found and is served.
    pub(super) fn complaint_found(&self) -> bool {
        self.served
            .iter()
            .any(|finding| self.complaint.contains(&&finding.pattern))
    }

    /// Whether a pattern that belongs to the complaint names the muscle this way.
    pub(super) fn is_of_complaint(&self, place: usize) -> bool {
        self.of_complaint.get(place).is_some_and(|of| of.named)
    }

    /// Whether a pattern that belongs to the complaint, was found and is served asks for the row.
    pub(super) fn leads(&self, place: usize) -> bool {
        self.asked(place).is_some() && self.of_complaint.get(place).is_some_and(|of| of.leads)
    }

    /// Whether a served pattern asks for a row.
    pub(super) fn is_by(&self, place: usize, pattern: usize) -> bool {
        self.asked(place)
            .is_some_and(|asked| asked.pattern == pattern || self.asked_by(place).contains(&pattern))
    }

    /// The served patterns that ask for a row, by their place in [`Aims::served`].
    pub(super) fn asked_by(&self, place: usize) -> &[usize] {
        self.asked_by.get(place).map_or(&[], Vec::as_slice)
    }

    /// The place of a muscle's row on a side; none when nothing is known about it.
    pub(super) fn place(&self, muscle: &MuscleId, side: Side) -> Option<usize> {
        let [left, right] = self.places.get(muscle.as_str()).copied().unwrap_or_default();
        match side {
            Side::Left => left,
            Side::Right => right,
        }
    }

    /// The row of a muscle on a side.
    pub(super) fn row(&self, muscle: &MuscleId, side: Side) -> Option<&'a Imbalance> {
        self.rows.get(self.place(muscle, side)?)
    }

    /// How the row at a place is asked for; none when the plan does not work on it.
    pub(super) fn asked(&self, place: usize) -> Option<Asked> {
        self.asked.get(place).copied().flatten()
    }

    /// The places of all rows the plan works on.
    pub(super) fn all_asked(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.rows.len()).filter(|place| self.asked(*place).is_some())
    }

    /// The high hip, when it is served: the pattern that names a side.
    pub(super) fn hip(&self, library: &Library) -> Option<&'a Finding> {
        self.served
            .iter()
            .copied()
            .find(|finding| library.pattern(&finding.pattern).is_some_and(|pattern| pattern.signed))
    }
}

/// Whether a pattern's table asks for what the action does.
pub(super) fn asks(pattern: &Pattern, row: &Imbalance) -> bool {
    row.patterns.contains(&pattern.id) && names(pattern, row)
}

/// Whether a pattern's table names the muscle the way of the action, whether or not the pattern was found.
fn names(pattern: &Pattern, row: &Imbalance) -> bool {
    let role = match row.action {
        Action::Stretch => Role::Tight,
        Action::Strengthen | Action::StrengthenLongRange => Role::Weak,
        Action::None | Action::AskTest => return false,
    };
    pattern
        .table
        .iter()
        .any(|entry| entry.role == role && entry.muscles.contains(&row.muscle))
}

fn of_complaint(library: &Library, complaint: &[&PatternId], served: &[&Finding], row: &Imbalance) -> OfComplaint {
    let mut of = OfComplaint::default();
    for pattern in complaint.iter().filter_map(|id| library.pattern(*id)) {
        of.named |= names(pattern, row);
        of.leads |= asks(pattern, row) && served.iter().any(|finding| finding.pattern == pattern.id);
    }
    of
}

/// The served patterns whose tables ask for a row, by their place.
fn asked_by(library: &Library, served: &[&Finding], row: &Imbalance) -> Vec<usize> {
    let asks_for = |finding: &Finding| {
        let pattern = library.pattern(&finding.pattern);
        pattern.is_some_and(|pattern| asks(pattern, row))
    };
    let places = served.iter().enumerate();
    places
        .filter(|(_, finding)| asks_for(finding))
        .map(|(place, _)| place)
        .collect()
}

/// Work for a muscle: because a test found it, or because a served pattern's table asks for it.
fn asked(row: &Imbalance, by: &[usize]) -> Option<Asked> {
    if matches!(row.action, Action::None | Action::AskTest) {
        return None;
    }
    let rank = match row.basis {
        Basis::TestConfirmed => 0,
        Basis::TableOnly => 1,
        Basis::Added | Basis::PainfulTest => 2,
    };
    match by.first() {
        Some(&pattern) => Some(Asked { rank, pattern }),
        None if rank == 0 => Some(Asked {
            rank,
            pattern: Aims::BY_TEST,
        }),
        None => None,
    }
}

/// Whether the book test still has to be read (rule P16). Readings count as twice the same when two name one side,
/// more than name the other, and no other side was found.
fn book_test(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    found: Option<Side>,
) -> Option<Reread> {
    let leading = &library.planning.about.leading;
    let item = library.item(&leading.side_item)?;
    if !hidden_by(item, tags).is_empty() {
        return Some(Reread::Hidden);
    }
    let answer = assessment.answers.get(&leading.side_item);
    let read: Vec<f64> = answer.map_or_else(Vec::new, |answer| readings(item, answer).collect());
    if read.len() < leading.side_readings {
        let state = answer.and_then(Answer::state);
        return Some(match (read.as_slice(), state) {
            ([], Some(NoReading::NotPossible | NoReading::StoppedPain)) => Reread::NotPossible,
            ([], _) => Reread::First,
            _ => Reread::Again,
        });
    }
    let right = read.iter().filter(|reading| above(**reading, 0.0)).count();
    let left = read.iter().filter(|reading| below(**reading, 0.0)).count();
    let named = match right.cmp(&left) {
        Ordering::Greater => Side::Right,
        Ordering::Less => Side::Left,
        Ordering::Equal => return Some(Reread::Disagree),
    };
    let agrees = right.max(left) >= leading.side_readings && found.is_none_or(|found| found == named);
    (!agrees).then_some(Reread::Disagree)
}

/// By score times confidence, those of the complaint with half as much again (rule P14); of two within ten points the
/// pelvis goes before the head, because it is what the rest stands on (rule P16), but not before the complaint.
fn strongest_first<'a>(
    library: &Library,
    complaint: &[&PatternId],
    mut findings: Vec<&'a Finding>,
) -> Vec<&'a Finding> {
    let leads = |finding: &Finding| complaint.contains(&&finding.pattern);
    let priority = |finding: &Finding| {
        let factor = if leads(finding) {
            library.planning.about.complaint_factor
        } else {
            1.0
        };
        finding.priority() * factor
    };
    let is_base = |finding: &Finding| {
        library
            .pattern(&finding.pattern)
            .is_some_and(|pattern| pattern.signed || pattern.axis.is_some())
    };
    findings.sort_by(|one, other| priority(other).total_cmp(&priority(one)));
    // A base pattern only ever moves forward, so so many rounds are enough.
    for _ in 0..findings.len() {
        for place in 1..findings.len() {
            let (Some(before), Some(after)) = (findings.get(place - 1), findings.get(place)) else {
                continue;
            };
            let tied = at_most(priority(before) - priority(after), library.planning.about.leading.tie);
            let yields = !leads(before) || leads(after);
            if tied && yields && !is_base(before) && is_base(after) {
                findings.swap(place - 1, place);
            }
        }
    }
    findings
}
