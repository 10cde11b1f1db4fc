//! The clock of timed tests.

pub const IN_FIVE_SECONDS: &str = "Get ready. The test begins in five seconds.";
pub const IN_TEN_SECONDS: &str = "Get ready. The test begins in ten seconds.";
pub const IN_TWENTY_SECONDS: &str = "Get ready. The test begins in twenty seconds.";
pub const IN_THIRTY_SECONDS: &str = "Get ready. The test begins in thirty seconds.";
pub const HALF_WAY: &str = "Half way.";
pub const HOLD: &str = "Hold. Press Space or click when it ends.";
pub const HALF_OF_THE_TIME: &str = "Half of the time is over.";
pub const COUNT: &str = "Count the repetitions.";
pub const TIME_IS_UP_TYPE: &str = "Time is up. Type how many you did.";

pub fn begins_in(seconds: &str) -> String {
    format!("Begins in {seconds}.")
}

pub fn left(seconds: &str) -> String {
    format!("{seconds} left.")
}

pub const TIME_IS_UP: &str = "Time is up.";
pub const PUT_AWAY: &str = "The clock was put away before it was stopped, so it filled nothing in.";
