//! One menu for everything that can be written besides the record: pages, text, tables, a calendar. The record is saved above.

use egui::Ui;
use lucide_icons::Icon;

use crate::app::{Message, PaperKind, PaperMessage, PaperWay};
use crate::report::{OtherFile, Summary, plain_text};
use crate::ui::View;
use crate::ui::look::icons;
use crate::ui::widgets::{button, menu_entry, menu_of};

const WIDTH: f32 = 290.0;

type Entry = (&'static str, Icon, Message);

/// What the summary, or the sheet in its place, can be saved as; then the answers.
fn entries([pdf, text, markdown]: [&'static str; 3]) -> [Entry; 4] {
    let pages = PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::Save);
    let file = PaperMessage::FileWanted;
    [
        (pdf, icons::DOCUMENT, Message::Paper(pages)),
        (text, icons::DOCUMENT, Message::Paper(file(OtherFile::Text))),
        (markdown, icons::DOCUMENT, Message::Paper(file(OtherFile::Markdown))),
        (
            "Answers as a table, CSV",
            icons::TABLE,
            Message::Paper(file(OtherFile::Answers)),
        ),
    ]
}

/// The menu of the summary; with what can be saved of the plan, where there is one.
pub(super) fn of_summary(ui: &mut Ui, view: View<'_>, has_plan: bool) {
    let summary = entries(["Summary as PDF", "Summary as plain text", "Summary as Markdown"]);
    let plan = plan_entries().into_iter().filter(|_| has_plan);
    let log = log_entries().into_iter().filter(|_| has_log(view));
    menu(
        ui,
        view,
        "Export: the summary",
        summary.into_iter().chain(plan).chain(log),
    );
}

/// The menu of the sheet that takes the place of the summary in an emergency (rule T6).
pub(super) fn of_sheet(ui: &mut Ui, view: View<'_>) {
    let sheet = entries(["Sheet as PDF", "Sheet as plain text", "Sheet as Markdown"]);
    menu(ui, view, "Export: the sheet", sheet);
}

/// The menu of the plan.
pub(super) fn of_plan(ui: &mut Ui, view: View<'_>) {
    menu(ui, view, "Export: the plan", plan_entries());
}

fn plan_entries() -> [Entry; 3] {
    [
        (
            "Plan as PDF",
            icons::DOCUMENT,
            Message::Paper(PaperMessage::PaperWanted(PaperKind::Plan, PaperWay::Save)),
        ),
        (
            "Plan as a table, CSV",
            icons::TABLE,
            Message::Paper(PaperMessage::FileWanted(OtherFile::Plan)),
        ),
        (
            "Plan as a calendar",
            icons::CALENDAR,
            Message::Paper(PaperMessage::FileWanted(OtherFile::Calendar)),
        ),
    ]
}

/// The menu of the log: tables of what was logged.
pub(super) fn of_log(ui: &mut Ui, view: View<'_>) {
    menu(ui, view, "Export: the log", log_entries());
}

fn log_entries() -> [Entry; 2] {
    [
        (
            "Sessions as a table, CSV",
            icons::TABLE,
            Message::Paper(PaperMessage::FileWanted(OtherFile::Sessions)),
        ),
        (
            "Check-ins as a table, CSV",
            icons::TABLE,
            Message::Paper(PaperMessage::FileWanted(OtherFile::CheckIns)),
        ),
    ]
}

/// Whether anything was logged in the open record.
fn has_log(view: View<'_>) -> bool {
    view.app
        .record()
        .is_some_and(|record| !record.log.is_empty() || !record.check_ins.is_empty())
}

/// Puts the whole summary on the clipboard, as the file in plain text would hold it.
pub(super) fn copy_as_text(ui: &mut Ui, view: View<'_>, summary: &Summary) {
    if button("Copy as text").icon(icons::COPY).pressed(ui) {
        ui.copy_text(plain_text(summary));
        view.send(PaperMessage::TextCopied);
    }
}

fn menu(ui: &mut Ui, view: View<'_>, name: &str, entries: impl IntoIterator<Item = Entry>) {
    let opener = button("Export").icon_after(icons::MORE).named(name).show(ui);
    menu_of(&opener, name, WIDTH, |ui| {
        for (words, sign, message) in entries {
            if menu_entry(words).icon(sign).pressed(ui) {
                view.send(message);
                // A click closes the menu by itself, what a screen reader does would not.
                ui.close();
            }
        }
    });
}
