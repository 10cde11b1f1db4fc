//! The readable part of a damaged file: nothing is guessed, and what is missing is named.

use plumbline::content::{Id, ItemId};
use plumbline::record::*;
use serde_json::json;
use uuid::Uuid;

use super::survival::{holds, is_part_of_the_original};
use super::{full, full_json};

pub(super) const NEW: Uuid = Uuid::from_u128(0xbeef);

fn text() -> String {
    String::from_utf8(to_bytes(&full())).unwrap()
}

/// What is rescued of a file with this change, which must not open by itself.
fn after(from: &str, to: &str) -> Rescued {
    let text = text();
    assert!(text.contains(from), "{from}");
    let damaged = text.replacen(from, to, 1);
    assert!(open(damaged.as_bytes()).is_err(), "it opens: {to}");
    rescue(damaged.as_bytes(), NEW).unwrap()
}

pub(super) fn lost(rescued: &Rescued) -> Vec<String> {
    let lost = rescued.lost.iter();
    lost.map(|lost| format!("{}: {}", lost.place, lost.what)).collect()
}

/// The whole record but for what a change takes away.
pub(super) fn but(change: impl FnOnce(&mut Record)) -> Record {
    let mut record = full();
    record.id = NEW;
    change(&mut record);
    record
}

fn without_answer(id: &str) -> Record {
    but(|record| {
        record.assessments[0].answers.remove(&ItemId::from(id)).unwrap();
    })
}

#[test]
fn a_cut_names_the_place_where_the_file_ends() {
    let text = text();
    let end = text.find("\"hh-side-plank\"").unwrap();
    let rescued = rescue(&text.as_bytes()[..end + 60], NEW).unwrap();
    assert_eq!(
        lost(&rescued),
        ["assessments[0].answers.hh-side-plank: the file ends in the middle of it"]
    );
    assert_eq!(rescued.record.assessments.len(), 1);
    assert_eq!(rescued.record.assessments[0].answers.len(), 3);
    // The same with the zeros that a disk leaves.
    let zeros = [&text.as_bytes()[..end + 60], &[0; 2000]].concat();
    assert_eq!(rescue(&zeros, NEW).unwrap(), rescued);
}

#[test]
fn a_damaged_number_loses_its_answer_and_nothing_else() {
    for damaged in [
        "4x.1", "44.1.2", "44..1", "--44.1", "0x44", "\u{fffd}", "1e999", "\0\0\0\0",
    ] {
        let rescued = after("44.1", damaged);
        assert_eq!(rescued.record, without_answer("fh-cva-photo"), "{damaged}");
        assert_eq!(
            lost(&rescued),
            ["assessments[0].answers.fh-cva-photo: it is damaged and could not be read"]
        );
    }
}

#[test]
fn a_damaged_text_loses_itself_and_nothing_else() {
    for (from, to) in [
        ("\"Alex R.\"", "Alex R.\""),
        ("\"Alex R.\"", "\"Alex R."),
        ("\"Alex R.\"", "\"Alex \" R.\""),
        ("\"Alex R.\"", "\"Alex\\R.\""),
        ("\"Alex R.\"", "\"Alex\u{1}R.\""),
        ("\"name\": ", "\"name\"; "),
    ] {
        let rescued = after(from, to);
        assert_eq!(rescued.record, but(|record| record.person.name.clear()), "{to}");
        assert_eq!(
            lost(&rescued),
            ["person.name: it is damaged and could not be read"],
            "{to}"
        );
    }
    let mut bytes = to_bytes(&full());
    let at = text().find("Alex").unwrap();
    bytes[at] = 0xFF;
    let rescued = rescue(&bytes, NEW).unwrap();
    assert_eq!(rescued.record, but(|record| record.person.name.clear()));
    assert_eq!(
        lost(&rescued),
        ["person.name: it is damaged: it holds bytes that are no text"]
    );
}

#[test]
fn a_damaged_name_loses_its_member_and_nothing_else() {
    for damaged in [
        "#ap-plank\": {",
        "\"ap-plank: {",
        "\"ap-plank\"; {",
        "\"ap-plank\": k",
        "\"ap-plank\": [",
    ] {
        let rescued = after("\"ap-plank\": {", damaged);
        assert_eq!(rescued.record, without_answer("ap-plank"), "{damaged}");
        let inside = rescued
            .lost
            .iter()
            .all(|lost| lost.place.starts_with("assessments[0].answers"));
        assert!(inside && rescued.lost.len() < 3, "{damaged}: {:?}", rescued.lost);
    }
}

#[test]
fn a_damaged_bracket_of_a_large_part_loses_nothing_of_what_stands_inside() {
    for (from, to) in [
        ("{\n  \"format\"", "[\n  \"format\""),
        ("{\n  \"format\"", "z\n  \"format\""),
        ("\"person\": {", "\"person\": ["),
        ("\"person\": {", "\"person\": z"),
        ("\"inches\"\n  },", "\"inches\"\n  ],"),
        ("\"inches\"\n  },", "\"inches\"\n  z,"),
        ("\"inches\"\n  },", "\"inches\"\n"),
        ("\"assessments\": [", "\"assessments\": {"),
        ("\"assessments\": [", "\"assessments\": z"),
        ("[\n    {\n      \"started_on\"", "[\n    [\n      \"started_on\""),
        ("[\n    {\n      \"started_on\"", "[\n    z\n      \"started_on\""),
        ("[\n    {\n      \"started_on\"", "[\n      \"started_on\""),
        (
            "\"answers\": {\n        \"ap-plank",
            "\"answers\": [\n        \"ap-plank",
        ),
        (
            "\"answers\": {\n        \"ap-plank",
            "\"answers\": z\n        \"ap-plank",
        ),
        (
            "\"answers\": {\n        \"ap-plank",
            "\"answers\" {\n        \"ap-plank",
        ),
        (
            "\"answers\": {\n        \"ap-plank",
            "#answers\": {\n        \"ap-plank",
        ),
        ("    }\n  ]\n}", "    }\n  }\n}"),
        ("    }\n  ]\n}", "    z\n  z\nz"),
    ] {
        let rescued = after(from, to);
        holds(&rescued);
        assert_eq!(rescued.record, but(|_| {}), "{to}: {:?}", rescued.lost);
    }
}

#[test]
fn on_one_line_a_damaged_place_loses_little_more_than_itself() {
    let text = full_json().to_string();
    let after = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        let rescued = rescue(text.replacen(from, to, 1).as_bytes(), NEW).unwrap();
        holds(&rescued);
        is_part_of_the_original(&rescued.record);
        rescued
    };
    let nameless = but(|record| record.person.name.clear());
    for (from, to) in [
        ("\"Alex R.\"", "\"Alex R."),
        ("\"Alex R.\"", "Alex R.\""),
        ("\"name\":", "\"name:"),
        ("\"name\":", "name\":"),
        ("\"Alex R.\",", "\"Alex R.\"l"),
    ] {
        assert_eq!(after(from, to).record, nameless, "{to}");
    }
    assert_eq!(after("44.1", "44.x").record, without_answer("fh-cva-photo"));
    assert_eq!(after("44.1]", "44.1m").record, without_answer("fh-cva-photo"));
    assert_eq!(
        after("\"stopped_pain\"}", "\"stopped_pain\"m").record,
        without_answer("ap-plank")
    );
    // A lost closing bracket does not draw in what follows.
    let metric = but(|record| record.person.units = Units::Metric);
    assert_eq!(after("\"inches\"}", "\"inches\"m").record, metric);
    // Found by 130,000 lost blocks: what follows the damage must not be taken for the damaged value.
    let (begin, end) = (
        text.find(",\"flags\":[\"no-marker\"]").unwrap(),
        text.find("{\"given\":[1.5").unwrap(),
    );
    let lost = format!("{}{}{}", &text[..begin], "\0".repeat(end - begin), &text[end..]);
    let rescued = rescue(lost.as_bytes(), NEW).unwrap();
    is_part_of_the_original(&rescued.record);
    assert!(
        !rescued.record.assessments[0]
            .answers
            .contains_key(&ItemId::from("fh-cva-photo"))
    );
    // A lost bracket of the list leaves both assessments; one of an assessment leaves at least the other.
    assert_eq!(
        after("\"assessments\":[", "\"assessments\":{").record.assessments,
        full().assessments
    );
    assert!(
        !after("[{\"started_on\"", "[z\"started_on\"")
            .record
            .assessments
            .is_empty()
    );
}

#[test]
fn members_of_the_wrong_kind_are_left_out_and_named_and_the_rest_stays() {
    let mut file = full_json();
    let assessment = &mut file["assessments"][0];
    assessment["answers"]["ap-plank"] = json!({"given": "fell asleep"});
    assessment["answers"]["fh-occiput-wall"]["given"] = json!({"lft": [1]});
    assessment["profile"]["sex"] = json!(7);
    assessment["reason"]["regions"] = json!(["neck", 5, "hip"]);
    assessment["plan"]["plan"]["weeks"][0]["days"] = json!("Monday");
    assessment["drafts"] = json!(3);
    file["assessments"][1] = json!("nothing");
    file["person"]["units"] = json!("ells");
    assert!(open(file.to_string().as_bytes()).is_err());
    let rescued = rescue(file.to_string().as_bytes(), NEW).unwrap();
    holds(&rescued);
    let places: Vec<&str> = rescued.lost.iter().map(|lost| lost.place.as_str()).collect();
    assert_eq!(
        places,
        [
            "person.units",
            "assessments[0].profile.sex",
            "assessments[0].reason.regions[1]",
            "assessments[0].safety",
            "assessments[0].answers.ap-plank.given",
            "assessments[0].answers.fh-occiput-wall.given",
            "assessments[0].drafts",
            "assessments[0].plan.plan.weeks[0].days",
            "assessments[1]",
        ]
    );
    let expected = but(|record| {
        record.person.units = Units::Metric;
        record.assessments.pop();
        let assessment = &mut record.assessments[0];
        assessment.answers.remove(&ItemId::from("ap-plank"));
        assessment.answers.remove(&ItemId::from("fh-occiput-wall"));
        assessment.profile.sex = None;
        assessment.reason.regions = ["neck", "hip"].map(Id::from).into();
        assessment.drafts.clear();
        assessment.plan = None;
        // Part of the profile is lost: the safety check is done again.
        assessment.safety.screened_on = None;
        assessment.safety.cleared.clear();
        assessment.safety.none_of.clear();
    });
    assert_eq!(rescued.record, expected);
}

#[test]
fn a_lost_yes_of_the_safety_check_never_reads_as_no() {
    for (from, to) in [
        ("\"cf-cancer\": \"not-sure\"", "\"cf-cancer\": \"not-s"),
        ("\"cf-cancer\": \"not-sure\"", "cf-cancer\": \"not-sure\""),
        ("\"recent-surgery\"", "\"recent-surgery"),
        ("\"precautions\": [", "\"precautions\": z"),
        ("\"age\": 34", "\"age\": 3x"),
        ("\"profile\": {", "\"profile\"# {"),
    ] {
        let rescued = after(from, to);
        let safety = &rescued.record.assessments[0].safety;
        assert_eq!((safety.screened_on, safety.cleared.len()), (None, 0), "{to}");
        assert!(safety.none_of.is_empty(), "{to}");
        let said = "the safety check is to be done again, because a part of it or of the profile is lost";
        assert!(
            rescued.lost.iter().any(|lost| lost.what == said),
            "{to}: {:?}",
            rescued.lost
        );
    }
}

#[test]
fn a_member_that_stands_twice_with_two_values_is_left_out() {
    let rescued = after(
        "\"ap-plank\": {",
        "\"ap-plank\": {\"given\": [50]},\n        \"ap-plank\": {",
    );
    assert_eq!(rescued.record, without_answer("ap-plank"));
    assert_eq!(
        lost(&rescued),
        ["assessments[0].answers.ap-plank: it stands there twice; neither was taken"]
    );
}

#[test]
fn a_lost_day_is_taken_from_the_nearest_place_and_said() {
    let rescued = after("\"started_on\": \"2026-11-20\"", "\"started_on\": \"2026-11-x0\"");
    assert_eq!(rescued.record, but(|_| {}));
    assert_eq!(rescued.lost[1].what, "the day is lost; 2026-11-20 stands in its place");
    let rescued = after("\"content_version\": \"1\"", "\"content_version\": 1");
    assert_eq!(rescued.record, but(|_| {}));
    let rescued = after("\"started_on\": \"2026-12-20\"", "started_on");
    let second = &rescued.record.assessments;
    assert_eq!(
        second.len(),
        1,
        "an assessment of which nothing is left is not invented"
    );
}

#[test]
fn nothing_of_a_record_gives_nothing() {
    for bytes in [
        &b""[..],
        b"   ",
        &[0; 900],
        b"{",
        b"[]",
        b"{}",
        b"Dear diary, today I measured 44.",
        b"\x89PNG\r\n\x1a\n",
        b"{\"format\": \"plumbline-record\", \"version\": 1, \"person\": {\"name\": \"Alex\"},",
        b"{\"format\": \"plumbline-record\", \"version\": 1, \"assessments\": [{",
        b"{\"resourceType\": \"Bundle\", \"entry\": [{\"started\": 1}",
    ] {
        assert_eq!(rescue(bytes, NEW), None, "{}", String::from_utf8_lossy(bytes));
    }
    let person_only = &text()[..text().find("\"assessments\"").unwrap()];
    assert_eq!(rescue(person_only.as_bytes(), NEW), None);
}

#[test]
fn an_unknown_member_stays_unless_it_is_damaged_itself() {
    let text = text().replacen(
        "\"person\": {",
        "\"of-a-later-program\": {\"deep\": [1, \"x\"]},\n  \"broken\": [1, 2x],\n  \"person\": {",
        1,
    );
    let rescued = rescue(text.as_bytes(), NEW).unwrap();
    assert_eq!(rescued.record.rest["of-a-later-program"], json!({"deep": [1, "x"]}));
    assert_eq!(rescued.record.rest.len(), 1);
    assert_eq!(lost(&rescued), ["broken: it is damaged and could not be read"]);
}

#[test]
fn thousands_of_damaged_places_are_named_in_a_short_list() {
    let answers: String = (0..3000).map(|n| format!("\"x-{n}\": {{\"given\": [z]}},\n")).collect();
    let file = format!("{{\"assessments\": [{{\"started_on\": \"2026-11-20\", \"answers\": {{\n{answers}}}}}]}}");
    let rescued = rescue(file.as_bytes(), NEW).unwrap();
    assert!(rescued.lost.len() <= 201);
    assert!(rescued.lost.last().unwrap().what.ends_with("more places are damaged"));
}

#[test]
fn a_good_file_is_rescued_whole() {
    let rescued = rescue(&to_bytes(&full()), NEW).unwrap();
    assert_eq!(rescued.record, but(|_| {}));
    assert_eq!(rescued.lost.len(), 1);
    assert_eq!(rescued.lost[0].place, "the file");
}

#[test]
fn what_was_changed_about_the_plan_is_rescued_edit_by_edit() {
    let mut record = full();
    record.assessments[0].plan_edits = serde_json::from_value(json!([
        {"edit": "swap", "exercise": "glute-bridge", "with": "bird-dog"},
        {"edit": "dose", "exercise": "cat-cow", "sets": 1, "reps": 6, "hold_s": 0},
        {"edit": "sing", "song": "7"}]))
    .unwrap();
    let whole = to_bytes(&record);
    assert_eq!(from_bytes(&whole).unwrap(), record);
    let text = String::from_utf8(whole).unwrap();
    let damaged = text.replacen("\"sets\": 1,", "\"sets\": 1x,", 1);
    assert_ne!(damaged, text);
    let rescued = rescue(damaged.as_bytes(), NEW).unwrap();
    let kept = &rescued.record.assessments[0].plan_edits;
    let all = &record.assessments[0].plan_edits;
    assert_eq!(*kept, [all[0].clone(), all[2].clone()]);
    assert!(
        lost(&rescued)[0].starts_with("assessments[0].plan_edits[1]"),
        "{rescued:?}"
    );
}
