//! The answer controls: number fields, options, sides, and what goes with them.

mod clock;
mod given;
mod objection;
mod other_unit;
mod pictured;
mod pictures;
mod signed;
mod weighed;

use egui::{Id, Ui};

use self::objection::{asked_of, goes_on_without, is_first_missing};
use self::signed::{direction, signed_choice};
use crate::app::fields::{self, Typed, option_values};
use crate::app::{AnswerMessage, App};
use crate::content::{Item, Sides, Stage};
use crate::record::{Assessment, Entry, NoReading, Side, Units};
use crate::report::words::{self, Shown};
use crate::rules;
use crate::ui::View;
use crate::ui::look::{size, space};
use crate::ui::widgets::{self, Field, group, label, note, option, quiet_button, radio_group, segment, tick};
use crate::ui::words::answers as say;

/// Width of a number field in points.
const FIELD: f32 = 136.0;

/// Draws the answer of an item.
pub fn show(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    let units = view.app.units();
    match (item.is_number(), item.sides()) {
        (true, Sides::One) => numbers(ui, view, item, assessment, None),
        (true, Sides::LeftRight) => number_sides(ui, view, item, assessment),
        (true, Sides::Signed) if item.weighed().is_some() => weighed::show(ui, view, item, assessment),
        (true, Sides::Signed) => {
            direction(ui, view, item, assessment);
            ui.add_space(space::M);
            if !fields::needs_no_size(item, assessment) {
                numbers(ui, view, item, assessment, None);
            }
        }
        (false, Sides::One) => options(ui, view, item, assessment, None),
        (false, Sides::LeftRight) => option_sides(ui, view, item, assessment),
        (false, Sides::Signed) => signed_choice(ui, view, item, assessment),
    }
    if let Some(objection) = view.app.objection() {
        goes_on_without(ui, objection);
    }
    other_unit::ask(ui, item, assessment, units);
    counts_as(ui, view.app, item, assessment);
    given::besides(ui, view.app.formats(), item, assessment);
    usual_spread(ui, view.app, item, assessment);
    follow_up(ui, view, item, assessment);
    flags(ui, view, item, assessment);
}

/// The name of a group of options.
pub(in crate::ui) fn options_group(side: Option<Side>) -> &'static str {
    side.map_or(say::ANSWER, say::side_name)
}

/// The fields of one side, with the clock when the test has one.
fn numbers(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment, side: Option<Side>) {
    if pictured::show(ui, view, item, assessment, side) {
        return;
    }
    let count = fields::count(item, assessment, side);
    let mut problem = None;
    ui.with_layout(
        egui::Layout::left_to_right(egui::Align::Min).with_main_wrap(true),
        |ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::L, space::M);
            for index in 0..count {
                let found = number(ui, view, item, assessment, (side, index, count));
                problem = problem.take().or(found);
            }
            if let Some(timed) = item.timed() {
                clock::start(ui, view, timed, side);
            }
        },
    );
    // Under the row, so that no field moves when it is said.
    if let Some((field, problem)) = problem {
        widgets::say_problem(ui, field, &problem);
    }
    if item.timed().is_some() {
        clock::with_it(ui, view, side);
    }
}

/// The id of a number field: the clock gives the focus back to the field it filled.
///
/// In another unit it is another field: what the widget remembers to undo was typed in its own unit.
pub fn field_id(item: &Item, units: Units, side: Option<Side>, index: usize) -> Id {
    let unit = fields::typed_unit(item, units);
    Id::unique(("number field", fields::key(item, side, index), unit))
}

fn number(
    ui: &mut Ui,
    view: View<'_>,
    item: &Item,
    assessment: &Assessment,
    (side, index, count): (Option<Side>, usize, usize),
) -> Option<(Id, String)> {
    let units = view.app.units();
    let id = field_id(item, units, side, index);
    let current = fields::text(item, assessment, units, side, index);
    let current = widgets::as_written(ui.ctx(), id, current, view.app.formats());
    let asked_once = view.app.objection();
    let problem = match fields::standing(item, assessment, units, side, index) {
        Typed::Wrong(words) => Some(words),
        Typed::Begun if asked_once.is_some() => Some(fields::accepted(item, units)),
        // The side is said, but no size.
        Typed::Empty
            if asked_of(view.app, side).is_some() && is_first_missing(item, assessment, units, side, index) =>
        {
            asked_once.map(|objection| objection.what.clone())
        }
        Typed::Empty
            if index == 0
                && item.weighed().is_none()
                && item.sides() == Sides::Signed
                && fields::direction(item, assessment).is_some() =>
        {
            asked_once.map(|objection| objection.what.clone())
        }
        Typed::Empty | Typed::Begun | Typed::Value(_) => None,
    };
    let (label, name) = field_names(item, side, index, count);
    let field = Field {
        label,
        name: Some(&name),
        unit: fields::typed_unit(item, units),
        width: FIELD,
        problem: problem.as_deref(),
        said_elsewhere: true,
        answers: true,
        id: Some(id),
        ..Field::default()
    };
    let (typed, response) = ui
        .allocate_ui(egui::vec2(FIELD, 0.0), |ui| {
            ui.set_max_width(FIELD);
            field.show(ui, &current)
        })
        .inner;
    if problem.is_some() {
        widgets::remember_problem(ui, response.id);
    }
    if let Some(text) = typed {
        widgets::note_typed(ui.ctx(), id);
        view.send(AnswerMessage::ReadingTyped {
            item: item.id.clone(),
            side,
            index,
            text,
        });
    }
    problem.map(|problem| (response.id, problem))
}

/// What stands over a field, and its full name.
fn field_names(item: &Item, side: Option<Side>, index: usize, count: usize) -> (&'static str, String) {
    let label = match side {
        _ if item.stage == Stage::Questions => say::ANSWER,
        Some(side) if item.weighed().is_some() => return say::weighed::field_names(side, index),
        _ => say::reading_name(index, count),
    };
    match side {
        Some(side) => (label, format!("{}, {}", say::side_name(side), label.to_lowercase())),
        None => (label, label.to_owned()),
    }
}

fn number_sides(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    for side in Side::BOTH {
        group(ui, say::side_name(side), |ui| {
            side_title(ui, item, assessment, side);
            numbers(ui, view, item, assessment, Some(side));
        });
        ui.add_space(space::S);
    }
    // Below both, so that Tab goes from field to field.
    ui.horizontal_wrapped(|ui| {
        for side in Side::BOTH {
            side_without_reading(ui, view, item, assessment, side);
        }
    });
    if let Some(signs) = item.signed() {
        note(ui, &say::plus_and_minus(&signs.plus, &signs.minus));
    }
}

/// Why one of two sides has no reading.
fn state_of_side(item: &Item, assessment: &Assessment, side: Side) -> Option<NoReading> {
    assessment
        .answers
        .get(&item.id)
        .filter(|answer| matches!(answer.given, crate::record::Given::Sides { .. }))
        .and_then(|answer| answer.entry(side))
        .and_then(Entry::state)
}

/// The name of a side, and why it has no reading.
fn side_title(ui: &mut Ui, item: &Item, assessment: &Assessment, side: Side) {
    ui.horizontal_wrapped(|ui| {
        widgets::strong(ui, say::side_name(side));
        if let Some(state) = state_of_side(item, assessment, side) {
            note(ui, words::no_reading(state));
        }
    });
}

/// A way to say that only this side was not possible, or hurt.
fn side_without_reading(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment, side: Side) {
    if state_of_side(item, assessment, side).is_some() || !item.is_bodily_test() {
        return;
    }
    note(ui, say::of_side(side));
    for (words, name, state) in [
        (say::CANNOT, say::cannot_do(side), NoReading::NotPossible),
        (say::IT_HURT, say::it_hurt_on(side), NoReading::StoppedPain),
    ] {
        if quiet_button(words).named(name).pressed(ui) {
            view.send(AnswerMessage::NoReadingChosen(item.id.clone(), Some(side), state));
        }
    }
}

/// The name of a side over its options, and behind it a way to say that only this side was not possible.
fn side_heading(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment, side: Side) {
    ui.horizontal_wrapped(|ui| {
        widgets::strong(ui, say::side_name(side));
        match state_of_side(item, assessment, side) {
            Some(state) => {
                note(ui, words::no_reading(state));
            }
            None if item.is_bodily_test() => {
                let (hurt, cannot) = (say::it_hurt_on(side), say::cannot_do(side));
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(space::S);
                if quiet_button(say::CANNOT).named(cannot).pressed(ui) {
                    view.send(AnswerMessage::NoReadingChosen(
                        item.id.clone(),
                        Some(side),
                        NoReading::NotPossible,
                    ));
                }
                if quiet_button(say::IT_HURT).named(hurt).pressed(ui) {
                    view.send(AnswerMessage::NoReadingChosen(
                        item.id.clone(),
                        Some(side),
                        NoReading::StoppedPain,
                    ));
                }
            }
            None => {}
        }
    });
}

fn options(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment, side: Option<Side>) {
    let chosen = fields::readings(assessment.answers.get(&item.id), side)
        .first()
        .copied();
    // The question is the name of the group around all answers.
    let name = options_group(side);
    let is_chosen = |value: i32| chosen.is_some_and(|chosen| (chosen - f64::from(value)).abs() < 1e-9);
    let mut first = None;
    radio_group(ui, name, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let key = |index| key_name(index, side);
        let pictured = pictures::show(ui, view.app, item, side, is_chosen, key);
        let (clicked, id) = pictured.unwrap_or_else(|| listed(ui, item, is_chosen, key));
        first = id;
        if let Some(value) = clicked {
            view.send(AnswerMessage::OptionChosen {
                item: item.id.clone(),
                side,
                value,
            });
        }
    });
    signed::ask_at(ui, first, asked_of(view.app, side));
}

/// The options in words, one below the other: the value that was clicked, and the first one's id.
fn listed(
    ui: &mut Ui,
    item: &Item,
    is_chosen: impl Fn(i32) -> bool,
    key: impl Fn(usize) -> String,
) -> (Option<i32>, Option<Id>) {
    let (mut clicked, mut first) = (None, None);
    for (index, value) in option_values(item).into_iter().enumerate() {
        let response = option(ui, is_chosen(value), &option_text(item, value), Some(&key(index)));
        first.get_or_insert(response.id);
        if response.clicked() {
            clicked = Some(value);
        }
    }
    (clicked, first)
}

fn option_text(item: &Item, value: i32) -> String {
    let place = option_values(item).iter().position(|known| *known == value);
    let text = place.and_then(|place| words::options(item).get(place).copied());
    words::capitalised(text.unwrap_or_default())
}

/// The key that picks an option: digits; for the right of two sides letters.
fn key_name(index: usize, side: Option<Side>) -> String {
    match side {
        Some(Side::Right) => ["A", "B", "C", "D", "E", "F", "G"]
            .get(index)
            .copied()
            .unwrap_or("")
            .to_owned(),
        _ => (index + 1).to_string(),
    }
}

fn option_sides(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    let beside = ui.available_width() > 560.0;
    if !beside {
        for side in Side::BOTH {
            side_heading(ui, view, item, assessment, side);
            options(ui, view, item, assessment, Some(side));
            ui.add_space(space::M);
        }
        return;
    }
    let width = (ui.available_width() - space::L) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for side in Side::BOTH {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.set_width(width);
                side_heading(ui, view, item, assessment, side);
                options(ui, view, item, assessment, Some(side));
            });
        }
    });
}

/// What several readings, or two weights, count as.
fn counts_as(ui: &mut Ui, app: &App, item: &Item, assessment: &Assessment) {
    let Some(answer) = assessment.answers.get(&item.id) else {
        return;
    };
    let several = item.is_number()
        && [None, Some(Side::Left), Some(Side::Right)]
            .into_iter()
            .any(|side| fields::readings(Some(answer), side).len() > 1);
    if several || item.weighed().is_some() && answer.has_reading() {
        ui.add_space(space::XS);
        note(ui, &say::counts_as(&words::answer(item, answer, app.shown())));
    }
}

/// The reading on the range of the item, with the usual spread as a band: after the answer, so as not to lead it.
fn usual_spread(ui: &mut Ui, app: &App, item: &Item, assessment: &Assessment) {
    let profile = &assessment.profile;
    let (Some(range), Some(usual)) = (item.range(), rules::usual_for(item, profile)) else {
        return;
    };
    let (Some(low), Some(high)) = (usual.range.low, usual.range.high) else {
        return;
    };
    if !item.is_number() || item.sides() == Sides::LeftRight {
        return;
    }
    let value = assessment
        .answers
        .get(&item.id)
        .and_then(|answer| answer.entry(Side::Left))
        .and_then(|entry| entry.reading(item.combine()));
    let Some(value) = value else {
        return;
    };
    let range = shown_range(range, [low, high], value);
    let shown = Shown::in_own_unit(app.units(), app.formats());
    let ends = range.map(|end| shown.quantity(end, item.unit()));
    let heading = words::usual_heading(item, profile);
    let name = format!("{heading}: {}", words::usual(item, profile, shown));
    ui.add_space(space::L);
    label(ui, heading);
    ui.allocate_ui(egui::vec2(ui.available_width().min(size::COLUMN), 0.0), |ui| {
        widgets::usual_scale(ui, range, [low, high], Some(value), [&ends[0], &ends[1]], &name);
    });
}

/// A part of the accepted range in which the usual spread can be seen.
fn shown_range(range: [f64; 2], usual: [f64; 2], value: f64) -> [f64; 2] {
    let spread = (usual[1] - usual[0]).max((range[1] - range[0]) / 16.0);
    let low = (usual[0] - 2.0 * spread).max(range[0]).floor();
    let high = (usual[1] + 2.0 * spread).min(range[1]).ceil();
    [low.min(value.floor()), high.max(value.ceil())]
}

fn follow_up(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    let (Some(follow_up), Some(answer)) = (&item.follow_up, assessment.answers.get(&item.id)) else {
        return;
    };
    if !answer.has_reading() {
        return;
    }
    ui.add_space(space::L);
    widgets::strong(ui, &follow_up.question);
    radio_group(ui, &follow_up.question, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (yes, words) in [(true, say::YES), (false, say::NO)] {
                if segment(ui, answer.follow_up == Some(yes), words).clicked() {
                    view.send(AnswerMessage::FollowUpAnswered(item.id.clone(), yes));
                }
            }
        });
    });
}

/// Reasons to trust the reading less.
fn flags(ui: &mut Ui, view: View<'_>, item: &Item, assessment: &Assessment) {
    let Some(answer) = assessment.answers.get(&item.id).filter(|answer| answer.has_reading()) else {
        return;
    };
    let asked: Vec<_> = item.quality.iter().filter(|flag| flag.auto.is_none()).collect();
    if asked.is_empty() {
        return;
    }
    ui.add_space(space::L);
    label(ui, say::TICK_WHAT_IS_TRUE);
    group(ui, say::ABOUT_THIS_READING, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        for flag in asked {
            if tick(ui, answer.flags.contains(&flag.id), &flag.text).clicked() {
                view.send(AnswerMessage::FlagToggled(item.id.clone(), flag.id.clone()));
            }
        }
    });
}
