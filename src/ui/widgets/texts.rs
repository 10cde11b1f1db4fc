//! Headings and text.

use egui::accesskit::Role;
use egui::{FontFamily, FontId, Id, Label, Response, RichText, Sense, Ui, UiBuilder};
use lucide_icons::Icon;

use super::field_menu::words_menu;
use crate::ui::look::{bold, icon_family, palette, space, text};
use crate::ui::right_to_left;

/// The heading of a screen: each screen has exactly one. Where a screen begins with no control the focus comes here,
/// so that a screen reader says where one is and Tab goes on from the top.
pub fn title(ui: &mut Ui, words: &str) -> Response {
    let colour = palette(ui).text;
    let font = FontId::new(text::TITLE, bold());
    let galley = ui
        .painter()
        .layout(words.to_owned(), font, colour, ui.available_width());
    // Only a heading that was given the focus keeps it: headings are no stop of the Tab key.
    let has_focus = ui.memory(|memory| memory.has_focus(ui.next_auto_id()));
    let sense = if has_focus {
        Sense::focusable_noninteractive()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(galley.size(), sense);
    ui.painter().galley(rect.min, galley, colour);
    name_heading(ui, &response, words, 1);
    ui.data_mut(|data| data.insert_temp(title_id(), response.id));
    response
}

fn title_id() -> Id {
    Id::unique("the heading of the screen")
}

/// The heading drawn last.
pub fn title_drawn(ctx: &egui::Context) -> Option<Id> {
    ctx.data(|data| data.get_temp(title_id()))
}

/// Whether this is the heading of the screen.
pub(super) fn is_title(ctx: &egui::Context, id: Id) -> bool {
    title_drawn(ctx) == Some(id)
}

/// The heading of a part of a screen.
pub fn section(ui: &mut Ui, words: &str) -> Response {
    heading(ui, words, 2, FontId::new(text::LEAD, bold()))
}

/// The heading of a card or a small part.
pub fn subsection(ui: &mut Ui, words: &str) -> Response {
    heading(ui, words, 3, FontId::new(text::BODY, bold()))
}

fn heading(ui: &mut Ui, words: &str, level: usize, font: FontId) -> Response {
    let response = ui.add(worded(words, RichText::new(words).font(font)));
    name_heading(ui, &response, words, level);
    response
}

/// Tells a screen reader that it is a heading, and of which level.
pub(super) fn name_heading(ui: &Ui, response: &Response, words: &str, level: usize) {
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.set_label(words);
    });
}

/// A heading that leads to a page of its own; `name` tells it from every other one of the screen.
pub fn heading_link(ui: &mut Ui, level: usize, words: &str, points: f32, name: &str) -> Response {
    super::check_name(words, name);
    let colours = *palette(ui);
    let builder = UiBuilder::new()
        .accessibility_role(Role::Heading)
        .accessibility_label(words);
    ui.scope_builder(builder, |ui| {
        let id = ui.unique_id();
        ui.accesskit_node_builder(id, |node| node.set_level(level));
        let font = FontId::new(points, bold());
        let galley = ui
            .painter()
            .layout(words.to_owned(), font, colours.text, ui.available_width());
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        response.widget_info(|| egui::WidgetInfo::labeled(Role::Link, true, name));
        // A thin line says that it leads somewhere; the accent says so under the pointer.
        let (ink, line) = if response.hovered() {
            (colours.accent, colours.accent)
        } else {
            (colours.text, colours.line)
        };
        for row in &galley.rows {
            let bottom = rect.top() + row.rect().bottom();
            let across = rect.left() + row.rect().left()..=rect.left() + row.rect().right();
            ui.painter().hline(across, bottom - 1.0, egui::Stroke::new(1.0, line));
        }
        ui.painter().galley_with_override_text_color(rect.min, galley, ink);
        super::focus_ring(ui, &response, rect);
        response
    })
    .inner
}

/// What leads into a screen, under its heading.
pub fn lead(ui: &mut Ui, words: &str) -> Response {
    let colour = palette(ui).muted;
    copyable(
        ui.add(worded(words, RichText::new(words).size(text::BODY).color(colour))),
        words,
    )
}

/// Body text.
pub fn body(ui: &mut Ui, words: &str) -> Response {
    copyable(ui.add(worded(words, RichText::new(words).size(text::BODY))), words)
}

/// Bold body text.
pub fn strong(ui: &mut Ui, words: &str) -> Response {
    let font = FontId::new(text::BODY, bold());
    copyable(ui.add(worded(words, RichText::new(words).font(font))), words)
}

/// A small note.
pub fn note(ui: &mut Ui, words: &str) -> Response {
    let colour = palette(ui).muted;
    copyable(
        ui.add(worded(words, RichText::new(words).size(text::SMALL).color(colour))),
        words,
    )
}

/// The small label over a field.
pub fn label(ui: &mut Ui, words: &str) -> Response {
    note(ui, words)
}

/// Words that may be selected. Those from right to left may only be copied whole: egui would select other letters than are
/// seen, and would tell a screen reader each word twice.
fn worded(words: &str, look: RichText) -> Label {
    Label::new(look).wrap().selectable(!right_to_left::is_in(words))
}

/// Words with their menu.
fn copyable(response: Response, words: &str) -> Response {
    words_menu(&response, words);
    response
}

/// Numbered steps.
pub fn steps(ui: &mut Ui, steps: &[String]) {
    for (index, step) in steps.iter().enumerate() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let width = text::BODY * 1.5;
            let number = RichText::new(format!("{}.", index + 1)).size(text::BODY);
            let muted = palette(ui).muted;
            ui.allocate_ui_with_layout(
                egui::vec2(width, 0.0),
                egui::Layout::right_to_left(egui::Align::Min),
                |ui| {
                    ui.set_min_width(width);
                    ui.label(number.color(muted));
                },
            );
            body(ui, step);
        });
    }
}

/// Points of a list.
pub fn points<T: AsRef<str>>(ui: &mut Ui, points: &[T]) {
    for point in points {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let muted = palette(ui).muted;
            ui.label(RichText::new("•").size(text::BODY).color(muted));
            body(ui, point.as_ref());
        });
    }
}

/// An icon as text, of a size and colour; says nothing to a screen reader by itself.
pub fn icon_text(icon: Icon, points: f32) -> RichText {
    RichText::new(icon.unicode().to_string()).font(FontId::new(points, icon_family()))
}

/// Draws an icon that only repeats what words say: a screen reader passes over it.
pub fn icon(ui: &mut Ui, icon: Icon, points: f32, colour: egui::Color32) {
    let side = points + 2.0;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(side, side), Sense::empty());
    paint_icon(ui, rect.center(), icon, points, colour);
}

/// Paints an icon around a point.
pub fn paint_icon(ui: &Ui, center: egui::Pos2, icon: Icon, points: f32, colour: egui::Color32) {
    // The font's letters stand a little above the middle of their line.
    ui.painter().text(
        center + egui::vec2(0.0, points * 0.07),
        egui::Align2::CENTER_CENTER,
        icon.unicode(),
        FontId::new(points, icon_family()),
        colour,
    );
}

/// The regular face of a size.
pub fn regular(points: f32) -> FontId {
    FontId::new(points, FontFamily::Proportional)
}

/// The bold face of a size.
pub fn bold_font(points: f32) -> FontId {
    FontId::new(points, bold())
}
