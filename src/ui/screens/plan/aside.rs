//! Beside the plan: the week, what is said with it, and what was left out.

use egui::Ui;

use super::own;
use crate::app::{Dialog, PlanMessage, WindowMessage};
use crate::record::{DayName, LeftOut, Plan, WeekSpan, Weeks};
use crate::report::words;
use crate::rules::{PlanBench, week_days};
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    Run, button, card, disclosure, lead_to_line, note, points, quiet_button, runs, subsection, week_strip,
};
use crate::ui::words::plan::aside as say;

/// Draws the column.
pub(super) fn show(ui: &mut Ui, view: View<'_>, plan: &Plan, phase: Option<&Weeks>) {
    if let Some(phase) = phase {
        week(ui, view, plan, phase);
    }
    own::changes(ui, view);
    super::conflicts::show(ui, view);
    // Walking and upkeep stand here too, so a plan without notes has them as well (rules P8, P10).
    let notes = words::plan_notes(view.app.library(), plan);
    if !notes.is_empty() {
        card(ui, |ui| {
            subsection(ui, say::GOOD_TO_KNOW);
            points(ui, &notes);
        });
        ui.add_space(space::S);
    }
    left_out(ui, view, plan);
    if view.app.is_newest() {
        card(ui, |ui| {
            let when = if plan.goes_a_day.is_some() {
                say::WHEN_THESE_DAYS_ARE_OVER
            } else {
                say::AFTER_FOUR_TO_SIX_WEEKS
            };
            subsection(ui, when);
            note(ui, say::DO_THE_TESTS_AGAIN);
            ui.add_space(space::XS);
            if button(say::ASSESS_AGAIN).icon(icons::HISTORY).pressed(ui) {
                view.send(WindowMessage::DialogOpened(Dialog::AssessAgain));
            }
        });
    }
}

/// The week at a glance; weeks of a phase that are alike are one strip.
fn week(ui: &mut Ui, view: View<'_>, plan: &Plan, phase: &Weeks) {
    card(ui, |ui| {
        subsection(ui, say::YOUR_WEEK);
        let mut shown: Vec<(Vec<u32>, [Option<DayName>; 7])> = Vec::new();
        for week in phase.weeks.weeks() {
            let days = week_days(plan, week);
            match shown.last_mut() {
                Some((weeks, last)) if *last == days => weeks.push(week),
                _ => shown.push((vec![week], days)),
            }
        }
        let several = shown.len() > 1;
        for (weeks, days) in shown {
            let name = match weeks.as_slice() {
                [one] => words::weeks(WeekSpan::new(*one, *one)),
                [first, .., last] => words::weeks(WeekSpan::new(*first, *last)),
                [] => continue,
            };
            if several {
                note(ui, &name);
            }
            week_strip(ui, &name, days.map(|day| day.map(DayName::as_str)));
        }
        note(ui, say::which_days(plan));
        own::days(ui, view, plan);
    });
    ui.add_space(space::S);
}

fn left_out(ui: &mut Ui, view: View<'_>, plan: &Plan) {
    let left_out = &plan.left_out;
    if left_out.is_empty() {
        return;
    }
    card(ui, |ui| {
        subsection(ui, say::NOT_IN_THIS_PLAN);
        let many = u32::try_from(left_out.len()).unwrap_or(u32::MAX);
        note(ui, &say::left_out(many));
        disclosure(
            ui,
            "left out of the plan",
            say::WHICH_AND_WHY,
            say::WHICH_AND_WHY_NAMED,
            |ui| {
                let bench = view.app.plan_bench().filter(|_| view.app.may_change_plan());
                for one in left_out {
                    out(ui, view, (plan, bench.as_ref()), one);
                }
            },
        );
    });
    ui.add_space(space::S);
}

/// One exercise that was left out, why, and a way to have it all the same where nothing forbids it.
fn out(ui: &mut Ui, view: View<'_>, (plan, bench): (&Plan, Option<&PlanBench<'_>>), one: &LeftOut) {
    let library = view.app.library();
    let name = words::exercise_name(library, &one.id);
    let why = words::left_out(library, one);
    let colours = *palette(ui);
    let named = format!("{name}  ");
    runs(
        ui,
        &[
            Run::bold(&named, text::SMALL, colours.text),
            Run::plain(&why, text::SMALL, colours.muted),
        ],
    );
    let day = bench.and_then(|bench| {
        let mut days = DayName::BOTH.into_iter();
        days.find(|day| bench.verdict(plan, &one.id, Some(*day)).wall.is_none())
    });
    let Some(day) = day else {
        return;
    };
    if quiet_button(&say::add_to_day(day))
        .icon(icons::NEW)
        .named(&say::add_to_day_named(day, &name))
        .pressed(ui)
    {
        lead_to_line(ui.ctx(), &one.id);
        view.send(PlanMessage::ExerciseAdded {
            exercise: one.id.clone(),
            day: Some(day),
        });
    }
}
