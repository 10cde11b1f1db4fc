//! The drawn body among the results.

pub const WHAT_YOUR_TESTS_FOUND: &str = "What your tests found";

pub fn nothing_shown(muscle: &str, side: &str) -> String {
    format!("{muscle}, {side}: nothing shown")
}

pub const POINT_AT_A_MUSCLE: &str =
    "Point at a muscle to read its name; press it for its page. With the keys, arrows go from muscle to muscle.";
pub const MUSCLES_ON_THE_BODY: &str = "Muscles on the body";
