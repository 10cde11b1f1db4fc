//! A copy for sharing: nothing that was typed, everything that was measured.

use plumbline::content::{ItemId, shipped};
use plumbline::record::*;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{full, full_json, open_value, unsealed};

const NEW: Uuid = Uuid::from_u128(0xfeed);

#[test]
fn a_redacted_copy_keeps_what_was_measured_and_chosen() {
    let original = full();
    let copy = redacted(&shipped(), &original, NEW);
    assert_eq!(copy.id, NEW);
    assert_eq!(copy.assessments.len(), 2);
    let (was, is) = (&original.assessments[0], &copy.assessments[0]);
    assert_eq!(is.answers, was.answers);
    assert_eq!(is.profile, was.profile);
    assert_eq!(is.safety, was.safety);
    assert_eq!(is.route, was.route);
    assert_eq!(
        (is.started_on, &is.content_version),
        (was.started_on, &was.content_version)
    );
    assert_eq!(
        (is.reason.pain, &is.reason.regions),
        (was.reason.pain, &was.reason.regions)
    );
    assert_eq!(open(&to_bytes(&copy)).unwrap().record, copy);
}

#[test]
fn nothing_that_was_typed_is_in_a_redacted_copy_wherever_it_stood() {
    // A mark in every text of the file that a person, an editor or another program may have put there.
    fn mark(value: &mut Value) {
        match value {
            Value::Object(members) => {
                let unknown = json!({"note": "SECRET", "list": ["SECRET"], "SECRET": 1});
                for (name, member) in members.iter_mut() {
                    let free = ["name", "words", "since", "because", "program", "locked"].contains(&name.as_str());
                    let is_text = member.as_str().is_some_and(|text| DayName::of(text).is_none());
                    if is_text && free {
                        *member = json!("SECRET name");
                    } else {
                        mark(member);
                    }
                }
                if members.contains_key("given") || members.contains_key("started_on") || members.contains_key("age") {
                    members.insert("SECRET-member".to_owned(), unknown);
                }
            }
            Value::Array(list) => list.iter_mut().for_each(mark),
            _ => {}
        }
    }
    let mut file = unsealed(full_json());
    mark(&mut file);
    file["recovery_of"] = json!("/home/SECRET/alex.plumbline");
    let assessment = &mut file["assessments"][0];
    assessment["content_version"] = json!("a SECRET sentence");
    assessment["drafts"] = json!({"SECRET": "SECRET 44"});
    assessment["typed_in"] = json!({"SECRET": "SECRET"});
    assessment["answers"]["my SECRET item"] = json!({"given": [1.0]});
    assessment["answers"]["ap-plank"]["flags"] = json!(["SECRET flag", "wobbly"]);
    assessment["profile"]["equipment"] = json!(["towel", "SECRET thing"]);
    assessment["reason"]["regions"] = json!(["neck", "SECRET region"]);
    assessment["safety"]["answers"]["SECRET sign"] = json!("yes");
    assessment["safety"]["precautions"] = json!(["no-floor", "SECRET"]);
    assessment["safety"]["surgery_regions"] = json!(["SECRET"]);
    assessment["safety"]["none_of"] = json!(["SECRET"]);
    assessment["route"]["requested"] = json!(["SECRET"]);
    assessment["plan"]["plan"]["notes"] = json!(["SECRET"]);
    let record = open_value(&file).unwrap();
    let before = String::from_utf8(to_bytes(&record)).unwrap();
    assert!(before.matches("SECRET").count() > 25, "{before}");

    let after = String::from_utf8(to_bytes(&redacted(&shipped(), &record, NEW))).unwrap();
    assert!(!after.contains("SECRET"), "{after}");
    assert!(!after.contains("Alex") && !after.contains("home"), "{after}");
    assert!(!after.contains(&record.id.to_string()));
    // What stood beside it is still there.
    let copy = redacted(&shipped(), &record, NEW);
    let assessment = &copy.assessments[0];
    assert_eq!(assessment.answers.len(), 5);
    assert!(
        assessment.answers[&ItemId::from("ap-plank")].flags.is_empty(),
        "none of its own"
    );
    assert_eq!(assessment.content_version, "unknown");
    assert!(assessment.profile.equipment.contains("towel") && assessment.safety.precautions.contains("no-floor"));
}

/// Words shaped like the ids of content: typed by hand, or by another program.
#[test]
fn a_word_that_the_content_does_not_know_is_in_no_copy_also_when_it_looks_like_an_id() {
    let mut file = unsealed(full_json());
    let word = "qzmark-word";
    let assessment = &mut file["assessments"][0];
    assessment["content_version"] = json!(word);
    assessment["answers"][word] = json!({"given": [1.0]});
    assessment["answers"]["ap-plank"]["flags"] = json!([word]);
    assessment["profile"]["equipment"] = json!(["towel", word]);
    assessment["reason"]["regions"] = json!(["neck", word]);
    for member in ["answers", "cleared", "details"] {
        assessment["safety"][member][word] = match member {
            "answers" => json!("yes"),
            "cleared" => json!("2026-11-19"),
            _ => json!([word]),
        };
    }
    assessment["safety"]["details"]["osteoporosis"] = json!([word]);
    for member in ["none_of", "precautions", "surgery_regions"] {
        assessment["safety"][member].as_array_mut().unwrap().push(json!(word));
    }
    assessment["route"]["requested"] = json!([word]);
    assessment["beside_plan"] = json!({"parts": [word]});
    assessment["earlier_plan"] = json!({"made_on": "2026-10-01", "lines": [
        {"exercise": word, "side": "both", "weeks": ["1-2"]},
        {"exercise": "glute-bridge", "side": "both", "weeks": ["1-2"]}]});
    let record = open_value(&file).unwrap();
    let before = String::from_utf8(to_bytes(&record)).unwrap();
    assert!(before.matches(word).count() >= 16, "{before}");
    let copy = redacted(&shipped(), &record, NEW);
    let after = String::from_utf8(to_bytes(&copy)).unwrap();
    assert!(!after.contains(word), "{after}");
    assert_eq!(copy.assessments[0].answers.len(), 5);
    assert_eq!(copy.assessments[0].earlier_plan.as_ref().unwrap().lines.len(), 1);
    assert!(copy.assessments[0].reason.regions.contains("neck"));
}
