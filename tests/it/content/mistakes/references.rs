//! References that lead nowhere, ids used twice, circles.

use serde_json::json;

use super::{Case, change_file, find, lines, problems_after, push, try_each};
use plumbline::content::{load, shipped_files};

#[test]
fn a_reference_to_nothing_is_named_where_it_stands() {
    const HEAD: &str = "items/head-and-shoulders.json";
    try_each(&[
        Case {
            file: HEAD,
            list: "items",
            id: "fh-cva-photo",
            change: |it| it["region"] = json!("head"),
            inside: "region",
            what: "no region `head`",
            hint: "library.json",
        },
        Case {
            file: HEAD,
            list: "items",
            id: "fh-occiput-wall",
            change: |it| it["scores"][1]["pattern"] = json!("flat-back"),
            inside: "scores[1].pattern",
            what: "no pattern `flat-back`",
            hint: "patterns.json",
        },
        Case {
            file: HEAD,
            list: "items",
            id: "fh-wall-angel",
            change: |it| it["skip"][0] = json!("shoulder"),
            inside: "skip[0]",
            what: "no precaution `shoulder`",
            hint: "precautions.json",
        },
        Case {
            file: "items/pelvis-backward.json",
            list: "items",
            id: "pp-sit-backache",
            change: |it| it["follow_up"]["sets"] = json!(["leg-pain"]),
            inside: "follow_up.sets[0]",
            what: "no precaution `leg-pain`",
            hint: "precautions.json",
        },
        Case {
            file: HEAD,
            list: "items",
            id: "fh-cva-photo",
            change: |it| it["sources"] = json!(["C31", "C999"]),
            inside: "sources[1]",
            what: "no source `C999`",
            hint: "sources.json",
        },
        Case {
            file: "items/pelvis-shared.json",
            list: "items",
            id: "sg-wall-gap",
            change: |it| it["quality"][0]["auto"]["item"] = json!("fh-occiput"),
            inside: "quality[0].auto.item",
            what: "no item `fh-occiput`",
            hint: "items/",
        },
        Case {
            file: "patterns.json",
            list: "patterns",
            id: "forward-head",
            change: |it| it["table"][0]["muscles"] = json!(["deltoid"]),
            inside: "table[0].muscles[0]",
            what: "no muscle `deltoid`",
            hint: "muscles.json",
        },
        Case {
            file: "patterns.json",
            list: "patterns",
            id: "forward-head",
            change: |it| it["measured_by"] = json!(["fh-photo"]),
            inside: "measured_by[0]",
            what: "no item `fh-photo`",
            hint: "items/",
        },
        Case {
            file: "patterns.json",
            list: "patterns",
            id: "forward-head",
            change: |it| it["starters"] = json!(["squat"]),
            inside: "starters[0]",
            what: "no exercise `squat`",
            hint: "exercises.json",
        },
        Case {
            file: "muscles.json",
            list: "tests",
            id: "pp-slr",
            change: |it| push(&mut it["muscles"], json!("calf")),
            inside: "muscles[1]",
            what: "no muscle `calf`",
            hint: "muscles.json",
        },
        Case {
            file: "screening.json",
            list: "questions",
            id: "cf-bp",
            change: |it| it["sets"] = json!(["bp"]),
            inside: "sets[0]",
            what: "no precaution `bp`",
            hint: "precautions.json",
        },
        Case {
            file: "screening.json",
            list: "questions",
            id: "rf-saddle",
            change: |it| it["group"] = json!("screen-legs"),
            inside: "group",
            what: "no group `screen-legs`",
            hint: "screening.json",
        },
        Case {
            file: "precautions.json",
            list: "precautions",
            id: "no-floor",
            change: |it| it["group"] = json!("screen-legs"),
            inside: "group",
            what: "no group `screen-legs`",
            hint: "screening.json",
        },
        Case {
            file: "exercises.json",
            list: "exercises",
            id: "cat-cow",
            change: |it| push(&mut it["secondary"], json!("multifidi")),
            inside: "secondary[2]",
            what: "no muscle `multifidi`",
            hint: "muscles.json",
        },
        Case {
            file: "exercises.json",
            list: "exercises",
            id: "cat-cow",
            change: |it| it["not_for"] = json!(["flat-back"]),
            inside: "not_for[0]",
            what: "no pattern `flat-back`",
            hint: "patterns.json",
        },
    ]);
}

#[test]
fn no_source_is_a_problem_for_every_kind_that_needs_one() {
    for (file, list) in [
        ("items/general.json", "items"),
        ("patterns.json", "patterns"),
        ("muscles.json", "muscles"),
        ("screening.json", "questions"),
        ("precautions.json", "precautions"),
        ("exercises.json", "exercises"),
    ] {
        let problems = problems_after(file, |file| file[list][1]["sources"] = json!([]));
        assert_eq!(problems.len(), 1, "{}", lines(&problems));
        assert_eq!(problems[0].json_path, format!("{list}[1].sources"));
        assert!(problems[0].hint.contains("\"own\""), "{}", problems[0]);
    }
}

#[test]
fn an_id_is_used_once_in_all_files_whatever_it_names() {
    // Each takes the id of something else, of another kind.
    for (file, list, id, pointer, path) in [
        (
            "items/pelvis-backward.json",
            "items",
            "pp-sit-backache",
            "/follow_up/id",
            "follow_up.id",
        ),
        (
            "precautions.json",
            "precautions",
            "recent-surgery",
            "/regions/8/id",
            "regions[8].id",
        ),
    ] {
        let mut place = String::new();
        let problems = problems_after(file, |file| {
            let (found, element) = find(file, list, id);
            place = found;
            // A region that no exercise names, so that nothing else goes missing.
            if let Some(regions) = element.get_mut("regions") {
                push(regions, json!({"id": "elbow", "text": "Elbow"}));
            }
            *element.pointer_mut(pointer).unwrap() = json!("cat-cow");
        });
        assert_eq!(problems.len(), 1, "{}", lines(&problems));
        let both = [format!("{place}.{path}"), "exercises[24].id".to_owned()];
        assert!(both.contains(&problems[0].json_path), "{}", problems[0]);
        assert!(
            problems[0].what.contains("`cat-cow` is used already"),
            "{}",
            problems[0]
        );
        assert!(problems[0].hint.contains("another id"), "{}", problems[0]);
    }
    // And a whole element written twice.
    for (file, list) in [
        ("library.json", "regions"),
        ("items/general.json", "items"),
        ("patterns.json", "patterns"),
        ("muscles.json", "muscles"),
        ("screening.json", "questions"),
        ("precautions.json", "precautions"),
        ("exercises.json", "exercises"),
        ("sources.json", "sources"),
    ] {
        let mut last = 0;
        let problems = problems_after(file, |file| {
            let copy = file[list][0].clone();
            push(&mut file[list], copy);
            last = file[list].as_array().unwrap().len() - 1;
        });
        let path = format!("{list}[{last}].id");
        let told = problems
            .iter()
            .any(|it| it.json_path == path && it.what.contains(&format!("{list}[0].id")));
        assert!(told, "{file}: {}", lines(&problems));
    }
}

#[test]
fn ids_are_spelled_in_one_way() {
    for id in ["Head", "head_tilt", "head--tilt", "-head", "2-heads", "head tilt"] {
        let problems = problems_after("library.json", |file| {
            push(&mut file["regions"], json!({"id": id, "text": "Head"}));
        });
        assert_eq!(problems.len(), 1, "{}", lines(&problems));
        assert_eq!(problems[0].json_path, "regions[4].id");
        assert!(problems[0].hint.contains("lower-case"), "{}", problems[0]);
    }
    let problems = problems_after("sources.json", |file| {
        push(
            &mut file["sources"],
            json!({"id": "CX12", "text": "Someone, somewhere."}),
        );
        push(
            &mut file["sources"],
            json!({"id": "D1", "text": "Someone else, elsewhere."}),
        );
    });
    assert_eq!(problems.len(), 1, "{}", lines(&problems));
}

#[test]
fn a_list_names_nothing_twice() {
    try_each(&[Case {
        file: "exercises.json",
        list: "exercises",
        id: "glute-bridge",
        change: |it| push(&mut it["secondary"], json!("hamstrings")),
        inside: "secondary[2]",
        what: "`hamstrings` stands here twice",
        hint: "once",
    }]);
}

#[test]
fn the_ends_of_an_axis_name_each_other() {
    let one_sided = problems_after("patterns.json", |file| {
        find(file, "patterns", "anterior-pelvic-tilt").1["axis"]["opposite"] = json!("high-hip");
    });
    let places: Vec<&str> = one_sided.iter().map(|it| it.json_path.as_str()).collect();
    assert_eq!(
        places,
        ["patterns[1].axis.opposite", "patterns[2].axis.opposite"],
        "{}",
        lines(&one_sided)
    );
    let itself = problems_after("patterns.json", |file| {
        find(file, "patterns", "anterior-pelvic-tilt").1["axis"]["opposite"] = json!("anterior-pelvic-tilt");
    });
    assert!(
        itself.iter().any(|it| it.json_path == "patterns[1].axis.opposite"),
        "{}",
        lines(&itself)
    );
    let two_names = problems_after("patterns.json", |file| {
        find(file, "patterns", "posterior-pelvic-tilt").1["axis"]["name"] = json!("Pelvis");
    });
    let places: Vec<&str> = two_names.iter().map(|it| it.json_path.as_str()).collect();
    assert_eq!(
        places,
        ["patterns[1].axis.name", "patterns[2].axis.name"],
        "{}",
        lines(&two_names)
    );
    let one_end = problems_after("patterns.json", |file| {
        find(file, "patterns", "posterior-pelvic-tilt").1["axis"]["toward"] = json!("forward");
    });
    let places: Vec<&str> = one_end.iter().map(|it| it.json_path.as_str()).collect();
    assert_eq!(
        places,
        ["patterns[1].axis.toward", "patterns[2].axis.toward"],
        "{}",
        lines(&one_end)
    );
}

#[test]
fn no_quality_depends_on_itself_even_in_a_circle() {
    let flag =
        |item: &str| json!([{"id": "loop", "factor": 0.5, "text": "Less sure", "auto": {"item": item, "at_least": 1}}]);
    let alone = problems_after("items/head-and-shoulders.json", |file| {
        find(file, "items", "fh-tragus-wall").1["quality"] = flag("fh-tragus-wall");
    });
    assert_eq!(alone.len(), 1, "{}", lines(&alone));
    assert!(alone[0].json_path.ends_with(".quality[0].auto.item"), "{}", alone[0]);

    let mut files = shipped_files();
    change_file(&mut files, "items/head-and-shoulders.json", |file| {
        find(file, "items", "fh-tragus-wall").1["quality"] = flag("gen-c7-wall");
        find(file, "items", "fh-acromion-floor").1["quality"] = flag("fh-tragus-wall");
    });
    change_file(&mut files, "items/general.json", |file| {
        find(file, "items", "gen-c7-wall").1["quality"] = flag("fh-acromion-floor");
    });
    let (_, circle) = load(&files);
    assert_eq!(
        circle.len(),
        3,
        "each member of the circle is named: {}",
        lines(&circle)
    );
    assert!(circle.iter().all(|it| it.hint.contains("circle")));
}
