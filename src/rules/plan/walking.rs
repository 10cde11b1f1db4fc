//! Walking beside the exercises, and what comes after week 8 (rules P8, P10).

use crate::record::{MAX_MINUTES, PlanUpkeep, Rest, Walking, WalkingWeeks, WeekSpan};
use crate::rules::Case;

/// The walking line of a plan of eight weeks: rising, unless a tag keeps it steady.
///
/// Of more minutes a day than the exercises take, the rest is walking.
pub(super) fn walking(case: Case) -> Walking {
    let planning = &case.library.planning.about;
    let steady_with = planning
        .walking
        .steady_with
        .iter()
        .find(|tag| case.tags().contains(*tag));
    let minutes = case.assessment.profile.minutes_per_day.min(MAX_MINUTES);
    let rest = minutes.saturating_sub(planning.most_minutes);
    let first = planning.walking.weeks.first().map_or(0, |part| part.minutes);
    let parts = planning.walking.weeks.iter().filter_map(|part| {
        let minutes = if steady_with.is_some() {
            first
        } else {
            part.minutes.max(rest)
        };
        Some(WalkingWeeks {
            weeks: part.weeks.parse::<WeekSpan>().ok()?,
            minutes,
        })
    });
    Walking {
        weeks: parts.collect(),
        steady_with: steady_with.cloned(),
        rest: Rest::new(),
    }
}

/// The walking of a flare: as far as it is easy, without rising (rule Z12).
pub(super) fn in_a_flare(case: Case) -> Walking {
    let planning = &case.library.planning.about;
    Walking {
        weeks: vec![WalkingWeeks {
            weeks: WeekSpan::new(1, 1),
            minutes: planning.walking.weeks.first().map_or(0, |part| part.minutes),
        }],
        steady_with: Some(planning.flare.tag.clone()),
        rest: Rest::new(),
    }
}

/// What comes after week 8.
pub(super) fn upkeep(case: Case) -> PlanUpkeep {
    let upkeep = case.library.planning.about.upkeep;
    PlanUpkeep {
        strength_days: upkeep.strength_days,
        stretch_days: upkeep.stretch_days,
        test_again_weeks: upkeep.test_again_weeks,
    }
}
