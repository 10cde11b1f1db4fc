//! The three parts of a score and their shares (rule N12); a part answered in part speaks in part (rule N2).

use super::rows::Evidence;
use crate::content::{Id, Scoring};
use crate::rules::limits::sum;
use crate::rules::{Facet, Facets};

/// The sums of one pattern, by part.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    position: Sum,
    muscle: Sum,
    background: Sum,
}

/// The sums of one part.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    /// Σ w·q·s over what counts; signed for a signed pattern.
    pub severity: f64,
    /// Σ w·q over what counts.
    pub weight: f64,
    /// Σ w over everything, a cluster with its largest weight.
    pub full: f64,
    /// Its share of the score, before what was answered of it is looked at.
    pub full_share: f64,
    /// From this coverage it speaks with its whole share.
    pub in_full_from: Option<f64>,
}

impl Sum {
    /// Mean severity; none when nothing counts.
    pub(super) fn mean(&self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.severity / self.weight)
    }

    /// The share it speaks with: none where nothing was answered, less where little was (rule N2).
    fn share(&self) -> f64 {
        if self.weight <= 0.0 {
            return 0.0;
        }
        let part = self.in_full_from.map_or(1.0, |from| self.weight / self.full / from);
        self.full_share * part.min(1.0)
    }
}

impl Sums {
    pub(super) fn of(scoring: &Scoring, evidence: &[Evidence]) -> Self {
        let part = |facet: Facet| {
            let weighs = facet.weighs(scoring);
            let mut sum = Sum {
                full: full_weight(evidence, |row| row.facet == facet),
                full_share: weighs.share,
                in_full_from: weighs.in_full_from,
                ..Sum::default()
            };
            for row in evidence.iter().filter(|row| row.facet == facet && row.counts()) {
                sum.severity += row.weight() * row.severity.unwrap_or_default();
                sum.weight += row.weight();
            }
            sum
        };
        Self {
            position: part(Facet::Position),
            muscle: part(Facet::Muscle),
            background: part(Facet::Background),
        }
    }

    pub(super) fn get(&self, facet: Facet) -> &Sum {
        match facet {
            Facet::Position => &self.position,
            Facet::Muscle => &self.muscle,
            Facet::Background => &self.background,
        }
    }

    /// -100 to 100, negative only for a signed pattern: the shares renormalise over the parts that were answered.
    pub(super) fn total(&self) -> Option<f64> {
        let share = self.answered_share();
        (share > 0.0).then(|| {
            let parts = Facet::ALL.iter().map(|facet| self.get(*facet));
            let severity = sum(parts.filter_map(|part| Some(part.share() * part.mean()?)));
            100.0 * severity / share
        })
    }

    /// What an item would give at severity 1.
    pub(super) fn max_points(&self, row: &Evidence) -> Option<f64> {
        let part = self.get(row.facet);
        (part.weight > 0.0).then(|| 100.0 * part.share() / self.answered_share() * row.weight() / part.weight)
    }

    pub(super) fn facets(&self) -> Facets {
        Facets {
            position: self.position.mean(),
            muscle: self.muscle.mean(),
            background: self.background.mean(),
        }
    }

    fn answered_share(&self) -> f64 {
        sum(Facet::ALL.iter().map(|facet| self.get(*facet).share()))
    }
}

/// Weight of the rows that `belongs` picks, before quality; a cluster counts once, with its largest weight.
pub(super) fn full_weight<'a>(evidence: &[Evidence<'a>], belongs: impl Fn(&Evidence<'a>) -> bool) -> f64 {
    let mut clusters: Vec<(&Id, f64)> = Vec::new();
    let mut alone = 0.0;
    for row in evidence.iter().filter(|row| belongs(row)) {
        let Some(cluster) = &row.item.cluster else {
            alone += row.score.weight;
            continue;
        };
        match clusters.iter_mut().find(|(known, _)| *known == cluster) {
            Some((_, weight)) => *weight = weight.max(row.score.weight),
            None => clusters.push((cluster, row.score.weight)),
        }
    }
    alone + sum(clusters.iter().map(|(_, weight)| *weight))
}
