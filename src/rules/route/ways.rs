//! The first look and the usual way (rule Q10): what the complaint needs comes first (rule Q11), as long as the minutes hold.

use super::quick::{contains, is_enough, told};
use crate::content::{ComplaintRegion, Item, Library, Pattern, PatternId, Stage};
use crate::record::{Assessment, Route};
use crate::rules::limits::at_most;

/// The patterns that belong to the complaint, each once.
pub(super) fn complaint_patterns<'a>(library: &'a Library, assessment: &Assessment) -> Vec<&'a PatternId> {
    let complaint = assessment.complaint(library);
    let regions = complaint
        .iter()
        .filter_map(|region| library.planning.region(region.as_str()));
    let mut patterns: Vec<&PatternId> = Vec::new();
    for pattern in regions.flat_map(|ComplaintRegion { patterns, .. }| patterns) {
        if !patterns.contains(&pattern) {
            patterns.push(pattern);
        }
    }
    patterns
}

/// The pattern that each place of the complaint is looked at for first.
fn leading_patterns<'a>(library: &'a Library, assessment: &Assessment) -> Vec<&'a PatternId> {
    let complaint = assessment.complaint(library);
    let regions = complaint
        .iter()
        .filter_map(|region| library.planning.region(region.as_str()));
    regions.filter_map(|region| region.patterns.first()).collect()
}

/// Whether an item tells something of one of these patterns.
pub(super) fn is_of(item: &Item, patterns: &[&PatternId]) -> bool {
    item.scores().any(|score| patterns.contains(&score.pattern))
}

/// The items of the first look that are possible.
///
/// The questions of the complaint cost seconds and are always in it, and so is what belongs to an age. Then what gives a
/// pattern of the complaint its number: the first one in any case, the others as long as the minutes hold it; without a
/// complaint one pattern after the other. Then for each place that has none yet an item of its pattern. Then of the rest what
/// fits into the minutes from the start on.
pub(super) fn first_look<'a>(library: &'a Library, assessment: &Assessment, possible: &[&'a Item]) -> Vec<&'a Item> {
    let ways = &library.ways;
    let complaint = complaint_patterns(library, assessment);
    let questions = |patterns: &[&PatternId]| {
        let is_cheap = |item: &&&Item| item.stage == Stage::Questions && is_of(item, patterns);
        possible.iter().filter(is_cheap).copied().collect::<Vec<&Item>>()
    };
    let listed = listed(library, assessment, possible, &complaint);
    let mut picked = questions(&complaint);
    picked.extend(listed.iter().filter(|(of_age, _)| *of_age).map(|(_, item)| *item));
    let has_helper = assessment.route.as_ref().is_some_and(|route| route.helper);
    let with = |picked: &[&'a Item], more: &[&'a Item]| ways.minutes(picked.iter().chain(more).copied());
    let (must, patterns): (usize, Vec<&PatternId>) = match complaint.as_slice() {
        [] => (0, library.patterns.iter().map(|pattern| &pattern.id).collect()),
        _ => (1, complaint.clone()),
    };
    for (place, pattern) in patterns.iter().enumerate() {
        let Some(pattern) = library.pattern(*pattern) else {
            continue;
        };
        let own = questions(&[&pattern.id])
            .into_iter()
            .chain(listed.iter().map(|(_, item)| *item));
        let needed = for_a_number(library, pattern, has_helper, &picked, own);
        if let Some(needed) =
            needed.filter(|needed| place < must || at_most(with(&picked, needed), ways.first_look.minutes))
        {
            picked.extend(needed);
        }
    }
    // Whoever came with two places has something of each looked at.
    for pattern in leading_patterns(library, assessment) {
        let of_it = || listed.iter().filter(|(_, item)| is_of(item, &[pattern]));
        let first = of_it().find(|(_, item)| at_most(with(&picked, &[item]), ways.first_look.minutes));
        if let Some((_, item)) = first.filter(|_| !of_it().any(|(_, item)| contains(&picked, item))) {
            picked.push(item);
        }
    }
    for (_, item) in listed {
        let from_the_start = ways.first_look.before + with(&picked, &[item]);
        if !contains(&picked, item) && at_most(from_the_start, ways.first_look.minutes) {
            picked.push(item);
        }
    }
    picked
}

/// What gives a pattern a number beside what is picked (rule N13): of its own items the first ones, as many as it takes; none
/// where all of them do not.
fn for_a_number<'a>(
    library: &'a Library,
    pattern: &Pattern,
    has_helper: bool,
    picked: &[&'a Item],
    own: impl Iterator<Item = &'a Item>,
) -> Option<Vec<&'a Item>> {
    let mut all: Vec<(f64, &Item)> = Vec::new();
    let weighed = |item: &&'a Item| (told(library, pattern, item), *item);
    all.extend(picked.iter().map(weighed).filter(|(told, _)| *told > 0.0));
    let mut needed: Vec<&Item> = Vec::new();
    for item in own {
        if is_enough(library.scoring.gates, has_helper, all.iter().copied()) {
            break;
        }
        let told = told(library, pattern, item);
        if told > 0.0 && !all.iter().any(|(_, other)| other.id == item.id) {
            all.push((told, item));
            needed.push(item);
        }
    }
    is_enough(library.scoring.gates, has_helper, all.iter().copied()).then_some(needed)
}

/// What the content names for the first look, in the order in which it goes in, and whether it belongs to an age.
fn listed<'a>(
    library: &'a Library,
    assessment: &Assessment,
    possible: &[&'a Item],
    complaint: &[&PatternId],
) -> Vec<(bool, &'a Item)> {
    let age = assessment.profile.age;
    let first = library.ways.first_look.items.iter();
    let old_enough = first.filter(|first| first.from_age.is_none_or(|from| age.is_some_and(|age| age >= from)));
    let mut listed: Vec<(bool, &Item)> = old_enough
        .filter_map(|first| {
            let item = possible.iter().copied().find(|item| item.id == first.item)?;
            Some((first.from_age.is_some(), item))
        })
        .collect();
    listed.sort_by_key(|(of_age, item)| (!of_age, !is_of(item, complaint)));
    listed
}

/// The items of the usual way: all of the first look, then what tells most of the complaint's patterns for its time, then
/// of the others, as long as the minutes hold. Without a complaint all patterns are alike.
pub(super) fn usual<'a>(
    library: &'a Library,
    assessment: &Assessment,
    (first_choices, possible): (&[&'a Item], &[&'a Item]),
    route: &Route,
) -> Vec<&'a Item> {
    let complaint = complaint_patterns(library, assessment);
    let mut picked = first_look(library, assessment, possible);
    for (_, item) in listed(library, assessment, possible, &complaint) {
        if !contains(&picked, item) {
            picked.push(item);
        }
    }
    let wanted = |item: &&&Item| item.stage != Stage::Photo || route.photos;
    let open: Vec<&Item> = first_choices.iter().filter(wanted).copied().collect();
    let all = || library.patterns.iter().map(|pattern| &pattern.id);
    let others: Vec<&PatternId> = all().filter(|pattern| !complaint.contains(pattern)).collect();
    if route.photos {
        // Who wants photos now has them before tests: they measure what those only make likely.
        let photos: Vec<&Item> = open.iter().filter(|item| item.stage == Stage::Photo).copied().collect();
        let first = if complaint.is_empty() { &others } else { &complaint };
        in_turn(library, first, &photos, &mut picked);
    }
    for patterns in [complaint, others] {
        in_turn(library, &patterns, &open, &mut picked);
    }
    picked
}

/// Of each pattern in turn the item that tells most for its time, as long as one fits.
fn in_turn<'a>(library: &'a Library, patterns: &[&PatternId], open: &[&'a Item], picked: &mut Vec<&'a Item>) {
    loop {
        let before = picked.len();
        for pattern in patterns.iter().filter_map(|id| library.pattern(*id)) {
            let fits = |item: &&&Item| {
                let together = library.ways.minutes(picked.iter().copied().chain([**item]));
                !contains(picked, item) && at_most(together, library.ways.usual.minutes)
            };
            let for_its_time = |item: &'a Item| {
                // A picture that is taken for another question costs nothing more.
                let minutes = library.ways.minutes_after(picked, [item]);
                told(library, pattern, item) / minutes.max(f64::MIN_POSITIVE)
            };
            let best = open
                .iter()
                .filter(fits)
                .filter(|item| told(library, pattern, item) > 0.0)
                .max_by(|one, other| for_its_time(one).total_cmp(&for_its_time(other)))
                .copied();
            picked.extend(best);
        }
        if picked.len() == before {
            return;
        }
    }
}
