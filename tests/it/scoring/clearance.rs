//! "A doctor checked this on (date)": a clearance belongs to one sign (rule Z1), and how urgent a sign is (rule Z6).

use plumbline::content::{Clear, Urgency, shipped};
use plumbline::record::{Assessment, ScreeningAnswer};
use plumbline::report::{Summary, words};
use plumbline::rules::{SafetyOutcome, SafetyState, outcome, safety};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{TODAY, assessment, ids};
use crate::support::people;

fn checked(file: &Value) -> SafetyOutcome {
    let mut file = file.clone();
    file["screened_on"] = json!("2026-11-20");
    let library = shipped();
    safety(&library, &assessment(&library, &file), TODAY)
}

fn of_file(name: &str) -> (plumbline::content::Library, plumbline::record::Record) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/people")
        .join(name);
    let answers: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    (shipped(), people::record(&answers))
}

/// A man of 60 was cleared for his shoulder on 1 November; on the 20th he is numb between the legs.
#[test]
fn p23_cleared_for_a_shoulder_and_numb_later_stays_an_emergency() {
    let (library, record) = of_file("p23-clearance.json");
    let outcome = outcome(&library, &record.assessments[0], people::today());
    assert_eq!(outcome.safety.state, SafetyState::Emergency);
    assert_eq!(ids(&outcome.safety.locking), ["rf-bladder", "rf-saddle"]);
    assert!(outcome.plan.locked.is_some() && outcome.plan.weeks.is_empty());
    let shoulder = outcome
        .safety
        .signs
        .iter()
        .find(|sign| sign.id == *"cf-surgery")
        .unwrap();
    assert_eq!(shoulder.cleared, Some(jiff::civil::date(2026, 11, 1)));
    let summary = Summary::of(&library, &record, 0, &outcome, people::today());
    assert!(summary.safety.state.contains("a sign for emergency help was ticked"));
    assert!(summary.safety.cleared.contains("recent operation or movement rules"));
}

#[test]
fn p08b_an_operation_checked_the_day_before_is_open() {
    let (library, record) = of_file("p08b-hip-replacement-cleared.json");
    let outcome = outcome(&library, &record.assessments[0], people::today());
    assert_eq!(outcome.safety.state, SafetyState::Clear);
    assert!(
        outcome.safety.tags.contains("hip-replacement"),
        "whether the rules hold is not known"
    );
}

#[test]
fn p09b_examined_leg_pain_is_open_and_never_examined_it_is_not() {
    let (library, mut record) = of_file("p09b-sciatica-old.json");
    let person = &mut record.assessments[0];
    assert_eq!(safety(&library, person, people::today()).state, SafetyState::Clear);
    person.safety.answers.remove("cf-leg");
    let never = safety(&library, person, people::today());
    assert_eq!(never.state, SafetyState::ClinicianFirst);
    assert_eq!(ids(&never.locking), ["cf-leg"]);
    person.safety.cleared.insert("cf-leg".into(), people::today());
    assert_eq!(safety(&library, person, people::today()).state, SafetyState::Clear);
}

#[test]
fn p07_a_pregnancy_adds_its_own_signs_to_the_stop_list() {
    let (library, record) = of_file("p07-pregnant.json");
    let outcome = outcome(&library, &record.assessments[0], people::today());
    let plan = plumbline::report::plan_document(&library, &record, 0, &outcome, people::today());
    let ticks = plumbline::report::tick_sheet(&library, &record, 0, &outcome, (people::today(), None));
    let plan: Vec<String> = plan
        .stop
        .iter()
        .map(|sign| format!("{}: {}", sign.then, sign.signs))
        .collect();
    let ticks: Vec<String> = ticks
        .stop
        .iter()
        .map(|[then, signs]| format!("{then}: {signs}"))
        .collect();
    for list in [plan.join("\n"), ticks.join("\n")] {
        for sign in [
            "bleeding",
            "contractions",
            "leaking fluid",
            "breathlessness before effort",
            "calf",
        ] {
            assert!(list.to_lowercase().contains(sign), "{sign}: {list}");
        }
        assert!(
            list.contains("The baby moves less than usual: Call your maternity unit at once"),
            "{list}"
        );
    }
    let nobody = words::stop_list(&library, &std::collections::BTreeSet::new());
    assert!(!format!("{nobody:?}").contains("baby"));
    let gate = library.relief_gate(&outcome.safety.tags);
    assert!(
        gate.iter()
            .any(|(_, sign)| sign.gate == "The baby moves less than usual")
    );
}

#[test]
fn each_kind_of_clearance_has_its_first_day() {
    // The check was done on 20 November 2026: 183 days before is 21 May, 28 days before 23 October.
    let cases = [
        ("cf-weight", "2026-11-20", "2026-11-19"),
        ("cf-bp", "2026-05-21", "2026-05-20"),
        ("cf-steroid", "2026-05-21", "2026-05-20"),
        ("cf-surgery", "2026-10-23", "2026-10-22"),
        ("cf-preg-compl", "2026-10-23", "2026-10-22"),
        ("rf-saddle", "2026-11-20", "2026-11-19"),
        ("sd-temple", "2026-11-20", "2026-11-19"),
    ];
    for (sign, first, too_early) in cases {
        let on = |day: &str| checked(&json!({"screening": {sign: "yes"}, "cleared": {sign: day}})).state;
        assert_eq!(on(first), SafetyState::Clear, "{sign}");
        assert_ne!(on(too_early), SafetyState::Clear, "{sign}");
        assert_ne!(on("2026-11-21"), SafetyState::Clear, "{sign}: a day to come");
    }
    let young = checked(&json!({"person": {"age": 17}, "cleared": {"cf-age": "2026-11-20"}}));
    assert_eq!(young.state, SafetyState::Under18);
}

#[test]
fn one_day_for_all_opens_no_emergency_and_keeps_the_limits_of_each() {
    let with = |signs: Value, day: &str| checked(&json!({"screening": signs, "cleared_on": day})).state;
    assert_eq!(with(json!({"cf-bp": "yes"}), "2026-06-01"), SafetyState::Clear);
    assert_eq!(
        with(json!({"cf-weight": "yes"}), "2026-11-19"),
        SafetyState::ClinicianFirst
    );
    assert_eq!(with(json!({"cf-calf": "yes"}), "2026-11-20"), SafetyState::Clear);
    assert_eq!(with(json!({"rf-chest": "yes"}), "2026-11-20"), SafetyState::Emergency);
    let pair = json!({"rf-cord-hands": "yes", "rf-cord-walk": "yes"});
    assert_eq!(with(pair, "2026-11-20"), SafetyState::Emergency);
}

#[test]
fn clumsy_hands_or_unsteady_legs_bring_a_clinician_first_and_both_are_an_emergency() {
    let one = checked(&json!({"screening": {"rf-cord-hands": "yes"}}));
    assert_eq!(one.state, SafetyState::ClinicianFirst);
    assert!(one.signs.iter().all(|sign| sign.urgency == Urgency::ClinicianFirst));
    let both = json!({"rf-cord-hands": "yes", "rf-cord-walk": "not-sure"});
    let outcome = checked(&json!({"screening": both}));
    assert_eq!(outcome.state, SafetyState::Emergency);
    let said = words::lock(&shipped(), outcome.plan_locked.as_ref().unwrap());
    assert!(said.contains("Go to the emergency department today"), "{said}");
    // Each needs its own day.
    for checked_only in ["rf-cord-hands", "rf-cord-walk"] {
        let half = checked(&json!({"screening": both, "cleared": {checked_only: "2026-11-20"}}));
        assert_eq!(half.state, SafetyState::Emergency, "{checked_only}");
    }
    let days = json!({"rf-cord-hands": "2026-11-20", "rf-cord-walk": "2026-11-20"});
    assert_eq!(
        checked(&json!({"screening": both, "cleared": days})).state,
        SafetyState::Clear
    );
    // An answers file of version 1 asked one question for both.
    let old = checked(&json!({"screening": {"rf-cord": "yes"}}));
    assert_eq!(ids(&old.locking), ["rf-cord-hands", "rf-cord-walk"]);
    assert_eq!(old.state, SafetyState::Emergency);
}

#[test]
fn a_sign_for_today_is_told_before_an_unfinished_check_and_after_an_emergency() {
    let library = shipped();
    let mut begun = Assessment::new(TODAY, "2");
    begun
        .safety
        .answers
        .insert("sd-thinner-fall".into(), ScreeningAnswer::Yes);
    assert_eq!(safety(&library, &begun, TODAY).state, SafetyState::SameDay);
    begun.safety.answers.insert("cf-weight".into(), ScreeningAnswer::Yes);
    let outcome = safety(&library, &begun, TODAY);
    assert_eq!(outcome.state, SafetyState::SameDay);
    begun.safety.answers.insert("rf-chest".into(), ScreeningAnswer::Yes);
    assert_eq!(safety(&library, &begun, TODAY).state, SafetyState::Emergency);
    let ids_of = |state: &str| -> Vec<String> {
        let mut questions: Vec<_> = library.screening.questions.iter().collect();
        questions.retain(|question| serde_json::to_value(question.urgency).unwrap() == state);
        questions.iter().map(|question| question.id.to_string()).collect()
    };
    assert_eq!(
        ids_of("same-day"),
        ["sd-thinner-fall", "cf-calf", "sd-fever-spine", "sd-temple"]
    );
    assert_eq!(ids_of("advice"), ["cf-4weeks", "cf-inflam"]);
}

#[test]
fn the_headache_of_later_life_counts_at_any_age_when_a_file_names_it() {
    let young = checked(&json!({"person": {"age": 30}, "screening": {"sd-temple": "yes"}}));
    assert_eq!(young.state, SafetyState::SameDay);
    let sight = checked(&json!({"person": {"age": 70}, "screening": {"rf-temple-sight": "yes"}}));
    assert_eq!(sight.state, SafetyState::Emergency);
}

#[test]
fn back_pain_of_months_is_counted_only_where_it_was_asked_statement_by_statement() {
    let said = |details: &[&str]| {
        let file = json!({"screening": {"cf-inflam": "yes"}, "details": {"cf-inflam": details}});
        ids(&checked(&file).advice).contains(&"cf-inflam")
    };
    let all = [
        "inflam-young",
        "inflam-slowly",
        "inflam-movement",
        "inflam-rest",
        "inflam-night",
    ];
    assert!(said(&all) && said(&all[1..]) && said(&all[..4]));
    assert!(!said(&all[..3]) && !said(&[]));
    let outright = checked(&json!({"screening": {"cf-inflam": "yes"}}));
    assert_eq!(
        (ids(&outright.advice), outright.state),
        (vec!["cf-inflam"], SafetyState::Clear)
    );
}

/// Every sign ticked that does not follow from something, and any days for any signs.
fn anybody() -> impl Strategy<Value = (Vec<usize>, Vec<(usize, i64)>, Option<i64>)> {
    let signs = shipped().screening.questions.len();
    (
        proptest::collection::vec(0..signs, 0..6),
        proptest::collection::vec((0..signs, -200_i64..5), 0..6),
        proptest::option::of(-200_i64..5),
    )
}

proptest! {
    #[test]
    fn no_sign_that_locks_is_ever_opened_by_the_day_of_another((ticked, days, of_all) in anybody()) {
        use jiff::ToSpan as _;
        let library = shipped();
        let questions = &library.screening.questions;
        let day = |offset: i64| TODAY.saturating_add(offset.days());
        let mut person = Assessment::new(TODAY, "2");
        person.profile.age = Some(40);
        person.reason.pain = Some(2);
        person.safety.screened_on = Some(TODAY);
        for place in &ticked {
            person.safety.answers.insert(questions[*place].id.clone(), ScreeningAnswer::Yes);
        }
        for (place, offset) in &days {
            person.safety.cleared.insert(questions[*place].id.clone(), day(*offset));
        }
        person.safety.cleared_on = of_all.map(day);
        let found = safety(&library, &person, TODAY);
        for sign in &found.signs {
            let question = library.screening_question(sign.id.as_str()).unwrap();
            let earliest = match question.clear {
                Clear::After => Some(0),
                Clear::SixMonths => Some(-183),
                Clear::FourWeeks => Some(-28),
                Clear::Never => None,
            };
            let may_open = |offset: i64| offset <= 0 && earliest.is_some_and(|first| offset >= first);
            let own = person.safety.cleared.get(&sign.id);
            let own = (-200..5).any(|offset| own == Some(&day(offset)) && may_open(offset));
            let by_all = sign.urgency != Urgency::Emergency && of_all.is_some_and(may_open);
            // Advice locks nothing, so no day opens it.
            if sign.urgency == Urgency::Advice {
                prop_assert!(!sign.locks, "{}", sign.id);
            } else {
                prop_assert_eq!(!sign.locks, own || by_all, "{}", sign.id);
            }
        }
        let locks = found.signs.iter().any(|sign| sign.locks);
        prop_assert_eq!(found.plan_locked.is_some(), locks);
    }
}
