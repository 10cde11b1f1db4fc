//! How much of a picture is seen, and where: two functions between picture and screen.

use egui::{Id, Pos2, Rect, Ui, Vec2, pos2};

use crate::record::PicturePoint;

/// The most points on the screen that one pixel of the picture takes.
const LARGEST: f64 = 16.0;
/// One step of the wheel or of a key.
pub const STEP: f64 = 1.5;

/// What part of a picture is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// Points on the screen for each pixel.
    pub scale: f64,
    /// The place in the middle.
    pub centre: PicturePoint,
}

impl Sight {
    /// The whole picture in this room.
    pub fn whole([width, height]: [u32; 2], room: Vec2) -> Self {
        let (width, height) = (f64::from(width.max(1)), f64::from(height.max(1)));
        Self {
            scale: (f64::from(room.x) / width).min(f64::from(room.y) / height),
            centre: PicturePoint::new(width / 2.0, height / 2.0),
        }
    }

    /// What was seen of a picture last; all of it at first.
    pub fn of(ui: &Ui, picture: &str, size: [u32; 2], room: Vec2) -> Self {
        let whole = Self::whole(size, room);
        let kept: Option<Option<Self>> = ui.data(|data| data.get_temp(key(picture)));
        match kept.flatten() {
            Some(kept) if kept.scale > whole.scale => kept,
            Some(_) | None => whole,
        }
    }

    /// Remembers what is seen of a picture.
    pub fn keep(self, ui: &Ui, picture: &str) {
        ui.data_mut(|data| data.insert_temp(key(picture), Some(self)));
    }

    /// All of it again.
    pub fn forget(ui: &Ui, picture: &str) {
        ui.data_mut(|data| data.insert_temp(key(picture), None::<Self>));
    }

    /// Where a place of the picture is on the screen.
    pub fn to_screen(self, rect: Rect, at: PicturePoint) -> Pos2 {
        let away = |part: f64, centre: f64| ((part - centre) * self.scale) as f32;
        let middle = rect.center();
        pos2(
            middle.x + away(at.x, self.centre.x),
            middle.y + away(at.y, self.centre.y),
        )
    }

    /// What place of the picture is there on the screen.
    pub fn place_at(self, rect: Rect, at: Pos2) -> PicturePoint {
        let away = at - rect.center();
        PicturePoint::new(
            self.centre.x + f64::from(away.x) / self.scale,
            self.centre.y + f64::from(away.y) / self.scale,
        )
    }

    /// Larger or smaller, with one place staying where it is.
    pub fn zoomed(self, by: f64, fixed: PicturePoint) -> Self {
        let scale = (self.scale * by).clamp(1e-3, LARGEST);
        let share = self.scale / scale;
        let to = |fixed: f64, centre: f64| fixed + (centre - fixed) * share;
        Self {
            scale,
            centre: PicturePoint::new(to(fixed.x, self.centre.x), to(fixed.y, self.centre.y)),
        }
    }

    /// Moved with the hand, by so much on the screen.
    pub fn dragged(self, by: Vec2) -> Self {
        let centre = PicturePoint::new(
            self.centre.x - f64::from(by.x) / self.scale,
            self.centre.y - f64::from(by.y) / self.scale,
        );
        Self { centre, ..self }
    }

    /// The middle stays inside the picture.
    pub fn inside(self, [width, height]: [u32; 2]) -> Self {
        let centre = PicturePoint::new(
            self.centre.x.clamp(0.0, f64::from(width)),
            self.centre.y.clamp(0.0, f64::from(height)),
        );
        Self { centre, ..self }
    }
}

/// Whether a place lies in a picture of this size; beside it there is nothing to place, and nothing for the loupe.
pub fn is_inside(at: PicturePoint, size: [u32; 2]) -> bool {
    let [width, height] = size.map(f64::from);
    (0.0..=width).contains(&at.x) && (0.0..=height).contains(&at.y)
}

fn key(picture: &str) -> Id {
    Id::unique(("what is seen of a picture", picture))
}
