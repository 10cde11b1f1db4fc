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
    let cases: Vec<(Vec<u8>, &[&str])> = vec![
        (vec![], &["empty"]),
        (vec![0; 900], &["empty"]),
        (vec![b' '; 4 * 1024 * 1024 + 1], &["4 MiB"]),
        (utf16, &["UTF-16", "save it as UTF-8"]),
        (b"\x89PNG\r\n\x1a\n".to_vec(), &["not UTF-8 text", "number 1"]),
        (b"Dear diary".to_vec(), &["not valid JSON", "line 1, column 1"]),
        (good[..good.len() / 2].to_vec(), &["ends in the middle", "line "]),
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
        (with(&|file| file["version"] = json!("1")), &["damaged at version"]),
        (
            with(&|file| {
                file["version"] = json!(7);
                file["program"] = json!("plumbline 9.1.0");
                file["assessments"] = json!("unreadable for this version");
            }),
            &["version 7", "plumbline 9.1.0", "knows version 1", "newer Plumbline"],
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
