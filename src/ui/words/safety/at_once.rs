//! What the safety check says at once.

pub fn get_help_now(numbers: &str) -> String {
    format!(
        "Please get help now: call your local emergency number ({numbers}). “Finish the check” goes straight there; the other \
         lists can wait."
    )
}
