//! What is usual: in words for everybody, and in numbers by sex and age where those are told apart (rule T4).

use serde::Deserialize;

/// What is usual in adults.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usual {
    /// In words, for everybody: all ages and sexes where they differ.
    pub text: String,
    /// Whether the limit is a choice of this program, which is said with it.
    #[serde(default)]
    pub own: bool,
    /// What else is worth knowing about it; stands after it.
    #[serde(default)]
    pub note: String,
    /// Lower end for everybody, where the sources give numbers.
    #[serde(default)]
    pub low: Option<f64>,
    /// Upper end.
    #[serde(default)]
    pub high: Option<f64>,
    /// Numbers by sex and age: the first that fits a person is theirs (rule T4). Where the score has limits by age, they are
    /// those limits, and do not stand here a second time.
    #[serde(default)]
    pub by: Vec<UsualFor>,
}

impl Usual {
    /// Takes the numbers from the limits of a score: usual is what has a severity of 0 (rule T4).
    pub(super) fn take(&mut self, limits: &[AgeLimits]) {
        let mut from_age = None;
        for row in limits {
            for (sex, [usual, unusual]) in [(OfSex::Men, row.men), (OfSex::Women, row.women)] {
                let is_least = usual > unusual;
                self.by.push(UsualFor {
                    sex: Some(sex),
                    from_age,
                    to_age: row.to_age,
                    low: is_least.then_some(usual),
                    high: (!is_least).then_some(usual),
                });
            }
            from_age = row.to_age.map(|last| last.saturating_add(1));
        }
    }
}

/// What is usual for some people.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualFor {
    /// Left out: whatever the sex, also where it is not given.
    #[serde(default)]
    pub sex: Option<OfSex>,
    /// From this age, in years.
    #[serde(default)]
    pub from_age: Option<u32>,
    /// Up to this age.
    #[serde(default)]
    pub to_age: Option<u32>,
    /// Lower end.
    #[serde(default)]
    pub low: Option<f64>,
    /// Upper end.
    #[serde(default)]
    pub high: Option<f64>,
}

/// Whose numbers they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfSex {
    /// Of men.
    Men,
    /// Of women.
    Women,
}

/// The values at which severity is 0 and 1 up to an age.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeLimits {
    /// The last age it is for; left out in the last row.
    #[serde(default)]
    pub to_age: Option<u32>,
    /// For men.
    pub men: [f64; 2],
    /// For women.
    pub women: [f64; 2],
}
