//! photo.

pub mod pictures;
pub mod result;
pub mod side;
