//! Records besides Alex's: a pelvis that is hard to read, patterns that disagree, an older assessment, an older plan.

use std::path::PathBuf;

use plumbline::app::{AnswerMessage, FileMessage, Screen, WindowMessage};
use plumbline::content::ItemId;
use plumbline::platform::Memory;
use plumbline::record::{Record, to_bytes};
use serde_json::{Map, Value, json};

use super::super::people;
use super::{SAMPLE_FILE, Scene, Setup, TestApp, sample};

/// A record opened from its file, on a screen.
pub fn opened(setup: Setup, record: &Record, screen: Screen) -> TestApp {
    let platform = Memory::new();
    platform.put(SAMPLE_FILE, to_bytes(record));
    let mut test = TestApp::start(setup, platform);
    test.tell(FileMessage::FileChosen(PathBuf::from(SAMPLE_FILE)));
    test.tell(WindowMessage::ScreenChosen(screen));
    test
}

/// Someone of 30 with these answers.
fn someone(name: &str, parts: &[Value]) -> Record {
    let mut answers = Map::new();
    for part in parts {
        answers.extend(part.as_object().expect("answers").clone());
    }
    people::record(
        &json!({"person": {"name": name, "age": 30, "sex": "male"}, "screening": {},
        "screened_on": "2026-11-20", "equipment": ["towel"], "minutes_per_day": 20, "answers": answers}),
    )
}

/// Muscle tests that are clearly tight or weak for both tilts of the pelvis.
fn muscles_of_both_tilts() -> Value {
    let both = |value: i32| json!({"left": value, "right": value});
    json!({"ap-thomas-hip": both(15), "ap-prone-heel": both(22), "ap-plank": 15, "pp-ake": both(44),
        "pp-knee-chest": both(2), "pp-sphinx": 2, "pp-hipflex-hold": both(5), "pp-chair-stand": 7})
}

/// Both tilts show and the position leans nowhere.
pub fn mixed_pelvis() -> Record {
    let level = json!({"sg-wall-gap": 1, "sg-belt-line": -2});
    someone("Mika", &[muscles_of_both_tilts(), level])
}

/// Both tilts show, and the position keeps the backward one out.
pub fn suppressed_pelvis() -> Record {
    let forward = json!({"sg-wall-gap": 2, "sg-belt-line": -2});
    someone("Mika", &[muscles_of_both_tilts(), forward])
}

/// A pelvis that stands as usual by its photo, and muscles of both tilts that tested short or weak.
pub fn usual_pelvis() -> Record {
    let usual = json!({"sg-pelvic-angle-photo": 10, "sg-wall-gap": 0, "sg-belt-line": 0});
    someone("Mika", &[muscles_of_both_tilts(), usual])
}

/// Three tests hurt: one on the left, one on both sides, one without sides.
pub fn hurt() -> Record {
    let forward = json!({"sg-pelvic-angle-photo": 21, "sg-wall-gap": 1, "sg-belt-line": 1});
    let stopped = json!({"ap-thomas-hip": {"left": "stopped_pain", "right": 12, "hurt": {"left": "elsewhere"}},
        "pp-ake": {"left": "stopped_pain", "right": "stopped_pain", "hurt": "leg"},
        "ap-plank": {"value": "stopped_pain", "hurt": "low-back"}});
    someone("Mika", &[forward, stopped])
}

/// A pelvis tipped backward and a high right hip, which ask for opposite things of several muscles.
pub fn disagreeing() -> Record {
    let backward = json!({"sg-pelvic-angle-photo": -6, "sg-wall-gap": -2, "sg-belt-line": -2, "pp-flat-look": 3});
    let high = json!({"hh-book-lift": [16, 16], "hh-crest-mirror": 3, "hh-front-photo": 3.5, "hh-back-photo": 4});
    let mut record = someone("Noor", &[backward, high]);
    // The test that would decide is done at the edge of a bed.
    record.assessments[0].profile.firm_bed = true;
    record
}

/// Alex six weeks later: two assessments in one record, the older one with its plan.
pub fn twice(setup: Setup, shown: usize, screen: Screen) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    let mut record = test.app().record().expect("a record").clone();
    let first = record.assessments.first_mut().expect("an assessment");
    let mut later = first.clone();
    first.started_on = jiff::civil::date(2026, 10, 9);
    later.plan = None;
    later.answers.remove("ap-plank");
    record.assessments.push(later);
    test = opened(setup, &record, Screen::Results);
    test.tell(FileMessage::AssessmentChosen(shown))
        .tell(WindowMessage::ScreenChosen(screen));
    test
}

/// Presses the switch that shows the muscles that were not tested.
pub fn show_untested(test: &mut TestApp) {
    let names = test.texts();
    let mut switch = names
        .iter()
        .filter(|text| text.starts_with("Show ") && text.ends_with("not tested on you, too"));
    test.press_button(switch.next().expect("a switch"));
}

/// Then and now, on each of the three screens that show it.
pub fn then_and_now() -> Vec<Scene> {
    vec![
        Scene::new("results-then-and-now", Screen::Results, |setup| {
            changed(setup, Screen::Results)
        }),
        Scene::new("plan-then-and-now", Screen::Plan, |setup| changed(setup, Screen::Plan)),
        Scene::new("summary-then-and-now", Screen::Summary, |setup| {
            changed(setup, Screen::Summary)
        }),
    ]
}

/// Alex six weeks later: less pain, the neck held for longer, the rest about as before.
pub fn changed(setup: Setup, screen: Screen) -> TestApp {
    let mut record = people::alex_record();
    let better = json!({"answers": {"fh-dnf-hold": 70, "ap-plank": 45}});
    let mut better = people::record(&better);
    let mut later = record.assessments[0].clone();
    record.assessments[0].started_on = jiff::civil::date(2026, 10, 9);
    later.reason.pain = Some(1);
    if let Some(read) = better.assessments.pop() {
        later.answers.extend(read.answers);
    }
    record.assessments.push(later);
    opened(setup, &record, screen)
}

/// Alex's plan as an earlier version of the program made it.
pub fn plan_of_another_version(setup: Setup) -> TestApp {
    let test = sample(setup, Screen::Plan);
    let mut record = test.app().record().expect("a record").clone();
    let first = record.assessments.first_mut().expect("an assessment");
    let kept = first.plan.as_mut().expect("a kept plan");
    kept.rules_version = "0".into();
    kept.made_on = jiff::civil::date(2026, 10, 9);
    opened(setup, &record, Screen::Plan)
}

/// Numbers that do not count: one out of range, one only begun.
pub fn wrong_numbers(test: &mut TestApp) {
    for (item, typed) in [("fh-occiput-wall", "55"), ("ap-plank", "-")] {
        test.tell(AnswerMessage::AnswerCleared(ItemId::from(item)))
            .tell(AnswerMessage::ReadingTyped {
                item: ItemId::from(item),
                side: None,
                index: 0,
                text: typed.into(),
            });
    }
}
