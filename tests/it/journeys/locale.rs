//! Days and decimal marks on the screen are those of the person's system; what was typed stays as it was typed.

use egui::{Key, Modifiers};
use plumbline::app::{FileMessage, Screen, WindowMessage};
use plumbline::content::ItemId;
use plumbline::platform::{Memory, Wishes};
use plumbline::record::{Record, to_bytes};
use serde_json::json;

use super::as_typed::short_way;
use crate::support::{SAMPLE_FILE, Setup, TestApp, people, scenes};

const WALL: &str = "fh-occiput-wall";

/// A record on a screen of a system with this locale.
fn opened_in(locale: &str, record: &Record, screen: Screen) -> TestApp {
    let platform = Memory::new();
    platform.speaks(locale);
    platform.put(SAMPLE_FILE, to_bytes(record));
    let mut test = TestApp::start(Setup::default(), platform);
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    test.tell(WindowMessage::ScreenChosen(screen));
    test
}

#[test]
fn every_screen_writes_days_as_the_system_does() {
    let months = [
        "November 2026",
        "December 2026",
        "October 2026",
        "September 2026",
        "January 2027",
    ];
    let record = people::alex_record();
    let mut changed = 0;
    for screen in Screen::ALL {
        let outline = |locale: &str| opened_in(locale, &record, screen).outline();
        let usual = outline("en_GB.UTF-8");
        if !months.iter().any(|month| usual.contains(month)) {
            continue;
        }
        changed += 1;
        for line in outline("sv_SE.UTF-8").lines() {
            assert!(!months.iter().any(|month| line.contains(month)), "{screen:?}: {line}");
        }
        if usual.contains("20 November 2026") {
            assert!(outline("en_US.UTF-8").contains("November 20, 2026"), "{screen:?}");
        }
    }
    assert!(changed > 5, "{changed} screens show a day");
}

#[test]
fn readings_have_the_decimal_mark_of_the_system_and_what_was_typed_stays() {
    let record = short_way(&json!({WALL: 3.75}));
    for (locale, mark) in [
        ("en_GB.UTF-8", "3.75"),
        ("de_DE.UTF-8", "3,75"),
        ("de_CH.UTF-8", "3.75"),
    ] {
        for screen in [Screen::Questions, Screen::FromPaper] {
            let mut test = opened_in(locale, &record, Screen::Review);
            if screen == Screen::Questions {
                test.tell(WindowMessage::ItemOpened(ItemId::from(WALL)));
            } else {
                test.tell(WindowMessage::ScreenChosen(screen));
            }
            let outline = test.outline();
            assert!(outline.contains(&format!("TextRun \"{mark}\"")), "{locale}: {outline}");
            let other = if mark == "3.75" { "3,75" } else { "3.75" };
            assert!(!outline.contains(other), "{locale}: {outline}");
        }
    }
    let mut test = opened_in("de_DE.UTF-8", &record, Screen::Review);
    test.tell(WindowMessage::ItemOpened(ItemId::from(WALL)));
    for typed in ["4.25", "4,25", "4.", "4½"] {
        test.click_field("First reading, cm");
        test.keys(Modifiers::COMMAND, Key::A);
        for letter in typed.chars() {
            test.write(&letter.to_string());
        }
        let outline = test.outline();
        assert!(outline.contains(&format!("TextRun \"{typed}\"")), "{typed}: {outline}");
    }
    test.keys(Modifiers::COMMAND, Key::A);
    test.write("4.25");
    test.tell(WindowMessage::ScreenChosen(Screen::Review));
    assert!(test.reads("4,25\u{a0}cm"), "{:?}", test.texts());
}

#[test]
fn a_record_stands_in_the_desktops_list_until_it_is_deleted() {
    let mut test = scenes::sample(Setup::default(), Screen::About);
    assert_eq!(
        test.platform.listed_by_the_desktop(),
        [std::path::PathBuf::from(SAMPLE_FILE)]
    );
    test.platform.choose("/home/person/Other.plumbline");
    test.tell(FileMessage::SaveAsPressed).settle();
    let listed = test.platform.listed_by_the_desktop();
    assert_eq!(
        listed.last().expect("some").to_str(),
        Some("/home/person/Other.plumbline")
    );
    test.tell(FileMessage::DeletePressed).click("Delete everything");
    assert_eq!(
        test.platform.listed_by_the_desktop(),
        [std::path::PathBuf::from(SAMPLE_FILE)]
    );
}

#[test]
fn a_desktop_that_keeps_no_list_of_recent_files_is_given_none() {
    let mut test = TestApp::new();
    test.platform.wish(Wishes {
        recent: Some(false),
        times: 1,
        ..Wishes::default()
    });
    test.settle();
    test.platform.put("/a.plumbline", people_record());
    test.tell(FileMessage::FileChosen("/a.plumbline".into())).settle();
    assert!(test.app().record().is_some());
    assert!(test.platform.listed_by_the_desktop().is_empty());
    assert_eq!(
        test.app().state().settings.recent.len(),
        1,
        "the first screen has its own"
    );
}

fn people_record() -> Vec<u8> {
    let test = scenes::sample(Setup::default(), Screen::About);
    test.platform.file(SAMPLE_FILE).expect("saved")
}
