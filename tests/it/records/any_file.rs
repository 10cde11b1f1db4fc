//! Any file: each that cannot be opened says what it is, where, and what to do.

use plumbline::record::*;
use serde_json::{Value, json};

use super::{full, full_json};

#[test]
fn what_is_not_a_record_says_what_it_is_where_and_what_to_do() {
    let good = to_bytes(&full());
    let text = String::from_utf8(good.clone()).unwrap();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut file = full_json();
        change(&mut file);
        file.to_string().into_bytes()
    };
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let twice = text.replacen("\"person\"", "\"id\": 1, \"person\"", 1).into_bytes();
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, bytes.as_slice()].concat();
    let utf16_unmarked: Vec<u8> = utf16.clone();
    let utf16_big = marked(b"\xFE\xFF", text.encode_utf16().flat_map(u16::to_be_bytes).collect());
    let utf16 = marked(b"\xFF\xFE", utf16);
    let utf32 = marked(
        b"\xFF\xFE\0\0",
        text.chars()
            .flat_map(|letter| u32::from(letter).to_le_bytes())
            .collect(),
    );
    let latin = text
        .replacen("Alex R.", "Zo#", 1)
        .replacen('#', "\u{1}", 1)
        .into_bytes();
    let latin: Vec<u8> = latin.iter().map(|byte| if *byte == 1 { 0xEB } else { *byte }).collect();
    let zeros_inside = text.replacen("Alex R.", "Al\0\0 R.", 1).into_bytes();
    let twice_below = with(&|file| file["assessments"][0]["of-a-later-program"] = json!(1));
    let twice_below = String::from_utf8(twice_below).unwrap().replacen(
        "\"of-a-later-program\":1",
        "\"of-a-later-program\":1,\"of-a-later-program\":2",
        1,
    );
    let twice_below = twice_below.into_bytes();
    let long = format!("{{\"{0}\": 1, \"{0}\": 2, \"person\"", "x".repeat(50_000));
    let long_twice = text
        .replacen("{\n  \"format\"", &format!("{long}: {{}}, \"format\""), 1)
        .into_bytes();
    let cases: Vec<(Vec<u8>, &[&str])> = vec![
        (vec![], &["empty"]),
        (vec![0; 900], &["empty"]),
        (vec![b' '; 4 * 1024 * 1024 + 1], &["4 MiB"]),
        (utf16, &["UTF-16", "save it as UTF-8"]),
        (b"\x89PNG\r\n\x1a\n".to_vec(), &["not UTF-8 text", "number 1"]),
        (b"Dear diary".to_vec(), &["not valid JSON", "line 1, column 1"]),
        (good[..good.len() / 2].to_vec(), &["ends in the middle", "line "]),
        (
            good[..text.find('ס').unwrap() + 1].to_vec(),
            &["ends in the middle", "line "],
        ),
        (utf16_big, &["UTF-16 (big-endian)", "save it as UTF-8"]),
        (utf16_unmarked, &["UTF-16 (little-endian)", "save it as UTF-8"]),
        (utf32, &["UTF-32", "save it as UTF-8"]),
        (latin, &["not UTF-8 text", "Windows-1252", "save it as UTF-8"]),
        (zeros_inside, &["zero bytes", "line "]),
        ([&good[..900], &[0; 4096]].concat(), &["zero bytes", "line "]),
        (
            [good.as_slice(), b"and more"].concat(),
            &["goes on after its end", "line "],
        ),
        (
            [good.as_slice(), good.as_slice()].concat(),
            &["goes on after its end", "line "],
        ),
        (
            text.replacen("44.1", &"9".repeat(10_000), 1).into_bytes(),
            &["too large", "line "],
        ),
        (
            text.replacen("34,", "-34,", 1).into_bytes(),
            &["profile.age", "whole number"],
        ),
        (
            text.replacen("34,", "4294967296,", 1).into_bytes(),
            &["profile.age", "4294967296"],
        ),
        (twice_below, &["\u{201c}of-a-later-program\u{201d} stands twice"]),
        (long_twice, &["stands twice"]),
        (
            format!("{{\"format\": [{}1]}}", "1,".repeat(500_000)).into_bytes(),
            &["more than 400000 values"],
        ),
        ("[".repeat(100_000).into_bytes(), &["nested too deeply"]),
        (twice, &["\u{201c}id\u{201d} stands twice"]),
        (text.replacen("44.1", "1e999", 1).into_bytes(), &["too large", "line "]),
        (b"[]".to_vec(), &["not a Plumbline record"]),
        (
            b"{\"resourceType\": \"Bundle\"}".to_vec(),
            &["no member \u{201c}format\u{201d}"],
        ),
        (
            with(&|file| file["format"] = json!("other")),
            &["its format is \"other\""],
        ),
        (
            with(&|file| file["version"] = json!(0)),
            &["damaged at version", "0 is not a version"],
        ),
        (
            with(&|file| file["version"] = json!("1")),
            &["damaged at version", "\"1\" is not a version"],
        ),
        (with(&|file| file["version"] = json!(-1)), &["-1 is not a version"]),
        (
            with(&|file| file["version"] = json!(1.5)),
            &["1.5 is not a version", "whole numbers"],
        ),
        (with(&|file| file["version"] = json!(1e30)), &["is not a version"]),
        (
            with(&|file| {
                file.as_object_mut().unwrap().remove("version");
            }),
            &["damaged at version", "missing"],
        ),
        (
            with(&|file| {
                file["version"] = json!(7);
                file["program"] = json!("plumbline 9.1.0");
                file["assessments"] = json!("unreadable for this version");
            }),
            &["version 7", "plumbline 9.1.0", "knows version 2", "newer Plumbline"],
        ),
        (with(&|file| file["assessments"] = json!([])), &["no assessment"]),
        (
            with(&|file| {
                file.as_object_mut().unwrap().remove("assessments");
            }),
            &["assessments"],
        ),
        (
            with(&|file| file["assessments"][0]["profile"]["age"] = json!("old")),
            &["damaged at assessments[0].profile.age", "\"old\"", "whole number"],
        ),
        (
            with(&|file| file["assessments"][0]["answers"]["fh-cva-photo"]["given"] = json!({"lft": [1]})),
            &[
                "damaged at assessments[0].answers.fh-cva-photo.given",
                "list of readings",
            ],
        ),
        (
            with(&|file| file["assessments"][1]["started_on"] = json!("yesterday")),
            &["assessments[1].started_on"],
        ),
        (
            with(&|file| file["assessments"][0]["profile"]["sex"] = json!("x".repeat(50_000))),
            &["assessments[0].profile.sex"],
        ),
    ];
    for (bytes, words) in cases {
        let message = from_bytes(&bytes).unwrap_err().to_string();
        for word in words {
            assert!(message.contains(word), "“{word}” is not in: {message}");
        }
        assert!(message.ends_with("The file was left as it is."), "{message}");
        assert!(message.chars().count() < 600 && !message.contains('\n'), "{message}");
    }
}

#[test]
fn a_record_is_recognised_even_when_half_of_it_is_missing() {
    let good = to_bytes(&full());
    assert!(looks_like_a_record(&good));
    assert!(looks_like_a_record(&good[..good.len() / 2]));
    assert!(!looks_like_a_record(include_bytes!("../../fixtures/answers.json")));
}
