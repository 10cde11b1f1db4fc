//! The drawn body: contacts, mirror, muscles, both painters, the body map and the plumb line.

mod contacts;
mod icons;
mod map;
mod painters;
mod pictures;
mod posture;
mod said_small;
mod sheet;
mod tempo;
mod told;
mod told_versions;

use plumbline::content::{Anchor, Exercise, Laterality, Pose, TagId, View, shipped};
use plumbline::figure::picture::Picture;
use plumbline::figure::skeleton::Side;

/// Every pose of the shipped content: exercises, items, and the shapes of the items' options.
fn poses() -> Vec<(String, Pose)> {
    let library = shipped();
    let mut poses: Vec<(String, Pose)> = library
        .exercises
        .iter()
        .map(|it| (it.id.to_string(), it.pose.clone()))
        .collect();
    poses.extend(versions());
    let beside: Vec<(String, Pose)> = poses
        .iter()
        .filter_map(|(name, pose)| Some((format!("{name}, beside"), pose.beside.as_deref()?.clone())))
        .collect();
    poses.extend(beside);
    for exercise in library.exercises.iter().filter(takes_turns) {
        poses.push((format!("{}, other turn", exercise.id), exercise.pose.exchanged()));
    }
    for figure in &library.figures {
        poses.push((figure.id.to_string(), figure.pose.clone()));
        for option in &figure.options {
            let mut pose = figure.pose.clone();
            pose.start = option.frame.clone();
            pose.end = option.frame.clone();
            poses.push((format!("{} = {}", figure.id, option.value), pose));
        }
    }
    poses
}

/// Every exercise as it is drawn for someone with one precaution, or with two that are both drawn.
fn versions() -> Vec<(String, Pose)> {
    let mut versions = Vec::new();
    for exercise in &shipped().exercises {
        let mut seen = vec![exercise.pose.clone()];
        let tags: Vec<&TagId> = exercise.modify.keys().collect();
        for (place, one) in tags.iter().enumerate() {
            for other in &tags[place..] {
                let both = [(*one).clone(), (*other).clone()].into();
                let pose = exercise.version_for(&both).exercise.pose.clone();
                if exercise.clash_for(&both).is_none() && !seen.contains(&pose) {
                    versions.push((format!("{} with {one}, {other}", exercise.id), pose.clone()));
                    seen.push(pose);
                }
            }
        }
    }
    versions
}

/// Whether the far limbs take turns with the near ones.
fn takes_turns(exercise: &&Exercise) -> bool {
    exercise.laterality == Laterality::Alternating && exercise.pose.view == View::Side
}

/// Poses that have a floor.
fn grounded() -> Vec<(String, Pose)> {
    poses()
        .into_iter()
        .filter(|(_, pose)| pose.anchor != Anchor::None)
        .collect()
}

/// Every picture of the shipped content.
fn pictures() -> Vec<(String, Picture)> {
    let library = shipped();
    let mut pictures: Vec<(String, Picture)> = library
        .exercises
        .iter()
        .map(|it| (it.id.to_string(), Picture::of_exercise(it, Side::Right)))
        .collect();
    for exercise in library.exercises.iter().filter(takes_turns) {
        let name = format!("{}, other turn", exercise.id);
        pictures.push((name, Picture::of_other_turn(exercise, Side::Right)));
    }
    for figure in &library.figures {
        pictures.push((figure.id.to_string(), Picture::of_item(figure, Side::Right)));
        for option in &figure.options {
            let name = format!("{} = {}", figure.id, option.value);
            pictures.push((name, Picture::of_option(figure, option, Side::Right)));
        }
    }
    pictures
}

/// The key frames and what lies between them.
fn moments() -> impl Iterator<Item = f64> {
    (0..=20).map(|step| f64::from(step) / 20.0)
}
