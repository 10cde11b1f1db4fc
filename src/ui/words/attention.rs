//! What is said of answers that need a look.

pub fn need_a_look(answers: usize) -> String {
    if answers == 1 {
        "One answer needs a look".to_owned()
    } else {
        format!("{answers} answers need a look")
    }
}

pub fn do_not_count_in_full(answers: usize) -> String {
    if answers == 1 {
        "One answer does not count in full yet".to_owned()
    } else {
        format!("{answers} answers do not count in full yet")
    }
}

/// The button that goes to the first of them.
pub fn go_to(answers: usize) -> &'static str {
    if answers == 1 { "Go to it" } else { "Go to the first" }
}
