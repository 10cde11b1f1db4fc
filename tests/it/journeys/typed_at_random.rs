//! Whatever is typed, in whatever order and unit: a field that nobody touched stays as it is.

use std::sync::LazyLock;

use plumbline::app::fields::{self, Direction, Typed};
use plumbline::content::{Item, Library, Sides, shipped};
use plumbline::record::{Assessment, Side, Units};
use plumbline::report::words::{DateOrder, DecimalMark, Formats};
use proptest::prelude::*;

static LIBRARY: LazyLock<Library> = LazyLock::new(shipped);

/// Numbers that are read off as they are answered; of two scales both weights are typed (`fields/weights.rs`).
fn numbers() -> impl Iterator<Item = &'static Item> {
    let all = LIBRARY.items.iter();
    all.filter(|item| item.is_number() && item.weighed().is_none())
}

fn lengths() -> Vec<&'static Item> {
    numbers().filter(|item| matches!(item.unit(), "cm" | "mm")).collect()
}

#[derive(Clone, Debug)]
enum Step {
    Type(usize, bool, String),
    Units(Units),
    Toward(u8),
    Reopened,
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0_u32..80).prop_map(|number| number.to_string()),
        3 => (0.0..30.0_f64).prop_map(|number| format!("{number:.1}")),
        2 => (0.0..30.0_f64).prop_map(|number| format!("{number:.2}").replace('.', ",")),
        1 => (0.0..30.0_f64).prop_map(|number| format!("{number:.3}")),
        2 => proptest::sample::select(vec![
            "", "-", ".", "x", "-5", "+5", "07", "2.50", "3½", "3 1/2", "18.5 cm", "185 mm", "7\"", "٤", "999", "0",
        ])
        .prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        6 => (0_usize..3, any::<bool>(), texts()).prop_map(|(at, left, text)| Step::Type(at, left, text)),
        2 => proptest::sample::select(vec![Units::Metric, Units::Inches]).prop_map(Step::Units),
        1 => (0_u8..4).prop_map(Step::Toward),
        1 => Just(Step::Reopened),
    ];
    proptest::collection::vec(step, 1..16)
}

/// What was typed in a field last, in which unit, and what it meant.
#[derive(Clone, Debug, PartialEq)]
struct Field {
    side: Option<Side>,
    index: usize,
    text: String,
    units: Units,
    meant: Option<f64>,
}

fn meaning(typed: &Typed) -> Option<f64> {
    match typed {
        Typed::Value(value) => Some(*value),
        Typed::Empty | Typed::Begun | Typed::Wrong(_) => None,
    }
}

fn same(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-9,
        (one, other) => one == other,
    }
}

fn walk(item: &Item, steps: &[Step]) -> Result<(), TestCaseError> {
    let mut assessment = Assessment::new(jiff::civil::date(2026, 11, 20), "1");
    let mut units = Units::Metric;
    let mut fields: Vec<Field> = Vec::new();
    for step in steps {
        match step {
            Step::Type(index, left, text) => {
                let side = (item.sides() == Sides::LeftRight).then_some(if *left { Side::Left } else { Side::Right });
                let index = index % usize::from(item.repeats());
                fields::type_reading(item, &mut assessment, units, side, index, text);
                fields.retain(|field| (field.side, field.index) != (side, index));
                fields.push(Field {
                    side,
                    index,
                    text: text.clone(),
                    units,
                    meant: meaning(&fields::read(item, units, text)),
                });
            }
            Step::Units(chosen) => units = *chosen,
            Step::Toward(0) if item.sides() == Sides::Signed => fields::forget_direction(item, &mut assessment),
            Step::Toward(which) if item.sides() == Sides::Signed => {
                let toward = match which {
                    1 => Direction::Level,
                    2 => Direction::Toward(Side::Left),
                    _ => Direction::Toward(Side::Right),
                };
                fields::choose_direction(item, &mut assessment, toward);
            }
            Step::Toward(_) => {}
            Step::Reopened => {
                let file = serde_json::to_string(&assessment).expect("JSON");
                assessment = serde_json::from_str(&file).expect("the same");
            }
        }
        for field in &fields {
            let now = meaning(&fields::standing(item, &assessment, units, field.side, field.index));
            prop_assert!(
                same(now, field.meant),
                "{field:?} now means {now:?} after {step:?} in {assessment:#?}"
            );
            let text = fields::text(item, &assessment, field.units, field.side, field.index);
            prop_assert_eq!(&text, &field.text, "after {:?} in {:#?}", step, &assessment);
        }
        counted(item, &assessment, &fields)?;
    }
    Ok(())
}

/// What counts is what the fields mean, in their order.
fn counted(item: &Item, assessment: &Assessment, fields: &[Field]) -> Result<(), TestCaseError> {
    if item.sides() == Sides::Signed {
        return Ok(());
    }
    let sides: &[Option<Side>] = match item.sides() {
        Sides::LeftRight => &[Some(Side::Left), Some(Side::Right)],
        Sides::One | Sides::Signed => &[None],
    };
    for side in sides {
        let mut meant: Vec<(usize, f64)> = fields
            .iter()
            .filter(|field| field.side == *side)
            .filter_map(|field| Some((field.index, field.meant?)))
            .collect();
        meant.sort_by_key(|(index, _)| *index);
        let counted = fields::readings(assessment.answers.get(&item.id), *side);
        prop_assert_eq!(counted.len(), meant.len());
        for ((_, meant), counted) in meant.into_iter().zip(counted) {
            prop_assert!((meant - counted).abs() < 1e-9);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_field_that_nobody_touched_keeps_its_text_and_its_reading(
        which in 0_usize..64,
        steps in steps(),
    ) {
        let lengths = lengths();
        walk(lengths[which % lengths.len()], &steps)?;
    }

    #[test]
    fn the_same_for_every_number(which in 0_usize..256, steps in steps()) {
        let all: Vec<&Item> = numbers().collect();
        walk(all[which % all.len()], &steps)?;
    }

    #[test]
    fn what_is_shown_of_a_reading_is_read_again(which in 0_usize..256, share in 0.0..=1.0_f64) {
        let all: Vec<&Item> = numbers().collect();
        let item = all[which % all.len()];
        let [low, high] = fields::typed_range(item).expect("a range");
        let value = low + (high - low) * share;
        for units in [Units::Metric, Units::Inches] {
            for mark in [DecimalMark::Point, DecimalMark::Comma] {
                let formats = Formats { date: DateOrder::default(), decimal: mark };
                let text = formats.marked(fields::text_of(item, units, value));
                let read = meaning(&fields::read(item, units, &text));
                let near = read.is_some_and(|read| (read - value).abs() <= 0.3);
                prop_assert!(near, "{} {text} {read:?} {value}", item.id);
            }
        }
    }
}

#[test]
fn every_limit_that_is_offered_is_taken_in_both_units_and_with_both_marks() {
    for item in numbers() {
        let range = fields::typed_range(item).expect("a range");
        for units in [Units::Metric, Units::Inches] {
            let limits = fields::limits(item, units).expect("limits");
            let shown = range.map(|limit| fields::text_of(item, units, limit));
            for text in limits.iter().chain(&shown) {
                for text in [text.clone(), text.replace('.', ",")] {
                    let read = fields::read(item, units, &text);
                    assert!(
                        matches!(read, Typed::Value(_)),
                        "{} {units:?} {text}: {read:?}",
                        item.id
                    );
                }
            }
            let said = fields::accepted(item, units);
            assert!(limits.iter().all(|limit| said.contains(limit.as_str())), "{said}");
        }
    }
}
