//! What is said where no exercise is left: muscles, precautions and exercises that are there, and words.

use super::About;
use super::names::Index;
use crate::content::read::Elements;
use crate::content::{Problem, Work};

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    for placed in &elements.nothing_left.entries {
        let entry = &placed.value;
        let about = &mut About::new(placed, problems);
        about.sources(index, &entry.sources);
        about.expect(
            !entry.muscles.is_empty(),
            "muscles",
            "it is about no muscle",
            "name at least one id of muscles.json",
        );
        about.refer_all("muscles", &index.muscles, &entry.muscles);
        for (place, group) in entry.tags.iter().enumerate() {
            let inside = format!("tags[{place}]");
            about.expect(
                !group.is_empty(),
                &inside,
                "no one has a precaution of this group",
                "name at least one id of precautions.json, or take the group out",
            );
            about.refer_all(&inside, &index.precautions, group);
        }
        about.refer_all("first", &index.exercises, &entry.first);
        for (place, instead) in entry.instead.iter().enumerate() {
            about.refer_all(
                &format!("instead[{place}].exercises"),
                &index.exercises,
                &instead.exercises,
            );
        }
        // What goes first in its place must not be the very work that is missing.
        for (place, id) in entry.first.iter().enumerate() {
            let listed = elements.exercises.entries.iter();
            let mut exercises = listed.map(|placed| &placed.value);
            let is_the_same = exercises.any(|exercise| {
                let works = match entry.work {
                    Work::Stretch => exercise.stretches(),
                    Work::Strengthen => exercise.strengthens(),
                };
                exercise.id == *id && works && exercise.primary.iter().any(|muscle| entry.muscles.contains(muscle))
            });
            about.expect(
                !is_the_same,
                &format!("first[{place}]"),
                &format!("`{id}` is the work of which nothing is left"),
                "name an exercise that does something else for the muscle",
            );
        }
    }
}
