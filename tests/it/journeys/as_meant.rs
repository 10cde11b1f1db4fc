//! What is typed is taken as it was meant: numbers, ages and days as people write them, limits that are said, and lists of the
//! safety check that nobody answered.

use egui::{Key, Modifiers};
use plumbline::app::fields;
use plumbline::app::{AboutMessage, PaperCell, PaperMessage, SafetyMessage, Screen, WindowMessage};
use plumbline::content::{Id, ItemId, SignId};
use plumbline::record::{Side, Units};
use serde_json::json;

use super::as_typed::{assessment, draws_boxes, opened, readings, short_way, shown, type_at};
use super::screen;
use crate::support::scenes::paper::fill;
use crate::support::{Setup, TestApp, people, scenes};

// ---- "None of these" only when it was said ----

fn none_is_ticked(test: &TestApp, list: &str) -> bool {
    let outline = test.outline();
    let line = outline
        .lines()
        .find(|line| line.contains(&format!("\"None of these: {list}\"")));
    line.expect("the row").ends_with("[on]")
}

#[test]
fn none_of_these_stands_there_only_when_the_person_said_so() {
    let mut record = short_way(&json!({}));
    record.assessments[0].safety.none_of.clear();
    let mut test = scenes::others::opened(Setup::default(), &record, Screen::Safety);
    for list in ["General health", "Back and legs", "Neck and head"] {
        assert!(!none_is_ticked(&test, list), "{list}");
    }
    assert!(test.reads("Back and legs: nothing ticked"));
    assert!(test.reads("no line of this list was ticked"));
    // A tick that is taken back leaves no answer; the other lists say no more than before.
    let cancer = || SignId::from("cf-cancer");
    test.tell(SafetyMessage::SignAnswered(
        cancer(),
        Some(plumbline::record::ScreeningAnswer::Yes),
    ))
    .tell(SafetyMessage::SignAnswered(cancer(), None));
    let safety = &assessment(&test).safety;
    assert!(safety.none_of.is_empty());
    assert_eq!(safety.screened_on, None, "the list is open again");
    assert!(!none_is_ticked(&test, "General health"));
    test.tell(WindowMessage::NextPressed);
    assert_eq!(screen(&test), Screen::Safety, "and is asked for");
    // On the sheet too.
    let mut test = scenes::others::opened(Setup::default(), &record, Screen::Review);
    test.tell(PaperMessage::PaperPressed);
    assert_eq!(test.app().paper_text(&PaperCell::Signs(Id::from("screen-general"))), "");
}

#[test]
fn a_day_of_clearance_does_not_open_a_finished_check_of_a_file() {
    let mut record = people::record(&json!({"screened_on": "2026-11-20", "screening": {"cf-heart": "yes"}}));
    record.assessments[0].route = Some(Default::default());
    let mut test = scenes::others::opened(Setup::default(), &record, Screen::Stop);
    test.tell(SafetyMessage::SignCleared(
        SignId::from("cf-heart"),
        "2026-11-20".into(),
    ));
    assert!(assessment(&test).safety.screened_on.is_some());
    assert!(test.reads("You can go on"));
}

#[test]
fn a_slip_in_a_list_of_the_sheet_takes_no_tick_back() {
    let mut test = scenes::paper::open(Setup::default());
    let cell = || PaperCell::Signs(Id::from("screen-general"));
    fill(&mut test, cell(), "S1");
    let ticked = assessment(&test).safety.answers.clone();
    assert_eq!(ticked.len(), 1);
    fill(&mut test, cell(), "S1 x");
    assert_eq!(assessment(&test).safety.answers, ticked);
    assert_eq!(test.app().paper_text(&cell()), "S1 x", "it stays to be mended");
    fill(&mut test, cell(), "");
    let safety = &assessment(&test).safety;
    assert!(safety.answers.is_empty());
    assert_eq!(safety.screened_on, None, "an emptied list is no answer");
}

// ---- numbers and days as people write them ----

#[test]
fn numbers_are_taken_as_people_write_them() {
    for (item, side, typed, meant) in [
        ("hh-side-bend", Some(Side::Left), "18.5 cm", 18.5),
        ("hh-side-bend", Some(Side::Left), "185 mm", 18.5),
        ("hh-side-bend", Some(Side::Left), "7.5\"", 19.05),
        ("hh-side-bend", Some(Side::Left), "3½", 3.5),
        ("hh-side-bend", Some(Side::Left), "3 1/2", 3.5),
        ("hh-side-bend", Some(Side::Left), "١٨٫٥", 18.5),
        ("hh-side-bend", Some(Side::Left), "۱۸", 18.0),
        ("hh-side-bend", Some(Side::Left), "１８", 18.0),
        ("fh-cva-photo", Some(Side::Left), "44°", 44.0),
        ("fh-dnf-hold", None, "16 s", 16.0),
        ("fh-dnf-hold", None, "0:16", 16.0),
    ] {
        let mut test = opened(&json!({}), "fh-occiput-wall");
        type_at(&mut test, item, side, 0, typed);
        assert_eq!(readings(&test, item, side), [meant], "{typed}");
        assert_eq!(shown(&test, item, side, 0), typed, "as it was typed");
    }
    let mut test = opened(&json!({}), "fh-occiput-wall");
    for wrong in ["18 kg", "44°", "1e1"] {
        type_at(&mut test, "hh-side-bend", Some(Side::Left), 0, wrong);
        assert!(readings(&test, "hh-side-bend", Some(Side::Left)).is_empty(), "{wrong}");
    }
}

#[test]
fn ages_and_days_have_one_strict_reader() {
    let mut test = scenes::begun(Setup::default());
    draws_boxes(&test);
    for (typed, age) in [
        ("44", Some(44)),
        ("44.", Some(44)),
        ("٤٤", Some(44)),
        ("044", Some(44)),
        ("4½", None),
    ] {
        test.tell(AboutMessage::AgeTyped(typed.into()));
        assert_eq!(assessment(&test).profile.age, age, "{typed}");
        assert_eq!(test.app().age_text(), typed);
    }
    let sign = || SignId::from("cf-heart");
    test.tell(SafetyMessage::SignAnswered(
        sign(),
        Some(plumbline::record::ScreeningAnswer::Yes),
    ));
    for wrong in ["2026-11-20T10:00", "+002026-11-20", "5/11/2026"] {
        test.tell(SafetyMessage::SignCleared(sign(), wrong.into()));
        assert!(assessment(&test).safety.cleared.is_empty(), "{wrong}");
        assert!(test.app().cleared_problem(&sign()).is_some(), "{wrong}");
    }
    test.tell(SafetyMessage::SignCleared(sign(), "２０２６-１１-２０".into()));
    assert_eq!(assessment(&test).safety.cleared.len(), 1);
}

#[test]
fn the_sheet_takes_the_digits_of_any_script() {
    let mut test = scenes::paper::open(Setup::default());
    draws_boxes(&test);
    let choice = PaperCell::Choice(ItemId::from("fh-mirror-ear-shoulder"), None);
    fill(&mut test, choice, "٣");
    assert_eq!(readings(&test, "fh-mirror-ear-shoulder", None), [2.0]);
    fill(&mut test, PaperCell::Signs(Id::from("screen-general")), "S١");
    assert_eq!(assessment(&test).safety.answers.len(), 1);
}

// ---- what is offered is taken ----

#[test]
fn the_limits_that_are_said_are_taken_on_screen_and_sheet() {
    let mut test = opened(&json!({}), "fh-occiput-wall");
    test.tell(AboutMessage::UnitsChosen(Units::Inches));
    for (item, text) in [("hh-side-bend", "19.6"), ("fh-occiput-wall", "15.7")] {
        let side = (item == "hh-side-bend").then_some(Side::Left);
        let what = test.app().library().item(item).expect("an item").clone();
        let [_, high] = fields::limits(&what, Units::Inches).expect("limits");
        assert!(fields::accepted(&what, Units::Inches).contains(&format!("to {high} in")));
        assert!(high.starts_with(text), "{high}");
        type_at(&mut test, item, side, 0, &high);
        assert_eq!(readings(&test, item, side).len(), 1, "{high}");
        let cell = PaperCell::Reading(ItemId::from(item), side, 1);
        fill(&mut test, cell, &high);
        assert_eq!(readings(&test, item, side).len(), 2, "{high}");
    }
}

#[test]
fn the_undo_of_a_field_does_not_bring_a_text_of_another_unit_back() {
    let mut test = opened(&json!({}), "fh-occiput-wall");
    test.tell(AboutMessage::UnitsChosen(Units::Inches)).write("2");
    assert_eq!(readings(&test, "fh-occiput-wall", None), [5.08]);
    test.tell(AboutMessage::UnitsChosen(Units::Metric));
    test.tell(WindowMessage::ItemOpened(ItemId::from("fh-occiput-wall")));
    for _ in 0..3 {
        test.keys(Modifiers::COMMAND, Key::Z);
        let kept = readings(&test, "fh-occiput-wall", None);
        assert!(kept.is_empty() || kept == [5.08], "{kept:?}");
    }
}
