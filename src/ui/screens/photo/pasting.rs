//! What is pasted on this screen: a picture, or files that were copied.

use std::sync::Arc;

use egui::{ColorImage, Event, Ui};

use crate::app::PhotoMessage;
use crate::picture::Pixels;
use crate::platform::Work;
use crate::ui::View;

/// Takes what is pasted in this frame; what is pasted into a field belongs to the field.
pub fn take(ui: &Ui, view: View<'_>) {
    if view.app.state().dialog.is_some() || ui.ctx().text_edit_focused() {
        return;
    }
    let messages: Vec<PhotoMessage> = ui.input(|input| input.events.iter().filter_map(message).collect());
    for message in messages {
        view.send(message);
    }
}

fn message(event: &Event) -> Option<PhotoMessage> {
    match event {
        Event::Paste(text) => Some(PhotoMessage::TextPasted(text.clone())),
        Event::PasteImage(image) => {
            let image = Arc::clone(image);
            Some(PhotoMessage::PicturePasted(Work::new(move || pixels(&image))))
        }
        _ => None,
    }
}

/// Its colours, worked out beside the window; what is see-through stands on white.
fn pixels(image: &ColorImage) -> Option<Pixels> {
    let [width, height] = image.size.map(|side| u32::try_from(side).ok());
    let on_white = |part: u8, alpha: u8| part.saturating_add(u8::MAX - alpha);
    let rgb = image.pixels.iter().flat_map(|colour| {
        // Its parts are multiplied by its alpha already.
        let [red, green, blue, alpha] = colour.to_array();
        [on_white(red, alpha), on_white(green, alpha), on_white(blue, alpha)]
    });
    Pixels::new(width?, height?, rgb.collect())
}
