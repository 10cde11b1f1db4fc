//! Sessions in the words of docs/rules/plan.md: their seconds, what is done in them, what is heard of them.

#![cfg(test)]

mod deeds;
mod people;
mod routines;
mod runs;
mod seconds;
mod sounds;
mod told;
