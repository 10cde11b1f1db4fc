//! `plumbline plan`: imbalances and plan as JSON, in the shape other programs rely on.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::Failure;
use super::failure::print_json;
use super::input::{Input, current};
use super::made_by::MadeBy;
use super::otherwise::Otherwise;
use super::progress::NowLine;
use super::signs::SignLine;
use crate::content::{ExerciseId, ExerciseKind, Id, ItemId, Library, MuscleId, PatternId, Role, TagId};
use crate::record::{
    self, Assessment, CappedBy, DayName, HurtWhere, Plan, PlanScope, PlanUpkeep, Prescription, Profile, RungReached,
    Side, Walking, Way, WeekSpan, Weekday, WorkedSide,
};
use crate::report::words::Shown;
use crate::report::{PartSheet, plan_parts, words};
use crate::rules::{
    self, Action, Basis, Conflict, EditResult, ExerciseWhy, Imbalance, Imbalances, Length, Outcome, OverBudget,
    Sensitivity, Strength, Trail,
};

/// Prints the imbalances and the plan of the last assessment, made anew for this day, with what the person changed laid
/// over it. A kept plan of other content or rules stays as it was, as in the window; the new one stands beside it.
pub(super) fn plan(library: &Library, input: &Input, today: Date) -> Result<(), Failure> {
    let record = input.sound_record(library, today)?;
    let assessment = current(&record)?;
    let outcome = rules::outcome_with_log(library, &record, assessment, today);
    let trail = Trail::of(library, &record, assessment, &outcome);
    let position = trail.start().map(|_| rules::position(&trail, today));
    let sensitivity = rules::sensitivity(library, assessment, today);
    let mut planned = Planned::of(library, assessment, &outcome, &sensitivity);
    planned.now = position.and_then(|position| NowLine::of(&position));
    print_json(&planned)
}

#[derive(Serialize)]
struct Planned<'a> {
    #[serde(flatten)]
    made_by: MadeBy<'a>,
    locked: Option<String>,
    /// Where the plan stands, once it has begun: by the calendar, and by the steps that were taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    now: Option<NowLine>,
    /// What is advised and locks nothing (rules Z2, Z9, Z10).
    advice: &'a [Id],
    /// Every sign that was raised, with its urgency and its clearance (rule Z1).
    signs: Vec<SignLine<'a>>,
    minutes_per_day: u32,
    scope: PlanScope,
    serves: &'a [PatternId],
    imbalances: Vec<ImbalanceLine<'a>>,
    conflicts: Vec<ConflictLine<'a>>,
    weeks: Vec<WeeksLine<'a>>,
    left_out: Vec<LeftOutLine<'a>>,
    /// The tests that hurt, one line a side; a test without sides speaks for both (rule Z4).
    painful_tests: Vec<PainfulLine>,
    notes: Vec<String>,
    /// Walking beside the exercises (rule P8).
    #[serde(skip_serializing_if = "Option::is_none")]
    walking: Option<&'a Walking>,
    /// Short goes a day, the least and the most, where one is not enough (rule Z12).
    #[serde(skip_serializing_if = "Option::is_none")]
    goes_a_day: Option<[u32; 2]>,
    /// What comes after week 8 (rule P10).
    #[serde(skip_serializing_if = "Option::is_none")]
    upkeep: Option<PlanUpkeep>,
    /// The days of the week, where the person chose them.
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<DaysLine<'a>>,
    /// What the person changed.
    changes: Vec<ChangeLine>,
    /// Days that take longer than the minutes there are.
    over_budget: Vec<OverLine<'a>>,
    /// The plan that present content and rules would make, where the one printed is a kept one of others.
    #[serde(skip_serializing_if = "Option::is_none")]
    offered: Option<Vec<WeeksLine<'a>>>,
    /// Parts the person has put into the plan that are no single exercises.
    parts: Vec<PartSheet>,
    /// By pattern: where the score could still go, and what would change it.
    patterns: BTreeMap<&'a str, Otherwise<'a>>,
}

#[derive(Serialize)]
struct DaysLine<'a> {
    a: &'a [Weekday],
    b: &'a [Weekday],
}

#[derive(Serialize)]
struct ChangeLine {
    words: String,
    holds: bool,
    /// Why it does not hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<String>,
}

#[derive(Serialize)]
struct OverLine<'a> {
    weeks: WeekSpan,
    day: DayName,
    seconds: u32,
    /// What would give way first, in this order.
    first: Vec<GivesWayLine<'a>>,
}

#[derive(Serialize)]
struct GivesWayLine<'a> {
    id: &'a ExerciseId,
    sets: u32,
    whole: bool,
    words: String,
}

/// What the person changed about a line.
#[derive(Serialize)]
struct ByPersonLine<'a> {
    words: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_place_of: Option<&'a ExerciseId>,
    added: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    way: Option<Way>,
    against: Vec<String>,
}

#[derive(Serialize)]
struct ImbalanceLine<'a> {
    muscle: &'a MuscleId,
    side: Side,
    length: Length,
    strength: Strength,
    prior: &'a [Role],
    action: Action,
    basis: Basis,
    patterns: &'a [PatternId],
}

#[derive(Serialize)]
struct ConflictLine<'a> {
    muscle: &'a MuscleId,
    side: Side,
    between: &'a [PatternId; 2],
    decision: String,
    /// The tests that decided.
    decided_by: &'a [ItemId],
    /// Where nothing decided: the test that would.
    would_settle: Option<&'a ItemId>,
}

#[derive(Serialize)]
struct WeeksLine<'a> {
    weeks: WeekSpan,
    days: Vec<DayLine<'a>>,
}

#[derive(Serialize)]
struct DayLine<'a> {
    name: DayName,
    /// All its exercises together.
    seconds: u32,
    /// By week: the exercises that are done by then (rule P21). A week in which nothing is done on this day is left out.
    seconds_by_week: BTreeMap<u32, u32>,
    exercises: Vec<Explained<'a>>,
}

#[derive(Serialize)]
struct ExerciseLine<'a> {
    id: &'a ExerciseId,
    kind: ExerciseKind,
    muscles: &'a [MuscleId],
    side: WorkedSide,
    sets: u32,
    /// How many more sets one side gets; left out when the sides get the same (rule P26).
    #[serde(skip_serializing_if = "Option::is_none")]
    extra_sets: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extra_sets_side: Option<Side>,
    reps: u32,
    hold_s: u32,
    rest_s: u32,
    seconds: u32,
    from_week: u32,
    /// Where it stands on its ladder (rule P4).
    #[serde(skip_serializing_if = "Option::is_none")]
    rung: Option<&'a RungReached>,
    /// What keeps it from growing: `minutes`, or a tag (rule P3).
    #[serde(skip_serializing_if = "Option::is_none")]
    capped_by: Option<&'a str>,
    /// Only the dose of the first weeks (rule M1).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    gentle: bool,
    cautions: Vec<String>,
    reasons: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by_person: Option<ByPersonLine<'a>>,
}

/// A line with the way back to the answers.
#[derive(Serialize)]
struct Explained<'a> {
    #[serde(flatten)]
    line: ExerciseLine<'a>,
    why: ExerciseWhy,
}

#[derive(Serialize)]
struct LeftOutLine<'a> {
    id: &'a ExerciseId,
    because: &'a str,
    words: String,
}

#[derive(Serialize)]
struct PainfulLine {
    item: ItemId,
    side: Side,
    /// Where it hurt, where that was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    hurt: Option<HurtWhere>,
}

impl<'a> Planned<'a> {
    fn of(
        library: &'a Library,
        assessment: &'a Assessment,
        outcome: &'a Outcome,
        sensitivity: &'a [Sensitivity],
    ) -> Self {
        let Outcome {
            plan,
            imbalances,
            changes,
            ..
        } = outcome;
        let patterns = outcome.findings.patterns.iter();
        let whose = (library, &assessment.profile);
        Self {
            made_by: MadeBy::of(library, assessment, outcome),
            locked: plan.locked.as_ref().map(|lock| words::lock(library, lock)),
            now: None,
            advice: &outcome.safety.advice,
            signs: outcome.safety.signs.iter().map(SignLine::of).collect(),
            minutes_per_day: plan.minutes_per_day,
            scope: plan.scope,
            serves: &plan.serves,
            imbalances: imbalances.rows.iter().map(ImbalanceLine::of).collect(),
            conflicts: imbalances
                .conflicts
                .iter()
                .map(|conflict| ConflictLine::of(library, conflict, imbalances))
                .collect(),
            weeks: weeks(whose, plan, outcome),
            left_out: plan.left_out.iter().map(|out| LeftOutLine::of(library, out)).collect(),
            painful_tests: painful_lines(library, assessment),
            notes: words::plan_notes(library, plan),
            walking: plan.walking.as_ref(),
            goes_a_day: plan.goes_a_day,
            upkeep: plan.upkeep,
            days: plan.days.as_ref().map(|days| DaysLine { a: &days.a, b: &days.b }),
            changes: changes.edits.iter().map(|edit| ChangeLine::of(library, edit)).collect(),
            over_budget: changes
                .over_budget
                .iter()
                .map(|over| OverLine::of(library, over))
                .collect(),
            offered: changes.offered.as_ref().map(|plan| weeks(whose, plan, outcome)),
            parts: plan_parts(library, assessment, outcome),
            patterns: patterns
                .map(|finding| (finding.pattern.as_str(), Otherwise::of(finding, sensitivity)))
                .collect(),
        }
    }
}

fn painful_lines(library: &Library, assessment: &Assessment) -> Vec<PainfulLine> {
    let mut lines = Vec::new();
    for test in rules::painful_tests(library, assessment) {
        for side in Side::BOTH {
            if test.side.is_none_or(|one| one == side) {
                lines.push(PainfulLine {
                    item: test.item.clone(),
                    side,
                    hurt: test.place,
                });
            }
        }
    }
    lines
}

impl<'a> ImbalanceLine<'a> {
    fn of(row: &'a Imbalance) -> Self {
        Self {
            muscle: &row.muscle,
            side: row.side,
            length: row.length,
            strength: row.strength,
            prior: &row.prior,
            action: row.action,
            basis: row.basis,
            patterns: &row.patterns,
        }
    }
}

impl<'a> ConflictLine<'a> {
    fn of(library: &Library, conflict: &'a Conflict, imbalances: &'a Imbalances) -> Self {
        let mut rows = imbalances.rows.iter();
        let row = rows.find(|row| row.muscle == conflict.muscle && row.side == conflict.side);
        let is_open = |row: &&Imbalance| row.action == Action::AskTest;
        Self {
            muscle: &conflict.muscle,
            side: conflict.side,
            between: &conflict.between,
            decision: words::conflict(library, conflict),
            decided_by: row.map(|row| row.decided_by.as_slice()).unwrap_or_default(),
            would_settle: row.filter(is_open).and_then(|row| row.would_settle.as_ref()),
        }
    }
}

fn weeks<'a>(whose: (&Library, &Profile), plan: &'a Plan, outcome: &Outcome) -> Vec<WeeksLine<'a>> {
    let phases = plan.weeks.iter();
    phases.map(|phase| WeeksLine::of(whose, phase, outcome)).collect()
}

fn by_week(weeks: WeekSpan, day: &record::Day) -> BTreeMap<u32, u32> {
    let due = |week: u32| (week, day.seconds_in(week));
    weeks.weeks().map(due).filter(|(_, seconds)| *seconds > 0).collect()
}

impl<'a> WeeksLine<'a> {
    fn of(whose: (&Library, &Profile), weeks: &'a record::Weeks, outcome: &Outcome) -> Self {
        let days = weeks.days.iter().map(|day| DayLine {
            name: day.name,
            seconds: day.seconds,
            seconds_by_week: by_week(weeks.weeks, day),
            exercises: day
                .exercises
                .iter()
                .map(|line| Explained::of(whose, line, outcome))
                .collect(),
        });
        Self {
            weeks: weeks.weeks,
            days: days.collect(),
        }
    }
}

impl<'a> Explained<'a> {
    fn of(whose: (&Library, &Profile), line: &'a Prescription, outcome: &Outcome) -> Self {
        let Outcome {
            plan,
            findings,
            imbalances,
            ..
        } = outcome;
        Self {
            line: ExerciseLine::of(whose, &outcome.safety.tags, line),
            why: rules::why_exercise(findings, imbalances, plan, line),
        }
    }
}

impl<'a> ExerciseLine<'a> {
    fn of((library, profile): (&Library, &Profile), tags: &BTreeSet<TagId>, line: &'a Prescription) -> Self {
        Self {
            id: &line.id,
            kind: line.kind,
            muscles: &line.muscles,
            side: line.side,
            sets: line.sets,
            extra_sets: line.extra_set_side.map(|_| 1),
            extra_sets_side: line.extra_set_side,
            reps: line.reps,
            hold_s: line.hold_s,
            rest_s: line.rest_s,
            seconds: line.seconds,
            from_week: line.from_week,
            rung: line.rung.as_ref(),
            capped_by: line.capped_by.as_ref().map(CappedBy::word),
            gentle: line.gentle,
            cautions: words::cautions(library, line),
            reasons: words::reasons(library, profile, line, Shown::default()),
            by_person: line.by_person.as_ref().map(|mark| ByPersonLine {
                words: words::changes(library, tags, (&line.id, mark)),
                in_place_of: mark.in_place_of.as_ref(),
                added: mark.added,
                way: mark.way,
                against: words::objections(library, &mark.against),
            }),
        }
    }
}

impl ChangeLine {
    fn of(library: &Library, result: &EditResult) -> Self {
        Self {
            words: words::edit(words::Formats::default(), library, &result.edit),
            holds: result.lost.is_none(),
            because: result.lost.as_ref().map(|why| words::objection(library, why)),
        }
    }
}

impl<'a> OverLine<'a> {
    fn of(library: &Library, over: &'a OverBudget) -> Self {
        let first = over.first.iter().map(|line| GivesWayLine {
            id: &line.exercise,
            sets: line.sets,
            whole: line.whole,
            words: words::gives_way(library, line),
        });
        Self {
            weeks: over.weeks,
            day: over.day,
            seconds: over.over_s,
            first: first.collect(),
        }
    }
}

impl<'a> LeftOutLine<'a> {
    fn of(library: &Library, left_out: &'a record::LeftOut) -> Self {
        Self {
            id: &left_out.id,
            because: left_out.because.word(),
            words: words::left_out(library, left_out),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn line(extra_set_side: Option<Side>) -> serde_json::Value {
        let mut kept = json!({"id": "glute-bridge", "kind": "motor-control", "muscles": ["gluteus-maximus"],
            "side": "both", "sets": 2, "reps": 8, "hold_s": 0, "rest_s": 60, "seconds": 170, "reasons": ["Because."]});
        if let Some(side) = extra_set_side {
            kept["extra_set_side"] = json!(side);
        }
        let prescription: Prescription = serde_json::from_value(kept).unwrap();
        serde_json::to_value(ExerciseLine::of(
            (&Library::default(), &Profile::default()),
            &BTreeSet::new(),
            &prescription,
        ))
        .unwrap()
    }

    #[test]
    fn a_line_has_the_agreed_members_and_names_an_extra_set_only_where_there_is_one() {
        let agreed = json!({"id": "glute-bridge", "kind": "motor-control", "muscles": ["gluteus-maximus"],
            "side": "both", "sets": 2, "reps": 8, "hold_s": 0, "seconds": 170, "reasons": ["Because."]});
        let plain = line(None);
        for (member, value) in agreed.as_object().unwrap() {
            assert_eq!(plain[member], *value, "{member}");
        }
        assert!(plain.get("extra_sets").is_none());
        let uneven = line(Some(Side::Left));
        assert_eq!(uneven["extra_sets"], 1);
        assert_eq!(uneven["extra_sets_side"], "left");
    }
}
