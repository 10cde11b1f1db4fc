//! The log in the record file.

use jiff::civil::date;
use plumbline::content::shipped;
use plumbline::record::*;
use plumbline::rules;
use serde_json::Value;
use uuid::Uuid;

use super::{evening, full_session, id, with_a_log};
use crate::records::full;
use crate::support::people;
use crate::support::scenes::followed::{Follower, USUAL};

const NEW: Uuid = Uuid::from_u128(0xbeef);

fn logged() -> Record {
    with_a_log(full())
}

fn text() -> String {
    String::from_utf8(to_bytes(&logged())).unwrap()
}

#[test]
fn a_log_is_written_and_read_as_the_same_and_unknown_members_stay() {
    let opened = open(&to_bytes(&logged())).unwrap();
    assert_eq!(opened.standing, Standing::Whole);
    assert_eq!(opened.record, logged());
    assert!(text().contains("\"weather\":{\"rain\":true}"));
}

#[test]
fn an_entry_stands_on_a_line_and_the_log_ends_the_file() {
    let text = text();
    let lines: Vec<&str> = text.lines().collect();
    let begins = lines.iter().position(|line| *line == "  \"log\": [").unwrap();
    assert_eq!(lines[begins + 4..], ["  ]", "}"]);
    for (place, line) in lines[begins + 1..begins + 4].iter().enumerate() {
        let entry: Session = serde_json::from_str(line.trim().trim_end_matches(',')).unwrap();
        assert_eq!(entry, logged().log[place]);
    }
    let check_ins = lines.iter().position(|line| *line == "  \"check_ins\": [").unwrap();
    assert_eq!(check_ins + 4, begins, "two check-ins, a line each, and the bracket");
    // A recovery copy, whose notes stand in the file too, keeps its checksum.
    let copy = to_copy_bytes(&logged(), CopyNotes::default());
    assert_eq!(open_copy(&copy).unwrap().0.standing, Standing::Whole);
    let notes = CopyNotes {
        of: Some("/home/a.plumbline".to_owned()),
        ..CopyNotes::default()
    };
    let (opened, read) = open_copy(&to_copy_bytes(&logged(), notes.clone())).unwrap();
    assert_eq!((opened.standing, read), (Standing::Whole, notes));
}

#[test]
fn a_record_without_a_log_has_no_member_more_than_before() {
    let file: Value = serde_json::from_slice(&to_bytes(&full())).unwrap();
    let names: Vec<&String> = file.as_object().unwrap().keys().collect();
    assert_eq!(
        names,
        [
            "format",
            "version",
            "program",
            "checksum",
            "id",
            "person",
            "assessments"
        ]
    );
    let pretty = format!("{}\n", serde_json::to_string_pretty(&file).unwrap());
    assert_eq!(pretty.into_bytes(), to_bytes(&full()));
}

#[test]
fn a_list_of_records_does_not_read_the_log() {
    let listed = peek(&to_bytes(&logged())).unwrap();
    assert_eq!(listed.person, logged().person);
    assert_eq!(listed.assessments, logged().assessments);
    assert!(listed.log.is_empty());
    // So a log that cannot be read does not hide the record from the list.
    let damaged = text().replace("\"began\":\"2026-11-24T18:30:00\"", "\"began\":\"x\"");
    assert!(open(damaged.as_bytes()).is_err());
    assert_eq!(peek(damaged.as_bytes()).unwrap().person, logged().person);
    // A file that is laid out in another way is read as it is.
    let value: Value = serde_json::from_str(&text()).unwrap();
    assert_eq!(peek(value.to_string().as_bytes()).unwrap().log, logged().log);
    let mut record = logged();
    record.log.clear();
    assert_eq!(peek(&to_bytes(&record)).unwrap().check_ins, record.check_ins);
}

/// What a list shows of a record that was read with care.
fn shown(record: &Record) -> (String, rules::Findings) {
    let last = record.assessments.last().unwrap();
    (record.person.name.clone(), rules::findings(&shipped(), last))
}

#[test]
fn a_list_reads_what_it_shows_and_that_is_what_is_there() {
    let mut followed = Follower::new();
    followed.follows(1..=8, SessionHow::Followed, USUAL);
    for record in [followed.record, logged(), full(), people::alex_record()] {
        let as_written = to_bytes(&record);
        let on_one_line = serde_json::from_slice::<Value>(&as_written).unwrap().to_string();
        for bytes in [as_written, on_one_line.into_bytes()] {
            let listed = listed(&bytes).unwrap();
            assert!(!listed.is_checked);
            assert_eq!(
                (listed.name.clone(), rules::findings(&shipped(), &listed.last)),
                shown(&record)
            );
            assert_eq!(listed.last.started_on, record.assessments.last().unwrap().started_on);
            assert_eq!(listed.last.plan, None);
        }
    }
}

#[test]
fn what_a_list_does_not_show_is_read_past_and_what_it_shows_is_not() {
    let plan_of = |change: fn(&mut Value)| {
        let mut file: Value = serde_json::from_str(&text()).unwrap();
        change(&mut file["assessments"][0]);
        file.to_string()
    };
    // Of the plan only that it is JSON; to open it all is read.
    let bad_plan = plan_of(|of| of["plan_edits"] = Value::from(5));
    assert!(!listed(bad_plan.as_bytes()).unwrap().is_checked);
    assert_eq!(
        peek(bad_plan.as_bytes()).unwrap_err(),
        open(bad_plan.as_bytes()).unwrap_err()
    );
    let bad_answers = plan_of(|of| of["answers"] = Value::from(5));
    let twice = text().replacen("\"person\":", "\"assessments\": [], \"person\":", 1);
    let cut = &text()[..text().len() - 9];
    for damaged in [
        bad_answers.as_str(),
        twice.as_str(),
        cut,
        "{",
        "{}",
        "[]",
        "",
        "{\"format\": 5}",
    ] {
        let bytes = damaged.as_bytes();
        let with_care = open(bytes).map(|opened| shown(&opened.record));
        let listed = listed(bytes);
        assert!(listed.as_ref().is_ok_and(|listed| listed.is_checked) || listed.is_err());
        let listed = listed.map(|listed| (listed.name, rules::findings(&shipped(), &listed.last)));
        assert_eq!(listed, with_care, "{damaged}");
    }
}

#[test]
fn every_beginning_of_a_file_is_listed_as_it_is_opened() {
    let text = text();
    let ends = (0..text.len()).step_by(if cfg!(debug_assertions) { 97 } else { 13 });
    for end in ends.filter(|end| text.is_char_boundary(*end)) {
        let bytes = &text.as_bytes()[..end];
        let listed = listed(bytes).map(|listed| listed.name);
        assert_eq!(listed, open(bytes).map(|opened| opened.record.person.name), "{end}");
    }
}

#[test]
fn words_in_the_file_that_look_like_the_beginning_of_a_log_are_no_log() {
    let mut record = logged();
    record.person.name = "a\n  \"log\": [\nb".to_owned();
    assert_eq!(peek(&to_bytes(&record)).unwrap().person, record.person);
}

/// Ten years: six sessions a week but for some, five or six exercises each.
fn ten_years() -> Record {
    let mut record = with_a_log(full());
    record.log = (0..2_400)
        .map(|number: u64| {
            let on = date(2026, 11, 23).saturating_add(jiff::Span::new().days(i64::try_from(number).unwrap() * 3 / 2));
            let mut session = full_session(1_000 + number, on);
            let bridge = session.done[0].clone();
            session.done.extend([bridge.clone(), bridge.clone(), bridge]);
            session
        })
        .collect();
    record
}

#[test]
fn ten_years_of_sessions_fit_and_are_laid_out_over_lines() {
    let record = ten_years();
    let bytes = to_bytes(&record);
    assert!(bytes.len() as u64 <= MAX_RECORD_BYTES, "{}", bytes.len());
    assert!(bytes.iter().filter(|byte| **byte == b'\n').count() > 2_400);
    assert_eq!(open(&bytes).unwrap().record, record);
    assert!(
        check(&shipped(), &record)
            .iter()
            .all(|note| !note.place.starts_with("log"))
    );
}

// --- damage ---

/// What holds of whatever is rescued of the file: each entry is one of the original, whole.
fn is_of_the_original(rescued: &Rescued) {
    let original = logged();
    for session in &rescued.record.log {
        let known = original
            .log
            .iter()
            .find(|known| known.id == session.id && known.began == session.began);
        let same = original.log.contains(session)
            || known.is_some_and(|known| {
                // A mark that was lost, with its entry shown again.
                let mut known = known.clone();
                known.removed = false;
                known == *session
            });
        assert!(same, "{session:?}");
    }
    for check_in in &rescued.record.check_ins {
        assert!(original.check_ins.contains(check_in), "{check_in:?}");
    }
    for activity in &rescued.record.activities {
        assert!(original.activities.contains(activity), "{activity:?}");
    }
}

#[test]
fn every_beginning_of_a_file_with_a_log_gives_whole_entries_and_never_fewer() {
    for bytes in [
        to_bytes(&logged()),
        serde_json::from_str::<Value>(&text()).unwrap().to_string().into_bytes(),
    ] {
        let mut most = 0;
        for end in bytes.len() / 3..bytes.len() {
            if let Some(rescued) = rescue(&bytes[..end], NEW) {
                is_of_the_original(&rescued);
                assert!(
                    rescued.record.log.len() >= most,
                    "an entry is lost when more of the file is there: {end}"
                );
                most = rescued.record.log.len();
                assert_eq!(open(&to_bytes(&rescued.record)).unwrap().record, rescued.record);
            }
        }
        assert_eq!(most, 3);
    }
}

/// Flips a bit and says how many entries are there then; none where the file opens, which its checksum then tells.
fn flipped(good: &[u8], bit: usize) -> Option<usize> {
    let mut bytes = good.to_vec();
    bytes[bit / 8] ^= 1 << (bit % 8);
    match open(&bytes) {
        Ok(opened) => {
            if matches!(opened.standing, Standing::Whole | Standing::Unsealed) {
                assert_eq!(opened.record.log, logged().log);
                assert_eq!(opened.record.check_ins, logged().check_ins);
            }
            None
        }
        Err(_) => {
            let rescued = rescue(&bytes, NEW)?;
            assert!(!rescued.lost.is_empty());
            assert_eq!(open(&to_bytes(&rescued.record)).unwrap().record, rescued.record);
            Some(rescued.record.log.len())
        }
    }
}

#[test]
fn of_all_single_bits_that_flip_in_a_log_hardly_one_costs_more_than_one_entry() {
    let good = to_bytes(&logged());
    let begins = text().find("\n  \"check_ins\"").unwrap();
    let mut costly = Vec::new();
    // Every third bit: it reaches each place of a byte.
    for bit in (begins * 8..good.len() * 8).step_by(3) {
        if flipped(&good, bit).is_some_and(|left| left + 1 < 3) {
            costly.push(bit);
        }
    }
    let all = (good.len() - begins) * 8 / 3;
    assert!(costly.len() * 100 < all, "{} of {all}: {costly:?}", costly.len());
}

#[test]
fn a_lost_entry_is_named_by_its_day_and_the_others_stay() {
    let damaged = text().replacen("\"minutes\":14", "\"minutes\":1x", 1);
    assert!(open(damaged.as_bytes()).is_err());
    let rescued = rescue(damaged.as_bytes(), NEW).unwrap();
    assert_eq!(rescued.record.log, logged().log[1..]);
    let named: Vec<String> = rescued
        .lost
        .iter()
        .map(|lost| format!("{}: {}", lost.place, lost.what))
        .collect();
    assert_eq!(named, ["log[0]: the session of 2026-11-23 is damaged and was left out"]);
    // Of the wrong kind, in a file that reads as JSON.
    let wrong = text().replacen("\"pain_usual\":6", "\"pain_usual\":\"six\"", 1);
    let rescued = rescue(wrong.as_bytes(), NEW).unwrap();
    assert_eq!(rescued.record.check_ins, logged().check_ins[1..]);
    assert_eq!(rescued.lost.len(), 1);
    assert!(
        rescued.lost[0]
            .what
            .starts_with("the check-in of 2026-11-23 was left out"),
        "{:?}",
        rescued.lost
    );
}

#[test]
fn a_damaged_mark_counts_as_not_taken_back_and_is_said() {
    for mark in ["\"removed\":trxe", "\"removed\":7"] {
        let damaged = text().replacen("\"removed\":true", mark, 1);
        let rescued = rescue(damaged.as_bytes(), NEW).unwrap();
        let mut expected = logged().log;
        expected[1].removed = false;
        assert_eq!(rescued.record.log, expected, "{mark}");
        assert!(
            rescued.lost.iter().any(|lost| lost.place == "log[1].removed"
                && lost
                    .what
                    .contains("the session of 2026-11-24 counts as one that was not taken back")),
            "{:?}",
            rescued.lost
        );
    }
}

#[test]
fn a_damaged_name_of_the_list_loses_nothing() {
    let damaged = text().replacen("\"log\": [", "\"l#g: [", 1);
    let rescued = rescue(damaged.as_bytes(), NEW).unwrap();
    is_of_the_original(&rescued);
}

// --- copies for sharing, and what makes no sense ---

#[test]
fn a_copy_without_name_has_days_exercises_and_numbers_and_neither_words_nor_times_nor_ids() {
    let original = logged();
    let copy = redacted(&shipped(), &original, NEW);
    let text = String::from_utf8(to_bytes(&copy)).unwrap();
    assert!(!text.contains("MARKER") && !text.contains("weather"), "{text}");
    assert!(!text.contains("18:30"), "{text}");
    for entry in original
        .log
        .iter()
        .map(|one| one.id)
        .chain(original.check_ins.iter().map(|one| one.id))
    {
        assert!(!text.contains(&entry.to_string()), "{entry}");
    }
    // The entry that was taken back is not given away.
    assert_eq!(copy.log.len(), 2);
    assert_eq!(copy.log[0].on(), original.log[0].on());
    assert_eq!(copy.log[0].done, original.log[0].done);
    assert_eq!(copy.log[0].pain_most, original.log[0].pain_most);
    assert_eq!(copy.session_now, None);
    assert_eq!(copy.plan_start, original.plan_start);
    let values: Vec<u8> = copy
        .activities
        .iter()
        .map(|one| copy.check_ins[0].activities[&one.id])
        .collect();
    assert_eq!(values, [4, 7]);
    assert_eq!(open(&to_bytes(&copy)).unwrap().record, copy);
    // The same copy, the same bytes.
    assert_eq!(redacted(&shipped(), &original, NEW), copy);
}

#[test]
fn what_makes_no_sense_in_a_log_is_listed_and_kept() {
    let mut record = logged();
    record.log[0].done[0].pain = Some(11);
    record.log[0].done[0].exercise = "juggling".into();
    record.log[0].minutes = 2_000;
    record.log[1].id = record.log[0].id;
    record.log[2].began = evening(date(2020, 1, 1));
    record.check_ins[0].change = Some(5);
    record.check_ins[0].activities.insert(id(77), 3);
    record.log[2].note = Some("a".repeat(3_000));
    let places: Vec<String> = check(&shipped(), &record)
        .into_iter()
        .map(|note| note.place)
        .filter(|place| place.starts_with("log") || place.starts_with("check_ins"))
        .collect();
    assert_eq!(
        places,
        [
            "log[1].id",
            "log[0].minutes",
            "log[0].done[0]",
            "log[0].done[0].pain",
            "log[2].began",
            "log[2].note",
            &format!("check_ins[0].activities.{}", id(77)),
            "check_ins[0].change",
        ]
    );
    assert_eq!(open(&to_bytes(&record)).unwrap().record, record);
    assert!(
        check(&shipped(), &logged())
            .iter()
            .all(|note| !note.place.starts_with("log")),
        "{:?}",
        check(&shipped(), &logged())
    );
}
