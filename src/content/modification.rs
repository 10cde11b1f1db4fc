//! What a precaution changes about an exercise (rule Z3).

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use super::{
    Anchor, Arrow, Both, Contact, Contacts, Crop, FootOn, Frame, HandOn, Hands, HeadOn, Id, Pin, Pose, Position, Prop,
    Scale, Small, TagId, View,
};

/// What a precaution changes about an exercise that it lets stay.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modification {
    /// The change in a sentence.
    pub note: String,
    /// What it changes.
    pub kind: Change,
    /// The position of the body, where it is another one.
    #[serde(default)]
    pub position: Option<Position>,
    /// What is needed besides, by id: `chair`, `pillow`.
    #[serde(default)]
    pub needs: Vec<Id>,
    /// Steps by number, from 1: the words that stand instead, or null where the step falls away.
    #[serde(default)]
    pub steps: BTreeMap<usize, Option<String>>,
    /// How to breathe.
    #[serde(default)]
    pub breathing: Option<String>,
    /// What to feel.
    #[serde(default)]
    pub feel: Option<String>,
    /// The easier way.
    #[serde(default)]
    pub easier: Option<String>,
    /// The harder way, or null where there is none. Another movement or start has none unless it says one.
    #[serde(default, deserialize_with = "given")]
    pub harder: Option<Option<String>>,
    /// What often goes wrong.
    #[serde(default)]
    pub mistakes: Option<Vec<String>>,
    /// Things around the body that come to those of the exercise.
    #[serde(default)]
    pub props: Vec<Prop>,
    /// Things of the exercise that are not there.
    #[serde(default)]
    pub without: Vec<Prop>,
    /// What of the pose is another one.
    #[serde(default)]
    pub pose: Option<PoseChange>,
    /// The longest hold, in seconds; the dose keeps to it (rule Z40).
    #[serde(default)]
    pub most_hold_s: Option<u32>,
    /// The most repetitions of a set; the dose keeps to it (rule Z40).
    #[serde(default)]
    pub most_reps: Option<u32>,
    /// Tags whose words and pose yield to these where both change the same; their notes stay.
    #[serde(default)]
    pub over: Vec<TagId>,
    /// Tags whose change falls away beside this one, because this one holds all it asks for.
    #[serde(default)]
    pub instead_of: Vec<TagId>,
    /// Tags with which this change cannot be: with both the exercise is ruled out.
    #[serde(default)]
    pub not_with: Vec<TagId>,
}

/// What a modification changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The same movement, less of it: said, and nothing is drawn differently.
    #[default]
    Dose,
    /// Another step or end: its own words and pose.
    Movement,
    /// Another start or thing: its own start or prop.
    Setup,
}

impl Modification {
    pub(super) fn says_only_the_note(&self) -> bool {
        *self
            == Self {
                note: self.note.clone(),
                most_hold_s: self.most_hold_s,
                most_reps: self.most_reps,
                over: self.over.clone(),
                instead_of: self.instead_of.clone(),
                not_with: self.not_with.clone(),
                ..Self::default()
            }
    }

    /// Where this one and another change the same in two ways: `steps.2`, `pose.end.neck`.
    pub fn clashes(&self, other: &Modification) -> Vec<String> {
        let mut found = Vec::new();
        for (number, words) in &self.steps {
            if other.steps.get(number).is_some_and(|theirs| theirs != words) {
                found.push(format!("steps.{number}"));
            }
        }
        let mut differ = |name: &str, differ: bool| {
            if differ {
                found.push(name.to_owned());
            }
        };
        differ("position", both_differ(&self.position, &other.position));
        differ("breathing", both_differ(&self.breathing, &other.breathing));
        differ("feel", both_differ(&self.feel, &other.feel));
        differ("easier", both_differ(&self.easier, &other.easier));
        // None wins over any: what one precaution takes away no other one brings back.
        let harder = |change: &Modification| change.harder.clone().flatten();
        differ("harder", both_differ(&harder(self), &harder(other)));
        differ("mistakes", both_differ(&self.mistakes, &other.mistakes));
        if let (Some(mine), Some(theirs)) = (&self.pose, &other.pose) {
            mine.clash(theirs, "pose", &mut found);
        }
        for (mine, theirs) in [(self, other), (other, self)] {
            let both = mine.props.iter().find(|prop| theirs.without.contains(prop));
            found.extend(both.map(|_| "props".to_owned()));
        }
        found
    }

    /// Whether it says which of the two stands where both change the same.
    pub fn settles(&self, tag: &TagId) -> bool {
        self.over.contains(tag) || self.instead_of.contains(tag) || self.not_with.contains(tag)
    }
}

fn both_differ<T: PartialEq>(mine: &Option<T>, theirs: &Option<T>) -> bool {
    matches!((mine, theirs), (Some(mine), Some(theirs)) if mine != theirs)
}

/// A change that is laid over what stood there.
pub(super) trait Laid<T> {
    fn lay(&self, over: &mut T);
}

/// A change that another one may contradict.
trait Clashes {
    /// Where both change the same in two ways.
    fn clash(&self, other: &Self, at: &str, found: &mut Vec<String>);
}

/// A struct of which each member may be changed or left; of the members after `within`, members of theirs.
macro_rules! changes {
    (
        $(#[$about:meta])* $name:ident of $whole:ident
        { $($(#[$how:meta])* $field:ident: $type:ty,)* }
        within { $($part:ident: $part_type:ty,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct $name {
            $(
                #[doc = concat!("As in [`", stringify!($whole), "`].")]
                $(#[$how])*
                pub $field: Option<$type>,
            )*
            $(
                #[doc = concat!("As in [`", stringify!($whole), "`].")]
                pub $part: Option<$part_type>,
            )*
        }

        impl Laid<$whole> for $name {
            fn lay(&self, over: &mut $whole) {
                $(if let Some(value) = &self.$field {
                    over.$field = value.clone().into();
                })*
                $(if let Some(part) = &self.$part {
                    part.lay(&mut over.$part);
                })*
            }
        }

        impl Clashes for $name {
            fn clash(&self, other: &Self, at: &str, found: &mut Vec<String>) {
                $(if both_differ(&self.$field, &other.$field) {
                    found.push(format!("{at}.{}", stringify!($field)));
                })*
                $(if let (Some(mine), Some(theirs)) = (&self.$part, &other.$part) {
                    mine.clash(theirs, &format!("{at}.{}", stringify!($part)), found);
                })*
            }
        }
    };
}

changes! {
    /// What of a pose is another one; what is left out stays as it was.
    PoseChange of Pose {
        view: View,
        anchor: Anchor,
        contact: Contact,
        arrows: Vec<Arrow>,
        small: Vec<Small>,
        #[serde(deserialize_with = "given")]
        close: Option<Crop>,
        #[serde(deserialize_with = "given")]
        hands: Option<Hands>,
        pin: Pin,
        beside: Box<Pose>,
    } within {
        scale: ScaleChange,
        on: ContactChange,
        start: FrameChange,
        end: FrameChange,
    }
}

changes! {
    /// What of a key frame is another one.
    FrameChange of Frame {
        torso: f64,
        neck: f64,
        nod: f64,
        turn: f64,
        head_glide: f64,
        curve: f64,
        lordosis: f64,
        kyphosis: f64,
        pelvis: f64,
        lift: f64,
        belly: f64,
        shoulder: Both<f64>,
        elbow: Both<f64>,
        wrist: Both<f64>,
        hip: Both<f64>,
        knee: Both<f64>,
        ankle: Both<f64>,
        shoulder_scale: f64,
        torso_scale: f64,
    } within {
        scale: ScaleChange,
        on: ContactChange,
    }
}

changes! {
    /// What is on another surface; null where on none.
    ContactChange of Contacts {
        #[serde(deserialize_with = "cleared")]
        feet: Both<Option<FootOn>>,
        #[serde(deserialize_with = "cleared")]
        hands: Both<Option<HandOn>>,
        #[serde(deserialize_with = "given")]
        head: Option<HeadOn>,
    } within {}
}

changes! {
    /// What of the lengths that are seen is another one.
    ScaleChange of Scale {
        upper_arm: Both<f64>,
        forearm: Both<f64>,
        thigh: Both<f64>,
        shank: Both<f64>,
    } within {}
}

impl Laid<Option<Scale>> for ScaleChange {
    fn lay(&self, over: &mut Option<Scale>) {
        self.lay(over.get_or_insert_default());
    }
}

/// A value for both sides: null says "none on either", leaving it out says "as it was".
fn cleared<'de, D, T>(deserializer: D) -> Result<Option<Both<Option<T>>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Clone,
{
    let given: Option<Both<Option<T>>> = Option::deserialize(deserializer)?;
    Ok(Some(given.unwrap_or(Both {
        left: None,
        right: None,
    })))
}

/// A member that is there: null says "none", leaving it out says "as it was".
fn given<'de, D, T>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(deserializer).map(Some)
}
