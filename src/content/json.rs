//! JSON, value by value: what a parser settles silently, a member that stands twice in one object, is told to whoever reads.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::problem::join;

/// Who reads: what happens with each value, and with a member that stands twice. An error ends the reading.
pub(crate) trait Watch {
    /// One more value of a list or an object.
    fn one_more(&self) -> Result<(), &'static str>;

    /// The object at `at` has this member already; where that is no error, the last one wins.
    fn twice(&self, at: &At<'_>, name: &str) -> Result<(), String>;
}

/// A place in the text.
pub(crate) enum At<'a> {
    /// The whole of it.
    Top,
    /// A member of an object.
    Member(&'a At<'a>, &'a str),
    /// An element of a list.
    Element(&'a At<'a>, usize),
}

impl At<'_> {
    /// As a JSON path: `items[3].options[0]`.
    pub(crate) fn path(&self, inside: &str) -> String {
        match self {
            Self::Top => inside.to_owned(),
            Self::Member(above, name) => above.path(&join(name, inside)),
            Self::Element(above, index) => above.path(&join(&format!("[{index}]"), inside)),
        }
    }
}

/// Reads one value.
///
/// # Errors
/// What the parser does not understand, and what the watch does not let pass.
pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D, watch: &impl Watch) -> Result<Value, D::Error> {
    Reader { at: At::Top, watch }.deserialize(deserializer)
}

struct Reader<'a, W> {
    at: At<'a>,
    watch: &'a W,
}

impl<'de, W: Watch> DeserializeSeed<'de> for Reader<'_, W> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, W: Watch> Visitor<'de> for Reader<'_, W> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        loop {
            let element = Reader {
                at: At::Element(&self.at, values.len()),
                watch: self.watch,
            };
            let Some(value) = list.next_element_seed(element)? else {
                return Ok(Value::Array(values));
            };
            self.watch.one_more().map_err(A::Error::custom)?;
            values.push(value);
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some(name) = object.next_key::<String>()? {
            if members.contains_key(&name) {
                self.watch.twice(&self.at, &name).map_err(A::Error::custom)?;
            }
            self.watch.one_more().map_err(A::Error::custom)?;
            let value = object.next_value_seed(Reader {
                at: At::Member(&self.at, &name),
                watch: self.watch,
            })?;
            members.insert(name, value);
        }
        Ok(Value::Object(members))
    }
}
