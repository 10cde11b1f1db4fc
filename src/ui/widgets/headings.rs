//! Headings, as they are seen and as they are heard.
//!
//! A heading is a container with a label inside, because of two screen readers and the library between: Orca 48 speaks a
//! heading that has the focus only from its Text interface, Orca 43 also from its name, and AccessKit 0.25 gives that
//! interface to labels and fields, never to headings. So the label has the text, letter by letter, and takes the focus.

use std::sync::Arc;

use egui::accesskit::{Rect, Role};
use egui::emath::TSTransform;
use egui::text_selection::accesskit_text::update_accesskit_for_text_widget;
use egui::{FontId, Galley, Id, Label, Response, RichText, Sense, Ui, UiBuilder, WidgetInfo};

use crate::ui::look::{bold, palette, text};

/// The heading of a screen: each screen has exactly one. Where a screen begins with no control the focus comes here,
/// so that a screen reader says where one is and Tab goes on from the top.
pub fn title(ui: &mut Ui, words: &str) -> Response {
    title_that_says(ui, words, words)
}

/// The heading of a screen on which what to do cannot wait: with the focus on the heading a screen reader says `action`
/// too, in one breath, before any key is pressed.
pub fn urgent_title(ui: &mut Ui, words: &str, action: &str) -> Response {
    let response = title_that_says(ui, words, &format!("{words}. {action}"));
    ui.accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Assertive));
    response
}

/// The heading of a screen and what leads into it, which a screen reader says together.
pub fn title_with_lead(ui: &mut Ui, words: &str, lead: &str) -> Response {
    let response = title_with_more(ui, words, lead);
    super::lead(ui, lead);
    response
}

/// The heading of a screen of which a screen reader is to hear more than can have the focus.
pub fn title_with_more(ui: &mut Ui, words: &str, more: &str) -> Response {
    title_that_says(ui, words, &format!("{words}. {more}"))
}

fn title_that_says(ui: &mut Ui, words: &str, said: &str) -> Response {
    let response = as_heading(ui, 1, words, |ui| {
        let colour = palette(ui).text;
        let font = FontId::new(text::TITLE, bold());
        let lay = |words: &str| {
            let room = ui.available_width();
            ui.painter().layout(words.to_owned(), font.clone(), colour, room)
        };
        let (galley, spoken) = (lay(words), lay(said));
        // Only a heading that was given the focus keeps it: headings are no stop of the Tab key.
        let has_focus = ui.memory(|memory| memory.has_focus(ui.next_auto_id()));
        let sense = if has_focus {
            Sense::focusable_noninteractive()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(galley.size(), sense);
        ui.painter().galley(rect.min, galley, colour);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
        let_read(&response, &spoken);
        response
    });
    ui.data_mut(|data| {
        data.insert_temp(title_id(), response.id);
        data.insert_temp(title_id(), words.to_owned());
    });
    response
}

fn title_id() -> Id {
    Id::unique("the heading of the screen")
}

/// The heading drawn last.
pub fn title_drawn(ctx: &egui::Context) -> Option<Id> {
    ctx.data(|data| data.get_temp(title_id()))
}

/// The words of the heading drawn last.
pub fn title_words(ctx: &egui::Context) -> Option<String> {
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
    as_heading(ui, level, words, |ui| {
        let colour = palette(ui).text;
        let spoken = ui
            .painter()
            .layout(words.to_owned(), font.clone(), colour, ui.available_width());
        let response = ui.add(Label::new(RichText::new(words).font(font)).wrap().selectable(false));
        let_read(&response, &spoken);
        response
    })
}

/// Draws a heading; `words` is what a screen reader lists.
pub(super) fn as_heading(ui: &mut Ui, level: usize, words: &str, label: impl FnOnce(&mut Ui) -> Response) -> Response {
    let builder = UiBuilder::new()
        .accessibility_role(Role::Heading)
        .accessibility_label(words);
    ui.scope_builder(builder, |ui| {
        let response = label(ui);
        let (min, max) = (response.rect.min, response.rect.max);
        ui.accesskit_node_builder(ui.unique_id(), |node| {
            node.set_level(level);
            node.set_bounds(Rect {
                x0: min.x.into(),
                y0: min.y.into(),
                x1: max.x.into(),
                y1: max.y.into(),
            });
        });
        response
    })
    .inner
}

/// Gives a label the Text interface; egui does so by itself only where text can be selected.
pub(super) fn let_read(label: &Response, galley: &Arc<Galley>) {
    let place = TSTransform::from_translation(label.rect.min.to_vec2());
    update_accesskit_for_text_widget(&label.ctx, label.id, None, place, galley);
}

/// A heading that leads to a page of its own; `name` tells it from every other one of the screen.
pub fn heading_link(ui: &mut Ui, level: usize, words: &str, points: f32, name: &str) -> Response {
    super::check_name(words, name);
    let colours = *palette(ui);
    as_heading(ui, level, words, |ui| {
        let font = FontId::new(points, bold());
        let galley = ui
            .painter()
            .layout(words.to_owned(), font, colours.text, ui.available_width());
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
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
}
