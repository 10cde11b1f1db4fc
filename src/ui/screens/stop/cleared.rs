//! The day a doctor checked a sign: a field for each, with the days that count (rule Z1).

use egui::Ui;

use crate::app::{App, SafetyMessage};
use crate::content::Urgency;
use crate::report::words;
use crate::rules::{SafetyOutcome, SignStanding};
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{self, Field, body, card, note, strong};
use crate::ui::words::stop::cleared as say;

/// A field for each sign that locks, or that a day has opened; nothing where no day can.
pub(super) fn checked_days(ui: &mut Ui, view: View<'_>, safety: &SafetyOutcome, question: &str) {
    let can_be_checked = |sign: &&SignStanding| {
        let counts = sign.locks || sign.cleared.is_some() && sign.urgency != Urgency::Advice;
        counts && view.app.cleared_from(&sign.id).is_some()
    };
    let mut signs: Vec<&SignStanding> = safety.signs.iter().filter(can_be_checked).collect();
    signs.sort_by_key(|sign| sign.urgency);
    if signs.is_empty() {
        return;
    }
    card(ui, |ui| {
        strong(ui, question);
        note(ui, say::once_checked(signs.len()));
        for sign in signs {
            ui.add_space(space::S);
            checked_day(ui, view, sign);
        }
    });
}

fn checked_day(ui: &mut Ui, view: View<'_>, sign: &SignStanding) {
    let Some(asked) = view.app.library().screening_question(&sign.id) else {
        return;
    };
    let label = say::checked_on(&asked.short);
    let problem = view.app.cleared_problem(&sign.id);
    let hint = view.app.today().to_string();
    let field = Field {
        label: &label,
        hint: &hint,
        width: 200.0,
        problem: problem.as_deref(),
        // The page around it changes with the day; the field does not lose the keys.
        id: Some(egui::Id::unique(("a doctor checked", sign.id.as_str()))),
        ..Field::default()
    };
    let (typed, response) = field.show(ui, &view.app.cleared_text(&sign.id));
    if problem.is_some() {
        widgets::remember_problem(ui, response.id);
    }
    if let Some(typed) = typed {
        view.send(SafetyMessage::SignCleared(sign.id.clone(), typed));
    }
    if let Some(from) = view.app.cleared_from(&sign.id) {
        note(ui, &say::later_counts(&view.app.formats().date(from)));
    }
}

/// What was reported and checked, the most urgent first.
pub(super) fn cleared_signs(ui: &mut Ui, app: &App, safety: &SafetyOutcome) {
    let mut signs: Vec<&SignStanding> = safety.signs.iter().collect();
    signs.sort_by_key(|sign| sign.urgency);
    let said = signs
        .into_iter()
        .filter_map(|sign| words::cleared_sign(app.library(), sign, app.formats()));
    for sentence in said {
        body(ui, &sentence);
    }
    ui.add_space(space::M);
}
