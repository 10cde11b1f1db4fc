//! Older formats of the record file, brought to the present one step by step (rule H6).

mod clearances;

use serde_json::Value;

use super::RECORD_VERSION;

/// From one version of the format to the next: the members of a record in, the same in the next version out.
///
/// A step is pure and never changes again once it has been released. It says what stands in its way as part of a
/// sentence: `assessments[0] has no day`.
pub(super) type Step = fn(Value) -> Result<Value, String>;

/// The steps: the first leads from version 1 to 2.
///
/// With each new step a file of the version it starts from joins `tests/records`, for ever.
const STEPS: &[Step] = &[clearances::by_sign];

const _: () = assert!(
    STEPS.len() + 1 == RECORD_VERSION as usize,
    "each version but the present one has its step"
);

/// A record of version `from`, in the present version.
///
/// # Errors
/// Why a step could not be done, as part of a sentence.
pub(super) fn to_present(file: Value, from: u32) -> Result<Value, String> {
    climb(STEPS, file, from)
}

/// Walks the ladder from a version to its top, one step after the other.
fn climb(steps: &[Step], file: Value, from: u32) -> Result<Value, String> {
    let done = from.saturating_sub(1) as usize;
    steps.iter().skip(done).try_fold(file, |file, step| step(file))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A ladder for tests: version 2 calls the name a title, version 3 wants the age as a number.
    const LADDER: &[Step] = &[title, number];

    fn title(mut file: Value) -> Result<Value, String> {
        let members = file.as_object_mut().ok_or("it is no object")?;
        let name = members.shift_remove("name").unwrap_or_default();
        members.insert("title".to_owned(), name);
        Ok(file)
    }

    fn number(mut file: Value) -> Result<Value, String> {
        let age = file["age"].as_str().and_then(|age| age.parse::<u32>().ok());
        file["age"] = age.ok_or("age is not a number")?.into();
        Ok(file)
    }

    #[test]
    fn each_version_climbs_only_the_steps_above_it() {
        let climbs = |file: Value, from| climb(LADDER, file, from).unwrap();
        let present = json!({"age": 34, "title": "Alex"});
        assert_eq!(climbs(json!({"name": "Alex", "age": "34"}), 1), present);
        assert_eq!(climbs(json!({"title": "Alex", "age": "34"}), 2), present);
        assert_eq!(climbs(present.clone(), 3), present);
    }

    #[test]
    fn a_step_that_cannot_be_done_stops_the_climb_and_says_why() {
        let stopped = climb(LADDER, json!({"name": "Alex", "age": "old"}), 1);
        assert_eq!(stopped, Err("age is not a number".to_owned()));
        assert_eq!(climb(LADDER, json!({"age": "old"}), 3), Ok(json!({"age": "old"})));
        assert_eq!(climb(LADDER, json!([]), 1), Err("it is no object".to_owned()));
    }

    #[test]
    fn the_present_version_is_left_as_it_is() {
        assert_eq!(
            to_present(json!({"name": "Alex"}), RECORD_VERSION),
            Ok(json!({"name": "Alex"}))
        );
    }
}
