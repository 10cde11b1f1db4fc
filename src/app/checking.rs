//! The safety check as it is filled in: signs, precautions, small statements, and the day a doctor checked a sign.

use jiff::civil::Date;

use super::about::{keep_draft, toggle};
use super::{App, Focus, SafetyMessage, Tone, Until, written};
use crate::app::words::safety as say;
use crate::content::{Id, Library, Precaution, SignId, Urgency};
use crate::record::{Assessment, ScreeningAnswer};
use crate::report::words;
use crate::rules::{ListSays, SafetyState, clearance_from, list_says};

/// Begins the draft of a day of clearance while it is not a date; the sign's id follows.
pub const CLEARED_DRAFT: &str = "safety/cleared/";

impl App {
    /// The text of the day a sign was checked.
    pub fn cleared_text(&self, sign: &SignId) -> String {
        let Some(assessment) = self.assessment() else {
            return String::new();
        };
        let draft = assessment.drafts.get(&format!("{CLEARED_DRAFT}{sign}")).cloned();
        let own = || assessment.safety.cleared.get(sign).copied();
        let of_all = || {
            let signs = &self.outcome()?.safety.signs;
            signs.iter().find(|one| one.id == *sign)?.cleared
        };
        draft.unwrap_or_else(|| own().or_else(of_all).map(|day| day.to_string()).unwrap_or_default())
    }

    /// What is wrong with the day a sign was checked, if anything.
    pub fn cleared_problem(&self, sign: &SignId) -> Option<String> {
        let text = self.cleared_text(sign);
        if text.trim().is_empty() {
            return None;
        }
        let Some(day) = written::day(&text, Some(self.today())) else {
            return Some(words::date_wanted(self.today()));
        };
        if day > self.today() {
            return Some(say::DATE_TO_COME.to_owned());
        }
        let from = self.cleared_from(sign)?;
        (day < from).then(|| say::only_from(&self.formats().date(from)))
    }

    /// The first day on which a check of this sign counts; none where none does.
    pub fn cleared_from(&self, sign: &SignId) -> Option<Date> {
        let question = self.library.screening_question(sign)?;
        clearance_from(&self.library, self.assessment()?, question, self.today())
    }

    /// Whether every group of the safety check has an answer.
    pub fn groups_without_answer(&self) -> Vec<&Id> {
        let Some(assessment) = self.assessment() else {
            return Vec::new();
        };
        let groups = self.library().screening.groups.iter();
        groups
            .map(|group| &group.id)
            .filter(|group| !is_answered(&self.library, assessment, group, self.is_recheck()))
            .collect()
    }

    /// Finishes the safety check when it is complete; else points at what is missing.
    pub(super) fn finish_safety(&mut self) -> bool {
        // An emergency is answered at once: the lists that are left can wait (rule Z14).
        let state = self.outcome().map(|outcome| outcome.safety.state);
        if state == Some(SafetyState::Outdated) {
            self.begin_recheck();
            return false;
        }
        if state == Some(SafetyState::Emergency) && !self.groups_without_answer().is_empty() {
            self.unsay(Until::ListsAnswered);
            return true;
        }
        self.finish_safety_on(self.today())
    }

    /// The same for a check that was done on this day, on paper.
    pub(super) fn finish_safety_on(&mut self, day: Date) -> bool {
        if !self.may_change() {
            return true;
        }
        if !self.groups_without_answer().is_empty() {
            self.state.focus = Some(Focus::FirstProblem);
            self.say_until(Until::ListsAnswered, Tone::Care, say::LISTS_NEED_ANSWERS);
            return false;
        }
        self.unsay(Until::ListsAnswered);
        if let Some(document) = &mut self.state.document {
            let index = document.index;
            if let Some(assessment) = document.record.assessments.get_mut(index)
                && assessment.safety.screened_on != Some(day)
            {
                assessment.safety.screened_on = Some(day);
                self.changed();
            }
        }
        true
    }

    /// Takes in what was said in the safety check.
    pub(super) fn safety_told(&mut self, message: SafetyMessage) {
        let today = self.today();
        let Some(document) = &mut self.state.document else {
            return;
        };
        if let Some(assessment) = document.record.assessments.get_mut(document.index) {
            change_safety(assessment, &self.library, today, message);
        }
        self.changed();
        if self.groups_without_answer().is_empty() {
            self.unsay(Until::ListsAnswered);
        }
    }
}

/// Takes one change of the safety check in.
///
/// A list that is left without any answer, or a sign ticked on a later day, opens a finished check again: nothing is ever
/// ticked by itself, and the day a sign was ticked is the day of the check.
fn change_safety(assessment: &mut Assessment, library: &Library, today: Date, message: SafetyMessage) {
    let list = list_of(library, &message);
    match message {
        SafetyMessage::SignAnswered(id, answer) => answer_sign(assessment, library, today, &id, answer),
        SafetyMessage::NoneOfTheseChosen(group) if assessment.safety.none_of.remove(&group) => {}
        SafetyMessage::NoneOfTheseChosen(group) => {
            clear_group(assessment, library, &group);
            assessment.safety.none_of.insert(group);
        }
        SafetyMessage::NoSignChosen(group) if assessment.safety.none_of.remove(&group) => {}
        SafetyMessage::NoSignChosen(group) => {
            clear_signs(assessment, library, &group);
            assessment.safety.none_of.insert(group);
        }
        SafetyMessage::PrecautionToggled(tag) => {
            if let Some(precaution) = library.precaution(&tag) {
                assessment.safety.none_of.remove(&precaution.group);
                if assessment.safety.precautions.contains(&tag) {
                    forget_details(assessment, precaution);
                }
            }
            let also_means_a_sign = library
                .precaution(&tag)
                .is_some_and(|precaution| precaution.counts_as.is_some());
            if also_means_a_sign && assessment.safety.screened_on.is_some_and(|day| day != today) {
                assessment.safety.screened_on = None;
            }
            toggle(&mut assessment.safety.precautions, tag);
        }
        SafetyMessage::DetailToggled(of, detail) => toggle_detail(assessment, library, &of, detail),
        SafetyMessage::DetailChosen(question, option) => {
            let chosen = assessment.safety.details.entry(question).or_default();
            chosen.clear();
            chosen.insert(option);
        }
        SafetyMessage::SurgeryRegionToggled(region) => toggle(&mut assessment.safety.surgery_regions, region),
        SafetyMessage::SignCleared(sign, text) => {
            spread_clearance(assessment, library);
            let day = written::day(&text, Some(today)).filter(|day| *day <= today);
            match day {
                Some(day) => assessment.safety.cleared.insert(sign.clone(), day),
                None => assessment.safety.cleared.remove(&sign),
            };
            let plain = day.map(|day| day.to_string()).unwrap_or_default();
            keep_draft(assessment, &format!("{CLEARED_DRAFT}{sign}"), text, &plain);
        }
        SafetyMessage::SafetyRestarted => restart(assessment, library),
    }
    if let Some(list) = list {
        open_again_without_answer(assessment, library, &list);
    }
}

/// A finished check is open again once a list of it is left without any answer.
pub(super) fn open_again_without_answer(assessment: &mut Assessment, library: &Library, list: &Id) {
    if list_says(library, assessment, list) == ListSays::Nothing {
        assessment.safety.screened_on = None;
    }
}

/// The list a change belongs to.
fn list_of(library: &Library, message: &SafetyMessage) -> Option<Id> {
    let of_sign = |id: &Id| {
        library
            .screening_question(id.as_str())
            .map(|question| question.group.clone())
    };
    let of_tag = |id: &Id| {
        library
            .precaution(id.as_str())
            .map(|precaution| precaution.group.clone())
    };
    match message {
        SafetyMessage::SignAnswered(id, _) => of_sign(id),
        SafetyMessage::NoneOfTheseChosen(group) | SafetyMessage::NoSignChosen(group) => Some(group.clone()),
        SafetyMessage::PrecautionToggled(id) => of_tag(id),
        SafetyMessage::DetailToggled(id, _) => of_tag(id).or_else(|| of_sign(id)),
        SafetyMessage::DetailChosen(..)
        | SafetyMessage::SurgeryRegionToggled(_)
        | SafetyMessage::SignCleared(..)
        | SafetyMessage::SafetyRestarted => None,
    }
}

fn answer_sign(
    assessment: &mut Assessment,
    library: &Library,
    today: Date,
    id: &SignId,
    answer: Option<ScreeningAnswer>,
) {
    let safety = &mut assessment.safety;
    safety.cleared.remove(id);
    safety.details.remove(&**id);
    assessment.drafts.remove(&format!("{CLEARED_DRAFT}{id}"));
    match answer {
        Some(answer) => safety.answers.insert(id.clone(), answer),
        None => safety.answers.remove(id),
    };
    let is_yes = matches!(answer, Some(ScreeningAnswer::Yes | ScreeningAnswer::NotSure));
    if let Some(question) = library.screening_question(id) {
        safety.none_of.remove(&question.group);
        if is_yes && !question.features.is_empty() {
            safety.details.entry(Id::clone(id)).or_default();
        }
    }
    if is_yes && safety.screened_on.is_some_and(|day| day != today) {
        safety.screened_on = None;
    }
}

/// A small statement below a sign, or one of the questions that make up a precaution.
fn toggle_detail(assessment: &mut Assessment, library: &Library, of: &Id, detail: Id) {
    let safety = &mut assessment.safety;
    let said = safety.details.entry(of.clone()).or_default();
    toggle(said, detail);
    let count = said.len();
    let Some(precaution) = library.precaution(of.as_str()) else {
        return;
    };
    safety.none_of.remove(&precaution.group);
    let least = precaution.at_least.unwrap_or(1);
    if usize::try_from(least).is_ok_and(|least| count >= least) {
        safety.precautions.insert(precaution.id.clone());
    } else {
        safety.precautions.remove(&precaution.id);
    }
    if count == 0 {
        safety.details.remove(of);
    }
}

fn forget_details(assessment: &mut Assessment, precaution: &Precaution) {
    let safety = &mut assessment.safety;
    safety.details.remove(&*precaution.id);
    for question in &precaution.asks {
        safety.details.remove(&question.id);
    }
    if let Some(counts_as) = precaution.counts_as.as_ref().filter(|counts| counts.examined.is_some())
        && safety.answers.get(&counts_as.sign) == Some(&ScreeningAnswer::No)
    {
        safety.answers.remove(&counts_as.sign);
    }
}

/// One day that was given for all signs becomes a day of each sign it may open, before one of them is changed.
fn spread_clearance(assessment: &mut Assessment, library: &Library) {
    let Some(day) = assessment.safety.cleared_on.take() else {
        return;
    };
    let safety = &mut assessment.safety;
    for question in &library.screening.questions {
        let meant = library.precautions.iter().any(|precaution| {
            let counts_as = precaution.counts_as.as_ref();
            counts_as.is_some_and(|counts| counts.sign == question.id) && safety.precautions.contains(&precaution.id)
        });
        let ticked = matches!(
            safety.answers.get(&question.id),
            Some(ScreeningAnswer::Yes | ScreeningAnswer::NotSure)
        );
        let opens = question.urgency != Urgency::Emergency && question.pair.is_none();
        if opens && (ticked || meant || question.derived) {
            safety.cleared.entry(question.id.clone()).or_insert(day);
        }
    }
}

/// "Ask again": signs and their clearances are asked anew; what is said of precautions stays.
fn restart(assessment: &mut Assessment, library: &Library) {
    let safety = &mut assessment.safety;
    safety.answers.clear();
    safety.none_of.clear();
    safety.cleared.clear();
    safety.cleared_on = None;
    safety.screened_on = None;
    safety
        .details
        .retain(|id, _| library.screening_question(id.as_str()).is_none());
    assessment.drafts.retain(|key, _| !key.starts_with(CLEARED_DRAFT));
}

/// Whether a group of the safety check has an answer: something ticked, or "None of these"; a finished check asks for
/// none.
///
/// Where it is asked again, what was told of precautions before is no answer to its signs (rule Z23).
fn is_answered(library: &Library, assessment: &Assessment, group: &Id, is_recheck: bool) -> bool {
    if assessment.safety.screened_on.is_some() {
        return true;
    }
    match list_says(library, assessment, group) {
        ListSays::NoneOfThese => true,
        ListSays::Ticked => !is_recheck || has_sign(library, assessment, group),
        ListSays::Nothing => false,
    }
}

fn has_sign(library: &Library, assessment: &Assessment, group: &Id) -> bool {
    let mut signs = library.screening.questions.iter();
    signs.any(|question| {
        let answer = assessment.safety.answers.get(&question.id);
        question.group == *group && matches!(answer, Some(ScreeningAnswer::Yes | ScreeningAnswer::NotSure))
    })
}

pub(super) fn clear_group(assessment: &mut Assessment, library: &Library, group: &Id) {
    clear_signs(assessment, library, group);
    let precautions = library
        .precautions
        .iter()
        .filter(|precaution| precaution.group == *group);
    for precaution in precautions {
        forget_details(assessment, precaution);
        assessment.safety.precautions.remove(&precaution.id);
    }
}

fn clear_signs(assessment: &mut Assessment, library: &Library, group: &Id) {
    let signs = library
        .screening
        .questions
        .iter()
        .filter(|question| question.group == *group);
    for question in signs {
        assessment.safety.answers.remove(&question.id);
        assessment.safety.cleared.remove(&question.id);
        assessment.safety.details.remove(&*question.id);
        assessment.drafts.remove(&format!("{CLEARED_DRAFT}{}", question.id));
    }
}
