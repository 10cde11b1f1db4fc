//! Screens and pages show the version, not the exercise as it stands.

use plumbline::content::shipped;
use plumbline::report::plan_document;
use plumbline::rules;
use serde_json::json;

use crate::support::people::{alex, record, today};

/// On paper: steps, harder way and the words of the picture are those of the person's version.
#[test]
fn the_plan_on_paper_shows_the_version() {
    let library = shipped();
    let mut versions = 0;
    for tag in [
        "balance-risk",
        "shoulder-injury",
        "osteoporosis",
        "extension-intolerant",
        "neck-dizziness",
    ] {
        let mut answers = alex();
        answers["precautions"] = json!([tag]);
        answers["minutes_per_day"] = json!(60);
        let record = record(&answers);
        let assessment = record.assessments.last().unwrap();
        let outcome = rules::outcome(&library, assessment, today());
        assert!(outcome.safety.tags.contains(tag));
        let document = plan_document(&library, &record, 0, &outcome, today());
        assert!(!document.exercises.is_empty(), "{tag}: {}", document.locked);
        for sheet in &document.exercises {
            let exercise = library.exercise(sheet.id.as_str()).unwrap();
            let version = exercise.version_for(&outcome.safety.tags);
            assert_eq!(sheet.steps, version.exercise.steps, "{} with {tag}", sheet.id);
            assert_eq!(sheet.harder, version.exercise.harder, "{} with {tag}", sheet.id);
            if !version.key.is_empty() {
                assert!(sheet.steps != exercise.steps || version.exercise.pose != exercise.pose);
                versions += 1;
            }
        }
    }
    assert!(versions > 5, "only {versions} versions were on paper");
}
