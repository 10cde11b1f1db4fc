//! The views and their pictures.

pub const VIEWS: &str = "Views";
pub const OTHER_VIEWS: &str = "Other views";

pub fn picture_again(number: usize) -> String {
    format!("Picture {number}, second time")
}

pub fn picture(number: usize) -> String {
    format!("Picture {number}")
}

pub const PICTURES: &str = "Pictures";
pub const OPEN_A_PICTURE: &str = "Open a picture";
pub const OPEN_ANOTHER_PICTURE: &str = "Open another picture";
pub const BEING_OPENED: &str = "The picture is being opened.";

pub fn open_anyway_named(picture: &str) -> String {
    format!("Open it anyway: {picture}")
}

pub const OPEN_IT_ANYWAY: &str = "Open it anyway";

pub fn put_away_named(picture: &str) -> String {
    format!("Put this away: {picture}")
}

pub const PUT_THIS_AWAY: &str = "Put this away";
pub const THREE_OF_EACH_VIEW: &str = "Three pictures of each view are best, one is enough. Open them together, drop \
    them here, or paste what you copied. A picture is looked at on this computer only, and is never kept.";
pub const NO_STICKERS: &str = "There were no stickers in these pictures";
