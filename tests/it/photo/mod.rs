//! Angles measured in pictures (rules Q20 to Q28): the formulas, whole pictures from a file to an angle, broken files.

mod angles;
mod broken;
mod cases;
pub mod exif;
pub mod files;
mod heic;
mod hostile;
mod kept;
mod likeness;
mod peak;
mod readings;
mod repeats;
mod scene;
mod told;
mod turned;
mod whole;

/// How many random pictures or files: `PLUMBLINE_PICTURES`, else few.
fn count(usual: usize) -> usize {
    let asked = std::env::var("PLUMBLINE_PICTURES").ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(usual)
}
