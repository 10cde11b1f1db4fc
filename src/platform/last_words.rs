//! What is still written when the program panics.

use std::cell::Cell;
use std::io::Write as _;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError, Weak};
use std::thread;
use std::time::Duration;

use super::{Over, files};

/// How long a panic waits for a file that is being written at that moment.
const PATIENCE: Duration = Duration::from_secs(if cfg!(test) { 1 } else { 10 });
/// How often it looks.
const LOOK: Duration = Duration::from_millis(5);

/// The last words of every desktop of this program, for the hook to find; there is one, but for tests.
static ALL: Mutex<Vec<Weak<LastWords>>> = Mutex::new(Vec::new());

/// Whether a fault is told where the program was started; not while a window is being made, which ends in words of its own.
static TOLD: AtomicBool = AtomicBool::new(true);

thread_local! {
    /// Whether a panic of this thread is caught, so that the program lives on and needs no last words.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// What one desktop writes when the program panics.
#[derive(Debug, Default)]
pub(super) struct LastWords {
    words: Mutex<Words>,
    /// Held while a file is written or removed, so that nothing older lands on top of the last words.
    writing: Mutex<()>,
}

#[derive(Debug, Default)]
struct Words {
    words: Option<(PathBuf, Vec<u8>)>,
    said: bool,
}

impl LastWords {
    /// No words yet, but known to the hook.
    pub fn new() -> Arc<Self> {
        let words = Arc::new(Self::default());
        let mut all = lock(&ALL);
        all.retain(|known| known.strong_count() > 0);
        all.push(Arc::downgrade(&words));
        drop(all);
        words
    }

    /// Sets what would be written. A program that still says so lives, so older files may be written again.
    pub fn set(&self, words: Option<(PathBuf, Vec<u8>)>) {
        *lock(&self.words) = Words { words, said: false };
    }

    /// Changes a file, unless the last words are in it already: they are newer, and the change is left undone.
    pub fn unless_said<T>(&self, path: &Path, change: impl FnOnce() -> T) -> Option<T> {
        let _writing = lock(&self.writing);
        let said = {
            let words = lock(&self.words);
            words.said && words.words.as_ref().is_some_and(|(said, _)| said == path)
        };
        (!said).then(change)
    }

    fn say(&self) {
        let _writing = now_or_soon(&self.writing);
        let Some(mut words) = now_or_soon(&self.words) else {
            return;
        };
        if let Words {
            words: Some((path, bytes)),
            said,
        } = &mut *words
        {
            *said = true;
            // There is nobody left to tell of a failure.
            let _failed = files::write(path, bytes, Over::Anything);
        }
    }
}

/// Does work of which a panic is caught: none then. The program lives on, so nothing is written as its last words.
pub fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = CAUGHT.replace(true);
    let done = panic::catch_unwind(AssertUnwindSafe(work)).ok();
    CAUGHT.set(before);
    if done.is_none() {
        // A thread of a library may have panicked first; nobody knew that this would be caught.
        for words in lock(&ALL).iter().filter_map(Weak::upgrade) {
            lock(&words.words).said = false;
        }
    }
    done
}

/// From now on a panic writes the last words before it is reported. What is reported names the line of the program and,
/// outside debug builds, nothing else: the message of a panic may quote a text of the person.
pub fn install_panic_hook() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !CAUGHT.get() {
            say_all();
        }
        if cfg!(debug_assertions) {
            usual(info);
        } else if TOLD.load(Ordering::Relaxed) {
            name_the_line(info);
        }
    }));
}

/// Whether faults are told from now on.
pub fn tell_faults(told: bool) {
    TOLD.store(told, Ordering::Relaxed);
}

/// From now on a polite end (logout, shutdown, Ctrl+C where it was started) writes the last words before the program goes
/// as it would have gone. An end that whoever started the program has turned off (`nohup`) stays off.
pub fn say_last_words_when_ended() {
    #[cfg(unix)]
    {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        use signal_hook::iterator::Signals;
        let ignored = ignored_signals();
        let ends = [SIGTERM, SIGHUP, SIGINT]
            .into_iter()
            .filter(|end| !is_in(ignored, *end));
        // Where they cannot be caught, all is as before.
        let Ok(mut signals) = Signals::new(ends) else {
            return;
        };
        let waiting = move || {
            for end in signals.forever() {
                say_all();
                let _gone = signal_hook::low_level::emulate_default_handler(end);
            }
        };
        let _as_before = thread::Builder::new().name("end".to_owned()).spawn(waiting);
    }
}

/// Which signals the system ignores for this program, a bit each; none where it does not say.
#[cfg(unix)]
fn ignored_signals() -> u64 {
    let status = files::read(Path::new("/proc/self/status"), 1 << 20).unwrap_or_default();
    let status = String::from_utf8_lossy(&status).into_owned();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    ignored
        .and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .unwrap_or(0)
}

#[cfg(unix)]
fn is_in(mask: u64, signal: i32) -> bool {
    let bit = u32::try_from(signal).ok().and_then(|signal| signal.checked_sub(1));
    bit.and_then(|bit| mask.checked_shr(bit))
        .is_some_and(|rest| rest & 1 == 1)
}

fn say_all() {
    let Some(all) = now_or_soon(&ALL) else {
        return;
    };
    for words in all.iter().filter_map(Weak::upgrade) {
        words.say();
    }
}

fn name_the_line(info: &PanicHookInfo<'_>) {
    let place = info
        .location()
        .map_or_else(String::new, |place| format!(" at {}:{}", place.file(), place.line()));
    let _closed = writeln!(std::io::stderr(), "Plumbline met a fault of its own{place}.");
}

/// Locks; a thread that panicked meanwhile left a whole value, since each is set in one step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Locks within [`PATIENCE`]: the panicking thread may itself hold the lock, and must not wait for ever.
fn now_or_soon<T>(mutex: &Mutex<T>) -> Option<MutexGuard<'_, T>> {
    let tries = PATIENCE.as_millis() / LOOK.as_millis();
    for _ in 0..tries {
        match mutex.try_lock() {
            Ok(guard) => return Some(guard),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => thread::sleep(LOOK),
        }
    }
    None
}

#[cfg(test)]
mod tests;
