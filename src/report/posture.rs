//! A person against the plumb line: which posture is drawn of the answers, what it rests on, and by how much it is
//! exaggerated. Screen and paper draw the same.
//!
//! Neutral is the middle of the usual spread, no ideal. A measurement is drawn as it was read; what was not measured is
//! drawn from how the answers about standing scored, and says so; what nobody looked at is drawn neutral, and says so.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::content::{Id, Library};
use crate::figure::plumb::{Posture, Usual, honest_factor};
use crate::record::{Assessment, Record, Units};
use crate::report::words;
use crate::rules::{self, Band, Finding, Findings, Gate, Outcome, Pelvis};

/// How far a part may be drawn from neutral, against how far it is.
const WANTED: f64 = 3.0;
/// Body height a figure stands for, in mm: what is measured in mm is drawn in % of it.
const HEIGHT: f64 = 1700.0;
/// From C7 to the flap of the ear, in mm: 100 forward and 111 up (clinical.md G4).
const C7_TO_EAR: (f64, f64) = (100.0, 111.0);
/// The neck angle from which on it is seldom larger: the mean of people without neck pain and two standard deviations,
/// 50.6 + 2 × 2.1 (clinical.md A1, `fh-cva-photo`).
const UPRIGHT_NECK: f64 = 54.8;
/// From one hip joint to the other, in % of body height, as the figure has them (exercises.md B0).
const HIPS_APART: f64 = 12.0;
/// The least a capped finding says: the lower end of a mild sign (clinical.md B2), as a severity.
const LEAST: f64 = 0.25;
/// What tells where the hips are, the heaviest first (clinical.md A5).
const HIP_ITEMS: [&str; 3] = ["hh-book-lift", "hh-front-photo", "hh-back-photo"];

/// A posture to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct PostureDrawn {
    /// Head and neck, seen from the side.
    pub head: PosturePart,
    /// The pelvis, seen from the side.
    pub pelvis: PosturePart,
    /// The line of the hips, seen from the front.
    pub hips: PosturePart,
}

/// What is drawn of one part.
#[derive(Clone, Debug, PartialEq)]
pub struct PosturePart {
    /// What people call it: `Head`.
    pub name: &'static str,
    /// What it rests on.
    pub known: Known,
    /// The item that was read, and its reading in the item's unit; nothing when it was not measured.
    pub reading: Option<(Id, f64)>,
    /// How far it is from neutral, in the unit of [`Posture`].
    pub value: f64,
    /// The usual spread around neutral, in the same unit.
    pub usual: (f64, f64),
    /// How much further from neutral it is drawn: a whole number.
    pub factor: f64,
}

/// What the drawing of a part rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A reading.
    Measured,
    /// How the answers about standing scored.
    FromAnswers,
    /// A sign that is called mild at most: drawn as the least it may be (rulings.md S19).
    AtLeast,
    /// Within the usual spread by the answers: drawn neutral.
    Usual,
    /// The answers do not say which way: drawn neutral.
    Unclear,
    /// Nobody looked: drawn neutral.
    Unknown,
}

/// A posture and the one before it, each part drawn by the same factor.
#[derive(Clone, Debug, PartialEq)]
pub struct Postures {
    /// Of the assessment that is shown.
    pub now: PostureDrawn,
    /// Of the last assessment before it of which anything is known, and its day.
    pub earlier: Option<(Date, PostureDrawn)>,
}

/// The posture of an assessment of a record, beside an earlier one where there is one.
///
/// `outcome` is what the rules say of the assessment with this index.
pub fn postures(library: &Library, record: &Record, index: usize, outcome: &Outcome) -> Option<Postures> {
    let mut now = posture(library, record.assessments.get(index)?, outcome)?;
    let before = record.assessments.get(..index)?.iter().rev();
    let mut earlier = before.into_iter().find_map(|one| {
        let findings = rules::findings(library, one);
        let asked = Asked {
            library,
            assessment: one,
            findings: &findings,
            tags: &rules::tags(library, one),
        };
        Some((one.started_on, asked.posture()?))
    });
    if let Some((_, earlier)) = &mut earlier {
        at_one_scale(&mut now, earlier);
    }
    Some(Postures { now, earlier })
}

/// The posture that follows from an assessment; nothing when nothing is known of it, and under 18 (rulings.md S6).
pub fn posture(library: &Library, assessment: &Assessment, outcome: &Outcome) -> Option<PostureDrawn> {
    let asked = Asked {
        library,
        assessment,
        findings: &outcome.findings,
        tags: &outcome.safety.tags,
    };
    asked.posture()
}

/// Makes two postures of one person comparable: each part by the same factor in both, the smaller one.
pub fn at_one_scale(one: &mut PostureDrawn, other: &mut PostureDrawn) {
    for (a, b) in one.parts_mut().into_iter().zip(other.parts_mut()) {
        let factor = a.factor.min(b.factor);
        a.factor = factor;
        b.factor = factor;
    }
}

impl PostureDrawn {
    /// The parts, from the head down.
    pub fn parts(&self) -> [&PosturePart; 3] {
        [&self.head, &self.pelvis, &self.hips]
    }

    fn parts_mut(&mut self) -> [&mut PosturePart; 3] {
        [&mut self.head, &mut self.pelvis, &mut self.hips]
    }

    /// What is drawn: each part as far from neutral as it is, times its factor.
    pub fn drawn(&self) -> Posture {
        let [head_forward, pelvic_tilt, hip_line] = self.parts().map(|part| part.value * part.factor);
        Posture {
            head_forward,
            pelvic_tilt,
            hip_line,
        }
    }

    /// The usual spread, drawn by the same factors; none for a part of which nothing is known.
    pub fn usual(&self) -> Usual {
        let [head_forward, pelvic_tilt, hip_line] = self.parts().map(|part| {
            let (low, high) = part.usual;
            (part.known != Known::Unknown).then_some((low * part.factor, high * part.factor))
        });
        Usual {
            head_forward,
            pelvic_tilt,
            hip_line,
        }
    }

    /// A sentence for each part: what it rests on, and by how much it is exaggerated.
    pub fn sentences(&self, library: &Library, units: Units) -> Vec<String> {
        self.parts().map(|part| part.sentence(library, units)).into()
    }
}

impl PosturePart {
    /// `Head: measured, 44° (Neck angle in a side photo). Drawn three times as far from neutral as measured.`
    pub fn sentence(&self, library: &Library, units: Units) -> String {
        let name = self.name;
        let neutral = "drawn neutral";
        match self.known {
            Known::Measured => {
                let item = self.reading.as_ref().and_then(|(id, _)| library.item(id.as_str()));
                let value = self.reading.as_ref().map_or(0.0, |(_, value)| *value);
                let read = item.map_or_else(String::new, |item| {
                    format!(
                        " {} ({})",
                        words::reading(item, value, units),
                        words::in_sentence(&item.name)
                    )
                });
                format!("{name}: measured,{read}. {}", self.exaggerated("measured"))
            }
            Known::FromAnswers => format!(
                "{name}: from your answers, not measured. {}",
                self.exaggerated("they say")
            ),
            Known::AtLeast => format!(
                "{name}: from your answers, not measured; at least a mild sign, and drawn as the least it may be. {}",
                self.exaggerated("that")
            ),
            Known::Usual => format!("{name}: within the usual spread by your answers, not measured: {neutral}."),
            Known::Unclear => format!("{name}: your answers do not say which way: {neutral}."),
            Known::Unknown => format!("{name}: not measured, {neutral}."),
        }
    }

    fn exaggerated(&self, than: &str) -> String {
        match self.factor {
            // Whole numbers.
            factor if factor > 2.5 => format!("Drawn three times as far from neutral as {than}."),
            factor if factor > 1.5 => format!("Drawn twice as far from neutral as {than}."),
            _ => format!("Drawn as far from neutral as {than}."),
        }
    }
}

/// What everything is read from.
struct Asked<'a> {
    library: &'a Library,
    assessment: &'a Assessment,
    findings: &'a Findings,
    tags: &'a BTreeSet<Id>,
}

impl Asked<'_> {
    fn posture(&self) -> Option<PostureDrawn> {
        let findings = &self.findings.patterns;
        if findings.iter().any(|it| it.gates.contains(&Gate::Under18)) {
            return None;
        }
        let drawn = PostureDrawn {
            head: self.head(),
            pelvis: self.pelvis(),
            hips: self.hips(),
        };
        let anything = drawn.parts().iter().any(|part| part.known != Known::Unknown);
        anything.then_some(drawn)
    }

    fn head(&self) -> PosturePart {
        let item = "fh-cva-photo";
        let [usual_from, unusual] = self.limits(item, "forward-head").unwrap_or([50.0, 40.0]);
        let neutral = f64::midpoint(usual_from, UPRIGHT_NECK);
        // Further forward is a smaller angle.
        let forward = |angle: f64| ear_ahead(angle) - ear_ahead(neutral);
        let finding = self.findings.pattern("forward-head");
        let (known, reading, value) = match self.measured(item) {
            Some(angle) => (Known::Measured, Some((Id::from(item), angle)), forward(angle)),
            None => {
                let (known, severity) = from_answers(finding);
                let value = severity.map_or(0.0, |it| forward(usual_from + (unusual - usual_from) * it));
                (known, None, value)
            }
        };
        let usual = (forward(UPRIGHT_NECK), forward(usual_from));
        part("Head", known, reading, value, usual, |head_forward| Posture {
            head_forward,
            ..Posture::default()
        })
    }

    fn pelvis(&self) -> PosturePart {
        let item = "sg-pelvic-angle-photo";
        let [forward_from, forward_to] = self.limits(item, "anterior-pelvic-tilt").unwrap_or([15.0, 23.0]);
        let [backward_from, backward_to] = self.limits(item, "posterior-pelvic-tilt").unwrap_or([4.0, -4.0]);
        let neutral = f64::midpoint(forward_from, backward_from);
        let toward = |pattern: &str, from: f64, to: f64| {
            let (known, severity) = from_answers(self.findings.pattern(pattern));
            (
                known,
                None,
                severity.map_or(0.0, |it| from + (to - from) * it - neutral),
            )
        };
        let (known, reading, value) = match (self.measured(item), self.findings.pelvis) {
            (Some(angle), _) => (Known::Measured, Some((Id::from(item), angle)), angle - neutral),
            (None, Pelvis::Forward) => toward("anterior-pelvic-tilt", forward_from, forward_to),
            (None, Pelvis::Backward) => toward("posterior-pelvic-tilt", backward_from, backward_to),
            (None, Pelvis::Mixed) => (Known::Unclear, None, 0.0),
            (None, Pelvis::Usual) => (Known::Usual, None, 0.0),
            (None, Pelvis::Unknown) => (Known::Unknown, None, 0.0),
        };
        let usual = (backward_from - neutral, forward_from - neutral);
        part("Pelvis", known, reading, value, usual, |pelvic_tilt| Posture {
            pelvic_tilt,
            ..Posture::default()
        })
    }

    fn hips(&self) -> PosturePart {
        let read = HIP_ITEMS.iter().find_map(|item| Some((*item, self.measured(item)?)));
        let item = read.map_or("hh-front-photo", |(item, _)| item);
        let degrees = |value: f64| match self.library.item(item) {
            Some(item) if item.unit == "mm" => lifted(value),
            _ => value,
        };
        let [usual, unusual] = self.limits(item, "high-hip").unwrap_or([1.0, 4.0]);
        let finding = self.findings.pattern("high-hip");
        let (known, reading, value) = match read {
            Some((item, value)) => (Known::Measured, Some((Id::from(item), value)), degrees(value)),
            None => {
                let side = finding.and_then(|finding| finding.side);
                match (from_answers(finding), side) {
                    ((known @ (Known::FromAnswers | Known::AtLeast), Some(severity)), Some(side)) => {
                        let sign = if side == crate::record::Side::Right { 1.0 } else { -1.0 };
                        (known, None, sign * degrees(usual + (unusual - usual) * severity))
                    }
                    ((Known::FromAnswers | Known::AtLeast, _), _) => (Known::Unclear, None, 0.0),
                    ((known, _), _) => (known, None, 0.0),
                }
            }
        };
        part(
            "Hips",
            known,
            reading,
            value,
            (degrees(-usual), degrees(usual)),
            |hip_line| Posture {
                hip_line,
                ..Posture::default()
            },
        )
    }

    fn measured(&self, item: &str) -> Option<f64> {
        rules::measured(self.library, self.assessment, self.tags, item)
    }

    /// Where an item begins to count for a pattern, and where it counts in full, for this person.
    fn limits(&self, item: &str, pattern: &str) -> Option<[f64; 2]> {
        let scores = &self.library.item(item)?.scores;
        let score = scores.iter().find(|score| score.pattern == *pattern)?;
        Some(rules::limits_for(score.limits.as_ref()?, &self.assessment.profile))
    }
}

fn part(
    name: &'static str,
    known: Known,
    reading: Option<(Id, f64)>,
    value: f64,
    usual: (f64, f64),
    alone: impl Fn(f64) -> Posture,
) -> PosturePart {
    PosturePart {
        name,
        known,
        reading,
        value,
        usual,
        factor: honest_factor(&alone(value), WANTED).floor(),
    }
}

/// How far the answers about standing are from usual, 0 to 1; muscle tests and habits say nothing about how one stands.
fn from_answers(finding: Option<&Finding>) -> (Known, Option<f64>) {
    let Some(finding) = finding else {
        return (Known::Unknown, None);
    };
    match (finding.band, finding.facets.position) {
        (None, _) | (_, None) => (Known::Unknown, None),
        (Some(Band::None), _) => (Known::Usual, None),
        (Some(_), _) if finding.capped => (Known::AtLeast, Some(LEAST)),
        (Some(_), Some(position)) => (Known::FromAnswers, Some(position.abs().min(1.0))),
    }
}

/// How far the flap of the ear is ahead of C7 at a neck angle, in % of body height.
fn ear_ahead(angle: f64) -> f64 {
    C7_TO_EAR.0.hypot(C7_TO_EAR.1) * angle.to_radians().cos() / HEIGHT * 100.0
}

/// The angle of the hips that a lift under one foot, in mm, makes level.
fn lifted(mm: f64) -> f64 {
    (mm / (HIPS_APART / 100.0 * HEIGHT))
        .clamp(-1.0, 1.0)
        .asin()
        .to_degrees()
}
