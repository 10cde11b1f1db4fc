//! Fonts of the system for letters on the screen that ours lack. A search that fails has found nothing: it must not end the
//! program, which shows names and file names in such letters right at its start.

use std::sync::atomic::{AtomicBool, Ordering};

use egui::{FallbackRequest, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;

use crate::platform::caught;

/// Looks for fonts in the system, until that fails.
pub struct SystemFonts {
    system: Box<dyn FontProvider>,
    failed: AtomicBool,
}

impl Default for SystemFonts {
    /// Begins to look through the system's fonts, on a thread of its own.
    fn default() -> Self {
        Self::with(Box::new(SystemFontProvider::new()))
    }
}

impl SystemFonts {
    fn with(system: Box<dyn FontProvider>) -> Self {
        Self {
            system,
            failed: AtomicBool::new(false),
        }
    }
}

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        if self.failed.load(Ordering::Relaxed) {
            return None;
        }
        // fontique 0.11 panics where fontconfig has no font at all.
        caught(|| self.system.font_for(request)).unwrap_or_else(|| {
            self.failed.store(true, Ordering::Relaxed);
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn a_search_that_panics_finds_nothing_and_is_not_begun_again() {
        let asked = Arc::new(AtomicUsize::new(0));
        let counts = Arc::clone(&asked);
        let fonts = SystemFonts::with(Box::new(move |_: &FallbackRequest<'_>| -> Option<FontInsert> {
            counts.fetch_add(1, Ordering::Relaxed);
            panic!("no fonts")
        }));
        for cluster in ["م", "李"] {
            let family = &egui::FontFamily::Proportional;
            assert!(fonts.font_for(&FallbackRequest { cluster, family }).is_none());
        }
        assert_eq!(asked.load(Ordering::Relaxed), 1);
    }
}
