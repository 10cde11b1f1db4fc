//! Checks over the whole library.
