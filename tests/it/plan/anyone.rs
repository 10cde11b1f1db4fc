//! People of every kind, made from bytes, for the promises that hold for everyone.

use plumbline::content::{Class, Id, Item, Kind, Library, PatternId, Scored, Sides, Sign};
use plumbline::record::{Answer, Assessment, Entry, Given, NoReading, PAIN_REGIONS, Sex};

use super::people::TODAY;

/// The person that these bytes make.
pub fn anyone(library: &Library, bytes: &[u8]) -> Assessment {
    Maker { bytes: bytes.iter() }.person(library)
}

/// A person made from bytes; where the bytes end, nothing more is answered.
struct Maker<'a> {
    bytes: std::slice::Iter<'a, u8>,
}

impl Maker<'_> {
    fn next(&mut self) -> u8 {
        self.bytes.next().copied().unwrap_or(0)
    }

    /// A number below `count`.
    fn below(&mut self, count: usize) -> usize {
        usize::from(self.next()) * count / 256
    }

    fn person(&mut self, library: &Library) -> Assessment {
        let mut person = Assessment::new(TODAY, "1");
        person.safety.screened_on = Some(TODAY);
        let minutes = [10, 5, 7, 12, 15, 20, 25, 30, 45, 60, 3];
        person.profile.minutes_per_day = minutes[self.below(minutes.len())];
        person.profile.age = [None, Some(34), Some(67)][self.below(3)];
        person.profile.sex = [None, Some(Sex::Female), Some(Sex::Male)][self.below(3)];
        // How the person stands: one byte a pattern, so that every combination of patterns comes up.
        for pattern in &library.patterns {
            let strength = f64::from(self.next()) / 255.0;
            if strength > 0.4 {
                stand(
                    &mut person,
                    library,
                    &pattern.id,
                    if self.next() > 128 { 1.0 } else { -1.0 },
                );
            }
        }
        for item in &library.items {
            let byte = self.next();
            if byte > 90 {
                let answer = self.answer(item, byte);
                person.answers.insert(item.id.clone(), answer);
            }
        }
        for precaution in &library.precautions {
            if self.next() > 225 {
                person.safety.precautions.insert(precaution.id.clone());
            }
            for region in &precaution.regions {
                if self.next() > 200 {
                    person.safety.surgery_regions.insert(region.id.clone());
                }
            }
        }
        person.safety.cleared_on = Some(TODAY);
        for thing in ["resistance-band", "towel", "belt", "strap"] {
            if self.next() > 128 {
                person.profile.equipment.insert(thing.to_owned());
            }
        }
        person.profile.firm_bed = self.next() > 128;
        for (region, _) in PAIN_REGIONS {
            if self.next() > 200 {
                person.reason.regions.insert(Id::from(region));
            }
        }
        person
    }

    fn answer(&mut self, item: &Item, byte: u8) -> Answer {
        match byte {
            91..=96 => return Answer::none(NoReading::Skipped),
            97..=100 => return Answer::none(NoReading::StoppedPain),
            101..=104 => return Answer::none(NoReading::NotPossible),
            _ => {}
        }
        if item.sides() == Sides::LeftRight {
            let (left, right) = (self.value(item), self.value(item));
            let mut answer = Answer::sides(left, right);
            if byte > 245 {
                answer.given = Given::Sides {
                    left: Some(Entry::Readings(vec![left])),
                    right: None,
                };
            }
            answer
        } else {
            let value = self.value(item);
            Answer::one(if byte > 200 { vec![value, value] } else { vec![value] })
        }
    }

    fn value(&mut self, item: &Item) -> f64 {
        let share = f64::from(self.next()) / 255.0;
        match &item.kind {
            Kind::Number(number) => {
                let [low, high] = number.range;
                // Around the limits that score, so that short, borderline and normal all come up.
                let limits = item.scores().find_map(Scored::limits);
                match limits {
                    Some(limits) => {
                        let [usual, unusual] = limits.any;
                        (usual + (unusual - usual) * (share * 1.6 - 0.3)).clamp(low, high)
                    }
                    None => low + (high - low) * share,
                }
            }
            Kind::Choice(choice) => f64::from(choice.options[self.below(choice.options.len())].value),
            Kind::Frequency(_) => f64::from(u8::try_from(self.below(4)).unwrap()),
            Kind::YesNo(_) => f64::from(u8::from(share > 0.5)),
        }
    }
}

/// Answers a pattern's position items at their worst; `sign` is the side of a pattern that has one.
fn stand(person: &mut Assessment, library: &Library, pattern: &PatternId, sign: f64) {
    for item in &library.items {
        let Some(score) = item
            .scores()
            .find(|score| score.pattern == pattern && score.class == Class::Position)
        else {
            continue;
        };
        let worst = match (score.limits(), score.sign()) {
            (Some(limits), _) => limits.any[1],
            (None, Some(sign)) => {
                let toward = if sign == Sign::Plus { 2.0 } else { -2.0 };
                item.options()
                    .iter()
                    .map(|option| f64::from(option.value))
                    .find(|value| *value == toward)
                    .unwrap_or(toward)
            }
            (None, None) => item.options().last().map_or(1.0, |option| f64::from(option.value)),
        };
        let value = if item.sides() == Sides::Signed {
            worst * sign
        } else {
            worst
        };
        let answer = if item.sides() == Sides::LeftRight {
            Answer::sides(value, value)
        } else {
            Answer::one(vec![value, value])
        };
        person.answers.insert(item.id.clone(), answer);
    }
}
