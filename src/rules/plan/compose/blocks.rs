//! What is in a plan whatever was found: legs and balance, what a precaution puts first, the groups of the general plan.

use super::{Composition, Part, Room};

impl<'a> Composition<'_, 'a> {
    /// Legs and balance, first and on day A (rule P6).
    pub(super) fn functional_block(&mut self) {
        if !self.from.functional {
            return;
        }
        let block = &self.from.planning.about.functional;
        let mut left = block.count(self.from.minutes);
        for movement in &block.movements {
            if left == 0 {
                return;
            }
            left -= usize::from(self.add_movement(movement, Part::Functional(movement), Room::Least));
        }
    }

    /// What precautions put first: of each group the first exercise that may be done (rule P116).
    pub(super) fn what_precautions_put_first(&mut self) {
        let from = self.from;
        for first in &from.first_for {
            let Some(tag) = first.tags.iter().find(|tag| from.person.tags.contains(*tag)) else {
                continue;
            };
            for group in first.groups.iter().take(first.count(from.minutes)) {
                let placed = group.iter().find_map(|id| {
                    let place = self.find(id)?;
                    from.candidate(place).filter(|candidate| candidate.whole)?;
                    let on = self.place(place, Part::Precaution(tag), Room::Least).ok()?;
                    Some((place, on))
                });
                if let Some((place, on)) = placed {
                    self.add(place, Part::Precaution(tag), on);
                }
            }
        }
    }

    /// One movement of each group (rule P9).
    pub(super) fn general_plan(&mut self) {
        let planning = self.from.planning;
        for group in &planning.about.general.groups {
            let there = |movement: &String| {
                self.lines.iter().any(|line| match line.part {
                    Part::Functional(known) | Part::General(known) => known == movement,
                    Part::Precaution(_) | Part::Tested | Part::Table | Part::Everyone | Part::Companion => false,
                })
            };
            if group.iter().any(there) {
                continue;
            }
            for movement in group {
                if self.add_movement(movement, Part::General(movement), Room::Comfort)
                    || self.add_movement(movement, Part::General(movement), Room::Least)
                {
                    break;
                }
            }
        }
    }

    /// Adds the highest rung of a movement at which the person may begin; whether one stood.
    fn add_movement(&mut self, movement: &str, part: Part<'a>, room: Room) -> bool {
        let Some(ladder) = self.from.planning.ladder(movement) else {
            return false;
        };
        for rung in ladder.rungs.iter().rev() {
            let Some(place) = self.find(&rung.exercise) else {
                continue;
            };
            let Some(candidate) = self.from.candidate(place) else {
                continue;
            };
            if !candidate.may_begin || !candidate.whole {
                continue;
            }
            if let Ok(on) = self.place(place, part, room) {
                self.add(place, part, on);
                return true;
            }
        }
        false
    }
}
