//! The exercise as one person does it, with what precautions change (rule Z3).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::modification::Laid;
use super::{Change, Exercise, Modification, TagId, View};

/// An exercise as one person does it.
#[derive(Clone, Debug)]
pub struct Version<'a> {
    /// With the name, steps, pose and all else that the person's precautions make of it.
    pub exercise: Cow<'a, Exercise>,
    /// What is to be said of it, with the tag it follows from.
    pub notes: Vec<(&'a TagId, &'a str)>,
    /// Tells it from other versions of the exercise; empty where it is done as it stands.
    pub key: String,
}

/// How much of an exercise someone's precautions let a set be (rule Z40).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SetLimits<'a> {
    /// The longest hold, in seconds.
    pub hold_s: Option<u32>,
    /// The most repetitions.
    pub reps: Option<u32>,
    /// A precaution that limits one of them.
    pub by: Option<&'a TagId>,
}

impl SetLimits<'_> {
    /// A hold within them, in seconds.
    pub fn hold(self, seconds: u32) -> u32 {
        self.hold_s.map_or(seconds, |most| seconds.min(most))
    }

    /// Repetitions within them.
    pub fn repetitions(self, reps: u32) -> u32 {
        self.reps.map_or(reps, |most| reps.min(most))
    }
}

impl Modification {
    fn apply(&self, exercise: &mut Exercise) {
        let texts = [
            (&self.breathing, &mut exercise.breathing),
            (&self.feel, &mut exercise.feel),
            (&self.easier, &mut exercise.easier),
        ];
        for (own, text) in texts {
            if let Some(own) = own {
                text.clone_from(own);
            }
        }
        exercise.position = self.position.unwrap_or(exercise.position);
        if let Some(own) = &self.mistakes {
            exercise.mistakes.clone_from(own);
        }
        match (&self.harder, self.kind) {
            (None, Change::Dose) => {}
            // What another precaution took away does not come back.
            (Some(Some(_)), _) if exercise.harder.is_empty() => {}
            (Some(Some(own)), _) => exercise.harder.clone_from(own),
            (Some(None) | None, _) => exercise.harder.clear(),
        }
        for thing in &self.needs {
            if !exercise.equipment.contains(thing) {
                exercise.equipment.push(thing.clone());
            }
        }
        let pose = &mut exercise.pose;
        pose.props.retain(|prop| !self.without.contains(prop));
        for prop in &self.props {
            if !pose.props.contains(prop) {
                pose.props.push(*prop);
            }
        }
        if let Some(change) = &self.pose {
            for (frame, change) in [(&mut pose.start, &change.start), (&mut pose.end, &change.end)] {
                // A frame's own scale stands for that of the pose: what it does not change stays as it is seen.
                if change.as_ref().is_some_and(|change| change.scale.is_some()) && frame.scale.is_none() {
                    frame.scale = Some(pose.scale);
                }
            }
            change.lay(pose);
        }
    }
}

impl Exercise {
    /// The exercise for someone with these precautions: what a change replaces is nowhere in it. Several changes are laid over
    /// each other; where two change the same, the one that says `over` stands, and the content check has seen to it that one
    /// does.
    pub fn version_for(&self, tags: &BTreeSet<TagId>) -> Version<'_> {
        let changes = self.changes_for(tags);
        let mut version = Version {
            exercise: Cow::Borrowed(self),
            notes: self.notes_for(tags),
            key: String::new(),
        };
        let belly = self.belly_for(tags);
        if changes.iter().all(|(_, change)| change.says_only_the_note())
            && (belly.is_none() || self.pose.view != View::Side)
        {
            return version;
        }
        let mut exercise = self.clone();
        let mut steps: BTreeMap<usize, Option<&String>> = (1..).zip(self.steps.iter().map(Some)).collect();
        for (tag, change) in changes {
            change.apply(&mut exercise);
            steps.extend(change.steps.iter().map(|(number, words)| (*number, words.as_ref())));
            version.key.push('+');
            version.key.push_str(tag.as_str());
        }
        exercise.steps = steps.into_values().flatten().cloned().collect();
        if let Some((tag, belly)) = belly.filter(|_| exercise.pose.view == View::Side) {
            for frame in [&mut exercise.pose.start, &mut exercise.pose.end] {
                frame.belly += belly;
            }
            version.key.push_str("+belly-");
            version.key.push_str(tag.as_str());
        }
        version.exercise = Cow::Owned(exercise);
        version
    }

    /// How far the belly of someone with these precautions stands out, and by which (rule Z25).
    fn belly_for(&self, tags: &BTreeSet<TagId>) -> Option<(&TagId, f64)> {
        let here = self.bellies.iter().filter(|(tag, _)| tags.contains(*tag));
        here.map(|(tag, belly)| (tag, *belly))
            .max_by(|(_, one), (_, other)| one.total_cmp(other))
    }

    /// Lets a precaution change what another one does, where it neither rules the exercise out nor has a change of its own
    /// (rule Z2).
    pub(super) fn take_notes(&mut self, tag: &TagId, of: &TagId) {
        let Some(change) = self.modify.get(of).cloned() else {
            return;
        };
        if self.avoid.contains(tag) || self.modify.contains_key(tag) {
            return;
        }
        for other in self.modify.values_mut() {
            for tags in [&mut other.over, &mut other.instead_of, &mut other.not_with] {
                if tags.contains(of) {
                    tags.push(tag.clone());
                }
            }
        }
        self.modify.insert(tag.clone(), change);
        if !self.cautions.contains(tag) {
            self.cautions.push(tag.clone());
        }
    }

    /// What is to be said of the exercise to someone with these precautions, with the tag each follows from.
    pub fn notes_for(&self, tags: &BTreeSet<TagId>) -> Vec<(&TagId, &str)> {
        let mut notes: Vec<(&TagId, &str)> = self
            .changes_for(tags)
            .into_iter()
            .map(|(tag, change)| (tag, change.note.as_str()))
            .collect();
        notes.sort_unstable();
        notes
    }

    /// Two precautions of this person that cannot be minded together.
    pub fn clash_for(&self, tags: &BTreeSet<TagId>) -> Option<(&TagId, &TagId)> {
        let mut changes = self.modify.iter().filter(|(tag, _)| tags.contains(*tag));
        changes.find_map(|(tag, change)| Some((tag, change.not_with.iter().find(|other| tags.contains(*other))?)))
    }

    /// Whether there is a harder way for someone with these precautions.
    pub fn has_harder_for(&self, tags: &BTreeSet<TagId>) -> bool {
        !self.version_for(tags).exercise.harder.is_empty()
    }

    /// How much a set may be for someone with these precautions: of several limits the lowest.
    pub fn limits_for(&self, tags: &BTreeSet<TagId>) -> SetLimits<'_> {
        let lowest = |one: Option<u32>, other: Option<u32>| one.into_iter().chain(other).min();
        let mut limits = SetLimits::default();
        for (tag, change) in self.changes_for(tags) {
            if change.most_hold_s.is_some() || change.most_reps.is_some() {
                limits = SetLimits {
                    hold_s: lowest(limits.hold_s, change.most_hold_s),
                    reps: lowest(limits.reps, change.most_reps),
                    by: Some(tag),
                };
            }
        }
        limits
    }

    /// The changes that count, each after those it stands over.
    fn changes_for(&self, tags: &BTreeSet<TagId>) -> Vec<(&TagId, &Modification)> {
        let counts = |tag: &TagId| tags.contains(tag) && self.modify.contains_key(tag);
        let is_held = |tag: &TagId| {
            let mut others = self.modify.iter().filter(|(other, _)| counts(other));
            others.any(|(_, change)| change.instead_of.contains(tag))
        };
        let mut waiting: Vec<(&TagId, &Modification)> = self.modify.iter().collect();
        waiting.retain(|(tag, _)| counts(tag) && !is_held(tag));
        let mut laid = Vec::new();
        while !waiting.is_empty() {
            let is_next =
                |(_, change): &(&TagId, &Modification)| !waiting.iter().any(|(tag, _)| change.over.contains(tag));
            let place = waiting.iter().position(is_next).unwrap_or(0);
            laid.push(waiting.remove(place));
        }
        laid
    }
}
