//! The short walk of somebody with a sore neck, from the start to a first result, by clicks alone: screens, inputs and words
//! are counted (issue 13: at most 12 screens, 40 inputs and 2,500 words). A word counts where it is painted between the bars, on
//! a window so tall that nothing is out of sight, with the question answered; what stands behind a closed line does not (rule T24).

use egui::accesskit::Role;
use plumbline::app::Screen;
use plumbline::content::Sides;
use plumbline::platform::Memory;
use plumbline::record::Side;

use super::screen;
use crate::support::{Setup, TestApp};

/// What a walk took.
#[derive(Debug, Default)]
struct Walk {
    screens: Vec<(String, usize)>,
    inputs: usize,
}

impl Walk {
    /// Counts the screen that is shown, with its words.
    fn look(&mut self, test: &TestApp) {
        self.screens.push((test.app().screen_name(), test.words_painted()));
    }

    fn click(&mut self, test: &mut TestApp, name: &str) {
        self.inputs += 1;
        test.click(name);
    }

    /// One press to get there, and what is typed as one more.
    fn type_into(&mut self, test: &mut TestApp, field: &str, text: &str) {
        self.inputs += 2;
        test.click_field(field).write(text);
    }

    fn words(&self) -> usize {
        self.screens.iter().map(|(_, words)| words).sum()
    }
}

fn first_look_of_a_sore_neck() -> (TestApp, Walk) {
    let mut walk = Walk::default();
    // Tall enough that nothing is out of sight: what must be scrolled to is read as well.
    let setup = Setup {
        size: [1366.0, 6000.0],
        ..Setup::default()
    };
    let mut test = TestApp::start(setup, Memory::new());
    walk.look(&test);
    walk.click(&mut test, "Start a new assessment");
    assert_eq!(screen(&test), Screen::Intake);
    walk.click(&mut test, "Back of the neck, left");
    walk.click(&mut test, "ache");
    walk.look(&test);
    walk.click(&mut test, "Leave out the rest");
    assert_eq!(screen(&test), Screen::About);
    walk.type_into(&mut test, "Age, years", "38");
    walk.click(&mut test, "Female");
    walk.look(&test);
    walk.click(&mut test, "Next");
    assert_eq!(screen(&test), Screen::Safety);
    for group in ["General health", "Back and legs", "Neck and head"] {
        walk.click(&mut test, &format!("None of these: {group}"));
    }
    walk.look(&test);
    walk.click(&mut test, "Finish the check");
    assert_eq!(screen(&test), Screen::How);
    walk.look(&test);
    walk.click(&mut test, "Start the questions");
    while screen(&test) == Screen::Questions {
        answer(&mut test, &mut walk);
        walk.look(&test);
        walk.click(&mut test, "Next");
    }
    assert_eq!(screen(&test), Screen::Results);
    walk.look(&test);
    (test, walk)
}

/// Answers the question on screen as a person does: a press for each side, a number typed once.
fn answer(test: &mut TestApp, walk: &mut Walk) {
    let item = test.app().item().expect("an item").clone();
    if item.is_number() {
        let fields: Vec<String> = test
            .heard()
            .into_iter()
            .filter(|node| node.role == Role::TextInput)
            .map(|node| node.name)
            .collect();
        walk.type_into(test, fields.first().expect("a field"), "2");
    } else {
        let sides: &[Option<Side>] = match item.sides {
            Sides::LeftRight => &[Some(Side::Left), Some(Side::Right)],
            Sides::One | Sides::Signed => &[None],
        };
        for side in sides {
            // How often something is so has four answers of its own.
            let value = item.options.get(1).map_or(1, |option| option.value);
            // Options may be pictures; the message is what a press on the second one sends.
            walk.inputs += 1;
            test.tell(plumbline::app::AnswerMessage::OptionChosen {
                item: item.id.clone(),
                side: *side,
                value,
            });
        }
    }
    assert!(test.app().is_settled(&item), "{} has an answer", item.id);
}

#[test]
fn a_sore_neck_comes_to_a_first_result_in_few_screens_and_inputs() {
    let (test, walk) = first_look_of_a_sore_neck();
    println!(
        "{} screens, {} inputs, {} words",
        walk.screens.len(),
        walk.inputs,
        walk.words()
    );
    for (name, words) in &walk.screens {
        println!("{words:5} {name}");
    }
    assert!(walk.screens.len() <= 12, "{walk:#?}");
    assert!(walk.inputs <= 40, "{walk:#?}");
    assert!(walk.words() <= 2_500, "{} words: {walk:#?}", walk.words());
    let findings = &test.app().outcome().expect("an outcome").findings;
    let neck = findings.patterns.iter().find(|it| it.pattern == *"forward-head");
    assert!(neck.expect("the pattern").score.is_some(), "a result for the neck");
}
