//! The sheet of an emergency is another document (rule T6).

use super::*;
use crate::support::people::{alex, record};
use plumbline::content::{SignId, TagId, shipped};
use plumbline::report::{LeaveOut, markdown, plain_text};
use serde_json::json;

/// Alex, who ticks new numbness between the legs in an assessment that is complete otherwise.
fn alex_with(sign: &str) -> Person {
    let mut answers = alex();
    answers["screening"] = json!({sign: "yes"});
    let library = shipped();
    let record = record(&answers);
    let outcome = plumbline::rules::outcome(&library, &record.assessments[0], TODAY);
    (library, record, outcome)
}

/// What a person in a hurry could take for an all-clear, and what stands on the ordinary summary alone.
const ALL_CLEAR: [&str; 15] = [
    "of 100",
    "confidence",
    "Not answered",
    "not answered",
    "No warning sign",
    "nothing that locks",
    "Left out for safety",
    "usual spread",
    "Tight",
    "Weak",
    "none ticked",
    "Readings",
    "Posture summary",
    "Plan in short",
    "Plan by day",
];

#[test]
fn nothing_on_the_sheet_of_an_emergency_can_be_taken_for_an_all_clear() {
    let summary = summary_of(&alex_with("rf-saddle"));
    let (text, marked_up) = (plain_text(&summary), markdown(&summary));
    let mut said = vec![("text".to_owned(), text), ("Markdown".to_owned(), marked_up)];
    for (look_name, look) in every_look() {
        let paper = Paper {
            look,
            ..Paper::default()
        };
        let pdf = paper.pdf(&summary.clone().into()).unwrap();
        assert_eq!(pdf.pages, 1, "{look_name}");
        if let Some(pages) = text_of_pages(&pdf.bytes) {
            said.push((look_name.to_owned(), pages.concat()));
        }
    }
    for (place, words) in said {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("Get emergency help now"), "{place}: {words}");
        assert!(
            words.contains("Reported on 20 November 2026. It began on:"),
            "{place}: {words}"
        );
        assert!(
            words.contains("34 years") && words.contains("Alex R."),
            "{place}: {words}"
        );
        assert!(
            words.contains("Medicines") && words.contains("Conditions"),
            "{place}: {words}"
        );
        for phrase in ALL_CLEAR {
            assert!(!words.contains(phrase), "{place} says {phrase:?}: {words}");
        }
    }
}

/// Every ticked sign stands under what was reported, an illness by its name alone: what it means for a plan helps nobody here.
#[test]
fn other_signs_are_among_what_was_reported_and_conditions_stand_by_name() {
    let mut person = alex_with("rf-saddle");
    let safety = &mut person.1.assessments[0].safety;
    safety
        .answers
        .insert(SignId::from("cf-weight"), plumbline::record::ScreeningAnswer::Yes);
    safety.precautions.insert(TagId::from("osteoporosis"));
    person.2 = plumbline::rules::outcome(&person.0, &person.1.assessments[0], TODAY);
    let words = plain_text(&summary_of(&person));
    let at = |part: &str| words.find(part).unwrap_or_else(|| panic!("{part}: {words}"));
    assert!(at("What was reported") < at("Also reported: weight loss") && at("Also reported") < at("Conditions"));
    assert!(at("Conditions") < at("Osteoporosis"));
    assert!(!words.contains("flexion"), "{words}");
}

/// The sheet left a blank for medicines that the person had named.
#[test]
fn medicines_that_were_named_stand_on_the_sheet() {
    let mut person = alex_with("rf-saddle");
    let chosen = ["medicine-thinner", "medicine-steroid"].map(Id::from);
    let intake = &mut person.1.assessments[0].intake;
    intake.chosen.insert("intake-medicines".into(), chosen.into());
    let summary = summary_of(&person);
    let mut said = vec![plain_text(&summary), markdown(&summary)];
    for (_, look) in every_look() {
        let paper = Paper {
            look,
            ..Paper::default()
        };
        let pdf = paper.pdf(&summary.clone().into()).unwrap();
        assert_eq!(pdf.pages, 1);
        said.extend(text_of_pages(&pdf.bytes).map(|pages| pages.concat()));
    }
    for words in said {
        let at = |part: &str| words.find(part).unwrap_or_else(|| panic!("{part}: {words}"));
        assert!(at("Medicines") < at("Blood thinners and steroids"), "{words}");
        assert!(at("Blood thinners and steroids") < at("Conditions"), "{words}");
    }
}

#[test]
fn a_sign_for_the_same_day_has_a_sheet_too_and_one_for_a_clinician_has_none() {
    let today_sheet = summary_of(&alex_with("cf-calf")).urgent.unwrap();
    assert_eq!(today_sheet.title, "Medical help today");
    assert_eq!(summary_of(&alex_with("cf-weight")).urgent, None);
    assert_eq!(
        Document::from(summary_of(&alex_with("cf-weight"))).title(),
        "Posture summary"
    );
}

/// Once a doctor has checked it the ordinary summary is back, and says what was reported.
#[test]
fn an_emergency_sign_that_was_checked_is_reported_on_the_ordinary_summary() {
    let mut person = alex_with("rf-saddle");
    person.1.assessments[0].safety.cleared = [(SignId::from("rf-saddle"), date(2026, 11, 20))].into();
    person.2 = plumbline::rules::outcome(&person.0, &person.1.assessments[0], TODAY);
    let summary = summary_of(&person);
    assert_eq!(summary.urgent, None);
    let words = plain_text(&summary);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains("the person says a doctor checked it on 20 November 2026"),
        "{words}"
    );
    assert!(!words.contains("nothing that locks the plan"), "{words}");
}

#[test]
fn a_copy_of_the_sheet_leaves_out_what_was_wished_and_a_crowd_of_signs_stays_on_one_page() {
    let everything = summary_of(&emergency());
    for (look_name, look) in every_look() {
        let paper = Paper {
            look,
            ..Paper::default()
        };
        let pages = paper.pdf(&everything.clone().into()).unwrap().pages;
        // Every sign and every precaution there is, a line each in letters for weak eyes, takes more.
        let most = if look.style == PageStyle::LargePrint { 4 } else { 1 };
        assert!(pages <= most, "{look_name}: {pages}");
    }
    let leave_out = LeaveOut {
        name: true,
        age: true,
        ..LeaveOut::default()
    };
    let words = plain_text(&summary_of(&alex_with("rf-saddle")).without(leave_out));
    assert!(!words.contains("Alex") && !words.contains("34 years"), "{words}");
}

/// A blank for the time stood on a sheet that a computer with a clock had printed.
#[test]
fn the_sheet_has_the_time_it_was_made_at_and_a_blank_where_there_is_no_clock() {
    let untimed = summary_of(&alex_with("rf-saddle"));
    let timed = untimed.clone().at(jiff::civil::time(9, 5, 30, 0));
    let said = |summary: &Summary| {
        let pdf = Paper::default().pdf(&summary.clone().into()).unwrap();
        let pages = text_of_pages(&pdf.bytes).map(|pages| pages.concat());
        let all = [Some(plain_text(summary)), Some(markdown(summary)), pages];
        all.into_iter()
            .flatten()
            .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    for words in said(&timed) {
        assert!(words.contains("on 20 November 2026, at 09:05"), "{words}");
        assert!(!words.contains("clock"), "{words}");
    }
    for words in said(&untimed) {
        assert!(words.contains("o’clock") && !words.contains("09:05"), "{words}");
    }
    let ordinary = summary_of(&alex_with("cf-weight"));
    assert_eq!(ordinary.clone().at(jiff::civil::time(9, 5, 0, 0)), ordinary);
}

/// Blood thinners and steroids change what a fall or a new pain may mean; they stood in an appendix that is printed only on
/// request.
#[test]
fn medicines_stand_with_the_safety_answers_of_an_ordinary_summary() {
    let mut person = alex_with("cf-4weeks");
    let chosen = ["medicine-thinner", "medicine-steroid"].map(Id::from);
    let intake = &mut person.1.assessments[0].intake;
    intake.chosen.insert("intake-medicines".into(), chosen.into());
    let summary = summary_of(&person);
    let named = "Medicines: blood thinners and steroids.";
    assert_eq!(summary.page_one.medicines, named);
    for words in [plain_text(&summary), markdown(&summary)] {
        let at = |part: &str| words.find(part).unwrap_or_else(|| panic!("{part}: {words}"));
        assert!(
            at("Safety answers") < at("Medicines: blood thinners")
                && at("Medicines: blood") < at("What the answers show")
        );
    }
    let unnamed = summary_of(&alex_with("cf-4weeks"));
    assert!(!plain_text(&unnamed).contains("Medicines"), "not asked is not none");
}

/// Everything the sheet says, as text, Markdown and PDF.
fn said(summary: &Summary) -> Vec<String> {
    let pdf = Paper::default().pdf(&summary.clone().into()).unwrap();
    let pages = text_of_pages(&pdf.bytes).map(|pages| pages.concat());
    let all = [Some(plain_text(summary)), Some(markdown(summary)), pages];
    all.into_iter()
        .flatten()
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

fn ticking(signs: &[&str], more: impl FnOnce(&mut plumbline::record::Assessment)) -> Summary {
    let mut person = alex_with(signs[0]);
    let assessment = &mut person.1.assessments[0];
    for sign in signs {
        let answers = &mut assessment.safety.answers;
        answers.insert(SignId::from(*sign), plumbline::record::ScreeningAnswer::Yes);
    }
    more(assessment);
    person.2 = plumbline::rules::outcome(&person.0, &person.1.assessments[0], TODAY);
    summary_of(&person)
}

/// Tom, 66: clumsy hands and unsteady walking. The sheet had two names without a word of why both are an emergency.
#[test]
fn hands_and_legs_together_are_one_line_that_says_so() {
    let summary = ticking(&["rf-cord-walk", "rf-cord-hands"], |_| ());
    let sheet = summary.urgent.as_ref().unwrap();
    assert_eq!(sheet.signs.len(), 1);
    assert_eq!(
        sheet.signs[0].name,
        "Clumsy hands, or numb or tingling hands on both sides, together with unsteady walking, or heavy or stiff legs"
    );
}

/// P23: a clearance for a shoulder stood under new numbness between the legs.
#[test]
fn a_sign_about_which_a_doctor_was_seen_stands_apart_without_reassurance() {
    let summary = ticking(&["rf-saddle", "cf-surgery"], |assessment| {
        assessment.safety.cleared = [(SignId::from("cf-surgery"), date(2026, 11, 20))].into();
    });
    for words in said(&summary) {
        assert!(
            !words.contains("checked it") && !words.contains("as the person says"),
            "{words}"
        );
        let at = |part: &str| words.find(part).unwrap_or_else(|| panic!("{part}: {words}"));
        assert!(at("Nobody has examined these signs") < at("Conditions"), "{words}");
        assert!(
            at("Conditions") < at("Other matters") && at("Other matters") < words.rfind("ecent operation").unwrap()
        );
        assert_eq!(words.matches("Nobody has examined").count(), 1, "{words}");
    }
}

/// Maria, 71: the worst headache ever, blood pressure not under control, and "Hypertension (treated)" below it.
#[test]
fn a_condition_is_not_called_treated_beside_a_sign_that_says_otherwise() {
    let words = said(&ticking(&["rf-thunder", "cf-bp"], |_| ())).concat();
    assert!(!words.contains("treated"), "{words}");
    assert!(words.contains("Hypertension, not under control"), "{words}");
    let lung = said(&ticking(&["rf-breath", "cf-lung"], |_| ())).concat();
    assert!(!lung.contains("under control or cleared"), "{lung}");
}

/// Eve: reported three weeks ago, printed today with the same "now".
#[test]
fn a_sign_of_an_earlier_day_is_asked_about_again() {
    let then = ticking(&["rf-belly"], |assessment| {
        assessment.safety.screened_on = Some(date(2026, 11, 1));
    });
    for words in said(&then) {
        assert!(
            words.contains("Reported on 1 November 2026. Still there now?"),
            "{words}"
        );
    }
    for words in said(&ticking(&["rf-belly"], |_| ())) {
        assert!(!words.contains("Still there"), "{words}");
    }
}

/// The most dangerous line is the first, whatever the order in which things are asked.
#[test]
fn the_most_dangerous_sign_is_the_first() {
    let summary = ticking(
        &["rf-sexual", "rf-saddle", "rf-breath", "rf-cord-hands", "rf-cord-walk"],
        |_| (),
    );
    let names = summary.urgent.unwrap().signs;
    let names: Vec<&str> = names.iter().map(|sign| sign.name.split(',').next().unwrap()).collect();
    assert_eq!(
        names,
        [
            "Very short of breath at rest",
            "New numbness between the legs",
            "Clumsy hands",
            "New loss of sexual feeling or function with back or leg pain"
        ]
    );
}

/// Ann, 31, with a swollen calf: "pregnancy with a complication" told nobody which.
#[test]
fn a_complication_of_pregnancy_stands_in_its_own_words() {
    let words = said(&ticking(&["cf-calf", "cf-preg-compl"], |_| ())).concat();
    assert!(
        words.contains("bleeding, contractions, blood pressure or placenta problems"),
        "{words}"
    );
    assert!(!words.contains("pregnancy with a complication"), "{words}");
}

#[test]
fn blood_thinners_are_yes_not_named_or_not_asked() {
    let chosen = |ids: &'static [&'static str]| {
        move |assessment: &mut plumbline::record::Assessment| {
            let ids = ids.iter().map(|id| Id::from(*id)).collect();
            assessment.intake.chosen.insert("intake-medicines".into(), ids);
        }
    };
    let sheet = |summary: Summary| {
        summary
            .urgent
            .map(|sheet| (sheet.thinners, sheet.takes_thinners))
            .unwrap()
    };
    assert_eq!(sheet(ticking(&["rf-saddle"], |_| ())), ("not asked", false));
    assert_eq!(
        sheet(ticking(&["rf-saddle"], chosen(&["medicine-steroid"]))),
        ("not among the medicines named", false)
    );
    assert_eq!(
        sheet(ticking(&["rf-saddle"], chosen(&["medicine-thinner"]))),
        ("yes", true)
    );
    assert_eq!(
        sheet(ticking(&["sd-thinner-fall"], |_| ())),
        ("yes, or daily aspirin-like tablets", true)
    );
}

/// T4, 70: new back pain after a small fall. Page one began with posture.
#[test]
fn a_clinician_first_is_the_first_line_of_page_one() {
    let summary = ticking(&["cf-small-fall"], |_| ());
    assert_eq!(summary.urgent, None);
    assert!(summary.page_one.told.is_empty(), "{:?}", summary.page_one.told);
    for words in said(&summary) {
        let at = |part: &str| words.find(part).unwrap_or_else(|| panic!("{part}: {words}"));
        let first = at("See a clinician first: new back pain after a small fall");
        assert!(first < 160, "{words}");
        assert!(words.contains("go the same day if the pain is strong"), "{words}");
    }
    assert_eq!(ticking(&["cf-4weeks"], |_| ()).page_one.first, "");
}
