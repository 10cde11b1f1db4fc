//! Records as files: nothing is lost, nothing is guessed, and no bytes make the program stumble.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use plumbline::content::ExerciseKind;
use plumbline::record::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

/// A record with every member filled.
fn full() -> Record {
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
        cleared_on: Some(date(2026, 11, 19)),
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

fn open(value: &Value) -> Result<Record, OpenError> {
    from_bytes(value.to_string().as_bytes())
}

#[test]
fn a_record_reopens_as_it_was_and_is_written_again_to_the_byte() {
    let bytes = to_bytes(&full());
    let reopened = from_bytes(&bytes).unwrap();
    assert_eq!(reopened, full());
    assert_eq!(to_bytes(&reopened), bytes);
}

#[test]
fn the_header_stands_first_and_the_file_ends_with_a_line() {
    let text = String::from_utf8(to_bytes(&full())).unwrap();
    let header = format!(
        "{{\n  \"format\": \"plumbline-record\",\n  \"version\": 1,\n  \"program\": \"plumbline {}\",\n  \"id\": ",
        env!("CARGO_PKG_VERSION")
    );
    assert!(text.starts_with(&header), "{text}");
    assert!(text.ends_with("}\n"));
}

#[test]
fn the_first_version_of_the_format_still_opens() {
    let bytes = include_bytes!("../fixtures/record-v1.plumbline");
    assert_eq!(from_bytes(bytes).unwrap(), full());
}

#[test]
fn members_of_a_later_program_are_kept_in_every_object_and_written_back() {
    // Objects whose members are ids or sides hold only those; there is nothing to add to them.
    fn add(value: &mut Value, name: &str, added: &mut usize) {
        match value {
            Value::Object(members) => {
                for (name, member) in members.iter_mut() {
                    add(member, name, added);
                }
                if !["answers", "drafts", "given"].contains(&name) {
                    members.insert("of-a-later-program".to_owned(), json!({"deep": [1, 2.5, null, "x"]}));
                    *added += 1;
                }
            }
            Value::Array(list) => list.iter_mut().for_each(|member| add(member, "", added)),
            _ => {}
        }
    }
    let mut later = full_json();
    let mut added = 0;
    add(&mut later, "", &mut added);
    assert!(added >= 20, "{added}");
    let bytes = to_bytes(&open(&later).unwrap());
    assert_eq!(serde_json::from_slice::<Value>(&bytes).unwrap(), later);
    assert_eq!(to_bytes(&from_bytes(&bytes).unwrap()), bytes);
}

#[test]
fn answers_to_items_of_other_content_are_kept() {
    let mut file = full_json();
    file["assessments"][0]["answers"]["ub-new-item"] = json!({"given": [12.0]});
    let bytes = to_bytes(&open(&file).unwrap());
    assert_eq!(serde_json::from_slice::<Value>(&bytes).unwrap(), file);
}

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend(to_bytes(&full()));
    assert_eq!(from_bytes(&bytes).unwrap(), full());
}

#[test]
fn what_is_not_a_record_says_what_it_is_where_and_what_to_do() {
    let good = to_bytes(&full());
    let text = String::from_utf8(good.clone()).unwrap();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut file = full_json();
        change(&mut file);
        file.to_string().into_bytes()
    };
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let twice = text.replacen("\"person\"", "\"id\": 1, \"person\"", 1).into_bytes();
    let cases: Vec<(Vec<u8>, &[&str])> = vec![
        (vec![], &["empty"]),
        (vec![0; 900], &["empty"]),
        (vec![b' '; 4 * 1024 * 1024 + 1], &["4 MiB"]),
        (utf16, &["UTF-16", "save it as UTF-8"]),
        (b"\x89PNG\r\n\x1a\n".to_vec(), &["not UTF-8 text", "number 1"]),
        (b"Dear diary".to_vec(), &["not valid JSON", "line 1, column 1"]),
        (good[..good.len() / 2].to_vec(), &["ends in the middle", "line "]),
        ("[".repeat(100_000).into_bytes(), &["nested too deeply"]),
        (twice, &["\u{201c}id\u{201d} stands twice"]),
        (text.replacen("44.1", "1e999", 1).into_bytes(), &["too large", "line "]),
        (b"[]".to_vec(), &["not a Plumbline record"]),
        (
            b"{\"resourceType\": \"Bundle\"}".to_vec(),
            &["no member \u{201c}format\u{201d}"],
        ),
        (
            with(&|file| file["format"] = json!("other")),
            &["its format is \"other\""],
        ),
        (
            with(&|file| file["version"] = json!(0)),
            &["damaged at version", "0 is not a version"],
        ),
        (with(&|file| file["version"] = json!("1")), &["damaged at version"]),
        (
            with(&|file| {
                file["version"] = json!(7);
                file["program"] = json!("plumbline 9.1.0");
                file["assessments"] = json!("unreadable for this version");
            }),
            &["version 7", "plumbline 9.1.0", "knows version 1", "newer Plumbline"],
        ),
        (with(&|file| file["assessments"] = json!([])), &["no assessment"]),
        (
            with(&|file| {
                file.as_object_mut().unwrap().remove("assessments");
            }),
            &["assessments"],
        ),
        (
            with(&|file| file["assessments"][0]["profile"]["age"] = json!("old")),
            &["damaged at assessments[0].profile.age", "\"old\"", "whole number"],
        ),
        (
            with(&|file| file["assessments"][0]["answers"]["fh-cva-photo"]["given"] = json!({"lft": [1]})),
            &[
                "damaged at assessments[0].answers.fh-cva-photo.given",
                "list of readings",
            ],
        ),
        (
            with(&|file| file["assessments"][1]["started_on"] = json!("yesterday")),
            &["assessments[1].started_on"],
        ),
        (
            with(&|file| file["assessments"][0]["profile"]["sex"] = json!("x".repeat(50_000))),
            &["assessments[0].profile.sex"],
        ),
    ];
    for (bytes, words) in cases {
        let message = from_bytes(&bytes).unwrap_err().to_string();
        for word in words {
            assert!(message.contains(word), "“{word}” is not in: {message}");
        }
        assert!(message.ends_with("The file was left as it is."), "{message}");
        assert!(message.chars().count() < 600 && !message.contains('\n'), "{message}");
    }
}

#[test]
fn a_record_is_recognised_even_when_half_of_it_is_missing() {
    let good = to_bytes(&full());
    assert!(looks_like_a_record(&good));
    assert!(looks_like_a_record(&good[..good.len() / 2]));
    assert!(!looks_like_a_record(include_bytes!("../fixtures/answers.json")));
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

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        Just(json!("skipped")),
        Just(json!("2026-11-20")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec(("[a-z_]{0,8}", inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Puts something else in the place of the `nth` value of a file.
fn replace_nth(value: &mut Value, nth: &mut usize, with: &Value) {
    if *nth == 0 {
        *value = with.clone();
        *nth = usize::MAX;
        return;
    }
    *nth = nth.wrapping_sub(1);
    match value {
        Value::Array(list) => list.iter_mut().for_each(|member| replace_nth(member, nth, with)),
        Value::Object(members) => members.values_mut().for_each(|member| replace_nth(member, nth, with)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_bytes_make_it_stumble(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        holds(&bytes);
    }

    #[test]
    fn no_change_of_bytes_makes_it_stumble(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = to_bytes(&full());
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        holds(&bytes);
    }

    #[test]
    fn no_value_in_any_place_makes_it_stumble(place in 0_usize..140, value in any_json()) {
        let mut file = full_json();
        replace_nth(&mut file, &mut { place }, &value);
        holds(file.to_string().as_bytes());
    }

    #[test]
    fn no_answers_file_makes_it_stumble(value in any_json(), id in prop::sample::select(vec![
        "fh-cva-photo", "hh-side-bend", "hh-crest-mirror", "fh-neck-symptoms", "sg-belt-line"])) {
        let library = plumbline::content::shipped();
        for file in [value.clone(), json!({"answers": value.clone()}), json!({"answers": {id: value}})] {
            if let Ok(record) = read_answers(file.to_string().as_bytes(), &library, date(2026, 11, 21)) {
                // What is accepted makes sense to the check that looks at records.
                prop_assert_eq!(check(&library, &record), vec![]);
                holds(&to_bytes(&record));
            }
        }
    }
}
