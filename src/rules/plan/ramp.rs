//! In which week each line comes in: four exercises in week 1, at most two new ones in each later week, day B from week 2
//! (rule P21). What an earlier plan held is not new (rule P10).

use super::compose::Chosen;
use super::going_on::Reached;
use crate::content::ComingIn;

/// The first week of each line on day A and on day B; none on a day where it does not stand.
///
/// `reached` says which lines go on from an earlier plan: these stand from the first day there is for them.
pub(super) fn first_weeks(coming: ComingIn, lines: &[Chosen], reached: &[Option<Reached>]) -> Vec<[Option<u32>; 2]> {
    let known = |(line, reached): (&Chosen, &Option<Reached>)| {
        let on_a = line.on.first() == Some(&true);
        (reached.is_some() && !line.late).then_some(if on_a { 1 } else { 2 })
    };
    let mut weeks: Vec<Option<u32>> = lines.iter().zip(reached).map(known).collect();
    let waits = |weeks: &[Option<u32>], place: usize| weeks.get(place) == Some(&None);
    for week in 1..=8 {
        let room = if week == 1 {
            coming.first_week
        } else {
            coming.later_weeks
        };
        for _ in 0..room {
            let due = || {
                lines.iter().enumerate().filter(|(place, line)| {
                    waits(&weeks, *place)
                        && (week > 1 || line.on.first() == Some(&true))
                        && (week >= coming.late_from_week || !line.late)
                })
            };
            // Day B begins in week 2, with something on it.
            let b_is_empty = week == 2
                && !lines
                    .iter()
                    .zip(&weeks)
                    .any(|(line, week)| week.is_some() && line.on.last() == Some(&true));
            let only_b = due().find(|(_, line)| b_is_empty && line.on.last() == Some(&true));
            // Legs and balance come in first; then the order in which lines matter.
            let first = due().min_by_key(|(place, line)| (!line.part.is_first(), *place));
            let Some((place, _)) = only_b.or(first) else { break };
            if let Some(first) = weeks.get_mut(place) {
                *first = Some(week);
            }
        }
    }
    lines
        .iter()
        .zip(weeks)
        .map(|(line, week)| {
            let [a, b] = line.on;
            [week.filter(|_| a), week.filter(|_| b).map(|week| week.max(2))]
        })
        .collect()
}
