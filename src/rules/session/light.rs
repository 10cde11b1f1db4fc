//! Green, amber or red while exercising (rules P30, P54).

use serde::{Deserialize, Serialize};

use crate::content::Light;

/// What pain means for the exercise in which it is felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PainLight {
    /// Go on.
    Green,
    /// Go on with the easier version.
    Amber,
    /// Leave the exercise out today.
    Red,
}

/// Up to which pain, 0 to 10, each light goes: the limits of `guidance.json`, of which the content check knows that they
/// cover the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lights {
    /// The most pain of the first light.
    green_to: Option<u32>,
    /// The most pain before the last light.
    amber_to: Option<u32>,
}

impl Lights {
    /// The limits of the content: its first light is green, its last one red. Without lights all pain is red.
    pub fn of(lights: &[Light]) -> Self {
        let most = |light: &Light| light.pain.last().copied();
        match lights {
            [] | [_] => Self {
                green_to: None,
                amber_to: None,
            },
            [first, between @ .., _last] => Self {
                green_to: most(first),
                amber_to: between.last().and_then(most),
            },
        }
    }

    /// The light for a pain of 0 to 10; what is sharp, or spreads into an arm or a leg, is red whatever its number, and
    /// without one (rule P85). None where nothing was said.
    pub fn light(self, pain: Option<u8>, sharp_or_spreading: bool) -> Option<PainLight> {
        if sharp_or_spreading {
            return Some(PainLight::Red);
        }
        let pain = u32::from(pain?);
        let up_to = |most: Option<u32>| most.is_some_and(|most| pain <= most);
        Some(if up_to(self.green_to) {
            PainLight::Green
        } else if up_to(self.amber_to) {
            PainLight::Amber
        } else {
            PainLight::Red
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped;

    #[test]
    fn the_limits_of_the_guidance_decide_and_what_is_sharp_is_red() {
        let lights = Lights::of(&shipped().guidance.unwrap().lights);
        // Green 0 to 3, amber 4 to 5, red above 5 (rule P30).
        let expected = |pain| match pain {
            0..=3 => PainLight::Green,
            4..=5 => PainLight::Amber,
            _ => PainLight::Red,
        };
        for pain in 0..=10 {
            assert_eq!(lights.light(Some(pain), false), Some(expected(pain)), "{pain}");
            assert_eq!(
                lights.light(Some(pain), true),
                Some(PainLight::Red),
                "{pain}, spreading"
            );
        }
    }

    #[test]
    fn without_guidance_all_pain_is_red() {
        assert_eq!(Lights::of(&[]).light(Some(0), false), Some(PainLight::Red));
    }

    #[test]
    fn without_a_number_only_what_is_sharp_has_a_light() {
        assert_eq!(Lights::of(&[]).light(None, true), Some(PainLight::Red));
        assert_eq!(Lights::of(&[]).light(None, false), None);
    }
}
