//! The three ways through the questions, and the minutes that items take a person alone (rules Q10, Q12, Q13).

use serde::Deserialize;

use super::{Id, Item, ItemId, Stage};

/// How much each way asks, and how long it takes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ways {
    /// The first look.
    pub first_look: FirstLook,
    /// The usual way.
    pub usual: UsualWay,
    /// Minutes of photo views.
    pub photos: PhotoMinutes,
    /// Minutes of the screens after the last question, up to the result.
    pub afterwards: f64,
    /// Items that take a person alone longer than the item itself says.
    pub item_minutes: Vec<ItemMinutes>,
    /// Items that nobody can do alone without a phone.
    pub alone_with_phone: Vec<ItemId>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// The first look: what needs no tools but a wall, a mirror and a ruler.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstLook {
    /// Minutes from the start to the result: its items and the screens before them, where the complaint and the age ask no
    /// more.
    pub minutes: f64,
    /// Minutes of the screens before its first item, for who gives a place and leaves out the rest.
    pub before: f64,
    /// Its items, what goes first standing first.
    pub items: Vec<FirstItem>,
}

/// An item of the first look.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstItem {
    /// The item.
    pub item: ItemId,
    /// Only from this age on, in years; it then goes before all others.
    #[serde(default)]
    pub from_age: Option<u32>,
}

/// The usual way.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualWay {
    /// Its items together take no longer than this, those of the first look included.
    pub minutes: f64,
}

/// Minutes of photo views.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoMinutes {
    /// The first, with setting up.
    pub first: f64,
    /// Each further one.
    pub further: f64,
}

/// What an item takes a person alone.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemMinutes {
    /// The item.
    pub item: ItemId,
    /// Minutes with all sides and repeats, reading included.
    pub minutes: f64,
}

impl Ways {
    /// Minutes that an item takes a person alone; of a photo, when it is a further one.
    pub fn minutes_of(&self, item: &Item) -> f64 {
        if item.stage == Stage::Photo {
            return self.photos.further;
        }
        let own = self.item_minutes.iter().find(|own| own.item == item.id);
        own.map_or(item.minutes, |own| own.minutes)
    }

    /// Minutes that items take a person alone.
    pub fn minutes<'a>(&self, items: impl IntoIterator<Item = &'a Item>) -> f64 {
        let mut sum = 0.0;
        let mut photo = false;
        for item in items {
            sum += self.minutes_of(item);
            if item.stage == Stage::Photo && !photo {
                sum += self.photos.first - self.photos.further;
                photo = true;
            }
        }
        sum
    }
}
