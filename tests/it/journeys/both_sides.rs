//! Both sides of an answer: two scales of which both weights are typed, and a side that is still missing at "Next".

use plumbline::app::{AnswerMessage, PaperCell, PaperMessage, Screen, WindowMessage, fields};
use plumbline::content::ItemId;
use plumbline::record::{Answer, NoReading, Side};

use crate::support::person::Person;
use crate::support::scenes::paper;
use crate::support::{Setup, TestApp, people, scenes};

const SCALES: &str = "hh-two-scales";

/// Alex at a question that is not answered yet.
fn at(id: &str) -> Person {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(id)]))
        .tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
    assert_eq!(test.app().item().expect("an item").id, ItemId::from(id));
    Person::at(test)
}

fn given(test: &TestApp, id: &str) -> Option<Answer> {
    test.app().assessment().expect("one").answers.get(id).cloned()
}

/// P34: nobody subtracts, divides or multiplies.
#[test]
fn both_weights_are_typed_and_the_program_works_out_the_difference() {
    let mut alex = at(SCALES);
    assert!(!alex.reads("multiply") && !alex.reads("divide"));
    assert!(alex.reads("The program works out the difference."));
    assert!(!alex.sees("No difference"), "which side carries more is no question");
    alex.writes("Left foot, first time", "40")
        .writes("Right foot, first time", "36");
    assert!(
        alex.reads("Counts as \u{2212}5.3\u{a0}%, the left leg carries more"),
        "{:#?}",
        alex.at.texts()
    );
    alex.writes("Left foot, second time", "36")
        .writes("Right foot, second time", "40");
    assert_eq!(given(&alex.at, SCALES), Some(Answer::one([-5.3, 5.3])));
    assert!(alex.reads("Counts as 0\u{a0}%"), "the middle of both");

    // What was typed stands there again, and half a pair is asked about.
    alex.writes("Left foot, third time", "38").presses("Next");
    assert_eq!(alex.app().item().expect("an item").id, ItemId::from(SCALES));
    assert!(alex.reads("The left weight is typed, the right one is not."));
    alex.writes("Right foot, third time", "heavy");
    assert!(alex.reads("Type a weight from 0 to 400, both in kg or both in lb."));
}

/// An answer of an earlier version stays readable, and two weights take its place.
#[test]
fn a_difference_given_before_is_shown_and_kept_until_weights_are_typed() {
    let mut record = people::alex_record();
    let answers = &mut record.assessments[0].answers;
    answers.insert(ItemId::from(SCALES), Answer::one([6.0]));
    let mut test = scenes::others::opened(Setup::default(), &record, Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(SCALES)]));
    let mut alex = Person::at(test);
    assert_eq!(
        given(&alex.at, SCALES),
        Some(Answer::one([6.0])),
        "as the old file says"
    );
    assert!(alex.reads("Given as a difference.") && alex.reads("Counts as +6\u{a0}%, the right leg carries more"));
    alex.writes("Left foot, first time", "40 kg");
    assert_eq!(given(&alex.at, SCALES), Some(Answer::one([6.0])));
    alex.writes("Right foot, first time", "40 kg");
    assert_eq!(given(&alex.at, SCALES), Some(Answer::one([0.0])));
    assert!(!alex.reads("Given as a difference."));
}

#[test]
fn on_paper_the_weights_have_a_blank_for_each_foot() {
    let mut test = paper::open(Setup::default());
    let scales = |test: &TestApp| {
        let rows = test.app().paper_rows(true);
        let row = rows.iter().find(|row| row.item.id == SCALES);
        row.expect("a row").cells.clone()
    };
    let cells = scales(&test);
    let reading = |side, index| PaperCell::Reading(ItemId::from(SCALES), Some(side), index);
    let blanks: Vec<PaperCell> = Side::BOTH
        .into_iter()
        .flat_map(|side| (0..3).map(move |index| reading(side, index)))
        .collect();
    assert_eq!(cells, blanks, "no blank for the side that carries more");
    for (cell, text) in [(reading(Side::Left, 0), "80"), (reading(Side::Right, 0), "88")] {
        test.tell(PaperMessage::PaperTyped {
            cell,
            text: text.to_owned(),
        });
    }
    assert_eq!(given(&test, SCALES), Some(Answer::one([4.8])), "8 of 168");
    // A word for "no reading" speaks for the whole test: it has no sides of its own.
    for side in Side::BOTH {
        test.tell(AnswerMessage::AnswerCleared(ItemId::from(SCALES)))
            .tell(PaperMessage::PaperTyped {
                cell: reading(side, 0),
                text: "x".to_owned(),
            })
            .tell(PaperMessage::PaperLeft(reading(side, 0)));
        assert_eq!(given(&test, SCALES), Some(Answer::none(NoReading::NotPossible)));
    }
}

/// P36: one rule. What is half given is said once, in place; then it goes on.
#[test]
fn next_says_once_which_side_is_missing_and_then_goes_on() {
    for (id, first, missing) in [
        ("hh-side-bend", "Left, first reading, cm", "Right, first reading, cm"),
        ("ap-single-bridge", "Right, reading, seconds", "Left, reading, seconds"),
    ] {
        let mut alex = at(id);
        alex.writes(first, "16").presses("Next");
        assert_eq!(
            alex.app().item().expect("an item").id,
            ItemId::from(id),
            "{id}: it stops once"
        );
        let side = if first.starts_with("Left") {
            ["left", "right"]
        } else {
            ["right", "left"]
        };
        let said = format!("The {} side is answered, the {} one is not.", side[0], side[1]);
        assert!(alex.reads(&said), "{id}: {:#?}", alex.at.texts());
        assert!(alex.reads("Or press Next again to go on with this side alone."));
        assert!(alex.at.live().contains(&said), "it is heard");
        assert_eq!(
            alex.at.focused().map(|(name, _)| name).as_deref(),
            Some(missing),
            "{id}"
        );
        alex.presses("Next");
        assert_ne!(
            alex.app().item().map(|item| item.id.clone()),
            Some(ItemId::from(id)),
            "{id}: it goes on"
        );
        let answer = given(&alex.at, id);
        let there = if side[0] == "left" { Side::Left } else { Side::Right };
        assert_eq!(
            fields::readings(answer.as_ref(), Some(there)),
            [16.0],
            "{id}: one side counts"
        );
    }
}

#[test]
fn next_says_once_which_side_of_a_choice_is_missing() {
    let mut alex = at("fh-overhead-wall");
    let options = alex.app().item().expect("an item").options().to_vec();
    let second = plumbline::report::words::capitalised(&options[1].text);
    let question = alex.question();
    alex.answers(&question).right(&second);
    alex.presses("Next");
    assert!(alex.reads("The right side is answered, the left one is not."));
    let first = plumbline::report::words::capitalised(&options[0].text);
    assert_eq!(
        alex.at.focused().map(|(name, _)| name),
        Some(first),
        "the first answer of the left"
    );
    alex.answers(&question).left(&second);
    assert!(!alex.reads("press Next again"), "nothing is missing any more");
    alex.presses("Next");
    assert_ne!(alex.question(), question);

    // A side that was not possible is an answer.
    let mut alex = at("fh-overhead-wall");
    let question = alex.question();
    alex.answers(&question).right(&second);
    alex.presses("I can\u{2019}t do the left side").presses("Next");
    assert_ne!(alex.question(), question);
}
