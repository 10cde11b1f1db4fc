//! Readings and answers by region, and the names of what was not answered.

use jiff::civil::Date;

use super::offers::{Offers, is_hidden, rows};
use super::{AnswerLine, Case, LeftOutNames, Painful, ReadingLine, RegionAnswers};
use crate::content::{Combine, Item, Library};
use crate::record::{Answer, Assessment, Entry, Given, NoReading, Side};
use crate::report::words;
use crate::rules::photo::numbers_from;
use crate::rules::{Offer, Outcome, RowState, painful_tests};

pub(super) fn regions(case: &Case<'_>) -> Vec<RegionAnswers> {
    let library = case.library;
    let mut printed = printable(library, case.assessment, case.outcome, &case.offers);
    printed.retain(|(_, answer)| answer.has_reading());
    let of_region = |name: &str, belongs: &dyn Fn(&Item) -> bool| {
        let items = || printed.iter().filter(|(item, _)| belongs(item));
        RegionAnswers {
            name: name.to_owned(),
            readings: items()
                .filter(|(item, _)| item.is_number())
                .flat_map(|(item, answer)| reading_lines(case, item, answer))
                .collect(),
            answers: items()
                .filter(|(item, _)| !item.is_number())
                .map(|(item, answer)| answer_line(case, item, answer))
                .collect(),
        }
    };
    let known = library
        .regions
        .iter()
        .map(|region| of_region(&region.text, &|item| item.region == region.id));
    let other = of_region("Other", &|item| {
        library.regions.iter().all(|region| region.id != item.region)
    });
    known
        .chain([other])
        .filter(|region| !region.readings.is_empty() || !region.answers.is_empty())
        .collect()
}

/// The items with an answer that may be printed, or a reason for none, in the order of the content.
fn printable<'a>(
    library: &'a Library,
    assessment: &'a Assessment,
    outcome: &Outcome,
    offers: &Offers<'_>,
) -> Vec<(&'a Item, &'a Answer)> {
    library
        .items
        .iter()
        .filter_map(|item| Some((item, assessment.answers.get(&item.id)?)))
        .filter(|(item, _)| offers.may_print(outcome, item))
        .collect()
}

/// The items of this summary with an answer that may be printed.
pub(super) fn printable_of<'a>(case: &Case<'a>) -> Vec<(&'a Item, &'a Answer)> {
    printable(case.library, case.assessment, case.outcome, &case.offers)
}

/// The same for who has no summary at hand.
pub(in crate::report) fn printable_answers<'a>(
    library: &'a Library,
    assessment: &'a Assessment,
    outcome: &Outcome,
    today: Date,
) -> Vec<(&'a Item, &'a Answer)> {
    printable(library, assessment, outcome, &Offers::of(library, assessment, today))
}

/// The tests that hurt, each with side and where.
pub(super) fn painful(case: &Case<'_>) -> Painful {
    let tests = painful_tests(case.library, case.assessment);
    Painful {
        tests: tests.iter().map(|test| words::painful(case.library, test)).collect(),
        note: if tests.is_empty() { "" } else { words::PAINFUL_NOTE },
    }
}

pub(super) fn left_out(case: &Case<'_>) -> LeftOutNames {
    let (library, assessment, outcome, offers) = (case.library, case.assessment, case.outcome, &case.offers);
    let mut names = LeftOutNames::default();
    for item in &library.items {
        let answer = assessment.answers.get(&item.id);
        if is_hidden(offers, outcome, item) {
            // What hurt is a finding, also where a tag hides it since.
            let hurt = answer.is_some_and(|answer| Side::BOTH.iter().any(|side| answer.hurt_on(*side)));
            if !hurt {
                names.for_safety.push(item.name.clone());
            }
            continue;
        }
        match answer {
            Some(answer) => sort_in(&mut names, item, answer),
            None if offers.get(item) == Some(&Offer::Asked) => {
                names.not_answered.push(item.name.clone());
            }
            None => {}
        }
    }
    names
}

/// Puts the name of an answer without a reading, or of a side without one, where it belongs.
fn sort_in(names: &mut LeftOutNames, item: &Item, answer: &Answer) {
    let mut put = |state: NoReading, name: String| match state {
        NoReading::StoppedPain => {}
        NoReading::Skipped => names.skipped.push(name),
        NoReading::NotPossible => names.not_possible.push(name),
    };
    let sides: Vec<(Side, NoReading)> = match &answer.given {
        Given::One(_) => Vec::new(),
        Given::Sides { .. } => Side::BOTH
            .into_iter()
            .filter_map(|side| Some((side, answer.entry(side)?.state()?)))
            .collect(),
    };
    match (answer.state(), sides.as_slice()) {
        (Some(state), []) => put(state, item.name.clone()),
        (Some(state), [(_, one), (_, other)]) if one == other => put(state, item.name.clone()),
        (_, sides) => {
            for (side, state) in sides {
                put(*state, format!("{} ({})", item.name, words::side_name(*side)));
            }
        }
    }
}

fn reading_lines(case: &Case<'_>, item: &Item, answer: &Answer) -> Vec<ReadingLine> {
    let entries: Vec<(String, &Entry)> = match &answer.given {
        Given::One(entry) => vec![(String::new(), entry)],
        Given::Sides { .. } => Side::BOTH
            .into_iter()
            .filter_map(|side| Some((words::side_name(side).to_owned(), answer.entry(side)?)))
            .collect(),
    };
    let quality = quality(case, item, answer);
    let points = points(case, item);
    let from = numbers_from(case.library, case.assessment, item)
        .map(|from| words::numbers_from(&from, case.formats))
        .unwrap_or_default();
    entries
        .into_iter()
        .enumerate()
        .map(|(place, (side, entry))| {
            let first = place == 0;
            let readings = match entry {
                Entry::Readings(readings) => readings.as_slice(),
                Entry::None(_) => &[],
            };
            let (repeats, unit) = case.repeats(item, readings);
            ReadingLine {
                item: item.id.clone(),
                name: item.name.clone(),
                first,
                side,
                repeats,
                unit: words::with_unit("", unit),
                spread: spread(case, item, readings),
                counts: match entry.reading(item.combine()) {
                    Some(value) => words::reading(item, value, case.shown()),
                    None => entry.state().map_or("", words::no_reading).to_owned(),
                },
                combined: if readings.len() > 1 {
                    combined(item.combine(), readings.len()).to_owned()
                } else {
                    String::new()
                },
                quality: if first { quality.clone() } else { String::new() },
                from: if first { from.clone() } else { String::new() },
                usual: if first {
                    words::in_sentence(&words::usual(item, &case.assessment.profile, case.in_own_unit()))
                } else {
                    String::new()
                },
                usual_without_age: if first {
                    words::in_sentence(&words::usual_of_no_age(
                        item,
                        &case.assessment.profile,
                        case.in_own_unit(),
                    ))
                } else {
                    String::new()
                },
                points: if first { points.clone() } else { Vec::new() },
            }
        })
        .collect()
}

fn answer_line(case: &Case<'_>, item: &Item, answer: &Answer) -> AnswerLine {
    let mut said = words::answer(item, answer, case.shown());
    let in_units = words::item_in_units(item, case.record.person.units);
    let item = &*in_units;
    if let (Some(follow_up), Some(yes)) = (&item.follow_up, answer.follow_up) {
        said = format!("{said}. {} {}", follow_up.question, if yes { "Yes" } else { "No" });
    }
    AnswerLine {
        item: item.id.clone(),
        name: item.name.clone(),
        answer: said,
        quality: quality(case, item, answer),
        points: points(case, item),
    }
}

fn spread(case: &Case<'_>, item: &Item, readings: &[f64]) -> String {
    let largest = readings.iter().copied().max_by(f64::total_cmp);
    let smallest = readings.iter().copied().min_by(f64::total_cmp);
    match (smallest, largest) {
        (Some(smallest), Some(largest)) if readings.len() > 1 => {
            case.in_own_unit().quantity(largest - smallest, item.unit())
        }
        _ => String::new(),
    }
}

fn combined(combine: Combine, readings: usize) -> &'static str {
    match combine {
        Combine::Median if readings == 2 => "mean of both",
        Combine::Median => "middle one",
        Combine::Best => "largest",
        Combine::Last => "last one",
        Combine::Single => "first one",
    }
}

fn points(case: &Case<'_>, item: &Item) -> Vec<String> {
    rows(case.outcome, item)
        .filter_map(|(finding, row)| {
            let pattern = case.library.pattern(finding.pattern.as_str())?;
            let code = &pattern.code;
            match (row.state, row.points, row.max_points) {
                (RowState::NotCounted, ..) => Some(format!("{code} not counted: same muscles, better test")),
                _ if words::is_unsure(finding) => None,
                (RowState::Answered, Some(points), Some(max)) => {
                    let side = match points {
                        points if pattern.signed && points >= 0.05 => ", right",
                        points if pattern.signed && points <= -0.05 => ", left",
                        _ => "",
                    };
                    let (points, max) = (case.formats.tenths(points.abs()), case.formats.tenths(max.abs()));
                    Some(format!("{code} {points} of {max}{side}"))
                }
                _ => None,
            }
        })
        .collect()
}

/// What lowers the trust in a reading: the factor, and why.
fn quality(case: &Case<'_>, item: &Item, answer: &Answer) -> String {
    let in_units = words::item_in_units(item, case.record.person.units);
    let item = &*in_units;
    let (library, assessment, outcome) = (case.library, case.assessment, case.outcome);
    let applies = |flag: &crate::content::QualityFlag| {
        answer.flags.contains(&flag.id)
            || flag.auto.as_ref().is_some_and(|auto| {
                let other = library.item(auto.item.as_str());
                let reading = assessment
                    .answers
                    .get(&auto.item)
                    .and_then(|answer| answer.entry(Side::Left))
                    .and_then(|entry| entry.reading(other.map(Item::combine).unwrap_or_default()));
                reading.is_some_and(|reading| reading >= auto.at_least)
            })
    };
    let flags: Vec<_> = item.quality.iter().filter(|flag| applies(flag)).collect();
    let counted = rows(outcome, item)
        .find(|(_, row)| row.state == RowState::Answered)
        .map(|(_, row)| row.quality);
    let factor = counted.unwrap_or_else(|| {
        flags
            .iter()
            .map(|flag| flag.factor)
            .chain(answer.quality)
            .product::<f64>()
    });
    if factor >= 1.0 {
        return String::new();
    }
    let mut why: Vec<&str> = flags.iter().map(|flag| flag.text.as_str()).collect();
    if answer.quality.is_some() {
        why.push("as given");
    }
    if why.is_empty() {
        case.formats.number(factor)
    } else {
        format!("{}: {}", case.formats.number(factor), why.join("; "))
    }
}
