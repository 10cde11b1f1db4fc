//! The starter packs (rule P36): one pattern, every test unknown, ten minutes.
//!
//! Where a pack differs from the printed one, the reason stands beside it.

use plumbline::record::{DayName, WorkedSide};
use plumbline::rules::week_days;
use serde_json::json;

use super::people::{Case, forward_head, high_right_hip, person, tipped_backward, tipped_forward};

/// A day in any order, because a pack lists by slot and a session has its own order (rule P28).
fn has(case: &Case, weeks: usize, day: usize, expected: &[&str]) {
    let mut given = case.ids(weeks, day);
    let mut expected = expected.to_vec();
    given.sort_unstable();
    expected.sort_unstable();
    assert_eq!(given, expected);
}

#[test]
fn the_forward_head_pack_comes_out_with_a_band() {
    let case = person(forward_head(), json!({"equipment": ["resistance-band"]}));
    let day_a = [
        "band-external-rotation",
        "band-pull-apart",
        "one-arm-wall-chest-stretch",
        "seated-thoracic-rotation",
    ];
    assert_eq!(case.ids(0, 0), day_a, "strength, stretch, movement: the order of A7.5");
    assert_eq!(case.plan().weeks[0].days[0].seconds, 485);
    // `counter-hinge-stretch` yields: the back of the thigh is not asked for (rule P18). The breathing comes in
    // week 3: at most two new exercises a week (rule P21).
    has(
        &case,
        0,
        1,
        &[
            "one-arm-wall-chest-stretch",
            "low-wall-front-shoulder-stretch",
            "chin-nod-wall",
        ],
    );
    assert_eq!(case.because("counter-hinge-stretch"), Some("conflict"));
    has(
        &case,
        1,
        1,
        &[
            "one-arm-wall-chest-stretch",
            "low-wall-front-shoulder-stretch",
            "chin-nod-wall",
            "table-lean-back-breathing",
        ],
    );
}

#[test]
fn without_a_band_the_printed_replacements_stand_in() {
    let case = person(forward_head(), json!({}));
    has(
        &case,
        0,
        0,
        &[
            "doorframe-external-rotation-press",
            "wall-elbow-press",
            "one-arm-wall-chest-stretch",
            "seated-thoracic-rotation",
        ],
    );
    assert_eq!(case.because("band-pull-apart"), Some("resistance-band"));
}

#[test]
fn the_forward_pelvis_pack_comes_out() {
    let case = person(tipped_forward(), json!({}));
    has(
        &case,
        0,
        0,
        &[
            "glute-bridge",
            "dead-bug-heel-tap",
            "sideways-chair-hip-flexor-stretch",
            "cat-cow",
        ],
    );
    assert_eq!(case.plan().weeks[0].days[0].seconds, 561);
    // The breathing comes in week 3 (at most two new exercises a week, rule P21).
    has(
        &case,
        1,
        1,
        &[
            "sideways-chair-hip-flexor-stretch",
            "wall-low-back-flatten",
            "supine-pelvic-tilt",
            "crook-lying-breathing",
        ],
    );
}

#[test]
fn without_the_floor_the_forward_pelvis_pack_changes_as_printed() {
    let case = person(tipped_forward(), json!({"precautions": ["no-floor"]}));
    has(
        &case,
        0,
        0,
        &[
            "glute-squeeze-standing",
            "incline-plank",
            "sideways-chair-hip-flexor-stretch",
            "seated-cat-cow",
        ],
    );
    assert!(case.line("table-lean-back-breathing").is_some());
    assert_eq!(case.because("glute-bridge"), Some("no-floor"));
}

#[test]
fn the_backward_pelvis_pack_comes_out_but_for_the_squat() {
    let case = person(tipped_backward(), json!({}));
    // `sit-to-stand` yields: the buttock is called tight and nothing else (rule P18); the march of day B moves up.
    has(
        &case,
        0,
        0,
        &[
            "seated-chest-lift-hold",
            "seated-march",
            "seated-hamstring-hinge",
            "seated-cat-cow",
        ],
    );
    assert_eq!(case.because("sit-to-stand"), Some("conflict"));
    // In its place day B strengthens what day A leaves alone; the breathing comes in week 3.
    has(
        &case,
        0,
        1,
        &[
            "seated-hamstring-hinge",
            "standing-reach-back-stretch",
            "seated-knee-extension",
        ],
    );
    assert!(case.ids(1, 1).contains(&"table-lean-back-breathing"));
}

#[test]
fn the_high_hip_pack_comes_out_on_the_high_side() {
    let case = person(high_right_hip(), json!({}));
    has(
        &case,
        0,
        0,
        &[
            "standing-hip-abduction",
            "glute-bridge",
            "wall-lean-side-stretch",
            "seated-thoracic-rotation",
        ],
    );
    has(
        &case,
        1,
        1,
        &[
            "wall-lean-side-stretch",
            "seated-wide-knee-hinge",
            "split-stance-hip-flexor-stretch",
            "crook-lying-breathing",
        ],
    );
    // The side stretch is for the high side alone (rule M9), so it needs no extra set; the leg lift has one.
    assert_eq!(case.line("wall-lean-side-stretch").unwrap().side, WorkedSide::Right);
    let lift = case.line("standing-hip-abduction").unwrap();
    assert_eq!((lift.side, lift.seconds), (WorkedSide::Both, 205 + 50));
    assert_eq!(lift.extra_set_side, Some(plumbline::record::Side::Right));
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
