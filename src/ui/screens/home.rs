//! Home: start, open, recent files, and unsaved work of an earlier run.

mod what_you_get;

use egui::Ui;

use super::single;
use crate::app::{
    App, Command, FileMessage, PaperKind, PaperMessage, PaperWay, RecentDue, Screen, Unfinished, WindowMessage,
};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{self, button, card, group, lead, main_button, note, quiet_button, section, strong, title};
use crate::ui::words::home as say;
use crate::ui::{commands, library_map};

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    ui.vertical_centered(|ui| {
        let width = ui.available_width().min(720.0);
        ui.set_width(width);
        ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
            single(ui, |ui| contents(ui, view));
        });
    });
}

fn contents(ui: &mut Ui, view: View<'_>) {
    // A little above the middle of a large window, at the top of a small one.
    let height = ui.ctx().content_rect().height();
    ui.add_space((height * 0.12 - space::XXL).max(space::S));
    title(ui, say::HOW_DO_YOU_STAND);
    lead(ui, say::WHAT_IT_DOES);
    ui.add_space(space::S);
    super::session::today::of_recent(ui, view);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::M, space::S);
        commands::button(ui, view, Command::StartNew, main_button);
        commands::button(ui, view, Command::Open, button);
        if quiet_button(say::LOOK_AT_AN_EXAMPLE).icon(icons::PERSON).pressed(ui) {
            view.send(FileMessage::ExampleOpened);
        }
    });
    if !view.app.state().pages.home.unfinished.is_empty() {
        ui.add_space(space::XL);
        section(ui, say::NOT_SAVED_LAST_TIME);
        let said = say::UNSAVED_WORK_WAS_KEPT;
        group(ui, said, |ui| {
            for (place, unfinished) in view.app.state().pages.home.unfinished.iter().enumerate() {
                unfinished_card(ui, view, unfinished, place == 0);
                ui.add_space(space::S);
            }
        });
    }
    if !view.app.state().pages.home.recent.is_empty() {
        ui.add_space(space::XL);
        section(ui, say::RECENT_RECORDS);
        recent(ui, view);
    }
    ui.add_space(space::L);
    what_you_get::show(ui, view);
    ui.add_space(space::S);
    promises(ui);
    ui.add_space(space::L);
    for_a_practice(ui, view);
    ui.add_space(space::M);
    library(ui, view);
}

/// How long it takes, where it stays, and what it is not.
fn promises(ui: &mut Ui) {
    card(ui, |ui| {
        for (sign, words) in [
            (icons::CLOCK, say::FIRST_RESULT_IN_MINUTES),
            (icons::PERSON, say::STAYS_ON_THIS_COMPUTER),
            (icons::CLINICIAN, say::IS_NO_DIAGNOSIS),
        ] {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                let colour = palette(ui).accent;
                widgets::icon(ui, sign, text::LEAD, colour);
                widgets::body(ui, words);
            });
        }
    });
}

/// What is done with paper, or for several people.
fn for_a_practice(ui: &mut Ui, view: View<'_>) {
    section(ui, say::ON_PAPER_AND_FOR_A_PRACTICE);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, 0.0);
        commands::button(ui, view, Command::FromPaper, quiet_button);
        commands::button(ui, view, Command::OpenFolder, quiet_button);
        if quiet_button(say::PRINT_A_BLANK_QUESTIONNAIRE)
            .icon(icons::PRINT)
            .pressed(ui)
        {
            view.send(PaperMessage::PrintOpened(PaperKind::ShortQuestionnaire));
        }
        if quiet_button(say::SAVE_IT_AS_PDF)
            .icon(icons::SAVE)
            .named(say::SAVE_IT_AS_PDF_A_BLANK_QUESTIONNAIRE)
            .pressed(ui)
        {
            view.send(PaperMessage::PaperWanted(PaperKind::ShortQuestionnaire, PaperWay::Save));
        }
    });
}

/// What can be looked up without a record.
fn library(ui: &mut Ui, view: View<'_>) {
    section(ui, say::LOOK_SOMETHING_UP);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, 0.0);
        for screen in Screen::LIBRARY {
            if quiet_button(screen.name_on_map())
                .icon(library_map::icon(screen))
                .pressed(ui)
            {
                view.send(WindowMessage::ScreenChosen(screen));
            }
        }
    });
}

fn unfinished_card(ui: &mut Ui, view: View<'_>, unfinished: &Unfinished, is_first: bool) {
    let name = if unfinished.name.trim().is_empty() {
        say::NO_NAME.to_owned()
    } else {
        words::shortened(unfinished.name.trim(), 60)
    };
    let (done, asked) = unfinished.progress;
    let when = format!(
        "{}, {}",
        view.app.formats().date(unfinished.changed.date()),
        words::time_of_day(unfinished.changed.time())
    );
    card(ui, |ui| {
        strong(ui, &name);
        note(ui, &say::progress(&when, done, asked));
        ui.horizontal_wrapped(|ui| {
            let go_on = say::continue_named(&name);
            let save_as = say::save_as_named(&name);
            let away = say::throw_away_named(&name);
            let continues = button(say::CONTINUE).icon(icons::NEXT).named(&go_on).show(ui);
            if is_first {
                // The focus comes here at the start: who sees nothing would not look for it.
                widgets::remember_problem(ui, continues.id);
            }
            if continues.clicked() {
                view.send(FileMessage::UnfinishedContinued(unfinished.copy.clone()));
            }
            if quiet_button(say::SAVE_AS).icon(icons::SAVE).named(&save_as).pressed(ui) {
                view.send(FileMessage::UnfinishedSavedAs(unfinished.copy.clone()));
            }
            if quiet_button(say::THROW_AWAY)
                .icon(icons::REMOVE)
                .named(&away)
                .pressed(ui)
            {
                view.send(FileMessage::UnfinishedThrownAway(unfinished.copy.clone()));
            }
        });
    });
}

fn recent(ui: &mut Ui, view: View<'_>) {
    for (path, there) in &view.app.state().pages.home.recent {
        let file = words::own_name(&path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy());
        let about = view.app.state().pages.home.about.get(path);
        let name = match about.filter(|about| !about.name.is_empty()) {
            Some(about) if is_shared(view.app, &about.name) => format!("{} ({file})", about.name),
            Some(about) => about.name.clone(),
            None => file,
        };
        let beside = match about {
            Some(about) => words::recent_record(view.app.formats(), about.assessed, due(about.due)),
            None => path
                .parent()
                .map(|folder| folder.display().to_string())
                .unwrap_or_default(),
        };
        ui.horizontal_wrapped(|ui| {
            let said = if *there {
                say::open_named(&name)
            } else {
                say::no_longer_there_named(&name)
            };
            let shown = quiet_button(&name)
                .icon(icons::DOCUMENT)
                .named(&said)
                .enabled(*there, say::FILE_NO_LONGER_THERE)
                .show(ui);
            if shown.clone().on_hover_text(path.display().to_string()).clicked() {
                view.send(FileMessage::FileChosen(path.clone()));
            }
            note(ui, if *there { beside.as_str() } else { say::NO_LONGER_THERE });
        });
    }
}

/// Whether several recent files have people of this name, so that the file tells them apart.
fn is_shared(app: &App, name: &str) -> bool {
    let all = app.state().pages.home.about.values();
    all.filter(|about| about.name == name).count() > 1
}

fn due(due: RecentDue) -> Option<&'static str> {
    match due {
        RecentDue::Nothing => None,
        RecentDue::SafetyCheck => Some(words::CHECK_IS_DUE),
        RecentDue::Tests => Some(words::TESTS_ARE_DUE),
    }
}
