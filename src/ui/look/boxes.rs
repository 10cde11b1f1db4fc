//! Boxes for letters that are written from right to left and that no font has. egui shapes everything of one font at once, in
//! the direction of its first letter; what no font has counts to our own font, so the words of ours beside such a name would
//! be turned round with it. A letter that is drawn for egui is shaped by itself.

use std::collections::BTreeSet;

use egui::{
    Color32, ColorImage, FontPriority, GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph, vec2,
};
use unicode_bidi::{BidiClass, bidi_class};

/// Draws these letters as boxes; none where none of them is written from right to left.
pub fn boxes(without_font: &BTreeSet<char>) -> Option<GlyphRasterizer> {
    let turns = |letter: &char| matches!(bidi_class(*letter), BidiClass::R | BidiClass::AL | BidiClass::AN);
    let letters: BTreeSet<char> = without_font.iter().copied().filter(turns).collect();
    if letters.is_empty() {
        return None;
    }
    let draw = move |request: &GlyphRasterizerRequest<'_>| {
        let first = request.cluster.chars().next()?;
        letters.contains(&first).then(|| a_box(request.font_size_px))
    };
    let boxes = GlyphRasterizer::new("boxes for letters from right to left", draw);
    Some(boxes.with_priority(FontPriority::Highest))
}

/// An empty box on the line, about as large as a capital letter.
fn a_box(size: f32) -> RasterizedGlyph {
    let pixels = |share: f32, least: f32| (share * size).round().max(least) as usize;
    let (width, height, line) = (pixels(0.45, 3.0), pixels(0.7, 3.0), pixels(0.06, 1.0));
    let is_edge = |x: usize, y: usize| x < line || y < line || width - line <= x || height - line <= y;
    let mut image = ColorImage::filled([width, height], Color32::TRANSPARENT);
    for (place, pixel) in image.pixels.iter_mut().enumerate() {
        if is_edge(place % width, place / width) {
            *pixel = Color32::WHITE;
        }
    }
    let beside = (0.08 * size).round();
    RasterizedGlyph {
        bitmap: GlyphBitmap {
            image,
            offset_px: vec2(beside, -(height as f32)),
            is_color: false,
        },
        advance_px: width as f32 + 2.0 * beside,
    }
}

#[cfg(test)]
mod tests {
    use egui::{Context, FontId, RawInput};

    use super::*;
    use crate::ui::look::fonts;

    /// The letters of a line from left to right, as they are drawn; blanks are not.
    fn drawn(text: &str, boxed: &str) -> String {
        let ctx = Context::default();
        ctx.set_fonts(fonts(&[]));
        ctx.set_glyph_rasterizers(boxes(&boxed.chars().collect()).into_iter().collect());
        let mut seen = String::new();
        let output = ctx.run_ui(RawInput::default(), |ui| {
            let galley = ui
                .painter()
                .layout_no_wrap(text.to_owned(), FontId::default(), Color32::BLACK);
            let glyphs = galley.rows[0].row.glyphs.iter();
            let inked = glyphs.filter(|one| one.uv_rect.size.x > 0.0);
            let mut glyphs: Vec<(f32, char)> = inked.map(|one| (one.pos.x, one.chr)).collect();
            glyphs.sort_by(|one, other| one.0.total_cmp(&other.0));
            seen = glyphs.into_iter().map(|(_, letter)| letter).collect();
        });
        output.drop_without_applying_deltas();
        seen
    }

    #[test]
    fn a_name_without_a_font_turns_no_word_beside_it() {
        let read = |name: &str, boxed: &str| drawn(&format!("{name} – assessment of 2026"), boxed);
        for name in ["ދހބ", "שלום", "\u{6dd}\u{70f}"] {
            let read = read(name, name);
            assert!(read.ends_with("–assessmentof2026") && !read.contains("6202"), "{read}");
        }
        assert!(
            read("שלום", "").starts_with("6202"),
            "egui shapes it rightly by now: this is no longer needed"
        );
    }

    #[test]
    fn letters_from_left_to_right_are_left_to_egui() {
        assert!(boxes(&"李ꤊ😀".chars().collect()).is_none());
        assert!(boxes(&BTreeSet::new()).is_none());
    }

    #[test]
    fn a_box_is_hollow_at_every_size() {
        for size in [1.0, 6.0, 14.0, 400.0] {
            let image = a_box(size).bitmap.image;
            let [width, height] = image.size;
            let middle = image.pixels[height / 2 * width + width / 2];
            assert_eq!(
                (image.pixels[0], middle),
                (Color32::WHITE, Color32::TRANSPARENT),
                "{size}"
            );
        }
    }
}
