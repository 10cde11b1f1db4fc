//! Patterns with their tables, muscles, and which test tells what.

use std::collections::{BTreeMap, BTreeSet};

use super::About;
use super::names::Index;
use crate::content::read::Elements;
use crate::content::{
    Class, EntrySide, Item, Muscle, MuscleId, MuscleTest, Pattern, Problem, Scored, Sides, StandingPart, Tells,
};

pub(super) fn check_patterns(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let muscles: BTreeMap<&MuscleId, &Muscle> = elements
        .muscles
        .entries
        .iter()
        .map(|placed| (&placed.value.id, &placed.value))
        .collect();
    let mut codes = BTreeSet::new();
    let mut with_sides: Option<&Pattern> = None;
    for placed in &elements.patterns.entries {
        let pattern = &placed.value;
        let about = &mut About::new(placed, problems);
        about.expect(
            pattern.code.len() == 2 && pattern.code.chars().all(|letter| letter.is_ascii_uppercase()),
            "code",
            &format!("`{}` is not a code", pattern.code),
            "use two capital letters",
        );
        about.expect(
            codes.insert(&pattern.code),
            "code",
            &format!("another pattern has the code {}", pattern.code),
            "use other letters",
        );
        about.expect(
            pattern.plain.matches("{how}").count() == 1 && pattern.plain.contains("{side}") == pattern.signed,
            "plain",
            &format!("`{}` does not leave room for how much, or for the side", pattern.plain),
            "write {how} once, and {side} where the pattern has sides",
        );
        if pattern.signed {
            if let Some(other) = with_sides {
                about.say(
                    "signed",
                    format!(
                        "`{}` has sides already, and the program takes the pattern with sides for the high hip",
                        other.id
                    ),
                    "leave \"signed\" out here: only one pattern may have sides",
                );
            }
            with_sides = with_sides.or(Some(pattern));
        }
        about.sources(index, &pattern.sources);
        check_axis(pattern, elements, index, about);
        check_measured_by(pattern, elements, index, about);
        check_posture(pattern, elements, index, about);
        about.refer_all("starters", &index.exercises, &pattern.starters);
        check_table(pattern, elements, &muscles, index, about);
    }
}

/// The two ends of an axis name each other.
fn check_axis(pattern: &Pattern, elements: &Elements, index: &Index, about: &mut About<'_, Pattern>) {
    let Some(axis) = &pattern.axis else { return };
    about.refer("axis.opposite", &index.patterns, &axis.opposite);
    let mut others = elements.patterns.entries.iter().map(|placed| &placed.value);
    let Some(other) = others.find(|other| other.id == axis.opposite) else {
        return;
    };
    let answer = other.axis.as_ref();
    about.expect(
        other.id != pattern.id && answer.is_some_and(|back| back.opposite == pattern.id),
        "axis.opposite",
        &format!("`{}` does not name `{}` as its opposite", other.id, pattern.id),
        "let the two ends of an axis name each other",
    );
    about.expect(
        answer.is_none_or(|back| back.toward != axis.toward),
        "axis.toward",
        &format!("`{}` is the same end of the axis", other.id),
        "use \"forward\" for one, \"backward\" for the other",
    );
    about.expect(
        answer.is_none_or(|back| back.name == axis.name),
        "axis.name",
        &format!("`{}` calls the axis by another name", other.id),
        "use one name",
    );
    about.expect(
        !pattern.signed,
        "signed",
        "a pattern is either an end of an axis or has a side",
        "keep \"axis\" or \"signed\"",
    );
}

fn check_measured_by(pattern: &Pattern, elements: &Elements, index: &Index, about: &mut About<'_, Pattern>) {
    about.refer_all("measured_by", &index.items, &pattern.measured_by);
    for (place, id) in pattern.measured_by.iter().enumerate() {
        let mut items = elements.items.entries.iter().map(|placed| &placed.value);
        let measures = |item: &Item| item.measures_position && item.scores().any(|score| *score.pattern == pattern.id);
        about.expect(
            items.find(|item| item.id == *id).is_none_or(measures),
            &format!("measured_by[{place}]"),
            &format!("`{id}` does not measure the position of this pattern"),
            "name an item with \"measures_position\" that scores for the pattern",
        );
    }
}

/// The test that tells a side has two, and a difference where its limits are those of one.
fn check_side(side: &EntrySide, elements: &Elements, inside: &str, index: &Index, about: &mut About<'_, Pattern>) {
    let Some(id) = side.item() else { return };
    about.refer(inside, &index.items, id);
    let mut items = elements.items.entries.iter().map(|placed| &placed.value);
    let Some(item) = items.find(|item| item.id == *id) else {
        return;
    };
    let compares = item.scores().any(Scored::compares);
    let needs_limits = matches!(side, EntrySide::HighIfAgrees { .. } | EntrySide::NamedElseHigh { .. });
    about.expect(
        item.sides() == Sides::LeftRight && (compares || !needs_limits),
        inside,
        &format!("`{id}` does not compare left and right"),
        "name an item with a value for each side that scores their \"difference\"",
    );
    if let EntrySide::HigherElseBoth { from, .. } = side {
        about.expect(
            *from > 0.0,
            &format!("{inside}.from"),
            "any difference would name a side",
            "give the least difference, above 0",
        );
    }
}

/// What of a standing figure a pattern moves is read from items that measure it, and belongs to it or to its axis alone.
fn check_posture(pattern: &Pattern, elements: &Elements, index: &Index, about: &mut About<'_, Pattern>) {
    let Some(posture) = &pattern.posture else { return };
    about.refer_all("posture.read_from", &index.items, &posture.read_from);
    about.expect(
        !posture.read_from.is_empty(),
        "posture.read_from",
        "no item says how far it is",
        "name the items that measure it, or take \"posture\" out",
    );
    for (place, id) in posture.read_from.iter().enumerate() {
        let inside = format!("posture.read_from[{place}]");
        let mut items = elements.items.entries.iter().map(|placed| &placed.value);
        let Some(item) = items.find(|item| item.id == *id) else {
            continue;
        };
        let unit = item.unit() == "°" || (posture.part == StandingPart::Hips && item.unit() == "mm");
        // What was not measured is drawn on the scale of the first one.
        let mut scores = item.scores();
        let limits = place > 0 || scores.any(|score| *score.pattern == pattern.id && score.limits().is_some());
        let fits = item.measures_position && unit && limits;
        about.expect(
            fits,
            &inside,
            &format!("`{id}` cannot be drawn as how this part stands"),
            "name an item in ° (of the hips also in mm) with \"measures_position\"; the first with \"limits\" for this pattern",
        );
        let ends = item.usual.as_ref().map(|usual| (usual.low, usual.high));
        about.expect(
            !fits
                || ends.is_some_and(|ends| matches!(ends, (Some(_), Some(_))))
                || (posture.usual_to.is_some() && ends.is_some_and(|(low, high)| low.or(high).is_some())),
            &inside,
            "the usual spread has no two ends, so it has no middle to draw from",
            "give \"usual\" of the item its \"low\" and \"high\", or \"usual_to\" here",
        );
    }
    let mut others = elements.patterns.entries.iter().map(|placed| &placed.value);
    let same = others.find(|other| {
        let opposite = pattern.axis.as_ref().is_some_and(|axis| axis.opposite == other.id);
        other.id < pattern.id && !opposite && other.posture.as_ref().is_some_and(|it| it.part == posture.part)
    });
    if let Some(other) = same {
        about.say(
            "posture.part",
            format!("`{}` moves the same part", other.id),
            "only the two ends of an axis share a part",
        );
    }
}

fn check_table(
    pattern: &Pattern,
    elements: &Elements,
    muscles: &BTreeMap<&MuscleId, &Muscle>,
    index: &Index,
    about: &mut About<'_, Pattern>,
) {
    about.expect(
        !pattern.table.is_empty(),
        "table",
        "the table names no muscle",
        "add tight or weak muscles",
    );
    let mut named: BTreeSet<&MuscleId> = BTreeSet::new();
    for (place, entry) in pattern.table.iter().enumerate() {
        let inside = format!("table[{place}]");
        about.expect(
            !entry.muscles.is_empty(),
            &format!("{inside}.muscles"),
            &format!("`{}` names no muscle", entry.label),
            "name at least one id of muscles.json",
        );
        about.refer_all(&format!("{inside}.muscles"), &index.muscles, &entry.muscles);
        for (muscle_place, muscle) in entry.muscles.iter().enumerate() {
            let inside = format!("{inside}.muscles[{muscle_place}]");
            // A muscle twice in one label is said above.
            let in_this_label = entry.muscles.iter().take(muscle_place).any(|earlier| earlier == muscle);
            about.expect(
                named.insert(muscle) || in_this_label,
                &inside,
                &format!("the table names `{muscle}` twice"),
                "name each muscle once: tight or weak",
            );
            about.expect(
                muscles.get(muscle).is_none_or(|muscle| muscle.in_tables),
                &inside,
                &format!("`{muscle}` is marked as a muscle of no table"),
                "take \"in_tables\": false out in muscles.json, or name another muscle",
            );
        }
        about.expect(
            pattern.signed || entry.side == EntrySide::Both,
            &format!("{inside}.side"),
            "the pattern has no side",
            "take \"side\" out",
        );
        check_side(&entry.side, elements, &format!("{inside}.side"), index, about);
    }
}

/// A long muscle has one limit, an answer that splits the muscles is an option of the test and splits them.
fn check_long_and_split(test: &MuscleTest, elements: &Elements, index: &Index, about: &mut About<'_, MuscleTest>) {
    let mut items = elements.items.entries.iter().map(|placed| &placed.value);
    let item = items.find(|item| item.id == test.item);
    if let Some(long) = &test.long {
        about.expect(
            test.tells == Tells::Length && (long.below.is_some() != long.at_most.is_some()),
            "long",
            "this does not say when the muscle is long",
            "give \"below\" or \"at_most\" for a test of length",
        );
        if let Some(tag) = &long.with {
            about.refer("long.with", &index.precautions, tag);
        }
    }
    if let Some(split) = &test.split {
        let has_option = |item: &Item| item.options().iter().any(|option| option.value == split.value);
        about.expect(
            item.is_none_or(has_option),
            "split.value",
            &format!("`{}` has no option {}", test.item, split.value),
            "use the value of one of its options",
        );
        about.expect(
            split.positive.iter().all(|muscle| test.muscles.contains(muscle))
                && split.positive.len() < test.muscles.len(),
            "split.positive",
            "this does not part the muscles of the test",
            "name some of \"muscles\", not all",
        );
    }
}

pub(super) fn check_muscles(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    for placed in &elements.muscles.entries {
        let muscle = &placed.value;
        let about = &mut About::new(placed, problems);
        about.sources(index, &muscle.sources);
        let groups = &elements.muscle_groups;
        let mut grouped = groups.entries.iter().flat_map(|group| &group.value.muscles);
        // A group that could not be read may be the one that names it.
        about.expect(
            grouped.any(|id| *id == muscle.id) || !groups.complete || !groups.unread.is_empty(),
            "",
            "no group names this muscle, so nobody would find it in a list",
            "add it to \"muscles\" of one of the \"groups\" in this file",
        );
    }
    for placed in &elements.muscle_groups.entries {
        let about = &mut About::new(placed, problems);
        about.refer_all("muscles", &index.muscles, &placed.value.muscles);
        about.sources(index, &placed.value.sources);
        about.expect(
            !placed.value.muscles.is_empty(),
            "muscles",
            "the group names no muscle",
            "name at least one id of \"muscles\", or take the group out",
        );
    }
    let mut seen = BTreeSet::new();
    for placed in &elements.muscle_tests.entries {
        let test = &placed.value;
        let about = &mut About::new(placed, problems);
        about.refer("item", &index.items, &test.item);
        about.refer_all("muscles", &index.muscles, &test.muscles);
        about.expect(
            !test.muscles.is_empty(),
            "muscles",
            "the test names no muscle",
            "name at least one id of this file",
        );
        about.expect(
            seen.insert(&test.item),
            "item",
            &format!("`{}` has two tests", test.item),
            "name all its muscles in one",
        );
        let mut items = elements.items.entries.iter().map(|placed| &placed.value);
        let tells = |item: &Item| match item.class() {
            Class::Length => test.tells == Tells::Length,
            Class::Strength => test.tells == Tells::Strength,
            Class::Context => item.physical,
            Class::Position | Class::Symptom | Class::Habit => false,
        };
        about.expect(
            items.find(|item| item.id == test.item).is_none_or(tells),
            "tells",
            &format!("`{}` is not an item that tells this", test.item),
            "name a length item (class L) with \"length\", a strength item (class S) with \"strength\", \
             or a physical item of class C",
        );
        check_long_and_split(test, elements, index, about);
    }
}
