//! The documents: what they say ([`Summary`], [`PlanDocument`], [`TickSheet`], [`BlankList`], [`PhotoGuide`]), the words they share with the screens
//! ([`words`]), and how they become pages ([`Paper`]).
//!
//! Pure: no clock, disk, window or randomness. People's text is data and never markup.

mod art;
mod blank;
mod body;
mod document;
mod effort;
mod exchange;
mod handout;
mod look;
mod look_again;
mod options;
mod paper;
mod parts;
mod photo_guide;
mod places;
mod posture;
mod since_start;
mod summary;
mod ticks;
mod versions;
pub mod words;

pub use art::*;
pub use blank::*;
pub use body::*;
pub use document::*;
pub use effort::*;
pub use exchange::*;
pub use handout::*;
pub use look::*;
pub use look_again::LookAgain;
pub use options::*;
pub use paper::*;
pub use parts::*;
pub use photo_guide::*;
pub use places::usual_units;
pub use posture::*;
pub use since_start::*;
pub use summary::*;
pub use ticks::*;
pub use versions::Versions;
