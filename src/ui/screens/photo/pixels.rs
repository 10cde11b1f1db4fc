//! Pixels as textures: the picture as a whole with few of them, tiles where one looks closely, and the loupe. One upload a
//! frame, no side above 1536, none above 4 MB.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use egui::{ColorImage, Context, Id, Rect, TextureHandle, TextureOptions, Ui, pos2};

use super::sight::Sight;
use crate::app::ShownPicture;
use crate::record::PicturePoint;

/// The side of a tile, in pixels: one MB each.
const TILE: u32 = 512;
/// Tiles are made once a pixel of the whole takes more than so many on the screen.
const SHARP_ABOVE: f64 = 1.5;
/// Across and down; as many pixels as the loupe shows at the most.
pub const LOUPE: u32 = 50;

/// Textures of the picture on the screen; those of another one go.
#[derive(Clone, Default)]
struct Kept {
    fingerprint: String,
    whole: Option<TextureHandle>,
    tiles: BTreeMap<(u32, u32), TextureHandle>,
    loupe: Option<([i64; 2], TextureHandle)>,
}

fn kept_id() -> Id {
    Id::unique("textures of a picture")
}

/// Lets them go, with the record they belong to.
pub fn forget(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<Kept>(kept_id()));
}

/// Those of this picture, as the last frame left them.
fn kept(ui: &Ui, shown: &ShownPicture) -> Kept {
    let kept: Option<Kept> = ui.data(|data| data.get_temp(kept_id()));
    let same = kept.filter(|kept| kept.fingerprint == shown.fingerprint);
    same.unwrap_or_else(|| Kept {
        fingerprint: shown.fingerprint.clone(),
        ..Kept::default()
    })
}

fn keep(ui: &Ui, kept: Kept) {
    ui.data_mut(|data| data.insert_temp(kept_id(), kept));
}

fn image([width, height]: [u32; 2], rgb: &[u8]) -> ColorImage {
    ColorImage::from_rgb([width as usize, height as usize], rgb)
}

/// Paints what is seen of a picture.
pub fn paint(ui: &Ui, shown: &ShownPicture, rect: Rect, sight: Sight) {
    let mut kept = kept(ui, shown);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let (overview, side) = &shown.overview;
    let is_new = kept.whole.is_none();
    let whole = kept.whole.get_or_insert_with(|| {
        let image = image(overview.size(), overview.rgb());
        ui.ctx().load_texture("picture", image, TextureOptions::LINEAR)
    });
    // A last column or row may hold fewer pixels than a whole square.
    let full = shown.decoded.from_pixels(PicturePoint::new(
        f64::from(overview.size()[0] * side),
        f64::from(overview.size()[1] * side),
    ));
    let all = Rect::from_min_max(
        sight.to_screen(rect, PicturePoint::new(0.0, 0.0)),
        sight.to_screen(rect, full),
    );
    let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(whole.id(), all, uv, egui::Color32::WHITE);
    let per_pixel = if shown.decoded.halved { 2.0 } else { 1.0 };
    let on_screen = sight.scale * per_pixel * f64::from(*side) * f64::from(ui.pixels_per_point());
    if on_screen <= SHARP_ABOVE || *side == 1 {
        return keep(ui, kept);
    }
    let seen = seen_tiles(shown, rect, sight);
    kept.tiles.retain(|place, _| seen.contains(place));
    let mut may_upload = !is_new;
    for place in seen {
        let tile = match kept.tiles.entry(place) {
            Entry::Occupied(tile) => tile.get().id(),
            Entry::Vacant(_) if !may_upload => {
                ui.ctx().request_repaint();
                continue;
            }
            Entry::Vacant(free) => {
                may_upload = false;
                let size = tile_size(shown, place);
                let corner = [i64::from(place.0 * TILE), i64::from(place.1 * TILE)];
                let image = image(size, &shown.decoded.pixels.part(corner, size));
                let name = "part of a picture";
                free.insert(ui.ctx().load_texture(name, image, TextureOptions::LINEAR))
                    .id()
            }
        };
        let [width, height] = tile_size(shown, place);
        let (left, top) = (f64::from(place.0 * TILE), f64::from(place.1 * TILE));
        let at = |x: f64, y: f64| sight.to_screen(rect, shown.decoded.from_pixels(PicturePoint::new(x, y)));
        let there = Rect::from_min_max(at(left, top), at(left + f64::from(width), top + f64::from(height)));
        painter.image(tile, there, uv, egui::Color32::WHITE);
    }
    keep(ui, kept);
}

fn tile_size(shown: &ShownPicture, (column, row): (u32, u32)) -> [u32; 2] {
    let [width, height] = shown.decoded.pixels.size();
    [
        TILE.min(width.saturating_sub(column * TILE)),
        TILE.min(height.saturating_sub(row * TILE)),
    ]
}

/// The tiles in sight, by column and row.
fn seen_tiles(shown: &ShownPicture, rect: Rect, sight: Sight) -> Vec<(u32, u32)> {
    let [width, height] = shown.decoded.pixels.size();
    let corner = |at| shown.decoded.to_pixels(sight.place_at(rect, at));
    let (first, last) = (corner(rect.min), corner(rect.max));
    // Cut to the picture, whose sides are small numbers.
    let tile = |part: f64, most: u32| (part.clamp(0.0, f64::from(most.saturating_sub(1))) as u32) / TILE;
    let columns = tile(first.x, width)..=tile(last.x, width);
    let rows = tile(first.y, height)..=tile(last.y, height);
    rows.flat_map(|row| columns.clone().map(move |column| (column, row)))
        .collect()
}

/// Paints the pixels around a place, each as a square of this many points, its middle in the middle.
pub fn paint_loupe(ui: &Ui, shown: &ShownPicture, rect: Rect, at: PicturePoint, scale: f32) {
    let mut kept = kept(ui, shown);
    let at = shown.decoded.to_pixels(at);
    // Inside the picture or a little beside it.
    let corner = [at.x, at.y].map(|part| part.floor() as i64 - i64::from(LOUPE / 2));
    let make = || image([LOUPE; 2], &shown.decoded.pixels.part(corner, [LOUPE; 2]));
    match &mut kept.loupe {
        Some((of, texture)) if *of != corner => {
            texture.set(make(), TextureOptions::NEAREST);
            *of = corner;
        }
        Some(_) => {}
        None => {
            let texture = ui.ctx().load_texture("loupe", make(), TextureOptions::NEAREST);
            kept.loupe = Some((corner, texture));
        }
    }
    let texture = kept.loupe.as_ref().map(|(_, texture)| texture.id());
    keep(ui, kept);
    let Some(texture) = texture else { return };
    let from_corner = |part: f64, corner: i64| ((part - corner as f64) * f64::from(scale)) as f32;
    let min = rect.center() - egui::vec2(from_corner(at.x, corner[0]), from_corner(at.y, corner[1]));
    let there = Rect::from_min_size(min, egui::Vec2::splat(LOUPE as f32 * scale));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(texture, there, uv, egui::Color32::WHITE);
}
