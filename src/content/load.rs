//! From files to a library; loading never stops at the first problem.

use super::read::{self, Elements, values};
use super::{AgeLimits, Library, Problem, Screening, check};

/// Loads content from files given as (path relative to the content folder, text), with every problem they have.
///
/// Paths use `/`; the order in which the files are given says nothing. An element with a mistake in its shape is left out; one that is only inconsistent stays in.
/// A library with problems is for showing them, not for assessing anyone.
pub fn load(files: &[(String, String)]) -> (Library, Vec<Problem>) {
    let mut problems = Vec::new();
    let elements = read::read(files, &mut problems);
    check::check(&elements, &mut problems);
    // Authors mend file by file; within a file the order of discovery is kept.
    problems.sort_by(|one, other| one.file.cmp(&other.file));
    (library(elements), problems)
}

/// Loads content that is known to have no problems, without looking for any.
pub(super) fn load_trusted(files: &[(String, String)]) -> Library {
    library(read::read(files, &mut Vec::new()))
}

fn library(elements: Elements) -> Library {
    let mut parts = elements.parts.take();
    if let Some(ways) = &mut parts.ways {
        ways.take_views(&parts.photo);
    }
    let mut items = values(elements.items);
    // Stable: within a stage the order stays as written.
    items.sort_by_key(|item| item.stage);
    for item in &mut items {
        let by_age: Vec<AgeLimits> = item
            .scores()
            .next()
            .map_or_else(Vec::new, |score| score.by_age().to_vec());
        if let Some(usual) = &mut item.usual {
            usual.take(&by_age);
        }
    }
    let precautions = values(elements.precautions);
    let mut exercises = values(elements.exercises);
    for precaution in &precautions {
        if let Some(other) = &precaution.notes_of {
            exercises
                .iter_mut()
                .for_each(|exercise| exercise.take_notes(&precaution.id, other));
        }
        if let Some(belly) = precaution.belly {
            for exercise in &mut exercises {
                exercise.bellies.insert(precaution.id.clone(), belly);
            }
        }
    }
    Library {
        version: elements.version,
        regions: values(elements.regions),
        items,
        patterns: values(elements.patterns),
        scoring: elements.scoring.map(|placed| placed.value).unwrap_or_default(),
        muscles: values(elements.muscles),
        muscle_tests: values(elements.muscle_tests),
        muscle_groups: values(elements.muscle_groups),
        screening: Screening {
            recheck_weeks: elements.recheck_weeks,
            groups: values(elements.groups),
            asked_again: values(elements.asked_again),
            new_sign_note: elements.new_sign_note,
            none_note: elements.none_note,
            clearance_days: elements.clearance_days,
            emergency_numbers: values(elements.emergency_numbers),
            questions: values(elements.questions),
            derived: elements.derived.map(|placed| placed.value).unwrap_or_default(),
            advice: values(elements.advice),
            stop_list: values(elements.stop_list),
        },
        precautions,
        exercises,
        equipment: values(elements.equipment),
        nothing_left: values(elements.nothing_left),
        figures: values(elements.figures),
        sources: values(elements.sources),
        planning: parts.planning.unwrap_or_default(),
        doses: parts.doses.unwrap_or_default(),
        ways: parts.ways.unwrap_or_default(),
        photo: parts.photo,
        breathing: parts.breathing,
        relief: parts.relief,
        habits: parts.habits,
        guidance: parts.guidance,
        intake: parts.intake,
    }
}
