//! What made a document, and which assessment it is about.

use serde::Serialize;

use crate::content::Library;
use crate::record::{Assessment, Record};
use crate::rules::RULES_VERSION;

/// What made a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Versions {
    /// Version of the program.
    pub program: String,
    /// Version of the content it was worked out with.
    pub content: String,
    /// Version of the content it was begun with.
    pub begun_with: String,
    /// Version of the rules.
    pub rules: String,
}

/// The assessment with this index, or the last one.
pub(super) fn assessment_at(record: &Record, index: usize) -> Option<&Assessment> {
    record.assessments.get(index).or(record.assessments.last())
}

/// What made a document about this assessment.
pub(super) fn versions(library: &Library, assessment: &Assessment) -> Versions {
    Versions {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        content: library.version.clone(),
        begun_with: if is_version(&assessment.content_version) || assessment.content_version == library.version {
            assessment.content_version.clone()
        } else {
            "unknown".to_owned()
        },
        rules: RULES_VERSION.to_owned(),
    }
}

/// Whether this reads as a version and not as a sentence somebody put in its place.
fn is_version(text: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_digit() || letter == '.';
    text.len() <= 20 && text.chars().all(plain)
}
