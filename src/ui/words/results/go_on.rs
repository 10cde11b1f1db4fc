//! To go on with the questions, or to stop here.

pub const GO_ON_OR_STOP_HERE: &str = "Go on, or stop here";
pub const MORE_ANSWERS_MAKE_SURER: &str = "The plan works with what is answered. More answers make the result surer.";

pub fn open_here(open: usize, minutes: &str) -> String {
    format!("The {open} that are open, about {minutes}")
}

pub fn of_a_way(way: &str, open: usize, minutes: &str) -> String {
    format!("{way}: {open} more, about {minutes}")
}
