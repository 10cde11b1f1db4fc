//! Who, when, how, and why they came.

use super::{Fact, Who, Why};
use crate::record::{Assessment, PAIN_REGIONS, Reason, Record, Route, RouteLength, Sex};
use crate::report::words;

/// Own words longer than this are shortened on page one; all of them stand in the appendix.
const SHORT_WORDS: usize = 220;

pub(super) fn who(record: &Record, assessment: &Assessment) -> Who {
    let profile = &assessment.profile;
    let age = profile.age.map(|age| words::count(age, "year"));
    let sex = profile.sex.map(|sex| match sex {
        Sex::Female => "female".to_owned(),
        Sex::Male => "male".to_owned(),
    });
    let facts = [("Age", age), ("Sex", sex)]
        .into_iter()
        .filter_map(|(label, value)| {
            Some(Fact {
                label: label.to_owned(),
                value: value?,
            })
        })
        .collect();
    Who {
        name: words::one_line(&record.person.name),
        facts,
        assessed_on: words::date(assessment.started_on),
        route: assessment.route.as_ref().map(route).unwrap_or_default(),
    }
}

pub(super) fn why(reason: &Reason) -> Why {
    let words = reason.words.trim().to_owned();
    let one_line: Vec<&str> = words.split_whitespace().collect();
    let one_line = one_line.join(" ");
    let short_words = words::shortened(&one_line, SHORT_WORDS);
    let places: Vec<String> = PAIN_REGIONS
        .iter()
        .filter(|(id, _)| reason.regions.contains(*id))
        .map(|(_, text)| text.to_lowercase())
        .collect();
    Why {
        shortened: short_words != one_line,
        words,
        short_words,
        places: words::list(&places),
        since: reason.since.trim().to_owned(),
        pain: reason.pain.map(|pain| format!("{pain} of 10")).unwrap_or_default(),
    }
}

fn route(route: &Route) -> String {
    let length = match route.length {
        RouteLength::Quick => "15-minute set",
        RouteLength::Full => "full set",
    };
    let mut parts = vec![length, if route.helper { "with a helper" } else { "alone" }];
    for (there, missing) in [
        (route.floor, "not on the floor"),
        (route.phone, "no phone"),
        (route.tape, "no tape measure"),
    ] {
        if !there {
            parts.push(missing);
        }
    }
    parts.join(", ")
}
