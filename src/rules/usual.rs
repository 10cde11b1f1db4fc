//! What is usual for this person: one range for their age and sex where the content tells them apart (rule T4).

use crate::content::{Item, OfSex, UsualFor};
use crate::record::{Profile, Sex};

/// A range; an end that is not there is open.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct UsualRange {
    /// The smallest usual value.
    pub low: Option<f64>,
    /// The largest.
    pub high: Option<f64>,
}

/// What is usual for a person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UsualValue<'a> {
    /// The range; both ends open where nothing can be said in numbers.
    pub range: UsualRange,
    /// For whom it is, where that is not everybody.
    pub of: Option<&'a UsualFor>,
}

/// What is usual for this person; nothing where the content says nothing.
///
/// An entry by sex fits only who has given a sex, one by age only who has given an age.
pub fn usual_for<'a>(item: &'a Item, profile: &Profile) -> Option<UsualValue<'a>> {
    let usual = item.usual.as_ref()?;
    let of = usual.by.iter().find(|entry| fits(entry, profile));
    let range = match of {
        Some(entry) => UsualRange {
            low: entry.low,
            high: entry.high,
        },
        None => UsualRange {
            low: usual.low,
            high: usual.high,
        },
    };
    Some(UsualValue { range, of })
}

/// Whether a reading lies outside what is usual for this person; nothing where the content gives no number (rule T4).
pub fn is_outside(item: &Item, value: f64, profile: &Profile) -> Option<bool> {
    let UsualRange { low, high } = usual_for(item, profile)?.range;
    if low.is_none() && high.is_none() {
        return None;
    }
    Some(low.is_some_and(|low| value < low) || high.is_some_and(|high| value > high))
}

fn fits(entry: &UsualFor, profile: &Profile) -> bool {
    let sex = entry.sex.is_none_or(|sex| match sex {
        OfSex::Men => profile.sex == Some(Sex::Male),
        OfSex::Women => profile.sex == Some(Sex::Female),
    });
    let from = entry
        .from_age
        .is_none_or(|from| profile.age.is_some_and(|age| age >= from));
    let to = entry.to_age.is_none_or(|to| profile.age.is_some_and(|age| age <= to));
    sex && from && to
}
