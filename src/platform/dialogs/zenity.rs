//! `zenity`, asked as a program of its own: what it prints is a path only if it says that one was chosen.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{For, Question, SEEN_AFTER, chosen};
use crate::platform::{PathAnswer, files, raw_path};

/// Asks with the `zenity` on the path.
pub(super) fn ask(question: &Question, what: For) -> PathAnswer {
    ask_by(OsStr::new("zenity"), question, what)
}

fn ask_by(program: &OsStr, question: &Question, what: For) -> PathAnswer {
    let began = Instant::now();
    let mut command = Command::new(program);
    if let Some(number) = question.parent.number() {
        // It reads the window that it stands above there.
        command.env("WINDOWID", number.to_string()).arg("--modal");
    }
    let asked = command
        .args(arguments(question, what))
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    asked.map_or(PathAnswer::Failed, |output| {
        answer(output.status.code(), output.stdout, began.elapsed(), what)
    })
}

fn arguments(question: &Question, what: For) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = ["--file-selection", "--title", &question.title]
        .map(OsString::from)
        .into();
    match what {
        For::Opening => {}
        For::OpeningSeveral => arguments.extend(["--multiple", "--separator", "\n"].map(OsString::from)),
        For::Saving => arguments.extend(["--save", "--confirm-overwrite"].map(OsString::from)),
        For::Folder => arguments.push("--directory".into()),
    }
    if !question.endings.is_empty() {
        let endings: Vec<String> = question.endings.iter().map(|ending| format!("*.{ending}")).collect();
        let filter = format!("{} | {}", question.filter_name, endings.join(" "));
        arguments.extend(["--file-filter".into(), filter.into()]);
    }
    if let Some(begin) = begin(question) {
        arguments.extend(["--filename".into(), begin]);
    }
    arguments.into_iter().map(without_nul).collect()
}

/// It is not told of the folder otherwise, so that stands before the name; an empty name leaves the separator at the end,
/// which begins in the folder itself.
fn begin(question: &Question) -> Option<OsString> {
    let folder = question.folder.as_deref().filter(|folder| files::is_folder(folder));
    let name = question.name.as_deref();
    match folder {
        Some(folder) => Some(folder.join(name.unwrap_or_default()).into_os_string()),
        None => name.map(OsString::from),
    }
}

/// An argument ends at a NUL.
fn without_nul(argument: OsString) -> OsString {
    match argument.to_str() {
        Some(text) => text.replace('\0', "").into(),
        None => argument,
    }
}

/// It ends with 0 when a path was chosen, with 1 and nothing printed when the person closed it; all else is a failure.
fn answer(code: Option<i32>, printed: Vec<u8>, after: Duration, what: For) -> PathAnswer {
    match code {
        Some(0) => chosen(paths(printed, what).unwrap_or_default()),
        Some(1) if printed.iter().all(u8::is_ascii_whitespace) && after >= SEEN_AFTER => PathAnswer::Cancelled,
        _ => PathAnswer::Failed,
    }
}

/// One whole path a line, one line unless several were asked for; blanks in it are the person's.
fn paths(mut printed: Vec<u8>, what: For) -> Option<Vec<PathBuf>> {
    if printed.last() == Some(&b'\n') {
        printed.pop();
    }
    let lines: Vec<&[u8]> = match what {
        For::OpeningSeveral => printed.split(|byte| *byte == b'\n').collect(),
        For::Opening | For::Saving | For::Folder => vec![printed.as_slice()],
    };
    let path = |line: &[u8]| {
        let is_one_line = !line.contains(&b'\n');
        let path = raw_path::of_bytes(line.to_vec())?;
        (is_one_line && path.is_absolute() && path != Path::new("/")).then_some(path)
    };
    lines.into_iter().map(path).collect()
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    const LONG: Duration = Duration::from_secs(3);

    fn one(path: &str) -> PathAnswer {
        PathAnswer::Chosen(path.into())
    }

    fn question(folder: &Path) -> Question {
        Question {
            title: "Save the\0 record".to_owned(),
            name: Some("Ann.plumbline".to_owned()),
            filter_name: "Plumbline records".to_owned(),
            endings: vec!["plumbline".to_owned()],
            folder: Some(folder.to_owned()),
            parent: crate::platform::Parent::default(),
        }
    }

    #[test]
    fn it_is_given_the_folder_with_the_name() {
        let here = tempfile::tempdir().unwrap();
        let question = question(here.path());
        assert_eq!(
            begin(&question),
            Some(here.path().join("Ann.plumbline").into_os_string())
        );
        let open = Question { name: None, ..question };
        let begins = begin(&open).expect("in the folder").into_string().expect("text");
        assert_eq!(begins, format!("{}/", here.path().display()));
        let nowhere = Question { folder: None, ..open };
        assert_eq!(begin(&nowhere), None);
    }

    #[test]
    fn only_what_it_says_was_chosen_is_a_path() {
        let said = |code, printed: &str| answer(code, printed.as_bytes().to_vec(), LONG, For::Opening);
        assert_eq!(said(Some(0), "/home/a/Anna.plumbline\n"), one("/home/a/Anna.plumbline"));
        assert_eq!(
            said(Some(0), "/home/a/Anna \n"),
            one("/home/a/Anna "),
            "blanks are the person's"
        );
        assert_eq!(said(Some(1), ""), PathAnswer::Cancelled);
        for (code, printed) in [
            (Some(1), "Gtk-WARNING: cannot open display\n"),
            (Some(0), "Gtk-WARNING: old theme\n/home/a/Anna.plumbline\n"),
            (Some(0), "Anna.plumbline\n"),
            (Some(0), ""),
            (Some(5), ""),
            (Some(255), ""),
            (None, "/home/a/Anna.plumbline\n"),
        ] {
            assert_eq!(said(code, printed), PathAnswer::Failed, "{code:?} {printed}");
        }
    }

    #[test]
    fn several_are_a_path_a_line() {
        let said = |printed: &str| answer(Some(0), printed.as_bytes().to_vec(), LONG, For::OpeningSeveral);
        let two = PathAnswer::Several(vec!["/home/a/1 .jpg".into(), "/home/a/2.jpg".into()]);
        assert_eq!(said("/home/a/1 .jpg\n/home/a/2.jpg\n"), two);
        assert_eq!(said("/home/a/1.jpg\n"), one("/home/a/1.jpg"));
        for noise in ["Gtk-WARNING: old theme\n/home/a/1.jpg\n", "/home/a/1.jpg\n\n", ""] {
            assert_eq!(said(noise), PathAnswer::Failed, "{noise:?}");
        }
    }

    #[test]
    fn a_dialog_that_nobody_can_have_seen_was_not_closed_by_a_person() {
        assert_eq!(
            answer(Some(1), Vec::new(), Duration::from_millis(20), For::Opening),
            PathAnswer::Failed
        );
    }

    #[test]
    fn a_path_that_is_no_text_is_a_path() {
        use std::os::unix::ffi::OsStringExt as _;
        let path = PathBuf::from(OsString::from_vec(b"/home/\xff".to_vec()));
        assert_eq!(
            answer(Some(0), b"/home/\xff\n".to_vec(), LONG, For::Opening),
            PathAnswer::Chosen(path)
        );
    }

    #[test]
    fn a_program_that_refuses_or_is_not_there_has_failed() {
        let here = tempfile::tempdir().unwrap();
        let question = question(here.path());
        let program = here.path().join("zenity");
        let ask = || ask_by(program.as_os_str(), &question, For::Saving);
        assert_eq!(ask(), PathAnswer::Failed, "not there");
        let write = |script: &str| {
            fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
            fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        };
        write("exit 1");
        assert_eq!(ask(), PathAnswer::Failed);
        write("echo 'Gtk-WARNING: cannot open display'; exit 1");
        assert_eq!(ask(), PathAnswer::Failed);
        write("for said; do last=$said; done; echo \"$last\"");
        assert_eq!(ask(), PathAnswer::Chosen(here.path().join("Ann.plumbline")));
    }
}
