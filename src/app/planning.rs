//! The person's plan: kept with the record, changed line by line, and chosen when newer content or rules offer another.

use super::{App, Dialog, Document, PlanMessage, Tone, Until};
use crate::app::words::plan as say;
use crate::content::ExerciseId;
use crate::record::{DayName, KeptOver, KeptPlan, OrderEdit, Plan, PlanEdit, Rest, WeekSpan, Weekday, Weeks, add_edit};
use crate::report::words;
use crate::rules::{self, Case, PlanBench, RULES_VERSION, strengthens_on_b, training_days, with_day};

impl App {
    /// The plan to show, with what the person changed; one of other content or rules stays as it was.
    pub fn shown_plan(&self) -> Option<&Plan> {
        Some(&self.outcome()?.plan)
    }

    /// Whether a kept plan was made with other content or rules, so that it is the one to show.
    pub fn is_of_other_version(&self, kept: &KeptPlan) -> bool {
        rules::is_of_other_version(&self.library, kept) && kept.plan.excess().is_empty()
    }

    /// Whether the plan shown may be changed: the record may be, and it is not an earlier assessment.
    pub fn may_change_plan(&self) -> bool {
        self.may_change() && self.is_newest()
    }

    /// What edits of the plan shown are judged with.
    pub fn plan_bench(&self) -> Option<PlanBench<'_>> {
        let (outcome, assessment) = (self.outcome()?, self.assessment()?);
        Some(PlanBench::new(Case::of(&self.library, assessment, outcome)))
    }

    /// Whether the person chose to keep the plan shown over the one that present content and rules would make.
    pub fn keeps_older_plan(&self) -> bool {
        let kept = self.assessment().and_then(|assessment| assessment.plan.as_ref());
        kept.and_then(|kept| kept.kept_over.as_ref()) == Some(&self.present_versions())
    }

    /// Takes a message about the plan in.
    pub(super) fn plan_told(&mut self, message: PlanMessage) {
        if message.changes_lines() {
            self.state
                .notices
                .retain(|notice| notice.tone == Tone::Care || notice.path.is_some());
        }
        match message {
            PlanMessage::PlanEdited(edit) => self.edit_plan(edit),
            PlanMessage::ExerciseAdded { exercise, day } => self.edit_plan(PlanEdit::add(exercise, day)),
            PlanMessage::LineMoved {
                day,
                weeks,
                exercise,
                up,
            } => {
                if let Some(order) = self.moved(day, weeks, &exercise, up) {
                    self.edit_plan(PlanEdit::Order(order));
                }
            }
            PlanMessage::TrainingDayChosen(weekday, day) => self.choose_training_day(weekday, day),
            PlanMessage::EditsTakenBack(places) => {
                self.change_edits(|edits| {
                    let mut place = 0;
                    edits.retain(|_| {
                        place += 1;
                        !places.contains(&(place - 1))
                    });
                });
            }
            PlanMessage::AllEditsTakenBack => self.change_edits(Vec::clear),
            PlanMessage::NewPlanTaken => self.take_new_plan(),
            PlanMessage::OldPlanKept => self.keep_old_plan(),
            PlanMessage::PartToggled(id) => self.toggle_part(id),
            PlanMessage::StopListRead => self.note_stop_list_read(),
            PlanMessage::ExerciseSearched(typed) => {
                if let Some(Dialog::AddExercise { query }) = &mut self.state.dialog {
                    *query = typed;
                }
            }
        }
    }

    /// Adds an edit, if the plan can take it now; otherwise says why not.
    pub(super) fn edit_plan(&mut self, edit: PlanEdit) {
        let (refused, after) = match (self.plan_bench(), self.shown_plan()) {
            (Some(bench), Some(plan)) => match bench.with(plan, 0, &edit) {
                Ok(after) => (None, Some(after)),
                Err(why) => (Some(why), None),
            },
            _ => return,
        };
        // To have back what was removed is no change of the plan shown, so it is not tried there.
        let takes_back = self.assessment().is_some_and(|assessment| {
            let mut after = assessment.plan_edits.clone();
            add_edit(&mut after, edit.clone());
            after.len() < assessment.plan_edits.len()
        });
        match refused {
            Some(why) if !takes_back => {
                let why = words::objection(&self.library, &why);
                self.say(why);
            }
            _ => {
                let said = self.said_of(&edit, after.as_ref());
                self.change_edits(|edits| add_edit(edits, edit));
                if let Some(said) = said {
                    self.say_until(Until::NextChange, Tone::Plain, said);
                }
            }
        }
    }

    /// What is said of a change that takes a line away or brings one, for it may be out of sight.
    /// What was added is followed by what then takes too long, in whatever weeks that is.
    fn said_of(&self, edit: &PlanEdit, after: Option<&Plan>) -> Option<String> {
        let name = |id: &ExerciseId| {
            let exercise = self.library.exercise(id);
            exercise.map(|exercise| exercise.name.clone())
        };
        match edit {
            PlanEdit::Remove(edit) => Some(say::is_left_out(&name(&edit.exercise)?)),
            PlanEdit::Add(edit) => {
                let over = after.map(|after| (rules::over_budget(&self.library, after), after.minutes_per_day));
                let over = over.and_then(|(over, minutes)| words::over_after(&over, minutes));
                let said = say::is_in_your_plan(&name(&edit.exercise)?);
                Some(over.map_or(said.clone(), |over| format!("{said} {over}")))
            }
            _ => None,
        }
    }

    pub(super) fn change_edits(&mut self, change: impl FnOnce(&mut Vec<PlanEdit>)) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        let index = document.index;
        let Some(assessment) = document.record.assessments.get_mut(index) else {
            return;
        };
        let before = assessment.plan_edits.clone();
        change(&mut assessment.plan_edits);
        if assessment.plan_edits != before {
            self.changed();
        }
    }

    /// The order of a day after one of its lines, in the weeks shown, was moved by one place.
    fn moved(&self, day: DayName, weeks: WeekSpan, exercise: &ExerciseId, up: bool) -> Option<OrderEdit> {
        let plan = self.shown_plan()?;
        let of = |weeks: &Weeks| {
            let mut days = weeks.days.iter();
            let found = days.find(|one| one.name == day);
            let lines = found.into_iter().flat_map(|day| &day.exercises);
            lines.map(|line| line.id.clone()).collect::<Vec<ExerciseId>>()
        };
        let mut order = of(plan.weeks.iter().find(|one| one.weeks == weeks)?);
        let at = order.iter().position(|id| id == exercise)?;
        let to = if up { at.checked_sub(1)? } else { at + 1 };
        if to >= order.len() {
            return None;
        }
        order.swap(at, to);
        // What stands only in other weeks keeps its place behind the one before it.
        for other in plan.weeks.iter().map(of) {
            let mut before: Option<&ExerciseId> = None;
            for id in &other {
                if !order.contains(id) {
                    let behind = before.and_then(|before| order.iter().position(|known| known == before));
                    order.insert(behind.map_or(0, |place| place + 1), id.clone());
                }
                before = Some(id);
            }
        }
        Some(OrderEdit {
            day,
            exercises: order,
            rest: Rest::new(),
        })
    }

    fn choose_training_day(&mut self, weekday: Weekday, day: Option<DayName>) {
        let Some(plan) = self.shown_plan() else {
            return;
        };
        let laws = self.library.planning.about.laws;
        let days = with_day(laws, &training_days(plan), weekday, day, strengthens_on_b(plan));
        self.edit_plan(PlanEdit::Days(days));
    }

    fn present_versions(&self) -> KeptOver {
        KeptOver {
            content_version: self.library.version.clone(),
            rules_version: RULES_VERSION.to_owned(),
        }
    }

    /// The plan that present content and rules make takes the place of the kept one.
    fn take_new_plan(&mut self) {
        let Some(plan) = self.outcome().map(|outcome| outcome.changes.calculated.clone()) else {
            return;
        };
        if plan.locked.is_some() {
            return;
        }
        self.put_plan(plan);
        self.say_until(Until::NextChange, Tone::Plain, say::NEW_PLAN);
    }

    fn keep_old_plan(&mut self) {
        let versions = self.present_versions();
        let Some(document) = &mut self.state.document else {
            return;
        };
        let index = document.index;
        let assessment = document.record.assessments.get_mut(index);
        if let Some(kept) = assessment.and_then(|assessment| assessment.plan.as_mut()) {
            kept.kept_over = Some(versions);
            self.changed();
            self.say(say::YOU_KEEP_YOUR_PLAN);
        }
    }

    /// Keeps the plan with the record, with the versions that made it.
    pub(super) fn keep_plan(&mut self) {
        self.derive();
        if !self.may_change_plan() {
            return;
        }
        let Some(plan) = self.outcome().map(|outcome| outcome.changes.calculated.clone()) else {
            return;
        };
        let kept = self.assessment().and_then(|assessment| assessment.plan.as_ref());
        let stays = kept.is_some_and(|kept| rules::is_of_other_version(&self.library, kept) || kept.plan == plan);
        if stays || plan.locked.is_some() || plan.weeks.is_empty() {
            return;
        }
        let had_work = self.state.document.as_ref().is_some_and(Document::has_work);
        self.put_plan(plan);
        if let Some(document) = &mut self.state.document
            && !had_work
        {
            document.only_plan = Some(document.revision);
            document.changed_at = None;
        }
    }

    fn put_plan(&mut self, plan: Plan) {
        let KeptOver {
            content_version,
            rules_version,
        } = self.present_versions();
        let made_on = self.today();
        let Some(document) = &mut self.state.document else {
            return;
        };
        let index = document.index;
        if let Some(assessment) = document.record.assessments.get_mut(index) {
            assessment.plan = Some(KeptPlan {
                content_version,
                rules_version,
                made_on,
                plan,
                kept_over: None,
                rest: Rest::new(),
            });
            self.changed();
        }
    }
}
