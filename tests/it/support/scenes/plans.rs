//! Plans the person changed, the list of exercises to add, and an old plan beside a new one.

use plumbline::app::{Dialog, PlanMessage, SafetyMessage, Screen, WindowMessage};
use plumbline::content::{ExerciseId, ExerciseKind};
use plumbline::record::{DayName, Plan, PlanEdit, Prescription, Way, WeekSpan, Weekday};

use super::others::opened;
use super::{Setup, TestApp, sample};

/// The lines of day A in the first weeks.
pub fn day_a(test: &TestApp) -> Vec<Prescription> {
    let first = plan(test).weeks.first().and_then(|weeks| weeks.days.first());
    first.expect("a first day").exercises.clone()
}

/// The plan on the screen.
pub fn plan(test: &TestApp) -> &Plan {
    test.app().shown_plan().expect("a plan")
}

/// The name of an exercise.
pub fn name(test: &TestApp, id: &ExerciseId) -> String {
    test.app()
        .library()
        .exercise(id.as_str())
        .expect("an exercise")
        .name
        .clone()
}

/// An exercise of day A that others can take the place of, and the first of these.
pub fn swappable(test: &TestApp) -> (ExerciseId, ExerciseId) {
    let bench = test.app().plan_bench().expect("a bench");
    let found = day_a(test).into_iter().find_map(|line| {
        let offers = bench.equivalents(plan(test), &line.id);
        Some((line.id, offers.first()?.exercise.clone()))
    });
    found.expect("an exercise with an equivalent")
}

/// Alex's plan with a swap, another dose, the easier way, another order and an exercise more.
pub fn edited(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    let (gone, with) = swappable(&test);
    test.tell(PlanMessage::PlanEdited(PlanEdit::swap(gone, with.clone())));
    let lines = day_a(&test);
    let other = lines.iter().find(|line| line.id != with).expect("another line").clone();
    let dose = [1, other.reps, other.hold_s];
    test.tell(PlanMessage::PlanEdited(PlanEdit::way(with, Way::Easier)))
        .tell(PlanMessage::PlanEdited(PlanEdit::dose(
            other.id,
            Some(WeekSpan::new(1, 2)),
            dose,
        )));
    let removed = lines.last().expect("a last line").id.clone();
    test.tell(PlanMessage::PlanEdited(PlanEdit::remove(removed, None)))
        .tell(PlanMessage::ExerciseAdded {
            exercise: "chair-back-extension".into(),
            day: Some(DayName::A),
        })
        .tell(PlanMessage::TrainingDayChosen(Weekday::Tuesday, Some(DayName::A)));
    test
}

/// The changes of the first line, opened.
pub fn change_open(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    let (id, _) = swappable(&test);
    let name = name(&test, &id);
    test.press_button(&format!("Change {name}, day A"));
    test
}

/// Alex's plan with more than fits.
pub fn over_budget(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    let mobility: Vec<ExerciseId> = test
        .app()
        .library()
        .exercises
        .iter()
        .filter(|one| matches!(one.kind, ExerciseKind::Mobility | ExerciseKind::Breathing))
        .map(|one| one.id.clone())
        .collect();
    for exercise in mobility {
        let day = Some(DayName::A);
        test.tell(PlanMessage::ExerciseAdded { exercise, day });
    }
    test
}

/// An exercise that was added, and that a precaution set afterwards no longer allows.
pub fn lost_edit(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    test.tell(PlanMessage::ExerciseAdded {
        exercise: "chair-back-extension".into(),
        day: Some(DayName::A),
    })
    .tell(SafetyMessage::PrecautionToggled("extension-intolerant".into()));
    test
}

/// The choice of days, opened.
pub fn days_open(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    test.press_button("Choose your days");
    test
}

/// The list of exercises to add, with fits, warnings and walls.
pub fn picker(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    test.tell(WindowMessage::DialogOpened(Dialog::AddExercise {
        query: "hip".to_owned(),
    }));
    test
}

/// A plan of other rules that holds other exercises than today's.
fn of_other_rules(setup: Setup) -> TestApp {
    let test = sample(setup, Screen::Plan);
    let mut record = test.app().record().expect("a record").clone();
    let first = record.assessments.first_mut().expect("an assessment");
    let kept = first.plan.as_mut().expect("a kept plan");
    kept.rules_version = "0".into();
    kept.made_on = jiff::civil::date(2026, 10, 9);
    let first = kept.plan.weeks.first_mut();
    let day = first.and_then(|weeks| weeks.days.first_mut()).expect("a first day");
    let gone = day.exercises.remove(0);
    day.seconds -= gone.seconds;
    let changed = day.exercises.first_mut().expect("a line");
    changed.sets += 1;
    let mut older = changed.clone();
    older.id = "seated-cat-cow".into();
    older.kind = ExerciseKind::Mobility;
    older.muscles = vec!["thoracic-spine".into()];
    (older.sets, older.reps, older.hold_s, older.seconds) = (1, 6, 0, 75);
    day.seconds += older.seconds;
    day.exercises.push(older);
    opened(setup, &record, Screen::Plan)
}

/// The old plan beside the new one.
pub fn versions(setup: Setup) -> TestApp {
    let mut test = of_other_rules(setup);
    test.tell(WindowMessage::DialogOpened(Dialog::PlanVersions));
    test
}

/// The old plan, kept by choice.
pub fn kept_over(setup: Setup) -> TestApp {
    let mut test = of_other_rules(setup);
    test.tell(PlanMessage::OldPlanKept);
    test
}
