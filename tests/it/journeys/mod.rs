//! What people do with the program, in their words, on a platform in memory.

mod as_meant;
mod as_people_write;
mod as_typed;
mod assessing;
mod bad_days;
mod body;
mod both_sides;
mod by_picture;
mod called;
mod checked_again;
mod copies;
mod desktop;
mod desktop_keys;
mod exports;
mod files;
mod followed;
mod followed_large;
mod followed_on;
mod handed;
mod in_view;
mod keeping;
mod keyboard;
mod last_question;
mod late;
mod letters;
mod library;
mod locale;
mod moving;
mod newcomer;
mod newcomer_again;
mod own_plan;
mod paper;
mod paper_why;
mod photos;
mod photos_everywhere;
mod photos_late;
mod photos_pointer;
mod photos_told;
mod photos_ways;
mod pictures;
mod placed;
mod plain_words;
mod plan_cards;
mod presses;
mod printing;
mod progress;
mod questions;
mod reminders;
mod results;
mod safety;
mod session;
mod session_at_random;
mod session_controls;
mod session_end;
mod session_frames;
mod session_heard;
mod session_left;
mod session_spoken;
mod session_steady;
mod short_walk;
mod siblings;
mod still_so;
mod strangers;
mod typed_at_random;
mod typing;
mod unsaved_log;
mod ways;
mod why;
mod why_came;

use plumbline::app::{SafetyMessage, Screen, WindowMessage};
use plumbline::content::Id;

use crate::support::TestApp;

/// The safety check with nothing to tell, from a new assessment.
pub fn nothing_to_tell(test: &mut TestApp) {
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    for group in ["screen-general", "screen-back-legs", "screen-neck-head"] {
        test.tell(SafetyMessage::NoneOfTheseChosen(Id::from(group)));
    }
    test.click("Finish the check");
}

/// The screen that is shown.
pub fn screen(test: &TestApp) -> Screen {
    test.app().state().screen
}
