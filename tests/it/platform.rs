//! The real desktop against real dialogs and viewers: each test gives a child process (this same binary) a PATH and a
//! session bus of its own, because both belong to a whole process.
#![cfg(test)]
#![cfg(target_os = "linux")]

mod portal;

use std::collections::HashMap;
use std::fs;
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use plumbline::platform::{Desktop, Effect, Event, Platform, Ticket};
use tempfile::TempDir;
use zbus::message::Header;
use zbus::zvariant::{OwnedFd, OwnedObjectPath, OwnedValue, Value};

/// A dialog or launcher that takes longer than this hangs.
const HANGS: Duration = Duration::from_secs(30);

/// A machine with nothing on it but what a test puts there.
struct Machine {
    folder: TempDir,
    bus: Option<Child>,
}

impl Machine {
    fn bare() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["bin", "home", "run"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        Self { folder, bus: None }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Installs a program, in shell; `$HERE` is the machine's folder.
    fn with(self, program: &str, script: &str) -> Self {
        let path = self.path("bin").join(program);
        fs::write(
            &path,
            format!("#!/bin/sh\nHERE='{}'\n{script}\n", self.folder.path().display()),
        )
        .unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        self
    }

    /// Starts a session bus; nothing where there is no bus daemon.
    fn with_bus(mut self) -> Option<Self> {
        let config = self.path("bus.conf");
        let text = format!(
            "<busconfig><type>session</type><listen>{}</listen><policy context=\"default\">\
             <allow send_destination=\"*\"/><allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>",
            self.bus_address()
        );
        fs::write(&config, text).unwrap();
        let mut daemon = Command::new("dbus-daemon");
        daemon
            .args(["--nofork", "--config-file"])
            .arg(&config)
            .stderr(Stdio::null());
        self.bus = Some(daemon.spawn().ok()?);
        let began = Instant::now();
        while !self.path("bus").exists() && began.elapsed() < HANGS {
            thread::sleep(Duration::from_millis(10));
        }
        Some(self)
    }

    fn bus_address(&self) -> String {
        format!("unix:path={}", self.path("bus").display())
    }

    /// Does one of the effects of [`in_the_child`] on this machine; answers the event as debug text.
    fn answers(&self, effect: &str) -> String {
        self.answers_with(effect, &[])
    }

    fn answers_with(&self, effect: &str, variables: &[(&str, &str)]) -> String {
        let done = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "platform::in_the_child", "--ignored", "--nocapture"])
            .env("PLUMBLINE_TEST_EFFECT", effect)
            .env("PLUMBLINE_TEST_HERE", self.folder.path())
            .env("PATH", self.path("bin"))
            .env("HOME", self.path("home"))
            .env("XDG_RUNTIME_DIR", self.path("run"))
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus_address())
            .env_remove("XDG_STATE_HOME")
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("PLUMBLINE_STATE_DIR")
            .envs(variables.iter().copied())
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .output()
            .unwrap();
        let said = String::from_utf8(done.stdout).unwrap();
        assert!(done.stderr.is_empty(), "{}", String::from_utf8_lossy(&done.stderr));
        let here = self.folder.path().to_str().unwrap();
        let answer = said
            .lines()
            .find_map(|line| line.split_once("ANSWER "))
            .unwrap_or_else(|| panic!("{said}"))
            .1;
        answer.replace(here, "HERE")
    }

    /// What a program has noted down.
    fn note(&self) -> String {
        fs::read_to_string(self.path("note"))
            .unwrap()
            .replace(self.folder.path().to_str().unwrap(), "HERE")
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        if let Some(bus) = &mut self.bus {
            let _ended = bus.kill();
            let _status = bus.wait();
        }
    }
}

/// Run by [`Machine::answers`] only.
#[test]
#[ignore = "needs a process of its own with a PATH and a bus of its own"]
fn in_the_child() {
    let Some(here) = std::env::var_os("PLUMBLINE_TEST_HERE").map(PathBuf::from) else {
        return;
    };
    let (title, filter_name) = ("Save record\0".to_owned(), "Plumbline records".to_owned());
    let (endings, folder) = (vec!["plumbline".to_owned()], Some(here.join("home")));
    let effect = match std::env::var("PLUMBLINE_TEST_EFFECT").unwrap().as_str() {
        "open" => Effect::AskOpen {
            title,
            filter_name,
            endings,
            folder,
            several: false,
        },
        "pictures" => Effect::AskOpen {
            title,
            filter_name,
            endings,
            folder,
            several: true,
        },
        "save" => Effect::AskSave {
            title,
            name: "Ann.plumbline".to_owned(),
            filter_name,
            endings,
            folder,
        },
        "folder" => Effect::AskFolder { title, folder },
        "view" => Effect::View {
            path: here.join("summary.pdf"),
        },
        "print" => Effect::Print {
            path: here.join("summary.pdf"),
            title: "Print the summary\0".to_owned(),
        },
        "places" => {
            println!("ANSWER {:?}", Desktop::new(|| {}).places());
            return;
        }
        other => panic!("no effect {other}"),
    };
    let mut desktop = Desktop::new(|| {});
    desktop.start(Ticket(1), effect);
    let began = Instant::now();
    while began.elapsed() < HANGS {
        if let Some((_, event)) = desktop.poll().pop() {
            let said = match &event {
                Event::WasViewed(Err(error)) => error.to_string(),
                other => format!("{other:?}"),
            };
            println!("ANSWER {said}");
            return;
        }
        thread::sleep(Duration::from_millis(5));
    }
    println!("ANSWER none");
}

#[test]
fn a_machine_without_dialogs_says_so_at_once() {
    let began = Instant::now();
    for effect in ["open", "save", "folder"] {
        assert_eq!(Machine::bare().answers(effect), "PathAnswer(NoDialog)");
    }
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[test]
fn zenity_is_used_where_there_is_no_portal() {
    let machine = Machine::bare().with(
        "zenity",
        "printf '%s\\n' \"$*\" > \"$HERE/note\"; echo \"$HERE/home/Bea\"",
    );
    assert_eq!(
        machine.answers("save"),
        "PathAnswer(Chosen(\"HERE/home/Bea.plumbline\"))"
    );
    let note = machine.note();
    assert!(
        note.contains("--save") && note.contains("--filename HERE/home/Ann.plumbline"),
        "{note}"
    );
    // To open, the path is taken as it is.
    assert_eq!(machine.answers("open"), "PathAnswer(Chosen(\"HERE/home/Bea\"))");
    assert!(machine.note().contains("--filename HERE/home/"), "{}", machine.note());
    // So is a folder.
    assert_eq!(machine.answers("folder"), "PathAnswer(Chosen(\"HERE/home/Bea\"))");
    assert!(machine.note().contains("--directory"), "{}", machine.note());
}

#[test]
fn several_files_are_chosen_in_one_dialog() {
    let machine = Machine::bare().with(
        "zenity",
        "printf '%s\\n' \"$*\" >> \"$HERE/note\"\nprintf '%s\\n%s\\n' \"$HERE/home/1.jpg\" \"$HERE/home/2.jpg\"",
    );
    let two = "PathAnswer(Several([\"HERE/home/1.jpg\", \"HERE/home/2.jpg\"]))";
    assert_eq!(machine.answers("pictures"), two);
    assert!(machine.note().contains("--multiple"), "{}", machine.note());
    // Where one is asked for, two are no answer.
    assert_eq!(machine.answers("open"), "PathAnswer(Failed)");
}

#[test]
fn a_closed_dialog_is_a_cancelled_one() {
    let machine = Machine::bare().with("zenity", "/bin/sleep 0.6; exit 1");
    assert_eq!(machine.answers("save"), "PathAnswer(Cancelled)");
    assert_eq!(machine.answers("open"), "PathAnswer(Cancelled)");
    assert_eq!(machine.answers("folder"), "PathAnswer(Cancelled)");
}

#[test]
fn a_name_without_ending_never_replaces_a_file_unasked() {
    // The person types "Bea" at first, is asked about "Bea.plumbline", and then thinks better of it.
    let machine = Machine::bare().with(
        "zenity",
        "printf '%s\\n' \"$*\" >> \"$HERE/note\"\n\
         case \"$*\" in *Bea.plumbline*) /bin/sleep 0.6; exit 1;; *) echo \"$HERE/home/Bea\";; esac",
    );
    fs::write(machine.path("home/Bea.plumbline"), "precious").unwrap();
    assert_eq!(machine.answers("save"), "PathAnswer(Cancelled)");
    assert_eq!(machine.note().lines().count(), 2);
}

#[test]
fn a_dialog_that_fails_is_no_cancelled_one_and_its_noise_is_no_path() {
    for refuses in [
        "exit 1",
        "echo 'Gtk-WARNING: cannot open display'; exit 1",
        "echo 'Gtk-WARNING: old'; echo \"$HERE/home/Bea\"",
        "/bin/sleep 0.6; exit 255",
        "echo Bea",
    ] {
        let machine = Machine::bare().with("zenity", refuses);
        assert_eq!(machine.answers("save"), "PathAnswer(Failed)", "{refuses}");
        assert_eq!(machine.answers("folder"), "PathAnswer(Failed)", "{refuses}");
    }
}

#[test]
fn a_blank_at_the_end_of_a_name_stays() {
    let machine = Machine::bare().with("zenity", "echo \"$HERE/home/Bea \"");
    assert_eq!(
        machine.answers("save"),
        "PathAnswer(Chosen(\"HERE/home/Bea .plumbline\"))"
    );
}

const DESKTOP: &str = "/org/freedesktop/portal/desktop";

type Options = HashMap<String, OwnedValue>;

/// A portal whose print dialog is answered at once, or which ends while it is open. It keeps what it was given.
struct Printing {
    response: Option<u32>,
    given: Arc<Mutex<Vec<(String, String)>>>,
}

#[zbus::interface(name = "org.freedesktop.portal.Print")]
impl Printing {
    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        3
    }

    fn print(
        &self,
        #[zbus(connection)] bus: &zbus::Connection,
        #[zbus(header)] call: Header<'_>,
        _parent: &str,
        title: &str,
        document: OwnedFd,
        _options: Options,
    ) -> OwnedObjectPath {
        let mut text = String::new();
        let mut file = fs::File::from(std::os::fd::OwnedFd::from(document));
        file.read_to_string(&mut text).unwrap();
        self.given.lock().unwrap().push((title.to_owned(), text));
        let sender = call.sender().unwrap().to_owned();
        drop(call);
        let request = OwnedObjectPath::try_from(format!("{DESKTOP}/request/1/print")).unwrap();
        let (bus, path) = (zbus::blocking::Connection::from(bus.clone()), request.clone());
        let response = self.response;
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(50));
            // The answer to another request is not ours.
            let interface = "org.freedesktop.portal.Request";
            let results: HashMap<&str, Value<'_>> = HashMap::new();
            let other = format!("{DESKTOP}/request/1/other");
            bus.emit_signal(
                Some(sender.as_str()),
                other.as_str(),
                interface,
                "Response",
                &(2_u32, &results),
            )
            .unwrap();
            match response {
                Some(response) => bus
                    .emit_signal(
                        Some(sender.as_str()),
                        &path,
                        interface,
                        "Response",
                        &(response, &results),
                    )
                    .unwrap(),
                None => assert!(bus.release_name("org.freedesktop.portal.Desktop").unwrap()),
            }
        });
        request
    }
}

/// What comes of printing with such a portal, and what it was given; nothing where there is no bus daemon.
fn printed(response: Option<u32>) -> Option<(String, Vec<(String, String)>)> {
    let machine = Machine::bare().with_bus()?;
    fs::write(machine.path("summary.pdf"), "%PDF").unwrap();
    let bus = zbus::blocking::connection::Builder::address(machine.bus_address().as_str())
        .unwrap()
        .build()
        .unwrap();
    let given = Arc::new(Mutex::new(Vec::new()));
    let printing = Printing {
        response,
        given: Arc::clone(&given),
    };
    assert!(bus.object_server().at(DESKTOP, printing).unwrap());
    bus.request_name("org.freedesktop.portal.Desktop").unwrap();
    let answer = machine.answers("print");
    let given = given.lock().unwrap().clone();
    Some((answer, given))
}

#[test]
fn the_print_dialog_is_given_the_document_and_its_answer_is_told() {
    for (response, told) in [
        (Some(0), "WasPrinted(Ok(Printed))"),
        (Some(1), "WasPrinted(Ok(Cancelled))"),
        (Some(2), "WasPrinted(Ok(Ended))"),
        (None, "WasPrinted(Ok(Ended))"),
    ] {
        let Some((answer, given)) = printed(response) else {
            return;
        };
        assert_eq!(answer, told, "{response:?}");
        assert_eq!(given, [("Print the summary".to_owned(), "%PDF".to_owned())]);
    }
}

#[test]
fn without_a_portal_that_prints_there_is_no_print_dialog() {
    assert_eq!(machine_with_summary().answers("print"), "WasPrinted(Ok(NoDialog))");
    let Some(machine) = Machine::bare().with_bus() else {
        return;
    };
    fs::write(machine.path("summary.pdf"), "%PDF").unwrap();
    assert_eq!(machine.answers("print"), "WasPrinted(Ok(NoDialog))");
}

fn machine_with_summary() -> Machine {
    let machine = Machine::bare();
    fs::write(machine.path("summary.pdf"), "%PDF").unwrap();
    machine
}

#[test]
fn the_viewer_is_given_the_document_and_its_noise_goes_nowhere() {
    let machine = machine_with_summary().with("xdg-open", "echo \"$1\" > \"$HERE/note\"; echo noise; echo noise >&2");
    assert_eq!(machine.answers("view"), "WasViewed(Ok(()))");
    assert_eq!(machine.note(), "HERE/summary.pdf\n");
}

#[test]
fn without_a_viewer_the_person_is_told_where_the_document_is() {
    let told = "No program could be started to show this document. It is saved: open it in your file manager. \
                (HERE/summary.pdf)";
    assert_eq!(machine_with_summary().answers("view"), told);
    // xdg-open answers 3 when it finds no program for the document.
    assert_eq!(machine_with_summary().with("xdg-open", "exit 3").answers("view"), told);
}

#[test]
fn a_launcher_that_runs_on_counts_as_started() {
    let machine = machine_with_summary().with("xdg-open", "exec /bin/sleep 20");
    let began = Instant::now();
    assert_eq!(machine.answers("view"), "WasViewed(Ok(()))");
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[test]
fn the_state_is_kept_below_the_home_folder_unless_the_variable_says_otherwise() {
    let machine = Machine::bare();
    fs::create_dir(machine.path("home/Documents")).unwrap();
    let said = machine.answers("places");
    assert!(said.contains("state: \"HERE/home/.local/state/plumbline\""), "{said}");
    assert!(said.contains("data: \"HERE/home/.local/share/plumbline\""), "{said}");
    assert!(said.contains("documents: \"HERE/home/Documents\""), "{said}");

    let said = machine.answers_with("places", &[("PLUMBLINE_STATE_DIR", "/stick/state")]);
    assert!(said.contains("state: \"/stick/state\""), "{said}");
    assert!(said.contains("data: \"/stick/state/data\""), "{said}");
}
