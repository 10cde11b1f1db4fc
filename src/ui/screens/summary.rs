//! Summary: what the page for the clinician says, in short and as text, with a picture of it beside. While a sign asks for help
//! now or today, the sheet that takes its place (rule T6).

mod preview;
mod urgent;

use egui::Ui;

use super::painful::painful;
use super::{columns, earlier_assessment, exports, then_now};
use crate::report::{FindingLine, MuscleGroup, MuscleLine, Summary, words};
use crate::report::{PlanShort, SafetyLevel, SafetyPart};
use crate::ui::View;
use crate::ui::look::{palette, space, text};
use crate::ui::widgets::{
    ListRow, Meant, RowTone, Run, body, callout, card, following, group, lead, note, points, runs, strong, subsection,
    title,
};
use crate::ui::words::summary as say;

/// Width of the labels of facts.
const LABEL: f32 = 124.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(summary) = view.app.summary() else {
        title(ui, say::SUMMARY_FOR_A_CLINICIAN);
        return;
    };
    columns(
        ui,
        |ui| {
            if let Some(sheet) = &summary.urgent {
                return urgent::show(ui, view, (summary, sheet));
            }
            title(ui, say::SUMMARY_FOR_A_CLINICIAN);
            lead(ui, say::PAGE_ONE_IN_A_MINUTE);
            buttons(ui, view, summary);
            ui.add_space(space::XS);
            earlier_assessment(ui, view);
            who(ui, summary);
            safety(ui, &summary.safety);
            painful(ui, &summary.painful);
            then_now::card_of(ui, view);
            findings(ui, summary);
            muscles(ui, summary);
            left_out(ui, summary);
            plan(ui, &summary.plan);
            note(ui, summary.statement);
        },
        |ui| following(ui, "summary", |ui| preview::show(ui, view.app)),
    );
}

fn buttons(ui: &mut Ui, view: View<'_>, summary: &Summary) {
    group(ui, say::KEEP_OR_HAND_ON, |ui| {
        ui.horizontal_wrapped(|ui| {
            exports::of_summary(ui, view, summary.plan.locked.is_empty());
            exports::copy_as_text(ui, view, summary);
        });
    });
}

fn who(ui: &mut Ui, summary: &Summary) {
    let who = &summary.who;
    part(ui, say::WHO_AND_WHY, |ui| {
        let name = if who.name.is_empty() {
            say::NO_NAME_GIVEN
        } else {
            &who.name
        };
        fact(ui, say::NAME, name);
        for one in &who.facts {
            fact(ui, &one.label, &one.value);
        }
        fact(ui, say::ASSESSED, &who.assessed_on);
        fact(ui, say::HOW, &who.route);
        let why = &summary.why;
        fact(ui, say::OWN_WORDS, &why.short_words);
        fact(ui, say::FELT_IN, &why.places);
        fact(ui, say::SINCE, &why.since);
        fact(ui, say::PAIN, &why.pain);
        fact(ui, say::HOPES_FOR, &why.hope);
        fact(ui, say::WORRIED_ABOUT, &why.worry);
        for activity in &why.activities {
            fact(ui, say::HARD_NOW, &format!("{} {}", activity.name, activity.score));
        }
        fact(ui, say::WOULD_LIKE_TO_KNOW, &why.question);
    });
}

/// The safety check stands before every finding.
fn safety(ui: &mut Ui, safety: &SafetyPart) {
    let raised: Vec<String> = safety
        .raised
        .iter()
        .map(|sign| format!("{}: {}; {}", sign.name, sign.answer, sign.outcome))
        .collect();
    let says = |ui: &mut Ui| {
        body(ui, &safety.state);
        points(ui, &raised);
        if !safety.cleared.is_empty() {
            body(ui, &safety.cleared);
        }
        for [title, text] in &safety.advice {
            body(ui, &format!("{title}: {text}"));
        }
        if !safety.precautions.is_empty() {
            body(ui, &say::minded(&safety.conditions().join("; ")));
        }
        if !safety.medicines.is_empty() {
            body(ui, &safety.medicines);
        }
    };
    match safety.level {
        SafetyLevel::Emergency | SafetyLevel::SameDay | SafetyLevel::ClinicianFirst | SafetyLevel::Mind => {
            callout(ui, Meant::Care, |ui| {
                subsection(ui, say::SAFETY_CHECK);
                says(ui);
            });
            ui.add_space(space::XS);
        }
        SafetyLevel::Clear => part(ui, say::SAFETY_CHECK, |ui| says(ui)),
    }
}

fn findings(ui: &mut Ui, summary: &Summary) {
    part(ui, say::FINDINGS, |ui| {
        for line in &summary.findings {
            finding(ui, line);
        }
    });
}

fn finding(ui: &mut Ui, line: &FindingLine) {
    if !line.clinician_note.is_empty() {
        strong(ui, &line.clinician_note);
    }
    let shows = if line.side.is_empty() {
        line.shows.clone()
    } else {
        format!("{}, {}", line.side, line.shows)
    };
    let sure = if line.confidence.is_empty() {
        String::new()
    } else {
        say::confidence(&line.confidence)
    };
    let row = ListRow {
        words: &line.name,
        detail: &shows,
        end: &sure,
        ..ListRow::default()
    };
    row.read(ui);
}

fn muscles(ui: &mut Ui, summary: &Summary) {
    let muscles = &summary.muscles;
    if muscles.tight.is_empty() && muscles.weak.is_empty() && summary.conflicts.is_empty() {
        return;
    }
    part(ui, say::TIGHT_AND_WEAK_MUSCLES, |ui| {
        for group in muscles.tight.iter().chain(&muscles.weak) {
            muscle_group(ui, group);
        }
        for conflict in &summary.conflicts {
            let said = format!("{} ({}): {}", conflict.muscle, conflict.between, conflict.decision);
            fact(ui, say::DISAGREEMENT, &said);
        }
    });
}

fn muscle_group(ui: &mut Ui, group: &MuscleGroup) {
    let colours = *palette(ui);
    let names: Vec<String> = group.muscles.iter().map(MuscleLine::in_sentence).collect();
    let role = words::capitalised(words::role(group.role));
    let evidence = format!(", {}:  ", words::in_sentence(&group.evidence_words));
    runs(
        ui,
        &[
            Run::bold(&role, text::BODY - 1.0, colours.text),
            Run::plain(&evidence, text::BODY - 1.0, colours.muted),
            Run::plain(&names.join(", "), text::BODY - 1.0, colours.text),
        ],
    );
}

fn left_out(ui: &mut Ui, summary: &Summary) {
    let names = &summary.left_out;
    let groups = [
        (say::LEFT_OUT_FOR_SAFETY, &names.for_safety),
        (say::NOT_POSSIBLE, &names.not_possible),
        (say::SKIPPED, &names.skipped),
        (say::NOT_ANSWERED, &names.not_answered),
    ];
    if groups.iter().all(|(_, names)| names.is_empty()) {
        return;
    }
    part(ui, say::WITHOUT_AN_ANSWER, |ui| {
        for (what, names) in groups {
            fact(ui, what, &names.join("; "));
        }
    });
}

fn plan(ui: &mut Ui, plan: &PlanShort) {
    part(ui, say::PLAN_IN_SHORT, |ui| {
        if !plan.locked.is_empty() {
            body(ui, &plan.locked);
            return;
        }
        body(ui, &plan.about);
        for day in &plan.days {
            if day.lines.is_empty() {
                continue;
            }
            ui.add_space(space::XS);
            strong(
                ui,
                &format!("{}: {}, {}", plan.weeks, words::in_sentence(&day.name), day.time),
            );
            for line in &day.lines {
                let words = if line.from_week.is_empty() {
                    line.name.clone()
                } else {
                    format!("{} ({})", line.name, line.from_week)
                };
                let row = ListRow {
                    words: &words,
                    detail: &line.dose,
                    end: &line.time,
                    tone: RowTone::Light,
                    ..ListRow::default()
                };
                row.read(ui);
            }
        }
    });
}

/// A part of the page under its heading.
fn part(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        subsection(ui, name);
        contents(ui);
    });
    ui.add_space(space::XS);
}

/// A label and what was said; nothing when nothing was.
fn fact(ui: &mut Ui, label: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    // By ear a fact is one line.
    let row = egui::UiBuilder::new()
        .accessibility_role(egui::accesskit::Role::ListItem)
        .accessibility_label(format!("{label}: {value}"));
    ui.scope_builder(row, |ui| pair(ui, label, value));
}

fn pair(ui: &mut Ui, label: &str, value: &str) {
    let colours = *palette(ui);
    let label = [Run::plain(label, text::SMALL, colours.muted)];
    let value = [Run::plain(value, text::BODY - 1.0, colours.text)];
    if ui.available_width() < 380.0 {
        runs(ui, &label);
        runs(ui, &value);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.allocate_ui_with_layout(egui::vec2(LABEL, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(LABEL);
            runs(ui, &label);
        });
        ui.vertical(|ui| runs(ui, &value));
    });
}
