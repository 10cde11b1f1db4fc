//! What a session says: at each step, to a screen reader, and why there is none (rules P50, P56).

use std::collections::BTreeSet;

use super::{lock, side_name};
use crate::content::{ExerciseId, Library, Position, TagId};
use crate::record::{DayName, Side, Way, WeekSpan, WorkedSide};
use crate::rules::session::{Announcement, Moment, NotInPlan, Part, Session, Step, StepKind, Turn, What};

/// The phase of a session in a word or two.
pub fn session_phase(kind: StepKind, part: Part) -> &'static str {
    match kind {
        StepKind::SetUp => "Set up",
        StepKind::GetReady => "Get ready",
        StepKind::Rep => match part {
            Part::Back => "Back",
            Part::Whole | Part::Out | Part::Held | Part::Turn | Part::Wait => "Move",
        },
        StepKind::Hold => "Hold",
        StepKind::Rest => "Rest",
        StepKind::OtherSide => "Other side",
        StepKind::BreathIn => "Breathe in",
        StepKind::BreathHold => match part {
            Part::Turn => "Stay",
            Part::Whole | Part::Out | Part::Held | Part::Back | Part::Wait => "Wait",
        },
        StepKind::BreathOut => "Breathe out",
        StepKind::Walk => "Walk",
        StepKind::Done => "Finished",
    }
}

/// What is said when a step begins; one line, and nothing where the step before has said it.
///
/// `tags` are the person's precautions: they decide in which version an exercise is told.
pub fn session_say(library: &Library, tags: &BTreeSet<TagId>, session: &Session, step: &Step) -> String {
    let Some(turn) = session.turn(step) else {
        return FINISHED.to_owned();
    };
    match step.kind {
        StepKind::SetUp => set_up(library, tags, turn, step),
        StepKind::GetReady => get_ready(turn, step),
        StepKind::Rep => repetition(turn, step),
        StepKind::Hold => hold(step),
        StepKind::Rest => format!("Rest {} seconds.", step.seconds),
        StepKind::OtherSide => other_side(step.side),
        StepKind::BreathIn | StepKind::BreathHold | StepKind::BreathOut => breath(library, step),
        StepKind::Walk => walk(step.seconds),
        StepKind::Done => FINISHED.to_owned(),
    }
}

/// What a screen reader is told at a moment of a session.
pub fn announcement(library: &Library, tags: &BTreeSet<TagId>, session: &Session, told: &Announcement) -> String {
    let step = &told.step;
    let Some(turn) = session.turn(step) else {
        return FINISHED.to_owned();
    };
    match told.moment {
        Moment::Exercise => format!("{} {}", set_up(library, tags, turn, step), much(turn, step)),
        Moment::OtherSide => other_side(step.side),
        Moment::Rest => format!("Rest {} seconds.", step.seconds),
        Moment::Set => format!("{}{}", set_of(turn, step), begins(turn, step)),
        Moment::Hold => format!("Hold{}, {} of {}.", turn_side(turn, step), step.rep, step.reps),
        Moment::HalfWay if turn.breaths => format!("Half way, {} breaths to go.", step.reps - step.rep + 1),
        Moment::HalfWay => "Half way.".to_owned(),
        Moment::Finished => FINISHED.to_owned(),
    }
}

/// Why a session does not begin, for one paragraph.
pub fn no_session(library: &Library, week: u32, day: DayName, why: &NotInPlan) -> String {
    match why {
        NotInPlan::Locked(why) => lock(library, why),
        NotInPlan::Week { has } if has.is_empty() => "This plan has no exercises, so there is no session.".to_owned(),
        NotInPlan::Week { has } => format!(
            "This plan has no week {week}. It has {}.",
            super::list(&has.iter().map(|weeks| weeks_in_sentence(*weeks)).collect::<Vec<_>>())
        ),
        NotInPlan::Day { has } => {
            let has: Vec<String> = has.iter().map(|day| format!("day {}", day.as_str())).collect();
            let there = if has.is_empty() {
                "no day with exercises".to_owned()
            } else {
                format!("{} only", super::list(&has))
            };
            format!("Week {week} of this plan has no day {}. It has {there}.", day.as_str())
        }
    }
}

/// The text of another version of an exercise, which is read before it counts; none where the exercise has no such one.
pub fn version_text(library: &Library, tags: &BTreeSet<TagId>, exercise: &ExerciseId, way: Way) -> Option<String> {
    let exercise = library.exercise(exercise.as_str())?.version_for(tags);
    let text = match way {
        Way::Easier => &exercise.exercise.easier,
        Way::Harder => &exercise.exercise.harder,
    };
    (!text.is_empty()).then(|| text.clone())
}

const FINISHED: &str = "Finished.";

fn weeks_in_sentence(weeks: WeekSpan) -> String {
    super::in_sentence(&super::weeks(weeks))
}

/// What a turn is called.
pub fn turn_name(library: &Library, tags: &BTreeSet<TagId>, turn: &Turn) -> String {
    let exercise = |id: &ExerciseId| {
        let known = library.exercise(id.as_str());
        known.map_or_else(
            || id.to_string(),
            |exercise| exercise.version_for(tags).exercise.name.clone(),
        )
    };
    match &turn.what {
        What::Exercise(id) => exercise(id),
        What::Breathing { stage, position, .. } => {
            let breathing = library.breathing.as_ref();
            let stage = breathing.and_then(|breathing| breathing.stages.iter().find(|one| one.id == *stage));
            let position = breathing.and_then(|breathing| breathing.position(position.as_str()));
            let names = [
                stage.map(|one| one.name.as_str()),
                position.map(|one| one.name.as_str()),
            ];
            names.into_iter().flatten().collect::<Vec<_>>().join(": ")
        }
        What::Relief { step, exercise: done } => {
            let relief = library.relief.as_ref();
            let step = relief.and_then(|relief| relief.steps.iter().find(|one| one.id == *step));
            let instead = step.and_then(|step| step.instead.as_ref()).filter(|instead| {
                let ways = [Some(&instead.exercise), instead.no_floor.as_ref()];
                done.is_some() && ways.contains(&done.as_ref())
            });
            let own = step.map_or("", |step| step.name.as_str());
            instead.map_or(own, |instead| instead.name.as_str()).to_owned()
        }
        What::Break { id, part, exercise: of } => {
            let habits = library.habits.as_ref();
            let one = habits.and_then(|habits| habits.micro_breaks.iter().find(|one| one.id == *id));
            let words = one.and_then(|one| one.parts.get(*part)).map(|part| part.words.as_str());
            let words = words.unwrap_or_default();
            match of {
                Some(of) => format!("{}: {}", exercise(of), super::in_sentence(words)),
                None => words.to_owned(),
            }
        }
        What::Walk => "Walk".to_owned(),
    }
}

/// `Glute bridge. Lie on your back.`, with the side that begins and another version than the usual one.
fn set_up(library: &Library, tags: &BTreeSet<TagId>, turn: &Turn, step: &Step) -> String {
    let mut said = vec![format!("{}.", turn_name(library, tags, turn))];
    said.extend(taking_position(turn, step));
    said.join(" ")
}

/// How an exercise is begun, for the screen: `Lie on your back. Left side first.`
pub fn take_position(turn: &Turn, step: &Step) -> String {
    taking_position(turn, step).join(" ")
}

fn taking_position(turn: &Turn, step: &Step) -> Vec<String> {
    let mut said = Vec::new();
    match turn.way {
        Some(Way::Easier) => said.push("The easier version.".to_owned()),
        Some(Way::Harder) => said.push("The harder version.".to_owned()),
        None => {}
    }
    said.extend(turn.position.map(|position| position_said(position).to_owned()));
    if !turn.in_turn {
        match step.side {
            WorkedSide::Both => {}
            WorkedSide::Left | WorkedSide::Right if turn.side == WorkedSide::Both => {
                said.push(format!("{} first.", side_first(step.side)));
            }
            WorkedSide::Left | WorkedSide::Right => said.push(format!("{} only.", side_first(step.side))),
        }
    }
    if step.open {
        said.push("Go on when you are there.".to_owned());
    }
    said
}

fn position_said(position: Position) -> &'static str {
    match position {
        Position::Standing => "Stand.",
        Position::Sitting => "Sit.",
        Position::Supine => "Lie on your back.",
        Position::Prone => "Lie face down.",
        Position::SideLying => "Lie on your side.",
        Position::Kneeling => "Kneel.",
        Position::Quadruped => "Hands and knees.",
    }
}

/// `Left side`.
fn side_first(side: WorkedSide) -> &'static str {
    match side {
        WorkedSide::Left => "Left side",
        WorkedSide::Right => "Right side",
        WorkedSide::Both => "Both sides",
    }
}

fn get_ready(turn: &Turn, step: &Step) -> String {
    let side = (!turn.in_turn && step.side != WorkedSide::Both).then(|| format!("{}. ", side_first(step.side)));
    let set = (step.sets > 1).then(|| format!("Set {} of {}. ", step.set, step.sets));
    format!("{}{}Get ready.", side.unwrap_or_default(), set.unwrap_or_default())
}

fn repetition(turn: &Turn, step: &Step) -> String {
    if step.open {
        return format!("{} at your own pace.", times(turn.reps));
    }
    match step.part {
        Part::Back => "And back.".to_owned(),
        Part::Whole | Part::Out | Part::Held | Part::Turn | Part::Wait => {
            let side = turn_side(turn, step);
            if step.reps == 1 && side.is_empty() {
                "Begin.".to_owned()
            } else {
                format!("{}{side}.", step.rep)
            }
        }
    }
}

/// `, left` where the sides of a set are worked in turn.
fn turn_side(turn: &Turn, step: &Step) -> &'static str {
    match step.side {
        WorkedSide::Left if turn.in_turn => ", left",
        WorkedSide::Right if turn.in_turn => ", right",
        WorkedSide::Left | WorkedSide::Right | WorkedSide::Both => "",
    }
}

fn hold(step: &Step) -> String {
    if step.seconds > 1 {
        format!("Hold {} seconds.", step.seconds)
    } else {
        "Hold.".to_owned()
    }
}

fn other_side(side: WorkedSide) -> String {
    match side {
        WorkedSide::Left => format!("Other side: {}.", side_name(Side::Left)),
        WorkedSide::Right => format!("Other side: {}.", side_name(Side::Right)),
        WorkedSide::Both => "Other side.".to_owned(),
    }
}

/// The cues of the protocol, where the content has them.
fn breath(library: &Library, step: &Step) -> String {
    let cues = library.breathing.as_ref().map(|breathing| &breathing.about.cues);
    let own = cues.and_then(|cues| {
        let waits = step.kind == StepKind::BreathHold && step.part == Part::Wait;
        let pairs = [
            (step.kind == StepKind::BreathIn, &cues.breathe_in),
            (step.kind == StepKind::BreathOut, &cues.breathe_out),
            (waits, &cues.rest),
        ];
        pairs.into_iter().find_map(|(is_so, cue)| is_so.then_some(cue))
    });
    let phase = session_phase(step.kind, step.part);
    match own {
        Some(cue) => format!("{phase}. {cue}."),
        None => format!("{phase}."),
    }
}

fn walk(seconds: u32) -> String {
    if seconds >= 60 && seconds.is_multiple_of(60) {
        match seconds / 60 {
            1 => "Walk for 1 minute.".to_owned(),
            minutes => format!("Walk for {minutes} minutes."),
        }
    } else {
        format!("Walk for {seconds} seconds.")
    }
}

fn times(reps: u32) -> String {
    match reps {
        1 => "Once,".to_owned(),
        reps => format!("{reps} times,"),
    }
}

/// `2 sets of 10.`, `2 times 20 seconds, each side.`
fn much(turn: &Turn, step: &Step) -> String {
    let Turn { sets, reps, hold_s, .. } = turn;
    if turn.breaths {
        return format!("{reps} breaths.");
    }
    if turn.what == What::Walk {
        return walk(turn.seconds);
    }
    let side = if turn.in_turn {
        ", each side in turn"
    } else if turn.side == WorkedSide::Both && step.side != WorkedSide::Both {
        ", each side"
    } else {
        ""
    };
    let much = match (sets, reps, hold_s) {
        (1, 1, 0 | 1) => "Once".to_owned(),
        (1, 1, seconds) => format!("{seconds} seconds"),
        (sets, 1, seconds) if *seconds > 1 => format!("{sets} times {seconds} seconds"),
        (1, reps, 0 | 1) => format!("{reps} times"),
        (1, reps, seconds) => format!("{reps} times, held {seconds} seconds"),
        (sets, reps, 0 | 1) => format!("{sets} sets of {reps}"),
        (sets, reps, seconds) => format!("{sets} sets of {reps}, held {seconds} seconds"),
    };
    format!("{much}{side}.")
}

/// `Left side, set 1 of 2. ` where there is more than one; else nothing.
pub fn set_of(turn: &Turn, step: &Step) -> String {
    let side = match step.side {
        WorkedSide::Left if !turn.in_turn => Some("left side"),
        WorkedSide::Right if !turn.in_turn => Some("right side"),
        WorkedSide::Left | WorkedSide::Right | WorkedSide::Both => None,
    };
    let set = (step.sets > 1).then(|| format!("set {} of {}", step.set, step.sets));
    let both: Vec<String> = side.map(str::to_owned).into_iter().chain(set).collect();
    if both.is_empty() {
        return String::new();
    }
    let said = both.join(", ");
    let mut letters = said.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}. ", first.unwrap_or_default(), letters.as_str())
}

fn begins(turn: &Turn, step: &Step) -> String {
    match step.kind {
        StepKind::Hold => hold(step),
        StepKind::Walk => walk(step.seconds),
        StepKind::BreathIn | StepKind::BreathHold | StepKind::BreathOut => "Breathe in.".to_owned(),
        StepKind::Rep if step.open => format!("{} at your own pace.", times(turn.reps)),
        StepKind::Rep if turn.hold_s > 1 => format!("Begin. Hold {} seconds.", turn.hold_s),
        StepKind::Rep
        | StepKind::SetUp
        | StepKind::GetReady
        | StepKind::Rest
        | StepKind::OtherSide
        | StepKind::Done => "Begin.".to_owned(),
    }
}
