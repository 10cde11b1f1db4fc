//! The order of doing on every sheet, and what stands beside the days (rules P8, P10).

use super::*;
use plumbline::content::ExerciseId;
use plumbline::record::DayName;

/// One of the sixteen people of tests/people.
fn of_sixteen(name: &str) -> Person {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/people/{name}.json"));
    let answers: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let library = plumbline::content::shipped();
    let record = crate::support::people::record(&answers);
    let outcome = plumbline::rules::outcome(&library, &record.assessments[0], TODAY);
    (library, record, outcome)
}

/// Numbers follow the order of doing, day A and then what only day B has, in every phase (rule P10).
#[test]
fn lines_are_numbered_in_the_order_of_doing() {
    for name in [
        "p01-desk-forward-head",
        "p02-runner-anterior-tilt",
        "p14-75-nofloor",
        "p18-nothing-found",
    ] {
        let (library, record, outcome) = of_sixteen(name);
        let plan = plan_document(&library, &record, 0, &outcome, TODAY);
        let number = |id: &ExerciseId| plan.exercises.iter().find(|one| one.id == *id).unwrap().number;
        let numbers: Vec<usize> = plan.exercises.iter().map(|one| one.number).collect();
        assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>(), "{name}");
        for phase in &outcome.plan.weeks {
            let day = |name: DayName| phase.days.iter().find(|day| day.name == name);
            let of_a: Vec<usize> = day(DayName::A)
                .unwrap()
                .exercises
                .iter()
                .map(|line| number(&line.id))
                .collect();
            assert!(of_a.is_sorted(), "{name}, {:?}: {of_a:?}", phase.weeks);
        }
        let of_day = |wanted: DayName| -> Vec<usize> {
            let days = outcome.plan.weeks.iter().flat_map(|phase| &phase.days);
            let lines = days.filter(|day| day.name == wanted).flat_map(|day| &day.exercises);
            lines.map(|line| number(&line.id)).collect()
        };
        let last_of_a = of_day(DayName::A).into_iter().max().unwrap();
        let of_a: std::collections::BTreeSet<usize> = of_day(DayName::A).into_iter().collect();
        assert_eq!(of_a.len(), last_of_a, "{name}: day A has the first numbers");
        // The week table is read downward.
        for table in &plan.days {
            let rows: Vec<usize> = table
                .rows
                .iter()
                .map(|row| row.number)
                .filter(|number| table.name.contains("Day A") || *number > last_of_a)
                .collect();
            assert!(rows.is_sorted(), "{name}, {}: {rows:?}", table.name);
        }
    }
}

#[test]
fn the_tick_sheet_says_what_stands_beside_the_days_and_what_comes_after_them() {
    let (library, record, outcome) = of_sixteen("p01-desk-forward-head");
    let sheet = tick_sheet(&library, &record, 0, &outcome, (TODAY, None));
    assert!(
        sheet.beside[0].starts_with("Walk, or move the whole body"),
        "{:?}",
        sheet.beside
    );
    assert!(
        sheet.after.starts_with("After week 8, to keep what you gained"),
        "{}",
        sheet.after
    );
    for (word, look) in every_look() {
        let paper = Paper {
            look,
            ..Paper::default()
        };
        let Some(pages) = text_of_pages(&paper.pdf(&sheet.clone().into()).unwrap().bytes) else {
            return;
        };
        let text = pages.concat();
        assert!(text.contains(&sheet.beside[0]) && text.contains(&sheet.after), "{word}");
        assert!(
            text.find(&sheet.after) > text.find("Week 8"),
            "{word}: after the last week"
        );
    }
}

/// What the plan says of its days is what the week shows (rules P9, P25), and walking is said once (rule P8).
#[test]
fn the_plan_says_the_days_it_has_and_walking_once() {
    for (name, many) in [("p18-nothing-found", "two"), ("p01-desk-forward-head", "three")] {
        let (library, record, outcome) = of_sixteen(name);
        let plan = plan_document(&library, &record, 0, &outcome, TODAY);
        assert!(
            plan.about.contains(&format!("Day A on {many} days a week")),
            "{name}: {}",
            plan.about
        );
        let walking = plan.notes.iter().filter(|note| note.to_lowercase().contains("walk"));
        assert_eq!(walking.count(), 1, "{name}: {:?}", plan.notes);
        let other = if many == "two" {
            "three days a week"
        } else {
            "two days a week"
        };
        assert!(!format!("{} {:?}", plan.about, plan.notes).contains(other), "{name}");
    }
}
