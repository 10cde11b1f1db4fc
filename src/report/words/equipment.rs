//! What a person may have at hand.

use crate::content::{AtHand, Id, Library, Stage};

/// What is asked for, in the order of the content: its id, and what the person reads.
pub fn equipment(library: &Library) -> Vec<(String, String)> {
    let asked = library.equipment.iter().filter(|thing| thing.at_hand == AtHand::Asked);
    asked
        .map(|thing| (thing.id.to_string(), super::capitalised(&thing.name)))
        .collect()
}

/// What things are called inside a sentence.
pub fn things(library: &Library, ids: &[Id]) -> Vec<String> {
    ids.iter().map(|id| library.thing_name(id.as_str())).collect()
}

/// Where the tests of a stage are done, as the heading of a list.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Questions => "Questions",
        Stage::Mirror => "At a mirror",
        Stage::Photo => "Photos",
        Stage::Wall => "At a wall",
        Stage::Standing => "Standing",
        Stage::Sitting => "Sitting",
        Stage::Lying => "Lying down",
        Stage::FloorStrength => "Strength, lying down",
        Stage::StandingStrength => "Strength, standing",
    }
}
