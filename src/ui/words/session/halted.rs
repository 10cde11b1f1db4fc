//! Where a session waits for the person.

pub const WAITS_UNTIL_READ: &str = "The count waits until you have read this.";
pub const FOR_THIS_SESSION_ONLY: &str = "It counts for this session only. At the end you can keep it in your plan.";
pub const GO_ON_SPACE: &str = "Go on (Space)";
pub const AS_PLANNED: &str = "As planned";
pub const NOT_TODAY_N: &str = "Not today (N)";
pub const HOW_MUCH_DOES_IT_HURT: &str = "How much does it hurt?";

pub fn is_paused(exercise: &str) -> String {
    format!("{exercise} is paused. 0 is no pain, 10 the worst you can think of.")
}

pub const HOW_MUCH_DOES_IT_HURT_0_TO: &str = "How much does it hurt, 0 to 10?";

pub fn level_of_ten(level: u8) -> String {
    format!("{level} of 10")
}

pub const IS_SHARP_OR_SPREADS: &str = "It is sharp, or spreads into an arm or a leg";
pub const GO_ON: &str = "Go on";
pub const GO_ON_WITH_THIS_ANSWER: &str = "Go on with this answer";
pub const CHOOSE_A_NUMBER_FIRST: &str = "Choose a number first";
pub const A_LITTLE_PAIN: &str = "A little pain is no reason to stop. More means the easier version, and a lot, or \
    sharp or spreading pain, means that this exercise is left out today.";
