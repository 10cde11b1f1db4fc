//! Filled by its own piece.
