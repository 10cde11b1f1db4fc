//! The safety check: locks, tags and clearance (rules Z1, Z14, Z16).

use jiff::ToSpan;
use plumbline::content::{Id, ItemId, SignId, TagId, Urgency, shipped};
use plumbline::record::{Answer, Assessment, ScreeningAnswer};
use plumbline::rules::{SafetyOutcome, SafetyState, hidden_by, safety, tags};
use serde_json::{Value, json};

use plumbline::report::words;

use super::{TODAY, assessment, ids};

/// Why there is no plan, in words; empty when there may be one.
fn why(outcome: &SafetyOutcome) -> String {
    let library = shipped();
    outcome
        .plan_locked
        .as_ref()
        .map(|lock| words::lock(&library, lock))
        .unwrap_or_default()
}

/// The outcome for a safety check that was done today.
fn checked(file: &Value) -> SafetyOutcome {
    let mut file = file.clone();
    file["screened_on"] = json!("2026-11-20");
    let library = shipped();
    safety(&library, &assessment(&library, &file), TODAY)
}

fn tags_of(file: &Value) -> Vec<String> {
    let library = shipped();
    let tags = tags(&library, &assessment(&library, file));
    tags.iter().map(TagId::to_string).collect()
}

#[test]
fn nothing_ticked_is_clear() {
    let outcome = checked(&json!({"person": {"age": 40}}));
    assert_eq!(outcome.state, SafetyState::Clear);
    assert_eq!(outcome.plan_locked, None);
    assert!(outcome.raised.is_empty() && outcome.locking.is_empty() && outcome.tags.is_empty());
}

#[test]
fn a_check_that_was_not_done_or_is_older_than_four_weeks_locks_the_plan() {
    let library = shipped();
    let mut undone = Assessment::new(TODAY, "1");
    let outcome = safety(&library, &undone, TODAY);
    assert_eq!(outcome.state, SafetyState::NotDone);
    assert!(why(&outcome).contains("safety check is still to be done"));
    for (days, expected) in [(28, SafetyState::Clear), (29, SafetyState::Outdated)] {
        undone.safety.screened_on = Some(TODAY.checked_sub(days.days()).unwrap());
        let outcome = safety(&library, &undone, TODAY);
        assert_eq!(outcome.state, expected);
        let reason = why(&outcome);
        assert_eq!(
            reason.contains("safety check is still to be done"),
            expected == SafetyState::Outdated
        );
    }
}

#[test]
fn a_check_dated_more_than_a_day_ahead_counts_as_not_done() {
    let library = shipped();
    let mut person = Assessment::new(TODAY, "1");
    // One day ahead may be another time zone.
    for (days, expected) in [
        (0, SafetyState::Clear),
        (1, SafetyState::Clear),
        (2, SafetyState::NotDone),
        (3000, SafetyState::NotDone),
    ] {
        person.safety.screened_on = Some(TODAY.checked_add(days.days()).unwrap());
        let outcome = safety(&library, &person, TODAY);
        assert_eq!(outcome.state, expected, "{days} days ahead");
        let reason = why(&outcome);
        assert_eq!(
            reason.contains("safety check is still to be done"),
            expected == SafetyState::NotDone,
            "{days} days ahead"
        );
    }
}

#[test]
fn not_sure_counts_as_yes_and_every_emergency_sign_is_one() {
    let library = shipped();
    let emergencies = library
        .screening
        .questions
        .iter()
        .filter(|question| question.urgency == Urgency::Emergency);
    // Every rf- but the two lines of rf-cord, which are an emergency together (rule Z6).
    assert_eq!(emergencies.clone().count(), 15);
    for question in emergencies {
        for answer in ["yes", "not-sure"] {
            let outcome = checked(&json!({"person": {"age": 40}, "screening": {question.id.as_str(): answer}}));
            assert_eq!(outcome.state, SafetyState::Emergency, "{}", question.id);
            assert_eq!(ids(&outcome.locking), [question.id.as_str()]);
            let reason = why(&outcome);
            assert!(reason.contains(&question.short) && reason.contains(&question.action));
            assert!(!reason.contains('!'));
        }
        let outcome = checked(&json!({"screening": {question.id.as_str(): "no"}}));
        assert_eq!(outcome.state, SafetyState::Clear);
    }
}

#[test]
fn an_emergency_shows_before_the_check_is_finished() {
    let library = shipped();
    let mut begun = Assessment::new(TODAY, "1");
    begun
        .safety
        .answers
        .insert(SignId::from("rf-saddle"), ScreeningAnswer::Yes);
    let outcome = safety(&library, &begun, TODAY);
    assert_eq!(outcome.state, SafetyState::Emergency);
    assert!(why(&outcome).contains("safety check is still to be done"));
}

#[test]
fn a_clinician_comes_first_until_the_sign_was_checked() {
    let outcome = checked(&json!({"screening": {"cf-weight": "not-sure"}}));
    assert_eq!(outcome.state, SafetyState::ClinicianFirst);
    assert_eq!(ids(&outcome.locking), ["cf-weight"]);
    assert!(why(&outcome).contains("weight loss without trying"));
    let cleared = checked(&json!({"screening": {"cf-weight": "not-sure"}, "cleared": {"cf-weight": "2026-11-20"}}));
    assert_eq!((cleared.state, cleared.plan_locked), (SafetyState::Clear, None));
}

#[test]
fn four_weeks_of_pain_is_advice_and_locks_nothing() {
    let outcome = checked(&json!({"screening": {"cf-4weeks": "yes"}}));
    assert_eq!(outcome.state, SafetyState::Clear);
    assert_eq!(ids(&outcome.raised), ["cf-4weeks"]);
    assert_eq!(outcome.plan_locked, None);
}

#[test]
fn a_cancer_in_the_past_locks_only_with_present_back_or_neck_pain() {
    let cancer = json!({"person": {"age": 50}, "screening": {"cf-cancer": "yes"}});
    assert_eq!(checked(&cancer).state, SafetyState::Clear);
    assert_eq!(ids(&checked(&cancer).raised), ["cf-cancer"]);
    let mut symptom = cancer.clone();
    symptom["answers"] = json!({"ap-standing-backache": 1});
    assert_eq!(checked(&symptom).state, SafetyState::ClinicianFirst);
    symptom["answers"] = json!({"ap-standing-backache": 0});
    assert_eq!(checked(&symptom).state, SafetyState::Clear);

    // Pain for more than four weeks, which is only advice by itself, says that there is pain.
    for (lasting, expected) in [
        ("yes", SafetyState::ClinicianFirst),
        ("not-sure", SafetyState::ClinicianFirst),
        ("no", SafetyState::Clear),
    ] {
        let mut long = cancer.clone();
        long["screening"]["cf-4weeks"] = json!(lasting);
        let outcome = checked(&long);
        assert_eq!(outcome.state, expected, "{lasting}");
        if expected == SafetyState::ClinicianFirst {
            assert_eq!(ids(&outcome.locking), ["cf-cancer"]);
        }
    }

    let library = shipped();
    let mut person = assessment(&library, &cancer);
    person.safety.screened_on = Some(TODAY);
    for (pain, region, expected) in [
        (Some(0), None, SafetyState::Clear),
        (Some(1), None, SafetyState::ClinicianFirst),
        (None, Some("low-back"), SafetyState::ClinicianFirst),
        (None, Some("leg"), SafetyState::Clear),
    ] {
        person.reason.pain = pain;
        person.reason.regions = region.into_iter().map(Id::from).collect();
        assert_eq!(safety(&library, &person, TODAY).state, expected);
    }
}

#[test]
fn under_18_is_declined_and_an_emergency_still_comes_first() {
    let outcome = checked(&json!({"person": {"age": 17}}));
    assert_eq!(outcome.state, SafetyState::Under18);
    assert!(why(&outcome).contains("under 18"));
    assert_eq!(ids(&outcome.raised), ["cf-age"]);
    let outcome = checked(&json!({"person": {"age": 17}, "cleared_on": "2026-11-20"}));
    assert_eq!(outcome.state, SafetyState::Under18);
    let outcome = checked(&json!({"person": {"age": 17}, "screening": {"rf-chest": "yes"}}));
    assert_eq!(outcome.state, SafetyState::Emergency);
}

#[test]
fn a_short_leg_or_a_turned_trunk_is_a_note_only() {
    for (answers, raised) in [
        (json!({"hh-book-lift": -20}), "cf-lld"),
        (json!({"hh-leg-tape": [20, 21]}), "cf-lld"),
        (json!({"hh-forward-bend": -7}), "cf-curve"),
    ] {
        let outcome = checked(&json!({"person": {"age": 30}, "answers": answers}));
        assert_eq!(ids(&outcome.raised), [raised]);
        assert_eq!(ids(&outcome.advice), [raised]);
        assert_eq!((outcome.state, outcome.plan_locked), (SafetyState::Clear, None));
    }
    let below = checked(&json!({"answers": {"hh-book-lift": 19.9, "hh-leg-tape": 19, "hh-forward-bend": 6.9}}));
    assert!(below.raised.is_empty());
    // Answered outright they count as any other sign of their kind.
    assert_eq!(
        checked(&json!({"screening": {"cf-lld": "yes"}})).state,
        SafetyState::ClinicianFirst
    );
}

#[test]
fn a_recent_operation_locks_until_it_is_cleared() {
    let ticked = json!({"precautions": ["recent-surgery"]});
    let outcome = checked(&ticked);
    assert_eq!(outcome.state, SafetyState::ClinicianFirst);
    assert_eq!(ids(&outcome.locking), ["cf-surgery"]);
    assert!(why(&outcome).contains("recent operation"));
    let cleared = checked(&json!({"precautions": ["recent-surgery"], "cleared_on": "2026-11-19"}));
    assert_eq!(cleared.state, SafetyState::Clear);
    assert_eq!(cleared.plan_locked, None);
}

#[test]
fn tags_come_from_ticks_safety_answers_items_and_strong_pain() {
    assert_eq!(tags_of(&json!({"precautions": ["no-floor"]})), ["no-floor"]);
    assert_eq!(
        tags_of(&json!({"screening": {"cf-leg": "not-sure", "cf-surgery": "yes"}})),
        ["leg-nerve-pain", "recent-surgery"]
    );
    let library = shipped();
    let mut person = Assessment::new(TODAY, "1");
    for (pain, acute) in [(6, false), (7, true), (10, true)] {
        person.reason.pain = Some(pain);
        assert_eq!(tags(&library, &person).contains("acute-flare"), acute);
    }
}

#[test]
fn a_yes_to_a_follow_up_sets_its_tags() {
    let mut library = shipped();
    let item = library
        .items
        .iter_mut()
        .find(|item| item.id == *"pp-sit-backache")
        .unwrap();
    item.follow_up.as_mut().unwrap().sets = vec![TagId::from("leg-nerve-pain")];
    let mut person = Assessment::new(TODAY, "1");
    let mut answer = Answer::one([2.0]);
    for (says, expected) in [(Some(true), true), (Some(false), false), (None, false)] {
        answer.follow_up = says;
        person.answers.insert(ItemId::from("pp-sit-backache"), answer.clone());
        assert_eq!(tags(&library, &person).contains("leg-nerve-pain"), expected);
    }
}

#[test]
fn skip_lists_name_the_tags_that_hide() {
    let library = shipped();
    let tags = [
        TagId::from("pregnancy"),
        TagId::from("no-floor"),
        TagId::from("wrist-pain"),
    ]
    .into_iter()
    .collect();
    let hiding = hidden_by(library.item("ap-thomas-hip").unwrap(), &tags);
    assert_eq!(hiding, [&TagId::from("pregnancy"), &TagId::from("no-floor")]);
    assert!(hidden_by(library.item("fh-cva-photo").unwrap(), &tags).is_empty());
}
