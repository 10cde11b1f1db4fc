//! What the complaint has a right to, and what waits for the next plan (rules P1, P2, P14).

use super::place::Full;
use super::{Composition, Part, Room, Waiting};
use crate::content::ExerciseKind;

impl Composition<'_, '_> {
    /// Whether a day has the seconds for one set on one side: then it is not the time that is missing (rule P1).
    fn has_room_for_one_side(&self, place: usize) -> bool {
        let takes = self.costs.get(place).copied().unwrap_or_default().one_side;
        [0, 1]
            .iter()
            .any(|day| self.load(*day, Room::Least) + takes <= self.budget_s)
    }

    /// Strength lines for the complaint and for the rest; legs and balance stand outside this count.
    fn strength_lines(&self) -> [usize; 2] {
        let mut counts = [0, 0];
        for line in self.lines.iter().filter(|line| !line.late && !line.part.is_first()) {
            let Some(candidate) = self.from.candidate(line.candidate) else {
                continue;
            };
            if candidate.exercise.strengthens() {
                let leads = candidate.serves.iter().any(|row| self.from.aims.leads(*row));
                if let Some(count) = counts.get_mut(usize::from(!leads)) {
                    *count += 1;
                }
            }
        }
        counts
    }

    /// Whether a pattern of the complaint was found, and fewer than half of the strength lines serve it.
    pub(super) fn complaint_is_behind(&self) -> bool {
        let [for_it, others] = self.strength_lines();
        self.from.aims.complaint_found() && for_it < others + 1
    }

    /// At least half of the strength lines of the first four weeks serve the complaint: of the others, those of tables wait
    /// for the next plan, and those of tests begin in week 5 (rule P14).
    pub(super) fn complaint_leads(&mut self) {
        if !self.from.aims.complaint_found() {
            return;
        }
        loop {
            let [for_it, others] = self.strength_lines();
            if for_it == 0 || for_it >= others {
                return;
            }
            let is_other = |line: &super::Chosen| {
                let candidate = self.from.candidate(line.candidate);
                !line.late
                    && !line.part.is_first()
                    && candidate.is_some_and(|candidate| {
                        candidate.exercise.strengthens()
                            && !candidate.serves.iter().any(|row| self.from.aims.leads(*row))
                    })
            };
            let table = self
                .lines
                .iter()
                .rposition(|line| line.part != Part::Tested && is_other(line));
            if let Some(place) = table {
                self.lines.remove(place);
                self.keep_both_days();
                continue;
            }
            // The last one whose beginning in week 5 leaves something to do on both days.
            let tested: Vec<usize> = (0..self.lines.len())
                .rev()
                .filter(|place| self.lines.get(*place).is_some_and(is_other))
                .collect();
            if !tested.into_iter().any(|place| self.begins_late(place)) {
                return;
            }
        }
    }

    /// Lets a line begin in week 5, unless a day would have nothing before that.
    fn begins_late(&mut self, place: usize) -> bool {
        let before = [0, 1].map(|day| self.begins_on(day));
        self.set_late(place, true);
        self.keep_both_days();
        let kept = (0..).zip(before).all(|(day, began)| !began || self.begins_on(day));
        if !kept {
            self.set_late(place, false);
        }
        kept
    }

    fn set_late(&mut self, place: usize, late: bool) {
        if let Some(line) = self.lines.get_mut(place) {
            line.late = late;
        }
    }

    /// Whether the first weeks have something to do on a day.
    fn begins_on(&self, day: usize) -> bool {
        self.lines
            .iter()
            .any(|line| !line.late && line.on.get(day) == Some(&true))
    }

    /// Whether it is breathing or movement that fits into these days.
    fn is_calm(&self, place: usize, on: [bool; 2]) -> bool {
        let kind = self.from.candidate(place).map(|candidate| candidate.exercise.kind);
        matches!(kind, Some(ExerciseKind::Breathing | ExerciseKind::Mobility))
            && self.stands(place, on, Room::Least).is_ok()
    }

    /// Brings breathing or movement to a day that would begin with nothing.
    pub(super) fn keep_both_days(&mut self) {
        for (day, only) in [[true, false], [false, true]].into_iter().enumerate() {
            if self.begins_on(day) {
                continue;
            }
            let there = self
                .lines
                .iter()
                .position(|line| line.part == Part::Everyone && !line.late && self.is_calm(line.candidate, only));
            if let Some(on) = there.and_then(|place| self.lines.get_mut(place)?.on.get_mut(day)) {
                *on = true;
                continue;
            }
            let mut found: Vec<usize> = (0..self.from.shelf.candidates.len())
                .filter(|place| {
                    self.from.candidate(*place).is_some_and(|candidate| candidate.whole)
                        && self.lines.iter().all(|line| line.candidate != *place)
                        && self.counted_with(*place) <= self.most()
                        && self.is_calm(*place, only)
                })
                .collect();
            found.sort_by_cached_key(|place| {
                let candidate = self.from.candidate(*place);
                (
                    candidate.map(|candidate| candidate.exercise.kind != ExerciseKind::Breathing),
                    candidate.map(|candidate| self.rank(candidate)),
                    *place,
                )
            });
            if let Some(place) = found.first() {
                self.add(*place, Part::Everyone, only);
            }
        }
    }

    /// The rows without a line although an exercise is allowed, neediest first.
    pub(super) fn waiting(&self) -> Vec<Waiting> {
        let aims = self.from.aims;
        let mut rows = self.tested_rows();
        rows.extend(
            aims.all_asked()
                .filter(|row| aims.asked(*row).is_some_and(|asked| asked.rank > 0)),
        );
        let has_strength = self.lines.iter().any(|line| {
            let candidate = self.from.candidate(line.candidate);
            candidate.is_some_and(|candidate| candidate.exercise.strengthens())
        });
        let mut waiting: Vec<Waiting> = Vec::new();
        for row in rows.into_iter().filter(|row| !self.serves(*row)) {
            let tested = aims.asked(row).is_some_and(|asked| asked.rank == 0);
            let part = if tested { Part::Tested } else { Part::Table };
            let trouble: Vec<(usize, Option<Full>)> = self
                .for_row(row)
                .into_iter()
                .map(|place| (place, self.place(place, part, Room::Least).err()))
                .filter(|(_, full)| tested || !matches!(full, Some(Full::Law(_) | Full::Laws)))
                .collect();
            let Some((best, _)) = trouble.first() else { continue };
            let stretch =
                self.from.candidate(*best).map(|candidate| candidate.exercise.kind) == Some(ExerciseKind::Stretch);
            if stretch && !has_strength {
                continue;
            }
            let time = trouble.iter().all(|(_, full)| *full == Some(Full::Time)) && !self.has_room_for_one_side(*best);
            let full = trouble.iter().all(|(_, full)| *full == Some(Full::Count));
            if waiting.iter().all(|known| known.candidate != *best) {
                waiting.push(Waiting {
                    candidate: *best,
                    time,
                    full: full.then(|| self.most()),
                });
            }
        }
        waiting
    }
}
