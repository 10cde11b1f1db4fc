//! The page on which one says how to do it.

use crate::app::HowMuch;
pub use crate::app::words::printing::PHOTO_GUIDE as GUIDE_FOR_TAKING_THE_PHOTOS;
pub use crate::app::words::printing::PRINT_LIST as PRINT_THE_LIST;
pub use crate::app::words::screens::HOW_TO_DO_IT;
use crate::report::words;

pub const QUESTIONS: &str = "Questions";
pub const MIRROR_AND_PHOTOS: &str = "Mirror and photos";
pub const AT_THE_WALL_STANDING_ON_A_CHAIR: &str = "At the wall, standing, on a chair";
pub const LYING_DOWN: &str = "Lying down";
pub const STRENGTH_AT_THE_END: &str = "Strength, at the end";
pub const FIRST_LOOK_COMES_FIRST: &str =
    "A result is shown after the first look. Go on from there or stop; every answer is kept.";
pub const HOW_MUCH: &str = "How much";
pub const PHOTOS_NOW: &str = "Photos now: ten minutes the first, five each further one";
pub const WITH_WHOM: &str = "With whom";
pub const ALONE: &str = "Alone";
pub const WITH_SOMEONE_WHO_HELPS: &str = "With someone who helps";
pub const SOMEONE_WHO_HELPS: &str =
    "Someone who reads the ruler or takes the photo makes some readings surer; a few tests need a helper.";
pub const AT_HAND_TODAY: &str = "At hand today";
pub const CAN_LIE_ON_THE_FLOOR: &str = "I can lie down on the floor and get up again";
pub const A_PHONE_FOR_PHOTOS_AND_ANGLES: &str = "A phone, for photos and angles";
pub const A_TAPE_MEASURE: &str = "A tape measure";
pub const A_FIRM_BED: &str = "A firm bed or a sturdy table to lie on";
pub const FLOOR_STAYS_OUT: &str =
    "In the safety check you said that the floor is difficult, so tests on the floor stay out.";

pub fn you_need(things: &str) -> String {
    format!("You need {things}.")
}

pub const FLOOR_ONLY_ONCE: &str = "You get down to the floor only once.";
pub const WHAT_IS_ASKED_IN_WHICH_ORDER: &str = "What is asked, in which order";
pub const ON_PAPER_INSTEAD: &str = "On paper instead";
pub const BY_REGION: &str = "By region";
pub const IN_THIS_ORDER: &str = "In this order";
pub const THERE_IS_NOTHING_ON_THE_LIST: &str = "There is nothing on the list";
pub const WITH_STEPS_AND_BLANKS: &str =
    "With steps and blanks, for where the computer is not; typed in afterwards by number.";
pub const YOUR_HELPER: &str = "your helper";

/// What items need, in the order of the session: the word of the content, and how it is said.
pub const NEEDS: [(&str, &str); 15] = [
    ("mirror", "a mirror"),
    ("phone", "a phone"),
    ("stickers", "a few stickers"),
    ("wall", "a free wall"),
    ("ruler", "a ruler"),
    ("tape", "a tape measure"),
    ("book", "thin books or paper"),
    ("scales", "two bathroom scales"),
    ("chair", "a chair"),
    ("floor", "room to lie on the floor"),
    ("bed", "a firm bed or table"),
    ("bed-or-floor", "room to lie on one side"),
    ("strap", "a belt or strap"),
    ("towel", "a towel"),
    ("bottle", "a 500 ml bottle of water"),
];

pub fn questions_and_tests(items: usize) -> String {
    match items {
        1 => "1 question or test".to_owned(),
        items => format!("{items} questions and tests"),
    }
}

/// What is still to be done: `about 16 minutes`, `12 open, about 9 minutes`, `all answered`.
pub fn time_left(much: HowMuch) -> String {
    let minutes = words::long_time(much.minutes_left());
    match much.open {
        0 => "all answered".to_owned(),
        open if open == much.items => format!("about {minutes}"),
        open => format!("{open} open, about {minutes}"),
    }
}
