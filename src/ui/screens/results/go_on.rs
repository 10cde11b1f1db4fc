//! After a first look: what a longer way would add, in minutes, and the way there. One may stop here as well (rule Q10).

use egui::Ui;

use super::Shown;
use crate::app::{AboutMessage, HowMuch};
use crate::record::RouteLength;
use crate::report::words;
use crate::ui::look::space;
use crate::ui::widgets::{body, button, card, subsection};
use crate::ui::words::results::go_on as say;

pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>) {
    let app = shown.view.app;
    let Some(here) = shown.assessment.route.as_ref().map(|route| route.length) else {
        return;
    };
    if !app.is_newest() || !shown.is_begun() {
        return;
    }
    let longer = [here].into_iter().chain(longer_than(here).iter().copied());
    let ways: Vec<(RouteLength, HowMuch)> = longer
        .filter_map(|length| Some((length, app.how_much(length)?)))
        .filter(|(_, much)| much.open > 0)
        .collect();
    if ways.is_empty() {
        return;
    }
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, say::GO_ON_OR_STOP_HERE);
        body(ui, say::MORE_ANSWERS_MAKE_SURER);
        for (length, much) in ways {
            let minutes = words::long_time(much.minutes_left());
            let name = if length == here {
                say::open_here(much.open, &minutes)
            } else {
                say::of_a_way(words::way(length), much.open, &minutes)
            };
            if button(&name).pressed(ui) {
                shown.view.send(AboutMessage::GoneOn(length));
            }
        }
    });
}

/// The ways that go on from a way.
fn longer_than(length: RouteLength) -> &'static [RouteLength] {
    match length {
        RouteLength::FirstLook => &[RouteLength::Usual, RouteLength::Full],
        RouteLength::Usual | RouteLength::Quick => &[RouteLength::Full],
        RouteLength::Full => &[],
    }
}
