//! About you.

pub use crate::app::words::screens::ABOUT_YOU;

pub const ALL_OPTIONAL: &str = "All optional; it can be changed at any time.";
pub const NAME_OR_INITIALS: &str = "Name or initials";
pub const PRINTED_ON_YOUR_PAGES: &str = "Printed on your pages.";
pub const AGE: &str = "Age";
pub const WHAT_IS_USUAL_DIFFERS_WITH_AGE: &str = "What is usual differs with age.";
pub const YEARS: &str = "years";
pub const MADE_FOR_ADULTS: &str = "Plumbline is made for adults: the limits it uses come from people of 18 and more. \
    Under 18 there are no scores and no plan.";
pub const SEX: &str = "Sex";
pub const SOME_LIMITS_DIFFER: &str = "Some limits differ.";
pub const FEMALE: &str = "Female";
pub const MALE: &str = "Male";
pub const PREFER_NOT_TO_SAY: &str = "Prefer not to say";
pub const LENGTHS_IN: &str = "Lengths in";
pub const TYPED_AND_SHOWN_IN_THIS_UNIT: &str = "Typed and shown in this unit.";
pub const CENTIMETRES: &str = "Centimetres";
pub const INCHES: &str = "Inches";
pub const MINUTES_A_DAY_FOR_EXERCISES: &str = "Minutes a day for exercises";
pub const THE_PLAN_NEVER_ASKS_FOR_MORE: &str = "The plan never asks for more.";

pub fn minutes_a_day(minutes: u32) -> String {
    format!("{minutes} minutes a day")
}

pub fn set_in_the_file(minutes: u32) -> String {
    format!("Set to {minutes} minutes in the file.")
}

pub fn how_far_did_you_get(day: &str) -> String {
    format!("Your plan of {day}: how far did you get?")
}

pub const GOES_ON_FROM_THERE: &str = "The new plan goes on from there. Without an answer it begins anew.";
pub const WHAT_YOU_HAVE: &str = "What you have";
pub const ONLY_THIS_IS_USED: &str = "Only this is used, and a chair, a wall, a doorway.";
pub const FIRM_BED: &str = "Firm bed";
