//! Fuzz.

use jiff::civil::date;
use plumbline::record::*;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{full, full_json, holds};

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        Just(json!("skipped")),
        Just(json!("2026-11-20")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec(("[a-z_]{0,8}", inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Puts something else in the place of the `nth` value of a file.
fn replace_nth(value: &mut Value, nth: &mut usize, with: &Value) {
    if *nth == 0 {
        *value = with.clone();
        *nth = usize::MAX;
        return;
    }
    *nth = nth.wrapping_sub(1);
    match value {
        Value::Array(list) => list.iter_mut().for_each(|member| replace_nth(member, nth, with)),
        Value::Object(members) => members.values_mut().for_each(|member| replace_nth(member, nth, with)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_bytes_make_it_stumble(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        holds(&bytes);
    }

    #[test]
    fn no_change_of_bytes_makes_it_stumble(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = to_bytes(&full());
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        holds(&bytes);
    }

    #[test]
    fn no_value_in_any_place_makes_it_stumble(place in 0_usize..140, value in any_json()) {
        let mut file = full_json();
        replace_nth(&mut file, &mut { place }, &value);
        holds(file.to_string().as_bytes());
    }

    #[test]
    fn no_answers_file_makes_it_stumble(value in any_json(), id in prop::sample::select(vec![
        "fh-cva-photo", "hh-side-bend", "hh-crest-mirror", "fh-neck-symptoms", "sg-belt-line"])) {
        let library = plumbline::content::shipped();
        for file in [value.clone(), json!({"answers": value.clone()}), json!({"answers": {id: value}})] {
            if let Ok(record) = read_answers(file.to_string().as_bytes(), &library, date(2026, 11, 21)) {
                // What is accepted makes sense to the check that looks at records.
                prop_assert_eq!(check(&library, &record), vec![]);
                holds(&to_bytes(&record));
            }
        }
    }
}
