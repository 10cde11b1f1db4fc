//! People for tests, as answers files.

use plumbline::content::shipped;
use plumbline::record::{Record, read_answers};
use serde_json::{Value, json};

/// The day on which tests happen.
pub fn today() -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 20)
}

/// The woman of the worked example (rule N24): forward head, pelvis and high hip.
pub fn alex() -> Value {
    json!({
        "person": {"name": "Alex R.", "age": 34, "sex": "female"},
        "screening": {},
        "screened_on": "2026-11-20",
        "equipment": ["resistance-band", "towel"],
        "minutes_per_day": 20,
        "answers": {
            "fh-cva-photo": {"left": [44, 43.5, 44.5], "right": 44}, "fh-occiput-wall": [1.5, 1.5],
            "fh-shoulder-angle-photo": {"left": 43, "right": 43}, "fh-mirror-ear-shoulder": 2,
            "fh-overhead-wall": {"left": 1, "right": 1}, "fh-acromion-floor": {"left": 8, "right": 8},
            "fh-dnf-hold": 16, "fh-prone-ty-hold": {"left": 1, "right": 1}, "fh-neck-symptoms": 2,
            "gen-screen-hours": 9, "gen-sit-hours": 8,
            "sg-pelvic-angle-photo": {"left": 19, "right": 19}, "sg-wall-gap": 1, "sg-belt-line": 1,
            "ap-thomas-hip": {"left": 9, "right": 9}, "ap-prone-heel": {"left": 12, "right": 12},
            "ap-plank": 38, "ap-single-bridge": {"left": 22, "right": 24}, "ap-standing-backache": 1,
            "pp-ake": {"left": 12, "right": 12},
            "hh-book-lift": [12, 12], "hh-crest-mirror": 2, "hh-front-photo": 2.2,
            "hh-side-bend": {"left": 16, "right": 20}, "hh-fallout": {"left": 14, "right": 18},
            "hh-hip-lift": {"left": 1, "right": 2}, "hh-one-leg": {"left": 1, "right": 1}
        }
    })
}

/// A record from an answers file, as on [`today`].
pub fn record(answers: &Value) -> Record {
    let bytes = serde_json::to_vec(answers).expect("answers are JSON");
    read_answers(&bytes, &shipped(), today()).expect("an answers file")
}

/// Alex's record with everything the window asks besides.
pub fn alex_record() -> Record {
    let mut record = record(&alex());
    let assessment = record.assessments.last_mut().expect("an assessment");
    assessment.reason.words = "Stiff neck after work, and my trousers hang unevenly.".into();
    assessment.reason.since = "spring".into();
    assessment.reason.pain = Some(3);
    assessment.safety.none_of = shipped()
        .screening
        .groups
        .iter()
        .map(|group| group.id.clone())
        .collect();
    assessment.reason.regions = ["neck", "low-back"].map(plumbline::content::Id::from).into();
    assessment.route = Some(plumbline::record::Route {
        length: plumbline::record::RouteLength::Full,
        helper: true,
        ..Default::default()
    });
    record
}
