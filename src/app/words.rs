//! What the program says by itself: names of screens and commands, notices, problems under fields, what a screen reader is told.
//! One file a noun, taken as `say`, in the shape of `ui::words`.
//!
//! Only values of the rooms below go in, none of `app`, so that no file here is part of a circle.

pub mod about;
pub mod access;
pub mod answers;
pub mod asking;
pub mod clock;
pub mod commands;
pub mod deleting;
pub mod folder;
pub mod follow_up;
pub mod log;
pub mod opening;
pub mod photo;
pub mod plan;
pub mod printing;
pub mod safety;
pub mod saving;
pub mod screens;
pub mod session;
pub mod settings;
