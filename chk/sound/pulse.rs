//! The line to PulseAudio, or to PipeWire, which speaks its protocol: over their socket on this computer, nowhere else.

use std::ffi::CString;
use std::future::Future;
use std::io::ErrorKind;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use pulseaudio::protocol::stream::BufferAttr;
use pulseaudio::protocol::{
    ChannelMap, ChannelVolume, PlaybackLatency, PlaybackStreamParams, Prop, Props, ProtocolError, PulseError,
    SampleFormat, SampleSpec,
};
use pulseaudio::{Client, ClientError, PlaybackSource, PlaybackStream};

use super::Line;
use super::mixer::Desk;
use crate::platform::NoSound;

/// How long one answer of the service may take; nothing here needs more than three.
const PATIENCE: Duration = Duration::from_secs(1);
/// How much the service is given beforehand: with 60 ms there were gaps in tones on a busy computer.
const BUFFER_MS: u32 = 200;
/// One channel of 16 bits.
const BYTES: i64 = 2;
/// The length of the key that lets us in.
const COOKIE_BYTES: usize = 256;

/// Where the service may be, and the key that lets us in.
#[derive(Clone, Debug, Default)]
pub(super) struct Where {
    /// Its sockets, most likely first.
    pub sockets: Vec<PathBuf>,
    /// Files with the key.
    pub cookies: Vec<PathBuf>,
}

impl Where {
    /// As libpulse looks for it, on this computer only.
    pub fn of_environment() -> Self {
        let machine = std::fs::read_to_string("/etc/machine-id").unwrap_or_default();
        Self::of(|name| std::env::var(name).ok(), machine.trim())
    }

    fn of(variable: impl Fn(&str) -> Option<String>, machine: &str) -> Self {
        let folder = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let config = folder("XDG_CONFIG_HOME").or_else(|| folder("HOME").map(|home| home.join(".config")));
        let config = config.map(|config| config.join("pulse"));
        let mut cookies: Vec<PathBuf> = folder("PULSE_COOKIE").into_iter().collect();
        cookies.extend(config.iter().map(|config| config.join("cookie")));
        cookies.extend(folder("HOME").map(|home| home.join(".pulse-cookie")));
        let sockets = match variable("PULSE_SERVER").filter(|server| !server.trim().is_empty()) {
            Some(servers) => servers.split_whitespace().filter_map(local).collect(),
            None => {
                let runtime = folder("PULSE_RUNTIME_PATH").map(|runtime| runtime.join("native"));
                let session = folder("XDG_RUNTIME_DIR").map(|session| session.join("pulse/native"));
                let without_session = config.filter(|_| !machine.is_empty());
                let without_session = without_session.map(|config| config.join(format!("{machine}-runtime/native")));
                let system = [
                    PathBuf::from("/run/pulse/native"),
                    PathBuf::from("/var/run/pulse/native"),
                ];
                runtime
                    .into_iter()
                    .chain(session)
                    .chain(without_session)
                    .chain(system)
                    .collect()
            }
        };
        Self { sockets, cookies }
    }

    fn cookie(&self) -> Vec<u8> {
        let read = |path: &PathBuf| std::fs::read(path).ok().filter(|cookie| cookie.len() == COOKIE_BYTES);
        // An empty key is taken for a broken message; a wrong one is weighed against who we are.
        self.cookies
            .iter()
            .find_map(read)
            .unwrap_or_else(|| vec![0; COOKIE_BYTES])
    }
}

/// The socket of a server on this computer: `/path`, `unix:/path`, either with the machine in braces before it.
fn local(server: &str) -> Option<PathBuf> {
    let server = match server.strip_prefix('{') {
        Some(rest) => rest.split_once('}').map(|(_, server)| server)?,
        None => server,
    };
    let path = server.strip_prefix("unix:").unwrap_or(server);
    path.starts_with('/').then(|| PathBuf::from(path))
}

/// Opens a line; takes long where the service does.
pub(super) fn open(place: &Where, desk: &Arc<Desk>) -> Result<Box<dyn Line + Send>, NoSound> {
    let mut why = NoSound::NoService;
    for socket in &place.sockets {
        match connected(socket, &place.cookie()) {
            Ok(client) => return playing(client, desk),
            // There may be another one elsewhere.
            Err(NoSound::NoService) => {}
            Err(other) => why = other,
        }
    }
    Err(why)
}

fn connected(path: &Path, cookie: &[u8]) -> Result<Client, NoSound> {
    let mut last = NoSound::NoService;
    // Right after its start a service may not yet know who we are, and says no once.
    for _ in 0..2 {
        let socket = UnixStream::connect(path).map_err(|error| said(&error))?;
        let set = socket
            .set_read_timeout(Some(PATIENCE))
            .and_then(|()| socket.set_write_timeout(Some(PATIENCE)));
        set.map_err(|error| said(&error))?;
        match Client::new_unix(c"Plumbline", socket, Some(cookie)) {
            Ok(client) => return Ok(client),
            Err(error) => last = because(&error),
        }
        if last != NoSound::Refused {
            break;
        }
    }
    Err(last)
}

fn playing(client: Client, desk: &Arc<Desk>) -> Result<Box<dyn Line + Send>, NoSound> {
    let rate = desk.with(|mixer| mixer.rate());
    let target = rate * BUFFER_MS / 1000 * BYTES as u32;
    let mut props = Props::new();
    // No role: what has the role of an event is what people mute.
    props.set(Prop::MediaName, CString::from(c"Exercise sounds"));
    let params = PlaybackStreamParams {
        sample_spec: SampleSpec {
            format: SampleFormat::S16Le,
            channels: 1,
            sample_rate: rate,
        },
        channel_map: ChannelMap::mono(),
        cvolume: Some(ChannelVolume::norm(1)),
        buffer_attr: BufferAttr {
            target_length: target,
            minimum_request_length: target / 4,
            ..BufferAttr::default()
        },
        props,
        ..PlaybackStreamParams::default()
    };
    let source = Source(Arc::clone(desk));
    let stream = answered(client.create_playback_stream(params, source))?;
    Ok(Box::new(Pulse {
        stream,
        _client: client,
        desk: Arc::clone(desk),
    }))
}

/// The stream stands before the client: the service's answer to its going wakes the client's thread, which then finds the
/// client gone and ends with the socket.
struct Pulse {
    stream: PlaybackStream,
    _client: Client,
    desk: Arc<Desk>,
}

impl Pulse {
    fn timing(&self) -> Result<PlaybackLatency, NoSound> {
        answered(self.stream.timing_info())
    }
}

impl Line for Pulse {
    fn heard(&mut self) -> Result<(i64, Instant), NoSound> {
        let _nothing_is_sent = self.desk.hold();
        let asked = Instant::now();
        let timing = self.timing()?;
        let then = asked + asked.elapsed() / 2;
        let (sent, rate) = self.desk.with(|mixer| (mixer.sent(), mixer.rate()));
        // The service counts from where its buffer was emptied last, we from the beginning.
        let of_ours = i64::try_from(sent).unwrap_or(i64::MAX) - timing.write_offset / BYTES;
        let in_device = i64::try_from(timing.sink_usec).unwrap_or(0) * i64::from(rate) / 1_000_000;
        Ok((of_ours + timing.read_offset / BYTES - in_device, then))
    }

    fn take_back(&mut self) -> Result<(), NoSound> {
        let _nothing_is_sent = self.desk.hold();
        let before = self.timing()?;
        answered(self.stream.flush())?;
        let after = self.timing()?;
        self.desk.with(|mixer| {
            let taken_back = (before.write_offset - after.write_offset) / BYTES;
            let taken_back = u64::try_from(taken_back).unwrap_or(0);
            mixer.take_back_to(mixer.sent().saturating_sub(taken_back));
        });
        Ok(())
    }
}

/// What the service is given when it asks.
struct Source(Arc<Desk>);

impl PlaybackSource for Source {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, block: &mut [u8]) -> Poll<usize> {
        if self.0.fill(block, context.waker()) {
            Poll::Ready(block.len())
        } else {
            Poll::Pending
        }
    }
}

/// Waits for an answer, but not for ever.
fn answered<T>(question: impl Future<Output = Result<T, ClientError>>) -> Result<T, NoSound> {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut question = pin!(question);
    let until = Instant::now() + PATIENCE;
    loop {
        if let Poll::Ready(answer) = question.as_mut().poll(&mut context) {
            return answer.map_err(|error| because(&error));
        }
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(NoSound::NoAnswer);
        }
        thread::park_timeout(left);
    }
}

fn because(error: &ClientError) -> NoSound {
    match error {
        ClientError::ServerUnavailable => NoSound::NoService,
        ClientError::ServerError(error) => of_server(*error),
        ClientError::Protocol(error) => match error {
            ProtocolError::Io(error) => said(error),
            ProtocolError::ServerError(error) => of_server(*error),
            ProtocolError::Timeout => NoSound::NoAnswer,
            ProtocolError::UnsupportedVersion(_)
            | ProtocolError::UnexpectedCommand(_)
            | ProtocolError::Invalid(_)
            | ProtocolError::Unimplemented(..) => NoSound::Refused,
        },
        ClientError::Io(error) => said(error),
        ClientError::UnexpectedSequenceNumber => NoSound::Refused,
        ClientError::Disconnected => NoSound::Ended,
    }
}

fn of_server(error: PulseError) -> NoSound {
    match error {
        PulseError::NoEntity => NoSound::NoDevice,
        PulseError::Timeout => NoSound::NoAnswer,
        PulseError::ConnectionTerminated | PulseError::Killed => NoSound::Ended,
        _ => NoSound::Refused,
    }
}

fn said(error: &std::io::Error) -> NoSound {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::ConnectionRefused | ErrorKind::NotADirectory => NoSound::NoService,
        ErrorKind::WouldBlock | ErrorKind::TimedOut => NoSound::NoAnswer,
        ErrorKind::PermissionDenied => NoSound::Refused,
        _ => NoSound::Ended,
    }
}

#[cfg(test)]
mod tests;
