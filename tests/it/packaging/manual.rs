//! Manual pages and completions are written from the command line's own definition; what is checked in is what it says
//! today. `PLUMBLINE_UPDATE=1 cargo test --test it -- packaging::manual` writes them anew.

use std::collections::BTreeMap;
use std::fs;

use clap_complete::Shell;
use clap_mangen::Man;
use plumbline::cli;

use super::words::between;
use super::{place, read};

const SECTION_OF_NOTES: &str = ".SH NOTES\n.nf\n";

/// The page of the program, and one of each call.
fn pages() -> BTreeMap<String, String> {
    let store = read("packaging/linux/org.plumbline.plumbline.metainfo.xml");
    let day = between(&store, "\" date=\"", "\"")[0].to_owned();
    let mut command = cli::command().disable_help_subcommand(true);
    command.build();
    let calls: Vec<_> = command.get_subcommands().cloned().collect();
    let mut pages = BTreeMap::new();
    for command in calls.into_iter().chain([command]) {
        let notes = command.get_after_long_help().map(ToString::to_string);
        // Left out of what is filled to paragraphs: examples and lists stay as they are written.
        let command = command.after_long_help(None::<&str>);
        let man = Man::new(command)
            .date(&day)
            .source(concat!("plumbline ", env!("CARGO_PKG_VERSION")))
            .manual("Plumbline");
        let mut page = Vec::new();
        man.render(&mut page).unwrap();
        let mut page = String::from_utf8(page).unwrap();
        if let Some(notes) = notes {
            page.push_str(SECTION_OF_NOTES);
            for line in notes.lines() {
                let line = line.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
                // A point at the beginning of a line would be an order.
                page.push_str(&format!("\\&{line}\n"));
            }
            page.push_str(".fi\n");
        }
        pages.insert(format!("packaging/man/{}", man.get_filename()), page);
    }
    pages
}

fn completions() -> BTreeMap<String, String> {
    let of = |shell: Shell| {
        let mut text = Vec::new();
        clap_complete::generate(shell, &mut cli::command(), "plumbline", &mut text);
        String::from_utf8(text).unwrap()
    };
    let shells = [
        (Shell::Bash, "plumbline.bash"),
        (Shell::Zsh, "_plumbline"),
        (Shell::Fish, "plumbline.fish"),
    ];
    let named = |(shell, name): (Shell, &str)| (format!("packaging/completions/{name}"), of(shell));
    shells.into_iter().map(named).collect()
}

/// What is checked in below a folder.
fn kept(folder: &str) -> BTreeMap<String, String> {
    fs::read_dir(place(folder))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            (format!("{folder}/{name}"), fs::read_to_string(&path).unwrap())
        })
        .collect()
}

#[test]
fn manual_pages_and_completions_say_what_the_command_line_says() {
    for (folder, made) in [("packaging/man", pages()), ("packaging/completions", completions())] {
        if std::env::var_os("PLUMBLINE_UPDATE").is_some() {
            for gone in kept(folder).keys().filter(|name| !made.contains_key(*name)) {
                fs::remove_file(place(gone)).unwrap();
            }
            for (name, text) in &made {
                fs::write(place(name), text).unwrap();
            }
        }
        let kept = kept(folder);
        let names: Vec<_> = made.keys().chain(kept.keys()).collect();
        let other: Vec<_> = names
            .iter()
            .filter(|name| made.get(**name) != kept.get(**name))
            .collect();
        assert!(
            other.is_empty(),
            "the command line has changed and these have not (PLUMBLINE_UPDATE=1 writes them): {other:?}"
        );
    }
}

#[test]
fn the_manual_names_every_call_and_option_and_keeps_examples_as_they_are_written() {
    let pages = pages();
    let main = &pages["packaging/man/plumbline.1"];
    for word in [
        "plumbline\\-check(1)",
        "plumbline\\-export(1)",
        "\\-\\-begin",
        "\\-\\-today",
        "Exit codes",
    ] {
        assert!(main.contains(word), "{word}");
    }
    let (_, notes) = main.split_once(SECTION_OF_NOTES).unwrap();
    assert!(notes.contains("\\&   \"complaint\": [\"neck\"],\n"), "{notes}");
    assert!(pages["packaging/man/plumbline-export.1"].contains("\\-\\-document"));
}
