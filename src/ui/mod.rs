//! What is on the screen: the only room that knows egui.
//!
//! Screens read a borrowed [`App`](crate::app::App) and send messages; they change nothing themselves.

mod dialogs;
mod focus;
mod hearing;
mod keys;
mod library_map;
pub mod look;
mod record_menu;
mod screens;
mod shell;
pub mod widgets;
mod window;

pub use window::{Window, run};
