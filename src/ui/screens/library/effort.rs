//! How hard, and when to hold back: the stop list, the pain light, the effort scale, more and less, and missed days.

use egui::Ui;

use super::{columns, part, sources, stop_list};
use crate::app::App;
use crate::content::{EffortLevel, Guidance};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{
    ChipTone, ListRow, RowTone, body, card, chip, lead, note, section, strong, subsection, title,
};

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(guidance) = &view.app.library().guidance else {
        title(ui, "How hard, and when to hold back");
        return;
    };
    columns(
        ui,
        |ui| main(ui, view.app, guidance),
        |ui| aside(ui, view.app, guidance),
    );
}

fn main(ui: &mut Ui, app: &App, guidance: &Guidance) {
    title(ui, "How hard, and when to hold back");
    lead(
        ui,
        "Enough to grow, never enough to harm. Your own feeling decides; these are the measures.",
    );
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, "When to stop");
        stop_list(ui, app, &[]);
    });
    ui.add_space(space::L);
    section(ui, "Pain, as a traffic light");
    for light in &guidance.lights {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let tone = match light.pain[0] {
                0 => ChipTone::Accent,
                1..=5 => ChipTone::Plain,
                _ => ChipTone::Tight,
            };
            chip(ui, &light.name, tone, false);
            part(ui, "During", &format!("{}.", words::capitalised(&light.during)));
            part(
                ui,
                "Next morning",
                &format!("{}.", words::capitalised(&light.next_morning)),
            );
            part(ui, "Then", &light.action);
        });
        ui.add_space(space::XS);
    }
    body(ui, &guidance.about.twice_red);
    body(ui, &guidance.about.soreness);
    note(ui, &guidance.about.pain_basis);
    ui.add_space(space::L);
    section(ui, "Effort");
    note(
        ui,
        "Ask yourself at the end of a set: how many more could I have done, just as clean?",
    );
    for level in &guidance.effort {
        ListRow {
            words: &left(level),
            detail: &words::capitalised(&level.words),
            end: &rating(level),
            tone: RowTone::Light,
            ..ListRow::default()
        }
        .read(ui);
    }
    ui.add_space(space::S);
    for one in &guidance.intensity {
        part(ui, &one.name, &one.text);
    }
    sources(ui, app, "effort", &guidance.about.sources);
}

fn aside(ui: &mut Ui, app: &App, guidance: &Guidance) {
    card(ui, |ui| {
        subsection(ui, "When to do more, and when less");
        for rule in &guidance.rules {
            strong(ui, &rule.name);
            note(ui, &words::rule(rule));
            let except: Vec<&str> = rule
                .except
                .iter()
                .filter_map(|id| app.library().precaution(id))
                .map(|tag| tag.short.as_str())
                .collect();
            if !except.is_empty() {
                note(ui, &format!("Not with {}.", except.join(", ")));
            }
        }
    });
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, "When days were missed");
        for gap in &guidance.gaps {
            strong(ui, &words::missed_days(gap));
            note(ui, &words::capitalised(&gap.action));
        }
    });
}

/// `4 more`, `5 or more`, `1 or none`.
fn left(level: &EffortLevel) -> String {
    match level.left {
        [least, 10] => format!("{least} or more left"),
        [0, most] => format!("{most} or none left"),
        [least, _] => format!("{least} left"),
    }
}

/// The same as a rating from 0 to 10.
fn rating(level: &EffortLevel) -> String {
    match level.rpe {
        [0, most] => format!("{most} of 10 or less"),
        [least, most] if least == most => format!("{least} of 10"),
        [least, most] => format!("{least} to {most} of 10"),
    }
}
