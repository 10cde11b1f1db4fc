//! What the person changed about the plan: kept beside the plan, and laid over it again whenever it is made anew.
//!
//! An edit names exercises, not lines, so that it survives a plan that is calculated again. The edits work one after the
//! other, in the order in which they were made; [`add_edit`] keeps the list short.

mod step;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use step::{StepEdit, StepName};

use super::{Rest, WeekSpan};
use crate::content::ExerciseId;

/// One change of the plan by the person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case")]
pub enum PlanEdit {
    /// One exercise in the place of another, wherever that one stands.
    Swap(SwapEdit),
    /// An exercise is left out.
    Remove(RemoveEdit),
    /// An exercise of the catalogue besides.
    Add(AddEdit),
    /// Another dose.
    Dose(DoseEdit),
    /// The easier or the harder way of an exercise, as its page describes it.
    Way(WayEdit),
    /// Another order of a day.
    Order(OrderEdit),
    /// Which days of the week are days A and B.
    Days(TrainingDays),
    /// A step that was offered, taken or declined.
    Step(StepEdit),
    /// An edit of a newer program, or one that cannot be read: kept, and used for nothing.
    #[serde(untagged)]
    Unknown(Value),
}

/// `with` in the place of `exercise`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SwapEdit {
    /// What stood there.
    pub exercise: ExerciseId,
    /// What the person does instead.
    pub with: ExerciseId,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// An exercise that is left out of one day, or of both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemoveEdit {
    /// The exercise.
    pub exercise: ExerciseId,
    /// `A` or `B`; none means both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<DayName>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// An exercise of the catalogue besides those that were calculated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AddEdit {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The day; none means both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<DayName>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// A dose the person chose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DoseEdit {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The phase it is for, as the plan names its weeks: `1-2`; none means all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<WeekSpan>,
    /// Sets, for each side of an exercise that is worked one side at a time.
    pub sets: u32,
    /// Repetitions in a set.
    pub reps: u32,
    /// Seconds each repetition is held.
    pub hold_s: u32,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// The easier or the harder way of an exercise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WayEdit {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Which way.
    pub way: Way,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// How an exercise is done, other than as its steps say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// The easier version.
    Easier,
    /// The harder version.
    Harder,
}

/// The order of a day: the exercises named stand in this order, on the places they hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderEdit {
    /// `A` or `B`.
    pub day: DayName,
    /// First to last.
    pub exercises: Vec<ExerciseId>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// Which days of the week are days A and B.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TrainingDays {
    /// Days A, in the order of the week.
    pub a: Vec<Weekday>,
    /// Days B.
    pub b: Vec<Weekday>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// The kinds of day of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DayName {
    /// Strength.
    A,
    /// Lighter.
    B,
}

impl DayName {
    /// Both, in order.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    /// The name as the plan writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }

    /// The day of this name in a plan; none for another name.
    pub fn of(name: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|day| day.as_str() == name)
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// Monday to Sunday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The day of the week a date is.
    pub fn of(date: Date) -> Self {
        use jiff::civil::Weekday as Day;
        match date.weekday() {
            Day::Monday => Self::Monday,
            Day::Tuesday => Self::Tuesday,
            Day::Wednesday => Self::Wednesday,
            Day::Thursday => Self::Thursday,
            Day::Friday => Self::Friday,
            Day::Saturday => Self::Saturday,
            Day::Sunday => Self::Sunday,
        }
    }

    /// How many days after Monday it is.
    pub fn after_monday(self) -> usize {
        self as usize
    }

    /// Its English name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }

    /// Whether the other one is the day before or after; Sunday and Monday are.
    pub fn is_beside(self, other: Self) -> bool {
        let apart = (self as usize).abs_diff(other as usize);
        apart == 1 || apart + 1 == Self::ALL.len()
    }
}

impl PlanEdit {
    /// The step, where it is one.
    pub fn as_step(&self) -> Option<&StepEdit> {
        match self {
            Self::Step(step) => Some(step),
            Self::Swap(_)
            | Self::Remove(_)
            | Self::Add(_)
            | Self::Dose(_)
            | Self::Way(_)
            | Self::Order(_)
            | Self::Days(_)
            | Self::Unknown(_) => None,
        }
    }

    /// The exercise an edit is about; none for those about a whole day or week.
    pub fn exercise(&self) -> Option<&ExerciseId> {
        match self {
            Self::Swap(edit) => Some(&edit.exercise),
            Self::Remove(edit) => Some(&edit.exercise),
            Self::Add(edit) => Some(&edit.exercise),
            Self::Dose(edit) => Some(&edit.exercise),
            Self::Way(edit) => Some(&edit.exercise),
            Self::Order(_) | Self::Days(_) | Self::Step(_) | Self::Unknown(_) => None,
        }
    }

    /// Every exercise it names.
    pub fn exercises(&self) -> Vec<&ExerciseId> {
        match self {
            Self::Swap(edit) => vec![&edit.exercise, &edit.with],
            Self::Order(edit) => edit.exercises.iter().collect(),
            Self::Step(step) => step.exercise.iter().collect(),
            _ => self.exercise().into_iter().collect(),
        }
    }

    /// Swaps one exercise for another.
    pub fn swap(exercise: ExerciseId, with: ExerciseId) -> Self {
        let rest = Rest::new();
        Self::Swap(SwapEdit { exercise, with, rest })
    }

    /// Leaves an exercise out; no day means both.
    pub fn remove(exercise: ExerciseId, day: Option<DayName>) -> Self {
        let rest = Rest::new();
        Self::Remove(RemoveEdit { exercise, day, rest })
    }

    /// Adds an exercise; no day means both.
    pub fn add(exercise: ExerciseId, day: Option<DayName>) -> Self {
        let rest = Rest::new();
        Self::Add(AddEdit { exercise, day, rest })
    }

    /// Sets a dose; no weeks means all of them.
    pub fn dose(exercise: ExerciseId, weeks: Option<WeekSpan>, [sets, reps, hold_s]: [u32; 3]) -> Self {
        Self::Dose(DoseEdit {
            exercise,
            weeks,
            sets,
            reps,
            hold_s,
            rest: Rest::new(),
        })
    }

    /// Chooses the easier or the harder way.
    pub fn way(exercise: ExerciseId, way: Way) -> Self {
        let rest = Rest::new();
        Self::Way(WayEdit { exercise, way, rest })
    }

    /// Sets the order of a day.
    pub fn order(day: DayName, exercises: Vec<ExerciseId>) -> Self {
        let rest = Rest::new();
        Self::Order(OrderEdit { day, exercises, rest })
    }
}

/// Adds an edit to those that were made before, and drops what it makes pointless: a second dose replaces the first, a
/// swap of what was swapped in replaces the first swap, an exercise that was added and is removed was never added.
pub fn add_edit(edits: &mut Vec<PlanEdit>, edit: PlanEdit) {
    match edit {
        PlanEdit::Swap(swap) => add_swap(edits, swap),
        PlanEdit::Remove(remove) => add_remove(edits, remove),
        PlanEdit::Add(add) => {
            // To add again what was removed is to have it back.
            let before = edits.len();
            let same = |edit: &PlanEdit| {
                matches!(edit, PlanEdit::Remove(removed) if removed.exercise == add.exercise
                    && (removed.day == add.day || add.day.is_none()))
            };
            edits.retain(|edit| !same(edit));
            if edits.len() == before {
                edits.push(PlanEdit::Add(add));
            }
        }
        PlanEdit::Dose(dose) => {
            edits.retain(|edit| {
                !matches!(edit, PlanEdit::Dose(known) if known.exercise == dose.exercise
                    && (dose.weeks.is_none() || known.weeks == dose.weeks))
            });
            edits.push(PlanEdit::Dose(dose));
        }
        PlanEdit::Way(way) => {
            edits.retain(|edit| !matches!(edit, PlanEdit::Way(known) if known.exercise == way.exercise));
            edits.push(PlanEdit::Way(way));
        }
        PlanEdit::Order(order) => {
            edits.retain(|edit| !matches!(edit, PlanEdit::Order(known) if known.day == order.day));
            edits.push(PlanEdit::Order(order));
        }
        PlanEdit::Days(days) => {
            edits.retain(|edit| !matches!(edit, PlanEdit::Days(_)));
            edits.push(PlanEdit::Days(days));
        }
        PlanEdit::Step(step) => {
            // Of several refusals of one offer only the last counts; a step that was taken stays.
            edits.retain(|edit| !matches!(edit, PlanEdit::Step(known) if !known.taken && known.is_to_the_same(&step)));
            edits.push(PlanEdit::Step(step));
        }
        unknown @ PlanEdit::Unknown(_) => edits.push(unknown),
    }
}

fn add_swap(edits: &mut Vec<PlanEdit>, mut swap: SwapEdit) {
    forget_how(edits, &swap.exercise);
    let gone = swap.exercise.clone();
    for edit in edits.iter_mut() {
        if let PlanEdit::Order(order) = edit {
            order
                .exercises
                .iter_mut()
                .filter(|id| **id == gone)
                .for_each(|id| *id = swap.with.clone());
        }
    }
    // An exercise the person added is simply another one from now on.
    for edit in edits.iter_mut() {
        if let PlanEdit::Add(add) = edit
            && add.exercise == gone
        {
            add.exercise = swap.with;
            return;
        }
    }
    if let Some(place) = edits
        .iter()
        .position(|edit| matches!(edit, PlanEdit::Swap(known) if known.with == gone))
        && let PlanEdit::Swap(known) = edits.remove(place)
    {
        swap.exercise = known.exercise;
    }
    if swap.exercise != swap.with {
        edits.push(PlanEdit::Swap(swap));
    }
}

fn add_remove(edits: &mut Vec<PlanEdit>, remove: RemoveEdit) {
    let mut shortened = false;
    edits.retain_mut(|edit| {
        let PlanEdit::Add(add) = edit else {
            return true;
        };
        if add.exercise != remove.exercise {
            return true;
        }
        shortened = true;
        let left = match (add.day, remove.day) {
            (None, Some(DayName::A)) => Some(DayName::B),
            (None, Some(DayName::B)) => Some(DayName::A),
            (Some(on), Some(off)) if on != off => Some(on),
            _ => return false,
        };
        add.day = left;
        true
    });
    let is_gone = remove.day.is_none() || !edits.iter().any(|edit| edit.exercise() == Some(&remove.exercise));
    if shortened {
        if is_gone {
            forget_how(edits, &remove.exercise);
        }
        return;
    }
    let mut remove = remove;
    edits.retain(|edit| {
        let PlanEdit::Remove(known) = edit else {
            return true;
        };
        if known.exercise != remove.exercise {
            return true;
        }
        if known.day != remove.day {
            // Off day A and off day B is off the plan.
            remove.day = None;
        }
        false
    });
    if remove.day.is_none() {
        forget_how(edits, &remove.exercise);
        // What stood there before the person swapped it is what is removed.
        if let Some(place) = edits
            .iter()
            .position(|edit| matches!(edit, PlanEdit::Swap(known) if known.with == remove.exercise))
            && let PlanEdit::Swap(known) = edits.remove(place)
        {
            remove.exercise = known.exercise;
        }
    }
    edits.push(PlanEdit::Remove(remove));
}

/// Forgets dose and way of an exercise that is no longer done.
fn forget_how(edits: &mut Vec<PlanEdit>, exercise: &ExerciseId) {
    edits.retain(|edit| !matches!(edit, PlanEdit::Dose(_) | PlanEdit::Way(_)) || edit.exercise() != Some(exercise));
}

#[cfg(test)]
mod tests;
