//! Draws a photo of a person as the tests do, with stickers and a string, and says where everything is in it.
//!
//! `cargo run --release --example photo -- OUT.jpg [VIEW [WIDTH HEIGHT]]`: twelve megapixels of the head from the left, where nothing
//! else is said. On standard output, for each mark: its name, across, down. Beside it a record for it, `OUT.plumbline`, with a safety
//! check of today and no answer about photos.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a tool for the makers, run by hand and by .ci/photo.py"
)]

#[path = "../tests/it/support/mod.rs"]
#[allow(
    dead_code,
    clippy::allow_attributes_without_reason,
    reason = "shared with the tests, which use more of it"
)]
mod support;

use std::path::Path;

use plumbline::content::PictureView;
use plumbline::record::to_bytes;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let out = arguments.first().expect("usage: photo OUT.jpg [VIEW [WIDTH HEIGHT]]");
    let wanted = arguments.get(1).map_or("head-left", String::as_str);
    let view = PictureView::ALL.into_iter().find(|view| view.name() == wanted);
    let side = |place: usize, usual: u32| {
        let told = arguments
            .get(place)
            .map(|side| side.parse().expect("a number of pixels"));
        told.unwrap_or(usual)
    };
    let size = [side(2, 3024), side(3, 4032)];
    let snap = support::snaps::snap(view.expect("a view, as photo.json names it"), size, 1.5);
    std::fs::write(out, &snap.file).expect("written");
    let mut record = support::people::alex_record();
    for assessment in &mut record.assessments {
        assessment.safety.screened_on = Some(jiff::Zoned::now().date());
        assessment.answers.retain(|id, _| !id.as_str().ends_with("-photo"));
    }
    std::fs::write(Path::new(out).with_extension("plumbline"), to_bytes(&record)).expect("written");
    for (mark, at) in &snap.marks {
        println!("{} {:.1} {:.1}", mark.name(), at.x, at.y);
    }
}
