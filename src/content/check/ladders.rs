//! Ladders and what else a plan is made of: references, order, and numbers that can be.

use super::About;
use super::names::Index;
use crate::content::read::Elements;
use crate::content::{
    Exercise, ExerciseId, ExerciseKind, Ladder, LineAims, LineCounts, LinesFrom, PlanningAbout, Problem,
};

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let parts = &elements.parts;
    let movements: Vec<&str> = parts
        .ladders
        .entries
        .iter()
        .map(|placed| placed.value.movement.as_str())
        .collect();
    if let Some(placed) = &parts.planning {
        check_about(&placed.value, &movements, index, &mut About::new(placed, problems));
    }
    let mut steps: Vec<&ExerciseId> = Vec::new();
    for (place, placed) in parts.ladders.entries.iter().enumerate() {
        let about = &mut About::new(placed, problems);
        let movement = placed.value.movement.as_str();
        about.expect(
            !movements.iter().take(place).any(|earlier| *earlier == movement),
            "movement",
            "this movement has a ladder already",
            "keep one ladder for each movement",
        );
        check_ladder(&placed.value, elements, index, about);
        for (step, rung) in placed.value.rungs.iter().enumerate() {
            about.expect(
                !steps.contains(&&rung.exercise),
                &format!("rungs[{step}].exercise"),
                "this exercise stands on a ladder already",
                "keep it on one ladder",
            );
            steps.push(&rung.exercise);
        }
    }
    for placed in &parts.complaint_regions.entries {
        let about = &mut About::new(placed, problems);
        let region = &placed.value;
        about.refer_all("patterns", &index.patterns, &region.patterns);
        about.refer_all("mobility", &index.exercises, &region.mobility);
        for (place, id) in region.mobility.iter().enumerate() {
            about.expect(
                exercise(elements, id).is_none_or(|exercise| exercise.kind == ExerciseKind::Mobility),
                &format!("mobility[{place}]"),
                "this exercise is no gentle movement",
                "name an exercise of the kind \"mobility\"",
            );
        }
    }
}

fn check_about(planning: &PlanningAbout, movements: &[&str], index: &Index, about: &mut About<PlanningAbout>) {
    about.sources(index, &planning.sources);
    about.within("shown.share", planning.shown.share, 0.0..=1.0, "of what was measured");
    for (place, test) in planning.shown.tests.iter().enumerate() {
        about.refer(&format!("shown.tests[{place}].item"), &index.items, &test.item);
        about.refer_all(
            &format!("shown.tests[{place}].exercises"),
            &index.exercises,
            &test.exercises,
        );
    }
    about.within(
        "complaint_factor",
        planning.complaint_factor,
        1.0..=3.0,
        "what the person came with would lead by nothing, or by everything",
    );
    about.within(
        "near",
        planning.near,
        0.0..=1.0,
        "this is no difference of two severities",
    );
    check_laws(planning, index, about);
    let limits = planning.limits.windows(2);
    let rises = limits.clone().all(|pair| {
        matches!(pair, [one, other] if one.up_to_minutes < other.up_to_minutes && one.exercises <= other.exercises)
    });
    about.expect(
        rises && planning.limits.iter().all(|limit| limit.exercises > 0) && !planning.limits.is_empty(),
        "limits",
        "the limits do not rise with the minutes",
        "list them from few minutes to many, with at least one exercise",
    );
    let is_known = |movement: &String| movements.contains(&movement.as_str());
    for (place, movement) in planning.functional.movements.iter().enumerate() {
        about.expect(
            is_known(movement),
            &format!("functional.movements[{place}]"),
            &format!("there is no ladder `{movement}`"),
            "correct the spelling, or add it to \"ladders\"",
        );
    }
    for (place, count) in planning.functional.at_least.iter().enumerate() {
        about.expect(
            count.movements <= planning.functional.movements.len(),
            &format!("functional.at_least[{place}].movements"),
            "there are not so many movements",
            "use at most as many as \"movements\" has",
        );
    }
    for (place, first) in planning.first_for.iter().enumerate() {
        about.refer_all(&format!("first_for[{place}].tags"), &index.precautions, &first.tags);
        for (inside, group) in first.groups.iter().enumerate() {
            about.refer_all(&format!("first_for[{place}].groups[{inside}]"), &index.exercises, group);
        }
        about.sources(index, &first.sources);
        about.expect(
            first.at_least.iter().all(|count| count.movements <= first.groups.len()) && first.count(60) > 0,
            &format!("first_for[{place}].at_least"),
            "there are not so many groups, or none is ever taken",
            "use at least one and at most as many as \"groups\" has",
        );
    }
    for (place, group) in planning.general.groups.iter().enumerate() {
        for (inside, movement) in group.iter().enumerate() {
            about.expect(
                is_known(movement),
                &format!("general.groups[{place}][{inside}]"),
                &format!("there is no ladder `{movement}`"),
                "correct the spelling, or add it to \"ladders\"",
            );
        }
    }
    about.within(
        "general.strength_days",
        planning.general.strength_days,
        1..=3,
        "strength work needs a day of rest, and three days a week are the most",
    );
    let walking = &planning.walking;
    about.refer("walking.exercise", &index.exercises, &walking.exercise);
    about.refer_all("walking.steady_with", &index.precautions, &walking.steady_with);
    let weeks: Vec<&str> = walking.weeks.iter().map(|part| part.weeks.as_str()).collect();
    about.expect(
        weeks == ["1-2", "3-4", "5-8"],
        "walking.weeks",
        "the parts of a plan are missing or in another order",
        "write \"1-2\", \"3-4\" and \"5-8\"",
    );
    about.expect(
        walking
            .weeks
            .windows(2)
            .all(|pair| matches!(pair, [one, other] if one.minutes <= other.minutes)),
        "walking.weeks",
        "the minutes of walking fall",
        "let them stay or rise from part to part",
    );
    about.refer("flare.tag", &index.precautions, &planning.flare.tag);
    about.least_and_most("flare.goes_a_day", planning.flare.goes_a_day);
    let is_small = |kind: &ExerciseKind| matches!(kind, ExerciseKind::Mobility | ExerciseKind::Breathing);
    about.expect(
        !planning.flare.go.is_empty() && planning.flare.go.iter().all(is_small),
        "flare.go",
        "a flare is for small movement and breathing",
        "list \"mobility\" and \"breathing\", what matters most first",
    );
    let upkeep = planning.upkeep;
    about.expect(
        (1..=7).contains(&upkeep.strength_days)
            && (1..=7).contains(&upkeep.stretch_days)
            && upkeep.test_again_weeks > 0,
        "upkeep",
        "a week has seven days, and the tests are done again after some weeks",
        "use 1 to 7 days, and at least one week",
    );
}

fn check_laws(planning: &PlanningAbout, index: &Index, about: &mut About<PlanningAbout>) {
    about.expect(
        planning.short_of_time <= planning.most_minutes,
        "short_of_time",
        "every plan would be short of time",
        "use at most \"most_minutes\"",
    );
    check_aims(&planning.aims, about);
    let leading = &planning.leading;
    about.expect(
        leading.served > 0,
        "leading.served",
        "a plan would serve no pattern",
        "use 1 or more",
    );
    about.refer("leading.side_item", &index.items, &leading.side_item);
    about.within(
        "leading.tie",
        leading.tie,
        0.0..=100.0,
        "this is no difference of two scores",
    );
    about.within(
        "leading.side_readings",
        leading.side_readings,
        1..=3,
        "a test is read one to three times",
    );
    let coming = planning.coming_in;
    about.expect(
        coming.first_week > 0 && coming.later_weeks > 0 && (1..=8).contains(&coming.late_from_week),
        "coming_in",
        "a plan begins with an exercise, takes some in each week, and has eight weeks",
        "use numbers above 0, and a week from 1 to 8",
    );
    let laws = planning.laws;
    about.expect(
        laws.strengtheners_a_day > 0 && laws.changes_of_position > 0 && (1..=6).contains(&laws.training_days),
        "laws",
        "no plan could keep these laws, or no day of the week is free",
        "use numbers above 0, and at most 6 training days",
    );
}

fn check_aims(aims: &LineAims, about: &mut About<PlanningAbout>) {
    let begins = aims.by_minutes.first().is_some_and(|row| row.from_minutes <= 1);
    about.expect(
        begins,
        "aims.by_minutes",
        "nothing is said of the shortest plans",
        "begin with \"from_minutes\": 1",
    );
    let counts = |lines: LineCounts| [lines.strength, lines.stretch, lines.mobility, lines.breathing];
    let falls = |pair: &[LinesFrom]| match pair {
        [one, other] => {
            let lines = counts(one.lines).into_iter().zip(counts(other.lines));
            one.from_minutes >= other.from_minutes || lines.into_iter().any(|(few, many)| few > many)
        }
        _ => false,
    };
    if let Some(place) = aims.by_minutes.windows(2).position(falls) {
        about.say(
            &format!("aims.by_minutes[{}]", place + 1),
            "minutes or lines fall",
            "list the rows from few minutes to many, each with as many lines as the one before or more",
        );
    }
    let more = aims.by_minutes.iter().position(|row| {
        let first = counts(aims.tables_first).into_iter();
        first.zip(counts(row.lines)).any(|(first, whole)| first > whole)
    });
    if let Some(place) = more {
        about.say(
            "aims.tables_first",
            format!("these are more lines than the whole plan of aims.by_minutes[{place}] aims at"),
            "use at most as many",
        );
    }
}

fn check_ladder(ladder: &Ladder, elements: &Elements, index: &Index, about: &mut About<Ladder>) {
    about.sources(index, &ladder.sources);
    about.expect(
        !ladder.rungs.is_empty(),
        "rungs",
        "the ladder has no rung",
        "name at least one exercise",
    );
    for (step, rung) in ladder.rungs.iter().enumerate() {
        let at = format!("rungs[{step}]");
        about.refer(&format!("{at}.exercise"), &index.exercises, &rung.exercise);
        about.expect(
            step > 0 || rung.from.is_empty(),
            &format!("{at}.from"),
            "nobody can begin this ladder without a test",
            "take \"from\" out of the first rung",
        );
        let strengthens = exercise(elements, &rung.exercise).is_none_or(Exercise::strengthens);
        about.expect(
            strengthens,
            &format!("{at}.exercise"),
            "this exercise is no strength or control work",
            "keep stretches, movement and breathing off the ladders",
        );
        for (place, entry) in rung.from.iter().enumerate() {
            let inside = format!("{at}.from[{place}]");
            about.refer(&format!("{inside}.item"), &index.items, &entry.item);
            let s = entry.s;
            about.within(&format!("{inside}.s"), s, 0.0..=1.0, &format!("{s} is no severity"));
            let earlier = ladder.rungs.iter().take(step).flat_map(|rung| &rung.from);
            about.expect(
                earlier
                    .filter(|other| other.item == entry.item)
                    .all(|other| other.s >= entry.s),
                &format!("{inside}.s"),
                "a harder rung asks for less than an easier one",
                "let the numbers fall from rung to rung",
            );
        }
    }
}

fn exercise<'a>(elements: &'a Elements, id: &ExerciseId) -> Option<&'a Exercise> {
    let exercises = elements.exercises.entries.iter();
    exercises
        .map(|placed| &placed.value)
        .find(|exercise| exercise.id == *id)
}
