//! About the person, why they came, and their assessments.

pub fn type_your_age(most: u32) -> String {
    format!("Type your age in whole years, from 1 to {most}.")
}

pub fn type_whole_number(most: u32) -> String {
    format!("Type a whole number from 0 to {most}.")
}

pub const NEW_ASSESSMENT: &str = "A new assessment begins. The earlier one is kept in the same record.";

/// Said where other content is loaded, whose questions the example does not know.
pub const NO_EXAMPLE: &str = "There is no example for these questions.";

pub const EARLIER_ASSESSMENT: &str = "This is an earlier assessment. It is kept as it was.";
pub const TYPE_A_SCORE: &str = "Type a whole number from 0 to 10.";

pub fn type_one_of(options: usize) -> String {
    format!("Type one number from 1 to {options}.")
}

pub fn type_some_of(options: usize) -> String {
    format!("Type numbers from 1 to {options}, with a space between them.")
}
