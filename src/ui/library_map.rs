//! What can be looked up at any time, as entries of the map at the left and of its menu.

use egui::{CornerRadius, CursorIcon, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::look::{icons, palette, size, space, text};
use super::widgets::{self, bold_font, mix, paint_icon, regular};
use crate::app::{Screen, WindowMessage};
use crate::ui::View;
use crate::ui::words::library_map as say;

/// Draws the entries, under those of the record if there is one.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let colours = *palette(ui);
    if view.app.record().is_some() {
        ui.add_space(space::M);
    }
    ui.horizontal(|ui| {
        ui.add_space(space::M);
        let words = egui::RichText::new(say::LIBRARY).size(text::SMALL).color(colours.muted);
        ui.label(words);
    });
    let here = view.app.state().screen.on_map();
    for screen in Screen::LIBRARY {
        let name = screen.name_on_map();
        if library_row(ui, icon(screen), name, screen == here).clicked() {
            view.send(WindowMessage::ScreenChosen(screen));
        }
    }
}

/// The icon of a screen of the library; any other has that of the library as a whole.
pub fn icon(screen: Screen) -> lucide_icons::Icon {
    match screen {
        Screen::Exercises | Screen::Exercise => icons::STRENGTHEN,
        Screen::Muscles | Screen::Muscle => icons::MUSCLES,
        Screen::Breathing => icons::BREATHING,
        Screen::Relief => icons::RELIEF,
        Screen::Habits => icons::HABITS,
        Screen::Effort => icons::EFFORT,
        Screen::Home
        | Screen::Folder
        | Screen::Intake
        | Screen::CheckIn
        | Screen::About
        | Screen::Safety
        | Screen::Stop
        | Screen::How
        | Screen::Questions
        | Screen::Photo
        | Screen::FromPaper
        | Screen::Review
        | Screen::Results
        | Screen::Plan
        | Screen::Summary
        | Screen::Print
        | Screen::Session
        | Screen::Progress => icons::LIBRARY,
    }
}

fn library_row(ui: &mut Ui, sign: lucide_icons::Icon, words: &str, here: bool) -> egui::Response {
    let colours = *palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let name = if here { say::here(words) } else { words.to_owned() };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let radius = CornerRadius::same(size::CONTROL_RADIUS);
    if here {
        let line = Stroke::new(1.0, colours.line);
        ui.painter()
            .rect(rect, radius, colours.surface, line, egui::StrokeKind::Inside);
    } else if response.hovered() {
        let fill = mix(colours.rail, colours.surface, 0.6);
        ui.painter().rect_filled(rect, radius, fill);
    }
    let (font, ink) = if here {
        (bold_font(text::SMALL + 1.0), colours.text)
    } else {
        (regular(text::SMALL + 1.0), colours.muted)
    };
    paint_icon(ui, pos2(rect.left() + 20.0, rect.center().y), sign, 16.0, ink);
    let at = pos2(rect.left() + 38.0, rect.center().y);
    ui.painter().text(at, egui::Align2::LEFT_CENTER, words, font, ink);
    widgets::focus_ring(ui, &response, rect.shrink(2.0));
    response
}
