//! What a sheet says that is carried alone (rule T46), told by the people of `tests/people`.

use super::*;
use crate::support::people::record;
use plumbline::content::shipped;
use plumbline::report::{PlanDocument, TickSheet};

/// A person of `tests/people` on their day.
fn person(name: &str) -> Person {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/people/{name}.json"));
    let answers = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let library = shipped();
    let record = record(&answers);
    let outcome = plumbline::rules::outcome(&library, &record.assessments[0], TODAY);
    (library, record, outcome)
}

fn plan_of_person((library, record, outcome): &Person) -> PlanDocument {
    plan_document(library, record, 0, outcome, TODAY)
}

fn ticks_of((library, record, outcome): &Person) -> TickSheet {
    tick_sheet(library, record, 0, outcome, (TODAY, None))
}

/// The text of the first page, and of all.
fn pages(document: &Document) -> Option<(String, String)> {
    let pdf = Paper::default().pdf(document).unwrap();
    let pages = text_of_pages(&pdf.bytes)?;
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some((flat(&pages[0]), flat(&pages.concat())))
}

/// P25 lost 5.5 cm, P13 stood up twice in 30 seconds, P14 falls: on the wall their plan said nothing of it.
#[test]
fn advice_stands_on_the_first_page_of_the_plan_and_on_the_tick_sheet() {
    for (name, title, sentence) in [
        (
            "p25-stoop-undiagnosed",
            "Ask about a bone check",
            "ask your doctor whether a bone check",
        ),
        ("p13-extreme", "have it looked at", "Have a doctor look at it"),
        (
            "p14-75-nofloor",
            "raise the risk of a fall",
            "Mention it to your doctor",
        ),
    ] {
        let person = person(name);
        if let Some((first, _)) = pages(&plan_of_person(&person).into()) {
            assert!(first.contains(title) && first.contains(sentence), "{name}: {first}");
        }
        if let Some((first, _)) = pages(&ticks_of(&person).into()) {
            assert!(first.contains(title), "{name}: {first}");
        }
    }
}

/// P21: three tests hurt. The plan never said so, and its stretch of the left thigh looked like a slip.
#[test]
fn tests_that_hurt_stand_on_the_plan_with_what_may_stay_beside_them() {
    let person = person("p21-stopped");
    let carried = plan_of_person(&person).carried;
    assert_eq!(carried.painful.len(), 3);
    assert!(carried.painful_note.contains("get no exercise"));
    assert!(carried.helping.contains("tanding thigh stretch"), "{}", carried.helping);
    assert!(carried.helping.contains("ne of these helps"), "{}", carried.helping);
    if let Some((first, _)) = pages(&plan_of_person(&person).into()) {
        assert!(
            first.contains("Tests that hurt: Hanging leg at the edge of a bed, left"),
            "{first}"
        );
        assert!(first.contains("leave out any that hurts"), "{first}");
    }
    assert!(
        plan_of_person(&self::person("p02-runner-anterior-tilt"))
            .carried
            .helping
            .is_empty()
    );
}

/// The page on the fridge ended at "stop and rest".
#[test]
fn the_tick_sheet_says_when_to_call_and_stays_short() {
    for name in [
        "p03-flatback-osteoporosis",
        "p07-pregnant",
        "p09b-sciatica-old",
        "p14-75-nofloor",
        "p25-stoop-undiagnosed",
    ] {
        let sheet = ticks_of(&person(name));
        let acts: Vec<&str> = sheet.stop.iter().map(|[act, _]| act.as_str()).collect();
        assert_eq!(
            acts[..3],
            ["Stop and rest", "Call the emergency number", "Get medical help today"],
            "{name}"
        );
        assert!(!acts.contains(&"See a doctor or physiotherapist"), "{name}");
        for (look, page) in every_look()
            .into_iter()
            .filter(|(_, look)| look.style != PageStyle::LargePrint)
        {
            let paper = Paper {
                look: page,
                ..Paper::default()
            };
            // A third where a precaution and advice leave four weeks no room.
            let most = if name == "p09b-sciatica-old" { 2 } else { 3 };
            assert!(paper.pdf(&sheet.clone().into()).unwrap().pages <= most, "{name} {look}");
        }
    }
}

/// P10, pain 7: "27 November" on one page, 18 December on another; "5 of 10" beside pain of seven.
#[test]
fn a_flare_has_one_day_and_one_limit_on_every_page() {
    let person = person("p10-severe-pain");
    let summary = summary_of(&person);
    let documents: [Document; 3] = [summary.into(), plan_of_person(&person).into(), ticks_of(&person).into()];
    for document in documents {
        let kind = document.title();
        let Some((_, all)) = pages(&document) else {
            continue;
        };
        assert!(all.contains("27 November 2026"), "{kind}: {all}");
        assert!(!all.contains("18 December"), "{kind}: {all}");
        assert!(!all.contains("5 of 10"), "{kind}: {all}");
    }
}

/// Where nothing was ticked it is said each time what that does not mean.
#[test]
fn no_warning_sign_is_never_said_alone() {
    for name in [
        "p01-desk-forward-head",
        "p05-pp-hh-hamstrings",
        "p07-pregnant",
        "p09b-sciatica-old",
        "p10-severe-pain",
        "p21-stopped",
        "p22-neutral-pelvis",
    ] {
        let safety = summary_of(&person(name)).page_one.safety.join(" ");
        if safety.contains("o warning sign was ticked") || safety.contains("nothing that locks") {
            assert!(
                safety.contains("his list cannot find every serious cause"),
                "{name}: {safety}"
            );
        }
    }
}

/// A range of two signs reads as one, and a row without a side tells which side is meant.
#[test]
fn ranges_and_sides_are_words_on_page_one() {
    let rows = summary_of(&person("p21-stopped")).page_one.measured;
    let row = |name: &str| rows.iter().find(|row| row.name == name).unwrap();
    assert_eq!(row("Pelvic angle in a side photo").usual, "+4 to +15°");
    assert_eq!(
        row("Book under one foot").left,
        "+3.5\u{a0}mm, the right side is higher"
    );
    assert_eq!(row("Book under one foot").usual, "−4 to +4\u{a0}mm");
    let findings = summary_of(&person("p21-stopped")).page_one.findings;
    assert!(
        findings.iter().any(|said| said.contains("(+62 of 100)")),
        "{findings:?}"
    );
}

/// P25’s head stands 7 cm off the wall; she was drawn flat on the floor (rule Z41).
#[test]
fn a_head_that_does_not_reach_the_wall_lies_on_a_pillow() {
    let person = person("p25-stoop-undiagnosed");
    let breathing = person.0.exercise("crook-lying-breathing").unwrap();
    let version = breathing.version_for(&person.2.safety.tags);
    assert!(
        version.exercise.steps[0].contains("pillow under the head"),
        "{:?}",
        version.exercise.steps
    );
    let sheets = plan_of_person(&person).exercises;
    for sheet in sheets.iter().filter(|sheet| sheet.id == "crook-lying-breathing") {
        assert!(sheet.steps[0].contains("pillow"), "{:?}", sheet.steps);
    }
}
