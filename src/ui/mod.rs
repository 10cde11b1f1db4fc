//! What is on the screen: the only room that knows egui.
//!
//! Screens read a borrowed [`App`](crate::app::App) and send messages; they change nothing themselves.

mod answer_keys;
mod dialogs;
mod drop_sign;
mod focus;
mod hearing;
mod keys;
mod library_map;
pub mod look;
mod map;
mod presses;
mod record_menu;
mod right_to_left;
mod screens;
mod shell;
mod tree_texts;
pub mod widgets;
mod window;

pub use window::{NoWindow, Window, run};
