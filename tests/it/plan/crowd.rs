//! A crowd of random people, on all cores, for promises that hold for everyone.
//!
//! How many there are says `PLUMBLINE_PEOPLE` (20,000 when it is not set), which crowd says `PROPTEST_RNG_SEED`. A
//! failure names the person; `PLUMBLINE_PERSON` looks at that one again.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};

use plumbline::content::{Library, shipped};
use plumbline::record::Assessment;

use super::anyone::anyone;

const PEOPLE: u64 = 20_000;
const LONGEST: usize = 260;
/// So many that fail are enough to look at.
const ENOUGH: usize = 8;

/// The shipped content, read once.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(shipped)
}

/// Looks at every person of the crowd. `name` makes it another crowd than that of other promises.
pub fn everyone(name: &str, check: impl Fn(&Library, Assessment, &mut Dice) + Sync) {
    some(name, u64::MAX, check);
}

/// Looks at the first people of the crowd, so many at the most.
pub fn some(name: &str, many: u64, check: impl Fn(&Library, Assessment, &mut Dice) + Sync) {
    let seed = name
        .bytes()
        .fold(number("PROPTEST_RNG_SEED").unwrap_or(20_261_121), |seed, byte| {
            seed.wrapping_mul(31).wrapping_add(u64::from(byte))
        });
    let look_at = |person: u64| {
        let mut dice = Dice(seed.wrapping_add(person.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        let bytes: Vec<u8> = (0..dice.below(LONGEST + 1)).map(|_| dice.byte()).collect();
        check(library(), anyone(library(), &bytes), &mut dice);
    };
    if let Some(person) = number("PLUMBLINE_PERSON") {
        return look_at(person);
    }
    let people = number("PLUMBLINE_PEOPLE").unwrap_or(PEOPLE).min(many);
    let next = AtomicU64::new(0);
    let failed = Mutex::new(Vec::new());
    let worker = || {
        loop {
            let person = next.fetch_add(1, Ordering::Relaxed);
            if person >= people {
                return;
            }
            if catch_unwind(AssertUnwindSafe(|| look_at(person))).is_err() {
                let mut failed = failed.lock().unwrap();
                failed.push(person);
                if failed.len() >= ENOUGH {
                    next.store(people, Ordering::Relaxed);
                }
            }
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(worker);
        }
    });
    let mut failed = failed.into_inner().unwrap();
    failed.sort_unstable();
    assert_eq!(
        failed, [0; 0],
        "{name}: these people; PLUMBLINE_PERSON looks at one alone"
    );
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Numbers by chance, the same for the same seed (splitmix64).
pub struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.next() >> 56).unwrap()
    }

    /// A number below `count`, which is not 0.
    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(count).unwrap()).unwrap()
    }
}
