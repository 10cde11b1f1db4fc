//! The records of a folder: who, when, which patterns, and a search.

use egui::Ui;

use crate::app::{ConflictCopy, CopyHolds, FileMessage, Folder, FolderRow, WindowMessage};
use crate::content::fold;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{Field, ListRow, RowTone, button, lead, live, note, quiet_button, title};

/// Wide enough for a name, the patterns and a date.
const WIDTH: f32 = 860.0;
/// Rows that are drawn at a time; a search finds the others.
const SHOWN: usize = 200;
/// Room for a day with a long month.
const DAY: f32 = 156.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    ui.vertical_centered(|ui| {
        ui.set_width(ui.available_width().min(WIDTH));
        ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
            title(ui, "Records in a folder");
            if let Some(folder) = &view.app.state().pages.folder {
                contents(ui, view, folder);
            }
        });
    });
}

fn contents(ui: &mut Ui, view: View<'_>, folder: &Folder) {
    note(ui, &folder.path.display().to_string());
    ui.horizontal_wrapped(|ui| {
        if button("Another folder").pressed(ui) {
            view.send(FileMessage::FolderPressed);
        }
        if quiet_button("Home").named("Home, the first screen").pressed(ui) {
            view.send(WindowMessage::BackPressed);
        }
    });
    ui.add_space(space::M);
    let field = Field {
        label: "Search by name, date or pattern",
        width: ui.available_width(),
        answers: true,
        ..Field::default()
    };
    if let (Some(typed), _) = field.show(ui, &folder.query) {
        view.send(FileMessage::FolderSearched(typed));
    }
    ui.add_space(space::S);
    let found: Vec<&FolderRow> = folder.found().collect();
    let count = how_many(folder, found.len());
    let counted = note(ui, &count);
    if folder.left() == 0 {
        // While the folder is read the number changes all the time.
        live(&counted, &count);
    }
    if folder.rows.is_empty() && folder.left() == 0 {
        lead(ui, "There are no Plumbline records in this folder.");
    }
    ui.add_space(space::S);
    ui.spacing_mut().item_spacing.y = 0.0;
    for row in found.iter().take(SHOWN) {
        record(ui, view, row);
    }
    if found.len() > SHOWN {
        note(
            ui,
            &format!("{} more: type a part of the name to find them.", found.len() - SHOWN),
        );
    }
}

fn how_many(folder: &Folder, found: usize) -> String {
    let all = folder.rows.len();
    let records = |count: usize| format!("{count} record{}", if count == 1 { "" } else { "s" });
    let mut said = if folder.query.trim().is_empty() {
        records(all)
    } else {
        format!("{found} of {}", records(all))
    };
    if folder.left() > 0 {
        said.push_str(&format!(", {} still to be read", folder.left()));
    }
    said
}

fn record(ui: &mut Ui, view: View<'_>, row: &FolderRow) {
    let day = row.assessed_on.map_or_else(|| "no date".to_owned(), words::date);
    let detail = match (&row.trouble, row.patterns.is_empty()) {
        (Some(_), _) => "cannot be opened as it is".to_owned(),
        (None, true) => "no pattern found so far".to_owned(),
        (None, false) => row
            .patterns
            .iter()
            .map(|(_, name, sign)| format!("{name} ({sign})"))
            .collect::<Vec<_>>()
            .join(", "),
    };
    let file = row
        .path
        .file_stem()
        .map(|stem| stem.to_string_lossy())
        .unwrap_or_default();
    let name = if letters_of(&file) == letters_of(&row.name) {
        words::shortened(&row.name, 40)
    } else {
        // Copies of one record have one name and two files.
        format!(
            "{} ({})",
            words::shortened(&row.name, 32),
            words::shortened(&words::own_name(&file), 32)
        )
    };
    let said = match row.assessed_on {
        Some(_) => format!("Open {name}, {day}, {detail}"),
        None => format!("Open {name}, {detail}"),
    };
    let shown = ListRow {
        words: &name,
        detail: &detail,
        end: &day,
        end_room: DAY,
        tone: if row.trouble.is_some() {
            RowTone::Care
        } else {
            RowTone::Light
        },
        name: &said,
        ..ListRow::default()
    }
    .link(ui);
    let shown = match &row.trouble {
        Some(trouble) => shown.on_hover_text(trouble),
        None => shown,
    };
    if shown.clicked() {
        view.send(FileMessage::FileChosen(row.path.clone()));
    }
    copies(ui, view, row, &name);
}

/// Copies that a program laid beside the record when two computers wrote it: what was logged in them can be joined.
fn copies(ui: &mut Ui, view: View<'_>, row: &FolderRow, name: &str) {
    if row.copies.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
        note(
            ui,
            &words::copies_beside(&row.copies.iter().map(|copy| copy.holds.in_words()).collect::<Vec<_>>()),
        );
        let has_entries = |copy: &ConflictCopy| matches!(copy.holds, CopyHolds::Entries(_));
        if row.copies.iter().any(has_entries) {
            let said = format!("Join: {name} with its copies");
            if button("Join").named(&said).pressed(ui) {
                view.send(FileMessage::CopiesJoined(row.path.clone()));
            }
        }
        let others = row.copies.iter().filter(|copy| copy.holds == CopyHolds::Other);
        for (place, copy) in others.enumerate() {
            let said = format!("Open the copy {} of {name}", place + 1);
            if quiet_button("Open the copy").named(&said).pressed(ui) {
                view.send(FileMessage::FileChosen(copy.path.clone()));
            }
        }
    });
    ui.add_space(space::S);
}

/// A text without what file names leave out, in whatever form they spell it.
fn letters_of(text: &str) -> String {
    fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
