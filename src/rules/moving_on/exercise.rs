//! How each exercise stands, and what is offered for it (rules P30, P31, P42, P43).

use jiff::civil::{Date, DateTime};

use super::lights::{ExerciseLight, SessionLights};
use super::{StepBecause, StepChange, StepOffer, gaps, whole};
use crate::content::{DoseClass, ExerciseId};
use crate::record::{LightColour, Morning, PlanEdit, Prescription, StepEdit, StepName, Way, WeekSpan};
use crate::rules::trail::{Position, Trail, days_between, days_from, position};

/// How an exercise stands on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct ExerciseNow {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Sets, repetitions and seconds of a hold, as the plan has them in these weeks.
    pub dose: [u32; 3],
    /// How it stands.
    pub state: ExerciseState,
    /// What is offered; none where nothing is, or it was declined a few days ago.
    pub offer: Option<StepOffer>,
}

/// How an exercise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExerciseState {
    /// As planned.
    Going,
    /// Something was amber: no more than now.
    Keeps,
    /// It was red: not begun again before this day without a question.
    Rests {
        /// The first day on which it may be.
        until: Date,
    },
    /// After a red: the easier version and the dose of the weeks before, until it was looked at again.
    Eased,
    /// It was red twice: left out.
    LeftOut,
}

/// One time an exercise was done.
struct Use<'a, 's> {
    session: &'s SessionLights<'a>,
    of: &'s ExerciseLight<'a>,
}

impl Use<'_, '_> {
    fn on(&self) -> Date {
        self.session.on()
    }

    fn began(&self) -> DateTime {
        self.session.began()
    }

    fn is(&self, light: LightColour) -> bool {
        self.of.light == light
    }
}

/// The exercises of the weeks in which the plan stands, each once, in their order.
pub(super) fn all(trail: &Trail, now: &Position, lights: &[SessionLights], day: Date) -> Vec<ExerciseNow> {
    let mut found: Vec<ExerciseNow> = Vec::new();
    for line in lines(trail, now.week) {
        if line.from_week <= now.week && !found.iter().any(|known| known.exercise == line.id) {
            found.push(One::new(trail, now, lights, (line, day)).now());
        }
    }
    found
}

/// The lines of the weeks that hold a week.
fn lines<'a>(trail: &Trail<'a>, week: u32) -> impl Iterator<Item = &'a Prescription> {
    let phases = trail.plan.weeks.iter().filter(move |phase| phase.weeks.holds(week));
    phases.flat_map(|phase| &phase.days).flat_map(|day| &day.exercises)
}

fn dose_of(line: &Prescription) -> [u32; 3] {
    [line.sets, line.reps, line.hold_s]
}

struct One<'a, 's> {
    trail: &'s Trail<'a>,
    now: &'s Position,
    line: &'s Prescription,
    day: Date,
    uses: Vec<Use<'a, 's>>,
    steps: Vec<&'a StepEdit>,
}

impl<'a, 's> One<'a, 's> {
    fn new(
        trail: &'s Trail<'a>,
        now: &'s Position,
        lights: &'s [SessionLights<'a>],
        (line, day): (&'s Prescription, Date),
    ) -> Self {
        let uses = lights.iter().filter_map(|session| {
            let of = session.exercises.iter().find(|one| *one.exercise == line.id)?;
            Some(Use { session, of })
        });
        let steps = trail.steps(day).into_iter();
        Self {
            trail,
            now,
            line,
            day,
            uses: uses.collect(),
            steps: steps
                .filter(|step| step.taken && step.exercise.as_ref() == Some(&line.id))
                .collect(),
        }
    }

    fn now(&self) -> ExerciseNow {
        let (state, offer) = self.standing();
        let offer = offer.filter(|offer| whole::asked_again(self.trail, offer, self.day).is_none());
        ExerciseNow {
            exercise: self.line.id.clone(),
            dose: dose_of(self.line),
            state,
            offer,
        }
    }

    fn standing(&self) -> (ExerciseState, Option<StepOffer>) {
        if let Some((first, second)) = self.two_reds() {
            let because = StepBecause::TwoReds { first, second };
            return (
                ExerciseState::LeftOut,
                Some(self.offer(StepName::TwiceRed, because, StepChange::Another)),
            );
        }
        if let Some(after_red) = self.after_red() {
            return after_red;
        }
        if let Some(amber) = self.amber() {
            return amber;
        }
        (ExerciseState::Going, self.more())
    }

    fn offer(&self, rule: StepName, because: StepBecause, change: StepChange) -> StepOffer {
        StepOffer {
            rule,
            exercise: Some(self.line.id.clone()),
            because,
            change,
        }
    }

    /// When a step about it was taken last; any rule, or one.
    fn taken(&self, rule: Option<StepName>) -> Option<DateTime> {
        let steps = self.steps.iter().rev();
        let mut of = steps.filter(|step| rule.is_none_or(|rule| step.rule == rule));
        of.next().map(|step| step.at)
    }

    fn number(&self, of: impl Fn(&crate::content::MovingOn) -> u32) -> i64 {
        self.trail.numbers().map_or(0, |numbers| i64::from(of(numbers)))
    }

    fn look_again(&self) -> usize {
        self.trail.numbers().map_or(0, |numbers| numbers.look_again)
    }

    /// Two reds near each other, not yet answered, and not looked at again in calm sessions.
    fn two_reds(&self) -> Option<(Date, Date)> {
        let answered = self.taken(Some(StepName::TwiceRed));
        let mut reds = self
            .uses
            .iter()
            .enumerate()
            .rev()
            .filter(|(_, one)| one.is(LightColour::Red) && answered.is_none_or(|at| one.began() > at));
        let (place, second) = reds.next()?;
        let (_, first) = reds.next()?;
        let near = days_between(first.on(), second.on()) <= self.number(|numbers| numbers.red_days);
        let later = self.uses.len() - place - 1;
        (near && later < self.look_again()).then(|| (first.on(), second.on()))
    }

    /// After a red: rest, then easier, then a look.
    fn after_red(&self) -> Option<(ExerciseState, Option<StepOffer>)> {
        let (place, red) = self
            .uses
            .iter()
            .enumerate()
            .rev()
            .find(|(_, one)| one.is(LightColour::Red))?;
        let because = StepBecause::Light { on: red.on() };
        let taken = self.taken(Some(StepName::R2)).filter(|at| *at >= red.began());
        let later = self.uses.get(place + 1..).unwrap_or_default();
        if later.len() >= self.look_again() {
            let back = later.iter().rev().take(self.look_again());
            let calm = back
                .into_iter()
                .all(|one| one.is(LightColour::Green) && taken.is_some_and(|at| one.began() > at));
            let offer = (calm && self.is_eased()).then(|| self.offer(StepName::R2, because, StepChange::ToUsual));
            return offer.map(|offer| (ExerciseState::Eased, Some(offer)));
        }
        let offer = taken.is_none().then(|| {
            let change = StepChange::Easier {
                weeks: self.weeks(),
                dose: Some(self.dose_of_the_weeks_before()),
            };
            self.offer(StepName::R2, because, change)
        });
        let until = days_from(red.on(), self.number(|numbers| numbers.calm_days) + 1);
        let state = if self.day < until {
            ExerciseState::Rests { until }
        } else {
            ExerciseState::Eased
        };
        Some((state, offer))
    }

    /// Whether the person's changes make it easier.
    fn is_eased(&self) -> bool {
        self.trail.edits.iter().any(|edit| match edit {
            PlanEdit::Way(way) => way.exercise == self.line.id && way.way == Way::Easier,
            PlanEdit::Dose(_)
            | PlanEdit::Swap(_)
            | PlanEdit::Remove(_)
            | PlanEdit::Add(_)
            | PlanEdit::Order(_)
            | PlanEdit::Days(_)
            | PlanEdit::Step(_)
            | PlanEdit::Unknown(_) => false,
        })
    }

    /// An amber of the last days: the easier version, and the dose of that session where the weeks went on since.
    fn amber(&self) -> Option<(ExerciseState, Option<StepOffer>)> {
        let near = self.number(|numbers| numbers.red_days);
        let amber = self.uses.iter().rev().find(|one| one.is(LightColour::Amber))?;
        if days_between(amber.on(), self.day) > near {
            return None;
        }
        let answered = self.taken(Some(StepName::R1)).is_some_and(|at| at >= amber.began());
        let then = position(self.trail, amber.on()).week;
        let dose = self.dose_in(then).filter(|dose| *dose != dose_of(self.line));
        let offers = !answered && (!self.is_eased() || dose.is_some());
        let offer = offers.then(|| {
            let change = StepChange::Easier {
                weeks: self.weeks(),
                dose,
            };
            self.offer(StepName::R1, StepBecause::Light { on: amber.on() }, change)
        });
        Some((ExerciseState::Keeps, offer))
    }

    fn weeks(&self) -> WeekSpan {
        self.now.weeks.unwrap_or(WeekSpan::new(1, 1))
    }

    /// Its dose in a week of the plan; none where it is not in the plan then.
    fn dose_in(&self, week: u32) -> Option<[u32; 3]> {
        let mut there = lines(self.trail, week);
        there.find(|line| line.id == self.line.id).map(dose_of)
    }

    fn dose_of_the_weeks_before(&self) -> [u32; 3] {
        let before = gaps::first_of_the_weeks_before(self.trail, self.now.week);
        self.dose_in(before).unwrap_or_else(|| dose_of(self.line))
    }

    /// More, where sessions in a row allow it.
    fn more(&self) -> Option<StepOffer> {
        let numbers = self.trail.numbers()?;
        let exercise = self.trail.library.exercise(&self.line.id)?;
        let since = self.taken(None);
        let fresh: Vec<&Use> = self
            .uses
            .iter()
            .filter(|one| since.is_none_or(|at| one.began() > at))
            .collect();
        let last = fresh.get(fresh.len().checked_sub(numbers.in_a_row)?..)?;
        let said = last
            .iter()
            .any(|one| one.session.session.next_morning == Some(Morning::Usual));
        let green = last
            .iter()
            .all(|one| one.is(LightColour::Green) && one.of.lines.iter().any(|line| line.sets > 0));
        if self.line.gentle || !said || !green {
            return None;
        }
        let class = self.trail.class(&self.line.id)?;
        let each = |allows: &dyn Fn(&Use) -> bool| last.iter().all(|one| allows(one));
        let because = StepBecause::InARow { on: last.last()?.on() };
        let [sets, reps, hold_s] = dose_of(self.line);
        let (rule, change) = match class {
            DoseClass::Dynamic => {
                let change = if self.is_eased() {
                    StepChange::ToUsual
                } else if self.is_harder() || !exercise.has_harder_for(self.trail.tags) {
                    return None;
                } else {
                    StepChange::Harder {
                        weeks: self.weeks(),
                        dose: [sets, exercise.start_dose.reps.min(reps), hold_s],
                    }
                };
                (each(&|one| self.had_more(one)).then_some(StepName::P2)?, change)
            }
            DoseClass::Isometric | DoseClass::MotorControl => {
                let most_s = exercise.limits_for(self.trail.tags).hold(numbers.hold.most_s);
                if hold_s == 0 || hold_s >= most_s {
                    return None;
                }
                let longer = hold_s.saturating_add(numbers.hold.more_s).min(most_s);
                let change = StepChange::Dose {
                    weeks: self.weeks(),
                    dose: [sets, reps, longer],
                };
                let clean = |one: &Use| one.of.lines.iter().all(|line| line.clean == Some(true));
                (each(&clean).then_some(StepName::P3)?, change)
            }
            DoseClass::Static => {
                let little = |one: &Use| {
                    let mut lines = one.of.lines.iter();
                    lines.all(|line| line.felt.is_some_and(|felt| felt <= numbers.felt))
                };
                (each(&little).then_some(StepName::P4)?, StepChange::Further)
            }
            DoseClass::Mobility | DoseClass::Breathing => return None,
        };
        self.trail.lets(rule, class).then(|| self.offer(rule, because, change))
    }

    fn is_harder(&self) -> bool {
        let mark = self.line.by_person.as_ref();
        mark.and_then(|mark| mark.way) == Some(Way::Harder)
    }

    /// Whether more repetitions were possible than the reserve of the weeks and two: said so, or done.
    fn had_more(&self, one: &Use) -> bool {
        let Some(numbers) = self.trail.numbers() else {
            return false;
        };
        let week = position(self.trail, one.on()).week;
        let reserve = numbers.reserve_in(week);
        let asked = self.dose_in(week).map(|[_, reps, _]| reps);
        one.of.lines.iter().all(|line| {
            let could = line
                .left
                .zip(reserve)
                .is_some_and(|(left, reserve)| left >= reserve.saturating_add(numbers.spare));
            let did = line
                .reps
                .zip(asked)
                .is_some_and(|(reps, asked)| reps >= asked.saturating_add(numbers.spare));
            could || did
        })
    }
}
