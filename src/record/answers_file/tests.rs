use jiff::civil::date;
use serde_json::{Value, json};

use super::super::{Answer, Entry, Given, NoReading, Record, ScreeningAnswer, Sex};
use super::*;
use crate::content::{Id, ItemId, Kind, SignId, shipped};

fn read(file: &Value) -> Result<Record, AnswersError> {
    read_answers(file.to_string().as_bytes(), &shipped(), date(2026, 11, 21))
}

#[expect(clippy::needless_pass_by_value, reason = "reads better where it is called")]
fn answer(id: &str, value: Value) -> Answer {
    let record = read(&json!({"answers": {id: value}})).unwrap();
    record.assessments[0].answers[&ItemId::from(id)].clone()
}

/// The one problem of a file.
fn problem(file: &Value) -> String {
    match read(file) {
        Err(AnswersError::Problems(mut problems)) if problems.len() == 1 => problems.remove(0),
        other => panic!("{file} gave {other:?}"),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "reads better where it is called")]
fn refused(id: &str, value: Value) -> String {
    problem(&json!({"answers": {id: value}}))
}

#[test]
fn the_example_of_the_command_line_is_read_member_by_member() {
    let text = include_str!("../../../tests/fixtures/answers.json");
    let record = read_answers(text.as_bytes(), &shipped(), date(2026, 11, 21)).unwrap();
    let assessment = &record.assessments[0];
    assert_eq!(record.person.name, "Alex R.");
    assert_eq!(assessment.started_on, date(2026, 11, 21));
    // The second version of the content is the one that is shipped with rules 2.
    assert_eq!(assessment.content_version, "4");
    assert_eq!(assessment.profile.age, Some(34));
    assert_eq!(assessment.profile.sex, Some(Sex::Female));
    assert_eq!(assessment.profile.minutes_per_day, 10);
    assert!(assessment.profile.equipment.contains("resistance-band"));
    assert_eq!(assessment.safety.screened_on, Some(date(2026, 11, 20)));
    assert_eq!(assessment.safety.cleared_on, None);
    assert_eq!(
        assessment.safety.answers[&SignId::from("cf-cancer")],
        ScreeningAnswer::NotSure
    );
    assert_eq!(
        assessment.safety.answers[&SignId::from("rf-saddle")],
        ScreeningAnswer::No
    );
    assert!(assessment.safety.precautions.contains("no-floor"));
    let given = |id: &str| assessment.answers[&ItemId::from(id)].clone();
    assert_eq!(given("fh-cva-photo"), Answer::one([44.0]));
    assert_eq!(given("fh-mirror-ear-shoulder"), Answer::one([2.0]));
    assert_eq!(given("hh-side-bend"), Answer::sides(18.5, 16.0));
    assert_eq!(given("hh-book-lift"), Answer::one([11.0]));
    assert_eq!(given("ap-plank"), Answer::none(NoReading::Skipped));
    assert_eq!(
        given("fh-dnf-hold"),
        Answer {
            quality: Some(0.8),
            ..Answer::one([16.0])
        }
    );
    assert_eq!(assessment.answers.len(), 6);
}

#[test]
fn everything_is_optional_and_null_is_the_same_as_leaving_out() {
    let empty = read(&json!({})).unwrap();
    assert_eq!(empty.assessments[0].profile.minutes_per_day, 10);
    assert!(empty.assessments[0].answers.is_empty());
    let nulls = read(
        &json!({"person": {"name": null, "age": null, "sex": null}, "screened_on": null,
        "cleared_on": null, "minutes_per_day": null, "equipment": null, "answers": null}),
    );
    assert_eq!(nulls.unwrap(), empty);
}

#[test]
fn repeats_states_and_quality_go_to_the_side_they_stand_at() {
    assert_eq!(answer("hh-book-lift", json!([11, -9.5])), Answer::one([11.0, -9.5]));
    let sided = answer(
        "ap-thomas-hip",
        json!({"left": [4, 6], "right": "stopped_pain", "quality": 0.7}),
    );
    assert_eq!(sided.quality, Some(0.7));
    assert_eq!(
        sided.given,
        Given::Sides {
            left: Some(Entry::Readings(vec![4.0, 6.0])),
            right: Some(Entry::None(NoReading::StoppedPain)),
        }
    );
    let one_side = answer("hh-side-bend", json!({"left": 18.5}));
    assert!(matches!(one_side.given, Given::Sides { right: None, .. }));
    assert_eq!(
        answer("hh-side-bend", json!("not_possible")),
        Answer::none(NoReading::NotPossible)
    );
    assert_eq!(
        answer("ap-thomas-hip", json!({"value": [5, 7], "quality": 1})).quality,
        Some(1.0)
    );
}

#[test]
fn where_a_stopped_test_hurt_may_be_said_once_or_by_side() {
    use crate::record::{Hurt, HurtWhere};
    let plank = answer("ap-plank", json!({"value": "stopped_pain", "hurt": "low-back"}));
    assert_eq!(plank.hurt, Hurt::both(HurtWhere::LowBack));
    let sides = json!({"left": "stopped_pain", "right": 5, "hurt": {"left": "leg"}});
    let left = Hurt {
        left: Some(HurtWhere::Leg),
        right: None,
    };
    assert_eq!(answer("ap-thomas-hip", sides).hurt, left);
    assert_eq!(answer("ap-plank", json!("stopped_pain")).hurt, Hurt::default());
}

#[test]
fn options_are_places_from_0_and_directions_are_their_own_numbers() {
    assert_eq!(answer("fh-neck-symptoms", json!(3)), Answer::one([3.0]));
    assert_eq!(answer("sg-belt-line", json!(-2)), Answer::one([-2.0]));
    assert_eq!(answer("hh-crest-mirror", json!(-3)), Answer::one([-3.0]));
    assert_eq!(answer("hh-sit-crest", json!(-1)), Answer::one([-1.0]));
    assert_eq!(
        answer("fh-overhead-wall", json!({"left": 0, "right": 2})),
        Answer::sides(0.0, 2.0)
    );
}

#[test]
fn an_authors_options_that_do_not_begin_at_0_are_still_named_by_their_place() {
    let mut library = shipped();
    let item = library
        .items
        .iter_mut()
        .find(|item| item.id == *"fh-mirror-ear-shoulder")
        .unwrap();
    let Kind::Choice(choice) = &mut item.kind else {
        panic!("a choice")
    };
    for option in &mut choice.options {
        option.value += 5;
    }
    let file = json!({"answers": {"fh-mirror-ear-shoulder": 2}}).to_string();
    let record = read_answers(file.as_bytes(), &library, date(2026, 11, 21)).unwrap();
    assert_eq!(record.assessments[0].answers.values().next(), Some(&Answer::one([7.0])));
    assert_eq!(super::super::check(&library, &record), []);
}

/// What is accepted (rule Q2), one value just inside and one just outside each end.
#[test]
fn a_number_outside_its_range_is_refused_by_name_and_range() {
    for (ids, low, high) in [
        (&["gen-screen-hours", "gen-sit-hours"][..], 0.0, 24.0),
        (
            &[
                "fh-occiput-wall",
                "fh-tragus-wall",
                "fh-acromion-floor",
                "ap-prone-heel",
                "gen-c7-wall",
            ],
            0.0,
            40.0,
        ),
        (&["gen-height-loss"], 0.0, 30.0),
        (&["fh-cva-photo"], 15.0, 80.0),
        (&["fh-shoulder-angle-photo", "pp-ake", "ap-leg-lower"], 0.0, 90.0),
        (&["sg-pelvic-angle-photo"], -25.0, 40.0),
        (&["hh-front-photo", "hh-back-photo"], -20.0, 20.0),
        (&["ap-thomas-hip", "hh-book-lift", "hh-leg-tape"], -60.0, 60.0),
        (&["ap-thomas-knee"], 0.0, 150.0),
        (&["pp-slr"], 0.0, 130.0),
        (&["hh-forward-bend"], -30.0, 30.0),
        (
            &[
                "fh-dnf-hold",
                "ap-plank",
                "ap-single-bridge",
                "pp-hipflex-hold",
                "pp-backext-hold",
                "hh-side-plank",
            ],
            0.0,
            600.0,
        ),
        (
            &["fh-side-er-reps", "ap-hamstring-bridge", "pp-chair-stand"],
            0.0,
            100.0,
        ),
        (&["hh-side-bend"], 0.0, 50.0),
        (&["hh-fallout"], -5.0, 60.0),
        (&["hh-two-scales"], -100.0, 100.0),
    ] {
        for id in ids {
            let sided = shipped().item(id).unwrap().sides() == crate::content::Sides::LeftRight;
            let given = |number: f64| if sided { json!({"left": number}) } else { json!(number) };
            for end in [low, high] {
                answer(id, given(end));
            }
            for beyond in [low - 0.5, high + 0.5] {
                let text = refused(id, given(beyond));
                assert!(text.starts_with(id), "{text}");
                assert!(text.contains(&format!("a number from {low} to {high}")), "{text}");
            }
        }
    }
}

#[test]
fn an_option_that_does_not_exist_is_refused_by_name_and_range() {
    for (id, beyond, range) in [
        ("fh-mirror-ear-shoulder", json!(4), "from 0 to 3"),
        ("fh-mirror-ear-shoulder", json!(-1), "from 0 to 3"),
        ("fh-mirror-ear-shoulder", json!(1.5), "from 0 to 3"),
        ("fh-neck-symptoms", json!(4), "from 0 to 3"),
        ("sg-belt-line", json!(3), "from -2 to 2"),
        ("sg-wall-gap", json!(-3), "from -2 to 2"),
        ("hh-crest-mirror", json!(4), "from -3 to 3"),
        ("hh-waist-look", json!(-4), "from -3 to 3"),
        ("hh-sit-crest", json!(2), "from -1 to 1"),
        ("hh-supine-heels", json!(-2), "from -1 to 1"),
        ("hh-hip-lift", json!({"left": 4}), "from 0 to 3"),
        ("fh-overhead-wall", json!({"right": 3}), "from 0 to 2"),
    ] {
        let text = refused(id, beyond);
        assert!(text.starts_with(id) && text.contains(range), "{text}");
    }
}

#[test]
fn a_value_of_the_wrong_kind_is_refused_by_name_and_range() {
    for (id, value) in [
        ("fh-cva-photo", json!("44")),
        ("fh-cva-photo", json!(null)),
        ("fh-cva-photo", json!(true)),
        ("fh-cva-photo", json!([44, "x"])),
        ("fh-cva-photo", json!([44, [45]])),
        ("fh-cva-photo", json!({"value": {"left": 44}})),
        ("fh-cva-photo", json!({"left": {"value": 44}})),
        ("fh-cva-photo", json!({"left": null})),
        ("fh-cva-photo", json!([])),
        ("fh-cva-photo", json!(vec![44; 21])),
    ] {
        let text = refused(id, value.clone());
        assert!(text.starts_with(id) && text.contains("15 to 80"), "{value}: {text}");
    }
    answer("fh-cva-photo", json!(vec![44; 20]));
    for (id, value, words) in [
        ("fh-mirror-ear-shoulder", json!([1, 2]), "from 0 to 3"),
        ("hh-side-bend", json!(18), "an object with"),
        ("hh-side-bend", json!({"value": [18, 19]}), "an object with"),
        ("hh-book-lift", json!({"left": 11}), "plus for the right side"),
        ("ap-plank", json!({"left": 30, "right": 30}), "no left and right"),
        ("ap-plank", json!({}), "no value"),
        ("ap-plank", json!({"quality": 0.5}), "no value"),
        ("ap-plank", json!("stopped-pain"), "stopped_pain"),
        ("ap-plank", json!({"value": 30, "qualty": 0.5}), "qualty"),
        ("hh-side-bend", json!({"left": 3, "rihgt": 3}), "rihgt"),
        ("ap-plank", json!({"value": 30, "quality": 0}), "above 0"),
        ("ap-plank", json!({"value": 30, "quality": 1.01}), "above 0"),
        ("ap-plank", json!({"value": 30, "quality": "good"}), "above 0"),
        ("hh-side-bend", json!({"left": 3, "quality": -1}), "above 0"),
    ] {
        let text = refused(id, value.clone());
        assert!(text.starts_with(id) && text.contains(words), "{value}: {text}");
    }
}

#[test]
fn every_other_member_is_as_strict() {
    for (file, words) in [
        (json!({"answer": {}}), "\"answer\""),
        (json!({"person": {"nmae": "A"}}), "\"nmae\""),
        (json!({"person": []}), "person"),
        (json!({"person": {"name": 3}}), "person.name"),
        (json!({"person": {"age": -1}}), "0 to 120"),
        (json!({"person": {"age": 121}}), "0 to 120"),
        (json!({"person": {"age": 34.5}}), "0 to 120"),
        (json!({"person": {"age": "34"}}), "0 to 120"),
        (json!({"person": {"sex": "f"}}), "\"female\" or \"male\""),
        (json!({"screening": {"rf-sadle": "no"}}), "rf-sadle"),
        (json!({"screening": {"rf-saddle": true}}), "\"not-sure\""),
        (json!({"screening": {"rf-saddle": "not sure"}}), "screening.rf-saddle"),
        (json!({"screened_on": "20.11.2026"}), "YYYY-MM-DD"),
        (json!({"screened_on": "20261120"}), "YYYY-MM-DD"),
        (json!({"screened_on": "2026-11-20T10:00"}), "YYYY-MM-DD"),
        (json!({"screened_on": "2026-02-30"}), "screened_on"),
        (json!({"cleared_on": 20261120}), "cleared_on"),
        (json!({"cleared": {"rf-sadle": "2026-11-20"}}), "rf-sadle"),
        (json!({"cleared": {"rf-saddle": "20.11.2026"}}), "cleared.rf-saddle"),
        (json!({"cleared": ["rf-saddle"]}), "cleared"),
        (json!({"complaint": ["nek"]}), "nek"),
        (json!({"complaint": "neck"}), "a list"),
        (
            json!({"details": {"rf-saddle": ["hip-longer"]}}),
            "nothing is asked below",
        ),
        (json!({"details": {"hip-when": ["hip-always"]}}), "hip-always"),
        (json!({"details": {"hip-when": "hip-longer"}}), "a list"),
        (json!({"precautions": ["no-flor"]}), "no-floor"),
        (json!({"precautions": "no-floor"}), "a list"),
        (json!({"surgery_regions": ["elbow"]}), "groin"),
        (json!({"firm_bed": "no"}), "true or false"),
        (json!({"equipment": ["trampoline"]}), "resistance-band"),
        (json!({"equipment": [1]}), "towel"),
        (json!({"minutes_per_day": 4}), "from 5 to 60"),
        (json!({"minutes_per_day": 61}), "from 5 to 60"),
        (json!({"minutes_per_day": 10.5}), "from 5 to 60"),
        (json!({"answers": {"fh-cva": 44}}), "fh-cva"),
        (json!({"answers": []}), "answers"),
    ] {
        let text = problem(&file);
        assert!(text.contains(words), "{file}: {text}");
    }
    for word in [
        "resistance-band",
        "towel",
        "belt",
        "strap",
        "pillow",
        "chair",
        "wall",
        "doorway",
    ] {
        read(&json!({"equipment": [word]})).unwrap();
    }
    for minutes in [5, 60] {
        read(&json!({"minutes_per_day": minutes})).unwrap();
    }
}

#[test]
fn the_complaint_what_was_ticked_below_and_the_days_of_a_clearance_are_taken_in() {
    // Rules P14 and Z1; an old sign that has become two is cleared as both (rule Z6).
    let record = read(&json!({
        "complaint": ["neck", "low-back"],
        "details": {"hip-when": ["hip-longer"]},
        "cleared": {"rf-saddle": "2026-11-20", "rf-cord": "2026-11-19", "cf-bp": null},
    }))
    .unwrap();
    let assessment = &record.assessments[0];
    assert_eq!(assessment.reason.regions, ["low-back", "neck"].map(Id::from).into());
    assert_eq!(
        assessment.safety.details["hip-when"],
        ["hip-longer"].map(Id::from).into()
    );
    let cleared = [
        ("rf-cord-hands", date(2026, 11, 19)),
        ("rf-cord-walk", date(2026, 11, 19)),
        ("rf-saddle", date(2026, 11, 20)),
    ];
    assert_eq!(
        assessment.safety.cleared,
        cleared.map(|(sign, day)| (SignId::from(sign), day)).into()
    );
}

#[test]
fn all_problems_are_told_at_once_in_the_order_of_the_file() {
    let file = json!({"person": {"age": 400}, "answers": {"fh-cva-photo": 5, "zz": 1, "ap-plank": "yes"}});
    let Err(error @ AnswersError::Problems(_)) = read(&file) else {
        panic!("accepted");
    };
    let text = error.to_string();
    assert!(text.starts_with("The answers file has 4 problems."), "{text}");
    let places: Vec<_> = ["person.age", "fh-cva-photo", "\"zz\"", "ap-plank"]
        .map(|word| text.find(word))
        .into();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{text}");
    assert!(!text.contains('\n'));
}

#[test]
fn the_same_answers_on_the_same_day_have_the_same_id_however_the_file_is_spelled() {
    let one = br#"{"answers": {"ap-plank": 30, "fh-cva-photo": 44}, "person": {"name": "A"}}"#;
    let spelled_otherwise = br#" {"person":{"name":"A","age":null}, "answers":{"fh-cva-photo":44.0,"ap-plank":[30]}}"#;
    let other = br#"{"answers": {"ap-plank": 31, "fh-cva-photo": 44}, "person": {"name": "A"}}"#;
    let id = |bytes: &[u8], day| read_answers(bytes, &shipped(), day).unwrap().id;
    let day = date(2026, 11, 21);
    assert_eq!(id(one, day), id(spelled_otherwise, day));
    assert_ne!(id(one, day), id(other, day));
    assert_ne!(id(one, day), id(one, date(2026, 11, 22)));
    assert_eq!(id(one, day).get_version_num(), 5);
}

#[test]
fn a_file_that_is_no_json_object_says_so() {
    let read = |bytes: &[u8]| read_answers(bytes, &shipped(), date(2026, 11, 21)).unwrap_err();
    assert_eq!(read(b"[]"), AnswersError::NotAnObject);
    assert_eq!(read(&vec![b' '; 4 * 1024 * 1024 + 1]), AnswersError::TooLarge);
    assert!(read(b"{\"answers\": ").to_string().contains("line 1"));
    assert!(
        read(br#"{"answers": {"ap-plank": 1, "ap-plank": 2}}"#)
            .to_string()
            .contains("twice")
    );
}

/// Rule Q4: both weights, as the scales show them; the difference alone is read as before.
#[test]
fn two_scales_take_both_weights_or_the_difference() {
    assert_eq!(answer("hh-two-scales", json!(-6.5)), Answer::one([-6.5]));
    let record = read(&json!({"answers": {"hh-two-scales": {"left": [40, 38], "right": [36, 38]}}})).unwrap();
    let assessment = &record.assessments[0];
    assert_eq!(
        assessment.answers[&ItemId::from("hh-two-scales")],
        Answer::one([-5.3, 0.0]),
        "4 kg of 76 on the left, then none"
    );
    let typed: Vec<(&str, &str)> = assessment
        .drafts
        .iter()
        .map(|(field, text)| (field.as_str(), text.as_str()))
        .collect();
    let expected = [
        ("hh-two-scales/left/0", "40"),
        ("hh-two-scales/left/1", "38"),
        ("hh-two-scales/right/0", "36"),
        ("hh-two-scales/right/1", "38"),
    ];
    assert_eq!(typed, expected, "the weights stand beside it");
    for wrong in [
        json!({"left": 40}),
        json!({"left": [40, 38], "right": 36}),
        json!({"left": 0, "right": 0}),
        json!({"left": -1, "right": 40}),
        json!({"left": "forty", "right": 40}),
    ] {
        let said = refused("hh-two-scales", wrong.clone());
        assert!(said.starts_with("hh-two-scales"), "{wrong}: {said}");
    }
}
