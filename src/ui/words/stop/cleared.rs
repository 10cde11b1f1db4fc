//! The days on which signs were checked.

pub fn checked_on(sign: &str) -> String {
    format!("A doctor checked this on: {sign}")
}

pub fn later_counts(day: &str) -> String {
    format!("A check on {day} or later counts.")
}

pub fn once_checked(signs: usize) -> &'static str {
    match signs {
        1 => "Year, month and day. Once it is checked, the tests and the plan open.",
        _ => "Year, month and day. Each sign has its own day; once every one is checked, the tests and the plan open.",
    }
}
