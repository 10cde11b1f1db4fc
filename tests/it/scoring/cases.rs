//! The rules against a second, independent scoring (`tests/cases/make_cases.py`).

use plumbline::content::{Library, shipped};
use plumbline::record::Side;
use plumbline::rules::{Finding, Gate, Pelvis, findings};
use serde_json::{Map, Value, json};

use super::assessment;

const CASES: &str = include_str!("../../cases/scores.json");
const ROOM: f64 = 1e-9;

#[test]
fn the_rules_agree_with_an_independent_scoring() {
    let cases: Vec<Map<String, Value>> = serde_json::from_str(CASES).unwrap();
    assert!(cases.len() >= 70, "the cases were left out");
    let library = shipped();
    let mut wrong = Vec::new();
    for mut case in cases {
        let name = case.remove("name").unwrap();
        let expected = case.remove("expected").unwrap();
        let found = told(&library, &Value::Object(case));
        compare(name.as_str().unwrap(), &expected, &found, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_script_beside_the_cases_still_makes_them() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let made = std::process::Command::new("python3")
        .args(["make_cases.py", "--check"])
        .current_dir(folder)
        .output();
    match made {
        Ok(made) => {
            let said = String::from_utf8_lossy(&made.stderr);
            // Python before 3.11 reads no tables; here that is required, elsewhere the cases stay as they are.
            let too_old = said.contains("tomllib") && std::env::var_os("PLUMBLINE_REQUIRE_TOOLS").is_none();
            assert!(made.status.success() || too_old, "{said}");
        }
        Err(error) => assert!(
            std::env::var_os("PLUMBLINE_REQUIRE_TOOLS").is_none(),
            "python3 is needed: {error}"
        ),
    }
}

/// The findings in the shape of the command line's `score`.
fn told(library: &Library, file: &Value) -> Value {
    let findings = findings(library, &assessment(library, file));
    let pelvis = match findings.pelvis {
        Pelvis::Forward => "forward",
        Pelvis::Backward => "backward",
        Pelvis::Mixed => "mixed",
        Pelvis::Usual => "usual",
        Pelvis::Unknown => "unknown",
    };
    let patterns: Map<String, Value> = findings
        .patterns
        .iter()
        .map(|finding| (finding.pattern.to_string(), pattern_told(finding)))
        .collect();
    json!({"patterns": patterns, "axis_x": findings.axis_x, "pelvis": pelvis})
}

fn pattern_told(finding: &Finding) -> Value {
    let points: Map<String, Value> = finding
        .rows
        .iter()
        .filter_map(|row| Some((row.item.to_string(), json!([row.points?, row.max_points?]))))
        .collect();
    let side = finding.side.map(|side| match side {
        Side::Left => "left",
        Side::Right => "right",
    });
    let parts = (!finding.gates.contains(&Gate::Under18)).then(|| {
        let parts = &finding.parts;
        json!({"C": parts.coverage, "O": parts.objective, "A": parts.agreement})
    });
    json!({
        "score": finding.score,
        "band": finding.band,
        "confidence": finding.confidence,
        "confidence_label": finding.confidence_label,
        "side": side,
        "gates": finding.gates,
        "facets": {"P": finding.facets.position, "M": finding.facets.muscle, "B": finding.facets.background},
        "parts": parts,
        "points": points,
        "table_match": finding.table_match,
    })
}

/// Both must hold the same members; numbers may differ by rounding only.
fn compare(place: &str, expected: &Value, found: &Value, wrong: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(one), Value::Object(other)) => {
            for key in one.keys().chain(other.keys().filter(|key| !one.contains_key(*key))) {
                let expected = one.get(key).unwrap_or(&Value::Null);
                let found = other.get(key).unwrap_or(&Value::Null);
                compare(&format!("{place}/{key}"), expected, found, wrong);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (index, (expected, found)) in one.iter().zip(other).enumerate() {
                compare(&format!("{place}/{index}"), expected, found, wrong);
            }
        }
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            if (one - other).abs() > ROOM {
                wrong.push(format!("{place}: expected {one}, found {other}"));
            }
        }
        (one, other) if one == other => {}
        (one, other) => wrong.push(format!("{place}: expected {one}, found {other}")),
    }
}
