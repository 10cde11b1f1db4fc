//! Options that differ in shape, each with its picture; all of one item in the same frame.

use std::sync::Arc;

use egui::{Id, Ui};

use super::option_text;
use crate::app::App;
use crate::app::fields::option_values;
use crate::content::Item;
use crate::figure::picture::Picture;
use crate::figure::shape::{Bounds, Form};
use crate::figure::skeleton;
use crate::record::Side;
use crate::ui::widgets::{PictureOption, PictureOptions};

/// The pictures of an item's options in order, and the frame they are shown in; solved once.
struct Shapes {
    pictures: Vec<Picture>,
    frame: Bounds,
    whole: Option<Bounds>,
}

/// Shows the options as pictures: the value that was clicked, and the first one's id. None when words alone tell them apart.
pub(super) fn show(
    ui: &mut Ui,
    app: &App,
    item: &Item,
    side: Option<Side>,
    chosen: impl Fn(i32) -> bool,
    key: impl Fn(usize) -> String,
) -> Option<(Option<i32>, Option<Id>)> {
    let values = option_values(item).into_iter();
    let options: Vec<(i32, String)> = values.map(|value| (value, option_text(item, value))).collect();
    show_these(ui, app, (item, side), &options, chosen, key)
}

/// The same for these values with their words.
pub(super) fn show_these(
    ui: &mut Ui,
    app: &App,
    (item, side): (&Item, Option<Side>),
    values: &[(i32, String)],
    chosen: impl Fn(i32) -> bool,
    key: impl Fn(usize) -> String,
) -> Option<(Option<i32>, Option<Id>)> {
    let side = match side {
        Some(Side::Left) => skeleton::Side::Left,
        Some(Side::Right) | None => skeleton::Side::Right,
    };
    let shapes = shapes(ui, app, (item, side), values)?;
    let option = |(index, (value, words)): (usize, &(i32, String))| {
        let picture = shapes.pictures.get(index);
        PictureOption {
            salt: format!("option {} {value} {side:?}", item.id),
            words: words.clone(),
            key: key(index),
            chosen: chosen(*value),
            draw: Box::new(move || {
                let mut drawing = picture.map(|picture| picture.at(1.0)).unwrap_or_default();
                // Beside each other the shapes speak; what is measured is named in the large figure.
                drawing.shapes.retain(|shape| !matches!(shape.form, Form::Text { .. }));
                drawing
            }),
        }
    };
    let options = PictureOptions {
        frame: shapes.frame,
        whole: shapes.whole,
        ends: shapes
            .pictures
            .first()
            .and_then(Picture::front_at_right)
            .map(|right| if right { ["back", "front"] } else { ["front", "back"] }),
        options: values.iter().enumerate().map(option).collect(),
    };
    let picked = options.show(ui);
    let value = picked
        .clicked
        .and_then(|place| values.get(place))
        .map(|(value, _)| *value);
    Some((value, picked.first))
}

/// The pictures, when every option has one.
fn shapes(ui: &Ui, app: &App, (item, side): (&Item, skeleton::Side), values: &[(i32, String)]) -> Option<Arc<Shapes>> {
    let figure = app.library().figure(&item.id)?;
    let drawn = |(value, _): &(i32, String)| figure.options.iter().find(|option| option.value == *value);
    let options: Option<Vec<_>> = values.iter().map(drawn).collect();
    let options = options.filter(|options| !options.is_empty())?;
    let key = Id::unique(("shapes of options", item.id.as_str().to_owned(), side));
    let kept: Option<Arc<Shapes>> = ui.data(|data| data.get_temp(key));
    Some(kept.unwrap_or_else(|| {
        let picture = |option: &&_| Picture::of_option(figure, option, side);
        let pictures: Vec<Picture> = options.iter().map(picture).collect();
        let shapes = Arc::new(Shapes {
            frame: Picture::common_frame(&pictures),
            whole: Picture::person_beside(&pictures),
            pictures,
        });
        ui.data_mut(|data| data.insert_temp(key, Arc::clone(&shapes)));
        shapes
    }))
}
