//! Reminders while the program is open (rule P111): of a session that is planned, and of short breaks.

use std::time::Duration;

use plumbline::app::{Screen, SessionMessage, SessionStage, SessionWanted, WindowMessage};
use plumbline::platform::{Effect, Notification, Platform as _};
use plumbline::record::{DayName, SessionHow};

use super::screen;
use super::session::stage;
use crate::support::scenes::followed::{Follower, Says, day, morning};
use crate::support::scenes::sessions::finish;
use crate::support::{Setup, TestApp};

const SESSION: &str = "Your exercises. They are planned for today, and none are logged yet.";
const BREAK: &str = "Time for a break. A short one is enough.";

/// Alex's plan on its first day, a Monday with a session, at nine.
fn monday() -> TestApp {
    Follower::new().open(Setup::default(), morning(day(1, 0)), Screen::Plan)
}

/// Opens the settings and chooses.
fn wants(test: &mut TestApp, choice: &str) {
    test.click("Settings and keys").click(choice).click("Close");
}

fn pass(test: &mut TestApp, minutes: u64) {
    test.platform.advance(Duration::from_secs(60 * minutes));
    test.harness.run_steps(1);
    test.settle();
}

/// What the desktop has shown so far, and after how many whole minutes.
fn shown(test: &TestApp) -> Vec<(u64, String)> {
    let now = test.platform.elapsed();
    let all = test.platform.notifications().into_iter();
    all.filter(|(at, _)| *at <= now)
        .map(|(at, Notification { title, .. })| (at.as_secs() / 60, title))
        .collect()
}

#[test]
fn nothing_reminds_unless_it_was_chosen() {
    let mut test = monday();
    for _ in 0..12 {
        pass(&mut test, 60);
    }
    let asked = |effect: &Effect| matches!(effect, Effect::Remind { .. });
    assert!(!test.platform.effects().iter().any(asked));
    assert!(!test.reads(SESSION) && !test.reads(BREAK));
}

#[test]
fn at_the_chosen_hour_a_session_that_was_not_done_is_reminded_of() {
    let mut test = monday();
    wants(&mut test, "18:00, reminder of a session");
    pass(&mut test, 8 * 60 + 59);
    assert!(!test.reads(SESSION) && shown(&test).is_empty());
    pass(&mut test, 2);
    assert!(test.reads(SESSION), "{:?}", test.texts());
    assert_eq!(shown(&test), [(9 * 60, "Your exercises".to_owned())]);
    // Later is in twenty minutes.
    test.click("In 20 minutes: your exercises");
    assert!(!test.reads(SESSION));
    pass(&mut test, 19);
    assert!(!test.reads(SESSION));
    pass(&mut test, 2);
    assert!(test.reads(SESSION));
    assert_eq!(shown(&test).len(), 2);
    // It leads to the session.
    test.click("Now: your exercises");
    assert_eq!(screen(&test), Screen::Session);
    assert!(!test.reads(SESSION));
}

/// It is said while the window is hidden too: it stands with the platform before.
#[test]
fn the_desktop_shows_it_although_nothing_is_drawn() {
    let mut test = monday();
    wants(&mut test, "18:00, reminder of a session");
    test.platform.advance(Duration::from_secs(9 * 3600 + 60));
    assert_eq!(shown(&test), [(9 * 60, "Your exercises".to_owned())]);
}

#[test]
fn not_today_is_until_tomorrow_and_what_was_done_is_not_reminded_of() {
    let mut test = monday();
    wants(&mut test, "18:00, reminder of a session");
    pass(&mut test, 9 * 60 + 1);
    test.click("Not today: your exercises");
    pass(&mut test, 4 * 60);
    assert!(!test.reads(SESSION));
    // On a day whose session was done nothing is said, and what stands there goes.
    let mut alex = Follower::new();
    alex.does(day(1, 0), SessionHow::Followed, Says::default());
    let mut test = alex.open(Setup::default(), morning(day(1, 0)), Screen::Plan);
    wants(&mut test, "18:00, reminder of a session");
    pass(&mut test, 10 * 60);
    assert!(!test.reads(SESSION) && shown(&test).is_empty());
    let mut test = monday();
    wants(&mut test, "18:00, reminder of a session");
    pass(&mut test, 10 * 60);
    assert!(test.reads(SESSION));
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    finish(&mut test);
    test.tell(SessionMessage::Closed);
    pass(&mut test, 1);
    assert!(!test.reads(SESSION), "it was done");
}

/// The record that was used last counts where none is open.
#[test]
fn the_first_screen_reminds_of_the_record_that_was_used_last() {
    let mut test = Follower::new().home(Setup::default(), morning(day(1, 0)));
    wants(&mut test, "10:00, reminder of a session");
    pass(&mut test, 61);
    assert!(test.reads(SESSION), "{:?}", test.texts());
    test.click("Now: your exercises");
    assert_eq!(screen(&test), Screen::Session);
}

#[test]
fn three_breaks_without_a_word_end_it_for_the_day() {
    let mut test = monday();
    wants(&mut test, "40 min, reminder of a break");
    pass(&mut test, 39);
    assert!(!test.reads(BREAK));
    pass(&mut test, 2);
    assert!(test.reads(BREAK));
    // An answer begins it anew.
    test.click("Now: time for a break");
    assert_eq!(screen(&test), Screen::Habits);
    let answered = test.platform.elapsed().as_secs() / 60;
    // Nobody is there for a whole afternoon, and nothing is drawn.
    test.platform.advance(Duration::from_secs(5 * 3600));
    let minutes: Vec<u64> = shown(&test).into_iter().map(|(at, _)| at).skip(1).collect();
    assert_eq!(minutes, [40, 80, 120].map(|after| answered + after));
    pass(&mut test, 60);
    assert!(test.reads(BREAK), "the line waits");
    assert_eq!(shown(&test).len(), 4, "and the desktop is left alone");
    // The next day it begins again.
    pass(&mut test, 24 * 60);
    pass(&mut test, 41);
    assert_eq!(shown(&test).len(), 5, "{:?}", shown(&test));
}

#[test]
fn a_break_can_be_put_off_and_left_for_the_day() {
    let mut test = monday();
    wants(&mut test, "20 min, reminder of a break");
    pass(&mut test, 21);
    test.click("In 20 minutes: time for a break");
    pass(&mut test, 18);
    assert!(!test.reads(BREAK));
    pass(&mut test, 3);
    assert!(test.reads(BREAK));
    test.click("Not today: time for a break");
    pass(&mut test, 6 * 60);
    assert!(!test.reads(BREAK));
    assert_eq!(shown(&test).len(), 2);
}

/// Rule P34: quiet for an hour after a session, and in it.
#[test]
fn no_break_comes_in_a_session_nor_in_the_hour_after_it() {
    let mut test = monday();
    wants(&mut test, "20 min, reminder of a break");
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    assert_eq!(stage(&test), Some(SessionStage::Going));
    test.tell(SessionMessage::Switched);
    for _ in 0..3 {
        pass(&mut test, 15);
    }
    assert!(shown(&test).is_empty(), "{:?}", shown(&test));
    finish(&mut test);
    test.tell(SessionMessage::Closed);
    pass(&mut test, 58);
    assert!(!test.reads(BREAK) && shown(&test).is_empty());
    pass(&mut test, 3);
    assert!(test.reads(BREAK));
}

/// What fell into a sleep is over; the time to the next break begins when the person is back.
#[test]
fn after_a_sleep_of_the_computer_nothing_is_caught_up() {
    let mut test = monday();
    wants(&mut test, "18:00, reminder of a session");
    wants(&mut test, "60 min, reminder of a break");
    pass(&mut test, 30);
    // The lid is closed until the evening: the world goes on, the program does not.
    let evening = test.platform.now().saturating_add(jiff::Span::new().hours(10));
    test.platform.set_now(evening);
    pass(&mut test, 1);
    assert!(!test.reads(SESSION) && !test.reads(BREAK));
    pass(&mut test, 57);
    assert!(!test.reads(BREAK) && shown(&test).is_empty());
    pass(&mut test, 4);
    assert!(test.reads(BREAK));
}

/// Others may see the screen: nothing of health, and no name.
#[test]
fn a_reminder_says_nothing_of_health() {
    for text in [SESSION, BREAK] {
        let low = text.to_lowercase();
        for never in ["pain", "hurt", "posture", "back", "neck", "alex", "tight", "weak", "!"] {
            assert!(!low.contains(never), "{text}: {never}");
        }
    }
}

/// What was chosen is there the next time, and off is off.
#[test]
fn what_was_chosen_is_kept_and_can_be_turned_off() {
    let mut test = monday();
    wants(&mut test, "20 min, reminder of a break");
    let mut again = TestApp::start(Setup::default(), test.platform.second());
    again.settle();
    pass(&mut again, 21);
    assert!(again.reads(BREAK));
    wants(&mut again, "Off, reminder of a break");
    assert!(!again.reads(BREAK));
    let before = shown(&again).len();
    pass(&mut again, 3 * 60);
    assert_eq!(shown(&again).len(), before);
    again.tell(WindowMessage::ScreenChosen(Screen::Habits));
    again.click("Remind me of breaks");
    assert!(again.sees("Remind me of a short break every"));
}
