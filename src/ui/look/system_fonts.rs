//! Fonts of the system for letters on the screen that ours lack. A search that fails has found nothing: it must not end the
//! program, which shows names and file names in such letters right at its start.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::{FallbackRequest, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;

use crate::platform::caught;

/// Looks for fonts in the system, until that fails. Looked through once a letter is missing, not before: most people never
/// need it, and the first frame would wait beside it.
pub struct SystemFonts {
    begin: fn() -> Box<dyn FontProvider>,
    system: OnceLock<Box<dyn FontProvider>>,
    failed: AtomicBool,
}

impl Default for SystemFonts {
    fn default() -> Self {
        Self::with(|| Box::new(SystemFontProvider::new()))
    }
}

impl SystemFonts {
    fn with(begin: fn() -> Box<dyn FontProvider>) -> Self {
        Self {
            begin,
            system: OnceLock::new(),
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
        caught(|| self.system.get_or_init(self.begin).font_for(request)).unwrap_or_else(|| {
            self.failed.store(true, Ordering::Relaxed);
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    static BEGUN: AtomicUsize = AtomicUsize::new(0);
    static ASKED: AtomicUsize = AtomicUsize::new(0);

    fn without_fonts() -> Box<dyn FontProvider> {
        BEGUN.fetch_add(1, Ordering::Relaxed);
        Box::new(|_: &FallbackRequest<'_>| -> Option<FontInsert> {
            ASKED.fetch_add(1, Ordering::Relaxed);
            panic!("no fonts")
        })
    }

    #[test]
    fn a_search_is_begun_when_a_letter_is_missing_and_one_that_panics_is_not_begun_again() {
        let fonts = SystemFonts::with(without_fonts);
        assert_eq!(BEGUN.load(Ordering::Relaxed), 0, "nobody needs it yet");
        for cluster in ["م", "李"] {
            let family = &egui::FontFamily::Proportional;
            assert!(fonts.font_for(&FallbackRequest { cluster, family }).is_none());
        }
        assert_eq!((BEGUN.load(Ordering::Relaxed), ASKED.load(Ordering::Relaxed)), (1, 1));
    }
}
