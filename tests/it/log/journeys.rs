//! Eight weeks of four people, in words: what the plan does, what is offered, what is said.

use jiff::Span;
use jiff::civil::{Date, date};
use plumbline::content::{ExerciseId, Library, SignId, shipped};
use plumbline::record::*;
use plumbline::report::words::{self, Formats, Shown};
use plumbline::rules::*;

use super::{evening, id};
use crate::support::people::{alex, record};

const MONDAY: Date = Date::constant(2026, 11, 23);

/// One person with a record, on a day.
pub struct Someone {
    library: Library,
    pub record: Record,
    day: Date,
    logged: u64,
}

/// What a person says of a session.
#[derive(Clone, Copy, Default)]
pub struct Says {
    morning: Option<Morning>,
    /// Pain of an exercise.
    pain: Option<(&'static str, u8)>,
    /// Pain of the day, without an exercise.
    day: Option<u8>,
    /// An exercise that is left out.
    without: Option<&'static str>,
}

pub const USUAL: Says = Says {
    morning: Some(Morning::Usual),
    pain: None,
    day: None,
    without: None,
};

impl Someone {
    pub fn new() -> Self {
        let mut record = record(&alex());
        record.plan_start = Some(MONDAY);
        Self {
            library: shipped(),
            record,
            day: MONDAY,
            logged: 0,
        }
    }

    fn assessment(&mut self) -> &mut Assessment {
        self.record.assessments.last_mut().unwrap()
    }

    fn outcome(&self) -> Outcome {
        outcome_with_log(
            &self.library,
            &self.record,
            self.record.assessments.last().unwrap(),
            self.day,
        )
    }

    pub fn moving(&self) -> Moving {
        let assessment = self.record.assessments.last().unwrap();
        let outcome = plan_of_the_log(&self.library, assessment, self.day);
        moving_on(&Trail::of(&self.library, &self.record, assessment, &outcome), self.day)
    }

    pub fn on(&mut self, week: i64, day: i64) -> &mut Self {
        self.day = MONDAY.saturating_add(Span::new().days((week - 1) * 7 + day));
        self
    }

    /// The kind of day the plan has for today.
    fn planned(&self) -> Option<DayName> {
        let plan = plan_of_the_log(&self.library, self.record.assessments.last().unwrap(), self.day).plan;
        let place = self.day.weekday().to_monday_zero_offset();
        week_days(&plan, self.moving().position.week)[usize::try_from(place).unwrap()]
    }

    /// Does what the plan has for today, if anything.
    pub fn does(&mut self, how: SessionHow, says: Says) {
        let Some(kind) = self.planned() else { return };
        let week = self.moving().position.week;
        let plan = plan_of_the_log(&self.library, self.record.assessments.last().unwrap(), self.day).plan;
        let day = plan.weeks.iter().find(|weeks| weeks.weeks.holds(week)).unwrap();
        let day = day.days.iter().find(|day| day.name == kind).unwrap();
        self.logged += 1;
        let mut session = Session::new(id(self.logged), evening(self.day), how);
        session.week = week;
        session.day = Some(kind);
        session.minutes = day.seconds / 60;
        for line in day.exercises.iter().filter(|line| line.from_week <= week) {
            if says.without.is_some_and(|without| line.id == without) {
                continue;
            }
            let pain = says
                .pain
                .filter(|(exercise, _)| line.id == *exercise)
                .map(|(_, pain)| pain);
            session.done.push(Done::new(
                line.id.clone(),
                WhatWasDone {
                    sets: line.sets,
                    of: line.sets,
                    reps: Some(line.reps),
                    pain,
                    ..WhatWasDone::default()
                },
            ));
        }
        session.pain_most = says.day;
        session.next_morning = says.morning;
        self.record.log.push(session);
    }

    /// Follows the plan through whole weeks.
    pub fn follows(&mut self, weeks: std::ops::RangeInclusive<i64>, says: Says) {
        for week in weeks {
            for day in 0..7 {
                self.on(week, day).does(SessionHow::Followed, says);
            }
        }
    }

    fn checks_in(&mut self, pain: u8, activity: u8) {
        self.logged += 1;
        let mut check_in = CheckIn::new(id(self.logged), self.day);
        check_in.pain_usual = Some(pain);
        check_in.activities = [(id(900), activity)].into();
        if self.record.activities.is_empty() {
            self.record
                .activities
                .push(Activity::new(id(900), "carrying", self.day));
        }
        self.record.check_ins.push(check_in);
    }

    /// The safety check again, so that the plan is open for four more weeks.
    pub fn is_screened(&mut self) {
        let today = self.day;
        self.assessment().safety.screened_on = Some(today);
    }

    fn takes(&mut self, offer: &StepOffer) {
        let at = self.day.at(7, 0, 0, 0);
        let with = offer.exercise.as_ref().and_then(|exercise| self.nearest(exercise));
        take(&mut self.assessment().plan_edits, offer, at, with);
    }

    pub fn declines(&mut self, offer: &StepOffer) {
        let at = self.day.at(7, 0, 0, 0);
        decline(&mut self.assessment().plan_edits, offer, at);
    }

    fn nearest(&self, exercise: &ExerciseId) -> Option<ExerciseId> {
        let assessment = self.record.assessments.last().unwrap();
        let outcome = self.outcome();
        let case = Case::of(&self.library, assessment, &outcome);
        nearest(&PlanBench::new(case), &outcome.plan, exercise)
    }

    pub fn offered(&self) -> (&'static str, String) {
        match self.moving().offer {
            None => ("nothing", String::new()),
            Some(offer) => (
                offer.rule.as_str(),
                words::offer(&self.library, Formats::default(), &offer),
            ),
        }
    }

    pub fn takes_the_step(&mut self) {
        let offer = self.moving().offer.unwrap();
        self.takes(&offer);
    }

    fn exercise(&self, id: &str) -> ExerciseNow {
        let moving = self.moving();
        moving.exercises.into_iter().find(|one| one.exercise == *id).unwrap()
    }

    fn said(&self) -> Vec<String> {
        let measures = measures(&self.library, &self.record, self.day);
        measures
            .iter()
            .map(|measure| words::measure(&self.library, Shown::default(), measure, None).replace('\u{a0}', " "))
            .collect()
    }

    /// A strength exercise of day A that the plan begins with.
    fn an_exercise(&self) -> &'static str {
        let plan = self.outcome().plan;
        let line = plan.weeks[0].days[0]
            .exercises
            .iter()
            .find(|line| line.from_week == 1 && line.kind == plumbline::content::ExerciseKind::Strengthen)
            .unwrap();
        // It lives as long as the test.
        Box::leak(line.id.to_string().into_boxed_str())
    }
}

#[test]
fn somebody_steady_goes_on_twice_and_is_through_after_eight_weeks() {
    let mut anna = Someone::new();
    anna.on(1, 0).checks_in(7, 3);
    anna.follows(1..=2, USUAL);
    assert_eq!(anna.moving().position.week, 2);
    // On the first day after two weeks the next ones are offered; nothing has changed by itself.
    anna.on(3, 0).checks_in(5, 4);
    let (rule, said) = anna.offered();
    assert_eq!(rule, "P1");
    assert!(
        said.ends_with("sessions in the two weeks before today, as logged by you: go on to what the next weeks ask."),
        "{said}"
    );
    assert_eq!(anna.moving().position.week, 2);
    anna.takes_the_step();
    assert_eq!((anna.moving().position.week, anna.offered().0), (3, "nothing"));
    anna.follows(3..=4, USUAL);
    anna.on(5, 0).checks_in(5, 5);
    anna.is_screened();
    assert_eq!(anna.offered().0, "P1");
    anna.takes_the_step();
    assert_eq!(anna.moving().position.weeks, Some(WeekSpan::new(5, 8)));
    anna.follows(5..=6, USUAL);
    anna.on(7, 0).checks_in(4, 6);
    assert_eq!((anna.moving().position.week, anna.offered().0), (7, "nothing"));
    anna.follows(7..=8, USUAL);
    anna.on(9, 0).checks_in(3, 7);
    anna.is_screened();
    let (rule, said) = anna.offered();
    assert_eq!(rule, "P1");
    assert!(said.contains("the plan is through"), "{said}");
    anna.takes_the_step();
    assert_eq!(anna.offered().0, "nothing");
    let said = anna.said();
    assert_eq!(
        said,
        [
            "Activity 1: 3 of 10 → 7 of 10, higher by more than what may be chance (3 points).",
            "Usual pain of the last 7 days: 7 of 10 → 3 of 10, lower by more than what may be chance (3 points).",
        ]
    );
    let assessment = anna.record.assessments.last().unwrap();
    let outcome = plan_of_the_log(&anna.library, assessment, anna.day);
    let sunday = MONDAY.saturating_add(Span::new().days(55));
    let weeks = weeks_done(&Trail::of(&anna.library, &anna.record, assessment, &outcome), sunday);
    let done: Vec<(u32, u32)> = weeks.iter().map(|week| (week.done, week.planned)).collect();
    assert_eq!(done.len(), 8);
    assert!(
        done.iter().all(|(done, planned)| done == planned && *planned >= 3),
        "{done:?}"
    );
}

#[test]
fn somebody_with_a_flare_rests_goes_back_takes_another_one_and_is_held_by_a_sign() {
    let mut ben = Someone::new();
    let hurts = ben.an_exercise();
    ben.follows(1..=2, USUAL);
    ben.on(3, 0).takes_the_step();
    let dose = ben.exercise(hurts).dose;
    let red = Says {
        pain: Some((hurts, 7)),
        ..USUAL
    };
    // Monday of week 3: it hurts.
    ben.on(3, 0).does(SessionHow::Followed, red);
    let now = ben.exercise(hurts);
    assert_eq!(
        now.state,
        ExerciseState::Rests {
            until: ben.day.saturating_add(Span::new().days(3))
        }
    );
    let offer = now.offer.unwrap();
    assert_eq!(offer.rule, StepName::R2);
    ben.takes(&offer);
    // Not before the session began: the step is of the evening after it.
    let at = ben.day.at(20, 0, 0, 0);
    if let Some(PlanEdit::Step(step)) = ben.assessment().plan_edits.last_mut() {
        step.at = at;
    }
    let eased = ben.exercise(hurts);
    assert_eq!(eased.offer, None);
    assert_ne!(eased.dose, dose, "the dose of the weeks before");
    ben.on(3, 3);
    assert_eq!(ben.exercise(hurts).state, ExerciseState::Eased);
    // The other exercises are not touched by it.
    assert!(
        ben.moving()
            .exercises
            .iter()
            .filter(|one| one.exercise != *hurts)
            .all(|one| one.state == ExerciseState::Going)
    );
    let without = Says {
        without: Some(hurts),
        ..USUAL
    };
    for day in [1, 2, 3, 5] {
        ben.on(3, day).does(SessionHow::Followed, without);
    }
    // It was left out till Friday; then it is calm, and so on Monday: back to usual.
    ben.on(3, 4).does(SessionHow::Followed, USUAL);
    assert_eq!(ben.exercise(hurts).state, ExerciseState::Eased);
    ben.on(4, 0).does(SessionHow::Followed, USUAL);
    let back = ben.exercise(hurts).offer.unwrap();
    assert_eq!((back.rule, &back.change), (StepName::R2, &StepChange::ToUsual));
    ben.takes(&back);
    assert_eq!(ben.exercise(hurts).dose, dose);
    for day in [1, 3] {
        ben.on(4, day).does(SessionHow::Followed, without);
    }
    // Wednesday and Friday it is red again: twice in seven days, so that another one is offered.
    ben.on(4, 2).does(SessionHow::Followed, red);
    ben.on(4, 4).does(SessionHow::Followed, red);
    let twice = ben.exercise(hurts);
    assert_eq!(twice.state, ExerciseState::LeftOut);
    let offer = twice.offer.unwrap();
    assert_eq!(offer.rule, StepName::TwiceRed);
    let other = ben.nearest(&ExerciseId::from(hurts));
    // The safety check is four weeks old by now: a locked plan has no lines to look at.
    ben.on(4, 5).is_screened();
    ben.takes(&offer);
    let plan = ben.outcome().plan;
    let ids: Vec<&ExerciseId> = plan
        .weeks
        .iter()
        .flat_map(|weeks| &weeks.days)
        .flat_map(|day| &day.exercises)
        .map(|line| &line.id)
        .collect();
    assert!(!ids.contains(&&ExerciseId::from(hurts)), "it is left out of every week");
    if let Some(other) = &other {
        assert!(ids.contains(&other), "{other} takes its place");
    }
    // At the end of the weeks something was red in the last seven days: the same two weeks again.
    ben.on(5, 0).is_screened();
    let (rule, said) = ben.offered();
    assert_eq!(rule, "again", "{said}");
    assert!(said.contains("something was red"), "{said}");
    ben.takes_the_step();
    assert_eq!(ben.moving().position.week, 3);
    // A sign of the stop list holds the plan until the safety check was done on a later day.
    ben.on(5, 1).does(SessionHow::Followed, USUAL);
    ben.record.log.last_mut().unwrap().stop = ["rf-saddle"].map(SignId::from).into();
    assert_eq!(ben.offered().0, "stop");
    assert!(ben.moving().locked && ben.outcome().plan.locked.is_some());
    ben.on(5, 2);
    assert!(ben.moving().locked);
    ben.is_screened();
    assert!(!ben.moving().locked && ben.outcome().plan.locked.is_none());
}

#[test]
fn somebody_who_stops_in_week_three_and_comes_back_in_week_seven_goes_back_to_the_weeks_before() {
    let mut cleo = Someone::new();
    cleo.follows(1..=2, USUAL);
    cleo.on(3, 0).takes_the_step();
    cleo.does(SessionHow::Followed, USUAL);
    cleo.on(3, 2).does(SessionHow::Followed, USUAL);
    // Two days later nothing is said of it; a week later the last week is offered again.
    cleo.on(3, 5);
    assert_eq!(cleo.offered().0, "nothing");
    cleo.on(4, 4);
    let (rule, said) = cleo.offered();
    assert_eq!(
        (rule, said.as_str()),
        ("R3", "8 days without a session: do the last week again.")
    );
    assert_eq!(cleo.moving().offer.unwrap().change, StepChange::Week { week: 3 });
    // She is away, and comes back on Monday of week 7.
    cleo.on(7, 0).is_screened();
    let (rule, said) = cleo.offered();
    assert_eq!(
        (rule, said.as_str()),
        (
            "R3",
            "25 days without a session: go back to as much as in the weeks before."
        )
    );
    // An offer, not a change: declined it waits a week, and the plan stays where it was.
    let offer = cleo.moving().offer.unwrap();
    let mut other = Someone::new();
    other.record = cleo.record.clone();
    other.on(7, 0).declines(&offer);
    assert_eq!((other.offered().0, other.moving().position.week), ("nothing", 4));
    assert_eq!(other.moving().asked_again, Some(date(2027, 1, 11)));
    // Taken, the plan is in week 1 again, and goes on from there.
    cleo.takes_the_step();
    assert_eq!(cleo.moving().position.week, 1);
    cleo.follows(7..=8, USUAL);
    cleo.on(9, 0);
    assert_eq!(cleo.offered().0, "P1");
    assert_eq!(cleo.moving().offer.unwrap().change, StepChange::Week { week: 3 });
}

#[test]
fn somebody_from_paper_only_says_pain_by_the_day_and_one_morning_lets_the_plan_go_on() {
    let mut dora = Someone::new();
    let paper = Says::default();
    for day in 0..7 {
        dora.on(1, day).does(SessionHow::Paper, paper);
    }
    // An amber day: all its exercises keep their dose.
    dora.on(2, 0).does(SessionHow::Paper, Says { day: Some(4), ..paper });
    let of_day_a: Vec<ExerciseId> = dora
        .record
        .log
        .last()
        .unwrap()
        .done
        .iter()
        .map(|done| done.exercise.clone())
        .collect();
    for one in dora
        .moving()
        .exercises
        .iter()
        .filter(|one| of_day_a.contains(&one.exercise))
    {
        assert_eq!(one.state, ExerciseState::Keeps, "{}", one.exercise);
        assert_eq!(one.offer.as_ref().unwrap().rule, StepName::R1);
    }
    for day in 1..7 {
        dora.on(2, day).does(SessionHow::Paper, paper);
    }
    // Nobody noted a morning after: that neither allows nor forbids, so it is asked.
    dora.on(3, 0);
    assert_eq!(dora.offered().0, "ask");
    dora.record.log.last_mut().unwrap().next_morning = Some(Morning::Usual);
    dora.record.log.last_mut().unwrap().touch();
    assert_eq!(dora.offered().0, "P1");
    dora.takes_the_step();
    // A red day asks which exercise it was; said, it is that one that rests.
    dora.on(3, 0).does(SessionHow::Paper, Says { day: Some(7), ..paper });
    let (rule, said) = dora.offered();
    assert_eq!(rule, "which", "{said}");
    assert!(
        dora.moving()
            .exercises
            .iter()
            .all(|one| !matches!(one.state, ExerciseState::Rests { .. }))
    );
    let hurt = &mut dora.record.log.last_mut().unwrap().done[0];
    hurt.light = Some(LightColour::Red);
    let hurt = hurt.exercise.clone();
    assert_eq!(dora.offered().0, "nothing");
    assert!(matches!(
        dora.exercise(hurt.as_str()).state,
        ExerciseState::Rests { .. }
    ));
}
