//! How strictly a picture is read.

/// How a JPEG is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// One that was cut off or changed is refused.
    Strict,
    /// It is opened; what is missing is grey. Only when the person asks for it.
    Anyway,
}
