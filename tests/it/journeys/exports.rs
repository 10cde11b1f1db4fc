//! Files for other programs, saved from the window.

use plumbline::app::{Dialog, PaperMessage, Screen, WindowMessage};
use plumbline::report::OtherFile;

use super::screen;
use crate::support::{Setup, TestApp, scenes};

const OUT: &str = "/home/alex/out";

fn at(screen: Screen) -> TestApp {
    scenes::sample(Setup::default(), screen)
}

fn text_of(test: &TestApp, path: &str) -> String {
    String::from_utf8(test.platform.file(path).expect("written")).expect("text")
}

#[test]
fn everything_that_can_be_saved_is_in_one_menu() {
    for (entry, ending, beginning) in [
        ("Summary as PDF", "pdf", "%PDF-"),
        ("Summary as plain text", "txt", "POSTURE SUMMARY"),
        ("Summary as Markdown", "md", "# Posture summary"),
        ("Answers as a table, CSV", "csv", "\u{feff}part,item,"),
        ("Plan as PDF", "pdf", "%PDF-"),
        ("Plan as a table, CSV", "csv", "\u{feff}weeks,day,"),
    ] {
        let mut test = at(Screen::Summary);
        let path = format!("{OUT}.{ending}");
        test.platform.choose(&path);
        test.press_button("Export: the summary").press_button(entry);
        let bytes = test.platform.file(&path).expect("written");
        assert!(bytes.starts_with(beginning.as_bytes()), "{entry}");
        assert!(test.reads(&format!("Written: {path}")));
    }
    let mut test = at(Screen::Plan);
    test.press_button("Export: the plan");
    assert!(test.sees("Plan as a calendar") && !test.sees("Summary as Markdown"));
}

#[test]
fn a_file_of_another_kind_is_left_alone_and_an_earlier_one_is_replaced() {
    let mut test = at(Screen::Summary);
    let path = format!("{OUT}.md");
    test.platform.put(&path, b"my own notes".to_vec());
    test.platform.choose(&path);
    test.tell(PaperMessage::FileWanted(OtherFile::Markdown));
    assert_eq!(text_of(&test, &path), "my own notes");
    assert!(test.reads("a file of another kind with this name"));
    test.platform
        .put(&path, b"# Posture summary\n\nan earlier one".to_vec());
    test.platform.choose(&path);
    test.tell(PaperMessage::FileWanted(OtherFile::Markdown));
    assert!(text_of(&test, &path).contains("Alex R."));
}

#[test]
fn a_cancelled_dialog_writes_nothing() {
    let mut test = at(Screen::Summary);
    let before = test.platform.files().len();
    test.tell(PaperMessage::FileWanted(OtherFile::Text));
    assert_eq!(test.platform.files().len(), before);
    assert!(!test.reads("Written"));
}

#[test]
fn without_a_file_dialog_the_ending_is_added_and_another_kind_is_left_alone() {
    let mut test = at(Screen::Plan);
    test.platform.without_dialogs();
    test.tell(PaperMessage::FileWanted(OtherFile::Plan));
    test.tell(WindowMessage::PathTyped(OUT.into())).click("Save here");
    assert!(text_of(&test, &format!("{OUT}.csv")).starts_with("\u{feff}weeks,"));
    test.platform.put(format!("{OUT}.csv"), b"date,amount\r\n".to_vec());
    test.tell(PaperMessage::FileWanted(OtherFile::Plan));
    test.tell(WindowMessage::PathTyped(OUT.into()))
        .click("Save here")
        .click("Replace it");
    assert_eq!(text_of(&test, &format!("{OUT}.csv")), "date,amount\r\n");
}

#[test]
fn a_calendar_asks_when_to_begin_and_whether_to_remind() {
    let mut test = at(Screen::Plan);
    test.press_button("Export: the plan").press_button("Plan as a calendar");
    let Some(Dialog::Calendar(form)) = test.app().state().dialog.clone() else {
        panic!("it asks first");
    };
    // 20 November 2026, the day of the tests, is a Friday: a day A.
    assert_eq!((form.from.as_str(), form.remind), ("2026-11-20", false));
    let mut wrong = form.clone();
    wrong.from = "30 November".into();
    test.tell(PaperMessage::CalendarChanged(wrong))
        .tell(WindowMessage::DialogConfirmed);
    assert!(test.reads("Type the day with its year"), "it stays and says why");
    test.click("Remind me on each training day");
    let Some(Dialog::Calendar(mut form)) = test.app().state().dialog.clone() else {
        panic!("still open");
    };
    form.from = "2026-12-01".into();
    form.time = "7:15".into();
    test.platform.choose(format!("{OUT}.ics"));
    test.tell(PaperMessage::CalendarChanged(form))
        .click("Save the calendar");
    let calendar = text_of(&test, &format!("{OUT}.ics"));
    assert!(
        calendar.contains("DTSTART;VALUE=DATE:20261202\r\n"),
        "the Wednesday after"
    );
    assert!(calendar.contains("TRIGGER:PT7H15M\r\n"));
}

#[test]
fn while_the_plan_is_locked_only_the_summary_can_be_saved() {
    let mut test = scenes::begun(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Summary));
    test.press_button("Export: the summary");
    assert!(test.sees("Summary as Markdown") && !test.sees("Plan as a calendar"));
    test.key(egui::Key::Escape);
    for file in [OtherFile::Plan, OtherFile::Calendar] {
        test.tell(PaperMessage::FileWanted(file));
        assert!(test.reads("There is no plan to write. The safety check is still to be done."));
        assert_eq!(test.app().state().dialog, None);
    }
    assert_eq!(screen(&test), Screen::Summary);
}
