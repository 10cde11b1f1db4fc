//! Single answers that would move a finding to another band.

use plumbline::content::{Item, ItemId, Kind, PatternId, Sides};
use plumbline::record::{Answer, Assessment, Side};
use plumbline::rules::{Band, Change, Offer, RowState, findings, offers, sensitivity};
use serde_json::json;

use super::{answer_otherwise, man_of_30};
use crate::plan::crowd::library;
use crate::plan::people::TODAY;

const AP: &str = "anterior-pelvic-tilt";

fn of(person: &Assessment, pattern: &str) -> Vec<Change> {
    let found = sensitivity(library(), person, TODAY);
    found.into_iter().find(|one| one.pattern == *pattern).unwrap().changes
}

/// Item, side, what it reads, what it would have to read, the band.
type Moved<'a> = (&'a str, Option<Side>, f64, f64, Option<Band>);

/// Of the answers that were given: item, side, what it reads, what it would have to read, the band.
fn given(changes: &[Change]) -> Vec<Moved<'_>> {
    let given = changes.iter().filter_map(|change| Some((change, change.now?)));
    given
        .map(|(change, now)| (change.item.as_str(), change.side, now, change.to, change.band))
        .collect()
}

#[test]
fn the_nearest_reading_that_changes_the_word_is_named_and_no_other() {
    // Weights 8, 5, 3. Angle 19 of 15 to 23 is 0.5; gap and belt 1 of 2 are 0.5: position 0.5, score 50, moderate.
    let person = man_of_30(
        library(),
        &json!({"sg-pelvic-angle-photo": {"left": 19, "right": 19}, "sg-wall-gap": 1, "sg-belt-line": 1}),
    );
    let changes = of(&person, AP);
    let mut found = given(&changes);
    found.sort_by(|one, other| {
        one.0
            .cmp(other.0)
            .then(one.1.cmp(&other.1))
            .then(one.3.total_cmp(&other.3))
    });
    let (usual, mild, marked) = (Some(Band::None), Some(Band::Mild), Some(Band::Marked));
    // Mild is below 40: 8s + 4 < 6.4 needs s < 0.3, a mean angle below 17.4, so one side at 15.7. Marked is 60 and more:
    // 8s + 4 >= 9.6 needs s >= 0.7, a mean of 20.6, one side at 22.2. The gap at 0 gives 5.5 of 16 = 34.4, at 2 it gives
    // 10.5 of 16 = 65.6. A photo of 15 degrees, one side at 11, shows nothing: then nothing is named (rule N1). The belt at 0 gives 40.6, at 2 it gives 59.4: it changes nothing.
    assert_eq!(
        found,
        [
            ("sg-pelvic-angle-photo", Some(Side::Left), 19.0, 11.0, usual),
            ("sg-pelvic-angle-photo", Some(Side::Left), 19.0, 15.7, mild),
            ("sg-pelvic-angle-photo", Some(Side::Left), 19.0, 22.2, marked),
            ("sg-pelvic-angle-photo", Some(Side::Right), 19.0, 11.0, usual),
            ("sg-pelvic-angle-photo", Some(Side::Right), 19.0, 15.7, mild),
            ("sg-pelvic-angle-photo", Some(Side::Right), 19.0, 22.2, marked),
            ("sg-wall-gap", None, 1.0, 0.0, mild),
            ("sg-wall-gap", None, 1.0, 2.0, marked),
        ]
    );
    let gap = changes
        .iter()
        .find(|change| change.item == *"sg-wall-gap" && change.band == mild)
        .unwrap();
    assert!((gap.score.unwrap() - 100.0 * 5.5 / 16.0).abs() < 1e-9);
    // The angle of a photo means nothing below 5 degrees (rule N21): 3.3 and 3.2 are within that.
    assert!(
        changes
            .iter()
            .filter(|change| change.item == *"sg-pelvic-angle-photo" && change.band != usual)
            .all(|change| change.within_error)
    );
    assert!(changes.iter().all(|change| change.item != *"sg-belt-line"));
}

#[test]
fn under_18_nothing_is_said() {
    let mut person = man_of_30(library(), &json!({"sg-wall-gap": 1}));
    person.profile.age = Some(17);
    assert!(sensitivity(library(), &person, TODAY).is_empty());
}

#[test]
fn every_change_comes_true_and_no_choice_that_would_change_is_missed() {
    // Each of these people is looked at in every way; the crowd of the promises would take minutes.
    every(40, |library, person, dice| {
        let now = findings(library, &person);
        let band = |person: &Assessment, pattern: &PatternId| {
            findings(library, person).pattern(pattern.as_str()).unwrap().band
        };
        let offered: Vec<ItemId> = offers(library, &person, TODAY)
            .into_iter()
            .filter(|(_, offer)| matches!(offer, Offer::Asked | Offer::NotInRoute))
            .map(|(item, _)| item.id.clone())
            .collect();
        for one in sensitivity(library, &person, TODAY) {
            let finding = now.pattern(one.pattern.as_str()).unwrap();
            for change in one.changes.iter().take(12) {
                let mut other = person.clone();
                answer_otherwise(&mut other, change);
                let then = findings(library, &other);
                let then = then.pattern(one.pattern.as_str()).unwrap();
                assert_eq!(then.band, change.band, "{change:?}");
                assert_ne!(then.band, finding.band, "{change:?}");
                let both = then.score.zip(change.score);
                assert_eq!(then.score.is_some(), change.score.is_some(), "{change:?}");
                assert!(both.is_none_or(|(one, other)| (one - other).abs() < 1e-9), "{change:?}");
            }
            // Items whose answer can be put in: those that count, and those that are open.
            for row in &finding.rows {
                let item = library.item(row.item.as_str()).unwrap();
                let open = matches!(row.state, RowState::Missing | RowState::Skipped) && offered.contains(&item.id);
                if item.sides() == Sides::LeftRight || !(open || row.state == RowState::Answered) {
                    continue;
                }
                for value in some_values(item, dice.below(7)) {
                    let mut other = person.clone();
                    let mut answer = other.answers.get(&item.id).cloned().unwrap_or(Answer::one([value]));
                    answer.given = Answer::one([value]).given;
                    other.answers.insert(item.id.clone(), answer);
                    let then = band(&other, &one.pattern);
                    let is_named = one
                        .changes
                        .iter()
                        .any(|change| change.item == item.id && change.band == then);
                    assert!(
                        then == finding.band || is_named,
                        "{}: {value} leads to {then:?}",
                        item.id
                    );
                }
            }
        }
    });
}

/// Every option, or a few numbers of the range.
fn some_values(item: &Item, phase: usize) -> Vec<f64> {
    match &item.kind {
        Kind::Number(number) => {
            let ([low, high], step) = (number.range, number.step);
            let at = |part: usize| {
                let part = f64::from(u32::try_from(part * 7 + phase).unwrap()) / 62.0;
                low + ((high - low) * part / step).round() * step
            };
            (0..8).map(at).collect()
        }
        Kind::YesNo(_) => vec![0.0, 1.0],
        Kind::Frequency(_) => vec![0.0, 1.0, 2.0, 3.0],
        Kind::Choice(_) => {
            let options = item.options().iter().map(|option| f64::from(option.value));
            if item.sides() == Sides::Signed {
                options.flat_map(|value| [value, -value]).collect()
            } else {
                options.collect()
            }
        }
    }
}

/// A small crowd.
pub fn every(
    many: u64,
    check: impl Fn(&plumbline::content::Library, Assessment, &mut crate::plan::crowd::Dice) + Sync,
) {
    crate::plan::crowd::some("what if", many, check);
}
