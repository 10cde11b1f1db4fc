//! Doses: they grow, stay below their caps, and a person may choose what the plan gives.

use super::About;
use super::names::Index;
use crate::content::read::Elements;
use crate::content::{Doses, Problem};

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let Some(placed) = &elements.parts.doses else { return };
    let doses = &placed.value;
    let about = &mut About::new(placed, problems);
    about.sources(index, &doses.sources);
    about.refer("isometric.short.tag", &index.precautions, &doses.isometric.short.tag);
    about.refer("stretch.short.tag", &index.precautions, &doses.stretch.short.tag);
    check_sets(doses, about);
    check_steps(doses, about);
    check_caps(doses, about);
    check_choices(doses, about);
}

fn check_sets(doses: &Doses, about: &mut About<Doses>) {
    about.expect(
        doses.sets >= 2 && doses.sets < doses.most_sets && doses.most_sets <= 5,
        "most_sets",
        "the sets do not rise from one to the most",
        "let 1, \"sets\" and \"most_sets\" rise, with 5 as the most",
    );
    about.expect(
        (1..=doses.most_sets).contains(&doses.one_side_hold_sets),
        "one_side_hold_sets",
        "this is no number of sets that a plan gives",
        "use at least 1, and at most \"most_sets\"",
    );
}

fn check_steps(doses: &Doses, about: &mut About<Doses>) {
    let [up, down] = doses.ready_s;
    about.expect(
        up > 0 && up <= down,
        "ready_s",
        "getting down to the floor takes no less time than standing ready",
        "use two numbers of seconds above 0, the smaller one first",
    );
    for (place, more) in [
        ("dynamic.more_reps", doses.dynamic.more_reps),
        ("isometric.more_s", doses.isometric.more_s),
        ("isometric.more_reps", doses.isometric.more_reps),
        ("motor_control.more_reps", doses.motor_control.more_reps),
        ("stretch.more_s", doses.stretch.more_s),
    ] {
        about.expect(more > 0, place, "the dose would never grow", "use a number above 0");
    }
    about.expect(
        doses.dynamic.most_reps <= doses.dynamic.most_reps_going_on,
        "dynamic.most_reps_going_on",
        "a line that goes on would fall back",
        "use at least \"most_reps\"",
    );
    for (place, [first, later]) in [
        ("mobility.more_reps", doses.mobility.more_reps),
        ("breathing.more_reps", doses.breathing.more_reps),
    ] {
        about.expect(
            first > 0 && first < later,
            place,
            "the repetitions do not rise from part to part",
            "use two numbers above 0, the smaller one first",
        );
    }
}

fn check_caps(doses: &Doses, about: &mut About<Doses>) {
    let (hold, stretch) = (&doses.isometric, &doses.stretch);
    for (place, short_s, long_s) in [
        ("isometric.short.hold_s", hold.short.hold_s, hold.goal_s),
        ("stretch.short.hold_s", stretch.short.hold_s, stretch.own_hold_s[1]),
    ] {
        about.expect(
            short_s > 0 && short_s < long_s,
            place,
            "this hold is not shorter than that of other people",
            "use fewer seconds than without the tag, and at least 1",
        );
    }
    about.expect(
        (18..=120).contains(&stretch.older.from_age),
        "stretch.older.from_age",
        "this is no age of an adult",
        "use 18 to 120",
    );
    about.expect(
        stretch.older.sets > 0
            && stretch.older.hold_s.saturating_mul(stretch.older.sets) <= stretch.most_s_a_session
            && stretch.older.hold_s <= stretch.own_hold_s[1],
        "stretch.older",
        "these sets are held for longer than a session allows",
        "keep sets × seconds within \"most_s_a_session\", and one hold within \"own_hold_s\"",
    );
    about.expect(
        stretch.most_s_a_session > 0 && stretch.most_s_a_session <= stretch.most_s_a_week,
        "stretch.most_s_a_week",
        "a week holds less than one session",
        "use at least \"most_s_a_session\"",
    );
    for (place, rest_s) in [
        ("one_side_rest_s", doses.one_side_rest_s),
        ("one_side_stretch_rest_s", doses.one_side_stretch_rest_s),
    ] {
        about.expect(
            (5..=300).contains(&rest_s),
            place,
            "this is no rest between two sets",
            "use 5 to 300 seconds",
        );
    }
}

/// What a person may choose holds what the plan gives by itself.
fn check_choices(doses: &Doses, about: &mut About<Doses>) {
    for (place, range, given) in [
        ("own_sets", doses.own_sets, doses.most_sets),
        (
            "dynamic.own_reps",
            doses.dynamic.own_reps,
            doses.dynamic.most_reps_going_on,
        ),
        (
            "isometric.own_reps",
            doses.isometric.own_reps,
            doses.isometric.goal_reps,
        ),
        (
            "isometric.own_hold_s",
            doses.isometric.own_hold_s,
            doses.isometric.goal_s,
        ),
        (
            "motor_control.own_reps",
            doses.motor_control.own_reps,
            doses.motor_control.goal_reps,
        ),
        (
            "motor_control.own_hold_s",
            doses.motor_control.own_hold_s,
            doses.motor_control.goal_s,
        ),
        ("stretch.own_reps", doses.stretch.own_reps, 1),
        (
            "stretch.own_hold_s",
            doses.stretch.own_hold_s,
            doses.stretch.own_hold_s[0],
        ),
        ("mobility.own_reps", doses.mobility.own_reps, doses.mobility.own_reps[0]),
        (
            "breathing.own_reps",
            doses.breathing.own_reps,
            doses.breathing.own_reps[0],
        ),
    ] {
        about.expect(
            range[0] > 0 && (range[0]..=range[1]).contains(&given),
            place,
            "a person could not choose what the plan gives",
            "use two numbers above 0, the smaller one first, that hold what a plan grows to",
        );
    }
}
