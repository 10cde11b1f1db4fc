//! Findings, the safety check and the route (docs/rules/scoring.md, docs/rules/safety.md): answers in, results out, with the
//! shipped content.

// Tells clippy that everything below is a test, helpers too.
#![cfg(test)]

mod advice;
mod cases;
mod clearance;
mod first_look;
mod gates;
mod hip;
mod muscles;
mod pelvis;
mod properties;
mod route;
mod safety;
mod severity;
mod worked_example;

use jiff::civil::{Date, date};
use plumbline::content::{Id, Library, shipped};
use plumbline::record::{Assessment, read_answers};
use plumbline::rules::{Finding, Findings, findings};
use serde_json::{Value, json};

const FH: &str = "forward-head";
const AP: &str = "anterior-pelvic-tilt";
const PP: &str = "posterior-pelvic-tilt";
const HH: &str = "high-hip";

/// The day of all tests.
const TODAY: Date = date(2026, 11, 20);

/// An assessment from an answers file.
fn assessment(library: &Library, file: &Value) -> Assessment {
    let record = read_answers(file.to_string().as_bytes(), library, TODAY).unwrap();
    record.assessments.into_iter().next().unwrap()
}

/// The findings for an answers file.
fn scored(file: &Value) -> Findings {
    let library = shipped();
    findings(&library, &assessment(&library, file))
}

/// The findings for the answers of a man of 30.
fn man_of_30(answers: &Value) -> Findings {
    scored(&json!({"person": {"age": 30, "sex": "male"}, "answers": answers}))
}

fn of<'a>(findings: &'a Findings, pattern: &str) -> &'a Finding {
    findings.pattern(pattern).unwrap()
}

/// The severity an item gave to a pattern.
fn severity_of(findings: &Findings, pattern: &str, item: &str) -> Option<f64> {
    of(findings, pattern)
        .rows
        .iter()
        .find(|row| row.item == *item)
        .unwrap()
        .severity
}

fn both(value: impl Into<Value>) -> Value {
    let value = value.into();
    json!({"left": value, "right": value})
}

fn ids<I: AsRef<Id>>(ids: &[I]) -> Vec<&str> {
    ids.iter().map(|id| id.as_ref().as_str()).collect()
}

#[track_caller]
fn assert_near(found: Option<f64>, expected: f64) {
    assert_within(found, expected, 1e-6);
}

#[track_caller]
fn assert_within(found: Option<f64>, expected: f64, room: f64) {
    let found = found.unwrap_or(f64::NAN);
    assert!((found - expected).abs() <= room, "found {found}, expected {expected}");
}
