//! Why an exercise is in the plan, in sentences that lead back to answers (rule P15).

use super::{OF_A_NEWER_PROGRAM, each_once, named_muscle, place, precaution, quoted};
use crate::content::{ExerciseKind, Item, ItemId, Kind, Library, MuscleId, PatternId, Role, Scored, Sides};
use crate::record::{CappedBy, Degree, ExtraSet, Plan, PlanReason, Prescription, Profile, Read, Side};
use crate::report::words::digits::{inches, tenth};
use crate::report::words::{self, Shown, list, side_name};

/// The unit of what is counted; it is left out after "you managed".
const COUNTED: &str = "times";

/// Everything that brought a line into the plan of a person.
pub fn reasons(library: &Library, profile: &Profile, line: &Prescription, shown: Shown) -> Vec<String> {
    let reasons = line.reasons.iter().map(|one| reason(library, profile, one, shown));
    each_once(reasons.chain(line.capped_by.as_ref().map(|capped| capped_by(library, capped))))
}

/// What the plan begins with, because of where it hurts (rule P14); none where that leads nothing in it.
pub fn led_by(plan: &Plan) -> Option<String> {
    let days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
    let reasons = days.flat_map(|day| &day.exercises).flat_map(|line| &line.reasons);
    let mut places: Vec<String> = Vec::new();
    for reason in reasons {
        let PlanReason::Complaint { regions } = reason else {
            continue;
        };
        for region in regions.iter().map(|region| format!("your {}", place(region))) {
            if !places.contains(&region) {
                places.push(region);
            }
        }
    }
    let serves = if places.len() > 1 { "them" } else { "it" };
    (!places.is_empty()).then(|| {
        format!(
            "Because you came with {}, what serves {serves} comes first.",
            list(&places)
        )
    })
}

/// What keeps a line from growing (rule P3).
fn capped_by(library: &Library, capped: &CappedBy) -> String {
    match capped {
        CappedBy::Minutes => "It does not grow over the weeks: your minutes a day leave no room for more.".to_owned(),
        CappedBy::Most => "It does not grow over the weeks: it is as much of it as a plan gives.".to_owned(),
        CappedBy::Tag(tag) => format!(
            "It does not grow over the weeks, for your safety: {}.",
            precaution(library, tag)
        ),
    }
}

/// One reason; what is usual is that of the person's age and sex (rule T4).
pub fn reason(library: &Library, profile: &Profile, reason: &PlanReason, shown: Shown) -> String {
    let muscle_named = |muscle: &MuscleId| named_muscle(library, muscle, None);
    match reason {
        PlanReason::Tested {
            muscle,
            item,
            found,
            sides,
            read,
        } => {
            let test = Test {
                item: library.item(item.as_str()),
                id: item,
                profile,
                verdict: role(*found),
                shown,
            };
            format!("{}: {}", muscle_named(muscle), test.said(sides, *read))
        }
        PlanReason::Table {
            muscle,
            pattern,
            role: wanted,
            added,
            borderline,
        } => format!(
            "{}: {} with {}; {}.",
            muscle_named(muscle),
            if *added {
                words::added(*wanted)
            } else {
                words::listed(*wanted)
            },
            pattern_sentence(library, pattern),
            if *borderline {
                "in between in your home test, which does not decide"
            } else {
                words::NOT_TESTED
            }
        ),
        PlanReason::LongRange { muscle } => format!(
            "{}: slow work through the full comfortable range takes the place of a separate stretch.",
            muscle_named(muscle)
        ),
        PlanReason::Pattern { pattern, degree } => format!(
            "Your answers show {} sign of {}.",
            match degree {
                Degree::Unsure => "some",
                Degree::Mild => "a mild",
                Degree::AtLeastMild => "at least a mild",
                Degree::Moderate => "a moderate",
                Degree::Marked => "a marked",
            },
            pattern_sentence(library, pattern)
        ),
        PlanReason::ExtraSet { side, because } => format!(
            "Start with the {} side and do one set more there: {}.",
            side_name(*side),
            match because {
                ExtraSet::Higher => "it is the higher side",
                ExtraSet::LessSteady => "it was the less steady one in the leg lift",
            }
        ),
        PlanReason::OneSideAsks { side } => format!(
            "It works both sides at once; it is the {} side that asks for it.",
            side_name(*side)
        ),
        PlanReason::BeginsBelow { item } => format!(
            "It begins with at most half of what you did in “{}”, and grows from there.",
            library
                .item(item)
                .map_or_else(|| item.as_str().replace('-', " "), |item| item.name.clone())
        ),
        PlanReason::TakesPlace { of, from_week } => format!(
            "From week {from_week} it takes the place of {}, so that more muscles get their turn.",
            quoted(library, of)
        ),
        PlanReason::NextRung { of, from_week } => format!(
            "From week {from_week} it takes the place of {}: it is the next step of the same movement.",
            quoted(library, of)
        ),
        PlanReason::GoesOn { .. } => "You did it in the plan before; it begins where you had come.".to_owned(),
        PlanReason::BesideStretches => {
            "Stretches do more beside strength work, so this light, general one is added; nothing was found weak."
                .to_owned()
        }
        PlanReason::ForEveryone { kind } => match kind {
            ExerciseKind::Mobility => "For everyone: it keeps the upper and middle spine moving.",
            ExerciseKind::Breathing => {
                "For everyone: slow breathing into the back and ribs, to settle down at the end."
            }
            ExerciseKind::Stretch | ExerciseKind::Strengthen | ExerciseKind::MotorControl => "For everyone.",
        }
        .to_owned(),
        PlanReason::Complaint { regions } => {
            let regions: Vec<String> = regions.iter().map(|region| format!("your {}", place(region))).collect();
            format!("It comes early because you came with {}.", list(&regions))
        }
        PlanReason::Functional { .. } => {
            "For getting up, steps and steady standing: this work comes first, on three days a week.".to_owned()
        }
        PlanReason::Precaution { tag } => {
            let mut first = library.planning.about.first_for.iter();
            let of_tag = first.find(|first| first.tags.contains(tag));
            of_tag.map_or_else(|| precaution(library, tag), |first| first.why.clone())
        }
        PlanReason::General { .. } => {
            "For everyone: a general plan trains the large movements of everyday life.".to_owned()
        }
        PlanReason::Said(words) => shown.limit(words).into_owned(),
        PlanReason::Unknown(_) => OF_A_NEWER_PROGRAM.to_owned(),
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Tight => "tight",
        Role::Weak => "weak",
    }
}

/// A pattern for the middle of a sentence: `a forward head`.
pub(super) fn pattern_sentence(library: &Library, pattern: &PatternId) -> String {
    library
        .pattern(pattern.as_str())
        .map_or_else(|| super::plain(pattern), |pattern| pattern.sentence.clone())
}

/// A test and what it counts as.
struct Test<'a> {
    /// None where the content no longer has it.
    item: Option<&'a Item>,
    id: &'a ItemId,
    profile: &'a Profile,
    verdict: &'static str,
    shown: Shown,
}

impl Test<'_> {
    /// What it showed, on the sides where it was positive.
    fn said(&self, sides: &[Side], read: Option<Read>) -> String {
        let verdict = self.verdict;
        let Some(item) = self.item else {
            return format!("the test “{}” counts as {verdict}.", super::plain(self.id));
        };
        let without_reading = || format!("the test “{}” counts as {verdict}.", item.name);
        let Some(values) = read else {
            return without_reading();
        };
        let usual = self.usual(item);
        let shown: Vec<(Side, String)> = sides
            .iter()
            .filter_map(|side| Some((*side, given(item, values.on(*side)?, self.shown)?)))
            .collect();
        let verb = match &item.kind {
            Kind::Number(number) if number.unit == COUNTED => "you managed",
            Kind::Number(_) => "you measured",
            Kind::Choice(_) | Kind::Frequency(_) | Kind::YesNo(_) => "you answered",
        };
        let both = match values {
            Read::Sides {
                left: Some(left),
                right: Some(right),
            } => Some((left, right)),
            Read::One(_) | Read::Sides { .. } => None,
        };
        let what = match (both, item.sides(), shown.as_slice()) {
            (Some((left, right)), Sides::LeftRight, [(side, _)]) if is_difference(item) => {
                let left = given_number(item, left, self.shown);
                let right = given_number(item, right, self.shown);
                return format!(
                    "in “{}” the two sides differed (left {left}, right {right}), and the {} one counts as {verdict}.",
                    item.name,
                    side_name(*side)
                );
            }
            (_, _, [(_, value), ..]) if matches!(values, Read::One(_)) => format!("{verb} {value}"),
            (_, _, [(_, left), (_, right)]) if left == right => format!("{verb} {left} on both sides"),
            (_, _, [(one_side, one), (other_side, other)]) => {
                format!(
                    "{verb} {one} on the {} and {other} on the {}",
                    side_name(*one_side),
                    side_name(*other_side)
                )
            }
            (_, _, [(side, value), ..]) => format!("{verb} {value} on the {}", side_name(*side)),
            (_, _, []) => return without_reading(),
        };
        format!("in “{}” {what}{usual}; that counts as {verdict}.", item.name)
    }

    /// What is usual for a number, to stand inside the sentence: of the person, without saying of which age and sex.
    fn usual(&self, item: &Item) -> String {
        if !item.is_number() {
            return String::new();
        }
        match words::usual_number(item, self.profile, self.shown) {
            Some(own) => format!(" (usual for you: {own})"),
            None => match &item.usual {
                Some(usual) => format!(" (usual: {})", words::in_sentence(&self.shown.limit(&usual.text))),
                None => String::new(),
            },
        }
    }
}

/// Whether only the difference of the sides tells something (rule M7).
fn is_difference(item: &Item) -> bool {
    item.is_number() && item.scores().all(Scored::compares)
}

/// A value as the person gave it: "12° (thigh above level)" or the words of an option.
fn given(item: &Item, value: f64, shown: Shown) -> Option<String> {
    if item.is_number() {
        return Some(given_number(item, value, shown));
    }
    let option = item
        .options()
        .iter()
        .find(|option| (f64::from(option.value) - value).abs() < 1e-9)?;
    Some(format!("“{}”", shown.on_a_ruler(&option.text)))
}

fn given_number(item: &Item, value: f64, shown: Shown) -> String {
    let rounded = tenth(value.abs());
    let inches = inches(value.abs(), item.unit()).filter(|_| shown.begins_with_inches());
    let number = match (inches, item.unit()) {
        (Some(inches), _) => format!("{inches} in"),
        (None, COUNTED | "") => rounded.to_string(),
        (None, unit @ ("°" | "%")) => format!("{rounded}{unit}"),
        (None, unit) => format!("{rounded} {unit}"),
    };
    match item.signed() {
        Some(signs) if value > 1e-9 => format!("{number} ({})", signs.plus),
        Some(signs) if value < -1e-9 => format!("{number} ({})", signs.minus),
        None if value < -1e-9 => format!("−{number}"),
        _ => number,
    }
}
