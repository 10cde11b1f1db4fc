//! Saving on a disk that fails, or that loses its power, at any moment.

mod model;

use std::collections::BTreeMap;
use std::io::ErrorKind;

use self::model::{Call, Model, after_a_power_cut};
use super::*;

const RECORD: &str = "/home/a/Documents/Alex.plumbline";
const COPIES: &str = "/home/a/.local/state/plumbline/recovery";

fn copy() -> PathBuf {
    Path::new(COPIES).join("0199-1.plumbline")
}

/// A content that says which one it is, larger than one write.
fn version(number: usize) -> Vec<u8> {
    let mut bytes = format!("{number:06} ").into_bytes();
    bytes.resize(3000 + 500 * (number % 4), b'a' + (number % 26) as u8);
    bytes
}

fn number(bytes: &[u8]) -> usize {
    std::str::from_utf8(&bytes[..6]).unwrap().parse().unwrap()
}

/// Real work: a copy after each few answers, a save now and then, which makes the copy needless.
fn work(model: &mut Model) {
    let mut saved = Over::Nothing;
    for now in 1..=12 {
        keep(model, &copy(), now, Over::Anything);
        if now % 4 == 0 {
            keep(model, Path::new(RECORD), now, saved);
            saved = Over::Same(Fingerprint::of(&version(now)));
            model.calls.push(Call::Forgotten(copy()));
            model.remove(&copy()).unwrap();
        }
    }
}

fn keep(model: &mut Model, path: &Path, now: usize, over: Over) {
    model.calls.push(Call::Begun(path.to_owned(), version(now)));
    save(model, path, &version(now), over).unwrap();
    model.calls.push(Call::Acknowledged(path.to_owned(), version(now)));
}

fn home() -> Model {
    let mut model = Model::with_folders(&["/home/a/Documents"]);
    model.at_once = 1000;
    model
}

/// What the person may find in a file.
#[derive(Default)]
struct Expected {
    acknowledged: Option<Vec<u8>>,
    begun: Option<Vec<u8>>,
    /// The file may be missing.
    forgotten: bool,
}

#[test]
fn a_power_cut_at_any_moment_leaves_what_was_acknowledged_or_what_came_next() {
    let mut model = home();
    work(&mut model);
    let (mut states, mut unfinished) = (0, 0);
    for end in 0..=model.calls.len() {
        let calls = &model.calls[..end];
        let mut expected: BTreeMap<&Path, Expected> = BTreeMap::new();
        let mut newest = 0;
        for call in calls {
            match call {
                Call::Begun(path, bytes) => expected.entry(path).or_default().begun = Some(bytes.clone()),
                Call::Acknowledged(path, bytes) => {
                    newest = number(bytes);
                    let acknowledged = Some(bytes.clone());
                    expected.insert(
                        path,
                        Expected {
                            acknowledged,
                            ..Expected::default()
                        },
                    );
                }
                Call::Forgotten(path) => expected.entry(path).or_default().forgotten = true,
                _ => {}
            }
        }
        for state in after_a_power_cut(&home(), calls) {
            states += 1;
            let mut found = 0;
            for (path, expected) in &expected {
                let Some(contents) = state.get(*path) else {
                    let may_be_missing = expected.acknowledged.is_none() || expected.forgotten;
                    assert!(may_be_missing, "{} is gone after {:?}", path.display(), calls.last());
                    continue;
                };
                assert_eq!(
                    contents.len(),
                    1,
                    "{} is unsure after {:?}",
                    path.display(),
                    calls.last()
                );
                let content = contents.first().unwrap();
                let whole = expected.acknowledged.as_ref() == Some(content) || expected.begun.as_ref() == Some(content);
                assert!(whole, "{} is damaged after {:?}", path.display(), calls.last());
                unfinished += usize::from(expected.acknowledged.as_ref() != Some(content));
                found = found.max(number(content));
            }
            assert!(
                found >= newest,
                "{newest} was acknowledged, {found} is left after {:?}",
                calls.last()
            );
        }
    }
    // The test looked at something: a state for each call at least, and files that were ahead of what was said.
    assert!(states > model.calls.len() && unfinished > 0, "{states} {unfinished}");
}

/// The ways a disk may refuse, as the system numbers them on Linux.
fn troubles() -> Vec<io::Error> {
    let input_output = || io::Error::from_raw_os_error(5);
    let mut all: Vec<io::Error> = vec![input_output()];
    let kinds = [
        ErrorKind::StorageFull,
        ErrorKind::QuotaExceeded,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::PermissionDenied,
        ErrorKind::ResourceBusy,
        ErrorKind::NotFound,
        ErrorKind::StaleNetworkFileHandle,
    ];
    all.extend(kinds.map(io::Error::from));
    all
}

#[test]
fn a_disk_that_fails_at_any_call_leaves_a_whole_file_and_nothing_beside_it() {
    let old = version(1);
    let ways = [
        (Path::new(RECORD), Over::Anything),
        (Path::new(RECORD), Over::Same(Fingerprint::of(&old))),
        (Path::new("/home/a/Documents/new.plumbline"), Over::Nothing),
        (&copy(), Over::Anything),
    ];
    for (path, over) in ways {
        for kind in 0..troubles().len() {
            for number in 1.. {
                let mut model = home();
                model.put(RECORD, &old);
                model.fail = Some((number, troubles().remove(kind)));
                let done = save(&mut model, path, &version(2), over);
                let Some(failed) = model.failed else {
                    assert!(number > 8, "a save has more calls than {number}");
                    break;
                };
                let place = format!("{failed}, call {number}: {:?}", troubles()[kind]);
                let before = if path == Path::new(RECORD) {
                    Some(old.as_slice())
                } else {
                    None
                };
                match done {
                    Ok(()) => assert_eq!(model.file(path), Some(version(2).as_slice()), "{place}"),
                    Err(error) => {
                        // After the rename the new file is there; what failed is making it last.
                        let expected = if failed == "sync_folder" && model.file(path) != before {
                            Some(version(2))
                        } else {
                            before.map(<[u8]>::to_vec)
                        };
                        assert_eq!(model.file(path), expected.as_deref(), "{place}");
                        let said = error.to_string();
                        assert!(
                            error.what.ends_with('.') && error.hint.ends_with('.'),
                            "{place}: {said}"
                        );
                        assert!(said.ends_with(&format!("({})", path.display())), "{place}: {said}");
                    }
                }
                assert!(
                    model.leftovers().is_empty() || failed == "remove",
                    "{place}: {:?}",
                    model.leftovers()
                );
            }
        }
    }
}

#[test]
fn a_write_that_takes_a_few_bytes_at_once_or_is_interrupted_goes_on() {
    for at_once in [1, 7, 1000] {
        let mut model = home();
        model.at_once = at_once;
        model.interrupted = true;
        save(&mut model, Path::new(RECORD), &version(3), Over::Anything).unwrap();
        assert_eq!(model.file(RECORD), Some(version(3).as_slice()));
    }
}

#[test]
fn a_disk_that_gives_back_something_else_leaves_the_old_file() {
    let mut model = home();
    model.put(RECORD, b"old");
    model.forgetful = true;
    let error = save(&mut model, Path::new(RECORD), &version(3), Over::Anything).unwrap_err();
    assert!(error.what.contains("something else"), "{error}");
    assert_eq!(model.file(RECORD), Some(b"old".as_slice()));
    assert_eq!(model.leftovers(), [] as [&Path; 0]);
}

#[test]
fn a_file_that_changes_while_the_new_one_is_written_is_not_replaced() {
    let same = Over::Same(Fingerprint::of(b"old"));
    // What another program does just before which call; what comes of it; what is there in the end.
    let cases = [
        (
            "sync",
            Some(b"theirs".as_slice()),
            same,
            Some(FileTrouble::Changed),
            Some(b"theirs".as_slice()),
        ),
        ("sync", None, same, Some(FileTrouble::Missing), None),
        ("sync", Some(b"new"), same, None, Some(b"new")),
        ("sync", Some(b"theirs"), Over::Anything, None, Some(b"new")),
        ("sync", None, Over::Nothing, None, Some(b"new")),
        (
            "link",
            Some(b"theirs"),
            Over::Nothing,
            Some(FileTrouble::Taken),
            Some(b"theirs"),
        ),
    ];
    for (call, theirs, over, trouble, there) in cases {
        let mut model = home();
        if over != Over::Nothing {
            model.put(RECORD, b"old");
        }
        model.meddler = Some((call, RECORD.into(), theirs.map(<[u8]>::to_vec)));
        let done = save(&mut model, Path::new(RECORD), b"new", over);
        assert_eq!(done.err().map(|error| error.kind), trouble, "{call} {over:?}");
        assert_eq!(model.file(RECORD), there, "{call} {over:?}");
        assert_eq!(model.leftovers(), [] as [&Path; 0], "{call} {over:?}");
    }
}

#[test]
fn a_disk_without_second_names_still_takes_a_new_file_and_replaces_none() {
    let mut model = home();
    model.no_links = true;
    save(&mut model, Path::new(RECORD), b"new", Over::Nothing).unwrap();
    assert_eq!(model.file(RECORD), Some(b"new".as_slice()));
    let error = save(&mut model, Path::new(RECORD), b"newer", Over::Nothing).unwrap_err();
    assert_eq!(
        (error.kind, model.file(RECORD)),
        (FileTrouble::Taken, Some(b"new".as_slice()))
    );

    let mut model = home();
    model.no_links = true;
    model.meddler = Some(("link", RECORD.into(), Some(b"theirs".to_vec())));
    let error = save(&mut model, Path::new(RECORD), b"new", Over::Nothing).unwrap_err();
    assert_eq!(
        (error.kind, model.file(RECORD)),
        (FileTrouble::Taken, Some(b"theirs".as_slice()))
    );
    assert_eq!(model.leftovers(), [] as [&Path; 0]);
}
