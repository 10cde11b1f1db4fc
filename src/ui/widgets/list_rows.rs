//! Rows of a list: words, what belongs to them, and a short end; a row may lead somewhere.

use std::sync::Arc;

use egui::accesskit::Role as AccessRole;
use egui::{
    Color32, CornerRadius, CursorIcon, FontId, Galley, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::tab_stops::{join_group, member_sense, one_stop};
use super::{bold_font, focus_ring, paint_icon, regular};
use crate::ui::look::{icons, palette, space, text};

/// Below this width the columns of a row stand one below the other.
const STACKS: f32 = 440.0;
const NUMBER: f32 = 30.0;
const CHEVRON: f32 = 20.0;
/// The end column grows in steps of this, so that rows with ends of about one length keep their columns.
const END_STEP: f32 = 48.0;

/// A row before it is put on the screen.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListRow<'a> {
    /// A number before the words; empty: no column for it.
    pub number: &'a str,
    /// The words.
    pub words: &'a str,
    /// What belongs to them: an answer, a reading.
    pub detail: &'a str,
    /// A short end at the right: `14.4 of 24`, `3 min`.
    pub end: &'a str,
    /// The least room for the end, so that rows with short and long ends keep their columns.
    pub end_room: f32,
    /// How the detail is meant.
    pub tone: RowTone,
    /// A full name for a screen reader; empty: the texts, one after the other.
    pub name: &'a str,
}

/// How the detail of a row is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowTone {
    /// An answer, which matters most in its row.
    #[default]
    Plain,
    /// A reading beside other things.
    Light,
    /// Nothing to read yet.
    Quiet,
    /// In need of care.
    Care,
}

struct Texts {
    number: Option<Arc<Galley>>,
    words: Arc<Galley>,
    detail: Option<Arc<Galley>>,
    end: Option<Arc<Galley>>,
    end_room: f32,
    stacked: bool,
}

/// A list of rows that lead somewhere: one stop of the Tab key, arrows move the focus inside. `name` tells it from all
/// other lists of the screen.
pub fn link_list<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new()
        .accessibility_role(AccessRole::List)
        .accessibility_label(name);
    ui.scope_builder(builder, |ui| one_stop(ui, name, contents)).inner
}

impl ListRow<'_> {
    /// A row that leads somewhere.
    pub fn link(self, ui: &mut Ui) -> Response {
        self.show(ui, true)
    }

    /// A row to read.
    pub fn read(self, ui: &mut Ui) -> Response {
        self.show(ui, false)
    }

    fn show(self, ui: &mut Ui, leads: bool) -> Response {
        let colours = *palette(ui);
        let pad = if leads { space::S } else { 0.0 };
        let width = ui.available_width();
        let texts = self.texts(ui, width - 2.0 * pad - if leads { CHEVRON } else { 0.0 });
        let wanted = vec2(width, texts.height() + 2.0 * if leads { space::S } else { space::XS });
        let sense = if leads { member_sense(ui) } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(wanted, sense);
        if leads {
            join_group(ui, &response, false);
        }
        let name = self.full_name();
        let role = if leads { Role::Button } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, &name));
        let response = if leads {
            if response.hovered() {
                let radius = CornerRadius::same(6);
                ui.painter().rect_filled(rect, radius, colours.accent_soft);
            }
            let at = pos2(rect.right() - pad - CHEVRON / 2.0 + 4.0, rect.center().y);
            paint_icon(ui, at, icons::NEXT, text::BODY, colours.muted);
            response.on_hover_cursor(CursorIcon::PointingHand)
        } else {
            response
        };
        let line = Stroke::new(1.0, colours.line.gamma_multiply(0.7));
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
        let room = Rect::from_min_max(
            pos2(rect.left() + pad, rect.top()),
            pos2(rect.right() - pad - if leads { CHEVRON } else { 0.0 }, rect.bottom()),
        );
        texts.paint(ui, room);
        if leads {
            focus_ring(ui, &response, rect.shrink(2.0));
        }
        response
    }

    fn texts(&self, ui: &Ui, room: f32) -> Texts {
        let colours = *palette(ui);
        let ink = match self.tone {
            RowTone::Plain | RowTone::Light => colours.text,
            RowTone::Quiet => colours.muted,
            RowTone::Care => colours.caution,
        };
        let lay = |words: &str, font: FontId, colour: Color32, most: f32| {
            (!words.is_empty()).then(|| ui.painter().layout(words.to_owned(), font, colour, most.max(40.0)))
        };
        let stacked = room < STACKS && !self.detail.is_empty();
        let number_room = if self.number.is_empty() { 0.0 } else { NUMBER };
        let end = lay(self.end, regular(text::SMALL), colours.muted, room / 2.0);
        let end_room = end.as_ref().map_or(0.0, |end| end_column(end)).max(self.end_room);
        let left = room - number_room - end_room;
        let words_room = match (stacked, self.detail.is_empty()) {
            (false, false) => left * 0.52 - space::M,
            _ => left,
        };
        let detail_room = if stacked { left } else { left * 0.48 };
        let detail_font = if self.tone == RowTone::Plain {
            bold_font(text::SMALL)
        } else {
            regular(text::SMALL)
        };
        let words = ui.painter().layout(
            self.words.to_owned(),
            regular(text::BODY - 1.0),
            colours.text,
            words_room.max(40.0),
        );
        Texts {
            number: lay(self.number, regular(text::SMALL), colours.muted, NUMBER),
            words,
            detail: lay(self.detail, detail_font, ink, detail_room),
            end,
            end_room,
            stacked,
        }
    }

    fn full_name(&self) -> String {
        if !self.name.is_empty() {
            return self.name.to_owned();
        }
        let mut name = self.words.to_owned();
        for (sign, part) in [(": ", self.detail), (", ", self.end)] {
            if !part.is_empty() {
                name.push_str(sign);
                name.push_str(part);
            }
        }
        name
    }
}

impl Texts {
    fn height(&self) -> f32 {
        let detail = self.detail.as_ref().map_or(0.0, |detail| detail.size().y);
        let main = if self.stacked {
            self.words.size().y + 2.0 + detail
        } else {
            self.words.size().y.max(detail)
        };
        main.max(self.end.as_ref().map_or(0.0, |end| end.size().y))
    }

    fn paint(self, ui: &Ui, room: Rect) {
        let painter = ui.painter();
        let top = room.center().y - self.height() / 2.0;
        let first_line = self.words.rows.first().map_or(0.0, |row| row.rect().height());
        // Texts of another size share the middle of the first line, so that a row reads as one.
        let beside = |galley: &Galley| {
            let own = galley.rows.first().map_or(0.0, |row| row.rect().height());
            top + (first_line - own) / 2.0
        };
        let mut x = room.left();
        if let Some(number) = self.number {
            painter.galley(pos2(x, beside(&number)), number, Color32::PLACEHOLDER);
            x += NUMBER;
        }
        if let Some(end) = self.end {
            let at = pos2(room.right() - end.size().x, beside(&end));
            painter.galley(at, end, Color32::PLACEHOLDER);
        }
        if let Some(detail) = self.detail {
            let at = if self.stacked {
                pos2(x, top + self.words.size().y + 2.0)
            } else {
                pos2(x + (room.right() - x - self.end_room) * 0.52, beside(&detail))
            };
            painter.galley(at, detail, Color32::PLACEHOLDER);
        }
        painter.galley(pos2(x, top), self.words, Color32::PLACEHOLDER);
    }
}

fn end_column(end: &Galley) -> f32 {
    (end.size().x / END_STEP).ceil() * END_STEP + space::M
}
