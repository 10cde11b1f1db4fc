//! Files that somebody else wrote (answers, points): nothing is accepted that is not understood, and every problem is
//! told, each with its place. serde stops at the first, so these are read from JSON values.

use serde_json::{Map, Value};

use super::cut;

/// Letters of a name or value that a message repeats.
pub(super) const SHOWN: usize = 40;
/// The most problems that one message names.
const MOST_NAMED: usize = 20;

/// A reader that collects problems.
pub(super) trait Strict {
    /// What was found so far, each a sentence.
    fn problems(&mut self) -> &mut Vec<String>;

    /// Notes a problem.
    fn problem(&mut self, problem: String) {
        self.problems().push(problem);
    }

    /// Notes a value of the wrong kind, or out of bounds.
    fn wrong(&mut self, place: &str, value: &Value, takes: &str) {
        self.problem(format!("{place}: it takes {takes}, not {}.", shown(value)));
    }

    /// Finds members that nobody asks for: a slip of the pen there would silently change the result.
    fn known(&mut self, place: &str, object: &Map<String, Value>, known: &[&str]) {
        for name in object.keys().filter(|name| !known.contains(&name.as_str())) {
            self.problem(format!(
                "{place}: \"{}\" is not a known member; known are {}.",
                cut(name, SHOWN),
                known.join(", ")
            ));
        }
    }

    /// A member that must be an object.
    fn object<'f>(&mut self, file: &'f Map<String, Value>, member: &str) -> Option<&'f Map<String, Value>> {
        match given(file, member)? {
            Value::Object(object) => Some(object),
            other => {
                self.wrong(member, other, "an object in braces");
                None
            }
        }
    }
}

/// All problems of a file in one message; `file` is its kind: `answers`.
pub(super) fn told(file: &str, problems: &[String]) -> String {
    let count = match problems.len() {
        1 => "one problem".to_owned(),
        count => format!("{count} problems"),
    };
    let named: Vec<&str> = problems.iter().take(MOST_NAMED).map(String::as_str).collect();
    let more = match problems.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!(" And {more} more."),
    };
    format!(
        "The {file} file has {count}. {}{more} Correct it and try again; nothing of it was used.",
        named.join(" ")
    )
}

/// A member that says something: `null` is the same as leaving it out.
pub(super) fn given<'f>(object: &'f Map<String, Value>, member: &str) -> Option<&'f Value> {
    object.get(member).filter(|value| !value.is_null())
}

/// A value as it stands in the file, cut to a sane length.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
        other => cut(&other.to_string(), SHOWN),
    }
}
