//! The sides of a picture.

pub const NO_SUCH_STICKER: &str =
    "No such sticker? Then say it: on which side of this picture is the person’s right hip?";
pub const ON_THE_LEFT: &str = "On the left";
pub const RIGHT_HIP_ON_THE_LEFT: &str = "The right hip is on the left of the picture";
pub const ON_THE_RIGHT: &str = "On the right";
pub const RIGHT_HIP_ON_THE_RIGHT: &str = "The right hip is on the right of the picture";
pub const SAID_MIRRORED: &str = "You said that this picture is mirrored.";
pub const IT_IS_NOT_MIRRORED: &str = "It is not mirrored";
pub const SAID_RIGHT_ON_THE_LEFT: &str = "You said that the person’s right is on the left of this picture.";
pub const IT_IS_ON_THE_RIGHT: &str = "It is on the right";
pub const SAID_RIGHT_ON_THE_RIGHT: &str = "You said that the person’s right is on the right of this picture.";
pub const IT_IS_ON_THE_LEFT: &str = "It is on the left";
pub const IT_IS_NOT_MIRRORED_AFTER_ALL: &str = "It is not mirrored after all";
pub const IT_IS_MIRRORED: &str = "It is mirrored";
pub const IT_SHOWS_THE_OTHER_SIDE: &str = "It shows the other side";
pub const RIGHT_AND_LEFT_POINTS_ARE_SWAPPED: &str = "Right and left points are swapped";
pub const NOT_TAKEN_OVER_UNTIL_THEN: &str =
    "Until then the numbers of this picture are not taken over. Or place the points anew.";
pub const THIS_PICTURE_IS_MIRRORED: &str = "This picture is mirrored";
