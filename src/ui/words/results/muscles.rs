//! Tight and weak muscles among the results.

use crate::report::MuscleLine;

pub const TIGHT_AND_WEAK_MUSCLES: &str = "Tight and weak muscles";
pub const NOT_TESTED_ON_YOU: &str = "What the source’s table adds, not settled by a test on you";
pub const A_TEST_DECIDES: &str = "A test on you decides. Where there was none, the plan follows the source’s table: \
    the usual list for the pattern, which knows nothing of you. The plan stretches what is tight and strengthens what is weak. Where it \
    does something else, the line says so.";
pub const WHERE_TWO_DISAGREE: &str = "Where two findings ask for opposite things";

pub fn between(findings: &str) -> String {
    format!("Between {findings}.")
}

pub const TESTED_FINE: &str = "Tested fine, although in the source’s table";

/// What a screen reader hears of the link to a muscle: `Buttock, left, weak, its page`.
pub fn its_page(line: &MuscleLine, role: &str) -> String {
    let muscle = &line.lay;
    if line.side.is_empty() {
        format!("{muscle}, {role}, its page")
    } else {
        format!("{muscle}, {}, {role}, its page", line.side)
    }
}

pub fn the_plan(action: &str) -> String {
    format!("The plan: {action}")
}

pub fn would_tell(test: &str) -> String {
    format!("“{test}” would tell")
}
