//! What is around every screen: the bar above, the map at the left, the bar below, and short messages.

use egui::accesskit::Role as AccessRole;
use egui::{CentralPanel, Frame, Id, Margin, Panel, Rect, ScrollArea, Stroke, Ui, UiBuilder};

use super::look::{icons, palette, size, space, text};
use super::map::{map_at_left, map_menu};
use super::parts::{self, Part};
use super::widgets::{self, Meant, bold_font, icon_button, quiet_button};
use super::{commands, record_menu, reminder_line, right_to_left, screens};
use crate::app::{
    App, Can, Command, FileMessage, Notice, PaperMessage, PaperWay, Saving, Screen, ScreenKind, SettingMessage,
    ThemeChoice, Tone, WindowMessage,
};
use crate::report::words;
use crate::ui::View;
use crate::ui::words::shell as say;

/// In a bar with less room than this, saving is its icon alone.
const ROOM_FOR_SAVE: f32 = 400.0;
/// In a bar with less room than this, the text size is chosen in the settings.
const ROOM_FOR_TEXT_SIZE: f32 = 230.0;
/// The least height of the content beside a bar below that stays where it is; in a lower window the bar follows the content.
const LEAST_CONTENT: f32 = 130.0;

/// Draws everything, in the order in which it is read: the bar above, the map, the content, the bar below.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let width = ui.available_width();
    // A session has the whole window; its own controls lead out of it.
    let session = view.app.state().screen == Screen::Session;
    let home = view.app.state().screen.kind() == ScreenKind::Begin;
    let folds = width < size::RAIL_FOLDS;
    // The list of folders has no map beside it; the menu leads to the library all the same.
    let folder = view.app.state().screen == Screen::Folder;
    if !session {
        bar_above(ui, view, folds && !home || folder);
    }
    if !home && !session && !folds {
        map_at_left(ui, view);
    }
    let has_bar = !home && !session && view.app.state().pages.questions.timer.is_none();
    let rest = ui.available_rect_before_wrap();
    let follows = has_bar && rest.height() < bar_height(ui) + LEAST_CONTENT;
    let has_bar = has_bar && !follows;
    let bar_height = if has_bar { bar_height(ui) } else { 0.0 };
    let (content, bar) = rest.split_top_bottom_at_y(rest.bottom() - bar_height);
    let background = palette(ui).background;
    parts::drawn(ui.ctx(), Part::Page, content);
    ui.scope_builder(UiBuilder::new().max_rect(content), |ui| {
        CentralPanel::default()
            .frame(Frame::new().fill(background))
            .show(ui, |ui| {
                // New things have new ids: Orca 48 keeps for a minute what it has read of a group, and would read the
                // steps of the question before.
                let builder = UiBuilder::new()
                    .id_salt(place(view.app))
                    .accessibility_role(AccessRole::Main);
                ui.scope_builder(builder, |ui| {
                    middle(ui, view, follows);
                    let name = main_name(ui, view.app);
                    ui.accesskit_node_builder(ui.unique_id(), |node| node.set_label(name));
                });
            });
    });
    if has_bar {
        bar_below(ui, bar, view);
    }
}

/// What the middle is called by ear: its heading, where a screen begins with a control; else the heading has the focus and
/// says it. A question is the name of the group of its answers.
fn main_name(ui: &Ui, app: &App) -> String {
    let begins_with_control = widgets::first_answer(ui.ctx()).is_some();
    let name = if app.state().screen == Screen::Questions {
        Some(say::QUESTIONS.to_owned())
    } else if begins_with_control {
        widgets::title_words(ui.ctx())
    } else {
        None
    };
    name.unwrap_or_else(|| say::CONTENT.to_owned())
}

fn middle(ui: &mut Ui, view: View<'_>, bar_follows: bool) {
    // Messages come and go above the content; in a part of their own they leave its ids, and so the focus, as they are.
    let gap = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
    ui.push_id("messages", |ui| {
        ui.spacing_mut().item_spacing.y = gap;
        record_menu::read_only(ui, view);
        notices(ui, view);
        reminder_line::show(ui, view);
    });
    ui.spacing_mut().item_spacing.y = gap;
    let narrow = ui.available_width() < 560.0;
    let margin = if narrow {
        Margin::symmetric(16, 16)
    } else {
        Margin {
            left: 36,
            right: 28,
            top: 24,
            bottom: 24,
        }
    };
    // A new screen or item begins at its top.
    let area = ScrollArea::vertical().id_salt(place(view.app)).auto_shrink(false);
    let shown = area.show(ui, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            screens::show(ui, view);
        });
        if bar_follows {
            let place = ui.available_rect_before_wrap();
            bar_below(ui, place, view);
        }
        if view.app.state().dialog.is_none() {
            widgets::scroll_by_keys(ui);
        }
    });
    let below = shown.content_size.y - shown.inner_rect.height() - shown.state.clamped_offset().y;
    if view.app.state().screen == Screen::Questions && !bar_follows && below > MORE_FROM {
        more_below(ui, shown.inner_rect);
    }
}

/// So much below the edge is worth a sign, in points; less is the margin of the last line.
const MORE_FROM: f32 = 40.0;

/// A sign at the lower edge that there is more, for the eye alone: keys and screen readers find what is below anyway.
fn more_below(ui: &Ui, area: Rect) {
    let colours = *palette(ui);
    let words = ui
        .painter()
        .layout_no_wrap(say::MORE_BELOW.to_owned(), bold_font(text::SMALL), colours.accent);
    let size = egui::vec2(words.size().x + text::LEAD + 2.0 * space::M, words.size().y + space::S);
    let place = Rect::from_center_size(
        egui::pos2(
            area.right() - size.x / 2.0 - space::M,
            area.bottom() - size.y / 2.0 - 4.0,
        ),
        size,
    );
    let edge = Stroke::new(1.0, colours.accent);
    let radius = egui::CornerRadius::same(size::CARD_RADIUS);
    ui.painter()
        .rect(place, radius, colours.surface, edge, egui::StrokeKind::Inside);
    let at = egui::pos2(place.left() + space::M, place.center().y - words.size().y / 2.0);
    ui.painter().galley(at, words, colours.accent);
    let sign = egui::pos2(place.right() - space::M - text::BODY / 2.0, place.center().y);
    widgets::paint_icon(ui, sign, icons::MORE, text::BODY, colours.accent);
}

/// Tells the screen that is shown, and the item, from every other one.
fn place(app: &App) -> (Screen, Option<String>, u64) {
    let screen = app.state().screen;
    // A page of the library is where it was left when one comes back to it.
    let visit = if screen.is_library() {
        app.state().pages.library.visit
    } else if screen == Screen::Intake {
        app.thought().map_or(0, |(number, _)| number as u64)
    } else {
        0
    };
    (screen, app.item().map(|item| item.id.as_str().to_owned()), visit)
}

fn bar_above(ui: &mut Ui, view: View<'_>, folded: bool) {
    let colours = *palette(ui);
    let frame = Frame::new()
        .fill(colours.surface)
        .inner_margin(Margin::symmetric(12, 5));
    let shown = Panel::top("bar above")
        .frame(frame)
        .show_separator_line(true)
        .show(ui, |ui| {
            let builder = UiBuilder::new()
                .accessibility_role(AccessRole::Banner)
                .accessibility_label(say::BAR_ABOVE);
            ui.scope_builder(builder, |ui| above(ui, view, folded));
        });
    parts::drawn(ui.ctx(), Part::Above, shown.response.rect);
}

fn above(ui: &mut Ui, view: View<'_>, folded: bool) {
    ui.horizontal(|ui| {
        commands::icon(ui, view, Command::GoHome);
        if folded {
            map_menu(ui, view);
        }
        let room = ui.available_width();
        if room > 560.0 {
            ui.label(egui::RichText::new("Plumbline").font(bold_font(text::BODY)));
            ui.add_space(space::S);
            record_name(ui, view.app, room);
        }
        widgets::at_right(ui, "bar above", |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            saved_state(ui, view, room);
            record_menu::menu(ui, view, room);
            settings_buttons(ui, view, room);
        });
    });
}

fn record_name(ui: &mut Ui, app: &App, room: f32) {
    let (Some(record), Some(assessment)) = (app.record(), app.assessment()) else {
        return;
    };
    let name = words::own_name(&record.person.name);
    let date = app.formats().date(assessment.started_on);
    let format = egui::TextFormat {
        color: palette(ui).muted,
        ..egui::TextFormat::simple(egui::FontId::proportional(text::SMALL), egui::Color32::PLACEHOLDER)
    };
    // Two runs of text: the letters of a name must not turn our words round.
    let mut said = egui::text::LayoutJob::default();
    if name.is_empty() {
        said.append(&say::assessment_of(&date), 0.0, format);
    } else {
        said.append(&words::shortened(&name, 28), 0.0, format.clone());
        said.append(&say::after_the_name(&date), 0.0, format);
    }
    if room > 760.0 {
        let selectable = !right_to_left::is_in(&said.text);
        ui.add(egui::Label::new(said).truncate().selectable(selectable));
    }
}

fn settings_buttons(ui: &mut Ui, view: View<'_>, room: f32) {
    let settings = &view.app.state().settings;
    if view.app.state().document.is_some() {
        if room > record_menu::ROOM_FOR_UNDO {
            for command in [Command::Undo, Command::Redo] {
                if command.can(view.app) == Can::Now {
                    commands::icon(ui, view, command);
                }
            }
        }
        ui.add_space(space::XS);
    }
    if room > ROOM_FOR_TEXT_SIZE {
        commands::icon(ui, view, Command::SmallerText);
        commands::icon(ui, view, Command::LargerText);
    }
    if room > 420.0 {
        let (sign, name, next) = match settings.theme {
            ThemeChoice::System => (icons::SYSTEM, say::THEME_IS_THE_SYSTEMS, ThemeChoice::Light),
            ThemeChoice::Light => (icons::LIGHT, say::THEME_IS_LIGHT, ThemeChoice::Dark),
            ThemeChoice::Dark => (icons::DARK, say::THEME_IS_DARK, ThemeChoice::System),
        };
        if icon_button(ui, sign, name).clicked() {
            view.send(SettingMessage::ThemeChosen(next));
        }
    }
    commands::icon(ui, view, Command::ShowSettings);
}

fn saved_state(ui: &mut Ui, view: View<'_>, room: f32) {
    let Some(document) = &view.app.state().document else {
        return;
    };
    let said = match (&document.saving, document.is_unsaved()) {
        _ if room < 620.0 => None,
        _ if !view.app.may_change() => Some(say::READ_ONLY.to_owned()),
        (Saving::Writing, _) => Some(say::SAVING.to_owned()),
        (Saving::Failed(_), true) => Some(say::COULD_NOT_SAVE.to_owned()),
        (_, true) => Some(say::NOT_SAVED.to_owned()),
        (Saving::Done(at), false) => Some(say::saved_at(&words::time_of_day(at.time()))),
        (_, false) => document.path.as_ref().map(|_| say::SAVED.to_owned()),
    };
    if let Some(said) = said {
        let colour = palette(ui).muted;
        if !document.is_unsaved() && view.app.may_change() {
            widgets::icon(ui, icons::TICK, text::SMALL, colour);
        }
        ui.label(egui::RichText::new(said).size(text::SMALL).color(colour));
    }
    ui.add_space(space::S);
    if document.is_unsaved() && view.app.may_change() {
        if room < ROOM_FOR_SAVE {
            commands::icon(ui, view, Command::Save);
        } else {
            commands::button(ui, view, Command::Save, quiet_button);
        }
    }
}

/// The bar below is drawn after the content, so that Tab and screen readers come to it last; the content leaves it the
/// height it had. A panel at the bottom would have to be drawn first.
fn bar_below(ui: &mut Ui, place: Rect, view: View<'_>) {
    let colours = *palette(ui);
    let narrow = ui.available_width() < 560.0;
    let side = if narrow { 12 } else { 28 };
    let frame = Frame::new().fill(colours.surface).inner_margin(Margin {
        left: side + if narrow { 0 } else { 8 },
        right: side,
        top: 13,
        bottom: 12,
    });
    let builder = UiBuilder::new()
        .accessibility_role(AccessRole::ContentInfo)
        .accessibility_label(say::BAR_BELOW);
    let shown = ui.scope_builder(builder.max_rect(place), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            screens::footer(ui, view);
        })
    });
    let bar = shown.inner.response.rect;
    parts::drawn(ui.ctx(), Part::Below, bar);
    let line = Stroke::new(1.0, colours.line);
    ui.painter().hline(bar.x_range(), bar.top() + 0.5, line);
    if (bar.height() - bar_height(ui)).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(bar_height_id(), bar.height()));
        ui.request_discard("the bar below has another height");
    }
}

fn bar_height_id() -> Id {
    Id::unique("height of the bar below")
}

/// The height the bar below had when it was drawn last.
fn bar_height(ui: &Ui) -> f32 {
    let usual = size::CONTROL + 25.0;
    ui.data(|data| data.get_temp(bar_height_id())).unwrap_or(usual)
}

fn notices(ui: &mut Ui, view: View<'_>) {
    if view.app.state().notices.is_empty() {
        return;
    }
    Frame::new()
        .inner_margin(Margin {
            left: 20,
            right: 20,
            top: 12,
            bottom: 0,
        })
        .show(ui, |ui| {
            for (index, notice) in view.app.state().notices.iter().enumerate() {
                let (meant, role) = match notice.tone {
                    Tone::Plain => (Meant::Information, AccessRole::Status),
                    Tone::Care => (Meant::Care, AccessRole::Alert),
                };
                widgets::callout(ui, meant, |ui| {
                    let builder = UiBuilder::new()
                        .accessibility_role(role)
                        .accessibility_label(notice.text.as_str());
                    ui.scope_builder(builder, |ui| notice_line(ui, view, index, notice));
                });
                ui.add_space(space::S);
            }
        });
}

/// A screen may have a button with these words too, so the name says where this one stands.
fn save_as_pdf(ui: &mut Ui) -> bool {
    let button = quiet_button(say::SAVE_AS_PDF).icon(icons::DOCUMENT);
    button.named(say::SAVE_AS_PDF_FROM_THIS_MESSAGE).pressed(ui)
}

/// What is said at the left, the way to put it away at the right.
fn notice_line(ui: &mut Ui, view: View<'_>, index: usize, notice: &Notice) {
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - size::CONTROL - space::S;
        ui.vertical(|ui| {
            ui.set_width(width);
            let said = widgets::body(ui, &notice.text);
            match notice.tone {
                Tone::Plain => widgets::live(&said, &notice.text),
                Tone::Care => widgets::alarm(&said, &notice.text),
            }
            if notice.can_be_taken_back() && Command::Undo.can(view.app) == Can::Now {
                let button = quiet_button(say::UNDO).icon(icons::UNDO);
                if button.named(say::UNDO_FROM_THIS_MESSAGE).pressed(ui) {
                    view.send(FileMessage::Undone);
                }
            }
            if let Some(path) = &notice.path {
                ui.horizontal_wrapped(|ui| {
                    if quiet_button(say::COPY_PATH).icon(icons::COPY).pressed(ui) {
                        ui.copy_text(path.display().to_string());
                        widgets::tell(ui.ctx(), say::PATH_COPIED.to_owned());
                    }
                    if quiet_button(say::SHOW_FOLDER).icon(icons::FOLDER).pressed(ui) {
                        view.send(PaperMessage::FolderShown(path.clone()));
                    }
                    if let Some(kind) = notice.savable
                        && save_as_pdf(ui)
                    {
                        view.send(PaperMessage::PaperWanted(kind, PaperWay::Save));
                    }
                });
            }
        });
        if icon_button(ui, icons::CLOSE, say::CLOSE_THIS_MESSAGE).clicked() {
            view.send(WindowMessage::NoticeDismissed(index));
        }
    });
}
