//! How answers become scores, said with the numbers of the content (rules N1 to N6).

use super::number;
use crate::content::Scoring;

/// How a score is worked out, a paragraph each.
pub fn how_scored(scoring: &Scoring) -> [String; 5] {
    let Scoring { shares, bands, .. } = scoring;
    [
        "Each answer becomes a number from 0 (usual) to 1 (clearly unusual). Good measurements weigh more than looks, \
         looks more than symptoms and habits."
            .to_owned(),
        format!(
            "Three parts make a score from 0 to 100: how you stand ({}), what is short or tires early ({}), symptoms and \
             habits ({}). Skipped answers neither add nor take away; they lower the confidence.",
            number(shares.position.share),
            number(shares.muscle.share),
            number(shares.background.share)
        ),
        format!(
            "Below {mild} is the usual spread, from {mild} a mild sign, from {moderate} a moderate sign, from {marked} a \
             marked sign. Without a measured position nothing is called more than mild.",
            mild = number(bands.mild),
            moderate = number(bands.moderate),
            marked = number(bands.marked)
        ),
        "The weights are a choice of this program. They have not been validated in a study; a simple sum that can be \
         explained was chosen on purpose. Most healthy adults come out as “usual”, and “usual” does not rule anything \
         out."
            .to_owned(),
        "The plan follows your muscle tests. Where no test was done it follows the source’s list of muscles for the \
         pattern, and says so; studies do not show that a pattern and that list go together."
            .to_owned(),
    ]
}

/// Above the cards of the patterns: "The four patterns, one by one".
pub fn patterns_one_by_one(patterns: usize) -> String {
    match patterns {
        2 => "The two patterns, one by one".to_owned(),
        3 => "The three patterns, one by one".to_owned(),
        4 => "The four patterns, one by one".to_owned(),
        5 => "The five patterns, one by one".to_owned(),
        6 => "The six patterns, one by one".to_owned(),
        _ => "The patterns, one by one".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_content() {
        let mut scoring = crate::content::shipped().scoring;
        scoring.shares.position.share = 51.0;
        scoring.shares.muscle.share = 42.0;
        scoring.shares.background.share = 7.0;
        scoring.bands.mild = 21.0;
        scoring.bands.moderate = 43.0;
        scoring.bands.marked = 65.5;
        let said = how_scored(&scoring).join(" ");
        for words in [
            "how you stand (51)",
            "tires early (42)",
            "habits (7)",
            "Below 21 is",
            "from 21 a mild",
            "from 43 a moderate",
            "from 65.5 a marked",
        ] {
            assert!(said.contains(words), "{words}: {said}");
        }
    }
}
