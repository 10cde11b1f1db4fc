//! What is seen: the words that are painted between the bars, whatever a screen reader is told besides.

use egui::Shape;

use super::TestApp;

impl TestApp {
    /// How many words are painted on the screen, without the bars and the map; signs and icons are none.
    pub fn words_painted(&self) -> usize {
        self.texts_painted().iter().map(|text| words_in(text)).sum()
    }

    /// The texts that are painted on the screen, without the bars and the map.
    pub fn texts_painted(&self) -> Vec<String> {
        let around = ["Bar above", "Bar below", "Steps"];
        let bars: Vec<egui::Rect> = around.iter().flat_map(|name| self.places_of(name)).collect();
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
