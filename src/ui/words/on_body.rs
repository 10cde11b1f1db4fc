//! The drawn body beside a muscle or an exercise.

pub fn muscle_on_the_body(muscle: &str) -> String {
    format!("{muscle} on the body")
}

pub const WHAT_IT_WORKS_ON: &str = "What it works on, on the body";

/// How a muscle works in an exercise.
#[derive(Clone, Copy)]
pub enum Works {
    Mainly,
    Along,
}

pub fn working_on_the_body(muscle: &str, works: Works) -> String {
    match works {
        Works::Mainly => format!("{muscle} on the body, works mainly"),
        Works::Along => format!("{muscle} on the body, works along"),
    }
}
