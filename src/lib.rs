//! Plumbline: a posture self-assessment, what it shows, and a short plan.
//!
//! The rooms, and the one direction they may use each other (see `ARCHITECTURE.md`; `tests/it/tidy.rs` enforces it):
//!
//! `content ← record ← rules ← figure, picture ← report ← app ← ui, cli ← main`; `platform` stands at the bottom.

/// By which name the desktop knows the program: its window, its starter, its icon, and what a Flatpak is called
/// (`packaging/`; `tests/it/packaging.rs` holds them equal).
pub const APP_ID: &str = "org.plumbline.plumbline";

/// An enum of names and `ALL` of it in order: no name can be left out of the list.
macro_rules! listed {
    ($(#[$about:meta])* $seen:vis enum $name:ident { $($(#[$of:meta])* $one:ident),* $(,)? }) => {
        $(#[$about])*
        $seen enum $name {
            $($(#[$of])* $one),*
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: [Self; [$($name::$one),*].len()] = [$(Self::$one),*];
        }
    };
}

pub mod app;
pub mod cli;
pub mod content;
pub mod figure;
pub mod picture;
pub mod platform;
pub mod record;
pub mod report;
pub mod rules;
pub mod ui;
