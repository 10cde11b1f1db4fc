//! The real desktop.

/// The real desktop: disk, dialogs and viewer on threads of their own.
#[derive(Debug)]
pub struct Desktop;
