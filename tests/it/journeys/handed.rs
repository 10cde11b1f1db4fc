//! What the desktop and other people's files hand over: several files, a folder, names in any letters, another country.

use plumbline::app::{AboutMessage, FileMessage, PaperKind, PaperMessage, Screen, WindowMessage};
use plumbline::platform::Memory;
use plumbline::record::{Units, to_bytes};
use plumbline::report::PageSize;

use super::screen;
use crate::support::{SAMPLE_FILE, Setup, TestApp, people};

/// A folder of records with these names; the files are `1.plumbline` and so on.
fn practice(names: &[&str]) -> Memory {
    let platform = Memory::new();
    for (number, name) in names.iter().enumerate() {
        let mut record = people::record(&people::alex());
        record.id = uuid::Uuid::from_u128(number as u128 + 100);
        record.person.name = (*name).to_owned();
        platform.put(format!("/home/practice/{number}.plumbline"), to_bytes(&record));
    }
    platform
}

fn hand_over(test: &mut TestApp, paths: &[&str]) {
    let paths = paths.iter().map(std::path::PathBuf::from).collect();
    test.harness.state_mut().app_mut().hand_over(paths);
    test.settle();
}

fn listed(test: &TestApp) -> Vec<String> {
    let folder = test.app().state().pages.folder.as_ref().expect("a folder");
    folder.found().map(|row| row.name.clone()).collect()
}

#[test]
fn of_several_files_the_first_is_opened_and_the_others_are_named() {
    let mut test = TestApp::start(Setup::default(), practice(&["Anna", "Bert", "Cem"]));
    hand_over(
        &mut test,
        &[
            "/home/practice/0.plumbline",
            "/home/practice/1.plumbline",
            "/home/practice/2.plumbline",
        ],
    );
    assert_eq!(test.app().record().expect("open").person.name, "Anna");
    assert!(
        test.reads("Not opened: 1.plumbline, 2.plumbline."),
        "{:?}",
        test.texts()
    );
    // One file is opened without a word, and what is no file is said.
    let mut test = TestApp::start(Setup::default(), practice(&["Anna"]));
    hand_over(&mut test, &["/home/practice/0.plumbline"]);
    assert!(!test.reads("Not opened"));
    hand_over(&mut test, &[""]);
    assert!(test.reads("no file on this computer"), "{:?}", test.texts());
    // Also where the first cannot be opened.
    let mut test = TestApp::start(Setup::default(), practice(&["Anna"]));
    hand_over(
        &mut test,
        &["/home/practice/no.plumbline", "/home/practice/0.plumbline"],
    );
    assert!(test.reads("Not opened: 0.plumbline."), "{:?}", test.texts());
}

#[test]
fn a_folder_that_is_handed_over_is_listed() {
    let mut test = TestApp::start(Setup::default(), practice(&["Anna", "Bert"]));
    hand_over(&mut test, &["/home/practice"]);
    assert_eq!(screen(&test), Screen::Folder);
    assert_eq!(listed(&test), ["Anna", "Bert"]);
}

#[test]
fn names_are_found_and_ordered_whatever_their_spelling() {
    let names = [
        "Zed",
        "Ärzte",
        "Müller",
        "José",
        "Jose\u{301}",
        "İpek",
        "Łukasz",
        "Straße",
        "Σίσυφος",
    ];
    let mut test = TestApp::start(Setup::default(), practice(&names));
    hand_over(&mut test, &["/home/practice"]);
    let order = listed(&test);
    assert_eq!(
        order,
        [
            "Ärzte",
            "İpek",
            "José",
            "Jose\u{301}",
            "Łukasz",
            "Müller",
            "Straße",
            "Zed",
            "Σίσυφος"
        ]
    );
    for (query, found) in [
        ("muller", 1),
        ("arzte", 1),
        ("ÄRZTE", 1),
        ("jose", 2),
        ("josé", 2),
        ("jose\u{301}", 2),
        ("lukasz", 1),
        ("ipek", 1),
        ("strasse", 1),
        ("STRASSE", 1),
        ("ΣΙΣΥΦΟΣ", 1),
        ("nobody", 0),
    ] {
        test.tell(FileMessage::FolderSearched(query.into()));
        assert_eq!(listed(&test).len(), found, "{query}");
    }
}

#[test]
fn no_text_that_is_handed_to_a_screen_reader_holds_a_control_character() {
    let mut test = TestApp::start(Setup::default(), practice(&["a\0b\u{1}c\u{7f}", "Bert"]));
    hand_over(&mut test, &["/home/practice"]);
    let is_clean = |test: &TestApp| {
        test.texts()
            .iter()
            .all(|text| !text.contains(|letter: char| letter.is_ascii_control() && letter != '\n'))
    };
    assert!(is_clean(&test), "{:?}", test.texts());
    hand_over(&mut test, &["/home/practice/0.plumbline"]);
    test.tell(WindowMessage::ScreenChosen(Screen::About));
    assert!(
        test.app().record().expect("open").person.name.contains('\0'),
        "kept as it was"
    );
    assert!(is_clean(&test), "{:?}", test.texts());
    test.tell(AboutMessage::NameTyped("Al\0ex\u{7}".into()));
    assert_eq!(
        test.app().record().expect("open").person.name,
        "Al\0ex\u{7}",
        "saved as it was typed"
    );
    assert!(is_clean(&test), "{:?}", test.texts());
}

#[test]
fn paper_and_units_begin_as_the_country_has_them_and_stay_as_they_are_chosen() {
    let begun = |locale: &str| {
        let platform = Memory::new();
        platform.speaks(locale);
        let mut test = TestApp::start(Setup::default(), platform);
        test.tell(FileMessage::NewStarted);
        test
    };
    for (locale, page, units) in [
        ("en_US.UTF-8", PageSize::Letter, Units::Inches),
        ("en_CA.UTF-8", PageSize::Letter, Units::Metric),
        ("de_DE.UTF-8", PageSize::A4, Units::Metric),
        ("", PageSize::A4, Units::Metric),
    ] {
        let test = begun(locale);
        assert_eq!(test.app().record().expect("new").person.units, units, "{locale}");
        assert_eq!(test.app().state().settings.printing.look.page, page, "{locale}");
        assert_eq!(test.app().paper().look.page, page, "{locale}");
    }
    // A choice is kept over what the system says.
    let mut test = begun("en_US.UTF-8");
    let a4 = plumbline::app::PrintChoice::Page(PageSize::A4);
    test.tell(PaperMessage::PrintOpened(PaperKind::Questionnaire))
        .tell(PaperMessage::PrintChosen(a4));
    let world = test.platform.second();
    world.speaks("en_US.UTF-8");
    let test = TestApp::start(Setup::default(), world);
    assert_eq!(test.app().paper().look.page, PageSize::A4);
}

#[test]
fn endless_texts_and_lists_are_shown_by_their_beginning_and_kept_whole() {
    let mut record = people::record(&people::alex());
    record.person.name = "W".repeat(300_000);
    record.assessments[0].reason.words = "a\n".repeat(50_000);
    record.assessments[0]
        .safety
        .precautions
        .extend((0..20_000).map(|number| format!("zz-{number}").as_str().into()));
    let platform = Memory::new();
    let bytes = to_bytes(&record);
    platform.put(SAMPLE_FILE, bytes.clone());
    let mut test = TestApp::start(Setup::default(), platform);
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    test.tell(WindowMessage::ScreenChosen(Screen::About));
    assert!(test.reads("300000 letters, too many for a field"), "{:?}", test.texts());
    test.tell(WindowMessage::ScreenChosen(Screen::Summary));
    let longest = test.texts().iter().map(|text| text.chars().count()).max();
    assert!(longest.unwrap_or_default() < 20_000, "{longest:?}");
    assert!(test.texts().len() < 2_000, "{}", test.texts().len());
    assert!(
        test.reads("20000 precautions that this content does not know"),
        "{:?}",
        test.texts()
    );
    assert_eq!(test.platform.file(SAMPLE_FILE), Some(bytes), "nothing is written");
    let (_, pages) = test.app().pages().expect("laid out");
    assert!(pages.count() < 20, "{}", pages.count());
}
