//! What a person may have at hand.

use crate::content::Library;

/// Equipment in the order it is asked for: its word in the content, and what the person reads.
const EQUIPMENT: [(&str, &str); 4] = [
    ("resistance-band", "Resistance band"),
    ("towel", "Towel"),
    ("strap", "Belt or strap"),
    ("pillow", "Pillow"),
];
/// What every home has: never asked for (rule P19).
const ALWAYS_THERE: [&str; 4] = ["chair", "wall", "doorway", "step"];

/// The usual things first, then whatever else the exercises need that is not in every home.
pub fn equipment(library: &Library) -> Vec<(String, String)> {
    let mut asked: Vec<(String, String)> = EQUIPMENT
        .iter()
        .map(|(thing, words)| ((*thing).to_owned(), (*words).to_owned()))
        .collect();
    for thing in library.exercises.iter().flat_map(|exercise| &exercise.equipment) {
        let known = ALWAYS_THERE.contains(&thing.as_str()) || asked.iter().any(|(other, _)| other == thing);
        if !known {
            asked.push((thing.clone(), super::capitalised(&thing.replace('-', " "))));
        }
    }
    asked
}
