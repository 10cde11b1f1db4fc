//! A note of less of the same says nothing that would be drawn, or that a step or the harder way contradicts (rule Z3).

use plumbline::content::{Change, shipped};

/// What names a place for hands or feet, a thing, a height or a share of the way: all of it would be drawn.
const DRAWN: [&str; 25] = [
    " cm",
    "arm-rest",
    "both hands",
    "both palms",
    "counter version",
    "cushion",
    "degrees",
    "feet apart",
    "feet close",
    "feet wide",
    "half as deep",
    "half as high",
    "half the range",
    "halfway",
    "just below the line",
    "leave a gap",
    "pillow",
    "sit down",
    "sit on",
    "small hinge",
    "small nod",
    "small slide",
    "stand taller",
    "towel",
    "wide feet",
];

#[test]
fn a_dose_names_nothing_that_would_be_drawn() {
    let mut found = Vec::new();
    for exercise in &shipped().exercises {
        for (tag, change) in exercise.modify.iter().filter(|(_, change)| change.kind == Change::Dose) {
            let note = change.note.to_lowercase();
            let named = DRAWN.iter().find(|words| note.contains(*words));
            found.extend(named.map(|words| format!("{} with {tag}: \"{words}\" in \"{}\"", exercise.id, change.note)));
        }
    }
    assert!(
        found.is_empty(),
        "give them steps and a pose, or other words: {found:#?}"
    );
}

/// Holds that a note caps or forbids, strength that it halves, an end that it stops short of.
#[test]
fn the_harder_way_of_a_dose_is_not_what_its_note_forbids() {
    let forbids = [
        ("no hold", "hold 5"),
        ("no hold", "hold for"),
        ("no hold", "hold just"),
        ("no hold", "pause"),
        ("no long hold", "hold 5"),
        ("5 s at most", "10"),
        ("4 s at most", "8-10"),
        ("3-second holds", "10-second"),
        ("half strength", "80 per cent"),
        ("a fifth of your strength", "of your strength"),
        ("low effort", "of your strength"),
        ("no hand on the head", "on the head"),
        ("end of", "further"),
        ("stays on the counter", "hover"),
        ("stay on the counter", "hover"),
        ("turning the head", "turn the head"),
    ];
    let mut looked = 0;
    for exercise in &shipped().exercises {
        for (tag, change) in &exercise.modify {
            let version = exercise.version_for(&[tag.clone()].into());
            let (note, harder) = (change.note.to_lowercase(), version.exercise.harder.to_lowercase());
            for (no, what) in forbids {
                let said = note.contains(no);
                looked += usize::from(said);
                assert!(
                    !said || !harder.contains(what),
                    "{} with {tag}: {note} | {harder}",
                    exercise.id
                );
            }
        }
    }
    assert!(looked > 20, "{looked} notes");
}
