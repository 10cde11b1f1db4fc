//! What an emergency sign asks for, said where it is ticked and at once (rule Z14).

use egui::Ui;

use crate::content::{Id, Library, Urgency};
use crate::rules::SafetyOutcome;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{Meant, alarm, callout, strong, under_row};

/// Under a ticked sign that is an emergency now: whom to call, and that nothing else needs an answer first.
pub(super) fn show(ui: &mut Ui, view: View<'_>, sign: &Id) {
    let is_emergency = |safety: &SafetyOutcome| {
        let mut signs = safety.signs.iter();
        signs.any(|one| one.id == *sign && one.locks && one.urgency == Urgency::Emergency)
    };
    if !view.app.outcome().is_some_and(|outcome| is_emergency(&outcome.safety)) {
        return;
    }
    under_row(ui, |ui| {
        callout(ui, Meant::Care, |ui| {
            let words = words(view.app.library());
            let said = strong(ui, &words);
            alarm(&said, &words);
        });
        ui.add_space(space::S);
    });
}

fn words(library: &Library) -> String {
    let numbers = library.screening.emergency_numbers.iter();
    let numbers: Vec<String> = numbers.map(|one| format!("{} {}", one.number, one.place)).collect();
    format!(
        "Please get help now: call your local emergency number ({}). “Finish the check” goes straight there; the other \
         lists can wait.",
        numbers.join(", ")
    )
}
