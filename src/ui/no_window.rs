//! Why there is no window, in plain words.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};

/// Why there is no window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoWindow {
    /// Nobody answers where a display should be.
    #[error("No window could be opened: the display that WAYLAND_DISPLAY or DISPLAY names does not answer.")]
    NoDisplay,
    /// The display answers, and something that a window is made with is not there.
    #[error(
        "No window could be opened: the display answers, but something that windows need is missing. On this computer that may be \
         one of the libraries libX11, libX11-xcb, libXcursor, libXi, libxkbcommon and libxkbcommon-x11; install them. A display \
         without RandR, as old VNC servers are, cannot be used."
    )]
    Lacking,
    /// There is a display, and nothing to draw with.
    #[error(
        "No window could be opened: this computer offers nothing to draw it with (OpenGL). Install its graphics drivers, or \
         try it without a graphics card: LIBGL_ALWAYS_SOFTWARE=1 plumbline."
    )]
    NoDrawing,
    /// The display went away while the window was open.
    #[error("The display went away, and the window with it. What was not saved is offered at the next start.")]
    Lost,
}

/// Stays in the window until it is closed. What makes windows ends with a fault where a library or a part of the display is
/// missing: until there is a window (`is_open`), that is no fault of ours and is said in words.
pub(super) fn held(
    window: impl FnOnce() -> eframe::Result,
    is_open: &Cell<bool>,
    answers: impl Fn() -> bool,
) -> Result<(), NoWindow> {
    match (panic::catch_unwind(AssertUnwindSafe(window)), is_open.get()) {
        (Ok(Ok(())), _) => Ok(()),
        (Ok(Err(_)), true) => Err(NoWindow::Lost),
        (Ok(Err(error)), false) => Err(match error {
            eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) if !answers() => NoWindow::NoDisplay,
            eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => NoWindow::Lacking,
            _ => NoWindow::NoDrawing,
        }),
        (Err(fault), true) => panic::resume_unwind(fault),
        (Err(_), false) => Err(NoWindow::Lacking),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no_display() -> eframe::Result {
        Err(eframe::Error::AppCreation("no drawing".into()))
    }

    #[test]
    fn a_fault_before_there_is_a_window_is_said_in_words_and_one_after_stays_a_fault() {
        let is_open = Cell::new(false);
        let library = || -> eframe::Result { panic!("Library libxkbcommon-x11.so could not be loaded.") };
        assert_eq!(held(library, &is_open, || true), Err(NoWindow::Lacking));
        is_open.set(true);
        let fault = panic::catch_unwind(AssertUnwindSafe(|| held(library, &is_open, || true)));
        assert!(fault.is_err(), "it is not hushed up");
    }

    #[test]
    fn an_error_is_told_by_when_it_came() {
        let is_open = Cell::new(false);
        assert_eq!(held(no_display, &is_open, || true), Err(NoWindow::NoDrawing));
        assert_eq!(held(|| Ok(()), &is_open, || true), Ok(()));
        is_open.set(true);
        assert_eq!(held(no_display, &is_open, || true), Err(NoWindow::Lost));
    }
}
