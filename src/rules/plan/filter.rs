//! What rules an exercise out for this person, and what must be said when it stays (rules Z19, Z20, P19).

use crate::content::{Exercise, Id, PatternId, TagId};
use crate::record::{Because, Caution, LeftOut};
use crate::rules::Case;

/// What is known of the person that rules exercises out.
pub(super) struct Filter<'a> {
    pub(super) case: Case<'a>,
    /// The patterns found, for which some exercises go the wrong way.
    pub(super) active: Vec<&'a PatternId>,
}

/// Why an exercise cannot be done.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Barrier<'a> {
    /// A precaution.
    Tag(&'a TagId),
    /// The operated region.
    Region,
    /// The person's age: it is not for people from this one on.
    Age(u32),
    /// It goes the wrong way for a pattern that was found.
    NotFor(&'a PatternId),
    /// Something is not at hand.
    Equipment(&'a Id),
}

impl Barrier<'_> {
    /// Whether it is for the person's safety.
    pub(super) fn is_danger(&self) -> bool {
        match self {
            Barrier::Tag(_) | Barrier::Region | Barrier::Age(_) => true,
            Barrier::NotFor(_) | Barrier::Equipment(_) => false,
        }
    }
}

impl<'a> Filter<'a> {
    pub(super) fn new(case: Case<'a>) -> Self {
        Self {
            case,
            active: case.findings.active().map(|finding| &finding.pattern).collect(),
        }
    }

    /// The first thing that rules an exercise out: safety first, equipment last.
    pub(super) fn barrier(&self, exercise: &'a Exercise) -> Option<Barrier<'a>> {
        self.danger(exercise)
            .or_else(|| self.wrong_way(exercise))
            .or_else(|| self.missing(exercise))
    }

    /// A precaution or an operated region that rules it out.
    pub(super) fn danger(&self, exercise: &'a Exercise) -> Option<Barrier<'a>> {
        let avoided = exercise
            .avoid
            .iter()
            .find(|tag| self.case.tags().contains(*tag) && !self.bed_lifts(exercise, tag));
        if let Some(tag) = avoided {
            return Some(Barrier::Tag(tag));
        }
        if let Some((tag, _)) = exercise.clash_for(self.case.tags()) {
            return Some(Barrier::Tag(tag));
        }
        if let Some(from) = exercise.avoid_from_age.filter(|from| self.age() >= Some(*from)) {
            return Some(Barrier::Age(from));
        }
        self.is_region_operated(exercise).then_some(Barrier::Region)
    }

    fn age(&self) -> Option<u32> {
        self.case.assessment.profile.age
    }

    /// A pattern that was found, and for which it goes the wrong way.
    pub(super) fn wrong_way(&self, exercise: &'a Exercise) -> Option<Barrier<'a>> {
        let mut patterns = exercise.not_for.iter();
        patterns
            .find(|pattern| self.active.contains(pattern))
            .map(Barrier::NotFor)
    }

    /// Something it needs that is not at hand.
    pub(super) fn missing(&self, exercise: &'a Exercise) -> Option<Barrier<'a>> {
        let has = &self.case.assessment.profile.equipment;
        let mut things = exercise.equipment.iter();
        things
            .find(|thing| !self.case.library.has_thing(thing.as_str(), has))
            .map(Barrier::Equipment)
    }

    /// What must be said with an exercise that stays.
    pub(super) fn notes(&self, exercise: &Exercise) -> Vec<Caution> {
        let mut notes: Vec<Caution> = exercise
            .notes_for(self.case.tags())
            .into_iter()
            .map(|(tag, _)| Caution::Tag {
                exercise: exercise.id.clone(),
                tag: tag.clone(),
            })
            .collect();
        if exercise
            .avoid
            .iter()
            .any(|tag| self.case.tags().contains(tag) && self.bed_lifts(exercise, tag))
        {
            notes.push(Caution::FirmBed);
        }
        notes
    }

    /// A firm bed stands in for the floor (rule P19).
    fn bed_lifts(&self, exercise: &Exercise, tag: &TagId) -> bool {
        *tag == self.case.library.screening.derived.floor_tag
            && exercise.bed_ok
            && self.case.assessment.profile.firm_bed
    }

    /// Whether it is not for an operated region; without a region every such exercise is ruled out (rule Z3).
    fn is_region_operated(&self, exercise: &Exercise) -> bool {
        let regions = &self.case.assessment.safety.surgery_regions;
        let named = &exercise.not_after;
        self.case
            .tags()
            .contains(&self.case.library.screening.derived.operation_tag)
            && !named.is_empty()
            && (regions.is_empty() || named.iter().any(|region| regions.contains(region)))
    }

    /// What keeps an exercise out, as a plan keeps it.
    pub(super) fn because(&self, barrier: &Barrier) -> Because {
        match barrier {
            Barrier::Tag(tag) => Because::Tag((*tag).clone()),
            Barrier::Region => Because::Region {
                told: !self.case.assessment.safety.surgery_regions.is_empty(),
            },
            Barrier::Age(from) => Because::Age { from: *from },
            Barrier::NotFor(pattern) => Because::NotFor((*pattern).clone()),
            Barrier::Equipment(thing) => Because::Thing((*thing).clone()),
        }
    }

    /// An exercise that would serve but is ruled out.
    pub(super) fn left_out(&self, exercise: &Exercise, barrier: &Barrier) -> LeftOut {
        LeftOut::new(exercise.id.clone(), self.because(barrier))
    }
}
