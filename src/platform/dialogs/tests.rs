//! What is looked for before a dialog is asked, and what is made of its answer.
#![cfg(all(unix, not(target_os = "macos")))]

use std::cell::RefCell;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::*;

fn question() -> Question {
    Question {
        title: "Save record".to_owned(),
        name: Some("Ann.plumbline".to_owned()),
        filter_name: "Plumbline records".to_owned(),
        endings: vec!["plumbline".to_owned()],
        folder: Some("/home/a".into()),
        parent: Parent::default(),
    }
}

#[test]
fn only_a_program_on_the_path_counts() {
    let here = tempfile::tempdir().unwrap();
    let (folder, data, program) = (here.path().join("1"), here.path().join("2"), here.path().join("3"));
    fs::create_dir_all(folder.join("zenity")).unwrap();
    for (place, mode) in [(&data, 0o644), (&program, 0o755)] {
        fs::create_dir(place).unwrap();
        fs::write(place.join("zenity"), "#!/bin/sh\n").unwrap();
        fs::set_permissions(place.join("zenity"), fs::Permissions::from_mode(mode)).unwrap();
    }
    let path = |places: &[&PathBuf]| std::env::join_paths(places).unwrap();
    assert!(!on_path("zenity", &path(&[&folder, &data])));
    assert!(on_path("zenity", &path(&[&folder, &data, &program])));
    assert!(!on_path("other", &path(&[&program])));
    assert!(!on_path("zenity", OsStr::new("")));
}

#[test]
fn the_ending_is_added_only_when_it_was_left_out() {
    let one = ["plumbline".to_owned()];
    let whole = |path: &str, endings: &[String]| with_ending(path.into(), endings).to_string_lossy().into_owned();
    assert_eq!(whole("/a/Ann", &one), "/a/Ann.plumbline");
    assert_eq!(whole("/a/Ann.plumbline", &one), "/a/Ann.plumbline");
    assert_eq!(whole("/a/Ann.PLUMBLINE", &one), "/a/Ann.PLUMBLINE");
    assert_eq!(whole("/a/Ann R. 2", &one), "/a/Ann R. 2.plumbline");
    assert_eq!(whole("/a/x.json", &["pdf".to_owned(), "json".to_owned()]), "/a/x.json");
    assert_eq!(whole("/a/x", &[]), "/a/x");
}

#[test]
fn a_file_that_gets_its_ending_from_us_is_asked_about_again_before_it_is_replaced() {
    let asked = RefCell::new(Vec::new());
    let answers = RefCell::new(vec!["/b/Bea.plumbline", "/b/Bea"]);
    let ask = |question: &Question| {
        asked
            .borrow_mut()
            .push((question.folder.clone().unwrap(), question.name.clone().unwrap()));
        answers
            .borrow_mut()
            .pop()
            .map_or(PathAnswer::Cancelled, |path| PathAnswer::Chosen(path.into()))
    };
    let is_bea = |path: &Path| path == Path::new("/b/Bea.plumbline");
    assert_eq!(
        ask_until_sure(&question(), ask, is_bea),
        PathAnswer::Chosen("/b/Bea.plumbline".into())
    );
    let expected = [
        ("/home/a".into(), "Ann.plumbline".to_owned()),
        ("/b".into(), "Bea.plumbline".to_owned()),
    ];
    assert_eq!(*asked.borrow(), expected);

    // The person thinks again at the second dialog.
    *answers.borrow_mut() = vec!["/b/Bea"];
    let once = |question: &Question| {
        if question.name.as_deref() == Some("Bea.plumbline") {
            PathAnswer::Cancelled
        } else {
            ask(question)
        }
    };
    assert_eq!(ask_until_sure(&question(), once, is_bea), PathAnswer::Cancelled);
    // A new name needs no second dialog.
    *answers.borrow_mut() = vec!["/b/Cleo"];
    assert_eq!(
        ask_until_sure(&question(), ask, is_bea),
        PathAnswer::Chosen("/b/Cleo.plumbline".into())
    );
}
