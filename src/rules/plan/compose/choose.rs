//! Which exercise is taken for what: tested rows, rows of the tables, movement and breathing.

use super::place::Full;
use super::{Composition, Part, Room};
use crate::content::{ExerciseId, ExerciseKind, Laterality, LineCounts, Position};
use crate::rules::Action;
use crate::rules::plan::candidate::Candidate;

/// How much a row of a table is needed; smaller is more.
type Need = (bool, usize, usize, bool, usize);

impl<'a> Composition<'_, 'a> {
    pub(super) fn find(&self, exercise: &ExerciseId) -> Option<usize> {
        let mut candidates = self.from.shelf.candidates.iter();
        candidates.position(|candidate| candidate.exercise.id == *exercise)
    }

    /// What tested short or weak, neediest first: every row gets an exercise where one fits at one set (rule P1).
    pub(super) fn tested(&mut self) {
        for row in self.tested_rows() {
            if self.serves(row) {
                continue;
            }
            let candidates = self.for_row(row);
            let placed = [Room::Comfort, Room::Least].into_iter().any(|room| {
                candidates
                    .iter()
                    .any(|place| match self.place(*place, Part::Tested, room) {
                        Ok(on) => {
                            self.add(*place, Part::Tested, on);
                            true
                        }
                        Err(_) => false,
                    })
            });
            if !placed {
                candidates.iter().any(|place| self.make_room(*place));
            }
        }
    }

    /// The tested rows, in the order in which they are served.
    pub(super) fn tested_rows(&self) -> Vec<usize> {
        let aims = self.from.aims;
        let mut rows: Vec<usize> = aims
            .all_asked()
            .filter(|row| aims.asked(*row).is_some_and(|asked| asked.rank == 0))
            .collect();
        rows.sort_by_key(|row| {
            let pattern = aims.asked(*row).map_or(usize::MAX, |asked| asked.pattern);
            (!aims.is_of_complaint(*row), self.stretches_row(*row), pattern, *row)
        });
        rows
    }

    pub(super) fn stretches_row(&self, row: usize) -> bool {
        self.from
            .aims
            .rows
            .get(row)
            .is_some_and(|row| row.action == Action::Stretch)
    }

    /// Whether a line serves a row.
    pub(super) fn serves(&self, row: usize) -> bool {
        let mut lines = self.lines.iter().filter_map(|line| self.from.candidate(line.candidate));
        lines.any(|candidate| candidate.serves.contains(&row))
    }

    /// The candidates for a row, best first: of a ladder the highest rung at which the person may begin.
    pub(super) fn for_row(&self, row: usize) -> Vec<usize> {
        let candidates = &self.from.shelf.candidates;
        let all = || {
            candidates
                .iter()
                .enumerate()
                .filter(|(_, candidate)| candidate.serves.contains(&row))
        };
        // A decision for the full range is carried out even by a rung above the person's tests (rule P1).
        let may_begin = all().any(|(_, candidate)| candidate.may_begin);
        let mut found: Vec<(usize, &Candidate)> = all()
            .filter(|(_, candidate)| candidate.may_begin || !may_begin && candidate.long_range)
            .collect();
        found.sort_by_cached_key(|(place, candidate)| (self.rank(candidate), *place));
        let places: Vec<usize> = found.into_iter().map(|(place, _)| place).collect();
        let step = |place: usize| self.from.steps.get(place).copied().flatten();
        let is_lower = |place: usize| {
            step(place).is_some_and(|low| {
                places
                    .iter()
                    .filter_map(|other| step(*other))
                    .any(|high| high.ladder == low.ladder && high.step > low.step)
            })
        };
        // A lower rung is what is left where the higher one finds no place.
        let (lower, highest): (Vec<usize>, Vec<usize>) = places.iter().partition(|place| is_lower(**place));
        highest.into_iter().chain(lower).collect()
    }

    /// Smaller is better.
    pub(super) fn rank<'b>(&self, candidate: &Candidate<'b>) -> impl Ord + use<'b> {
        let aims = self.from.aims;
        let exercise = candidate.exercise;
        let unserved = |tested: bool| {
            candidate
                .serves
                .iter()
                .filter(|row| !self.serves(**row) && aims.asked(**row).is_some_and(|asked| (asked.rank == 0) == tested))
                .count()
        };
        (
            usize::MAX - unserved(true),
            self.shares_a_ladder(candidate),
            candidate.costs_a_stretch,
            self.from.short_of_time() && exercise.laterality == Laterality::Unilateral,
            self.from.sitting_last && exercise.position == Position::Sitting,
            candidate.besides,
            candidate.starter,
            exercise.level,
            usize::MAX - unserved(false),
            exercise.equipment.len(),
            (exercise.position.is_down(), exercise.id.as_str()),
        )
    }

    /// Whether another rung of its ladder stands in the plan.
    fn shares_a_ladder(&self, candidate: &Candidate) -> bool {
        let Some(step) = self.from.rungs.step(&candidate.exercise.id) else {
            return false;
        };
        let mut steps = self
            .lines
            .iter()
            .filter_map(|line| *self.from.steps.get(line.candidate)?);
        steps.any(|other| other.ladder == step.ladder)
    }

    /// Takes one tested line that stands in the way out, where everything it serves finds another line; or moves a line to
    /// day B. Whether the candidate stands then.
    fn make_room(&mut self, place: usize) -> bool {
        let before = self.lines.clone();
        let done = match self.place(place, Part::Tested, Room::Least) {
            Ok(on) => {
                self.add(place, Part::Tested, on);
                true
            }
            Err(Full::Law(line)) => {
                self.instead_of(line, place) || {
                    self.lines.clone_from(&before);
                    self.after_a_move(place)
                }
            }
            Err(Full::Time) => self.after_a_move(place),
            Err(Full::Count) => self.in_fewer(place),
            Err(Full::Laws) => false,
        };
        if !done {
            self.lines = before;
        }
        done
    }

    /// The candidate in the place of a line, when the rows of that line find others.
    fn instead_of(&mut self, line: usize, place: usize) -> bool {
        if self.lines.get(line).is_none_or(|line| line.part != Part::Tested) {
            return false;
        }
        let gone = self.lines.remove(line);
        let Ok(on) = self.place(place, Part::Tested, Room::Least) else {
            return false;
        };
        self.add(place, Part::Tested, on);
        self.again(gone.candidate)
    }

    /// One candidate for the rows of several lines.
    fn in_fewer(&mut self, place: usize) -> bool {
        for line in (0..self.lines.len()).rev() {
            let before = self.lines.clone();
            if self.instead_of(line, place) {
                return true;
            }
            self.lines = before;
        }
        false
    }

    /// Serves again what a line served that went; whether all of it found a place.
    fn again(&mut self, gone: usize) -> bool {
        let Some(candidate) = self.from.candidate(gone) else {
            return false;
        };
        let aims = self.from.aims;
        let tested = candidate
            .serves
            .iter()
            .copied()
            .filter(|row| aims.asked(*row).is_some_and(|asked| asked.rank == 0));
        for row in tested {
            if self.serves(row) {
                continue;
            }
            let stood = self
                .for_row(row)
                .into_iter()
                .filter(|place| *place != gone)
                .any(|place| match self.place(place, Part::Tested, Room::Least) {
                    Ok(on) => {
                        self.add(place, Part::Tested, on);
                        true
                    }
                    Err(_) => false,
                });
            if !stood {
                return false;
            }
        }
        true
    }

    /// Moves one line to the other day, or a stretch to one day, so that the candidate has time.
    fn after_a_move(&mut self, place: usize) -> bool {
        for line in 0..self.lines.len() {
            let Some(moved) = self.lines.get(line).copied().filter(|line| line.part == Part::Tested) else {
                continue;
            };
            let Some(kind) = self
                .from
                .candidate(moved.candidate)
                .map(|candidate| candidate.exercise.kind)
            else {
                continue;
            };
            let ways: &[[bool; 2]] = match kind {
                ExerciseKind::Strengthen => &[[false, true], [true, false]],
                ExerciseKind::Stretch => &[[false, true], [true, false]],
                ExerciseKind::MotorControl | ExerciseKind::Mobility | ExerciseKind::Breathing => &[],
            };
            for on in ways.iter().filter(|on| **on != moved.on) {
                let before = self.lines.clone();
                self.lines.remove(line);
                if self.stands(moved.candidate, *on, Room::Least).is_ok() {
                    self.lines.insert(line, super::Chosen { on: *on, ..moved });
                    if let Ok(on) = self.place(place, Part::Tested, Room::Least) {
                        self.add(place, Part::Tested, on);
                        return true;
                    }
                }
                self.lines = before;
            }
        }
        false
    }

    /// What only tables name, in turn for the patterns, the complaint first; until the plan has so many lines.
    pub(super) fn table(&mut self, targets: LineCounts) {
        let mut tried: Vec<usize> = Vec::new();
        loop {
            let strength = self.strength_count();
            let stretch = self.count(|kind| kind == ExerciseKind::Stretch);
            let wants_strength = self.strength_for_findings() < targets.strength;
            // Stretches never stand alone (rule P27).
            let wants_stretch = stretch < targets.stretch && strength > 0;
            let aims = self.from.aims;
            let rows = aims.all_asked().filter(|row| {
                let wanted = if self.stretches_row(*row) {
                    wants_stretch
                } else {
                    wants_strength
                };
                wanted
                    && !tried.contains(row)
                    && !self.serves(*row)
                    && aims.asked(*row).is_some_and(|asked| asked.rank > 0)
            });
            let stretch_is_due = wants_stretch && strength >= 2 * (stretch + 1);
            let mut needy: Vec<(bool, Need, usize)> = rows
                .map(|row| (self.stretches_row(row) != stretch_is_due, self.need(row), row))
                .collect();
            needy.sort_unstable();
            let Some((due, need, _)) = needy.first().copied() else {
                return;
            };
            // Of what is needed as much, the hand-picked first choice of a pattern goes first (rule P36).
            let equal = needy
                .into_iter()
                .take_while(|(other, another, _)| (*other, *another) == (due, need));
            let first_choice = |row: usize| {
                let best = self.for_row(row).into_iter().next();
                best.and_then(|place| self.from.candidate(place))
                    .map_or(usize::MAX, |candidate| candidate.starter)
            };
            let Some((_, row)) = equal.map(|(.., row)| (first_choice(row), row)).min() else {
                return;
            };
            tried.push(row);
            let mut candidates = self.for_row(row).into_iter();
            let placed =
                candidates.find_map(|place| Some((place, self.place(place, Part::Table, Room::Comfort).ok()?)));
            if let Some((place, on)) = placed {
                self.add(place, Part::Table, on);
            }
        }
    }

    /// A second exercise for what tested weak, where the plan holds fewer strength lines than it aims at.
    pub(super) fn more_for_what_tested_weak(&mut self, targets: LineCounts) {
        for row in self.tested_rows() {
            if self.strength_for_findings() >= targets.strength {
                return;
            }
            if self.stretches_row(row) {
                continue;
            }
            let mut candidates = self.for_row(row).into_iter().filter(|place| {
                self.from
                    .candidate(*place)
                    .is_some_and(|candidate| !self.shares_a_ladder(candidate))
            });
            let placed =
                candidates.find_map(|place| Some((place, self.place(place, Part::Tested, Room::Comfort).ok()?)));
            if let Some((place, on)) = placed {
                self.add(place, Part::Tested, on);
            }
        }
    }

    /// With no strength line the stretches go too (rule P27), unless a strength line finds a place at one set.
    pub(super) fn never_stretches_alone(&mut self) {
        let stretches = |lines: &[super::Chosen]| {
            lines.iter().any(|line| {
                let candidate = self.from.candidate(line.candidate);
                candidate.is_some_and(|candidate| candidate.exercise.stretches())
            })
        };
        if self.strength_count() > 0 || !stretches(&self.lines) {
            return;
        }
        let from = self.from;
        self.lines.retain(|line| {
            let candidate = from.candidate(line.candidate);
            candidate.is_some_and(|candidate| !candidate.exercise.stretches())
        });
    }

    fn strength_count(&self) -> usize {
        self.count(|kind| matches!(kind, ExerciseKind::Strengthen | ExerciseKind::MotorControl))
    }

    /// Strength lines for what was found: of those for legs and balance every second one counts as such.
    fn strength_for_findings(&self) -> usize {
        let block = self.lines.iter().filter(|line| line.part.is_first()).count();
        self.strength_count() - block + block / 2
    }

    fn count(&self, of: impl Fn(ExerciseKind) -> bool) -> usize {
        let kinds = self.lines.iter().filter_map(|line| self.from.candidate(line.candidate));
        kinds.filter(|candidate| of(candidate.exercise.kind)).count()
    }

    fn need(&self, row: usize) -> Need {
        let aims = self.from.aims;
        let Some(asked) = aims.asked(row) else {
            return (true, usize::MAX, usize::MAX, true, usize::MAX);
        };
        let stretch = self.stretches_row(row);
        let turns = |pattern: usize| {
            self.lines
                .iter()
                .filter_map(|line| self.from.candidate(line.candidate))
                .filter(|candidate| candidate.exercise.stretches() == stretch)
                .filter(|candidate| candidate.serves.iter().any(|row| aims.is_by(*row, pattern)))
                .count()
        };
        let leads = !self.complaint_is_behind() || aims.leads(row);
        // What both patterns ask for goes first: one exercise serves both.
        let one_alone = aims.asked_by(row).len() < 2;
        (!leads, asked.rank, turns(asked.pattern), one_alone, asked.pattern)
    }

    /// A light general strengthener beside stretches, where nothing asks for strength (rule P27).
    pub(super) fn companion(&mut self) {
        let has_strength = self.strength_count() > 0
            || self.from.shelf.candidates.iter().any(|candidate| {
                candidate.exercise.strengthens() && !candidate.serves.is_empty() && candidate.may_begin
            });
        if has_strength {
            return;
        }
        let beside = self
            .from
            .shelf
            .candidates
            .iter()
            .position(|candidate| candidate.companion);
        if let Some(place) = beside
            && let Ok(on) = self.place(place, Part::Companion, Room::Least)
        {
            self.add(place, Part::Companion, on);
        }
    }

    /// Movement or breathing.
    pub(super) fn for_everyone(&mut self, kind: ExerciseKind, wanted: usize) {
        let of_kind = |line: &&super::Chosen| {
            let candidate = self.from.candidate(line.candidate);
            candidate.is_some_and(|candidate| candidate.exercise.kind == kind)
        };
        let there = self.lines.iter().filter(of_kind).count();
        for _ in there..wanted {
            let mut found: Vec<(usize, &Candidate)> = self
                .from
                .shelf
                .candidates
                .iter()
                .enumerate()
                .filter(|(_, candidate)| candidate.exercise.kind == kind && candidate.whole)
                .collect();
            found.sort_by_cached_key(|(place, candidate)| (self.rank(candidate), *place));
            let placed = found
                .into_iter()
                .find_map(|(place, _)| Some((place, self.place(place, Part::Everyone, Room::Comfort).ok()?)));
            let Some((place, on)) = placed else { return };
            self.add(place, Part::Everyone, on);
        }
    }
}
