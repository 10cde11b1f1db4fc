//! Tests that hurt (rule Z4).

use super::side_name;
use crate::content::Library;
use crate::record::HurtWhere;
use crate::rules::PainfulTest;

/// What stands above them.
pub const PAINFUL_TESTS: &str = "Painful tests";

/// What follows from them.
pub const PAINFUL_NOTE: &str =
    "The muscles of these tests get no exercise here. Show them to someone, or try the tests again in two weeks.";

/// Why a muscle gets no exercise.
pub const PAINFUL_MUSCLE: &str =
    "A test of this hurt, so it gets no exercise. Show it to someone, or try the test again in two weeks.";

/// A test that hurt: `Plank: stopped, it hurt in the low back`; `Hanging thigh, left: stopped, it hurt`.
pub fn painful(library: &Library, test: &PainfulTest) -> String {
    let name = library
        .item(test.item.as_str())
        .map_or_else(|| test.item.as_str().replace('-', " "), |item| item.name.clone());
    let side = test
        .side
        .map(|side| format!(", {}", side_name(side)))
        .unwrap_or_default();
    format!("{name}{side}: stopped, it hurt{}", hurt_where(test.place))
}

fn hurt_where(place: Option<HurtWhere>) -> &'static str {
    match place {
        Some(HurtWhere::LowBack) => " in the low back",
        Some(HurtWhere::Leg) => ", with tingling or shooting pain in a leg or foot",
        Some(HurtWhere::Elsewhere) => " (not in the low back or down a leg)",
        None => "; where was not said",
    }
}
