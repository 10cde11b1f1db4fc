//! Photos, and the points placed in them.

use super::Touches;
use crate::content::{ItemId, PictureView};
use crate::platform::Work;
use crate::record::{Edge, MarkStands, PhotoMark, PictureId, PicturePoint};

/// What was done with photos.
#[derive(Clone, Debug, PartialEq)]
pub enum PhotoMessage {
    /// To where photos are measured, for an item or for any.
    Opened(Option<ItemId>),
    /// A view was chosen.
    ViewChosen(PictureView),
    /// A picture of the view is to be opened.
    PictureWanted,
    /// Text was pasted: files that were copied come as their paths or addresses.
    TextPasted(String),
    /// A picture was pasted, as pixels.
    PicturePasted(Work),
    /// A picture that was opened before is to be shown.
    PictureChosen(PictureId),
    /// A damaged picture is to be opened all the same, by its place among those that were refused.
    OpenedAnyway(usize),
    /// What was said of a refused picture is put away.
    RefusalClosed(usize),
    /// What is placed next.
    MarkChosen(PhotoMark),
    /// Whether a click goes to the sticker or the string that is seen there.
    SnappingChosen(bool),
    /// Something was placed, or moved.
    Placed {
        /// In which picture.
        picture: PictureId,
        /// What.
        mark: PhotoMark,
        /// Where, in pixels of the upright picture.
        at: PicturePoint,
        /// By a click, which goes to what is seen there; else just so.
        by_click: bool,
    },
    /// What was done to a mark is taken back at once: it lies and stands as before.
    PutBack {
        /// In which picture.
        picture: PictureId,
        /// What.
        mark: PhotoMark,
        /// Where it lay; none where it was not placed.
        at: Option<PicturePoint>,
        /// How it stood.
        stood: MarkStands,
    },
    /// A point was taken away.
    MarkTakenAway(PictureId, PhotoMark),
    /// A picture and its points were taken away.
    PictureTakenAway(PictureId),
    /// The points are to be placed a second time.
    AgainWanted(PictureId),
    /// Whether left and right are swapped in a picture.
    MirroredSaid(PictureId, bool),
    /// Toward which edge of a picture the person's right lies.
    RightSaid(PictureId, Edge),
    /// The right points of a picture are the left ones.
    SidesSwapped(PictureId),
    /// There is no string in a picture.
    NoStringSaid(PictureId),
    /// How long the ruler is whose ends are placed, in mm.
    RulerTyped(PictureId, f64),
    /// The picture shows the other side than was named.
    OtherSideSaid(PictureId),
    /// Whether there were stickers in the pictures of a view.
    StickersSaid(PictureView, bool),
    /// Readings of these items are taken over.
    TakenOver(Vec<ItemId>),
}

impl PhotoMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::Opened(_)
            | Self::ViewChosen(_)
            | Self::PictureWanted
            | Self::TextPasted(_)
            | Self::PicturePasted(_)
            | Self::PictureChosen(_)
            | Self::OpenedAnyway(_)
            | Self::RefusalClosed(_)
            | Self::SnappingChosen(_)
            | Self::MarkChosen(_) => Touches::Nothing,
            Self::Placed {
                picture,
                mark,
                by_click,
                ..
            } if !by_click => Touches::typed(&format!("photo {picture:?} {mark:?}")),
            Self::PutBack { picture, mark, .. } => Touches::typed(&format!("photo {picture:?} {mark:?}")),
            Self::RulerTyped(picture, _) => Touches::typed(&format!("ruler {picture:?}")),
            Self::Placed { .. }
            | Self::RightSaid(..)
            | Self::SidesSwapped(_)
            | Self::NoStringSaid(_)
            | Self::MarkTakenAway(..)
            | Self::PictureTakenAway(_)
            | Self::AgainWanted(_)
            | Self::MirroredSaid(..)
            | Self::OtherSideSaid(_)
            | Self::StickersSaid(..)
            | Self::TakenOver(_) => Touches::step(),
        }
    }
}
