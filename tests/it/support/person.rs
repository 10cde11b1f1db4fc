//! A person at the window: does what stands on the screen and nothing else, in the words of the trade.
//!
//! Whatever is done goes through the window by pointer and letters, found by what a screen reader would call it. No message is
//! ever told past it (`tidy/clicks.rs` holds that).

use egui::accesskit::Role;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use plumbline::app::App;
use plumbline::content::Sides;
use plumbline::platform::{Effect, Memory};
use plumbline::report::words::capitalised;

use super::{Setup, TestApp};

/// A person who sits at the window.
pub struct Person {
    /// The window and the world, to look at.
    pub at: TestApp,
    /// How often a button was pressed, and a text typed.
    inputs: usize,
}

impl Person {
    /// Somebody who starts the program for the first time.
    pub fn new() -> Self {
        Self::at(TestApp::new())
    }

    /// Somebody who starts the program in a window of this size.
    pub fn before(setup: Setup) -> Self {
        Self::at(TestApp::start(setup, Memory::new()))
    }

    /// Somebody who comes to a window as it is.
    pub fn at(window: TestApp) -> Self {
        Self { at: window, inputs: 0 }
    }

    /// The program behind the window, to see what came of it.
    pub fn app(&self) -> &App {
        self.at.app()
    }

    /// How often a button was pressed, and a text typed.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// Whether something of this name, or exactly this text, is on the screen.
    pub fn sees(&self, name: &str) -> bool {
        self.at.sees(name)
    }

    /// Whether some text on the screen has these words.
    pub fn reads(&self, words: &str) -> bool {
        self.at.reads(words)
    }

    /// Presses a button, a box or an option with the pointer.
    #[track_caller]
    pub fn presses(&mut self, name: &str) -> &mut Self {
        self.click(name, |node| named(node, name) && is_pressed(node.role()))
    }

    /// Presses the one button or option whose name begins with these words, where more stands in it.
    #[track_caller]
    pub fn presses_what_begins(&mut self, words: &str) -> &mut Self {
        self.click(words, |node| {
            is_pressed(node.role()) && node.label().is_some_and(|label| label.starts_with(words))
        })
    }

    /// Types into the field of this name.
    #[track_caller]
    pub fn writes(&mut self, field: &str, text: &str) -> &mut Self {
        self.click(field, |node| named(node, field) && is_field(node.role()));
        self.types(text)
    }

    /// Says of a group of warning signs that none is there.
    #[track_caller]
    pub fn says_none_of_these(&mut self, group: &str) -> &mut Self {
        self.presses(&format!("None of these: {group}"))
    }

    /// Opens a record that lies in this file.
    #[track_caller]
    pub fn opens(&mut self, file: &str) -> &mut Self {
        self.at.platform.choose(file);
        self.presses("Open a record")
    }

    /// Presses a button that asks where to, and takes this file.
    #[track_caller]
    pub fn saves(&mut self, button: &str, file: &str) -> &mut Self {
        self.at.platform.choose(file);
        self.presses(button)
    }

    /// Looks at the pages behind a button and prints them: the file that is shown to be printed.
    #[track_caller]
    pub fn prints(&mut self, button: &str) -> Printed {
        self.presses(button);
        let _ = self.at.platform.take_effects();
        self.presses("Print");
        let effects = self.at.platform.take_effects();
        let written = effects.iter().find_map(|effect| match effect {
            Effect::Write { path, bytes, .. } if path.extension().is_some_and(|ending| ending == "pdf") => {
                Some((path.clone(), bytes.clone()))
            }
            _ => None,
        });
        let (path, bytes) = written.expect("the button writes a page");
        let is_shown = effects.contains(&Effect::View { path });
        Printed { bytes, is_shown }
    }

    /// Answers whatever question is on the screen as it can be answered: with the second option, or a number somewhat above the
    /// middle, on both sides where there are two, and to the right where a side is asked.
    #[track_caller]
    pub fn answers_what_is_asked(&mut self) -> &mut Self {
        let question = self.question();
        let library = plumbline::content::shipped();
        let item = library.items.iter().find(|item| item.question == question);
        let item = item.expect("the question is in the content");
        let answering = self.answers(&question);
        let answer = match item.range() {
            // What scores nothing is as it should be: half a foot of lost height would close the tests.
            Some([low, _]) if item.scores().next().is_none() => low.round().to_string(),
            Some([low, high]) => (f64::midpoint(low, high) + (high - low) * 0.1).round().to_string(),
            None => answering.options().into_iter().nth(1).expect("a second option"),
        };
        // A number is asked after its side, the side of a choice after the choice.
        match (item.sides(), item.signed()) {
            (Sides::LeftRight, _) => answering.left(&answer).right(&answer),
            (Sides::Signed, Some(_)) if item.weighed().is_some() => answering.left("38").right("41.5"),
            (Sides::Signed, Some(signs)) if item.is_number() => answering.with(&capitalised(&signs.plus)).with(&answer),
            (Sides::Signed, Some(signs)) => answering.with(&answer).with(&capitalised(&signs.plus)),
            (Sides::One | Sides::Signed, _) => answering.with(&answer),
        };
        self
    }

    /// The question that is asked now.
    #[track_caller]
    pub fn question(&self) -> String {
        let asked = self.at.headings().into_iter().next();
        asked.expect("a question is asked")
    }

    /// Goes about answering the question that is on the screen.
    #[track_caller]
    pub fn answers(&mut self, question: &str) -> Answering<'_> {
        assert_eq!(self.question(), question, "another question is asked");
        Answering {
            person: self,
            question: question.to_owned(),
        }
    }

    /// Leaves out the test that is on the screen, because it cannot be done.
    #[track_caller]
    pub fn cannot_do(&mut self, question: &str) -> &mut Self {
        assert_eq!(self.question(), question, "another question is asked");
        self.presses("I can’t do this test")
    }

    /// Goes past the question that is on the screen.
    #[track_caller]
    pub fn skips(&mut self, question: &str) -> &mut Self {
        assert_eq!(self.question(), question, "another question is asked");
        let skip = ["Skip this test", "Skip this question"]
            .into_iter()
            .find(|name| self.sees(name));
        self.presses(skip.expect("a way past it"))
    }

    #[track_caller]
    fn types(&mut self, text: &str) -> &mut Self {
        self.inputs += 1;
        self.at.write(text);
        self
    }

    /// One press with the pointer on the one thing that fits.
    #[track_caller]
    fn click(&mut self, name: &str, fits: impl Fn(&AccessKitNode<'_>) -> bool + Copy) -> &mut Self {
        let found = self.at.harness.query_all_by(fits).count();
        assert_eq!(found, 1, "{name:?} is there so often, among {:#?}", self.at.texts());
        self.inputs += 1;
        self.at.harness.get_by(fits).scroll_to_me();
        self.at.harness.run();
        self.at.harness.get_by(fits).click();
        self.at.settle();
        self
    }
}

/// What came out of the printer.
pub struct Printed {
    /// The pages.
    pub bytes: Vec<u8>,
    /// Whether they were opened in the viewer, from which paper comes.
    pub is_shown: bool,
}

/// A question that is being answered.
pub struct Answering<'a> {
    person: &'a mut Person,
    question: String,
}

impl Answering<'_> {
    /// Chooses the option of this name, or types the number: `4.5 cm` into a field in cm.
    #[track_caller]
    pub fn with(self, answer: &str) -> Self {
        self.give(None, answer)
    }

    /// The same for the left side.
    #[track_caller]
    pub fn left(self, answer: &str) -> Self {
        self.give(Some("Left"), answer)
    }

    /// The same for the right side.
    #[track_caller]
    pub fn right(self, answer: &str) -> Self {
        self.give(Some("Right"), answer)
    }

    /// The options that can be chosen, for one side where there are two.
    pub fn options(&self) -> Vec<String> {
        let groups = ["Answer", "Left"];
        let of_answer = |node: &AccessKitNode<'_>| {
            node.role() == Role::RadioButton && groups.iter().any(|group| self.is_in(node, Some(group)))
        };
        let found = self.person.at.harness.query_all_by(of_answer);
        found.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// The first field that is still empty, by its name.
    pub fn field(&self, side: Option<&str>) -> Option<String> {
        let empty = |node: &AccessKitNode<'_>| {
            is_field(node.role())
                && self.is_in(node, None)
                && node.value().unwrap_or_default().is_empty()
                && side.is_none_or(|side| node.label().is_some_and(|name| name.starts_with(side)))
        };
        let mut found = self.person.at.harness.query_all_by(empty);
        found.next().and_then(|node| node.accesskit_node().label())
    }

    #[track_caller]
    fn give(self, side: Option<&str>, answer: &str) -> Self {
        let question = self.question.clone();
        let is_option = |node: &AccessKitNode<'_>| {
            named(node, answer)
                && node.role() == Role::RadioButton
                && within(node, &question)
                && side.is_none_or(|side| within(node, side))
        };
        if self.person.at.harness.query_all_by(is_option).next().is_some() {
            self.person.click(answer, is_option);
            return self;
        }
        let field = self.field(side);
        let field = field.expect("an option with this answer, or an empty field");
        let (number, unit) = answer.split_once(' ').unwrap_or((answer, ""));
        assert!(field.ends_with(unit), "{field:?} does not ask for {unit}");
        self.person.writes(&field, number);
        self
    }

    fn is_in(&self, node: &AccessKitNode<'_>, group: Option<&str>) -> bool {
        within(node, &self.question) && group.is_none_or(|group| within(node, group))
    }
}

fn named(node: &AccessKitNode<'_>, name: &str) -> bool {
    node.label().is_some_and(|label| label == name)
}

/// Whether a group of this name is around it.
fn within(node: &AccessKitNode<'_>, group: &str) -> bool {
    let mut around = node.parent();
    while let Some(parent) = around {
        if matches!(parent.role(), Role::Group | Role::RadioGroup) && named(&parent, group) {
            return true;
        }
        around = parent.parent();
    }
    false
}

/// What can be pressed.
fn is_pressed(role: Role) -> bool {
    matches!(
        role,
        Role::Button | Role::CheckBox | Role::RadioButton | Role::Link | Role::MenuItem | Role::Switch
    )
}

fn is_field(role: Role) -> bool {
    matches!(
        role,
        Role::TextInput | Role::MultilineTextInput | Role::NumberInput | Role::SpinButton
    )
}
