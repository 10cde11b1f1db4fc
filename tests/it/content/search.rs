//! Finding exercises and muscles as people look for them.

use plumbline::content::{ExerciseKind, ExerciseQuery, Needs, Position, shipped};

fn exercises(text: &str) -> Vec<String> {
    find(&ExerciseQuery {
        text: text.into(),
        ..ExerciseQuery::default()
    })
}

fn find(query: &ExerciseQuery) -> Vec<String> {
    let library = shipped();
    library
        .find_exercises(query)
        .iter()
        .map(|it| it.id.to_string())
        .collect()
}

fn muscles(text: &str) -> Vec<String> {
    shipped()
        .find_muscles(text)
        .iter()
        .map(|it| it.id.to_string())
        .collect()
}

#[test]
fn nothing_typed_finds_everything_in_catalogue_order() {
    let all: Vec<String> = shipped().exercises.iter().map(|it| it.id.to_string()).collect();
    assert_eq!(exercises(""), all);
    assert_eq!(exercises("  , "), all);
    assert!(ExerciseQuery::default().is_empty());
}

#[test]
fn a_name_is_found_whatever_its_case_accents_and_order() {
    for typed in [
        "Cat-cow",
        "cat cow",
        "COW CAT",
        "  cät   cow ",
        "seated cat-cow",
        "cat-co",
    ] {
        assert!(exercises(typed).contains(&"seated-cat-cow".to_owned()), "{typed}");
    }
    assert_eq!(
        exercises("cat cow")[..2],
        ["cat-cow".to_owned(), "seated-cat-cow".to_owned()]
    );
    for typed in ["child's pose", "child’s pose", "childs pose"] {
        assert!(exercises(typed).contains(&"childs-pose-reach".to_owned()), "{typed}");
    }
}

#[test]
fn lay_and_anatomical_names_and_what_people_say_find_the_same_muscle() {
    for typed in [
        "hamstrings",
        "hamstring",
        "back of the thigh",
        "biceps femoris",
        "Semitendinosus",
        "hams",
    ] {
        assert!(exercises(typed).contains(&"hip-hinge".to_owned()), "{typed}");
        assert!(muscles(typed).contains(&"hamstrings".to_owned()), "{typed}");
    }
    for (typed, found) in [
        ("planks", "incline-plank"),
        ("bridges", "glute-bridge"),
        ("chairs", "sit-to-stand"),
    ] {
        assert!(exercises(typed).contains(&found.to_owned()), "{typed}: one or several");
    }
    for typed in ["glutes", "gluteus", "buttock", "bottom"] {
        assert!(exercises(typed).contains(&"glute-bridge".to_owned()), "{typed}");
    }
    for typed in ["lats", "latissimus", "pecs", "quads", "abs", "traps", "psoas"] {
        assert!(!muscles(typed).is_empty(), "{typed}");
        assert!(!exercises(typed).is_empty(), "{typed}");
    }
}

#[test]
fn kind_position_and_things_are_words_too_and_several_words_all_count() {
    let found = exercises("stretch chest wall");
    assert!(found.contains(&"one-arm-wall-chest-stretch".to_owned()));
    assert!(
        !found.contains(&"towel-roll-chest-opener".to_owned()),
        "it needs no wall"
    );
    assert!(exercises("lying on the back").contains(&"knees-to-chest".to_owned()));
    assert!(exercises("hands and knees").contains(&"bird-dog".to_owned()));
    let band = exercises("band strength row");
    assert_eq!(band, ["band-seated-row"]);
    assert!(exercises("strength row bicycle").is_empty());
}

#[test]
fn what_is_chosen_for_a_muscle_comes_before_what_only_works_it_along() {
    let library = shipped();
    let found = exercises("hamstrings");
    let place = |id: &str| found.iter().position(|it| it == id).unwrap_or_else(|| panic!("{id}"));
    let along = library.exercises.iter().find(|it| {
        it.secondary.iter().any(|id| *id == "hamstrings") && !it.primary.iter().any(|id| *id == "hamstrings")
    });
    assert!(place("hip-hinge") < place(along.expect("one that works it along").id.as_str()));
}

#[test]
fn what_people_look_for_among_the_exercises_of_rule_p7_is_found() {
    for (typed, found) in [
        ("balance", "balance-one-leg"),
        ("falls", "balance-feet-together"),
        ("steadiness", "balance-heel-to-toe"),
        ("calves", "calf-raise"),
        ("soleus", "calf-raise-one-leg"),
        ("push-ups", "wall-push-up"),
        ("pushups", "counter-push-up"),
        ("press up", "prone-press-up"),
        ("stairs", "step-up"),
        ("squats", "chair-squat"),
        ("side plank", "side-plank-knees"),
        ("kegel", "pelvic-floor-hold"),
        ("serratus", "wall-push-up-plus"),
        ("walking", "brisk-walk"),
        ("walk", "brisk-walk"),
    ] {
        assert!(
            exercises(typed).contains(&found.to_owned()),
            "{typed}: {:?}",
            exercises(typed)
        );
    }
    for typed in ["calf", "Kegel", "balance", "front of the neck"] {
        assert!(!muscles(typed).is_empty(), "{typed}");
    }
}

#[test]
fn nothing_found_is_nothing() {
    assert!(exercises("trampoline").is_empty());
    assert!(exercises("cat trampoline").is_empty(), "every word counts");
    assert!(muscles("trampoline").is_empty());
}

#[test]
fn filters_and_words_go_together() {
    let query = ExerciseQuery {
        kind: Some(ExerciseKind::Stretch),
        position: Some(Position::Sitting),
        ..ExerciseQuery::default()
    };
    let library = shipped();
    let expected = library
        .exercises
        .iter()
        .filter(|it| it.kind == ExerciseKind::Stretch && it.position == Position::Sitting);
    assert_eq!(find(&query).len(), expected.count());
    let muscle = ExerciseQuery {
        muscle: Some("quadratus-lumborum".into()),
        ..ExerciseQuery::default()
    };
    assert_eq!(
        find(&muscle),
        [
            "seated-overhead-side-reach",
            "wall-lean-side-stretch",
            "side-plank-knees"
        ]
    );
    let nothing_needed = ExerciseQuery {
        needs: Some(Needs::Nothing),
        ..ExerciseQuery::default()
    };
    let found = find(&nothing_needed);
    assert!(found.contains(&"bird-dog".to_owned()) && !found.contains(&"band-pull-apart".to_owned()));
    let strap = ExerciseQuery {
        needs: Some(Needs::Thing("strap".into())),
        ..ExerciseQuery::default()
    };
    assert_eq!(find(&strap), ["supine-strap-hamstring-stretch"]);
    let and_words = ExerciseQuery {
        text: "chair".into(),
        ..query.clone()
    };
    assert!(find(&and_words).iter().all(|id| find(&query).contains(id)));
}

#[test]
fn the_layers_of_the_back_and_breathing_find_their_muscles() {
    assert!(muscles("back deep layer").contains(&"multifidus".to_owned()));
    assert!(muscles("breathing").contains(&"diaphragm".to_owned()));
}
