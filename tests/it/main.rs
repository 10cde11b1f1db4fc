//! Whole-program tests, in one binary (a second one would link the whole program again).

mod before_the_questions;
mod cli;
mod content;
mod journeys;
mod plan;
mod platform;
mod records;
mod report;
mod scoring;
mod screens;
mod snapshots;
mod support;
mod tidy;
