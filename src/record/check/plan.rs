//! A kept plan: numbers that cannot be meant, exercises that are not known, and what a newer program noted in it.

use serde_json::Value;

use super::super::{
    Because, Caution, KeptPlan, Objection, OwnChange, PlanLock, PlanNote, PlanReason, Prescription, cut,
};
use super::{NoteKind, Notes, RecordNote};

impl Notes<'_> {
    pub(super) fn plan(&mut self, at: &str, kept: &KeptPlan) {
        let library = self.library;
        let plan = &kept.plan;
        let excess = plan.excess();
        if !excess.is_empty() {
            // What it holds besides is not looked through: there may be very much of it.
            for excess in excess {
                self.out_of_range(format!("{at}{}", excess.place), excess.what);
            }
            return;
        }
        if let Some(PlanLock::Unknown(value)) = &plan.locked {
            self.newer(&format!("{at}.locked"), value);
        }
        for (week, weeks) in plan.weeks.iter().enumerate() {
            for (day, days) in weeks.days.iter().enumerate() {
                for (line, prescription) in days.exercises.iter().enumerate() {
                    let known = library.exercise(&prescription.id).is_some();
                    let place = format!("{at}.weeks[{week}].days[{day}].exercises[{line}]");
                    self.unknown_unless(known, &place, &prescription.id, "exercise");
                    self.line(&place, prescription);
                }
            }
        }
        for (place, left_out) in plan.left_out.iter().enumerate() {
            if let Because::Unknown(value) = &left_out.because {
                self.newer(&format!("{at}.left_out[{place}].because"), value);
            }
        }
        for (place, note) in plan.notes.iter().enumerate() {
            if let PlanNote::Unknown(value) = note {
                self.newer(&format!("{at}.notes[{place}]"), value);
            }
        }
    }

    fn line(&mut self, at: &str, line: &Prescription) {
        for (place, reason) in line.reasons.iter().enumerate() {
            if let PlanReason::Unknown(value) = reason {
                self.newer(&format!("{at}.reasons[{place}]"), value);
            }
        }
        for (place, caution) in line.cautions.iter().enumerate() {
            if let Caution::Unknown(value) = caution {
                self.newer(&format!("{at}.cautions[{place}]"), value);
            }
        }
        let Some(mark) = &line.by_person else { return };
        for (place, change) in mark.changes.iter().enumerate() {
            if let OwnChange::Unknown(value) = change {
                self.newer(&format!("{at}.by_person.words[{place}]"), value);
            }
        }
        for (place, objection) in mark.against.iter().enumerate() {
            if let Objection::Unknown(value) = objection {
                self.newer(&format!("{at}.by_person.against[{place}]"), value);
            }
        }
    }

    fn newer(&mut self, at: &str, value: &Value) {
        self.notes.push(RecordNote {
            kind: NoteKind::Unknown,
            place: at.to_owned(),
            what: format!(
                "a part of the plan is not one this program knows ({}). It is kept, and not used.",
                cut(&value.to_string(), 60)
            ),
        });
    }
}
