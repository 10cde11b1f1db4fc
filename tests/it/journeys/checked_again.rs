//! The safety check asked again, by clicks: one page of short lines, few words and presses with nothing new, every sign still
//! told in full, and back to where one came from (rules Q42, Q43, Z23).

use plumbline::app::Screen;
use plumbline::content::shipped;
use plumbline::record::ScreeningAnswer;
use plumbline::rules::SafetyState;

use super::screen;
use crate::support::person::Person;
use crate::support::scenes::newcomers::four_weeks_later;
use crate::support::{Setup, scenes};

const GROUPS: [&str; 3] = ["General health", "Back and legs", "Neck and head"];

/// Alex four weeks on, at a window so tall that nothing is out of sight.
fn four_weeks_on(at: Screen) -> Person {
    let setup = Setup {
        size: [1280.0, 4000.0],
        ..Setup::default()
    };
    Person::at(four_weeks_later(setup, at))
}

fn state(alex: &Person) -> SafetyState {
    alex.app().outcome().expect("a record").safety.state
}

#[test]
fn with_nothing_new_it_takes_five_presses_and_few_words_and_leads_back_to_the_plan() {
    let mut alex = four_weeks_on(Screen::Plan);
    assert!(alex.reads("about a minute with nothing new"));
    alex.presses("Begin the quick check");
    assert_eq!(screen(&alex.at), Screen::Safety);
    let words = alex.at.words_painted();
    println!("{words} words");
    assert!(words <= 260, "{words} words: {:#?}", alex.at.texts_painted());
    for group in GROUPS {
        alex.says_none_of_these(group);
    }
    alex.presses("Finish the check");
    assert_eq!(alex.inputs(), 5);
    assert_eq!(screen(&alex.at), Screen::Plan, "where it was begun");
    assert_eq!(state(&alex), SafetyState::Clear);
    let safety = &alex.app().assessment().expect("an assessment").safety;
    assert_eq!(safety.screened_on, Some(alex.app().today()));
}

#[test]
fn left_for_the_plan_half_way_it_leads_back_all_the_same() {
    let mut alex = four_weeks_on(Screen::Plan);
    alex.presses("Begin the quick check").says_none_of_these(GROUPS[0]);
    alex.presses_what_begins("Plan, ").presses("Go on with the quick check");
    alex.says_none_of_these(GROUPS[1]).says_none_of_these(GROUPS[2]);
    alex.presses("Finish the check");
    assert_eq!(screen(&alex.at), Screen::Plan);
}

/// Nothing is lost: behind the lines stands each sign in full, can be told, and does what it does the first time.
#[test]
fn every_sign_stands_in_full_behind_one_short_line_and_counts_when_it_is_told() {
    let library = shipped();
    let lines = &library.screening.asked_again;
    for question in library.screening.questions.iter().filter(|question| !question.derived) {
        let line = lines.iter().find(|line| line.signs.contains(&question.id));
        let line = line.unwrap_or_else(|| panic!("{} has no line", question.id));
        let mut alex = four_weeks_on(Screen::Plan);
        alex.presses("Begin the quick check");
        let age = alex.app().assessment().expect("an assessment").profile.age;
        if question.asked_from_age > age {
            assert!(!alex.reads(&line.text), "{}", question.id);
            continue;
        }
        assert!(!alex.sees(&question.text), "short at first: {}", question.id);
        alex.presses(&format!("{}: read in full", line.text))
            .presses(&question.text);
        let answers = &alex.app().assessment().expect("an assessment").safety.answers;
        assert_eq!(
            answers.get(&question.id),
            Some(&ScreeningAnswer::Yes),
            "{}",
            question.id
        );
        // What is ticked stays in sight, and "None of these" takes it back.
        assert!(alex.sees(&question.text), "{}", question.id);
        let group = library.screening.groups.iter().find(|group| group.id == question.group);
        alex.says_none_of_these(&group.expect("its list").title);
        let answers = &alex.app().assessment().expect("an assessment").safety.answers;
        assert!(answers.is_empty(), "{}", question.id);
    }
}

#[test]
fn a_line_that_was_only_read_is_no_answer() {
    let mut alex = four_weeks_on(Screen::Plan);
    alex.presses("Begin the quick check");
    let line = &shipped().screening.asked_again[0].text;
    alex.presses(&format!("{line}: read in full"));
    alex.says_none_of_these(GROUPS[1]).says_none_of_these(GROUPS[2]);
    alex.presses("Finish the check");
    assert_eq!(screen(&alex.at), Screen::Safety);
    assert!(alex.reads("This list has no answer yet."));
}

#[test]
fn a_sign_of_today_stops_as_ever() {
    let mut alex = four_weeks_on(Screen::Plan);
    alex.presses("Begin the quick check");
    alex.presses("Bladder, bowels, sex, or numb between the legs: read in full");
    alex.presses("New loss of bowel control, or not feeling it pass");
    assert_eq!(state(&alex), SafetyState::Emergency);
    alex.presses("Finish the check");
    assert_eq!(screen(&alex.at), Screen::Stop, "{:?}", alex.at.texts());
}

/// Results and plan say the same of the plan meanwhile.
#[test]
fn results_and_plan_say_alike_that_the_plan_can_be_read() {
    let said = "Until then this plan can be read, and no session begins.";
    let mut alex = four_weeks_on(Screen::Plan);
    assert!(alex.reads(said));
    alex.presses_what_begins("Results, ");
    assert!(
        alex.reads(said) && !alex.reads("There is no plan"),
        "{:?}",
        alex.at.texts()
    );
    alex.presses("Begin the quick check");
    assert_eq!(screen(&alex.at), Screen::Safety);
}

#[test]
fn the_first_screen_has_the_way_to_the_check() {
    let mut alex = four_weeks_on(Screen::Home);
    alex.presses("Do the quick check");
    assert_eq!(screen(&alex.at), Screen::Safety);
    for group in GROUPS {
        alex.says_none_of_these(group);
    }
    alex.presses("Finish the check");
    assert_eq!(alex.inputs(), 5);
    assert_eq!(screen(&alex.at), Screen::Plan);
}

/// What was checked today is not asked again today, and is asked again on another day.
#[test]
fn another_assessment_on_the_day_of_a_check_keeps_it() {
    for (days, again) in [(0, false), (1, true)] {
        let mut alex = Person::at(scenes::sample(Setup::default(), Screen::Results));
        let checked = alex.app().assessment().expect("an assessment").safety.screened_on;
        let on = checked.expect("a check").saturating_add(jiff::ToSpan::days(days));
        alex.at.platform.set_now(on.at(9, 0, 0, 0));
        alex.presses("Assess again").presses("Begin it");
        let safety = &alex.app().assessment().expect("an assessment").safety;
        assert_eq!(safety.screened_on.is_none(), again, "{days} days later");
        assert!(alex.app().record().expect("a record").assessments.len() > 1);
    }
}
