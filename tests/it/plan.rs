//! Imbalances and plans in the words of docs/rules/muscles.md and docs/rules/plan.md.

#![cfg(test)]

pub mod anyone;
mod changes;
mod content_decides;
pub mod crowd;
mod decisions;
mod difference;
mod edits;
mod going_on;
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
