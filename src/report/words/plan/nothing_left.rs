//! Why a muscle has no line in the plan.

use super::{plain, precaution};
use crate::content::Library;
use crate::record::NoExercise;
use crate::report::words::{capitalised, things as things_named};

/// To stand behind the name of the muscle and a colon.
pub(super) fn nothing_left(library: &Library, why: &NoExercise) -> String {
    match why {
        NoExercise::Known { id, given } => match library.nothing_left.iter().find(|known| known.id == *id) {
            Some(known) => {
                let besides = known
                    .instead
                    .iter()
                    .filter(|instead| instead.exercises.iter().any(|id| given.contains(id)))
                    .map(|instead| instead.text.as_str());
                std::iter::once(known.text.as_str())
                    .chain(besides)
                    .collect::<Vec<_>>()
                    .join(" ")
            }
            None => format!("{}.", capitalised(&plain(id))),
        },
        NoExercise::RuledOut { .. } => format!("{}, so it has no line in this plan.", ruled_out(library, why)),
    }
}

/// "all exercises for it are left out for your safety (recent operation)".
fn ruled_out(library: &Library, why: &NoExercise) -> String {
    let NoExercise::RuledOut {
        tags,
        things,
        wrong_way,
        conflict,
        long_range,
    } = why
    else {
        return String::new();
    };
    let mut causes: Vec<String> = Vec::new();
    if !tags.is_empty() {
        let tags = super::each_once(tags.iter().map(|tag| precaution(library, tag)));
        causes.push(format!("are left out for your safety ({})", tags.join("; ")));
    }
    if !things.is_empty() {
        let things = things_named(library, things);
        causes.push(format!(
            "need something you do not have at hand ({})",
            things.join(", ")
        ));
    }
    if *wrong_way {
        causes.push("go the wrong way for what was found".to_owned());
    }
    if *long_range {
        causes.push("do not go through the full range that is wanted".to_owned());
    }
    if *conflict {
        causes.push("would also work something that does not ask for it".to_owned());
    }
    match causes.as_slice() {
        [] => "no exercise here that suits you works it".to_owned(),
        [only] => format!("all exercises for it {only}"),
        [first, others @ ..] => format!(
            "of the exercises for it, some {first}, others {}",
            others.join(", others ")
        ),
    }
}
