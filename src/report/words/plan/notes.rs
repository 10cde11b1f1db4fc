//! What is said with a plan.

use super::beside::{after_the_weeks, beside_the_days};
use super::nothing_left::nothing_left;
use super::{OF_A_NEWER_PROGRAM, barred, each_once, named_muscle};
use crate::content::{ExerciseId, Id, ItemId, Library, MuscleId};
use crate::record::{HipNote, Plan, PlanNote, PlanReached, PlanScope, Reread, ScopeNote, Side};
use crate::report::words::minutes_long;

/// Everything that is said with a plan, what matters most first.
pub fn plan_notes(library: &Library, plan: &Plan) -> Vec<String> {
    let notes = plan.notes.iter().map(|note| plan_note(library, plan.scope, note));
    each_once(notes.chain(beside_the_days(plan)).chain(after_the_weeks(plan)))
}

/// One thing that is said with a plan of a kind.
pub fn plan_note(library: &Library, scope: PlanScope, note: &PlanNote) -> String {
    let personal = scope == PlanScope::Personal;
    match note {
        PlanNote::Scope { why } => scope_note(*why).to_owned(),
        PlanNote::Hip { look } => hip_note(*look).to_owned(),
        PlanNote::Book { read } => book(*read, personal),
        PlanNote::PelvisMixed => format!(
            "Your pelvis is not clearly tipped forward or backward, so {}.",
            if personal {
                "only muscles that tested tight or weak are worked there"
            } else {
                "the plan does not work on it yet"
            }
        ),
        PlanNote::Waiting { pattern } => format!(
            "Your answers also show a sign of {}. {}; assess again after 4 to 6 weeks before adding this one.",
            super::pattern_sentence(library, pattern),
            if personal {
                "The plan begins with the two strongest findings"
            } else {
                "Two other findings are stronger"
            }
        ),
        PlanNote::AskTest { muscle, side, item } => ask_test(library, muscle, *side, item.as_ref()),
        PlanNote::NothingLeft { muscle, side, why } => {
            format!(
                "{}: {}",
                named_muscle(library, muscle, *side),
                nothing_left(library, why)
            )
        }
        PlanNote::NothingFoundThere { regions, movement } => nothing_found(library, regions, movement.as_ref()),
        PlanNote::Flare { days } => format!(
            "It hurts a lot now, so this plan is for {days} days: short goes through the day, rest as it is comfortable in between, and walking as far as it is easy. Then do the safety check and the tests again."
        ),
        PlanNote::Turns { weeks } => turns(weeks),
        PlanNote::NoLonger { exercise, because } => barred(library, exercise, because),
        PlanNote::GoingOn { reached } => going_on(*reached),
        PlanNote::NoStrength => "You left the strength work out. Stretches do more beside it.".to_owned(),
        PlanNote::KeptNotUsed => {
            "The plan kept in this file holds numbers or lists that no plan has. It was not used; \
             this plan follows from the answers."
                .to_owned()
        }
        PlanNote::Said(words) => words.clone(),
        PlanNote::Unknown(_) => OF_A_NEWER_PROGRAM.to_owned(),
    }
}

/// Why a plan is one for days of much pain.
pub fn because_of_pain(pain: u8) -> String {
    format!("Because your pain is {pain} of 10.")
}

/// How far a plan was done, as a choice.
pub fn plan_reached(reached: PlanReached) -> &'static str {
    match reached {
        PlanReached::NotDone => "Hardly done",
        PlanReached::Second => "Weeks 1 and 2",
        PlanReached::Fourth => "Weeks 3 and 4",
        PlanReached::Eighth => "Weeks 5 to 8",
    }
}

/// Where the plan goes on from the one before (rule P10).
fn going_on(reached: Option<PlanReached>) -> String {
    match reached {
        None => "You had a plan before. Say under \u{201c}About you\u{201d} how far you got with it; until then this one begins \
                 anew."
            .to_owned(),
        Some(PlanReached::NotDone) => "You hardly did the plan before, so this one begins anew.".to_owned(),
        Some(reached @ (PlanReached::Second | PlanReached::Fourth | PlanReached::Eighth)) => format!(
            "This plan goes on from the one before, which you did up to week {}: what stands in both begins with the dose \
             and the step you had reached, what is new begins small.",
            reached.week()
        ),
    }
}

/// That nothing was found in the places that hurt, and what is offered for them.
fn nothing_found(library: &Library, regions: &[Id], movement: Option<&ExerciseId>) -> String {
    let places: Vec<String> = regions.iter().map(super::place).collect();
    let found = format!(
        "You came with this: {}. So far no answer shows anything there; the results say what was tested and what was not.",
        places.join(", ")
    );
    match movement.and_then(|id| library.exercise(id.as_str())) {
        Some(exercise) => format!(
            "{found} \u{201c}{}\u{201d} is in the plan as gentle movement for it.",
            exercise.name
        ),
        None => found,
    }
}

fn scope_note(why: ScopeNote) -> &'static str {
    match why {
        ScopeNote::NotSettled => {
            "A general plan for now: legs, push, pull and hips, as far as it suits you, with movement and breathing. What could ask for more is not settled yet; the other notes say how to go on."
        }
        ScopeNote::TooLittleAnswered => {
            "A general plan for now: legs, push, pull and hips, as far as it suits you, with movement and breathing. Too little is answered to say more; answer more questions, and the plan follows."
        }
        ScopeNote::NothingFound => {
            "A general plan: legs, push, pull and hips, as far as it suits you, with movement and breathing. Nothing in your answers asks for more."
        }
        ScopeNote::NoStrengthLeft => {
            "No strength exercise suits you at present, and stretching is not given on its own. So this plan holds breathing, gentle movement and walking."
        }
    }
}

fn hip_note(look: HipNote) -> &'static str {
    match look {
        HipNote::AskToMeasure => {
            "Ask a clinician to measure your legs: the difference may come from bone, and then exercises by side have no clear target."
        }
        HipNote::Curve => {
            "The spine may curve, and that may be the reason for the high hip: let a clinician have a look."
        }
        HipNote::SeeFirst => {
            "See a clinician before you rely on this plan: the difference between your sides is large."
        }
    }
}

/// Why a high hip does not lead the plan, and what to do about it (rule P16).
fn book(read: Reread, personal: bool) -> String {
    let until = "A high hip leads a plan only after the book test was read twice.";
    let instead = if personal {
        "so only muscles that tested tight or weak are worked for it"
    } else {
        "so this plan does not work on it"
    };
    match read {
        Reread::First => format!("{until} It has no reading yet: do the test, and read it again in a week."),
        Reread::Again => "Read the book test again in a week. One reading of a high hip is not enough to lead a plan; with a second one that agrees it can.".to_owned(),
        Reread::Disagree => "A high hip leads a plan only when the book test has named the same higher side twice, the one your other answers name. So far it has not; read it again in a week.".to_owned(),
        Reread::Hidden => format!("{until} That test is left out for your safety, {instead}."),
        Reread::NotPossible => format!("{until} That test was not possible for you, {instead}."),
    }
}

fn ask_test(library: &Library, muscle: &MuscleId, side: Option<Side>, item: Option<&ItemId>) -> String {
    let name = named_muscle(library, muscle, side);
    match item.and_then(|item| library.item(item.as_str())) {
        Some(item) => format!(
            "{name}: two findings ask for opposite things. Do the test “{}” (about {}), so that the plan can decide.",
            item.name,
            minutes_long(library.ways.minutes_of(item))
        ),
        None => format!(
            "{name}: two findings ask for opposite things, and no test is left that suits you, so it is left alone."
        ),
    }
}

/// Said once when exercises take turns.
fn turns(of: &[u32]) -> String {
    let mut weeks: Vec<String> = of.iter().map(|week| format!("from week {week}")).collect();
    weeks.dedup();
    let (newcomers, others) = match of {
        [] | [_] => ("a new exercise takes", "an earlier one"),
        _ => ("new exercises take", "earlier ones"),
    };
    format!(
        "More muscles ask for work than there is room for at a time, so some take turns: {}, {newcomers} the place of {others}.",
        weeks.join(" and ")
    )
}
