//! What the person chose in an entry that is being written: it stays when the day is corrected (rule P106).

use std::collections::BTreeSet;

use crate::app::{App, LogForm, SessionForm};
use crate::content::ExerciseId;
use crate::record::DayName;

impl App {
    /// Takes in an entry as it is typed. Another day of a new one has other exercises; what was chosen stays.
    pub(super) fn form_changed(&mut self, form: LogForm) {
        let form = match form {
            LogForm::Session(form) => LogForm::Session(self.session_form_changed(form)),
            form @ LogForm::CheckIn(_) => form,
        };
        self.state.pages.entry_was_shown = false;
        self.state.pages.log_form = Some(form);
    }

    fn session_form_changed(&mut self, mut form: SessionForm) -> SessionForm {
        for one in &form.exercises {
            let left_out = &mut self.state.pages.entry_choices.left_out;
            if one.done {
                left_out.remove(&one.exercise);
            } else {
                left_out.insert(one.exercise.clone());
            }
        }
        let is_of_another_day = match &self.state.pages.log_form {
            Some(LogForm::Session(before)) => form.entry.is_none() && form.day != before.day,
            Some(LogForm::CheckIn(_)) | None => false,
        };
        if let Some(on) = form.date(self.today()).filter(|_| is_of_another_day) {
            if !self.state.pages.entry_choices.has_kind {
                form.kind = self.planned_kind(on).or(form.kind);
            }
            self.put_exercises(&mut form);
        }
        form
    }

    pub(super) fn kind_chosen(&mut self, kind: Option<DayName>) {
        let Some(LogForm::Session(mut form)) = self.state.pages.log_form.clone() else {
            return;
        };
        self.state.pages.entry_choices.has_kind = true;
        form.kind = kind;
        if form.entry.is_none() {
            self.put_exercises(&mut form);
        } else {
            form.hurt.clear();
        }
        self.state.pages.log_form = Some(LogForm::Session(form));
    }

    /// The exercises of the day and kind of a new entry, without the ticks that were taken off.
    fn put_exercises(&self, form: &mut SessionForm) {
        let on = form.date(self.today()).unwrap_or_else(|| self.today());
        form.exercises = self.exercises_for_form(on, form.kind, form.how);
        for one in &mut form.exercises {
            one.done = !self.state.pages.entry_choices.left_out.contains(&one.exercise);
        }
        let there: BTreeSet<&ExerciseId> = form.exercises.iter().map(|one| &one.exercise).collect();
        form.hurt.retain(|exercise| there.contains(exercise));
    }
}
