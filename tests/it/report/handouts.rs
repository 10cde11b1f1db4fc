//! The plan and the blank list.

use super::*;
use plumbline::record::{Objection, OwnChange, PlanEdit};

#[test]
fn the_plan_prints_every_exercise_once_with_its_dose_in_each_phase() {
    let (library, record, outcome) = example();
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let ids: Vec<&str> = plan.exercises.iter().map(|sheet| sheet.id.as_str()).collect();
    assert_eq!(ids.len(), 8);
    assert_eq!(plan.exercises[0].doses.len(), 3);
    assert_eq!(plan.phases, ["Weeks 1 and 2", "Weeks 3 and 4", "Weeks 5 to 8"]);
    assert_eq!(plan.days.len(), 2);
    assert!(
        plan.days
            .iter()
            .flat_map(|day| &day.rows)
            .all(|row| row.doses.len() == 3)
    );
    assert!(
        plan.exercises
            .iter()
            .all(|sheet| !sheet.steps.is_empty() && !sheet.reasons.is_empty())
    );
}

#[test]
fn the_plan_on_paper_holds_the_parts_the_person_has_put_into_it() {
    let (library, mut record, outcome) = example();
    record.assessments[0].beside_plan.parts = ["breathing-protocol", "relief-routine"].map(Id::from).into();
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let pdf = Paper::default().pdf(&Document::Plan(Box::new(plan))).unwrap();
    let Some(pages) = text_of_pages(&pdf.bytes) else { return };
    let text = pages.join(" ");
    for words in [
        "Back breathing in six stages",
        "Find it, days 1 to 3",
        "7 of 10 breaths",
        "Immediate relief",
        "Do not start, and get help",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn a_general_plan_is_named_as_such() {
    let mut person = example();
    person.2.plan.scope = PlanScope::General;
    // Strength belongs to it (rule P9), so it is no longer one of movement and breathing alone.
    let about = summary_of(&person).plan.about;
    assert!(
        about.starts_with("A general plan of strength, movement and breathing."),
        "{about}"
    );
    assert!(!summary_of(&example()).plan.about.contains("general plan"));
}

#[test]
fn the_blank_list_has_the_numbers_of_the_screen_and_a_blank_for_every_reading() {
    let (library, record, _) = example();
    let items: Vec<_> = library.items.iter().collect();
    let list = blank_list(&library, &record, 0, &items, TODAY);
    let printed: Vec<_> = list.stages.iter().flat_map(|stage| &stage.items).collect();
    assert_eq!(printed.len(), library.items.len());
    for (place, (blank, item)) in printed.iter().zip(&items).enumerate() {
        assert_eq!(blank.number, place + 1);
        assert_eq!(blank.id, item.id);
        let has_both = item.sides() == Sides::LeftRight || item.weighed().is_some();
        assert_eq!(blank.rows.len(), if has_both { 2 } else { 1 }, "{}", item.id);
        if item.is_number() {
            assert!(blank.rows.iter().all(|row| row.blanks == item.repeats()), "{}", item.id);
        } else {
            assert!(blank.options.len() >= 2, "{} has boxes to tick", item.id);
        }
    }
}

#[test]
fn what_the_person_changed_is_printed_as_theirs_with_its_words_before_the_reasons() {
    let (library, record, mut outcome) = example();
    let plain = plan_document(&library, &record, 0, &outcome, TODAY);
    let line = &mut outcome.plan.weeks[0].days[0].exercises[0];
    let id = line.id.clone();
    let name = words::exercise_name(&library, &id);
    line.by_person = Some(plumbline::record::ByPerson {
        changes: vec![OwnChange::InPlaceOf {
            exercise: "hip-hinge".into(),
        }],
        in_place_of: Some("hip-hinge".into()),
        against: vec![Objection::NoStrengthBeside],
        ..Default::default()
    });
    outcome.plan.own_changes = vec![PlanEdit::swap("hip-hinge".into(), id.clone())];
    outcome.plan.days = Some(plumbline::record::TrainingDays {
        a: vec![plumbline::record::Weekday::Tuesday, plumbline::record::Weekday::Friday],
        ..Default::default()
    });
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let sheet = plan.exercises.iter().find(|sheet| sheet.id == id).unwrap();
    assert_eq!(
        sheet.reasons[..2],
        [
            "You chose it in place of “Hip hinge”.",
            "Stretches do more beside strength work, and this plan has none."
        ]
    );
    assert!(plan.days[0].rows[0].name.ends_with("(own choice)"));
    assert!(!plain.days[0].rows[0].name.contains("own choice"));
    let changed = format!("Changed by choice: “{name}” in place of “Hip hinge”.");
    assert_eq!(plan.notes[0], changed);
    assert_eq!(plan.notes[1..], plain.notes);
    assert!(plan.about.ends_with("Day A on Tuesday and Friday."), "{}", plan.about);
    let person = (library, record, outcome);
    assert_eq!(summary_of(&person).plan.notes, plan.notes, "the summary says the same");
}
