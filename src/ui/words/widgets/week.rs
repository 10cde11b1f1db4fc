//! The week at a glance.

pub fn day_of(weekday: &str, day: &str) -> String {
    format!("{weekday}: day {day}")
}

pub fn free(weekday: &str) -> String {
    format!("{weekday}: free")
}

pub const DAYS: [(&str, &str); 7] = [
    ("Mon", "Monday"),
    ("Tue", "Tuesday"),
    ("Wed", "Wednesday"),
    ("Thu", "Thursday"),
    ("Fri", "Friday"),
    ("Sat", "Saturday"),
    ("Sun", "Sunday"),
];
