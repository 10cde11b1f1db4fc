//! The plan, and what was changed in it.

pub fn is_left_out(exercise: &str) -> String {
    format!("\u{201c}{exercise}\u{201d} is left out.")
}

pub fn is_in_your_plan(exercise: &str) -> String {
    format!("\u{201c}{exercise}\u{201d} is in your plan.")
}

pub const NEW_PLAN: &str = "This is the new plan.";
pub const YOU_KEEP_YOUR_PLAN: &str = "You keep your plan. The new one stays on offer under “Compare”.";
