//! By the session bus: the notification service that desktops have. One that hangs holds up the next reminder for a moment,
//! never the window.

use std::collections::HashMap;
use std::time::Duration;

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::Value;

use crate::platform::Notification;
use crate::platform::bus::{self, PATIENCE};

const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// The lowest of the service's three.
const URGENCY_LOW: u8 = 0;
/// As long as the desktop shows such things.
const ITS_OWN_TIME: i32 = -1;

/// Shows one; where nobody shows it, the line in the window remains.
pub(super) fn show(notification: &Notification) {
    let _or_the_window_alone = show_on(Builder::session, PATIENCE, notification);
}

/// Whether a service took it.
fn show_on(
    bus: impl FnOnce() -> zbus::Result<Builder<'static>> + Send + 'static,
    patience: Duration,
    notification: &Notification,
) -> bool {
    let Notification { title, text } = notification.clone();
    let notify = move |bus: &Connection| {
        let hints = HashMap::from([
            ("urgency", Value::from(URGENCY_LOW)),
            // It is of now: no list keeps it for the next day.
            ("transient", Value::from(true)),
            ("desktop-entry", Value::from(crate::APP_ID)),
        ]);
        let actions: Vec<&str> = Vec::new();
        let body = &(
            "Plumbline",
            0_u32,
            crate::APP_ID,
            title.as_str(),
            text.as_str(),
            actions,
            hints,
            ITS_OWN_TIME,
        );
        bus.call_method(Some(NOTIFICATIONS), PATH, Some(NOTIFICATIONS), "Notify", body)
            .map(drop)
    };
    bus::ask(bus, patience, notify).is_some()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::sync::mpsc::Sender;

    use super::*;
    use crate::platform::bus::alone::{Bus, SOON};

    type Shown = (String, String, bool, u8);

    struct Service(std::sync::Mutex<Sender<Shown>>);

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
                Some(Value::U8(urgency)) => *urgency,
                _ => u8::MAX,
            };
            let shown = (title.to_owned(), text.to_owned(), passes, urgency);
            self.0.lock().unwrap().send(shown).unwrap();
            1
        }
    }

    fn notification() -> Notification {
        Notification {
            title: "Time for a break".to_owned(),
            text: "A short one is enough.".to_owned(),
        }
    }

    #[test]
    fn the_service_of_the_desktop_shows_it_quietly() {
        let Some(bus) = Bus::start() else { return };
        let (say, hear) = mpsc::channel();
        let service = bus.builder().build().unwrap();
        service
            .object_server()
            .at(PATH, Service(std::sync::Mutex::new(say)))
            .unwrap();
        service.request_name(NOTIFICATIONS).unwrap();
        let address = bus.address().to_owned();
        assert!(show_on(
            move || Builder::address(address.as_str()),
            SOON,
            &notification()
        ));
        let shown = hear.recv_timeout(SOON).unwrap();
        let Notification { title, text } = notification();
        assert_eq!(shown, (title, text, true, URGENCY_LOW));
    }

    #[test]
    fn without_such_a_service_nothing_is_waited_for() {
        let Some(bus) = Bus::start() else { return };
        let address = bus.address().to_owned();
        let began = std::time::Instant::now();
        assert!(!show_on(
            move || Builder::address(address.as_str()),
            SOON,
            &notification()
        ));
        assert!(began.elapsed() < SOON);
    }
}
