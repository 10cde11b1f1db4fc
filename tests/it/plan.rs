//! Imbalances and plans in the words of clinical.md C, D and exercises.md A, with rulings.md D and E.

#![cfg(test)]

pub mod anyone;
mod changes;
pub mod crowd;
mod decisions;
mod difference;
mod edits;
mod growth;
mod kept;
mod ladders;
mod laws;
mod own;
mod packs;
mod pairs;
pub mod people;
mod promises;
mod room;
mod rows;
mod rulings;
mod tags;
