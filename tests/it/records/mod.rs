//! Records as files: nothing is lost, nothing is guessed, and no bytes make the program stumble.

mod any_file;
mod fuzz;
mod kept_versions;
mod redacted;
mod rescue;
mod sealed;
mod survival;
mod texts;
mod whole;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use plumbline::content::ExerciseKind;
use plumbline::record::*;
use proptest::prelude::ProptestConfig;
use serde_json::{Value, json};
use uuid::Uuid;

/// A record with every member filled.
pub(crate) fn full() -> Record {
    let mut record = full_of_the_first_version_2();
    record.assessments[0].typed_in = BTreeMap::from([("hh-book-lift/0".to_owned(), "in".to_owned())]);
    record.assessments[1].earlier_plan = Some(EarlierPlan {
        reached: Some(PlanReached::Fourth),
        ..EarlierPlan::new(date(2026, 11, 20), &kept_plan())
    });
    record
}

/// What the full file of version 2 says, which was written before records went on from an earlier plan.
fn full_of_the_first_version_2() -> Record {
    let mut record = full_of_version_1();
    let safety = &mut record.assessments[0].safety;
    safety.details = BTreeMap::from([("hip-when".into(), BTreeSet::from(["hip-longer".into()]))]);
    record
}

/// What the full file of version 1 says, in the words of the present one.
fn full_of_version_1() -> Record {
    let mut assessment = Assessment::new(date(2026, 11, 20), "1");
    assessment.profile.age = Some(34);
    assessment.profile.sex = Some(Sex::Female);
    assessment.profile.minutes_per_day = 20;
    assessment.profile.equipment = BTreeSet::from(["resistance-band".to_owned(), "towel".to_owned()]);
    assessment.profile.firm_bed = true;
    assessment.reason = Reason {
        words: "Stiff neck after \"long\" days \u{2014} ניסיון 🙂\nsecond line".to_owned(),
        regions: BTreeSet::from(["neck".into()]),
        since: "spring".to_owned(),
        pain: Some(3),
        ..Reason::default()
    };
    assessment.safety = Safety {
        answers: BTreeMap::from([("cf-cancer".into(), ScreeningAnswer::NotSure)]),
        none_of: BTreeSet::from(["screen-general".into()]),
        screened_on: Some(date(2026, 11, 20)),
        cleared: BTreeMap::from(["cf-cancer", "cf-surgery"].map(|sign| (sign.into(), date(2026, 11, 19)))),
        precautions: BTreeSet::from(["no-floor".into(), "recent-surgery".into()]),
        surgery_regions: BTreeSet::from(["knee".into()]),
        ..Safety::default()
    };
    assessment.route = Some(Route {
        length: RouteLength::Full,
        requested: BTreeSet::from(["ap-leg-lower".into()]),
        ..Route::default()
    });
    let mut photo = Answer::sides(44.1, 45.7);
    photo.quality = Some(0.8);
    photo.flags.insert("no-marker".into());
    let mut ache = Answer::one([2.0]);
    ache.follow_up = Some(true);
    assessment.answers = BTreeMap::from([
        ("fh-cva-photo".into(), photo),
        ("pp-sit-backache".into(), ache),
        ("fh-occiput-wall".into(), Answer::one([1.5, 0.1 + 0.2])),
        ("ap-plank".into(), Answer::none(NoReading::StoppedPain)),
        (
            "hh-side-plank".into(),
            Answer::new(Given::Sides {
                left: Some(Entry::None(NoReading::NotPossible)),
                right: Some(Entry::Readings(vec![31.0])),
            }),
        ),
    ]);
    assessment.drafts = BTreeMap::from([("hh-book-lift/0".to_owned(), "1,".to_owned())]);
    assessment.plan = Some(KeptPlan {
        content_version: "1".to_owned(),
        rules_version: "1".to_owned(),
        made_on: date(2026, 11, 20),
        plan: kept_plan(),
        kept_over: None,
        rest: Rest::new(),
    });
    let mut record = Record::new(Uuid::from_u128(7), assessment);
    record.person.name = "Alex R.".to_owned();
    record.person.units = Units::Inches;
    record.assessments.push(Assessment::new(date(2026, 12, 20), "1"));
    record
}

fn kept_plan() -> Plan {
    // Read from JSON, so that members which other rooms add with a default need no mention here.
    let plan = json!({"locked": null, "minutes_per_day": 20, "scope": "personal", "serves": ["forward-head"],
        "weeks": [{"weeks": "1-2", "days": [{"name": "A", "seconds": 275, "exercises": [{
            "id": "glute-bridge", "kind": "strengthen", "muscles": ["gluteus-maximus"], "side": "both", "sets": 2,
            "reps": 8, "hold_s": 0, "rest_s": 60, "seconds": 170, "extra_set_side": "left", "gentle": true,
            "long_range": true, "from_week": 2, "cautions": ["Slowly."], "reasons": ["Because."],
            "answers": ["ap-plank"]}]}]}],
        "left_out": [{"id": "childs-pose-reach", "because": "no-floor", "words": "Needs the floor."}],
        "notes": ["Read it again in a week."]});
    let plan: Plan = serde_json::from_value(plan).unwrap();
    assert_eq!(plan.weeks[0].days[0].exercises[0].kind, ExerciseKind::Strengthen);
    plan
}

fn full_json() -> Value {
    serde_json::from_slice(&to_bytes(&full())).unwrap()
}

/// A file without its checksum and its program, to compare what two files say.
fn unsealed(mut file: Value) -> Value {
    for member in ["checksum", "program"] {
        file.as_object_mut().unwrap().shift_remove(member);
    }
    file
}

fn open_value(value: &Value) -> Result<Record, OpenError> {
    from_bytes(value.to_string().as_bytes())
}

/// What must hold for any bytes: no panic, a short message, and what opens is kept to the byte from then on.
fn holds(bytes: &[u8]) {
    match from_bytes(bytes) {
        Ok(record) => {
            let written = to_bytes(&record);
            let again = from_bytes(&written).unwrap();
            assert_eq!(again, record);
            assert_eq!(to_bytes(&again), written);
        }
        Err(error) => {
            let message = error.to_string();
            assert!(message.chars().count() < 600 && !message.contains('\n'), "{message}");
        }
    }
}

/// How many cases a property is tried with: `PLUMBLINE_FUZZ=100000 cargo test --test it -- records` for a long run.
fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PLUMBLINE_FUZZ")
        .ok()
        .and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(usual),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..ProptestConfig::default()
    }
}
