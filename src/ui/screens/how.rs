//! How: how long, with whom, what is at hand, and at once what that gives.

use egui::Ui;

use super::columns;
use crate::app::{AboutMessage, Command, Means, PaperKind, PaperMessage};
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
use crate::ui::words::how as say;

/// The session in parts, by position and effort: nobody gets down to the floor twice (rule Q5).
const PARTS: [(&str, &[Stage]); 5] = [
    (say::QUESTIONS, &[Stage::Questions]),
    (say::MIRROR_AND_PHOTOS, &[Stage::Mirror, Stage::Photo]),
    (
        say::AT_THE_WALL_STANDING_ON_A_CHAIR,
        &[Stage::Wall, Stage::Standing, Stage::Sitting],
    ),
    (say::LYING_DOWN, &[Stage::Lying]),
    (
        say::STRENGTH_AT_THE_END,
        &[Stage::FloorStrength, Stage::StandingStrength],
    ),
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
            title(ui, say::HOW_TO_DO_IT);
            lead(ui, say::FIRST_LOOK_COMES_FIRST);
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
    radio_group(ui, say::HOW_MUCH, |ui| {
        for length in NEW_WAYS.into_iter().chain(of_an_older_record) {
            let words = match view.app.how_much(length) {
                Some(much) => format!(
                    "{}: {}, {}",
                    words::way(length),
                    say::questions_and_tests(much.items),
                    say::time_left(much)
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
            words: say::PHOTOS_NOW,
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
    section(ui, say::WITH_WHOM);
    radio_group(ui, say::WITH_WHOM, |ui| {
        for (helper, words) in [(false, say::ALONE), (true, say::WITH_SOMEONE_WHO_HELPS)] {
            if option(ui, route.helper == helper, words, None).clicked() {
                view.send(AboutMessage::HelperChosen(helper));
            }
        }
    });
    note(ui, say::SOMEONE_WHO_HELPS);
}

fn at_hand(ui: &mut Ui, view: View<'_>, route: &Route) {
    section(ui, say::AT_HAND_TODAY);
    card(ui, |ui| {
        group(ui, say::AT_HAND_TODAY, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (id, means, on, words) in [
                ("means-floor", Means::Floor, route.floor, say::CAN_LIE_ON_THE_FLOOR),
                (
                    "means-phone",
                    Means::Phone,
                    route.phone,
                    say::A_PHONE_FOR_PHOTOS_AND_ANGLES,
                ),
                ("means-tape", Means::Tape, route.tape, say::A_TAPE_MEASURE),
                ("means-bed", Means::Bed, !route.no_bed, say::A_FIRM_BED),
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
            if quiet_button(say::GUIDE_FOR_TAKING_THE_PHOTOS)
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
        note(ui, say::FLOOR_STAYS_OUT);
    }
}

/// What the choice gives, at once.
fn what_it_gives(ui: &mut Ui, view: View<'_>, route: &Route) {
    let asked = view.app.asked();
    card(ui, |ui| {
        section(ui, &say::questions_and_tests(asked.len()));
        if let Some(much) = view.app.how_much(route.length) {
            body(ui, &words::capitalised(&say::time_left(much)));
        }
        let needed = needs(&asked, route);
        if !needed.is_empty() {
            body(ui, &say::you_need(&words::list(&needed)));
        }
        if asked.iter().any(|item| item.needs.iter().any(|need| need == "floor")) {
            note(ui, say::FLOOR_ONLY_ONCE);
        }
        ui.add_space(space::XS);
        let words = say::WHAT_IS_ASKED_IN_WHICH_ORDER;
        disclosure(ui, "what is asked", words, words, |ui| in_parts(ui, view, &asked));
        let words = say::ON_PAPER_INSTEAD;
        disclosure(ui, "on paper instead", words, words, |ui| on_paper(ui, view, &asked));
    });
}

/// How many by region, and by part of the session.
fn in_parts(ui: &mut Ui, view: View<'_>, asked: &[&Item]) {
    subsection(ui, say::BY_REGION);
    for region in view.app.regions() {
        counted(ui, &region.name, region.asked);
    }
    divider(ui);
    subsection(ui, say::IN_THIS_ORDER);
    for (name, stages) in PARTS {
        let count = asked.iter().filter(|item| stages.contains(&item.stage)).count();
        if count > 0 {
            counted(ui, name, count);
        }
    }
}

fn on_paper(ui: &mut Ui, view: View<'_>, asked: &[&Item]) {
    if button(say::PRINT_THE_LIST)
        .icon(icons::PRINT)
        .enabled(!asked.is_empty(), say::THERE_IS_NOTHING_ON_THE_LIST)
        .pressed(ui)
    {
        view.send(PaperMessage::PrintOpened(PaperKind::List));
    }
    note(ui, say::WITH_STEPS_AND_BLANKS);
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
    let mut things: Vec<String> = say::NEEDS
        .iter()
        .filter(|(thing, _)| is_needed(thing) && !is_said_by_another(thing))
        .map(|(_, words)| (*words).to_owned())
        .collect();
    for other in asked.iter().flat_map(|item| &item.needs) {
        let known = say::NEEDS.iter().any(|(thing, _)| thing == other) || things.contains(other);
        if !known {
            things.push(other.clone());
        }
    }
    if route.helper && asked.iter().any(|item| item.helper != Helper::No) {
        things.push(say::YOUR_HELPER.to_owned());
    }
    things
}
