//! Where it is felt: the chart by pointer and keys, what is felt at each place, and the same places as a list (rule I2).

use egui::Ui;

use super::consequence;
use crate::app::{AboutMessage, IntakeMessage};
use crate::content::{Id, Intake as Questions, IntakeQuestion, SymptomPlace, View as Seen};
use crate::figure::skeleton::Side as Drawn;
use crate::figure::symptoms::{Symptom, view_of};
use crate::record::{Assessment, PAIN_REGIONS, Side, SymptomMark};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, size, space};
use crate::ui::widgets::{
    ChartShown, body, card, disclosure, divider, form_block, group, note, quiet_button, section, strong, subsection,
    symptom_map, tag, tag_named,
};
use crate::ui::words::intake::chart as say;

/// From this width on, what is marked stands beside the chart.
const BESIDE_FROM: f32 = 760.0;
/// The height of a body, in points.
const HEIGHT: f32 = 400.0;

pub(super) fn show(ui: &mut Ui, view: View<'_>, assessment: &Assessment, question: &IntakeQuestion) {
    let Some(questions) = view.app.library().intake.as_ref() else {
        return;
    };
    let width = ui.available_width().min(size::COLUMN + 400.0);
    if width < BESIDE_FROM {
        drawn(ui, view, assessment, question, questions);
        ui.add_space(space::L);
        marked(ui, view, assessment, question, questions);
    } else {
        let left = (width * 0.56).floor();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.vertical(|ui| {
                ui.set_width(left);
                drawn(ui, view, assessment, question, questions);
            });
            ui.add_space(space::XL);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.set_width(width - left - space::XL);
                marked(ui, view, assessment, question, questions);
            });
        });
    }
    ui.add_space(space::L);
    disclosure(
        ui,
        "places of the symptom chart as a list",
        say::CHOOSE_FROM_A_LIST,
        say::CHOOSE_FROM_A_LIST_NAMED,
        |ui| list(ui, view, assessment, questions),
    );
}

fn drawn(ui: &mut Ui, view: View<'_>, assessment: &Assessment, question: &IntakeQuestion, questions: &Questions) {
    let marks: Vec<Symptom> = assessment
        .intake
        .shown_marks()
        .iter()
        .map(|mark| Symptom {
            place: mark.place.as_str().to_owned(),
            side: mark.side.map(Into::into),
            letters: words::mark_letters(questions, mark),
        })
        .collect();
    card(ui, |ui| {
        form_block(ui, &question.ask, &question.why, |ui| {
            let name_of = |place: &str, side: Option<Drawn>| name(questions.place(place), side.map(own));
            let shown = ChartShown {
                name: say::WHERE_YOU_FEEL_IT,
                marks: &marks,
                name_of: &name_of,
                height: HEIGHT,
            };
            if let Some((place, side)) = symptom_map(ui, &shown) {
                view.send(IntakeMessage::PlaceToggled(Id::from(place.as_str()), side.map(own)));
            }
        });
    });
}

fn own(side: Drawn) -> Side {
    match side {
        Drawn::Left => Side::Left,
        Drawn::Right => Side::Right,
    }
}

/// `Back of the neck, left`.
fn name(place: Option<&SymptomPlace>, side: Option<Side>) -> String {
    let text = place.map(|place| words::capitalised(&place.text)).unwrap_or_default();
    match side {
        Some(side) => format!("{text}, {}", words::side_name(side)),
        None if place.is_some_and(|place| place.middle) => say::in_the_middle(&text),
        None => text,
    }
}

/// What is marked, and what is felt there.
fn marked(ui: &mut Ui, view: View<'_>, assessment: &Assessment, question: &IntakeQuestion, questions: &Questions) {
    section(ui, say::WHAT_YOU_MARKED);
    let regions = &assessment.reason.regions;
    let whole = || PAIN_REGIONS.iter().filter(|(region, _)| regions.contains(*region));
    let marks = assessment.intake.shown_marks();
    if marks.is_empty() && whole().next().is_none() {
        body(ui, say::NOTHING_MARKED_YET);
        return;
    }
    if whole().next().is_some() {
        card(ui, |ui| {
            form_block(ui, say::TICKED_AS_A_WHOLE, say::AS_IT_STOOD_IN_YOUR_FILE, |ui| {
                group(ui, say::TICKED_AS_A_WHOLE, |ui| {
                    ui.horizontal_wrapped(|ui| {
                        for (region, text) in whole() {
                            if tag(ui, true, text).clicked() {
                                view.send(AboutMessage::PainRegionToggled(Id::from(*region)));
                            }
                        }
                    });
                });
            });
        });
        ui.add_space(space::S);
    }
    if !marks.is_empty() {
        card(ui, |ui| {
            for (place, mark) in marks.iter().enumerate() {
                if place > 0 {
                    divider(ui);
                }
                one_mark(ui, view, questions, mark);
            }
        });
    }
    consequence(ui, words::intake_consequence(view.app.library(), question, assessment));
}

fn one_mark(ui: &mut Ui, view: View<'_>, questions: &Questions, mark: &SymptomMark) {
    let name = name(questions.place(mark.place.as_str()), mark.side);
    let name = if name.is_empty() {
        mark.place.as_str().to_owned()
    } else {
        name
    };
    strong(ui, &name);
    group(ui, &say::what_you_feel(&name), |ui| {
        ui.horizontal_wrapped(|ui| {
            for kind in &questions.kinds {
                if tag(ui, mark.kinds.contains(&kind.id), &kind.text).clicked() {
                    view.send(IntakeMessage::KindToggled(
                        mark.place.clone(),
                        mark.side,
                        kind.id.clone(),
                    ));
                }
            }
        });
    });
    let whole = say::remove_named(&name);
    if quiet_button(say::REMOVE).icon(icons::REMOVE).named(&whole).pressed(ui) {
        view.send(IntakeMessage::PlaceToggled(mark.place.clone(), mark.side));
    }
}

/// The sides in the order they have on the figure a place is drawn on: whoever faces you has the right at your left.
fn sides_of(place: &str) -> [Side; 2] {
    match view_of(place) {
        Some(Seen::Front | Seen::Side) => [Side::Right, Side::Left],
        Some(Seen::Back) | None => [Side::Left, Side::Right],
    }
}

/// Every place, by the regions of the complaint.
fn list(ui: &mut Ui, view: View<'_>, assessment: &Assessment, questions: &Questions) {
    let regions = PAIN_REGIONS.iter().map(|(region, text)| (Some(*region), *text));
    for (region, heading) in regions.chain([(None, say::ELSEWHERE)]) {
        let of_region = |place: &&SymptomPlace| place.complaint.as_ref().map(Id::as_str) == region;
        subsection(ui, heading);
        for place in questions.places.iter().filter(of_region) {
            let text = words::capitalised(&place.text);
            note(ui, &text);
            group(ui, &text, |ui| {
                ui.horizontal_wrapped(|ui| {
                    let middle = place.middle.then_some(None);
                    let [first, last] = sides_of(place.id.as_str());
                    for side in [Some(Some(first)), middle, Some(Some(last))].into_iter().flatten() {
                        let on = assessment.intake.mark(place.id.as_str(), side).is_some();
                        let words = side.map_or(say::MIDDLE, words::side_name);
                        let name = format!("{text}: {words}");
                        if tag_named(ui, on, words, &name).clicked() {
                            view.send(IntakeMessage::PlaceToggled(place.id.clone(), side));
                        }
                    }
                });
            });
        }
        ui.add_space(space::S);
    }
}
