//! A check-in of the log.

pub fn check_in_of(day: &str) -> String {
    format!("Check-in of {day}")
}

pub const CAN_BE_CHANGED: &str = "Everything can be changed here, now and later. The same number again takes it back.";
pub const USUAL_PAIN: &str = "Usual pain of the 7 days, 0 to 10";
pub const WORST_PAIN: &str = "Worst pain of the 7 days, 0 to 10";
pub const YOU_NEED_NOT_SAY: &str = "You need not say.";

pub fn activity(number: usize, words: &str) -> String {
    format!("Activity {number}: “{words}”, 0 cannot to 10 as before")
}

pub const COMPARED_WITH_THE_START: &str = "Compared with the start of this plan, −3 much worse to +3 much better";

pub fn compared(shown: &str) -> String {
    format!("{shown}, compared with the start")
}

pub const KEEP_THE_CHANGE: &str = "Keep the change";
pub const TAKE_THIS_CHECK_IN_BACK: &str = "Take this check-in back";
pub const LEAVE_IT_AS_IT_WAS: &str = "Leave it as it was";
