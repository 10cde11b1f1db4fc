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
    format!("{}: stopped, it hurt{}", named(library, test), hurt_where(test.place))
}

/// A test by name and side.
fn named(library: &Library, test: &PainfulTest) -> String {
    let name = library
        .item(&test.item)
        .map_or_else(|| test.item.as_str().replace('-', " "), |item| item.name.clone());
    let side = test
        .side
        .map(|side| format!(", {}", side_name(side)))
        .unwrap_or_default();
    format!("{name}{side}")
}

/// The same in short: `Hanging thigh, left: low back`; the name and side alone where it was not said.
pub fn painful_in_short(library: &Library, test: &PainfulTest) -> String {
    let place = match test.place {
        Some(HurtWhere::LowBack) => ": low back",
        Some(HurtWhere::Leg) => ": tingling or shooting down a leg",
        Some(HurtWhere::Neck) => ": neck",
        Some(HurtWhere::Arm) => ": shoulder or arm",
        Some(HurtWhere::Hip) => ": hip, groin or knee",
        Some(HurtWhere::Elsewhere) => ": elsewhere",
        None => "",
    };
    format!("{}{place}", named(library, test))
}

fn hurt_where(place: Option<HurtWhere>) -> &'static str {
    match place {
        Some(HurtWhere::LowBack) => " in the low back",
        Some(HurtWhere::Leg) => ", with tingling or shooting pain in a leg or foot",
        Some(HurtWhere::Neck) => " in the neck",
        Some(HurtWhere::Arm) => " in a shoulder or an arm",
        Some(HurtWhere::Hip) => " in the hip, groin or knee",
        Some(HurtWhere::Elsewhere) => " (not in the low back or down a leg)",
        None => "; where was not said",
    }
}

/// A place where a test may hurt, to be chosen.
pub fn hurt_place(place: HurtWhere) -> &'static str {
    match place {
        HurtWhere::LowBack => "In the low back",
        HurtWhere::Leg => "Tingling or shooting pain in a leg or foot",
        HurtWhere::Neck => "In the neck",
        HurtWhere::Arm => "In a shoulder or an arm",
        HurtWhere::Hip => "In the hip, groin or knee",
        HurtWhere::Elsewhere => "Somewhere else",
    }
}

/// What follows from a test that hurt (rule Z4): the precaution it sets, what is no longer asked, and which muscles are left
/// alone.
pub fn after_pain(precaution: Option<&str>, left_out: &[String], muscles: &[String]) -> String {
    let noted = precaution.map_or_else(|| "Noted.".to_owned(), |name| format!("Noted: {name}."));
    let out = match left_out {
        [] => String::new(),
        names => format!(" Left out from now on: {}.", super::list(names)),
    };
    let alone = match muscles {
        [] => String::new(),
        names => format!(
            " No exercise is given for this until it was tried again: {}.",
            super::list(names)
        ),
    };
    format!("{noted}{out}{alone}")
}
