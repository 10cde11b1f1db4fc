//! Results that speak: sentences first, then what was tested, then numbers; one list of what would help; then and now.

use plumbline::app::{Screen, WindowMessage};
use plumbline::record::{Record, RouteLength};
use plumbline::report::words;

use super::screen;
use crate::support::{Setup, TestApp, people, scenes};

/// Where a text stands in the order in which the screen is read.
#[track_caller]
fn place(test: &TestApp, text: &str) -> usize {
    let names = test.names_in_order();
    let found = names.iter().position(|(_, name)| name == text);
    found.unwrap_or_else(|| panic!("{text} is not there"))
}

#[test]
fn sentences_come_first_then_what_was_tested_then_numbers_and_points() {
    let test = scenes::sample(Setup::default(), Screen::Results);
    let said = test.app().summary().expect("a summary").in_short.clone();
    assert_eq!(said.len(), 3, "{said:?}");
    let order = [
        "What your answers show",
        "In short",
        &said[0],
        &said[1],
        &said[2],
        "What your tests found",
        "The four patterns, one by one",
        "What would make this surer",
        "You against the plumb line",
        "Tight and weak muscles",
    ];
    let places: Vec<usize> = order.iter().map(|text| place(&test, text)).collect();
    assert!(places.is_sorted(), "{places:?}");
    // Points are one press away.
    assert!(!test.reads("Most from"));
}

#[test]
fn the_untested_muscles_come_by_a_switch_and_go_again() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    let switch = test
        .texts()
        .into_iter()
        .find(|text| text.starts_with("Show ") && text.ends_with("not tested on you, too"))
        .expect("a switch");
    assert!(!test.reads("in the source’s table as"), "first only what was tested");
    test.press_button(&switch);
    assert!(test.reads("in the source’s table as"));
    test.press_button(&switch);
    assert!(!test.reads("in the source’s table as"));
}

#[test]
fn there_is_one_list_of_what_would_help_and_a_press_leads_to_the_test() {
    let mut record = people::alex_record();
    let one = record.assessments.last_mut().expect("an assessment");
    if let Some(route) = &mut one.route {
        route.length = RouteLength::Quick;
        route.phone = false;
    }
    for gone in [
        "fh-cva-photo",
        "fh-shoulder-angle-photo",
        "sg-pelvic-angle-photo",
        "fh-occiput-wall",
        "ap-thomas-hip",
    ] {
        one.answers.remove(&plumbline::content::ItemId::from(gone));
    }
    let mut test = scenes::others::opened(Setup::default(), &record, Screen::Results);
    assert!(!test.reads("Would help most") && !test.reads("Would narrow"));
    assert!(!test.reads("photo”"), "there is no phone today");
    let row = test
        .texts()
        .into_iter()
        .find(|text| text.starts_with("Do “") && text.contains("surer"))
        .expect("a test that would help");
    test.press_button(&row);
    assert_eq!(screen(&test), Screen::Questions);
    let name = test.app().item().expect("an item").name.clone();
    assert!(row.contains(&name), "{row} opened {name}");
}

#[test]
fn the_ranges_stand_under_how_sure_is_this() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    assert!(!test.reads("What would change this"));
    test.click("How sure is this? “Forward head and rounded shoulders”");
    assert!(test.reads(words::WHAT_IF_IS_ROUGH));
    assert!(test.reads(words::NEAR_MEANS));
}

/// Alex six weeks later, with less pain.
fn later() -> Record {
    let mut record = people::alex_record();
    let mut later = record.assessments[0].clone();
    record.assessments[0].started_on = jiff::civil::date(2026, 10, 9);
    later.reason.pain = Some(1);
    record.assessments.push(later);
    record
}

/// The same card on all three screens, none in a first assessment (newcomer P17).
#[test]
fn then_and_now_is_the_same_on_results_plan_and_summary() {
    let mut test = scenes::others::opened(Setup::default(), &later(), Screen::Results);
    let since = test.app().summary().expect("a summary").since.clone().expect("twice");
    let said = words::changed_of(&since.pairs);
    let pain = words::pair(since.pairs.first().expect("pain"));
    assert!(
        pain.starts_with("Pain now: then 3 of 10, now 1 of 10; changed"),
        "{pain}"
    );
    for shown in [Screen::Results, Screen::Plan, Screen::Summary] {
        test.tell(WindowMessage::ScreenChosen(shown));
        assert_eq!(screen(&test), shown);
        assert!(test.sees("Then and now"), "{shown:?}");
        assert!(test.reads(&said) && test.sees(&pain), "{shown:?}");
    }
    let first = scenes::sample(Setup::default(), Screen::Results);
    assert!(!first.sees("Then and now"));
}

#[test]
fn readings_stand_in_pairs_each_with_its_error() {
    let mut test = scenes::others::opened(Setup::default(), &later(), Screen::Results);
    let opener = test
        .texts()
        .into_iter()
        .find(|text| text.contains(" readings in pairs, "))
        .expect("the readings");
    test.click(&opener);
    let since = test.app().summary().expect("a summary").since.clone().expect("twice");
    for pair in &since.pairs {
        assert!(test.sees(&words::pair(pair)), "{}", pair.name);
    }
}

/// No sentence of the results is too long to be read once (rule T1): every state of the gallery.
#[test]
fn no_sentence_on_the_results_is_long() {
    let mut read = 0;
    for scene in scenes::all()
        .into_iter()
        .filter(|scene| scene.screen == Screen::Results)
    {
        let test = scene.make(Setup::default());
        if test.app().state().dialog.is_some() {
            continue;
        }
        for text in test.texts() {
            // What is quoted is an option or a name of the content, with its own length.
            let text: String = text
                .split('“')
                .map(|part| part.split_once('”').map_or(part, |(_, rest)| rest))
                .collect();
            for sentence in text.split_inclusive(['.', ':', ';']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 34, "{}: {words} words: {sentence}", scene.name);
                read += 1;
            }
        }
    }
    assert!(read > 500, "{read}");
}
