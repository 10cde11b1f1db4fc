//! What is named and what is not: p01, p02, p05, p18, p22.

use super::{Person, id, number, texts, work};

const PELVIS: [&str; 2] = ["anterior-pelvic-tilt", "posterior-pelvic-tilt"];

#[test]
fn p01_a_desk_worker_has_a_forward_head_and_a_pelvis_within_the_usual_spread() {
    let person = Person::named("p01-desk-forward-head");
    assert!(person.pattern("forward-head")["score"].as_f64().unwrap() >= 25.0);
    assert_eq!(person.score["pelvis"], "usual");
    for pattern in PELVIS {
        assert!(person.gates(pattern).contains(&"no-position-sign"), "{pattern}");
        assert!(!texts(&person.plan["serves"]).contains(&pattern));
    }
    // Outward rotation ends at least where it began, and grows on the way.
    let turns: Vec<u64> = person
        .weeks()
        .iter()
        .map(|weeks| weeks["weeks"].as_str().unwrap())
        .map(|weeks| [person.day(weeks, "A"), person.day(weeks, "B")].concat())
        .map(|day| {
            let turning = day
                .into_iter()
                .filter(|line| texts(&line["muscles"]).contains(&"infraspinatus"));
            turning.map(work).max().unwrap_or_default()
        })
        .collect();
    assert!(
        turns[0] > 0 && turns.windows(2).all(|pair| pair[0] <= pair[1]),
        "{turns:?}"
    );
    // The neck hold tested weak: the nod stands on both days, to the end.
    for weeks in ["1-2", "3-4", "5-8"] {
        for day in ["A", "B"] {
            let nods = person.day(weeks, day).into_iter();
            let nods = nods.filter(|line| id(line).starts_with("chin-nod")).count();
            assert_eq!(nods, 1, "weeks {weeks}, day {day}");
        }
    }
    // The file has no test of the back of the thigh; what tested short beside the pelvis is named as a muscle.
    let summary = person.summary();
    assert!(
        summary.contains("How you stand is within the usual spread; these muscles tested short or weak: chest"),
        "{summary}"
    );
    assert!(!person.left_out("conflict").contains(&"sit-to-stand"));
}

#[test]
fn p02_a_runner_begins_at_his_own_rung_and_grows() {
    let person = Person::named("p02-runner-anterior-tilt");
    assert!(texts(&person.plan["serves"]).contains(&"anterior-pelvic-tilt"));
    // 13 seconds on the weaker side: two legs to begin with.
    person.has("glute-bridge");
    assert!(
        !person
            .day("1-2", "A")
            .into_iter()
            .any(|line| id(line) == "one-leg-bridge")
    );
    assert!(
        !person.working("abdominals", "left").is_empty(),
        "abdominals are served"
    );
    let hamstrings = person.working("hamstrings", "right");
    assert!(
        hamstrings.iter().any(|line| id(line) != "seated-heel-drag"),
        "more than a heel drag"
    );
    // Whatever strengthens and stays in the plan rises, or says why it does not.
    let first = person.day("1-2", "A");
    let last = person.day("5-8", "A");
    assert!(first.iter().map(|line| work(line)).sum::<u64>() < last.iter().map(|line| work(line)).sum::<u64>());
    for line in first.iter().filter(|line| line["kind"] == "strengthen") {
        if let Some(later) = last.iter().find(|later| id(later) == id(line)) {
            assert!(
                work(later) > work(line) || !later["capped_by"].is_null(),
                "{} stays",
                id(line)
            );
        }
    }
}

#[test]
fn p05_hamstrings_that_are_short_and_weak_are_worked_through_their_length_on_both_sides() {
    let person = Person::named("p05-pp-hh-hamstrings");
    for side in ["left", "right"] {
        assert_eq!(person.row("hamstrings", side)["action"], "strengthen-long-range");
        let lines = person.working("hamstrings", side);
        let library = plumbline::content::shipped();
        let works_long =
            |line: &&serde_json::Value| library.exercise(id(line)).unwrap().works_long(&"hamstrings".into());
        assert!(lines.iter().any(works_long), "{side}: {lines:?}");
        assert!(
            lines.iter().all(|line| line["kind"] != "stretch"),
            "no separate stretch, {side}"
        );
    }
    let out = person.left_out("time");
    assert!(
        !out.contains(&"hip-hinge") && !out.contains(&"straight-leg-raise"),
        "{out:?}"
    );
}

#[test]
fn p18_nothing_found_gets_a_general_plan_of_strength_and_walking() {
    let person = Person::named("p18-nothing-found");
    assert_eq!(person.plan["scope"], "general");
    let first: Vec<&str> = person.day("1-2", "A").into_iter().map(id).collect();
    let holds = |any: &[&str]| any.iter().any(|wanted| first.contains(wanted));
    assert!(holds(&["sit-to-stand", "chair-squat"]), "{first:?}");
    assert!(holds(&["wall-push-up", "counter-push-up"]), "{first:?}");
    assert!(
        holds(&[
            "wall-elbow-press",
            "band-seated-row",
            "band-pull-apart",
            "prone-y-raise"
        ]),
        "{first:?}"
    );
    assert!(holds(&["glute-bridge", "one-leg-bridge"]), "{first:?}");
    let waves = ["cat-cow", "seated-cat-cow"]
        .iter()
        .filter(|wave| person.exercises().contains(**wave));
    assert!(waves.count() < 2, "not two waves of the spine");
    // Day A, three times a week in the plan's week, holds the strength work; day B none.
    assert!(person.day("5-8", "B").iter().all(|line| line["kind"] != "strengthen"));
    let minutes: Vec<u64> = person.plan["walking"]["weeks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|weeks| number(&weeks["minutes"]))
        .collect();
    assert_eq!(minutes.first(), Some(&10));
    assert_eq!(minutes.last(), Some(&30));
}

#[test]
fn p22_arms_that_do_not_reach_the_wall_do_not_tip_a_measured_pelvis() {
    let person = Person::named("p22-neutral-pelvis");
    assert_eq!(person.score["pelvis"], "usual");
    for pattern in PELVIS {
        assert!(person.gates(pattern).contains(&"no-position-sign"), "{pattern}");
        assert_eq!(person.pattern(pattern)["band"], "none");
    }
    // The test of the arms tells the broad back muscle; no test of the chest is in the file.
    for side in ["left", "right"] {
        let row = person.row("latissimus-dorsi", side);
        assert_eq!(
            (&row["action"], &row["basis"]),
            (&"stretch".into(), &"test-confirmed".into()),
            "{side}"
        );
        assert!(!person.working("latissimus-dorsi", side).is_empty(), "{side} is worked");
    }
    let summary = person.summary();
    assert!(!summary.to_lowercase().contains("tipped backward, "), "{summary}");
    assert!(summary.contains("within the usual spread"), "{summary}");
}
