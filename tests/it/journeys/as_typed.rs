//! What is typed stays what was typed, where it was typed.

use egui::Key;
use plumbline::app::fields::{self, Direction};
use plumbline::app::{
    AboutMessage, AnswerMessage, FileMessage, PaperCell, PaperMessage, SafetyMessage, Screen, WindowMessage,
};
use plumbline::content::{Id, ItemId, SignId};
use plumbline::record::{Assessment, Record, Side, Units, open};
use serde_json::{Value, json};

use super::screen;
use crate::support::scenes::paper::fill;
use crate::support::{SAMPLE_FILE, Setup, TestApp, people, scenes};

/// Letters the shipped font lacks are drawn as boxes here.
pub(super) fn draws_boxes(test: &TestApp) {
    test.harness
        .ctx
        .set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
}

/// The record of an answers file with these answers, on the short way.
pub(super) fn short_way(answers: &Value) -> Record {
    let mut record = people::record(&json!({"screened_on": "2026-11-20", "answers": answers}));
    let assessment = record.assessments.last_mut().expect("an assessment");
    let groups = plumbline::content::shipped().screening.groups;
    assessment.safety.none_of = groups.into_iter().map(|group| group.id).collect();
    assessment.route = Some(Default::default());
    record
}

pub(super) fn opened(answers: &Value, item: &str) -> TestApp {
    let mut test = scenes::others::opened(Setup::default(), &short_way(answers), Screen::Review);
    test.tell(WindowMessage::ItemOpened(ItemId::from(item)));
    assert_eq!(here(&test), item);
    test
}

fn here(test: &TestApp) -> String {
    assert_eq!(screen(test), Screen::Questions);
    test.app().item().map(|item| item.id.to_string()).unwrap_or_default()
}

pub(super) fn assessment(test: &TestApp) -> &Assessment {
    test.app().assessment().expect("an assessment")
}

pub(super) fn readings(test: &TestApp, item: &str, side: Option<Side>) -> Vec<f64> {
    fields::readings(assessment(test).answers.get(item), side)
}

pub(super) fn shown(test: &TestApp, item: &str, side: Option<Side>, index: usize) -> String {
    let item = test.app().library().item(item).expect("an item");
    let units = test.app().record().expect("open").person.units;
    fields::text(item, assessment(test), units, side, index)
}

pub(super) fn type_at(test: &mut TestApp, item: &str, side: Option<Side>, index: usize, text: &str) {
    test.tell(AnswerMessage::ReadingTyped {
        item: ItemId::from(item),
        side,
        index,
        text: text.into(),
    });
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

// ---- the page stays under the typing ----

#[test]
fn a_question_that_stands_on_the_list_by_its_answer_stays_while_the_answer_is_typed_anew() {
    // Not part of the short way; only the answer keeps it on the list.
    let mut test = opened(&json!({"gen-screen-hours": 8}), "gen-screen-hours");
    test.key(Key::End).key(Key::Backspace);
    assert_eq!(here(&test), "gen-screen-hours", "an emptied field is no reason to go");
    test.write("1").write("2");
    assert_eq!(here(&test), "gen-screen-hours");
    assert_eq!(readings(&test, "gen-screen-hours", None), [12.0]);
    let answers = assessment(&test).answers.len();
    assert_eq!(answers, 1, "no other question was answered by these keys");
}

#[test]
fn an_emptied_question_leaves_the_list_once_it_is_left() {
    let mut test = opened(&json!({"gen-screen-hours": 8}), "gen-screen-hours");
    test.tell(AnswerMessage::AnswerCleared(ItemId::from("gen-screen-hours")));
    assert_eq!(here(&test), "gen-screen-hours");
    let listed = |test: &TestApp| {
        let asked = test.app().asked().into_iter().map(|item| item.id.to_string());
        asked.collect::<Vec<String>>()
    };
    let mut left = listed(&test);
    test.tell(WindowMessage::NextPressed);
    left.retain(|item| item != "gen-screen-hours");
    assert_eq!(listed(&test), left, "it alone has left the list");
    test.tell(FileMessage::Undone);
    assert_eq!(here(&test), "gen-screen-hours", "and undo brings it back");
    assert_eq!(readings(&test, "gen-screen-hours", None), [8.0]);
}

#[test]
fn a_number_only_begun_keeps_its_question_on_the_list() {
    let mut test = opened(&json!({"fh-cva-photo": {"left": 44, "right": 44}}), "fh-cva-photo");
    for side in Side::BOTH {
        // Out of range as long as it is begun.
        type_at(&mut test, "fh-cva-photo", Some(side), 0, "4");
    }
    assert_eq!(here(&test), "fh-cva-photo");
    test.tell(WindowMessage::ScreenChosen(Screen::Review));
    let named: Vec<String> = test.app().attention().iter().map(|one| one.item.to_string()).collect();
    assert_eq!(named, ["fh-cva-photo"], "what is half typed is found again");
}

#[test]
fn looking_something_up_leaves_the_question_where_it_is() {
    let mut test = opened(&json!({"gen-screen-hours": 8}), "gen-screen-hours");
    type_at(&mut test, "gen-screen-hours", None, 0, "");
    test.tell(WindowMessage::ScreenChosen(Screen::Muscles))
        .tell(WindowMessage::BackPressed);
    assert_eq!(here(&test), "gen-screen-hours");
}

#[test]
fn the_rows_of_the_sheet_stay_while_one_types_in_them() {
    let mut test = opened(&json!({"gen-screen-hours": 8, "fh-dnf-hold": 16}), "gen-screen-hours");
    test.tell(PaperMessage::PaperPressed);
    let rows = |test: &TestApp| -> Vec<String> {
        let rows = test.app().paper_rows(false);
        rows.iter().map(|row| row.item.id.to_string()).collect()
    };
    let before = rows(&test);
    assert!(before.contains(&"gen-screen-hours".to_owned()));
    fill(
        &mut test,
        PaperCell::Reading(ItemId::from("gen-screen-hours"), None, 0),
        "",
    );
    assert_eq!(rows(&test), before);
    test.tell(WindowMessage::ScreenChosen(Screen::Review))
        .tell(PaperMessage::PaperPressed);
    assert!(
        !rows(&test).contains(&"gen-screen-hours".to_owned()),
        "once it was left it is gone"
    );
}

#[test]
fn a_size_of_zero_that_goes_on_as_a_number_keeps_its_field() {
    let mut test = opened(&json!({"hh-book-lift": 11}), "hh-book-lift");
    type_at(&mut test, "hh-book-lift", None, 0, "0");
    assert!(test.sees("First reading, mm"), "the field stays under the typing");
    type_at(&mut test, "hh-book-lift", None, 0, "0.5");
    assert_eq!(readings(&test, "hh-book-lift", None), [0.5]);
}

#[test]
fn the_page_that_a_day_of_clearance_opens_keeps_the_keys_in_its_field() {
    let mut test = scenes::begun(Setup::default());
    test.tell(AboutMessage::AgeTyped("41".into()))
        .tell(WindowMessage::ScreenChosen(Screen::Safety));
    for group in ["screen-general", "screen-back-legs", "screen-neck-head"] {
        test.tell(SafetyMessage::NoneOfTheseChosen(Id::from(group)));
    }
    let yes = plumbline::record::ScreeningAnswer::Yes;
    test.tell(SafetyMessage::SignAnswered(SignId::from("cf-heart"), Some(yes)))
        .tell(WindowMessage::NextPressed);
    assert_eq!(screen(&test), Screen::Stop);
    for _ in 0..30 {
        if focused(&test).starts_with("A doctor checked this on") {
            break;
        }
        test.key(Key::Tab);
    }
    let field = focused(&test);
    assert!(field.starts_with("A doctor checked this on"), "{field}");
    test.write("2026-11-2").write("0");
    assert!(test.reads("You can go on"), "the page has changed");
    assert_eq!(focused(&test), field, "and the field has the keys");
    test.key(Key::Backspace).write("0");
    assert_eq!(focused(&test), field);
    assert!(test.reads("You can go on"));
}

// ---- a reading is what was given ----

#[test]
fn a_reading_keeps_its_unit_when_the_unit_changes_and_the_neighbour_is_typed() {
    let left = Some(Side::Left);
    let mut test = opened(&json!({"hh-side-bend": {"right": 16}}), "hh-side-bend");
    type_at(&mut test, "hh-side-bend", left, 0, "18,5");
    test.tell(AboutMessage::UnitsChosen(Units::Inches));
    assert_eq!(readings(&test, "hh-side-bend", left), [18.5]);
    assert_eq!(
        shown(&test, "hh-side-bend", left, 0),
        "7.28",
        "said in the unit of the field"
    );
    type_at(&mut test, "hh-side-bend", left, 1, "7.5");
    assert_eq!(readings(&test, "hh-side-bend", left), [18.5, 19.05]);
    test.tell(AboutMessage::UnitsChosen(Units::Metric));
    assert_eq!(shown(&test, "hh-side-bend", left, 0), "18,5", "as it was typed");
    assert_eq!(shown(&test, "hh-side-bend", left, 1), "19.05");
    type_at(&mut test, "hh-side-bend", left, 1, "20");
    assert_eq!(readings(&test, "hh-side-bend", left), [18.5, 20.0]);
    // And after it was saved and opened again.
    test.tell(AboutMessage::UnitsChosen(Units::Inches));
    test.tell(FileMessage::SavePressed).tell(FileMessage::RecordClosed);
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    type_at(&mut test, "hh-side-bend", left, 1, "8");
    assert_eq!(readings(&test, "hh-side-bend", left), [18.5, 20.32]);
    let file = open(&test.platform.file(SAMPLE_FILE).expect("saved"))
        .expect("opens")
        .record;
    assert_eq!(
        file.assessments[0]
            .typed_in
            .get("hh-side-bend/left/0")
            .map(String::as_str),
        Some("cm")
    );
}

#[test]
fn a_reading_alone_in_the_second_field_keeps_its_unit_too() {
    let mut test = opened(&json!({}), "fh-occiput-wall");
    type_at(&mut test, "fh-occiput-wall", None, 1, "2");
    test.tell(AboutMessage::UnitsChosen(Units::Inches));
    type_at(&mut test, "fh-occiput-wall", None, 0, "1");
    assert_eq!(readings(&test, "fh-occiput-wall", None), [2.54, 2.0]);
}

#[test]
fn a_size_without_its_side_keeps_its_unit() {
    let mut test = opened(&json!({}), "hh-book-lift");
    test.tell(AboutMessage::UnitsChosen(Units::Inches));
    type_at(&mut test, "hh-book-lift", None, 0, "0.5");
    test.tell(AboutMessage::UnitsChosen(Units::Metric));
    test.tell(AnswerMessage::DirectionChosen {
        item: ItemId::from("hh-book-lift"),
        side: Some(Side::Right),
    });
    assert_eq!(readings(&test, "hh-book-lift", None), [12.7], "half an inch");
}

#[test]
fn a_reading_nobody_touched_is_not_written_back_rounded() {
    let left = Some(Side::Left);
    let exact = json!({"hh-side-bend": {"left": [18.471_234_5, 19], "right": 16}});
    let mut test = opened(&exact, "hh-side-bend");
    type_at(&mut test, "hh-side-bend", left, 1, "20");
    assert_eq!(readings(&test, "hh-side-bend", left), [18.471_234_5, 20.0]);
    test.tell(AboutMessage::UnitsChosen(Units::Inches));
    type_at(&mut test, "hh-side-bend", left, 1, "");
    assert_eq!(readings(&test, "hh-side-bend", left), [18.471_234_5]);
}

#[test]
fn kept_text_of_an_earlier_version_is_read_in_the_unit_its_reading_tells() {
    let left = Some(Side::Left);
    let mut record = short_way(&json!({"hh-side-bend": {"left": 18.5, "right": 16}}));
    record.person.units = Units::Inches;
    let assessment = record.assessments.last_mut().expect("an assessment");
    assessment.drafts.insert("hh-side-bend/left/0".into(), "18,5".into());
    let mut test = scenes::others::opened(Setup::default(), &record, Screen::Review);
    assert_eq!(shown(&test, "hh-side-bend", left, 0), "7.28");
    type_at(&mut test, "hh-side-bend", left, 1, "7.5");
    assert_eq!(readings(&test, "hh-side-bend", left), [18.5, 19.05]);
}

#[test]
fn what_is_no_number_yet_is_said_with_its_unit_in_another_one() {
    let mut test = opened(&json!({}), "fh-occiput-wall");
    type_at(&mut test, "fh-occiput-wall", None, 0, "55");
    test.tell(AboutMessage::UnitsChosen(Units::Inches));
    assert_eq!(shown(&test, "fh-occiput-wall", None, 0), "55 cm");
    test.tell(WindowMessage::ScreenChosen(Screen::Review));
    assert!(test.reads("“55 cm” does not count."));
    test.tell(AboutMessage::UnitsChosen(Units::Metric));
    assert_eq!(shown(&test, "fh-occiput-wall", None, 0), "55");
}

// ---- sizes and sides ----

#[test]
fn a_size_has_no_sign() {
    let mut test = opened(&json!({}), "hh-book-lift");
    test.tell(AnswerMessage::DirectionChosen {
        item: ItemId::from("hh-book-lift"),
        side: Some(Side::Right),
    });
    for typed in ["-5", "−5", "+5"] {
        type_at(&mut test, "hh-book-lift", None, 0, typed);
        assert!(readings(&test, "hh-book-lift", None).is_empty(), "{typed}");
        assert!(test.reads("Type a size from 0 to 60 mm, without a sign."));
    }
    type_at(&mut test, "hh-book-lift", None, 0, "5");
    assert_eq!(readings(&test, "hh-book-lift", None), [5.0]);
}

#[test]
fn a_wrong_or_empty_size_leaves_the_side_as_it_was_chosen() {
    let mut test = opened(&json!({"hh-book-lift": [11, 12]}), "hh-book-lift");
    let toward = |test: &TestApp| {
        let item = test.app().library().item("hh-book-lift").expect("an item");
        fields::direction(item, assessment(test))
    };
    let right = Some(Direction::Toward(Side::Right));
    assert_eq!(toward(&test), right);
    for typed in ["110", "", "x", "-"] {
        type_at(&mut test, "hh-book-lift", None, 0, typed);
        type_at(&mut test, "hh-book-lift", None, 1, typed);
        assert_eq!(toward(&test), right, "{typed:?}");
    }
    type_at(&mut test, "hh-book-lift", None, 0, "11");
    assert_eq!(readings(&test, "hh-book-lift", None), [11.0]);
}

#[test]
fn a_wrong_letter_on_one_side_takes_nothing_from_the_other() {
    let mut test = opened(&json!({"hh-side-bend": {"left": 18.5, "right": 16}}), "hh-side-bend");
    for wrong in ["x", "", "999"] {
        type_at(&mut test, "hh-side-bend", Some(Side::Left), 0, wrong);
        assert_eq!(readings(&test, "hh-side-bend", Some(Side::Right)), [16.0], "{wrong:?}");
    }
    test.tell(PaperMessage::PaperPressed);
    let choice = |side| PaperCell::Choice(ItemId::from("hh-hip-lift"), Some(side));
    fill(&mut test, choice(Side::Left), "2");
    fill(&mut test, choice(Side::Right), "2");
    fill(&mut test, choice(Side::Left), "q");
    assert_eq!(readings(&test, "hh-hip-lift", Some(Side::Right)).len(), 1);
}

#[test]
fn a_side_that_could_not_be_done_keeps_no_half_typed_number() {
    let mut test = opened(&json!({}), "fh-occiput-wall");
    type_at(&mut test, "hh-side-bend", Some(Side::Left), 0, "18,5");
    test.tell(AnswerMessage::NoReadingChosen(
        ItemId::from("hh-side-bend"),
        Some(Side::Left),
        plumbline::record::NoReading::NotPossible,
    ));
    assert_eq!(shown(&test, "hh-side-bend", Some(Side::Left), 0), "");
    assert!(!test.reads("does not count"));
    // Whoever can do it after all types it anew.
    type_at(&mut test, "hh-side-bend", Some(Side::Left), 0, "18");
    assert_eq!(readings(&test, "hh-side-bend", Some(Side::Left)), [18.0]);
}

#[test]
fn a_sheet_that_is_only_looked_at_changes_nothing() {
    let mut test = opened(&json!({"hh-book-lift": [11, -3], "fh-occiput-wall": 2}), "hh-book-lift");
    type_at(&mut test, "fh-occiput-wall", None, 0, "-");
    let before = assessment(&test).clone();
    test.tell(PaperMessage::PaperPressed);
    for _ in 0..40 {
        test.harness.key_press(Key::Tab);
        test.harness.run();
    }
    test.tell(WindowMessage::ScreenChosen(Screen::Review));
    assert_eq!(assessment(&test), &before);
}

// ---- every shape a file allows ----

#[test]
fn one_value_for_two_sides_is_shown_and_stays_on_the_side_that_is_not_typed() {
    let mut test = opened(&json!({"fh-cva-photo": 44}), "fh-cva-photo");
    for side in Side::BOTH {
        assert_eq!(shown(&test, "fh-cva-photo", Some(side), 0), "44", "{side:?}");
    }
    assert!(test.reads("One value was given for both sides"));
    type_at(&mut test, "fh-cva-photo", Some(Side::Right), 0, "46");
    assert_eq!(readings(&test, "fh-cva-photo", Some(Side::Left)), [44.0]);
    assert_eq!(readings(&test, "fh-cva-photo", Some(Side::Right)), [46.0]);
    let mut test = opened(&json!({"fh-overhead-wall": 1}), "fh-overhead-wall");
    test.tell(AnswerMessage::OptionChosen {
        item: ItemId::from("fh-overhead-wall"),
        side: Some(Side::Left),
        value: 0,
    });
    assert_eq!(readings(&test, "fh-overhead-wall", Some(Side::Right)), [1.0]);
}

#[test]
fn whatever_an_answers_file_may_hold_stands_on_the_screen() {
    let library = plumbline::content::shipped();
    for item in &library.items {
        for answer in shapes(item) {
            let file = json!({"screened_on": "2026-11-20", "answers": {item.id.as_str(): answer.clone()}});
            let bytes = serde_json::to_vec(&file).expect("JSON");
            let Ok(record) = plumbline::record::read_answers(&bytes, &library, people::today()) else {
                continue;
            };
            let assessment = &record.assessments[0];
            let given = &assessment.answers[&item.id];
            let sides: &[Option<Side>] = match item.sides() {
                plumbline::content::Sides::LeftRight => &[Some(Side::Left), Some(Side::Right)],
                _ => &[None],
            };
            for side in sides {
                let entry = given.entry(side.unwrap_or(Side::Left));
                let Some(plumbline::record::Entry::Readings(values)) = entry else {
                    continue;
                };
                assert_eq!(&fields::readings(Some(given), *side), values, "{} {answer}", item.id);
                if item.is_number() && item.sides() != plumbline::content::Sides::Signed {
                    for (index, value) in values.iter().enumerate() {
                        let text = fields::text(item, assessment, Units::Metric, *side, index);
                        assert_eq!(text.parse::<f64>().ok(), Some(*value), "{} {answer}", item.id);
                    }
                }
            }
        }
    }
}

/// Answers of every shape: one value, a list, a side each, one side, with a quality.
fn shapes(item: &plumbline::content::Item) -> Vec<Value> {
    let value = match item.range() {
        Some([low, high]) => json!((low + (high - low) / 2.0).round()),
        None => json!(1),
    };
    vec![
        value.clone(),
        json!([value, value, value, value]),
        json!({"left": value, "right": value}),
        json!({"left": value}),
        json!({"right": [value, value]}),
        json!({"left": "stopped_pain", "right": value}),
        json!({"value": value, "quality": 0.5}),
        json!({"value": [value, value], "quality": 0.5}),
    ]
}
