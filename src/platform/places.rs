//! Where this program keeps its own files, and where documents are suggested.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy as _, choose_native_strategy};

use super::{Places, files, raw_path, surroundings};

/// The variable that names another state folder: for tests, and for a program carried on a stick.
const STATE_VARIABLE: &str = "PLUMBLINE_STATE_DIR";

/// Looks up the places: the state folder of the system (XDG_STATE_HOME; elsewhere where programs keep their data), its
/// data folder (XDG_DATA_HOME), and the person's folder for documents, or the home folder if there is none.
pub fn places() -> Places {
    let given = std::env::var_os(STATE_VARIABLE);
    match choose_native_strategy() {
        Ok(system) => {
            let kept = system.state_dir().unwrap_or_else(|| system.data_dir());
            let user_folders = files::read(&system.config_dir().join("user-dirs.dirs"), 64 * 1024).unwrap_or_default();
            let named = documents_folder(&String::from_utf8_lossy(&user_folders), system.home_dir());
            let usual = system.home_dir().join("Documents");
            let documents = [named, Some(usual)]
                .into_iter()
                .flatten()
                .find(|folder| files::is_folder(folder));
            Places {
                data: data_folder(given.as_ref(), &system.data_dir()),
                state: state_folder(given, &kept),
                documents: documents.unwrap_or_else(|| system.home_dir().to_owned()),
                home: system.home_dir().to_owned(),
            }
        }
        // Without a home there is only the folder the program was started in; the shared /tmp is no place for this.
        Err(_homeless) => Places {
            data: data_folder(given.as_ref(), Path::new("./data")),
            state: state_folder(given, Path::new(".")),
            documents: ".".into(),
            home: ".".into(),
        },
    }
}

/// The desktop's own list of recent files (`$XDG_DATA_HOME/recently-used.xbel`); none where desktops keep none there, where
/// the desktop's dialogs do it for a program that is shut in, and for a program that is carried on a stick.
pub(super) fn recently_used() -> Option<PathBuf> {
    let has_one = cfg!(all(unix, not(target_os = "macos")));
    let is_carried = std::env::var_os(STATE_VARIABLE).is_some_and(|given| !given.is_empty());
    if !has_one || is_carried || surroundings::is_shut_in() {
        return None;
    }
    let system = choose_native_strategy().ok()?;
    Some(system.data_dir().join("recently-used.xbel"))
}

impl Places {
    /// The path that a person typed into a field: "~" is the home folder, an address that begins with `file://` is the
    /// path in it, and quotes or blanks around it (as file managers copy it) do not count. Nothing if nothing was typed.
    #[must_use]
    pub fn typed(&self, text: &str) -> Option<Typed> {
        let text = text.trim();
        let quoted = |quote: char| text.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
        let text = quoted('"').or_else(|| quoted('\'')).unwrap_or(text);
        if text.is_empty() {
            return None;
        }
        if let Some(path) = raw_path::of_address(text) {
            return Some(Typed { path, is_whole: true });
        }
        let path = Path::new(text);
        let path = path
            .strip_prefix("~")
            .map_or_else(|_| path.to_owned(), |rest| self.home.join(rest));
        Some(Typed {
            is_whole: path.is_absolute(),
            path: self.documents.join(path),
        })
    }
}

/// A path that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The path; a bare name lies with the documents.
    pub path: PathBuf,
    /// Whether it was typed from the root folder, or from the home folder on.
    pub is_whole: bool,
}

/// The path that another program hands over: as it is, or as an address, which a file manager may use.
#[must_use]
pub fn handed_path(given: &OsStr) -> PathBuf {
    given
        .to_str()
        .and_then(raw_path::of_address)
        .unwrap_or_else(|| given.into())
}

/// The given folder if there is one, else our own within the system's.
fn state_folder(given: Option<OsString>, kept: &Path) -> PathBuf {
    given
        .filter(|given| !given.is_empty())
        .map_or_else(|| kept.join("plumbline"), PathBuf::from)
}

/// A folder within the given one, else our own within the system's.
fn data_folder(given: Option<&OsString>, kept: &Path) -> PathBuf {
    given
        .filter(|given| !given.is_empty())
        .map_or_else(|| kept.join("plumbline"), |given| Path::new(given).join("data"))
}

/// The documents folder of a `user-dirs.dirs`: `XDG_DOCUMENTS_DIR="$HOME/Papers"` or an absolute path, as its
/// specification says. The home folder itself means that there is none.
fn documents_folder(user_folders: &str, home: &Path) -> Option<PathBuf> {
    let value = user_folders
        .lines()
        .find_map(|line| line.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?;
    let value = value.trim().trim_matches('"');
    match value.strip_prefix("$HOME") {
        Some(rest) => Some(home.join(rest.trim_start_matches('/'))),
        None => Some(PathBuf::from(value)).filter(|path| path.is_absolute()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_folder_is_the_given_one_or_our_own_in_the_systems() {
        let kept = Path::new("/home/a/.local/state");
        assert_eq!(state_folder(None, kept), Path::new("/home/a/.local/state/plumbline"));
        assert_eq!(
            state_folder(Some(OsString::new()), kept),
            Path::new("/home/a/.local/state/plumbline")
        );
        assert_eq!(
            state_folder(Some("/stick/state".into()), kept),
            Path::new("/stick/state")
        );
    }

    #[test]
    fn old_copies_lie_within_the_given_folder_or_in_our_own_of_the_systems() {
        let kept = Path::new("/home/a/.local/share");
        let given = OsString::from("/stick/state");
        assert_eq!(data_folder(None, kept), Path::new("/home/a/.local/share/plumbline"));
        assert_eq!(
            data_folder(Some(&OsString::new()), kept),
            Path::new("/home/a/.local/share/plumbline")
        );
        assert_eq!(data_folder(Some(&given), kept), Path::new("/stick/state/data"));
    }

    #[test]
    fn the_documents_folder_is_the_one_the_desktop_names() {
        let home = Path::new("/home/a");
        let text = "# XDG_DOCUMENTS_DIR=\"$HOME/no\"\nXDG_MUSIC_DIR=\"$HOME/m\"\nXDG_DOCUMENTS_DIR=\"$HOME/Papiere\"\n";
        assert_eq!(documents_folder(text, home), Some("/home/a/Papiere".into()));
        assert_eq!(
            documents_folder("XDG_DOCUMENTS_DIR=\"/data/docs\"", home),
            Some("/data/docs".into())
        );
        assert_eq!(documents_folder("XDG_DOCUMENTS_DIR=\"docs\"", home), None);
        assert_eq!(documents_folder("", home), None);
    }

    #[test]
    fn an_address_of_a_file_is_its_path_and_everything_else_is_taken_as_it_is() {
        for (given, path) in [
            ("file:///home/a/Anna%20B%C3%A4r.plumbline", "/home/a/Anna Bär.plumbline"),
            ("file://localhost/home/a.plumbline", "/home/a.plumbline"),
            ("file:/home/a.plumbline", "/home/a.plumbline"),
            ("file://other/home/a.plumbline", "file://other/home/a.plumbline"),
            ("file:a.plumbline", "file:a.plumbline"),
            ("100%.plumbline", "100%.plumbline"),
            ("/home/a%20b.plumbline", "/home/a%20b.plumbline"),
            (".", "."),
        ] {
            assert_eq!(handed_path(OsStr::new(given)), Path::new(path), "{given}");
        }
    }

    #[test]
    fn a_typed_path_is_read_as_the_person_means_it() {
        let places = Places {
            state: "/s".into(),
            data: "/s/data".into(),
            documents: "/home/a/Documents".into(),
            home: "/home/a".into(),
        };
        let typed = |text| Some(places.typed(text)?.path.to_string_lossy().into_owned());
        assert_eq!(typed("plan.pdf").as_deref(), Some("/home/a/Documents/plan.pdf"));
        let is_whole = |text| places.typed(text).is_some_and(|typed| typed.is_whole);
        assert!(is_whole("~/plan.pdf") && is_whole("/a") && is_whole("'/a b'") && !is_whole("plan.pdf"));
        let address = "file:///home/a/my%20pl%C3%A4ne.pdf";
        assert_eq!(typed(address).as_deref(), Some("/home/a/my pläne.pdf"));
        assert!(is_whole(address) && !is_whole("file://other/x") && !is_whole("file:///%zz"));
        assert_eq!(typed("~/plan.pdf").as_deref(), Some("/home/a/plan.pdf"));
        assert_eq!(typed(" \"/tmp/my plan.pdf\" ").as_deref(), Some("/tmp/my plan.pdf"));
        assert_eq!(typed("  "), None);
    }
}
