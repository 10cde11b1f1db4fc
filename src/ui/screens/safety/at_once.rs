//! What a ticked sign asks for, said where it is ticked and at once (rules Z14, Z23).

use egui::Ui;

use crate::app::AboutMessage;
use crate::content::{Id, Library, ScreeningQuestion, Urgency};
use crate::record::{Assessment, PAIN_REGIONS};
use crate::report::words;
use crate::rules::SignStanding;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{Meant, alarm, body, callout, group, live, strong, tag, under_row};
use crate::ui::words::safety::at_once as say;

/// Under a ticked sign: whom to call in an emergency, that a doctor or a clinician comes first, or what is advised and
/// locks nothing.
pub(super) fn show(ui: &mut Ui, view: View<'_>, assessment: &Assessment, question: &ScreeningQuestion) {
    let signs = view.app.outcome().map(|outcome| outcome.safety.signs.as_slice());
    let Some(sign) = signs.unwrap_or_default().iter().find(|one| one.id == question.id) else {
        return;
    };
    let (meant, words) = said(view.app.library(), question, sign);
    under_row(ui, |ui| {
        callout(ui, meant, |ui| {
            if sign.urgency == Urgency::Emergency && sign.locks {
                let said = strong(ui, &words);
                alarm(&said, &words);
            } else {
                let said = body(ui, &words);
                live(&said, &words);
            }
            if question.only_with_pain && !sign.locks && sign.cleared.is_none() {
                where_it_hurts(ui, view, assessment);
            }
        });
        ui.add_space(space::S);
    });
}

fn said(library: &Library, question: &ScreeningQuestion, sign: &SignStanding) -> (Meant, String) {
    match sign.urgency {
        Urgency::Emergency if sign.locks => (Meant::Care, emergency(library)),
        Urgency::SameDay if sign.locks => (Meant::Care, words::SAME_DAY_AT_ONCE.to_owned()),
        Urgency::ClinicianFirst if sign.locks => (Meant::Information, words::CLINICIAN_AT_ONCE.to_owned()),
        Urgency::Advice => (Meant::Information, question.action.clone()),
        Urgency::Emergency | Urgency::SameDay | Urgency::ClinicianFirst if sign.cleared.is_some() => {
            (Meant::Information, words::CHECKED_BY_A_DOCTOR.to_owned())
        }
        Urgency::Emergency | Urgency::SameDay | Urgency::ClinicianFirst => {
            (Meant::Information, words::PLACE_DECIDES.to_owned())
        }
    }
}

/// What the sign means depends on where it hurts, so that is asked here and is no longer left to a field before.
fn where_it_hurts(ui: &mut Ui, view: View<'_>, assessment: &Assessment) {
    let library = view.app.library();
    group(ui, words::PLACE_DECIDES, |ui| {
        ui.horizontal_wrapped(|ui| {
            let asked = &library.screening.derived.pain_regions;
            for (region, text) in PAIN_REGIONS
                .iter()
                .filter(|(region, _)| asked.iter().any(|one| one == region))
            {
                let on = assessment.reason.regions.contains(*region);
                if tag(ui, on, text).clicked() {
                    view.send(AboutMessage::PainRegionToggled(Id::from(*region)));
                }
            }
        });
    });
}

fn emergency(library: &Library) -> String {
    let numbers = library.screening.emergency_numbers.iter();
    let numbers: Vec<String> = numbers.map(|one| format!("{} {}", one.number, one.place)).collect();
    say::get_help_now(&numbers.join(", "))
}
