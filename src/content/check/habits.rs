//! Tips and micro-breaks: references, and the arithmetic of their time.

use super::About;
use super::names::Index;
use super::routines::{exercise, is_on_the_floor};
use crate::content::read::Elements;
use crate::content::{MicroBreak, Problem};

/// A break is no session: at most two minutes (rule P34).
const LONGEST_S: u32 = 120;

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let parts = &elements.parts;
    if let Some(placed) = &parts.habits {
        let about = &mut About::new(placed, problems);
        about.sources(index, &placed.value.sources);
        about.expect(
            placed.value.at_a_time > 0 && placed.value.for_everyone <= placed.value.at_a_time,
            "at_a_time",
            "more tips are for everyone than are given at a time, or none is given",
            "use at least 1, and at least \"for_everyone\"",
        );
    }
    for placed in &parts.tips.entries {
        let about = &mut About::new(placed, problems);
        about.sources(index, &placed.value.sources);
        about.refer_all("patterns", &index.patterns, &placed.value.patterns);
    }
    for placed in &parts.micro_breaks.entries {
        let one = &placed.value;
        let about = &mut About::new(placed, problems);
        about.sources(index, &one.sources);
        about.refer_all("patterns", &index.patterns, &one.patterns);
        about.least_and_most("seconds", one.seconds);
        about.expect(
            one.seconds[1] <= LONGEST_S,
            "seconds[1]",
            &format!("{} s is no short break", one.seconds[1]),
            &format!("use at most {LONGEST_S}"),
        );
        about.expect(
            !one.parts.is_empty(),
            "parts",
            "nothing is done in this break",
            "add at least one part",
        );
        check_parts(one, elements, index, about);
    }
}

fn check_parts(one: &MicroBreak, elements: &Elements, index: &Index, about: &mut About<'_, MicroBreak>) {
    let mut sum = [0_u64, 0];
    for (place, part) in one.parts.iter().enumerate() {
        let inside = |name: &str| format!("parts[{place}].{name}");
        about.least_and_most(&inside("seconds"), part.seconds);
        if let Some(id) = &part.exercise {
            about.refer(&inside("exercise"), &index.exercises, id);
            about.expect(
                !exercise(elements, Some(id)).is_some_and(is_on_the_floor),
                &inside("exercise"),
                &format!("`{id}` is done on the floor"),
                "a break is done in ordinary clothes: name an exercise in sitting or standing",
            );
        }
        about.expect(
            !part.easier || part.exercise.is_some(),
            &inside("easier"),
            "only an exercise has an easier version",
            "name the \"exercise\", or take this out",
        );
        let sides = if part.each_side { 2 } else { 1 };
        let held = u64::from(part.reps) * u64::from(part.hold_s) * sides;
        about.expect(
            held <= u64::from(part.seconds[1]),
            &inside("seconds"),
            &format!("the holds alone take {held} s"),
            "correct the time, the holds or the repetitions",
        );
        for (sum, seconds) in sum.iter_mut().zip(part.seconds) {
            *sum += u64::from(seconds);
        }
    }
    about.expect(
        one.parts.is_empty() || sum == one.seconds.map(u64::from),
        "seconds",
        &format!("the parts take {} to {} s", sum[0], sum[1]),
        &format!("write [{}, {}], or correct a part", sum[0], sum[1]),
    );
}
