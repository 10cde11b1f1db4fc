//! Why a person came, on two pages of paper with numbers to type it in by (rule I4).

use serde::Serialize;

use crate::content::{Intake, IntakeAnswer, IntakeQuestion, Library, SymptomPlace, View};
use crate::figure::symptoms::symptom_sheet;
use crate::report::{Art, ArtBook};

/// Letters of own words that get a line to be written by hand.
const A_LINE: usize = 150;
/// The highest number of a scale.
const HIGHEST: u8 = 10;

/// Why a person came, to be filled in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankWhy {
    /// Why it is asked.
    pub why: String,
    /// By thought, as on the screens.
    pub thoughts: Vec<BlankThought>,
}

/// Questions that belong together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankThought {
    /// Its heading.
    pub title: String,
    /// Its questions.
    pub questions: Vec<BlankQuestion>,
}

/// One question about why they came.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankQuestion {
    /// Its number: `W1`.
    pub number: String,
    /// What is asked.
    pub ask: String,
    /// Boxes to tick, with the numbers they are typed in by; none for words.
    pub options: Vec<String>,
    /// Numbers to choose from: `0` to `10`.
    pub scale: Vec<String>,
    /// What the ends of the numbers mean.
    pub ends: String,
    /// Unit after a blank for a number; empty without one.
    pub unit: String,
    /// Lines to write on.
    pub lines: usize,
    /// Activities to name, each with the numbers.
    pub activities: usize,
    /// The symptom chart.
    pub chart: Option<BlankChart>,
}

/// The symptom chart, to be marked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankChart {
    /// How it is filled in.
    pub how: String,
    /// From the front and from behind.
    pub views: Vec<BlankView>,
    /// `A ache`, `N numb`: what is written beside a place.
    pub letters: Vec<String>,
}

/// One view of the chart with its places.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankView {
    /// `Front`, `Back`.
    pub name: &'static str,
    /// Which of the person's sides is at the left and which at the right of the drawing.
    pub sides: [&'static str; 2],
    /// The letters over the columns of the list, in the order the sides have on the drawing.
    pub columns: [&'static str; 3],
    /// The drawing.
    pub picture: Art,
    /// Its places.
    pub places: Vec<BlankPlace>,
}

/// A place of the chart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankPlace {
    /// Its number.
    pub number: usize,
    /// Its words.
    pub text: String,
    /// Whether there is a middle.
    pub middle: bool,
}

pub(super) fn why(library: &Library, art: &mut ArtBook) -> Option<BlankWhy> {
    let intake = library.intake.as_ref()?;
    let mut thoughts: Vec<BlankThought> = Vec::new();
    for thought in &intake.thoughts {
        let asked = intake.numbered().filter(|(_, one)| thought.questions.contains(&one.id));
        let questions = asked.map(|(number, one)| question(intake, number, one, art)).collect();
        thoughts.push(BlankThought {
            title: thought.title.clone(),
            questions,
        });
    }
    Some(BlankWhy {
        why: intake.about.why.clone(),
        thoughts,
    })
}

fn question(intake: &Intake, number: usize, question: &IntakeQuestion, art: &mut ArtBook) -> BlankQuestion {
    let mut blank = BlankQuestion {
        number: format!("W{number}"),
        ask: question.ask.clone(),
        options: question
            .answer
            .options()
            .iter()
            .map(|option| option.text.clone())
            .collect(),
        scale: Vec::new(),
        ends: String::new(),
        unit: String::new(),
        lines: 0,
        activities: 0,
        chart: None,
    };
    let numbers = || (0..=HIGHEST).map(|number| number.to_string()).collect();
    let ends = |low: &str, high: &str| format!("0: {low}; {HIGHEST}: {high}");
    match &question.answer {
        IntakeAnswer::Text { letters } => blank.lines = lines(*letters),
        IntakeAnswer::Scale { low, high } => {
            blank.scale = numbers();
            blank.ends = ends(low, high);
        }
        IntakeAnswer::Count { unit, .. } => blank.unit.clone_from(unit),
        IntakeAnswer::Activities { low, high } => {
            blank.activities = intake.about.activities;
            blank.scale = numbers();
            blank.ends = ends(low, high);
        }
        IntakeAnswer::Chart => blank.chart = Some(chart(intake, art)),
        IntakeAnswer::One(_) | IntakeAnswer::Several(_) => {}
    }
    blank
}

/// The lines that own words get.
fn lines(letters: usize) -> usize {
    letters.div_ceil(A_LINE).clamp(1, 3)
}

fn chart(intake: &Intake, art: &mut ArtBook) -> BlankChart {
    let numbered = || intake.places.iter().zip(1..);
    let number = |id: &str| numbered().find_map(|(place, number)| (place.id == *id).then_some(number));
    let views = [(View::Front, "Front", "the front"), (View::Back, "Back", "behind")]
        .into_iter()
        .map(|(view, name, from)| {
            let (drawing, frame) = symptom_sheet(view, number);
            let alt = format!("A body seen from {from}, with a number at each place of the list.");
            let of_view = |(place, number): (&SymptomPlace, usize)| {
                (place.view == view).then(|| BlankPlace {
                    number,
                    text: place.text.clone(),
                    middle: place.middle,
                })
            };
            let (sides, columns) = match view {
                View::Back => (["left", "right"], ["L", "M", "R"]),
                View::Front | View::Side => (["right", "left"], ["R", "M", "L"]),
            };
            BlankView {
                name,
                sides,
                columns,
                picture: art.add(&format!("symptoms-{}", name.to_lowercase()), alt, drawing, frame),
                places: numbered().filter_map(of_view).collect(),
            }
        })
        .collect();
    BlankChart {
        how: "Beside each place where you feel something, write the letters of what you feel under L (your left), M (middle) or R \
              (your right). The figures look at you from the front, and away from you from behind."
            .to_owned(),
        views,
        letters: intake
            .kinds
            .iter()
            .map(|kind| format!("{} {}", kind.mark, kind.text))
            .collect(),
    }
}

/// The first questions of a short form: own words, since when, places, pain now, activities, and the question to the clinician
/// (rule T40).
pub(super) fn in_short(library: &Library, why: BlankWhy) -> BlankWhy {
    use crate::content::IntakeRole::{Activities, Chart, PainNow, PainUsual, PainWorst, Question, Since, Words};
    let kept = [Chart, Words, Since, PainNow, PainUsual, PainWorst, Activities, Question];
    let intake = library.intake.as_ref();
    let numbers: Vec<String> = intake
        .iter()
        .flat_map(|intake| intake.numbered())
        .filter(|(_, question)| kept.contains(&question.role))
        .map(|(number, _)| format!("W{number}"))
        .collect();
    let thoughts = why.thoughts.into_iter().filter_map(|mut thought| {
        thought.questions.retain(|question| numbers.contains(&question.number));
        (!thought.questions.is_empty()).then_some(thought)
    });
    BlankWhy {
        why: why.why,
        thoughts: thoughts.collect(),
    }
}
