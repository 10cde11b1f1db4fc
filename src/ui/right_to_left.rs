//! Words written from right to left. egui shapes each word rightly and then puts one word after the other from left to
//! right; here the words of each line are put where they belong, after everything is drawn and before it is painted. So
//! every text on every screen is served, and what a screen reader is given stays as it was written.

use std::sync::Arc;

use egui::epaint::Galley;
use egui::epaint::text::Row;
use egui::{Context, FullOutput, Id, Rect, Shape};
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// Puts words in their order. A field being edited is left as egui draws it, since its cursor goes by that.
#[derive(Debug, Default)]
pub(super) struct RightToLeft;

impl egui::Plugin for RightToLeft {
    fn debug_name(&self) -> &'static str {
        "right to left"
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let fields: Vec<Rect> = ctx.data_mut(|data| data.remove_temp(fields_id())).unwrap_or_default();
        for clipped in &mut output.shapes {
            put_in_order(&mut clipped.shape, &fields);
        }
    }
}

fn fields_id() -> Id {
    Id::unique("fields drawn in this frame")
}

/// Says that a field stands here, whose letters are left as they are.
pub(super) fn note_field(ctx: &Context, place: Rect) {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Vec<Rect>>(fields_id()).push(place));
}

/// Whether a text has letters that are written from right to left.
pub(super) fn is_in(text: &str) -> bool {
    // Below there are none, and nearly every text is.
    text.chars().any(|letter| letter >= '\u{590}' && is_letter(letter))
}

/// Whether a field shows this text in another order than it is read.
pub(super) fn is_shuffled(text: &str) -> bool {
    let mut words = text.split_whitespace().filter(|word| is_in(word));
    words.next().is_some() && text.split_whitespace().nth(1).is_some()
}

fn is_letter(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::R | BidiClass::AL)
}

fn put_in_order(shape: &mut Shape, fields: &[Rect]) {
    match shape {
        Shape::Vec(shapes) => {
            for shape in shapes {
                put_in_order(shape, fields);
            }
        }
        Shape::Text(text) if is_in(text.galley.text()) => {
            let in_field = fields.iter().any(|field| field.contains(text.pos));
            if !in_field {
                let galley: &mut Galley = Arc::make_mut(&mut text.galley);
                for placed in &mut galley.rows {
                    order_row(Arc::make_mut(&mut placed.row));
                }
            }
        }
        _ => {}
    }
}

/// Letters that egui has shaped together, or one that stands alone: where they are among the glyphs, and one letter for all.
struct Block {
    glyphs: std::ops::Range<usize>,
    letter: char,
}

fn blocks(row: &Row) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (at, glyph) in row.glyphs.iter().enumerate() {
        let class = bidi_class(glyph.chr);
        match blocks.last_mut() {
            Some(last) if is_letter(last.letter) && (is_letter(glyph.chr) || class == BidiClass::NSM) => {
                last.glyphs.end = at + 1;
            }
            _ => blocks.push(Block {
                glyphs: at..at + 1,
                letter: glyph.chr,
            }),
        }
    }
    blocks
}

/// A mark that turns the writing until another one ends it. In a name it would turn our words beside it round, also where
/// nobody sees that it is there; paper leaves it out as well.
fn turns_what_follows(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The blocks of a line from left to right, as the letters' own rules say, in a text that runs from left to right.
fn order(letters: &[char]) -> Vec<usize> {
    let unturned = |letter: &char| {
        if turns_what_follows(*letter) {
            '\u{200b}'
        } else {
            *letter
        }
    };
    let text: String = letters.iter().map(unturned).collect();
    let info = BidiInfo::new(&text, Some(Level::ltr()));
    let starts = text.char_indices().map(|(at, _)| at);
    let levels: Vec<Level> = match info.paragraphs.first() {
        Some(paragraph) => {
            let of_bytes = info.reordered_levels(paragraph, paragraph.range.clone());
            starts
                .map(|at| of_bytes.get(at).copied().unwrap_or(Level::ltr()))
                .collect()
        }
        None => starts.map(|_| Level::ltr()).collect(),
    };
    BidiInfo::reorder_visual(&levels)
}

fn order_row(row: &mut Row) {
    let blocks = blocks(row);
    if !blocks.iter().any(|block| is_letter(block.letter)) {
        return;
    }
    let begin = |block: &Block| row.glyphs.get(block.glyphs.start).map_or(0.0, |glyph| glyph.pos.x);
    let begins: Vec<f32> = blocks.iter().map(begin).collect();
    let ends = begins.iter().skip(1).copied().chain([row.size.x]);
    let widths: Vec<f32> = begins.iter().zip(ends).map(|(begin, end)| end - begin).collect();
    let letters: Vec<char> = blocks.iter().map(|block| block.letter).collect();
    let mut x = begins.first().copied().unwrap_or_default();
    let mut moves = Vec::new();
    for place in order(&letters) {
        let (Some(block), Some(begin), Some(width)) = (blocks.get(place), begins.get(place), widths.get(place)) else {
            continue;
        };
        moves.push((block.glyphs.clone(), x - begin));
        x += width;
    }
    for (glyphs, by) in moves {
        shift(row, glyphs, by);
    }
}

fn shift(row: &mut Row, glyphs: std::ops::Range<usize>, by: f32) {
    let first = |at: usize| row.glyphs.get(at).map(|glyph| glyph.first_vertex as usize);
    let all = row.visuals.glyph_vertex_range.end;
    let vertices = first(glyphs.start).unwrap_or(all)..first(glyphs.end).unwrap_or(all);
    if let Some(vertices) = row.visuals.mesh.vertices.get_mut(vertices) {
        for vertex in vertices {
            vertex.pos.x += by;
        }
    }
    if let Some(glyphs) = row.glyphs.get_mut(glyphs) {
        for glyph in glyphs {
            glyph.pos.x += by;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(letters: &str) -> String {
        let letters: Vec<char> = letters.chars().collect();
        order(&letters).into_iter().map(|at| letters[at]).collect()
    }

    #[test]
    fn words_from_right_to_left_stand_in_their_order() {
        // One letter for each word, as they are drawn.
        assert_eq!(seen("Kim Lee 12"), "Kim Lee 12");
        assert_eq!(seen("א ב"), "ב א");
        assert_eq!(seen("א ב 12"), "12 ב א");
        assert_eq!(seen("Kim א ב, left"), "Kim ב א, left");
        assert_eq!(seen("ا ب"), "ب ا");
        assert_eq!(seen(""), "");
    }

    #[test]
    fn marks_in_a_name_turn_nothing_beside_it() {
        for mark in [
            "\u{202e}",
            "\u{202b}",
            "\u{202d}",
            "\u{2067}",
            "\u{2068}",
            "\u{600}\u{202e}",
        ] {
            let read = seen(&format!("א{mark} – assessment of 29 November"));
            assert!(read.ends_with(" – assessment of 29 November"), "{mark:?}: {read:?}");
        }
        // One that ends nothing, and one alone without a letter that is written from right to left.
        assert!(seen("א\u{202c}\u{2069} – Kim 12").ends_with(" – Kim 12"));
        assert_eq!(seen("\u{202e}Kim Lee"), "\u{202e}Kim Lee");
    }

    /// What is painted of a text, each letter once, from left to right; nothing where the system has no Hebrew letters.
    fn painted(words: &str) -> Option<String> {
        let hebrew = std::fs::read("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf").ok()?;
        let ctx = Context::default();
        ctx.set_fonts(crate::ui::look::fonts(&[hebrew]));
        ctx.add_plugin(RightToLeft);
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            ui.label(words);
        });
        let mut letters = Vec::new();
        for clipped in &output.shapes {
            if let Shape::Text(text) = &clipped.shape {
                let mesh = |at: u32| &text.galley.rows[0].row.visuals.mesh.vertices[at as usize..];
                let glyphs = text.galley.rows.iter().flat_map(|row| &row.row.glyphs);
                // A letter that is seen has a place of its own in the triangles.
                letters.extend(glyphs.filter(|glyph| glyph.uv_rect.size.x > 0.0).map(|glyph| {
                    let x = mesh(glyph.first_vertex)[0].pos.x;
                    (x, glyph.chr)
                }));
            }
        }
        output.drop_without_applying_deltas();
        letters.sort_by(|a, b| a.0.total_cmp(&b.0));
        Some(letters.into_iter().map(|(_, letter)| letter).collect())
    }

    #[test]
    fn a_line_is_painted_as_it_is_read() {
        let Some(words) = painted("Kim: כהן דוד 12, left") else {
            return;
        };
        assert_eq!(words, "Kim:12דודןהכ,left");
    }

    #[test]
    fn only_such_letters_count() {
        for text in ["Kim", "Ωμέγα 12", "中 文", "é", "12 – 14", "٤٤"] {
            assert!(!is_in(text), "{text}");
        }
        for text in ["כהן", "Kim כהן", "علي"] {
            assert!(is_in(text), "{text}");
        }
        assert!(is_shuffled("כהן דוד"));
        assert!(is_shuffled("Kim כהן"));
        assert!(!is_shuffled("כהן"));
        assert!(!is_shuffled("Kim Lee"));
    }
}
