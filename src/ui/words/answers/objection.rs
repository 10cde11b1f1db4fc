//! What the second “Next” does.

/// What the second “Next” does.
pub const GOES_ON: &str =
    "Or press Next again to go on: what you gave is kept, does not count, and stands in the review.";

/// The same where one side is there and right.
pub const GOES_ON_HALF: &str = "Or press Next again to go on with this side alone.";
