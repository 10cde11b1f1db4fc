//! A new plan goes on from the one before: dose and rung that were reached, by what the person says (rule P10).

use jiff::civil::date;
use plumbline::content::ExerciseKind;
use plumbline::record::{
    Assessment, CappedBy, EarlierDose, EarlierPlan, Plan, PlanNote, PlanReached, Prescription, read_answers,
};
use plumbline::report::words::{self, Shown};
use plumbline::rules::{Outcome, outcome};
use serde_json::{Value, json};

use super::crowd::{everyone, library};
use super::people::{TODAY, all, forward_head};
use super::promises::{self, goes_on, seconds};
use super::rulings::weak_and_tight_shoulders;

/// Somebody with these members of an answers file.
fn someone(file: &Value) -> Assessment {
    let record = read_answers(file.to_string().as_bytes(), library(), TODAY).unwrap();
    record.assessments[0].clone()
}

fn desk_worker() -> Assessment {
    someone(
        &json!({"screened_on": "2026-11-20", "minutes_per_day": 35, "equipment": ["resistance-band"],
        // Minutes and a hold of the nod that leave the pull-apart time to grow (rules P3, P117).
        "answers": all(&[forward_head(), weak_and_tight_shoulders(), json!({"fh-dnf-hold": 6})])}),
    )
}

fn worked_out(person: &Assessment) -> Outcome {
    outcome(library(), person, TODAY)
}

/// The same answers again, after the plan that they made was done so far.
fn again(person: &Assessment, reached: Option<PlanReached>) -> Assessment {
    let mut again = person.clone();
    let mut earlier = EarlierPlan::new(date(2026, 9, 20), &worked_out(person).plan);
    earlier.reached = reached;
    again.earlier_plan = Some(earlier);
    again
}

fn day_a(plan: &Plan, part: usize) -> &[Prescription] {
    &plan.weeks[part].days[0].exercises
}

fn dose(line: &Prescription) -> [u32; 3] {
    [line.sets, line.reps, line.hold_s]
}

fn dose_of(plan: &Plan, part: usize, id: &str) -> Option<[u32; 3]> {
    day_a(plan, part).iter().find(|line| line.id == *id).map(dose)
}

#[test]
fn a_plan_done_to_the_end_begins_again_with_the_dose_it_had_reached_and_grows_from_there() {
    let person = desk_worker();
    let first = worked_out(&person).plan;
    let second = worked_out(&again(&person, Some(PlanReached::Eighth))).plan;
    // Rule P3: 2 x 8, 2 x 10, 3 x 10; rule P22: a line that goes on grows to 12 repetitions.
    let parts = |plan: &Plan| [0, 1, 2].map(|part| dose_of(plan, part, "band-pull-apart").unwrap());
    assert_eq!(parts(&first), [[2, 8, 1], [2, 10, 1], [3, 10, 1]]);
    assert_eq!(parts(&second), [[3, 10, 1], [3, 12, 1], [3, 12, 1]]);
    let line = day_a(&second, 0)
        .iter()
        .find(|line| line.id == *"band-pull-apart")
        .unwrap();
    assert!(goes_on(line));
    assert!(
        words::reasons(library(), &person.profile, line, Shown::default())
            .iter()
            .any(|words| words.contains("You did it in the plan before"))
    );
    // What was done before is not new, so it is there from week 1 (rule P21).
    let known = day_a(&first, 2).iter().filter(|line| line.from_week > 1);
    assert!(known.clone().count() > 0);
    for line in known {
        assert_eq!(
            day_a(&second, 0)
                .iter()
                .find(|other| other.id == line.id)
                .map(|line| line.from_week),
            Some(1),
            "{}",
            line.id
        );
    }
}

#[test]
fn a_plan_left_after_four_weeks_begins_with_the_dose_of_weeks_3_and_4() {
    let person = desk_worker();
    let first = worked_out(&person).plan;
    let second = worked_out(&again(&person, Some(PlanReached::Fourth))).plan;
    for (id, before) in day_a(&first, 0)
        .iter()
        .map(|line| (line.id.as_str(), dose_of(&first, 1, line.id.as_str())))
    {
        assert_eq!(dose_of(&second, 0, id), before, "{id}");
    }
}

#[test]
fn a_plan_that_was_not_done_or_of_which_nothing_is_said_begins_anew_and_the_plan_says_so() {
    let person = desk_worker();
    let first = worked_out(&person).plan;
    for (reached, said) in [(None, "how far you got"), (Some(PlanReached::NotDone), "begins anew")] {
        let mut second = worked_out(&again(&person, reached)).plan;
        let notes = words::plan_notes(library(), &second);
        assert!(notes[0].contains(said), "{notes:?}");
        assert_eq!(second.notes.remove(0), PlanNote::GoingOn { reached });
        assert_eq!(second, first);
    }
}

#[test]
fn a_third_plan_goes_on_from_the_second_and_not_from_the_first() {
    let person = desk_worker();
    let pull_aparts = |person: &Assessment| {
        let plan = worked_out(person).plan;
        [0, 1, 2].map(|part| dose_of(&plan, part, "band-pull-apart").unwrap())
    };
    let second = again(&person, Some(PlanReached::Eighth));
    // Rule P22: the second plan has 3 x 10 and then 3 x 12. Two weeks of it reach 3 x 10, all of it 3 x 12, the most.
    let [ten, twelve] = [[3, 10, 1], [3, 12, 1]];
    assert_eq!(pull_aparts(&second), [ten, twelve, twelve]);
    for (reached, third) in [
        (PlanReached::NotDone, [[2, 8, 1], [2, 10, 1], ten]),
        (PlanReached::Second, [ten, twelve, twelve]),
        (PlanReached::Fourth, [twelve; 3]),
        (PlanReached::Eighth, [twelve; 3]),
    ] {
        assert_eq!(pull_aparts(&again(&second, Some(reached))), third, "{reached:?}");
    }
}

/// A file may say anything; then it is the most there is, and nothing is added up beyond.
#[test]
fn numbers_of_an_earlier_plan_that_nobody_has_are_the_most_there_is() {
    let mut person = again(&desk_worker(), Some(PlanReached::Eighth));
    let most = worked_out(&again(&person, Some(PlanReached::Eighth))).plan;
    for line in &mut person.earlier_plan.as_mut().unwrap().lines {
        line.stage = usize::MAX;
        for dose in &mut line.doses {
            (dose.sets, dose.reps, dose.hold_s) = (u32::MAX, u32::MAX, u32::MAX);
        }
    }
    let plan = worked_out(&person).plan;
    for part in 0..3 {
        let dose = |plan: &Plan| dose_of(plan, part, "band-pull-apart");
        assert_eq!(dose(&plan), dose(&most), "part {part}");
    }
}

#[test]
fn the_rung_that_was_reached_is_begun_with_unless_a_test_is_now_far_from_it() {
    // Somebody of 70 without a balance test begins with the feet together and has the half step from week 5 (rule P4).
    let person = someone(
        &json!({"screened_on": "2026-11-20", "person": {"age": 70, "sex": "female"},
        "minutes_per_day": 20,
        "answers": {"pp-chair-stand": 14}}),
    );
    let rung = |plan: &Plan, part: usize| {
        let lines = day_a(plan, part).iter().filter_map(|line| line.rung.as_ref());
        lines
            .clone()
            .find(|rung| rung.movement == *"balance")
            .map(|rung| rung.step)
    };
    let first = worked_out(&person).plan;
    assert_eq!([rung(&first, 0), rung(&first, 2)], [Some(1), Some(2)]);
    let done = again(&person, Some(PlanReached::Eighth));
    let second = worked_out(&done).plan;
    assert_eq!([rung(&second, 0), rung(&second, 2)], [Some(2), Some(3)]);
    // Up to week 4 the half step was not reached.
    let half = worked_out(&again(&person, Some(PlanReached::Fourth))).plan;
    assert_eq!([rung(&half, 0), rung(&half, 2)], [Some(1), Some(2)]);
    // Once more to the end: heel to toe. A one-leg stand at its worst lets only the half step begin (content: `balance`).
    let further = again(&done, Some(PlanReached::Eighth));
    assert_eq!(rung(&worked_out(&further).plan, 0), Some(3));
    let mut worse = further;
    let tested = someone(&json!({"screened_on": "2026-11-20", "answers": {"hh-one-leg": {"left": 3, "right": 3}}}));
    worse.answers.extend(tested.answers);
    assert_eq!(rung(&worked_out(&worse).plan, 0), Some(2));
}

#[test]
fn what_cannot_grow_any_more_says_so() {
    let person = desk_worker();
    let mut person = again(&person, Some(PlanReached::Eighth));
    let once = worked_out(&person).plan;
    person.earlier_plan = Some(EarlierPlan {
        reached: Some(PlanReached::Eighth),
        ..EarlierPlan::new(date(2026, 9, 20), &once)
    });
    let plan = worked_out(&person).plan;
    let capped: Vec<&Prescription> = day_a(&plan, 0)
        .iter()
        .filter(|line| line.capped_by == Some(CappedBy::Most))
        .collect();
    assert!(!capped.is_empty());
    for line in capped {
        assert_eq!(Some(dose(line)), dose_of(&plan, 2, line.id.as_str()), "{}", line.id);
        assert!(
            words::reasons(library(), &person.profile, line, Shown::default())
                .iter()
                .any(|words| words.contains("as a plan gives"))
        );
    }
}

#[test]
fn plans_that_go_on_keep_every_promise() {
    everyone("going on", |library, person, dice| {
        let before = outcome(library, &person, TODAY);
        if before.plan.locked.is_some() || dice.below(4) > 0 {
            return;
        }
        let reached = PlanReached::ALL[dice.below(4)];
        let person = again(&person, Some(reached));
        let after = outcome(library, &person, TODAY);
        promises::check_plan(library, &person, &after);
    });
}

#[test]
fn strength_begins_no_lower_than_it_was_begun_before_unless_the_minutes_are_full() {
    everyone("no step back", |library, person, dice| {
        let plan = outcome(library, &person, TODAY).plan;
        if plan.locked.is_some() || dice.below(4) > 0 {
            return;
        }
        let reached = [PlanReached::Second, PlanReached::Fourth, PlanReached::Eighth][dice.below(3)];
        let goes_on_from = EarlierPlan::new(date(2026, 9, 20), &plan);
        let after = outcome(library, &again(&person, Some(reached)), TODAY).plan;
        for day in after.weeks.iter().flat_map(|weeks| &weeks.days) {
            for line in day
                .exercises
                .iter()
                .filter(|line| goes_on(line) && line.kind == ExerciseKind::Strengthen)
            {
                let before = goes_on_from
                    .lines
                    .iter()
                    .filter(|before| before.exercise == line.id && before.side == line.side)
                    .filter_map(|before| before.doses.first())
                    .map(EarlierDose::volume)
                    .max();
                let now = line.sets * line.reps * line.hold_s.max(1);
                if before.is_some_and(|before| now < before) {
                    let one_more = Prescription {
                        sets: line.sets + 1,
                        ..line.clone()
                    };
                    let exercise = library.exercise(line.id.as_str()).unwrap();
                    let free = after.minutes_per_day.min(30) * 60 - day.seconds;
                    let more = seconds(exercise, &one_more) - line.seconds;
                    assert!(
                        more > free,
                        "{} has {now} after {before:?}, with {free} s free for {more}",
                        line.id
                    );
                }
            }
        }
    });
}
