//! The starter packs (rule P36): one pattern, every test unknown, ten minutes.
//!
//! Where a pack differs from the printed one, the reason stands beside it.

use plumbline::record::{DayName, WorkedSide};
use plumbline::rules::week_days;
use serde_json::json;

use super::people::{Case, forward_head, high_right_hip, person, tipped_backward, tipped_forward};

/// Whether a day of a part holds these, in any order and among others.
fn holds(case: &Case, weeks: usize, day: usize, expected: &[&str]) {
    let given = case.ids(weeks, day);
    for id in expected {
        assert!(given.contains(id), "{id}: {given:?}");
    }
}

#[test]
fn the_forward_head_pack_comes_out_with_a_band() {
    let case = person(forward_head(), json!({"equipment": ["resistance-band"]}));
    // The outward turn with a band needs a test of the turners (rule P4), so it begins at the doorframe.
    holds(
        &case,
        0,
        0,
        &[
            "band-pull-apart",
            "doorframe-external-rotation-press",
            "one-arm-wall-chest-stretch",
        ],
    );
    assert!(case.line("band-external-rotation").is_none());
    // The neck nod is control work, which is daily (rule P11); its wall form needs a test.
    assert!(case.line("chin-nod-wall").is_none_or(|line| line.from_week == 5));
}

#[test]
fn without_a_band_the_printed_replacements_stand_in() {
    let case = person(forward_head(), json!({}));
    holds(&case, 0, 0, &["doorframe-external-rotation-press", "wall-elbow-press"]);
    assert!(case.line("one-arm-wall-chest-stretch").is_some());
    assert_eq!(case.because("band-pull-apart"), Some("resistance-band"));
}

#[test]
fn the_forward_pelvis_pack_comes_out() {
    let case = person(tipped_forward(), json!({}));
    // The heel taps need a plank that was tested (rule P4); the low back flattened at the wall trains the belly's control
    // (rule M3) and stands on both days (rule P11).
    holds(
        &case,
        0,
        0,
        &[
            "glute-bridge",
            "wall-low-back-flatten",
            "sideways-chair-hip-flexor-stretch",
            "cat-cow",
        ],
    );
    holds(
        &case,
        0,
        1,
        &["wall-low-back-flatten", "sideways-chair-hip-flexor-stretch"],
    );
}

#[test]
fn without_the_floor_the_forward_pelvis_pack_changes_as_printed() {
    let case = person(tipped_forward(), json!({"precautions": ["no-floor"]}));
    holds(
        &case,
        0,
        0,
        &["glute-squeeze-standing", "sideways-chair-hip-flexor-stretch"],
    );
    assert!(case.line("table-lean-back-breathing").is_some());
    assert_eq!(case.because("glute-bridge"), Some("no-floor"));
    let off_the_floor = |line: &plumbline::record::Prescription| {
        let position = case.library.exercise(line.id.as_str()).unwrap().position;
        !position.is_down()
    };
    assert!(case.lines().all(off_the_floor));
}

#[test]
fn the_backward_pelvis_pack_comes_out() {
    let case = person(tipped_backward(), json!({}));
    holds(
        &case,
        0,
        0,
        &["seated-chest-lift-hold", "seated-march", "seated-hamstring-hinge"],
    );
    // That the buttock is called tight by the table alone keeps no strength work away (rule M2).
    assert_ne!(case.because("sit-to-stand"), Some("conflict"));
    assert!(case.line("table-lean-back-breathing").is_some());
}

#[test]
fn the_high_hip_pack_comes_out_on_the_high_side() {
    let case = person(high_right_hip(), json!({}));
    holds(
        &case,
        0,
        0,
        &["standing-hip-abduction", "glute-bridge", "wall-lean-side-stretch"],
    );
    // The side stretch is for the high side alone (rule M9), so it needs no extra set; the leg lift has one.
    assert_eq!(case.line("wall-lean-side-stretch").unwrap().side, WorkedSide::Right);
    let lift = case.line("standing-hip-abduction").unwrap();
    assert_eq!(
        (lift.side, lift.extra_set_side),
        (WorkedSide::Both, Some(plumbline::record::Side::Right))
    );
    // Both sides at once are allowed where no side tested normal (rule P18).
    assert_eq!(case.line("seated-wide-knee-hinge").unwrap().side, WorkedSide::Both);
}

#[test]
fn week_one_is_day_a_on_three_days_and_day_b_joins_in_week_two() {
    let case = person(forward_head(), json!({}));
    let (a, b) = (Some(DayName::A), Some(DayName::B));
    assert_eq!(week_days(case.plan(), 1), [a, None, a, None, a, None, None]);
    for week in 2..=8 {
        assert_eq!(week_days(case.plan(), week), [a, b, a, b, a, b, None], "week {week}");
    }
    for week in [0, 9] {
        assert_eq!(week_days(case.plan(), week), [None; 7], "week {week}");
    }
}
