//! Then and now: everything that was read both times, in pairs, with the error beside it (rule T22).

use plumbline::content::{ChangeKind, ItemId};
use plumbline::record::Record;
use plumbline::report::Since;
use plumbline::report::words::Pair;
use plumbline::rules::outcome;

use super::*;
use crate::support::people;

/// Alex twice; the second time as `change` makes it.
fn since(change: impl FnOnce(&mut plumbline::record::Assessment)) -> Since {
    let library = plumbline::content::shipped();
    let mut record: Record = people::alex_record();
    let mut later = record.assessments[0].clone();
    record.assessments[0].started_on = date(2026, 10, 9);
    change(&mut later);
    record.assessments.push(later);
    let outcome = outcome(&library, &record.assessments[1], TODAY);
    Summary::of(&library, &record, 1, &outcome, TODAY)
        .since
        .expect("a second assessment")
}

fn of<'a>(since: &'a Since, name: &str) -> &'a Pair {
    let found = since.pairs.iter().find(|pair| pair.name == name);
    found.unwrap_or_else(|| panic!("{name} in {:?}", since.pairs))
}

#[test]
fn what_did_not_change_says_so_and_is_shown_all_the_same() {
    let same = since(|_| ());
    assert!(same.pairs.len() > 8, "{:?}", same.pairs);
    assert!(same.pairs.iter().all(|pair| !pair.changed && pair.then == pair.now));
    assert_eq!(
        words::changed_of(&same.pairs),
        format!(
            "{} measures were read both times; none changed beyond measurement error.",
            same.pairs.len()
        )
    );
    for pair in &same.pairs {
        assert!(pair.says.starts_with("no change beyond"), "{}", pair.says);
    }
}

#[test]
fn pain_comes_first_then_readings_then_scores_and_what_changed_is_first_of_its_kind() {
    let since = since(|later| {
        later.reason.pain = Some(1);
        later.answers.insert(
            "fh-dnf-hold".into(),
            people::record(&serde_json::json!({"answers": {"fh-dnf-hold": 80}})).assessments[0].answers
                [&ItemId::from("fh-dnf-hold")]
                .clone(),
        );
    });
    let kinds: Vec<ChangeKind> = since.pairs.iter().map(|pair| pair.kind).collect();
    let mut sorted = kinds.clone();
    sorted.sort();
    assert_eq!(kinds, sorted, "the order of rule T7");
    let pain = of(&since, "Pain now");
    assert_eq!(
        (pain.then.as_str(), pain.now.as_str(), pain.changed),
        ("3 of 10", "1 of 10", true)
    );
    let readings: Vec<&Pair> = since
        .pairs
        .iter()
        .filter(|pair| pair.kind == ChangeKind::Readings)
        .collect();
    assert!(readings[0].changed, "{readings:?}");
    for pair in &readings {
        let far = (pair.values[1] - pair.values[0]).abs() > pair.error;
        assert_eq!(pair.changed, far, "{pair:?}");
        assert!(pair.scale[0] < pair.values[0] - pair.error && pair.values[0] + pair.error < pair.scale[1]);
    }
    let said = words::changed_of(&since.pairs);
    assert!(
        said.contains(" of ") && said.ends_with("changed by more than measurement error."),
        "{said}"
    );
}

/// One point of ten less is no change; two of three are (rule T7).
#[test]
fn pain_changes_by_points_and_share_together() {
    for (now, changed) in [(3, false), (2, false), (1, true), (5, true), (4, false)] {
        let since = since(|later| later.reason.pain = Some(now));
        assert_eq!(of(&since, "Pain now").changed, changed, "3 to {now}");
    }
}

#[test]
fn a_first_assessment_has_nothing_to_compare_with() {
    let library = plumbline::content::shipped();
    let record = people::alex_record();
    let outcome = outcome(&library, &record.assessments[0], TODAY);
    assert_eq!(Summary::of(&library, &record, 0, &outcome, TODAY).since, None);
}
