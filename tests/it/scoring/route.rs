//! Which items are asked (rules Q6, Q7).

use plumbline::content::{Id, ItemId, Library, SignId, TagId, shipped};
use plumbline::record::{Answer, Assessment, NoReading, Route, RouteLength, ScreeningAnswer};
use plumbline::rules::{NotOffered, Offer, asked, findings, offer};

use super::TODAY;

pub(super) fn person(route: Route) -> Assessment {
    let mut person = Assessment::new(TODAY, "1");
    person.profile.age = Some(40);
    person.safety.screened_on = Some(TODAY);
    person.route = Some(route);
    person
}

fn full() -> Route {
    Route {
        length: RouteLength::Full,
        helper: true,
        ..Route::default()
    }
}

pub(super) fn names<'a>(library: &'a Library, person: &Assessment) -> Vec<&'a str> {
    asked(library, person, TODAY)
        .iter()
        .map(|item| item.id.as_str())
        .collect()
}

fn offered(library: &Library, person: &Assessment, item: &str) -> Offer {
    offer(library, person, TODAY, library.item(item).unwrap())
}

#[test]
fn the_full_route_asks_everything_but_one_test_of_each_muscle_group() {
    let library = shipped();
    let names = names(&library, &person(full()));
    let left_out: Vec<&str> = library
        .items
        .iter()
        .map(|item| item.id.as_str())
        .filter(|item| !names.contains(item))
        .collect();
    let mut expected = [
        "gen-height-loss",
        "gen-c7-wall",
        "ap-thomas-knee",
        "ap-leg-lower",
        "pp-slr",
    ];
    let mut found = left_out.clone();
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn items_are_asked_in_session_order() {
    let library = shipped();
    for route in [full(), Route::default()] {
        let stages: Vec<_> = asked(&library, &person(route), TODAY)
            .iter()
            .map(|item| item.stage)
            .collect();
        assert!(stages.is_sorted());
    }
}

#[test]
fn a_test_that_was_not_possible_makes_room_for_the_next_one() {
    let library = shipped();
    let mut person = person(full());
    person
        .answers
        .insert(ItemId::from("pp-ake"), Answer::none(NoReading::NotPossible));
    assert_eq!(offered(&library, &person, "pp-slr"), Offer::Asked);
    // What hurt is not tried in another way.
    person
        .answers
        .insert(ItemId::from("pp-ake"), Answer::none(NoReading::StoppedPain));
    assert_eq!(offered(&library, &person, "pp-slr"), Offer::NotInRoute);
}

#[test]
fn leg_lowering_is_only_asked_on_request_and_never_with_pain() {
    let library = shipped();
    let mut person = person(full());
    let item = "ap-leg-lower";
    assert_eq!(
        offered(&library, &person, item),
        Offer::NotOffered(NotOffered::OnRequest)
    );
    person.route.as_mut().unwrap().requested.insert(ItemId::from(item));
    assert_eq!(offered(&library, &person, item), Offer::Asked);
    person.reason.pain = Some(4);
    assert_eq!(offered(&library, &person, item), Offer::Hidden(Vec::new()));
    person.reason.pain = Some(3);
    assert_eq!(offered(&library, &person, item), Offer::Asked);
}

#[test]
fn what_the_place_lacks_is_not_offered() {
    let library = shipped();
    let cases = [
        (
            Route {
                helper: false,
                ..full()
            },
            "hh-back-photo",
            NotOffered::Helper,
        ),
        (Route { floor: false, ..full() }, "ap-plank", NotOffered::Floor),
        (Route { phone: false, ..full() }, "fh-cva-photo", NotOffered::Phone),
        (Route { tape: false, ..full() }, "hh-side-bend", NotOffered::Tape),
        (Route { no_bed: true, ..full() }, "ap-thomas-hip", NotOffered::Bed),
        (
            Route {
                no_bed: true,
                floor: false,
                ..full()
            },
            "fh-side-er-reps",
            NotOffered::Bed,
        ),
    ];
    for (route, item, why) in cases {
        assert_eq!(offered(&library, &person(route), item), Offer::NotOffered(why));
    }
    // The floor will do for what is done lying on one side (rule I5).
    let on_the_floor = Route { no_bed: true, ..full() };
    let of_rotation = library
        .items
        .iter()
        .filter(|item| item.needs.iter().any(|need| need == "bed-or-floor"));
    for item in of_rotation {
        assert_ne!(
            offered(&library, &person(on_the_floor.clone()), item.id.as_str()),
            Offer::NotOffered(NotOffered::Bed)
        );
    }
    let mut older = person(full());
    assert_eq!(
        offered(&library, &older, "gen-c7-wall"),
        Offer::NotOffered(NotOffered::Age)
    );
    older.profile.age = Some(60);
    assert_eq!(offered(&library, &older, "gen-c7-wall"), Offer::Asked);
    older.profile.age = None;
    assert_eq!(
        offered(&library, &older, "gen-height-loss"),
        Offer::NotOffered(NotOffered::Age)
    );
}

#[test]
fn tags_hide_and_are_named() {
    let library = shipped();
    let mut person = person(full());
    person.safety.precautions.insert(TagId::from("no-floor"));
    assert_eq!(
        offered(&library, &person, "ap-plank"),
        Offer::Hidden(vec![TagId::from("no-floor")])
    );
    person.reason.pain = Some(8);
    let item = library.item("fh-overhead-wall").unwrap();
    assert_eq!(
        offer(&library, &person, TODAY, item),
        Offer::Hidden(vec![TagId::from("acute-flare")])
    );
}

#[test]
fn until_a_clinician_clears_it_muscle_tests_stay_out_and_questions_and_looks_stay() {
    let library = shipped();
    let mut person = person(full());
    person
        .safety
        .answers
        .insert(SignId::from("cf-weight"), ScreeningAnswer::Yes);
    for item in &library.items {
        let found = offer(&library, &person, TODAY, item);
        assert_eq!(found == Offer::Hidden(Vec::new()), item.is_bodily_test(), "{}", item.id);
    }
    assert_eq!(offered(&library, &person, "fh-cva-photo"), Offer::Asked);
    person.safety.cleared_on = Some(TODAY);
    assert_eq!(offered(&library, &person, "ap-plank"), Offer::Asked);
}

#[test]
fn in_an_emergency_nothing_is_tested_or_looked_at() {
    let library = shipped();
    let mut person = person(full());
    person
        .safety
        .answers
        .insert(SignId::from("rf-saddle"), ScreeningAnswer::NotSure);
    let names = names(&library, &person);
    let questions = [
        "fh-neck-symptoms",
        "gen-screen-hours",
        "ap-standing-backache",
        "gen-sit-hours",
        "pp-sit-backache",
    ];
    assert!(
        !names.is_empty() && names.iter().all(|item| questions.contains(item)),
        "{names:?}"
    );
}

#[test]
fn under_18_nothing_is_asked() {
    let library = shipped();
    let mut person = person(full());
    person.profile.age = Some(17);
    assert!(asked(&library, &person, TODAY).is_empty());
}

#[test]
fn safety_outcomes_hide_items_from_being_asked_but_not_earlier_answers_from_scoring() {
    let library = shipped();
    let mut person = person(full());
    person.answers.insert(ItemId::from("ap-plank"), Answer::one([15.0]));
    let before = findings(&library, &person);
    person
        .safety
        .answers
        .insert(SignId::from("cf-weight"), ScreeningAnswer::Yes);
    assert_eq!(offered(&library, &person, "ap-plank"), Offer::Hidden(Vec::new()));
    assert_eq!(findings(&library, &person), before);
}

#[test]
fn the_quick_route_takes_about_15_minutes_and_gives_every_pattern_a_number() {
    let library = shipped();
    for (helper, floor, phone, tape) in (0..16).map(|bits| (bits & 1 > 0, bits & 2 > 0, bits & 4 > 0, bits & 8 > 0)) {
        let route = Route {
            length: RouteLength::Quick,
            helper,
            floor,
            phone,
            tape,
            ..Route::default()
        };
        let mut person = person(route);
        let items = asked(&library, &person, TODAY);
        let sum: f64 = items.iter().map(|item| item.minutes).sum();
        assert!(
            (13.0..=20.0).contains(&sum),
            "{helper} {floor} {phone} {tape}: {sum} minutes"
        );
        for item in items {
            let [low, high] = item.range().unwrap_or([0.0, 1.0]);
            let value = if item.is_number() {
                low + 0.05 * (high - low)
            } else {
                1.0
            };
            let answer = match item.sides() {
                plumbline::content::Sides::LeftRight => Answer::sides(value, value),
                _ => Answer::one([value]),
            };
            // Done alone, a test that is better with a helper counts less, and still there is a number.
            let alone = item.quality.iter().filter(|flag| !helper && flag.id == "alone");
            let flags = alone.map(|flag| flag.id.clone()).collect();
            person.answers.insert(item.id.clone(), Answer { flags, ..answer });
        }
        for finding in &findings(&library, &person).patterns {
            assert!(finding.score.is_some(), "{}: {:?}", finding.pattern, finding.gates);
        }
    }
}

#[test]
fn the_quick_route_measures_each_position_when_it_can() {
    let library = shipped();
    let names = names(&library, &person(Route::default()));
    for measured in ["sg-pelvic-angle-photo", "hh-book-lift", "fh-occiput-wall"] {
        assert!(names.contains(&measured), "{names:?}");
    }
}

#[test]
fn what_was_requested_or_answered_stays_on_the_list() {
    let library = shipped();
    let mut person = person(Route::default());
    assert_eq!(offered(&library, &person, "pp-sphinx"), Offer::NotInRoute);
    person.answers.insert(ItemId::from("pp-sphinx"), Answer::one([1.0]));
    assert_eq!(offered(&library, &person, "pp-sphinx"), Offer::Asked);
    person.answers.clear();
    person
        .route
        .as_mut()
        .unwrap()
        .requested
        .insert(ItemId::from("pp-sphinx"));
    assert_eq!(offered(&library, &person, "pp-sphinx"), Offer::Asked);
}

#[test]
fn answering_moves_nothing_on_the_list() {
    let library = shipped();
    let mut person = person(Route::default());
    let before = names(&library, &person);
    for item in &before {
        person.answers.insert(ItemId::from(*item), Answer::one([1.0]));
        assert_eq!(names(&library, &person), before);
    }
}
#[test]
fn the_quick_route_holds_muscle_tests_of_several_patterns() {
    let library = shipped();
    let person = person(Route::default());
    let items = asked(&library, &person, TODAY);
    let tests = items.iter().filter(|item| item.is_bodily_test());
    assert!(tests.count() >= 3);
}

pub(super) fn way(length: RouteLength) -> Route {
    Route {
        length,
        ..Route::default()
    }
}

/// A person with this place ticked.
pub(super) fn who_came_with(place: &str, route: Route) -> Assessment {
    let mut person = person(route);
    person.reason.regions.insert(Id::from(place));
    person
}

pub(super) const PLACES: [&str; 6] = ["neck", "shoulders", "upper-back", "low-back", "hip", "leg"];

#[test]
fn each_way_goes_on_from_the_one_before_and_holds_its_minutes() {
    let library = shipped();
    for place in PLACES {
        for bits in 0..16 {
            let route = |length| Route {
                length,
                helper: bits & 1 > 0,
                floor: bits & 2 > 0,
                phone: bits & 4 > 0,
                tape: bits & 8 > 0,
                ..Route::default()
            };
            let of = |length| who_came_with(place, route(length));
            let (first, usual, full) = (
                of(RouteLength::FirstLook),
                of(RouteLength::Usual),
                of(RouteLength::Full),
            );
            let usual_names = names(&library, &usual);
            let full_names = names(&library, &full);
            for name in names(&library, &first) {
                assert!(usual_names.contains(&name), "{place} {bits}: {name}");
            }
            for name in &usual_names {
                assert!(full_names.contains(name), "{place} {bits}: {name}");
            }
            let items = asked(&library, &usual, TODAY);
            let sum = library.ways.minutes(items.iter().copied());
            assert!((20.0..=30.0).contains(&sum), "{place} {bits}: {sum} minutes");
            assert!(!items.iter().any(|item| item.stage == plumbline::content::Stage::Photo));
        }
    }
}

#[test]
fn photos_are_part_of_the_usual_way_only_when_they_are_wanted() {
    let library = shipped();
    let route = Route {
        photos: true,
        ..way(RouteLength::Usual)
    };
    let person = who_came_with("neck", route);
    assert!(
        names(&library, &person).contains(&"fh-cva-photo"),
        "{:?}",
        names(&library, &person)
    );
}

#[test]
fn people_who_differ_only_in_where_it_hurts_are_asked_different_things_first() {
    let library = shipped();
    let first = |place| {
        let person = who_came_with(place, way(RouteLength::FirstLook));
        names(&library, &person).first().map(ToString::to_string)
    };
    assert_ne!(first("neck"), first("low-back"));
}

#[test]
fn what_nobody_can_read_alone_without_a_phone_is_not_offered() {
    let library = shipped();
    let route = |length, helper, phone| Route {
        length,
        helper,
        phone,
        ..Route::default()
    };
    let hanging = "ap-thomas-hip";
    let alone = person(route(RouteLength::Full, false, false));
    assert_eq!(offered(&library, &alone, hanging), Offer::NotOffered(NotOffered::Phone));
    for route in [
        route(RouteLength::Full, true, false),
        route(RouteLength::Full, false, true),
    ] {
        assert_eq!(offered(&library, &person(route), hanging), Offer::Asked);
    }
    let short = person(route(RouteLength::Quick, false, false));
    assert_ne!(
        offered(&library, &short, hanging),
        Offer::NotOffered(NotOffered::Phone),
        "the short way of version 1 stays as it was"
    );
    let mut answered = alone;
    answered.answers.insert(ItemId::from(hanging), Answer::sides(5.0, 5.0));
    assert_eq!(offered(&library, &answered, hanging), Offer::Asked, "an answer stays");
}

/// Rule Q7: what matters only where one hip stands higher is asked until that was looked at, and no more once nothing shows.
#[test]
fn what_is_for_a_high_hip_is_not_asked_where_both_are_level() {
    let library = shipped();
    let about_one_side = ["hh-sit-crest", "hh-supine-heels"];
    let with = |answers: &[(&str, f64)]| {
        let mut person = person(full());
        for (item, value) in answers {
            person.answers.insert((*item).into(), Answer::one([*value]));
        }
        person
    };
    for item in about_one_side {
        assert_eq!(offered(&library, &with(&[]), item), Offer::Asked, "not looked at yet");
        // A book of 3 mm is within what is usual.
        for level in [
            &[("hh-crest-mirror", 0.0)][..],
            &[("hh-crest-mirror", 0.0), ("hh-book-lift", 3.0)],
        ] {
            assert_eq!(
                offered(&library, &with(level), item),
                Offer::NotOffered(NotOffered::NotShown),
                "{item}: {level:?}"
            );
        }
        for high in [
            &[("hh-crest-mirror", -1.0)][..],
            &[("hh-crest-mirror", 0.0), ("hh-book-lift", 12.0)],
        ] {
            assert_eq!(offered(&library, &with(high), item), Offer::Asked, "{item}: {high:?}");
        }
        let answered = with(&[("hh-crest-mirror", 0.0), (item, 0.0)]);
        assert_eq!(offered(&library, &answered, item), Offer::Asked, "an answer stays");
    }
    // Nobody reads that a step may not be for them.
    for item in &library.items {
        for step in &item.steps {
            assert!(!step.contains("only if one side"), "{}: {step}", item.id);
        }
    }
}

#[test]
fn minutes_are_what_a_person_alone_needs() {
    let library = shipped();
    let minutes_of = |ids: &[&str]| library.ways.minutes(ids.iter().map(|id| library.item(id).unwrap()));
    assert_eq!(minutes_of(&["hh-book-lift"]), 8.0);
    assert_eq!(minutes_of(&["fh-occiput-wall", "fh-overhead-wall"]), 7.0);
    // Ten minutes the first view, five each further one (R3): the neck from both sides is two views, and the shoulder is read
    // from the same two; the pelvis has two of its own, and the front is one.
    assert_eq!(minutes_of(&["hh-front-photo"]), 10.0);
    assert_eq!(minutes_of(&["fh-cva-photo"]), 15.0);
    assert_eq!(minutes_of(&["fh-cva-photo", "fh-shoulder-angle-photo"]), 15.0);
    assert_eq!(minutes_of(&["fh-cva-photo", "sg-pelvic-angle-photo"]), 25.0);
    let item = |id: &str| library.item(id).unwrap();
    let after = |done: &str, then: &str| library.ways.minutes_after(&[item(done)], [item(then)]);
    assert_eq!(
        after("fh-cva-photo", "fh-shoulder-angle-photo"),
        0.0,
        "the same pictures"
    );
    assert_eq!(after("fh-cva-photo", "hh-front-photo"), 5.0, "one view more");
    assert_eq!(
        minutes_of(&["sg-wall-gap"]),
        library.item("sg-wall-gap").unwrap().minutes
    );
}
