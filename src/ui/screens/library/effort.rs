//! How hard, and when to hold back: the stop list, the pain light, the effort scale, more and less, and missed days.

use egui::Ui;

use super::{columns, part, sources, stop_list};
use crate::app::App;
use crate::content::Guidance;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{
    ChipTone, ListRow, RowTone, body, card, chip, lead, note, section, strong, subsection, title,
};
use crate::ui::words::effort as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(guidance) = &view.app.library().guidance else {
        title(ui, say::HOW_HARD);
        return;
    };
    columns(
        ui,
        |ui| main(ui, view.app, guidance),
        |ui| aside(ui, view.app, guidance),
    );
}

fn main(ui: &mut Ui, app: &App, guidance: &Guidance) {
    title(ui, say::HOW_HARD);
    lead(ui, say::ENOUGH_TO_GROW);
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, say::WHEN_TO_STOP);
        stop_list(ui, app, &[]);
    });
    ui.add_space(space::L);
    section(ui, say::PAIN_AS_A_TRAFFIC_LIGHT);
    for light in &guidance.lights {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let tone = match light.pain[0] {
                0 => ChipTone::Accent,
                1..=5 => ChipTone::Plain,
                _ => ChipTone::Tight,
            };
            chip(ui, &light.name, tone, false);
            part(ui, say::DURING, &format!("{}.", words::capitalised(&light.during)));
            part(
                ui,
                say::NEXT_MORNING,
                &format!("{}.", words::capitalised(&light.next_morning)),
            );
            part(ui, say::THEN, &light.action);
        });
        ui.add_space(space::XS);
    }
    body(ui, &guidance.about.twice_red);
    body(ui, &guidance.about.soreness);
    note(ui, &guidance.about.pain_basis);
    ui.add_space(space::L);
    section(ui, say::EFFORT);
    note(ui, say::ASK_YOURSELF);
    for level in &guidance.effort {
        ListRow {
            words: &say::left(level),
            detail: &words::capitalised(&level.words),
            end: &say::rating(level),
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
        subsection(ui, say::WHEN_MORE_WHEN_LESS);
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
                note(ui, &say::not_with(&except.join(", ")));
            }
        }
    });
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, say::WHEN_DAYS_WERE_MISSED);
        for gap in &guidance.gaps {
            strong(ui, &words::missed_days(gap));
            note(ui, &words::capitalised(&gap.action));
        }
    });
}
