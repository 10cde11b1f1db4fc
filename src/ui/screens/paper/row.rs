//! The rows of the sheet: number, name, blanks, what the answer is taken for, and what is wrong.

use egui::{Id, Key, Modifiers, Ui};

use super::blank_id;
use crate::app::fields::typed_unit;
use crate::app::{App, Focus, PaperCell, PaperMessage, PaperRow, settles_when_left};
use crate::record::Side;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{palette, space, text};
use crate::ui::widgets::{self, Run, blank, focus_and_show, group, next_button, note, runs};
use crate::ui::words::paper::row as say;

/// Width of a blank for a number, and for a letter or digit, in points.
const NUMBER: f32 = 36.0;
const LETTER: f32 = 22.0;
/// Height of a blank.
const LOW: f32 = 26.0;
/// Width of the number of a row.
const PLACE: f32 = 30.0;
/// From this width on, name and blanks stand side by side.
const BESIDE_FROM: f32 = 560.0;
/// The share of the width that the name takes.
const NAME_SHARE: f32 = 0.36;

fn current_id() -> Id {
    Id::unique("the row of the sheet in which one types")
}

/// The item of the row in which one types.
pub(super) fn current(ui: &Ui) -> Option<String> {
    ui.data(|data| data.get_temp(current_id()))
}

/// Draws the rows.
pub(super) fn list(ui: &mut Ui, view: View<'_>, rows: &[PaperRow<'_>]) {
    let first = |row: &PaperRow<'_>| row.cells.first().map(blank_id);
    let wants_focus = view.app.state().focus == Some(Focus::FirstProblem);
    let open = rows
        .iter()
        .find(|row| !row.cells.is_empty() && !view.app.is_settled(row.item));
    if let Some(id) = open.and_then(first).filter(|_| wants_focus) {
        widgets::remember_problem(ui, id);
    }
    let focused = ui.memory(egui::Memory::focused);
    for (place, row) in rows.iter().enumerate() {
        let before = rows.iter().take(place).rev().find_map(first);
        let after = rows.iter().skip(place + 1).find_map(first);
        let is_current = row.cells.iter().any(|cell| Some(blank_id(cell)) == focused);
        if is_current {
            ui.data_mut(|data| data.insert_temp(current_id(), row.item.id.as_str().to_owned()));
        }
        let name = format!("{} {}", row.number, row.item.name);
        group(ui, &name, |ui| {
            one(ui, view, row);
            below(ui, view.app, row, is_current);
        });
        moves(ui, row, focused, before, after);
        line(ui);
    }
}

fn line(ui: &mut Ui) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, 1.0), egui::Sense::hover());
    let stroke = egui::Stroke::new(1.0, palette(ui).line);
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

/// Enter in a blank and the arrow down go to the next row, Shift and Enter and the arrow up to the one before. The key is
/// taken, so that the blank that gets the focus below is not left by it too.
fn moves(ui: &Ui, row: &PaperRow<'_>, focused: Option<Id>, before: Option<Id>, after: Option<Id>) {
    let is_here = row.cells.iter().any(|cell| Some(blank_id(cell)) == focused);
    if !is_here {
        return;
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let up = pressed(Modifiers::NONE, Key::ArrowUp) || pressed(Modifiers::SHIFT, Key::Enter);
    let down = pressed(Modifiers::NONE, Key::ArrowDown) || pressed(Modifiers::NONE, Key::Enter);
    let to = match (up, down) {
        (true, _) => before,
        (false, true) => after.or_else(|| next_button(ui.ctx())),
        (false, false) => None,
    };
    if let Some(to) = to {
        focus_and_show(ui.ctx(), to);
    }
}

fn one(ui: &mut Ui, view: View<'_>, row: &PaperRow<'_>) {
    let colours = *palette(ui);
    let number = row.number.to_string();
    let number = [Run::bold(&number, text::BODY - 1.0, colours.muted)];
    let name = [Run::plain(&row.item.name, text::BODY - 1.0, colours.text)];
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.allocate_ui_with_layout(egui::vec2(PLACE, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(PLACE);
            ui.add_space(space::XS);
            runs(ui, &number);
        });
        let rest = width - PLACE;
        if width < BESIDE_FROM {
            ui.vertical(|ui| {
                ui.set_width(rest);
                ui.add_space(space::XS);
                runs(ui, &name);
                blanks(ui, view, row);
                taken_for(ui, view.app, row);
            });
            return;
        }
        let name_width = (rest * NAME_SHARE).floor();
        ui.vertical(|ui| {
            ui.set_width(name_width);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add_space(space::XS);
            runs(ui, &name);
            taken_for(ui, view.app, row);
        });
        ui.add_space(space::M);
        ui.vertical(|ui| {
            ui.set_width(rest - name_width - space::M);
            blanks(ui, view, row);
        });
    });
}

fn blanks(ui: &mut Ui, view: View<'_>, row: &PaperRow<'_>) {
    if row.cells.is_empty() {
        note(ui, say::LEFT_OUT_FOR_SAFETY);
        return;
    }
    let problem = view.app.paper_problem(row, true);
    // Lower than a control that is pressed: many rows are to be seen at a time.
    ui.spacing_mut().interact_size.y = LOW;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::XS, space::XS);
        let mut last: Option<Option<Side>> = None;
        for cell in &row.cells {
            let side = side(cell);
            if last != Some(side) {
                match side {
                    Some(Side::Left) => mark(ui, say::L),
                    Some(Side::Right) => mark(ui, say::R),
                    None => {}
                }
                last = Some(side);
            }
            match cell {
                PaperCell::Toward(_) => mark(ui, say::L_R_0),
                PaperCell::FollowUp(_) => mark(ui, say::YES_OR_NO),
                PaperCell::Flags(_) => mark(ui, say::TICKED),
                _ => {}
            }
            let width = if matches!(cell, PaperCell::Reading(..)) {
                NUMBER
            } else {
                LETTER
            };
            let width = if matches!(cell, PaperCell::Flags(_)) {
                NUMBER
            } else {
                width
            };
            let name = cell_name(row, cell);
            let id = blank_id(cell);
            let mut current = view.app.paper_text(cell);
            if matches!(cell, PaperCell::Reading(..)) {
                current = widgets::as_written(ui.ctx(), id, current, view.app.formats());
            }
            let (typed, response) = blank(ui, id, width, &name, problem.is_some(), &current);
            let settles = settles_when_left(typed.as_ref().unwrap_or(&current));
            if let Some(text) = typed {
                widgets::note_typed(ui.ctx(), id);
                view.send(PaperMessage::PaperTyped {
                    cell: cell.clone(),
                    text,
                });
            }
            if response.lost_focus() && settles {
                view.send(PaperMessage::PaperLeft(cell.clone()));
            }
        }
        let units = view.app.units();
        let unit = if row.item.is_number() {
            typed_unit(row.item, units)
        } else {
            ""
        };
        if !unit.is_empty() {
            mark(ui, unit);
        }
    });
}

fn mark(ui: &mut Ui, words: &str) {
    let colour = palette(ui).muted;
    ui.label(egui::RichText::new(words).size(text::SMALL).color(colour));
}

fn side(cell: &PaperCell) -> Option<Side> {
    match cell {
        PaperCell::Reading(_, side, _) | PaperCell::Choice(_, side) => *side,
        _ => None,
    }
}

/// `12 Side bend, left, second reading`.
fn cell_name(row: &PaperRow<'_>, cell: &PaperCell) -> String {
    let mut name = format!("{} {}", row.number, row.item.name);
    if let Some(side) = side(cell) {
        name.push_str(&format!(", {}", words::side_name(side)));
    }
    format!("{name}, {}", say::what_is_typed(row.item, cell))
}

/// What the answer is taken for.
fn taken_for(ui: &mut Ui, app: &App, row: &PaperRow<'_>) {
    let answer = app
        .assessment()
        .and_then(|assessment| assessment.answers.get(&row.item.id));
    if let Some(answer) = answer {
        note(ui, &words::answer(row.item, answer, app.shown()));
    }
}

/// What is wrong with it.
fn below(ui: &mut Ui, app: &App, row: &PaperRow<'_>, is_current: bool) {
    let problem = app.paper_problem(row, is_current);
    let (Some(problem), Some(cell)) = (&problem, row.cells.first()) else {
        return;
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(PLACE);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            widgets::say_problem(ui, blank_id(cell), problem);
        });
    });
}
