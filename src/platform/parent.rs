//! The window that dialogs belong to: they stand above it, and it waits for them.

use raw_window_handle::{HasDisplayHandle, HasWindowHandle, RawWindowHandle};
#[cfg(any(windows, target_os = "macos"))]
use rfd::AsyncFileDialog;

/// The window that dialogs belong to; by default none.
#[derive(Clone, Debug, Default)]
pub struct Parent {
    /// A file dialog of this window, with nothing else set.
    #[cfg(any(windows, target_os = "macos"))]
    dialog: AsyncFileDialog,
    /// What portals call the window; empty for none.
    name: String,
}

impl Parent {
    /// This window.
    pub fn of(window: &(impl HasWindowHandle + HasDisplayHandle)) -> Self {
        let handle = window.window_handle().ok();
        Self {
            #[cfg(any(windows, target_os = "macos"))]
            dialog: AsyncFileDialog::new().set_parent(window),
            name: handle.map_or_else(String::new, |handle| name_of(handle.as_raw())),
        }
    }

    /// A file dialog above this window.
    #[cfg(any(windows, target_os = "macos"))]
    pub(super) fn dialog(&self) -> AsyncFileDialog {
        self.dialog.clone()
    }

    /// What portals call the window. On Wayland only a window that was exported has one; winit exports none,
    /// and to do it here its surface would have to be taken from a pointer, which is `unsafe`.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The number of the window, as programs of X11 take it.
    pub(super) fn number(&self) -> Option<u64> {
        u64::from_str_radix(self.name.strip_prefix("x11:")?, 16).ok()
    }
}

fn name_of(handle: RawWindowHandle) -> String {
    match handle {
        RawWindowHandle::Xlib(handle) => format!("x11:{:x}", handle.window),
        RawWindowHandle::Xcb(handle) => format!("x11:{:x}", handle.window),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use raw_window_handle::{XcbWindowHandle, XlibWindowHandle};
    use std::num::NonZeroU32;

    #[test]
    fn a_window_is_called_as_portals_want_it() {
        assert_eq!(name_of(XlibWindowHandle::new(0x60_000b).into()), "x11:60000b");
        let number = NonZeroU32::new(0x1c0_0007).unwrap();
        assert_eq!(name_of(XcbWindowHandle::new(number).into()), "x11:1c00007");
        assert_eq!(Parent::default().name(), "", "no window has no name");
        assert_eq!(Parent::default().number(), None);
        let parent = Parent {
            name: "x11:60000b".to_owned(),
        };
        assert_eq!(parent.number(), Some(0x60_000b));
    }
}
