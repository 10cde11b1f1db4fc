//! Whatever the bytes: no panic, no endless work, no endless memory, and nothing that is read wrong.
//!
//! Usually a few hundred cases; `PLUMBLINE_FUZZ=1000000 cargo test --test it -- records::fuzz` looks for long.

use std::time::{Duration, Instant};

use jiff::civil::date;
use plumbline::content::{Library, load, shipped, shipped_files};
use plumbline::record::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{cases, full, full_json, holds};

/// Reads bytes in every way there is.
fn read_every_way(bytes: &[u8], library: &Library) {
    holds(bytes);
    looks_like_a_record(bytes);
    if let Some(rescued) = rescue(bytes, Uuid::from_u128(1)) {
        assert!(!rescued.lost.is_empty());
        assert_eq!(from_bytes(&to_bytes(&rescued.record)).unwrap(), rescued.record);
        check(library, &rescued.record);
    }
    match read_answers(bytes, library, date(2026, 11, 21)) {
        Ok(record) => {
            // What is accepted makes sense to the check that looks at records.
            assert_eq!(check(library, &record), vec![]);
            holds(&to_bytes(&record));
        }
        Err(error) => assert!(error.to_string().chars().count() < 20_000, "{error}"),
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        Just(json!("skipped")),
        Just(json!("2026-11-20")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((any_name(), inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A name of a member, most often one that means something.
fn any_name() -> impl Strategy<Value = String> {
    const NAMES: [&str; 30] = [
        "format",
        "version",
        "program",
        "checksum",
        "id",
        "person",
        "name",
        "units",
        "assessments",
        "started_on",
        "content_version",
        "profile",
        "age",
        "sex",
        "reason",
        "words",
        "safety",
        "answers",
        "given",
        "left",
        "right",
        "quality",
        "flags",
        "plan",
        "weeks",
        "screened_on",
        "screening",
        "items",
        "fh-cva-photo",
        "drafts",
    ];
    prop_oneof![4 => prop::sample::select(&NAMES[..]).prop_map(str::to_owned), 1 => "[a-z_]{0,8}"]
}

/// Text made of the pieces of JSON in any order.
fn any_pieces() -> impl Strategy<Value = String> {
    const PIECES: [&str; 30] = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\n",
        "  ",
        "\t",
        "1",
        "-",
        "0.5",
        "1e9",
        "null",
        "true",
        "\"assessments\": [",
        "\"started_on\": \"2026-11-20\"",
        "\"answers\": {",
        "\"given\": [44.1]",
        "\"ap-plank\": {",
        "\"person\":",
        "\"safety\": {",
        "\"format\": \"plumbline-record\"",
        "\"version\": 1",
        "\u{0}",
        "ä",
        "\u{202e}",
        "\\u12",
    ];
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..120).prop_map(|pieces| pieces.concat())
}

/// Puts something else in the place of the `nth` value of a file.
fn replace_nth(value: &mut Value, nth: &mut usize, with: &Value) {
    if *nth == 0 {
        *value = with.clone();
        *nth = usize::MAX;
        return;
    }
    *nth = nth.wrapping_sub(1);
    match value {
        Value::Array(list) => list.iter_mut().for_each(|member| replace_nth(member, nth, with)),
        Value::Object(members) => members.values_mut().for_each(|member| replace_nth(member, nth, with)),
        _ => {}
    }
}

/// A way to damage a file: bytes changed; then the end cut off, or a part taken out, put in twice or moved.
#[derive(Clone, Debug)]
struct Damage {
    bytes: Vec<(prop::sample::Index, u8)>,
    from: prop::sample::Index,
    size: usize,
    to: prop::sample::Index,
    kind: u8,
}

impl Damage {
    fn any() -> impl Strategy<Value = Self> {
        let index = any::<prop::sample::Index>;
        let bytes = prop::collection::vec((index(), any::<u8>()), 0..6);
        (bytes, index(), 0_usize..600, index(), 0_u8..5).prop_map(|(bytes, from, size, to, kind)| Self {
            bytes,
            from,
            size,
            to,
            kind,
        })
    }

    fn on(&self, mut file: Vec<u8>) -> Vec<u8> {
        for (place, byte) in &self.bytes {
            let place = place.index(file.len());
            file[place] = *byte;
        }
        let from = self.from.index(file.len());
        let part = from..(from + self.size).min(file.len());
        let part: Vec<u8> = match self.kind {
            0 => {
                file.truncate(from);
                return file;
            }
            1 => {
                file.drain(part);
                return file;
            }
            2 => file[part].to_vec(),
            3 => file.drain(part).collect(),
            _ => return file,
        };
        let to = self.to.index(file.len() + 1);
        file.splice(to..to, part);
        file
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_bytes_make_it_stumble(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_every_way(&bytes, library());
    }

    #[test]
    fn no_pieces_of_json_in_any_order_make_it_stumble(text in any_pieces()) {
        read_every_way(text.as_bytes(), library());
    }

    #[test]
    fn no_damage_to_a_record_makes_it_stumble(damage in Damage::any(), on_one_line: bool) {
        let file = if on_one_line { full_json().to_string().into_bytes() } else { to_bytes(&full()) };
        read_every_way(&damage.on(file), library());
    }

    #[test]
    fn no_value_in_any_place_of_a_record_makes_it_stumble(place in 0_usize..140, value in any_json()) {
        let mut file = full_json();
        replace_nth(&mut file, &mut { place }, &value);
        read_every_way(file.to_string().as_bytes(), library());
    }

    #[test]
    fn no_damage_to_an_answers_file_makes_it_stumble(damage in Damage::any()) {
        let file = include_bytes!("../../fixtures/answers.json").to_vec();
        read_every_way(&damage.on(file), library());
    }

    #[test]
    fn no_value_in_an_answers_file_makes_it_stumble(value in any_json(), place in 0_usize..40, id in prop::sample::select(vec![
        "fh-cva-photo", "hh-side-bend", "hh-crest-mirror", "fh-neck-symptoms", "sg-belt-line"])) {
        let mut answers: Value = serde_json::from_slice(include_bytes!("../../fixtures/answers.json")).unwrap();
        replace_nth(&mut answers, &mut { place }, &value);
        for file in [value.clone(), answers, json!({"answers": value.clone()}), json!({"answers": {id: value}})] {
            read_every_way(file.to_string().as_bytes(), library());
        }
    }

    #[test]
    fn no_damage_to_a_content_file_makes_loading_stumble(damage in Damage::any(), nth: prop::sample::Index) {
        let mut files = small_files();
        let nth = nth.index(files.len());
        let damaged = damage.on(files[nth].1.clone().into_bytes());
        files[nth].1 = String::from_utf8_lossy(&damaged).into_owned();
        loads(&files);
    }

    #[test]
    fn no_value_in_a_content_file_makes_loading_stumble(value in any_json(), place in 0_usize..400, nth: prop::sample::Index) {
        let mut files = small_files();
        let nth = nth.index(files.len());
        let mut file: Value = serde_json::from_str(&files[nth].1).unwrap();
        replace_nth(&mut file, &mut { place }, &value);
        files[nth].1 = file.to_string();
        loads(&files);
    }

    #[test]
    fn no_pieces_of_json_make_loading_stumble(text in any_pieces(), nth: prop::sample::Index) {
        let mut files = small_files();
        let nth = nth.index(files.len());
        files[nth].1 = text;
        loads(&files);
    }
}

fn library() -> &'static Library {
    static LIBRARY: std::sync::OnceLock<Library> = std::sync::OnceLock::new();
    LIBRARY.get_or_init(shipped)
}

/// The shipped content, cut down to the first two entries of every list: what is missing are problems, too.
fn small_files() -> Vec<(String, String)> {
    static FILES: std::sync::OnceLock<Vec<(String, String)>> = std::sync::OnceLock::new();
    let small = || {
        let mut files = shipped_files();
        files.retain(|(name, _)| !name.starts_with("schema/"));
        for (_, text) in &mut files {
            let mut file: Value = serde_json::from_str(text).unwrap();
            for member in file.as_object_mut().unwrap().values_mut() {
                if let Value::Array(list) = member {
                    list.truncate(2);
                }
            }
            *text = serde_json::to_string_pretty(&file).unwrap();
        }
        files
    };
    FILES.get_or_init(small).clone()
}

/// Loading ends, and every problem says where it is in a few words.
fn loads(files: &[(String, String)]) {
    let (_, problems) = load(files);
    for problem in problems {
        assert!(!problem.file.is_empty() && !problem.what.is_empty() && !problem.hint.is_empty());
        let letters = problem.what.chars().count() + problem.json_path.chars().count();
        assert!(
            letters < 4000,
            "{letters} letters: {}",
            problem.what.chars().take(300).collect::<String>()
        );
    }
}

#[test]
fn the_worst_files_of_the_largest_size_are_read_in_little_time() {
    let most = MAX_RECORD_BYTES as usize;
    let fill = |piece: &str| piece.repeat(most / piece.len());
    let wrapped = |piece: &str| {
        let begin = "{\"format\": \"plumbline-record\", \"version\": 1, \"assessments\": [{\"started_on\": \"2026-11-20\", \"answers\": {";
        format!("{begin}{}", piece.repeat((most - begin.len()) / piece.len()))
    };
    let lines: String = (0..)
        .map(|n| format!("{}1\n", " ".repeat(n / 20 % 2 * 60)))
        .take(most / 40)
        .collect();
    let files = [
        fill("["),
        fill("{\"a\":"),
        fill("1,"),
        format!("[{}1]", fill("1,").get(4..).unwrap()),
        fill("\""),
        fill("\"a"),
        fill("\"a,\"b"),
        fill("\\"),
        fill("9"),
        format!("{{\"a\": 1e-{}", fill("9")),
        fill(" "),
        fill("\n"),
        fill("}"),
        fill("} "),
        fill("]}"),
        fill("{]"),
        fill("\"person\":["),
        lines,
        wrapped("\"x\": {\"given\": [1]}"),
        wrapped("\"x\": {\"given\": [1],"),
        wrapped("\"x\": {\"given\": [1]},"),
        wrapped("\"x\": [[{"),
        wrapped("\n\"x\": {\n  \"given\": z"),
        wrapped("}"),
        wrapped("\"started_on\": [{"),
    ];
    for file in files {
        let begun = Instant::now();
        read_every_way(file.as_bytes(), library());
        let took = begun.elapsed();
        let beginning: String = file.chars().take(120).collect();
        println!("{took:?} {beginning:?}");
        assert!(took < Duration::from_secs(20), "{took:?} for {beginning:?}");
    }
}
