//! What was written on paper is typed in by number, with the keyboard alone.

use egui::{Key, Modifiers};
use plumbline::app::{
    AboutMessage, AnswerMessage, Dialog, FileMessage, HurtWhere, PaperCell, PaperMessage, SafetyMessage, Screen,
    WindowMessage, fields,
};
use plumbline::content::{Id, Item, ItemId, Sides, SignId};
use plumbline::record::{NoReading, ScreeningAnswer, Side};
use plumbline::rules::{SafetyLine, numbered_safety};

use super::{nothing_to_tell, screen};
use crate::support::scenes::paper::{begun, fill, open};
use crate::support::{SAMPLE_FILE, Setup, TestApp, scenes};

/// Presses a key, or types, and lets one frame pass; counts the presses.
struct Keys {
    test: TestApp,
    pressed: usize,
}

impl Keys {
    fn key(&mut self, key: Key) -> &mut Self {
        self.test.harness.key_press(key);
        self.test.harness.run();
        self.pressed += 1;
        self
    }

    fn write(&mut self, text: &str) -> &mut Self {
        self.pressed += text.chars().count();
        self.test.harness.event(egui::Event::Text(text.to_owned()));
        self.test.harness.run();
        self
    }
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

fn answers(test: &TestApp) -> std::collections::BTreeMap<ItemId, plumbline::record::Answer> {
    test.app().assessment().expect("an assessment").answers.clone()
}

/// What a person wrote for an item: what stands in each blank, left first.
fn written(item: &Item, count: usize) -> Vec<String> {
    let sides = fields::sides(item).len();
    if item.weighed().is_some() {
        return (0..sides * count).map(|place| format!("{}", 30 + place)).collect();
    }
    if item.sides() == Sides::Signed && !item.is_number() {
        // Clearly, and the side is said: the first option is "level".
        return vec!["3".to_owned()];
    }
    if !item.is_number() {
        return (0..sides).map(|side| (side + 1).to_string()).collect();
    }
    let [low, high] = item.range().expect("a range");
    let size = if item.sides() == Sides::Signed {
        high / 4.0
    } else {
        low + (high - low) / 4.0
    };
    (0..sides * count)
        .map(|place| format!("{}", size.round() + place as f64))
        .collect()
}

/// The same, on the question screens.
fn on_screen(test: &mut TestApp, item: &Item, texts: &[String]) {
    let id = item.id.clone();
    let mut texts = texts.iter();
    for side in fields::sides(item) {
        if item.is_number() {
            for index in 0..usize::from(item.repeats()) {
                let text = texts.next().expect("a text").clone();
                let app = test.harness.state_mut().app_mut();
                app.dispatch(AnswerMessage::ReadingTyped {
                    item: id.clone(),
                    side: *side,
                    index,
                    text,
                });
            }
        } else {
            let place: usize = texts.next().expect("a text").parse().expect("a place");
            let value = fields::option_values(item)[place - 1];
            let app = test.harness.state_mut().app_mut();
            app.dispatch(AnswerMessage::OptionChosen {
                item: id.clone(),
                side: *side,
                value,
            });
        }
    }
    let app = test.harness.state_mut().app_mut();
    if item.sides() == Sides::Signed && item.weighed().is_none() && (item.is_number() || texts.next().is_none()) {
        app.dispatch(AnswerMessage::DirectionChosen {
            item: id.clone(),
            side: Some(Side::Right),
        });
    }
    if item.follow_up.is_some() {
        app.dispatch(AnswerMessage::FollowUpAnswered(id, false));
    }
}

#[test]
fn a_whole_sheet_typed_in_by_keyboard_gives_the_same_answers_as_the_question_screens() {
    let mut keys = Keys {
        test: open(Setup::default()),
        pressed: 0,
    };
    let rows: Vec<(usize, Item, Vec<PaperCell>)> = keys
        .test
        .app()
        .paper_rows(false)
        .into_iter()
        .map(|row| (row.number, row.item.clone(), row.cells))
        .collect();
    assert!(rows.len() > 30, "the full way");
    assert!(
        focused(&keys.test).starts_with(&format!("{} ", rows[0].0)),
        "one can type at once"
    );
    let mut blanks = 0;
    for (_, item, cells) in &rows {
        let mut texts = written(item, usize::from(item.repeats())).into_iter();
        for (place, cell) in cells.iter().enumerate() {
            let text = match cell {
                PaperCell::Toward(_) => "r".to_owned(),
                PaperCell::FollowUp(_) => "n".to_owned(),
                PaperCell::Flags(_) => String::new(),
                _ => texts.next().expect("a text"),
            };
            blanks += 1;
            keys.write(&text)
                .key(if place + 1 == cells.len() { Key::Enter } else { Key::Tab });
        }
    }
    assert_eq!(focused(&keys.test), "Next", "after the last row one goes on");

    let mut other = scenes::begun(Setup::default());
    other.tell(AboutMessage::AgeTyped("44".into()));
    nothing_to_tell(&mut other);
    other.tell(AboutMessage::LengthChosen(plumbline::record::RouteLength::Full));
    for (_, item, _) in &rows {
        on_screen(&mut other, item, &written(item, usize::from(item.repeats())));
    }
    let (paper, screens) = (answers(&keys.test), answers(&other));
    assert_eq!(paper.len(), rows.len(), "each row has an answer");
    for (id, answer) in &screens {
        assert_eq!(paper.get(id), Some(answer), "{id}");
    }
    assert_eq!(paper, screens);
    // Nothing but what stands in the blanks, and a key for each blank; most numbers have two figures.
    assert!(keys.pressed <= 3 * blanks, "{} keys for {blanks} blanks", keys.pressed);
    keys.test.key(Key::Enter);
    assert_eq!(screen(&keys.test), Screen::Review);
}

#[test]
fn the_safety_check_is_typed_in_four_rows_and_passes_the_same_gates() {
    let mut test = begun(Setup::default());
    assert_eq!(screen(&test), Screen::FromPaper);
    assert!(!test.reads("Questions and tests,"), "no test before the check");
    assert_eq!(focused(&test), "Ticked numbers: General health");
    test.write("0")
        .key(Key::Enter)
        .key(Key::Enter)
        .write("0")
        .key(Key::Enter);
    assert!(test.reads("Each list needs an answer"), "an empty list is no answer");
    assert_eq!(focused(&test), "Ticked numbers: Back and legs", "and one is led to it");
    test.write("0").key(Key::Enter).key(Key::Enter);
    let safety = &test.app().assessment().expect("an assessment").safety;
    assert_eq!(safety.screened_on, Some(test.app().today()));
    assert_eq!(safety.none_of.len(), 3);
    assert!(test.reads("Questions and tests, 0 of"));
}

#[test]
fn a_sign_that_needs_help_at_once_leads_to_the_same_screen_as_in_the_window() {
    let mut test = begun(Setup::default());
    let library = plumbline::content::shipped();
    let lists = numbered_safety(&library);
    let number = |wanted: &str| {
        let mut lines = lists.iter().flat_map(|list| &list.lines);
        let found = lines.find(|(_, line)| matches!(line, SafetyLine::Sign(question) if question.id == *wanted));
        found.expect("a line").0
    };
    let signs = |group: &str| PaperCell::Signs(Id::from(group));
    fill(&mut test, signs("screen-general"), "0");
    fill(&mut test, signs("screen-neck-head"), "0");
    let typed = format!("{} s{}?", number("rf-saddle"), number("cf-night"));
    fill(&mut test, signs("screen-back-legs"), &typed);
    let given = test.app().assessment().expect("an assessment").safety.answers.clone();
    assert_eq!(given[&SignId::from("rf-saddle")], ScreeningAnswer::Yes);
    assert_eq!(given[&SignId::from("cf-night")], ScreeningAnswer::NotSure);
    assert_eq!(given.len(), 2);
    test.click("Finish the check");
    assert_eq!(screen(&test), Screen::Stop);
    test.tell(PaperMessage::PaperPressed);
    assert_eq!(screen(&test), Screen::Stop, "and there is no way round it");
    // A slip of the pen is no trap.
    test.tell(SafetyMessage::SignAnswered(SignId::from("rf-saddle"), None))
        .tell(SafetyMessage::SignAnswered(SignId::from("cf-night"), None))
        .tell(PaperMessage::PaperPressed);
    assert_eq!(screen(&test), Screen::FromPaper);
}

#[test]
fn a_sheet_that_is_older_than_four_weeks_is_asked_about_again() {
    let mut test = begun(Setup::default());
    fill(&mut test, PaperCell::Day, "2026-10-01");
    for group in ["screen-general", "screen-back-legs", "screen-neck-head"] {
        fill(&mut test, PaperCell::Signs(Id::from(group)), "0");
    }
    test.tell(WindowMessage::NextPressed);
    let safety = &test.app().assessment().expect("an assessment").safety;
    assert_eq!(
        safety.screened_on,
        Some(jiff::civil::date(2026, 10, 1)),
        "the day it was filled in"
    );
    assert!(!test.reads("Questions and tests,"));
    assert!(test.reads("more than four weeks old"), "and it is said why");
    fill(&mut test, PaperCell::Day, "2026-12-24");
    assert!(test.reads("This day is still to come."));
}

#[test]
fn a_wrong_value_is_named_at_its_row_and_kept_to_be_mended() {
    let mut test = open(Setup::default());
    fill(
        &mut test,
        PaperCell::Reading(ItemId::from("fh-occiput-wall"), None, 0),
        "55",
    );
    assert!(test.reads("“55” does not count. Type a number from 0 to 40 cm."));
    let choice = PaperCell::Choice(ItemId::from("fh-mirror-ear-shoulder"), None);
    fill(&mut test, choice.clone(), "9");
    assert!(test.reads("“9” does not count. Type a number from 1 to 4."));
    assert!(answers(&test).is_empty());
    // It is in the record, and in the review.
    test.platform.choose(SAMPLE_FILE);
    test.tell(FileMessage::SavePressed).tell(FileMessage::RecordClosed);
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()))
        .tell(PaperMessage::PaperPressed);
    assert_eq!(test.app().paper_text(&choice), "9");
    test.tell(WindowMessage::ScreenChosen(Screen::Review));
    assert!(test.reads("“9” does not count."));
    test.tell(PaperMessage::PaperPressed);
    fill(&mut test, choice, "3");
    assert_eq!(
        fields::readings(answers(&test).get("fh-mirror-ear-shoulder"), None),
        [2.0]
    );
    assert!(!test.reads("“9” does not count."));
}

#[test]
fn a_word_for_no_reading_is_taken_when_the_blank_is_left() {
    let mut test = open(Setup::default());
    let side = |side| PaperCell::Reading(ItemId::from("hh-side-bend"), Some(side), 0);
    for (typed, state) in [
        ("-", NoReading::Skipped),
        ("s", NoReading::Skipped),
        ("skipped", NoReading::Skipped),
        ("x", NoReading::NotPossible),
    ] {
        fill(&mut test, side(Side::Left), typed);
        assert_eq!(answers(&test)["hh-side-bend"].state(), Some(state), "{typed}");
    }
    // One side alone.
    fill(&mut test, side(Side::Left), "12");
    fill(&mut test, side(Side::Right), "s");
    let answer = &answers(&test)["hh-side-bend"];
    assert_eq!(fields::readings(Some(answer), Some(Side::Left)), [12.0]);
    assert_eq!(
        answer.entry(Side::Right).and_then(plumbline::record::Entry::state),
        Some(NoReading::Skipped)
    );
    // A minus begins a number.
    let angle = PaperCell::Reading(ItemId::from("sg-pelvic-angle-photo"), Some(Side::Left), 0);
    fill(&mut test, angle, "-4");
    assert_eq!(
        fields::readings(answers(&test).get("sg-pelvic-angle-photo"), Some(Side::Left)),
        [-4.0]
    );
}

#[test]
fn a_size_with_plus_or_minus_needs_no_side_and_one_with_a_side_no_sign() {
    let mut test = open(Setup::default());
    let id = || ItemId::from("hh-book-lift");
    let size = |index| PaperCell::Reading(id(), None, index);
    fill(&mut test, size(0), "-12");
    fill(&mut test, size(1), "-11");
    assert_eq!(
        fields::readings(answers(&test).get("hh-book-lift"), None),
        [-12.0, -11.0]
    );
    assert_eq!(test.app().paper_text(&PaperCell::Toward(id())), "L", "minus is left");
    fill(&mut test, PaperCell::Toward(id()), "r");
    assert_eq!(fields::readings(answers(&test).get("hh-book-lift"), None), [12.0, 11.0]);
    fill(&mut test, PaperCell::Toward(id()), "");
    assert!(!answers(&test).contains_key("hh-book-lift"));
    assert_eq!(test.app().paper_text(&size(1)), "11", "the sizes stay");
    assert!(test.reads("How much is said, but not which side."));
    fill(&mut test, size(0), "+3");
    assert_eq!(fields::readings(answers(&test).get("hh-book-lift"), None), [3.0, 11.0]);
}

#[test]
fn stopped_because_it_hurt_asks_where_and_typing_goes_on_in_the_next_row() {
    let mut test = open(Setup::default());
    let rows = test.app().paper_rows(false);
    let at = rows.iter().position(|row| row.item.id == *"pp-ake").expect("asked");
    let first = rows[at].cells[0].clone();
    let next = rows[at + 1].number;
    fill(&mut test, first.clone(), "");
    let name = format!("{} ", test.app().paper_rows(false)[at].number);
    for _ in 0..400 {
        if focused(&test).starts_with(&name) {
            break;
        }
        test.harness.key_press(Key::ArrowDown);
        test.harness.run();
    }
    test.write("p").key(Key::Enter);
    assert!(matches!(test.app().state().dialog, Some(Dialog::HurtWhere(_))));
    test.tell(AnswerMessage::HurtWhereChosen(HurtWhere::Elsewhere));
    assert_eq!(answers(&test)["pp-ake"].state(), Some(NoReading::StoppedPain));
    assert!(focused(&test).starts_with(&format!("{next} ")), "{}", focused(&test));
}

#[test]
fn undo_takes_back_what_was_typed_last_and_nothing_typed_is_no_answer() {
    let mut test = open(Setup::default());
    let first = test.app().paper_rows(false)[0].item.id.clone();
    test.write("2").key(Key::Enter).key(Key::Enter).key(Key::Enter);
    assert_eq!(answers(&test).len(), 1, "an empty row has no answer");
    test.keys(Modifiers::COMMAND, Key::Z);
    assert!(!answers(&test).contains_key(&first));
    test.keys(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    assert!(answers(&test).contains_key(&first));
    assert_eq!(screen(&test), Screen::FromPaper);
}

#[test]
fn flags_and_the_yes_or_no_of_an_item_are_typed_by_letter() {
    let mut test = open(Setup::default());
    let id = || ItemId::from("fh-cva-photo");
    fill(&mut test, PaperCell::Reading(id(), Some(Side::Left), 0), "44");
    fill(&mut test, PaperCell::Flags(id()), "ac");
    let flags = answers(&test)["fh-cva-photo"].flags.clone();
    assert_eq!(flags, ["no-marker", "no-plumb"].map(Id::from).into());
    fill(&mut test, PaperCell::Flags(id()), "z");
    assert!(test.reads("“z” does not count. Type letters from a to c."));
    let ache = || ItemId::from("fh-mirror-ear-shoulder");
    fill(&mut test, PaperCell::Choice(ache(), None), "2");
    fill(&mut test, PaperCell::FollowUp(ache()), "y");
    assert_eq!(answers(&test)["fh-mirror-ear-shoulder"].follow_up, Some(true));
}

#[test]
fn the_sheet_is_reached_from_home_from_how_to_do_it_and_from_a_question() {
    let mut test = TestApp::new();
    test.click("Enter from paper");
    assert_eq!(screen(&test), Screen::Intake);
    assert!(test.reads("Why you came, from paper"));
    test.press_button("Next");
    assert_eq!(screen(&test), Screen::About);
    test.press_button("Next");
    assert_eq!(screen(&test), Screen::FromPaper);
    for from in [Screen::How, Screen::Questions] {
        let mut test = scenes::sample(Setup::default(), from);
        if from == Screen::How {
            test.press_button("On paper instead");
        }
        test.press_button("Enter from paper");
        assert_eq!(screen(&test), Screen::FromPaper);
        test.press_button("Back");
        assert_eq!(screen(&test), Screen::How);
    }
}
