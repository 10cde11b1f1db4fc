//! Why, both ways, and what would change a result: found by the rules again, checked by an independent count.

#![cfg(test)]

mod chains;
mod changes;
mod range;

use plumbline::content::Library;
use plumbline::record::{Answer, Assessment, Entry, Given, read_answers};
use plumbline::rules::Change;
use serde_json::{Value, json};

use crate::plan::people::TODAY;

/// A man of 30 with these answers.
fn man_of_30(library: &Library, answers: &Value) -> Assessment {
    let file = json!({"person": {"age": 30, "sex": "male"}, "screened_on": "2026-11-20", "answers": answers});
    let record = read_answers(file.to_string().as_bytes(), library, TODAY).unwrap();
    record.assessments.into_iter().next().unwrap()
}

/// Puts the answer of a change in, the way a person would give it.
fn answer_otherwise(person: &mut Assessment, change: &Change) {
    use plumbline::record::Side::{Left, Right};
    let read = |value: f64| Some(Entry::Readings(vec![value]));
    let is_sided = plumbline::content::shipped()
        .item(change.item.as_str())
        .unwrap()
        .sides()
        == plumbline::content::Sides::LeftRight;
    let old = person.answers.get(&change.item).cloned();
    let one = matches!(
        old.as_ref().map(|answer| &answer.given),
        Some(Given::One(Entry::Readings(_)))
    );
    let given = match (change.side, &old) {
        (None, _) if !is_sided || one => Given::One(read(change.to).unwrap()),
        (None, _) => Given::Sides {
            left: read(change.to),
            right: read(change.to),
        },
        (Some(side), old) => {
            let beside = change.beside.and_then(read).or_else(|| {
                let old = old.as_ref()?;
                old.entry(side.other()).filter(|entry| entry.state().is_none()).cloned()
            });
            match side {
                Left => Given::Sides {
                    left: read(change.to),
                    right: beside,
                },
                Right => Given::Sides {
                    left: beside,
                    right: read(change.to),
                },
            }
        }
    };
    match person.answers.get_mut(&change.item) {
        Some(answer) => answer.given = given,
        None => {
            person.answers.insert(change.item.clone(), Answer::new(given));
        }
    }
}
