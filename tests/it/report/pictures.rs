//! The first pages of every document of three people, the summary in every style, kept as pictures. typst draws them without a renderer.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test it -- report::pictures` keeps what is drawn now: look at it first.

use std::path::Path;

use crate::support::papers;

/// Small: what is checked is that everything stands where it stood.
const PIXELS_PER_POINT: f32 = 0.6;
/// How far a colour may be off before a pixel counts as another one.
const NEAR: u8 = 24;
/// Of so many pixels one may be another.
const ONE_OF: usize = 400;

#[test]
fn the_first_pages_of_every_document_look_as_they_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/pages");
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let library = plumbline::content::shipped();
    let mut wrong = Vec::new();
    for (person, record) in papers::persons() {
        for (document, made) in papers::documents(&library, &record) {
            for (look, of_look) in papers::looks() {
                let is_kept = match document {
                    "summary" => !look.starts_with("letter-"),
                    _ => look == "a4",
                };
                if !is_kept {
                    continue;
                }
                let name = format!("{person}-{document}-{look}.png");
                let pages = papers::paper(of_look).pages(&made).unwrap();
                let page = pages.picture(0, PIXELS_PER_POINT).unwrap();
                let now = image::RgbaImage::from_raw(page.width, page.height, page.rgba).unwrap();
                let file = folder.join(&name);
                if update {
                    std::fs::create_dir_all(&folder).unwrap();
                    image::DynamicImage::ImageRgba8(now).to_rgb8().save(&file).unwrap();
                    continue;
                }
                match image::open(&file) {
                    Ok(before) => {
                        if let Some(difference) = difference(&before.to_rgba8(), &now) {
                            wrong.push(format!("{name}: {difference}"));
                        }
                    }
                    Err(error) => wrong.push(format!("{name}: {error}")),
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "look at the pages, then UPDATE_SNAPSHOTS=1:\n{}",
        wrong.join("\n")
    );
}

fn difference(before: &image::RgbaImage, now: &image::RgbaImage) -> Option<String> {
    if before.dimensions() != now.dimensions() {
        return Some(format!("{:?} was {:?}", now.dimensions(), before.dimensions()));
    }
    let pairs = before.pixels().zip(now.pixels());
    let others = pairs
        .filter(|(a, b)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > NEAR))
        .count();
    let all = now.pixels().len();
    (others * ONE_OF > all).then(|| format!("{others} of {all} pixels are others"))
}
