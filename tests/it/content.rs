//! The content as an author and the program see it: the shipped folder, and folders with mistakes.

mod deciding;
mod mistakes;
mod numbers;
mod order;
mod parts;
mod search;
mod shipped;
mod tables;
