//! What is seen: the words that are painted between the bars, whatever a screen reader is told besides.

use egui::Shape;

use egui_kittest::kittest::NodeT as _;

use super::{TestApp, walk};

impl TestApp {
    /// How many words are painted on the screen, without the bars and the map; signs and icons are none.
    pub fn words_painted(&self) -> usize {
        self.texts_painted().iter().map(|text| words_in(text)).sum()
    }

    /// The texts that are painted on the screen, without the bars and the map.
    pub fn texts_painted(&self) -> Vec<String> {
        let bars = self.places_around();
        let mut found = Vec::new();
        for clipped in &self.harness.output().shapes {
            texts_in(&clipped.shape, &mut |text| {
                let place = text.visual_bounding_rect();
                let in_a_bar = bars.iter().any(|bar| bar.contains(place.center()));
                if clipped.clip_rect.intersects(place) && !in_a_bar {
                    found.push(text.galley.text().to_owned());
                }
            });
        }
        found
    }
}

impl TestApp {
    /// Where everything stands that belongs to the bars and the map.
    fn places_around(&self) -> Vec<egui::Rect> {
        let scale = self.harness.ctx.pixels_per_point();
        let mut places = Vec::new();
        walk(&self.harness.root().accesskit_node(), &mut |node| {
            let name = node.label().unwrap_or_default();
            if !AROUND.contains(&name.as_str()) {
                return;
            }
            walk(node, &mut |part| {
                if let Some(bounds) = part.bounding_box() {
                    let corner = |x: f64, y: f64| egui::pos2(x as f32 / scale, y as f32 / scale);
                    let place = egui::Rect::from_min_max(corner(bounds.x0, bounds.y0), corner(bounds.x1, bounds.y1));
                    places.push(place.expand(2.0));
                }
            });
        });
        places
    }
}

impl TestApp {
    /// How many rings of the focus are painted: outlines of its colour and width.
    pub fn rings(&self) -> usize {
        let colour = plumbline::ui::look::LIGHT.accent;
        let mut found = 0;
        for clipped in &self.harness.output().shapes {
            rings_in(&clipped.shape, colour, &mut found);
        }
        found
    }
}

fn rings_in(shape: &Shape, colour: egui::Color32, found: &mut usize) {
    match shape {
        Shape::Rect(rect) if rect.fill == egui::Color32::TRANSPARENT => {
            let is_ring = rect.stroke.width == 2.0 && rect.stroke.color == colour;
            *found += usize::from(is_ring);
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| rings_in(shape, colour, found)),
        _ => {}
    }
}

/// Whether a text names a length in centimetres or millimetres that does not stand in brackets behind inches.
pub fn has_metric_alone(text: &str) -> bool {
    let mut depth = 0;
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            letter if depth < 1 || !text.contains("in (") => plain.push(letter),
            _ => {}
        }
    }
    let words: Vec<&str> = plain.split([' ', '\u{a0}']).collect();
    words.windows(2).any(|pair| {
        let is_number = pair[0].chars().last().is_some_and(|last| last.is_ascii_digit());
        let unit = pair[1].trim_end_matches(|letter: char| !letter.is_alphanumeric());
        is_number && ["cm", "mm"].contains(&unit)
    })
}

/// The bars and the map.
const AROUND: [&str; 3] = ["Bar above", "Bar below", "Steps"];

fn texts_in(shape: &Shape, found: &mut impl FnMut(&egui::epaint::TextShape)) {
    match shape {
        Shape::Text(text) => found(text),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts_in(shape, found)),
        _ => {}
    }
}

fn words_in(text: &str) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).count()
}
