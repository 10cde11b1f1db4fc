//! Plan cards with pictures: what is one press away, why something is left out, adding, and taking back.

use egui::Key;
use plumbline::app::{Due, PlanMessage, Screen, SessionMessage, SessionWanted, SettingMessage, WindowMessage};
use plumbline::content::ExerciseKind;
use plumbline::record::{Because, DayName, PlanEdit, SessionHow};
use plumbline::report::words::{self, Shown};

use super::screen;
use crate::support::scenes::followed::{Follower, Says, USUAL, day, morning};
use crate::support::scenes::plans::{day_a, name, plan};
use crate::support::scenes::sample;
use crate::support::{Setup, TestApp};

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

#[test]
fn a_card_says_name_minutes_dose_and_one_line_why_and_the_rest_is_one_press_away() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let line = day_a(&test)[0].clone();
    let name = name(&test, &line.id);
    assert!(test.reads(&format!("Takes {}", words::minutes_and_seconds(line.seconds))));
    let exercise = test
        .app()
        .library()
        .exercise(line.id.as_str())
        .expect("an exercise")
        .clone();
    let profile = test.app().assessment().expect("an assessment").profile.clone();
    let reasons = words::reasons(test.app().library(), &profile, &line, Shown::default());
    assert!(reasons.len() > 1, "{reasons:?}");
    assert!(test.reads(&reasons[0]));
    let step = &exercise.steps[0];
    assert!(!test.reads(step), "how it is done is one press away");
    test.click(&format!("How to do {name}, day A"));
    assert!(test.reads(step));
    test.click(&format!("How to do {name}, day A"));
    assert!(!test.reads(step));
    test.click(&format!("Answers behind it: {name}, day A"));
    assert!(test.reads(&reasons[1]));
}

/// One figure for one day: the card of today, the heading of the plan and the first page of the session (rule P114).
#[test]
fn the_minutes_of_today_are_those_of_the_plan_and_of_the_session() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let today = test.app().today_of_plan().expect("a plan").due;
    let Due::Day { day, seconds, .. } = today else {
        panic!("{today:?}")
    };
    let minutes = words::about_minutes(seconds);
    assert!(test.reads(&format!("Today: day {}, {minutes}.", day.as_str())));
    let heading = |test: &TestApp| {
        let mut texts = test.texts().into_iter();
        let heading = texts.find(|text| text.starts_with(&format!("Day {}, ", day.as_str())));
        heading.unwrap_or_else(|| panic!("{:?}", test.texts()))
    };
    // Alex has one exercise more from week 2 on.
    let plan = test.app().shown_plan().expect("a plan").clone();
    let of = plan.weeks[0].days.iter().find(|one| one.name == day).expect("the day");
    assert!(of.seconds >= seconds + 60, "the case is one of two figures");
    let later = format!("{minutes}, from week 2 about {}", (of.seconds + 30) / 60);
    assert!(heading(&test).ends_with(&later), "{}: {later}", heading(&test));
    test.tell(SessionMessage::Opened(SessionWanted::Day(day)));
    assert!(test.reads(&words::capitalised(&minutes)), "{:?}", test.texts());
    // The count begins with the same, and what was followed to the end is logged as the same.
    test.tell(SessionMessage::Begun);
    assert!(
        test.reads(&format!("{} left", words::capitalised(&minutes))),
        "{:?}",
        test.texts()
    );
    test.platform
        .advance(std::time::Duration::from_secs(u64::from(seconds)));
    test.harness.run_steps(1);
    test.settle();
    assert!(
        test.reads(&format!("done in {}.", minutes.trim_start_matches("about "))),
        "{:?}",
        test.texts()
    );
    let logged = test
        .app()
        .record()
        .and_then(|record| record.log.last().map(|entry| entry.minutes));
    assert_eq!(logged, Some((seconds + 30) / 60));
}

/// What rests today is not among the minutes of today (rules P70, P114).
#[test]
fn the_minutes_of_today_are_without_what_rests() {
    let mut alex = Follower::new();
    let hurts = alex.an_exercise();
    let red = Says {
        pain: Some((&hurts, 7)),
        ..USUAL
    };
    alex.does(day(1, 0), SessionHow::Followed, red);
    let mut test = alex.open(Setup::default(), morning(day(1, 2)), Screen::Plan);
    let Some(Due::Day {
        day: name,
        seconds,
        rests,
        ..
    }) = test.app().today_of_plan().map(|today| today.due)
    else {
        panic!("nothing is due")
    };
    assert!(rests);
    let minutes = words::about_minutes(seconds);
    assert!(test.reads(&format!("Today: day {}, {minutes} without what rests.", name.as_str())));
    test.click("Start today’s session");
    assert_eq!(test.app().player().expect("a session").session().seconds, seconds);
    assert!(test.reads(&words::capitalised(&minutes)), "{:?}", test.texts());
    // Two calm days later it is there again.
    let test = alex.open(Setup::default(), morning(day(1, 4)), Screen::Plan);
    let later = test.app().today_of_plan().map(|today| today.due);
    assert!(matches!(later, Some(Due::Day { rests: false, .. })), "{later:?}");
}

/// The picture at the left opens how it is done, by pointer.
#[test]
fn the_figure_stands_left_of_the_name_and_opens_how_it_is_done() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let line = day_a(&test)[0].clone();
    let name = name(&test, &line.id);
    let opener = format!("How to do {name}, day A");
    // Opened and closed again, it is in view.
    test.click(&opener).click(&opener);
    let title = test.place_of(&format!("1. {name}, its page, day A"));
    let how = test.place_of(&format!("How to do {name}, day A"));
    assert!(how.left() + 100.0 < title.left(), "the name stands beside the figure");
    let step = test.app().library().exercise(line.id.as_str()).expect("one").steps[0].clone();
    let at = egui::pos2(how.left() + 60.0, title.top() + 50.0);
    for event in [
        egui::Event::PointerMoved(at),
        egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed: true,
            modifiers: egui::Modifiers::NONE,
        },
        egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed: false,
            modifiers: egui::Modifiers::NONE,
        },
    ] {
        test.harness.event(event);
    }
    test.settle();
    assert!(test.reads(&step));
}

/// Minutes are named as the reason only where they are; a full plan says how many it holds (newcomer P18).
#[test]
fn what_is_left_out_says_the_true_reason_and_can_be_added_there() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let most = test
        .app()
        .library()
        .planning
        .about
        .most_exercises(plan(&test).minutes_per_day);
    let out = plan(&test).left_out.clone();
    for one in &out {
        if let Because::Full { most: said } = one.because {
            assert_eq!(usize::try_from(said), Ok(most));
        }
    }
    assert!(!out.is_empty());
    test.click("Which, and why: what was left out");
    let add = test
        .texts()
        .into_iter()
        .find(|text| text.starts_with("Add to day ") && out.iter().any(|one| text.ends_with(&name(&test, &one.id))));
    let add = add.expect("something that was left out can be added");
    test.press_button(&add);
    let added = add.split_once(": ").expect("a name").1.to_owned();
    assert!(test.reads(&format!("“{added}” is in your plan.")));
    assert!(
        focused(&test).contains(&added),
        "one goes on at the new line, not at the top: {}",
        focused(&test)
    );
}

#[test]
fn adding_shows_minutes_and_what_suits_first_and_leads_to_the_new_line() {
    let mut test = sample(Setup::default(), Screen::Plan);
    test.click("Add an exercise");
    assert!(test.reads("Suits you"), "{:?}", test.texts());
    let offers: Vec<String> = test
        .texts()
        .into_iter()
        .filter(|text| text.starts_with("Add to day A: "))
        .collect();
    let first = offers.first().expect("an offer").clone();
    let added = first.trim_start_matches("Add to day A: ").to_owned();
    let minutes = test
        .texts()
        .into_iter()
        .find(|text| text.starts_with(&format!("{added}, ")));
    assert!(minutes.is_some_and(|said| said.ends_with("min")));
    test.press_button(&first);
    assert_eq!(test.app().state().dialog, None);
    assert!(focused(&test).contains(&added), "{}", focused(&test));
    // And one press in the bar takes it back.
    let before = plan(&test).clone();
    test.press_button("Undo, from this message");
    assert_ne!(*plan(&test), before);
    assert!(!test.reads("is in your plan."));
}

#[test]
fn the_list_is_narrowed_by_a_part_of_the_body_and_closed_by_its_cross() {
    let mut test = sample(Setup::default(), Screen::Plan);
    test.click("Add an exercise");
    let count = |test: &TestApp| {
        let said = test
            .texts()
            .into_iter()
            .find(|text| text.ends_with(" exercises"))
            .expect("a count");
        said.split(' ')
            .next()
            .expect("a number")
            .parse::<usize>()
            .expect("a number")
    };
    let all = count(&test);
    test.click("Hips and thighs");
    let hips = count(&test);
    assert!(hips > 5 && hips < all, "{hips} of {all}");
    test.click("Whole body");
    assert_eq!(count(&test), all);
    // The stretch from ear to shoulder is one of the neck, whatever its muscle is called (newcomer P40).
    test.tell(PlanMessage::ExerciseSearched("neck".into()));
    let found = test.texts();
    let library = test.app().library().clone();
    let of_neck = library
        .exercises
        .iter()
        .filter(|one| one.primary.iter().any(|id| id == "upper-trapezius"));
    assert!(of_neck.clone().count() > 0);
    assert!(
        of_neck
            .clone()
            .any(|one| found.iter().any(|text| text.contains(&one.name))),
        "{found:?}"
    );
    test.press_button("Close");
    assert_eq!(test.app().state().dialog, None);
    assert_eq!(focused(&test), "Add an exercise");
}

/// What no longer fits in later weeks is said when it is added, and each way out is a button (newcomer P41).
#[test]
fn too_much_is_said_when_it_is_added_and_the_advice_is_a_button() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let is_said = |test: &TestApp| test.reads("More than your 20 minutes then: day A of");
    let small: Vec<_> = test
        .app()
        .library()
        .exercises
        .iter()
        .filter(|one| one.kind == ExerciseKind::Mobility && !one.whole_body)
        .map(|one| one.id.clone())
        .collect();
    for exercise in small {
        if is_said(&test) {
            break;
        }
        let day = Some(DayName::A);
        test.tell(PlanMessage::ExerciseAdded { exercise, day });
    }
    assert!(is_said(&test), "{:?}", test.app().state().notices);
    let over = |test: &TestApp| test.app().outcome().expect("one").changes.over_budget.clone();
    let before = over(&test);
    assert!(!before.is_empty());
    // What no longer fits stands at the weeks it is about.
    test.click("Weeks 5 to 8");
    let way = test
        .texts()
        .into_iter()
        .find(|text| (text.starts_with("Do ") || text.starts_with("Leave “")) && text.ends_with(" Day A"))
        .unwrap_or_else(|| panic!("no way to make room: {:#?}", test.texts()));
    test.press_button(&way);
    let less = |all: &[plumbline::rules::OverBudget]| all.iter().map(|one| one.over_s).sum::<u32>();
    assert!(less(&over(&test)) < less(&before), "{way}");
}

#[test]
fn bars_of_changes_and_files_do_not_pile_up() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let lines = day_a(&test);
    for line in lines.iter().take(2) {
        test.tell(PlanMessage::PlanEdited(PlanEdit::remove(
            line.id.clone(),
            Some(DayName::A),
        )));
    }
    let bars = test.app().state().notices.len();
    assert_eq!(bars, 1, "{:?}", test.app().state().notices);
    // Another change takes the way back of the one before away with it.
    test.tell(SettingMessage::ThemeChosen(plumbline::app::ThemeChoice::Dark));
    assert!(test.sees("Undo, from this message"));
    test.press_button("Undo, from this message");
    assert!(!test.sees("Undo, from this message"));
    assert_eq!(test.app().assessment().expect("one").plan_edits.len(), 1);
}

#[test]
fn there_is_one_save_and_what_is_written_besides_is_called_export() {
    let mut test = sample(Setup::default(), Screen::Plan);
    for shown in [Screen::Plan, Screen::Summary] {
        test.tell(WindowMessage::ScreenChosen(shown));
        assert_eq!(screen(&test), shown);
        let saves: Vec<String> = test
            .buttons()
            .into_iter()
            .map(|(name, _)| name)
            .filter(|name| name.contains("Save"))
            .collect();
        assert_eq!(saves, ["Save the record"], "{shown:?}");
        assert!(
            test.buttons().iter().any(|(name, _)| name.starts_with("Export: ")),
            "{shown:?}"
        );
    }
}

#[test]
fn keys_open_what_the_pointer_opens_on_the_figure() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let line = day_a(&test)[0].clone();
    let wanted = format!("How to do {}, day A", name(&test, &line.id));
    for _ in 0..60 {
        if focused(&test) == wanted {
            break;
        }
        test.key(Key::Tab);
    }
    assert_eq!(focused(&test), wanted);
    test.key(Key::Enter);
    let exercise = test.app().library().exercise(line.id.as_str()).expect("one").clone();
    assert!(test.reads(&exercise.steps[0]));
}
