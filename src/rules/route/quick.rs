//! The 15-minute route: a part of the quick set that gives each pattern a number (rule Q6).
//!
//! Done in full, the quick sets take an hour for all patterns together. So the items of the set are taken by how much
//! they tell for their time: their share of the pattern's score (share · w / Σw) for each minute.
//!
//! 1. For each pattern, its measured position that tells most for its time.
//! 2. For each pattern, its muscle test that tells most for its time, the shortest of these first, as long as the sum
//!    stays within 15 minutes: the plan follows tests.
//! 3. For each pattern in turn, more of its items, until it has the three items and the quarter of the score without
//!    which it gets no number (rule N13): the items that get it there in the shortest time, else the one that tells
//!    most for its time. A shared item counts for all its patterns; done alone, an item that is better with a helper
//!    counts less.
//! 4. In turn again, as long as the sum stays within 15 minutes.
//!
//! Step 3 may take a few minutes more than 15: a route that ends in "not enough answers" helps nobody.
//! Answers do not change the pick, so that the list stays still while it is worked through; only a test that was not
//! possible makes room for another.

use crate::content::{Class, GateLimits, Id, Item, Library, Pattern, Quick};
use crate::rules::Facet;
use crate::rules::limits::{at_most, sum};

/// Minutes that items take, as each says of itself.
fn minutes<'a>(items: impl IntoIterator<Item = &'a Item>) -> f64 {
    sum(items.into_iter().map(|item| item.minutes))
}

/// What the route is called by, in minutes.
const QUICK_MINUTES: f64 = 15.0;

/// Picks the items of the 15-minute route from those that are possible.
///
/// `first_choices` are the possible ones without the lighter tests of a muscle group.
pub(super) fn pick<'a>(
    library: &'a Library,
    first_choices: &[&'a Item],
    possible: &[&'a Item],
    has_phone: bool,
    has_helper: bool,
) -> Vec<&'a Item> {
    let is_quick = |item: &&&Item| match item.quick {
        Some(Quick::Always) => true,
        Some(Quick::WithoutPhone) => !has_phone,
        None => stands_in(item, first_choices, possible),
    };
    let set: Vec<&Item> = first_choices.iter().filter(is_quick).copied().collect();
    let queues: Vec<Queue> = library
        .patterns
        .iter()
        .map(|pattern| Queue::new(library, pattern, &set, has_helper))
        .collect();
    let mut picked: Vec<&Item> = Vec::new();
    for queue in &queues {
        picked.extend(queue.first_measured().filter(|item| !contains(&picked, item)));
    }
    let mut tests: Vec<&Item> = queues.iter().filter_map(Queue::first_muscle_test).collect();
    tests.sort_by(|one, other| one.minutes.total_cmp(&other.minutes));
    for test in tests {
        if !contains(&picked, test) && at_most(test.minutes, minutes_left(&picked)) {
            picked.push(test);
        }
    }
    for queue in &queues {
        while !queue.has_enough(&picked)
            && let Some(next) = queue.next_for_a_number(&picked)
        {
            picked.extend(next);
        }
    }
    loop {
        let before = picked.len();
        for queue in &queues {
            picked.extend(queue.next(&picked, minutes_left(&picked)));
        }
        if picked.len() == before {
            return picked;
        }
    }
}

/// Whether a test takes the place of a quick one of its muscle group that is not a first choice any more.
fn stands_in(item: &Item, first_choices: &[&Item], possible: &[&Item]) -> bool {
    item.cluster.is_some()
        && possible.iter().any(|other| {
            other.cluster == item.cluster
                && other.quick == Some(Quick::Always)
                && !first_choices.iter().any(|first| first.id == other.id)
        })
}

/// The items of one pattern, the one that tells most for its time first.
struct Queue<'a> {
    /// Each with its share of the score, 0 to 1.
    items: Vec<(f64, &'a Item)>,
    has_helper: bool,
    /// What a number takes.
    needs: GateLimits,
}

impl<'a> Queue<'a> {
    fn new(library: &Library, pattern: &Pattern, set: &[&'a Item], has_helper: bool) -> Self {
        let mut items: Vec<(f64, &Item)> = set
            .iter()
            .map(|item| (told(library, pattern, item), *item))
            .filter(|(told, _)| *told > 0.0)
            .collect();
        let for_its_time = |told: f64, item: &Item| told / item.minutes.max(f64::MIN_POSITIVE);
        items.sort_by(|(told, item), (other_told, other)| {
            for_its_time(*other_told, other).total_cmp(&for_its_time(*told, item))
        });
        Self {
            items,
            has_helper,
            needs: library.scoring.gates,
        }
    }

    fn first_measured(&self) -> Option<&'a Item> {
        let mut items = self.items.iter().map(|(_, item)| *item);
        items.find(|item| item.measures_position)
    }

    fn first_muscle_test(&self) -> Option<&'a Item> {
        let mut items = self.items.iter().map(|(_, item)| *item);
        items.find(|item| matches!(item.class(), Class::Length | Class::Strength))
    }

    /// The next item that is not picked yet and takes no more than `left` minutes.
    fn next(&self, picked: &[&Item], left: f64) -> Option<&'a Item> {
        let mut open = self.items.iter().map(|(_, item)| *item);
        open.find(|item| !contains(picked, item) && at_most(item.minutes, left))
    }

    /// The items that together bring the pattern to its number in the shortest time, of equally short ones the fewest;
    /// when no few of them do, the one that tells most.
    fn next_for_a_number(&self, picked: &[&Item]) -> Option<Vec<&'a Item>> {
        let open: Vec<&'a Item> = self
            .items
            .iter()
            .map(|(_, item)| *item)
            .filter(|item| !contains(picked, item))
            .collect();
        (1..=self.needs.fewest_items)
            .flat_map(|count| some_of(&open, count))
            .filter(|some| self.has_enough(&[picked, some].concat()))
            .min_by(|one, other| minutes(one.iter().copied()).total_cmp(&minutes(other.iter().copied())))
            .or_else(|| Some(vec![self.next(picked, f64::INFINITY)?]))
    }

    /// Whether the pattern gets a number from what is picked.
    fn has_enough(&self, picked: &[&Item]) -> bool {
        let own = self.items.iter().filter(|(_, item)| contains(picked, item));
        is_enough(self.needs, self.has_helper, own.copied())
    }
}

/// Whether items, each with its share of a pattern's score, give the pattern a number (rule N13).
pub(super) fn is_enough<'a>(
    needs: GateLimits,
    has_helper: bool,
    own: impl Iterator<Item = (f64, &'a Item)> + Clone,
) -> bool {
    let counts = |item: &Item| if has_helper { 1.0 } else { counts_alone(item) };
    let coverage = sum(own.clone().map(|(told, item)| told * counts(item)));
    own.count() >= needs.fewest_items && at_most(needs.least_coverage, coverage)
}

/// Every choice of so many items, in their order.
fn some_of<'a>(items: &[&'a Item], count: usize) -> Vec<Vec<&'a Item>> {
    let Some(others) = count.checked_sub(1) else {
        return vec![Vec::new()];
    };
    let beginning_with = |(place, item): (usize, &&'a Item)| {
        let after = items.get(place + 1..).unwrap_or_default();
        let item = *item;
        some_of(after, others).into_iter().map(move |mut some| {
            some.insert(0, item);
            some
        })
    };
    items.iter().enumerate().flat_map(beginning_with).collect()
}

fn minutes_left(picked: &[&Item]) -> f64 {
    QUICK_MINUTES - minutes(picked.iter().copied())
}

pub(super) fn contains(items: &[&Item], item: &Item) -> bool {
    items.iter().any(|other| other.id == item.id)
}

/// How much a reading counts when it is done alone (rule N10).
fn counts_alone(item: &Item) -> f64 {
    let alone = item.quality.iter().find(|flag| flag.id == "alone");
    alone.map_or(1.0, |flag| flag.factor)
}

/// Share of a pattern's score that an item covers, 0 to 1.
pub(super) fn told(library: &Library, pattern: &Pattern, item: &Item) -> f64 {
    let of_pattern = |item: &'_ Item| {
        item.scores()
            .find(|score| *score.pattern == pattern.id)
            .and_then(|score| Some((Facet::of(score.class)?, score.weight)))
    };
    let Some((facet, weight)) = of_pattern(item) else {
        return 0.0;
    };
    let mut full = 0.0;
    let mut clusters: Vec<(&Id, f64)> = Vec::new();
    for other in &library.items {
        let Some((_, weight)) = of_pattern(other).filter(|(other, _)| *other == facet) else {
            continue;
        };
        match &other.cluster {
            None => full += weight,
            Some(cluster) => match clusters.iter_mut().find(|(known, _)| *known == cluster) {
                Some((_, heaviest)) => *heaviest = heaviest.max(weight),
                None => clusters.push((cluster, weight)),
            },
        }
    }
    full += sum(clusters.iter().map(|(_, weight)| *weight));
    facet.share(&library.scoring) / 100.0 * weight / full
}
