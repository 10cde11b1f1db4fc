//! How an item scores: one shape that fits its kind, its sides and its pattern.

use std::collections::BTreeMap;

use super::About;
use super::names::Index;
use crate::content::{Class, Item, Kind, Limits, NoWay, NumberWay, Pattern, PatternId, Scored, SideScore, Sides, Way};

/// The heaviest weight of any class (rule N23).
const HEAVIEST: f64 = 10.0;

pub(super) fn check(
    item: &Item,
    patterns: &BTreeMap<&PatternId, &Pattern>,
    index: &Index,
    about: &mut About<'_, Item>,
) {
    if item.scores().next().is_none() {
        about.expect(
            item.class == Some(Class::Context),
            "class",
            "the item has no scores and does not say why",
            "add \"scores\", or \"class\": \"C\" for an item that only explains",
        );
    } else {
        about.expect(
            item.class.is_none() && !item.physical,
            "class",
            "the item has scores, and a class of its own",
            "take \"class\" and \"physical\" out: each score has its class",
        );
    }
    about.expect(
        !item.measures_position || item.scores().any(|score| score.class == Class::Position),
        "measures_position",
        "the item does not score a position",
        "take it out, or give a score the class \"P\"",
    );
    for (place, score) in item.scores().enumerate() {
        let inside = format!("scores[{place}]");
        about.refer(&format!("{inside}.pattern"), &index.patterns, score.pattern);
        about.expect(
            !item.scores().take(place).any(|other| other.pattern == score.pattern),
            &format!("{inside}.pattern"),
            &format!("the item scores twice for `{}`", score.pattern),
            "keep one score for each pattern",
        );
        about.expect(
            score.class != Class::Context,
            &format!("{inside}.class"),
            "class C does not score",
            "use P, L, S, Y or H",
        );
        about.expect(
            score.weight > 0.0 && score.weight <= HEAVIEST,
            &format!("{inside}.weight"),
            &format!("the weight {} is not above 0 and at most {HEAVIEST}", score.weight),
            "take the score out, or correct the weight",
        );
        check_shape(item, score, &inside, about);
        check_severities(item, score, &inside, about);
        if let Some(limits) = score.limits() {
            check_limits(item, score, limits, &inside, about);
        }
        check_ages(item, score, &inside, about);
        if let Some(pattern) = patterns.get(score.pattern) {
            check_direction(item, score, pattern, &inside, about);
        }
    }
}

/// A way that compares legs, or a direction, needs the options for it.
fn check_shape(item: &Item, score: Scored<'_>, inside: &str, about: &mut About<'_, Item>) {
    about.expect(
        !score.rates_each() || item.options().iter().map(|it| it.value).max() == Some(3),
        inside,
        NoWay::WHAT,
        NoWay::HINT,
    );
    about.expect(
        score.sign().is_none() || item.options().iter().any(|option| option.value < 0),
        &format!("{inside}.sign"),
        "no option of this choice is below 0",
        "give \"options\" instead, a severity for each option",
    );
}

/// One severity for each answer, each from 0 to 1.
fn check_severities(item: &Item, score: Scored<'_>, inside: &str, about: &mut About<'_, Item>) {
    let severities = score.severities();
    let answers = match &item.kind {
        Kind::Choice(choice) => choice.options.len(),
        Kind::Frequency(_) => 4,
        Kind::YesNo(_) => 2,
        Kind::Number(_) => return,
    };
    about.expect(
        severities.is_empty() || severities.len() == answers,
        &format!("{inside}.options"),
        &format!("{} severities for {answers} answers", severities.len()),
        "give one severity for each answer, in the same order",
    );
    for (place, severity) in severities.iter().enumerate() {
        about.expect(
            (0.0..=1.0).contains(severity),
            &format!("{inside}.options[{place}]"),
            &format!("the severity {severity} is not between 0 and 1"),
            "use 0 for usual, 1 for clearly unusual",
        );
    }
}

fn check_limits(item: &Item, score: Scored<'_>, limits: &Limits, inside: &str, about: &mut About<'_, Item>) {
    let accepted = match (score.way, item.range()) {
        (Way::Number(NumberWay::LeftMinusRightOverMax(_)), _) => Some([0.0, 1.0]),
        (Way::Number(NumberWay::RightMinusLeft(_)), Some([low, high])) => Some([0.0, high - low]),
        (Way::Number(_) | Way::Choice(_) | Way::Known(_), range) => range,
    };
    for (name, pair) in [("any", Some(limits.any)), ("men", limits.men), ("women", limits.women)] {
        if let Some(pair) = pair {
            check_pair(pair, accepted, &format!("{inside}.limits.{name}"), about);
        }
    }
    about.expect(
        limits.men.is_some() == limits.women.is_some(),
        &format!("{inside}.limits"),
        "there are limits for one sex only",
        "give \"men\" and \"women\", or only \"any\"",
    );
    about.expect(
        limits
            .older
            .is_none_or(|older| (18..=120).contains(&older.from_age) && older.add != 0.0),
        &format!("{inside}.limits.older"),
        "nobody's limits move",
        "use an age from 18 to 120 and a number that is not 0, or take it out",
    );
    about.expect(
        limits.women.is_none() || limits.female_shift == 0.0,
        &format!("{inside}.limits.female_shift"),
        "women have limits of their own, and a shift besides",
        "keep one of the two",
    );
}

/// Ages rise, the last row has no end, and every limit can be reached.
fn check_ages(item: &Item, score: Scored<'_>, inside: &str, about: &mut About<'_, Item>) {
    let mut before = None;
    for (place, row) in score.by_age().iter().enumerate() {
        let inside = format!("{inside}.by_age[{place}]");
        let is_last = place + 1 == score.by_age().len();
        about.expect(
            row.to_age.is_none() == is_last && (is_last || row.to_age > before),
            &inside,
            "the ages do not rise to a last row for everybody older",
            "let \"to_age\" rise, and leave it out in the last row",
        );
        before = row.to_age;
        for (name, pair) in [("men", row.men), ("women", row.women)] {
            check_pair(pair, item.range(), &format!("{inside}.{name}"), about);
        }
    }
}

/// Two limits differ, and both can be answered.
fn check_pair([none, full]: [f64; 2], accepted: Option<[f64; 2]>, inside: &str, about: &mut About<'_, Item>) {
    about.expect(
        (none - full).abs() > f64::EPSILON,
        inside,
        &format!("severity would be 0 and 1 at the same value, {none}"),
        "give the value where severity is 0, then the value where it is 1",
    );
    let Some([low, high]) = accepted else { return };
    for limit in [none, full] {
        about.expect(
            (low..=high).contains(&limit),
            inside,
            &format!("the limit {limit} is outside what can be answered, {low} to {high}"),
            "correct the limit, or \"range\"",
        );
    }
}

/// A signed pattern takes only answers with a side, and no other pattern does.
fn check_direction(item: &Item, score: Scored<'_>, pattern: &Pattern, inside: &str, about: &mut About<'_, Item>) {
    let has_side = score.compares() || item.sides() == Sides::Signed;
    about.expect(
        has_side == pattern.signed,
        inside,
        &if pattern.signed {
            format!("`{}` needs a side, and this answer has none", pattern.id)
        } else {
            format!("`{}` has no side, and this answer is one", pattern.id)
        },
        "use \"difference\" or \"sides\": \"signed\" for a pattern with a side, and only there",
    );
    about.expect(
        !score.compares() || item.sides() == Sides::LeftRight,
        &format!("{inside}.difference"),
        "a difference needs a left and a right value",
        "use \"sides\": \"left-right\"",
    );
    about.expect(
        score.compares() || item.sides() != Sides::LeftRight || item.side_score() != SideScore::None,
        inside,
        "neither side scores",
        "use \"side_score\": \"worst\" or \"mean\"",
    );
}
