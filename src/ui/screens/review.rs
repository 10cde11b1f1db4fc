//! Review: every answer by region, what needs a look first, what was left out, and what could be added.

mod pictured;

use egui::Ui;

use super::attention::needs_a_look;
use super::columns;
use crate::app::{App, Attention, Screen, WindowMessage};
use crate::content::Item;
use crate::record::NoReading;
use crate::report::words;
use crate::rules::{NotOffered, Offer};
use crate::ui::View;
use crate::ui::look::{icons, size, space};
use crate::ui::widgets::{
    ListRow, RowTone, body, button, card, disclosure, following, lead, note, section, subsection, title,
};
use crate::ui::words::attention;
use crate::ui::words::review as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let attention = view.app.attention();
    let picture_beside = ui.available_width() >= size::ASIDE_FROM;
    columns(
        ui,
        |ui| {
            title(ui, say::YOUR_ANSWERS);
            lead(ui, &how_far(view.app));
            ui.add_space(space::S);
            needs_a_look(ui, view, attention::need_a_look);
            regions(ui, view, &attention, picture_beside);
        },
        |ui| {
            following(ui, "review", |ui| {
                if picture_beside {
                    pictured::beside(ui, view.app);
                }
                aside(ui, view);
            });
        },
    );
}

/// `34 of 40 answered, 3 without an answer for a reason, 3 not answered. …`
fn how_far(app: &App) -> String {
    let asked = app.asked();
    let answers = app.assessment().map(|assessment| &assessment.answers);
    let state = |item: &Item| {
        answers
            .and_then(|answers| answers.get(&item.id))
            .map(crate::record::Answer::state)
    };
    let read = asked.iter().filter(|item| state(item) == Some(None)).count();
    let reasons = asked.iter().filter(|item| matches!(state(item), Some(Some(_)))).count();
    let open = asked.len() - read - reasons;
    say::how_far(read, asked.len(), reasons, open)
}

fn regions(ui: &mut Ui, view: View<'_>, attention: &[Attention], picture_beside: bool) {
    let asked: Vec<(usize, &Item)> = view
        .app
        .asked()
        .into_iter()
        .enumerate()
        .map(|(place, item)| (place + 1, item))
        .collect();
    if asked.is_empty() {
        body(ui, say::NOTHING_IS_ASKED_YET);
        if button(say::HOW_TO_DO_IT).pressed(ui) {
            view.send(WindowMessage::ScreenChosen(Screen::How));
        }
    }
    for region in view.app.regions() {
        ui.add_space(space::M);
        let of_region = asked.iter().filter(|(_, item)| item.region == region.id);
        let counted = format!(
            "{} ({})",
            region.name,
            counted(view.app, of_region.map(|(_, item)| *item))
        );
        section(ui, &counted);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (number, item) in asked.iter().filter(|(_, item)| item.region == region.id) {
                let wrong = attention.iter().find(|one| one.item == item.id);
                let row = answer_row(ui, view.app, *number, item, wrong);
                pictured::note_row(ui, item, &row, picture_beside);
                if !picture_beside && row.has_focus() {
                    pictured::below(ui, view.app, item);
                }
                if row.clicked() {
                    view.send(WindowMessage::ItemOpened(item.id.clone()));
                }
            }
        });
    }
}

/// `6 of 27 answered, 21 left out`: what was left out is not answered.
fn counted<'a>(app: &App, items: impl Iterator<Item = &'a Item>) -> String {
    let (mut all, mut read, mut out) = (0, 0, 0);
    for item in items {
        all += 1;
        let answer = app.assessment().and_then(|assessment| assessment.answers.get(&item.id));
        match answer.map(crate::record::Answer::state) {
            Some(None) => read += 1,
            Some(Some(_)) => out += 1,
            None => {}
        }
    }
    say::counted(read, all, out)
}

/// Said where nothing is left to come to: all answered, or some of it left out.
fn nothing_is_open(app: &App) -> &'static str {
    let answers = app.assessment().map(|assessment| &assessment.answers);
    let is_read = |item: &&Item| {
        let answer = answers.and_then(|answers| answers.get(&item.id));
        answer.is_some_and(crate::record::Answer::has_reading)
    };
    if app.asked().iter().all(is_read) {
        say::EVERYTHING_IS_ANSWERED
    } else {
        say::YOU_HAVE_BEEN_THROUGH_EVERYTHING
    }
}

fn answer_row(ui: &mut Ui, app: &App, number: usize, item: &Item, wrong: Option<&Attention>) -> egui::Response {
    let (detail, tone) = match wrong {
        Some(wrong) => (wrong.what.clone(), RowTone::Care),
        None => answer_words(app, item),
    };
    let row = ListRow {
        number: &number.to_string(),
        words: &item.name,
        detail: &detail,
        tone,
        ..ListRow::default()
    };
    row.link(ui)
}

/// The answer in words, or why there is none.
fn answer_words(app: &App, item: &Item) -> (String, RowTone) {
    let assessment = app.assessment();
    let answer = assessment.and_then(|assessment| Some((assessment, assessment.answers.get(&item.id)?)));
    match answer {
        None => (say::NOT_ANSWERED.to_owned(), RowTone::Quiet),
        Some((assessment, answer)) => match answer.state() {
            Some(NoReading::StoppedPain) => (say::STOPPED_IT_HURT.to_owned(), RowTone::Quiet),
            Some(state) => (words::no_reading(state).to_owned(), RowTone::Quiet),
            None => {
                let words = words::answer_from(app.library(), assessment, item, answer, app.shown());
                (words, RowTone::Plain)
            }
        },
    }
}

fn aside(ui: &mut Ui, view: View<'_>) {
    open_ones(ui, view);
    addable(ui, view);
    left_out(ui, view.app);
    not_possible(ui, view.app);
}

fn open_ones(ui: &mut Ui, view: View<'_>) {
    let open: Vec<&Item> = view
        .app
        .asked()
        .into_iter()
        .filter(|item| !view.app.is_settled(item))
        .collect();
    card(ui, |ui| match open.first() {
        None => {
            subsection(ui, nothing_is_open(view.app));
            note(ui, say::PRESS_A_LINE);
        }
        Some(first) => {
            let minutes = words::capitalised(&minutes(view.app, &open));
            subsection(ui, &say::questions_left(open.len()));
            note(ui, &say::minutes_more(&minutes));
            ui.add_space(space::XS);
            if button(say::GO_ON_ANSWERING).icon_after(icons::NEXT).pressed(ui) {
                view.send(WindowMessage::ItemOpened(first.id.clone()));
            }
        }
    });
    ui.add_space(space::S);
}

/// Items that are not part of the short way, or only done on request.
fn addable(ui: &mut Ui, view: View<'_>) {
    let more: Vec<&Item> = offered(view.app, |offer| {
        matches!(offer, Offer::NotInRoute | Offer::NotOffered(NotOffered::OnRequest))
    });
    if more.is_empty() || !view.app.is_newest() {
        return;
    }
    card(ui, |ui| {
        subsection(ui, say::NOT_PART_OF_THIS_WAY);
        note(ui, say::EACH_MAKES_IT_SURER);
        let (name, said) = (say::show_more(more.len()), say::show_more_named(more.len()));
        disclosure(ui, "items to add", &name, &said, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for item in &more {
                let takes = view.app.library().ways.minutes_of(item);
                let end = say::minutes(&view.app.formats().number(takes));
                let row = ListRow {
                    words: &item.name,
                    end: &end,
                    name: &say::add_named(&item.name, &words::minutes_long(takes)),
                    ..ListRow::default()
                };
                if row.link(ui).clicked() {
                    view.send(WindowMessage::ItemsRequested(vec![item.id.clone()]));
                }
            }
        });
        let ids = || more.iter().map(|item| item.id.clone()).collect();
        let all = say::add_all(&minutes(view.app, &more));
        ui.add_space(space::XS);
        if button(&all).icon(icons::NEW).pressed(ui) {
            view.send(WindowMessage::ItemsRequested(ids()));
        }
    });
    ui.add_space(space::S);
}

fn left_out(ui: &mut Ui, app: &App) {
    let hidden = offered(app, |offer| matches!(offer, Offer::Hidden(_)));
    if hidden.is_empty() {
        return;
    }
    card(ui, |ui| {
        subsection(ui, say::LEFT_OUT_FOR_YOUR_SAFETY);
        note(ui, say::NOT_ASKED_FOR_SAFETY);
        names(ui, &hidden);
    });
    ui.add_space(space::S);
}

/// What needs something that is not at hand today.
fn not_possible(ui: &mut Ui, app: &App) {
    let reasons = [
        (NotOffered::Helper, say::NEEDS_A_HELPER),
        (NotOffered::Floor, say::NEEDS_THE_FLOOR),
        (NotOffered::Phone, say::NEEDS_A_PHONE),
        (NotOffered::Tape, say::NEEDS_A_TAPE_MEASURE),
        (NotOffered::Bed, say::NEEDS_A_FIRM_BED),
    ];
    let groups: Vec<(&str, Vec<&Item>)> = reasons
        .into_iter()
        .map(|(reason, words)| (words, offered(app, |offer| *offer == Offer::NotOffered(reason))))
        .filter(|(_, items)| !items.is_empty())
        .collect();
    if groups.is_empty() {
        return;
    }
    card(ui, |ui| {
        subsection(ui, say::NOT_POSSIBLE_TODAY);
        for (words, items) in groups {
            note(ui, words);
            names(ui, &items);
        }
    });
}

fn names(ui: &mut Ui, items: &[&Item]) {
    let names: Vec<&str> = items.iter().map(|item| item.name.as_str()).collect();
    body(ui, &names.join(" · "));
}

fn offered(app: &App, wanted: impl Fn(&Offer) -> bool) -> Vec<&Item> {
    let items = app.library().items.iter();
    items
        .filter(|item| app.offer(item).is_some_and(|offer| wanted(&offer)))
        .collect()
}

/// What items take that are still to be done.
fn minutes(app: &App, items: &[&Item]) -> String {
    let asked = app.asked();
    let done: Vec<&Item> = asked.into_iter().filter(|item| app.is_settled(item)).collect();
    let minutes = app.library().ways.minutes_after(&done, items.iter().copied());
    words::about_minutes_of(minutes)
}
