//! What was measured and what hurt: people 1, 9b, 21 and 22.

use plumbline::record::{Side, WorkedSide};
use plumbline::rules::{Action, Band, Basis, Gate, Length, Pelvis, painful_tests};

use super::Person;

const AP: &str = "anterior-pelvic-tilt";
const PP: &str = "posterior-pelvic-tilt";

#[test]
fn a_neutral_pelvis_is_never_tipped_by_an_arm_test() {
    let p22 = Person::of("p22");
    for pattern in [AP, PP] {
        let finding = p22.finding(pattern);
        assert!(finding.gates.contains(&Gate::NoPositionSign), "{pattern}");
        assert_eq!((finding.band, finding.active), (Some(Band::None), false), "{pattern}");
    }
    assert_eq!(p22.outcome.findings.pelvis, Pelvis::Usual);
    let summary = p22.summary();
    let line = summary.findings.iter().find(|line| line.patterns.len() == 2).unwrap();
    assert_eq!(line.shows, "within the usual spread");
    let all = format!("{summary:?}").to_lowercase();
    assert!(
        !all.contains("tipped backward,") && !all.contains("sign of a pelvis"),
        "{line:?}"
    );
    // What tested short is worked all the same.
    for side in Side::BOTH {
        let row = p22.row("latissimus-dorsi", side);
        assert_eq!(
            (row.length, row.action, row.basis),
            (Length::Short, Action::Stretch, Basis::TestConfirmed)
        );
    }
    let named = &summary.findings[0].notes;
    assert!(
        named
            .iter()
            .any(|note| note
                .starts_with("How you stand is within the usual spread; these muscles tested short or weak: ")),
        "{named:?}"
    );
}

#[test]
fn what_hurt_is_a_finding_and_its_muscles_are_left_alone() {
    let p21 = Person::of("p21");
    let hurt: Vec<(String, Option<Side>)> = painful_tests(&p21.library, p21.assessment())
        .into_iter()
        .map(|test| (test.item.to_string(), test.side))
        .collect();
    let expected = [
        ("ap-thomas-hip", Some(Side::Left)),
        ("pp-ake", Some(Side::Left)),
        ("ap-plank", None),
    ];
    assert_eq!(hurt.len(), expected.len(), "{hurt:?}");
    for (item, side) in expected {
        assert!(hurt.contains(&(item.to_owned(), side)), "{item}: {hurt:?}");
    }
    for (muscle, sides) in [
        ("hip-flexors", &[Side::Left][..]),
        ("hamstrings", &[Side::Left]),
        ("abdominals", &Side::BOTH),
    ] {
        for side in sides {
            let row = p21.row(muscle, *side);
            assert_eq!(
                (row.action, row.basis),
                (Action::None, Basis::PainfulTest),
                "{muscle}, {side:?}"
            );
            assert_eq!(row.would_settle, None, "nobody is asked to do it again today");
        }
    }
    // The other side keeps what its test says.
    assert_eq!(p21.row("hip-flexors", Side::Right).basis, Basis::TestConfirmed);
    let summary = p21.summary();
    assert_eq!(summary.painful.tests.len(), 3, "{:?}", summary.painful);
    assert!(
        summary
            .painful
            .tests
            .iter()
            .all(|test| test.contains("stopped, it hurt"))
    );
    let left_out = &summary.left_out;
    for names in [
        &left_out.not_answered,
        &left_out.for_safety,
        &left_out.skipped,
        &left_out.not_possible,
    ] {
        assert!(
            names
                .iter()
                .all(|name| !summary.painful.tests.iter().any(|test| test.starts_with(name.as_str()))),
            "{names:?}"
        );
    }
    // No stretch of the sore side.
    let lines = p21
        .outcome
        .plan
        .weeks
        .iter()
        .flat_map(|weeks| &weeks.days)
        .flat_map(|day| &day.exercises);
    for line in lines {
        let exercise = p21.library.exercise(line.id.as_str()).unwrap();
        let left = matches!(line.side, WorkedSide::Left | WorkedSide::Both);
        let sore = ["hip-flexors", "hamstrings"];
        let works = exercise.primary.iter().any(|muscle| sore.contains(&muscle.as_str()));
        assert!(!(exercise.stretches() && works && left), "{}", line.id);
    }
}

#[test]
fn a_tag_that_came_later_does_not_hide_what_hurt() {
    let p09b = Person::of("p09b");
    let hurt: Vec<(String, Option<Side>)> = painful_tests(&p09b.library, p09b.assessment())
        .into_iter()
        .map(|test| (test.item.to_string(), test.side))
        .collect();
    for side in Side::BOTH {
        assert!(hurt.contains(&("pp-ake".to_owned(), Some(side))), "{hurt:?}");
        assert_eq!(p09b.row("hamstrings", side).basis, Basis::PainfulTest);
    }
    let row = p09b.finding(PP).rows.iter().find(|row| row.item == *"pp-ake").unwrap();
    assert_eq!(row.severity, None, "pain is never a severity");
    assert_eq!(p09b.summary().painful.tests.len(), hurt.len());
}

#[test]
fn the_desk_worker_has_a_forward_head_and_a_usual_pelvis() {
    let p01 = Person::of("p01");
    assert!(p01.finding("forward-head").active);
    assert!([AP, PP].iter().all(|pattern| !p01.finding(pattern).active));
    let summary = p01.summary();
    let names = |words: &str| summary.findings.iter().any(|line| line.shows.contains(words));
    assert!(!names("tipped"));
}
