//! What was done, and what changed, in the window: read, written down, mended, joined with another computer's.

use egui::Key;
use jiff::civil::date;
use plumbline::app::{
    AboutMessage, CopyHolds, FileMessage, LogForm, LogMessage, PaperKind, PaperMessage, PrintChoice, Screen,
    SessionForm, WindowMessage,
};
use plumbline::platform::Memory;
use plumbline::record::*;
use plumbline::report::{LeaveOut, OtherFile};

use super::screen;
use crate::support::scenes::progress::{begun, folder_of_copies, form, id, logged, now, opened, opened_on};
use crate::support::{SAMPLE_FILE, Setup, TestApp};

fn on_log(record: &Record) -> TestApp {
    opened(Setup::default(), record)
}

fn log(test: &TestApp) -> &[Session] {
    &test.app().record().expect("a record").log
}

fn saved(test: &TestApp) -> Record {
    from_bytes(&test.platform.file(SAMPLE_FILE).expect("a file")).expect("a record")
}

fn change(test: &mut TestApp, form: SessionForm) {
    test.tell(LogMessage::FormChanged(Box::new(LogForm::Session(form))));
}

/// Every text and name on the screen, in one.
fn all_of(test: &TestApp) -> String {
    test.texts().join("\n").replace('\u{a0}', " ")
}

#[test]
fn sessions_measures_and_their_limits_are_read_on_one_page() {
    let test = on_log(&logged());
    assert_eq!(screen(&test), Screen::Progress);
    let said = all_of(&test);
    // All were done but those of the fourth week, which has as many days as the fifth; today's is not over (rule P113).
    let of_week = |from: jiff::civil::Date| {
        let days = from..from.saturating_add(jiff::Span::new().days(7));
        log(&test).iter().filter(|session| days.contains(&session.on())).count()
    };
    assert_eq!(of_week(date(2026, 12, 14)), 0);
    let done = log(&test).len();
    let planned = done + of_week(date(2026, 12, 21));
    let sentence = format!("{done} of {planned} sessions planned so far were done, as logged by you.");
    assert!(
        said.contains(&sentence),
        "{sentence}
{said}"
    );
    for sentence in [
        "Activity 1: 3 of 10 → 7 of 10, higher by more than what may be chance (3 points).",
        "Activity 2: 4 of 10 → 6 of 10, no change beyond what may be chance (3 points).",
        "Usual pain of the last 7 days: 6 of 10 → 3 of 10, lower by more than what may be chance (4 points, or 2 in 2 check-ins \
         running).",
        "“carrying shopping”",
        "measures were compared; with many, one may look changed by chance.",
    ] {
        assert!(said.contains(sentence), "{sentence}\n{said}");
    }
    for word in ["streak", "well done", "great", "recovered", "%", "in a row", "!"] {
        assert!(!said.to_lowercase().contains(word), "{word}\n{said}");
    }
}

#[test]
fn the_log_is_reached_from_the_plan_the_menu_of_the_record_home_and_by_key() {
    let mut test = on_log(&logged());
    test.tell(WindowMessage::ScreenChosen(Screen::Plan))
        .click("What was done");
    assert_eq!(screen(&test), Screen::Progress);
    test.click("Back to the plan");
    assert_eq!(screen(&test), Screen::Plan);
    test.keys(egui::Modifiers::COMMAND, Key::L);
    assert_eq!(screen(&test), Screen::Progress);
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    test.press_button("Record menu")
        .press_button("What was done, and what changed");
    assert_eq!(screen(&test), Screen::Progress);
    let platform = Memory::new();
    platform.set_now(now());
    platform.put(SAMPLE_FILE, to_bytes(&logged_and_kept()));
    let state = plumbline::platform::Platform::places(&platform).state;
    let settings = serde_json::json!({"recent": [SAMPLE_FILE]});
    platform.put(state.join("settings.json"), settings.to_string());
    let mut test = TestApp::start(Setup::default(), platform);
    test.settle();
    test.click("What was done");
    assert_eq!(screen(&test), Screen::Progress);
}

/// The same once its plan was shown, and so kept.
fn logged_and_kept() -> Record {
    let mut test = on_log(&logged());
    test.tell(WindowMessage::ScreenChosen(Screen::Plan))
        .tell(FileMessage::SavePressed);
    saved(&test)
}

#[test]
fn without_a_log_it_says_so_and_offers_to_write_one() {
    let mut test = on_log(&begun());
    assert!(test.reads("Nothing is logged yet."));
    test.click("Done without the program");
    assert!(test.sees("Done without the program") && test.sees("Put it in the log"));
    test.click("Back to the log");
    assert!(test.reads("Nothing is logged yet."));
    assert!(log(&test).is_empty());
}

#[test]
fn what_was_done_without_the_program_is_written_down_by_keys_alone() {
    let mut test = on_log(&begun());
    test.tell(LogMessage::FormOpened(SessionHow::Typed));
    let (day, _) = test.focused().expect("the day has the focus");
    assert_eq!(day, "Day");
    // Everything of the day is ticked; one of it was left out.
    let planned = form(&test);
    let all = planned.exercises.len();
    assert!(all > 2 && planned.exercises.iter().all(|one| one.done));
    for _ in 0..12 {
        test.key(Key::Tab);
        let first = format!("{}. ", planned.exercises[0].number);
        if test.focused().is_some_and(|(name, _)| name.starts_with(&first)) {
            break;
        }
    }
    test.key(Key::Space);
    for _ in 0..60 {
        if test.focused().is_some_and(|(name, _)| name == "Put it in the log") {
            break;
        }
        test.key(Key::Tab);
    }
    test.key(Key::Enter);
    let [entry] = log(&test) else {
        panic!("{:?}", log(&test))
    };
    assert_eq!(
        (entry.how, entry.on(), entry.week),
        (SessionHow::Typed, now().date(), 2)
    );
    // No step was taken, so the plan stays in its second week (rule P42).
    let left_out: Vec<_> = entry.done.iter().filter(|line| line.sets == 0).collect();
    assert_eq!(left_out.len(), 1, "{entry:?}");
    assert_eq!(left_out[0].exercise, planned.exercises[0].exercise);
    assert_eq!(left_out[0].skipped, Some(WhySkipped::Other));
    assert!(entry.plan.is_some());
    assert!(test.reads("The session of 7 January 2027 is in the log."));
    assert!(test.reads("done without the program"));
}

#[test]
fn a_day_ahead_and_minutes_that_are_none_are_not_logged_and_it_says_why() {
    let mut test = on_log(&begun());
    test.tell(LogMessage::FormOpened(SessionHow::Typed));
    for (day, minutes, why) in [
        ("2027-01-08", "", "This day lies ahead."),
        ("8/1/2027", "", "Which day is meant?"),
        ("2027-01-07", "a while", "Type whole minutes"),
    ] {
        let typed = SessionForm {
            day: day.into(),
            minutes: minutes.into(),
            ..form(&test)
        };
        change(&mut test, typed);
        test.tell(LogMessage::FormDone);
        assert!(test.reads(why), "{why}");
        assert!(log(&test).is_empty());
    }
    let typed = SessionForm {
        minutes: " 12 ".into(),
        ..form(&test)
    };
    change(&mut test, typed);
    test.tell(LogMessage::FormDone);
    assert_eq!(log(&test)[0].minutes, 12);
}

/// Rule T47: what stands beside a day on the sheet is asked in the order of its columns.
#[test]
fn the_form_asks_what_the_sheet_has_in_its_order() {
    let mut test = on_log(&begun());
    test.click("Type in a tick sheet");
    let names: Vec<String> = test.names_in_order().into_iter().map(|(_, name)| name).collect();
    let place = |words: &str| names.iter().position(|name| name.contains(words));
    let asked = [
        "Pain before",
        "The highest pain",
        "The morning after",
        "Effort: how hard",
    ]
    .map(place);
    assert!(
        asked.iter().all(Option::is_some) && asked.is_sorted(),
        "{asked:?} {names:?}"
    );
    let sheet = include_str!("../../../src/report/templates/ticks.typ");
    assert!(sheet.contains(r#"("before", "highest", "morning", "effort")"#));
}

#[test]
fn a_tick_sheet_is_typed_in_by_its_numbers_day_after_day() {
    let mut test = on_log(&begun());
    test.click("Type in a tick sheet");
    let mut monday = form(&test);
    monday.day = "2026-11-23".into();
    change(&mut test, monday);
    let monday = form(&test);
    let numbers: Vec<usize> = monday.exercises.iter().map(|one| one.number).collect();
    assert!(numbers.len() > 1 && numbers.is_sorted(), "{numbers:?}");
    // A number that is on no line of that day is said, and nothing is logged.
    let typed = SessionForm {
        numbers: format!("{} 99", numbers[0]),
        ..monday.clone()
    };
    change(&mut test, typed);
    assert!(test.reads("“99” is no number of an exercise of this day."));
    test.tell(LogMessage::FormDone);
    assert!(log(&test).is_empty());
    let typed = SessionForm {
        numbers: format!("{}, {}", numbers[0], numbers[1]),
        pain_before: Some(1),
        pain_most: Some(2),
        ..form(&test)
    };
    change(&mut test, typed);
    test.click("Put it in the log");
    let [entry] = log(&test) else {
        panic!("{:?}", log(&test))
    };
    assert_eq!(
        (entry.how, entry.on(), entry.week),
        (SessionHow::Paper, date(2026, 11, 23), 1)
    );
    assert_eq!((entry.pain_before, entry.pain_most), (Some(1), Some(2)));
    let done: Vec<&str> = entry
        .done
        .iter()
        .filter(|line| line.sets > 0)
        .map(|line| line.exercise.as_str())
        .collect();
    let ticked: Vec<&str> = monday.exercises[..2].iter().map(|one| one.exercise.as_str()).collect();
    assert_eq!(done, ticked);
    // The form goes on with the next planned day, empty: Wednesday.
    assert_eq!(
        (form(&test).day.as_str(), form(&test).numbers.as_str()),
        ("2026-11-25", "")
    );
    // On a red day it is asked which exercise it was.
    let numbers = form(&test)
        .exercises
        .iter()
        .map(|one| one.number.to_string())
        .collect::<Vec<_>>()
        .join(" ");
    let typed = SessionForm {
        numbers,
        pain_most: Some(7),
        ..form(&test)
    };
    change(&mut test, typed);
    assert!(test.sees("Which exercise was it?"));
    let hurt = form(&test).exercises[0].exercise.clone();
    let typed = SessionForm {
        hurt: [hurt.clone()].into(),
        ..form(&test)
    };
    change(&mut test, typed);
    test.tell(LogMessage::FormDone);
    let entry = &log(&test)[1];
    let red: Vec<&Done> = entry
        .done
        .iter()
        .filter(|line| line.light == Some(LightColour::Red))
        .collect();
    assert!(
        !red.is_empty() && red.iter().all(|line| line.exercise == hurt),
        "{entry:?}"
    );
}

#[test]
fn an_entry_is_changed_taken_back_and_had_back_and_none_of_it_is_fixed_by_saving() {
    let record = logged();
    let first = record.log[0].id;
    let mut test = on_log(&record);
    test.tell(FileMessage::SavePressed)
        .tell(LogMessage::SessionOpened(first));
    assert!(test.sees("A session of the log"));
    let before = form(&test);
    assert_eq!((before.minutes.as_str(), before.effort), ("14", Some(4)));
    let mut changed = SessionForm {
        minutes: "20".into(),
        effort: Some(6),
        morning: Some(Morning::Worse),
        note: "after work".into(),
        ..before
    };
    changed.exercises[0].done = false;
    let left_out = changed.exercises[0].exercise.clone();
    change(&mut test, changed);
    test.click("Keep the change");
    let entry = log(&test).iter().find(|entry| entry.id == first).expect("there");
    assert_eq!((entry.minutes, entry.effort, entry.edited), (20, Some(6), 1));
    assert_eq!(
        (entry.next_morning, entry.note.as_deref()),
        (Some(Morning::Worse), Some("after work"))
    );
    assert!(
        entry
            .done
            .iter()
            .filter(|line| line.exercise == left_out)
            .all(|line| line.sets == 0)
    );
    assert_eq!(entry.began, record.log[0].began, "the time of day stays");
    // Opened and kept without a change it is the same entry.
    test.tell(LogMessage::SessionOpened(first)).tell(LogMessage::FormDone);
    assert_eq!(log(&test)[0].edited, 1);
    test.tell(LogMessage::SessionOpened(first))
        .click("Take this session back");
    assert!(test.reads("is taken back"));
    let of_first = |test: &TestApp| log(test).iter().find(|entry| entry.id == first).expect("there").clone();
    assert!(of_first(&test).removed && of_first(&test).edited == 2);
    test.tell(FileMessage::Undone);
    assert!(of_first(&test).removed, "the log is no part of undo");
    test.click("Taken back (1)");
    test.click("Have it back: Monday 23 November 2026, day A, 20 minutes");
    assert!(!of_first(&test).removed && of_first(&test).edited == 3);
    test.tell(FileMessage::SavePressed);
    assert_eq!(saved(&test).log.len(), record.log.len());
}

#[test]
fn a_check_in_is_changed_taken_back_and_had_back_too() {
    let record = logged();
    let mut test = on_log(&record);
    test.tell(LogMessage::CheckInOpened(id(104)));
    assert!(test.sees("Check-in of 4 January 2027"));
    test.click("5: Usual pain of the 7 days, 0 to 10")
        .click("Keep the change");
    let check_ins = |test: &TestApp| test.app().record().expect("a record").check_ins.clone();
    assert_eq!(
        (check_ins(&test)[3].pain_usual, check_ins(&test)[3].edited),
        (Some(5), 1)
    );
    assert!(
        all_of(&test).contains("Usual pain of the last 7 days: 6 of 10 → 5 of 10, no change"),
        "the chart follows"
    );
    test.tell(LogMessage::CheckInOpened(id(104)))
        .click("Take this check-in back");
    assert!(check_ins(&test)[3].removed);
    assert!(
        all_of(&test).contains("Usual pain of the last 7 days: 6 of 10 → 4 of 10"),
        "it counts no more"
    );
    test.tell(LogMessage::HadBack(id(104)));
    assert!(!check_ins(&test)[3].removed);
}

#[test]
fn a_record_that_is_read_only_is_read_and_nothing_is_logged() {
    let platform = Memory::new();
    platform.set_now(now());
    platform.put(SAMPLE_FILE, to_bytes(&logged()));
    let other = platform.second();
    let _first = opened_on(Setup::default(), platform);
    let mut second = opened_on(Setup::default(), other);
    let before = log(&second).to_vec();
    second.tell(LogMessage::FormOpened(SessionHow::Typed));
    assert_eq!(second.app().log_form(), None);
    second.tell(LogMessage::TakenBack(before[0].id));
    assert_eq!(log(&second), before);
}

#[test]
fn tables_of_the_log_are_saved_from_its_page() {
    for (entry, file, beginning) in [
        (
            "Sessions as a table, CSV",
            OtherFile::Sessions,
            "\u{feff}day,time,minutes,",
        ),
        ("Check-ins as a table, CSV", OtherFile::CheckIns, "\u{feff}day,measure,"),
    ] {
        let mut test = on_log(&logged());
        let path = format!("/home/alex/{}.csv", file.stem());
        test.platform.choose(&path);
        test.press_button("Export: the log").press_button(entry);
        let text = String::from_utf8(test.platform.file(&path).expect("written")).expect("text");
        assert!(text.starts_with(beginning), "{text}");
    }
}

#[test]
fn since_the_start_can_be_left_out_of_a_copy() {
    let mut test = on_log(&logged());
    test.click("Print the summary with what was done");
    assert_eq!(screen(&test), Screen::Print);
    let text = |test: &mut TestApp, progress: bool| {
        let leave_out = LeaveOut {
            progress,
            ..LeaveOut::default()
        };
        test.tell(PaperMessage::PrintChosen(PrintChoice::LeaveOut(leave_out)));
        test.platform.choose("/home/alex/summary.txt");
        test.tell(PaperMessage::FileWanted(OtherFile::Text));
        String::from_utf8(test.platform.file("/home/alex/summary.txt").expect("written")).expect("text")
    };
    assert!(text(&mut test, false).contains("Since the start of the plan"));
    let without = text(&mut test, true);
    assert!(
        !without.to_uppercase().contains("SINCE THE START OF THE PLAN"),
        "{without}"
    );
    assert!(without.contains("Left out of this copy: what was logged since the start."));
    test.tell(PaperMessage::PrintChosen(PrintChoice::Kind(PaperKind::Plan)));
    assert!(test.sees("What was logged since the start"));
}

#[test]
fn what_two_computers_logged_is_joined_by_a_save_without_a_question() {
    let whole = logged();
    let mut base = whole.clone();
    base.log.truncate(3);
    base.check_ins.truncate(1);
    let mut test = on_log(&base);
    // Here a session is written down, there three sessions and a check-in were logged meanwhile.
    test.tell(LogMessage::FormOpened(SessionHow::Typed))
        .tell(LogMessage::FormDone);
    let mut theirs = whole.clone();
    theirs.log.truncate(6);
    theirs.check_ins.truncate(2);
    test.platform.put(SAMPLE_FILE, to_bytes(&theirs));
    test.tell(FileMessage::SavePressed);
    assert_eq!(test.app().state().dialog, None);
    assert!(test.reads("3 sessions and 1 check-in from the other computer were added."));
    let joined = saved(&test);
    assert_eq!((joined.log.len(), joined.check_ins.len()), (7, 2));
    assert_eq!(joined.log, log(&test));
    assert!(!test.app().title().contains("not saved"), "{}", test.app().title());
}

#[test]
fn where_more_than_the_log_differs_it_is_asked_as_before() {
    let mut test = on_log(&logged());
    let mut theirs = logged();
    theirs.log.truncate(6);
    theirs.assessments[0].reason.words = "theirs".into();
    test.platform.put(SAMPLE_FILE, to_bytes(&theirs));
    test.tell(AboutMessage::WordsTyped("mine".into()))
        .tell(FileMessage::SavePressed);
    assert!(test.reads("The file was changed meanwhile"));
    assert_eq!(
        saved(&test).assessments[0].reason.words,
        "theirs",
        "nothing was written"
    );
}

#[test]
fn copies_in_a_folder_are_one_person_and_join_adds_what_was_logged() {
    let mut test = folder_of_copies(Setup::default());
    let rows = test.app().state().pages.folder.as_ref().expect("a folder").rows.clone();
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    let holds: Vec<CopyHolds> = row.copies.iter().map(|copy| copy.holds).collect();
    let more = logged().log.len() - 3;
    assert!(
        matches!(holds.as_slice(), [CopyHolds::Entries(joined), CopyHolds::Other] if joined.sessions == more),
        "{holds:?}"
    );
    assert!(test.reads(&format!("{more} sessions")));
    test.press_button("Join: Alex R. with its copies");
    assert!(test.reads("“Alex R (conflicted copy)” were added."));
    assert!(test.reads("differs in more than what was logged, so nothing of it was joined."));
    assert_eq!(log(&test).len(), logged().log.len());
    test.tell(FileMessage::SavePressed);
    let file = test.platform.file("/home/practice/Alex R.plumbline").expect("there");
    assert_eq!(from_bytes(&file).expect("a record").log.len(), logged().log.len());
    let copies = test
        .platform
        .files()
        .into_iter()
        .filter(|path| path.starts_with("/home/practice"));
    assert_eq!(copies.count(), 3, "no copy is removed");
}
