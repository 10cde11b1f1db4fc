//! One tag, and several together: nothing that a change replaced comes back.

use std::collections::BTreeSet;

use plumbline::content::{Change, Exercise, TagId, shipped};

use super::facts::facts;
use super::with_one_and_two_tags;

/// The tags whose change counts: those that no other one holds.
fn counting<'a>(exercise: &'a Exercise, tags: &BTreeSet<TagId>) -> Vec<&'a TagId> {
    let here = || exercise.modify.iter().filter(|(tag, _)| tags.contains(*tag));
    here()
        .map(|(tag, _)| tag)
        .filter(|tag| !here().any(|(_, change)| change.instead_of.contains(tag)))
        .collect()
}

#[test]
fn a_step_that_a_precaution_changes_is_never_shown_as_it_was() {
    with_one_and_two_tags(|exercise, tags| {
        let shown = &exercise.version_for(tags).exercise.steps;
        for tag in counting(exercise, tags) {
            for number in exercise.modify[tag].steps.keys() {
                let before = &exercise.steps[number - 1];
                assert!(
                    !shown.contains(before),
                    "{} with {tags:?}: step {number} is {before}",
                    exercise.id
                );
            }
        }
        assert!(!shown.is_empty());
    });
}

#[test]
fn a_pose_that_a_precaution_changes_is_never_shown_as_it_was() {
    with_one_and_two_tags(|exercise, tags| {
        let before = facts(&exercise.pose);
        let shown = exercise.version_for(tags);
        let together = facts(&shown.exercise.pose);
        for tag in counting(exercise, tags) {
            let alone = exercise.version_for(&[tag.clone()].into());
            for (name, value) in facts(&alone.exercise.pose) {
                let changed = value != before[&name];
                assert!(
                    !changed || together[&name] != before[&name],
                    "{} with {tags:?}: {name} is {} again, which {tag} changes to {value}",
                    exercise.id,
                    before[&name]
                );
            }
            for prop in &exercise.modify[tag].without {
                assert!(
                    !shown.exercise.pose.props.contains(prop),
                    "{} with {tags:?}: {prop:?}",
                    exercise.id
                );
            }
            for prop in &exercise.modify[tag].props {
                assert!(
                    shown.exercise.pose.props.contains(prop),
                    "{} with {tags:?}: {prop:?}",
                    exercise.id
                );
            }
        }
    });
}

#[test]
fn each_note_that_counts_is_said_once() {
    with_one_and_two_tags(|exercise, tags| {
        let version = exercise.version_for(tags);
        let said: Vec<&TagId> = version.notes.iter().map(|(tag, _)| *tag).collect();
        assert_eq!(said, counting(exercise, tags), "{} with {tags:?}", exercise.id);
    });
}

/// A harder way was written for the movement as it stands, by someone who thought of no precaution.
#[test]
fn another_movement_or_start_has_no_harder_way_but_its_own() {
    for exercise in &shipped().exercises {
        for (tag, change) in &exercise.modify {
            let harder = exercise.version_for(&[tag.clone()].into()).exercise.harder.clone();
            if change.kind != Change::Dose {
                assert_eq!(
                    harder,
                    change.harder.clone().flatten().unwrap_or_default(),
                    "{} with {tag}",
                    exercise.id
                );
            }
        }
    }
}

#[test]
fn the_same_tags_give_the_same_version_and_none_gives_the_exercise_as_it_stands() {
    let library = shipped();
    for exercise in &library.exercises {
        let plain = exercise.version_for(&BTreeSet::new());
        assert!(plain.key.is_empty() && plain.notes.is_empty());
        assert_eq!(plain.exercise.steps, exercise.steps);
        assert_eq!(plain.exercise.pose, exercise.pose);
    }
    // What is drawn is kept by this key: two versions with one key would show each other's picture.
    with_one_and_two_tags(|exercise, tags| {
        let version = exercise.version_for(tags);
        let own = &version.exercise;
        let differs = own.steps != exercise.steps || own.pose != exercise.pose || own.harder != exercise.harder;
        assert_eq!(differs, !version.key.is_empty(), "{} with {tags:?}", exercise.id);
    });
}

/// All tags at once, too, leave an exercise that can be drawn and read.
#[test]
fn all_tags_of_an_exercise_together_leave_steps_and_every_kept_change() {
    for exercise in &shipped().exercises {
        let tags: BTreeSet<TagId> = exercise.modify.keys().cloned().collect();
        if exercise.clash_for(&tags).is_some() {
            continue;
        }
        let shown = exercise.version_for(&tags);
        for tag in counting(exercise, &tags) {
            for number in exercise.modify[tag].steps.keys() {
                let before = &exercise.steps[number - 1];
                assert!(!shown.exercise.steps.contains(before), "{}: {before}", exercise.id);
            }
        }
        assert!(!shown.exercise.steps.is_empty(), "{}", exercise.id);
    }
}
