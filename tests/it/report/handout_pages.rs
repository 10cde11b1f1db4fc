//! The sheets a person takes home (rules P12, P10, T41).

use plumbline::record::{HardActivity, PlanNote};
use plumbline::report::LeaveOut;

use super::*;

fn text(document: &Document, look: PageLook) -> Option<String> {
    let paper = Paper {
        look,
        ..Paper::default()
    };
    let pages = text_of_pages(&paper.pdf(document).unwrap().bytes)?;
    Some(pages.concat().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// U2: when it is looked at again stands on the plan and on the tick sheet, with the day where it is known.
#[test]
fn plan_and_tick_sheet_say_when_to_look_again() {
    let (library, mut record, outcome) = example();
    record.assessments[0].safety.screened_on = Some(date(2026, 11, 20));
    let plan = Document::from(plan_document(&library, &record, 0, &outcome, TODAY));
    let ticks = Document::from(tick_sheet(&library, &record, 0, &outcome, (TODAY, None)));
    for document in [plan, ticks] {
        // Four weeks after the check.
        let Some(text) = text(&document, PageLook::default()) else {
            return;
        };
        for words in [
            "After week 4 (by 18 December 2026): the safety check again",
            "In weeks 7 and 8: only the tests that were outside what is usual",
        ] {
            assert!(text.contains(words), "{}: {words}:\n{text}", document.title());
        }
    }
}

/// U2: a plan of a few days says itself when it ends.
#[test]
fn a_plan_of_a_few_days_names_no_later_weeks() {
    let (library, record, mut outcome) = example();
    outcome.plan.notes.push(PlanNote::Flare { days: 7 });
    let again = plan_document(&library, &record, 0, &outcome, TODAY).look_again;
    let [once] = again.as_slice() else {
        panic!("{again:?}");
    };
    assert_eq!(once.when, "After 7 days");
}

/// U5: one box for all there is to mind.
#[test]
fn what_is_for_you_stands_in_one_box_an_exercise() {
    let (library, record, outcome) = maximal();
    let mut plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let sheet = &mut plan.exercises[0];
    sheet.cautions = vec!["Keep the hold short.".into(), "Count aloud.".into()];
    plan.exercises.truncate(1);
    let Some(text) = text(&plan.into(), PageLook::default()) else {
        return;
    };
    assert_eq!(text.matches("For you:").count(), 1, "{text}");
    assert!(text.contains("For you: Keep the hold short. Count aloud."), "{text}");
}

/// U6: what is not in the plan is read on the screen, not on the wall.
#[test]
fn what_was_left_out_is_not_printed_with_the_plan() {
    let (library, record, outcome) = example();
    assert!(!outcome.plan.left_out.is_empty());
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let Some(text) = text(&plan.into(), PageLook::default()) else {
        return;
    };
    assert!(
        !text.contains("Left out, and why") && !text.contains("No time left in"),
        "{text}"
    );
}

/// U7: how hard it was, each day; what one came to do again, once a week.
#[test]
fn the_tick_sheet_asks_how_hard_it_was_and_once_a_week_for_the_activities() {
    let (library, mut record, outcome) = example();
    record.assessments[0].intake.activities = vec![
        HardActivity {
            words: "turning the head when driving".into(),
            score: Some(4),
            rest: Default::default(),
        },
        HardActivity {
            words: "carrying shopping".into(),
            score: None,
            rest: Default::default(),
        },
    ];
    let sheet = tick_sheet(&library, &record, 0, &outcome, (TODAY, None));
    for (name, look) in every_look() {
        let Some(text) = text(&sheet.clone().into(), look) else {
            return;
        };
        assert!(text.contains("how hard the day was from 0"), "{name}:\n{text}");
        // Once in the head of each week, and once over it.
        assert_eq!(text.matches("effort").count(), 8 * 2 + 1, "{name}:\n{text}");
        assert!(
            text.contains("a turning the head when driving; b carrying shopping"),
            "{name}:\n{text}"
        );
        assert_eq!(text.matches("0 (cannot) to 10 (as before)").count(), 1, "{name}");
        assert_eq!(text.matches("Activities: a").count(), 8, "{name}: once a week");
    }
    // Own words can be left out of a copy.
    let copy = Document::from(sheet).without(LeaveOut {
        own_words: true,
        ..LeaveOut::default()
    });
    let said = serde_json::to_string(&copy).unwrap();
    assert!(!said.contains("turning") && !said.contains("shopping"));
    assert!(said.contains("activity 2"));
}

/// U7: in large print fewer rows stand on a page, each higher.
#[test]
fn without_activities_there_is_room_to_name_one() {
    let (library, mut record, outcome) = example();
    record.assessments[0].intake.activities.clear();
    let sheet = tick_sheet(&library, &record, 0, &outcome, (TODAY, None));
    assert_eq!(sheet.activities, [""]);
    let Some(text) = text(&sheet.into(), PageLook::default()) else {
        return;
    };
    assert!(
        text.contains("how well this goes, from 0 (cannot) to 10 (as before): a"),
        "{text}"
    );
    assert_eq!(text.matches("Activities: a").count(), 8);
}

/// U3: one usual value, that of the reader (rule T4).
#[test]
fn the_summary_shows_one_usual_value_for_the_reader() {
    let mut person = example();
    person.1.assessments[0].profile.age = Some(66);
    let summary = summary_of(&person);
    for row in &summary.page_one.measured {
        assert!(
            !row.usual.contains("from 60") && !row.usual.contains("women"),
            "{}",
            row.usual
        );
    }
}

/// U1 and U4 are held by `beside_and_order` and by the tests of rule P12: effort, rest, when to do more, numbers by order.
#[test]
fn effort_rest_and_more_stand_on_both_sheets_in_words() {
    let mut person = example();
    person.2 = plumbline::rules::outcome(&person.0, &person.1.assessments[0], TODAY);
    let (library, record, outcome) = &person;
    for document in [
        Document::from(plan_document(library, record, 0, outcome, TODAY)),
        tick_sheet(library, record, 0, outcome, (TODAY, None)).into(),
    ] {
        let Some(text) = text(&document, PageLook::default()) else {
            return;
        };
        for words in ["Rest ", "could do", "Strength"] {
            assert!(text.contains(words), "{}: {words}", document.title());
        }
    }
}
