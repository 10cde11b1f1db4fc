//! How plans begin and grow: a general plan, a flare, gentle stretches, sets over the weeks (rules M1, P3, P8, P9, Z12).

use plumbline::content::ExerciseKind;
use plumbline::record::PlanScope;
use serde_json::json;

use super::people::{Case, all, forward_head, person};
use super::rulings::{has_kind, weak_and_tight_shoulders};

#[test]
fn nothing_found_makes_a_general_plan_of_the_large_movements() {
    // Rule P9: legs, push, pull and hips, strength twice a week, and walking.
    let case = person(json!({}), json!({}));
    assert_eq!(case.plan().scope, PlanScope::General);
    assert!(case.notes("A general plan") && case.notes("Walk"));
    let movements: Vec<&str> = case.plan().weeks[0].days[0]
        .exercises
        .iter()
        .filter_map(|line| line.rung.as_ref())
        .map(|rung| rung.movement.as_str())
        .collect();
    for movement in ["squat", "bridge"] {
        assert!(movements.contains(&movement), "{movement}: {movements:?}");
    }
    assert!(
        movements.contains(&"row") || movements.contains(&"pull-apart"),
        "{movements:?}"
    );
    assert!(!has_kind(&case, ExerciseKind::Stretch), "nothing asks for a stretch");
    let days = plumbline::rules::week_days(case.plan(), 2);
    let strong = days
        .iter()
        .filter(|day| **day == Some(plumbline::record::DayName::A))
        .count();
    assert_eq!(strong, 2, "strength twice a week");
    let walked: Vec<u32> = case
        .plan()
        .walking
        .as_ref()
        .unwrap()
        .weeks
        .iter()
        .map(|part| part.minutes)
        .collect();
    assert_eq!(walked, [10, 20, 30]);
}

#[test]
fn an_acute_flare_gives_seven_days_of_small_movement_in_short_goes() {
    // Rule Z12: one entry of weeks, two to four short goes a day, nothing called strength, then check again.
    let case = person(forward_head(), json!({"precautions": ["acute-flare"]}));
    let [weeks] = &case.plan().weeks[..] else {
        panic!("one entry of weeks");
    };
    assert_eq!(weeks.weeks.to_string(), "1");
    assert_eq!(case.plan().goes_a_day, Some([2, 4]));
    assert!(case.notes("7 days") && case.notes("the safety check and the tests again"));
    assert!(!case.lines().any(|line| line.id == *"one-arm-wall-chest-stretch"));
    assert!(has_kind(&case, ExerciseKind::Breathing) && has_kind(&case, ExerciseKind::Mobility));
    assert!(
        case.lines()
            .all(|line| matches!(line.kind, ExerciseKind::Breathing | ExerciseKind::Mobility))
    );
    // Two goes fit into the ten minutes.
    assert!(weeks.days[0].seconds <= 300, "{} s", weeks.days[0].seconds);
    // Every day of that week, and no week after it.
    assert!(plumbline::rules::week_days(case.plan(), 1).iter().all(Option::is_some));
    assert!(plumbline::rules::week_days(case.plan(), 2).iter().all(Option::is_none));
}

#[test]
fn after_a_birth_the_pelvic_floor_comes_first_and_the_belly_gently() {
    // Rule P116: whatever was found, on both days, and at five minutes the pelvic floor alone.
    for found in [json!({}), forward_head()] {
        for minutes in [5, 10, 20, 60] {
            let case = person(
                found.clone(),
                json!({"precautions": ["after-birth"], "minutes_per_day": minutes}),
            );
            for weeks in &case.plan().weeks {
                for day in &weeks.days {
                    let lines: Vec<&str> = day.exercises.iter().map(|line| line.id.as_str()).collect();
                    if weeks.weeks.first() == 1 && day.exercises.is_empty() {
                        continue;
                    }
                    assert_eq!(lines[0], "pelvic-floor-hold", "{minutes} minutes: {lines:?}");
                    let belly = lines.get(1) == Some(&"wall-low-back-flatten");
                    assert_eq!(belly, minutes >= 10, "{minutes} minutes: {lines:?}");
                }
            }
            let walks = case
                .plan()
                .walking
                .as_ref()
                .is_some_and(|walking| !walking.weeks.is_empty());
            assert!(walks, "and walking");
        }
    }
    let first = |tag: &str, minutes: u32| {
        let case = person(
            forward_head(),
            json!({"precautions": [tag], "minutes_per_day": minutes}),
        );
        let day = &case.plan().weeks[0].days[0];
        day.exercises.first().map(|line| line.id.to_string())
    };
    for tag in ["pregnancy-early", "pregnancy"] {
        assert_eq!(first(tag, 10).as_deref(), Some("pelvic-floor-hold"), "{tag}");
        assert_ne!(first(tag, 5).as_deref(), Some("pelvic-floor-hold"), "{tag}");
    }
    assert_ne!(
        first("wrist-pain", 10).as_deref(),
        Some("pelvic-floor-hold"),
        "nobody else's plan"
    );
}

#[test]
fn a_gentle_stretch_keeps_the_first_dose_and_strength_work_grows_tested_or_not() {
    let doses = |case: &Case, id: &str| {
        let days = case.plan().weeks.iter().map(|weeks| &weeks.days[0].exercises);
        let lines = days.filter_map(|lines| lines.iter().find(|line| line.id == *id));
        lines
            .map(|line| [line.sets, line.reps, line.hold_s])
            .collect::<Vec<_>>()
    };
    let band = json!({"equipment": ["resistance-band"], "minutes_per_day": 30});
    let untested = person(forward_head(), band.clone());
    // Rules P3 and M1: 2 x 8, two repetitions more, then the third set of as many.
    let grown = [[2, 8, 1], [2, 10, 1], [3, 10, 1]];
    assert_eq!(doses(&untested, "band-pull-apart"), grown);
    // The chest is tight by the table alone: 2 x 20 s at the most.
    let chest = untested.line("one-arm-wall-chest-stretch").unwrap();
    assert!(chest.gentle && chest.hold_s == 20);
    assert!(
        untested
            .lines()
            .all(|line| !line.gentle || line.kind == ExerciseKind::Stretch)
    );
    let tested = person(all(&[forward_head(), weak_and_tight_shoulders()]), band);
    assert_eq!(doses(&tested, "band-pull-apart")[1][1], 10);
}

#[test]
fn a_plan_begins_with_two_sets_whatever_the_time_and_gives_three_at_the_end() {
    let long = person(
        all(&[forward_head(), weak_and_tight_shoulders()]),
        json!({"minutes_per_day": 60, "equipment": ["resistance-band"]}),
    );
    let strong = |weeks: usize| {
        let lines = &long.plan().weeks[weeks].days[0].exercises;
        lines
            .iter()
            .filter(|line| line.kind == ExerciseKind::Strengthen)
            .collect::<Vec<_>>()
    };
    assert!(!strong(0).is_empty());
    for line in strong(0) {
        assert_eq!(line.sets, 2, "{}", line.id);
    }
    assert!(strong(2).iter().any(|line| line.sets == 3));
    for line in long.lines().filter(|line| line.kind == ExerciseKind::Stretch) {
        assert!(line.sets * line.reps * line.hold_s <= 100, "{}", line.id);
    }
    // Exercises never take more than thirty minutes (rule P8); the rest is walking.
    assert!(long.plan().weeks[2].days.iter().all(|day| day.seconds <= 1800));
    assert!(
        long.plan()
            .walking
            .as_ref()
            .unwrap()
            .weeks
            .iter()
            .all(|part| part.minutes >= 30)
    );
}

/// Where one exercise alone would have room for two sets, five minutes still begin with one (rule P3).
#[test]
fn at_five_minutes_a_movement_begins_with_one_set() {
    let case = person(
        json!({"hh-hip-lift": {"left": 3, "right": 3}}),
        json!({"minutes_per_day": 5}),
    );
    let sets = |weeks: usize| {
        let lines = &case.plan().weeks[weeks].days[0].exercises;
        lines.iter().map(|line| line.sets).collect::<Vec<_>>()
    };
    assert_eq!((sets(0), sets(1)), (vec![1], vec![2]));
    let takes = case.plan().weeks[1].days[0].seconds;
    assert!(takes <= 300, "the minutes would have held it: {takes} s");
}
