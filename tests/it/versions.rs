//! Exercises as people with precautions do them: what is shown is what the note says (rule Z3).

mod doses;
mod facts;
mod limits;
mod shown;
mod stories;
mod together;

use std::collections::BTreeSet;

use plumbline::content::{Exercise, Library, TagId, shipped};

/// Every exercise with each of the tags it has a change for, and with each two of them that may stand together.
fn with_one_and_two_tags(look: impl Fn(&Exercise, &BTreeSet<TagId>)) {
    let library: Library = shipped();
    let mut looked = 0;
    for exercise in &library.exercises {
        let tags: Vec<&TagId> = exercise.modify.keys().collect();
        for (place, one) in tags.iter().enumerate() {
            for other in &tags[place..] {
                let both: BTreeSet<TagId> = [(*one).clone(), (*other).clone()].into();
                if exercise.clash_for(&both).is_none() {
                    look(exercise, &both);
                    looked += 1;
                }
            }
        }
    }
    assert!(looked > 500, "only {looked} were looked at");
}
