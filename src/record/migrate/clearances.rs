//! From version 1 to 2: a day of clearance belongs to one sign (rule Z1), and `rf-cord` is two signs (rule Z6).
//!
//! What stands here about signs is what version 1 asked, for ever.

use serde_json::{Map, Value};

/// The sign of version 1 that became two.
const CORD: &str = "rf-cord";
/// What it became.
const BOTH: [&str; 2] = ["rf-cord-hands", "rf-cord-walk"];

/// The step.
pub(super) fn by_sign(mut file: Value) -> Result<Value, String> {
    let assessments = file.get_mut("assessments").and_then(Value::as_array_mut);
    for assessment in assessments.into_iter().flatten() {
        let measured_height = assessment.pointer("/answers/gen-height-loss").is_some();
        if let Some(safety) = assessment.get_mut("safety").and_then(Value::as_object_mut) {
            spread(safety, measured_height);
            split_cord(safety);
        }
    }
    Ok(file)
}

/// The one day of clearance goes to each sign that was ticked and is no emergency, for it never opens one.
fn spread(safety: &mut Map<String, Value>, measured_height: bool) {
    let Some(day) = safety.shift_remove("cleared_on").filter(Value::is_string) else {
        return;
    };
    let answers = safety.get("answers").and_then(Value::as_object);
    let ticked = answers.into_iter().flatten().filter(|(_, answer)| is_yes(answer));
    let mut signs: Vec<String> = ticked.map(|(sign, _)| sign.clone()).collect();
    signs.retain(|sign| !sign.starts_with("rf-"));
    let precautions = safety.get("precautions").and_then(Value::as_array);
    let has = |tag: &str| precautions.is_some_and(|tags| tags.iter().any(|other| other == tag));
    for (counts, sign) in [
        (has("recent-surgery"), "cf-surgery"),
        (has("leg-nerve-pain"), "cf-leg"),
        (measured_height, "cf-height"),
    ] {
        if counts && !signs.iter().any(|other| other == sign) {
            signs.push(sign.to_owned());
        }
    }
    if signs.is_empty() {
        return;
    }
    let cleared = safety.entry("cleared").or_insert_with(|| Map::new().into());
    if let Some(cleared) = cleared.as_object_mut() {
        for sign in signs {
            cleared.entry(sign).or_insert_with(|| day.clone());
        }
    }
}

fn is_yes(answer: &Value) -> bool {
    matches!(answer.as_str(), Some("yes" | "not-sure"))
}

fn split_cord(safety: &mut Map<String, Value>) {
    let Some(answers) = safety.get_mut("answers").and_then(Value::as_object_mut) else {
        return;
    };
    if let Some(answer) = answers.shift_remove(CORD) {
        for sign in BOTH {
            answers.entry(sign).or_insert_with(|| answer.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn migrated(safety: Value, answers: Value) -> Value {
        let mut file = json!({"assessments": [{}]});
        file["assessments"][0]["safety"] = safety;
        file["assessments"][0]["answers"] = answers;
        by_sign(file).unwrap()["assessments"][0]["safety"].clone()
    }

    #[test]
    fn one_day_of_clearance_goes_to_the_signs_it_may_open_and_to_no_emergency() {
        let safety = migrated(
            json!({"answers": {"cf-bp": "not-sure", "cf-heart": "no", "rf-saddle": "yes"}, "cleared_on": "2026-11-01",
                   "precautions": ["recent-surgery"]}),
            json!({}),
        );
        assert_eq!(
            safety["cleared"],
            json!({"cf-bp": "2026-11-01", "cf-surgery": "2026-11-01"})
        );
        assert!(safety.get("cleared_on").is_none());
        let nothing = migrated(json!({"answers": {}, "cleared_on": "2026-11-01"}), json!({}));
        assert_eq!(nothing, json!({"answers": {}}));
        let height = migrated(
            json!({"cleared_on": "2026-11-01"}),
            json!({"gen-height-loss": {"given": [7]}}),
        );
        assert_eq!(height["cleared"], json!({"cf-height": "2026-11-01"}));
    }

    #[test]
    fn the_old_sign_of_hands_and_legs_counts_as_both_lines() {
        let safety = migrated(
            json!({"answers": {"rf-cord": "not-sure"}, "cleared_on": "2026-11-01"}),
            json!({}),
        );
        assert_eq!(
            safety["answers"],
            json!({"rf-cord-hands": "not-sure", "rf-cord-walk": "not-sure"})
        );
        assert!(safety.get("cleared").is_none(), "it was an emergency");
    }
}
