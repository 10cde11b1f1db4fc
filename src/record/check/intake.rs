//! What of an intake is unknown to this content, or outside its range.

use std::collections::BTreeSet;

use super::super::{Intake, MAX_HARD_ACTIVITIES, MAX_MARKS, MAX_PAIN, Side};
use super::Notes;
use crate::content::{Id, IntakeAnswer};

impl Notes<'_> {
    pub(super) fn intake(&mut self, at: &str, intake: &Intake) {
        let Some(questions) = self.library.intake.as_ref() else {
            return;
        };
        if intake.marks.len() > MAX_MARKS {
            self.out_of_range(
                format!("{at}.marks"),
                format!("{} places are marked; at most {MAX_MARKS} are.", intake.marks.len()),
            );
        }
        let mut seen: BTreeSet<(&Id, Option<Side>)> = BTreeSet::new();
        for (index, mark) in intake.marks.iter().take(MAX_MARKS).enumerate() {
            let at = format!("{at}.marks[{index}]");
            let place = questions.place(mark.place.as_str());
            self.unknown_unless(
                place.is_some(),
                &format!("{at}.place"),
                &mark.place,
                "place of the symptom chart",
            );
            if place.is_some_and(|place| !place.middle) && mark.side.is_none() {
                self.out_of_range(format!("{at}.side"), "it says neither left nor right.".to_owned());
            }
            for kind in &mark.kinds {
                let known = questions.kind(kind.as_str()).is_some();
                self.unknown_unless(known, &format!("{at}.kinds"), kind, "kind of symptom");
            }
            if !seen.insert((&mark.place, mark.side)) {
                self.out_of_range(
                    at,
                    "the same place and side is marked twice; both are shown as one.".to_owned(),
                );
            }
        }
        if intake.activities.len() > MAX_HARD_ACTIVITIES {
            self.out_of_range(
                format!("{at}.activities"),
                format!(
                    "{} activities are named; at most {MAX_HARD_ACTIVITIES} are looked at.",
                    intake.activities.len()
                ),
            );
        }
        for (index, activity) in intake.hard_activities().enumerate() {
            if let Some(score) = activity.score.filter(|score| *score > MAX_PAIN) {
                self.out_of_range(
                    format!("{at}.activities[{index}].score"),
                    format!("{score} is outside its range; an activity is rated from 0 to {MAX_PAIN}."),
                );
            }
        }
        let ids = intake
            .words
            .keys()
            .chain(intake.numbers.keys())
            .chain(intake.chosen.keys());
        for id in ids {
            let known = questions.question(id.as_str()).is_some();
            self.unknown_unless(known, at, id, "question about why you came");
        }
        for (id, number) in &intake.numbers {
            let most = match questions.question(id.as_str()).map(|question| &question.answer) {
                Some(IntakeAnswer::Scale { .. }) => u32::from(MAX_PAIN),
                Some(IntakeAnswer::Count { most, .. }) => *most,
                Some(
                    IntakeAnswer::Text { .. }
                    | IntakeAnswer::One(_)
                    | IntakeAnswer::Several(_)
                    | IntakeAnswer::Chart
                    | IntakeAnswer::Activities { .. },
                )
                | None => continue,
            };
            if *number > most {
                self.out_of_range(
                    format!("{at}.numbers.{id}"),
                    format!("{number} is outside its range; it is from 0 to {most}."),
                );
            }
        }
        for (id, chosen) in &intake.chosen {
            let Some(question) = questions.question(id.as_str()) else {
                continue;
            };
            for option in chosen {
                let known = question.answer.options().iter().any(|one| one.id == *option);
                self.unknown_unless(known, &format!("{at}.chosen.{id}"), option, "answer to this question");
            }
        }
    }
}
