//! The values of each measure one after the other, for a chart (rule T35).

use jiff::civil::Date;
use uuid::Uuid;

use super::{Measure, MeasureOf, measures, values};
use crate::content::Library;
use crate::record::{CheckIn, LogEntry as _, MAX_PAIN, Record};

/// A measure with all its values.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The measure: its first and last value, its limit, what became of it.
    pub measure: Measure,
    /// Its values in the order of their days; the first and the last are those of the measure.
    pub points: Vec<(Date, f64)>,
}

/// Every measure of a record up to a day with all its values, in the order of [`measures`].
pub fn series(library: &Library, record: &Record, day: Date) -> Vec<Series> {
    let Some(begun) = record.assessments.last().map(|now| now.started_on) else {
        return Vec::new();
    };
    let there = record.activities.iter().filter(|activity| !activity.is_removed());
    let known: Vec<Uuid> = there.map(|activity| activity.id).collect();
    let all = measures(library, record, day);
    let compared: Vec<Uuid> = all
        .iter()
        .filter(|measure| measure.is_compared())
        .filter_map(|measure| match measure.what {
            MeasureOf::Activity { place } => known.get(place.checked_sub(1)?).copied(),
            MeasureOf::Activities
            | MeasureOf::PainUsual
            | MeasureOf::PainWorst
            | MeasureOf::Change
            | MeasureOf::Reading { .. }
            | MeasureOf::Score { .. } => None,
        })
        .collect();
    let ends = |measure: &Measure| measure.from.into_iter().chain(measure.to).collect::<Vec<_>>();
    let span = (begun, day);
    let of = |measure: Measure| {
        let points = match &measure.what {
            MeasureOf::Activity { place } => {
                let id = place.checked_sub(1).and_then(|place| known.get(place));
                id.map(|id| rated(&record.check_ins, id, span)).unwrap_or_default()
            }
            MeasureOf::Activities => means(&record.check_ins, &compared, span, &ends(&measure)),
            MeasureOf::PainUsual => pains(&record.check_ins, span, |check_in| check_in.pain_usual),
            MeasureOf::PainWorst => pains(&record.check_ins, span, |check_in| check_in.pain_worst),
            MeasureOf::Change => {
                let said = values(&record.check_ins, begun, day, |check_in| check_in.change);
                let said = said.into_iter().map(|(on, value)| (on, f64::from(value)));
                measure.from.into_iter().chain(said).collect()
            }
            MeasureOf::Reading { .. } | MeasureOf::Score { .. } => ends(&measure),
        };
        Series { measure, points }
    };
    all.into_iter().map(of).collect()
}

fn rated(check_ins: &[CheckIn], id: &Uuid, span: (Date, Date)) -> Vec<(Date, f64)> {
    pains(check_ins, span, |check_in| check_in.activities.get(id).copied())
}

/// Values from 0 to 10.
fn pains(check_ins: &[CheckIn], (since, day): (Date, Date), of: impl Fn(&CheckIn) -> Option<u8>) -> Vec<(Date, f64)> {
    let given = values(check_ins, since, day, |check_in| {
        of(check_in).filter(|value| *value <= MAX_PAIN)
    });
    given.into_iter().map(|(on, value)| (on, f64::from(value))).collect()
}

/// The means of the activities that are compared: first and last as the measure has them, between them those of the
/// check-ins that rated every one.
fn means(
    check_ins: &[CheckIn],
    compared: &[Uuid],
    (since, day): (Date, Date),
    ends: &[(Date, f64)],
) -> Vec<(Date, f64)> {
    let ([first, last], false) = (ends, compared.is_empty()) else {
        return ends.to_vec();
    };
    let mean = |check_in: &CheckIn| {
        let rated: Option<Vec<u8>> = compared
            .iter()
            .map(|id| check_in.activities.get(id).copied().filter(|value| *value <= MAX_PAIN))
            .collect();
        let rated = rated?;
        Some(rated.iter().map(|value| f64::from(*value)).sum::<f64>() / rated.len() as f64)
    };
    let between = values(check_ins, since, day, mean);
    let between = between.into_iter().filter(|(on, _)| *on > first.0 && *on < last.0);
    std::iter::once(*first).chain(between).chain([*last]).collect()
}
