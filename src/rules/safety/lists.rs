//! What was said of a list of the safety check: that nothing stands ticked there is no answer by itself.

use crate::content::{Id, Library};
use crate::record::{Assessment, ScreeningAnswer};

/// What was said of one list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListSays {
    /// A line is ticked.
    Ticked,
    /// "None of these", in the person's own word.
    NoneOfThese,
    /// Nothing: the list is open, or a file says that the check was finished and names no line of it.
    Nothing,
}

/// What was said of a list.
pub fn list_says(library: &Library, assessment: &Assessment, group: &Id) -> ListSays {
    let safety = &assessment.safety;
    let mut signs = library.screening.questions.iter();
    let sign_ticked = signs.any(|question| {
        let answer = safety.answers.get(&question.id);
        question.group == *group && matches!(answer, Some(ScreeningAnswer::Yes | ScreeningAnswer::NotSure))
    });
    let mut precautions = library.precautions.iter();
    if sign_ticked {
        ListSays::Ticked
    } else if safety.none_of.contains(group) {
        // Of a check that was asked again it is said of the signs; precautions told before stand beside it (rule Z23).
        ListSays::NoneOfThese
    } else if precautions.any(|one| one.group == *group && safety.precautions.contains(&one.id)) {
        ListSays::Ticked
    } else {
        ListSays::Nothing
    }
}
