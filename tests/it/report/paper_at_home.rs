//! Paper for the person: the plan on the wall, the tick sheet, the questionnaire.

use super::*;
use build::prescription;
use plumbline::content::{Laterality, Urgency};
use plumbline::record::{DayName, TrainingDays, Weekday, WorkedSide};
use plumbline::report::TickSheet;
use plumbline::rules::{item_numbered, numbered, numbered_safety};

#[test]
fn a_dose_falls_into_what_is_read_from_afar_and_how() {
    let library = plumbline::content::shipped();
    for (id, sets, reps, hold_s, wanted) in [
        ("glute-bridge", 2, 8, 0, ("2 sets of 8", "slow")),
        ("one-arm-wall-chest-stretch", 2, 1, 20, ("2 × 20 s", "each side")),
        ("standing-hip-abduction", 2, 8, 0, ("2 sets of 8", "each side, slow")),
        ("crook-lying-breathing", 1, 6, 0, ("6 slow breaths", "")),
    ] {
        let mut line = prescription(&library, id);
        (line.sets, line.reps, line.hold_s, line.extra_set_side) = (sets, reps, hold_s, None);
        let (much, how) = words::dose_in_two(&line, library.exercise(id));
        assert_eq!((much.as_str(), how.as_str()), wanted, "{id}");
    }
}

#[test]
fn every_exercise_of_the_plan_is_drawn_at_its_start_and_its_end_on_the_side_that_is_worked() {
    let (library, record, mut outcome) = example();
    for line in outcome
        .plan
        .weeks
        .iter_mut()
        .flat_map(|phase| &mut phase.days)
        .flat_map(|day| &mut day.exercises)
    {
        line.side = WorkedSide::Left;
    }
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let mut one_sided = 0;
    for sheet in &plan.exercises {
        let exercise = library.exercise(sheet.id.as_str()).unwrap();
        let still = exercise.pose.start == exercise.pose.end;
        let shown: Vec<&str> = sheet.pictures.iter().map(|shown| shown.word).collect();
        assert_eq!(
            shown,
            if still { vec!["hold"] } else { vec!["start", "end"] },
            "{}",
            sheet.id
        );
        for picture in &sheet.pictures {
            assert!(picture.art.alt.starts_with(&exercise.name), "{}", picture.art.alt);
        }
        if exercise.laterality == Laterality::Unilateral {
            one_sided += 1;
            assert_eq!(sheet.drawn_side, "The left side is drawn.");
            let (alt, mirrored) = (&sheet.pictures[0].art.alt, exercise.pose.contact.said(true));
            assert!(
                alt.ends_with(&mirrored),
                "{}: the words of a mirrored drawing are mirrored: {alt}",
                sheet.id
            );
        }
    }
    assert!(one_sided > 0);
}

#[test]
fn nothing_of_an_exercise_is_on_another_page_than_its_name() {
    let (library, record, outcome) = example();
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let whole: Vec<(String, Vec<String>)> = plan
        .exercises
        .iter()
        .map(|sheet| {
            let doses = sheet
                .phases
                .iter()
                .flat_map(|phase| &phase.doses)
                .map(|dose| dose.much.clone());
            let all = sheet
                .steps
                .iter()
                .cloned()
                .chain(doses)
                .chain(sheet.stop.last().cloned());
            (format!("{}. {}", sheet.number, sheet.name), all.collect())
        })
        .collect();
    for page in [PageSize::A4, PageSize::Letter] {
        for style in [PageStyle::Usual, PageStyle::LowInk] {
            let paper = Paper {
                look: PageLook { page, style },
                ..Paper::default()
            };
            let pdf = paper.pdf(&plan.clone().into()).unwrap();
            // Without -layout, columns are read one after the other. Letters alone: a line may end in the middle of a word, and a
            // sign to stop stands in the middle of a sentence.
            let Some((_, text)) = tool("pdftotext", &["-enc", "UTF-8", "FILE", "-"], &pdf.bytes) else {
                return;
            };
            let pages: Vec<String> = text.split('\u{c}').map(letters).collect();
            for (name, all) in &whole {
                let holds = |page: &&String| {
                    page.contains(&letters(name)) && all.iter().all(|words| page.contains(&letters(words)))
                };
                assert!(
                    pages.iter().any(|page| holds(&page)),
                    "{name} is broken in {page:?} {style:?}"
                );
            }
        }
    }
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

#[test]
fn in_large_print_every_exercise_begins_a_page() {
    let (library, record, outcome) = example();
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let paper = Paper {
        look: PageLook {
            style: PageStyle::LargePrint,
            ..PageLook::default()
        },
        ..Paper::default()
    };
    let pdf = paper.pdf(&plan.clone().into()).unwrap();
    let Some(pages) = text_of_pages(&pdf.bytes) else { return };
    for sheet in &plan.exercises {
        let name = format!("{}. {}", sheet.number, sheet.name);
        assert!(pages.iter().any(|page| page.starts_with(&name)), "{name}");
    }
}

#[test]
fn names_and_doses_of_the_plan_are_read_from_some_steps_away() {
    let (library, record, outcome) = example();
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let first = plan.exercises[0].clone();
    let pdf = Paper::default().pdf(&plan.into()).unwrap();
    let Some((_, text)) = tool("pdftotext", &["-bbox", "FILE", "-"], &pdf.bytes) else {
        return;
    };
    // A line of Noto Sans is 1.362 times its size.
    let sizes = |word: &str| -> Vec<f64> {
        let value = |line: &str, name: &str| -> f64 {
            let rest = line.split(&format!("{name}=\"")).nth(1).unwrap();
            rest.split('"').next().unwrap().parse().unwrap()
        };
        text.lines()
            .filter(|line| line.contains(&format!(">{word}<")))
            .map(|line| (value(line, "yMax") - value(line, "yMin")) / 1.362)
            .collect()
    };
    let largest = |word: &str| sizes(word).into_iter().fold(0.0, f64::max);
    let name = first.name.split(' ').next().unwrap().to_owned();
    assert!(largest(&name) > 21.0, "{name}: {:?}", sizes(&name));
    let much = first.phases[0].doses[0].much.clone();
    assert!(much.contains("sets"), "{much}");
    assert!(largest("sets") > 16.0, "{:?}", sizes("sets"));
}

#[test]
fn a_locked_plan_prints_no_exercise_on_either_sheet() {
    let (library, record, outcome) = emergency();
    let ticks = tick_sheet(&library, &record, 0, &outcome, (TODAY, Some(TODAY)));
    assert!(!ticks.locked.is_empty());
    assert!(ticks.exercises.is_empty() && ticks.weeks.is_empty());
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    assert!(plan.exercises.is_empty() && plan.days.is_empty());
    for document in [Document::from(plan), ticks.into()] {
        let pdf = Paper::default().pdf(&document).unwrap();
        let Some(pages) = text_of_pages(&pdf.bytes) else { return };
        assert!(pages.concat().contains("There is no plan yet"), "{pages:?}");
        assert_eq!(pages.len(), 1, "{pages:#?}");
    }
}

/// The example's plan, day B from week 2 on (rule P21).
fn ticks_with(days: Option<TrainingDays>, start: Option<jiff::civil::Date>) -> TickSheet {
    let (library, record, mut outcome) = example();
    outcome.plan.days = days;
    for day in outcome.plan.weeks.iter_mut().flat_map(|phase| &mut phase.days) {
        for line in &mut day.exercises {
            line.from_week = if day.name == DayName::B { 2 } else { 1 };
        }
    }
    tick_sheet(&library, &record, 0, &outcome, (TODAY, start))
}

#[test]
fn the_tick_sheet_has_eight_weeks_of_days_a_and_b_with_room_for_the_date() {
    let sheet = ticks_with(None, Some(TODAY));
    assert_eq!(sheet.weeks.len(), 8);
    let names = |week: usize| -> Vec<&str> { sheet.weeks[week].days.iter().map(|day| day.day.as_str()).collect() };
    assert_eq!(names(0), ["A", "A", "A"], "week 1 is day A alone");
    for week in 1..8 {
        assert_eq!(names(week), ["A", "B", "A", "B", "A", "B"]);
    }
    let all = || sheet.weeks.iter().flat_map(|week| &week.days);
    assert!(all().all(|day| day.weekday.is_empty() && day.date.is_empty()));
    assert_eq!(sheet.weeks[0].changes, "");
    assert!(
        sheet.weeks[1].changes.starts_with("new: "),
        "{}",
        sheet.weeks[1].changes
    );
    assert_eq!(sheet.weeks[2].changes, "how much changes");
    assert_eq!(sheet.weeks[3].changes, "");
    assert_eq!(sheet.weeks[4].changes, "how much changes");
}

#[test]
fn chosen_days_have_names_and_dates_from_the_day_week_one_begins() {
    let days = TrainingDays {
        a: vec![Weekday::Tuesday, Weekday::Friday],
        b: vec![Weekday::Sunday],
        ..TrainingDays::default()
    };
    // 26 November 2026 is a Thursday.
    let sheet = ticks_with(Some(days.clone()), Some(date(2026, 11, 26)));
    let week = |number: usize| -> Vec<(String, String, String)> {
        let days = sheet.weeks[number - 1].days.iter();
        days.map(|day| (day.day.clone(), day.weekday.clone(), day.date.clone()))
            .collect()
    };
    let said = |all: &[(&str, &str, &str)]| -> Vec<(String, String, String)> {
        all.iter()
            .map(|(a, b, c)| ((*a).into(), (*b).into(), (*c).into()))
            .collect()
    };
    assert_eq!(week(1), said(&[("A", "Friday", "27 Nov"), ("A", "Tuesday", "1 Dec")]));
    assert_eq!(
        week(8),
        said(&[
            ("A", "Friday", "15 Jan"),
            ("B", "Sunday", "17 Jan"),
            ("A", "Tuesday", "19 Jan")
        ])
    );
    let undated = ticks_with(Some(days), None);
    assert_eq!(undated.weeks[1].days[0].weekday, "Tuesday");
    assert!(
        undated
            .weeks
            .iter()
            .flat_map(|week| &week.days)
            .all(|day| day.date.is_empty())
    );
}

#[test]
fn the_tick_sheet_counts_exercises_as_the_plan_does() {
    let (library, record, outcome) = example();
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let sheet = tick_sheet(&library, &record, 0, &outcome, (TODAY, None));
    let of_plan: Vec<(usize, &str)> = plan
        .exercises
        .iter()
        .map(|one| (one.number, one.name.as_str()))
        .collect();
    let of_sheet: Vec<(usize, &str)> = sheet
        .exercises
        .iter()
        .map(|one| (one.number, one.name.as_str()))
        .collect();
    assert_eq!(of_sheet, of_plan);
    let last = sheet.weeks.last().unwrap();
    let ticked: std::collections::BTreeSet<usize> = last.days.iter().flat_map(|day| day.exercises.clone()).collect();
    assert_eq!(ticked.len(), of_plan.len(), "in week 8 all are done");
}

#[test]
fn the_tick_sheet_fits_two_pages_and_says_what_to_do_when_pain_rises() {
    let (library, record, outcome) = example();
    let sheet = tick_sheet(&library, &record, 0, &outcome, (TODAY, None));
    for (word, look) in every_look() {
        let paper = Paper {
            look,
            ..Paper::default()
        };
        let pdf = paper.pdf(&sheet.clone().into()).unwrap();
        if look.style != PageStyle::LargePrint {
            assert!(pdf.pages <= 2, "{word}: {} pages", pdf.pages);
        }
        let Some(pages) = text_of_pages(&pdf.bytes) else { return };
        let text = pages.concat();
        for words in [
            "Week 8",
            "When pain rises",
            "Stop that exercise.",
            "new numbness or tingling",
        ] {
            assert!(text.contains(words), "{word} lacks {words}");
        }
    }
}

#[test]
fn the_questionnaire_asks_everything_with_numbers_that_never_change() {
    let library = plumbline::content::shipped();
    let sheet = blank_questionnaire(&library, None, Units::Metric, TODAY);
    let printed: Vec<_> = sheet.stages.iter().flat_map(|stage| &stage.items).collect();
    assert_eq!(printed.len(), library.items.len());
    for (number, item) in numbered(&library) {
        let blank = printed.iter().find(|blank| blank.id == item.id).unwrap();
        assert_eq!(blank.number, number);
        assert_eq!(item_numbered(&library, number).map(|found| &found.id), Some(&item.id));
        let drawn = blank.picture.is_some() || blank.options.iter().any(|option| option.picture.is_some());
        assert_eq!(drawn, library.figure(item.id.as_str()).is_some(), "{}", item.id);
    }
    assert!(item_numbered(&library, 0).is_none() && item_numbered(&library, 999).is_none());
    // A list of a route keeps the numbers of the whole.
    let route = plumbline::record::Route::default();
    let short = blank_questionnaire(&library, Some(&route), Units::Metric, TODAY);
    let short: Vec<_> = short.stages.iter().flat_map(|stage| &stage.items).collect();
    assert!(!short.is_empty() && short.len() < printed.len());
    for blank in short {
        assert_eq!(
            item_numbered(&library, blank.number).map(|item| &item.id),
            Some(&blank.id)
        );
    }
}

#[test]
fn the_safety_check_on_paper_asks_what_the_screen_asks_and_says_what_a_tick_means() {
    let library = plumbline::content::shipped();
    let sheet = blank_questionnaire(&library, None, Units::Metric, TODAY);
    let start = sheet.start.unwrap();
    let signs: Vec<_> = start.safety.iter().flat_map(|list| &list.signs).collect();
    let asked = library.screening.questions.iter().filter(|question| !question.derived);
    assert_eq!(signs.len(), asked.count());
    let precautions: Vec<_> = start.safety.iter().flat_map(|list| &list.precautions).collect();
    // The operation is asked about among the signs, and what only follows from measurements is not asked.
    let derived = library
        .precautions
        .iter()
        .filter(|precaution| precaution.derived)
        .count();
    assert_eq!(precautions.len() + 1 + derived, library.precautions.len());
    let mut numbers: Vec<String> = start
        .safety
        .iter()
        .flat_map(|list| list.signs.iter().chain(&list.precautions))
        .map(|line| line.number.clone())
        .collect();
    numbers.dedup();
    let wanted: Vec<String> = (1..=signs.len() + precautions.len())
        .map(|number| format!("S{number}"))
        .collect();
    assert_eq!(numbers, wanted, "one number after the other");
    let emergencies = library
        .screening
        .questions
        .iter()
        .filter(|question| !question.derived && question.urgency == Urgency::Emergency);
    assert!(emergencies.count() > 0 && start.then[0][1].starts_with("Get emergency help now"));
    let first = format!(
        "S{}",
        1 + signs
            .iter()
            .position(|sign| sign.text == "Very short of breath now, at rest")
            .unwrap()
            - 1
    );
    assert!(start.then[0][0].contains(&first), "{} holds {first}", start.then[0][0]);
    // An item that a precaution hides on screen says so on paper.
    let floor = numbered_safety(&library)
        .into_iter()
        .flat_map(|list| list.lines)
        .find(|(_, line)| matches!(line, plumbline::rules::SafetyLine::Precaution(one) if one.id == *"no-floor"))
        .unwrap()
        .0;
    let plank = sheet
        .stages
        .iter()
        .flat_map(|stage| &stage.items)
        .find(|item| item.id == *"ap-plank")
        .unwrap();
    let named: Vec<&str> = plank.leave_out.split([' ', ',']).collect();
    assert!(named.contains(&format!("S{floor}").as_str()), "{}", plank.leave_out);
    assert_eq!(plank.kind, "body test");
}

#[test]
fn options_on_paper_carry_the_keys_of_the_screen() {
    let library = plumbline::content::shipped();
    let sheet = blank_questionnaire(&library, None, Units::Metric, TODAY);
    let printed: Vec<_> = sheet.stages.iter().flat_map(|stage| &stage.items).collect();
    for blank in &printed {
        let item = library.item(blank.id.as_str()).unwrap();
        for (place, option) in blank.options.iter().enumerate() {
            let keys: Vec<String> = match item.sides() {
                Sides::LeftRight => vec![(place + 1).to_string(), ["A", "B", "C", "D", "E"][place].to_owned()],
                _ => vec![(place + 1).to_string()],
            };
            assert_eq!(option.keys, keys, "{}", item.id);
        }
    }
}

#[test]
fn long_documents_have_bookmarks() {
    let library = plumbline::content::shipped();
    let (example_library, record, outcome) = example();
    for document in [
        Document::from(blank_questionnaire(&library, None, Units::Metric, TODAY)),
        plan_document(&example_library, &record, 0, &outcome, TODAY).into(),
        tick_sheet(&example_library, &record, 0, &outcome, (TODAY, None)).into(),
    ] {
        let pdf = Paper::default().pdf(&document).unwrap();
        assert!(
            String::from_utf8_lossy(&pdf.bytes).contains("/Outlines"),
            "{}",
            document.title()
        );
    }
}
