//! What is said first of a result, in two or three sentences for this person (rule T20), and what a test would help with
//! (rule T21). The same for screen, page and file.

use super::{capitalised, confidence, count, finding_sentence, in_sentence, lay_muscle, list, sign, why_open};
use crate::content::{Library, MuscleId, Pattern, PatternId};
use crate::rules::{
    Band, ConfidenceLabel, Finding, Findings, Found, Gate, Helpful, InShort, LowerBecause, PlanInShort,
};

/// The most letters of one of these sentences (rule T20).
pub const MOST_LETTERS_IN_SHORT: usize = 220;
/// How many muscles are named of those that tested short or weak.
const MOST_NAMED: usize = 3;

/// Said of a result that lies near a limit, where it is explained.
pub const NEAR_MEANS: &str = "“Near the line” means within 5 points of it, a choice of this program.";

/// The sentences by what they say; nothing where there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaidInShort {
    /// What was found.
    pub found: Option<String>,
    /// How sure that is, and how near a limit.
    pub how_sure: Option<String>,
    /// What the plan does.
    pub plan: Option<String>,
}

impl SaidInShort {
    /// All of them, in order.
    pub fn sentences(self) -> Vec<String> {
        [self.found, self.how_sure, self.plan].into_iter().flatten().collect()
    }
}

/// The sentences, each by itself: what was found, how sure and how near a limit, what the plan does.
pub fn in_short(library: &Library, findings: &Findings, short: &InShort) -> SaidInShort {
    SaidInShort {
        found: Some(found(library, findings, &short.found)),
        how_sure: how_sure(findings, short),
        plan: plan_does(library, &short.plan),
    }
}

fn found(library: &Library, findings: &Findings, found: &Found) -> String {
    match found {
        Found::Patterns(shown) => {
            let mut said: Vec<String> = Vec::new();
            let known = |id: &PatternId| Some((library.pattern(id.as_str())?, findings.pattern(id.as_str())?));
            for (pattern, finding) in shown.iter().filter_map(known) {
                if said.is_empty() {
                    said.push(plainly(pattern, finding));
                } else if said.len() == 1 {
                    said.push(also(pattern, finding));
                }
            }
            said.join(" ")
        }
        Found::Muscles(muscles) => {
            let mut names: Vec<String> = muscles
                .iter()
                .take(MOST_NAMED)
                .map(|muscle| in_sentence(&lay_muscle(library, muscle)))
                .collect();
            if let Some(more) = muscles.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
                names.push(format!("{more} more"));
            }
            format!(
                "No pattern stands out in how you stand; tested short or weak: {}.",
                list(&names)
            )
        }
        Found::Usual => "Nothing outside the usual spread was found in what you looked at.".to_owned(),
        Found::NotEnough => "Not enough is answered yet to say how you stand.".to_owned(),
    }
}

/// The first pattern as people say it: `Your head stands clearly in front of your shoulders, by your own measuring: a moderate
/// sign.`
fn plainly(pattern: &Pattern, finding: &Finding) -> String {
    let Some(how) = how_much(finding) else {
        return finding_sentence(pattern, finding);
    };
    let plain = match (pattern.signed, finding.side) {
        (false, _) => filled(&pattern.plain, &[("how", how)]),
        (true, Some(side)) => filled(&pattern.plain, &[("how", how), ("side", super::side_name(side))]),
        (true, None) => return finding_sentence(pattern, finding),
    };
    let plain = capitalised(&plain);
    match (why_open(finding), sign(finding)) {
        ("", Some(sign)) => format!("{plain}, by {}: {sign}.", looked(finding)),
        ("", None) => format!("{plain}, by {}.", looked(finding)),
        (why, _) => format!("{plain}; {why}."),
    }
}

/// A sentence of the content with its named places filled.
fn filled(sentence: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(sentence.to_owned(), |sentence, (name, value)| {
        sentence.replace(&format!("{{{name}}}"), value)
    })
}

/// How much, in a word or three; none where that is not said (rule N4).
fn how_much(finding: &Finding) -> Option<&'static str> {
    match finding.band? {
        _ if super::is_unsure(finding) => None,
        Band::None => None,
        Band::Mild | Band::Moderate | Band::Marked if finding.capped => Some("at least a little"),
        Band::Mild => Some("a little"),
        Band::Moderate => Some("clearly"),
        Band::Marked => Some("far"),
    }
}

fn looked(finding: &Finding) -> &'static str {
    if finding.gates.contains(&Gate::NoMeasuredPosition) {
        "your own eye"
    } else {
        "your own measuring"
    }
}

/// `Your answers also show a mild sign of a pelvis that tips forward.`
fn also(pattern: &Pattern, finding: &Finding) -> String {
    let name = match finding.side {
        Some(side) => format!("{} on the {}", pattern.sentence, super::side_name(side)),
        None => pattern.sentence.clone(),
    };
    format!("There is also {} of {name}.", sign(finding).unwrap_or("some sign"))
}

fn how_sure(findings: &Findings, short: &InShort) -> Option<String> {
    let label = short.sure?;
    let lead = match &short.found {
        Found::Patterns(shown) => shown.first().and_then(|id| findings.pattern(id.as_str())),
        Found::Muscles(_) | Found::Usual | Found::NotEnough => None,
    };
    let why = lead
        .filter(|_| label != ConfidenceLabel::Good)
        .and_then(|lead| lead.lower_because.first())
        .map(|why| format!(", because {}", because(*why)));
    let sure = format!(
        "How sure this is: {}{}",
        confidence(label),
        why.unwrap_or_else(|| " for tests done at home".to_owned())
    );
    let near = short.near.map(|(lower, upper)| {
        format!(
            "; it lies near the line between {} and {}",
            word(lower, upper),
            short_word(upper)
        )
    });
    Some(format!("{sure}{}.", near.unwrap_or_default()))
}

fn word(lower: Band, upper: Band) -> &'static str {
    match (lower, upper) {
        (Band::None, _) => "the usual spread",
        (lower, _) => short_word(lower),
    }
}

fn short_word(band: Band) -> &'static str {
    match band {
        Band::None => "usual",
        Band::Mild => "mild",
        Band::Moderate => "moderate",
        Band::Marked => "marked",
    }
}

fn because(why: LowerBecause) -> &'static str {
    match why {
        LowerBecause::NoPhoto => "no photo was measured",
        LowerBecause::NotMeasured => "how you stand was not measured",
        LowerBecause::FewTests => "few measurements and muscle tests were done",
        LowerBecause::NoMuscleTests | LowerBecause::NothingBesidePosition => "no muscle was tested",
        LowerBecause::HiddenBySafety => "some tests were left out for your safety",
        LowerBecause::NotAnswered => "much is not asked or not answered yet",
        LowerBecause::SidesDisagree => "not all answers point to the same side",
        LowerBecause::Disagree => "muscle tests and how you stand disagree, which is common",
        LowerBecause::NothingBesideTests => "how you stand was not looked at",
    }
}

fn plan_does(library: &Library, plan: &PlanInShort) -> Option<String> {
    let names = |muscles: &[MuscleId]| {
        let names: Vec<String> = muscles
            .iter()
            .map(|muscle| in_sentence(&lay_muscle(library, muscle)))
            .collect();
        list(&names)
    };
    let a_day = |minutes: u32| format!("up to {} a day", count(minutes, "minute"));
    match plan {
        PlanInShort::Locked => Some("A plan waits until the safety check is settled.".to_owned()),
        PlanInShort::Nothing => None,
        PlanInShort::Muscles {
            stretch,
            strengthen,
            minutes,
        } => {
            let mut does = Vec::new();
            if !stretch.is_empty() {
                does.push(format!("stretching for {}", names(stretch)));
            }
            if !strengthen.is_empty() {
                does.push(format!("strength for {}", names(strengthen)));
            }
            Some(format!("Your plan: {}; {}.", does.join(", "), a_day(*minutes)))
        }
        PlanInShort::General { minutes } => Some(format!(
            "Your plan is a general one of strength, movement and walking, {}.",
            a_day(*minutes)
        )),
        PlanInShort::Gentle { minutes } => Some(format!(
            "Your plan is a gentle one of breathing, small movement and walking, {}.",
            a_day(*minutes)
        )),
    }
}

/// Said over the tests that would help.
pub const HELPFUL_TODAY: &str =
    "Only what you can do now with what is at hand, what helps most first. Nothing of it must be done.";

/// Said where two patterns ask for opposite things and only a test can decide.
pub fn plan_waits_for_a_test(muscles: &[String]) -> String {
    format!(
        "{}: the plan leaves this alone until a test decides.",
        capitalised(&list(muscles))
    )
}

/// What a test would help with: `Makes “Forward head” surer; settles 3 muscles: chest, calf and 1 more`.
pub fn helps_with(library: &Library, helpful: &Helpful) -> String {
    let patterns: Vec<String> = helpful
        .patterns
        .iter()
        .filter_map(|id| library.pattern(id.as_str()))
        .map(|pattern| format!("“{}”", pattern.name))
        .collect();
    let mut said = Vec::new();
    if !patterns.is_empty() {
        said.push(format!("makes {} surer", list(&patterns)));
    }
    let mut muscles: Vec<String> = helpful
        .muscles
        .iter()
        .take(2)
        .map(|muscle| in_sentence(&lay_muscle(library, muscle)))
        .collect();
    let all = helpful.muscles.len();
    if all > muscles.len() {
        muscles.push(format!("{} more", all - muscles.len()));
    }
    if all > 0 {
        let many = count(u32::try_from(all).unwrap_or(u32::MAX), "muscle");
        said.push(format!("settles {many}: {}", list(&muscles)));
    }
    capitalised(&said.join("; "))
}
