//! The body map of a result: which imbalance becomes which mark.

use plumbline::content::{Library, Role as Said, shipped};
use plumbline::figure::map::{Mark, Tint};
use plumbline::figure::shape::Role;
use plumbline::figure::skeleton;
use plumbline::record::Side;
use plumbline::report::words::Evidence;
use plumbline::report::{BodySign, body_lines, marks};
use plumbline::rules::{Action, Basis, Imbalance, Imbalances, Length, Strength};

/// A muscle on a side of which nothing is known.
fn row(muscle: &str, side: Side) -> Imbalance {
    Imbalance {
        muscle: muscle.into(),
        side,
        length: Length::Unknown,
        strength: Strength::Unknown,
        prior: Vec::new(),
        action: Action::None,
        basis: Basis::TableOnly,
        gentle: false,
        extra_set: false,
        patterns: Vec::new(),
        decided_by: Vec::new(),
        would_settle: None,
        priority: 0.0,
    }
}

fn marked(rows: Vec<Imbalance>) -> (Library, Imbalances, Vec<Mark>) {
    let library = shipped();
    let imbalances = Imbalances {
        rows,
        conflicts: Vec::new(),
    };
    let marks = marks(&library, &imbalances);
    (library, imbalances, marks)
}

fn solid(role: Role) -> Tint {
    Tint { role, untested: false }
}

fn hatched(role: Role) -> Tint {
    Tint { role, untested: true }
}

#[test]
fn what_a_test_showed_is_a_plain_colour_on_its_own_side() {
    let short = Imbalance {
        length: Length::Short,
        ..row("hamstrings", Side::Left)
    };
    let (.., marks) = marked(vec![short, row("hamstrings", Side::Right)]);
    assert_eq!(marks.len(), 1);
    assert_eq!(marks[0].muscle, "hamstrings");
    assert_eq!(marks[0].side, skeleton::Side::Left);
    assert_eq!((marks[0].tint, marks[0].below), (solid(Role::Tight), None));
}

#[test]
fn what_only_the_table_says_or_a_test_left_open_is_hatched() {
    let often = |length| Imbalance {
        length,
        prior: vec![Said::Tight],
        patterns: vec!["anterior-pelvic-tilt".into()],
        ..row("hip-flexors", Side::Left)
    };
    for length in [Length::Unknown, Length::Borderline] {
        let (.., marks) = marked(vec![often(length)]);
        assert_eq!(marks[0].tint, hatched(Role::Tight), "{length:?}");
    }
    let (.., marks) = marked(vec![often(Length::Normal)]);
    assert!(
        marks.is_empty(),
        "a test that shows the usual length wins over the table"
    );
}

#[test]
fn opposite_sayings_are_two_colours_each_with_its_own_evidence() {
    let both = Imbalance {
        length: Length::Short,
        prior: vec![Said::Tight, Said::Weak],
        patterns: vec!["posterior-pelvic-tilt".into(), "high-hip".into()],
        ..row("hamstrings", Side::Right)
    };
    let (library, imbalances, marks) = marked(vec![both]);
    assert_eq!(marks[0].tint, solid(Role::Tight));
    assert_eq!(marks[0].below, Some(hatched(Role::Weak)));
    let lines = body_lines(&library, &imbalances);
    assert!(BodySign::Both.is_on(&lines) && BodySign::Hatched.is_on(&lines));
    let said = lines[0].words();
    assert!(
        said.starts_with(
            "Back of the thigh, right: tight, found in your home test; in the source’s table as weak, not tested on you"
        ),
        "{said}"
    );
}

#[test]
fn deep_muscles_are_marked_as_such() {
    let weak = |muscle| Imbalance {
        strength: Strength::Weak,
        ..row(muscle, Side::Left)
    };
    let (.., marks) = marked(vec![
        weak("deep-neck-flexors"),
        weak("quadriceps"),
        weak("quadratus-lumborum"),
    ]);
    assert_eq!(
        marks.iter().map(|mark| mark.deep).collect::<Vec<_>>(),
        [true, false, true]
    );
    assert!(marks.iter().all(|mark| mark.tint == solid(Role::Weak)));
}

#[test]
fn sides_that_say_the_same_share_a_number_and_a_line() {
    let tight = |side| Imbalance {
        length: Length::Short,
        ..row("pectoralis", side)
    };
    let weak = Imbalance {
        strength: Strength::Weak,
        ..row("gluteus-medius", Side::Left)
    };
    let untested = Imbalance {
        prior: vec![Said::Weak],
        patterns: vec!["high-hip".into()],
        ..row("gluteus-medius", Side::Right)
    };
    let (library, imbalances, marks) = marked(vec![tight(Side::Left), tight(Side::Right), weak, untested]);
    let labels: Vec<&str> = marks.iter().filter_map(|mark| mark.label.as_deref()).collect();
    assert_eq!(labels, ["1", "1", "2", "3"]);
    let lines = body_lines(&library, &imbalances);
    assert_eq!(lines[0].side(), "both sides");
    assert_eq!(
        (lines[1].weak, lines[2].weak),
        (Some(Evidence::Tested), Some(Evidence::Table))
    );
    assert!(!BodySign::Dashed.is_on(&lines) && !BodySign::Both.is_on(&lines));
}
