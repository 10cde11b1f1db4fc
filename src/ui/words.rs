//! What the window says: one file a screen or part of it, which takes them as `say`.
//!
//! A text without values is a constant, a text with values a function that gives a whole sentence, and where an enum decides
//! which, the match stands here. So another language is another set of these files. What documents say too stands in
//! [`crate::report::words`].

pub mod answers;
pub mod attention;
pub mod breathing;
pub mod effort;
pub mod exercise;
pub mod exercises;
pub mod habits;
pub mod home;
pub mod how;
pub mod library;
pub mod muscle;
pub mod muscles;
pub mod on_body;
pub mod plan;
pub mod question;
pub mod relief;
pub mod results;
pub mod safety;
pub mod summary;
pub mod timer;
