//! Answers from paper: the safety check by the numbers of its lines, then a compact row for each question and test with
//! its number on the sheet. Enter goes from row to row.

mod check;
mod row;
pub(super) mod why;

use egui::{Id, Key, Modifiers, Ui};

use super::columns;
use crate::app::fields;
use crate::app::{
    AboutMessage, App, PaperCell, PaperMessage, PaperRow, Screen, WindowMessage, asked_flags, flag_letter,
};
use crate::content::Item;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{
    Field, Meant, body, button, callout, card, following, lead, note, points, quiet_button, radio_group, section,
    segment, subsection, title,
};
use crate::ui::words::paper as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let rows = view.app.paper_rows(shows_all(ui));
    columns(
        ui,
        |ui| {
            title(ui, say::ENTER_FROM_PAPER);
            lead(ui, say::TYPE_WHAT_STANDS_ON_THE_SHEET);
            if quiet_button(say::WHY_YOU_CAME_BY_NUMBER).pressed(ui) {
                view.send(PaperMessage::IntakePressed);
            }
            check::show(ui, view);
            if view.app.paper_check_is_open() {
                ui.add_space(space::M);
                note(ui, say::QUESTIONS_FOLLOW_THE_CHECK);
            } else if view.app.paper_is_open() {
                questions(ui, view, &rows);
            } else {
                ui.add_space(space::M);
                stopped(ui, view);
            }
        },
        |ui| following(ui, "paper", |ui| aside(ui, view.app, &rows)),
    );
}

/// The safety check leads elsewhere first: never a trap, and never passed by.
fn stopped(ui: &mut Ui, view: View<'_>) {
    callout(ui, Meant::Care, |ui| {
        body(ui, say::TICKED_COMES_FIRST);
        if button(say::SEE_WHAT_TO_DO).pressed(ui) {
            view.send(WindowMessage::ScreenChosen(Screen::Stop));
        }
    });
}

fn all_id() -> Id {
    Id::unique("everything on the sheet is shown")
}

/// Whether everything on the sheet is shown, or what is asked: egui's memory, not the record's.
fn shows_all(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(all_id())).unwrap_or(false)
}

fn questions(ui: &mut Ui, view: View<'_>, rows: &[PaperRow<'_>]) {
    ui.add_space(space::XL);
    let done = rows.iter().filter(|row| view.app.is_settled(row.item)).count();
    section(ui, &say::entered(done, rows.len()));
    how_it_was_done(ui, view);
    which(ui);
    ui.add_space(space::S);
    row::list(ui, view, rows);
    ui.add_space(space::S);
    note(ui, say::LISTED_WHEN_IT_WAS_THERE);
    if quiet_button(say::HOW_TO_DO_IT).pressed(ui) {
        view.send(WindowMessage::ScreenChosen(Screen::How));
    }
}

/// Some readings count less when they were taken alone.
fn how_it_was_done(ui: &mut Ui, view: View<'_>) {
    let route = view.app.assessment().and_then(|assessment| assessment.route.as_ref());
    let helper = route.is_some_and(|route| route.helper);
    radio_group(ui, say::WITH_WHOM, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (with, words) in [(false, say::DONE_ALONE), (true, say::WITH_SOMEONE_WHO_HELPED)] {
                if segment(ui, helper == with, words).clicked() && helper != with {
                    view.send(AboutMessage::HelperChosen(with));
                }
            }
        });
    });
}

fn which(ui: &mut Ui) {
    let all = shows_all(ui);
    radio_group(ui, say::WHICH_ROWS, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (wanted, words) in [(false, say::WHAT_IS_ASKED), (true, say::EVERYTHING_ON_THE_SHEET)] {
                if segment(ui, all == wanted, words).clicked() {
                    ui.data_mut(|data| data.insert_temp(all_id(), wanted));
                }
            }
        });
    });
}

/// What the row in which one types asks, and what can be typed.
fn aside(ui: &mut Ui, app: &App, rows: &[PaperRow<'_>]) {
    card(ui, |ui| {
        let current = row::current(ui);
        let row = rows.iter().find(|row| Some(row.item.id.as_str()) == current.as_deref());
        match row.filter(|_| app.paper_is_open() && !app.paper_check_is_open()) {
            Some(row) => about(ui, app, row.number, row.item),
            None => {
                subsection(ui, say::WHAT_CAN_BE_TYPED);
                points(
                    ui,
                    &[
                        say::NUMBERS_WITH_COMMA_OR_POINT,
                        say::OPTIONS_BY_THEIR_PLACE,
                        say::SIDES_BY_LETTER,
                    ]
                    .map(str::to_owned),
                );
            }
        }
        ui.add_space(space::S);
        subsection(ui, say::NO_READING);
        points(
            ui,
            &[say::LEFT_OUT, say::STOPPED, say::COULD_NOT_BE_DONE, say::NOT_ANSWERED].map(str::to_owned),
        );
    });
}

fn about(ui: &mut Ui, app: &App, number: usize, item: &Item) {
    let units = app.units();
    let in_units = words::item_in_units(item, units);
    let item = &*in_units;
    subsection(ui, &format!("{number}  {}", item.name));
    note(ui, &item.question);
    ui.add_space(space::XS);
    let options = words::options(item);
    if options.is_empty() {
        body(ui, &fields::accepted(item, units));
    }
    let numbered = options
        .iter()
        .zip(1..)
        .map(|(option, place)| format!("{place}  {option}"));
    points(ui, &numbered.collect::<Vec<_>>());
    if let Some(signs) = item.signed().filter(|_| item.weighed().is_none()) {
        points(
            ui,
            &[
                say::left_is(&signs.minus),
                say::right_is(&signs.plus),
                say::NO_DIFFERENCE.to_owned(),
            ],
        );
    }
    if let Some(follow_up) = &item.follow_up {
        body(ui, &say::y_or_n(&follow_up.question));
    }
    let flags = asked_flags(item).enumerate();
    let flags: Vec<String> = flags
        .map(|(place, flag)| format!("{}  {}", flag_letter(place), flag.text))
        .collect();
    if !flags.is_empty() {
        body(ui, say::TICKED_ON_THE_SHEET);
        points(ui, &flags);
    }
}

/// Where Enter leads from a field.
#[derive(Clone, Copy)]
enum Leads {
    On,
    Back,
}

/// A field for a blank: what is typed is sent. Given is where Enter leads, with Shift back.
fn field(ui: &mut Ui, view: View<'_>, cell: &PaperCell, shown: Field<'_>) -> Option<Leads> {
    let (typed, response) = shown.show(ui, &view.app.paper_text(cell));
    if let Some(text) = typed {
        view.send(PaperMessage::PaperTyped {
            cell: cell.clone(),
            text,
        });
    }
    if !response.lost_focus() {
        return None;
    }
    view.send(PaperMessage::PaperLeft(cell.clone()));
    // Taken, so that the field that gets the focus below is not left by the same key.
    let pressed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, Key::Enter));
    if pressed(Modifiers::SHIFT) {
        Some(Leads::Back)
    } else {
        pressed(Modifiers::NONE).then_some(Leads::On)
    }
}

/// The blank that Enter leads to; none at an end.
fn neighbour<'a>(cells: &'a [PaperCell], cell: &PaperCell, leads: Leads) -> Option<&'a PaperCell> {
    let here = cells.iter().position(|other| other == cell)?;
    match leads {
        Leads::On => cells.get(here + 1),
        Leads::Back => cells.get(here.checked_sub(1)?),
    }
}

/// The id of a blank: Enter and the arrows find it.
fn blank_id(cell: &PaperCell) -> Id {
    Id::unique(("blank on paper", cell.draft()))
}
