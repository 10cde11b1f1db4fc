//! Where the keyboard should be.

/// Where the keyboard should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The first control of the screen.
    FirstControl,
    /// The first field with a problem.
    FirstProblem,
    /// The field that searches.
    Search,
    /// What led away from the screen that is shown again.
    WhereItWas,
}
