//! The same content is the same library, in whatever order its files were listed: paper and screen count its items alike.

use plumbline::content::{load, shipped, shipped_files};
use plumbline::rules::{number_of, numbered};

#[test]
fn the_order_in_which_files_are_listed_changes_nothing() {
    let expected = shipped();
    let mut by_name = shipped_files();
    by_name.sort();
    let mut backwards = by_name.clone();
    backwards.reverse();
    for files in [by_name, backwards] {
        let (library, problems) = load(&files);
        assert!(problems.is_empty(), "{problems:?}");
        for (number, item) in numbered(&expected) {
            assert_eq!(number_of(&library, item), Some(number), "{}", item.id);
        }
        assert_eq!(format!("{library:?}"), format!("{expected:?}"));
    }
}

#[test]
fn items_of_a_file_of_ones_own_come_after_those_of_their_stage_by_the_name_of_the_file() {
    let mut files = shipped_files();
    let (_, general) = files.iter().find(|(name, _)| name == "items/general.json").unwrap();
    let mut general: serde_json::Value = serde_json::from_str(general).unwrap();
    let mut own = |id: &str| {
        let mut item = general["items"][0].take();
        item["id"] = id.into();
        general["items"][0] = item.clone();
        serde_json::json!({ "items": [item] }).to_string()
    };
    let (last, first) = (own("own-last"), own("own-first"));
    files.insert(0, ("items/zz.json".to_owned(), last));
    files.insert(1, ("items/aa.json".to_owned(), first));
    let (library, _) = load(&files);
    let stage = library.item("own-last").unwrap().stage;
    let ids: Vec<&str> = library
        .items
        .iter()
        .filter(|item| item.stage == stage)
        .map(|item| item.id.as_str())
        .collect();
    assert!(ids.ends_with(&["own-first", "own-last"]), "{ids:?}");
}
