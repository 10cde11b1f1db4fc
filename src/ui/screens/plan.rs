//! The plan: by phase and day, every exercise with its dose, its reasons and how it is done.

mod aside;
mod beside;
mod care;
mod change;
mod conflicts;
mod exercise;
mod locked;
mod own;
mod to_read;
mod why;

pub(in crate::ui::screens) use to_read::quick_check;

use egui::{Id, Ui};

use super::offers::offers;
use super::{advised, columns, earlier_assessment, exports, follow_up, then_now};
use crate::app::{App, Dialog, PaperKind, PaperMessage, WindowMessage};
use crate::record::{Day, KeptPlan, Plan, Weeks};
use crate::report::{exercises_in_order, words};
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    Meant, Run, body, button, callout, group, heading_runs, lead, note, quiet_button, radio_group, runs, segment,
    strong, title,
};
use crate::ui::words::plan as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(plan) = view.app.shown_plan() else {
        title(ui, say::YOUR_PLAN);
        return;
    };
    let why_not = view
        .app
        .outcome()
        .and_then(|outcome| outcome.safety.plan_locked.as_ref())
        .or(plan.locked.as_ref());
    if let Some(why) = why_not {
        if let Some(plan) = view.app.plan_to_read() {
            return to_read::show(ui, view, plan);
        }
        return locked::show(ui, view, &words::lock(view.app.library(), why));
    }
    let phase = phase_shown(ui, view.app, plan);
    columns(
        ui,
        |ui| plan_ui(ui, view, plan, phase),
        |ui| {
            aside::show(ui, view, plan, phase);
            then_now::card_of(ui, view);
        },
    );
}

/// Which phase is shown: the one the plan is in, or the one that was chosen since. What was chosen is egui's memory, not the
/// record's, and holds until the plan is in other weeks.
fn phase_shown<'a>(ui: &Ui, app: &App, plan: &'a Plan) -> Option<&'a Weeks> {
    let now = phase_now(app, plan);
    let place: usize = ui.data(|data| data.get_temp(phase_id(now))).unwrap_or(now);
    plan.weeks.get(place).or(plan.weeks.first())
}

/// The place of the phase the plan is in.
fn phase_now(app: &App, plan: &Plan) -> usize {
    let week = app.moving().map_or(1, |moving| moving.position.week);
    let holds = |phase: &Weeks| phase.weeks.holds(week);
    plan.weeks.iter().position(holds).unwrap_or(0)
}

fn phase_id(now: usize) -> Id {
    Id::unique(("phase of the plan", now))
}

fn plan_ui(ui: &mut Ui, view: View<'_>, plan: &Plan, phase: Option<&Weeks>) {
    title(ui, &say::heading(phase));
    advised::above(ui, view);
    // What is done today comes before what the plan is: in large text one would scroll for it each day.
    super::session::today::of_record(ui, view);
    follow_up::of_record(ui, view);
    offers(ui, view);
    lead(ui, &about(view.app, plan));
    if let Some(summary) = view.app.summary()
        && !summary.plan.tested.is_empty()
    {
        body(ui, &summary.plan.tested);
    }
    body(ui, &format!("{} {}", words::POSTURE_AND_PAIN, words::RESEARCH_SUPPORTS));
    ui.add_space(space::XS);
    phases(ui, view.app, plan, phase);
    buttons(ui, view);
    beside::stop_list_first(ui, view);
    earlier_assessment(ui, view);
    earlier_version(ui, view);
    let Some(phase) = phase else {
        body(ui, say::NO_EXERCISE_IN_IT);
        return;
    };
    for day in &phase.days {
        if day.exercises.is_empty() {
            continue;
        }
        ui.add_space(space::M);
        day_heading(ui, view.app, plan, phase, day);
        let over = view.app.outcome().and_then(|outcome| {
            let mut over = outcome.changes.over_budget.iter();
            over.find(|over| over.weeks == phase.weeks && over.day == day.name)
        });
        own::sum(ui, view, plan, day.seconds, over);
        for line in &day.exercises {
            exercise::card(ui, view, phase, day.name, line);
            ui.add_space(space::XS);
        }
    }
    beside::parts(ui, view);
}

/// `Made from the answers, for …. Up to 20 minutes a day.` On days of much pain that reason goes first (rule Z12).
fn about(app: &App, plan: &Plan) -> String {
    let pain = app.assessment().and_then(|assessment| assessment.reason.pain);
    match pain.filter(|_| plan.goes_a_day.is_some()) {
        Some(pain) => format!("{} {}", words::because_of_pain(pain), what_it_is(app, plan)),
        None => what_it_is(app, plan),
    }
}

fn what_it_is(app: &App, plan: &Plan) -> String {
    let led_by = words::led_by(plan).map(|said| format!(" {said}")).unwrap_or_default();
    format!("{}{led_by}", in_short(app, plan))
}

fn in_short(app: &App, plan: &Plan) -> String {
    match app.summary() {
        Some(summary) if !summary.plan.about.is_empty() => summary.plan.about.clone(),
        _ => say::up_to_a_day(&words::count(plan.minutes_per_day, "minute")),
    }
}

fn phases(ui: &mut Ui, app: &App, plan: &Plan, shown: Option<&Weeks>) {
    if plan.weeks.len() < 2 {
        return;
    }
    let now = phase_now(app, plan);
    radio_group(ui, say::WEEKS_OF_THE_PLAN, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (place, phase) in plan.weeks.iter().enumerate() {
                let chosen = shown.is_some_and(|shown| shown.weeks == phase.weeks);
                if segment(ui, chosen, &words::weeks(phase.weeks)).clicked() {
                    ui.data_mut(|data| data.insert_temp(phase_id(now), place));
                }
            }
        });
    });
}

fn buttons(ui: &mut Ui, view: View<'_>) {
    group(ui, say::KEEP_THE_PLAN, |ui| {
        ui.horizontal_wrapped(|ui| {
            exports::of_plan(ui, view);
            let has_days = view.app.shown_plan().is_some_and(|plan| !plan.weeks.is_empty());
            if has_days && quiet_button(say::PRINT_TICK_SHEET).icon(icons::PRINT).pressed(ui) {
                view.send(PaperMessage::PrintOpened(PaperKind::Ticks));
            }
            super::progress::link(ui, view);
            if view.app.may_change_plan() && quiet_button(say::ADD_AN_EXERCISE).icon(icons::NEW).pressed(ui) {
                let query = String::new();
                view.send(WindowMessage::DialogOpened(Dialog::AddExercise { query }));
            }
        });
    });
}

/// A kept plan of other content or rules stays as it was made, and a new one is offered.
fn earlier_version(ui: &mut Ui, view: View<'_>) {
    let kept = view.app.assessment().and_then(|assessment| assessment.plan.as_ref());
    let Some(KeptPlan { made_on, .. }) = kept.filter(|kept| view.app.is_of_other_version(kept)) else {
        return;
    };
    ui.add_space(space::XS);
    if view.app.keeps_older_plan() {
        note(ui, &say::kept_older_plan(&view.app.formats().date(*made_on)));
        if quiet_button(say::COMPARE)
            .named(say::COMPARE_WITH_THE_NEW_PLAN)
            .pressed(ui)
        {
            view.send(WindowMessage::DialogOpened(Dialog::PlanVersions));
        }
        return;
    }
    callout(ui, Meant::Information, |ui| {
        strong(ui, &say::made_by_another_version(&view.app.formats().date(*made_on)));
        body(ui, say::YOUR_PLAN_STAYS);
        if view.app.may_change_plan() && button(say::COMPARE_WITH_THE_NEW_PLAN).pressed(ui) {
            view.send(WindowMessage::DialogOpened(Dialog::PlanVersions));
        }
    });
}

/// The kind of day, and how long it takes from now on, as the card of today has it.
fn day_heading(ui: &mut Ui, app: &App, plan: &Plan, phase: &Weeks, day: &Day) {
    let now = app.moving().map_or(1, |moving| moving.position.week);
    let now = if phase.weeks.holds(now) {
        now
    } else {
        phase.weeks.first()
    };
    let (name, time) = (words::title_of_day(plan, day), words::day_time(day, phase.weeks, now));
    let (name, time) = (name.as_str(), time.as_str());
    let colours = *palette(ui);
    let name_run = Run::bold(name, text::LEAD, colours.text);
    let time_run = Run::plain(time, text::SMALL, colours.muted);
    if ui.available_width() < 460.0 {
        heading_runs(ui, 2, &[name_run], name);
        runs(ui, &[time_run]);
    } else {
        let gap = Run::plain("   ", text::SMALL, colours.muted);
        heading_runs(ui, 2, &[name_run, gap, time_run], &format!("{name}, {time}"));
    }
    // A day that begins with number 2 looks as if something were missing (rule P10).
    let first = day.exercises.first().map(|line| &line.id);
    let numbered = exercises_in_order(plan);
    if first.is_some() && numbered.first().copied() != first {
        note(ui, say::ONE_NUMBER_ON_BOTH_DAYS);
    }
}
