//! `plumbline score`: the findings as JSON, in the shape other programs rely on.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::Failure;
use super::failure::print_json;
use super::input::{Input, current};
use super::otherwise::Otherwise;
use crate::content::Library;
use crate::record::Side;
use crate::rules::{self, Band, ConfidenceLabel, Finding, Findings, Gate, Pelvis, Sensitivity, TableMatch};

/// Prints the findings of the last assessment, whatever the safety check says.
pub(super) fn score(library: &Library, input: &Input, today: Date) -> Result<(), Failure> {
    let record = input.sound_record(library, today)?;
    let assessment = current(&record)?;
    let findings = rules::findings(library, assessment);
    let sensitivity = rules::sensitivity(library, assessment, today);
    print_json(&Scores::of(library, &findings, &sensitivity))
}

#[derive(Serialize)]
struct Scores<'a> {
    content_version: &'a str,
    rules_version: &'static str,
    patterns: InOrder<'a, PatternScore<'a>>,
    axis_x: Option<f64>,
    pelvis: Pelvis,
}

#[derive(Serialize)]
struct PatternScore<'a> {
    score: Option<f64>,
    band: Option<Band>,
    confidence: Option<f64>,
    confidence_label: Option<ConfidenceLabel>,
    side: Option<Side>,
    gates: &'a [Gate],
    facets: FacetMeans,
    parts: ConfidenceParts,
    /// What each item gave, and could have given.
    points: InOrder<'a, [f64; 2]>,
    table_match: TableMatch,
    #[serde(flatten)]
    otherwise: Otherwise<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "UPPERCASE")]
struct FacetMeans {
    p: Option<f64>,
    m: Option<f64>,
    b: Option<f64>,
}

#[derive(Serialize)]
#[serde(rename_all = "UPPERCASE")]
struct ConfidenceParts {
    c: Option<f64>,
    o: Option<f64>,
    a: Option<f64>,
}

impl<'a> Scores<'a> {
    fn of(library: &'a Library, findings: &'a Findings, sensitivity: &'a [Sensitivity]) -> Self {
        let patterns = findings.patterns.iter();
        Self {
            content_version: &library.version,
            rules_version: rules::RULES_VERSION,
            patterns: InOrder(
                patterns
                    .map(|finding| (finding.pattern.as_str(), PatternScore::of(finding, sensitivity)))
                    .collect(),
            ),
            axis_x: findings.axis_x.map(unsigned_zero),
            pelvis: findings.pelvis,
        }
    }
}

impl<'a> PatternScore<'a> {
    fn of(finding: &'a Finding, sensitivity: &'a [Sensitivity]) -> Self {
        let points = finding.rows.iter().filter_map(|row| {
            let points = [row.points?, row.max_points?];
            Some((row.item.as_str(), points.map(unsigned_zero)))
        });
        // Under 18 there is no number anywhere (rule Z21).
        let has_numbers = !finding.gates.contains(&Gate::Under18);
        let part = |number: f64| has_numbers.then(|| unsigned_zero(number));
        Self {
            score: finding.score.map(unsigned_zero),
            band: finding.band,
            confidence: finding.confidence.map(unsigned_zero),
            confidence_label: finding.confidence_label,
            side: finding.side,
            gates: &finding.gates,
            facets: FacetMeans {
                p: finding.facets.position.map(unsigned_zero),
                m: finding.facets.muscle.map(unsigned_zero),
                b: finding.facets.background.map(unsigned_zero),
            },
            parts: ConfidenceParts {
                c: part(finding.parts.coverage),
                o: part(finding.parts.objective),
                a: part(finding.parts.agreement),
            },
            points: InOrder(points.collect()),
            table_match: finding.table_match,
            otherwise: Otherwise::of(finding, sensitivity),
        }
    }
}

/// Zero without the sign that sums of nothing and products with a side can leave: `-0.0` would only puzzle readers.
fn unsigned_zero(number: f64) -> f64 {
    number + 0.0
}

/// A JSON object whose members keep this order.
struct InOrder<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for InOrder<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
