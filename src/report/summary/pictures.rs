//! The drawings of a summary: the posture, and the body map, small for page one and large with numbers.

use serde::Serialize;

use super::{Case, MuscleGroup, Muscles};
use crate::content::View;
use crate::figure::geometry::Point;
use crate::figure::map::{BodyMap, Mark, body_map};
use crate::figure::plumb::{frame, plumb};
use crate::figure::shape::{Bounds, Role};
use crate::report::{Art, ArtBook, BODY_LEGEND, BodyLine, BodySign, body_lines, marks_of};

/// The posture against the plumb line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PosturePictures {
    /// From the side and from the front.
    pub drawings: [Art; 2],
    /// What each part rests on.
    pub sentences: Vec<String>,
    /// What of them is to scale.
    pub scale: &'static str,
}

/// The posture as it is drawn; none where nothing is known of it, and where a reading may not be printed.
pub(super) fn posture(case: &Case<'_>, art: &mut ArtBook) -> Option<PosturePictures> {
    let drawn = crate::report::posture(case.library, case.assessment, case.outcome)?;
    let readings = drawn.parts().into_iter().filter_map(|part| part.reading.as_ref());
    let mut items = readings.filter_map(|(id, _)| case.library.item(id.as_str()));
    if items.any(|item| !case.may_print(item)) {
        return None;
    }
    let sentences = drawn.sentences(case.library, case.record.person.units);
    let marked = drawn.marked(case.library, case.record.person.units);
    let mut draw = |name: &str, from: &str, view: View| {
        let alt = format!("A figure {from} against a plumb line. {}", sentences.join(" "));
        let drawing = plumb(view, &drawn.drawn(), &drawn.usual(), &marked);
        art.add_lettered(name, &alt, (drawing, LARGE_LETTERS), frame(view))
    };
    Some(PosturePictures {
        drawings: [
            draw("posture-side", "from the side", View::Side),
            draw("posture-front", "from the front", View::Front),
        ],
        sentences,
        scale: drawn.to_scale(),
    })
}

/// The numbers beside a posture in large print: 16 points, where the figure is 110 mm high.
const LARGE_LETTERS: f64 = 23.0;

/// The body map, front and back.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BodyPictures {
    /// Without labels, for page one.
    pub small: [Art; 2],
    /// With the numbers of the list of muscles.
    pub large: [Art; 2],
    /// What its signs mean: only those that are on it.
    pub legend: Vec<LegendLine>,
}

/// A sign of the body map.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LegendLine {
    /// `tight`, `weak`, `hatched`, `dashed`, `both`: what is drawn beside the words.
    pub sign: &'static str,
    /// What it means.
    pub words: &'static str,
}

/// The body map of these muscles, which get the numbers on it; none where nothing is tight or weak.
pub(super) fn body(case: &Case<'_>, muscles: &mut Muscles, art: &mut ArtBook) -> Option<BodyPictures> {
    let lines = body_lines(case.library, &case.outcome.imbalances);
    if lines.is_empty() {
        return None;
    }
    for group in muscles.tight.iter_mut().chain(&mut muscles.weak) {
        number(group, &lines);
    }
    let marks = marks_of(&lines);
    let unlabelled: Vec<Mark> = marks
        .iter()
        .map(|mark| Mark {
            label: None,
            ..mark.clone()
        })
        .collect();
    let mut draw = |name: &str, view: View, marks: &[Mark], frame: Option<Bounds>| {
        let all = case.library.muscles.iter().map(|muscle| muscle.id.as_str());
        let map = body_map(view, all, marks);
        let BodyMap { drawing, regions } = if frame.is_none() { map.without_rims() } else { map };
        let seen: Vec<&BodyLine> = lines
            .iter()
            .filter(|line| regions.iter().any(|region| region.muscle == line.muscle.as_str()))
            .collect();
        let frame = frame.unwrap_or_else(|| close_to(&drawing.bounds(|role| role != Role::Edge)));
        let alt = alt(view, &seen);
        art.add(name, &alt, drawing, frame)
    };
    Some(BodyPictures {
        small: [
            draw("body-front-small", View::Front, &unlabelled, None),
            draw("body-back-small", View::Back, &unlabelled, None),
        ],
        large: [
            draw("body-front", View::Front, &marks, Some(NUMBERED)),
            draw("body-back", View::Back, &marks, Some(NUMBERED)),
        ],
        legend: BODY_LEGEND
            .iter()
            .filter(|(sign, _)| sign.is_on(&lines))
            .map(|(sign, words)| LegendLine {
                sign: name_of(*sign),
                words,
            })
            .collect(),
    })
}

/// The part of a map that holds the body and labels of one or two digits: a number needs less room than a name.
const NUMBERED: Bounds = Bounds {
    min: Point { x: -39.0, y: -2.0 },
    max: Point { x: 39.0, y: 103.0 },
};

/// A little air round what is drawn.
fn close_to(drawn: &Option<Bounds>) -> Bounds {
    let mut frame = drawn.unwrap_or_else(BodyMap::frame);
    frame.min.x -= 1.0;
    frame.min.y -= 1.0;
    frame.max.x += 1.0;
    frame.max.y += 1.0;
    frame
}

fn name_of(sign: BodySign) -> &'static str {
    match sign {
        BodySign::Tight => "tight",
        BodySign::Weak => "weak",
        BodySign::Hatched => "hatched",
        BodySign::Dashed => "dashed",
        BodySign::Both => "both",
    }
}

fn alt(view: View, seen: &[&BodyLine]) -> String {
    let from = if view == View::Back { "behind" } else { "the front" };
    if seen.is_empty() {
        return format!("A body from {from}, with nothing marked on it.");
    }
    let lines: Vec<String> = seen
        .iter()
        .map(|line| format!("{}, {}", line.number, line.words()))
        .collect();
    format!("A body from {from} with muscles marked. {}.", lines.join(". "))
}

/// Gives the muscles of a list the numbers they have on the map.
fn number(group: &mut MuscleGroup, lines: &[BodyLine]) {
    for muscle in &mut group.muscles {
        let of_muscle = lines.iter().filter(|line| {
            let evidence = match group.role {
                crate::content::Role::Tight => line.tight,
                crate::content::Role::Weak => line.weak,
            };
            line.muscle == muscle.id && evidence == Some(group.evidence)
        });
        muscle.numbers = of_muscle.map(|line| line.number).collect();
    }
}
