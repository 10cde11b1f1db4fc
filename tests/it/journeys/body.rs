//! The body map and the plumb line: by keys, by pointer, by a screen reader.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use plumbline::app::{LibraryMessage, Screen, WindowMessage};
use plumbline::content::{ExerciseId, shipped};
use plumbline::report::{body_lines, words};
use plumbline::rules::outcome;

use super::screen;
use crate::support::{Setup, TestApp, people, scenes};

const FRONT_OF_HIP: &str = "Front of the hip, left: tight, found in your home test (lies deep)";

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

/// Every mark of Alex's map as it should be named, worked out from the list of muscles below the map.
fn expected() -> Vec<String> {
    let library = shipped();
    let record = people::alex_record();
    let outcome = outcome(&library, &record.assessments[0], people::today());
    let lines = body_lines(&library, &outcome.imbalances);
    lines
        .iter()
        .flat_map(|line| line.sides.iter().map(|side| line.words_on(*side)))
        .collect()
}

#[test]
fn every_marked_muscle_is_a_named_control_that_opens_its_page() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    scenes::others::show_untested(&mut test);
    let names = expected();
    assert!(names.len() > 20, "{}", names.len());
    for name in &names {
        assert_eq!(test.harness.query_all_by_label(name).count(), 1, "{name}");
    }
    test.press_button(FRONT_OF_HIP);
    assert_eq!(screen(&test), Screen::Muscle);
    assert_eq!(test.app().state().pages.library.muscle, Some("hip-flexors".into()));
}

#[test]
fn the_map_is_one_stop_of_the_tab_key_with_arrows_inside() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    let names = expected();
    let mut stops = Vec::new();
    for _ in 0..80 {
        test.key(Key::Tab);
        stops.push(focused(&test));
        if stops.last().is_some_and(|it| names.contains(it)) {
            break;
        }
    }
    let first = focused(&test);
    assert!(names.contains(&first), "{stops:?}");
    test.key(Key::ArrowRight);
    let second = focused(&test);
    assert!(names.contains(&second) && second != first, "{second}");
    test.key(Key::Tab);
    assert!(!names.contains(&focused(&test)), "{}", focused(&test));
}

#[test]
fn enter_on_a_marked_muscle_opens_its_page_and_back_is_where_one_was() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    let names = expected();
    while !names.contains(&focused(&test)) {
        test.key(Key::Tab);
    }
    let name = focused(&test);
    test.key(Key::Enter);
    assert_eq!(screen(&test), Screen::Muscle);
    test.tell(WindowMessage::BackPressed);
    assert_eq!(screen(&test), Screen::Results);
    assert_eq!(focused(&test), name);
}

/// A click in the middle of the thigh, where nothing lies over it.
#[test]
fn the_pointer_opens_the_muscle_it_is_on() {
    let whole = scenes::whole();
    let mut test = whole[0].make(Setup::default());
    scenes::others::show_untested(&mut test);
    let thigh = "Front of the thigh, left: in the source’s table as tight, in between in your home test";
    // With real pointer events, both in one frame: held longer it would be no click.
    test.harness.get_by_label(thigh).click();
    test.settle();
    assert_eq!(test.app().state().pages.library.muscle, Some("quadriceps".into()));
}

#[test]
fn the_pages_of_a_muscle_and_of_an_exercise_show_it_on_the_body() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    test.tell(LibraryMessage::MuscleOpened("hamstrings".into()));
    assert!(test.sees("Back of the thigh on the body, from behind"));
    assert!(
        !test.sees("Back of the thigh on the body, from the front"),
        "it is only on the back"
    );
    test.tell(LibraryMessage::ExerciseOpened(ExerciseId::from("glute-bridge")));
    test.press_button("Buttock on the body, works mainly");
    assert_eq!(test.app().state().pages.library.muscle, Some("gluteus-maximus".into()));
}

#[test]
fn the_figure_against_the_plumb_line_stands_beside_a_neutral_one_and_says_what_it_rests_on() {
    let test = scenes::sample(Setup::default(), Screen::Results);
    for name in ["Neutral", "You"] {
        for view in ["from the side", "from the front"] {
            assert!(
                test.sees(&format!("{name}, {view}, beside a plumb line")),
                "{name} {view}"
            );
        }
    }
    assert!(test.reads("Head: measured, 44° (neck angle in a side photo)."));
    let twice = scenes::others::twice(Setup::default(), 1, Screen::Results);
    let day = words::date(twice.app().record().unwrap().assessments[0].started_on);
    assert!(
        twice.sees(&format!("{day}, from the side, beside a plumb line")),
        "{day}"
    );
}

#[test]
fn the_review_draws_the_row_that_is_looked_at() {
    let library = shipped();
    let alt = |id: &str| library.figure(id).unwrap().alt.clone();
    let mut test = scenes::sample(Setup::default(), Screen::Review);
    let pictures = |test: &TestApp| -> Vec<String> {
        let images = test.harness.query_all_by_role(Role::Image);
        images.filter_map(|it| it.accesskit_node().label()).collect()
    };
    for _ in 0..60 {
        if focused(&test).starts_with("13 Shoulder angle")
            || focused(&test).contains("Shoulder angle in the side photo")
        {
            break;
        }
        test.key(Key::Tab);
    }
    assert!(
        pictures(&test).contains(&alt("fh-shoulder-angle-photo")),
        "{:?} {}",
        pictures(&test),
        focused(&test)
    );
}
