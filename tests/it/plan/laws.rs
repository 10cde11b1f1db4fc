//! The laws of every plan, read from the plan alone (rules P1 to P3, P5, P6, P8, P11, P14, M2, Z4).

mod fits;
mod shown;

use std::collections::{BTreeMap, BTreeSet};

use plumbline::content::{DoseClass, Exercise, ExerciseId, ExerciseKind, Laterality, Library, NextRung, Position};
use plumbline::record::{
    Assessment, Because, CappedBy, Day, DayName, PlanReason, PlanScope, Prescription, Side, WorkedSide,
};
use plumbline::rules::{Action, Basis, Imbalance, Length, Outcome};

use super::promises::{goes_on, is_barred, is_strength, lines, row, seconds, sides};

/// Everything a plan of eight weeks promises besides its minutes.
pub fn check(library: &Library, person: &Assessment, outcome: &Outcome) {
    let laws = Laws {
        library,
        person,
        outcome,
    };
    laws.nothing_painful_is_worked();
    laws.begins_below_what_was_shown();
    laws.few_exercises();
    laws.what_is_begun_is_kept();
    laws.the_next_rung_goes_on();
    laws.work_grows();
    laws.tested_need_first();
    laws.only_tests_keep_work_away();
    laws.control_work_is_daily();
    laws.few_changes_between_floor_and_standing();
    laws.legs_and_balance_first();
    laws.walking();
    laws.the_complaint_leads();
}

struct Laws<'a> {
    library: &'a Library,
    person: &'a Assessment,
    outcome: &'a Outcome,
}

/// Sets × repetitions × seconds held.
fn volume(line: &Prescription) -> u32 {
    line.sets * line.reps * line.hold_s.max(1)
}

fn is_functional(line: &Prescription) -> bool {
    line.reasons
        .iter()
        .any(|reason| matches!(reason, PlanReason::Functional { .. }))
}

/// Stands first whatever was found: legs and balance, or what a precaution puts first (rules P6, P116).
fn is_first(line: &Prescription) -> bool {
    let mut reasons = line.reasons.iter();
    is_functional(line) || reasons.any(|reason| matches!(reason, PlanReason::Precaution { .. }))
}

fn is_tested(line: &Prescription) -> bool {
    line.reasons
        .iter()
        .any(|reason| matches!(reason, PlanReason::Tested { .. }))
}

fn is_down(exercise: &Exercise) -> bool {
    !matches!(exercise.position, Position::Standing | Position::Sitting)
}

impl<'a> Laws<'a> {
    fn exercise(&self, id: &ExerciseId) -> &'a Exercise {
        self.library.exercise(id.as_str()).unwrap()
    }

    fn lines(&self) -> impl Iterator<Item = &'a Prescription> {
        lines(self.outcome)
    }

    fn minutes(&self) -> u32 {
        self.outcome.plan.minutes_per_day
    }

    fn budget_s(&self) -> u32 {
        self.minutes().min(30) * 60
    }

    fn ladder(&self, id: &ExerciseId) -> Option<&'a str> {
        let (ladder, _) = self.library.planning.rung_of(id.as_str())?;
        Some(&ladder.movement)
    }

    /// What counts as one exercise: a ladder, or the exercise itself.
    fn name(&self, id: &'a ExerciseId) -> &'a str {
        self.ladder(id).unwrap_or(id.as_str())
    }

    fn day(&self, part: usize, name: DayName) -> &'a Day {
        let mut days = self.outcome.plan.weeks[part].days.iter();
        days.find(|day| day.name == name).unwrap()
    }

    /// Z4: a muscle whose test hurt gets no exercise on that side, of no kind.
    fn nothing_painful_is_worked(&self) {
        for line in self.lines() {
            // What an exercise is for, whatever the line was chosen for.
            for muscle in line.muscles.iter().chain(&self.exercise(&line.id).primary) {
                for side in sides(line) {
                    let hurts = row(self.outcome, muscle, *side).is_some_and(|row| row.basis == Basis::PainfulTest);
                    assert!(!hurts, "{} works the {muscle} that hurt, {side:?}", line.id);
                }
            }
        }
    }

    /// P2: at most eight different exercises up to twenty minutes, ten above.
    fn few_exercises(&self) {
        let names: BTreeSet<&str> = self.lines().map(|line| self.name(&line.id)).collect();
        let most = if self.minutes() <= 20 { 8 } else { 10 };
        assert!(names.len() <= most, "{names:?} in {} minutes", self.minutes());
    }

    /// P2: what strengthens in weeks 1-2 does so to the end on the same days, by itself or by the next rung.
    fn what_is_begun_is_kept(&self) {
        for name in DayName::BOTH {
            for part in 0..2 {
                for line in self
                    .day(part, name)
                    .exercises
                    .iter()
                    .filter(|line| is_strength(line.kind))
                {
                    let after = self.day(part + 1, name);
                    let stays = after
                        .exercises
                        .iter()
                        .any(|other| self.name(&other.id) == self.name(&line.id));
                    assert!(stays, "{} is taken back on day {name:?}", line.id);
                }
            }
        }
    }

    /// P2, P4: the next rung works every tested muscle and side of its line, and comes where a test lets it or by the weeks.
    fn the_next_rung_goes_on(&self) {
        for line in self.lines() {
            let mut reasons = line.reasons.iter();
            let Some(before) = reasons.find_map(|reason| match reason {
                PlanReason::NextRung { of, .. } => self.lines().find(|line| line.id == *of),
                _ => None,
            }) else {
                continue;
            };
            for muscle in &before.muscles {
                for side in sides(before) {
                    let tested = row(self.outcome, muscle, *side).is_some_and(|row| {
                        let strengthen = matches!(row.action, Action::Strengthen | Action::StrengthenLongRange);
                        row.basis == Basis::TestConfirmed && strengthen
                    });
                    let works = line.muscles.contains(muscle) && sides(line).contains(side);
                    assert!(
                        !tested || works,
                        "{} follows {} and drops the {muscle}",
                        line.id,
                        before.id
                    );
                }
            }
            let (ladder, step) = self.library.planning.rung_of(line.id.as_str()).unwrap();
            if ladder.next == NextRung::NearTest {
                for entry in &ladder.rungs[step].from {
                    let answer = self.person.answers.get(&entry.item);
                    let read = answer.is_some_and(|answer| answer.state().is_none());
                    assert!(read, "{} follows without {}", line.id, entry.item);
                }
            }
        }
    }

    /// P3: the work of a line never falls; it rises once, or says why not.
    fn work_grows(&self) {
        let mut seen: BTreeMap<(DayName, &ExerciseId), Vec<&Prescription>> = BTreeMap::new();
        for weeks in &self.outcome.plan.weeks {
            for day in &weeks.days {
                for line in &day.exercises {
                    seen.entry((day.name, &line.id)).or_default().push(line);
                }
            }
        }
        for ((day, id), parts) in seen {
            for pair in parts.windows(2) {
                assert!(
                    volume(pair[0]) <= volume(pair[1]),
                    "{id} on day {day:?} falls: {pair:?}"
                );
                assert_eq!(pair[0].gentle, pair[1].gentle);
            }
            let (first, last) = (parts[0], parts[parts.len() - 1]);
            let moved_on = !self.day(2, day).exercises.iter().any(|line| line.id == *id);
            if parts.len() < 2 || first.gentle || moved_on {
                continue;
            }
            let rises = volume(first) < volume(last);
            assert_eq!(
                rises,
                last.capped_by.is_none(),
                "{id} on day {day:?}: {first:?} to {last:?}"
            );
            if last.capped_by == Some(CappedBy::Minutes) {
                let free = self.budget_s() - self.day(2, day).seconds;
                let least = if goes_on(last) {
                    self.next_rise(last)
                } else {
                    self.least_rise(last)
                };
                // What begins lower after a test (rule P117) may take another step than the least one.
                let exercise = self.exercise(id);
                let (begins, own) = (self.begins(exercise), exercise.start_dose);
                let is_lowered = (begins.reps, begins.hold_s) != (own.reps, own.hold_s);
                assert!(
                    least > free || is_lowered,
                    "{id} on day {day:?} takes {least} s more of {free} free"
                );
            }
        }
    }

    /// The fewest seconds that a line takes more when it grows by two repetitions, by seconds of a hold or by a set.
    fn least_rise(&self, line: &Prescription) -> u32 {
        let exercise = self.exercise(&line.id);
        let takes = |sets: u32, reps: u32, hold_s: u32| {
            let line = Prescription {
                sets,
                reps,
                hold_s,
                ..line.clone()
            };
            seconds(exercise, &line)
        };
        let now = takes(line.sets, line.reps, line.hold_s);
        // Where a precaution keeps sets small (rule Z40), only another set is more.
        let limits = exercise.limits_for(&self.outcome.safety.tags);
        if limits.reps.is_some_and(|most| line.reps + 2 > most) {
            return takes(line.sets + 1, line.reps, line.hold_s) - now;
        }
        let grown = match exercise.dose_class {
            DoseClass::Dynamic | DoseClass::MotorControl => takes(line.sets, line.reps + 2, line.hold_s),
            DoseClass::Isometric if self.outcome.safety.tags.contains("high-blood-pressure") => {
                takes(line.sets, line.reps + 2, line.hold_s)
            }
            DoseClass::Isometric => takes(line.sets, line.reps, line.hold_s + 3),
            DoseClass::Static if self.outcome.safety.tags.contains("hypermobility") => {
                takes(line.sets + 1, line.reps, line.hold_s)
            }
            DoseClass::Static => {
                takes(line.sets, line.reps, line.hold_s + 10).min(takes(line.sets + 1, line.reps, line.hold_s))
            }
            DoseClass::Mobility => takes(line.sets, line.reps + 2, line.hold_s),
            DoseClass::Breathing => takes(line.sets, line.reps + 4, line.hold_s),
        };
        grown - now
    }

    /// The seconds that a line takes more which goes on from an earlier plan (rule P10): its smaller steps may lie behind it,
    /// so the next one may be a set more, of as many repetitions as it has now.
    fn next_rise(&self, line: &Prescription) -> u32 {
        let exercise = self.exercise(&line.id);
        let start = self.begins(exercise);
        let is_one_side = exercise.laterality == Laterality::Unilateral;
        let most_sets = match exercise.dose_class {
            DoseClass::Dynamic => 3,
            DoseClass::Isometric if is_one_side => 2,
            DoseClass::Isometric => 3,
            DoseClass::MotorControl => 2,
            // As many as it began with, and one more (rule P22).
            DoseClass::Static => start.sets + 1,
            DoseClass::Mobility | DoseClass::Breathing => start.sets,
        };
        let has_grown = line.reps > start.reps || line.hold_s > start.hold_s;
        if !has_grown || line.sets >= most_sets {
            return self.least_rise(line);
        }
        let more = Prescription {
            sets: line.sets + 1,
            ..line.clone()
        };
        seconds(exercise, &more) - seconds(exercise, line)
    }

    fn is_worked(&self, wanted: &Imbalance) -> bool {
        self.lines().any(|line| {
            let right_way = match wanted.action {
                Action::Stretch => line.kind == ExerciseKind::Stretch,
                _ => is_strength(line.kind),
            };
            let long =
                wanted.action != Action::StrengthenLongRange || self.exercise(&line.id).works_long(&wanted.muscle);
            right_way && long && line.muscles.contains(&wanted.muscle) && sides(line).contains(&wanted.side)
        })
    }

    /// P1: what tested short or weak is worked, as long as an allowed exercise fits at one set.
    fn tested_need_first(&self) {
        let plan = &self.outcome.plan;
        for wanted in &self.outcome.imbalances.rows {
            let asks = matches!(
                wanted.action,
                Action::Stretch | Action::Strengthen | Action::StrengthenLongRange
            );
            // With every strengthener ruled out P1 asks for no stretch.
            let alone = wanted.action == Action::Stretch && !self.lines().any(|line| is_strength(line.kind));
            if wanted.basis != Basis::TestConfirmed || !asks || alone || self.is_worked(wanted) {
                continue;
            }
            for exercise in &self.library.exercises {
                let step = self
                    .library
                    .planning
                    .rung_of(exercise.id.as_str())
                    .map_or(0, |(_, step)| step);
                let open = step == 0 && !is_barred(exercise, self.person, self.outcome);
                if let Some(side) = self.way(exercise, wanted).filter(|_| open) {
                    assert!(
                        !self.could_join(exercise, side),
                        "{} could serve the {} ({:?}), which tested, in {} minutes",
                        exercise.id,
                        wanted.muscle,
                        wanted.side,
                        self.minutes()
                    );
                }
            }
        }
        for left in plan
            .left_out
            .iter()
            .filter(|left| matches!(left.because, Because::Time { .. }))
        {
            let exercise = self.exercise(&left.id);
            let takes = self
                .one_set(exercise, WorkedSide::Both)
                .min(self.one_set(exercise, WorkedSide::Left));
            for name in DayName::BOTH {
                let free = self.budget_s() - self.day(2, name).seconds;
                assert!(
                    takes > free || exercise.kind == ExerciseKind::MotorControl,
                    "{} has room on day {name:?}",
                    left.id
                );
            }
        }
    }

    /// M2: only what a test showed keeps an exercise out that works a muscle the other way.
    fn only_tests_keep_work_away(&self) {
        for left in &self.outcome.plan.left_out {
            let (Because::AlsoWorks(muscle) | Because::OtherSide(muscle) | Because::NotLong(muscle)) = &left.because
            else {
                continue;
            };
            let tested = Side::BOTH
                .iter()
                .filter_map(|side| row(self.outcome, muscle, *side))
                .any(|row| row.basis == Basis::TestConfirmed || matches!(row.length, Length::Normal | Length::Long));
            assert!(
                tested,
                "{} is left out for {muscle}, of which only a table speaks",
                left.id
            );
        }
    }

    /// P11: control work is daily; that of legs and balance has its own days.
    fn control_work_is_daily(&self) {
        for part in 0..3 {
            let control = |name| {
                let lines = self.day(part, name).exercises.iter();
                let control = lines.filter(|line| line.kind == ExerciseKind::MotorControl && !is_functional(line));
                control.map(|line| &line.id).collect::<BTreeSet<&ExerciseId>>()
            };
            assert_eq!(control(DayName::A), control(DayName::B), "part {part}");
        }
    }

    /// P5: at most two changes in a session; where bending forward hurts, sitting comes last.
    fn few_changes_between_floor_and_standing(&self) {
        for day in self.outcome.plan.weeks.iter().flat_map(|weeks| &weeks.days) {
            let down: Vec<bool> = day
                .exercises
                .iter()
                .map(|line| is_down(self.exercise(&line.id)))
                .collect();
            let changes = down.windows(2).filter(|pair| pair[0] != pair[1]).count();
            assert!(
                changes <= 2,
                "{changes} changes: {:?}",
                day.exercises.iter().map(|line| &line.id).collect::<Vec<_>>()
            );
            if self.outcome.safety.tags.contains("flexion-intolerant") {
                let own = day.exercises.iter().filter(|line| !is_first(line));
                let sits: Vec<bool> = own
                    .map(|line| self.exercise(&line.id).position == Position::Sitting)
                    .collect();
                assert!(sits.is_sorted(), "sitting before other work");
            }
        }
    }

    /// P6: legs and balance for those who need them, first, from week 1, on day A.
    fn legs_and_balance_first(&self) {
        let tags = &self.outcome.safety.tags;
        let age = self.person.profile.age.unwrap_or(0);
        let needed = tags.contains("balance-risk") || age >= 65;
        let block = &self.library.planning.about.functional;
        let stand = self.exercise(&ExerciseId::from("sit-to-stand"));
        let may = !is_barred(stand, self.person, self.outcome)
            && Side::BOTH
                .iter()
                .all(|side| stand.primary.iter().all(|muscle| self.permits(stand, muscle, *side)));
        let fits = self.one_set(stand, WorkedSide::Both) <= self.budget_s();
        for weeks in &self.outcome.plan.weeks {
            for day in &weeks.days {
                let functional: Vec<bool> = day.exercises.iter().map(is_first).collect();
                assert!(
                    functional.is_sorted_by(|one, other| one >= other),
                    "the block stands first"
                );
                let count = day.exercises.iter().filter(|line| is_functional(line)).count();
                assert!(count <= block.movements.len());
                if day.name == DayName::A && needed && may && fits && self.outcome.plan.scope != PlanScope::GentleOnly {
                    assert!(
                        day.exercises
                            .iter()
                            .any(|line| is_functional(line) && self.ladder(&line.id) == Some("squat"))
                    );
                }
            }
        }
    }

    /// P8: walking beside the minutes, rising unless it must stay steady.
    fn walking(&self) {
        let walking = self.outcome.plan.walking.as_ref().unwrap();
        let minutes: Vec<u32> = walking.weeks.iter().map(|part| part.minutes).collect();
        assert_eq!(minutes.len(), 3);
        if self.outcome.safety.tags.contains("balance-risk") {
            assert_eq!(minutes, [10, 10, 10]);
        } else if self.minutes() <= 40 {
            assert_eq!(minutes, [10, 20, 30]);
        } else {
            assert!(
                minutes.iter().all(|walked| *walked >= self.minutes().min(60) - 30),
                "{minutes:?}"
            );
        }
    }

    /// P14: of the strength lines of the first four weeks at least half serve what the person came with.
    fn the_complaint_leads(&self) {
        let planning = &self.library.planning;
        let regions = self
            .person
            .reason
            .regions
            .iter()
            .filter_map(|region| planning.region(region.as_str()));
        let patterns: BTreeSet<&plumbline::content::PatternId> = regions.flat_map(|region| &region.patterns).collect();
        if !self
            .outcome
            .plan
            .serves
            .iter()
            .any(|pattern| patterns.contains(pattern))
        {
            return;
        }
        let of_tables = |line: &&Prescription| {
            is_strength(line.kind)
                && line.from_week <= 4
                && !is_first(line)
                && !line
                    .reasons
                    .iter()
                    .any(|reason| matches!(reason, PlanReason::NextRung { .. }))
        };
        let mut counted: BTreeMap<&ExerciseId, bool> = BTreeMap::new();
        for line in self.lines().filter(of_tables) {
            let serves = line
                .reasons
                .iter()
                .any(|reason| matches!(reason, PlanReason::Complaint { .. }));
            counted.insert(&line.id, serves);
        }
        let for_it = counted.values().filter(|serves| **serves).count();
        assert!(for_it == 0 || 2 * for_it >= counted.len(), "{counted:?}");
    }
}
