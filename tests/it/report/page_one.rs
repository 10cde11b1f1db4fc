//! Page one of a summary: a minute, in the order a clinician reads (rule T5).

use std::path::Path;

use plumbline::content::shipped;
use plumbline::record::{HurtWhere, Side, SymptomMark, read_answers};
use plumbline::report::{LeaveOut, MOST_WORDS, Options};
use plumbline::rules::outcome;

use super::*;

/// The sixteen people of the rules, each with all that can be said about why they came.
pub(super) fn sixteen() -> Vec<(String, Person)> {
    let library = shipped();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/people");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    assert!(files.len() >= 16, "{files:?}");
    files
        .into_iter()
        .map(|file| {
            let bytes = std::fs::read(&file).unwrap();
            let mut record = read_answers(&bytes, &library, TODAY).unwrap();
            intake(&mut record);
            let outcome = outcome(&library, &record.assessments[0], TODAY);
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            (name, (library.clone(), record, outcome))
        })
        .collect()
}

/// A person who says a lot about why they came.
fn intake(record: &mut plumbline::record::Record) {
    let one = &mut record.assessments[0];
    one.reason.words =
        "My neck is stiff after a day at the desk, and by the evening it aches down to the shoulder blade; \
                        since spring my low back hurts when I stand for longer than a quarter of an hour."
            .into();
    one.reason.since = "about two years, worse since spring".into();
    one.reason.pain = Some(3);
    for (place, side, kinds) in [
        ("neck-back", Some(Side::Left), vec!["feel-ache"]),
        ("shoulder-back", Some(Side::Left), vec!["feel-ache", "feel-burning"]),
        ("low-back-area", None, vec!["feel-ache"]),
        ("hand", Some(Side::Left), vec!["feel-pins"]),
    ] {
        one.intake.marks.push(SymptomMark {
            place: place.into(),
            side,
            kinds: kinds.into_iter().map(Id::from).collect(),
            rest: Default::default(),
        });
    }
    for (question, chosen) in [
        ("intake-worse", vec!["worse-sitting", "worse-screen", "worse-evening"]),
        ("intake-eases", vec!["eases-moving"]),
        ("intake-lasts", vec!["lasts-hours"]),
        ("intake-course", vec!["course-changes"]),
    ] {
        let chosen = chosen.into_iter().map(Id::from).collect();
        one.intake.chosen.insert(question.into(), chosen);
    }
    one.intake.numbers.insert("intake-pain-usual".into(), 4);
    one.intake.numbers.insert("intake-pain-worst".into(), 7);
    for (words, score) in [
        ("carrying shopping up the stairs", 4),
        ("an evening at the cinema", 3),
        ("sleeping on my left side", 6),
    ] {
        one.intake.activities.push(plumbline::record::HardActivity {
            words: words.into(),
            score: Some(score),
            rest: Default::default(),
        });
    }
    for (question, text) in [
        (
            "intake-hope",
            "To work a day without thinking of my neck, and to garden again.",
        ),
        ("intake-worry", "That it is a worn disc and will only get worse."),
        ("intake-question", "Should I have a picture taken of my neck?"),
    ] {
        one.intake.words.insert(question.into(), text.into());
    }
}

fn pages(person: &Person, look: PageLook) -> Option<Vec<String>> {
    let paper = Paper {
        look,
        ..Paper::default()
    };
    text_of_pages(&paper.pdf(&summary_of(person).into()).unwrap().bytes)
}

/// Where the pages after page one begin.
fn after_page_one(pages: &[String]) -> usize {
    pages
        .iter()
        .position(|page| page.contains("About this document"))
        .unwrap()
}

#[test]
fn page_one_of_every_person_is_one_sheet_of_a_minute() {
    for (name, person) in sixteen()
        .into_iter()
        .chain([("example".to_owned(), example()), ("maximal".to_owned(), maximal())])
    {
        let summary = summary_of(&person);
        if summary.urgent.is_some() {
            continue;
        }
        for (look_name, look) in every_look() {
            let Some(pages) = pages(&person, look) else { return };
            let most = if look.style == PageStyle::LargePrint { 2 } else { 1 };
            let length = after_page_one(&pages);
            assert!(
                (1..=most).contains(&length),
                "{name} {look_name}: {length} pages:\n{}",
                pages.concat()
            );
            if look.style == PageStyle::Usual {
                let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
                let words = pages[0].split_whitespace().filter(is_word).count();
                assert!(words <= MOST_WORDS, "{name} {look_name}: {words} words:\n{}", pages[0]);
            }
        }
    }
}

#[test]
fn it_says_what_a_clinician_asks_first_in_the_order_they_read() {
    let mut person = example();
    intake(&mut person.1);
    let Some(pages) = pages(&person, PageLook::default()) else {
        return;
    };
    let page = &pages[0];
    let mut last = 0;
    for words in [
        "Alex R.",
        "Why they came",
        "My neck is stiff after a day",
        "To work a day without thinking of my neck",
        "That it is a worn disc",
        "now 3, usual 4, worst 7 of 10",
        "How it goes: Worse with sitting",
        "better with moving",
        "Hard now",
        "carrying shopping up the stairs: 4/10",
        "Safety answers",
        "Measured",
        "Neck angle in a side photo",
        "Findings",
        "Forward head and rounded shoulders: a moderate sign (44 of 100)",
        "Plan",
        "I would like to know",
        "Should I have a picture taken of my neck?",
        "not a diagnosis",
        "Posture alone does not explain pain",
        "nor does research show that posture will change much",
    ] {
        let place = page
            .find(words)
            .unwrap_or_else(|| panic!("{words:?} is missing:\n{page}"));
        assert!(place >= last, "{words:?} stands too early:\n{page}");
        last = place;
    }
}

#[test]
fn what_is_outside_comes_first_with_what_is_usual_for_the_person() {
    let mut person = example();
    // 44 degrees is less than the usual 45; at 60 the usual is 43, and the same angle is inside.
    let row = |person: &Person| {
        let summary = summary_of(person);
        let rows = summary.page_one.measured;
        let outside: Vec<bool> = rows.iter().map(|row| row.outside).collect();
        assert!(outside.is_sorted_by(|one, next| one >= next), "{outside:?}");
        assert!(rows.len() <= 8);
        rows.into_iter().find(|row| row.name == "Neck angle in a side photo")
    };
    let young = row(&person).unwrap();
    assert_eq!(
        (young.left.as_str(), young.usual.as_str(), young.outside),
        ("44°", "≥\u{a0}45°", true)
    );
    person.1.assessments[0].profile.age = Some(66);
    let answers = &mut person.1.assessments[0].answers;
    let neck = answers.remove("fh-cva-photo").unwrap();
    answers.retain(|id, _| id == "fh-mirror-ear-shoulder");
    answers.insert("fh-cva-photo".into(), neck);
    let old = row(&person).unwrap();
    assert_eq!((old.usual.as_str(), old.outside), ("≥\u{a0}43°", false));
}

/// Whether an angle was measured or typed, and how far off it may be (rule Q40).
#[test]
fn an_angle_of_a_photo_says_where_it_came_from_and_how_far_off_it_may_be() {
    let mut person = example();
    let of = |person: &Person, name: &str| {
        let rows = summary_of(person).page_one.measured;
        rows.into_iter()
            .find(|row| row.name.starts_with(name))
            .map(|row| row.from)
    };
    assert_eq!(of(&person, "Neck angle").as_deref(), Some("typed, ±\u{a0}5°"));
    assert_eq!(of(&person, "Book under").as_deref(), Some(""), "of photos only");
    let one = &mut person.1.assessments[0];
    let given = one.answers["fh-cva-photo"].given.clone();
    one.photos.taken.insert("fh-cva-photo".into(), given);
    let said = of(&person, "Neck angle").unwrap();
    assert!(
        said.ends_with("photo, ±\u{a0}5°") || said.ends_with("photos, ±\u{a0}5°"),
        "{said}"
    );
    let Some(pages) = pages(&person, PageLook::default()) else {
        return;
    };
    let page = pages[0].replace('\u{a0}', " ");
    let row = page
        .lines()
        .find(|line| line.contains("Neck angle in a side photo"))
        .unwrap();
    assert!(row.contains("± 5°") && row.contains("photo"), "{row}");
}

#[test]
fn no_id_of_the_program_is_printed() {
    let library = shipped();
    let ids: Vec<&str> = (library.items.iter().map(|one| one.id.as_str()))
        .chain(library.screening.questions.iter().map(|one| one.id.as_str()))
        .chain(library.precautions.iter().map(|one| one.id.as_str()))
        .chain(library.exercises.iter().map(|one| one.id.as_str()))
        .filter(|id| id.contains('-'))
        .collect();
    // A few ids are words of the language too.
    let words = [
        "bird-dog",
        "cat-cow",
        "flexion-intolerant",
        "extension-intolerant",
        "high-hip",
        "hip-hinge",
        "pelvic-floor",
        "sit-to-stand",
        "step-up",
    ];
    assert!(ids.len() - words.len() > 180, "{}", ids.len());
    for (name, person) in sixteen() {
        let Some(pages) = pages(&person, PageLook::default()) else {
            return;
        };
        for page in &pages {
            let is_here = |id: &&&str| {
                page.split([' ', ',', ';', ':', '.', '(', ')', '“', '”'])
                    .any(|word| word == **id)
            };
            let said: Vec<&&str> = ids.iter().filter(|id| !words.contains(*id)).filter(is_here).collect();
            assert!(said.is_empty(), "{name}: {said:?}\n{page}");
        }
    }
}

/// A box with side and place (rule Z4), directly below the safety answers.
#[test]
fn a_test_that_hurt_says_on_page_one_on_which_side_and_where() {
    let (name, mut person) = sixteen().into_iter().find(|(name, _)| name.starts_with("p21")).unwrap();
    let thigh = person.1.assessments[0].answers.get_mut("ap-thomas-hip").unwrap();
    thigh.note_where_it_hurt(HurtWhere::LowBack);
    let Some(pages) = pages(&person, PageLook::default()) else {
        return;
    };
    let at = |words: &str| {
        let page = &pages[0];
        page.find(words)
            .unwrap_or_else(|| panic!("{name}: no {words:?} in\n{page}"))
    };
    assert!(at("Safety answers") < at("Painful tests:"));
    assert!(at("Painful tests:") < at("Measured"));
    at("Hanging leg at the edge of a bed, left: low back");
}

/// The pelvis of person 13 was measured at +32°: its row has its number and its mark (U9).
#[test]
fn a_measured_pelvis_has_its_number_and_its_mark() {
    let (_, person) = sixteen().into_iter().find(|(name, _)| name.starts_with("p13")).unwrap();
    let summary = summary_of(&person);
    let line = summary.findings.iter().find(|line| line.patterns.len() == 2).unwrap();
    assert!(
        matches!(line.mark, Mark::At { axis: true, at } if at > 90.0),
        "{:?}",
        line.mark
    );
    assert_eq!(line.number, "+100");
}

/// The signs of a pregnancy to stop stand on the plan and on the tick sheet (rule Z11), and both sheets keep their pages.
#[test]
fn the_sheets_of_a_pregnancy_have_its_stop_signs() {
    let (_, person) = sixteen().into_iter().find(|(name, _)| name.starts_with("p07")).unwrap();
    let (library, record, outcome) = &person;
    let plan = plan_document(library, record, 0, outcome, TODAY);
    let ticks = tick_sheet(library, record, 0, outcome, (TODAY, None));
    for said in ["leaking fluid", "pain or swelling of a calf", "maternity unit at once"] {
        let on_plan = plan.stop.iter().any(|sign| sign.signs.contains(said));
        let to_tick = ticks.stop.iter().any(|[_, signs]| signs.contains(said));
        assert!(on_plan && to_tick, "{said}: plan {on_plan}, tick sheet {to_tick}");
    }
    let Some(pages) = text_of_pages(&Paper::default().pdf(&ticks.into()).unwrap().bytes) else {
        return;
    };
    assert_eq!(pages.len(), 2, "{}", pages.last().unwrap());
}

/// What is advised is said on page one itself, not only by a heading (rules Z2, Z9, Z10).
#[test]
fn advice_is_said_on_page_one() {
    for (who, said) in [
        ("p03", "may raise the risk of a fall"),
        ("p14", "may raise the risk of a fall"),
        ("p13", "So low in your tests of strength: have it looked at"),
        ("p25", "Ask about a bone check"),
        ("p25", "possible bone weakness, not examined"),
    ] {
        let (_, person) = sixteen().into_iter().find(|(name, _)| name.starts_with(who)).unwrap();
        let Some(pages) = pages(&person, PageLook::default()) else {
            return;
        };
        assert!(
            pages[0].to_lowercase().contains(&said.to_lowercase()),
            "{who}: {said:?} is not on\n{}",
            pages[0]
        );
    }
}

#[test]
fn a_copy_without_own_words_keeps_places_and_numbers_and_no_word() {
    let mut person = example();
    intake(&mut person.1);
    let (library, record, outcome) = &person;
    let options = Options {
        leave_out: LeaveOut {
            own_words: true,
            ..LeaveOut::default()
        },
        ..Options::default()
    };
    let summary = Summary::made(library, record, 0, outcome, TODAY, (options, Default::default()));
    let page = &summary.page_one;
    assert!(page.words.is_empty() && page.hope.is_empty() && page.worry.is_empty() && page.question.is_empty());
    let activities: Vec<String> = page
        .activities
        .iter()
        .map(|it| format!("{}: {}", it.name, it.score))
        .collect();
    assert_eq!(activities, ["activity 1: 4/10", "activity 2: 3/10", "activity 3: 6/10"]);
    assert_eq!(page.pain, "now 3, usual 4, worst 7 of 10");
    assert!(page.chart.is_some());
}

#[test]
fn an_activity_without_a_rating_hides_its_words_too() {
    let mut person = example();
    person.1.assessments[0]
        .intake
        .activities
        .push(plumbline::record::HardActivity {
            words: "visiting Aunt Marker: every week".into(),
            score: None,
            rest: Default::default(),
        });
    let (library, record, outcome) = &person;
    let options = Options {
        leave_out: LeaveOut {
            own_words: true,
            ..LeaveOut::default()
        },
        ..Options::default()
    };
    let summary = Summary::made(library, record, 0, outcome, TODAY, (options, Default::default()));
    let page = serde_json::to_string(&summary).unwrap();
    assert!(!page.contains("Marker") && !page.contains("every week"), "{page}");
}

/// Of a stranger's file: page one left them out one by one, laying out the page each time.
#[test]
fn of_a_hundred_thousand_activities_twenty_are_looked_at() {
    let mut person = example();
    let stairs = plumbline::record::HardActivity {
        words: "stairs".into(),
        score: Some(3),
        rest: Default::default(),
    };
    person.1.assessments[0].intake.activities = vec![stairs; 100_000];
    let summary = summary_of(&person);
    assert_eq!(summary.why.activities.len(), 20);
    assert!(summary.page_one.activities.len() <= 20);
    let said = serde_json::to_string(&summary).unwrap().len();
    assert!(said < 400_000, "{said} bytes of summary");
}

#[test]
fn of_endless_marks_as_many_are_drawn_as_there_are_places() {
    let mut person = example();
    let mark = SymptomMark {
        place: "neck-back".into(),
        side: Some(Side::Left),
        kinds: Default::default(),
        rest: Default::default(),
    };
    person.1.assessments[0].intake.marks = vec![mark; 100_000];
    let said = serde_json::to_string(&summary_of(&person)).unwrap().len();
    assert!(said < 600_000, "{said} bytes of summary");
}

#[test]
fn the_chart_is_drawn_where_it_was_marked_and_says_so_without_eyes() {
    let mut person = example();
    assert!(summary_of(&person).page_one.chart.is_none());
    intake(&mut person.1);
    let chart = summary_of(&person).page_one.chart.unwrap();
    assert_eq!(chart.letters, "A ache, B burning, P pins and needles");
    let [front, back] = chart.views.as_slice() else {
        panic!("{} views", chart.views.len())
    };
    assert_eq!(
        front.alt,
        "Where it is felt, seen from the front: hand or fingers, left: pins and needles."
    );
    assert!(
        back.alt.contains("back of the shoulder, left: ache, burning"),
        "{}",
        back.alt
    );
}
