//! Answers typed in from paper.

pub(in crate::app) mod intake;
pub(in crate::app) mod rows;
pub(in crate::app) mod signs;
pub(in crate::app) mod typing;
