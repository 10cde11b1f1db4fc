//! The three ways through the questions, and the minutes that items take a person alone (rules Q10, Q12, Q13).

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{Id, Item, Photo, PictureView};

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
    pub alone_with_phone: Vec<Id>,
    /// Sources, by id.
    pub sources: Vec<Id>,
    /// The views from which each photo item is read, as `photo.json` says.
    #[serde(skip)]
    views: BTreeMap<Id, Vec<PictureView>>,
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
    pub item: Id,
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

/// Minutes of photo views. An item that is read from both sides has two.
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
    pub item: Id,
    /// Minutes with all sides and repeats, reading included.
    pub minutes: f64,
}

impl Ways {
    /// Takes in from which views photo items are read.
    pub(super) fn take_views(&mut self, photo: &Photo) {
        let of = photo
            .angles
            .iter()
            .filter_map(|angle| Some((angle.item.clone()?, angle.angle)));
        self.views = of.map(|(item, angle)| (item, photo.views_of(angle))).collect();
    }

    /// Minutes that items take a person alone, reading included. Views that several items are read from are taken once.
    pub fn minutes<'a>(&self, items: impl IntoIterator<Item = &'a Item>) -> f64 {
        self.minutes_after(&[], items)
    }

    /// The same of one item by itself.
    pub fn minutes_of(&self, item: &Item) -> f64 {
        self.minutes([item])
    }

    /// The same of items that follow those that are done: a view that was taken for one of these is there.
    pub fn minutes_after<'a>(&self, done: &[&'a Item], items: impl IntoIterator<Item = &'a Item>) -> f64 {
        let mut sum = 0.0;
        let taken: BTreeSet<PictureView> = done.iter().flat_map(|item| self.views_of(item)).copied().collect();
        let mut all = taken.clone();
        for item in items {
            match self.views_of(item) {
                [] => sum += self.minutes_without_photo(item),
                views => all.extend(views),
            }
        }
        sum + self.photo_minutes(&all) - self.photo_minutes(&taken)
    }

    fn views_of(&self, item: &Item) -> &[PictureView] {
        self.views.get(&item.id).map_or(&[], Vec::as_slice)
    }

    fn minutes_without_photo(&self, item: &Item) -> f64 {
        let own = self.item_minutes.iter().find(|own| own.item == item.id);
        own.map_or(item.minutes, |own| own.minutes)
    }

    fn photo_minutes(&self, views: &BTreeSet<PictureView>) -> f64 {
        let PhotoMinutes { first, further } = self.photos;
        match views.len() {
            0 => 0.0,
            views => first + further * (views - 1) as f64,
        }
    }
}
