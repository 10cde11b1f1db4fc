//! How hard, and when to hold back: scales without gaps, and something known for every kind of exercise.

use super::About;
use super::names::Index;
use crate::content::read::{Elements, Listed};
use crate::content::{ChangeKind, ChangeLimits, ExerciseKind, GuidanceAbout, Intensity, Problem};

/// The top of the scales: 10 of 10, and ten or more repetitions left.
const TOP: u32 = 10;

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let parts = &elements.parts;
    if let Some(placed) = &parts.guidance {
        let about = &mut About::new(placed, problems);
        about.sources(index, &placed.value.sources);
        check_change(&placed.value.change, index, about);
        super::moving_on::check(about, &placed.value, index);
    }
    for placed in &parts.intensity.entries {
        let about = &mut About::new(placed, problems);
        about.sources(index, &placed.value.sources);
        about.expect(
            !placed.value.classes.is_empty(),
            "classes",
            "nothing says what this is for",
            "name at least one class of dose",
        );
        check_short(&placed.value, about);
    }
    for placed in &parts.rules.entries {
        let about = &mut About::new(placed, problems);
        about.sources(index, &placed.value.sources);
        about.refer_all("except", &index.precautions, &placed.value.except);
    }
    for placed in &parts.gaps.entries {
        About::new(placed, problems).sources(index, &placed.value.sources);
    }
    // From easy to hard: what is left goes down, the rating goes up.
    scale(
        &parts.effort,
        "left",
        |it| [TOP.saturating_sub(it.left[1]), TOP.saturating_sub(it.left[0])],
        |it| it.left,
        problems,
    );
    scale(&parts.effort, "rpe", |it| it.rpe, |it| it.rpe, problems);
    scale(&parts.lights, "pain", |it| it.pain, |it| it.pain, problems);
    check_gaps(elements, problems);
    check_evidence(elements, index, problems);
}

/// The weeks of short words rise, and the last ones hold to the end.
fn check_short(intensity: &Intensity, about: &mut About<'_, Intensity>) {
    let mut before = Some(0);
    for (place, one) in intensity.short.iter().enumerate() {
        let is_last = place + 1 == intensity.short.len();
        about.expect(
            one.to_week.is_none() == is_last && (is_last || one.to_week > before),
            &format!("short[{place}]"),
            "the weeks do not rise to one that holds to the end",
            "let \"to_week\" rise, and leave it out in the last one",
        );
        before = one.to_week;
    }
    about.expect(
        !intensity.short.is_empty(),
        "short",
        "nothing can be said beside a dose",
        "add at least one \"text\"",
    );
}

/// Every kind of change has its place, and every limit can be passed.
fn check_change(change: &ChangeLimits, index: &Index, about: &mut About<'_, GuidanceAbout>) {
    about.refer_all("change.sources", &index.sources, &change.sources);
    let once = |kind: ChangeKind| change.order.iter().filter(|other| **other == kind).count() == 1;
    about.expect(
        ChangeKind::ALL.into_iter().all(once),
        "change.order",
        "not every kind of change stands here once",
        "name activities, pain, sessions, readings and scores, each once",
    );
    let within = |value: f64, most: f64| value > 0.0 && value <= most;
    for (name, fine) in [
        ("change.pain.points", (1..=10).contains(&change.pain.points)),
        ("change.pain.share", within(change.pain.share, 1.0)),
        ("change.activities.mean", within(change.activities.mean, 10.0)),
        ("change.activities.one", within(change.activities.one, 10.0)),
        ("change.score", within(change.score, 100.0)),
    ] {
        about.expect(
            fine,
            name,
            "no change could ever reach this limit, or every change would",
            "give points above 0 within the scale, a share above 0 and at most 1",
        );
    }
}

/// Every value from 0 to 10 belongs to one element, in order. `upward` is the pair as it rises from 0.
fn scale<T>(
    listed: &Listed<T>,
    name: &str,
    upward: fn(&T) -> [u32; 2],
    written: fn(&T) -> [u32; 2],
    problems: &mut Vec<Problem>,
) {
    if !listed.complete || !listed.unread.is_empty() {
        return;
    }
    let mut next = 0;
    let count = listed.entries.len();
    for (place, placed) in listed.entries.iter().enumerate() {
        let pair = written(&placed.value);
        let rising = upward(&placed.value);
        let last = place + 1 == count;
        let fits = pair[0] <= pair[1]
            && pair[1] <= TOP
            && rising[0] == next
            && (if last { rising[1] == TOP } else { rising[1] < TOP });
        About::new(placed, problems).expect(
            fits,
            name,
            &format!(
                "{} to {} leaves a gap in the scale, or covers something twice",
                pair[0], pair[1]
            ),
            "let the elements go through 0 to 10 in order, each value once",
        );
        next = rising[1].saturating_add(1);
    }
}

/// Every number of missed days from 1 on belongs to one element; the last has no end.
fn check_gaps(elements: &Elements, problems: &mut Vec<Problem>) {
    let gaps = &elements.parts.gaps;
    if !gaps.complete || !gaps.unread.is_empty() {
        return;
    }
    let mut next = Some(1);
    let count = gaps.entries.len();
    for (place, placed) in gaps.entries.iter().enumerate() {
        let (from, to) = placed.value.days;
        let last = place + 1 == count;
        let fits = Some(from) == next && to.is_none_or(|to| to >= from) && to.is_none() == last;
        About::new(placed, problems).expect(
            fits,
            "days",
            "this leaves a gap between numbers of days, or covers one twice",
            "begin with 1, let each begin where the one before ends, and give the last null as its end",
        );
        next = to.map(|to| to.saturating_add(1));
    }
}

fn check_evidence(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let evidence = &elements.parts.evidence;
    for (place, placed) in evidence.entries.iter().enumerate() {
        let about = &mut About::new(placed, problems);
        about.sources(index, &placed.value.sources);
        let mut earlier = evidence.entries.iter().take(place);
        about.expect(
            !earlier.any(|other| other.value.kind == placed.value.kind),
            "kind",
            "this kind of exercise stands here twice",
            "keep it once",
        );
    }
    if !evidence.complete || !evidence.unread.is_empty() || !elements.exercises.complete {
        return;
    }
    let known = |kind: ExerciseKind| evidence.entries.iter().any(|it| it.value.kind == kind);
    let exercises = &elements.exercises.entries;
    if let Some(exercise) = exercises.iter().find(|it| !known(it.value.kind)) {
        problems.push(Problem {
            file: "guidance.json".to_owned(),
            json_path: "evidence".to_owned(),
            what: format!(
                "nothing is said of what is known about exercises like `{}`",
                exercise.value.id
            ),
            hint: "add an element for each kind of exercise".to_owned(),
        });
    }
}
