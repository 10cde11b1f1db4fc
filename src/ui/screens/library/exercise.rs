//! The page of one exercise.

use egui::Ui;

use super::{
    columns, exercise_row, held_back, kind_tone, muscle_row, on_body, part, pattern_line, position_name, sources,
    stop_list, told,
};
use crate::app::{App, PlanMessage, Screen, WindowMessage};
use crate::content::{Exercise, Laterality, TagId, kind_words};
use crate::record::{DayName, Plan, WorkedSide};
use crate::report::words;
use crate::rules;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::screens::{Drawn, exercise_figure};
use crate::ui::widgets::{
    ChipTone, ListRow, Meant, RowTone, body, button, callout, card, chip, disclosure, link_list, note, points,
    quiet_button, section, steps, strong, subsection, title,
};
use crate::ui::words::exercise as say;

/// The height of the body beside the list of muscles, in points.
const ON_BODY: f32 = 250.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let id = view.app.state().pages.library.exercise.as_ref();
    let Some(exercise) = id.and_then(|id| view.app.library().exercise(id)) else {
        title(ui, say::EXERCISE);
        return;
    };
    columns(ui, |ui| main(ui, view, exercise), |ui| aside(ui, view, exercise));
}

fn main(ui: &mut Ui, view: View<'_>, catalogued: &Exercise) {
    let version = view.app.version(catalogued);
    let exercise = &*version.exercise;
    title(ui, &exercise.name);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
        chip(
            ui,
            &words::capitalised(kind_words(exercise.kind)),
            kind_tone(exercise.kind),
            false,
        );
        chip(ui, &position_name(exercise.position), ChipTone::Plain, false);
        chip(
            ui,
            if exercise.level == 1 {
                say::EASY_TO_LEARN_ALONE
            } else {
                say::NEEDS_MORE_CONTROL_OR_SPACE
            },
            ChipTone::Plain,
            false,
        );
        for thing in words::things(view.app.library(), &exercise.equipment) {
            chip(ui, &words::capitalised(&thing), ChipTone::Plain, false);
        }
    });
    ui.add_space(space::S);
    if !held_back(ui, view) {
        for_this_person(ui, view.app, catalogued);
    }
    let drawn = Drawn {
        exercise,
        version: &version.key,
        place: "",
        hold_s: exercise.start_dose.hold_s,
        side: planned_side(view.app, exercise),
    };
    exercise_figure(ui, view, &drawn);
    ui.add_space(space::S);
    steps(ui, &exercise.steps);
    ui.add_space(space::S);
    part(ui, say::BREATHING, &exercise.breathing);
    part(ui, say::YOU_FEEL, &exercise.feel);
    part(ui, say::EASIER, &exercise.easier);
    part(ui, say::HARDER, &exercise.harder);
    if !exercise.optional_equipment.is_empty() {
        part(
            ui,
            say::MAY_HELP,
            &format!("{}.", words::capitalised(&words::list(&exercise.optional_equipment))),
        );
    }
    if !exercise.mistakes.is_empty() {
        ui.add_space(space::S);
        strong(ui, say::OFTEN_GOES_WRONG);
        points(ui, &exercise.mistakes);
    }
    ui.add_space(space::M);
    doses(ui, view.app, exercise);
    ui.add_space(space::M);
    card(ui, |ui| {
        subsection(ui, say::WHEN_TO_STOP);
        stop_list(ui, view.app, &exercise.stop);
        if quiet_button(say::HOW_HARD_AND_WHEN_TO_HOLD_BACK)
            .icon_after(icons::NEXT)
            .pressed(ui)
        {
            view.send(WindowMessage::ScreenChosen(Screen::Effort));
        }
    });
    ui.add_space(space::S);
    precautions(ui, view.app, catalogued);
    sources(ui, view.app, exercise.id.as_str(), &exercise.sources);
}

/// The side the person is to work, when their plan has the exercise for one side only.
fn planned_side(app: &App, exercise: &Exercise) -> WorkedSide {
    let lines = app.shown_plan().into_iter().flat_map(|plan| &plan.weeks);
    let lines = lines.flat_map(|weeks| &weeks.days).flat_map(|day| &day.exercises);
    let mut sides = lines.filter(|line| line.id == exercise.id).map(|line| line.side);
    let first = sides.next().unwrap_or(WorkedSide::Both);
    if sides.all(|side| side == first) {
        first
    } else {
        WorkedSide::Both
    }
}

/// What the precautions, findings and things of the open record say of it.
fn for_this_person(ui: &mut Ui, app: &App, exercise: &Exercise) {
    let Some(whom) = app.whom() else { return };
    let standing = whom.standing(app.library(), exercise);
    if let Some(why) = &standing.ruled_out {
        callout(ui, Meant::Care, |ui| {
            strong(ui, say::NOT_FOR_YOU_NOW);
            body(ui, &words::because(app.library(), &exercise.id, why));
        });
        ui.add_space(space::S);
        return;
    }
    let notes = [&standing.wrong_way, &standing.lacks];
    if standing.notes.is_empty() && notes.iter().all(|it| it.is_none()) {
        return;
    }
    callout(ui, Meant::Information, |ui| {
        strong(ui, say::FOR_YOU);
        for why in notes.into_iter().flatten() {
            body(ui, &words::because(app.library(), &exercise.id, why));
        }
        for note in words::each_caution(app.library(), &standing.notes) {
            body(ui, &note);
        }
    });
    ui.add_space(space::S);
}

/// The three phases, and when to do more.
fn doses(ui: &mut Ui, app: &App, exercise: &Exercise) {
    section(ui, say::HOW_MUCH);
    let whom = app.whom();
    for (phase, line) in rules::usual_doses(app.library(), exercise, whom) {
        ListRow {
            words: &words::weeks(phase.weeks()),
            detail: &words::dose(&line, Some(exercise)),
            end: &words::clock(line.seconds),
            tone: RowTone::Plain,
            ..ListRow::default()
        }
        .read(ui);
    }
    let rest = match exercise.laterality {
        Laterality::Unilateral => say::TIMES_ARE_FOR_BOTH_SIDES,
        _ => say::TIMES_HAVE_THE_RESTS,
    };
    note(ui, rest);
    let tags = whom.map(|whom| whom.outcome.safety.tags.clone()).unwrap_or_default();
    let Some(guidance) = &app.library().guidance else {
        return;
    };
    for one in &guidance.intensity {
        if one.classes.contains(&exercise.dose_class) {
            part(ui, say::HOW_HARD, &one.text);
        }
    }
    if let Some(rule) = rules::step_rule(guidance, exercise.dose_class, &tags, false) {
        part(ui, say::READY_FOR_MORE, &words::rule(rule));
    }
}

/// What every precaution would change, on demand.
fn precautions(ui: &mut Ui, app: &App, exercise: &Exercise) {
    if exercise.cautions.is_empty() && exercise.avoid_from_age.is_none() {
        return;
    }
    let short = |id: &TagId| {
        app.library()
            .precaution(id)
            .map_or_else(|| id.as_str().replace('-', " "), |tag| tag.short.clone())
    };
    let name = say::WITH_A_PRECAUTION;
    disclosure(
        ui,
        ("precautions of", exercise.id.as_str().to_owned()),
        name,
        name,
        |ui| {
            if !exercise.avoid.is_empty() {
                let tags: Vec<String> = exercise.avoid.iter().map(short).collect();
                told(
                    ui,
                    say::LEAVE_OUT,
                    &format!("{}.", words::capitalised(&tags.join("; "))),
                );
            }
            for (tag, change) in &exercise.modify {
                told(ui, &words::capitalised(&short(tag)), &change.note);
            }
            if let Some(words) = words::not_after(app.library(), exercise) {
                told(
                    ui,
                    &words::capitalised(&short(&app.library().screening.derived.operation_tag)),
                    &words,
                );
            }
            if let Some(age) = exercise.avoid_from_age {
                told(ui, &say::from_the_age(age), say::LEAVE_IT_OUT);
            }
        },
    );
}

fn aside(ui: &mut Ui, view: View<'_>, exercise: &Exercise) {
    let library = view.app.library();
    in_the_plan(ui, view, exercise);
    card(ui, |ui| {
        subsection(ui, say::MUSCLES);
        on_body::exercise(ui, view, exercise, ON_BODY);
        link_list(ui, say::MUSCLES_OF_THIS_EXERCISE, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (ids, end) in [(&exercise.primary, say::MAINLY), (&exercise.secondary, say::ALONG)] {
                for id in ids {
                    let name = format!("{}, {end}", words::capitalised(&words::lay_muscle(library, id)));
                    muscle_row(ui, view, id, &name, end);
                }
            }
        });
    });
    ui.add_space(space::S);
    similar(ui, view, exercise);
    patterns(ui, view.app, exercise);
    let known = library
        .guidance
        .as_ref()
        .and_then(|it| it.evidence.iter().find(|it| it.kind == exercise.kind));
    if let Some(known) = known {
        card(ui, |ui| {
            subsection(ui, say::WHAT_IS_KNOWN);
            note(ui, &known.text);
        });
        ui.add_space(space::S);
    }
}

/// The days of the plan that have it.
fn in_the_plan(ui: &mut Ui, view: View<'_>, exercise: &Exercise) {
    let Some(plan) = view.app.shown_plan() else { return };
    let mut days: Vec<&str> = Vec::new();
    for day in plan.weeks.iter().flat_map(|weeks| &weeks.days) {
        if day.exercises.iter().any(|line| line.id == exercise.id) && !days.contains(&day.name.as_str()) {
            days.push(day.name.as_str());
        }
    }
    if days.is_empty() {
        return into_the_plan(ui, view, plan, exercise);
    }
    card(ui, |ui| {
        subsection(ui, say::IN_YOUR_PLAN);
        note(ui, &say::on_days(&days));
        if button(say::TO_THE_PLAN).icon_after(icons::NEXT).pressed(ui) {
            view.send(WindowMessage::ScreenChosen(Screen::Plan));
        }
    });
    ui.add_space(space::S);
}

/// The days it can be added to, what speaks against that, or why it cannot be added.
fn into_the_plan(ui: &mut Ui, view: View<'_>, plan: &Plan, exercise: &Exercise) {
    let Some(bench) = view
        .app
        .plan_bench()
        .filter(|_| view.app.may_change_plan() && !plan.weeks.is_empty())
    else {
        return;
    };
    card(ui, |ui| {
        subsection(ui, say::NOT_IN_YOUR_PLAN);
        let mut said: Vec<String> = Vec::new();
        for (day, words) in [(DayName::A, say::ADD_TO_DAY_A), (DayName::B, say::ADD_TO_DAY_B)] {
            let verdict = bench.verdict(plan, &exercise.id, Some(day));
            if verdict.wall.is_none() && button(words).icon(icons::NEW).pressed(ui) {
                view.send(PlanMessage::ExerciseAdded {
                    exercise: exercise.id.clone(),
                    day: Some(day),
                });
            }
            let against = verdict.wall.iter().chain(&verdict.against);
            for why in words::objections(view.app.library(), against) {
                // What speaks against both days is said once.
                if !said.contains(&why) {
                    said.push(why);
                }
            }
        }
        for why in &said {
            note(ui, why);
        }
    });
    ui.add_space(space::S);
}

/// Others for the same muscle in the same way.
fn similar(ui: &mut Ui, view: View<'_>, exercise: &Exercise) {
    let others: Vec<&Exercise> = view
        .app
        .library()
        .exercises
        .iter()
        .filter(|other| other.id != exercise.id && other.kind == exercise.kind)
        .filter(|other| other.primary.iter().any(|id| exercise.primary.contains(id)))
        .take(4)
        .collect();
    if others.is_empty() {
        return;
    }
    card(ui, |ui| {
        subsection(ui, say::OTHERS_FOR_THE_SAME_MUSCLE);
        link_list(ui, say::OTHERS_FOR_THE_SAME_MUSCLE, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for other in others {
                exercise_row(ui, view, other, &position_name(other.position), "");
            }
        });
    });
    ui.add_space(space::S);
}

/// The patterns whose table asks for it, and those it goes the wrong way for.
fn patterns(ui: &mut Ui, app: &App, exercise: &Exercise) {
    if exercise.serves.is_empty() && exercise.not_for.is_empty() {
        return;
    }
    card(ui, |ui| {
        subsection(ui, say::PATTERNS);
        for (ids, what) in [
            (&exercise.serves, say::OFTEN_CHOSEN_FOR),
            (&exercise.not_for, say::NOT_FOR_THESE),
        ] {
            let named: Vec<_> = ids.iter().filter_map(|id| app.library().pattern(id)).collect();
            if named.is_empty() {
                continue;
            }
            note(ui, what);
            for pattern in named {
                pattern_line(ui, pattern);
            }
        }
    });
    ui.add_space(space::S);
}
