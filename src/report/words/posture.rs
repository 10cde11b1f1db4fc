//! What is known of how a person stands.

pub fn measured(part: &str, read: &str) -> String {
    format!("{part}: measured,{read}.")
}

pub fn from_answers(part: &str) -> String {
    format!("{part}: its angle was not measured; drawn as far as your answers say.")
}

pub fn at_least(part: &str) -> String {
    format!("{part}: its angle was not measured; it may be more than is drawn.")
}

pub fn usual(part: &str) -> String {
    format!("{part}: its angle was not measured; your answers show nothing unusual, so it is drawn straight.")
}

pub fn unclear(part: &str) -> String {
    format!("{part}: your answers do not say which way; drawn neutral.")
}

pub fn unknown(part: &str) -> String {
    format!("{part}: nothing is known of it, so it is drawn straight.")
}

pub fn more_than_can_be_shown(said: &str) -> String {
    format!("{said} It is more than this figure can show.")
}

/// What of the figure is to scale, and what is not drawn of the person at all.
pub fn to_scale(whole: bool) -> &'static str {
    if whole {
        "Head, pelvis and hips are drawn to scale. The back is not drawn from your answers: it is always a usual one."
    } else {
        "What is more than the figure can show is drawn as far as it goes. The back is not drawn from your answers: it is always \
         a usual one."
    }
}

pub const HEAD: &str = "Head";
pub const PELVIS: &str = "Pelvis";
pub const HIPS: &str = "Hips";
