//! The symptom chart of page one: what the person marked, from the front and from behind (rule I2).

use serde::Serialize;

use super::Case;
use crate::content::View;
use crate::figure::symptoms::{Symptom, SymptomChart, symptom_chart, view_of};
use crate::report::words;
use crate::report::{Art, ArtBook};

/// The symptom chart of page one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chart {
    /// From the front and from behind; only the views with a mark.
    pub views: Vec<Art>,
    /// What its letters mean.
    pub letters: String,
}

/// Whether a place is marked that can be drawn.
pub(super) fn has_chart(case: &Case<'_>) -> bool {
    let marks = case.assessment.intake.shown_marks();
    marks.iter().any(|mark| view_of(mark.place.as_str()).is_some())
}

pub(super) fn chart(case: &Case<'_>, art: &mut ArtBook) -> Option<Chart> {
    let questions = case.library.intake.as_ref()?;
    let intake = &case.assessment.intake;
    let marks: Vec<Symptom> = intake
        .shown_marks()
        .iter()
        .map(|mark| Symptom {
            place: mark.place.as_str().to_owned(),
            side: mark.side.map(Into::into),
            letters: words::mark_letters(questions, mark),
        })
        .collect();
    let views: Vec<Art> = [
        ("symptoms-front", View::Front, "the front"),
        ("symptoms-back", View::Back, "behind"),
    ]
    .into_iter()
    .filter(|(_, view, _)| marks.iter().any(|mark| view_of(&mark.place) == Some(*view)))
    .map(|(name, view, from)| {
        let told: Vec<String> = intake
            .shown_marks()
            .iter()
            .filter(|mark| view_of(mark.place.as_str()) == Some(view))
            .filter_map(|mark| words::mark(questions, mark))
            .collect();
        let alt = format!("Where it is felt, seen from {from}: {}.", told.join("; "));
        art.add(
            name,
            &alt,
            symptom_chart(view, &marks, false).drawing,
            SymptomChart::frame(),
        )
    })
    .collect();
    (!views.is_empty()).then(|| Chart {
        views,
        letters: words::chart_letters(questions, intake),
    })
}
