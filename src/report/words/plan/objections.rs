//! What speaks against a change of a plan, or makes it impossible.

use super::{OF_A_NEWER_PROGRAM, barred, because, quoted};
use crate::content::{ExerciseId, Library, MuscleId};
use crate::record::{AgainstWork, DosePart, Objection};
use crate::report::words::{lay_muscle, side_name};

/// An objection in a sentence.
pub fn objection(library: &Library, objection: &Objection) -> String {
    let lay = |muscle: &MuscleId| lay_muscle(library, muscle);
    let named = |exercise: &ExerciseId| quoted(library, exercise);
    match objection {
        Objection::NotInPlan { exercise } => format!("{} is no longer in the plan.", named(exercise)),
        Objection::NotInCatalogue { exercise } => {
            format!("{} is not in this version\u{2019}s catalogue.", named(exercise))
        }
        Objection::HeldAnyway { exercise } => format!("The plan holds {} by itself now.", named(exercise)),
        Objection::OnDay { day } => format!("It is on day {} already.", day.as_str()),
        Objection::Barred { exercise, because } => barred(library, exercise, because),
        Objection::DoesNotFit { exercise, because: why } => format!(
            "{} does not fit what was found. {}",
            named(exercise),
            because(library, exercise, why)
        ),
        Objection::NotAskedFor { exercise } => {
            format!("{} works nothing that the plan asks for now.", named(exercise))
        }
        Objection::NotAlike { exercise, of } => format!(
            "{} is no longer the same kind of exercise for the same muscle as {}.",
            named(exercise),
            named(of)
        ),
        Objection::NoDays => "This plan has no days to add it to.".to_owned(),
        Objection::NotKnown => "This version of the program does not know this change. It is kept.".to_owned(),
        Objection::SameOrder { day } => format!(
            "Day {} has this order by itself now, or no longer holds these exercises.",
            day.as_str()
        ),
        Objection::BesideTheDays => "It stands beside the days, in the plan\u{2019}s line for walking.".to_owned(),
        Objection::NoSide => "It cannot be done.".to_owned(),
        Objection::BothWays { muscle, side } => format!(
            "The plan would then stretch and strengthen the same muscle on the {} side: {}.",
            side_name(*side),
            lay(muscle)
        ),
        Objection::NotAlone { muscle, side } => format!(
            "This muscle is worked slowly through its full range on the {} side, and that stays its only exercise: {}.",
            side_name(*side),
            lay(muscle)
        ),
        Objection::NoRest { muscle } => format!(
            "Days A and B follow each other, and a muscle that is strengthened needs a day of rest: {}.",
            lay(muscle)
        ),
        Objection::StretchedTooLong { muscle, side } => format!(
            "This muscle would be stretched for more than ten minutes a week on the {} side, and more adds nothing: {}.",
            side_name(*side),
            lay(muscle)
        ),
        Objection::DoseOutside { part, least, most } => {
            let what = match part {
                DosePart::Sets => "The sets",
                DosePart::Reps => "The repetitions",
                DosePart::Hold => "The seconds of a hold",
            };
            if least == most {
                format!("{what} of this exercise stay at {least}.")
            } else {
                format!("{what} of this exercise are from {least} to {most} for you.")
            }
        }
        Objection::NoSuchWay { exercise, way } => format!(
            "With your precautions there is no {} way of {}.",
            super::way(*way),
            named(exercise)
        ),
        Objection::HeldTooLong { most_s, held_s } => format!(
            "A stretch is held for {most_s} s a side in one session at the most, all sets together; this would be {held_s} s."
        ),
        Objection::TwoKinds { day } => format!("{} cannot be two kinds of day.", day.name()),
        Objection::NoDayA => "At least one day of the week must be a day A.".to_owned(),
        Objection::NoFreeDay => "One day of the week stays free, so that the body can rest.".to_owned(),
        Objection::NoDayBetween { one, other } => format!(
            "{} and {} follow each other, and a muscle that is strengthened needs a day of rest.",
            one.name(),
            other.name()
        ),
        Objection::TestedLong { muscle } => {
            format!(
                "This muscle tested longer than usual and is never stretched: {}.",
                lay(muscle)
            )
        }
        Objection::Muscle { muscle, why } => format!("{}: {}.", against_work(*why), lay(muscle)),
        Objection::ManyExercises { most } => {
            format!("This plan holds {most} different exercises already, and more are hard to learn well.")
        }
        Objection::UpAndDown { day } => format!(
            "You would change between floor and standing more than twice on day {}.",
            day.as_str()
        ),
        Objection::NoStrengthBeside => "Stretches do more beside strength work, and this plan has none.".to_owned(),
        Objection::Said(words) => words.clone(),
        Objection::Unknown(_) => OF_A_NEWER_PROGRAM.to_owned(),
    }
}

/// Objections in sentences, each once.
pub fn objections<'a>(library: &Library, objections: impl IntoIterator<Item = &'a Objection>) -> Vec<String> {
    super::each_once(objections.into_iter().map(|one| objection(library, one)))
}

fn against_work(why: AgainstWork) -> &'static str {
    match why {
        AgainstWork::Undecided => "Two findings ask for opposite things of this muscle, and a test is to decide first",
        AgainstWork::LongEnough => "This muscle tested long enough, so a stretch has little to gain",
        AgainstWork::AsksForStrength => "What was found asks for strength work of this muscle, not for a stretch",
        AgainstWork::AsksForLongRange => {
            "This muscle is short and weak and asks for work through its full range, which this exercise does not give"
        }
        AgainstWork::StrongEnough => "This muscle tested short and strong enough; it asks for a stretch",
        AgainstWork::AsksForStretch => "What was found asks for a stretch of this muscle, not for strength work",
        AgainstWork::AsksForMiddleRange => "This muscle tested long and asks for work in its middle range",
    }
}
