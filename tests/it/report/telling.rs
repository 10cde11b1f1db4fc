//! What is told, and how sure (rules T1, T2, T4, N4, P12).

use super::*;
use crate::support::people::record;
use plumbline::content::shipped;
use plumbline::record::Profile;
use plumbline::report::words::Shown;
use plumbline::report::{LeaveOut, PlanDocument};
use plumbline::rules::{ConfidenceLabel, Outcome, outcome};
use serde_json::{Value, json};

fn person(age: u32, sex: &str, answers: &Value) -> Person {
    let library = shipped();
    let record = record(&json!({
        "person": {"age": age, "sex": sex}, "screening": {}, "screened_on": "2026-11-18", "minutes_per_day": 20,
        "answers": answers
    }));
    let outcome = outcome(&library, &record.assessments[0], TODAY);
    (library, record, outcome)
}

fn plan_page((library, record, outcome): &Person) -> PlanDocument {
    plan_document(library, record, 0, outcome, TODAY)
}

#[test]
fn who_had_no_muscle_test_is_not_told_that_nothing_is_tight() {
    let muscles = summary_of(&person(40, "female", &json!({"gen-sit-hours": 4}))).muscles;
    assert_eq!((muscles.no_tight, muscles.no_weak), ("Not tested.", "Not tested."));
    // A straight back of the thigh and a strong plank: both kinds were tested, and nothing was found.
    let tested = json!({"pp-ake": {"left": 5, "right": 5}, "ap-plank": 90});
    let muscles = summary_of(&person(40, "female", &tested)).muscles;
    assert_eq!((muscles.no_tight, muscles.no_weak), ("None found.", "None found."));
    // Only a length test: of weak muscles nothing is known.
    let muscles = summary_of(&person(40, "female", &json!({"pp-ake": {"left": 5, "right": 5}}))).muscles;
    assert_eq!((muscles.no_tight, muscles.no_weak), ("None found.", "Not tested."));
}

/// What a test showed, and the rest of the table: both are said, and the counting is that of the exercises.
#[test]
fn a_plan_says_how_much_of_it_was_tested() {
    let desk = person(
        34,
        "female",
        &json!({"fh-cva-photo": {"left": 40, "right": 40}, "fh-occiput-wall": [4, 4], "fh-mirror-ear-shoulder": 3,
            "fh-dnf-hold": 6}),
    );
    let said = plan_page(&desk).tested;
    assert!(
        said.ends_with("tested short or weak; the rest of the plan follows the table."),
        "{said}"
    );
    let (tested, worked) = plumbline::rules::tested_of_worked(&desk.2.plan, &desk.2.imbalances);
    assert!(tested >= 2 && worked > tested, "{tested} of {worked}");
    assert!(said.starts_with(&format!("{tested} of {worked} muscles")), "{said}");
    assert_eq!(summary_of(&desk).plan.tested, said);
    assert_eq!(words::how_much_was_tested(0, 0), None);
    assert!(words::how_much_was_tested(0, 4).unwrap().starts_with("No muscle"));
    assert!(words::how_much_was_tested(4, 4).unwrap().starts_with("Every muscle"));
}

#[test]
fn no_reason_claims_that_a_table_is_often_right() {
    let (library, _, Outcome { plan, .. }) = person(
        34,
        "female",
        &json!({"fh-cva-photo": {"left": 40, "right": 40},
        "fh-occiput-wall": [4, 4], "fh-mirror-ear-shoulder": 3}),
    );
    let lines = plan
        .weeks
        .iter()
        .flat_map(|weeks| &weeks.days)
        .flat_map(|day| &day.exercises);
    let reasons: Vec<String> = lines
        .flat_map(|line| words::reasons(&library, &Profile::default(), line, Shown::default()))
        .collect();
    assert!(
        reasons.iter().any(|reason| reason.contains("in the source’s table as")),
        "{reasons:?}"
    );
    for reason in reasons {
        assert!(!reason.to_lowercase().contains("often"), "{reason}");
    }
}

#[test]
fn one_number_is_usual_for_this_person() {
    let library = shipped();
    let profile = |age: Option<u32>, sex: Option<&str>| {
        let answers = json!({"person": {"age": age, "sex": sex}, "screening": {}, "answers": {}});
        record(&answers).assessments[0].profile.clone()
    };
    let said = |item: &str, age: Option<u32>, sex: Option<&str>| {
        words::usual(library.item(item).unwrap(), &profile(age, sex), Shown::default())
    };
    // The limits (rule N9): 70 to 74, men 12, women 10.
    assert!(said("pp-chair-stand", Some(72), Some("female")).starts_with("10\u{a0}times or more in women of 70 to 74"));
    assert!(said("pp-chair-stand", Some(72), Some("male")).starts_with("12\u{a0}times or more in men of 70 to 74"));
    assert!(said("pp-chair-stand", Some(72), None).starts_with("Depends on age and sex"));
    assert_eq!(
        said("ap-plank", Some(34), Some("female")),
        "45\u{a0}s or more in women (used by this program)"
    );
    assert_eq!(
        said("fh-cva-photo", Some(66), None),
        "43° or more from age 60 (used by this program)"
    );
    assert_eq!(
        said("fh-cva-photo", Some(40), None),
        "45° or more up to age 59 (used by this program)"
    );
    assert_eq!(
        said("sg-pelvic-angle-photo", Some(40), Some("female")),
        "+6° to +17° in women (used by this program)"
    );
    let summary = summary_of(&person(72, "male", &json!({"pp-chair-stand": 8})));
    let line = summary
        .regions
        .iter()
        .flat_map(|region| &region.readings)
        .next()
        .unwrap();
    assert!(
        line.usual.starts_with("12\u{a0}times or more in men of 70 to 74"),
        "{}",
        line.usual
    );
}

/// Wherever a usual value is printed for somebody whose age and sex are known, it is theirs alone (rule T4).
#[test]
fn no_place_says_what_is_usual_for_others() {
    let library = shipped();
    let others = ["in men", "in women", "for women", "if no sex", "from age", "Depends on"];
    for item in library
        .items
        .iter()
        .filter(|item| item.usual.as_ref().is_some_and(|usual| !usual.by.is_empty()))
    {
        for (age, sex) in [(34, "female"), (72, "male")] {
            let answers = json!({"person": {"age": age, "sex": sex}, "screening": {}, "answers": {}});
            let profile = record(&answers).assessments[0].profile.clone();
            let number = words::usual_number(item, &profile, Shown::default()).unwrap();
            let reason = plumbline::record::PlanReason::Tested {
                muscle: "rhomboids".into(),
                item: item.id.clone(),
                found: plumbline::content::Role::Weak,
                sides: plumbline::record::Side::BOTH.to_vec(),
                read: Some(plumbline::record::Read::One(5.0)),
            };
            let said = words::reason(&library, &profile, &reason, Shown::default());
            assert!(said.contains(&format!("(usual for you: {number})")), "{said}");
            for other in others {
                assert!(!said.contains(other), "{said}");
            }
        }
    }
    // The pages say it so: the plan, and a copy of the summary without the age.
    let weak = person(
        72,
        "male",
        &json!({"pp-chair-stand": 8, "fh-dnf-hold": 5, "ap-plank": 10}),
    );
    let pages = format!("{:?}", plan_page(&weak));
    assert!(pages.contains("usual for you: "), "{pages}");
    let copy = summary_of(&weak).without(LeaveOut {
        age: true,
        ..LeaveOut::default()
    });
    for line in copy.regions.iter().flat_map(|region| &region.readings) {
        assert!(
            !line.usual.contains("70 to 74") && !line.usual.contains("in men"),
            "{}",
            line.usual
        );
    }
}

/// Where an item scores by sex or age, what is called usual is where the score begins; rule N3 keeps them apart for the
/// neck angle alone.
#[test]
fn what_is_usual_is_where_the_score_begins() {
    let library = shipped();
    let mut seen = 0;
    for item in &library.items {
        let told_apart = item.usual.as_ref().is_some_and(|usual| !usual.by.is_empty());
        if !told_apart || item.id == "fh-cva-photo" {
            continue;
        }
        seen += 1;
        for (age, sex) in [18, 40, 60, 66, 72, 77, 83, 88, 95]
            .into_iter()
            .flat_map(|age| [(age, "male"), (age, "female")])
        {
            let of = |value: f64| {
                let (library, record, _) = person(age, sex, &json!({item.id.as_str(): value}));
                let findings = plumbline::rules::findings(&library, &record.assessments[0]);
                let rows = findings.patterns.into_iter().flat_map(|finding| finding.rows);
                let severities = rows.filter(|row| row.item == item.id).filter_map(|row| row.severity);
                severities.fold(0.0, f64::max)
            };
            let profile = person(age, sex, &json!({})).1.assessments[0].profile.clone();
            let range = plumbline::rules::usual_for(item, &profile).unwrap().range;
            for (end, beyond) in [(range.low, -0.5), (range.high, 0.5)] {
                let Some(end) = end else { continue };
                assert!(of(end).abs() < 1e-9, "{} at {age}, {sex}: {end} is usual", item.id);
                assert!(of(end + beyond) > 0.0, "{} at {age}, {sex}: {end} is the end", item.id);
            }
        }
    }
    assert_eq!(seen, 7);
}

#[test]
fn with_low_confidence_no_word_is_above_some_sign_and_no_number_is_shown() {
    let mut person = example();
    let unsure = &mut person.2.findings.patterns[0];
    unsure.score = Some(71.0);
    unsure.band = Some(Band::Marked);
    unsure.confidence_label = Some(ConfidenceLabel::Low);
    unsure.confidence = Some(21.0);
    let summary = Summary {
        // The sizes of drawings are numbers too.
        posture: None,
        body: None,
        ..summary_of(&person)
    };
    let line = &summary.findings[0];
    assert_eq!(line.shows, "some sign; too little is known yet to say more");
    assert_eq!(
        (line.number.as_str(), line.mark),
        (
            "",
            Mark::From {
                axis: false,
                from: 25.0
            }
        )
    );
    let printed = serde_json::to_string(&summary).unwrap();
    assert!(!printed.contains("71") && !printed.contains("marked sign"), "{printed}");
    let (library, record, outcome) = &person;
    let pattern = library.pattern("forward-head").unwrap();
    let sentence = words::finding_sentence(pattern, &outcome.findings.patterns[0]);
    assert!(sentence.starts_with("Your answers show some sign of"), "{sentence}");
    // Points of single answers would add up to it.
    let table = plumbline::report::answers_csv(library, record, 0, outcome, TODAY);
    let column = |name: &str| {
        let header = table
            .lines()
            .next()
            .unwrap()
            .split(',')
            .position(|cell| cell == name)
            .unwrap();
        table
            .lines()
            .skip(1)
            .filter(|line| !line.split(',').nth(header).unwrap_or("").is_empty())
            .count()
    };
    assert_eq!(column("points_forward-head"), 0);
    assert!(column("points_high-hip") > 0);
    // Within the usual spread stays a word, without a number or a place.
    person.2.findings.patterns[0].band = Some(Band::None);
    person.2.findings.patterns[0].score = Some(12.0);
    let line = &summary_of(&person).findings[0];
    assert_eq!(
        (line.shows.as_str(), line.number.as_str()),
        ("within the usual spread", "")
    );
    assert_eq!(line.mark, Mark::None { axis: false });
}

#[test]
fn every_sheet_says_how_hard_how_long_to_rest_and_when_to_do_more() {
    let library = shipped();
    let record = record(&crate::support::people::alex());
    let outcome = outcome(&library, &record.assessments[0], TODAY);
    let desk = (library, record, outcome);
    let page = plan_page(&desk);
    let kinds: Vec<&str> = page.effort.iter().map(|line| line.name.as_str()).collect();
    assert!(kinds.contains(&"Strength") && kinds.contains(&"Stretch"), "{kinds:?}");
    let strength = page.effort.iter().find(|line| line.name == "Strength").unwrap();
    assert!(
        strength.more.contains("two repetitions more than asked"),
        "{}",
        strength.more
    );
    assert!(
        page.rests.starts_with("Rest ") && page.rests.ends_with(" s between sets."),
        "{}",
        page.rests
    );
    let efforts: Vec<&str> = page
        .exercises
        .iter()
        .flat_map(|sheet| &sheet.phases)
        .map(|phase| phase.effort.as_str())
        .collect();
    for wanted in [
        "stop when you could do 4 more",
        "stop when you could do 2 more",
        "a mild pull, 3 to 4 of 10",
    ] {
        assert!(
            efforts.iter().any(|said| said.starts_with(wanted)),
            "{wanted}: {efforts:?}"
        );
    }
    let (library, record, outcome) = &desk;
    let ticks = tick_sheet(library, record, 0, outcome, (TODAY, None));
    assert_eq!((ticks.effort, ticks.rests), (page.effort, page.rests));
}

#[test]
fn what_posture_has_to_do_with_pain_stands_on_page_one_of_summary_and_plan() {
    let desk = person(
        34,
        "female",
        &json!({"fh-cva-photo": {"left": 40, "right": 40}, "fh-occiput-wall": [4, 4],
        "fh-mirror-ear-shoulder": 3, "fh-dnf-hold": 6}),
    );
    for (_, look) in every_look() {
        for document in [Document::from(summary_of(&desk)), plan_page(&desk).into()] {
            let paper = Paper {
                look,
                ..Paper::default()
            };
            let Some(pages) = text_of_pages(&paper.pdf(&document).unwrap().bytes) else {
                return;
            };
            let is_large_summary = look.style == PageStyle::LargePrint && matches!(document, Document::Summary(_));
            let first = if is_large_summary {
                pages.concat()
            } else {
                pages[0].clone()
            };
            let first = first.split_whitespace().collect::<Vec<_>>().join(" ");
            for words in [
                "Posture alone does not explain pain",
                "nor does research show that posture will change much",
            ] {
                assert!(first.contains(words), "{words:?} is missing on page one, {look:?}");
            }
        }
    }
}

/// A position that was measured and shows little: to say that it was not measured would be untrue (rule T9).
#[test]
fn a_measured_position_that_shows_little_is_not_called_unmeasured() {
    let answers = json!({"fh-cva-photo": 45.5, "fh-dnf-hold": 0, "fh-prone-ty-hold": 2, "fh-neck-symptoms": 3,
        "fh-side-er-reps": {"left": 4, "right": 4}});
    let (_, record, _) = person(34, "female", &answers);
    let findings = plumbline::rules::findings(&shipped(), &record.assessments[0]);
    let head = findings.pattern("forward-head").unwrap();
    assert!(head.capped);
    let said = words::finding(head);
    assert!(said.contains("how you stand shows little of it"), "{said}");
    assert!(!said.contains("not measured"), "{said}");
}

/// Newcomer P7: what the plan does not work is said with the reason that keeps it out, and that reason is the plan's.
#[test]
fn a_muscle_that_is_not_in_the_plan_says_why() {
    let mut said = std::collections::BTreeSet::new();
    for (name, person) in page_one::sixteen() {
        let (library, _, Outcome { plan, .. }) = &person;
        let summary = summary_of(&person);
        let groups = || summary.muscles.tight.iter().chain(&summary.muscles.weak);
        for line in groups().flat_map(|group| &group.muscles) {
            let Some((action, why)) = line.in_plan.split_once(": not in this plan") else {
                continue;
            };
            let would_serve = |left: &&plumbline::record::LeftOut| {
                let exercise = library.exercise(left.id.as_str()).expect("a known exercise");
                exercise.primary.contains(&line.id) && exercise.stretches() == action.starts_with("stretch")
            };
            let reasons: Vec<String> = plan
                .left_out
                .iter()
                .filter(would_serve)
                .map(|left| format!(" ({})", words::kept_out(library, &left.because)))
                .collect();
            assert!(
                reasons.iter().any(|reason| reason == why) || reasons.is_empty() && why.is_empty(),
                "{name}: {}: {why:?} is none of {reasons:?}",
                line.lay
            );
            said.insert(why.to_owned());
        }
    }
    let names = |words: &str| said.iter().any(|why| why.contains(words));
    assert!(names("exercises at most") && names("ruled out"), "{said:#?}");
}
