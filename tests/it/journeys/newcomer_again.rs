//! What the newcomer stumbled over last: places that steer the plan, the ring of the focus, advice from a measurement, a skipped
//! test done later, and what is at hand.

use egui::Key;
use plumbline::app::{AboutMessage, AnswerMessage, IntakeMessage, Screen, WindowMessage};
use plumbline::content::{ComplaintRegion, Id, ItemId};
use plumbline::record::{RouteLength, Side, Units};

use super::screen;
use crate::support::person::Person;
use crate::support::seen::has_metric_alone;
use crate::support::{Setup, TestApp, people, scenes};

/// Alex as somebody who came with one place alone, all answers alike.
fn who_came_with(region: &str) -> TestApp {
    let mut record = people::alex_record();
    record.assessments[0].reason.regions = [Id::from(region)].into();
    scenes::others::opened(Setup::default(), &record, Screen::Plan)
}

/// The exercises of day A from week 1 on, in the order of doing.
fn first_exercises(test: &TestApp) -> Vec<String> {
    let plan = test.app().shown_plan().expect("a plan");
    let day = &plan.weeks[0].days[0];
    day.exercises.iter().map(|line| line.id.to_string()).collect()
}

/// P4: two people who differ only in where it hurts.
#[test]
fn where_it_hurts_decides_what_the_plan_begins_with_and_the_plan_says_so() {
    let (neck, back) = (who_came_with("neck"), who_came_with("low-back"));
    assert_ne!(first_exercises(&neck), first_exercises(&back));
    let library = neck.app().library().clone();
    for (test, place, words) in [(&neck, "neck", "your neck"), (&back, "low-back", "your low back")] {
        let said = format!("Because you came with {words}, what serves it comes first.");
        assert!(test.reads(&said), "{place}: {:#?}", test.texts());
        // At least half of what strengthens in the first four weeks serves a pattern of the place.
        let ComplaintRegion { patterns, .. } = library.planning.region(place).expect("a place");
        let weeks = &test.app().shown_plan().expect("a plan").weeks;
        let lines = weeks.iter().filter(|weeks| weeks.weeks.first() <= 4);
        let strong: Vec<_> = lines
            .flat_map(|weeks| &weeks.days)
            .flat_map(|day| &day.exercises)
            .filter(|line| line.kind == plumbline::content::ExerciseKind::Strengthen)
            .collect();
        let serves = |line: &&&plumbline::record::Prescription| {
            let rows = &test.app().outcome().expect("an outcome").imbalances.rows;
            let of_place = |row: &&plumbline::rules::Imbalance| row.patterns.iter().any(|one| patterns.contains(one));
            rows.iter()
                .filter(of_place)
                .any(|row| line.muscles.contains(&row.muscle))
        };
        let of_place = strong.iter().filter(serves).count();
        assert!(2 * of_place >= strong.len(), "{place}: {of_place} of {}", strong.len());
    }
}

/// P22: the ring of the focus comes with the keys, and goes with the pointer.
#[test]
fn the_ring_of_the_focus_is_seen_only_by_who_uses_the_keys() {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(
        "fh-mirror-ear-shoulder",
    )]));
    let option = |test: &TestApp| {
        let item = test.app().item().expect("an item");
        plumbline::report::words::capitalised(&item.options()[1].text)
    };
    let name = option(&test);
    let mut alex = Person::at(test);
    let question = alex.question();
    alex.answers(&question).with(&name);
    assert_eq!(alex.at.rings(), 0, "the pointer brings no ring");
    alex.at.key(Key::Tab);
    assert_eq!(alex.at.rings(), 1, "with the keys it is seen");
    let name = option(&alex.at);
    alex.answers(&question).with(&name);
    assert_eq!(alex.at.rings(), 0);
}

/// P32: what a measurement at 67 is worth asking about is not left in small print.
#[test]
fn a_head_far_from_the_wall_at_67_is_advised_about_on_results_plan_and_page_one() {
    let mut record = people::alex_record();
    record.assessments[0].profile.age = Some(67);
    record.assessments[0].answers.remove("fh-occiput-wall");
    let mut test = scenes::others::opened(Setup::default(), &record, Screen::Results);
    let advice = test
        .app()
        .library()
        .screening
        .advice("bone-check")
        .expect("advice")
        .clone();
    assert!(!test.reads(&advice.text));
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from("fh-occiput-wall")]));
    let mut person = Person::at(test);
    person
        .writes("First reading, cm", "5.8")
        .writes("Second reading, cm", "5.8");
    for shown in [Screen::Results, Screen::Plan] {
        person.at.tell(WindowMessage::ScreenChosen(shown));
        assert!(person.reads(&advice.text), "{shown:?}: {:#?}", person.at.texts());
    }
    let summary = person.app().summary().expect("a summary");
    let boxed = summary.page_one.advice.join(" ");
    assert!(boxed.contains("bone"), "{boxed}");
}

/// P35: skipped first and done later is done alone all the same.
#[test]
fn a_test_that_was_skipped_and_is_done_later_counts_as_done_alone() {
    let mut record = people::alex_record();
    let route = record.assessments[0].route.as_mut().expect("a way");
    route.helper = false;
    let mut test = scenes::others::opened(Setup::default(), &record, Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from("fh-occiput-wall")]))
        .tell(AnswerMessage::AnswerCleared(ItemId::from("fh-occiput-wall")));
    let mut alex = Person::at(test);
    let question = alex.question();
    alex.skips(&question);
    alex.at.tell(WindowMessage::ItemOpened(ItemId::from("fh-occiput-wall")));
    alex.writes("First reading, cm", "2");
    let is_alone = |alex: &Person| {
        let answers = &alex.app().assessment().expect("one").answers;
        answers["fh-occiput-wall"].flags.contains("alone")
    };
    assert!(is_alone(&alex));
    // Who had help takes the tick away, and it stays away.
    alex.presses("I did this alone").writes("Second reading, cm", "2");
    assert!(!is_alone(&alex));
}

/// I5: what is done lying on one side takes a firm bed or the floor, and is left out by name where there is neither.
#[test]
fn a_test_on_one_side_takes_a_bed_or_the_floor_and_neither_leaves_it_out() {
    let mut test = scenes::sample(Setup::default(), Screen::How);
    test.tell(AnswerMessage::AnswerCleared(ItemId::from("fh-side-er-reps")));
    let mut alex = Person::at(test);
    let is_asked = |alex: &Person| alex.app().asked().iter().any(|item| item.id == "fh-side-er-reps");
    let (bed, floor) = (
        "A firm bed or a sturdy table to lie on",
        "I can lie down on the floor and get up again",
    );
    assert!(is_asked(&alex), "both are at hand");
    alex.presses(bed);
    assert!(is_asked(&alex), "the floor will do");
    alex.presses(floor);
    assert!(!is_asked(&alex), "neither is there");
    alex.presses(bed);
    assert!(is_asked(&alex), "the bed will do");
    alex.presses(bed);
    alex.at.tell(WindowMessage::ScreenChosen(Screen::Review));
    let name = alex
        .app()
        .library()
        .item("fh-side-er-reps")
        .expect("an item")
        .name
        .clone();
    assert!(alex.reads(&name), "left out by name: {:#?}", alex.at.texts());
}

/// P5: the person's unit on every screen that shows answers.
#[test]
fn with_inches_no_screen_names_a_length_in_centimetres_alone() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    test.tell(AboutMessage::UnitsChosen(Units::Inches))
        .tell(AnswerMessage::ReadingTyped {
            item: ItemId::from("fh-occiput-wall"),
            side: None,
            index: 0,
            text: "1.6".to_owned(),
        });
    for shown in [
        Screen::Results,
        Screen::Review,
        Screen::Plan,
        Screen::Summary,
        Screen::How,
    ] {
        test.tell(WindowMessage::ScreenChosen(shown));
        for text in test.texts() {
            assert!(!has_metric_alone(&text), "{shown:?}: {text}");
        }
    }
    let items: Vec<ItemId> = test.app().asked().iter().map(|item| item.id.clone()).collect();
    for item in items {
        test.tell(WindowMessage::ItemOpened(item.clone()));
        for text in test.texts() {
            assert!(!has_metric_alone(&text), "{item}: {text}");
        }
    }
}

/// Rule Q10: minutes from the start on, and a result in any case.
#[test]
fn a_first_look_ends_in_a_result_whatever_brought_somebody() {
    for (place, age) in [
        ("neck-back", "38"),
        ("low-back", "38"),
        ("neck-back", "65"),
        ("low-back", "65"),
    ] {
        let mut test = scenes::begun(Setup::default());
        test.tell(IntakeMessage::PlaceToggled(Id::from(place), Some(Side::Left)))
            .tell(AboutMessage::AgeTyped(age.to_owned()));
        super::nothing_to_tell(&mut test);
        let much = test.app().how_much(RouteLength::FirstLook).expect("a way");
        let mut kim = Person::at(test);
        kim.presses("Start the questions");
        while screen(&kim.at) == Screen::Questions {
            kim.answers_what_is_asked().presses("Next");
        }
        let findings = &kim.app().outcome().expect("an outcome").findings.patterns;
        let with_number = findings.iter().filter(|it| it.score.is_some()).count();
        assert!(with_number > 0, "{place} at {age}: no result after {much:?}");
    }
}
