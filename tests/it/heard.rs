//! What a screen reader hears: read off AccessKit's tree here, and spoken by the real Orca in `.ci/orca.py`.

mod photos;
mod structure;

use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers};
use plumbline::app::{
    AboutMessage, AnswerMessage, Dialog, FileMessage, PaperMessage, PrintChoice, SafetyMessage, Screen, SettingMessage,
    TextSize, ThemeChoice, TimerMessage, WindowMessage,
};
use plumbline::content::{ItemId, Sides, Urgency, shipped};
use plumbline::platform::Memory;
use plumbline::record::{ScreeningAnswer, Side};

use crate::journeys::nothing_to_tell;
use crate::support::ears::Heard;
use crate::support::{Setup, TestApp, scenes};

/// The names of the nodes that are so.
fn names(test: &TestApp, is_so: impl Fn(&Heard) -> bool) -> Vec<String> {
    let so = test.heard().into_iter().filter(|node| is_so(node));
    so.map(|node| node.name).collect()
}

fn open(id: &str) -> TestApp {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(id)]));
    test.tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
    test
}

/// Orca 48 speaks a heading from its text alone, and AccessKit gives text to labels only.
#[test]
fn every_heading_can_be_read_letter_by_letter() {
    for scene in scenes::all() {
        let test = scene.make(Setup::default());
        let silent = names(&test, |node| node.role == Role::Heading && !node.is_spoken_inside);
        assert_eq!(silent, Vec::<String>::new(), "{}", scene.name);
    }
}

#[test]
fn a_screen_that_begins_with_its_heading_says_it_at_the_focus() {
    for screen in [
        Screen::Review,
        Screen::Results,
        Screen::Summary,
        Screen::Breathing,
        Screen::Habits,
        Screen::Effort,
    ] {
        let mut test = scenes::sample(Setup::default(), Screen::About);
        test.tell(WindowMessage::ScreenChosen(screen));
        let title = test.headings().pop().expect("a heading");
        let focus = test.focus();
        assert_eq!(focus.role, Role::Label, "{screen:?}");
        assert_eq!(focus.text.as_deref(), Some(title.as_str()), "{screen:?}");
    }
}

#[test]
fn an_emergency_is_said_in_one_breath_with_what_to_do() {
    let test = scenes::all()
        .into_iter()
        .find(|scene| scene.name == "stop-emergency")
        .expect("the scene")
        .make(Setup::default());
    let focus = test.focus();
    let text = focus.text.expect("what has the focus can be read");
    assert!(text.starts_with("Please get help now"), "{text}");
    assert!(text.contains("Call your local emergency number"), "{text}");
    assert_eq!(
        focus.live,
        Live::Assertive,
        "it does not wait for the end of another sentence"
    );
}

/// Also on the screens of less urgency, and where an urgent sign comes up without a screen of its own.
#[test]
fn what_to_do_is_heard_wherever_a_sign_asks_for_help() {
    for (scene, words) in [
        ("stop-same-day", "Get medical help today. The muscle tests"),
        ("stop-clinician", "physiotherapist should look at this"),
        ("stop-under-18", "Bodies that still grow"),
    ] {
        let scenes = scenes::all();
        let scene = scenes.iter().find(|one| one.name == scene).expect("the scene");
        let text = scene.make(Setup::default()).focus().text.unwrap_or_default();
        assert!(text.contains(words), "{}: {text}", scene.name);
    }
    let scenes = scenes::all();
    let relief = scenes
        .iter()
        .find(|one| one.name == "library-relief-yes")
        .expect("the scene");
    let test = relief.make(Setup::default());
    let alarms = names(&test, |node| node.live == Live::Assertive);
    assert!(
        alarms
            .iter()
            .any(|said| said.starts_with("Do not start.") && said.len() > 60),
        "{alarms:?}"
    );
}

#[test]
fn each_question_is_the_name_of_the_group_of_its_answers_and_how_to_answer_its_description() {
    let library = shipped();
    let mut seen = 0;
    for item in &library.items {
        let test = open(item.id.as_str());
        if test.app().item().map(|shown| &shown.id) != Some(&item.id) {
            continue;
        }
        seen += 1;
        let around = test.around_the_focus();
        // The heading, where it has the focus, is called as the group is.
        let named = |said: &str| {
            let mut groups = around.iter().filter(|group| group.name == item.question);
            groups.any(|group| group.description.contains(said))
        };
        assert!(named(""), "{}: {around:#?}", item.id);
        for said in item.stop.iter().chain(&item.steps) {
            assert!(named(said), "{}: {said}", item.id);
        }
        // A reader that knows no descriptions of groups reads the labels inside.
        let title = test.headings().first().cloned();
        assert_eq!(title.as_ref(), Some(&item.question));
    }
    assert!(seen > 35, "only {seen} items were shown");
}

#[test]
fn the_window_is_called_by_its_screen_file_and_program() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    assert_eq!(test.app().title(), "Results – Alex R – Plumbline");
    assert_eq!(
        test.window_name(),
        "Results – Alex R – Plumbline",
        "saving is told by itself"
    );
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    assert_eq!(test.window_name(), "Safety check – Alex R – Plumbline");
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from("fh-occiput-wall")]));
    let name = shipped().item("fh-occiput-wall").expect("the item").name.clone();
    assert_eq!(test.window_name(), format!("{name} – Alex R – Plumbline"));
    assert_eq!(TestApp::new().window_name(), "Home – Plumbline");
    for screen in Screen::ALL {
        let mut test = scenes::sample(Setup::default(), Screen::Review);
        test.tell(WindowMessage::ScreenChosen(screen));
        assert!(test.window_name().starts_with(&test.app().screen_name()), "{screen:?}");
    }
}

/// On a new screen the reader first finds the window, then the control with the groups around it.
#[test]
fn the_focus_of_a_reader_comes_to_a_new_screen_through_the_window() {
    let mut test = scenes::sample(Setup::default(), Screen::About);
    test.harness
        .state_mut()
        .app_mut()
        .dispatch(WindowMessage::ScreenChosen(Screen::How));
    let mut rests = (0..3).map(|_| {
        test.harness.step();
        test.focus().role
    });
    assert!(rests.any(|role| role == Role::Window), "it is not at the window first");
    test.settle();
    assert_eq!(test.focus().role, Role::RadioButton);
    assert!(
        test.around_the_focus()
            .iter()
            .any(|one| one.role == Role::Main && one.name == "How to do it")
    );
    // The keyboard is not held back: who goes on at once is followed at once.
    test.harness
        .state_mut()
        .app_mut()
        .dispatch(WindowMessage::ScreenChosen(Screen::Safety));
    test.harness.step();
    test.harness.step();
    test.harness.key_press(Key::Tab);
    test.harness.step();
    test.harness.step();
    assert_eq!(test.focus().role, Role::CheckBox);
}

#[test]
fn a_key_that_picks_an_answer_takes_the_focus_along_and_says_it_where_the_focus_is_already() {
    let item = shipped()
        .items
        .iter()
        .find(|item| !item.is_number() && item.sides() == Sides::One)
        .expect("a question")
        .clone();
    let mut test = open(item.id.as_str());
    test.key(Key::Num2);
    let (second, chosen) = test.focused().expect("a focus");
    assert!(chosen, "{second}");
    assert_eq!(test.told(), None, "the focus says it");
    test.key(Key::Num2);
    assert_eq!(test.told(), Some(format!("{second}, chosen.")));
    test.key(Key::Num1);
    let (first, chosen) = test.focused().expect("a focus");
    assert!(chosen && first != second);
}

#[test]
fn a_letter_and_a_side_take_the_focus_along_too() {
    let library = shipped();
    let both = library
        .items
        .iter()
        .find(|item| !item.is_number() && item.sides() == Sides::LeftRight);
    let mut test = open(both.expect("a test of both sides").id.as_str());
    test.key(Key::B);
    assert!(test.around_the_focus().iter().any(|group| group.name == "Right"));
    assert!(test.focused().expect("a focus").1);
    let signed = library
        .items
        .iter()
        .find(|item| item.is_number() && item.sides() == Sides::Signed);
    let mut test = open(signed.expect("a difference of the sides").id.as_str());
    test.key(Key::R);
    assert!(test.around_the_focus().iter().any(|group| group.name == "Which side"));
    assert!(test.focused().expect("a focus").1);
}

#[test]
fn what_was_done_is_told_where_the_focus_does_not_say_it() {
    let mut test = open("fh-occiput-wall");
    let item = ItemId::from("fh-occiput-wall");
    let says = |test: &TestApp| test.told().unwrap_or_default();
    test.tell(AnswerMessage::ReadingTyped {
        item: item.clone(),
        side: None,
        index: 0,
        text: "4".to_owned(),
    });
    test.tell(AnswerMessage::AnswerCleared(item.clone()));
    assert_eq!(says(&test), "Answer cleared.");
    let name = shipped().item(item.as_str()).expect("the item").name.clone();
    test.tell(FileMessage::Undone);
    assert_eq!(says(&test), format!("Taken back: {name}."));
    test.tell(FileMessage::Redone);
    assert_eq!(says(&test), format!("Done again: {name}."));
    test.tell(FileMessage::SavePressed);
    assert_eq!(says(&test), "Saved.");
    test.tell(SettingMessage::ThemeChosen(ThemeChoice::Dark));
    assert_eq!(says(&test), "Theme: dark.");
    test.tell(SettingMessage::TextSizeChosen(TextSize(200)));
    assert_eq!(says(&test), "Text size 200 %.");
    test.tell(SettingMessage::TextSizeChosen(TextSize(200)));
    assert_eq!(says(&test), "Text size 200 %, the largest.");
}

/// Orca 43 knows no live regions, but speaks a changed description of what has the focus.
#[test]
fn what_is_told_is_the_description_of_the_focus_where_nobody_hears_live_regions() {
    let mut test = open("fh-occiput-wall");
    let clear = |test: &mut TestApp| {
        let item = ItemId::from("fh-occiput-wall");
        test.tell(AnswerMessage::ReadingTyped {
            item: item.clone(),
            side: None,
            index: 0,
            text: "4".to_owned(),
        });
        test.tell(AnswerMessage::AnswerCleared(item));
        test.focus().description
    };
    let first = clear(&mut test);
    assert!(first.contains("Answer cleared."), "{first}");
    assert_ne!(clear(&mut test), first, "the same again is spoken again");
    test.key(Key::Tab);
    assert!(!test.focus().description.contains("cleared"), "it goes with the focus");

    let platform = Memory::new();
    platform.listens_to_live_regions();
    let mut test = TestApp::start(Setup::default(), platform);
    test.tell(FileMessage::NewStarted);
    test.tell(SettingMessage::ThemeChosen(ThemeChoice::Dark));
    assert_eq!(test.told().expect("a live region"), "Theme: dark.");
    assert!(!test.focus().description.contains("Theme"), "and once is enough");
}

#[test]
fn notices_problems_and_counts_are_live_and_heard_at_the_focus() {
    let mut test = scenes::sample(Setup::default(), Screen::About);
    test.tell(FileMessage::RevertPressed);
    let live = test.live();
    let notice = test.app().state().notices.last().expect("a notice").text.clone();
    assert!(live.contains(&notice), "{live:?}");
    assert!(test.focus().description.contains(&notice), "{:?}", test.focus());
    test.tell(AboutMessage::AgeTyped("200".to_owned()));
    let live = test.live();
    assert!(live.iter().any(|said| said.contains("from 1 to 120")), "{live:?}");
    test.tell(PaperMessage::PrintOpened(plumbline::app::PaperKind::Summary));
    test.tell(PaperMessage::PrintChosen(PrintChoice::Turn(1)));
    let live = test.live();
    assert!(live.iter().any(|said| said.starts_with("Page 2 of")), "{live:?}");
    test.tell(WindowMessage::DialogOpened(Dialog::AddExercise {
        query: "neck".to_owned(),
    }));
    let live = test.live();
    assert!(live.iter().any(|said| said.contains("exercise")), "{live:?}");
}

#[test]
fn the_clock_is_used_unseen() {
    let mut test = open("ap-single-bridge");
    test.tell(TimerMessage::TimerStarted(Some(Side::Right)));
    assert_eq!(test.focus().name, "Stop", "under the hand");
    let says = |test: &TestApp, start: &str| test.live().iter().any(|said| said.starts_with(start));
    assert!(says(&test, "Get ready."), "{:?}", test.live());
    test.platform.advance(std::time::Duration::from_secs(5));
    test.harness.step();
    test.settle();
    assert!(says(&test, "Hold."), "{:?}", test.live());
    let described = test.focus().description;
    assert!(
        described.contains("Hold."),
        "a reader without live regions hears it as well: {described}"
    );
    test.platform.advance(std::time::Duration::from_secs(1));
    test.harness.step();
    test.settle();
    assert!(test.sees("1"), "the count is on the screen");
    assert!(says(&test, "Hold."), "and no voice counts: {:?}", test.live());
    assert!(!test.live().contains(&"1".to_owned()), "{:?}", test.live());
    test.key(Key::T);
    assert_eq!(test.told().as_deref(), Some("1 second."), "who wants to know asks");
}

#[test]
fn what_opens_something_says_whether_it_is_open() {
    for scene in scenes::all() {
        let test = scene.make(Setup::default());
        let is_right = |node: &Heard| match node.is_open {
            None => true,
            Some(open) => node.is_on == Some(open) && node.description.contains(if open { "open" } else { "closed" }),
        };
        let wrong = names(&test, |node| !is_right(node));
        assert_eq!(wrong, Vec::<String>::new(), "{}", scene.name);
    }
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    let openers = |test: &TestApp| {
        let openers = test
            .heard()
            .into_iter()
            .filter_map(|node| Some((node.name, node.is_open?)));
        openers.collect::<Vec<(String, bool)>>()
    };
    let (name, _) = openers(&test)
        .into_iter()
        .find(|(name, open)| !open && name.starts_with("What"))
        .expect("one");
    test.click(&name);
    assert!(openers(&test).contains(&(name, true)));
}

#[test]
fn unsaved_work_is_where_the_keyboard_is_at_the_start() {
    let mut test = scenes::begun(Setup::default());
    test.tell(AboutMessage::NameTyped("Robin".to_owned()));
    test.platform.advance(std::time::Duration::from_secs(5));
    test.settle();
    test.tell(WindowMessage::FocusLost);
    let next = TestApp::start(Setup::default(), {
        test.platform.killed();
        test.platform.second()
    });
    assert_eq!(next.focus().name, "Continue Robin");
    let around = next.around_the_focus();
    assert!(
        around.iter().any(|group| group.name.starts_with("Unsaved work")),
        "{around:?}"
    );
    assert_eq!(TestApp::new().focus().name, "How do you stand?", "else the heading");
}

#[test]
fn an_emergency_ticked_by_keys_alone_is_heard_at_the_end_of_the_check() {
    let mut test = TestApp::new();
    test.tell(FileMessage::NewStarted);
    nothing_to_tell(&mut test);
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    let library = shipped();
    let mut signs = library.screening.questions.iter();
    let urgent = signs.find(|sign| sign.urgency == Urgency::Emergency);
    let first = urgent.expect("a sign").id.clone();
    test.tell(SafetyMessage::SignAnswered(first, Some(ScreeningAnswer::Yes)));
    test.keys(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(test.app().state().screen, Screen::Stop);
    assert!(
        test.focus()
            .text
            .unwrap_or_default()
            .contains("Call your local emergency number")
    );
}
