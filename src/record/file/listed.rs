//! What a list of records shows of one, read past all that it does not show.

use std::fmt;

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use uuid::Uuid;

use super::{MAX_RECORD_BYTES, OpenError, RECORD_FORMAT, layout, read};
use crate::content::ItemId;
use crate::record::{Answer, Assessment, Intake, Profile, RECORD_VERSION, Reason, Route, Safety};

/// What a list of records shows of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Name or initials, as typed.
    pub name: String,
    /// The last assessment, as far as the findings go by it: without its plan, what was changed of it, and photos.
    pub last: Assessment,
    /// Whether all of the file was read with care; else [`peek`](super::peek) says whether the rest of it can be.
    pub is_checked: bool,
}

/// Reads of a record what a list shows.
///
/// # Errors
/// As [`open`](super::open), but of what is not shown only that it is JSON, and nothing of the log.
pub fn listed(bytes: &[u8]) -> Result<Listed, OpenError> {
    if bytes.len() as u64 > MAX_RECORD_BYTES {
        return Err(OpenError::TooLarge);
    }
    if let Some(listed) = quickly(bytes) {
        return Ok(listed);
    }
    // An older or newer format, or something that is the matter with it, is looked into with care.
    let (mut opened, _strangers_notes) = read(bytes)?;
    let last = opened.record.assessments.pop().ok_or(OpenError::NoAssessment)?;
    Ok(Listed {
        name: opened.record.person.name,
        last,
        is_checked: true,
    })
}

fn quickly(bytes: &[u8]) -> Option<Listed> {
    let mut head = Head::default();
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let reading = Reading {
        head: &mut head,
        // As this program lays a file out, the log ends it.
        log_is_last: bytes.ends_with(layout::LOG_ENDS),
    };
    let read = reading.deserialize(&mut json).and_then(|()| json.end());
    if read.is_err() && !head.is_at_the_log {
        return None;
    }
    head.id?;
    let is_ours = head.format.as_deref() == Some(RECORD_FORMAT) && head.version == Some(u64::from(RECORD_VERSION));
    let last = head.assessments?.pop()?;
    is_ours.then(|| Listed {
        name: head.person.unwrap_or_default().name,
        last: last.into(),
        is_checked: false,
    })
}

#[derive(Default)]
struct Head {
    format: Option<String>,
    version: Option<u64>,
    id: Option<Uuid>,
    person: Option<Named>,
    assessments: Option<Vec<Brief>>,
    is_at_the_log: bool,
}

#[derive(Default, Deserialize)]
struct Named {
    #[serde(default)]
    name: String,
}

/// An assessment without what the findings do not go by.
#[derive(Deserialize)]
struct Brief {
    started_on: Date,
    content_version: String,
    #[serde(default)]
    profile: Profile,
    #[serde(default)]
    reason: Reason,
    #[serde(default)]
    intake: Intake,
    #[serde(default)]
    safety: Safety,
    #[serde(default)]
    route: Option<Route>,
    #[serde(default)]
    answers: std::collections::BTreeMap<ItemId, Answer>,
}

impl From<Brief> for Assessment {
    fn from(brief: Brief) -> Self {
        let Brief {
            started_on,
            content_version,
            profile,
            reason,
            intake,
            safety,
            route,
            answers,
        } = brief;
        Self {
            profile,
            reason,
            intake,
            safety,
            route,
            answers,
            ..Self::new(started_on, &content_version)
        }
    }
}

/// Reads the members of a file into its head, up to the log where that is last.
struct Reading<'a> {
    head: &'a mut Head,
    log_is_last: bool,
}

impl<'de> DeserializeSeed<'de> for Reading<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Reading<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let Self { head, log_is_last } = self;
        while let Some(name) = members.next_key::<std::borrow::Cow<'de, str>>()? {
            match &*name {
                "format" => once(&mut head.format, &mut members)?,
                "version" => once(&mut head.version, &mut members)?,
                "id" => once(&mut head.id, &mut members)?,
                "person" => once(&mut head.person, &mut members)?,
                "assessments" => once(&mut head.assessments, &mut members)?,
                "log" if log_is_last => {
                    head.is_at_the_log = true;
                    return Ok(());
                }
                _ => {
                    members.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// A member that must not come twice: which of the two holds is decided with care.
fn once<'de, T: Deserialize<'de>, A: MapAccess<'de>>(member: &mut Option<T>, members: &mut A) -> Result<(), A::Error> {
    if member.is_some() {
        return Err(A::Error::custom("twice"));
    }
    *member = Some(members.next_value()?);
    Ok(())
}
