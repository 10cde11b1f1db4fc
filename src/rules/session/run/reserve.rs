//! How many more repetitions there could have been in the last set (rule P86): asked while the next exercise is set up, where
//! nothing is counted yet.

use super::super::PainLight;
use super::Run;

impl Run {
    /// The turn about which it is asked now; none where nothing is asked.
    pub fn asks_how_many(&self, ran_ms: u64) -> Option<usize> {
        if self.ended.is_some() {
            return None;
        }
        let (place, _) = self.walked(ran_ms.max(self.at_ms));
        let step = self.step_at(place);
        let before_its_first_set = step.round == 0 && !step.kind.is_work();
        self.how_many_before(step.turn).filter(|_| before_its_first_set)
    }

    /// The turn about which it is asked while a turn is set up: the one before it that was not left out.
    pub fn how_many_before(&self, turn: usize) -> Option<usize> {
        let before = (0..turn).rev().find(|turn| self.skipped(*turn).is_none())?;
        let red = self.turns.get(before)?.light == Some(PainLight::Red);
        let counts = self.session.turns.get(before)?.is_strength;
        (counts && !red).then_some(before)
    }

    /// What was said of a turn.
    pub fn could_have_done(&self, turn: usize) -> Option<u8> {
        self.turns.get(turn)?.could_do
    }

    pub(super) fn could_do(&mut self, ran_ms: u64, more: Option<u8>) -> bool {
        let asked = self.asks_how_many(ran_ms);
        let Some(kept) = asked.and_then(|turn| self.turns.get_mut(turn)) else {
            return false;
        };
        kept.could_do = more;
        true
    }
}
