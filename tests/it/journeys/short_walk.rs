//! The short walk of somebody with a sore neck, from the start to a first result, by clicks alone: screens, inputs and words
//! are counted (issue 13: at most 12 screens, 40 inputs and 2,500 words). A word counts where it is painted between the bars, on
//! a window so tall that nothing is out of sight, with the question answered; what stands behind a closed line does not (rule T24).

use plumbline::app::Screen;
use plumbline::record::RouteLength;

use super::screen;
use crate::support::Setup;
use crate::support::person::Person;

/// What a walk took.
#[derive(Debug, Default)]
struct Walk {
    screens: Vec<(String, usize)>,
    inputs: usize,
    /// Minutes of the questions and tests, reading included (rule Q12).
    asked: u32,
    /// Words that are read besides, and presses made.
    besides: (usize, usize),
}

impl Walk {
    /// Counts the screen that is shown, with its words.
    fn look(&mut self, person: &Person) {
        self.screens
            .push((person.app().screen_name(), person.at.words_painted()));
        self.inputs = person.inputs();
    }

    fn words(&self) -> usize {
        self.screens.iter().map(|(_, words)| words).sum()
    }
}

fn first_look_of_a_sore_neck() -> (Person, Walk) {
    let mut walk = Walk::default();
    // Tall enough that nothing is out of sight: what must be scrolled to is read as well.
    let mut kim = Person::before(Setup {
        size: [1366.0, 6000.0],
        ..Setup::default()
    });
    walk.look(&kim);
    kim.presses("Start a new assessment");
    kim.presses("Back of the neck, left").presses("ache");
    walk.look(&kim);
    kim.presses("Leave out the rest");
    kim.writes("Age, years", "38").presses("Female");
    walk.look(&kim);
    kim.presses("Next");
    for group in ["General health", "Back and legs", "Neck and head"] {
        kim.says_none_of_these(group);
    }
    walk.look(&kim);
    kim.presses("Finish the check");
    walk.look(&kim);
    walk.asked = kim
        .app()
        .how_much(RouteLength::FirstLook)
        .expect("a way")
        .minutes_left();
    walk.besides = (walk.words(), kim.inputs());
    kim.presses("Start the questions");
    while screen(&kim.at) == Screen::Questions {
        kim.answers_what_is_asked();
        walk.look(&kim);
        kim.presses("Next");
    }
    assert_eq!(screen(&kim.at), Screen::Results);
    let before = walk.words();
    walk.look(&kim);
    walk.besides.0 += walk.words() - before;
    (kim, walk)
}

#[test]
fn a_sore_neck_comes_to_a_first_result_in_few_screens_and_inputs() {
    let (kim, walk) = first_look_of_a_sore_neck();
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
    let findings = &kim.app().outcome().expect("an outcome").findings;
    let neck = findings.patterns.iter().find(|it| it.pattern == *"forward-head");
    assert!(neck.expect("the pattern").score.is_some(), "a result for the neck");
}

/// What the first screen promises is kept by somebody who reads every word at 220 a minute and takes three seconds a press; the
/// questions and tests alone are the ten minutes of rule Q10.
#[test]
fn the_minutes_that_are_promised_are_those_it_takes() {
    let (_, walk) = first_look_of_a_sore_neck();
    let (words, presses) = walk.besides;
    let minutes = words as f64 / 220.0 + presses as f64 / 20.0 + f64::from(walk.asked);
    println!(
        "{words} words and {presses} presses besides {} minutes: {minutes:.1}",
        walk.asked
    );
    assert!(walk.asked <= 10, "{walk:?}");
    let home = Person::new();
    assert!(home.reads("about 15 to 20 minutes"), "{:?}", home.at.texts());
    assert!((12.0..=20.0).contains(&minutes), "{minutes}: {walk:?}");
}
