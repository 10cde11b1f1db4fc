//! Files and texts: missing, unknown, not JSON, of another shape, with letters that cannot be drawn.

use plumbline::content::{load, shipped, shipped_files};
use serde_json::{Value, json};

use super::{Case, change_file, lines, problems_after, push, try_each, without};

#[test]
fn nothing_at_all_names_every_missing_file() {
    let (library, problems) = load(&[]);
    let files: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(
        files,
        [
            "breathing.json",
            "doses.json",
            "exercises.json",
            "figures.json",
            "guidance.json",
            "habits.json",
            "intake.json",
            "items/",
            "ladders.json",
            "library.json",
            "muscles.json",
            "nothing-left.json",
            "patterns.json",
            "photo.json",
            "precautions.json",
            "relief.json",
            "scoring.json",
            "screening.json",
            "sources.json",
            "ways.json",
        ],
        "{}",
        lines(&problems)
    );
    assert!(
        problems
            .iter()
            .all(|problem| problem.what.contains("missing") && problem.hint.contains("add"))
    );
    assert!(library.items.is_empty());
}

#[test]
fn a_missing_file_is_one_problem_and_not_one_for_each_reference() {
    for gone in [
        "library.json",
        "patterns.json",
        "scoring.json",
        "muscles.json",
        "precautions.json",
        "exercises.json",
        "figures.json",
        "sources.json",
        "breathing.json",
        "relief.json",
        "habits.json",
        "guidance.json",
        "doses.json",
    ] {
        let files: Vec<(String, String)> = shipped_files().into_iter().filter(|(name, _)| name != gone).collect();
        let (_, problems) = load(&files);
        assert_eq!(problems.len(), 1, "{gone}: {}", lines(&problems));
        assert_eq!(problems[0].file, gone);
    }
}

#[test]
fn a_file_that_is_not_json_is_named_with_its_line_and_the_others_still_load() {
    let mut files = shipped_files();
    let (_, text) = files.iter_mut().find(|(name, _)| name == "sources.json").unwrap();
    *text = "{\n  \"sources\": [\n    {\"id\": \"own\" \"text\": \"\"}\n  ]\n}".to_owned();
    let (library, problems) = load(&files);
    assert_eq!(problems.len(), 1, "{}", lines(&problems));
    assert_eq!(problems[0].file, "sources.json");
    assert!(problems[0].what.contains("line 3"), "{}", problems[0]);
    assert!(problems[0].hint.contains("comma"), "{}", problems[0]);
    assert_eq!(library.items.len(), shipped().items.len());
}

#[test]
fn a_file_of_another_shape_is_named() {
    for (text, path, what) in [
        ("[]", "", "not a JSON object"),
        ("{\"precautions\": {}}", "precautions", "not a list"),
        ("{}", "precautions", "missing"),
    ] {
        let mut files = shipped_files();
        files.iter_mut().find(|(name, _)| name == "precautions.json").unwrap().1 = text.to_owned();
        let (_, problems) = load(&files);
        assert_eq!(problems.len(), 1, "{text}: {}", lines(&problems));
        assert_eq!(
            (problems[0].file.as_str(), problems[0].json_path.as_str()),
            ("precautions.json", path)
        );
        assert!(problems[0].what.contains(what), "{}", problems[0]);
    }
}

#[test]
fn a_file_with_an_unknown_name_is_named_and_what_is_no_json_is_let_be() {
    let mut files = shipped_files();
    for name in ["README.md", "schema/item.json", "items.json", "items/old/general.json"] {
        files.push((name.to_owned(), "not content".to_owned()));
    }
    let (_, problems) = load(&files);
    let named: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(named, ["items.json", "items/old/general.json"], "{}", lines(&problems));
    assert!(problems[0].hint.contains("library.json"), "{}", problems[0]);
}

#[test]
fn a_file_given_twice_is_named() {
    let mut files = shipped_files();
    files.push(files[0].clone());
    let (_, problems) = load(&files);
    assert_eq!(problems.len(), 1, "{}", lines(&problems));
    assert!(problems[0].what.contains("twice"), "{}", problems[0]);
}

#[test]
fn a_member_written_twice_is_named() {
    let mut files = shipped_files();
    let (_, text) = files.iter_mut().find(|(name, _)| name == "patterns.json").unwrap();
    *text = text.replacen("\"code\": \"AP\",", "\"code\": \"AP\", \"code\": \"AP\",", 1);
    let (_, problems) = load(&files);
    assert_eq!(problems.len(), 1, "{}", lines(&problems));
    assert_eq!(problems[0].json_path, "patterns[1].code");
    assert!(problems[0].what.contains("twice"), "{}", problems[0]);
}

#[test]
fn an_unknown_member_of_a_file_is_named() {
    let problems = problems_after("library.json", |file| file["verson"] = json!("2"));
    assert_eq!(problems.len(), 1, "{}", lines(&problems));
    assert_eq!(problems[0].json_path, "verson");
    assert!(problems[0].hint.contains("spelling"), "{}", problems[0]);
}

#[test]
fn an_element_that_cannot_be_read_is_one_problem_and_not_one_for_each_reference_to_it() {
    try_each(&[
        Case {
            file: "muscles.json",
            list: "muscles",
            id: "hamstrings",
            change: |it| without(it, "lay"),
            inside: "",
            what: "missing field `lay`",
            hint: "add it",
        },
        Case {
            file: "patterns.json",
            list: "patterns",
            id: "high-hip",
            change: |it| it["table"][2]["role"] = json!("short"),
            inside: "table[2].role",
            what: "unknown variant `short`",
            hint: "use one of the words",
        },
        Case {
            file: "items/head-and-shoulders.json",
            list: "items",
            id: "fh-occiput-wall",
            change: |it| it["range"] = json!([0]),
            inside: "range",
            what: "invalid length 1",
            hint: "README.md",
        },
        Case {
            file: "screening.json",
            list: "groups",
            id: "screen-general",
            change: |it| it["tite"] = json!("General"),
            inside: "tite",
            what: "unknown field `tite`",
            hint: "spelling",
        },
        Case {
            file: "items/pelvis-backward.json",
            list: "items",
            id: "pp-slr",
            change: |it| it["repeats"] = json!("two"),
            inside: "repeats",
            what: "invalid type",
            hint: "README.md",
        },
    ]);
}

#[test]
fn texts_are_not_empty_and_can_be_drawn() {
    fn option(text: &'static str) -> impl Fn(&mut Value) {
        move |it| it["options"][1]["text"] = json!(text)
    }
    for (text, what, hint) in [
        ("", "empty", "write the text"),
        ("  ", "empty", "write the text"),
        ("a little ", "space", "take the space out"),
        ("a\nlittle", "invisible character U+000A", "two texts"),
        ("a \u{202e}little", "invisible character U+202E", "take it out"),
        ("a \u{200b}little", "invisible character U+200B", "take it out"),
        (
            "a little \u{1f642}",
            "no character \u{1f642} (U+1F642)",
            "other characters",
        ),
        ("\u{5c11}し", "U+5C11", "other characters"),
    ] {
        let problems = problems_after("items/head-and-shoulders.json", |file| {
            option(text)(super::find(file, "items", "fh-overhead-wall").1);
        });
        assert_eq!(problems.len(), 1, "{text:?}: {}", lines(&problems));
        assert!(problems[0].json_path.ends_with("].options[1].text"), "{}", problems[0]);
        assert!(problems[0].what.contains(what), "{text:?}: {}", problems[0]);
        assert!(problems[0].hint.contains(hint), "{text:?}: {}", problems[0]);
    }
}

#[test]
fn texts_that_stand_alone_are_looked_at_too() {
    for (file, member) in [("library.json", "version"), ("screening.json", "new_sign_note")] {
        let problems = problems_after(file, |file| file[member] = json!(""));
        assert_eq!(problems.len(), 1, "{}", lines(&problems));
        assert_eq!(
            (problems[0].file.as_str(), problems[0].json_path.as_str()),
            (file, member)
        );
    }
}

#[test]
fn a_folder_with_many_mistakes_names_them_all_sorted_by_file() {
    let mut files = shipped_files();
    change_file(&mut files, "items/general.json", |file| {
        file["items"][0]["name"] = json!("");
        file["items"][1]["sources"] = json!([]);
    });
    change_file(&mut files, "muscles.json", |file| {
        file["muscles"][0]["sources"] = json!(["C999"]);
        file["muscles"][3].as_object_mut().unwrap().shift_remove("layer");
    });
    change_file(&mut files, "exercises.json", |file| {
        file["exercises"][7]["total_s"]["p1"] = json!(1);
        file["exercises"][9]["level"] = json!("easy");
        push(&mut file["exercises"][64]["avoid"], json!("no-legs"));
    });
    files.push(("notes.json".to_owned(), "{}".to_owned()));
    let (whole, (library, problems)) = (shipped(), load(&files));
    let places: Vec<(&str, &str)> = problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.json_path.as_str()))
        .collect();
    assert_eq!(
        places,
        [
            ("exercises.json", "exercises[9].level"),
            ("exercises.json", "exercises[7].total_s.p1"),
            ("exercises.json", "exercises[64].avoid[2]"),
            ("exercises.json", "exercises[64].avoid[2]"),
            ("items/general.json", "items[0].name"),
            ("items/general.json", "items[1].sources"),
            ("muscles.json", "muscles[3]"),
            ("muscles.json", "muscles[0].sources[0]"),
            ("notes.json", ""),
        ],
        "{}",
        lines(&problems)
    );
    assert_eq!(
        (library.items.len(), library.exercises.len(), library.muscles.len()),
        (whole.items.len(), whole.exercises.len() - 1, whole.muscles.len() - 1)
    );
}

/// Whatever stands where something else was expected: an author, or a damaged disk, may write anything.
#[test]
fn no_content_makes_the_program_panic_and_every_problem_says_what_to_do() {
    let anything = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("\u{0}"),
        json!([]),
        json!([[]]),
        json!({}),
    ];
    for (name, text) in shipped_files() {
        let mut file: Value = serde_json::from_str(&text).unwrap();
        for list in file
            .as_object_mut()
            .unwrap()
            .values_mut()
            .filter_map(Value::as_array_mut)
        {
            list.truncate(2);
        }
        let mut places = Vec::new();
        collect_places(&file, String::new(), &mut places);
        for place in places {
            for something in &anything {
                let mut broken = file.clone();
                *broken.pointer_mut(&place).unwrap() = something.clone();
                let (_, problems) = load(&[(name.clone(), broken.to_string())]);
                assert!(
                    problems
                        .iter()
                        .all(|it| !it.file.is_empty() && !it.what.is_empty() && !it.hint.is_empty())
                );
            }
        }
    }
    let deep = "[".repeat(100_000);
    let (_, problems) = load(&[("sources.json".to_owned(), deep)]);
    assert!(
        problems.iter().any(|it| it.what.contains("not JSON")),
        "{}",
        lines(&problems)
    );
}

fn collect_places(value: &Value, place: String, places: &mut Vec<String>) {
    match value {
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                collect_places(value, format!("{place}/{index}"), places);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                collect_places(value, format!("{place}/{name}"), places);
            }
        }
        _ => {}
    }
    places.push(place);
}
