//! Why a person came, from paper: typed in by number, with the keyboard alone (rule I4).

use egui::Key;
use plumbline::app::{AboutMessage, IntakeMessage, PaperCell, PaperMessage, Screen, WindowMessage};
use plumbline::content::{Id, IntakeAnswer, IntakeRole};
use plumbline::record::Side;

use super::screen;
use crate::support::scenes::paper::fill;
use crate::support::{Setup, TestApp, scenes};

fn opened() -> TestApp {
    let mut test = TestApp::new();
    test.click("Enter from paper");
    test
}

fn why(id: &str) -> PaperCell {
    PaperCell::Why(Id::from(id))
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

/// Everything that can be said, as a person writes it on the sheet, and as they would choose it on the screens.
#[test]
fn a_whole_sheet_typed_in_means_what_the_screens_would_have_been_told() {
    let mut paper = opened();
    let questions: Vec<(Id, IntakeRole, IntakeAnswer)> = {
        let intake = paper.app().library().intake.as_ref().expect("questions");
        let all = intake.numbered();
        all.map(|(_, one)| (one.id.clone(), one.role, one.answer.clone()))
            .collect()
    };
    let mut screens = TestApp::new();
    screens.click("Start a new assessment");
    for (id, role, answer) in &questions {
        let cell = PaperCell::Why(id.clone());
        match answer {
            IntakeAnswer::Text { .. } => {
                let text = format!("what stands there of {id}");
                fill(&mut paper, cell, &text);
                match role {
                    IntakeRole::Words => screens.tell(AboutMessage::WordsTyped(text)),
                    IntakeRole::Since => screens.tell(AboutMessage::SinceTyped(text)),
                    _ => screens.tell(IntakeMessage::WordsTyped(id.clone(), text)),
                };
            }
            IntakeAnswer::Scale { .. } => {
                fill(&mut paper, cell, "7");
                match role {
                    IntakeRole::PainNow => screens.tell(AboutMessage::PainChosen(Some(7))),
                    _ => screens.tell(IntakeMessage::NumberChosen(id.clone(), Some(7))),
                };
            }
            IntakeAnswer::Count { .. } => {
                fill(&mut paper, cell, "5");
                screens.tell(IntakeMessage::CountTyped(id.clone(), "5".into()));
            }
            IntakeAnswer::One(options) => {
                fill(&mut paper, cell, "2");
                screens.tell(IntakeMessage::OptionToggled(id.clone(), options[1].id.clone()));
            }
            IntakeAnswer::Several(options) => {
                fill(&mut paper, cell, "1 3");
                for place in [0, 2] {
                    screens.tell(IntakeMessage::OptionToggled(id.clone(), options[place].id.clone()));
                }
            }
            IntakeAnswer::Chart => {
                fill(&mut paper, cell, "4L A, 12M BN");
                for (place, side, kinds) in [
                    ("neck-back", Some(Side::Left), &["feel-ache"][..]),
                    ("upper-back-area", None, &["feel-burning", "feel-numb"]),
                ] {
                    screens.tell(IntakeMessage::PlaceToggled(Id::from(place), side));
                    for kind in kinds {
                        screens.tell(IntakeMessage::KindToggled(Id::from(place), side, Id::from(*kind)));
                    }
                }
            }
            IntakeAnswer::Activities { .. } => {
                fill(&mut paper, PaperCell::Activity(0), "turning the head");
                fill(&mut paper, PaperCell::ActivityScore(0), "4");
                screens
                    .tell(IntakeMessage::ActivityTyped(0, "turning the head".into()))
                    .tell(IntakeMessage::ActivityRated(0, Some(4)));
            }
        }
    }
    let (paper, screens) = (paper.app().assessment().unwrap(), screens.app().assessment().unwrap());
    assert_eq!(paper.intake, screens.intake);
    assert_eq!(paper.reason, screens.reason);
    assert!(paper.drafts.is_empty(), "{:?}", paper.drafts);
}

#[test]
fn the_sheet_is_typed_in_with_the_keyboard_alone() {
    let mut test = opened();
    assert_eq!(screen(&test), Screen::Intake);
    assert_eq!(test.headings()[0], "Why you came, from paper");
    // The heading is heard first; what is typed comes after it.
    test.key(Key::Tab);
    assert!(focused(&test).starts_with("W1 "), "{}", focused(&test));
    test.write("4l a").key(Key::Enter);
    let marks = &test.app().assessment().unwrap().intake.marks;
    assert_eq!(marks.len(), 1);
    assert!(test.reads("Taken for: Back of the neck, left: ache."));
    assert!(focused(&test).starts_with("W2 "), "{}", focused(&test));
    test.write("stiff")
        .key(Key::Enter)
        .write("a year")
        .key(Key::Enter)
        .write("2")
        .key(Key::Enter);
    let assessment = test.app().assessment().unwrap();
    assert_eq!(
        (assessment.reason.words.as_str(), assessment.reason.since.as_str()),
        ("stiff", "a year")
    );
    assert_eq!(
        assessment.intake.chosen[&Id::from("intake-course")],
        [Id::from("course-same")].into()
    );
    // After the last blank Enter leads to the button, and that to the next part.
    for _ in 0..60 {
        if focused(&test) == "Next" {
            break;
        }
        test.key(Key::Enter);
    }
    assert_eq!(focused(&test), "Next");
    test.key(Key::Enter);
    assert_eq!(screen(&test), Screen::About);
}

#[test]
fn what_cannot_be_read_is_named_and_stays_to_be_mended() {
    let mut test = opened();
    let chart = why("intake-chart");
    fill(&mut test, chart.clone(), "4L A");
    fill(&mut test, chart.clone(), "5 A");
    test.tell(WindowMessage::FocusLost);
    assert_eq!(test.app().paper_text(&chart), "5 A", "what was typed stays");
    let problem = test.app().why_problem(&chart).expect("named");
    assert!(problem.starts_with("“5A” is no place of the chart."), "{problem}");
    assert_eq!(
        test.app().assessment().unwrap().intake.marks.len(),
        1,
        "a slip takes nothing back"
    );
    fill(&mut test, chart.clone(), "5R A");
    assert_eq!(test.app().why_problem(&chart), None);
    for (id, wrong, accepted) in [
        ("intake-pain-usual", "11", "Type a whole number from 0 to 10."),
        ("intake-pain-now", "x", "Type a whole number from 0 to 10."),
        ("intake-course", "9", "Type one number from 1 to 4."),
        (
            "intake-worse",
            "1 99",
            "Type numbers from 1 to 12, with a space between them.",
        ),
        ("intake-days", "8", "Type a whole number from 0 to 7."),
    ] {
        fill(&mut test, why(id), wrong);
        assert_eq!(test.app().why_problem(&why(id)).as_deref(), Some(accepted), "{id}");
        assert_eq!(test.app().paper_text(&why(id)), wrong, "{id}");
        fill(&mut test, why(id), "");
        assert_eq!(test.app().why_problem(&why(id)), None, "{id}");
    }
    let assessment = test.app().assessment().unwrap();
    assert!(assessment.intake.numbers.is_empty() && assessment.intake.chosen.is_empty());
}

#[test]
fn what_was_answered_on_the_screens_stands_there_by_number_and_is_typed_over() {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(IntakeMessage::PlaceToggled(Id::from("low-back-area"), None))
        .tell(IntakeMessage::OptionToggled(
            Id::from("intake-worse"),
            Id::from("worse-sitting"),
        ))
        .tell(PaperMessage::PaperPressed);
    test.press_button("Why you came, by number");
    assert_eq!(screen(&test), Screen::Intake);
    assert_eq!(test.app().paper_text(&why("intake-worse")), "1");
    assert!(test.app().paper_text(&why("intake-chart")).contains("14M"));
    fill(&mut test, why("intake-worse"), "2");
    assert_eq!(
        test.app().assessment().unwrap().intake.chosen[&Id::from("intake-worse")],
        [Id::from("worse-standing")].into()
    );
    test.press_button("Next");
    assert_eq!(screen(&test), Screen::FromPaper, "back to the sheet it was opened from");
}

#[test]
fn the_way_question_by_question_is_one_press_away() {
    let mut test = opened();
    test.press_button("One question after the other");
    assert!(test.reads("1 of 8, all optional"));
}
