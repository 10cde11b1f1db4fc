//! A platform for tests, benchmarks and the gallery.

/// A platform in memory.
#[derive(Debug, Default)]
pub struct Memory;

/// A scripted dialog answer.
#[derive(Debug)]
pub struct Dialog;
