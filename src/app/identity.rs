//! Who is on the screen, told apart without looking at them (see `keeping::sitting`).

use jiff::civil::Date;

/// One record from its opening to its closing. Opened again, the same file is another sitting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sitting(pub(super) u64);

/// Which answers it is about: an assessment of the open record, as it was after so many changes, on a day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WhatIfKey {
    pub(super) sitting: Sitting,
    pub(super) index: usize,
    pub(super) revision: u64,
    pub(super) day: Date,
}
