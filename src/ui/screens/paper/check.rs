//! The safety check of the sheet: a field for each list, and what its numbers mean.

use egui::Ui;

use super::{Leads, blank_id, neighbour};
use crate::app::{Focus, PaperCell, Screen, WindowMessage};
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{self, Field, card, focus_and_show, group, note, points, quiet_button, section, subsection};
use crate::ui::words::paper::check as say;

/// Draws the lists.
pub(super) fn show(ui: &mut Ui, view: View<'_>) {
    let groups = &view.app.library().screening.groups;
    ui.add_space(space::L);
    section(ui, say::SAFETY_CHECK);
    ui.add_space(space::XS);
    card(ui, |ui| {
        let open = view.app.paper_check_is_open();
        let mut cells: Vec<PaperCell> = groups.iter().map(|group| PaperCell::Signs(group.id.clone())).collect();
        if open {
            cells.insert(0, PaperCell::Day);
            day(ui, view, &cells);
            ui.add_space(space::S);
        } else if let Some(day) = view
            .app
            .assessment()
            .and_then(|assessment| assessment.safety.screened_on)
        {
            note(ui, &say::done_on(&view.app.formats().date(day)));
        }
        for (place, one) in groups.iter().enumerate() {
            group(ui, &one.title, |ui| list(ui, view, one, &cells));
            if place + 1 < groups.len() {
                ui.add_space(space::S);
            }
        }
        ui.add_space(space::XS);
        note(ui, say::QUESTION_MARK_MEANS_NOT_SURE);
        if quiet_button(say::TO_THE_SAFETY_CHECK).pressed(ui) {
            view.send(WindowMessage::ScreenChosen(Screen::Safety));
        }
    });
}

fn day(ui: &mut Ui, view: View<'_>, cells: &[PaperCell]) {
    let problem = view.app.paper_day_problem();
    field(ui, view, &PaperCell::Day, say::FILLED_IN_ON, problem.as_deref(), cells);
}

fn list(ui: &mut Ui, view: View<'_>, group: &crate::content::Group, cells: &[PaperCell]) {
    let cell = PaperCell::Signs(group.id.clone());
    subsection(ui, &group.title);
    let is_missing = view.app.groups_without_answer().contains(&&group.id);
    let in_it = ui.memory(|memory| memory.has_focus(blank_id(&cell)));
    let problem = view.app.signs_problem(&group.id).filter(|_| !in_it);
    if (is_missing || problem.is_some()) && view.app.state().focus == Some(Focus::FirstProblem) {
        widgets::remember_problem(ui, blank_id(&cell));
    }
    field(ui, view, &cell, say::TICKED_NUMBERS, problem.as_deref(), cells);
    let ticked = view.app.signs_ticked(&group.id);
    if ticked.is_empty() && problem.is_none() {
        let none = view.app.paper_text(&cell) == "0";
        let accepted = view.app.signs_accepted(&group.id);
        note(ui, if none { say::NONE_OF_THESE } else { &accepted });
    }
    points(ui, &ticked);
}

fn field(ui: &mut Ui, view: View<'_>, cell: &PaperCell, label: &str, problem: Option<&str>, cells: &[PaperCell]) {
    let name = match cell {
        PaperCell::Signs(id) => {
            let group = view.app.library().screening.groups.iter().find(|group| group.id == *id);
            say::of_list(label, group.map(|group| group.title.as_str()).unwrap_or_default())
        }
        _ => say::for_example_a_day(label),
    };
    let shown = Field {
        label,
        name: Some(&name),
        width: if *cell == PaperCell::Day { 160.0 } else { 260.0 },
        problem,
        id: Some(blank_id(cell)),
        ..Field::default()
    };
    let Some(leads) = super::field(ui, view, cell, shown) else {
        return;
    };
    // After the last list Enter finishes the check, as the button below does.
    match (neighbour(cells, cell, leads), leads) {
        (Some(to), _) => focus_and_show(ui.ctx(), blank_id(to)),
        (None, Leads::On) if view.app.paper_check_is_open() => view.send(WindowMessage::NextPressed),
        (None, Leads::On | Leads::Back) => {}
    }
}
