//! What another answer would change, and what an answer did, in plain sentences (rule T11).

use super::{Shown, band, in_sentence, lay_muscle, list, no_reading, reading, rounded_down, side_name};
use crate::content::{ExerciseId, Item, Library};
use crate::record::NoReading;
use crate::rules::{Action, AnswerDid, Band, Change, MuscleDid, PatternDid, RowState, ScoreRange};

/// Stands with what other answers would change.
pub const WHAT_IF_IS_ROUGH: &str = "Found by scoring again with every other possible answer, one at a time. Home measurements are rough: near a limit a \
     small difference decides, so the neighbouring word may fit you as well.";

/// What the item would have to read: `on the left 15.7° instead of 19°`; of a choice the words of its options. `either`:
/// the same holds for the other side.
pub fn otherwise(item: &Item, change: &Change, either: bool, shown: impl Into<Shown>) -> String {
    let shown = shown.into();
    let value = |value: f64| {
        let words = reading(item, value, shown);
        if item.is_number() {
            words
        } else {
            format!("“{words}”")
        }
    };
    let place = match change.side {
        Some(_) if either => "on either side ".to_owned(),
        Some(side) => format!("on the {} ", side_name(side)),
        None => String::new(),
    };
    let to = value(change.to);
    match (change.now, change.beside) {
        (Some(now), _) => format!("{place}{to} instead of {}", value(now)),
        (None, Some(beside)) => format!("{place}{to}, and {} on the other", value(beside)),
        (None, None) => format!("{place}{to}"),
    }
}

/// The band it would be then: `a mild sign`; `no number`.
pub fn then(band_then: Option<Band>) -> &'static str {
    band_then.map_or("no number", band)
}

/// A whole sentence: `If “Wall gap” read 0 cm instead of 1 cm, this would be a mild sign.`
pub fn change(item: &Item, change: &Change, either: bool, shown: impl Into<Shown>) -> String {
    let read = if item.is_number() { "read" } else { "were answered" };
    let open = if change.now.is_none() {
        " (not answered yet)"
    } else {
        ""
    };
    let end = match change.band {
        Some(then) => format!("this would be {}", band(then)),
        None => "this would have no number".to_owned(),
    };
    let rough = if change.within_error {
        " That is within what such a measurement can be off."
    } else {
        ""
    };
    format!(
        "If “{}”{open} {read} {}, {end}.{rough}",
        item.name,
        otherwise(item, change, either, shown)
    )
}

/// Where the score lies when everything still missing is answered. A capped end has no number (rule T9).
pub fn score_range(range: &ScoreRange) -> String {
    let bands = if range.low_band == range.high_band {
        format!("{} either way", band(range.low_band))
    } else {
        format!("from {} to {}", plain(range.low_band), plain(range.high_band))
    };
    let is_capped = |shown: Band, score: f64| shown == Band::Mild && score >= 40.0;
    if is_capped(range.low_band, range.low) || is_capped(range.high_band, range.high) {
        return format!("With every answer that is still missing, this could be anything {bands}.");
    }
    format!(
        "With every answer that is still missing, the score would lie between {} and {} of 100: {bands}.",
        rounded_down(range.low),
        rounded_down(range.high)
    )
}

fn plain(shown: Band) -> &'static str {
    match shown {
        Band::None => "“within the usual spread”",
        Band::Mild => "“a mild sign”",
        Band::Moderate => "“a moderate sign”",
        Band::Marked => "“a marked sign”",
    }
}

/// What an answer did, a sentence each; never empty for an answer.
pub fn answer_did(library: &Library, did: &AnswerDid) -> Vec<String> {
    let mut said: Vec<String> = did.patterns.iter().map(|one| pattern_did(library, one)).collect();
    said.extend(muscles_did(library, &did.muscles));
    let exercises = |ids: &[ExerciseId]| -> Vec<String> {
        let name = |id: &ExerciseId| {
            library
                .exercise(id.as_str())
                .map(|exercise| format!("“{}”", exercise.name))
        };
        ids.iter().filter_map(name).collect()
    };
    if did.locks {
        said.push("Because of it there is no plan for now.".to_owned());
    } else {
        let brought_in = exercises(&did.brought_in);
        if !brought_in.is_empty() {
            said.push(format!("In the plan because of it: {}.", list(&brought_in)));
        }
        let kept_out = exercises(&did.kept_out);
        if !kept_out.is_empty() {
            said.push(format!("Not in the plan because of it: {}.", list(&kept_out)));
        }
    }
    let tags: Vec<String> = did
        .tags
        .iter()
        .map(|tag| {
            library
                .precaution(tag.as_str())
                .map_or_else(|| tag.as_str().replace('-', " "), |one| one.short.clone())
        })
        .collect();
    if !tags.is_empty() {
        said.push(format!("It sets a precaution: {}.", list(&tags)));
    }
    let hidden: Vec<String> = did
        .hidden
        .iter()
        .filter_map(|id| library.item(id.as_str()))
        .map(|item| format!("“{}”", item.name))
        .collect();
    if !hidden.is_empty() {
        said.push(format!("Left out for your safety because of it: {}.", list(&hidden)));
    }
    if said.is_empty() {
        said.push("It changes neither a result nor the plan. It stands in the summary for a clinician.".to_owned());
    }
    said
}

/// `Forward head: 14.4 of 24 points. Without it: a mild sign instead of a moderate sign.`
fn pattern_did(library: &Library, did: &PatternDid) -> String {
    let pattern = library.pattern(did.pattern.as_str());
    let name = pattern.map_or_else(
        || did.pattern.as_str().replace('-', " "),
        |pattern| pattern.name.clone(),
    );
    let what = match (did.state, did.points, did.of) {
        (RowState::Answered, Some(points), Some(of)) => {
            let side = match points {
                points if pattern.is_some_and(|pattern| pattern.signed) && points >= 0.05 => " toward the right",
                points if pattern.is_some_and(|pattern| pattern.signed) && points <= -0.05 => " toward the left",
                _ => "",
            };
            format!("{:.1}{side} of {:.1} points", points.abs(), of.abs())
        }
        (RowState::Answered, ..) => "it counts, but there is no number yet".to_owned(),
        (RowState::NotCounted, ..) => "not counted, another test of the same muscles weighs more".to_owned(),
        (RowState::HiddenBySafety, ..) => "not counted, left out for your safety".to_owned(),
        (RowState::Skipped, ..) => no_reading(NoReading::Skipped).to_owned(),
        (RowState::StoppedPain, ..) => no_reading(NoReading::StoppedPain).to_owned(),
        (RowState::NotPossible, ..) => no_reading(NoReading::NotPossible).to_owned(),
        (RowState::Missing | RowState::NotOffered, ..) => "no reading that counts".to_owned(),
    };
    if did.band == did.band_without {
        return format!("{name}: {what}.");
    }
    format!(
        "{name}: {what}. Without it: {}, not {}.",
        then(did.band_without),
        then(did.band)
    )
}

/// The muscles it decided, alike ones in one sentence.
fn muscles_did(library: &Library, muscles: &[MuscleDid]) -> Vec<String> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for did in muscles {
        let decided = decided(did.action);
        let without = match did.action_without {
            Some(action) if action == did.action => String::new(),
            Some(action) => format!("; without it: {}", decided_without(action)),
            None => "; without it, nothing would be said".to_owned(),
        };
        let words = format!("{decided}{without}");
        let name = lay_muscle(library, &did.muscle);
        let both = muscles.iter().any(|other| {
            other.muscle == did.muscle
                && other.side != did.side
                && other.action == did.action
                && other.action_without == did.action_without
        });
        let named = if both {
            in_sentence(&name)
        } else {
            format!("{} ({})", in_sentence(&name), side_name(did.side))
        };
        match groups.iter_mut().find(|(known, _)| *known == words) {
            Some((_, names)) if names.contains(&named) => {}
            Some((_, names)) => names.push(named),
            None => groups.push((words, vec![named])),
        }
    }
    let sentence = |(words, names): (String, Vec<String>)| format!("Decided by it: {}: {words}.", list(&names));
    groups.into_iter().map(sentence).collect()
}

fn decided(action: Action) -> &'static str {
    match action {
        Action::Stretch => "stretch",
        Action::Strengthen => "strengthen",
        Action::StrengthenLongRange => "strengthen through the full range",
        Action::None => "tested fine, left alone",
        Action::AskTest => "waits for a test",
    }
}

fn decided_without(action: Action) -> &'static str {
    match action {
        Action::None => "left alone",
        other => decided(other),
    }
}
