//! Text fields with a label above, a unit inside and what is wrong beneath.

use std::collections::HashSet;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{CornerRadius, Id, Margin, Response, RichText, Stroke, StrokeKind, TextEdit, Ui};

use super::field_menu::field_menu;
use super::{icon, label, note, remember_answer};
use crate::report::words::Formats;
use crate::ui::look::{icons, palette, size, space, text};
use crate::ui::right_to_left;
use crate::ui::words::widgets::fields as say;

/// The longest text that a field shows, in bytes.
pub const LONGEST: usize = 200_000;

/// A field before it is put on the screen.
#[derive(Debug)]
pub struct Field<'a> {
    /// The label above.
    pub label: &'a str,
    /// A full name where the label is too short: "Left, first reading".
    pub name: Option<&'a str>,
    /// The unit after the text.
    pub unit: &'a str,
    /// Said in the empty field.
    pub hint: &'a str,
    /// Width in points.
    pub width: f32,
    /// Lines; 1 is a plain field.
    pub lines: usize,
    /// What is wrong with the text.
    pub problem: Option<&'a str>,
    /// Set where the problem is said elsewhere: under a row of fields.
    pub said_elsewhere: bool,
    /// Set for a field that answers an item: Enter goes on.
    pub answers: bool,
    /// Its own id, where the focus must find it again.
    pub id: Option<Id>,
}

impl Default for Field<'_> {
    fn default() -> Self {
        Self {
            label: "",
            name: None,
            unit: "",
            hint: "",
            width: size::COLUMN,
            lines: 1,
            problem: None,
            said_elsewhere: false,
            answers: false,
            id: None,
        }
    }
}

impl Field<'_> {
    /// Puts it on the screen; the text, if it was changed, and the field.
    pub fn show(self, ui: &mut Ui, current: &str) -> (Option<String>, Response) {
        if current.len() > LONGEST {
            return (None, too_long(ui, self.label, current));
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            if !self.label.is_empty() {
                label(ui, self.label);
            }
            let mut typed = current.to_owned();
            let response = self.edit(ui, &mut typed);
            if right_to_left::is_shuffled(&typed) {
                note(ui, say::WORDS_SHUFFLED);
            }
            if let Some(problem) = self.problem.filter(|_| !self.said_elsewhere) {
                say_problem(ui, response.id, problem);
            }
            ((typed != current).then_some(typed), response)
        })
        .inner
    }

    fn edit(&self, ui: &mut Ui, typed: &mut String) -> Response {
        let colours = *palette(ui);
        let unit = RichText::new(self.unit).size(text::BODY).color(colours.muted);
        let width = self.width.min(ui.available_width());
        let edit = if self.lines > 1 {
            TextEdit::multiline(typed).desired_rows(self.lines)
        } else {
            TextEdit::singleline(typed)
        };
        let edit = match self.id {
            Some(id) => edit.id(id),
            None => edit,
        };
        let response = ui
            .scope(|ui| {
                if self.problem.is_some() {
                    let widgets = &mut ui.visuals_mut().widgets;
                    widgets.inactive.bg_stroke = Stroke::new(1.5, colours.caution);
                }
                let hint = RichText::new(self.hint).color(colours.muted);
                ui.add(
                    edit.desired_width(width)
                        .margin(Margin::symmetric(12, 9))
                        .hint_text(hint)
                        .suffix(unit),
                )
            })
            .inner;
        finish(ui, &response, typed);
        super::hint::take_hint(ui, response.id);
        if self.answers {
            remember_answer(ui, response.id);
        }
        let name = self.name.unwrap_or(self.label).to_owned();
        let name = if self.unit.is_empty() {
            name
        } else {
            format!("{name}, {}", spoken_unit(self.unit))
        };
        response.accessible_name(name)
    }
}

/// What stands in the place of a field whose text would take gigabytes to lay out.
fn too_long(ui: &mut Ui, name: &str, current: &str) -> Response {
    if !name.is_empty() {
        label(ui, name);
    }
    let said = say::too_long(name, current.chars().count());
    ui.add(egui::Label::new(said).wrap())
}

/// A unit as it is spoken: signs and single letters are read as such, or not at all.
fn spoken_unit(unit: &str) -> &str {
    let spoken = say::SPOKEN_UNITS.iter().find(|(written, _)| *written == unit);
    spoken.map_or(unit, |(_, spoken)| spoken)
}

/// A small blank in a row of blanks: only a field with a name; whether what stands in it is wrong.
pub fn blank(ui: &mut Ui, id: Id, width: f32, name: &str, is_wrong: bool, current: &str) -> (Option<String>, Response) {
    let colours = *palette(ui);
    let mut typed = current.to_owned();
    let response = ui
        .scope(|ui| {
            if is_wrong {
                ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.5, colours.caution);
            }
            let edit = TextEdit::singleline(&mut typed).id(id).desired_width(width);
            ui.add(edit.margin(Margin::symmetric(6, 5)))
        })
        .inner;
    finish(ui, &response, &mut typed);
    if response.gained_focus() && super::keys_are_used(ui) {
        // Who comes back to a blank types it anew.
        select_all(ui, id, current);
    }
    let changed = typed != current;
    (changed.then_some(typed), response.accessible_name(name))
}

/// What every field has: it comes into view with the focus, wears a ring then, and has a menu.
fn finish(ui: &Ui, field: &Response, typed: &mut String) {
    super::keep_in_view(ui, field);
    right_to_left::note_field(ui.ctx(), field.rect);
    if field.has_focus() {
        let radius = CornerRadius::same(size::CONTROL_RADIUS);
        let ring = Stroke::new(2.0, palette(ui).accent);
        ui.painter().rect_stroke(field.rect, radius, ring, StrokeKind::Inside);
    }
    field_menu(ui, field, typed);
}

/// Forgets what was typed in all fields: their undo shall bring back nothing of another record.
pub fn forget_typing(ctx: &egui::Context) {
    ctx.data_mut(egui::util::IdTypeMap::remove_by_type::<TextEditState>);
    ctx.data_mut(|data| {
        data.remove_temp::<HashSet<Id>>(typed_id());
    });
}

fn typed_id() -> Id {
    Id::unique("fields of numbers that were typed into")
}

/// Remembers that somebody types into a field of a number.
pub fn note_typed(ctx: &egui::Context, field: Id) {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<HashSet<Id>>(typed_id()).insert(field));
}

/// A number as the person's system writes it. One that was typed into this field stays as it was typed.
pub fn as_written(ctx: &egui::Context, field: Id, text: String, formats: Formats) -> String {
    let typed: Option<HashSet<Id>> = ctx.data(|data| data.get_temp(typed_id()));
    if typed.is_some_and(|typed| typed.contains(&field)) || text.parse::<f64>().is_err() {
        text
    } else {
        formats.marked(text)
    }
}

fn select_all(ui: &Ui, id: Id, current: &str) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        let all = CCursorRange::two(CCursor::default(), CCursor::end_of_str(current));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), id);
    }
}

/// Says at a control what is wrong, at once; a screen reader is told as well.
pub fn say_problem(ui: &mut Ui, control: Id, problem: &str) {
    let colours = *palette(ui);
    let said = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        icon(ui, icons::CARE, text::SMALL, colours.caution);
        let words = RichText::new(problem).size(text::SMALL).color(colours.caution);
        let said = ui.add(egui::Label::new(words).wrap());
        super::live(&said, problem);
    });
    super::keep_in_view_with(ui, control, said.response.rect);
    ui.accesskit_node_builder(control, |node| node.set_description(problem));
}
