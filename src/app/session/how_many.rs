//! How many more repetitions there could have been in the last set of an exercise for strength (rule P86): asked while the next
//! one is set up, and of the last one on the last page. Who does not answer goes on all the same.

use super::{App, SessionStage};
use crate::app::SingleKeys;
use crate::record::Deed;
use crate::report::words;
use crate::rules::session::{Announcement, Moment};

/// How long a letter takes to be said.
const MS_A_LETTER: u64 = 110;
/// A breath before the question.
const BREATH_MS: u64 = 500;

/// What can be said, each by the fewest it stands for: none or one, two, three, four, five or more.
pub const COULD_DO: [u8; 5] = [0, 2, 3, 4, 5];

/// What is asked, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HowMany {
    /// The exercise.
    pub exercise: String,
    /// What was said, by the fewest it stands for.
    pub said: Option<u8>,
}

impl App {
    /// What is asked now about the last set that was done.
    pub fn how_many_asked(&self) -> Option<HowMany> {
        let player = self.player()?;
        let (turn, said) = match player.stage {
            SessionStage::Going => {
                let ran_ms = player.watch.ran_ms(self.platform.elapsed());
                let turn = player.run.asks_how_many(ran_ms)?;
                (turn, player.run.could_have_done(turn))
            }
            SessionStage::After => player.how_many?,
            SessionStage::Before | SessionStage::StopList | SessionStage::Stopped => return None,
        };
        let turn = player.session().turns.get(turn)?;
        Some(HowMany {
            exercise: words::turn_name(self.library(), &self.session_tags(), turn),
            said,
        })
    }

    /// What is told ahead, with the question where an exercise was told and there is time for it before what comes next: it
    /// cuts nothing off.
    pub(super) fn with_the_question(&self, told: &[Announcement], words: Vec<(u64, String)>) -> Vec<(u64, String)> {
        let Some(player) = self.player() else { return words };
        let question = words::how_many_told(self.state.settings.single_keys == SingleKeys::On);
        let takes = |words: &str| MS_A_LETTER * u64::try_from(words.len()).unwrap_or(u64::MAX);
        let nexts: Vec<Option<u64>> = words
            .iter()
            .skip(1)
            .map(|(at_ms, _)| Some(*at_ms))
            .chain([None])
            .collect();
        let mut all = Vec::new();
        for ((one, (at_ms, said)), next) in told.iter().zip(words).zip(nexts) {
            let asks_ms = at_ms.saturating_add(takes(&said)).saturating_add(BREATH_MS);
            all.push((at_ms, said));
            let of = player.run.how_many_before(one.step.turn);
            let is_open = of.is_some_and(|turn| player.run.could_have_done(turn).is_none());
            let fits = next.is_none_or(|next| asks_ms.saturating_add(takes(&question)) <= next);
            if one.moment == Moment::Exercise && is_open && fits {
                all.push((asks_ms, question.clone()));
            }
        }
        all
    }

    /// What was said; the same again takes it back.
    pub(super) fn say_could_do(&mut self, more: u8) {
        let Some(asked) = self.how_many_asked() else { return };
        let more = (asked.said != Some(more)).then_some(more);
        match self.player().map(|player| player.stage) {
            Some(SessionStage::Going) => self.session_deed(Deed::CouldDo { more }),
            Some(SessionStage::After) => self.say_could_do_at_the_end(more),
            Some(SessionStage::Before | SessionStage::StopList | SessionStage::Stopped) | None => {}
        }
    }

    fn say_could_do_at_the_end(&mut self, more: Option<u8>) {
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        let Some((turn, said)) = player.how_many.as_mut() else {
            return;
        };
        *said = more;
        let turn = *turn;
        let exercise = player.session().turns.get(turn).and_then(|turn| turn.what.exercise());
        let Some(exercise) = exercise.cloned() else { return };
        self.change_entry(|entry| {
            for line in entry
                .done
                .iter_mut()
                .filter(|line| line.exercise == exercise && line.sets > 0)
            {
                line.left = more.map(u32::from);
            }
        });
    }
}
