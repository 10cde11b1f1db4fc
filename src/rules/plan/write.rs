//! Writes the lines of a plan: weeks, days, doses, rungs and reasons.

use super::compose::Chosen;
use super::dose::{Dose, Person, Phase, dosed};
use super::fit::{Given, PARTS, Slot, fit};
use super::going_on::{GoingOn, Reached};
use super::next::next_rungs;
use super::ramp::first_weeks;
use super::reasons::{Reasons, Speaker};
use super::session::{Place, order};
use super::stock::Stock;
use crate::content::Id;
use crate::record::{CappedBy, Day, DayName, PlanReason, Prescription, Rest, RungReached, Weeks};

/// Writes the days of a plan.
pub(super) struct Writer<'s, 'a> {
    stock: &'s Stock<'a>,
    lines: &'s [Chosen<'a>],
    /// The first week of each line, by day.
    weeks: Vec<[Option<u32>; 2]>,
    /// The next rung of each line.
    next: Vec<Option<usize>>,
    /// What each line is given, by day.
    given: [Vec<Option<Given>>; 2],
    /// By line.
    reasons: Vec<Reasons>,
}

/// One line of one day in one part of the plan.
struct Line<'l> {
    place: usize,
    candidate: &'l super::candidate::Candidate<'l>,
    dose: Dose,
    extra: bool,
    from_week: u32,
    moved_on: bool,
    capped_by: Option<CappedBy>,
}

impl<'s, 'a> Writer<'s, 'a> {
    pub(super) fn new(stock: &'s Stock<'a>, person: Person, lines: &'s [Chosen<'a>]) -> Self {
        let going_on = GoingOn::new(stock.case.assessment);
        let reached: Vec<Option<Reached>> = lines
            .iter()
            .map(|line| {
                let candidate = stock.shelf.candidates.get(line.candidate)?;
                going_on.reached(&candidate.exercise.id, candidate.side)
            })
            .collect();
        let weeks = first_weeks(stock.case.library.planning.about.coming_in, lines, &reached);
        let mut next = next_rungs(stock, lines);
        let minutes = stock.case.assessment.profile.minutes_per_day;
        let budget_s = minutes.min(stock.case.library.planning.about.most_minutes) * 60;
        let candidate = |place: usize| stock.shelf.candidates.get(place);
        let short_of_time = minutes < stock.case.library.planning.about.short_of_time;
        let fitted = |next: &[Option<usize>], day: usize| {
            let there: Vec<(usize, Slot)> = lines
                .iter()
                .enumerate()
                .filter_map(|(place, line)| {
                    let from_week = weeks.get(place)?.get(day).copied().flatten()?;
                    let slot = Slot {
                        candidate: candidate(line.candidate)?,
                        begins: part_of(from_week),
                        reached: reached.get(place).copied().flatten(),
                        next: next.get(place).copied().flatten().and_then(candidate),
                    };
                    Some((place, slot))
                })
                .collect();
            let slots: Vec<Slot> = there.iter().map(|(_, slot)| *slot).collect();
            let mut given: Vec<Option<Given>> = vec![None; lines.len()];
            for ((place, _), doses) in there.iter().zip(fit(&slots, person, budget_s, short_of_time)) {
                if let Some(given) = given.get_mut(*place) {
                    *given = Some(doses);
                }
            }
            given
        };
        let given = loop {
            let given = [0, 1].map(|day| fitted(&next, day));
            let parted = rungs_on_one_day(&given);
            if parted.is_empty() {
                break given;
            }
            for place in parted {
                if let Some(next) = next.get_mut(place) {
                    *next = None;
                }
            }
        };
        let speaker = Speaker {
            case: stock.case,
            aims: &stock.aims,
        };
        let reasons = lines.iter().zip(&reached).map(|(line, reached)| {
            let candidate = candidate(line.candidate);
            let mut reasons = candidate.map_or_else(Reasons::default, |candidate| speaker.line(candidate, line.part));
            if let Some(reached) = reached {
                reasons.reasons.push(PlanReason::GoesOn { stage: reached.stage });
            }
            reasons
        });
        Self {
            stock,
            lines,
            weeks,
            next,
            given,
            reasons: reasons.collect(),
        }
    }

    pub(super) fn weeks(&self) -> Vec<Weeks> {
        Phase::ALL
            .into_iter()
            .map(|phase| Weeks {
                weeks: phase.weeks(),
                days: DayName::BOTH.into_iter().map(|name| self.day(name, phase)).collect(),
                rest: Rest::new(),
            })
            .collect()
    }

    fn day(&self, name: DayName, phase: Phase) -> Day {
        let day = usize::from(name == DayName::B);
        let part = part_of(phase.first_week());
        let lines: Vec<Line> = (0..self.lines.len())
            .filter_map(|place| self.line(place, day, part))
            .collect();
        let places: Vec<Place> = lines
            .iter()
            .map(|line| Place {
                exercise: line.candidate.exercise,
                functional: self.lines.get(line.place).is_some_and(|chosen| chosen.part.is_first()),
            })
            .collect();
        let exercises: Vec<Prescription> = order(&places, self.stock.sitting_last())
            .into_iter()
            .filter_map(|place| lines.get(place))
            .map(|line| self.prescription(line))
            .collect();
        Day {
            name,
            seconds: exercises.iter().map(|line| line.seconds).sum(),
            exercises,
            rest: Rest::new(),
        }
    }

    fn line(&self, place: usize, day: usize, part: usize) -> Option<Line<'_>> {
        let chosen = self.lines.get(place)?;
        let given = self.given.get(day)?.get(place)?.as_ref()?;
        let from_week = self.weeks.get(place)?.get(day).copied().flatten()?;
        let moved_on = given.moves_on && part + 1 == PARTS;
        let candidate = if moved_on {
            self.next.get(place).copied().flatten()?
        } else {
            chosen.candidate
        };
        Some(Line {
            place,
            candidate: self.stock.shelf.candidates.get(candidate)?,
            dose: given.doses.get(part).copied().flatten()?,
            extra: given.extra.get(part) == Some(&true),
            from_week: if moved_on {
                Phase::Strengthen.first_week()
            } else {
                from_week
            },
            moved_on,
            capped_by: given.capped_by.clone(),
        })
    }

    fn prescription(&self, line: &Line) -> Prescription {
        let candidate = line.candidate;
        let exercise = candidate.exercise;
        let doses = &self.stock.case.library.doses;
        let mut reasons = self.reasons.get(line.place).cloned().unwrap_or_default();
        if line.moved_on
            && let Some(before) = self
                .lines
                .get(line.place)
                .and_then(|chosen| self.stock.shelf.candidates.get(chosen.candidate))
        {
            reasons
                .reasons
                .retain(|reason| !matches!(reason, PlanReason::GoesOn { .. }));
            reasons.reasons.push(PlanReason::NextRung {
                of: before.exercise.id.clone(),
                from_week: line.from_week,
            });
        }
        Prescription {
            extra_set_side: candidate.extra_set.filter(|_| line.extra),
            gentle: candidate.gentle,
            long_range: candidate.long_range,
            from_week: line.from_week,
            rung: self.rung(&exercise.id),
            capped_by: line.capped_by.clone(),
            cautions: self.stock.filter.notes(exercise),
            reasons: reasons.reasons,
            answers: reasons.answers,
            ..dosed(doses, exercise, line.dose, candidate.side, line.extra)
        }
    }

    fn rung(&self, exercise: &Id) -> Option<RungReached> {
        rung_reached(self.stock.case.library, exercise)
    }
}

/// Lines that go on to their next rung on one of two days only: a line is one exercise on both (rules P2, P11).
fn rungs_on_one_day(given: &[Vec<Option<Given>>; 2]) -> Vec<usize> {
    let [a, b] = given;
    a.iter()
        .zip(b)
        .enumerate()
        .filter(|(_, (a, b))| matches!((a, b), (Some(a), Some(b)) if a.moves_on != b.moves_on))
        .map(|(place, _)| place)
        .collect()
}

/// Where an exercise stands on its ladder.
pub(super) fn rung_reached(library: &crate::content::Library, exercise: &Id) -> Option<RungReached> {
    let (ladder, step) = library.planning.rung_of(exercise.as_str())?;
    Some(RungReached {
        movement: Id::from(ladder.movement.as_str()),
        step: step + 1,
        of: ladder.rungs.len(),
    })
}

/// The part of the plan, counted from 0, that a week belongs to.
fn part_of(week: u32) -> usize {
    let parts = Phase::ALL.into_iter();
    parts
        .take_while(|phase| phase.last_week() < week)
        .count()
        .min(PARTS - 1)
}
