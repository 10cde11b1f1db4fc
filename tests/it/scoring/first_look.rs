//! The first look from the start on: its minutes, and that it ends in a result (rule Q10).

use plumbline::content::{Sides, shipped};
use plumbline::record::{Answer, RouteLength};
use plumbline::rules::asked;

use super::TODAY;
use super::route::{PLACES, person, way, who_came_with};

/// Rule Q10: the first screen says about ten to fifteen minutes from the start on, and a first look never ends without a result.
#[test]
fn from_the_start_a_first_look_takes_ten_to_fifteen_minutes_and_gives_a_number() {
    let library = shipped();
    let places = || std::iter::once(None).chain(PLACES.map(Some));
    for (place, age) in places().flat_map(|place| [(place, 38), (place, 65)]) {
        let mut who = place.map_or_else(
            || person(way(RouteLength::FirstLook)),
            |place| who_came_with(place, way(RouteLength::FirstLook)),
        );
        who.profile.age = Some(age);
        let items = asked(&library, &who, TODAY);
        let sum = library.ways.first_look.before + library.ways.minutes(items.iter().copied());
        assert!((8.5..=16.0).contains(&sum), "{place:?} at {age}: {sum} minutes");
        for item in &items {
            let middle = item.range().map_or(1.0, |[low, high]| f64::midpoint(low, high));
            let mut answer = match item.sides() {
                Sides::LeftRight => Answer::sides(middle, middle),
                Sides::One | Sides::Signed => Answer::one([middle]),
            };
            // Nobody helps with a first look.
            let alone = item.quality.iter().find(|flag| flag.id == "alone");
            answer.flags.extend(alone.map(|flag| flag.id.clone()));
            who.answers.insert(item.id.clone(), answer);
        }
        let findings = plumbline::rules::outcome(&library, &who, TODAY).findings;
        let with_number: Vec<_> = findings.patterns.iter().filter(|it| it.score.is_some()).collect();
        let leads = place.map(|place| &library.planning.region(place).expect("a place").patterns[0]);
        // A high hip takes more than a look in the mirror.
        let can_have_one = leads.is_none_or(|leads| *leads != *"high-hip");
        let has_one = with_number
            .iter()
            .any(|it| leads.is_none_or(|leads| it.pattern == *leads));
        assert!(has_one || !can_have_one, "{place:?} at {age}: {leads:?}, {items:?}");
    }
}
