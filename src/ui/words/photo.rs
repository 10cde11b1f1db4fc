//! photo.

pub mod marks;
pub mod pictures;
pub mod result;
pub mod side;
