//! The angles against a second, independent reading of the rules (`tests/cases/make_angles.py`).

use std::collections::BTreeSet;

use plumbline::content::shipped;
use plumbline::record::{PointsFile, Side, read_points};
use plumbline::rules::photo::measure;
use serde_json::Value;

const CASES: &str = include_str!("../../cases/angles.json");

#[test]
fn the_angles_agree_with_an_independent_script() {
    let library = shipped();
    let cases: Vec<Value> = serde_json::from_str(CASES).unwrap();
    assert!(cases.len() >= 90, "the cases were left out");
    for case in cases {
        let file = case["file"].to_string();
        let read = read_points(file.as_bytes(), &library.photo).unwrap_or_else(|error| panic!("{file}: {error}"));
        let PointsFile::One(placed) = read else {
            panic!("{file}")
        };
        let measured = measure(&library, &placed, None);
        let close = |found: f64, expected: &Value| {
            assert!(
                (found - expected.as_f64().unwrap()).abs() < 2e-9,
                "{found}, {expected}: {file}"
            );
        };
        close(measured.roll_deg, &case["roll_deg"]);
        let expected = case["angles"].as_object().unwrap();
        assert_eq!(measured.angles.len(), expected.len(), "{file}");
        for angle in &measured.angles {
            let known = library.photo.angle(angle.angle).unwrap();
            let name = known.item.as_ref().map_or(angle.angle.name(), |item| item.as_str());
            close(angle.degrees, &expected[name]);
        }
        let side = measured
            .side
            .map(|side| if side == Side::Left { "left" } else { "right" });
        assert_eq!(side, case["side"].as_str(), "{file}");
        assert_eq!(
            measured.right_mark_agrees,
            case["right_mark_agrees"].as_bool(),
            "{file}"
        );
        let warned: BTreeSet<&str> = measured.warnings.iter().map(|warning| warning.name()).collect();
        let expected: BTreeSet<&str> = case["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_str().unwrap())
            .collect();
        assert_eq!(warned, expected, "{file}");
    }
}

#[test]
fn the_script_beside_the_angles_still_makes_them() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let made = std::process::Command::new("python3")
        .args(["make_angles.py", "--check"])
        .current_dir(folder)
        .output();
    match made {
        Ok(made) => assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr)),
        Err(error) => assert!(
            std::env::var_os("PLUMBLINE_REQUIRE_TOOLS").is_none(),
            "python3 is needed: {error}"
        ),
    }
}
