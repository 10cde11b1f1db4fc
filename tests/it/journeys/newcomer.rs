//! What a newcomer stumbled over: the first screen, the example, what a tick asks for, the check asked again, the
//! clock, units and days.

use std::time::Duration;

use plumbline::app::{
    AboutMessage, Access, AnswerMessage, FileMessage, SafetyMessage, Screen, SettingMessage, SoundChoice, TimerMessage,
    WindowMessage,
};
use plumbline::content::{Id, ItemId, SignId, TagId};
use plumbline::platform::Memory;
use plumbline::record::{ScreeningAnswer, Side, Units, to_bytes};
use plumbline::report::words;
use plumbline::rules::SafetyState;

use super::{nothing_to_tell, screen};
use crate::support::person::Person;
use crate::support::scenes::newcomers::{example, four_weeks_later};
use crate::support::{SAMPLE_FILE, Setup, TestApp, people, scenes};

const GROUPS: [&str; 3] = ["General health", "Back and legs", "Neck and head"];

fn state(test: &TestApp) -> SafetyState {
    test.app().outcome().expect("an open record").safety.state
}

fn at_safety() -> TestApp {
    let mut test = scenes::begun(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    test
}

/// P49, rule T23: what one gets, an example, the practice's doors together.
#[test]
fn the_first_screen_offers_an_example_that_is_nobodys_and_changes_nothing() {
    let mut test = TestApp::new();
    for caption in [
        "How you stand is measured",
        "What is tight is stretched",
        "What is weak is trained",
    ] {
        assert!(test.reads(caption), "{caption}");
    }
    test.click("Look at an example");
    assert_eq!(screen(&test), Screen::Results);
    assert!(test.window_name().contains("Example"), "{}", test.window_name());
    assert!(test.reads("This is an example of a made-up person."));
    let short = &test.app().summary().expect("a summary").in_short;
    assert!(short.iter().any(|said| said.contains("Your head")), "{short:?}");
    // The plan is there to be looked at, with pictures and days.
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert!(!test.app().shown_plan().expect("a plan").weeks.is_empty());
    let before = test.app().record().expect("a record").clone();
    test.tell(AboutMessage::NameTyped("Robin".into()))
        .tell(SafetyMessage::SignAnswered(
            SignId::from("rf-saddle"),
            Some(ScreeningAnswer::Yes),
        ))
        .tell(FileMessage::AssessAgain)
        .tell(FileMessage::SavePressed)
        .tell(FileMessage::SaveAsPressed)
        .tell(WindowMessage::FocusLost);
    assert_eq!(test.app().record(), Some(&before), "nothing changes");
    assert_eq!(
        test.app().state().document.as_ref().map(|it| &it.access),
        Some(&Access::Example)
    );
    let records = test
        .platform
        .files()
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "plumbline"));
    assert_eq!(records.count(), 0, "nothing is saved");
    test.tell(FileMessage::RecordClosed);
    assert_eq!(screen(&test), Screen::Home);
    assert!(
        test.app().state().pages.home.recent.is_empty(),
        "and it is no recent file"
    );
}

#[test]
fn from_the_example_one_begins_with_an_empty_assessment_of_ones_own() {
    let mut test = example(Setup::default());
    test.tell(FileMessage::NewStarted);
    assert_eq!(screen(&test), Screen::Intake);
    let record = test.app().record().expect("a record");
    assert!(record.person.name.is_empty() && record.assessments[0].answers.is_empty());
    assert!(test.app().may_change());
}

/// P8: the blank questionnaire as PDF, from the first screen.
#[test]
fn a_blank_questionnaire_is_saved_as_pdf_from_the_first_screen() {
    let mut alex = Person::new();
    alex.saves("Save it as PDF: a blank questionnaire", "/home/alex/blank.pdf");
    let pdf = alex.at.platform.file("/home/alex/blank.pdf").expect("the file");
    assert!(pdf.starts_with(b"%PDF"));
}

/// P49: recent files by name, with what is due.
#[test]
fn recent_files_are_called_by_the_person_with_what_is_due() {
    let mut test = four_weeks_later(Setup::default(), Screen::Plan);
    test.tell(WindowMessage::ScreenChosen(Screen::Home));
    assert!(test.sees("Open Alex R."), "{:?}", test.texts());
    assert!(test.reads("assessed on 20 November 2026 · a quick safety check is due"));
    assert!(!test.reads("/home/alex"), "a path is no name");
    test.platform.set_now(jiff::civil::date(2027, 1, 20).at(9, 0, 0, 0));
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()))
        .tell(WindowMessage::ScreenChosen(Screen::Home));
    assert!(test.reads("the tests are due again"));
}

#[test]
fn two_recent_files_of_one_name_are_told_apart() {
    let platform = Memory::new();
    let mut test = TestApp::start(Setup::default(), platform);
    for file in ["/home/alex/one.plumbline", "/home/alex/two.plumbline"] {
        let mut record = people::alex_record();
        record.id = uuid::Uuid::from_u128(file.len() as u128 * if file.contains("one") { 7 } else { 9 });
        test.platform.put(file, to_bytes(&record));
        test.tell(FileMessage::FileChosen(file.into()))
            .tell(FileMessage::RecordClosed);
    }
    assert!(
        test.sees("Open Alex R. (one)") && test.sees("Open Alex R. (two)"),
        "{:?}",
        test.texts()
    );
}

/// P6: advice that locks nothing is said where it is ticked, and above results and plan.
#[test]
fn advice_is_said_when_it_is_ticked_and_above_results_and_plan() {
    let mut test = at_safety();
    for group in &GROUPS[..1] {
        test.press_button(&format!("None of these: {group}"));
    }
    test.press_button("None of these: Neck and head");
    let action = "Have the pain looked at by a doctor or physiotherapist. You can go on here in the meantime.";
    assert!(!test.reads(action));
    test.tell(SafetyMessage::SignAnswered(
        SignId::from("cf-4weeks"),
        Some(ScreeningAnswer::Yes),
    ));
    assert!(test.reads(action), "at once, in place");
    test.press_button("Finish the check");
    assert_eq!(screen(&test), Screen::How, "it locks nothing");
    for shown in [Screen::Results, Screen::Plan] {
        test.tell(WindowMessage::ScreenChosen(shown));
        let names: Vec<String> = test.names_in_order().into_iter().map(|(_, name)| name).collect();
        let advice = names.iter().position(|name| name == action);
        let weeks = names
            .iter()
            .position(|name| name.starts_with("Day ") || name == "The four patterns, one by one");
        assert!(advice.is_some() && advice < weeks, "{shown:?}: {advice:?} {weeks:?}");
    }
}

/// P6: a sign that means something only with pain asks where it hurts, instead of going on without a word.
#[test]
fn cancer_without_a_place_asks_where_it_hurts_and_the_place_decides() {
    let mut test = at_safety();
    test.press_button("None of these: Back and legs")
        .press_button("None of these: Neck and head")
        .tell(SafetyMessage::SignAnswered(
            SignId::from("cf-cancer"),
            Some(ScreeningAnswer::Yes),
        ));
    assert!(test.reads(words::PLACE_DECIDES));
    test.press_button("Low back");
    assert!(test.reads(words::CLINICIAN_AT_ONCE));
    test.press_button("Finish the check");
    assert_eq!(screen(&test), Screen::Stop);
    assert_eq!(state(&test), SafetyState::ClinicianFirst);

    // Without pain it locks nothing, and stands above the results all the same.
    let mut test = at_safety();
    test.press_button("None of these: Back and legs")
        .press_button("None of these: Neck and head")
        .tell(SafetyMessage::SignAnswered(
            SignId::from("cf-cancer"),
            Some(ScreeningAnswer::Yes),
        ))
        .press_button("Finish the check");
    assert_eq!(state(&test), SafetyState::Clear);
    for shown in [Screen::Results, Screen::Plan] {
        test.tell(WindowMessage::ScreenChosen(shown));
        assert!(
            test.reads("You ticked this, and no pain in the back or neck."),
            "{shown:?}"
        );
    }
}

#[test]
fn help_today_and_a_clinician_first_are_said_where_they_are_ticked() {
    for (sign, said) in [
        ("cf-calf", words::SAME_DAY_AT_ONCE),
        ("cf-weight", words::CLINICIAN_AT_ONCE),
    ] {
        let mut test = at_safety();
        assert!(!test.reads(said));
        test.tell(SafetyMessage::SignAnswered(
            SignId::from(sign),
            Some(ScreeningAnswer::Yes),
        ));
        assert!(test.reads(said), "{sign}");
        assert!(test.live().iter().any(|text| text == said), "{sign} is heard");
    }
}

/// Rule Z24: signs in full, each on its own line; precautions by their names, with what they mean once ticked.
#[test]
fn every_sign_stands_in_full_and_every_precaution_by_its_name() {
    let mut test = at_safety();
    let library = test.app().library().clone();
    let painted = {
        let setup = Setup {
            size: [1366.0, 6000.0],
            ..Setup::default()
        };
        let mut tall = scenes::begun(setup);
        tall.tell(WindowMessage::ScreenChosen(Screen::Safety));
        tall.texts_painted()
    };
    for question in library.screening.questions.iter().filter(|question| !question.derived) {
        assert!(painted.contains(&question.text), "{}", question.id);
    }
    for one in library
        .precautions
        .iter()
        .filter(|one| !one.derived && one.id != "recent-surgery")
    {
        let name = words::capitalised(&one.short);
        let by_statements = one.at_least == Some(1);
        assert_eq!(painted.contains(&name), !by_statements, "{}", one.id);
    }
    let hip = library.precaution("hip-replacement").expect("a precaution");
    assert!(!test.reads(&hip.effect));
    test.tell(SafetyMessage::PrecautionToggled(hip.id.clone()));
    assert!(test.reads(&hip.text) && test.reads(&hip.effect));
}

/// P11: the program counts.
#[test]
fn very_flexible_joints_are_counted_by_the_program() {
    let mut test = at_safety();
    let joints = test
        .app()
        .library()
        .precaution("hypermobility")
        .expect("a precaution")
        .clone();
    let minds = |test: &TestApp| {
        test.app()
            .outcome()
            .expect("an outcome")
            .safety
            .tags
            .contains("hypermobility")
    };
    test.press_button(&format!("Very flexible joints: {}", joints.text));
    assert!(test.reads("Tick what is true; the program counts."));
    test.press_button(&joints.features[0].text);
    assert!(!minds(&test), "one is too few");
    test.press_button(&joints.features[4].text);
    assert!(minds(&test));
    test.press_button(&joints.features[0].text);
    assert!(!minds(&test));
}

/// P2: after four weeks the plan is there to be read, and one press never renews an old check.
#[test]
fn four_weeks_later_the_plan_can_be_read_and_the_check_asks_the_signs_unticked() {
    let mut test = four_weeks_later(Setup::default(), Screen::Plan);
    assert!(!test.reads("No plan yet"));
    assert!(test.headings()[0].starts_with("Your plan"), "{:?}", test.headings());
    assert!(test.reads(words::RECHECK_ASKS));
    let plan = test.app().plan_to_read().expect("a plan to read").clone();
    let first = &plan.weeks[0].days[0].exercises[0];
    assert!(test.reads(&words::exercise_name(test.app().library(), &first.id)));
    test.press_button("Weeks 5 to 8");
    assert!(test.headings()[0].contains("5 to 8"), "all weeks can be read");
    assert_eq!(state(&test), SafetyState::Outdated);
    let old = test.app().assessment().expect("an assessment").safety.screened_on;

    // Coming to the check the other way, the button that ends it begins it anew and dates nothing.
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    test.tell(WindowMessage::NextPressed);
    assert_eq!(screen(&test), Screen::Safety);
    let safety = &test.app().assessment().expect("an assessment").safety;
    assert!(safety.answers.is_empty() && safety.none_of.is_empty(), "unticked");
    assert_ne!(safety.screened_on, Some(test.app().today()));
    test.tell(FileMessage::Undone);
    assert_eq!(test.app().assessment().expect("an assessment").safety.screened_on, old);

    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    test.press_button("Begin the quick check");
    assert_eq!(screen(&test), Screen::Safety);
    assert!(!test.reads("Also tick what suits"), "only the signs");
    // Half way through, the plan can still be read.
    test.press_button("None of these: General health");
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert!(test.reads("Go on with the quick check"));
    test.press_button("Go on with the quick check");
    test.press_button("None of these: Back and legs")
        .press_button("None of these: Neck and head")
        .press_button("Finish the check");
    assert_eq!(state(&test), SafetyState::Clear);
    assert_eq!(
        test.app().assessment().expect("an assessment").safety.screened_on,
        Some(test.app().today())
    );
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert!(!test.reads(words::RECHECK_ASKS));
}

/// What was told of precautions stays, and is no answer to the signs.
#[test]
fn asked_again_precautions_stay_and_answer_no_list() {
    let mut test = scenes::sample(Setup::default(), Screen::Safety);
    test.tell(SafetyMessage::PrecautionToggled(TagId::from("no-kneeling")))
        .tell(WindowMessage::ScreenChosen(Screen::Plan));
    test.platform.set_now(jiff::civil::date(2026, 12, 19).at(9, 0, 0, 0));
    test.tell(WindowMessage::ScreenChosen(Screen::Safety))
        .tell(SafetyMessage::SafetyRestarted);
    assert_eq!(test.app().groups_without_answer().len(), 3);
    assert!(test.reads("cannot kneel"));
    for group in GROUPS {
        test.press_button(&format!("None of these: {group}"));
    }
    assert!(test.app().groups_without_answer().is_empty());
    let safety = &test.app().assessment().expect("an assessment").safety;
    assert!(safety.precautions.contains("no-kneeling"), "it is still so");
    test.press_button("Finish the check");
    assert_eq!(state(&test), SafetyState::Clear);
    // A sign ticked in the check asked again stops as ever.
    test.tell(SafetyMessage::SignAnswered(
        SignId::from("rf-saddle"),
        Some(ScreeningAnswer::Yes),
    ));
    assert_eq!(state(&test), SafetyState::Emergency);
    assert!(test.app().plan_to_read().is_none(), "no plan is read in an emergency");
}

/// P27: an earlier assessment is looked at, its plan too; nothing in it changes.
#[test]
fn the_plan_of_an_earlier_assessment_can_be_read_and_a_check_in_it_changes_nothing() {
    let mut test = four_weeks_later(Setup::default(), Screen::Plan);
    test.tell(FileMessage::AssessAgain)
        .tell(FileMessage::AssessmentChosen(0));
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert!(test.headings()[0].starts_with("Your plan"), "{:?}", test.headings());
    assert!(test.reads("This belongs to the earlier assessment"));
    assert!(!test.sees("Begin the quick check"));
    let before = test.app().record().expect("a record").assessments[0].clone();
    test.tell(WindowMessage::ScreenChosen(Screen::Safety))
        .tell(WindowMessage::NextPressed)
        .tell(SafetyMessage::SafetyRestarted)
        .tell(SafetyMessage::NoSignChosen(Id::from("screen-general")));
    assert_eq!(test.app().record().expect("a record").assessments[0], before);
}

/// P9: seconds to get ready, sounds, the steps beside the clock, and "I stopped it late".
#[test]
fn the_clock_leaves_time_is_heard_and_takes_off_what_was_late() {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from("fh-dnf-hold")]));
    test.press_button("20 seconds to get ready");
    test.tell(SettingMessage::SoundsChosen(SoundChoice::Sounds));
    let from = test.platform.effects().len();
    test.press_button("Time it");
    let step = test.app().item().expect("an item").steps[0].clone();
    assert!(test.reads(&step), "the steps stay");
    assert!(test.reads("seconds to get ready"));
    let cues = test.platform.effects().into_iter().skip(from);
    assert!(
        cues.into_iter()
            .any(|effect| matches!(effect, plumbline::platform::Effect::Cues { cues } if cues.len() > 6)),
        "what will be heard is handed over"
    );
    test.platform.advance(Duration::from_secs(19));
    test.harness.run_steps(3);
    assert!(test.reads("seconds to get ready"));
    test.platform.advance(Duration::from_secs(19));
    test.tell(TimerMessage::TimerStopped);
    let reading = |test: &TestApp| {
        let (item, assessment) = (
            test.app().item().expect("an item"),
            test.app().assessment().expect("one"),
        );
        plumbline::app::fields::text(item, assessment, Units::Metric, None, 0)
    };
    assert_eq!(reading(&test), "18");
    test.press_button("I stopped it late by 3 s");
    assert_eq!(reading(&test), "15");
    assert!(!test.sees("I stopped it late by 3 s"), "once");
    test.tell(FileMessage::Undone);
    assert_eq!(reading(&test), "18");
}

/// P5: texts in the chosen unit, and a number that fits another one better is asked about.
#[test]
fn with_inches_texts_say_inches_and_millimetres_typed_as_inches_are_asked_about() {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(AboutMessage::UnitsChosen(Units::Inches))
        .tell(WindowMessage::ItemsRequested(vec![ItemId::from("hh-book-lift")]));
    assert!(test.reads("with a ruler, in inches") && test.reads("about 3/16 in"));
    assert!(!test.reads("in mm") && !test.reads("5 mm"));
    test.tell(AnswerMessage::AnswerCleared(ItemId::from("hh-book-lift")))
        .tell(AnswerMessage::DirectionChosen {
            item: ItemId::from("hh-book-lift"),
            side: Some(Side::Right),
        });
    let typed = |test: &mut TestApp, text: &str| {
        test.tell(AnswerMessage::ReadingTyped {
            item: ItemId::from("hh-book-lift"),
            side: None,
            index: 0,
            text: text.to_owned(),
        });
    };
    typed(&mut test, "2");
    assert!(test.reads("Is it 2 in? If you mean 2 mm, type it with its unit."));
    typed(&mut test, "6");
    assert!(
        test.reads("If you mean 6 mm, type it with its unit."),
        "refused, with what may be meant"
    );
    for plain in ["6 mm", "1/4", "0.25", "2 in"] {
        typed(&mut test, plain);
        assert!(!test.reads("If you mean"), "{plain} is plain");
    }
    // Hours are no reading.
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from("gen-screen-hours")]));
    assert!(!test.reads("Reading"));
}

/// P37: days in any usual form.
#[test]
fn the_day_of_a_check_is_read_as_people_write_it() {
    for text in [
        "20 November 2026",
        "Nov 20, 2026",
        "20.11.2026",
        "20/11/2026",
        "20 November",
    ] {
        let mut test = at_safety();
        nothing_to_tell(&mut test);
        let sign = SignId::from("cf-weight");
        test.tell(SafetyMessage::SignAnswered(sign.clone(), Some(ScreeningAnswer::Yes)))
            .tell(SafetyMessage::SignCleared(sign.clone(), text.into()));
        assert_eq!(test.app().cleared_problem(&sign), None, "{text}");
        assert!(
            test.app().outcome().expect("an outcome").plan.locked.is_none(),
            "{text}"
        );
        assert_eq!(test.app().cleared_text(&sign), text, "it stays as it was typed");
    }
}
