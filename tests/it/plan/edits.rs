//! The person's own plan: each kind of edit, what it leaves alone, and what becomes of it when the plan is made anew.

use std::collections::BTreeSet;

use plumbline::content::{ExerciseId, Library};
use plumbline::record::{
    Assessment, Because, DayName, DosePart, Objection, OwnChange, Plan, PlanEdit, Prescription, Side, Way, WeekSpan,
    Weekday, read_answers,
};
use plumbline::report::words;
use plumbline::rules::{EditResult, Outcome, PlanBench, Verdict, outcome};
use serde_json::{Value, json};

use super::people::{Case, TODAY, all, forward_head, of, tipped_backward, tipped_forward};

/// Someone with a forward head and a pelvis tipped forward, 20 minutes a day.
pub(super) fn person() -> (Library, Assessment) {
    someone(
        &all(&[forward_head(), tipped_forward()]),
        &json!({"minutes_per_day": 20, "equipment": ["towel"]}),
    )
}

fn someone(answers: &Value, others: &Value) -> (Library, Assessment) {
    let mut file = json!({"screened_on": "2026-11-20", "answers": answers});
    file.as_object_mut()
        .unwrap()
        .extend(others.as_object().unwrap().clone());
    let library = plumbline::content::shipped();
    let record = read_answers(file.to_string().as_bytes(), &library, TODAY).unwrap();
    (library, record.assessments[0].clone())
}

pub(super) fn edited(edits: impl IntoIterator<Item = PlanEdit>) -> (Case, Case) {
    let (library, mut person) = person();
    let before = of(library, &person);
    person.plan_edits = edits.into_iter().collect();
    (before, of(plumbline::content::shipped(), &person))
}

fn results(outcome: &Outcome) -> &[EditResult] {
    &outcome.changes.edits
}

pub(super) fn holds(case: &Case) {
    assert!(
        results(&case.outcome).iter().all(|edit| edit.lost.is_none()),
        "{:?}",
        results(&case.outcome)
    );
}

fn lost(case: &Case, why: &Objection) {
    let [one] = results(&case.outcome) else {
        panic!("{:?}", results(&case.outcome));
    };
    assert_eq!(one.lost.as_ref(), Some(why));
}

fn outside(part: DosePart, least: u32, most: u32) -> Objection {
    Objection::DoseOutside { part, least, most }
}

fn lines(plan: &Plan) -> impl Iterator<Item = &Prescription> {
    let days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
    days.flat_map(|day| &day.exercises)
}

/// Lines without the marks of the person, to compare what is left alone.
fn others<'a>(plan: &'a Plan, but: &[&str]) -> Vec<&'a Prescription> {
    let but: Vec<ExerciseId> = but.iter().map(|id| ExerciseId::from(*id)).collect();
    lines(plan).filter(|line| !but.contains(&line.id)).collect()
}

fn adds_up(plan: &Plan) {
    for day in plan.weeks.iter().flat_map(|weeks| &weeks.days) {
        assert_eq!(day.seconds, day.exercises.iter().map(|line| line.seconds).sum::<u32>());
    }
}

fn bench<R>(person: &Assessment, ask: impl FnOnce(&PlanBench, &Plan) -> R) -> R {
    let library = plumbline::content::shipped();
    let outcome = outcome(&library, person, TODAY);
    let bench = PlanBench::new(plumbline::rules::Case::of(&library, person, &outcome));
    ask(&bench, &outcome.plan)
}

fn first_of(kind: &str, case: &Case) -> Prescription {
    let line = case
        .lines()
        .find(|line| serde_json::to_value(line.kind).unwrap() == json!(kind));
    line.expect("a line of this kind").clone()
}

#[test]
fn without_edits_the_plan_shown_is_the_calculated_one() {
    let (before, after) = edited([]);
    assert_eq!(before.outcome.plan, after.outcome.changes.calculated);
    assert_eq!(after.outcome.plan, after.outcome.changes.calculated);
    assert!(after.plan().own_changes.is_empty() && after.outcome.changes.over_budget.is_empty());
}

#[test]
fn a_swap_puts_an_exercise_of_the_same_kind_for_the_same_muscle_on_every_place_of_the_other() {
    let (_, person) = person();
    let gone = first_of("stretch", &of(plumbline::content::shipped(), &person));
    let offers = bench(&person, |bench, plan| bench.equivalents(plan, &gone.id));
    let with = &offers.first().expect("an equivalent").exercise;
    let (before, after) = edited([PlanEdit::swap(gone.id.clone(), with.clone())]);
    holds(&after);
    assert!(after.line(gone.id.as_str()).is_none());
    let places = |case: &Case, id: &ExerciseId| {
        let mut found = Vec::new();
        for (phase, weeks) in case.plan().weeks.iter().enumerate() {
            for day in &weeks.days {
                let at = day.exercises.iter().position(|line| line.id == *id);
                found.extend(at.map(|at| (phase, day.name, at)));
            }
        }
        found
    };
    assert_eq!(places(&after, with), places(&before, &gone.id));
    let line = after.line(with.as_str()).unwrap();
    assert_eq!(line.kind, gone.kind);
    assert!(line.muscles.iter().any(|muscle| gone.muscles.contains(muscle)));
    assert_eq!(line.from_week, gone.from_week);
    assert!(
        !line.reasons.is_empty() && !line.answers.is_empty(),
        "it says why, as any line"
    );
    let mark = line.by_person.as_ref().expect("it is marked");
    assert_eq!(mark.in_place_of.as_ref(), Some(&gone.id));
    let exercise = gone.id.clone();
    assert_eq!(mark.changes, [OwnChange::InPlaceOf { exercise }]);
    assert_eq!(
        others(before.plan(), &[gone.id.as_str()]),
        others(after.plan(), &[with.as_str()]),
        "nothing else moves"
    );
    adds_up(after.plan());
}

#[test]
fn every_exercise_offered_for_a_swap_can_be_taken_and_never_stands_in_the_plan_already() {
    let (library, mut person) = person();
    let plan = outcome(&library, &person, TODAY).plan;
    let ids: Vec<ExerciseId> = lines(&plan).map(|line| line.id.clone()).collect();
    let mut tried = 0;
    for id in &ids {
        person.plan_edits.clear();
        for offer in bench(&person, |bench, plan| bench.equivalents(plan, id)) {
            assert!(!ids.contains(&offer.exercise), "{offer:?}");
            person.plan_edits = vec![PlanEdit::swap(id.clone(), offer.exercise.clone())];
            let swapped = outcome(&library, &person, TODAY);
            assert_eq!(results(&swapped)[0].lost, None, "{id} to {offer:?}");
            let line = lines(&swapped.plan).find(|line| line.id == offer.exercise).unwrap();
            assert_eq!(line.seconds, offer.seconds);
            tried += 1;
        }
    }
    assert!(tried > 10, "{tried}");
}

#[test]
fn a_removed_exercise_is_gone_from_one_day_or_from_both_and_frees_its_time() {
    let (library, plain) = person();
    let case = of(library, &plain);
    let on = |case: &Case, id: &str, day: usize| (0..3).any(|phase| case.ids(phase, day).contains(&id));
    let both = case
        .lines()
        .find(|line| on(&case, line.id.as_str(), 0) && on(&case, line.id.as_str(), 1));
    let id = both.expect("a line on both days").id.clone();
    let (_, after) = edited([PlanEdit::remove(id.clone(), Some(DayName::A))]);
    holds(&after);
    assert!(!on(&after, id.as_str(), 0) && on(&after, id.as_str(), 1));
    adds_up(after.plan());
    let (_, after) = edited([PlanEdit::remove(id.clone(), None)]);
    assert!(after.line(id.as_str()).is_none());
    assert_eq!(after.plan().own_changes, [PlanEdit::remove(id.clone(), None)]);
    let day = |case: &Case| case.plan().weeks[0].days[0].seconds;
    assert!(day(&after) < day(&case));
}

#[test]
fn an_added_exercise_stands_with_its_kind_and_is_marked() {
    let (before, after) = edited([PlanEdit::add("seated-thoracic-rotation".into(), Some(DayName::A))]);
    assert!(before.line("seated-thoracic-rotation").is_none());
    holds(&after);
    let line = after.line("seated-thoracic-rotation").unwrap();
    let mark = line.by_person.as_ref().unwrap();
    // The plan holds eight exercises already: that is said, and left to the person (rule P2).
    assert!(
        mark.added && mark.against == [Objection::ManyExercises { most: 8 }],
        "{mark:?}"
    );
    let day = &after.plan().weeks[0].days[0].exercises;
    let at = day
        .iter()
        .position(|line| line.id == *"seated-thoracic-rotation")
        .unwrap();
    let strong = day
        .iter()
        .rposition(|line| line.kind == plumbline::content::ExerciseKind::Strengthen);
    assert!(strong.is_none_or(|strong| strong < at), "movement comes after strength");
    // 15 + 5 x 12, a repetition means both sides (rule P23).
    assert_eq!(line.seconds, 75);
    adds_up(after.plan());
}

fn verdict(person: &Assessment, id: &str, day: Option<DayName>) -> Verdict {
    bench(person, |bench, plan| bench.verdict(plan, &ExerciseId::from(id), day))
}

#[test]
fn a_precaution_a_missing_thing_and_a_muscle_worked_the_other_way_are_walls() {
    let (_, plain) = person();
    let wall = |person: &Assessment, id: &str, why: Objection| {
        assert_eq!(verdict(person, id, Some(DayName::A)).wall, Some(why), "{id}");
    };
    let barred = |id: &str, because: Because| Objection::Barred {
        exercise: id.into(),
        because,
    };
    let band = Because::Thing("resistance-band".into());
    wall(&plain, "band-side-step", barred("band-side-step", band));
    let mut careful = plain.clone();
    careful.safety.precautions.insert("osteoporosis".into());
    let bones = Because::Tag("osteoporosis".into());
    wall(&careful, "knees-to-chest", barred("knees-to-chest", bones));
    // A pelvis tipped forward: the hip flexors are stretched, so nothing strengthens them.
    assert!(
        lines(&outcome(&plumbline::content::shipped(), &plain, TODAY).plan).any(|line| {
            line.muscles.contains(&"hip-flexors".into()) && line.kind == plumbline::content::ExerciseKind::Stretch
        })
    );
    let both_ways = Objection::BothWays {
        muscle: "hip-flexors".into(),
        side: Side::Left,
    };
    wall(&plain, "seated-march", both_ways.clone());
    let (library, mut walled) = person();
    walled.plan_edits = vec![PlanEdit::add("seated-march".into(), Some(DayName::A))];
    let case = of(library, &walled);
    lost(&case, &both_ways);
    assert!(case.line("seated-march").is_none());
}

#[test]
fn what_was_found_speaks_against_an_exercise_and_the_person_may_add_it_all_the_same() {
    // A pelvis tipped forward: stretching up over a reaching back is not offered (rule P19).
    let (library, mut plain) = person();
    let verdict = verdict(&plain, "standing-reach-back-stretch", Some(DayName::A));
    assert_eq!(verdict.wall, None);
    let wrong_way = Objection::Barred {
        exercise: "standing-reach-back-stretch".into(),
        because: Because::NotFor("anterior-pelvic-tilt".into()),
    };
    assert!(verdict.against.contains(&wrong_way), "{verdict:?}");
    plain.plan_edits = vec![PlanEdit::add("standing-reach-back-stretch".into(), Some(DayName::A))];
    let case = of(library, &plain);
    holds(&case);
    let line = case.line("standing-reach-back-stretch").unwrap();
    assert_eq!(
        line.by_person.as_ref().unwrap().against,
        verdict.against,
        "it is marked with what speaks against it"
    );
    assert!(line.gentle, "gently, for nothing asks for it");
}

#[test]
fn strength_work_may_join_one_day_but_not_two_that_follow_each_other() {
    let (_, plain) = person();
    let free = |id: &str| {
        outcome(&plumbline::content::shipped(), &plain, TODAY)
            .plan
            .weeks
            .iter()
            .all(|weeks| {
                let of = plumbline::content::shipped();
                let muscles = &of.exercise(id).unwrap().primary;
                weeks
                    .days
                    .iter()
                    .flat_map(|day| &day.exercises)
                    .all(|line| !line.muscles.iter().any(|one| muscles.contains(one)))
            })
    };
    let id = [
        "seated-heel-drag",
        "side-lying-leg-raise",
        "chair-press-up",
        "seated-knee-extension",
        "wall-elbow-press",
    ]
    .into_iter()
    .find(|id| free(id) && verdict(&plain, id, Some(DayName::A)).wall.is_none())
    .expect("a strength exercise for a muscle that is not worked");
    assert_eq!(verdict(&plain, id, Some(DayName::B)).wall, None);
    let wall = verdict(&plain, id, None).wall;
    assert!(matches!(wall, Some(Objection::NoRest { .. })), "{wall:?}");
}

#[test]
fn a_dose_within_bounds_is_taken_and_one_outside_is_not() {
    let (library, mut plain) = person();
    let case = of(library, &plain);
    let line = first_of("stretch", &case);
    let set = |dose| PlanEdit::dose(line.id.clone(), Some(WeekSpan::new(1, 2)), dose);
    let (_, after) = edited([set([1, 1, 60])]);
    holds(&after);
    let shown = after.line(line.id.as_str()).unwrap();
    assert_eq!((shown.sets, shown.reps, shown.hold_s), (1, 1, 60));
    let was = OwnChange::DoseWas {
        sets: line.sets,
        reps: line.reps,
        hold_s: line.hold_s,
    };
    assert_eq!(shown.by_person.as_ref().unwrap().changes, [was]);
    let later = |case: &Case| {
        others(case.plan(), &[])
            .into_iter()
            .rfind(|one| one.id == line.id)
            .unwrap()
            .clone()
    };
    assert_eq!(later(&after), later(&case), "later weeks are left alone");
    adds_up(after.plan());
    lost(&edited([set([1, 1, 61])]).1, &outside(DosePart::Hold, 5, 60));
    let too_long = Objection::HeldTooLong {
        most_s: 100,
        held_s: 102,
    };
    lost(&edited([set([2, 1, 51])]).1, &too_long);
    lost(&edited([set([0, 1, 20])]).1, &outside(DosePart::Sets, 1, 4));
    // With very flexible joints the hold is too long, so the calculated one is back.
    plain.plan_edits = vec![set([2, 1, 30])];
    plain.safety.precautions.insert("hypermobility".into());
    lost(
        &of(plumbline::content::shipped(), &plain),
        &outside(DosePart::Hold, 5, 15),
    );
}

#[test]
fn the_easier_way_stands_on_the_line_in_the_words_of_the_catalogue() {
    let (library, plain) = person();
    let line = first_of("strengthen", &of(library, &plain));
    let (before, after) = edited([PlanEdit::way(line.id.clone(), Way::Easier)]);
    holds(&after);
    let shown = after.line(line.id.as_str()).unwrap().by_person.clone().unwrap();
    assert_eq!(shown.way, Some(Way::Easier));
    assert_eq!(shown.changes, [OwnChange::Way { way: Way::Easier }]);
    let easier = &before.library.exercise(line.id.as_str()).unwrap().easier;
    let said = words::changes(&before.library, &BTreeSet::new(), (&line.id, &shown));
    assert_eq!(said, [format!("You do it the easier way: {easier}")]);
}

#[test]
fn a_day_takes_the_order_of_the_person_and_later_weeks_follow_where_they_can() {
    let (library, plain) = person();
    let case = of(library, &plain);
    let ids: Vec<ExerciseId> = case.ids(0, 0).into_iter().map(ExerciseId::from).collect();
    let mut turned = ids.clone();
    turned.reverse();
    let (_, after) = edited([PlanEdit::order(DayName::A, turned.clone())]);
    holds(&after);
    assert_eq!(
        after.ids(0, 0),
        turned.iter().map(ExerciseId::as_str).collect::<Vec<_>>()
    );
    assert_eq!(after.ids(0, 1), case.ids(0, 1), "day B is left alone");
    for phase in 0..3 {
        let order: Vec<&str> = after
            .ids(phase, 0)
            .into_iter()
            .filter(|id| turned.contains(&ExerciseId::from(*id)))
            .collect();
        let wanted: Vec<&str> = turned
            .iter()
            .map(ExerciseId::as_str)
            .filter(|id| order.contains(id))
            .collect();
        assert_eq!(order, wanted);
    }
    let same = Objection::SameOrder { day: DayName::A };
    lost(&edited([PlanEdit::order(DayName::A, ids)]).1, &same);
}

#[test]
fn the_days_of_the_week_are_those_of_the_person_where_strength_work_has_its_rest() {
    let days = |a: &[&str], b: &[&str]| -> PlanEdit {
        serde_json::from_value(json!({"edit": "days", "a": a, "b": b})).unwrap()
    };
    let (_, after) = edited([days(&["tuesday", "saturday"], &["sunday"])]);
    holds(&after);
    let week = plumbline::rules::week_days(after.plan(), 3);
    let (a, b) = (Some(DayName::A), Some(DayName::B));
    assert_eq!(week, [None, a, None, None, None, a, b]);
    let beside = Objection::NoDayBetween {
        one: Weekday::Tuesday,
        other: Weekday::Wednesday,
    };
    lost(&edited([days(&["tuesday", "wednesday"], &[])]).1, &beside);
}

#[test]
fn an_edit_that_no_longer_makes_sense_is_listed_with_its_reason_and_comes_back_with_it() {
    let (library, mut plain) = person();
    let gone = first_of("strengthen", &of(library, &plain));
    let offers = bench(&plain, |bench, plan| bench.equivalents(plan, &gone.id));
    let library = plumbline::content::shipped();
    // An equivalent that some precaution rules out which leaves the other alone.
    let (with, tag) = offers
        .iter()
        .find_map(|offer| {
            let avoid = |id: &ExerciseId| library.exercise(id.as_str()).unwrap().avoid.clone();
            let mut tags = avoid(&offer.exercise).into_iter();
            let tag = tags.find(|tag| {
                !avoid(&gone.id).contains(tag) && !["recent-surgery", "acute-flare"].contains(&tag.as_str())
            })?;
            Some((offer.exercise.clone(), tag))
        })
        .expect("an equivalent with a precaution of its own");
    plain.plan_edits = vec![PlanEdit::swap(gone.id.clone(), with.clone())];
    holds(&of(plumbline::content::shipped(), &plain));
    plain.safety.precautions.insert(tag.clone());
    let case = of(plumbline::content::shipped(), &plain);
    let why = if case.line(gone.id.as_str()).is_some() {
        Objection::Barred {
            exercise: with.clone(),
            because: Because::Tag(tag.clone()),
        }
    } else {
        Objection::NotInPlan {
            exercise: gone.id.clone(),
        }
    };
    lost(&case, &why);
    assert!(case.line(with.as_str()).is_none(), "a precaution stays a wall");
    assert!(case.plan().own_changes.is_empty());
    plain.safety.precautions.remove(&tag);
    let back = of(plumbline::content::shipped(), &plain);
    holds(&back);
    assert!(back.line(with.as_str()).is_some());
}

#[test]
fn edits_of_a_muscle_that_is_now_worked_the_other_way_are_listed() {
    // Strengthening the hamstrings fits a pelvis tipped forward; tipped backward they are stretched.
    let edits = vec![PlanEdit::add("seated-heel-drag".into(), Some(DayName::A))];
    let others = json!({"minutes_per_day": 30, "equipment": ["towel"]});
    let (library, mut forward) = someone(&tipped_forward(), &others);
    forward.plan_edits = edits.clone();
    let case = of(library, &forward);
    assert!(case.line("seated-heel-drag").is_some());
    let (library, mut backward) = someone(&tipped_backward(), &others);
    backward.plan_edits = edits;
    let both_ways = Objection::BothWays {
        muscle: "hamstrings".into(),
        side: Side::Left,
    };
    lost(&of(library, &backward), &both_ways);
}
