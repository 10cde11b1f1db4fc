//! Whole-program tests, in one binary (a second one would link the whole program again).
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that fails panics; helper functions are tests too"
)]

mod before_the_questions;
mod catalogue;
mod cli;
mod content;
mod faults;
mod figure;
mod heard;
mod journeys;
mod kill;
mod law;
mod log;
mod packaging;
mod people;
mod photo;
mod plan;
mod platform;
mod records;
mod report;
mod scoring;
mod screens;
mod session;
mod sixteen;
mod snapshots;
mod strangers;
mod support;
mod tidy;
mod versions;
mod why;
