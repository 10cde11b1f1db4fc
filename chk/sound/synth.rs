//! Tones out of notes: pure, sample by sample. Each note is a sine that glides from its first pitch to its last, and swells
//! and fades so softly that nothing clicks.

use std::f64::consts::{PI, TAU};

use crate::platform::{Note, Tune};

/// The loudest sample, at full volume.
pub(super) const PEAK: f64 = 0.8;
/// How long a note swells and fades, in seconds.
const EDGE: f64 = 0.008;
/// The same for a note as long as a breath, from [`LONG`] on.
const SOFT_EDGE: f64 = 0.2;
const LONG: f64 = 1.0;

/// How many samples a tune lasts.
pub(super) fn frames(tune: &Tune, rate: u32) -> u64 {
    let nanos = tune.lasts().as_nanos() * u128::from(rate);
    u64::try_from(nanos.div_ceil(1_000_000_000)).unwrap_or(u64::MAX)
}

/// One sample of a tune, from -[`PEAK`] to [`PEAK`].
pub(super) fn sample(tune: &Tune, frame: u64, rate: u32) -> f64 {
    let at = frame as f64 / f64::from(rate.max(1));
    tune.notes.iter().map(|note| sounding(note, at)).sum::<f64>() * PEAK
}

/// A note at a time after the tune began, from -1 to 1.
fn sounding(note: &Note, at: f64) -> f64 {
    let (after, lasts) = (f64::from(note.after_ms) / 1000.0, f64::from(note.ms) / 1000.0);
    let into = at - after;
    if !(0.0..lasts).contains(&into) {
        return 0.0;
    }
    let (from, to) = (f64::from(note.hz), f64::from(note.to_hz));
    let turns = from * into + (to - from) * into * into / (2.0 * lasts);
    (turns * TAU).sin() * envelope(into, lasts)
}

/// Half a cosine up at the beginning and down at the end.
fn envelope(into: f64, lasts: f64) -> f64 {
    let edge = if lasts >= LONG { SOFT_EDGE } else { EDGE }.min(lasts / 2.0);
    let from_edge = into.min(lasts - into) / edge;
    if from_edge >= 1.0 {
        1.0
    } else {
        0.5 - 0.5 * (PI * from_edge).cos()
    }
}

/// By how much a volume weakens a tone: half of the way is heard as half as loud, about.
pub(super) fn strength(percent: u8) -> f64 {
    let part = f64::from(percent.min(100)) / 100.0;
    part * part
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::session::CueKind;

    const RATE: u32 = 48_000;

    fn kinds() -> [CueKind; 8] {
        [
            CueKind::Ready,
            CueKind::Begin,
            CueKind::LastSeconds,
            CueKind::End,
            CueKind::OtherSide,
            CueKind::Finished,
            CueKind::BreatheIn { seconds: 4 },
            CueKind::BreatheOut { seconds: 6 },
        ]
    }

    fn tune(kind: CueKind) -> Tune {
        let notes = kind.notes().into_iter().map(|note| Note {
            after_ms: note.after_ms,
            ms: note.ms,
            hz: note.hz,
            to_hz: note.to_hz,
        });
        Tune { notes: notes.collect() }
    }

    fn samples(tune: &Tune) -> Vec<f64> {
        (0..frames(tune, RATE)).map(|frame| sample(tune, frame, RATE)).collect()
    }

    /// How often the sign changes between two places, from minus to plus.
    fn rises(samples: &[f64]) -> usize {
        samples
            .windows(2)
            .filter(|pair| pair[0] < 0.0 && pair[1] >= 0.0)
            .count()
    }

    #[test]
    fn each_note_has_its_pitch_by_its_zero_crossings_and_its_length() {
        for kind in kinds() {
            let tune = tune(kind);
            let samples = samples(&tune);
            for note in &tune.notes {
                let at = |ms: u32| ms as usize * RATE as usize / 1000;
                let (begins, ends) = (at(note.after_ms), at(note.after_ms + note.ms));
                let found = rises(&samples[begins..ends.min(samples.len())]) as f64;
                let mean = f64::from(note.hz + note.to_hz) / 2.0;
                let expected = mean * f64::from(note.ms) / 1000.0;
                assert!(
                    (found - expected).abs() <= 1.0,
                    "{kind:?}: {found} turns for {expected}"
                );
                // A tenth of a second on each end has the pitch it should have there.
                if note.hz != note.to_hz {
                    let tenth = at(100);
                    let (first, last) = (&samples[begins..begins + tenth], &samples[ends - tenth..ends]);
                    assert!(
                        (rises(first) as f64 - f64::from(note.hz) / 10.0).abs() <= 1.5
                            && (rises(last) as f64 - f64::from(note.to_hz) / 10.0).abs() <= 1.5,
                        "{kind:?}: {} and {}",
                        rises(first),
                        rises(last)
                    );
                }
            }
        }
    }

    #[test]
    fn no_sound_is_louder_than_the_peak_each_reaches_it_and_none_clicks() {
        for kind in kinds() {
            let samples = samples(&tune(kind));
            let loudest = samples.iter().fold(0.0_f64, |most, sample| most.max(sample.abs()));
            assert!(loudest <= PEAK && loudest > PEAK * 0.98, "{kind:?}: {loudest}");
            // It begins and ends in silence, and no step is larger than that of a steady sine of its highest pitch.
            let highest = kind
                .notes()
                .iter()
                .map(|note| note.hz.max(note.to_hz))
                .max()
                .unwrap_or(0);
            let steepest = PEAK * TAU * f64::from(highest) / f64::from(RATE) * 1.05;
            let from_silence = std::iter::once(0.0).chain(samples).chain(std::iter::once(0.0));
            let padded: Vec<f64> = from_silence.collect();
            let step = padded
                .windows(2)
                .map(|pair| (pair[1] - pair[0]).abs())
                .fold(0.0, f64::max);
            assert!(
                step <= steepest,
                "{kind:?}: a step of {step}, where {steepest} is usual"
            );
        }
    }

    #[test]
    fn between_two_notes_there_is_silence() {
        let end = tune(CueKind::End);
        let samples = samples(&end);
        let gap = 121 * RATE as usize / 1000..179 * RATE as usize / 1000;
        assert!(samples[gap].iter().all(|sample| *sample == 0.0));
        assert_eq!(frames(&end, RATE), 300 * u64::from(RATE) / 1000);
        assert_eq!(sample(&end, frames(&end, RATE) + 5, RATE), 0.0);
    }

    #[test]
    fn another_rate_changes_no_pitch_and_odd_notes_give_numbers() {
        let begin = tune(CueKind::Begin);
        let at_44: Vec<f64> = (0..frames(&begin, 44_100))
            .map(|frame| sample(&begin, frame, 44_100))
            .collect();
        assert!((rises(&at_44) as i64 - 352).abs() <= 1, "{}", rises(&at_44));
        let odd = Tune {
            notes: vec![
                Note {
                    after_ms: 0,
                    ms: 0,
                    hz: 440,
                    to_hz: 440,
                },
                Note {
                    after_ms: u32::MAX,
                    ms: u32::MAX,
                    hz: u32::MAX,
                    to_hz: 0,
                },
                Note {
                    after_ms: 0,
                    ms: 1,
                    hz: 440,
                    to_hz: 440,
                },
            ],
        };
        for frame in [0, 1, 47, 48, u64::MAX] {
            assert!(sample(&odd, frame, RATE).is_finite());
        }
        assert!(frames(&odd, 0) == 0 && frames(&Tune { notes: vec![] }, RATE) == 0);
    }

    #[test]
    fn half_the_volume_is_a_quarter_of_the_strength_and_none_is_none() {
        assert_eq!([0, 50, 100, 255].map(strength), [0.0, 0.25, 1.0, 1.0]);
    }
}
