//! Forms for people without a computer: why they came on two pages (rule I4), and a short questionnaire (rule T40).

use plumbline::content::{IntakeAnswer, IntakeShape, ItemId, Stage};
use plumbline::report::{BlankForm, blank_why, short_questionnaire};

use super::*;

fn pages_of(document: &Document, look: PageLook) -> usize {
    let paper = Paper {
        look,
        ..Paper::default()
    };
    paper.pdf(document).unwrap().pages
}

#[test]
fn the_short_questionnaire_is_at_most_four_pages_on_either_sheet() {
    let library = plumbline::content::shipped();
    for units in [Units::Metric, Units::Inches] {
        let document = Document::from(short_questionnaire(&library, units, TODAY));
        for (name, look) in every_look() {
            let pages = pages_of(&document, look);
            if look.style == PageStyle::LargePrint {
                // Larger type takes more; the whole questionnaire takes far more.
                assert!(pages < 30, "{name}: {pages}");
            } else {
                assert!(pages <= 4, "{name} {units:?}: {pages} pages");
            }
        }
    }
}

#[test]
fn why_they_came_is_at_most_two_pages_on_either_sheet() {
    let document = Document::from(blank_why(&plumbline::content::shipped(), TODAY));
    for (name, look) in every_look() {
        if look.style != PageStyle::LargePrint {
            assert!(pages_of(&document, look) <= 2, "{name}");
        }
    }
}

#[test]
fn the_short_one_asks_every_sign_and_the_first_look_with_the_numbers_of_the_whole() {
    let library = plumbline::content::shipped();
    let short = short_questionnaire(&library, Units::Metric, TODAY);
    let whole = blank_questionnaire(&library, None, Units::Metric, TODAY);
    assert_eq!((short.form, whole.form), (BlankForm::Short, BlankForm::Whole));
    let (few, all) = (short.start.as_ref().unwrap(), whole.start.as_ref().unwrap());
    let lines = |start: &plumbline::report::BlankStart| -> Vec<(String, String)> {
        let lists = start.safety.iter();
        lists
            .flat_map(|list| list.signs.iter().chain(&list.precautions))
            .map(|line| (line.number.clone(), line.text.clone()))
            .collect()
    };
    assert_eq!(lines(few), lines(all), "no sign is left out");
    // What has to be counted is named on the short one too.
    let counted = few.safety.iter().flat_map(|list| &list.signs);
    assert!(counted.filter(|sign| sign.more.contains("at least")).count() >= 1);
    let numbers = |list: &plumbline::report::BlankList| -> Vec<(usize, ItemId)> {
        let items = list.stages.iter().flat_map(|stage| &stage.items);
        items.map(|item| (item.number, item.id.clone())).collect()
    };
    let of_short = numbers(&short);
    assert!(of_short.iter().all(|one| numbers(&whole).contains(one)), "same numbers");
    for first in &library.ways.first_look.items {
        assert!(of_short.iter().any(|(_, id)| *id == first.item), "{}", first.item);
    }
    // The questions that cost seconds are always in it.
    for item in library.items.iter().filter(|item| item.stage == Stage::Questions) {
        if item.scores().next().is_some() {
            assert!(of_short.iter().any(|(_, id)| *id == item.id), "{}", item.id);
        }
    }
    assert!(of_short.len() <= 15, "{of_short:?}");
}

#[test]
fn every_question_of_why_they_came_has_its_number_and_room_for_its_answer() {
    let library = plumbline::content::shipped();
    let intake = library.intake.as_ref().unwrap();
    let sheet = blank_why(&library, TODAY).why.unwrap();
    let printed: Vec<_> = sheet.thoughts.iter().flat_map(|thought| &thought.questions).collect();
    assert_eq!(printed.len(), intake.questions.len());
    for (number, question) in intake.numbered() {
        let blank = printed[number - 1];
        assert_eq!(
            (blank.number.clone(), &blank.ask),
            (format!("W{number}"), &question.ask)
        );
        assert_eq!(intake.number_of(&question.id), Some(number));
        match question.answer.shape() {
            IntakeShape::Text => assert!(blank.lines > 0, "{}", blank.ask),
            IntakeShape::Scale => assert_eq!(blank.scale.len(), 11),
            IntakeShape::Count => assert!(!blank.unit.is_empty()),
            IntakeShape::One | IntakeShape::Several => {
                assert_eq!(blank.options.len(), question.answer.options().len());
            }
            IntakeShape::Activities => assert_eq!((blank.activities, blank.scale.len()), (3, 11)),
            IntakeShape::Chart => {
                let chart = blank.chart.as_ref().unwrap();
                let places: Vec<_> = chart.views.iter().flat_map(|view| &view.places).collect();
                assert_eq!(places.len(), intake.places.len());
                for place in places {
                    let of = &intake.places[place.number - 1];
                    assert_eq!((&place.text, place.middle), (&of.text, of.middle));
                }
                assert!(matches!(question.answer, IntakeAnswer::Chart));
            }
        }
    }
    // The whole questionnaire asks the same.
    let whole = blank_questionnaire(&library, None, Units::Metric, TODAY).why.unwrap();
    assert_eq!(whole, sheet);
}

#[test]
fn every_place_has_its_number_in_the_drawing_once() {
    use plumbline::content::View;
    use plumbline::figure::shape::Form;
    use plumbline::figure::symptoms::symptom_sheet;
    let library = plumbline::content::shipped();
    let places = &library.intake.as_ref().unwrap().places;
    let number = |id: &str| places.iter().position(|place| place.id == *id).map(|place| place + 1);
    for view in [View::Front, View::Back] {
        let (drawing, frame) = symptom_sheet(view, number);
        let mut drawn: Vec<(usize, f64)> = Vec::new();
        for shape in &drawing.shapes {
            if let Form::Text { key, at, .. } = &shape.form {
                drawn.push((key.parse().unwrap(), at.y));
                assert!(at.y > frame.min.y && at.y < frame.max.y, "{key} is inside");
            }
        }
        let mut wanted: Vec<usize> = (1..=places.len()).filter(|it| places[it - 1].view == view).collect();
        let mut numbers: Vec<usize> = drawn.iter().map(|(number, _)| *number).collect();
        numbers.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(numbers, wanted);
        let mut heights: Vec<f64> = drawn.iter().map(|(_, y)| *y).collect();
        heights.sort_by(f64::total_cmp);
        assert!(
            heights.windows(2).all(|pair| pair[1] - pair[0] > 3.5),
            "none over another: {heights:?}"
        );
    }
}
