//! How: how long, with whom, what is at hand, and at once what that gives.

use egui::Ui;

use super::columns;
use crate::app::{AboutMessage, Command, HowMuch, Means, PaperKind, PaperMessage};
use crate::content::{Helper, Item, Stage};
use crate::record::{Route, RouteLength};
use crate::report::words;
use crate::ui::View;
use crate::ui::commands;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    TickRow, Ticked, body, button, card, disclosure, divider, group, lead, note, option, quiet_button, radio_group,
    section, subsection, title,
};

/// The session in parts, by position and effort: nobody gets down to the floor twice (rule Q5).
const PARTS: [(&str, &[Stage]); 5] = [
    ("Questions", &[Stage::Questions]),
    ("Mirror and photos", &[Stage::Mirror, Stage::Photo]),
    (
        "At the wall, standing, on a chair",
        &[Stage::Wall, Stage::Standing, Stage::Sitting],
    ),
    ("Lying down", &[Stage::Lying]),
    ("Strength, at the end", &[Stage::FloorStrength, Stage::StandingStrength]),
];

/// What items need, in the words of the content, and how it is said.
const NEEDS: [(&str, &str); 15] = [
    ("mirror", "a mirror"),
    ("phone", "a phone"),
    ("stickers", "a few stickers"),
    ("wall", "a free wall"),
    ("ruler", "a ruler"),
    ("tape", "a tape measure"),
    ("book", "thin books or paper"),
    ("scales", "two bathroom scales"),
    ("chair", "a chair"),
    ("floor", "room to lie on the floor"),
    ("bed", "a firm bed or table"),
    ("bed-or-floor", "room to lie on one side"),
    ("strap", "a belt or strap"),
    ("towel", "a towel"),
    ("bottle", "a 500 ml bottle of water"),
];

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(assessment) = view.app.assessment() else {
        return;
    };
    let usual = Route::default();
    let route = assessment.route.as_ref().unwrap_or(&usual);
    columns(
        ui,
        |ui| {
            title(ui, "How to do it");
            lead(
                ui,
                "A result is shown after the first look. Go on from there or stop; every answer is kept.",
            );
            ui.add_space(space::L);
            length(ui, view, route);
            // The first look needs nobody, and nothing that these would change.
            if route.length != RouteLength::FirstLook {
                ui.add_space(space::XL);
                company(ui, view, route);
                ui.add_space(space::XL);
                at_hand(ui, view, route);
            }
        },
        |ui| what_it_gives(ui, view, route),
    );
}

fn length(ui: &mut Ui, view: View<'_>, route: &Route) {
    let of_an_older_record = (route.length == RouteLength::Quick).then_some(RouteLength::Quick);
    radio_group(ui, "How much", |ui| {
        for length in NEW_WAYS.into_iter().chain(of_an_older_record) {
            let words = match view.app.how_much(length) {
                Some(much) => format!(
                    "{}: {}, {}",
                    words::way(length),
                    questions_and_tests(much.items),
                    time_left(much)
                ),
                None => words::way(length).to_owned(),
            };
            if option(ui, route.length == length, &words, None).clicked() {
                view.send(AboutMessage::LengthChosen(length));
            }
            note(ui, words::about_way(length));
            ui.add_space(space::XS);
        }
    });
    if route.length == RouteLength::Usual {
        let row = TickRow {
            id: "means-photos",
            words: "Photos now: ten minutes the first, five each further one",
            name: None,
            ticked: Ticked::when(route.photos),
            beside: None,
        };
        if row.show(ui).row.clicked() {
            view.send(AboutMessage::MeansToggled(Means::Photos));
        }
    }
}

/// The ways that can be chosen; the short way of version 1 only where a record has it.
const NEW_WAYS: [RouteLength; 3] = [RouteLength::FirstLook, RouteLength::Usual, RouteLength::Full];

fn company(ui: &mut Ui, view: View<'_>, route: &Route) {
    section(ui, "With whom");
    radio_group(ui, "With whom", |ui| {
        for (helper, words) in [(false, "Alone"), (true, "With someone who helps")] {
            if option(ui, route.helper == helper, words, None).clicked() {
                view.send(AboutMessage::HelperChosen(helper));
            }
        }
    });
    note(
        ui,
        "Someone who reads the ruler or takes the photo makes some readings surer; a few tests need a helper.",
    );
}

fn at_hand(ui: &mut Ui, view: View<'_>, route: &Route) {
    section(ui, "At hand today");
    card(ui, |ui| {
        group(ui, "At hand today", |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (id, means, on, words) in [
                (
                    "means-floor",
                    Means::Floor,
                    route.floor,
                    "I can lie down on the floor and get up again",
                ),
                (
                    "means-phone",
                    Means::Phone,
                    route.phone,
                    "A phone, for photos and angles",
                ),
                ("means-tape", Means::Tape, route.tape, "A tape measure"),
                (
                    "means-bed",
                    Means::Bed,
                    !route.no_bed,
                    "A firm bed or a sturdy table to lie on",
                ),
            ] {
                let row = TickRow {
                    id,
                    words,
                    name: None,
                    ticked: Ticked::when(on),
                    beside: None,
                };
                if row.show(ui).row.clicked() {
                    view.send(AboutMessage::MeansToggled(means));
                }
            }
        });
    });
    if route.phone {
        ui.horizontal_wrapped(|ui| {
            commands::button(ui, view, Command::MeasurePhotos, quiet_button);
            if quiet_button("Guide for taking the photos")
                .icon(icons::PRINT)
                .pressed(ui)
            {
                view.send(PaperMessage::PrintOpened(PaperKind::PhotoGuide));
            }
        });
    }
    let no_floor = view.app.outcome().is_some_and(|outcome| {
        outcome
            .safety
            .tags
            .contains(&view.app.library().screening.derived.floor_tag)
    });
    if no_floor && route.floor {
        note(
            ui,
            "In the safety check you said that the floor is difficult, so tests on the floor stay out.",
        );
    }
}

/// What the choice gives, at once.
fn what_it_gives(ui: &mut Ui, view: View<'_>, route: &Route) {
    let asked = view.app.asked();
    card(ui, |ui| {
        section(ui, &questions_and_tests(asked.len()));
        if let Some(much) = view.app.how_much(route.length) {
            body(ui, &words::capitalised(&time_left(much)));
        }
        let needed = needs(&asked, route);
        if !needed.is_empty() {
            body(ui, &format!("You need {}.", words::list(&needed)));
        }
        if asked.iter().any(|item| item.needs.iter().any(|need| need == "floor")) {
            note(ui, "You get down to the floor only once.");
        }
        ui.add_space(space::XS);
        let words = "What is asked, in which order";
        disclosure(ui, "what is asked", words, words, |ui| in_parts(ui, view, &asked));
        let words = "On paper instead";
        disclosure(ui, "on paper instead", words, words, |ui| on_paper(ui, view, &asked));
    });
}

/// How many by region, and by part of the session.
fn in_parts(ui: &mut Ui, view: View<'_>, asked: &[&Item]) {
    subsection(ui, "By region");
    for region in view.app.regions() {
        counted(ui, &region.name, region.asked);
    }
    divider(ui);
    subsection(ui, "In this order");
    for (name, stages) in PARTS {
        let count = asked.iter().filter(|item| stages.contains(&item.stage)).count();
        if count > 0 {
            counted(ui, name, count);
        }
    }
}

fn on_paper(ui: &mut Ui, view: View<'_>, asked: &[&Item]) {
    if button("Print the list")
        .icon(icons::PRINT)
        .enabled(!asked.is_empty(), "There is nothing on the list")
        .pressed(ui)
    {
        view.send(PaperMessage::PrintOpened(PaperKind::List));
    }
    note(
        ui,
        "With steps and blanks, for where the computer is not; typed in afterwards by number.",
    );
    commands::button(ui, view, Command::FromPaper, quiet_button);
}

/// A name at the left, a number at the right.
fn counted(ui: &mut Ui, name: &str, count: usize) {
    let width = ui.available_width();
    let room = 36.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(width - room);
            body(ui, name);
        });
        ui.allocate_ui_with_layout(
            egui::vec2(room, text::BODY),
            egui::Layout::right_to_left(egui::Align::Min),
            |ui| {
                ui.set_width(room);
                let colour = palette(ui).muted;
                let shown = ui.label(egui::RichText::new(count.to_string()).size(text::BODY).color(colour));
                // By ear a number alone says nothing.
                ui.accesskit_node_builder(shown.id, |node| node.set_value(format!("{name}: {count}")));
            },
        );
    });
}

/// Each thing once, in the order of the session.
fn needs(asked: &[&Item], route: &Route) -> Vec<String> {
    let is_needed = |thing: &str| asked.iter().any(|item| item.needs.iter().any(|need| need == thing));
    let is_said_by_another = |thing: &str| thing == "bed-or-floor" && (is_needed("bed") || is_needed("floor"));
    let mut things: Vec<String> = NEEDS
        .iter()
        .filter(|(thing, _)| is_needed(thing) && !is_said_by_another(thing))
        .map(|(_, words)| (*words).to_owned())
        .collect();
    for other in asked.iter().flat_map(|item| &item.needs) {
        let known = NEEDS.iter().any(|(thing, _)| thing == other) || things.contains(other);
        if !known {
            things.push(other.clone());
        }
    }
    if route.helper && asked.iter().any(|item| item.helper != Helper::No) {
        things.push("your helper".to_owned());
    }
    things
}

fn questions_and_tests(items: usize) -> String {
    match items {
        1 => "1 question or test".to_owned(),
        items => format!("{items} questions and tests"),
    }
}

/// What is still to be done: `about 16 minutes`, `12 open, about 9 minutes`, `all answered`.
fn time_left(much: HowMuch) -> String {
    let minutes = words::count(much.minutes_left(), "minute");
    match much.open {
        0 => "all answered".to_owned(),
        open if open == much.items => format!("about {minutes}"),
        open => format!("{open} open, about {minutes}"),
    }
}
