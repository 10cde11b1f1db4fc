//! Beside the results.

pub const ASSESS_AGAIN_AFTER: &str =
    "Assess again after four to six weeks. This assessment and its plan stay in the same file.";
pub const ASSESS_AGAIN: &str = "Assess again";
pub const MUSCLES_IN_SHORT: &str = "Muscles in short";
pub const TIGHT_FOUND_IN_YOUR_HOME_TEST: &str = "Tight, found in your home test";
pub const WEAK_FOUND_IN_YOUR_HOME_TEST: &str = "Weak, found in your home test";
