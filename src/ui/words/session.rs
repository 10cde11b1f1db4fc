//! session.

pub mod halted;
pub mod parts;
