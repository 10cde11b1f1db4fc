//! Where the score lies when everything still missing is answered.

use plumbline::content::{Item, Kind, Scored, Sides};
use plumbline::record::{Answer, Assessment, NoReading, Side};
use plumbline::rules::{Band, Offer, RowState, ScoreRange, findings, offers, sensitivity};
use serde_json::json;

use super::changes::every;
use super::man_of_30;
use crate::plan::crowd::{Dice, library};
use crate::plan::people::TODAY;

const FH: &str = "forward-head";
const HH: &str = "high-hip";

fn of(person: &Assessment, pattern: &str) -> Option<ScoreRange> {
    let found = sensitivity(library(), person, TODAY);
    found.into_iter().find(|one| one.pattern == *pattern).unwrap().range
}

/// A man with an answer to each of these, and no other item possible.
fn only(person: &mut Assessment, open: &[&str]) {
    for item in &library().items {
        if !person.answers.contains_key(&item.id) && !open.contains(&item.id.as_str()) {
            person
                .answers
                .insert(item.id.clone(), Answer::none(NoReading::NotPossible));
        }
    }
}

#[test]
fn the_range_is_that_of_the_least_and_the_most_the_missing_answers_can_count() {
    // Position, weights 10 + 6 + 4: angle 43 of 48 to 38 is 0.5, mirror 0; the wall is open. Share 60 is all there is.
    let mut person = man_of_30(
        library(),
        &json!({"fh-cva-photo": {"left": 43, "right": 43}, "fh-mirror-ear-shoulder": 0}),
    );
    only(&mut person, &["fh-occiput-wall"]);
    let range = of(&person, FH).unwrap();
    // 5 of 20 at least, 11 of 20 at most; a position mean below 0.33 caps nothing within mild.
    assert!(
        (range.low - 25.0).abs() < 1e-9 && (range.high - 55.0).abs() < 1e-9,
        "{range:?}"
    );
    assert_eq!((range.low_band, range.high_band), (Band::Mild, Band::Moderate));
    assert_eq!(range.narrowing.len(), 1);
    assert_eq!(range.narrowing[0].item, "fh-occiput-wall");
    assert!((range.narrowing[0].points - 30.0).abs() < 1e-9);
}

#[test]
fn what_narrows_most_stands_first() {
    let mut person = man_of_30(
        library(),
        &json!({"fh-cva-photo": {"left": 43, "right": 43}, "fh-mirror-ear-shoulder": 0, "fh-dnf-hold": 20}),
    );
    only(
        &mut person,
        &["fh-neck-symptoms", "fh-occiput-wall", "fh-prone-ty-hold"],
    );
    let range = of(&person, FH).unwrap();
    let names: Vec<&str> = range.narrowing.iter().map(|one| one.item.as_str()).collect();
    // 60 * 6/20 = 18; of the tests 9 of 26 are then answered, less than 35 %: 34.6 * 4/9 = 15.4; 5 * 3/3 = 5; of 99.6.
    assert_eq!(names, ["fh-occiput-wall", "fh-prone-ty-hold", "fh-neck-symptoms"]);
    let points: Vec<f64> = range.narrowing.iter().map(|one| one.points).collect();
    let tests = 35.0 * (9.0 / 26.0) / 0.35;
    let whole = (60.0 + tests + 5.0) / 100.0;
    for (points, expected) in points
        .iter()
        .zip([18.0 / whole, tests * 4.0 / 9.0 / whole, 5.0 / whole])
    {
        assert!((points - expected).abs() < 1e-9, "{points} {expected}");
    }
    assert!((range.high - range.low - points.iter().sum::<f64>()).abs() < 1e-9);
}

#[test]
fn nothing_missing_and_nothing_that_could_be_answered_gives_no_range() {
    let mut person = man_of_30(
        library(),
        &json!({"fh-cva-photo": 45, "fh-mirror-ear-shoulder": 0, "fh-dnf-hold": 20}),
    );
    only(&mut person, &[]);
    assert_eq!(of(&person, FH), None);
}

#[test]
fn a_head_far_from_the_wall_widens_the_range_of_the_pelvis() {
    // The wall gap counts half when the head is 3 cm or more from the wall (rule N10): weights 8 and 5, or 8 and 2.5.
    let answers = json!({"sg-pelvic-angle-photo": {"left": 15, "right": 15}, "sg-wall-gap": 2, "sg-belt-line": 0});
    let mut person = man_of_30(library(), &answers);
    only(&mut person, &["fh-occiput-wall"]);
    let range = of(&person, "anterior-pelvic-tilt");
    assert_eq!(range, None, "the head is no item of this pattern");
    let range = of(&person, "posterior-pelvic-tilt").unwrap();
    // Angle 15 and gap 2 are 0 for backward. The head counts 3 of 8 + 5 + 3 + 3, or of 8 + 2.5 + 3 + 3; 6 cm and more is 1.
    assert!((range.low - 0.0).abs() < 1e-9);
    assert!((range.high - 100.0 * 3.0 / 16.5).abs() < 1e-9, "{range:?}");
}

#[test]
fn every_way_to_answer_what_is_missing_stays_within_the_range() {
    every(120, |library, person, dice| {
        let person = whole(person);
        let before = sensitivity(library, &person, TODAY);
        let answered = answer_all(&person, |item| random(item, dice));
        let after = findings(library, &answered);
        for (one, finding) in before.iter().zip(&after.patterns) {
            let (Some(range), Some(score)) = (&one.range, finding.score) else {
                continue;
            };
            // The nearest to 0 of a high hip is reached to within the step of a number.
            let room = if *one.pattern.as_str() == *HH { 1.0 } else { 1e-9 };
            assert!(
                range.low <= score + room && score <= range.high + 1e-9,
                "{}: {score} {range:?}",
                one.pattern
            );
            let band = finding.band.unwrap();
            assert!(
                range.low_band <= band && band <= range.high_band,
                "{}: {band:?} {range:?}",
                one.pattern
            );
        }
    });
}

#[test]
fn both_ends_of_the_range_are_reached() {
    every(60, |library, person, _| {
        let person = whole(person);
        for one in sensitivity(library, &person, TODAY) {
            let Some(range) = one.range else {
                continue;
            };
            // An independent search, which knows nothing of weights and tags.
            let score = |person: &Assessment| findings(library, person).pattern(one.pattern.as_str()).unwrap().score;
            for (end, sign) in [(range.low, -1.0), (range.high, 1.0)] {
                if *one.pattern.as_str() == *HH && end < 5.0 {
                    continue;
                }
                // From either end of everything: two answers that count only together are not found one by one.
                let starts: [fn(&[f64]) -> f64; 2] = [|ends| ends[0], |ends| ends[ends.len() - 1]];
                let found = starts.map(|start| {
                    let begun = answer_all(&person, |item| answer(item, start(&ends(item))));
                    climbed(&person, begun, |one, now| {
                        score(one)
                            .zip(score(now))
                            .is_some_and(|(one, now)| sign * (one - now) > 0.0)
                    })
                });
                let reached = found
                    .iter()
                    .filter_map(&score)
                    .max_by(|one, other| (sign * one).total_cmp(&(sign * other)));
                let Some(reached) = reached else {
                    continue;
                };
                // A search that climbs may stop at the other side of a high hip; it never gets past the end.
                let stops = *one.pattern.as_str() == *HH || !matches!(person.profile.age, None | Some(34));
                assert!(
                    sign * (end - reached) > -1e-6,
                    "{}: {reached} is past {end}",
                    one.pattern
                );
                assert!(
                    stops || (end - reached).abs() < 1e-6,
                    "{}: {reached}, not {end}",
                    one.pattern
                );
            }
        }
    });
}

/// One open item after the other, whatever is better, until nothing is.
fn climbed(person: &Assessment, begun: Assessment, better: impl Fn(&Assessment, &Assessment) -> bool) -> Assessment {
    let open: Vec<&Item> = library()
        .items
        .iter()
        .filter(|item| begun.answers.get(&item.id) != person.answers.get(&item.id))
        .collect();
    let mut best = begun;
    let mut climbs = true;
    while std::mem::take(&mut climbs) {
        for item in &open {
            for value in ends(item) {
                let both = [Some(answer(item, value)), sided(item, value, ends(item)[0])];
                for tried in both.into_iter().flatten() {
                    let mut other = best.clone();
                    other.answers.insert(item.id.clone(), tried);
                    if better(&other, &best) {
                        climbs = true;
                        best = other;
                    }
                }
            }
        }
    }
    best
}

/// Without answers of one side only: of these the other side alone is missing, and no whole answer may be put in.
fn whole(mut person: Assessment) -> Assessment {
    let is_half = |answer: &Answer| {
        let read = Side::BOTH.map(|side| answer.entry(side).is_some_and(|entry| entry.state().is_none()));
        read[0] != read[1]
    };
    person.answers.retain(|_, answer| !is_half(answer));
    person
}

/// Every open item answered.
fn answer_all(person: &Assessment, mut with: impl FnMut(&Item) -> Answer) -> Assessment {
    let now = findings(library(), person);
    let is_open = |item: &Item| {
        let mut rows = now
            .patterns
            .iter()
            .flat_map(|finding| &finding.rows)
            .filter(|row| row.item == item.id);
        match rows.next() {
            Some(row) => matches!(row.state, RowState::Missing | RowState::Skipped),
            None => !person.answers.contains_key(&item.id),
        }
    };
    let mut answered = person.clone();
    for (item, offer) in offers(library(), person, TODAY) {
        if matches!(offer, Offer::Asked | Offer::NotInRoute) && is_open(item) {
            answered.answers.insert(item.id.clone(), with(item));
        }
    }
    answered
}

fn answer(item: &Item, value: f64) -> Answer {
    match item.sides() {
        Sides::LeftRight => Answer::sides(value, value),
        Sides::One | Sides::Signed => Answer::one([value]),
    }
}

fn sided(item: &Item, value: f64, other: f64) -> Option<Answer> {
    (item.sides() == Sides::LeftRight).then(|| Answer::sides(value, other))
}

/// Where severity begins and ends, and the ends of what can be given.
fn ends(item: &Item) -> Vec<f64> {
    match &item.kind {
        Kind::Number(number) => number.range.to_vec(),
        Kind::YesNo(_) => vec![0.0, 1.0],
        Kind::Frequency(_) => vec![0.0, 3.0],
        Kind::Choice(_) => {
            let options = item.options().iter().map(|option| f64::from(option.value));
            if item.sides() == Sides::Signed {
                options.flat_map(|value| [value, -value]).collect()
            } else {
                options.collect()
            }
        }
    }
}

fn random(item: &Item, dice: &mut Dice) -> Answer {
    let mut value = || match item.range() {
        Some([low, high]) => {
            let part = f64::from(u32::try_from(dice.below(1000)).unwrap()) / 999.0;
            // Around the limits, where answers count differently.
            let [from, to] = item
                .scores()
                .find_map(Scored::limits)
                .map_or([low, high], |limits| limits.any);
            (from + (to - from) * (part * 1.6 - 0.3)).clamp(low, high)
        }
        None => {
            let values = ends(item);
            values[dice.below(values.len())]
        }
    };
    match item.sides() {
        Sides::LeftRight => {
            let (left, right) = (value(), value());
            Answer::sides(left, right)
        }
        Sides::One | Sides::Signed => Answer::one([value()]),
    }
}
