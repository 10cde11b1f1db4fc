//! How one repetition goes in time: its parts, and where between start and end the body is at any second of it.

use super::geometry::smooth_step;
use crate::content::{DoseClass, Exercise, Laterality, Pace};

/// Seconds to ease into a held stretch, and out of it, where the dose counts only the hold.
const EASE_S: f64 = 3.0;
/// The shortest way out or back, in seconds: nothing is thrown.
const LEAST_WAY_S: f64 = 1.0;
/// The share of a breath that goes in, where no pace says so: 4 seconds in, 6 out.
const IN_SHARE: f64 = 0.4;

/// What is done in a part of a repetition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// From the start to the end.
    Out,
    /// Held at the end.
    Hold,
    /// From the end to the start.
    Back,
    /// Breathing in; the end of the pose is a body full of air.
    BreatheIn,
    /// Between in and out.
    Turn,
    /// Breathing out.
    BreatheOut,
    /// Until the next breath.
    Wait,
}

impl Part {
    /// Whether the body moves in it.
    pub fn moves(self) -> bool {
        matches!(self, Part::Out | Part::Back | Part::BreatheIn | Part::BreatheOut)
    }
}

/// The parts of one repetition, in order, and how long each takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Tempo {
    parts: Vec<(Part, f64)>,
    in_turn: bool,
}

/// A moment of a repetition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// What is done.
    pub part: Part,
    /// Where the body is: 0 at the start, 1 at the end.
    pub place: f64,
    /// Seconds until the next part begins.
    pub left: f64,
    /// It is the other side's turn, of an exercise done with both sides in turn.
    pub other_turn: bool,
}

impl Tempo {
    /// The tempo of an exercise when each repetition is held for `hold_s` seconds, as a plan's line says it; the way out and
    /// back takes what the dose of the first weeks leaves for it (rule H3). A breathing exercise goes at
    /// `pace`.
    pub fn of(exercise: &Exercise, hold_s: u32, pace: Option<&Pace>) -> Tempo {
        let dose = exercise.start_dose;
        let whole = f64::from(dose.rep_s);
        if exercise.dose_class == DoseClass::Breathing {
            let seconds = pace.map_or([whole * IN_SHARE, 0.0, whole * (1.0 - IN_SHARE), 0.0], |pace| {
                [pace.in_s, pace.turn_s, pace.out_s, pace.rest_s].map(f64::from)
            });
            let parts = [Part::BreatheIn, Part::Turn, Part::BreatheOut, Part::Wait];
            return Tempo::new(parts.into_iter().zip(seconds), false);
        }
        // One repetition of an exercise done in turn is one with each side.
        let in_turn = exercise.laterality == Laterality::Alternating;
        let sides = if in_turn { 2.0 } else { 1.0 };
        let ways = whole / sides - f64::from(dose.hold_s);
        let way = if exercise.dose_class == DoseClass::Static && ways < LEAST_WAY_S {
            EASE_S
        } else {
            (ways / 2.0).max(LEAST_WAY_S)
        };
        let parts = [(Part::Out, way), (Part::Hold, f64::from(hold_s)), (Part::Back, way)];
        Tempo::new(parts.into_iter(), in_turn)
    }

    fn new(parts: impl Iterator<Item = (Part, f64)>, in_turn: bool) -> Tempo {
        Tempo {
            parts: parts.filter(|(_, seconds)| *seconds > 0.0).collect(),
            in_turn,
        }
    }

    /// The parts and their seconds.
    pub fn parts(&self) -> &[(Part, f64)] {
        &self.parts
    }

    /// Seconds of one repetition with one side.
    pub fn seconds(&self) -> f64 {
        self.parts.iter().map(|(_, seconds)| seconds).sum()
    }

    /// The moment so many seconds after the first repetition began; repetitions follow each other without a gap.
    pub fn at(&self, second: f64) -> Moment {
        let whole = self.seconds().max(1e-9);
        let other_turn = self.in_turn && (second / whole).floor().rem_euclid(2.0) >= 1.0;
        let mut within = second.rem_euclid(whole);
        for (part, seconds) in &self.parts {
            if within < *seconds {
                let gone = smooth_step(0.0, *seconds, within);
                let place = match part {
                    Part::Out | Part::BreatheIn => gone,
                    Part::Hold | Part::Turn => 1.0,
                    Part::Back | Part::BreatheOut => 1.0 - gone,
                    Part::Wait => 0.0,
                };
                return Moment {
                    part: *part,
                    place,
                    left: seconds - within,
                    other_turn,
                };
            }
            within -= seconds;
        }
        Moment {
            part: self.parts.first().map_or(Part::Hold, |(part, _)| *part),
            place: 0.0,
            left: 0.0,
            other_turn,
        }
    }

    /// The second of the next key moment after this one: the end of the motion, then the start of the next repetition.
    pub fn next_key(&self, second: f64) -> f64 {
        const CLOSE: f64 = 1e-6;
        let whole = self.seconds();
        let began = (second / whole.max(1e-9) + CLOSE).floor() * whole;
        let end = began + self.parts.first().map_or(0.0, |(_, seconds)| *seconds);
        if second + CLOSE < end { end } else { began + whole }
    }
}
