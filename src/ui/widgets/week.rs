//! A week at a glance: Monday to Sunday with the day of the plan.

use egui::{Align2, CornerRadius, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{bold_font, group, regular};
use crate::ui::look::{palette, size, space, text};
use crate::ui::words::widgets::week as say;

/// Seven boxes; a day without exercises is free. `name` tells a screen reader which week it is.
pub fn week_strip(ui: &mut Ui, name: &str, days: [Option<&str>; 7]) {
    group(ui, name, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let width = ((ui.available_width() - 6.0 * space::XS) / 7.0).min(48.0);
            for ((short, long), day) in say::DAYS.into_iter().zip(days) {
                cell(ui, width, short, long, day);
            }
        });
    });
}

fn cell(ui: &mut Ui, width: f32, short: &str, long: &str, day: Option<&str>) {
    let colours = *palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 52.0), Sense::hover());
    let said = match day {
        Some(day) => say::day_of(long, day),
        None => say::free(long),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let fill = match day {
        Some("A") => colours.accent_soft,
        _ => colours.surface,
    };
    let radius = CornerRadius::same(size::CONTROL_RADIUS);
    let line = Stroke::new(1.0, if day.is_some() { colours.accent } else { colours.line });
    ui.painter().rect(rect, radius, fill, line, StrokeKind::Inside);
    let upper = egui::pos2(rect.center().x, rect.top() + 16.0);
    let lower = egui::pos2(rect.center().x, rect.bottom() - 16.0);
    let painter = ui.painter();
    painter.text(
        upper,
        Align2::CENTER_CENTER,
        short,
        regular(text::SMALL - 1.0),
        colours.muted,
    );
    match day {
        Some(day) => painter.text(lower, Align2::CENTER_CENTER, day, bold_font(text::BODY), colours.text),
        None => painter.text(lower, Align2::CENTER_CENTER, "–", regular(text::BODY), colours.muted),
    };
}
