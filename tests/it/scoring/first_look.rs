//! The first look from the start on: its minutes, and that it ends in a result (rule Q10).

use plumbline::content::{PatternId, Sides, shipped};
use plumbline::record::{Answer, RouteLength};
use plumbline::rules::asked;

use super::TODAY;
use super::route::{PLACES, names, person, way, who_came_with};

/// Rule Q10: the first screen says 15 to 20 minutes from the start on, with all that is read on the way; what the content counts
/// stays below that, and a first look never ends without a result.
#[test]
fn from_the_start_a_first_look_takes_less_than_is_said_and_gives_a_number() {
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
        assert!((8.5..=17.0).contains(&sum), "{place:?} at {age}: {sum} minutes");
        for item in &items {
            // What scores nothing is as it should be: half a foot of lost height would close the tests.
            let scores = item.scores().next().is_some();
            let middle = item
                .range()
                .map_or(1.0, |[low, high]| if scores { f64::midpoint(low, high) } else { low });
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

/// Rule Q10: whoever came with two places has something of each looked at, not asked about alone.
#[test]
fn of_two_places_each_is_looked_at() {
    let library = shipped();
    for (one, other) in [("neck", "low-back"), ("shoulders", "hip"), ("upper-back", "leg")] {
        let mut who = who_came_with(one, way(RouteLength::FirstLook));
        who.reason.regions.insert(other.into());
        who.profile.age = Some(38);
        let items = asked(&library, &who, TODAY);
        for place in [one, other] {
            let first = &library.planning.region(place).expect("a place").patterns[0];
            let looks = |item: &&&plumbline::content::Item| {
                item.stage != plumbline::content::Stage::Questions
                    && item.scores().any(|score| score.pattern.as_str() == first.as_str())
            };
            assert!(
                items.iter().any(|item| looks(&item)),
                "{one} and {other}: nothing of {place} in {items:?}"
            );
        }
    }
}

#[test]
fn a_first_look_takes_ten_minutes_and_begins_with_the_complaint() {
    let library = shipped();
    for place in PLACES {
        let person = who_came_with(place, way(RouteLength::FirstLook));
        let items = asked(&library, &person, TODAY);
        let sum = library.ways.minutes(items.iter().copied());
        assert!((4.0..=10.0).contains(&sum), "{place}: {sum} minutes");
        let patterns = &library.planning.region(place).unwrap().patterns;
        let first = items[0];
        let is_of = |pattern: &PatternId| first.scores().any(|score| score.pattern == pattern);
        assert!(patterns.iter().any(is_of), "{place}: {}", first.id);
        for item in items {
            let needs = ["floor", "phone", "tape", "bed", "stickers"];
            assert!(
                !item.needs.iter().any(|need| needs.contains(&need.as_str())),
                "{}",
                item.id
            );
        }
    }
}

#[test]
fn from_60_on_a_first_look_has_the_chair_stand() {
    let library = shipped();
    for (age, wanted) in [(59, false), (60, true)] {
        let mut person = who_came_with("neck", way(RouteLength::FirstLook));
        person.profile.age = Some(age);
        let items = asked(&library, &person, TODAY);
        // With the height lost and the chair stand, what the neck needs for a number takes three minutes more.
        let sum = library.ways.minutes(items.iter().copied());
        assert!(sum <= if wanted { 13.0 } else { 10.0 }, "{age}: {sum} minutes");
        assert!(items.iter().any(|item| item.id == *"gen-height-loss"), "{age}");
        assert_eq!(names(&library, &person).contains(&"pp-chair-stand"), wanted, "{age}");
    }
}
