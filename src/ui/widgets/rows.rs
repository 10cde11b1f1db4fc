//! Compact rows of a long list to tick, each with something small beside it: "Not sure", "What counts".

use egui::accesskit::Toggled;
use egui::{CornerRadius, CursorIcon, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::tab_stops::beside_sense;
use super::{focus_ring, mix, paint_icon, regular, remember_answer};
use crate::ui::look::{icons, palette, size, space, text};

/// The smallest height of a row in points.
const ROW: f32 = 34.0;
/// The side of the box in points.
const BOX: f32 = 17.0;
/// The width of box and gap before the words, in points.
const BEFORE_WORDS: f32 = BOX + space::M;

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ticked {
    /// Not ticked.
    No,
    /// Ticked.
    Yes,
    /// In between: not sure.
    Unsure,
}

impl Ticked {
    /// Ticked or not.
    pub fn when(ticked: bool) -> Self {
        if ticked { Self::Yes } else { Self::No }
    }
}

/// One row of a list before it is put on the screen.
#[derive(Clone, Copy, Debug)]
pub struct TickRow<'a> {
    /// Its own name among all rows of the screen, so that rows opening above it do not move the focus.
    pub id: &'a str,
    /// What the person reads; wraps.
    pub words: &'a str,
    /// A longer name for a screen reader, where the words stand in several lists.
    pub name: Option<&'a str>,
    /// How it stands.
    pub ticked: Ticked,
    /// A small button at the right end, if any.
    pub beside: Option<Beside<'a>>,
}

/// The small button at the right end of a row: the right arrow reaches it, the Tab key passes over it.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    /// What it says.
    pub words: &'a str,
    /// Its whole name for a screen reader.
    pub name: &'a str,
    /// Whether what it opens is open.
    pub on: bool,
}

/// What was put on the screen.
pub struct TickRowShown {
    /// The box with its words.
    pub row: Response,
    /// The small button.
    pub beside: Option<Response>,
}

impl TickRow<'_> {
    /// Puts it on the screen.
    pub fn show(self, ui: &mut Ui) -> TickRowShown {
        let colours = palette(ui);
        let width = ui.available_width();
        let beside_width = self.beside.map_or(0.0, |beside| beside.width(ui));
        let gap = if beside_width > 0.0 { space::M } else { 0.0 };
        let row_width = (width - beside_width - gap).max(BEFORE_WORDS + 60.0);
        let galley = ui.painter().layout(
            self.words.to_owned(),
            regular(text::BODY),
            colours.text,
            row_width - BEFORE_WORDS,
        );
        let height = (galley.size().y + space::M).max(ROW);
        let (_, whole) = ui.allocate_space(vec2(width, height));
        let rect = Rect::from_min_size(whole.min, vec2(row_width, height));
        let row = ui.interact(rect, Id::unique(("tick row", self.id)), Sense::click());
        let row = row.on_hover_cursor(CursorIcon::PointingHand);
        let name = self.name.unwrap_or(self.words);
        row.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, self.ticked == Ticked::Yes, name));
        if self.ticked == Ticked::Unsure {
            ui.accesskit_node_builder(row.id, |node| node.set_toggled(Toggled::Mixed));
        }
        remember_answer(ui, row.id);
        if row.hovered() {
            let fill = mix(colours.surface, colours.accent_soft, 0.5);
            let radius = CornerRadius::same(size::CONTROL_RADIUS);
            ui.painter()
                .rect_filled(rect.expand2(vec2(space::S, 0.0)), radius, fill);
        }
        let first_line = rect.top() + (height - galley.size().y) / 2.0 + line_height(ui) / 2.0;
        paint_box(ui, self.ticked, pos2(rect.left() + BOX / 2.0, first_line));
        let at = pos2(rect.left() + BEFORE_WORDS, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, colours.text);
        focus_ring(ui, &row, rect.expand2(vec2(space::XS, -2.0)));
        let beside = self.beside.map(|beside| {
            let right = Rect::from_min_max(pos2(whole.right() - beside_width, whole.top()), whole.max);
            let tall = Rect::from_x_y_ranges(right.x_range(), first_line - 13.0..=first_line + 13.0);
            let id = Id::unique(("beside tick row", self.id));
            let response = ui.interact(tall, id, beside_sense(ui, id));
            beside.paint(ui, tall, response)
        });
        TickRowShown { row, beside }
    }
}

impl Beside<'_> {
    fn width(&self, ui: &Ui) -> f32 {
        let galley = ui
            .painter()
            .layout_no_wrap(self.words.to_owned(), regular(text::SMALL), palette(ui).accent);
        galley.size().x + 2.0 * space::S
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: Response) -> Response {
        let colours = palette(ui);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.on, self.name));
        remember_answer(ui, response.id);
        let ink = if self.on || response.hovered() {
            colours.accent
        } else {
            colours.muted
        };
        if self.on || response.hovered() {
            let line = Stroke::new(1.0, if self.on { colours.accent } else { colours.accent_soft });
            let radius = CornerRadius::same(size::CONTROL_RADIUS);
            ui.painter()
                .rect(rect, radius, colours.accent_soft, line, StrokeKind::Inside);
        }
        let galley = ui
            .painter()
            .layout_no_wrap(self.words.to_owned(), regular(text::SMALL), ink);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
        focus_ring(ui, &response, rect);
        response
    }
}

/// What belongs to the row above it, under its words.
pub fn under_row<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(BEFORE_WORDS);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.set_width(ui.available_width());
            contents(ui)
        })
        .inner
    })
    .inner
}

fn line_height(ui: &Ui) -> f32 {
    ui.fonts_mut(|fonts| fonts.row_height(&regular(text::BODY)))
}

fn paint_box(ui: &Ui, ticked: Ticked, middle: egui::Pos2) {
    let colours = palette(ui);
    let rect = Rect::from_center_size(middle, vec2(BOX, BOX));
    let (fill, line) = match ticked {
        Ticked::No => (colours.surface, Stroke::new(1.5, colours.outline)),
        Ticked::Yes => (colours.accent, Stroke::new(2.0, colours.accent)),
        Ticked::Unsure => (colours.accent_soft, Stroke::new(2.0, colours.accent)),
    };
    ui.painter()
        .rect(rect, CornerRadius::same(4), fill, line, StrokeKind::Inside);
    match ticked {
        Ticked::No => {}
        Ticked::Yes => paint_icon(ui, middle, icons::TICK, 14.0, colours.on_accent),
        Ticked::Unsure => {
            let half = BOX / 4.0;
            ui.painter().hline(
                middle.x - half..=middle.x + half,
                middle.y,
                Stroke::new(2.0, colours.accent),
            );
        }
    }
}
