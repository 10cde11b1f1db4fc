//! The thread of the words, with a service that only exists here.

use std::sync::Mutex;
use std::sync::mpsc;
use std::thread;

use super::*;

/// What a speech service was asked, and how it behaves.
#[derive(Clone, Default)]
struct Service(Arc<Mutex<Seen>>);

#[derive(Default)]
struct Seen {
    heard: Vec<String>,
    connected: usize,
    gone: usize,
    fails: Option<NoVoice>,
    /// How long it takes until it is there.
    starts_in: Duration,
    reader: bool,
}

struct Spoken(Service);

impl Speech for Spoken {
    fn say(&mut self, line: &str) -> Result<(), NoVoice> {
        self.0.does(format!("says {line}"))
    }

    fn hush(&mut self) -> Result<(), NoVoice> {
        self.0.does("is silent".to_owned())
    }
}

impl Drop for Spoken {
    fn drop(&mut self) {
        self.0.set(|seen| seen.gone += 1);
    }
}

impl Service {
    fn set<T>(&self, does: impl FnOnce(&mut Seen) -> T) -> T {
        does(&mut self.0.lock().unwrap())
    }

    fn does(&self, what: String) -> Result<(), NoVoice> {
        self.set(|seen| {
            if let Some(why) = seen.fails {
                return Err(why);
            }
            seen.heard.push(what);
            Ok(())
        })
    }

    fn heard(&self) -> Vec<String> {
        self.set(|seen| seen.heard.clone())
    }

    fn world(&self) -> World {
        let (connects, reads) = (self.clone(), self.clone());
        World {
            connect: Arc::new(move || {
                let wait = connects.set(|seen| seen.starts_in);
                thread::sleep(wait);
                let fails = connects.set(|seen| {
                    seen.connected += 1;
                    seen.fails
                });
                match fails {
                    Some(why) => Err(why),
                    None => Ok(Box::new(Spoken(connects.clone()))),
                }
            }),
            reader: Arc::new(move || reads.set(|seen| seen.reader)),
        }
    }
}

struct Test {
    voice: Orders<Order>,
    events: Receiver<(Ticket, Event)>,
    service: Service,
    began: Instant,
}

impl Test {
    fn new() -> Self {
        let service = Service::default();
        let (sender, events) = mpsc::channel();
        let finished = Finished {
            events: sender,
            wake: Arc::new(|| {}),
        };
        let began = Instant::now();
        let voice = with(service.world(), began, &finished);
        Self {
            voice,
            events,
            service,
            began,
        }
    }

    fn turn(&self, on: bool) {
        self.voice.order(Ticket(1), Order::Voice { on });
    }

    fn say(&self, words: &str) {
        let words = words.to_owned();
        self.voice.order(Ticket(2), Order::Say { words });
    }

    /// Lines that are due so many milliseconds from now.
    fn lines(&self, lines: &[(u64, &str)]) {
        let now = self.began.elapsed();
        let timed = lines
            .iter()
            .map(|(in_ms, line)| (now + Duration::from_millis(*in_ms), (*line).to_owned()));
        let lines = timed.collect();
        self.voice.order(Ticket(2), Order::Lines { lines });
    }

    fn hush(&self) {
        self.voice.order(Ticket(3), Order::Hush);
    }

    /// Waits until a state is said.
    fn until(&self, state: VoiceIs) {
        let until = Instant::now() + Duration::from_secs(5);
        while Instant::now() < until {
            if let Ok((_, Event::VoiceIs(said))) = self.events.recv_timeout(Duration::from_secs(5))
                && said == state
            {
                return;
            }
        }
        panic!("{state:?} was not said");
    }

    /// Waits until the service was asked for so many things.
    fn after(&self, count: usize) -> Vec<String> {
        let began = Instant::now();
        while self.service.heard().len() < count && began.elapsed() < Duration::from_secs(5) {
            thread::sleep(Duration::from_millis(2));
        }
        self.service.heard()
    }
}

fn soon() {
    thread::sleep(Duration::from_millis(150));
}

#[test]
fn nothing_is_looked_for_before_words_are_turned_on() {
    let test = Test::new();
    test.say("Hold.");
    test.hush();
    test.until(VoiceIs::Off);
    soon();
    assert_eq!(test.service.set(|seen| seen.connected), 0);
    test.turn(true);
    test.until(VoiceIs::Ready);
    soon();
    assert!(test.service.heard().is_empty(), "what was said before is not said now");
    test.say("Hold.");
    assert_eq!(test.after(1), ["says Hold."]);
}

#[test]
fn turned_off_it_is_silent_and_lets_the_service_go() {
    let test = Test::new();
    test.turn(true);
    test.until(VoiceIs::Ready);
    test.say("Hold.");
    test.after(1);
    test.turn(false);
    test.until(VoiceIs::Off);
    test.say("Rest.");
    soon();
    assert_eq!(test.service.heard(), ["says Hold.", "is silent"]);
    assert_eq!(test.service.set(|seen| seen.gone), 1);
}

#[test]
fn a_pause_cuts_words_off_within_a_fifth_of_a_second() {
    let test = Test::new();
    test.turn(true);
    test.until(VoiceIs::Ready);
    test.say("A long line.");
    test.after(1);
    let paused = Instant::now();
    test.hush();
    assert_eq!(test.after(2).last().map(String::as_str), Some("is silent"));
    assert!(paused.elapsed() < Duration::from_millis(200), "{:?}", paused.elapsed());
}

#[test]
fn while_the_service_starts_only_the_newest_words_wait_and_a_pause_takes_them_back() {
    let test = Test::new();
    test.service.set(|seen| seen.starts_in = Duration::from_millis(300));
    test.turn(true);
    test.say("Left side.");
    test.say("Hold.");
    test.until(VoiceIs::Ready);
    assert_eq!(test.after(1), ["says Hold."]);
    let test = Test::new();
    test.service.set(|seen| seen.starts_in = Duration::from_millis(300));
    test.turn(true);
    test.say("Hold.");
    test.hush();
    test.until(VoiceIs::Ready);
    soon();
    assert!(!test.service.heard().contains(&"says Hold.".to_owned()));
    let test = Test::new();
    test.service
        .set(|seen| seen.starts_in = STALE + Duration::from_millis(200));
    test.turn(true);
    test.say("Hold.");
    test.until(VoiceIs::Ready);
    soon();
    assert!(test.service.heard().is_empty(), "that was too long ago");
}

#[test]
fn with_a_screen_reader_nothing_is_spoken_and_no_service_is_started() {
    let test = Test::new();
    test.service.set(|seen| seen.reader = true);
    test.turn(true);
    test.until(VoiceIs::None(NoVoice::ReaderSpeaks));
    test.say("Hold.");
    soon();
    assert_eq!(test.service.set(|seen| (seen.connected, seen.heard.len())), (0, 0));
    // It was ended, and words are turned on again.
    test.service.set(|seen| seen.reader = false);
    test.turn(true);
    test.until(VoiceIs::Ready);
}

#[test]
fn no_service_is_said_once_and_not_looked_for_again_at_once() {
    let test = Test::new();
    test.service.set(|seen| seen.fails = Some(NoVoice::NoService));
    test.turn(true);
    test.until(VoiceIs::None(NoVoice::NoService));
    for _ in 0..5 {
        test.say("Hold.");
        thread::sleep(Duration::from_millis(30));
    }
    assert_eq!(test.service.set(|seen| seen.connected), 1);
}

#[test]
fn a_service_that_ends_is_said() {
    let test = Test::new();
    test.turn(true);
    test.until(VoiceIs::Ready);
    test.service.set(|seen| seen.fails = Some(NoVoice::Ended));
    test.say("Hold.");
    test.until(VoiceIs::None(NoVoice::Ended));
}

#[test]
fn a_service_that_hangs_is_said_within_three_seconds_or_so_and_a_pause_is_not_held_up() {
    let test = Test::new();
    test.service.set(|seen| seen.starts_in = Duration::from_secs(5));
    let began = Instant::now();
    test.turn(true);
    test.until(VoiceIs::None(NoVoice::NoAnswer));
    assert!(began.elapsed() < Duration::from_millis(3500), "{:?}", began.elapsed());
}

#[test]
fn words_are_one_line_that_no_service_takes_for_a_command() {
    for (words, line) in [
        ("Hold.", "Hold."),
        (".", " ."),
        (".hidden", " .hidden"),
        ("Left side.\r\n.\r\nQUIT", "Left side. . QUIT"),
        ("\n.\nSTOP ALL", " . STOP ALL"),
        ("\u{0}\u{1b}[2J\t", "[2J"),
        ("", ""),
    ] {
        assert_eq!(one_line(words), line, "{words:?}");
        assert!(!one_line(words).starts_with('.') && !one_line(words).contains(char::is_control));
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod dispatcher;

#[test]
fn lines_are_spoken_when_they_are_due_and_nobody_asks_again() {
    let test = Test::new();
    test.turn(true);
    test.until(VoiceIs::Ready);
    let handed = Instant::now();
    test.lines(&[(300, "Hold."), (150, "Get ready."), (5_000, "Rest.")]);
    assert_eq!(test.after(1), ["says Get ready."]);
    assert!(handed.elapsed() >= Duration::from_millis(145), "{:?}", handed.elapsed());
    assert_eq!(test.after(2), ["says Get ready.", "says Hold."]);
    assert!(handed.elapsed() >= Duration::from_millis(295), "{:?}", handed.elapsed());
    // Others take their place; a pause takes back what was still to come.
    test.lines(&[(50, "Other side: right."), (400, "Begin.")]);
    test.after(3);
    test.hush();
    thread::sleep(Duration::from_millis(500));
    let said = ["says Get ready.", "says Hold.", "says Other side: right.", "is silent"];
    assert_eq!(test.service.heard(), said);
}

#[test]
fn lines_that_were_due_while_words_were_off_are_not_made_up_for() {
    let test = Test::new();
    test.lines(&[(50, "Hold."), (600, "Rest.")]);
    thread::sleep(Duration::from_millis(120));
    assert_eq!(test.service.set(|seen| seen.connected), 0, "nothing is looked for");
    test.turn(true);
    test.until(VoiceIs::Ready);
    assert_eq!(test.after(1), ["says Rest."]);
}
