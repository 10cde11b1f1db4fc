//! Example people for the documents, built by hand so that these tests stand without the rules.

use jiff::civil::{Date, date};
use plumbline::content::{self, Id, Library, Role, SignId, Urgency};
use plumbline::record::{
    Answer, Assessment, Because, Entry, Given, LeftOut, LockState, NoReading, PlanLock, PlanNote, Record, Route,
    SafetyLock, ScreeningAnswer, Sex, Side,
};
use plumbline::rules::{
    Action, Band, ConfidenceLabel, Decided, Facets, Finding, Findings, Gate, HipCause, Imbalances, Length,
    LowerBecause, Outcome, Parts, Pelvis, SafetyOutcome, SafetyState, SignAnswer, SignStanding, Strength, TableMatch,
};

use super::build::*;

pub const TODAY: Date = date(2026, 11, 20);

/// The person of the worked example: numbers from its table (rule N24).
pub fn example() -> (Library, Record, Outcome) {
    let library = content::shipped();
    let mut assessment = Assessment::new(TODAY, &library.version);
    assessment.profile.age = Some(34);
    assessment.profile.sex = Some(Sex::Female);
    assessment.route = Some(Route::default());
    assessment.reason.words = "My neck is stiff after a day at the desk, and my low back when I stand for long.".into();
    assessment.reason.regions = ["neck", "low-back"].into_iter().map(Id::from).collect();
    assessment.reason.since = "about two years".into();
    assessment.reason.pain = Some(3);
    assessment.safety.screened_on = Some(TODAY);
    let sides = |left: &[f64], right: &[f64]| {
        Answer::new(Given::Sides {
            left: Some(Entry::Readings(left.to_vec())),
            right: Some(Entry::Readings(right.to_vec())),
        })
    };
    let answers: [(&str, Answer); 24] = [
        ("fh-cva-photo", sides(&[44.0, 43.0, 45.0], &[44.0, 44.0, 46.0])),
        ("fh-occiput-wall", Answer::one([1.5, 1.5])),
        ("fh-shoulder-angle-photo", sides(&[43.0], &[44.0])),
        ("fh-mirror-ear-shoulder", Answer::one([2.0])),
        ("fh-overhead-wall", sides(&[1.0], &[1.0])),
        ("fh-acromion-floor", sides(&[8.0, 8.0], &[7.0, 7.4])),
        ("fh-dnf-hold", Answer::one([16.0])),
        ("fh-prone-ty-hold", Answer::one([1.0])),
        ("fh-neck-symptoms", Answer::one([2.0])),
        ("gen-screen-hours", Answer::one([9.0])),
        ("sg-pelvic-angle-photo", Answer::one([19.0, 18.0, 20.0])),
        ("sg-wall-gap", Answer::one([1.0])),
        ("sg-belt-line", Answer::one([1.0])),
        ("ap-thomas-hip", {
            let mut thomas = sides(&[9.0, 9.0], &[7.0, 8.0]);
            thomas.flags.insert("back-lifted".into());
            thomas
        }),
        ("ap-prone-heel", sides(&[12.0, 12.0], &[11.0, 12.0])),
        ("ap-plank", Answer::one([38.0])),
        ("ap-single-bridge", sides(&[22.0], &[24.0])),
        ("ap-standing-backache", Answer::one([1.0])),
        ("gen-sit-hours", Answer::one([8.0])),
        ("pp-ake", sides(&[12.0, 12.0], &[12.0, 13.0])),
        ("hh-book-lift", Answer::one([11.0, 11.0])),
        ("hh-crest-mirror", Answer::one([2.0])),
        ("hh-side-bend", sides(&[18.5, 18.0], &[16.0, 15.5])),
        ("pp-chair-stand", Answer::none(NoReading::StoppedPain)),
    ];
    for (id, answer) in answers {
        assert!(library.item(id).is_some(), "{id}");
        assessment.answers.insert(id.into(), answer);
    }
    assessment
        .answers
        .insert("fh-side-er-reps".into(), Answer::none(NoReading::Skipped));
    let forward_rows = [
        ("fh-cva-photo", 14.4, 24.0),
        ("fh-mirror-ear-shoulder", 6.4, 9.6),
        ("fh-shoulder-angle-photo", 3.2, 12.0),
        ("fh-occiput-wall", 2.6, 14.4),
        ("fh-overhead-wall", 5.5, 11.1),
        ("fh-dnf-hold", 3.5, 9.2),
        ("fh-acromion-floor", 2.5, 7.4),
        ("fh-prone-ty-hold", 2.4, 7.4),
        ("fh-neck-symptoms", 2.5, 3.8),
        ("gen-screen-hours", 1.0, 1.3),
    ];
    let forward_head = Finding {
        rows: forward_rows.map(|(item, points, max)| row(item, points, max)).to_vec(),
        facets: Facets {
            position: Some(0.444),
            muscle: Some(0.396),
            background: Some(0.72),
        },
        parts: Parts {
            coverage: 0.82,
            objective: 0.78,
            agreement: 0.95,
        },
        table_match: TableMatch {
            labels: 7,
            places: 14,
            tested: 6,
            agree: 4,
        },
        active: true,
        ..finding("forward-head", 44.1, Band::Moderate, 84.2)
    };
    let forward_tilt = Finding {
        active: true,
        table_match: TableMatch {
            labels: 6,
            places: 14,
            tested: 10,
            agree: 4,
        },
        ..finding("anterior-pelvic-tilt", 37.8, Band::Mild, 87.0)
    };
    let backward_tilt = finding("posterior-pelvic-tilt", 7.6, Band::None, 63.0);
    let high_hip = Finding {
        side: Some(Side::Right),
        active: true,
        rows: vec![row("hh-book-lift", 10.0, 20.0), row("hh-side-bend", -2.0, 8.0)],
        table_match: TableMatch {
            labels: 5,
            places: 12,
            tested: 4,
            agree: 2,
        },
        ..finding("high-hip", 41.1, Band::Moderate, 87.9)
    };
    let findings = Findings {
        patterns: vec![forward_head, forward_tilt, backward_tilt, high_hip],
        axis_x: Some(30.1),
        pelvis: Pelvis::Forward,
        hip_cause: Some(HipCause::Functional),
        hip_clinician_note: None,
    };
    let both = |id: &str, tests: (Length, Strength), prior: &[Role], action: Action, by: &[&str], pattern: &str| {
        Side::BOTH.map(|side| imbalance(id, side, tests, prior, action, by, pattern))
    };
    use {Length as L, Role::Tight, Role::Weak, Strength as S};
    let rows = [
        both(
            "hip-flexors",
            (L::Short, S::Unknown),
            &[Tight],
            Action::Stretch,
            &["ap-thomas-hip"],
            "anterior-pelvic-tilt",
        ),
        both(
            "latissimus-dorsi",
            (L::Short, S::Unknown),
            &[Tight],
            Action::Stretch,
            &["fh-overhead-wall"],
            "forward-head",
        ),
        both(
            "pectoralis",
            (L::Borderline, S::Unknown),
            &[Tight],
            Action::Stretch,
            &[],
            "forward-head",
        ),
        both(
            "anterior-deltoid",
            (L::Unknown, S::Unknown),
            &[Tight],
            Action::Stretch,
            &[],
            "forward-head",
        ),
        both(
            "upper-trapezius",
            (L::Unknown, S::Unknown),
            &[Tight],
            Action::Stretch,
            &[],
            "forward-head",
        ),
        both(
            "lower-trapezius",
            (L::Unknown, S::Weak),
            &[Weak],
            Action::Strengthen,
            &["fh-prone-ty-hold"],
            "forward-head",
        ),
        both(
            "abdominals",
            (L::Unknown, S::Weak),
            &[Weak],
            Action::Strengthen,
            &["ap-plank"],
            "anterior-pelvic-tilt",
        ),
        both(
            "infraspinatus",
            (L::Unknown, S::Unknown),
            &[Weak],
            Action::Strengthen,
            &[],
            "forward-head",
        ),
        both(
            "deep-neck-flexors",
            (L::Unknown, S::Unknown),
            &[Weak],
            Action::Strengthen,
            &[],
            "forward-head",
        ),
        both(
            "gluteus-medius",
            (L::Unknown, S::Normal),
            &[],
            Action::None,
            &["hh-hip-lift"],
            "high-hip",
        ),
    ]
    .concat();
    let mut rows = rows;
    rows.push(imbalance(
        "quadratus-lumborum",
        Side::Right,
        (L::Short, S::Unknown),
        &[Tight],
        Action::Stretch,
        &["hh-side-bend"],
        "high-hip",
    ));
    let imbalances = Imbalances {
        rows,
        conflicts: vec![
            conflict("hip-flexors", Side::Left, Decided::ShortAndStrong),
            conflict("hip-flexors", Side::Right, Decided::ShortAndStrong),
        ],
    };
    let plan = plan_of(
        &library,
        &[
            "band-external-rotation",
            "glute-bridge",
            "sideways-chair-hip-flexor-stretch",
            "cat-cow",
        ],
        &[
            "wall-lean-side-stretch",
            "chin-nod-wall",
            "one-arm-wall-chest-stretch",
            "crook-lying-breathing",
        ],
    );
    let record = record(assessment, "Alex R.");
    let outcome = Outcome {
        safety: clear(),
        findings,
        imbalances,
        plan,
        changes: plumbline::rules::PlanChanges::default(),
    };
    (library, record, outcome)
}

/// As much as can be: every item answered with repeats, everything found, every muscle, many conflicts, long texts.
pub fn maximal() -> (Library, Record, Outcome) {
    let (library, mut record, mut outcome) = example();
    record.person.name = "Maximiliana Theodora ".repeat(10).trim().chars().take(200).collect();
    let assessment = &mut record.assessments[0];
    assessment.reason.words = "It began after moving house; I carried boxes for a week.\n".repeat(180);
    assessment.reason.since = "since the spring of the year before last, on and off, worse in winter".into();
    assessment.reason.pain = Some(6);
    assessment.profile.age = Some(66);
    assessment.reason.regions = plumbline::record::PAIN_REGIONS
        .iter()
        .map(|(id, _)| Id::from(*id))
        .collect();
    assessment.answers = library
        .items
        .iter()
        .map(|item| (item.id.clone(), full_answer(item)))
        .collect();
    for finding in &mut outcome.findings.patterns {
        let pattern = library.pattern(finding.pattern.as_str()).unwrap();
        finding.rows = library
            .items
            .iter()
            .filter(|item| item.scores().any(|score| *score.pattern == pattern.id))
            .map(|item| row(item.id.as_str(), 1.2, 3.4))
            .collect();
        finding.confidence = Some(34.0);
        finding.confidence_label = Some(ConfidenceLabel::Low);
        finding.lower_because = vec![LowerBecause::NoPhoto, LowerBecause::Disagree];
        finding.would_help = vec![
            "fh-cva-photo".into(),
            "sg-pelvic-angle-photo".into(),
            "hh-book-lift".into(),
        ];
        finding.rough = vec![plumbline::rules::Facet::Muscle];
        finding.capped = true;
        finding.gates = vec![Gate::WeakPosition, Gate::NoMeasuredPosition];
    }
    outcome.findings.hip_clinician_note = Some(plumbline::rules::HipClinicianNote::SeeFirst);
    outcome.imbalances.rows = library
        .muscles
        .iter()
        .enumerate()
        .flat_map(|(place, muscle)| {
            let tests = match place % 3 {
                0 => (Length::Short, Strength::Weak),
                1 => (Length::Unknown, Strength::Unknown),
                _ => (Length::Borderline, Strength::Weak),
            };
            let id = muscle.id.clone();
            Side::BOTH.map(|side| {
                let action = if side == Side::Left {
                    Action::Stretch
                } else {
                    Action::StrengthenLongRange
                };
                let by = ["hh-side-bend", "ap-plank"];
                imbalance(
                    id.as_str(),
                    side,
                    tests,
                    &[Role::Tight, Role::Weak],
                    action,
                    &by,
                    "high-hip",
                )
            })
        })
        .collect();
    outcome.imbalances.conflicts = library
        .muscles
        .iter()
        .take(10)
        .flat_map(|muscle| {
            Side::BOTH.map(|side| {
                let decision = match side {
                    Side::Left => Decided::ShortAndWeak,
                    Side::Right => Decided::Short,
                };
                conflict(muscle.id.as_str(), side, decision)
            })
        })
        .collect();
    let ids: Vec<&str> = library.exercises.iter().map(|exercise| exercise.id.as_str()).collect();
    outcome.plan = plan_of(&library, &ids[0..8], &ids[20..28]);
    outcome.plan.notes = vec![PlanNote::Said(
        "Read the book test again in a week before the plan is built on it.".into(),
    )];
    outcome.plan.left_out = ids[30..45]
        .iter()
        .map(|&id| LeftOut::new(id.into(), Because::Tag("no-floor".into())))
        .collect();
    (library, record, outcome)
}

/// Everything ticked in the safety check, and every precaution; nothing may be planned.
pub fn emergency() -> (Library, Record, Outcome) {
    let (library, mut record, mut outcome) = example();
    let all: Vec<SignId> = library
        .screening
        .questions
        .iter()
        .map(|question| question.id.clone())
        .collect();
    record.assessments[0].safety.answers = all.iter().map(|id| (id.clone(), ScreeningAnswer::NotSure)).collect();
    outcome.safety = SafetyOutcome {
        state: SafetyState::Emergency,
        raised: all.clone(),
        signs: library
            .screening
            .questions
            .iter()
            .map(|question| SignStanding {
                id: question.id.clone(),
                urgency: question.urgency,
                answer: SignAnswer::NotSure,
                since: Some(TODAY),
                cleared: None,
                locks: question.urgency != Urgency::Advice,
            })
            .collect(),
        locking: all.clone(),
        advice: Vec::new(),
        tags: library
            .precautions
            .iter()
            .map(|precaution| precaution.id.clone())
            .collect(),
        plan_locked: Some(PlanLock::Safety(SafetyLock {
            state: LockState::Emergency,
            signs: all,
            recheck: None,
        })),
    };
    (library, record, outcome)
}
