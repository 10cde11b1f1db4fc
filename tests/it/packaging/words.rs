//! What stands in a text between two others, and in a file of keys.

/// Everything between `from` and the next `to`, for each time `from` stands there.
pub(super) fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let after = text.split(from).skip(1);
    after.filter_map(|rest| Some(rest.split_once(to)?.0)).collect()
}

/// The only one of these.
pub(super) fn one<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    match between(text, from, to).as_slice() {
        [only] => only,
        found => panic!("{} of {from}", found.len()),
    }
}

/// The value of a key in a group of a file such as a `.desktop`.
pub(super) fn value<'a>(text: &'a str, group: &str, key: &str) -> &'a str {
    let heading = format!("[{group}]");
    let mut lines = text.lines().skip_while(|line| *line != heading).skip(1);
    let found = lines
        .by_ref()
        .take_while(|line| !line.starts_with('['))
        .find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    found.unwrap_or_else(|| panic!("no {key} in [{group}]"))
}
