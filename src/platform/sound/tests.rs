//! The thread of the sounds, on a device that only exists here: it takes samples as fast as a real one and keeps them.

use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver};
use std::task::Waker;
use std::thread;
use std::time::Duration;

use super::*;
use crate::platform::{Event, Note, SoundIs, Ticket, Tune, Volume};

const RATE: u64 = 48_000;
/// How far ahead of what is heard the device takes samples.
const BUFFER: u64 = RATE / 10;

/// What a device was given, and when its first sample was heard.
struct Recording {
    began: Instant,
    heard: Vec<i16>,
    broken: Option<NoSound>,
}

#[derive(Clone, Default)]
struct Device(Arc<Mutex<Vec<Recording>>>);

struct OnDevice {
    device: Device,
    number: usize,
    desk: Arc<Desk>,
}

impl Device {
    fn open(&self, desk: Arc<Desk>) -> Box<dyn Line + Send> {
        let mut all = self.0.lock().unwrap();
        let number = all.len();
        all.push(Recording {
            began: Instant::now(),
            heard: Vec::new(),
            broken: None,
        });
        let (device, theirs) = (self.clone(), Arc::clone(&desk));
        thread::spawn(move || {
            // Until nobody else has the desk any more.
            while Arc::strong_count(&theirs) > 1 {
                device.take(number, &theirs);
                thread::sleep(Duration::from_millis(5));
            }
        });
        Box::new(OnDevice {
            device: self.clone(),
            number,
            desk,
        })
    }

    /// Takes what is missing in the buffer.
    fn take(&self, number: usize, desk: &Desk) {
        let mut all = self.0.lock().unwrap();
        let recording = &mut all[number];
        let wanted = frames_since(recording.began) + BUFFER;
        let missing = wanted.saturating_sub(recording.heard.len() as u64);
        let mut block = vec![0; missing as usize * 2];
        if desk.fill(&mut block, Waker::noop()) {
            let samples = block.chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]]));
            recording.heard.extend(samples);
        }
    }

    fn breaks(&self, why: NoSound) {
        if let Some(last) = self.0.lock().unwrap().last_mut() {
            last.broken = Some(why);
        }
    }

    fn opened(&self) -> usize {
        self.0.lock().unwrap().len()
    }

    /// When sounds began and ended, in milliseconds since `began`: what lies less than 30 ms apart is one.
    fn sounds(&self, began: Instant) -> Vec<(i64, i64)> {
        let mut found: Vec<(i64, i64)> = Vec::new();
        for recording in self.0.lock().unwrap().iter() {
            let offset = recording.began.saturating_duration_since(began).as_millis() as i64;
            let heard = frames_since(recording.began) as usize;
            for (frame, sample) in recording.heard.iter().take(heard).enumerate() {
                if *sample != 0 {
                    let at = offset + (frame as u64 * 1000 / RATE) as i64;
                    match found.last_mut() {
                        Some((_, end)) if at - *end < 30 => *end = at,
                        _ => found.push((at, at)),
                    }
                }
            }
        }
        found
    }
}

fn frames_since(began: Instant) -> u64 {
    (began.elapsed().as_secs_f64() * RATE as f64) as u64
}

impl Line for OnDevice {
    fn heard(&mut self) -> Result<(i64, Instant), NoSound> {
        let all = self.device.0.lock().unwrap();
        let recording = &all[self.number];
        match recording.broken {
            Some(why) => Err(why),
            None => Ok((frames_since(recording.began) as i64, Instant::now())),
        }
    }

    fn take_back(&mut self) -> Result<(), NoSound> {
        let mut all = self.device.0.lock().unwrap();
        let recording = &mut all[self.number];
        let heard = frames_since(recording.began);
        recording.heard.truncate(heard as usize);
        self.desk.with(|mixer| mixer.take_back_to(heard));
        Ok(())
    }
}

/// A thread of sounds, and what it says.
struct Test {
    sound: Orders<Order>,
    events: Receiver<(Ticket, Event)>,
    began: Instant,
}

fn quick() -> Times {
    Times {
        patience: Duration::from_millis(150),
        again: Duration::from_millis(400),
        kept: Duration::from_secs(60),
    }
}

impl Test {
    fn with(open: impl Fn(Arc<Desk>) -> Result<Box<dyn Line + Send>, NoSound> + Send + Sync + 'static) -> Self {
        Self::in_times(open, quick())
    }

    fn in_times(
        open: impl Fn(Arc<Desk>) -> Result<Box<dyn Line + Send>, NoSound> + Send + Sync + 'static,
        times: Times,
    ) -> Self {
        let (sender, events) = mpsc::channel();
        let finished = Finished {
            events: sender,
            wake: Arc::new(|| {}),
        };
        let began = Instant::now();
        let sound = with(Arc::new(open), times, began, &finished);
        Self { sound, events, began }
    }

    fn on(device: &Device) -> Self {
        let device = device.clone();
        let test = Self::with(move |desk| Ok(device.open(desk)));
        test.turn(true);
        test
    }

    fn turn(&self, on: bool) {
        let volume = Volume::percent(100);
        self.sound.order(Ticket(1), Order::Sound { on, volume });
    }

    fn cues(&self, at_ms: &[u64]) {
        let cues = at_ms.iter().map(|at| (Duration::from_millis(*at), tone(60)));
        let cues = cues.collect();
        self.sound.order(Ticket(2), Order::Cues { cues });
    }

    fn until(&self, ms: u64) {
        let until = self.began + Duration::from_millis(ms);
        thread::sleep(until.saturating_duration_since(Instant::now()));
    }

    /// Every state that was said so far, without repeats.
    fn states(&self) -> Vec<SoundIs> {
        let said = self.events.try_iter().map(|(_, event)| match event {
            Event::SoundIs(state) => state,
            other => panic!("{other:?}"),
        });
        let mut states: Vec<SoundIs> = said.collect();
        states.dedup();
        states
    }
}

fn tone(ms: u32) -> Tune {
    Tune {
        notes: vec![Note {
            after_ms: 0,
            ms,
            hz: 880,
            to_hz: 880,
        }],
    }
}

/// Whether sounds began at these milliseconds, give or take what a busy computer needs.
fn begin_at(sounds: &[(i64, i64)], expected: &[i64]) -> bool {
    sounds.len() == expected.len()
        && sounds
            .iter()
            .zip(expected)
            .all(|((begin, _), at)| (begin - at).abs() <= 15)
}

#[test]
fn tones_are_heard_when_they_are_due_whatever_else_happens() {
    let device = Device::default();
    let test = Test::on(&device);
    test.cues(&[300, 900, 1400, 2000]);
    test.until(2200);
    let sounds = device.sounds(test.began);
    assert!(begin_at(&sounds, &[300, 900, 1400, 2000]), "{sounds:?}");
    assert!(
        sounds.iter().all(|(begin, end)| (50..=70).contains(&(end - begin))),
        "{sounds:?}"
    );
    assert_eq!(test.states(), [SoundIs::Off, SoundIs::Ready]);
    assert_eq!(device.opened(), 1);
}

#[test]
fn other_cues_take_the_place_of_those_that_did_not_begin_also_of_those_already_sent() {
    let device = Device::default();
    let test = Test::on(&device);
    // 950 is with the device already when the others come at 900, but not heard.
    test.cues(&[400, 950, 1200]);
    test.until(900);
    test.cues(&[400, 1100, 1300]);
    test.until(1500);
    let sounds = device.sounds(test.began);
    assert!(begin_at(&sounds, &[400, 1100, 1300]), "{sounds:?}");
}

#[test]
fn the_same_cues_again_are_heard_once_and_what_sounds_goes_on() {
    let device = Device::default();
    let test = Test::on(&device);
    for again in [300, 480, 510, 540, 560, 590] {
        test.until(again);
        test.cues(&[500, 700]);
    }
    test.until(900);
    let sounds = device.sounds(test.began);
    assert!(begin_at(&sounds, &[500, 700]), "{sounds:?}");
    assert!(
        sounds.iter().all(|(begin, end)| (50..=70).contains(&(end - begin))),
        "{sounds:?}"
    );
}

#[test]
fn what_is_due_now_is_heard_at_once_and_what_is_long_past_is_not() {
    let device = Device::default();
    let test = Test::on(&device);
    test.cues(&[5000]);
    test.until(1000);
    test.cues(&[100, 600, 1000, 1300]);
    test.until(1500);
    let sounds = device.sounds(test.began);
    assert!(begin_at(&sounds, &[1005, 1300]), "{sounds:?}");
}

#[test]
fn hush_is_silence_at_once_and_for_good() {
    let device = Device::default();
    let test = Test::on(&device);
    let long = vec![
        (Duration::from_millis(300), tone(3000)),
        (Duration::from_millis(900), tone(60)),
    ];
    test.sound.order(Ticket(2), Order::Cues { cues: long });
    test.until(700);
    test.sound.order(Ticket(3), Order::Hush);
    test.until(1200);
    let sounds = device.sounds(test.began);
    assert_eq!(sounds.len(), 1, "{sounds:?}");
    assert!((680..=740).contains(&sounds[0].1), "{sounds:?}");
    // The line stays open for what comes after the pause.
    test.cues(&[1500]);
    test.until(1700);
    assert!(device.sounds(test.began).len() == 2 && device.opened() == 1);
}

#[test]
fn off_is_silent_lets_the_service_go_and_keeps_what_is_still_to_come() {
    let device = Device::default();
    let test = Test::with({
        let device = device.clone();
        move |desk| Ok(device.open(desk))
    });
    test.cues(&[200, 900, 1500]);
    test.until(500);
    assert_eq!(
        (device.opened(), test.states()),
        (0, vec![SoundIs::Off]),
        "no service is looked for"
    );
    test.turn(true);
    test.until(1100);
    test.turn(false);
    test.until(1200);
    assert_eq!(test.states(), [SoundIs::Off, SoundIs::Ready, SoundIs::Off]);
    test.until(1700);
    let sounds = device.sounds(test.began);
    assert!(begin_at(&sounds, &[900]), "{sounds:?}");
    // On again, it is there again at once.
    test.cues(&[2100]);
    test.turn(true);
    test.until(2300);
    let sounds = device.sounds(test.began);
    assert!(begin_at(&sounds, &[900, 2100]), "{sounds:?}");
}

#[test]
fn a_service_that_ends_is_said_once_and_tried_again_but_not_at_once_a_second_time() {
    let device = Device::default();
    let fails = Arc::new(Mutex::new(false));
    let tries = Arc::new(Mutex::new(0));
    let test = Test::with({
        let (device, fails, tries) = (device.clone(), Arc::clone(&fails), Arc::clone(&tries));
        move |desk| {
            *tries.lock().unwrap() += 1;
            if *fails.lock().unwrap() {
                Err(NoSound::NoService)
            } else {
                Ok(device.open(desk))
            }
        }
    });
    test.turn(true);
    test.cues(&[200, 1600, 3400]);
    test.until(500);
    *fails.lock().unwrap() = true;
    device.breaks(NoSound::Ended);
    // The service is looked at twice a second, and before each sound.
    test.until(2600);
    let tried = *tries.lock().unwrap();
    // Once at the beginning, then at most every 0.4 s.
    assert!((3..=7).contains(&tried), "{tried}");
    *fails.lock().unwrap() = false;
    test.until(3700);
    assert_eq!(
        test.states(),
        [
            SoundIs::Off,
            SoundIs::Ready,
            SoundIs::None(NoSound::Ended),
            SoundIs::None(NoSound::NoService),
            SoundIs::Ready
        ]
    );
    let sounds = device.sounds(test.began);
    assert!(begin_at(&sounds, &[200, 3400]), "{sounds:?}");
}

#[test]
fn a_service_that_hangs_is_said_holds_nothing_up_and_is_not_tried_beside_itself() {
    let tries = Arc::new(Mutex::new(0));
    let test = Test::with({
        let tries = Arc::clone(&tries);
        move |_| {
            *tries.lock().unwrap() += 1;
            thread::sleep(Duration::from_secs(2));
            Err(NoSound::NoAnswer)
        }
    });
    test.turn(true);
    let asked = Instant::now();
    test.cues(&[200, 400]);
    test.sound.order(Ticket(3), Order::Hush);
    test.cues(&[200, 400]);
    assert!(
        asked.elapsed() < Duration::from_millis(50),
        "handing over waits for nothing"
    );
    test.until(1500);
    assert_eq!(test.states(), [SoundIs::Off, SoundIs::None(NoSound::NoAnswer)]);
    assert_eq!(*tries.lock().unwrap(), 1);
}

#[test]
fn a_line_on_which_nothing_is_played_for_long_is_given_back() {
    let device = Device::default();
    let theirs = device.clone();
    let times = Times {
        kept: Duration::from_millis(500),
        ..quick()
    };
    let test = Test::in_times(move |desk| Ok(theirs.open(desk)), times);
    test.turn(true);
    test.cues(&[200]);
    test.until(2500);
    assert_eq!(test.states(), [SoundIs::Off, SoundIs::Ready, SoundIs::Off]);
    test.cues(&[2700]);
    test.until(2900);
    assert!(begin_at(&device.sounds(test.began), &[200, 2700]));
    assert_eq!(device.opened(), 2);
}
