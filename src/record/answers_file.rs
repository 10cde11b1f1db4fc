//! The answers file of the command line.
