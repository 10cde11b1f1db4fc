//! What one change of a person may do to the plan: a precaution never brings in what it forbids, and an answer taken
//! away never makes something certain that was not.

use std::collections::BTreeSet;

use plumbline::content::{Class, ItemId, Library, MuscleId, TagId, Tells};
use plumbline::record::{Assessment, Caution};
use plumbline::report::words;
use plumbline::rules::{
    Basis, Imbalance, Imbalances, Length, Strength, findings, hidden_by, imbalances, outcome, tags,
};

use super::crowd::everyone;
use super::people::TODAY;
use super::promises::{is_barred, lines};

#[test]
fn a_precaution_more_never_brings_in_what_it_forbids_and_shows_its_notes() {
    everyone("precautions", |library, person, dice| {
        let precaution = &library.precautions[dice.below(library.precautions.len())];
        let mut careful = person;
        careful.safety.precautions.insert(precaution.id.clone());
        let after = outcome(library, &careful, TODAY);
        for line in lines(&after) {
            let exercise = library.exercise(line.id.as_str()).unwrap();
            assert!(
                !is_barred(exercise, &careful, &after),
                "{} with {}",
                line.id,
                precaution.id
            );
            // A note may stand for another one that asks for less.
            let tags = &after.safety.tags;
            let held = |tag: &TagId| {
                let mut others = exercise.modify.iter().filter(|(other, _)| tags.contains(*other));
                others.any(|(_, change)| change.instead_of.contains(tag))
            };
            if let Some(change) = exercise.modify.get(&precaution.id).filter(|_| !held(&precaution.id)) {
                let caution = Caution::Tag {
                    exercise: line.id.clone(),
                    tag: precaution.id.clone(),
                };
                assert!(line.cautions.contains(&caution), "{}: {}", line.id, change.note);
                assert!(
                    words::cautions(library, line).contains(&change.note),
                    "{}: {}",
                    line.id,
                    change.note
                );
            }
        }
    });
}

#[test]
fn taking_an_answer_away_never_makes_an_imbalance_certain_that_was_not() {
    everyone("removals", |library, person, dice| {
        let answered: Vec<ItemId> = person.answers.keys().cloned().collect();
        if answered.is_empty() {
            return;
        }
        let gone = &answered[dice.below(answered.len())];
        let mut fewer = person.clone();
        fewer.answers.remove(gone);
        let before_tags = tags(library, &person);
        let before = imbalances(library, &person, &findings(library, &person));
        let after = outcome(library, &fewer, TODAY);
        for row in &after.imbalances.rows {
            assert!(!row.decided_by.contains(gone), "{gone} decides {row:?} and is gone");
            if row.basis != Basis::TestConfirmed {
                continue;
            }
            let was = at(&before, row);
            if row.length == Length::Short {
                let was_so = was.is_some_and(|was| was.length == Length::Short);
                assert!(
                    was_so || was_overruled(library, &person, &before_tags, row, gone, Tells::Length),
                    "{gone}: {row:?}"
                );
            }
            if row.strength == Strength::Weak {
                let was_so = was.is_some_and(|was| was.strength == Strength::Weak);
                assert!(
                    was_so || was_overruled(library, &person, &before_tags, row, gone, Tells::Strength),
                    "{gone}: {row:?}"
                );
            }
        }
        for line in lines(&after) {
            assert!(
                !line.answers.contains(gone),
                "{} rests on an answer that is gone",
                line.id
            );
        }
    });
}

fn at<'a>(imbalances: &'a Imbalances, row: &Imbalance) -> Option<&'a Imbalance> {
    let mut rows = imbalances.rows.iter();
    rows.find(|other| other.muscle == row.muscle && other.side == row.side)
}

/// The one honest reason for a new certainty: the answer that is gone was a heavier test of the same muscle that spoke
/// against a lighter one (rule M7), or it set a tag that hid the test that now speaks (rule Z16).
fn was_overruled(
    library: &Library,
    person: &Assessment,
    before: &BTreeSet<TagId>,
    row: &Imbalance,
    gone: &ItemId,
    tells: Tells,
) -> bool {
    let deciding = row
        .decided_by
        .iter()
        .filter(|id| tests(library, id, &row.muscle, tells));
    let mut deciding = deciding.filter_map(|id| library.item(id.as_str())).peekable();
    assert!(deciding.peek().is_some(), "nothing decides {row:?}");
    let weight = |id: &str| {
        let class = if tells == Tells::Length {
            Class::Length
        } else {
            Class::Strength
        };
        let scores = library.item(id).unwrap().scores().filter(|score| score.class == class);
        scores.map(|score| score.weight).fold(0.0, f64::max)
    };
    deciding.all(|item| {
        assert!(person.answers.contains_key(&item.id), "{} was never answered", item.id);
        let heavier = tests(library, gone, &row.muscle, tells) && weight(gone.as_str()) > weight(item.id.as_str());
        heavier || !hidden_by(item, before).is_empty()
    })
}

fn tests(library: &Library, item: &ItemId, muscle: &MuscleId, tells: Tells) -> bool {
    let mut all = library.muscle_tests.iter();
    all.any(|test| test.item == *item && test.tells == tells && test.muscles.contains(muscle))
}
