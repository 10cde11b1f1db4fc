//! An item as its file spells it: the members of its kind stand beside all others there, and go together here, so that each
//! kind takes its own and no other.

use serde_json::{Map, Value};

use super::{Misfit, fit};
use crate::content::Item;

const NUMBER: &str = "number";
const CHOICE: &str = "choice";
const KINDS: [&str; 4] = [NUMBER, CHOICE, "frequency", "yes-no"];

/// Members that not every kind has.
struct Own {
    /// Their names, each with what to do where it is missing and cannot be.
    names: &'static [(&'static str, Option<[&'static str; 2]>)],
    /// The kinds that have them.
    of: &'static [&'static str],
    /// What is wrong in an item of another kind, and what to do.
    elsewhere: [&'static str; 2],
}

const OWN: [Own; 3] = [
    Own {
        names: &[
            (
                "unit",
                Some(["a number needs a unit", "add \"unit\", such as \"cm\" or \"times\""]),
            ),
            (
                "range",
                Some([
                    "a number needs a range",
                    "add \"range\": [smallest, largest value that is accepted]",
                ]),
            ),
            (
                "step",
                Some(["a number needs a step", "add \"step\", the fineness it is typed with"]),
            ),
            ("pictured", None),
            ("weighed", None),
            ("repeats", None),
            ("combine", None),
            ("timed", None),
            ("error", None),
            ("error_share", None),
        ],
        of: &[NUMBER],
        elsewhere: ["only numbers have this", "take it out, or make the item a number"],
    },
    Own {
        names: &[(
            "options",
            Some([
                "a choice needs two options or more",
                "add \"options\": [{\"value\": 0, \"text\": \"…\"}, …]",
            ]),
        )],
        of: &[CHOICE],
        elsewhere: [
            "only a choice has options of its own",
            "take them out; never, sometimes, often and most days, and yes and no, are known",
        ],
    },
    Own {
        names: &[("sides", Some(MISSING_SIDES)), ("side_score", None), ("signed", None)],
        of: &[NUMBER, CHOICE],
        elsewhere: [
            "only a number or a choice has two sides",
            "use \"sides\": \"one\", without \"side_score\" and \"signed\"",
        ],
    },
];

const MISSING_SIDES: [&str; 2] = ["missing field `sides`", "add it; README.md says what it holds"];

/// Reads an item.
///
/// # Errors
/// Every member that its kind does not have or lacks; else the first that does not fit.
pub(in crate::content) fn read(mut value: Value) -> Result<Item, Vec<Misfit>> {
    let kind = value.get("kind").and_then(Value::as_str);
    let kind = KINDS.into_iter().find(|known| kind == Some(*known));
    if let Some(item) = value.as_object_mut() {
        by_kind(item, kind)?;
    }
    fit(value).map_err(|misfit| vec![as_written(misfit, kind)])
}

/// Puts the members of the item's kind into it: `"kind": {"number": {"unit": …}}`.
fn by_kind(item: &mut Map<String, Value>, kind: Option<&str>) -> Result<(), Vec<Misfit>> {
    let mut own = Map::new();
    own.extend(item.shift_remove("scores").map(|scores| ("scores".to_owned(), scores)));
    let mut misfits = Vec::new();
    for members in &OWN {
        // Of an item without a kind that is all there is to say.
        let has = kind.is_none_or(|kind| members.of.contains(&kind));
        for (name, needed) in members.names {
            let given = item.shift_remove(*name);
            let wrong = match given {
                Some(given) if has => {
                    own.insert((*name).to_owned(), given);
                    None
                }
                Some(given) => (*name != "sides" || given != "one").then_some(members.elsewhere),
                None => needed.filter(|_| has || *name == "sides"),
            };
            misfits.extend(wrong.map(|[what, hint]| Misfit {
                inside: (*name).to_owned(),
                what: what.to_owned(),
                hint: hint.to_owned(),
            }));
        }
    }
    let Some(kind) = kind else { return Ok(()) };
    if !misfits.is_empty() {
        return Err(misfits);
    }
    let own = Map::from_iter([(kind.to_owned(), Value::Object(own))]);
    item.insert("kind".to_owned(), Value::Object(own));
    Ok(())
}

/// The place and the words of a misfit as if the members had stayed where they were.
fn as_written(mut misfit: Misfit, kind: Option<&str>) -> Misfit {
    let Some(kind) = kind else { return misfit };
    if let Some(inside) = misfit.inside.strip_prefix("kind.").and_then(|it| it.strip_prefix(kind)) {
        misfit.inside = inside.trim_start_matches('.').to_owned();
    } else if misfit.what.starts_with("unknown field") && !misfit.inside.contains(['.', '[']) {
        let own = OWN.iter().filter(|members| members.of.contains(&kind));
        let names = own.flat_map(|members| members.names).map(|(name, _)| *name);
        let names = names.chain(["scores"]).map(|name| format!(", `{name}`"));
        misfit.what.extend(names);
    }
    misfit
}
