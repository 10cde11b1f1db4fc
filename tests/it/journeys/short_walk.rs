//! The short walk of somebody with a sore neck, from the start to a first result, by clicks alone: screens, inputs and words
//! are counted (issue 13: at most 12 screens, 40 inputs and 2,500 words).

use egui::accesskit::Role;
use plumbline::app::Screen;
use plumbline::content::Sides;
use plumbline::record::Side;

use super::screen;
use crate::support::TestApp;
use crate::support::ears::Heard;

/// What a walk took.
#[derive(Debug, Default)]
struct Walk {
    screens: Vec<(String, usize)>,
    inputs: usize,
}

impl Walk {
    /// Counts the screen that is shown, with its words.
    fn look(&mut self, test: &TestApp) {
        self.screens.push((test.app().screen_name(), words_seen(test)));
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

/// The words that are read on a screen: texts, and what stands on controls. The places of the chart have names for
/// screen readers that nobody sees, and so have pictures and groups.
fn words_seen(test: &TestApp) -> usize {
    let nodes = test.heard();
    let is_chart = |node: &Heard| node.role == Role::Group && node.name.starts_with("Where you feel it, from");
    let inside_of = |node: &Heard, is: &dyn Fn(&Heard) -> bool| node.inside.iter().any(|place| is(&nodes[*place]));
    let is_content = |node: &Heard| node.role == Role::Main;
    let is_read = |node: &&Heard| match node.role {
        Role::Label => true,
        Role::Button | Role::CheckBox | Role::RadioButton | Role::Link | Role::DisclosureTriangle => {
            !inside_of(node, &is_chart)
        }
        _ => false,
    };
    let shown = nodes.iter().filter(|node| inside_of(node, &is_content)).filter(is_read);
    let text = |node: &Heard| node.text.clone().unwrap_or_else(|| node.name.clone());
    shown.map(|node| text(node).split_whitespace().count()).sum()
}

fn first_look_of_a_sore_neck() -> (TestApp, Walk) {
    let mut walk = Walk::default();
    let mut test = TestApp::new();
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
    let findings = &test.app().outcome().expect("an outcome").findings;
    let neck = findings.patterns.iter().find(|it| it.pattern == *"forward-head");
    assert!(neck.expect("the pattern").score.is_some(), "a result for the neck");
}
