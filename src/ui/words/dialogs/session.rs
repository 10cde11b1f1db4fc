//! Whether to leave a session.

pub const PAUSED_AND_KEPT: &str = "It is paused. Later keeps your place: it can be gone on with until the end of \
    tomorrow. Ending it here logs what you have done.";
pub const PAUSED_AND_NOT_KEPT: &str =
    "It is paused. A session of the library is not kept: later it begins from the start.";
pub const GO_ON: &str = "Go on";
pub const GO_ON_WITH_THE_SESSION: &str = "Go on with the session";
pub const LATER: &str = "Later";
pub const END_HERE: &str = "End here";
