//! The file dialogs of a portal: what it answers is told apart.

use std::collections::HashMap;
use std::thread;
use std::time::Duration;

use zbus::message::Header;
use zbus::zvariant::{OwnedObjectPath, Value};

use super::{DESKTOP, Machine, Options};

/// A portal that answers every dialog at once: with a file, or with another answer.
struct Portal {
    chosen: Option<String>,
    otherwise: u32,
}

#[zbus::interface(name = "org.freedesktop.portal.FileChooser")]
impl Portal {
    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        4
    }

    fn open_file(
        &self,
        #[zbus(connection)] bus: &zbus::Connection,
        #[zbus(header)] call: Header<'_>,
        _parent: &str,
        _title: &str,
        options: Options,
    ) -> OwnedObjectPath {
        self.answer(bus, call, options)
    }

    fn save_file(
        &self,
        #[zbus(connection)] bus: &zbus::Connection,
        #[zbus(header)] call: Header<'_>,
        _parent: &str,
        _title: &str,
        options: Options,
    ) -> OwnedObjectPath {
        self.answer(bus, call, options)
    }
}

impl Portal {
    fn answer(&self, bus: &zbus::Connection, call: Header<'_>, mut options: Options) -> OwnedObjectPath {
        let sender = call.sender().unwrap().to_owned();
        drop(call);
        let token: String = options.remove("handle_token").unwrap().try_into().unwrap();
        let name = sender.trim_start_matches(':').replace('.', "_");
        let request = OwnedObjectPath::try_from(format!("{DESKTOP}/request/{name}/{token}")).unwrap();
        let uris: Vec<String> = self.chosen.iter().map(|chosen| format!("file://{chosen}")).collect();
        let response = if self.chosen.is_some() { 0 } else { self.otherwise };
        let (bus, path) = (zbus::blocking::Connection::from(bus.clone()), request.clone());
        thread::spawn(move || {
            // An answer comes after the request has a name, as a person's always does.
            thread::sleep(Duration::from_millis(100));
            let results = HashMap::from([("uris", Value::from(uris))]);
            let interface = "org.freedesktop.portal.Request";
            bus.emit_signal(Some(sender), &path, interface, "Response", &(response, results))
                .unwrap();
        });
        request
    }
}

/// What comes of an effect on a machine with a portal; nothing where there is no bus daemon.
fn portal_answers(chosen: Option<&str>, effect: &str) -> Option<String> {
    portal_says(chosen, 1, effect)
}

fn portal_says(chosen: Option<&str>, otherwise: u32, effect: &str) -> Option<String> {
    let machine = Machine::bare().with_bus()?;
    let chosen = chosen.map(|name| format!("{}/{name}", machine.path("home").display()));
    let bus = zbus::blocking::connection::Builder::address(machine.bus_address().as_str())
        .unwrap()
        .build()
        .unwrap();
    assert!(bus.object_server().at(DESKTOP, Portal { chosen, otherwise }).unwrap());
    bus.request_name("org.freedesktop.portal.Desktop").unwrap();
    Some(machine.answers(effect))
}

#[test]
fn the_portal_gives_a_path() {
    let Some(answer) = portal_answers(Some("Bea%20R"), "save") else {
        return;
    };
    assert_eq!(answer, "PathAnswer(Chosen(\"HERE/home/Bea R.plumbline\"))");
    let answer = portal_answers(Some("Bea.plumbline"), "open").unwrap();
    assert_eq!(answer, "PathAnswer(Chosen(\"HERE/home/Bea.plumbline\"))");
    let answer = portal_answers(Some("Bea"), "folder").unwrap();
    assert_eq!(answer, "PathAnswer(Chosen(\"HERE/home/Bea\"))");
}

#[test]
fn a_closed_portal_dialog_is_a_cancelled_one() {
    let Some(answer) = portal_answers(None, "save") else {
        return;
    };
    assert_eq!(answer, "PathAnswer(Cancelled)");
}

#[test]
fn a_portal_dialog_that_fails_is_no_cancelled_one() {
    let Some(answer) = portal_says(None, 2, "save") else {
        return;
    };
    assert_eq!(answer, "PathAnswer(Failed)");
    // A path that is no text is one all the same.
    let answer = portal_answers(Some("Bea%FF"), "open").unwrap();
    assert_eq!(answer, "PathAnswer(Chosen(\"HERE/home/Bea\\xFF\"))");
}
