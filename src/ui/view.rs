//! What a screen is given: the program to read, and where it says what happened.

use crate::app::{App, Message, Outbox};

/// The program as a screen sees it: everything to read, nothing to change. It is copied into as many columns as a screen
/// has; what only reads takes [`App`] alone.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The program.
    pub app: &'a App,
    /// What has happened in this frame so far.
    pub outbox: &'a Outbox,
}

impl View<'_> {
    /// Says that something happened; the program changes after the frame.
    pub fn send(self, message: impl Into<Message>) {
        self.outbox.send(message);
    }
}
