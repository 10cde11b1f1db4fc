//! A person against the plumb line: which posture is drawn of the answers, and what it rests on. Screen and paper draw the
//! same, true to scale (rule T3).
//!
//! Neutral is the middle of the usual spread, no ideal. A measurement is drawn as it was read; what was not measured is
//! drawn from how the answers about standing scored, and says so; what nobody looked at is drawn neutral, and says so.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::content::{AxisEnd, Item, ItemId, Library, Pattern, PatternPosture, StandingPart, TagId};
use crate::figure::plumb::{Marked, Posture, Usual};
use crate::record::{Assessment, Record, Side, Units};
use crate::report::words::posture as say;
use crate::report::words::{self, Shown};
use crate::rules::{self, Band, Finding, Findings, Gate, Outcome, Pelvis};

/// Body height a figure stands for, in mm: what is measured in mm is drawn in % of it.
const HEIGHT: f64 = 1700.0;
/// From C7 to the flap of the ear, in mm: 100 forward and 111 up (rule T3).
const C7_TO_EAR: (f64, f64) = (100.0, 111.0);
/// From one hip joint to the other, in % of body height, as the figure has them (rule H2).
const HIPS_APART: f64 = 12.0;
/// The least a capped finding says: the lower end of a mild sign (rule N14), as a severity.
const LEAST: f64 = 0.25;

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
    /// Which part it is.
    pub part: StandingPart,
    /// What people call it: `Head`.
    pub name: &'static str,
    /// What it rests on.
    pub known: Known,
    /// The item that was read, and its reading in the item's unit; nothing when it was not measured.
    pub reading: Option<(ItemId, f64)>,
    /// How far it is from neutral, in the unit of [`Posture`].
    pub value: f64,
    /// The usual spread around neutral, in the same unit.
    pub usual: (f64, f64),
}

/// What the drawing of a part rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A reading.
    Measured,
    /// How the answers about standing scored.
    FromAnswers,
    /// A sign that is called mild at most, or of which little is known: drawn as the least it may be (rules N4, T9).
    AtLeast,
    /// Within the usual spread by the answers: drawn neutral.
    Usual,
    /// The answers do not say which way: drawn neutral.
    Unclear,
    /// Nobody looked: drawn neutral.
    Unknown,
}

/// A posture and the one before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Postures {
    /// Of the assessment that is shown.
    pub now: PostureDrawn,
    /// Of the last assessment before it of which anything is known, and its day.
    pub earlier: Option<(Date, PostureDrawn)>,
}

/// How many assessments are looked through for an earlier posture.
const LOOKED_BACK: usize = 50;

/// The posture of an assessment of a record, beside an earlier one where there is one.
///
/// `outcome` is what the rules say of the assessment with this index.
pub fn postures(library: &Library, record: &Record, index: usize, outcome: &Outcome) -> Option<Postures> {
    let now = posture(library, record.assessments.get(index)?, outcome)?;
    let before = record.assessments.get(..index)?.iter().rev().take(LOOKED_BACK);
    let earlier = before.into_iter().find_map(|one| {
        let findings = rules::findings(library, one);
        let asked = Asked {
            library,
            assessment: one,
            findings: &findings,
            tags: &rules::tags(library, one),
        };
        Some((one.started_on, asked.posture()?))
    });
    Some(Postures { now, earlier })
}

/// The posture that follows from an assessment; nothing when nothing is known of it, and under 18 (rule Z21).
pub fn posture(library: &Library, assessment: &Assessment, outcome: &Outcome) -> Option<PostureDrawn> {
    let asked = Asked {
        library,
        assessment,
        findings: &outcome.findings,
        tags: &outcome.safety.tags,
    };
    asked.posture()
}

impl PostureDrawn {
    /// The parts, from the head down.
    pub fn parts(&self) -> [&PosturePart; 3] {
        [&self.head, &self.pelvis, &self.hips]
    }

    /// What is drawn: each part as far from neutral as it is.
    pub fn drawn(&self) -> Posture {
        let [head_forward, pelvic_tilt, hip_line] = self.parts().map(|part| part.value);
        Posture {
            head_forward,
            pelvic_tilt,
            hip_line,
        }
    }

    /// The usual spread; none for a part of which nothing is known.
    pub fn usual(&self) -> Usual {
        let [head_forward, pelvic_tilt, hip_line] = self
            .parts()
            .map(|part| (part.known != Known::Unknown).then_some(part.usual));
        Usual {
            head_forward,
            pelvic_tilt,
            hip_line,
        }
    }

    /// The numbers that were read, to stand beside their part.
    pub fn marked(&self, library: &Library, units: Units) -> Marked {
        let [head, pelvis, hips] = self.parts().map(|part| part.number(library, units));
        Marked { head, pelvis, hips }
    }

    /// A sentence for each part: what it rests on.
    pub fn sentences(&self, library: &Library, units: Units) -> Vec<String> {
        let drawable = self.drawn().drawable();
        let shown = [drawable.head_forward, drawable.pelvic_tilt, drawable.hip_line];
        let said = |(part, shown): (&PosturePart, f64)| part.sentence(library, units, shown);
        self.parts().into_iter().zip(shown).map(said).collect()
    }

    /// What of the drawing is to scale: nothing is called so beside a part that is more than the figure can show (rule T3).
    pub fn to_scale(&self) -> &'static str {
        say::to_scale(self.drawn().drawable() == self.drawn())
    }
}

impl PosturePart {
    /// `Head: measured, 44° (neck angle in a side photo).` What is further than the figure can show says so.
    fn sentence(&self, library: &Library, units: Units, shown: f64) -> String {
        let name = self.name;
        let said = match self.known {
            Known::Measured => {
                let read = self.read(library).map_or_else(String::new, |(item, value)| {
                    format!(
                        " {} ({})",
                        words::reading(item, value, units),
                        words::in_sentence(&item.name)
                    )
                });
                say::measured(name, &read)
            }
            Known::FromAnswers => say::from_answers(name),
            Known::AtLeast => say::at_least(name),
            Known::Usual => say::usual(name),
            Known::Unclear => say::unclear(name),
            Known::Unknown => say::unknown(name),
        };
        if (shown - self.value).abs() > 1e-9 {
            say::more_than_can_be_shown(&said)
        } else {
            said
        }
    }

    /// The number that was read: `44°`, `12 mm`; of the hips without a sign, as the drawing shows which one is higher.
    fn number(&self, library: &Library, units: Units) -> Option<String> {
        let (item, value) = self.read(library)?;
        let value = match self.part {
            StandingPart::Head | StandingPart::Pelvis => value,
            StandingPart::Hips => value.abs(),
        };
        Some(Shown::from(units).quantity(value, item.unit()))
    }

    fn read<'a>(&self, library: &'a Library) -> Option<(&'a Item, f64)> {
        let (id, value) = self.reading.as_ref()?;
        Some((library.item(id.as_str())?, *value))
    }
}

/// What everything is read from.
struct Asked<'a> {
    library: &'a Library,
    assessment: &'a Assessment,
    findings: &'a Findings,
    tags: &'a BTreeSet<TagId>,
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
        let Some(basis) = self.bases(StandingPart::Head).into_iter().next() else {
            return unknown(StandingPart::Head);
        };
        let neutral = f64::midpoint(basis.usual.0, basis.usual.1);
        // Further forward is a smaller angle.
        let forward = |angle: f64| ear_ahead(angle) - ear_ahead(neutral);
        let (known, value) = match &basis.reading {
            Some((_, angle)) => (Known::Measured, forward(*angle)),
            None => {
                let (known, severity) = from_answers(basis.finding);
                (known, severity.map_or(0.0, |it| forward(basis.at(it))))
            }
        };
        PosturePart {
            known,
            value,
            usual: (forward(basis.usual.1), forward(basis.usual.0)),
            reading: basis.reading,
            ..unknown(StandingPart::Head)
        }
    }

    fn pelvis(&self) -> PosturePart {
        let bases = self.bases(StandingPart::Pelvis);
        let Some(first) = bases.first() else {
            return unknown(StandingPart::Pelvis);
        };
        let neutral = f64::midpoint(first.usual.0, first.usual.1);
        let toward = |end: AxisEnd| {
            let is_end = |basis: &&Basis<'_>| basis.pattern.axis.as_ref().is_some_and(|axis| axis.toward == end);
            let Some(basis) = bases.iter().find(is_end) else {
                return (Known::Unclear, 0.0);
            };
            let (known, severity) = from_answers(basis.finding);
            (known, severity.map_or(0.0, |it| basis.at(it) - neutral))
        };
        let (known, value) = match (&first.reading, self.findings.pelvis) {
            (Some((_, angle)), _) => (Known::Measured, angle - neutral),
            (None, Pelvis::Forward) => toward(AxisEnd::Forward),
            (None, Pelvis::Backward) => toward(AxisEnd::Backward),
            (None, Pelvis::Mixed) => (Known::Unclear, 0.0),
            (None, Pelvis::Usual) => (Known::Usual, 0.0),
            (None, Pelvis::Unknown) => (Known::Unknown, 0.0),
        };
        PosturePart {
            known,
            value,
            usual: (first.usual.0 - neutral, first.usual.1 - neutral),
            reading: first.reading.clone(),
            ..unknown(StandingPart::Pelvis)
        }
    }

    fn hips(&self) -> PosturePart {
        let Some(basis) = self.bases(StandingPart::Hips).into_iter().next() else {
            return unknown(StandingPart::Hips);
        };
        let degrees = |value: f64| {
            if basis.item.unit() == "mm" {
                lifted(value)
            } else {
                value
            }
        };
        let side = basis.finding.and_then(|finding| finding.side);
        let (known, value) = match (&basis.reading, from_answers(basis.finding), side) {
            (Some((_, value)), ..) => (Known::Measured, degrees(*value)),
            (None, (known @ (Known::FromAnswers | Known::AtLeast), Some(severity)), Some(side)) => {
                let sign = if side == Side::Right { 1.0 } else { -1.0 };
                (known, sign * degrees(basis.at(severity)))
            }
            (None, (Known::FromAnswers | Known::AtLeast, _), _) => (Known::Unclear, 0.0),
            (None, (known, _), _) => (known, 0.0),
        };
        PosturePart {
            known,
            value,
            usual: (degrees(basis.usual.0), degrees(basis.usual.1)),
            reading: basis.reading.clone(),
            ..unknown(StandingPart::Hips)
        }
    }

    /// What the patterns that move a part say of it, in the library's order.
    fn bases(&self, part: StandingPart) -> Vec<Basis<'_>> {
        let patterns = self.library.patterns.iter();
        patterns
            .filter_map(|pattern| Some((pattern, pattern.posture.as_ref()?)))
            .filter(|(_, posture)| posture.part == part)
            .filter_map(|(pattern, posture)| self.basis(pattern, posture))
            .collect()
    }

    fn basis<'b>(&'b self, pattern: &'b Pattern, posture: &PatternPosture) -> Option<Basis<'b>> {
        let items = || posture.read_from.iter().filter_map(|id| self.library.item(id.as_str()));
        let read = items().find_map(|item| Some((item, self.measured(item)?)));
        // Without a reading the pattern's answers are drawn as if its first item had been read.
        let item = read.map(|(item, _)| item).or_else(|| items().next())?;
        let range = rules::usual_for(item, &self.assessment.profile)?.range;
        Some(Basis {
            pattern,
            item,
            reading: read.map(|(item, value)| (item.id.clone(), value)),
            usual: (range.low.or(posture.usual_to)?, range.high.or(posture.usual_to)?),
            limits: self.limits(item, pattern),
            finding: self.findings.pattern(pattern.id.as_str()),
        })
    }

    fn measured(&self, item: &Item) -> Option<f64> {
        rules::measured(self.library, self.assessment, self.tags, &item.id)
    }

    /// Where an item begins to count for a pattern, and where it counts in full, for this person.
    fn limits(&self, item: &Item, pattern: &Pattern) -> Option<[f64; 2]> {
        let score = item.scores().find(|score| *score.pattern == pattern.id)?;
        Some(rules::limits_for(score.limits()?, &self.assessment.profile))
    }
}

/// What one pattern says of a part.
struct Basis<'a> {
    pattern: &'a Pattern,
    /// The item that was read, or that would be read first.
    item: &'a Item,
    reading: Option<(ItemId, f64)>,
    /// In the item's unit.
    usual: (f64, f64),
    /// Where it begins to count, and where it counts in full.
    limits: Option<[f64; 2]>,
    finding: Option<&'a Finding>,
}

impl Basis<'_> {
    /// The reading a severity stands for, in the item's unit.
    fn at(&self, severity: f64) -> f64 {
        let [usual, unusual] = self.limits.unwrap_or([self.usual.0, self.usual.1]);
        usual + (unusual - usual) * severity
    }
}

/// A part of which nothing is known.
fn unknown(part: StandingPart) -> PosturePart {
    PosturePart {
        part,
        name: match part {
            StandingPart::Head => say::HEAD,
            StandingPart::Pelvis => say::PELVIS,
            StandingPart::Hips => say::HIPS,
        },
        known: Known::Unknown,
        reading: None,
        value: 0.0,
        usual: (0.0, 0.0),
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
        (Some(_), _) if words::is_open(finding) => (Known::AtLeast, Some(LEAST)),
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
