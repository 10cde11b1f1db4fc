//! One window a record: who opens a record that is open already has its window called to the front.

use plumbline::app::{Access, FileMessage};

use super::keeping::opened;
use crate::support::{SAMPLE_FILE, Setup, TestApp};

/// What the window was told to do since the last time, by its last frame.
fn comes_forward(test: &mut TestApp) -> bool {
    test.harness.step();
    let window = &test.harness.output().viewport_output[&egui::ViewportId::ROOT];
    window.commands.contains(&egui::ViewportCommand::Focus)
}

fn second_of(first: &TestApp) -> TestApp {
    TestApp::start(Setup::default(), first.platform.second())
}

fn access(test: &TestApp) -> Access {
    test.app().state().document.as_ref().expect("a record").access.clone()
}

#[test]
fn a_second_double_click_brings_the_first_window_forward_and_ends_the_second() {
    let mut first = opened();
    first.platform.lets_windows_come_forward();
    let mut second = second_of(&first);
    second.harness.state_mut().app_mut().hand_over(vec![SAMPLE_FILE.into()]);
    second.settle();
    assert!(second.app().state().close_now, "it was begun for this file alone");
    assert!(comes_forward(&mut first));
    assert!(!comes_forward(&mut first), "once");
}

#[test]
fn opened_from_within_a_window_both_stay_and_it_is_said() {
    let mut first = opened();
    first.platform.lets_windows_come_forward();
    let mut second = second_of(&first);
    second.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    assert!(!second.app().state().close_now);
    assert_eq!(access(&second), Access::OtherWindow);
    assert!(second.reads("called to the front"));
    assert!(comes_forward(&mut first));
}

#[test]
fn where_no_window_may_come_forward_the_second_shows_the_record_and_the_first_asks_for_attention() {
    let mut first = opened();
    let mut second = second_of(&first);
    second.harness.state_mut().app_mut().hand_over(vec![SAMPLE_FILE.into()]);
    second.settle();
    assert!(!second.app().state().close_now);
    assert_eq!(access(&second), Access::OtherWindow);
    assert!(!second.reads("called to the front"), "it may be behind others still");
    assert!(comes_forward(&mut first));
}

#[test]
fn of_several_files_the_others_are_still_to_be_named_so_nothing_ends() {
    let first = opened();
    first.platform.lets_windows_come_forward();
    let mut second = second_of(&first);
    let both = vec![SAMPLE_FILE.into(), "/home/practice/0.plumbline".into()];
    second.harness.state_mut().app_mut().hand_over(both);
    second.settle();
    assert!(!second.app().state().close_now, "the other file is still to be named");
}
