//! What the plan offers: a step for the whole of it and one for each exercise, with its reason, taken or not now
//! (rules P42, P71).

use egui::Ui;

use super::follow_up;
use crate::app::FollowUpMessage;
use crate::content::ExerciseId;
use crate::record::StepName;
use crate::report::words;
use crate::rules::{StepBecause, StepChange, StepOffer};
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{body, button, card, disclosure, divider, note, quiet_button, section, strong};
use crate::ui::words::offers as say;

/// So many exercises are shown at once; the others open.
const SHOWN: usize = 3;

/// Draws the card; nothing while nothing is offered.
pub(super) fn offers(ui: &mut Ui, view: View<'_>) {
    let locked = view.app.shown_plan().is_none_or(|plan| plan.locked.is_some());
    let Some(moving) = view.app.moving().filter(|_| !locked && view.app.may_change_plan()) else {
        return;
    };
    // While it is asked which exercise it was, every one of that day would say the same.
    let asked = moving.offer.as_ref().filter(|offer| offer.rule == StepName::Which);
    let asked = asked.map(|offer| &offer.because);
    let of_exercises = moving.exercises.iter().filter_map(|one| one.offer.as_ref());
    let of_exercises: Vec<&StepOffer> = of_exercises.filter(|offer| Some(&offer.because) != asked).collect();
    if let Some(again) = moving.asked_again {
        note(ui, &words::declined(view.app.formats(), again));
    }
    if moving.offer.is_none() && of_exercises.is_empty() {
        return;
    }
    card(ui, |ui| {
        section(ui, say::THE_PLAN_OFFERS);
        note(ui, say::NOTHING_CHANGES_BY_ITSELF);
        if let Some(offer) = &moving.offer {
            one(ui, view, offer);
        }
        let (first, more) = of_exercises.split_at(of_exercises.len().min(SHOWN));
        for (place, offer) in first.iter().enumerate() {
            if place > 0 || moving.offer.is_some() {
                divider(ui);
            }
            one(ui, view, offer);
        }
        if !more.is_empty() {
            let words = say::more(more.len());
            let named = say::more_named(more.len());
            disclosure(ui, "more offers", &words, &named, |ui| {
                for offer in more {
                    one(ui, view, offer);
                    ui.add_space(space::S);
                }
            });
        }
    });
    ui.add_space(space::S);
}

fn one(ui: &mut Ui, view: View<'_>, offer: &StepOffer) {
    let library = view.app.library();
    let name = offer.exercise.as_ref().map(|id| words::exercise_name(library, id));
    // Of an exercise the sentence begins with its name; the name of its rule says nothing to the person.
    if let (None, Some(rule)) = (&offer.exercise, words::step_rule(library, offer.rule)) {
        strong(ui, &rule.name);
    }
    body(ui, &words::offer(library, view.app.formats(), offer));
    if offer.rule == StepName::Which {
        follow_up::which(ui, view, &exercises_of_the_day(view, offer));
    }
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let with = view.app.instead_of(offer);
        let take = match (&offer.change, view.app.fewer_minutes()) {
            (StepChange::FewerMinutes { .. }, Some(minutes)) => say::take_minutes(minutes),
            (StepChange::FewerMinutes { week }, None) => say::begin_with_week(*week),
            _ => words::take_step(library, offer, with.as_ref()),
        };
        if button(&take).named(&named(&take, name.as_deref())).pressed(ui) {
            view.send(FollowUpMessage::StepTaken(Box::new(offer.clone())));
        }
        if let Some((words, other)) = other_way(view, offer)
            && button(&words).pressed(ui)
        {
            view.send(FollowUpMessage::StepTaken(Box::new(other)));
        }
        if offer.change == StepChange::Through && view.app.has_tests_again() {
            follow_up::tests_button(ui, view);
        }
        if quiet_button(say::NOT_NOW)
            .named(&not_now(view, offer, name.as_deref()))
            .pressed(ui)
        {
            view.send(FollowUpMessage::StepDeclined(Box::new(offer.clone())));
        }
    });
}

fn named(words: &str, exercise: Option<&str>) -> String {
    exercise.map_or_else(|| words.to_owned(), |exercise| format!("{words}: {exercise}"))
}

fn not_now(view: View<'_>, offer: &StepOffer, exercise: Option<&str>) -> String {
    let rule = words::step_rule(view.app.library(), offer.rule).map(|rule| rule.name.as_str());
    named(say::NOT_NOW, exercise.or(rule).or(Some(say::THE_PLAN)))
}

/// After weeks that were done again and again the person may also go on.
fn other_way(view: View<'_>, offer: &StepOffer) -> Option<(String, StepOffer)> {
    let StepBecause::Repeated { .. } = offer.because else {
        return None;
    };
    let last = view.app.moving()?.position.weeks?.last();
    let first_weeks = view.app.shown_plan()?.weeks.iter().map(|phase| phase.weeks.first());
    let week = first_weeks.filter(|first| *first > last).min()?;
    let mut other = offer.clone();
    other.change = StepChange::Choose { week };
    Some((say::go_on_to_week(week), other))
}

/// The exercises of the red day, each once.
fn exercises_of_the_day(view: View<'_>, offer: &StepOffer) -> Vec<ExerciseId> {
    let mut found: Vec<ExerciseId> = Vec::new();
    for line in view
        .app
        .red_session(offer)
        .into_iter()
        .flat_map(|session| &session.done)
    {
        if !found.contains(&line.exercise) {
            found.push(line.exercise.clone());
        }
    }
    found
}
