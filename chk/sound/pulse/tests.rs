//! Real sockets, with stand-ins for the service behind them.

use std::io::{BufReader, Cursor, Read};
use std::os::unix::net::UnixListener;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

use pulseaudio::protocol::{self, AuthReply, Command, CreatePlaybackStreamReply, PlaybackLatency, SetClientNameReply};
use tempfile::TempDir;

use super::super::mixer::Mixer;
use super::*;

const RATE: u32 = 48_000;

fn desk() -> Arc<Desk> {
    Desk::new(Mixer::new(RATE, 100))
}

fn at(socket: &Path) -> Where {
    Where {
        sockets: vec![socket.to_owned()],
        cookies: Vec::new(),
    }
}

fn socket() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("native");
    (folder, path)
}

/// Why it could not be opened, and how long that took.
fn refused(place: &Where) -> (NoSound, Duration) {
    let began = Instant::now();
    let why = open(place, &desk()).err().expect("it was opened");
    (why, began.elapsed())
}

/// How a stand-in behaves once it has a stream.
#[derive(Clone, Copy, PartialEq)]
enum Then {
    Plays,
    /// It reads and never answers.
    Hangs,
    /// It says no to the stream.
    NoDevice,
}

/// A service with one client: it takes 200 ms of samples, and says what was asked of it.
struct StandIn {
    asked: Arc<Mutex<Vec<String>>>,
    /// It ends with the next thing it is asked.
    over: Arc<AtomicBool>,
}

impl StandIn {
    fn at(path: &Path, then: Then) -> std::thread::JoinHandle<Self> {
        let listener = UnixListener::bind(path).unwrap();
        thread::spawn(move || {
            let (connection, _) = listener.accept().unwrap();
            let stand_in = Self {
                asked: Arc::default(),
                over: Arc::default(),
            };
            let (asked, over) = (Arc::clone(&stand_in.asked), Arc::clone(&stand_in.over));
            thread::spawn(move || serve(connection, then, &asked, &over));
            stand_in
        })
    }

    fn asked(&self, what: &str) -> bool {
        self.asked.lock().unwrap().iter().any(|asked| asked == what)
    }
}

fn serve(mut to: UnixStream, then: Then, asked: &Mutex<Vec<String>>, over: &AtomicBool) {
    let mut from = BufReader::new(to.try_clone().unwrap());
    let (mut version, mut written) = (protocol::MAX_VERSION, 0_i64);
    while let Ok(head) = protocol::read_descriptor(&mut from) {
        let mut body = vec![0; head.length as usize];
        if from.read_exact(&mut body).is_err() {
            return;
        }
        if head.channel != u32::MAX {
            written += body.len() as i64;
            continue;
        }
        let Ok((number, command)) = Command::read_tag_prefixed(&mut Cursor::new(&body), version) else {
            return;
        };
        if over.load(Ordering::Relaxed) {
            return;
        }
        asked.lock().unwrap().push(format!("{:?}", command.tag()));
        let answered = match command {
            Command::Auth(auth) => {
                assert_eq!(auth.cookie.len(), COOKIE_BYTES, "an empty key breaks the connection");
                version = version.min(auth.version);
                let reply = AuthReply {
                    version,
                    ..AuthReply::default()
                };
                protocol::write_reply_message(&mut to, number, &reply, version)
            }
            Command::SetClientName(_) => {
                protocol::write_reply_message(&mut to, number, &SetClientNameReply { client_id: 1 }, version)
            }
            _ if then == Then::Hangs => continue,
            Command::CreatePlaybackStream(_) if then == Then::NoDevice => {
                protocol::write_error(&mut to, number, &PulseError::NoEntity)
            }
            Command::CreatePlaybackStream(params) => {
                let reply = CreatePlaybackStreamReply {
                    channel: 0,
                    sample_spec: params.sample_spec,
                    channel_map: params.channel_map,
                    buffer_attr: params.buffer_attr,
                    requested_bytes: params.buffer_attr.target_length,
                    sink_name: Some(CString::from(c"stand-in")),
                    ..CreatePlaybackStreamReply::default()
                };
                protocol::write_reply_message(&mut to, number, &reply, version)
            }
            Command::GetPlaybackLatency(_) => {
                let reply = PlaybackLatency {
                    sink_usec: 10_000,
                    source_usec: 0,
                    playing: true,
                    local_time: SystemTime::now(),
                    remote_time: SystemTime::now(),
                    write_offset: written,
                    read_offset: 0,
                    underrun_for: 0,
                    playing_for: 0,
                };
                protocol::write_reply_message(&mut to, number, &reply, version)
            }
            Command::FlushPlaybackStream(_) => {
                written = 0;
                protocol::write_ack_message(&mut to, number)
            }
            Command::DeletePlaybackStream(_) => protocol::write_ack_message(&mut to, number),
            _ => protocol::write_error(&mut to, number, &PulseError::NotImplemented),
        };
        if answered.is_err() {
            return;
        }
    }
}

/// Waits until something is so.
fn soon(is: impl Fn() -> bool) -> bool {
    let began = Instant::now();
    while !is() && began.elapsed() < Duration::from_secs(5) {
        thread::sleep(Duration::from_millis(5));
    }
    is()
}

#[test]
fn no_service_and_one_that_left_its_socket_are_said_at_once() {
    let (_folder, path) = socket();
    let (why, took) = refused(&at(&path));
    assert_eq!(why, NoSound::NoService);
    drop(UnixListener::bind(&path).unwrap());
    let (why_left, took_left) = refused(&at(&path));
    assert_eq!(why_left, NoSound::NoService);
    assert!(took + took_left < Duration::from_millis(500));
    assert_eq!(refused(&Where::default()).0, NoSound::NoService);
}

#[test]
fn a_service_that_never_answers_is_left_within_three_seconds() {
    let (_folder, path) = socket();
    let _silent = UnixListener::bind(&path).unwrap();
    let (why, took) = refused(&at(&path));
    assert_eq!(why, NoSound::NoAnswer);
    assert!(took < Duration::from_secs(3), "{took:?}");
}

#[test]
fn a_service_that_hangs_after_saying_hello_is_left_too() {
    let (_folder, path) = socket();
    let stand_in = StandIn::at(&path, Then::Hangs);
    let (why, took) = refused(&at(&path));
    assert_eq!(why, NoSound::NoAnswer);
    assert!(took < Duration::from_secs(3), "{took:?}");
    drop(stand_in.join());
}

#[test]
fn a_service_that_hangs_up_or_has_no_device_says_so() {
    let (_folder, path) = socket();
    let listener = UnixListener::bind(&path).unwrap();
    let hangs_up = thread::spawn(move || drop(listener.accept()));
    assert_eq!(refused(&at(&path)).0, NoSound::Ended);
    hangs_up.join().unwrap();
    let (_folder, path) = socket();
    let stand_in = StandIn::at(&path, Then::NoDevice);
    assert_eq!(refused(&at(&path)).0, NoSound::NoDevice);
    drop(stand_in.join());
}

#[test]
fn the_first_socket_that_answers_is_taken() {
    let (_folder, path) = socket();
    let stand_in = StandIn::at(&path, Then::Plays);
    let place = Where {
        sockets: vec![path.with_file_name("missing"), path.clone()],
        cookies: Vec::new(),
    };
    assert!(open(&place, &desk()).is_ok());
    drop(stand_in.join());
}

#[test]
fn what_is_heard_follows_from_what_the_service_says_and_what_was_sent_is_taken_back() {
    let (_folder, path) = socket();
    let stand_in = StandIn::at(&path, Then::Plays);
    let desk = desk();
    let mut line = open(&at(&path), &desk).ok().unwrap();
    let stand_in = stand_in.join().unwrap();
    let buffer = u64::from(RATE) / 5;
    assert!(soon(|| desk.with(|mixer| mixer.sent()) == buffer), "200 ms are sent");
    // Nothing was played yet, and the device holds 10 ms more.
    let (heard, _) = line.heard().unwrap();
    assert_eq!(heard, -480);
    line.take_back().unwrap();
    assert_eq!(desk.with(|mixer| mixer.sent()), 0);
    assert!(stand_in.asked("FlushPlaybackStream"));
    // The service counts anew, we go on.
    assert_eq!(line.heard().unwrap().0, -480);
    drop(line);
    assert!(
        soon(|| stand_in.asked("DeletePlaybackStream")),
        "the stream is given back"
    );
}

#[test]
fn a_service_that_ends_in_the_middle_is_noticed() {
    let (_folder, path) = socket();
    let stand_in = StandIn::at(&path, Then::Plays);
    let mut line = open(&at(&path), &desk()).ok().unwrap();
    let stand_in = stand_in.join().unwrap();
    assert!(line.heard().is_ok());
    stand_in.over.store(true, Ordering::Relaxed);
    let began = Instant::now();
    assert_eq!(line.heard().err(), Some(NoSound::Ended));
    assert_eq!(line.take_back().err(), Some(NoSound::Ended));
    assert!(began.elapsed() < Duration::from_secs(1));
}

#[test]
fn sockets_are_looked_for_where_the_environment_says_and_only_on_this_computer() {
    let looked = |set: &[(&str, &str)]| {
        let set: Vec<(String, String)> = set
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()))
            .collect();
        Where::of(
            move |name| {
                set.iter()
                    .find(|(known, _)| known == name)
                    .map(|(_, value)| value.clone())
            },
            "abc",
        )
    };
    let sockets = |set: &[(&str, &str)]| looked(set).sockets;
    assert_eq!(
        sockets(&[(
            "PULSE_SERVER",
            "tcp:elsewhere {abc}unix:/a/native otherhost /b/native unix:/c"
        )]),
        ["/a/native", "/b/native", "/c"].map(PathBuf::from)
    );
    assert!(sockets(&[("PULSE_SERVER", "tcp:elsewhere"), ("XDG_RUNTIME_DIR", "/run/user/1")]).is_empty());
    let usual = looked(&[
        ("PULSE_SERVER", ""),
        ("XDG_RUNTIME_DIR", "/run/user/1"),
        ("HOME", "/home/a"),
    ]);
    assert_eq!(
        usual.sockets,
        [
            "/run/user/1/pulse/native",
            "/home/a/.config/pulse/abc-runtime/native",
            "/run/pulse/native",
            "/var/run/pulse/native"
        ]
        .map(PathBuf::from)
    );
    assert_eq!(
        usual.cookies,
        ["/home/a/.config/pulse/cookie", "/home/a/.pulse-cookie"].map(PathBuf::from)
    );
    assert_eq!(usual.cookie(), vec![0; COOKIE_BYTES]);
}
