//! What is written opens again as it was.

use plumbline::record::*;
use serde_json::{Value, json};

use super::{full, full_json, open_value, unsealed};

#[test]
fn a_record_reopens_as_it_was_and_is_written_again_to_the_byte() {
    let bytes = to_bytes(&full());
    let reopened = from_bytes(&bytes).unwrap();
    assert_eq!(reopened, full());
    assert_eq!(to_bytes(&reopened), bytes);
}

#[test]
fn the_header_stands_first_and_the_file_ends_with_a_line() {
    let text = String::from_utf8(to_bytes(&full())).unwrap();
    // Version 2 of the format keeps the day of a clearance with its sign (rule Z1).
    let header = format!(
        "{{\n  \"format\": \"plumbline-record\",\n  \"version\": 2,\n  \"program\": \"plumbline {}\",\n  \"checksum\": \"sha256:",
        env!("CARGO_PKG_VERSION")
    );
    assert!(text.starts_with(&header), "{text}");
    assert!(text.ends_with("}\n"));
}

#[test]
fn members_of_a_later_program_are_kept_in_every_object_and_written_back() {
    // Objects whose members are ids or sides hold only those; there is nothing to add to them.
    fn add(value: &mut Value, name: &str, added: &mut usize) {
        match value {
            Value::Object(members) => {
                for (name, member) in members.iter_mut() {
                    add(member, name, added);
                }
                if !["answers", "cleared", "details", "drafts", "given", "typed_in"].contains(&name) {
                    members.insert("of-a-later-program".to_owned(), json!({"deep": [1, 2.5, null, "x"]}));
                    *added += 1;
                }
            }
            Value::Array(list) => list.iter_mut().for_each(|member| add(member, "", added)),
            _ => {}
        }
    }
    let mut later = full_json();
    let mut added = 0;
    add(&mut later, "", &mut added);
    assert!(added >= 20, "{added}");
    let bytes = to_bytes(&open_value(&later).unwrap());
    assert_eq!(unsealed(serde_json::from_slice(&bytes).unwrap()), unsealed(later));
    assert_eq!(to_bytes(&from_bytes(&bytes).unwrap()), bytes);
}

#[test]
fn answers_to_items_of_other_content_are_kept() {
    let mut file = full_json();
    file["assessments"][0]["answers"]["ub-new-item"] = json!({"given": [12.0]});
    let bytes = to_bytes(&open_value(&file).unwrap());
    assert_eq!(unsealed(serde_json::from_slice(&bytes).unwrap()), unsealed(file));
}

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend(to_bytes(&full()));
    assert_eq!(from_bytes(&bytes).unwrap(), full());
}
