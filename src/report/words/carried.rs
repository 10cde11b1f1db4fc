//! What must be known by whoever carries a plan alone (rule T46).

use super::{capitalised, list};

/// The precautions a plan was made with; empty without any.
pub fn made_with_in_mind(precautions: &[&str]) -> String {
    if precautions.is_empty() {
        return String::new();
    }
    format!("Made with these in mind: {}.", precautions.join("; "))
}

/// Why exercises stand there that help with a muscle of a painful test; empty where none does.
pub fn only_help(exercises: &[String]) -> String {
    let names = capitalised(&list(exercises));
    match exercises {
        [] => String::new(),
        [_] => format!(
            "{names} is there for another muscle, and one of these helps with it: leave it out if it hurts where the test did."
        ),
        _ => format!(
            "{names} are there for other muscles, and one of these helps with them: leave out any that hurts where the test did."
        ),
    }
}
