//! Checks over everything that was read: each element by itself, and what elements say about each other.
//!
//! A check names the place and what to do; it never stops at the first problem. References to an element that
//! could not be read, or to a list that is missing, are not reported: the cause is, once.

mod derived;
mod doses;
mod exercises;
mod figures;
mod guidance;
mod habits;
mod high_hip;
mod intake;
mod items;
mod ladders;
mod moving_on;
mod names;
mod nothing_left;
mod patterns;
mod photo;
mod routines;
mod safety;
mod scores;
mod scoring;
mod versions;
mod ways;

use std::fmt::Display;
use std::ops::RangeInclusive;

use names::Index;

use super::read::{Elements, Placed};
use super::{Contact, Id, Problem};

/// Adds every problem of the elements and of what they say about each other.
pub(super) fn check(elements: &Elements, problems: &mut Vec<Problem>) {
    names::check(elements, problems);
    let index = Index::of(elements);
    items::check(elements, &index, problems);
    patterns::check_patterns(elements, &index, problems);
    scoring::check(elements, &index, problems);
    patterns::check_muscles(elements, &index, problems);
    safety::check(elements, &index, problems);
    derived::check(elements, &index, problems);
    exercises::check(elements, &index, problems);
    nothing_left::check(elements, &index, problems);
    routines::check(elements, &index, problems);
    habits::check(elements, &index, problems);
    guidance::check(elements, &index, problems);
    intake::check(elements, &index, problems);
    ladders::check(elements, &index, problems);
    doses::check(elements, &index, problems);
    ways::check(elements, &index, problems);
    figures::check(elements, &index, problems);
    photo::check(elements, &index, problems);
}

/// Collects the problems of one element.
struct About<'a, T> {
    placed: &'a Placed<T>,
    problems: &'a mut Vec<Problem>,
}

impl<'a, T> About<'a, T> {
    fn new(placed: &'a Placed<T>, problems: &'a mut Vec<Problem>) -> Self {
        Self { placed, problems }
    }

    /// Adds a problem at `inside` this element; empty for the element itself.
    fn say(&mut self, inside: &str, what: impl Into<String>, hint: impl Into<String>) {
        self.problems.push(self.placed.problem(inside, what, hint));
    }

    /// Adds a problem unless `fine`.
    fn expect(&mut self, fine: bool, inside: &str, what: &str, hint: &str) {
        if !fine {
            self.say(inside, what, hint);
        }
    }

    /// One reference.
    fn refer(&mut self, inside: &str, names: &names::Names, id: &Id) {
        if names.lacks(id) {
            self.say(
                inside,
                format!("there is no {} `{id}`", names.kind),
                format!("correct the spelling, or add it to {}", names.home),
            );
        }
    }

    /// A list of references, each at most once.
    fn refer_all<I: AsRef<Id> + PartialEq>(&mut self, inside: &str, names: &names::Names, ids: &[I]) {
        for (index, id) in ids.iter().enumerate() {
            let place = format!("{inside}[{index}]");
            let name: &Id = id.as_ref();
            self.refer(&place, names, name);
            if ids.iter().take(index).any(|earlier| earlier == id) {
                self.say(&place, format!("`{name}` stands here twice"), "keep it once");
            }
        }
    }

    /// A number within a range; `what` it else would not be.
    fn within<N: PartialOrd + Display + Copy>(
        &mut self,
        inside: &str,
        number: N,
        range: RangeInclusive<N>,
        what: &str,
    ) {
        let hint = format!("use {} to {}", range.start(), range.end());
        self.expect(range.contains(&number), inside, what, &hint);
    }

    /// A contact: every side it names turns in the mirror (rule T10).
    fn contact(&mut self, inside: &str, contact: &Contact) {
        let is_side = |word: &str| word == "left" || word == "right";
        let mut words = contact
            .words()
            .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
        self.expect(
            !words.any(is_side),
            inside,
            "this names a side that stays when the picture is mirrored",
            "write {left} and {right}",
        );
    }

    /// A pair of the least and the most: neither is 0, and they stand in this order.
    fn least_and_most(&mut self, inside: &str, pair: [u32; 2]) {
        self.expect(
            pair[0] > 0 && pair[0] <= pair[1],
            inside,
            &format!("{} to {} is no range", pair[0], pair[1]),
            "use two numbers above 0, the smaller one first; the same twice where there is only one",
        );
    }

    /// The sources: at least one.
    fn sources(&mut self, index: &Index, ids: &[Id]) {
        self.expect(
            !ids.is_empty(),
            "sources",
            "no source is named",
            "name at least one id of sources.json, or \"own\" for a choice of this program",
        );
        self.refer_all("sources", &index.sources, ids);
    }
}

/// Ids as a sentence lists them.
fn listed<I: Display>(ids: &[&I]) -> String {
    let names: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", names.join(", "))
}
