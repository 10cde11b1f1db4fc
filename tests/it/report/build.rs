//! Parts the example people are built of.

use std::collections::BTreeSet;

use plumbline::content::{self, ExerciseKind, Item, ItemId, Laterality, Library, Role, Sides};
use plumbline::record::{
    Answer, Assessment, Because, Caution, Day, DayName, Entry, Given, LeftOut, Plan, PlanNote, PlanReason, PlanScope,
    Prescription, Record, Rest, Side, WeekSpan, Weeks, WorkedSide,
};
use plumbline::rules::{
    Action, Band, Basis, ConfidenceLabel, Conflict, Decided, Facets, Finding, Imbalance, Length, Parts, Row, RowState,
    SafetyOutcome, SafetyState, Strength, TableMatch,
};

pub fn clear() -> SafetyOutcome {
    SafetyOutcome {
        state: SafetyState::Clear,
        raised: Vec::new(),
        locking: Vec::new(),
        signs: Vec::new(),
        advice: Vec::new(),
        tags: BTreeSet::new(),
        plan_locked: None,
    }
}

pub fn record(assessment: Assessment, name: &str) -> Record {
    let mut record = Record::new("018f0000-0000-7000-8000-000000000001".parse().unwrap(), assessment);
    record.person.name = name.into();
    record
}

/// A plan with these exercises on day A and day B, the start dose in each phase.
pub fn plan_of(library: &Library, day_a: &[&str], day_b: &[&str]) -> Plan {
    let day = |name: DayName, ids: &[&str]| {
        let exercises: Vec<Prescription> = ids.iter().map(|id| prescription(library, id)).collect();
        Day {
            name,
            seconds: exercises.iter().map(|line| line.seconds).sum(),
            exercises,
            rest: Rest::new(),
        }
    };
    Plan {
        locked: None,
        minutes_per_day: 10,
        scope: PlanScope::Personal,
        serves: vec!["forward-head".into(), "high-hip".into()],
        weeks: [(1, 2), (3, 4), (5, 8)]
            .map(|(first, last)| Weeks {
                weeks: WeekSpan::new(first, last),
                days: vec![day(DayName::A, day_a), day(DayName::B, day_b)],
                rest: Rest::new(),
            })
            .to_vec(),
        left_out: vec![LeftOut {
            id: "childs-pose-reach".into(),
            because: Because::Said("time".into()),
            words: Some("No time left in ten minutes.".into()),
            rest: Rest::new(),
        }],
        notes: vec![PlanNote::Said("Read the book test again in a week.".into())],
        walking: None,
        goes_a_day: None,
        upkeep: None,
        days: None,
        own_changes: Vec::new(),
        rest: Rest::new(),
    }
}

pub fn prescription(library: &Library, id: &str) -> Prescription {
    let exercise = library.exercise(id).unwrap();
    let start = exercise.start_dose;
    Prescription {
        extra_set_side: (exercise.laterality == Laterality::Unilateral && exercise.kind == ExerciseKind::Stretch)
            .then_some(Side::Right),
        long_range: exercise.long_range,
        from_week: if exercise.level == 2 { 2 } else { 1 },
        cautions: exercise
            .modify
            .values()
            .take(1)
            .map(|change| Caution::Said(change.note.clone()))
            .collect(),
        reasons: vec![PlanReason::Said(
            "Your test showed the front of the hip short on both sides.".into(),
        )],
        answers: vec!["ap-thomas-hip".into()],
        ..Prescription::of(
            exercise,
            WorkedSide::Both,
            [
                start.sets,
                start.reps,
                start.hold_s,
                exercise.rest_s,
                exercise.total_s.p1,
            ],
        )
    }
}

/// An answer in the middle of the range, or the last option; nothing that sets a tag.
pub fn full_answer(item: &Item) -> Answer {
    let value = match item.range() {
        Some(_) if item.class() == content::Class::Context => 0.0,
        Some([low, high]) => (low + high) / 2.0 + 0.5,
        None => f64::from(item.options().last().map_or(1, |option| option.value)),
    };
    let readings = Entry::Readings(vec![value; usize::from(item.repeats().max(1))]);
    let mut answer = Answer::new(if item.sides() == Sides::LeftRight {
        Given::Sides {
            left: Some(readings.clone()),
            right: Some(readings),
        }
    } else {
        Given::One(readings)
    });
    answer.flags = item.quality.iter().map(|flag| flag.id.clone()).collect();
    answer.follow_up = item.follow_up.as_ref().map(|_| false);
    answer
}

pub fn finding(pattern: &str, score: f64, band: Band, confidence: f64) -> Finding {
    Finding {
        pattern: pattern.into(),
        score: Some(score),
        band: Some(band),
        capped: false,
        unnamed: false,
        confidence: Some(confidence),
        confidence_label: Some(if confidence >= 65.0 {
            ConfidenceLabel::Good
        } else {
            ConfidenceLabel::Fair
        }),
        side: None,
        gates: Vec::new(),
        facets: Facets::default(),
        parts: Parts::default(),
        rows: Vec::new(),
        would_help: Vec::new(),
        hidden: Vec::new(),
        rough: Vec::new(),
        lower_because: Vec::new(),
        table_match: TableMatch {
            labels: 6,
            places: 14,
            tested: 0,
            agree: 0,
        },
        active: false,
        suppressed: false,
    }
}

pub fn row(item: &str, points: f64, max_points: f64) -> Row {
    Row {
        item: item.into(),
        class: content::Class::Position,
        state: RowState::Answered,
        weight: 1.0,
        quality: 1.0,
        severity: Some(0.5),
        points: Some(points),
        max_points: Some(max_points),
    }
}

pub fn imbalance(
    muscle: &str,
    side: Side,
    (length, strength): (Length, Strength),
    prior: &[Role],
    action: Action,
    by: &[&str],
    pattern: &str,
) -> Imbalance {
    Imbalance {
        muscle: muscle.into(),
        side,
        length,
        strength,
        prior: prior.to_vec(),
        action,
        basis: if by.is_empty() {
            Basis::TableOnly
        } else {
            Basis::TestConfirmed
        },
        gentle: false,
        extra_set: false,
        patterns: vec![pattern.into()],
        decided_by: by.iter().map(|&id| ItemId::from(id)).collect(),
        would_settle: by.is_empty().then(|| "fh-side-er-reps".into()),
        priority: 30.0,
    }
}

pub fn conflict(muscle: &str, side: Side, decision: Decided) -> Conflict {
    Conflict {
        muscle: muscle.into(),
        side,
        between: ["anterior-pelvic-tilt".into(), "high-hip".into()],
        stretch: "anterior-pelvic-tilt".into(),
        strength: "high-hip".into(),
        decision,
    }
}
