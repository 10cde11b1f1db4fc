//! Everything an item can be answered with.

use crate::content::{Item, Kind, Number, Sides};

/// Every value the item can hold, ascending: the options, or each step of a number's range.
pub(super) fn possible(item: &Item) -> Vec<f64> {
    let mut values = match &item.kind {
        Kind::Number(number) => steps(number),
        Kind::YesNo(_) => vec![0.0, 1.0],
        Kind::Frequency(_) => vec![0.0, 1.0, 2.0, 3.0],
        Kind::Choice(choice) => {
            let options = choice.options.iter().map(|option| f64::from(option.value));
            if choice.sides == Sides::Signed {
                options.flat_map(|value| [value, -value]).collect()
            } else {
                options.collect()
            }
        }
    };
    values.sort_by(f64::total_cmp);
    values.dedup_by(|one, other| super::limits::same(*one, *other));
    values
}

/// The numbers of a range, by the fineness they are typed with; tenths are written as tenths, so that 0.3 is 0.3.
fn steps(number: &Number) -> Vec<f64> {
    let ([low, high], step) = (number.range, number.step);
    if step <= 0.0 {
        return Vec::new();
    }
    let in_one = (1.0 / step).round().max(1.0);
    let is_fraction = super::limits::same(in_one * step, 1.0);
    let at = |number: f64| if is_fraction { number / in_one } else { number * step };
    let first = (low / step).round();
    let last = (high / step).round();
    // A range of content is small; more than this would be a mistake in it.
    let most = 100_000.0;
    let mut values = Vec::new();
    let mut number = first;
    while number <= last && number - first < most {
        // Adding 0 turns minus zero, which would be printed, into zero.
        values.push(at(number) + 0.0);
        number += 1.0;
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped;

    #[test]
    fn numbers_go_by_their_steps_and_choices_by_their_options() {
        let library = shipped();
        let of = |id: &str| possible(library.item(id).unwrap());
        // -25 to 40 degrees by tenths.
        let angles = of("sg-pelvic-angle-photo");
        assert_eq!((angles.len(), angles[0], angles[650]), (651, -25.0, 40.0));
        assert!(angles.contains(&18.3) && angles.contains(&0.0));
        assert_eq!(of("gen-sit-hours").len(), 49);
        assert_eq!(of("fh-mirror-ear-shoulder"), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(of("fh-neck-symptoms"), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(of("sg-belt-line"), [-2.0, -1.0, 0.0, 1.0, 2.0]);
        // A signed choice has its options on both sides, and one in the middle.
        assert_eq!(of("hh-crest-mirror"), [-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0]);
    }
}
