//! What is on the screen: the only room that knows egui.
//!
//! Screens are given a [`View`]: they read the program and send messages; they change nothing themselves.

mod answer_keys;
mod chords;
mod commands;
mod dialogs;
mod drop_sign;
mod focus;
mod hearing;
mod keys;
mod library_map;
pub mod look;
mod map;
mod no_window;
mod parts;
mod pasting;
mod presses;
mod record_menu;
mod reminder_line;
mod right_to_left;
mod screens;
mod session_keys;
mod shell;
mod tree_texts;
mod view;
pub mod widgets;
mod window;
mod words;

pub use no_window::NoWindow;
pub use view::View;
pub use window::{Window, run};
