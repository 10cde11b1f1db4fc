//! Beside the plan: the week, what is said with it, and what was left out.

use egui::Ui;

use super::own;
use crate::app::{FileMessage, PlanMessage};
use crate::record::{DayName, LeftOut, Plan, PlanScope, WeekSpan, Weeks};
use crate::report::words;
use crate::rules::{PlanBench, week_days};
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    Run, button, card, disclosure, lead_to_line, note, points, quiet_button, runs, subsection, week_strip,
};

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
            subsection(ui, "Good to know");
            points(ui, &notes);
        });
        ui.add_space(space::S);
    }
    left_out(ui, view, plan);
    if view.app.is_newest() {
        card(ui, |ui| {
            let when = if plan.goes_a_day.is_some() {
                "When these days are over"
            } else {
                "After four to six weeks"
            };
            subsection(ui, when);
            note(
                ui,
                "Do the tests again. The plan follows what changed; this one is kept.",
            );
            ui.add_space(space::XS);
            if button("Assess again").icon(icons::HISTORY).pressed(ui) {
                view.send(FileMessage::AssessAgain);
            }
        });
    }
}

/// The week at a glance; weeks of a phase that are alike are one strip.
fn week(ui: &mut Ui, view: View<'_>, plan: &Plan, phase: &Weeks) {
    card(ui, |ui| {
        subsection(ui, "Your week");
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
                [one] => format!("Week {one}"),
                [first, .., last] => words::weeks(WeekSpan::new(*first, *last)),
                [] => continue,
            };
            if several {
                note(ui, &name);
            }
            week_strip(ui, &name, days.map(|day| day.map(DayName::as_str)));
        }
        let which = match plan.scope {
            PlanScope::Personal => "Any days will do, as long as there is a day between two strength days.",
            PlanScope::GentleOnly if plan.goes_a_day.is_some() => "Every day, in short goes.",
            PlanScope::General | PlanScope::GentleOnly => "Any days will do.",
        };
        note(ui, which);
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
        subsection(ui, "Not in this plan");
        let many = u32::try_from(left_out.len()).unwrap_or(u32::MAX);
        note(
            ui,
            &format!(
                "{} would serve, but {} left out.",
                words::count(many, "exercise"),
                was(many)
            ),
        );
        disclosure(
            ui,
            "left out of the plan",
            "Which, and why",
            "Which, and why: what was left out",
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
    let words = format!("Add to day {}", day.as_str());
    if quiet_button(&words)
        .icon(icons::NEW)
        .named(&format!("{words}: {name}"))
        .pressed(ui)
    {
        lead_to_line(ui.ctx(), &one.id);
        view.send(PlanMessage::ExerciseAdded {
            exercise: one.id.clone(),
            day: Some(day),
        });
    }
}

fn was(many: u32) -> &'static str {
    if many == 1 { "was" } else { "were" }
}
