//! When a plan moves on: every number can be reached, every rule has its words, and none of them praises or frightens.

use super::About;
use super::names::Index;
use crate::content::{GuidanceAbout, MovingOn, unfit_for_progress};

/// The rules that need words here; the others stand in the catalogue of rules.
const STEPS: [&str; 6] = [
    "step-again",
    "step-ask",
    "step-which",
    "step-worse-twice",
    "step-twice-red",
    "step-stop",
];
pub(super) fn check(about: &mut About<'_, GuidanceAbout>, guidance: &GuidanceAbout, index: &Index) {
    let moving_on = &guidance.moving_on;
    about.refer_all("moving_on.sources", &index.sources, &moving_on.sources);
    about.refer_all("follow_up.sources", &index.sources, &guidance.follow_up.sources);
    numbers(about, moving_on);
    steps(about, moving_on, index);
    follow_up(about, guidance);
    about.expect(
        (1..=10).contains(&guidance.change.neck.points)
            && guidance.change.neck.running > 0
            && (1..=3).contains(&guidance.change.better_or_worse)
            && guidance.change.own_repeats > 2,
        "change.neck",
        "no change could ever reach these limits, or every change would",
        "give points within their scale, at least one check-in, and more than two repeats",
    );
}

fn numbers(about: &mut About<'_, GuidanceAbout>, moving_on: &MovingOn) {
    let within = |share: f64| share > 0.0 && share <= 1.0;
    about.expect(
        within(moving_on.few) && within(moving_on.enough) && moving_on.few <= moving_on.enough,
        "moving_on.enough",
        "the shares are none, or stand the wrong way round",
        "give two shares from 0 to 1, \"few\" no larger than \"enough\"",
    );
    let counted = [
        moving_on.window_days,
        moving_on.red_days,
        moving_on.ask_again_days,
        moving_on.hold.more_s,
    ];
    about.expect(
        counted.iter().all(|number| *number > 0)
            && moving_on.in_a_row > 0
            && moving_on.look_again > 0
            && moving_on.worse.running > 0
            && moving_on.worse.points > 0
            && moving_on.higher > 0,
        "moving_on",
        "a rule with this number would always hold, or never",
        "give each number of days, sessions and points, 1 or more",
    );
    let mut before = Some(0);
    for (place, one) in moving_on.reserve.iter().enumerate() {
        let is_last = place + 1 == moving_on.reserve.len();
        about.expect(
            one.to_week.is_none() == is_last && (is_last || one.to_week > before),
            &format!("moving_on.reserve[{place}]"),
            "the weeks do not rise to one that holds to the end",
            "let \"to_week\" rise, and leave it out in the last one",
        );
        before = one.to_week;
    }
    about.expect(
        !moving_on.reserve.is_empty(),
        "moving_on.reserve",
        "nothing says when to stop a set",
        "add at least one \"left\"",
    );
}

fn steps(about: &mut About<'_, GuidanceAbout>, moving_on: &MovingOn, index: &Index) {
    for id in STEPS {
        let count = moving_on.steps.iter().filter(|step| step.id == *id).count();
        about.expect(
            count == 1,
            "moving_on.steps",
            &format!("`{id}` stands here {count} times"),
            "let each step stand here once",
        );
    }
    for (place, step) in moving_on.steps.iter().enumerate() {
        about.refer_all(
            &format!("moving_on.steps[{place}].sources"),
            &index.sources,
            &step.sources,
        );
        about.expect(
            STEPS.contains(&step.id.as_str()),
            &format!("moving_on.steps[{place}].id"),
            "the program knows no such step",
            &format!("use one of {}", STEPS.join(", ")),
        );
        for (member, text) in [("name", &step.name), ("when", &step.when), ("action", &step.action)] {
            let never = unfit_for_progress(text);
            about.expect(
                never.is_none(),
                &format!("moving_on.steps[{place}].{member}"),
                &format!("`{}` praises or frightens", never.unwrap_or_default()),
                "say what is the case and what may be done, in calm words",
            );
        }
    }
}

fn follow_up(about: &mut About<'_, GuidanceAbout>, guidance: &GuidanceAbout) {
    let follow_up = &guidance.follow_up;
    let rises = |weeks: &[u32]| weeks.windows(2).all(|pair| matches!(pair, [one, next] if one < next));
    for (name, weeks) in [
        ("check_in_weeks", &follow_up.check_in_weeks),
        ("change_weeks", &follow_up.change_weeks),
        ("safety_weeks", &follow_up.safety_weeks),
        ("test_weeks", &follow_up.test_weeks),
        ("upkeep_weeks", &follow_up.upkeep_weeks),
    ] {
        about.expect(
            rises(weeks),
            &format!("follow_up.{name}"),
            "the weeks do not rise",
            "name each week once, in order",
        );
    }
    about.expect(
        follow_up.first_days[0] <= follow_up.first_days[1]
            && follow_up.morning_hours[0] < follow_up.morning_hours[1]
            && follow_up.window_days > 0,
        "follow_up",
        "something would never be due",
        "let each pair rise, and give at least one day",
    );
}
