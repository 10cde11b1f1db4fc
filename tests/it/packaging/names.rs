//! One name everywhere: the program's id, the type of its files, its version, and what its starter offers.

use std::fs;

use plumbline::record::{RECORD_ENDING, RECORD_FORMAT};
use plumbline::{APP_ID, cli};

use super::words::{between, one, value};
use super::{place, read};

/// The type of a record, as desktops know it.
const RECORD_TYPE: &str = "application/x-plumbline+json";
/// The type of a record, as macOS and Windows know it.
const RECORD_ID: &str = "org.plumbline.plumbline.record";
const VERSION: &str = env!("CARGO_PKG_VERSION");
const STARTER: &str = "packaging/linux/org.plumbline.plumbline.desktop";
const STORE: &str = "packaging/linux/org.plumbline.plumbline.metainfo.xml";
const TYPES: &str = "packaging/linux/org.plumbline.plumbline.xml";
const FLATPAK: &str = "packaging/flatpak/org.plumbline.plumbline.yml";
const BUNDLE: &str = "packaging/macos/Info.plist";
const INSTALLER: &str = "packaging/windows/plumbline.iss";
const RESOURCE: &str = "packaging/windows/plumbline.rc";

/// The value of a key in an Info.plist that is a word.
fn word<'a>(plist: &'a str, key: &str) -> &'a str {
    one(plist, &format!("<key>{key}</key><string>"), "</string>")
}

#[test]
fn the_window_its_starter_its_icons_and_the_stores_use_one_id() {
    for path in [STARTER, STORE, TYPES, FLATPAK] {
        let name = path.rsplit_once('/').unwrap().1;
        assert!(name.starts_with(&format!("{APP_ID}.")), "{path}");
        assert!(place(path).is_file(), "{path}");
    }
    let window = read("src/ui/window.rs");
    assert!(
        window.contains(".with_app_id(crate::APP_ID)"),
        "the window has another id"
    );
    let starter = read(STARTER);
    for key in ["Icon", "StartupWMClass"] {
        assert_eq!(value(&starter, "Desktop Entry", key), APP_ID, "{key}");
    }
    let store = read(STORE);
    assert_eq!(one(&store, "<id>", "</id>"), APP_ID);
    assert_eq!(one(&store, "<icon type=\"stock\">", "</icon>"), APP_ID);
    assert_eq!(
        one(&store, "<launchable type=\"desktop-id\">", "</launchable>"),
        format!("{APP_ID}.desktop")
    );
    assert_eq!(one(&read(FLATPAK), "\nid: ", "\n"), APP_ID);
    assert_eq!(word(&read(BUNDLE), "CFBundleIdentifier"), APP_ID);
    assert_eq!(one(&read(INSTALLER), "#define Id \"", "\""), APP_ID);
    // Icons and files are put under the name of the starter, which is the id.
    let stage = read("packaging/stage");
    assert!(stage.contains("app=$(basename packaging/linux/*.desktop .desktop)"));
    let starters = fs::read_dir(place("packaging/linux")).unwrap();
    let is_starter = |name: &str| name.ends_with(".desktop");
    let count = starters.filter(|entry| is_starter(entry.as_ref().unwrap().file_name().to_str().unwrap()));
    assert_eq!(count.count(), 1);
}

#[test]
fn a_record_has_one_type_everywhere_and_is_known_by_its_ending_and_its_beginning() {
    let starter = read(STARTER);
    assert_eq!(value(&starter, "Desktop Entry", "MimeType"), format!("{RECORD_TYPE};"));
    assert!(value(&starter, "Desktop Entry", "Exec").ends_with(" %f"));
    assert_eq!(one(&read(STORE), "<mediatype>", "</mediatype>"), RECORD_TYPE);
    let types = read(TYPES);
    assert_eq!(one(&types, "<mime-type type=\"", "\""), RECORD_TYPE);
    assert_eq!(one(&types, "<icon name=\"", "\""), RECORD_TYPE.replace('/', "-"));
    assert_eq!(one(&types, "<glob pattern=\"", "\""), format!("*.{RECORD_ENDING}"));
    let bundle = read(BUNDLE);
    assert_eq!(word(&bundle, "UTTypeIdentifier"), RECORD_ID);
    for part in [RECORD_ENDING, RECORD_TYPE, RECORD_ID] {
        assert!(
            bundle.contains(&format!("<array><string>{part}</string></array>")),
            "{part}"
        );
    }
    let installer = read(INSTALLER);
    assert!(installer.contains(&format!("Software\\Classes\\.{RECORD_ENDING}\"")));
    assert!(installer.contains(&format!("ValueData: \"{RECORD_TYPE}\"")));
    assert_eq!(RECORD_ID, format!("{APP_ID}.record"));
    assert!(installer.contains("ValueData: \"{#Id}.record\""));

    // The beginning of every kept record is what the type's magic says.
    let magic = "value=\"&quot;plumbline-record&quot;\"";
    assert!(magic.contains(RECORD_FORMAT) && types.contains(magic));
    let (from, to) = one(&types, "<match type=\"string\" offset=\"1:", "\"")
        .parse()
        .map(|to: usize| (1, to))
        .unwrap();
    for entry in fs::read_dir(place("tests/records")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap_or_default();
        if path.extension().is_some_and(|ending| ending == RECORD_ENDING) && text.contains(RECORD_FORMAT) {
            let at = text.find(&format!("\"{RECORD_FORMAT}\"")).unwrap();
            assert!(text.starts_with('{') && (from..=to).contains(&at), "{}", path.display());
        }
    }
}

#[test]
fn each_action_of_the_starter_is_a_call_that_the_program_understands() {
    let starter = read(STARTER);
    let named: Vec<_> = value(&starter, "Desktop Entry", "Actions")
        .split_terminator(';')
        .collect();
    assert_eq!(named, between(&starter, "[Desktop Action ", "]"));
    for action in named {
        let group = format!("Desktop Action {action}");
        assert!(!value(&starter, &group, "Name").is_empty());
        let call: Vec<_> = value(&starter, &group, "Exec").split(' ').collect();
        assert!(call[0] == "plumbline" && call[1].starts_with("--begin="), "{call:?}");
        cli::command()
            .try_get_matches_from(&call)
            .unwrap_or_else(|problem| panic!("{call:?}: {problem}"));
    }
}

#[test]
fn the_version_is_the_same_in_every_package() {
    let store = read(STORE);
    assert_eq!(between(&store, "<release version=\"", "\"")[0], VERSION);
    let changes = read("packaging/linux/changelog");
    assert!(changes.starts_with(&format!("plumbline ({VERSION}-1) ")), "{changes}");
    let bundle = read(BUNDLE);
    for key in ["CFBundleShortVersionString", "CFBundleVersion"] {
        assert_eq!(word(&bundle, key), VERSION);
    }
    let installer = read(INSTALLER);
    assert_eq!(one(&installer, "AppVersion=", "\n"), VERSION);
    assert!(installer.contains(&format!("OutputBaseFilename=plumbline-{VERSION}-windows")));
    let resource = read(RESOURCE);
    for key in ["FileVersion", "ProductVersion"] {
        assert_eq!(one(&resource, &format!("\"{key}\", \""), "\""), VERSION);
    }
    let numbers = VERSION.replace('.', ",");
    assert!(resource.contains(&format!("FILEVERSION {numbers},0\nPRODUCTVERSION {numbers},0\n")));
}

/// Stores fetch the pictures from where this repository is published; they are those that the tests keep up to date.
#[test]
fn the_pictures_in_stores_are_those_of_the_tests() {
    let store = read(STORE);
    let pictures = between(&store, "<image type=\"source\" ", "</image>");
    assert!(pictures.len() >= 3);
    for picture in pictures {
        let (width, height) = (one(picture, "width=\"", "\""), one(picture, "height=\"", "\""));
        let path = picture.split_once("https://plumbline.example/").unwrap().1;
        let image = image::open(place(path)).unwrap_or_else(|problem| panic!("{path}: {problem}"));
        assert_eq!(
            format!("{width} {height}"),
            format!("{} {}", image.width(), image.height()),
            "{path}"
        );
    }
    let categories = value(&read(STARTER), "Desktop Entry", "Categories").to_owned();
    assert_eq!(
        format!("{};", between(&store, "<category>", "</category>").join(";")),
        categories
    );
}

/// In a Flatpak there is a window and its drawing, and sounds; all else comes through the portals.
#[test]
fn a_flatpak_may_draw_a_window_sound_and_nothing_else() {
    let manifest = read(FLATPAK);
    let rights = one(&manifest, "finish-args:\n", "modules:");
    let rights: Vec<_> = rights.lines().map(|line| line.trim_start_matches("  - ")).collect();
    assert_eq!(
        rights,
        [
            "--share=ipc",
            "--socket=fallback-x11",
            "--socket=wayland",
            "--device=dri",
            "--socket=pulseaudio"
        ]
    );
}
