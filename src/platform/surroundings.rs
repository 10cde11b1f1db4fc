//! What of the environment is put right before there is a window. The part that makes windows ends the program at a scale
//! that is no scale, and tries only one way to a display. An environment cannot be changed from within without risk to
//! other threads, so the program is begun again in its own place, with the changed one.

use std::ffi::OsString;
use std::ops::RangeInclusive;

/// A scale for X11 that goes before everything the desktop says; a number or "randr".
const SCALE: &str = "WINIT_X11_SCALE_FACTOR";
/// Drawing without a graphics card.
const SOFTWARE: &str = "LIBGL_ALWAYS_SOFTWARE";
/// Either leads to a Wayland compositor.
const WAYLAND: [&str; 2] = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"];

/// Scales at which a window can be read and made. Beyond, a setting is a slip: at 0.01 the window has 13 by 8 pixels.
const SCALES: RangeInclusive<f64> = 0.5..=8.0;
/// The dots per inch of scale 1.
const DPI: f64 = 96.0;

/// A variable and what it becomes; none when it goes away.
type Change = (&'static str, Option<String>);

/// Begins the program again with scale 1 where the desktop or a variable says a scale that is none. Comes back when there
/// is nothing to put right, or it cannot be.
pub fn mend_surroundings() {
    begin_again(&mended(variable, desktop_dpi));
}

/// After a window could not be opened: begins the program again on X11 where Wayland failed, then without a graphics card
/// where `drawing` failed. Comes back when there is no other way.
pub fn try_another_way(drawing: bool) {
    begin_again(&another_way(drawing, variable));
}

/// Whether a window may bring itself to the front: not on Wayland, where only what the person touched may.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn may_come_forward() -> bool {
    WAYLAND.iter().all(|name| variable(name).is_none())
}

/// Whether the program is shut in, so that it reaches the desktop through portals alone: a Flatpak or a Snap.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn is_shut_in() -> bool {
    super::files::exists(std::path::Path::new("/.flatpak-info")) || variable("SNAP_NAME").is_some()
}

fn variable(name: &str) -> Option<String> {
    let value = std::env::var_os(name).filter(|value| !value.is_empty());
    value.map(|value| value.to_string_lossy().into_owned())
}

fn mended(variable: impl Fn(&str) -> Option<String>, dpi: impl FnOnce() -> Option<f64>) -> Vec<Change> {
    let one = || Some("1".to_owned());
    let scale = match variable(SCALE) {
        Some(said) if is_scale(&said) => return Vec::new(),
        Some(said) => Some(said.replace(',', ".")).filter(|said| is_scale(said)).or_else(one),
        None if WAYLAND.iter().any(|name| variable(name).is_some()) => None,
        None => dpi().filter(|dpi| !SCALES.contains(&(dpi / DPI))).and_then(|_| one()),
    };
    scale.map(|scale| (SCALE, Some(scale))).into_iter().collect()
}

fn is_scale(said: &str) -> bool {
    said.eq_ignore_ascii_case("randr") || said.parse().is_ok_and(|scale| SCALES.contains(&scale))
}

fn another_way(drawing: bool, variable: impl Fn(&str) -> Option<String>) -> Vec<Change> {
    let is_set = |name: &&str| variable(name).is_some();
    if WAYLAND.iter().any(is_set) && is_set(&"DISPLAY") {
        return WAYLAND.into_iter().map(|name| (name, None)).collect();
    }
    if drawing && !is_set(&SOFTWARE) {
        return vec![(SOFTWARE, Some("1".to_owned()))];
    }
    Vec::new()
}

/// What the X server's settings say, in the order in which the window looks: the desktop's, then the user's. While the
/// program runs the window follows the desktop's by itself (`.ci/citizen.py`); those of `xrdb` alone it reads at the start,
/// because winit asks for no news of the root window.
#[cfg(all(unix, not(target_os = "macos")))]
fn desktop_dpi() -> Option<f64> {
    use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _};

    let (server, screen) = x11rb::connect(None).ok()?;
    let atom = |name: String| Some(server.intern_atom(false, name.as_bytes()).ok()?.reply().ok()?.atom);
    let of_desktop = || {
        let owner = server
            .get_selection_owner(atom(format!("_XSETTINGS_S{screen}"))?)
            .ok()?;
        let (window, settings) = (owner.reply().ok()?.owner, atom("_XSETTINGS_SETTINGS".to_owned())?);
        let settings = server.get_property(false, window, settings, AtomEnum::ANY, 0, u32::MAX / 4);
        dpi_in(&settings.ok()?.reply().ok()?.value)
    };
    let of_user = || {
        let database = x11rb::resource_manager::new_from_default(&server).ok()?;
        database.get_string("Xft.dpi", "")?.parse().ok()
    };
    of_desktop().or_else(of_user)
}

/// How large the whole desktop is, all monitors together, in pixels; none where it is not known before a window is made.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn desktop_size() -> Option<[f32; 2]> {
    use x11rb::connection::Connection as _;

    if WAYLAND.iter().any(|name| variable(name).is_some()) {
        return None;
    }
    let (server, screen) = x11rb::connect(None).ok()?;
    let screen = server.setup().roots.get(screen)?;
    Some([screen.width_in_pixels.into(), screen.height_in_pixels.into()])
}

/// How large the whole desktop is; not known here.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub fn desktop_size() -> Option<[f32; 2]> {
    None
}

/// Whether an X server answers, so that a window that cannot be made lacks something else.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn display_answers() -> bool {
    x11rb::connect(None).is_ok()
}

/// Whether a display answers; where there is no other, it does.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub fn display_answers() -> bool {
    true
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn desktop_dpi() -> Option<f64> {
    None
}

/// The number of dots in a block of X settings: kind 0, a byte, the length of the name, the name filled up to four, a
/// serial number, and then 1024 times the dots.
fn dpi_in(settings: &[u8]) -> Option<f64> {
    let is_big = settings.first() == Some(&b'B');
    let entry: &[u8] = if is_big {
        b"\0\0\0\x07Xft/DPI\0"
    } else {
        b"\0\0\x07\0Xft/DPI\0"
    };
    let at = settings.windows(entry.len()).position(|bytes| bytes == entry)?;
    let number = settings.get(at + entry.len() + 4..)?.first_chunk::<4>()?;
    let number = if is_big {
        i32::from_be_bytes(*number)
    } else {
        i32::from_le_bytes(*number)
    };
    Some(f64::from(number) / 1024.0)
}

/// Puts this program in its own place, with a changed environment; comes back when there is nothing to change or it fails.
#[cfg(unix)]
fn begin_again(changes: &[Change]) {
    use std::os::unix::process::CommandExt as _;

    let (false, Ok(program)) = (changes.is_empty(), std::env::current_exe()) else {
        return;
    };
    let mut arguments = std::env::args_os();
    let mut again = std::process::Command::new(program);
    again.arg0(arguments.next().unwrap_or_else(|| OsString::from("plumbline")));
    again.args(arguments);
    for (name, value) in changes {
        match value {
            Some(value) => again.env(name, value),
            None => again.env_remove(name),
        };
    }
    // It comes back only when it failed; then what is there has to do.
    let _failed = again.exec();
}

#[cfg(not(unix))]
fn begin_again(_changes: &[Change]) {}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(variables: &[(&str, &str)], dpi: Option<f64>) -> Vec<Change> {
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        mended(variable, || dpi)
    }

    fn scale(said: &str) -> Vec<Change> {
        vec![(SCALE, Some(said.to_owned()))]
    }

    #[test]
    fn a_scale_that_is_none_becomes_one() {
        for dpi in [0.0, -96.0, f64::NAN, f64::INFINITY, 1.0, 9600.0, f64::MIN_POSITIVE] {
            assert_eq!(changes(&[], Some(dpi)), scale("1"), "{dpi}");
        }
        for dpi in [48.0, 96.0, 96.5, 120.0, 192.0, 288.0, 768.0] {
            assert_eq!(changes(&[], Some(dpi)), [], "{dpi}");
        }
        assert_eq!(changes(&[], None), []);
        for said in ["0", "abc", "-1", "nan", "inf", "100", "1e400", " ", "0x2", "1;5"] {
            assert_eq!(changes(&[(SCALE, said)], None), scale("1"), "{said}");
        }
        for said in ["1", "1.5", "2", "RandR", "0.75"] {
            assert_eq!(
                changes(&[(SCALE, said)], Some(0.0)),
                [],
                "{said} goes before the desktop"
            );
        }
        assert_eq!(
            changes(&[(SCALE, "1,5")], None),
            scale("1.5"),
            "a comma is meant as a point"
        );
    }

    #[test]
    fn what_x11_says_matters_on_x11_only() {
        assert_eq!(changes(&[("WAYLAND_DISPLAY", "wayland-0")], Some(0.0)), []);
    }

    #[test]
    fn a_mended_environment_is_not_mended_again() {
        for (name, value) in changes(&[(SCALE, "abc")], Some(0.0)) {
            assert_eq!(changes(&[(name, &value.unwrap())], Some(0.0)), []);
        }
    }

    #[test]
    fn other_ways_are_tried_once_each() {
        let way =
            |drawing: bool, set: &[&str]| another_way(drawing, |name| set.contains(&name).then(|| "set".to_owned()));
        let x11 = vec![("WAYLAND_DISPLAY", None), ("WAYLAND_SOCKET", None)];
        assert_eq!(way(false, &["WAYLAND_DISPLAY", "DISPLAY"]), x11);
        assert_eq!(way(true, &["WAYLAND_DISPLAY", "DISPLAY"]), x11);
        assert_eq!(way(false, &["WAYLAND_DISPLAY"]), []);
        assert_eq!(way(true, &["DISPLAY"]), [(SOFTWARE, Some("1".to_owned()))]);
        assert_eq!(way(true, &["WAYLAND_DISPLAY"]), [(SOFTWARE, Some("1".to_owned()))]);
        assert_eq!(way(true, &["DISPLAY", SOFTWARE]), []);
        assert_eq!(way(false, &["DISPLAY"]), []);
    }

    /// As a settings daemon writes it: order, serial, count, and for each kind, name, serial and value.
    fn block(order: u8, dpi: i32) -> Vec<u8> {
        let is_big = order == b'B';
        let short = |number: i16| {
            if is_big {
                number.to_be_bytes()
            } else {
                number.to_le_bytes()
            }
        };
        let long = |number: i32| {
            if is_big {
                number.to_be_bytes()
            } else {
                number.to_le_bytes()
            }
        };
        let mut bytes = vec![order, 0, 0, 0];
        bytes.extend([long(9), long(2)].concat());
        for (name, value) in [(&b"Gtk/CursorThemeSize"[..], 24), (b"Xft/DPI", dpi)] {
            bytes.extend([0, 0]);
            bytes.extend(short(name.len() as i16));
            bytes.extend(name);
            bytes.extend(vec![0; (4 - name.len() % 4) % 4]);
            bytes.extend([long(3), long(value)].concat());
        }
        bytes
    }

    #[test]
    fn the_dots_of_a_settings_daemon_are_found() {
        for order in *b"lB" {
            assert_eq!(dpi_in(&block(order, 98_304)), Some(96.0));
            assert_eq!(dpi_in(&block(order, 0)), Some(0.0));
            assert_eq!(dpi_in(&block(order, -1024)), Some(-1.0));
            let whole = block(order, 98_304);
            for length in 0..whole.len() {
                assert_eq!(dpi_in(&whole[..length]), None, "cut at {length}");
            }
        }
        assert_eq!(dpi_in(b""), None);
    }
}
