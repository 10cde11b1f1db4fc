use std::collections::BTreeSet;

use jiff::civil::date;
use serde_json::json;
use uuid::Uuid;

use super::super::{Answer, Assessment, NoReading, Record, Route, ScreeningAnswer};
use super::*;
use crate::content::shipped;

fn noted(change: impl FnOnce(&mut Assessment)) -> Vec<(NoteKind, String)> {
    let mut assessment = Assessment::new(date(2026, 11, 21), "1");
    change(&mut assessment);
    let record = Record::new(Uuid::nil(), assessment);
    check(&shipped(), &record)
        .into_iter()
        .map(|note| (note.kind, note.to_string()))
        .collect()
}

fn one(kind: NoteKind, words: &[&str], change: impl FnOnce(&mut Assessment)) {
    let notes = noted(change);
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert_eq!(notes[0].0, kind);
    for word in words {
        assert!(notes[0].1.contains(word), "{notes:?}");
    }
}

fn answered(id: &'static str, answer: Answer) -> impl FnOnce(&mut Assessment) {
    move |assessment| {
        assessment.answers.insert(id.into(), answer);
    }
}

#[test]
fn a_sound_record_has_no_notes() {
    assert_eq!(noted(|_| {}), []);
    assert_eq!(
        noted(|assessment| {
            assessment
                .answers
                .insert("fh-cva-photo".into(), Answer::sides(15.0, 80.0));
            assessment.answers.insert("hh-crest-mirror".into(), Answer::one([-3.0]));
            assessment
                .answers
                .insert("ap-plank".into(), Answer::none(NoReading::StoppedPain));
            assessment.reason.pain = Some(10);
            assessment.profile.age = Some(120);
        }),
        []
    );
}

#[test]
fn a_number_that_nobody_writes_in_full_is_said_in_few_letters() {
    for (number, said) in [
        (1e308, "1e308 is outside"),
        (5e-324, "5e-324 is outside"),
        (-1e300, "-1e300 is outside"),
    ] {
        let notes = noted(answered("fh-cva-photo", Answer::sides(number, 44.0)));
        assert!(notes[0].1.contains(said) && notes[0].1.len() < 200, "{notes:?}");
        let mut answer = Answer::sides(44.0, 44.0);
        answer.quality = Some(number);
        let notes = noted(answered("fh-cva-photo", answer));
        assert!(
            notes.iter().all(|(_, note)| note.contains(said) && note.len() < 200),
            "{notes:?}"
        );
    }
}

#[test]
fn values_that_cannot_be_true_are_named_with_place_and_range() {
    let out = NoteKind::OutOfRange;
    one(out, &["assessments[0].profile.age", "400", "120"], |a| {
        a.profile.age = Some(400);
    });
    one(out, &["minutes_per_day", "3", "5 to 60"], |a| {
        a.profile.minutes_per_day = 3;
    });
    one(out, &["reason.pain", "11", "0 to 10"], |a| a.reason.pain = Some(11));
    one(
        out,
        &["answers.fh-cva-photo.given[1]", "95", "15 to 80"],
        answered("fh-cva-photo", Answer::one([44.0, 95.0])),
    );
    one(
        out,
        &["hh-side-bend.given.right[0]", "0 to 50"],
        answered("hh-side-bend", Answer::sides(3.0, -1.0)),
    );
    one(out, &["from -3 to 3"], answered("hh-crest-mirror", Answer::one([1.5])));
    one(out, &["no sides"], answered("ap-plank", Answer::sides(30.0, 30.0)));
    one(out, &["0 readings"], answered("ap-plank", Answer::one([])));
    one(out, &["21 readings"], answered("ap-plank", Answer::one([30.0; 21])));
    let quality = |quality| Answer {
        quality: Some(quality),
        ..Answer::one([30.0])
    };
    one(out, &["ap-plank.quality"], answered("ap-plank", quality(0.0)));
    one(out, &["ap-plank.quality"], answered("ap-plank", quality(1.5)));
    one(out, &["ap-plank.quality"], answered("ap-plank", quality(f64::NAN)));
}

#[test]
fn changes_of_the_plan_that_cannot_be_meant_are_named_and_kept() {
    let edits =
        |edits: serde_json::Value| move |a: &mut Assessment| a.plan_edits = serde_json::from_value(edits).unwrap();
    let sound = json!([{"edit": "swap", "exercise": "glute-bridge", "with": "bird-dog"},
        {"edit": "days", "a": ["monday", "thursday"], "b": ["friday"]}]);
    assert_eq!(noted(edits(sound)), []);
    let unknown = NoteKind::Unknown;
    one(
        unknown,
        &["plan_edits[0]", "flying", "exercise"],
        edits(json!([{"edit": "remove", "exercise": "flying"}])),
    );
    one(
        unknown,
        &["plan_edits[0]", "sing", "kept"],
        edits(json!([{"edit": "sing"}])),
    );
    one(
        unknown,
        &["plan_edits[0]"],
        edits(json!([{"edit": "swap", "exercise": "cat-cow"}])),
    );
    let out = NoteKind::OutOfRange;
    let dose = json!([{"edit": "dose", "exercise": "cat-cow", "sets": 0, "reps": 6, "hold_s": 0}]);
    one(out, &["plan_edits[0].sets", "0", "1 to 600"], edits(dose));
    let days = json!([{"edit": "days", "a": ["sunday", "monday"], "b": []}]);
    one(out, &["plan_edits[0]", "Sunday and Monday"], edits(days));
    let days = json!([{"edit": "days", "a": ["monday"], "b": ["monday"]}]);
    one(out, &["plan_edits[0]", "Monday", "twice"], edits(days));
}

#[test]
fn ids_from_elsewhere_are_listed_and_are_no_error() {
    let unknown = NoteKind::Unknown;
    one(
        unknown,
        &["answers", "ub-reach", "kept"],
        answered("ub-reach", Answer::one([1e9])),
    );
    one(unknown, &["safety.answers", "rf-new"], |a| {
        a.safety.answers.insert("rf-new".into(), ScreeningAnswer::Yes);
    });
    one(unknown, &["precautions", "vertigo"], |a| {
        a.safety.precautions.insert("vertigo".into());
    });
    one(unknown, &["none_of"], |a| {
        a.safety.none_of.insert("screen-x".into());
    });
    one(unknown, &["surgery_regions"], |a| {
        a.safety.surgery_regions.insert("elbow".into());
    });
    one(unknown, &["reason.regions"], |a| {
        a.reason.regions.insert("elbow".into());
    });
    one(unknown, &["route.requested"], |a| {
        a.route = Some(Route {
            requested: BTreeSet::from(["x".into()]),
            ..Route::default()
        });
    });
    one(
        unknown,
        &["flags", "windy"],
        answered("fh-cva-photo", {
            let mut answer = Answer::one([44.0]);
            answer.flags.insert("windy".into());
            answer
        }),
    );
}
