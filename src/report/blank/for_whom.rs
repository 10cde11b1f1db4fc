//! For whom each question of a short sheet is: what the screen would ask of somebody who marked one place (rules Q10, Q45).

use jiff::civil::Date;

use crate::content::{Id, Item, ItemId, Library};
use crate::record::{Assessment, PAIN_REGIONS, Route, RouteLength};
use crate::report::words;
use crate::rules;

/// An age at which nothing is asked because of it, and one at which everything is.
const AGES: [u32; 2] = [40, 70];

/// What a first look asks, by the place that was marked.
pub(super) struct FirstLooks<'a> {
    /// The place in words, and the items; without a place last.
    of_places: Vec<(String, Vec<&'a ItemId>)>,
    /// The most minutes that one of them takes.
    pub(super) minutes: f64,
}

impl<'a> FirstLooks<'a> {
    pub(super) fn of(library: &'a Library, today: Date) -> Self {
        let places = PAIN_REGIONS
            .iter()
            .map(|(id, text)| (Some(Id::from(*id)), text.to_lowercase()));
        let mut of_places = Vec::new();
        let mut minutes: f64 = 0.0;
        for (place, text) in places.chain([(None, String::new())]) {
            let mut asked: Vec<&ItemId> = Vec::new();
            for age in AGES {
                let items = asked_of(library, place.as_ref(), age, today);
                minutes = minutes.max(library.ways.minutes(items.iter().copied()));
                asked.extend(items.into_iter().map(|item| &item.id));
            }
            of_places.push((text, asked));
        }
        Self { of_places, minutes }
    }

    /// Whether anybody is asked it.
    pub(super) fn asks(&self, item: &Item) -> bool {
        self.of_places.iter().any(|(_, asked)| asked.contains(&&item.id))
    }

    /// For whom it is; empty where it is for everybody.
    pub(super) fn for_whom(&self, item: &Item) -> String {
        let is_asked = |(_, asked): &&(String, Vec<&ItemId>)| asked.contains(&&item.id);
        let all = self.of_places.iter().filter(is_asked);
        let named: Vec<&str> = all
            .clone()
            .map(|(text, _)| text.as_str())
            .filter(|text| !text.is_empty())
            .collect();
        let without = all.clone().any(|(text, _)| text.is_empty());
        match (named.len() + 1 == self.of_places.len(), named.is_empty(), without) {
            (true, _, true) => String::new(),
            (true, _, false) => "only if you marked a place".to_owned(),
            (false, true, _) => "only if you marked none".to_owned(),
            (false, false, true) => format!("only if you marked {}, or none", words::list(&named)),
            (false, false, false) => format!("only if you marked {}", words::list(&named)),
        }
    }
}

fn asked_of<'a>(library: &'a Library, place: Option<&Id>, age: u32, today: Date) -> Vec<&'a Item> {
    let mut assessment = Assessment::new(today, &library.version);
    assessment.profile.age = Some(age);
    assessment.safety.screened_on = Some(today);
    assessment.reason.regions = place.cloned().into_iter().collect();
    assessment.route = Some(Route {
        length: RouteLength::FirstLook,
        ..Route::default()
    });
    rules::asked(library, &assessment, today)
}
