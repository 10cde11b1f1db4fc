//! About you: who, for which norms, and what is at hand. All optional. Why they came is asked before (rule I1).

use egui::Ui;

use super::single;
use crate::app::{AboutMessage, MINUTES_CHOICES};
use crate::content::Library;
use crate::record::{Assessment, EarlierPlan, PlanReached, Sex, Units};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{
    self, Field, card, divider, form_block, form_row, group, lead, note, radio_group, segment, tag, title,
};
use crate::ui::words::about as say;

/// From this age on scores and plan are for the person.
const ADULT_AGE: u32 = 18;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(assessment) = view.app.assessment() else {
        return;
    };
    single(ui, |ui| {
        title(ui, say::ABOUT_YOU);
        lead(ui, say::ALL_OPTIONAL);
        ui.add_space(space::M);
        card(ui, |ui| person(ui, view, assessment));
        if let Some(earlier) = &assessment.earlier_plan {
            ui.add_space(space::L);
            card(ui, |ui| earlier_plan(ui, view, earlier));
        }
    });
}

fn person(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    name(ui, view);
    divider(ui);
    age(ui, view, assessment);
    divider(ui);
    sex(ui, view, assessment);
    divider(ui);
    units(ui, view);
    divider(ui);
    minutes(ui, view, assessment);
    divider(ui);
    equipment(ui, view, view.app.library(), assessment);
}

fn name(ui: &mut Ui, view: View<'_>) {
    let current = view
        .app
        .record()
        .map(|record| record.person.name.as_str())
        .unwrap_or_default();
    form_row(ui, say::NAME_OR_INITIALS, say::PRINTED_ON_YOUR_PAGES, |ui| {
        let field = Field {
            name: Some(say::NAME_OR_INITIALS),
            width: ui.available_width(),
            answers: true,
            ..Field::default()
        };
        if let (Some(typed), _) = field.show(ui, current) {
            view.send(AboutMessage::NameTyped(typed));
        }
    });
}

fn age(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    form_row(ui, say::AGE, say::WHAT_IS_USUAL_DIFFERS_WITH_AGE, |ui| {
        let problem = view.app.age_problem();
        let field = Field {
            name: Some(say::AGE),
            unit: say::YEARS,
            width: 140.0,
            problem: problem.as_deref(),
            answers: true,
            ..Field::default()
        };
        let (typed, response) = field.show(ui, &view.app.age_text());
        if problem.is_some() {
            widgets::remember_problem(ui, response.id);
        }
        if let Some(typed) = typed {
            view.send(AboutMessage::AgeTyped(typed));
        }
        if assessment.profile.age.is_some_and(|age| age < ADULT_AGE) {
            note(ui, say::MADE_FOR_ADULTS);
        }
    });
}

fn sex(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    form_row(ui, say::SEX, say::SOME_LIMITS_DIFFER, |ui| {
        radio_group(ui, say::SEX, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (sex, words) in [
                    (Some(Sex::Female), say::FEMALE),
                    (Some(Sex::Male), say::MALE),
                    (None, say::PREFER_NOT_TO_SAY),
                ] {
                    if segment(ui, assessment.profile.sex == sex, words).clicked() {
                        view.send(AboutMessage::SexChosen(sex));
                    }
                }
            });
        });
    });
}

fn units(ui: &mut Ui, view: View<'_>) {
    let chosen = view.app.units();
    form_row(ui, say::LENGTHS_IN, say::TYPED_AND_SHOWN_IN_THIS_UNIT, |ui| {
        radio_group(ui, say::LENGTHS_IN, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (units, words) in [(Units::Metric, say::CENTIMETRES), (Units::Inches, say::INCHES)] {
                    if segment(ui, chosen == units, words).clicked() {
                        view.send(AboutMessage::UnitsChosen(units));
                    }
                }
            });
        });
    });
}

fn minutes(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    let chosen = assessment.profile.minutes_per_day;
    form_row(
        ui,
        say::MINUTES_A_DAY_FOR_EXERCISES,
        say::THE_PLAN_NEVER_ASKS_FOR_MORE,
        |ui| {
            radio_group(ui, say::MINUTES_A_DAY_FOR_EXERCISES, |ui| {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::XS;
                    for minutes in MINUTES_CHOICES {
                        let name = say::minutes_a_day(minutes);
                        if widgets::segment_named(ui, chosen == minutes, &minutes.to_string(), &name).clicked() {
                            view.send(AboutMessage::MinutesChosen(minutes));
                        }
                    }
                });
            });
            if !MINUTES_CHOICES.contains(&chosen) {
                note(ui, &say::set_in_the_file(chosen));
            }
        },
    );
}

/// How far the plan before was done: a new one goes on from there (rule P10).
fn earlier_plan(ui: &mut Ui, view: View<'_>, earlier: &EarlierPlan) {
    let label = say::how_far_did_you_get(&view.app.formats().date(earlier.made_on));
    form_block(ui, &label, say::GOES_ON_FROM_THERE, |ui| {
        radio_group(ui, &label, |ui| {
            ui.horizontal_wrapped(|ui| {
                for reached in PlanReached::ALL {
                    if segment(ui, earlier.reached == Some(reached), words::plan_reached(reached)).clicked() {
                        view.send(AboutMessage::EarlierPlanDone(Some(reached)));
                    }
                }
            });
        });
    });
}

fn equipment(ui: &mut Ui, view: View<'_>, library: &Library, assessment: &Assessment) {
    form_row(ui, say::WHAT_YOU_HAVE, say::ONLY_THIS_IS_USED, |ui| {
        group(ui, say::WHAT_YOU_HAVE, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (thing, words) in words::equipment(library) {
                    let has = assessment.profile.equipment.contains(&thing);
                    if tag(ui, has, &words).clicked() {
                        view.send(AboutMessage::EquipmentToggled(thing));
                    }
                }
                if tag(ui, assessment.profile.firm_bed, say::FIRM_BED).clicked() {
                    view.send(AboutMessage::FirmBedToggled);
                }
            });
        });
    });
}
