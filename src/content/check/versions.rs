//! What precautions make of an exercise: each rules it out or changes it, and what a note changes is also shown (rule Z3).

use super::About;
use super::names::Index;
use crate::content::{Change, Exercise, Modification, TagId};

/// Every tag an exercise minds either rules it out or comes with a note.
pub(super) fn check_exercise(exercise: &Exercise, index: &Index, about: &mut About<'_, Exercise>) {
    about.refer_all("cautions", &index.precautions, &exercise.cautions);
    about.refer_all("avoid", &index.precautions, &exercise.avoid);
    for (place, tag) in exercise.avoid.iter().enumerate() {
        about.expect(
            exercise.cautions.contains(tag),
            &format!("avoid[{place}]"),
            &format!("`{tag}` is not among the cautions"),
            "add it to \"cautions\"",
        );
    }
    for (tag, change) in &exercise.modify {
        let inside = format!("modify.{tag}");
        about.refer(&inside, &index.precautions, tag);
        about.expect(
            exercise.cautions.contains(tag),
            &inside,
            &format!("`{tag}` is not among the cautions"),
            "add it to \"cautions\"",
        );
        about.expect(
            !exercise.avoid.contains(tag),
            &inside,
            &format!("`{tag}` rules the exercise out and keeps it"),
            "keep it in \"avoid\" or in \"modify\"",
        );
        about.refer_all(&format!("{inside}.needs"), &index.equipment, &change.needs);
        check_change(exercise, (tag, change), &inside, about);
    }
    check_operations(exercise, index, about);
    for (place, tag) in exercise.cautions.iter().enumerate() {
        let by_region =
            index.operation.as_ref().is_none_or(|operation| operation == tag) && !exercise.not_after.is_empty();
        about.expect(
            by_region || exercise.avoid.contains(tag) || exercise.modify.contains_key(tag),
            &format!("cautions[{place}]"),
            &format!("nothing says what `{tag}` changes"),
            "add it to \"avoid\", or to \"modify\" with a note",
        );
    }
    check_pairs(exercise, about);
}

fn check_operations(exercise: &Exercise, index: &Index, about: &mut About<'_, Exercise>) {
    about.refer_all("not_after", &index.operated, &exercise.not_after);
    if let Some(operation) = &index.operation {
        about.expect(
            exercise.not_after.is_empty() || exercise.cautions.contains(operation),
            "not_after",
            &format!("regions of an operation are named, and `{operation}` is not among the cautions"),
            &format!("add `{operation}` to \"cautions\""),
        );
        about.expect(
            exercise.not_after.is_empty() || !exercise.avoid.contains(operation),
            "not_after",
            "every operation rules the exercise out, so its region does not matter",
            &format!("take `{operation}` out of \"avoid\", or the regions out"),
        );
    }
    about.expect(
        exercise.avoid_from_age.is_none_or(|age| (18..=120).contains(&age)),
        "avoid_from_age",
        "this is no age of a person who uses the program",
        "use years from 18 to 120, or take it out",
    );
}

fn check_change(
    exercise: &Exercise,
    (tag, change): (&TagId, &Modification),
    inside: &str,
    about: &mut About<'_, Exercise>,
) {
    for number in change.steps.keys() {
        let place = format!("{inside}.steps.{number}");
        about.expect(
            (1..=exercise.steps.len()).contains(number),
            &place,
            &format!("the exercise has no step {number}"),
            &format!("use 1 to {}", exercise.steps.len()),
        );
    }
    let dropped = change.steps.values().filter(|words| words.is_none()).count();
    about.expect(
        dropped < exercise.steps.len().max(1),
        &format!("{inside}.steps"),
        "no step is left",
        "rule the exercise out with \"avoid\" instead",
    );
    about.expect(
        exercise.position.is_down() || change.position.is_none_or(|position| !position.is_down()),
        &format!("{inside}.position"),
        "a change takes the exercise down to the floor, and what forbids the floor does not know it",
        "use standing or sitting",
    );
    for (name, tags) in [
        ("over", &change.over),
        ("instead_of", &change.instead_of),
        ("not_with", &change.not_with),
    ] {
        for (place, other) in tags.iter().enumerate() {
            about.expect(
                other != tag && exercise.modify.contains_key(other),
                &format!("{inside}.{name}[{place}]"),
                &format!("`{other}` is no other change of this exercise"),
                "name another tag of \"modify\", or take it out",
            );
        }
    }
    let reps = exercise.start_dose.reps;
    about.expect(
        change.most_reps.is_none_or(|most| (1..=reps).contains(&most)),
        &format!("{inside}.most_reps"),
        "this limits no set that the plan begins with, or leaves nothing of it",
        &format!("use 1 to {reps}, or take it out"),
    );
    about.expect(
        change.most_hold_s.is_none() || exercise.start_dose.hold_s > 0,
        &format!("{inside}.most_hold_s"),
        "nothing is held in this exercise",
        "take it out",
    );
    if let Some(contact) = change.pose.as_ref().and_then(|pose| pose.contact.as_ref()) {
        about.contact(&format!("{inside}.pose.contact"), contact);
    }
    if let Some(beside) = change.pose.as_ref().and_then(|pose| pose.beside.as_ref()) {
        about.contact(&format!("{inside}.pose.beside.contact"), &beside.contact);
    }
    check_is_shown(change, inside, about);
}

/// What the note changes is also shown, and a dose draws nothing differently.
fn check_is_shown(change: &Modification, inside: &str, about: &mut About<'_, Exercise>) {
    let pose = change.pose.as_ref();
    match change.kind {
        Change::Dose => about.expect(
            pose.is_none() && change.props.is_empty() && change.without.is_empty(),
            inside,
            "a change of the dose has a pose or things of its own",
            "write \"kind\": \"movement\" or \"setup\", or take them out",
        ),
        Change::Movement => {
            about.expect(
                !change.steps.is_empty(),
                inside,
                "the movement is another one, and no step says so",
                "give the \"steps\" that change, or rule the exercise out with \"avoid\"",
            );
            about.expect(
                pose.is_some_and(|pose| pose.start.is_some() || pose.end.is_some()),
                inside,
                "the movement is another one, and the picture shows the old one",
                "give the \"pose\" that changes, or rule the exercise out with \"avoid\"",
            );
        }
        Change::Setup => about.expect(
            !change.props.is_empty()
                || pose.is_some_and(|pose| pose.start.is_some() || pose.on.is_some() || pose.beside.is_some()),
            inside,
            "the start is another one, and the picture shows the old one",
            "give a \"pose\" with a \"start\", or \"props\"",
        ),
    }
}

/// Of two changes of the same one says which stands.
fn check_pairs(exercise: &Exercise, about: &mut About<'_, Exercise>) {
    for (place, (tag, change)) in exercise.modify.iter().enumerate() {
        for (other, their) in exercise.modify.iter().skip(place + 1) {
            let (mine, theirs) = (change.settles(other), their.settles(tag));
            let clashes = change.clashes(their);
            if let Some(what) = clashes.first().filter(|_| !mine && !theirs) {
                about.say(
                    &format!("modify.{tag}.{what}"),
                    format!("`{other}` changes this in another way, and nothing says what holds for someone with both"),
                    format!(
                        "write \"over\", \"instead_of\" or \"not_with\": [\"{other}\"]; README.md says what they mean"
                    ),
                );
            }
            let yields_to = |one: &Modification, tag: &TagId| one.over.contains(tag) || one.instead_of.contains(tag);
            about.expect(
                !(yields_to(change, other) && yields_to(their, tag)),
                &format!("modify.{tag}"),
                &format!("this and `{other}` each stand over the other"),
                "let one of the two yield",
            );
        }
    }
}
