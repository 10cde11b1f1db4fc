//! The records of a folder: who, when, which patterns, and a search.

use egui::Ui;

use crate::app::{ConflictCopy, CopyHolds, FileMessage, Folder, FolderRow, WindowMessage};
use crate::content::fold;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{Field, ListRow, RowTone, button, lead, live, note, quiet_button, title};
use crate::ui::words::folder as say;

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
            title(ui, say::RECORDS_IN_A_FOLDER);
            if let Some(folder) = &view.app.state().pages.folder {
                contents(ui, view, folder);
            }
        });
    });
}

fn contents(ui: &mut Ui, view: View<'_>, folder: &Folder) {
    note(ui, &folder.path.display().to_string());
    ui.horizontal_wrapped(|ui| {
        if button(say::ANOTHER_FOLDER).pressed(ui) {
            view.send(FileMessage::FolderPressed);
        }
        if quiet_button(say::HOME).named(say::HOME_THE_FIRST_SCREEN).pressed(ui) {
            view.send(WindowMessage::BackPressed);
        }
    });
    ui.add_space(space::M);
    let field = Field {
        label: say::SEARCH_BY_NAME_DATE_OR_PATTERN,
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
        lead(ui, say::NO_RECORDS_HERE);
    }
    ui.add_space(space::S);
    ui.spacing_mut().item_spacing.y = 0.0;
    for row in found.iter().take(SHOWN) {
        record(ui, view, row);
    }
    if found.len() > SHOWN {
        note(ui, &say::more_than_shown(found.len() - SHOWN));
    }
}

fn how_many(folder: &Folder, found: usize) -> String {
    let found = (!folder.query.trim().is_empty()).then_some(found);
    say::how_many(found, folder.rows.len(), folder.left())
}

fn record(ui: &mut Ui, view: View<'_>, row: &FolderRow) {
    let day = row
        .assessed_on
        .map_or_else(|| say::NO_DATE.to_owned(), |day| view.app.formats().date(day));
    let detail = match (&row.trouble, row.patterns.is_empty()) {
        (Some(_), _) => say::CANNOT_BE_OPENED.to_owned(),
        (None, true) => say::NO_PATTERN_FOUND.to_owned(),
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
        Some(_) => say::open_of_day(&name, &day, &detail),
        None => say::open(&name, &detail),
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
            let said = say::join_named(name);
            if button(say::JOIN).named(&said).pressed(ui) {
                view.send(FileMessage::CopiesJoined(row.path.clone()));
            }
        }
        let others = row.copies.iter().filter(|copy| copy.holds == CopyHolds::Other);
        for (place, copy) in others.enumerate() {
            let said = say::open_the_copy_named(place + 1, name);
            if quiet_button(say::OPEN_THE_COPY).named(&said).pressed(ui) {
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
