//! Answers that need a look: half typed, out of range, or said for one side only.

use egui::Ui;

use crate::app::{App, WindowMessage};
use crate::content::ItemId;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{Meant, callout, main_button, points, remember_problem, strong};
use crate::ui::words::attention as say;

/// Names them, the first one first, with the way to it; nothing where all is well. An earlier assessment stays as it was.
pub fn needs_a_look(ui: &mut Ui, view: View<'_>, heading: fn(usize) -> String) {
    let attention = view.app.attention();
    let Some(first) = attention.first() else {
        return;
    };
    callout(ui, Meant::Care, |ui| {
        strong(ui, &heading(attention.len()));
        let lines: Vec<String> = attention
            .iter()
            .map(|one| format!("{}: {}", item_name(view.app, &one.item), one.what))
            .collect();
        points(ui, &lines);
        if !view.app.is_newest() {
            return;
        }
        let words = say::go_to(attention.len());
        let name = format!("{words}: {}", item_name(view.app, &first.item));
        let button = main_button(words).icon_after(icons::NEXT).named(&name).show(ui);
        remember_problem(ui, button.id);
        if button.clicked() {
            view.send(WindowMessage::ItemOpened(first.item.clone()));
        }
    });
    ui.add_space(space::S);
}

fn item_name(app: &App, id: &ItemId) -> String {
    app.library()
        .item(id)
        .map_or_else(|| id.to_string(), |item| item.name.clone())
}
