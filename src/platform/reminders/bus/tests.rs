use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, Sender};

use super::*;
use crate::platform::bus::alone::{Bus, SOON};

/// Who showed it, its title and text, whether it is of now, and how urgent it is.
type Shown = (&'static str, String, String, bool, String);

struct Service(Mutex<Sender<Shown>>);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Service {
    #[allow(
        clippy::too_many_arguments,
        clippy::needless_pass_by_value,
        reason = "what comes over the bus is handed over"
    )]
    fn notify(
        &self,
        _program: &str,
        _replaces: u32,
        _icon: &str,
        title: &str,
        text: &str,
        _actions: Vec<String>,
        hints: HashMap<String, Value<'_>>,
        _time: i32,
    ) -> u32 {
        let passes = matches!(hints.get("transient"), Some(Value::Bool(true)));
        let urgency = match hints.get("urgency") {
            Some(Value::U8(urgency)) => urgency.to_string(),
            _ => String::new(),
        };
        let shown = ("service", title.to_owned(), text.to_owned(), passes, urgency);
        self.0.lock().unwrap().send(shown).unwrap();
        1
    }
}

struct OfPortal {
    shown: Mutex<Sender<Shown>>,
    version: u32,
}

#[zbus::interface(name = "org.freedesktop.portal.Notification")]
impl OfPortal {
    #[allow(clippy::needless_pass_by_value, reason = "what comes over the bus is handed over")]
    fn add_notification(&self, id: &str, what: HashMap<String, Value<'_>>) {
        assert_eq!(id, REMINDER);
        let word = |key: &str| match what.get(key) {
            Some(Value::Str(word)) => word.to_string(),
            _ => String::new(),
        };
        let hint = what.get("display-hint").map(|hint| hint.try_clone().unwrap());
        let passes = hint.is_some_and(|hint| Vec::<String>::try_from(hint).unwrap() == ["transient"]);
        let shown = ("portal", word("title"), word("body"), passes, word("priority"));
        self.shown.lock().unwrap().send(shown).unwrap();
    }

    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        self.version
    }
}

fn notification() -> Notification {
    Notification {
        title: "Time for a break".to_owned(),
        text: "A short one is enough.".to_owned(),
    }
}

/// What is shown on a bus with these; it is held as long as they are to answer.
struct Desk {
    bus: Bus,
    say: Sender<Shown>,
    hear: Receiver<Shown>,
    held: Vec<Connection>,
}

impl Desk {
    fn new() -> Option<Self> {
        let (say, hear) = mpsc::channel();
        let bus = Bus::start()?;
        let held = Vec::new();
        Some(Self { bus, say, hear, held })
    }

    fn with_service(mut self) -> Self {
        let service = self.bus.builder().build().unwrap();
        let shows = Service(Mutex::new(self.say.clone()));
        service.object_server().at(PATH, shows).unwrap();
        service.request_name(NOTIFICATIONS).unwrap();
        self.held.push(service);
        self
    }

    fn with_portal(mut self, version: u32) -> Self {
        let shown = Mutex::new(self.say.clone());
        let portal = self.bus.portal(|portal| {
            let shows = OfPortal { shown, version };
            portal.object_server().at(PORTAL_PATH, shows).unwrap();
        });
        self.held.push(portal);
        self
    }

    /// Who showed it, whether it is of now, and how urgent it is; none where nobody did.
    fn shows(&self, is_shut_in: bool) -> Option<(&'static str, bool, String)> {
        let address = self.bus.address().to_owned();
        let bus = move || Builder::address(address.as_str());
        if !show_on(bus, SOON, is_shut_in, &notification()) {
            return None;
        }
        let (who, title, text, passes, urgency) = self.hear.recv_timeout(SOON).unwrap();
        assert_eq!(Notification { title, text }, notification());
        assert!(self.hear.try_recv().is_err(), "once is enough");
        Some((who, passes, urgency))
    }
}

#[test]
fn the_service_of_the_desktop_shows_it_quietly() {
    let Some(desk) = Desk::new() else { return };
    let desk = desk.with_service().with_portal(2);
    assert_eq!(desk.shows(false), Some(("service", true, "0".to_owned())));
}

#[test]
fn who_is_shut_in_asks_the_portal() {
    for (version, passes) in [(1, false), (2, true)] {
        let Some(desk) = Desk::new() else { return };
        let desk = desk.with_service().with_portal(version);
        assert_eq!(desk.shows(true), Some(("portal", passes, "low".to_owned())));
    }
}

#[test]
fn either_stands_in_for_the_other() {
    let Some(desk) = Desk::new() else { return };
    assert_eq!(
        desk.with_portal(1).shows(false).map(|shown| shown.0),
        Some("portal"),
        "a desktop without the service"
    );
    let Some(desk) = Desk::new() else { return };
    assert_eq!(
        desk.with_service().shows(true).map(|shown| shown.0),
        Some("service"),
        "shut in without a portal that shows such things"
    );
}

#[test]
fn without_any_nothing_is_waited_for() {
    let Some(desk) = Desk::new() else { return };
    for is_shut_in in [false, true] {
        let began = std::time::Instant::now();
        assert_eq!(desk.shows(is_shut_in), None);
        assert!(began.elapsed() < SOON);
    }
}
