//! What the window says: one file a screen or part of it, which takes them as `say`.
//!
//! A text without values is a constant, a text with values a function that gives a whole sentence, and where an enum decides
//! which, the match stands here. So another language is another set of these files. What documents say too stands in
//! [`crate::report::words`].

pub mod about;
pub mod answers;
pub mod attention;
pub mod breathing;
pub mod check_in;
pub mod dialogs;
pub mod drop_sign;
pub mod effort;
pub mod exercise;
pub mod exercise_figure;
pub mod exercises;
pub mod exports;
pub mod folder;
pub mod follow_up;
pub mod habits;
pub mod home;
pub mod how;
pub mod intake;
pub mod library;
pub mod library_map;
pub mod map;
pub mod moving;
pub mod muscle;
pub mod muscles;
pub mod offers;
pub mod on_body;
pub mod paper;
pub mod photo;
pub mod plan;
pub mod print;
pub mod progress;
pub mod question;
pub mod record_menu;
pub mod relief;
pub mod reminder_line;
pub mod results;
pub mod review;
pub mod safety;
pub mod screens;
pub mod session;
pub mod shell;
pub mod stop;
pub mod summary;
pub mod then_now;
pub mod timer;
pub mod widgets;
