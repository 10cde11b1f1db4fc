//! One menu for everything that can be written besides the record: pages, text, tables, a calendar. The record is saved above.

use egui::Ui;
use lucide_icons::Icon;

use crate::app::{Message, PaperKind, PaperMessage, PaperWay};
use crate::report::{OtherFile, Summary, plain_text};
use crate::ui::View;
use crate::ui::look::icons;
use crate::ui::widgets::{button, menu_entry, menu_of};
use crate::ui::words::exports as say;

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
            say::ANSWERS_AS_A_TABLE_CSV,
            icons::TABLE,
            Message::Paper(file(OtherFile::Answers)),
        ),
    ]
}

/// The menu of the summary; with what can be saved of the plan, where there is one.
pub(super) fn of_summary(ui: &mut Ui, view: View<'_>, has_plan: bool) {
    let summary = entries([
        say::SUMMARY_AS_PDF,
        say::SUMMARY_AS_PLAIN_TEXT,
        say::SUMMARY_AS_MARKDOWN,
    ]);
    let plan = plan_entries().into_iter().filter(|_| has_plan);
    let log = log_entries().into_iter().filter(|_| has_log(view));
    menu(
        ui,
        view,
        say::EXPORT_THE_SUMMARY,
        summary.into_iter().chain(plan).chain(log),
    );
}

/// The menu of the sheet that takes the place of the summary in an emergency (rule T6).
pub(super) fn of_sheet(ui: &mut Ui, view: View<'_>) {
    let sheet = entries([say::SHEET_AS_PDF, say::SHEET_AS_PLAIN_TEXT, say::SHEET_AS_MARKDOWN]);
    menu(ui, view, say::EXPORT_THE_SHEET, sheet);
}

/// The menu of the plan.
pub(super) fn of_plan(ui: &mut Ui, view: View<'_>) {
    menu(ui, view, say::EXPORT_THE_PLAN, plan_entries());
}

fn plan_entries() -> [Entry; 3] {
    [
        (
            say::PLAN_AS_PDF,
            icons::DOCUMENT,
            Message::Paper(PaperMessage::PaperWanted(PaperKind::Plan, PaperWay::Save)),
        ),
        (
            say::PLAN_AS_A_TABLE_CSV,
            icons::TABLE,
            Message::Paper(PaperMessage::FileWanted(OtherFile::Plan)),
        ),
        (
            say::PLAN_AS_A_CALENDAR,
            icons::CALENDAR,
            Message::Paper(PaperMessage::FileWanted(OtherFile::Calendar)),
        ),
    ]
}

/// The menu of the log: tables of what was logged.
pub(super) fn of_log(ui: &mut Ui, view: View<'_>) {
    menu(ui, view, say::EXPORT_THE_LOG, log_entries());
}

fn log_entries() -> [Entry; 2] {
    [
        (
            say::SESSIONS_AS_A_TABLE_CSV,
            icons::TABLE,
            Message::Paper(PaperMessage::FileWanted(OtherFile::Sessions)),
        ),
        (
            say::CHECK_INS_AS_A_TABLE_CSV,
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
    if button(say::COPY_AS_TEXT).icon(icons::COPY).pressed(ui) {
        ui.copy_text(plain_text(summary));
        view.send(PaperMessage::TextCopied);
    }
}

fn menu(ui: &mut Ui, view: View<'_>, name: &str, entries: impl IntoIterator<Item = Entry>) {
    let opener = button(say::EXPORT).icon_after(icons::MORE).named(name).show(ui);
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
