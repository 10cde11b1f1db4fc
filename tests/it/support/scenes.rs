//! Every screen in the states that matter, for the gallery and for tests that walk all screens.

pub mod followed;
pub mod intake;
pub mod kept;
pub mod library;
pub mod newcomers;
pub mod others;
pub mod paper;
pub mod photos;
pub mod plans;
pub mod printing;
pub mod progress;
pub mod sessions;

use std::path::PathBuf;
use std::time::Duration;

use plumbline::app::{
    AboutMessage, AnswerMessage, Asked, Dialog, FileMessage, PathPurpose, SafetyMessage, Screen, TimerMessage,
    WindowMessage,
};
use plumbline::content::{Id, ItemId, SignId, TagId};
use plumbline::platform::Memory;
use plumbline::record::{ScreeningAnswer, Side, to_bytes};

use super::{SAMPLE_FILE, Setup, TestApp, people};

/// One picture of the gallery.
pub struct Scene {
    /// Its name.
    pub name: &'static str,
    /// The screen it shows.
    pub screen: Screen,
    make: fn(Setup) -> TestApp,
}

impl Scene {
    /// A scene of another file.
    fn new(name: &'static str, screen: Screen, make: fn(Setup) -> TestApp) -> Self {
        Self { name, screen, make }
    }

    /// Puts it up.
    pub fn make(&self, setup: Setup) -> TestApp {
        (self.make)(setup)
    }
}

/// All scenes; each [`Screen`] has at least one (a test sees to it).
pub fn all() -> Vec<Scene> {
    fn scene(name: &'static str, screen: Screen, make: fn(Setup) -> TestApp) -> Scene {
        Scene { name, screen, make }
    }
    let mut scenes = vec![
        scene("home-first", Screen::Home, |setup| TestApp::start(setup, Memory::new())),
        scene("home-back", Screen::Home, home_back),
        scene("folder", Screen::Folder, kept::folder),
        scene("dialog-old-copies", Screen::Results, kept::old_copies),
        scene("old-copy", Screen::Results, kept::old_copy),
        scene("read-only-changed", Screen::Results, kept::changed_outside),
        scene("read-only-elsewhere", Screen::Results, kept::second_window),
        scene("record-menu", Screen::Results, kept::menu),
        scene("dialog-damaged", Screen::Home, kept::damaged),
        scene("dialog-conflict", Screen::Results, kept::conflict),
        scene("dialog-unsaved-work", Screen::Home, kept::unsaved_work),
        scene("dialog-delete", Screen::Results, kept::deleting),
        scene("about-empty", Screen::About, begun),
        scene("about-filled", Screen::About, |setup| sample(setup, Screen::About)),
        scene("about-young", Screen::About, |setup| {
            let mut test = begun(setup);
            test.tell(AboutMessage::AgeTyped("16".into()));
            test
        }),
        scene("safety-empty", Screen::Safety, |setup| {
            let mut test = begun(setup);
            test.tell(WindowMessage::ScreenChosen(Screen::Safety));
            test
        }),
        scene("safety-clarify", Screen::Safety, |setup| {
            let mut test = begun(setup);
            test.tell(WindowMessage::ScreenChosen(Screen::Safety))
                .tell(SafetyMessage::SignAnswered(
                    SignId::from("cf-bp"),
                    Some(ScreeningAnswer::NotSure),
                ))
                .tell(SafetyMessage::SignAnswered(
                    SignId::from("cf-surgery"),
                    Some(ScreeningAnswer::Yes),
                ));
            test
        }),
        scene("safety-unsure", Screen::Safety, |setup| {
            let mut test = begun(setup);
            test.tell(WindowMessage::ScreenChosen(Screen::Safety))
                .tell(SafetyMessage::SignAnswered(
                    SignId::from("cf-weight"),
                    Some(ScreeningAnswer::NotSure),
                ))
                .tell(SafetyMessage::PrecautionToggled(TagId::from("recent-surgery")))
                .tell(WindowMessage::NextPressed);
            test
        }),
        scene("safety-asks-more", Screen::Safety, |setup| {
            let mut test = begun(setup);
            test.tell(WindowMessage::ScreenChosen(Screen::Safety));
            for tag in ["hip-replacement", "leg-nerve-pain", "pregnancy"] {
                test.tell(SafetyMessage::PrecautionToggled(TagId::from(tag)));
            }
            test.tell(SafetyMessage::DetailToggled(
                Id::from("balance-risk"),
                Id::from("balance-worry"),
            ))
            .tell(SafetyMessage::SignAnswered(
                SignId::from("cf-inflam"),
                Some(ScreeningAnswer::Yes),
            ))
            .tell(SafetyMessage::DetailToggled(
                Id::from("cf-inflam"),
                Id::from("inflam-slowly"),
            ));
            test
        }),
        scene("safety-done", Screen::Safety, |setup| sample(setup, Screen::Safety)),
        scene("stop-emergency", Screen::Stop, |setup| stopped(setup, "rf-saddle")),
        scene("stop-clinician", Screen::Stop, |setup| stopped(setup, "cf-weight")),
        scene("stop-same-day", Screen::Stop, |setup| stopped(setup, "cf-calf")),
        scene("stop-two-signs", Screen::Stop, |setup| {
            let mut test = stopped(setup, "rf-cord-hands");
            test.tell(SafetyMessage::SignAnswered(
                SignId::from("rf-cord-walk"),
                Some(ScreeningAnswer::Yes),
            ))
            .tell(SafetyMessage::SignCleared(
                SignId::from("rf-cord-hands"),
                "2026-11-20".into(),
            ));
            test
        }),
        scene("stop-under-18", Screen::Stop, |setup| {
            let mut test = begun(setup);
            test.tell(AboutMessage::AgeTyped("16".into()))
                .tell(WindowMessage::NextPressed);
            test
        }),
        scene("stop-cleared", Screen::Stop, |setup| {
            let mut test = stopped(setup, "cf-bp");
            test.tell(SafetyMessage::SignCleared(SignId::from("cf-bp"), "2026-11-18".into()));
            test
        }),
        scene("stop-wrong-date", Screen::Stop, |setup| {
            let mut test = stopped(setup, "cf-weight");
            test.tell(SafetyMessage::SignCleared("cf-weight".into(), "5/11/2026".into()));
            test
        }),
        scene("how-first", Screen::How, |setup| nothing_answered(setup, Screen::How)),
        scene("how", Screen::How, |setup| sample(setup, Screen::How)),
        scene("question-frequency", Screen::Questions, |setup| {
            item(setup, "fh-neck-symptoms")
        }),
        scene("question-number", Screen::Questions, |setup| {
            item(setup, "fh-occiput-wall")
        }),
        scene("question-photo", Screen::Questions, |setup| item(setup, "fh-cva-photo")),
        scene("question-wrong", Screen::Questions, |setup| {
            let mut test = item(setup, "fh-occiput-wall");
            test.tell(AnswerMessage::ReadingTyped {
                item: ItemId::from("fh-occiput-wall"),
                side: None,
                index: 1,
                text: "55".into(),
            });
            test
        }),
        scene("question-two-sides", Screen::Questions, |setup| {
            item(setup, "hh-side-bend")
        }),
        scene("question-choice", Screen::Questions, |setup| item(setup, "sg-wall-gap")),
        scene("question-pictures", Screen::Questions, |setup| {
            item(setup, "fh-mirror-ear-shoulder")
        }),
        scene("question-pictures-waist", Screen::Questions, |setup| {
            item(setup, "hh-waist-look")
        }),
        scene("question-choice-sides", Screen::Questions, |setup| {
            item(setup, "fh-overhead-wall")
        }),
        scene("question-signed", Screen::Questions, |setup| {
            item(setup, "hh-book-lift")
        }),
        scene("question-signed-choice", Screen::Questions, |setup| {
            item(setup, "hh-crest-mirror")
        }),
        scene("question-looked-at", Screen::Questions, |setup| {
            let mut test = sample(setup, Screen::Review);
            test.tell(WindowMessage::ItemOpened(ItemId::from("fh-mirror-ear-shoulder")));
            test
        }),
        scene("question-about", Screen::Questions, |setup| {
            let mut test = item(setup, "fh-occiput-wall");
            test.click("About this test");
            test
        }),
        scene("question-timed", Screen::Questions, |setup| {
            item(setup, "ap-single-bridge")
        }),
        scene("question-stop-sign", Screen::Questions, |setup| {
            item(setup, "pp-sphinx")
        }),
        scene("question-objection", Screen::Questions, |setup| {
            let mut test = item(setup, "fh-occiput-wall");
            others::wrong_numbers(&mut test);
            test.tell(WindowMessage::NextPressed);
            test
        }),
        scene("question-side-asked", Screen::Questions, |setup| {
            let mut test = item(setup, "hh-crest-mirror");
            test.tell(AnswerMessage::AnswerCleared(ItemId::from("hh-crest-mirror")))
                .tell(AnswerMessage::OptionChosen {
                    item: ItemId::from("hh-crest-mirror"),
                    side: None,
                    value: 2,
                })
                .tell(WindowMessage::NextPressed);
            test
        }),
        scene("question-short-hold", Screen::Questions, |setup| {
            let mut test = timed(setup, 8_400);
            test.tell(TimerMessage::TimerStopped);
            test
        }),
        scene("timer-ready", Screen::Questions, |setup| timed(setup, 1500)),
        scene("timer-running", Screen::Questions, |setup| timed(setup, 28_200)),
        scene("review", Screen::Review, |setup| sample(setup, Screen::Review)),
        scene("review-problems", Screen::Review, |setup| {
            let mut test = sample(setup, Screen::Review);
            test.tell(AnswerMessage::ReadingTyped {
                item: ItemId::from("fh-occiput-wall"),
                side: None,
                index: 0,
                text: "1.5.".into(),
            })
            .tell(AnswerMessage::AnswerCleared(ItemId::from("ap-plank")));
            test
        }),
        scene("question-what-it-did", Screen::Questions, |setup| {
            let mut test = sample(setup, Screen::Review);
            test.tell(WindowMessage::ItemOpened(ItemId::from("ap-single-bridge")));
            test.click("What this answer did");
            test
        }),
        scene("results", Screen::Results, |setup| sample(setup, Screen::Results)),
        scene("results-what-if", Screen::Results, |setup| {
            let mut test = sample(setup, Screen::Results);
            test.tell(AnswerMessage::AnswerCleared(ItemId::from("fh-occiput-wall")));
            test.tell(AnswerMessage::AnswerCleared(ItemId::from("fh-prone-ty-hold")));
            test.click("How sure is this? “Forward head and rounded shoulders”");
            test.click("How sure is this? “Pelvis, front to back”");
            test
        }),
        scene("results-untested-too", Screen::Results, |setup| {
            let mut test = sample(setup, Screen::Results);
            others::show_untested(&mut test);
            test
        }),
        scene("results-capped", Screen::Results, |setup| {
            let mut test = sample(setup, Screen::Results);
            for id in [
                "sg-pelvic-angle-photo",
                "fh-cva-photo",
                "fh-occiput-wall",
                "fh-shoulder-angle-photo",
            ] {
                test.tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
            }
            test
        }),
        scene("results-usual-pelvis", Screen::Results, |setup| {
            others::opened(setup, &others::usual_pelvis(), Screen::Results)
        }),
        scene("results-painful", Screen::Results, |setup| {
            others::opened(setup, &others::hurt(), Screen::Results)
        }),
        scene("results-mixed-pelvis", Screen::Results, |setup| {
            others::opened(setup, &others::mixed_pelvis(), Screen::Results)
        }),
        scene("results-suppressed", Screen::Results, |setup| {
            others::opened(setup, &others::suppressed_pelvis(), Screen::Results)
        }),
        scene("results-conflicts", Screen::Results, |setup| {
            others::opened(setup, &others::disagreeing(), Screen::Results)
        }),
        scene("results-earlier", Screen::Results, |setup| {
            others::twice(setup, 0, Screen::Results)
        }),
        scene("results-wrong-numbers", Screen::Results, |setup| {
            let mut test = sample(setup, Screen::Results);
            others::wrong_numbers(&mut test);
            test.tell(WindowMessage::ScreenChosen(Screen::Results));
            test
        }),
        scene("results-nothing", Screen::Results, |setup| {
            nothing_answered(setup, Screen::Results)
        }),
        scene("plan", Screen::Plan, |setup| sample(setup, Screen::Plan)),
        scene("plan-why", Screen::Plan, |setup| {
            let mut test = sample(setup, Screen::Plan);
            test.click("Answers behind it: Side-lying leg raise, day A");
            test
        }),
        scene("plan-how-to", Screen::Plan, |setup| {
            let mut test = sample(setup, Screen::Plan);
            test.click("How to do Side-lying leg raise, day A");
            test
        }),
        scene("plan-left-out", Screen::Plan, |setup| {
            let mut test = sample(setup, Screen::Plan);
            test.click("Which, and why: what was left out");
            test
        }),
        scene("plan-flare", Screen::Plan, |setup| {
            let mut record = people::alex_record();
            if let Some(one) = record.assessments.last_mut() {
                one.reason.pain = Some(8);
            }
            others::opened(setup, &record, Screen::Plan)
        }),
        scene("plan-conflicts", Screen::Plan, |setup| {
            others::opened(setup, &others::disagreeing(), Screen::Plan)
        }),
        scene("plan-other-version", Screen::Plan, others::plan_of_another_version),
        scene("plan-edited", Screen::Plan, plans::edited),
        scene("plan-change-open", Screen::Plan, plans::change_open),
        scene("plan-over-budget", Screen::Plan, plans::over_budget),
        scene("plan-lost-edit", Screen::Plan, plans::lost_edit),
        scene("plan-days", Screen::Plan, plans::days_open),
        scene("dialog-add-exercise", Screen::Plan, plans::picker),
        scene("dialog-plan-versions", Screen::Plan, plans::versions),
        scene("plan-kept-over", Screen::Plan, plans::kept_over),
        scene("plan-earlier", Screen::Plan, |setup| {
            others::twice(setup, 0, Screen::Plan)
        }),
        scene("plan-general", Screen::Plan, |setup| {
            nothing_answered(setup, Screen::Plan)
        }),
        scene("plan-locked", Screen::Plan, |setup| {
            let mut test = stopped(setup, "cf-weight");
            test.tell(WindowMessage::ScreenChosen(Screen::Plan));
            test
        }),
        scene("summary", Screen::Summary, |setup| sample(setup, Screen::Summary)),
        scene("summary-emergency", Screen::Summary, |setup| {
            let mut test = stopped(setup, "rf-saddle");
            test.tell(WindowMessage::ScreenChosen(Screen::Summary));
            test
        }),
        scene("dialog-unsaved", Screen::Results, |setup| {
            dialog(setup, Dialog::Unsaved(plumbline::app::Then::GoHome))
        }),
        scene("dialog-path", Screen::Results, |setup| {
            dialog(
                setup,
                Dialog::TypePath {
                    asked: Asked::new(PathPurpose::Save(None), None),
                    text: "alex.plumbline".into(),
                    problem: Some("Type the whole path, from the root folder on.".into()),
                },
            )
        }),
        scene("dialog-hurt", Screen::Results, |setup| {
            dialog(setup, Dialog::HurtWhere(ItemId::from("pp-sphinx")))
        }),
        scene("dialog-hurt-shoulder", Screen::Results, |setup| {
            dialog(setup, Dialog::HurtWhere(ItemId::from("fh-acromion-floor")))
        }),
        scene("dialog-keys", Screen::Results, |setup| dialog(setup, Dialog::Keys)),
        scene("dialog-settings", Screen::Results, |setup| {
            dialog(setup, Dialog::Settings)
        }),
        scene("dialog-how-scored", Screen::Results, |setup| {
            dialog(setup, Dialog::HowScored)
        }),
        scene("notice", Screen::Home, |setup| {
            let mut test = TestApp::start(setup, Memory::new());
            test.tell(FileMessage::FileChosen(PathBuf::from("/home/alex/gone.plumbline")));
            test
        }),
    ];
    scenes.extend(others::then_and_now());
    scenes.extend(intake::all());
    scenes.extend(library::all());
    scenes.extend(newcomers::all());
    scenes.extend(printing::all());
    scenes.extend(paper::all());
    scenes.extend(photos::all());
    scenes.extend(sessions::all());
    scenes.extend(followed::all());
    scenes.extend(progress::all());
    scenes
}

/// A new assessment, on "About you".
pub fn begun(setup: Setup) -> TestApp {
    let mut test = TestApp::start(setup, Memory::new());
    test.tell(FileMessage::NewStarted)
        .tell(WindowMessage::ScreenChosen(Screen::About));
    test
}

/// Alex's record, opened from its file, on a screen.
pub fn sample(setup: Setup, screen: Screen) -> TestApp {
    others::opened(setup, &people::alex_record(), screen)
}

/// Long screens in a window in which most of them is seen at once.
pub fn whole() -> Vec<Scene> {
    vec![
        Scene {
            name: "results-whole",
            screen: Screen::Results,
            make: |setup| sample(tall(setup), Screen::Results),
        },
        Scene {
            name: "results-whole-twice",
            screen: Screen::Results,
            make: |setup| others::twice(tall(setup), 1, Screen::Results),
        },
    ]
}

/// A window in which most of a long screen is seen at once.
fn tall(setup: Setup) -> Setup {
    let [width, _] = setup.size;
    Setup {
        size: [width, 3400.0],
        ..setup
    }
}

fn item(setup: Setup, id: &str) -> TestApp {
    let mut test = sample(setup, Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(id)]));
    test
}

fn timed(setup: Setup, milliseconds: u64) -> TestApp {
    let mut test = item(setup, "ap-single-bridge");
    test.tell(TimerMessage::TimerStarted(Some(Side::Left)));
    test.platform.advance(Duration::from_millis(milliseconds));
    test.harness.run_steps(3);
    test
}

fn stopped(setup: Setup, sign: &str) -> TestApp {
    let mut test = begun(setup);
    test.tell(AboutMessage::NameTyped("Sam".into()))
        .tell(AboutMessage::AgeTyped("41".into()))
        .tell(WindowMessage::ScreenChosen(Screen::Safety));
    for group in ["screen-general", "screen-back-legs", "screen-neck-head"] {
        test.tell(SafetyMessage::NoneOfTheseChosen(Id::from(group)));
    }
    test.tell(SafetyMessage::SignAnswered(sign.into(), Some(ScreeningAnswer::Yes)))
        .tell(WindowMessage::NextPressed);
    test
}

fn nothing_answered(setup: Setup, screen: Screen) -> TestApp {
    let mut test = begun(setup);
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    for group in ["screen-general", "screen-back-legs", "screen-neck-head"] {
        test.tell(SafetyMessage::NoneOfTheseChosen(Id::from(group)));
    }
    test.tell(WindowMessage::NextPressed)
        .tell(WindowMessage::ScreenChosen(screen));
    test
}

fn home_back(setup: Setup) -> TestApp {
    let platform = Memory::new();
    let mut unsaved = people::alex_record();
    for assessment in &mut unsaved.assessments {
        assessment.answers.retain(|id, _| !id.as_str().starts_with("hh-"));
    }
    platform.put(SAMPLE_FILE, to_bytes(&people::alex_record()));
    let state = plumbline::platform::Platform::places(&platform).state;
    let copy = format!("recovery/{}.plumbline", unsaved.id);
    platform.put(state.join(copy), to_bytes(&unsaved));
    let settings = serde_json::json!({"recent": [SAMPLE_FILE, "/home/alex/Old clinic/J. Doe.plumbline"]});
    platform.put(state.join("settings.json"), settings.to_string());
    let mut test = TestApp::start(setup, platform);
    test.settle();
    test
}

fn dialog(setup: Setup, dialog: Dialog) -> TestApp {
    let mut test = sample(setup, Screen::Results);
    test.tell(WindowMessage::DialogOpened(dialog));
    test
}
