//! One's own repeatability (rule N30).

use jiff::civil::date;
use plumbline::content::shipped;
use plumbline::record::{Answer, Assessment, Entry, Given};
use plumbline::rules::{OwnRepeats, change_limit, read_twice};

const ENOUGH: Option<u32> = Some(6);

fn visit(item: &str, left: &[f64], right: &[f64]) -> Assessment {
    let mut visit = Assessment::new(date(2026, 11, 1), "1");
    let entry = |readings: &[f64]| Some(Entry::Readings(readings.to_vec()));
    let given = Given::Sides {
        left: entry(left),
        right: entry(right),
    };
    visit.answers.insert(item.into(), Answer::new(given));
    visit
}

fn one(item: &str, readings: &[f64]) -> Assessment {
    let mut visit = Assessment::new(date(2026, 11, 1), "1");
    visit.answers.insert(item.into(), Answer::one(readings));
    visit
}

/// By hand: 40 and 44 are 2 from their middle, 50, 50, 53 are 1, 1 and 2: squares 8 and 6 over 1 + 2 = 14/3; with 47, 49
/// another 2: 16/4 = 4, so 2 is the deviation and 1.96 · √2 · 2 the limit.
#[test]
fn the_spread_of_all_visits_is_pooled_from_six_readings_on() {
    let library = shipped();
    let item = library.item("fh-cva-photo").unwrap();
    let first = visit("fh-cva-photo", &[40.0, 44.0], &[50.0, 50.0, 53.0]);
    let repeats = OwnRepeats::of(&library, item, std::slice::from_ref(&first), ENOUGH);
    assert_eq!(
        (repeats.readings, repeats.deviation(), repeats.limit()),
        (5, None, None)
    );
    let second = visit("fh-cva-photo", &[47.0, 49.0], &[50.0]);
    let repeats = OwnRepeats::of(&library, item, &[first, second], ENOUGH);
    assert_eq!(repeats.readings, 7, "the one alone tells nothing");
    assert!((repeats.deviation().unwrap() - 2.0).abs() < 1e-12);
    let limit = 1.96 * 2.0_f64.sqrt() * 2.0;
    assert!((repeats.limit().unwrap() - limit).abs() < 1e-12);
    let (widened, is_own) = change_limit(item, 45.0, &repeats).unwrap();
    assert!(is_own && (widened - limit).abs() < 1e-12);
}

/// Tape, wall, ruler and holds read more than once feed it like photos; where they agree, the known error stays.
#[test]
fn it_makes_no_limit_smaller_and_takes_every_number() {
    let library = shipped();
    for item in library.items.iter().filter(|item| item.is_number()) {
        let readings = |by: f64| [20.0, 20.0 + by, 20.0, 20.0 - by];
        let visits = |by: f64| {
            [
                one(item.id.as_str(), &readings(by)),
                one(item.id.as_str(), &readings(by)),
            ]
        };
        let known = plumbline::rules::measurement_error(item, 20.0);
        let own = |by: f64| change_limit(item, 20.0, &OwnRepeats::of(&library, item, &visits(by), ENOUGH));
        assert_eq!(own(0.0), known.map(|known| (known, false)), "{}", item.id);
        if let Some(known) = known {
            let (wide, is_own) = own(known * 2.0).unwrap();
            assert!(is_own && wide > known, "{}", item.id);
        }
    }
}

#[test]
fn a_change_within_ones_own_spread_is_none() {
    let library = shipped();
    let side = |left: &[f64]| visit("fh-cva-photo", left, &[48.0]);
    let (before, now) = (side(&[40.0, 46.0, 43.0]), side(&[47.0, 53.0, 50.0]));
    let change = |visits: &[Assessment]| {
        let read = read_twice(&library, visits, &before, &now);
        let left = read.into_iter().find(|read| read.before != read.now).unwrap();
        (left.has_changed(), left.is_own)
    };
    assert_eq!(change(&[]), (true, false), "7° is more than 5°");
    // Deviation 3, so up to 8.3°.
    assert_eq!(change(&[before.clone(), now.clone()]), (false, true));
}
