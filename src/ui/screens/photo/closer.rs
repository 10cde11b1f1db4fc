//! What part of the picture is shown while points are placed (rule Q41): the place where the next one is expected, and, after
//! a click in a picture that is seen small, that place closer, so that the next click can be exact.

use egui::{Id, Ui, Vec2};

use super::sight::Sight;
use crate::record::{KeptPicture, MarkStands, PhotoMark, PictureId};
use crate::ui::View;

/// The share of the picture's longer side that is shown around a place where a point is expected: about a metre of a picture
/// that was taken from 3 m.
const AROUND: f64 = 0.25;
/// The same around a click.
const CLOSE: f64 = 0.1;
/// The most points on the screen that a pixel takes by itself: from there on the loupe shows more.
const LARGEST: f64 = 2.0;

/// A mark of a picture.
type Placing = (PictureId, PhotoMark);

fn chosen_id() -> Id {
    Id::unique("what was to be placed when the picture was drawn last")
}

fn clicked_id() -> Id {
    Id::unique("what was clicked while the picture was small")
}

/// So large that this share of the longer side fills the room.
fn scale(picture: &KeptPicture, room: Vec2, share: f64) -> f64 {
    let longer = picture.size.into_iter().max().unwrap_or(1).max(1);
    (f64::from(room.min_elem()) / (f64::from(longer) * share)).min(LARGEST)
}

/// What is seen from now on, where that changes by itself: another mark was chosen, or one was clicked from afar.
pub fn look(ui: &Ui, view: View<'_>, (picture, sight): (&KeptPicture, Sight), room: Vec2) -> Option<Sight> {
    let mark = view.app.photo_mark()?;
    let now: Placing = (picture.id(), mark);
    let before: Option<Placing> = ui.data(|data| data.get_temp(chosen_id()));
    if before.as_ref() != Some(&now) {
        let is_of_this = before.is_some_and(|(of, _)| of == now.0);
        ui.data_mut(|data| data.insert_temp(chosen_id(), now.clone()));
        if picture.at(mark).is_none() {
            return next(view, (picture, mark), room, is_of_this);
        }
    }
    let clicked: Option<Option<Placing>> = ui.data(|data| data.get_temp(clicked_id()));
    let at = picture.at(mark).filter(|_| clicked.flatten() == Some(now))?;
    ui.data_mut(|data| data.insert_temp(clicked_id(), None::<Placing>));
    // What was found there lies well already.
    let is_to_be_looked_at = picture.stands(mark) == MarkStands::Placed;
    is_to_be_looked_at.then(|| sight.zoomed(scale(picture, room, CLOSE) / sight.scale, at))
}

/// Where the next mark is expected; all of the picture where nothing tells, unless it was not even looked at yet.
fn next(view: View<'_>, (picture, mark): (&KeptPicture, PhotoMark), room: Vec2, is_of_this: bool) -> Option<Sight> {
    let whole = Sight::whole(picture.size, room);
    match view.app.expected_place(mark) {
        Some(centre) => Some(Sight {
            centre,
            scale: scale(picture, room, AROUND).max(whole.scale),
        }),
        None => is_of_this.then_some(whole),
    }
}

/// A click has placed this: where the picture is seen small, it comes closer.
pub fn clicked(ui: &Ui, (picture, mark): (&KeptPicture, PhotoMark), sight: Sight, room: Vec2) {
    if sight.scale < scale(picture, room, CLOSE) * 0.8 {
        let placing: Placing = (picture.id(), mark);
        ui.data_mut(|data| data.insert_temp(clicked_id(), Some(placing)));
    }
}
