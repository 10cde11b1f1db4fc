//! What differs between two plans: one beside the other, day by day.

use crate::content::ExerciseId;
use crate::record::{Day, DayName, Plan, Prescription, WeekSpan};

/// A day of a phase in both plans.
#[derive(Clone, Debug, PartialEq)]
pub struct DayDifference<'a> {
    /// The phase: `1-2`.
    pub weeks: WeekSpan,
    /// The day: `A`.
    pub day: DayName,
    /// Seconds in the old plan and in the new one; none where a plan has no such day.
    pub seconds: [Option<u32>; 2],
    /// The lines of both, those of one exercise side by side: in the order of the new plan, what it no longer has at the
    /// places it had.
    pub lines: Vec<LineDifference<'a>>,
}

/// One exercise in both plans.
#[derive(Clone, Debug, PartialEq)]
pub struct LineDifference<'a> {
    /// Its line in the old plan.
    pub old: Option<&'a Prescription>,
    /// Its line in the new plan.
    pub new: Option<&'a Prescription>,
}

/// How an exercise differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Its dose, its side or its first week changed.
    Changed,
    /// It is the same.
    Not,
}

impl LineDifference<'_> {
    /// How it differs.
    pub fn differs(&self) -> Differs {
        match (self.old, self.new) {
            (None, _) => Differs::Added,
            (_, None) => Differs::Removed,
            (Some(old), Some(new)) if is_done_alike(old, new) => Differs::Not,
            _ => Differs::Changed,
        }
    }
}

impl DayDifference<'_> {
    /// Whether anything differs.
    pub fn differs(&self) -> bool {
        self.lines.iter().any(|line| line.differs() != Differs::Not)
    }
}

/// Two plans, one beside the other; phases and days in the order of the new one, then what only the old one has.
pub fn difference<'a>(old: &'a Plan, new: &'a Plan) -> Vec<DayDifference<'a>> {
    let mut places: Vec<(WeekSpan, DayName)> = Vec::new();
    for plan in [new, old] {
        for (weeks, day) in days(plan) {
            let place = (weeks, day.name);
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    places
        .into_iter()
        .map(|(weeks, name)| {
            let find = |plan: &'a Plan| {
                let mut all = days(plan);
                all.find(|(in_weeks, day)| *in_weeks == weeks && day.name == name)
                    .map(|(_, day)| day)
            };
            let (old, new) = (find(old), find(new));
            DayDifference {
                weeks,
                day: name,
                seconds: [old.map(|day| day.seconds), new.map(|day| day.seconds)],
                lines: side_by_side(exercises(old), exercises(new)),
            }
        })
        .filter(|day| !day.lines.is_empty())
        .collect()
}

fn days(plan: &Plan) -> impl Iterator<Item = (WeekSpan, &Day)> {
    let phases = plan.weeks.iter();
    phases.flat_map(|weeks| weeks.days.iter().map(move |day| (weeks.weeks, day)))
}

fn exercises(day: Option<&Day>) -> &[Prescription] {
    day.map_or(&[], |day| day.exercises.as_slice())
}

fn side_by_side<'a>(old: &'a [Prescription], new: &'a [Prescription]) -> Vec<LineDifference<'a>> {
    let of = |lines: &'a [Prescription], id: &ExerciseId| lines.iter().find(|line| line.id == *id);
    let mut both: Vec<LineDifference> = new
        .iter()
        .map(|line| LineDifference {
            old: of(old, &line.id),
            new: Some(line),
        })
        .collect();
    for (place, line) in old.iter().enumerate().filter(|(_, line)| of(new, &line.id).is_none()) {
        let gone = LineDifference {
            old: Some(line),
            new: None,
        };
        both.insert(place.min(both.len()), gone);
    }
    both
}

/// Whether two lines ask for the same thing; why they are there does not matter.
fn is_done_alike(old: &Prescription, new: &Prescription) -> bool {
    let of = |line: &Prescription| {
        let dose = (line.sets, line.reps, line.hold_s, line.extra_set_side);
        let way = line.by_person.as_ref().and_then(|mark| mark.way);
        (dose, line.side, line.from_week, line.gentle, way)
    };
    of(old) == of(new)
}
