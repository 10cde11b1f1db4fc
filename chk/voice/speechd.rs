//! The speech dispatcher: its protocol, over its socket on this computer.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use ssip_client_async::fifo::synchronous::{Builder, UnixStream};
use ssip_client_async::{
    Client, ClientError, ClientName, ClientScope, MessageScope, OK_LANGUAGE_SET, OK_PRIORITY_SET, Priority,
};

use super::Speech;
use crate::platform::NoVoice;

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long a service that is being started is waited for.
const STARTS_IN: Duration = Duration::from_secs(3);
const LOOK: Duration = Duration::from_millis(50);

/// Connects to the service of this session, and starts it where none runs: its socket may be left of one that ended.
pub(super) fn connect() -> Result<Box<dyn Speech + Send>, NoVoice> {
    connect_at(None, || {
        // Its output must not hold ours open, and its launcher must not hold us.
        let child = Command::new("speech-dispatcher")
            .arg("--spawn")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = child else { return false };
        let until = Instant::now() + STARTS_IN;
        while Instant::now() < until {
            match child.try_wait() {
                Ok(Some(status)) => return status.success(),
                Ok(None) => thread::sleep(LOOK),
                Err(_) => return false,
            }
        }
        false
    })
}

/// The same at a socket, with another way to start a service: `start` says whether there is hope.
pub(super) fn connect_at(
    socket: Option<PathBuf>,
    start: impl FnOnce() -> bool,
) -> Result<Box<dyn Speech + Send>, NoVoice> {
    let mut builder = Builder::new();
    builder.timeout(PATIENCE);
    if let Some(socket) = socket {
        builder.path(socket);
    }
    match builder.build() {
        Ok(client) => return ready(client),
        Err(error) if says_nobody(error.kind()) => {}
        Err(error) => return Err(said(error.kind())),
    }
    if !start() {
        return Err(NoVoice::NoService);
    }
    let until = Instant::now() + STARTS_IN;
    loop {
        match builder.build() {
            Ok(client) => return ready(client),
            Err(_) if Instant::now() < until => thread::sleep(LOOK),
            Err(error) => return Err(said(error.kind())),
        }
    }
}

fn ready(client: Client<UnixStream>) -> Result<Box<dyn Speech + Send>, NoVoice> {
    let mut client = client;
    let set = |client: &mut Client<UnixStream>| -> Result<(), ClientError> {
        let name = ClientName::with_component("user", "plumbline", "session");
        client.set_client_name(name)?.check_client_name_set()?;
        client.set_language(ClientScope::Current, "en")?;
        client.check_status(OK_LANGUAGE_SET)?;
        // Of two texts of this priority the second cuts off the first.
        client.set_priority(Priority::Text)?.check_status(OK_PRIORITY_SET)?;
        Ok(())
    };
    set(&mut client).map_err(|error| because(&error))?;
    Ok(Box::new(SpeechDispatcher(client)))
}

struct SpeechDispatcher(Client<UnixStream>);

impl Speech for SpeechDispatcher {
    fn say(&mut self, line: &str) -> Result<(), NoVoice> {
        let mut say = || -> Result<(), ClientError> {
            self.0.speak()?.check_receiving_data()?.send_line(line)?;
            self.0.receive_message_id()?;
            Ok(())
        };
        say().map_err(|error| because(&error))
    }

    fn hush(&mut self) -> Result<(), NoVoice> {
        let mut hush = || -> Result<(), ClientError> {
            self.0.cancel(MessageScope::Last)?.receive()?;
            Ok(())
        };
        match hush() {
            // There was nothing to be cut off.
            Err(ClientError::Ssip(_)) | Ok(()) => Ok(()),
            Err(error) => Err(because(&error)),
        }
    }
}

fn says_nobody(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::NotFound | ErrorKind::ConnectionRefused | ErrorKind::NotADirectory
    )
}

fn said(kind: ErrorKind) -> NoVoice {
    match kind {
        kind if says_nobody(kind) => NoVoice::NoService,
        ErrorKind::WouldBlock | ErrorKind::TimedOut => NoVoice::NoAnswer,
        _ => NoVoice::Ended,
    }
}

fn because(error: &ClientError) -> NoVoice {
    match error {
        ClientError::Io(error) => said(error.kind()),
        ClientError::NotReady
        | ClientError::Ssip(_)
        | ClientError::TooFewLines
        | ClientError::TooManyLines
        | ClientError::UnexpectedStatus(_) => NoVoice::Ended,
    }
}
