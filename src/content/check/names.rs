//! One id space, and which ids each kind has.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::problem::join;
use crate::content::read::{Elements, Listed, Parts};
use crate::content::{Feature, Id, Precaution, Problem, TagId};

/// The ids of one kind.
pub(super) struct Names {
    /// What a person calls the kind: "precaution".
    pub kind: &'static str,
    /// The file it belongs to.
    pub home: &'static str,
    known: BTreeSet<Id>,
    complete: bool,
}

impl Names {
    fn of<T>(kind: &'static str, home: &'static str, listed: &Listed<T>, id: impl Fn(&T) -> &Id) -> Self {
        let read = listed.entries.iter().map(|placed| id(&placed.value));
        Self {
            kind,
            home,
            known: read.chain(&listed.unread).cloned().collect(),
            complete: listed.complete,
        }
    }

    /// Whether this id is certainly missing.
    pub fn lacks(&self, id: &Id) -> bool {
        self.complete && !self.known.contains(id)
    }
}

/// The ids of every kind something can refer to.
pub(super) struct Index {
    pub regions: Names,
    pub items: Names,
    pub patterns: Names,
    pub muscles: Names,
    pub groups: Names,
    pub questions: Names,
    pub precautions: Names,
    /// The regions of an operation.
    pub operated: Names,
    pub exercises: Names,
    pub equipment: Names,
    pub sources: Names,
    pub paces: Names,
    pub positions: Names,
    pub advice: Names,
    /// The tag of who cannot get down to the floor.
    pub floor: Option<TagId>,
    /// The tag of an operation.
    pub operation: Option<TagId>,
}

impl Index {
    pub fn of(elements: &Elements) -> Self {
        let derived = elements.derived.as_ref().map(|placed| &placed.value);
        let precautions = Names::of("precaution", "precautions.json", &elements.precautions, |it| &it.id);
        let is_known = |tag: &TagId| !precautions.lacks(tag);
        Self {
            regions: Names::of("region", "library.json", &elements.regions, |it| &it.id),
            items: Names::of("item", "items/", &elements.items, |it| &it.id),
            patterns: Names::of("pattern", "patterns.json", &elements.patterns, |it| &it.id),
            muscles: Names::of("muscle", "muscles.json", &elements.muscles, |it| &it.id),
            groups: Names::of("group", "screening.json", &elements.groups, |it| &it.id),
            questions: Names::of("sign", "screening.json", &elements.questions, |it| &it.id),
            operated: operated(&elements.precautions),
            exercises: Names::of("exercise", "exercises.json", &elements.exercises, |it| &it.id),
            equipment: Names::of(
                "equipment",
                "\"equipment\" of exercises.json",
                &elements.equipment,
                |it| &it.id,
            ),
            sources: Names::of("source", "sources.json", &elements.sources, |it| &it.id),
            paces: Names::of("pace", "breathing.json", &elements.parts.paces, |it| &it.id),
            positions: Names::of("position", "breathing.json", &elements.parts.positions, |it| &it.id),
            advice: Names::of("advice", "screening.json", &elements.advice, |it| &it.id),
            floor: derived.map(|derived| derived.floor_tag.clone()).filter(is_known),
            operation: derived.map(|derived| derived.operation_tag.clone()).filter(is_known),
            precautions,
        }
    }
}

/// The regions that a precaution asks for.
fn operated(precautions: &Listed<Precaution>) -> Names {
    let regions = precautions.entries.iter().flat_map(|placed| &placed.value.regions);
    Names {
        kind: "operated region",
        home: "the \"regions\" of a precaution",
        known: regions.map(|region| region.id.clone()).collect(),
        complete: precautions.complete && precautions.unread.is_empty(),
    }
}

/// Spelling of ids, and that each is used once.
pub(super) fn check(elements: &Elements, problems: &mut Vec<Problem>) {
    let mut space = Space {
        first: BTreeMap::new(),
        problems,
    };
    space.add(&elements.regions, |it| &it.id);
    space.add(&elements.items, |it| &it.id);
    space.add(&elements.patterns, |it| &it.id);
    space.add(&elements.muscles, |it| &it.id);
    space.add(&elements.groups, |it| &it.id);
    space.add(&elements.questions, |it| &it.id);
    space.add(&elements.precautions, |it| &it.id);
    space.add(&elements.stop_list, |it| &it.id);
    space.add(&elements.exercises, |it| &it.id);
    space.add(&elements.equipment, |it| &it.id);
    space.add(&elements.nothing_left, |it| &it.id);
    space.add(&elements.muscle_groups, |it| &it.id);
    space.add_parts(&elements.parts);
    for source in &elements.sources.entries {
        space.add_one(&source.file, &join(&source.path, "id"), &source.value.id, is_source_id);
    }
    for item in &elements.items.entries {
        if let Some(follow_up) = &item.value.follow_up {
            space.add_one(&item.file, &join(&item.path, "follow_up.id"), &follow_up.id, is_id);
        }
    }
    for question in &elements.questions.entries {
        for (place, id) in feature_places(&question.value.features) {
            space.add_one(&question.file, &join(&question.path, &place), id, is_id);
        }
    }
    for group in &elements.stop_list.entries {
        for (index, sign) in group.value.signs.iter().enumerate() {
            let place = join(&group.path, &format!("signs[{index}].id"));
            space.add_one(&group.file, &place, &sign.id, is_id);
        }
    }
    for precaution in &elements.precautions.entries {
        for (place, id) in feature_places(&precaution.value.features) {
            space.add_one(&precaution.file, &join(&precaution.path, &place), id, is_id);
        }
        for (index, question) in precaution.value.asks.iter().enumerate() {
            let options = question.options.iter().map(|option| &option.id);
            for id in [&question.id].into_iter().chain(options) {
                let place = join(&precaution.path, &format!("asks[{index}]"));
                space.add_one(&precaution.file, &place, id, is_id);
            }
        }
        for (index, region) in precaution.value.regions.iter().enumerate() {
            let place = join(&precaution.path, &format!("regions[{index}].id"));
            space.add_one(&precaution.file, &place, &region.id, is_id);
        }
    }
}

struct Space<'a> {
    /// Where each id was seen first.
    first: BTreeMap<Id, String>,
    problems: &'a mut Vec<Problem>,
}

impl Space<'_> {
    fn add<T>(&mut self, listed: &Listed<T>, id: impl Fn(&T) -> &Id) {
        for placed in &listed.entries {
            self.add_one(&placed.file, &join(&placed.path, "id"), id(&placed.value), is_id);
        }
    }

    fn add_parts(&mut self, parts: &Parts) {
        for (place, id) in [
            parts.breathing.as_ref().map(|it| ((&it.file, &it.path), &it.value.id)),
            parts.relief.as_ref().map(|it| ((&it.file, &it.path), &it.value.id)),
        ]
        .into_iter()
        .flatten()
        {
            self.add_one(place.0, &join(place.1, "id"), id, is_id);
        }
        self.add(&parts.paces, |it| &it.id);
        self.add(&parts.positions, |it| &it.id);
        self.add(&parts.stages, |it| &it.id);
        self.add(&parts.steps, |it| &it.id);
        self.add(&parts.tips, |it| &it.id);
        self.add(&parts.micro_breaks, |it| &it.id);
        self.add(&parts.intensity, |it| &it.id);
        self.add(&parts.lights, |it| &it.id);
        self.add(&parts.rules, |it| &it.id);
        self.add(&parts.troubles, |it| &it.id);
        self.add(&parts.effort, |it| &it.id);
        self.add(&parts.gaps, |it| &it.id);
        self.add(&parts.evidence, |it| &it.id);
        self.add(&parts.thoughts, |it| &it.id);
        self.add(&parts.symptom_kinds, |it| &it.id);
        self.add(&parts.symptom_places, |it| &it.id);
        self.add(&parts.intake_questions, |it| &it.id);
        for question in &parts.intake_questions.entries {
            for (index, option) in question.value.answer.options().iter().enumerate() {
                let place = join(&question.path, &format!("answer[{index}].id"));
                self.add_one(&question.file, &place, &option.id, is_id);
            }
        }
    }

    fn add_one(&mut self, file: &str, json_path: &str, id: &Id, spelled: fn(&str) -> bool) {
        let mut say = |what: String, hint: &str| {
            self.problems.push(Problem {
                file: file.to_owned(),
                json_path: json_path.to_owned(),
                what,
                hint: hint.to_owned(),
            });
        };
        if !spelled(id.as_str()) {
            say(
                format!("`{id}` is not spelled as an id"),
                "use lower-case letters, digits and single hyphens, beginning with a letter",
            );
        }
        if let Some(place) = self.first.get(id) {
            say(
                format!("the id `{id}` is used already, at {place}"),
                "choose another id: one id may be used once, in any file",
            );
        } else {
            self.first.insert(id.clone(), format!("{file}: {json_path}"));
        }
    }
}

/// Lower-case words joined by hyphens.
fn is_id(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.split('-').all(|word| {
            !word.is_empty()
                && word
                    .chars()
                    .all(|character| character.is_ascii_lowercase() || character.is_ascii_digit())
        })
}

/// `C12`: a letter that names the list and the number in it. `own` is spelled as any other id.
fn is_source_id(id: &str) -> bool {
    let numbered = id.strip_prefix(|first: char| first.is_ascii_uppercase());
    is_id(id) || numbered.is_some_and(|number| !number.is_empty() && number.chars().all(|it| it.is_ascii_digit()))
}

/// The ids of small statements, with their places.
fn feature_places(features: &[Feature]) -> impl Iterator<Item = (String, &Id)> {
    let places = features.iter().enumerate();
    places.map(|(place, feature)| (format!("features[{place}].id"), &feature.id))
}
