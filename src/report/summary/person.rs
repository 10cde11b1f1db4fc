//! Who, when, how, and why they came.

use super::{Case, Fact, Who, Why};
use crate::content::IntakeRole;
use crate::record::{Route, RouteLength, Sex};
use crate::report::words;

/// Own words longer than this are shortened on page one; all of them stand in the appendix.
const SHORT_WORDS: usize = 220;

/// The label of the age.
pub(super) const AGE: &str = "Age";

pub(super) fn who(case: &Case<'_>) -> Who {
    let assessment = case.assessment;
    let profile = &assessment.profile;
    let age = profile.age.map(|age| words::count(age, "year"));
    let sex = profile.sex.map(|sex| match sex {
        Sex::Female => "female".to_owned(),
        Sex::Male => "male".to_owned(),
    });
    let facts = [(AGE, age), ("Sex", sex)]
        .into_iter()
        .filter_map(|(label, value)| {
            Some(Fact {
                label: label.to_owned(),
                value: value?,
            })
        })
        .collect();
    let name = words::own_name(&case.record.person.name);
    Who {
        no_name: if name.is_empty() { "Name not given" } else { "" }.to_owned(),
        name,
        facts,
        assessed_on: case.formats.date(assessment.started_on),
        route: assessment.route.as_ref().map(route).unwrap_or_default(),
    }
}

pub(super) fn why(case: &Case<'_>) -> Why {
    let reason = &case.assessment.reason;
    let words = words::own_words(&reason.words);
    let one_line: Vec<&str> = words.split_whitespace().collect();
    let one_line = one_line.join(" ");
    let short_words = words::shortened(&one_line, SHORT_WORDS);
    Why {
        shortened: short_words != one_line,
        words,
        short_words,
        places: words::list(&words::places(case.library, case.assessment)),
        since: words::own_line(&reason.since),
        pain: words::pain(case.library, case.assessment),
        hope: words::intake_words(case.library, case.assessment, IntakeRole::Hope),
        worry: words::intake_words(case.library, case.assessment, IntakeRole::Worry),
        activities: super::page_one::rated(case.assessment, usize::MAX),
        question: words::intake_words(case.library, case.assessment, IntakeRole::Question),
    }
}

fn route(route: &Route) -> String {
    let length = match route.length {
        RouteLength::FirstLook => "first look",
        RouteLength::Usual => "usual way",
        RouteLength::Quick => "15-minute set",
        RouteLength::Full => "full set",
    };
    let mut parts = vec![length, if route.helper { "with a helper" } else { "alone" }];
    for (there, missing) in [
        (route.floor, "not on the floor"),
        (route.phone, "no phone"),
        (route.tape, "no tape measure"),
        (!route.no_bed, "no firm bed"),
    ] {
        if !there {
            parts.push(missing);
        }
    }
    parts.join(", ")
}
