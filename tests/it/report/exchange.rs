//! Text, Markdown and tables for other programs, read back by small readers of their own.

use super::*;
use plumbline::content::shipped;
use plumbline::report::{OtherFile, answers_csv, markdown, plain_text, plan_csv};
use plumbline::rules::outcome;
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr as _;

use crate::support::people;

/// Alex, with the rules' own outcome.
fn alex() -> Person {
    of(people::alex_record())
}

fn of(record: plumbline::record::Record) -> Person {
    let library = shipped();
    let outcome = outcome(&library, &record.assessments[0], TODAY);
    (library, record, outcome)
}

fn answers_of((library, record, outcome): &Person) -> String {
    answers_csv(library, record, 0, outcome, TODAY)
}

/// Reads RFC 4180 letter by letter, and is strict about it.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    assert!(text.ends_with("\r\n"), "the last row is ended too");
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().unwrap();
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                row.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'), "a row ends with CRLF");
                rows.push(vec![String::new()]);
            }
            '\n' if !quoted => panic!("a line end within a row"),
            letter => row.last_mut().unwrap().push(letter),
        }
    }
    assert!(!quoted);
    rows.pop();
    let columns = rows[0].len();
    assert!(
        rows.iter().all(|row| row.len() == columns),
        "each row has {columns} cells"
    );
    rows
}

/// The cells of a column of the rows that are about an item.
fn column<'a>(rows: &'a [Vec<String>], item: &str, column: &str) -> Vec<&'a str> {
    let place = |name: &str| {
        rows[0]
            .iter()
            .position(|title| title == name)
            .unwrap_or_else(|| panic!("{name}"))
    };
    let (of, wanted) = (
        place(if rows[0][0] == "part" { "item" } else { "exercise" }),
        place(column),
    );
    rows.iter()
        .filter(|row| row[of] == item)
        .map(|row| row[wanted].as_str())
        .collect()
}

#[test]
fn the_answers_are_a_row_for_each_reading_with_point_decimals_and_sides() {
    let rows = read_csv(&answers_of(&alex()));
    let of = |item: &str, name: &str| column(&rows, item, name).join(" ");
    // As typed in tests/it/support/people.rs.
    assert_eq!(of("fh-cva-photo", "value"), "44 43.5 44.5 44");
    assert_eq!(of("fh-cva-photo", "side"), "left left left right");
    assert_eq!(of("fh-cva-photo", "reading"), "1 2 3 1");
    assert_eq!(
        of("fh-cva-photo", "counts_as"),
        "44 44 44 44",
        "the middle one of three"
    );
    assert_eq!(of("hh-front-photo", "value"), "2.2");
    assert_eq!(of("sg-wall-gap", "value"), "1");
    assert_eq!(of("fh-neck-symptoms", "answer"), "often", "the third of four");
    assert_eq!(of("fh-cva-photo", "unit"), "° ° ° °");
    assert_eq!(
        of("rf-saddle", "answer"),
        "no",
        "the safety check was done and it was not ticked"
    );
    let points = column(&rows, "fh-cva-photo", "points_forward-head");
    assert!(points[0].parse::<f64>().unwrap() > 0.0, "{points:?}");
    assert_eq!(points[1..], ["", "", ""], "the points of an item stand once");
}

#[test]
fn no_name_and_no_own_words_are_in_a_table() {
    let mut record = people::alex_record();
    record.person.name = "Zebulon".into();
    record.assessments[0].reason.words = "=HYPERLINK(\"http://x\") marmalade".into();
    let person = of(record);
    for text in [
        answers_of(&person),
        plan_csv(&person.0, &person.1.assessments[0].profile, &person.2).unwrap(),
    ] {
        for word in ["Zebulon", "marmalade", "HYPERLINK"] {
            assert!(!text.contains(word), "{word}");
        }
    }
}

#[test]
fn why_there_is_no_reading_is_said_as_in_an_answers_file() {
    let mut answers = people::alex();
    answers["answers"]["ap-plank"] = json!("stopped_pain");
    answers["answers"]["pp-ake"] = json!({"left": "skipped", "right": 12});
    answers["answers"]["fh-dnf-hold"] = json!({"value": 16, "quality": 0.8});
    let rows = read_csv(&answers_of(&of(people::record(&answers))));
    assert_eq!(column(&rows, "ap-plank", "no_reading"), ["stopped_pain"]);
    assert_eq!(column(&rows, "ap-plank", "value"), [""]);
    assert_eq!(column(&rows, "pp-ake", "no_reading"), ["skipped", ""]);
    assert_eq!(column(&rows, "pp-ake", "value"), ["", "12"]);
}

#[test]
fn an_answer_that_is_left_out_for_safety_is_in_no_file() {
    let mut answers = people::alex();
    answers["precautions"] = json!(["pregnancy"]);
    let person = of(people::record(&answers));
    let hidden: Vec<&str> = person
        .0
        .items
        .iter()
        .filter(|item| item.skip.iter().any(|tag| *tag == *"pregnancy"))
        .map(|item| item.id.as_str())
        .filter(|id| answers["answers"].get(id).is_some())
        .collect();
    assert!(!hidden.is_empty(), "some answered test is not for a pregnancy");
    let rows = read_csv(&answers_of(&person));
    for id in hidden {
        assert!(column(&rows, id, "value").is_empty(), "{id}");
    }
    assert_eq!(column(&rows, "pregnancy", "answer"), ["yes"]);
}

#[test]
fn the_plan_is_a_row_for_each_exercise_of_each_day_of_each_phase() {
    let (library, record, outcome) = alex();
    let rows = read_csv(&plan_csv(&library, &record.assessments[0].profile, &outcome).unwrap());
    let lines: usize = outcome
        .plan
        .weeks
        .iter()
        .flat_map(|phase| &phase.days)
        .map(|day| day.exercises.len())
        .sum();
    assert_eq!(rows.len(), lines + 1);
    let first = &outcome.plan.weeks[0].days[0].exercises[0];
    let of = |name: &str| column(&rows, first.id.as_str(), name)[0];
    assert_eq!(of("weeks"), "1 to 2", "not a day in January");
    assert_eq!(of("weekdays"), "monday wednesday friday");
    for (name, value) in [
        ("sets", first.sets),
        ("reps", first.reps),
        ("hold_s", first.hold_s),
        ("rest_s", first.rest_s),
        ("seconds", first.seconds),
    ] {
        assert_eq!(of(name), value.to_string(), "{name}");
    }
    assert!(!of("reasons").is_empty());
}

/// Every string of a model, with the name it stands under.
fn strings<'a>(value: &'a Value, name: &'a str, found: &mut Vec<(&'a str, &'a str)>) {
    match value {
        Value::String(text) => found.push((name, text)),
        Value::Array(values) => values.iter().for_each(|value| strings(value, name, found)),
        Value::Object(members) => members.iter().for_each(|(name, value)| strings(value, name, found)),
        _ => {}
    }
}

/// Without what Markdown and line breaks add.
fn flat(text: &str) -> String {
    let text = text.replace('\\', "").replace('|', " ").to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn text_and_markdown_say_everything_the_summary_says() {
    // What is no sentence, or stands there in full elsewhere.
    const NO_WORDS: [&str; 11] = [
        "id",
        "item",
        "patterns",
        "pattern",
        "level",
        "role",
        "evidence",
        "band",
        "kind",
        "short_words",
        "first",
    ];
    // In an emergency another document is written: see `urgent.rs`.
    for person in [alex(), example(), maximal()] {
        let summary = summary_of(&person);
        let mut value = serde_json::to_value(&summary).unwrap();
        // Drawings, and what only says how something is written.
        // Page one says in short what stands in full after it.
        for drawn in ["body", "posture", "formats", "limits", "page_one"] {
            value.as_object_mut().unwrap().remove(drawn);
        }
        let mut found = Vec::new();
        strings(&value, "", &mut found);
        for written in [plain_text(&summary), markdown(&summary)] {
            let written = flat(&written);
            for (name, text) in &found {
                if NO_WORDS.contains(name) {
                    continue;
                }
                let text: String = text
                    .chars()
                    .filter(|letter| !letter.is_control() || *letter == '\n')
                    .collect();
                for line in text.lines() {
                    assert!(written.contains(&flat(line)), "{name}: {line:?} is missing");
                }
            }
        }
    }
}

#[test]
fn plain_text_is_no_wider_than_80_columns_and_has_no_control_characters() {
    for person in [alex(), maximal(), emergency()] {
        for line in plain_text(&summary_of(&person)).lines() {
            assert!(line.width() <= 80, "{} columns: {line}", line.width());
            assert!(
                !line.chars().any(char::is_control) && line == line.trim_end(),
                "{line:?}"
            );
        }
    }
}

#[test]
fn own_words_are_no_markup_and_break_no_table() {
    let mut record = people::alex_record();
    record.person.name = "A | B **C** <b>".into();
    record.assessments[0].reason.words =
        "# not a heading\n- not a point\n<script>x</script> | `y` ![i](http://z)".into();
    let written = markdown(&summary_of(&of(record)));
    assert!(written.starts_with("# Posture summary\n"));
    assert_eq!(written.lines().filter(|line| line.starts_with("# ")).count(), 1);
    for (typed, escaped) in [
        ("A | B **C** <b>", "A \\| B \\*\\*C\\*\\* \\<b\\>"),
        ("# not", "\n\\# not a heading\n"),
        ("- not", "\n\\- not a point\n"),
        ("script", "\\<script\\>x\\</script\\> \\| \\`y\\` !\\[i\\](http\\://z)"),
    ] {
        assert!(written.contains(escaped), "{typed}");
    }
    let bars = |line: &str| line.replace("\\|", "").matches('|').count();
    let lines: Vec<&str> = written.lines().collect();
    for pair in lines
        .windows(2)
        .filter(|pair| pair.iter().all(|line| line.starts_with('|')))
    {
        assert_eq!(bars(pair[0]), bars(pair[1]), "{pair:?}");
    }
}

#[test]
fn a_locked_plan_is_in_no_table_and_the_reason_is_said() {
    let mut answers = people::alex();
    answers["screening"] = json!({"rf-saddle": "yes"});
    let (library, record, outcome) = of(people::record(&answers));
    let why = plan_csv(&library, &record.assessments[0].profile, &outcome)
        .unwrap_err()
        .to_string();
    assert!(why.starts_with("There is no plan to write. You named "), "{why}");
    assert!(why.contains("until a doctor has checked this"), "{why}");
}

#[test]
fn the_name_of_a_file_says_what_is_in_it_and_only_its_like_is_replaced() {
    use OtherFile::{Answers, Calendar, Markdown, Plan, Text};
    for (name, file) in [
        ("a.txt", Some(Text)),
        ("a.MD", Some(Markdown)),
        ("a.csv", Some(Answers)),
        ("a.answers.csv", Some(Answers)),
        ("a.plan.csv", Some(Plan)),
        ("Plan.CSV", Some(Plan)),
        ("planned.csv", Some(Answers)),
        ("a.ics", Some(Calendar)),
        ("a.pdf", None),
        ("csv", None),
    ] {
        assert_eq!(OtherFile::named(name), file, "{name}");
    }
    let person = alex();
    let summary = summary_of(&person);
    let files = [
        (Text, plain_text(&summary)),
        (Markdown, markdown(&summary)),
        (Answers, answers_of(&person)),
        (
            Plan,
            plan_csv(&person.0, &person.1.assessments[0].profile, &person.2).unwrap(),
        ),
    ];
    for (kind, _) in &files {
        for (other, content) in &files {
            assert_eq!(
                kind.is_alike(content.as_bytes()),
                kind == other,
                "{kind:?} over {other:?}"
            );
        }
        assert!(kind.is_alike(b""), "an empty file holds nothing to lose");
        assert!(!kind.is_alike(b"my notes"));
    }
}
