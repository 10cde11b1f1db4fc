//! The content as an author and the program see it: the shipped folder, and folders with mistakes.

mod mistakes;
mod numbers;
mod shipped;
mod tables;
