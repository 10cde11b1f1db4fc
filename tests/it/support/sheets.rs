//! Contact sheets of every figure in the colours of the screen: for the gallery, and as a snapshot without a renderer.

use egui::{Color32, Rect, UiBuilder, pos2, vec2};
use egui_kittest::Harness;
use image::{Rgba, RgbaImage};
use plumbline::content::{Exercise, ExerciseKind, shipped};
use plumbline::figure::mesh::{Fineness, mesh};
use plumbline::figure::picture::Picture;
use plumbline::figure::shape::{Bounds, Drawing};
use plumbline::figure::skeleton::Side;
use plumbline::ui::look::{self, Palette, palette};
use plumbline::ui::widgets::{self, Shown, ink};

/// One figure of a sheet.
#[derive(Clone)]
pub struct Cell {
    /// What it is.
    pub name: String,
    /// The figure.
    pub drawing: Drawing,
    /// The part of it that is shown.
    pub frame: Bounds,
    lit: fn(&Palette) -> Color32,
}

/// Every exercise at its start and its end, and every item with the shapes of its options.
pub fn sheets() -> [(&'static str, Vec<Cell>); 2] {
    let library = shipped();
    let mut exercises = Vec::new();
    for exercise in &library.exercises {
        exercises.extend(start_and_end(exercise, [exercise.id.to_string(), "end".to_owned()]));
    }
    let mut items = Vec::new();
    let cell = |name: String, picture: &Picture, frame: Bounds| Cell {
        name,
        drawing: picture.at(1.0),
        frame,
        lit: |colours| colours.accent,
    };
    for figure in &library.figures {
        let picture = Picture::of_item(figure, Side::Right);
        items.push(cell(figure.id.to_string(), &picture, picture.frame()));
        let options = figure.options.iter();
        let shapes: Vec<Picture> = options.map(|it| Picture::of_option(figure, it, Side::Right)).collect();
        let frame = Picture::common_frame(&shapes);
        for (option, shape) in figure.options.iter().zip(&shapes) {
            items.push(cell(format!("= {}", option.value), shape, frame));
        }
    }
    [("figures-exercises", exercises), ("figures-items", items)]
}

/// Every version of an exercise that is drawn differently, at its start and its end; a picture that several tags share once.
pub fn versions() -> Vec<Cell> {
    let library = shipped();
    let mut cells = Vec::new();
    for exercise in &library.exercises {
        let mut seen = vec![exercise.pose.clone()];
        for tag in exercise.modify.keys() {
            let version = exercise.version_for(&[tag.clone()].into());
            if !seen.contains(&version.exercise.pose) {
                seen.push(version.exercise.pose.clone());
                cells.extend(start_and_end(
                    &version.exercise,
                    [exercise.id.to_string(), tag.to_string()],
                ));
            }
        }
    }
    cells
}

fn start_and_end(exercise: &Exercise, names: [String; 2]) -> impl Iterator<Item = Cell> {
    let picture = Picture::of_exercise(exercise, Side::Right);
    let lit: fn(&Palette) -> Color32 = match exercise.kind {
        ExerciseKind::Stretch => |colours| colours.tight,
        ExerciseKind::Strengthen | ExerciseKind::MotorControl => |colours| colours.weak,
        ExerciseKind::Mobility | ExerciseKind::Breathing => |colours| colours.accent,
    };
    names.into_iter().zip([0.0, 1.0]).map(move |(name, place)| Cell {
        name,
        drawing: picture.at(place),
        frame: picture.frame(),
        lit,
    })
}

/// A page of a sheet as the window paints it, with names; needs a renderer.
#[allow(dead_code, reason = "the gallery uses it")]
pub fn page(cells: &[Cell], columns: usize, side: f32, dark: bool) -> RgbaImage {
    let cells = cells.to_vec();
    let rows = cells.len().div_ceil(columns);
    let theme = if dark { egui::Theme::Dark } else { egui::Theme::Light };
    let mut harness = Harness::builder()
        .with_size([columns as f32 * side, rows as f32 * side])
        .with_theme(theme)
        .build_ui(move |ui| {
            let colours = *palette(ui);
            ui.painter()
                .rect_filled(ui.max_rect().expand(40.0), 0.0, colours.surface);
            for (index, cell) in cells.iter().enumerate() {
                let corner = pos2((index % columns) as f32 * side, (index / columns) as f32 * side);
                let rect = Rect::from_min_size(corner, vec2(side, side)).shrink(8.0);
                ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
                    widgets::note(ui, &cell.name);
                    let shown = Shown {
                        salt: &format!("{index} {}", cell.name),
                        name: &cell.name,
                        width: rect.width(),
                        height: rect.height() - 26.0,
                        lit: (cell.lit)(&colours),
                    };
                    widgets::figure(ui, &shown, || (cell.drawing.clone(), cell.frame));
                });
            }
        });
    look::apply(&harness.ctx);
    harness.run_steps(4);
    harness.render().expect("a renderer (mesa-vulkan-drivers)")
}

/// A sheet painted by a small program of its own, without words: the same on every machine, or nearly.
pub fn rasterised(cells: &[Cell], columns: usize, side: u32, colours: &Palette) -> RgbaImage {
    let rows = cells.len().div_ceil(columns) as u32;
    let ground = Rgba(colours.surface.to_array());
    let mut image = RgbaImage::from_pixel(columns as u32 * side, rows * side, ground);
    for (index, cell) in cells.iter().enumerate() {
        let corner = [(index % columns) as u32 * side, (index / columns) as u32 * side];
        paint(&mut image, cell, corner, side, colours);
    }
    image
}

fn paint(image: &mut RgbaImage, cell: &Cell, corner: [u32; 2], side: u32, colours: &Palette) {
    const MARGIN: f64 = 4.0;
    let size = cell.frame.max - cell.frame.min;
    let room = f64::from(side) - 2.0 * MARGIN;
    let scale = (room / size.x).min(room / size.y);
    let made = mesh(&cell.drawing, Fineness::for_pixels(scale));
    let left = MARGIN + (room - size.x * scale) / 2.0;
    let top = MARGIN + (room - size.y * scale) / 2.0;
    for triangle in made.indices.chunks_exact(3) {
        let corners = [triangle[0], triangle[1], triangle[2]].map(|index| made.vertices[index as usize]);
        let places = corners.map(|it| {
            let x = left + (it.at.x - cell.frame.min.x) * scale;
            (x, top + (cell.frame.max.y - it.at.y) * scale)
        });
        let turn = |a: (f64, f64), b: (f64, f64), c: (f64, f64)| (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
        let whole = turn(places[0], places[1], places[2]);
        if whole.abs() < 1e-9 {
            continue;
        }
        let colour = ink(corners[0].role, colours, (cell.lit)(colours)).to_array();
        let end = |of: fn(f64, f64) -> f64, take: fn(&(f64, f64)) -> f64| {
            let found = places.iter().map(take).reduce(of).unwrap_or_default();
            found.clamp(0.0, f64::from(side) - 1.0) as u32
        };
        for y in end(f64::min, |it| it.1)..=end(f64::max, |it| it.1) {
            for x in end(f64::min, |it| it.0)..=end(f64::max, |it| it.0) {
                let at = (f64::from(x) + 0.5, f64::from(y) + 0.5);
                let shares = [
                    turn(places[1], places[2], at) / whole,
                    turn(places[2], places[0], at) / whole,
                    turn(places[0], places[1], at) / whole,
                ];
                if shares.iter().any(|share| *share < -1e-9) {
                    continue;
                }
                let cover: f64 = shares
                    .iter()
                    .zip(corners)
                    .map(|(share, it)| share * f64::from(it.cover))
                    .sum();
                let pixel = image.get_pixel_mut(corner[0] + x, corner[1] + y);
                for (under, over) in pixel.0.iter_mut().zip(colour).take(3) {
                    let (before, over) = (f64::from(*under), f64::from(over));
                    *under = (before + (over - before) * cover.clamp(0.0, 1.0)).round() as u8;
                }
            }
        }
    }
}
