//! Every figure as a picture, kept: `PLUMBLINE_UPDATE=1 cargo test --test it -- figure::sheet` paints them anew after a look.
//! No renderer is needed; a figure that changed is named.

use std::path::Path;

use image::RgbaImage;
use plumbline::ui::look::LIGHT;

use crate::support::sheets::{Cell, rasterised, sheets, versions};

const COLUMNS: usize = 12;
/// Pixels of a figure's square.
const SIDE: u32 = 150;
/// Colours that differ by less are the same: machines round differently.
const SAME: u8 = 24;
/// As many pixels of a figure may differ.
const FEW: usize = 12;

#[test]
fn every_figure_looks_as_it_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let update = std::env::var_os("PLUMBLINE_UPDATE").is_some();
    let mut changed = Vec::new();
    let versions = ("figures-versions", versions());
    for (name, cells) in sheets().into_iter().chain([versions]) {
        let path = folder.join(format!("{name}.png"));
        let found = rasterised(&cells, COLUMNS, SIDE, &LIGHT);
        if update {
            found.save(&path).expect("the picture can be written");
            continue;
        }
        let kept = image::open(&path)
            .map(image::DynamicImage::into_rgba8)
            .unwrap_or_default();
        let different = different(&kept, &found, &cells);
        if !different.is_empty() {
            let new = path.with_extension("new.png");
            found.save(&new).expect("the picture can be written");
            changed.push(format!("{}: {}", new.display(), different.join(", ")));
        }
    }
    assert!(
        changed.is_empty(),
        "these figures look different; look at them, then run with PLUMBLINE_UPDATE=1: {changed:#?}"
    );
}

/// The names of the figures that differ.
fn different(kept: &RgbaImage, found: &RgbaImage, cells: &[Cell]) -> Vec<String> {
    if kept.dimensions() != found.dimensions() {
        return vec!["the whole sheet".to_owned()];
    }
    let mut names = Vec::new();
    let mut whole = String::new();
    for (index, cell) in cells.iter().enumerate() {
        if cell.name.starts_with('=') || cell.name == "end" {
            // The other pictures of a figure have its name.
        } else {
            whole.clone_from(&cell.name);
        }
        let corner = [(index % COLUMNS) as u32 * SIDE, (index / COLUMNS) as u32 * SIDE];
        let pixels = (0..SIDE * SIDE).map(|place| (corner[0] + place % SIDE, corner[1] + place / SIDE));
        let off = pixels.filter(|(x, y)| {
            let (one, other) = (kept.get_pixel(*x, *y).0, found.get_pixel(*x, *y).0);
            one.iter().zip(other).any(|(a, b)| a.abs_diff(b) > SAME)
        });
        if off.count() > FEW {
            names.push(format!("{whole} ({})", cell.name));
        }
    }
    names
}

#[test]
fn a_figure_that_moved_a_little_is_found() {
    let [(_, mut cells), _] = sheets();
    cells.truncate(COLUMNS);
    let before = rasterised(&cells, COLUMNS, SIDE, &LIGHT);
    assert!(different(&before, &rasterised(&cells, COLUMNS, SIDE, &LIGHT), &cells).is_empty());
    cells[3].frame.min.x += 1.0;
    let after = rasterised(&cells, COLUMNS, SIDE, &LIGHT);
    assert_eq!(different(&before, &after, &cells).len(), 1);
}
