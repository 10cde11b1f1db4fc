//! One name for one thing: items, patterns, muscles, exercises, signs, tags and sources share one id space.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of a piece of content, as written in `assessments/`: lower case with hyphens, never reused.
///
/// Cheap to clone. Compares, sorts and looks up as text.
///
/// Exercises, items, muscles, patterns, signs and tags have ids of their own kind. Such an id is taken where any id is:
///
/// ```no_run
/// use plumbline::content::{ExerciseId, Id, shipped};
///
/// let bridge = ExerciseId::from("glute-bridge");
/// let any: &Id = &bridge;
/// assert!(shipped().exercise(&bridge).is_some());
/// ```
///
/// No other is taken for it, whether it is handed over, looked up or compared:
///
/// ```compile_fail,E0308
/// use plumbline::content::{ExerciseId, MuscleId};
///
/// let bridge: ExerciseId = MuscleId::from("gluteus-maximus");
/// ```
///
/// ```compile_fail,E0308
/// use plumbline::content::{ExerciseId, Id};
///
/// let bridge: ExerciseId = Id::from("glute-bridge");
/// ```
///
/// ```compile_fail,E0277
/// use plumbline::content::{MuscleId, shipped};
///
/// shipped().exercise(&MuscleId::from("gluteus-maximus"));
/// ```
///
/// ```compile_fail,E0277
/// use plumbline::content::{SignId, TagId};
///
/// assert!(SignId::from("cf-surgery") != TagId::from("recent-surgery"));
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl AsRef<Id> for Id {
    fn as_ref(&self) -> &Id {
        self
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

/// An id that names one kind of thing: it is taken wherever any id is, but no other is taken for it.
macro_rules! id_of {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Id);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl Deref for $name {
            type Target = Id;

            fn deref(&self) -> &Id {
                &self.0
            }
        }

        impl AsRef<Id> for $name {
            fn as_ref(&self) -> &Id {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl PartialEq<String> for $name {
            fn eq(&self, other: &String) -> bool {
                self.as_str() == other
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }
    };
}

id_of! {
    /// The id of a pattern.
    PatternId
}

id_of! {
    /// The id of a muscle.
    MuscleId
}

id_of! {
    /// The id of an exercise.
    ExerciseId
}

id_of! {
    /// The id of an item.
    ItemId
}

id_of! {
    /// The id of a precaution: the tag that hides tests and filters exercises.
    TagId
}

id_of! {
    /// The id of a sign: of the safety check, or of the stop list, whose signs stand for some of those.
    SignId
}
