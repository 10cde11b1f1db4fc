//! What touches what, in words that change sides with the picture (rules T10, Q4).

use serde::Deserialize;

/// What touches what in a pose: `{left} foot on floor; {right} hand on chair`. The sides are those of the picture as the
/// pose has it, so that nothing has to be found in a sentence when the picture is mirrored.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Contact(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Left,
    Right,
}

impl Contact {
    /// Words that name no side.
    pub fn of(words: &str) -> Self {
        Self(vec![Part::Words(words.to_owned())])
    }

    /// As it is said of the picture, or of the picture in the mirror.
    pub fn said(&self, mirrored: bool) -> String {
        let said = self.0.iter().map(|part| match (part, mirrored) {
            (Part::Words(words), _) => words.as_str(),
            (Part::Left, false) | (Part::Right, true) => "left",
            (Part::Right, false) | (Part::Left, true) => "right",
        });
        said.collect()
    }

    /// The same with left and right exchanged.
    #[must_use]
    pub fn exchanged(&self) -> Self {
        let parts = self.0.iter().map(|part| match part {
            Part::Words(words) => Part::Words(words.clone()),
            Part::Left => Part::Right,
            Part::Right => Part::Left,
        });
        Self(parts.collect())
    }

    /// Whether it names a side that changes in the mirror.
    pub fn has_sides(&self) -> bool {
        self.0.iter().any(|part| matches!(part, Part::Left | Part::Right))
    }

    /// The words between the sides.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|part| match part {
            Part::Words(words) => Some(words.as_str()),
            Part::Left | Part::Right => None,
        })
    }
}

impl TryFrom<String> for Contact {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let (side, behind) = after.split_once('}').ok_or("a `{` has no `}`")?;
            if !before.is_empty() {
                parts.push(Part::Words(before.to_owned()));
            }
            parts.push(match side {
                "left" => Part::Left,
                "right" => Part::Right,
                other => return Err(format!("`{{{other}}}` is no side: write {{left}} or {{right}}")),
            });
            rest = behind;
        }
        if rest.contains('}') {
            return Err("a `}` has no `{`".to_owned());
        }
        if !rest.is_empty() {
            parts.push(Part::Words(rest.to_owned()));
        }
        Ok(Self(parts))
    }
}
