//! The map: the steps of an assessment and the library, beside the content or behind a button.

use egui::accesskit::Role as AccessRole;
use egui::{CornerRadius, CursorIcon, Frame, Margin, Panel, Rect, Role, ScrollArea, Sense, Stroke, Ui};
use egui::{UiBuilder, WidgetInfo, pos2, vec2};

use super::library_map;
use super::look::{icons, palette, size, text};
use super::parts::{self, Part};
use super::widgets::{self, bold_font, icon_button, mix, paint_icon, regular};
use crate::app::{App, MapStep, Screen, StepState, WindowMessage};
use crate::ui::View;
use crate::ui::words::map as say;

/// In a bar with less room than this, the folded map is its icon alone: the words would lie under the icons at the right.
const ROOM_FOR_STEP: f32 = 400.0;

/// The map beside the content.
pub(super) fn map_at_left(ui: &mut Ui, view: View<'_>) {
    let colours = *palette(ui);
    let frame = Frame::new().fill(colours.rail).inner_margin(Margin::symmetric(12, 16));
    let shown = Panel::left("map")
        .frame(frame)
        .resizable(false)
        .exact_size(size::RAIL)
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let builder = UiBuilder::new()
                    .accessibility_role(AccessRole::Navigation)
                    .accessibility_label(if view.app.record().is_some() {
                        say::STEPS
                    } else {
                        say::LIBRARY
                    });
                ui.scope_builder(builder, |ui| map(ui, view));
            });
        });
    parts::drawn(ui.ctx(), Part::Map, shown.response.rect);
}

/// The map behind a button, where there is no room beside the content.
pub(super) fn map_menu(ui: &mut Ui, view: View<'_>) {
    let here = view.app.map().into_iter().find(|step| step.state == StepState::Here);
    let screen = view.app.state().screen;
    let name = match here {
        _ if screen.is_library() => screen.name_on_map(),
        Some(step) => step.name,
        None => say::LIBRARY,
    };
    let said = match view.app.record() {
        Some(_) => say::menu_with_steps(name),
        None if name == say::LIBRARY => name.to_owned(),
        None => say::menu_of_the_library(name),
    };
    let button = if ui.available_width() < ROOM_FOR_STEP {
        icon_button(ui, icons::MAP, &said)
    } else {
        widgets::button(name).icon(icons::MAP).named(&said).show(ui)
    };
    widgets::menu_of(&button, &said, size::RAIL, |ui| {
        let before = view.outbox.count();
        map(ui, view);
        if view.outbox.count() > before {
            // A click closes a menu by itself; Enter, and what a screen reader does, would not.
            ui.close();
        }
    });
}

fn map(ui: &mut Ui, view: View<'_>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let steps = if view.app.record().is_some() {
        view.app.map()
    } else {
        Vec::new()
    };
    for step in steps {
        if map_row(ui, &step).clicked() {
            match step.waits_for {
                Some(why) => widgets::tell(ui.ctx(), why.to_owned()),
                None => view.send(WindowMessage::ScreenChosen(step.screen)),
            }
        }
        if step.screen == Screen::Questions && step.state == StepState::Here {
            for region in view.app.regions() {
                let count = format!("{}/{}", region.done, region.asked);
                let name = say::done_of_region(&region.name, region.done, region.asked);
                if region_row(ui, &region.name, &count, region.here, &name).clicked()
                    && let Some(first) = region.first
                {
                    view.send(WindowMessage::ItemOpened(first));
                }
            }
            // On the sheet everything is measured already.
            if view.app.state().screen == Screen::Questions {
                time_left(ui, view.app);
            }
        }
    }
    library_map::show(ui, view);
}

/// How long the questions that are open take (rule Q10).
fn time_left(ui: &mut Ui, app: &App) {
    let Some(much) = app.way_left().filter(|much| much.open > 0) else {
        return;
    };
    ui.horizontal(|ui| {
        ui.add_space(38.0);
        widgets::note(ui, &say::minutes_left(much.minutes_left()));
    });
}

fn map_row(ui: &mut Ui, step: &MapStep) -> egui::Response {
    let colours = *palette(ui);
    let waits = step.state == StepState::Waiting;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::click());
    let response = response.on_hover_cursor(if waits {
        CursorIcon::Default
    } else {
        CursorIcon::PointingHand
    });

    response.widget_info(|| WidgetInfo::labeled(Role::Button, !waits, say::step(step.name, step.state)));
    if let Some(why) = step.waits_for {
        widgets::reason(ui, &response, why);
    }
    let (sign, sign_colour) = match step.state {
        StepState::Here => (icons::HERE, colours.text),
        StepState::Done => (icons::DONE, colours.accent),
        StepState::Open => (icons::OPEN, colours.muted),
        StepState::Waiting => (icons::WAITS, colours.outline),
    };
    let here = step.state == StepState::Here;
    if here {
        let radius = CornerRadius::same(size::CONTROL_RADIUS);
        let line = Stroke::new(1.0, colours.line);
        ui.painter()
            .rect(rect, radius, colours.surface, line, egui::StrokeKind::Inside);
    } else if response.hovered() && !waits {
        let fill = mix(colours.rail, colours.surface, 0.6);
        ui.painter()
            .rect_filled(rect, CornerRadius::same(size::CONTROL_RADIUS), fill);
    }
    paint_icon(ui, pos2(rect.left() + 20.0, rect.center().y), sign, 18.0, sign_colour);
    let (font, ink) = if here {
        (bold_font(text::BODY - 1.0), colours.text)
    } else {
        (regular(text::BODY - 1.0), colours.muted)
    };
    ui.painter().text(
        pos2(rect.left() + 38.0, rect.center().y),
        egui::Align2::LEFT_CENTER,
        step.name,
        font,
        ink,
    );
    widgets::focus_ring(ui, &response, rect.shrink(2.0));
    response
}

fn region_row(ui: &mut Ui, words: &str, count: &str, here: bool, name: &str) -> egui::Response {
    let colours = *palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let (font, ink) = if here {
        (bold_font(text::SMALL), colours.text)
    } else {
        (regular(text::SMALL), colours.muted)
    };
    let row = Rect::from_min_max(
        pos2(rect.left() + 38.0, rect.top()),
        pos2(rect.right() - 8.0, rect.bottom()),
    );
    ui.painter()
        .text(row.left_center(), egui::Align2::LEFT_CENTER, words, font.clone(), ink);
    ui.painter()
        .text(row.right_center(), egui::Align2::RIGHT_CENTER, count, font, ink);
    if response.hovered() {
        ui.painter()
            .hline(row.x_range(), row.bottom() - 4.0, Stroke::new(1.0, colours.line));
    }
    widgets::focus_ring(ui, &response, rect.shrink(2.0));
    response
}
