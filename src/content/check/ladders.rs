//! Ladders and what else a plan is made of: references, order, and numbers that can be.

use super::About;
use super::names::Index;
use crate::content::read::Elements;
use crate::content::{Exercise, ExerciseKind, Id, Ladder, PlanningAbout, Problem};

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
    let mut steps: Vec<&Id> = Vec::new();
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
    about.expect(
        planning.complaint_factor >= 1.0 && planning.complaint_factor <= 3.0,
        "complaint_factor",
        "what the person came with would lead by nothing, or by everything",
        "use a number from 1 to 3",
    );
    about.expect(
        (0.0..=1.0).contains(&planning.near),
        "near",
        "this is no difference of two severities",
        "use a number from 0 to 1",
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
    about.expect(
        (1..=3).contains(&planning.general.strength_days),
        "general.strength_days",
        "strength work needs a day of rest, and three days a week are the most",
        "use 1 to 3",
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
    let leading = &planning.leading;
    about.refer("leading.side_item", &index.items, &leading.side_item);
    about.expect(
        (0.0..=100.0).contains(&leading.tie),
        "leading.tie",
        "this is no difference of two scores",
        "use a number from 0 to 100",
    );
    about.expect(
        (1..=3).contains(&leading.side_readings),
        "leading.side_readings",
        "a test is read one to three times",
        "use 1 to 3",
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
            about.expect(
                (0.0..=1.0).contains(&entry.s),
                &format!("{inside}.s"),
                &format!("{} is no severity", entry.s),
                "use a number from 0 to 1",
            );
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

fn exercise<'a>(elements: &'a Elements, id: &Id) -> Option<&'a Exercise> {
    let exercises = elements.exercises.entries.iter();
    exercises
        .map(|placed| &placed.value)
        .find(|exercise| exercise.id == *id)
}
