//! Photos: each view, point and angle once, each item answered by one angle whose points its views ask for, and limits
//! that can be kept (rules Q20 to Q23).

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::About;
use super::names::Index;
use crate::content::read::{Elements, Listed, Placed};
use crate::content::{
    Angle, Item, ItemId, Landmark, PhotoAngle, PhotoPoint, PhotoView, PictureView, Problem, Sides, Stage,
};

/// A number between 0 and 1, but neither.
const SHARE: RangeInclusive<f64> = 0.05..=0.95;

pub(super) fn check(elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let parts = &elements.parts;
    if let Some(placed) = &parts.photo {
        let limits = placed.value.limits;
        let about = &mut About::new(placed, problems);
        about.sources(index, &placed.value.sources);
        about.expect(
            !placed.value.steps.is_empty(),
            "steps",
            "nothing says how a picture is taken",
            "add at least one step",
        );
        about.within(
            "limits.plumb_share",
            limits.plumb_share,
            SHARE,
            "this is no share of a height",
        );
        for (name, number, range) in [
            ("roll_deg", limits.roll_deg, 1.0..=45.0),
            ("hip_points_px", limits.hip_points_px, 1.0..=1000.0),
            ("pixel_deg", limits.pixel_deg, 0.05..=5.0),
            ("spread_deg", limits.spread_deg, 0.5..=20.0),
            ("distance_m", limits.distance_m, 0.5..=10.0),
            ("level_deg", limits.level_deg, 0.5..=20.0),
            ("pitch_deg", limits.pitch_deg, 0.5..=45.0),
            ("wide_mm", limits.wide_mm, 5.0..=50.0),
            ("zoom", limits.zoom, 1.0..=20.0),
            ("messenger_px", f64::from(limits.messenger_px), 100.0..=10_000.0),
            ("walk_s", f64::from(limits.walk_s), 1.0..=600.0),
            ("occasion_days", f64::from(limits.occasion_days), 1.0..=365.0),
        ] {
            about.within(
                &format!("limits.{name}"),
                number,
                range,
                "nobody could keep to this limit",
            );
        }
    }
    let views = Kind {
        kind: "view",
        key: |it: &PhotoView| it.view,
        name: PictureView::name,
    };
    once(&parts.views, PictureView::ALL, views, problems);
    let points = Kind {
        kind: "point",
        key: |it: &PhotoPoint| it.point,
        name: Landmark::name,
    };
    once(&parts.points, Landmark::ALL, points, problems);
    let angles = Kind {
        kind: "angle",
        key: |it: &PhotoAngle| it.angle,
        name: Angle::name,
    };
    once(&parts.angles, Angle::ALL, angles, problems);
    for placed in &parts.views.entries {
        view(placed, problems);
    }
    for placed in &parts.angles.entries {
        angle(placed, elements, index, problems);
    }
    every_photo_item_is_answered(elements, problems);
}

/// What the entries of a list are: a word, how to tell them apart, and their names.
struct Kind<T, K> {
    kind: &'static str,
    key: fn(&T) -> K,
    name: fn(K) -> &'static str,
}

/// Each of a kind that the program knows stands once.
fn once<T, K: Copy + Ord, const N: usize>(
    listed: &Listed<T>,
    all: [K; N],
    Kind { kind, key, name }: Kind<T, K>,
    problems: &mut Vec<Problem>,
) {
    let mut seen = BTreeSet::new();
    for placed in &listed.entries {
        if !seen.insert(key(&placed.value)) {
            let what = format!("the {kind} `{}` stands twice", name(key(&placed.value)));
            problems.push(placed.problem(kind, what, "keep one of the two"));
        }
    }
    // One that could not be read is a problem already.
    let Some(last) = listed
        .entries
        .last()
        .filter(|_| listed.complete && listed.unread.is_empty())
    else {
        return;
    };
    let missing = all.into_iter().filter(|one| !seen.contains(one));
    problems.extend(missing.map(|one| Problem {
        file: last.file.clone(),
        json_path: format!("{kind}s"),
        what: format!("the {kind} `{}` is missing", name(one)),
        hint: "add it; README.md says what it holds".to_owned(),
    }));
}

fn view(placed: &Placed<PhotoView>, problems: &mut Vec<Problem>) {
    let view = &placed.value;
    let about = &mut About::new(placed, problems);
    about.expect(
        !view.points.is_empty(),
        "points",
        "nothing is placed in this view",
        "name the points its angles need",
    );
    let all = view.points.iter().chain(&view.optional).enumerate();
    for (place, point) in all.clone() {
        let inside = match place.checked_sub(view.points.len()) {
            None => format!("points[{place}]"),
            Some(place) => format!("optional[{place}]"),
        };
        let is_twice = all.clone().take(place).any(|(_, earlier)| earlier == point);
        about.expect(!is_twice, &inside, "this point stands twice", "keep one of the two");
        about.expect(
            fits(*point, view.view),
            &inside,
            &format!("`{}` is not seen in this view", point.name()),
            "from the side one point of each kind shows; from the front and from behind there is a left and a right one",
        );
    }
}

/// Whether a point is one of a side view, or one of a pair in a view from the front or from behind.
fn fits(point: Landmark, view: PictureView) -> bool {
    match point {
        Landmark::Tragus
        | Landmark::Canthus
        | Landmark::C7
        | Landmark::Acromion
        | Landmark::Asis
        | Landmark::Psis
        | Landmark::Trochanter
        | Landmark::Knee
        | Landmark::Ankle => view.is_from_the_side(),
        Landmark::TragusLeft | Landmark::TragusRight | Landmark::AsisLeft | Landmark::AsisRight => {
            view == PictureView::Front
        }
        Landmark::PsisLeft | Landmark::PsisRight | Landmark::HeelLeft | Landmark::HeelRight => {
            view == PictureView::Back
        }
        Landmark::AcromionLeft | Landmark::AcromionRight | Landmark::RightMark => !view.is_from_the_side(),
        Landmark::ReferenceA | Landmark::ReferenceB => true,
    }
}

fn angle(placed: &Placed<PhotoAngle>, elements: &Elements, index: &Index, problems: &mut Vec<Problem>) {
    let angle = &placed.value;
    let about = &mut About::new(placed, problems);
    let is_asked = |view: &PhotoView| angle.angle.points().iter().all(|point| view.takes(*point));
    let views = &elements.parts.views;
    about.expect(
        !views.complete || !views.unread.is_empty() || views.entries.iter().any(|view| is_asked(&view.value)),
        "angle",
        "no view asks for the two points of this angle",
        "add them to the points of a view",
    );
    about.expect(
        angle.error.is_none_or(|error| error > 0.0 && error <= 30.0),
        "error",
        "this is no error of an angle",
        "write degrees above 0",
    );
    let Some(id) = &angle.item else {
        about.expect(
            angle.error.is_some(),
            "error",
            "nothing says how far off this angle may be",
            "add the degrees",
        );
        return;
    };
    about.refer("item", &index.items, id);
    let Some(item) = elements.items.entries.iter().find(|item| item.value.id == *id) else {
        return;
    };
    about.expect(
        is_photo(&item.value),
        "item",
        &format!("`{id}` is not measured in degrees in a photo"),
        "name an item of the stage photo with the unit °",
    );
    let sides = if angle.angle.is_a_line() {
        Sides::Signed
    } else {
        Sides::LeftRight
    };
    about.expect(
        item.value.sides() == sides,
        "item",
        &format!("`{id}` has other sides than this angle"),
        "an angle from the side answers for a left and a right; a line has one value whose sign is a side",
    );
    about.expect(
        item.value.error().is_some() != angle.error.is_some(),
        "error",
        "the error stands in the item and here, or in neither",
        "write it in the item; here only where the item has none",
    );
}

/// Whether an item is an angle in a photo.
fn is_photo(item: &Item) -> bool {
    item.stage == Stage::Photo && item.unit() == "°"
}

fn every_photo_item_is_answered(elements: &Elements, problems: &mut Vec<Problem>) {
    let angles = &elements.parts.angles;
    if !angles.complete {
        return;
    }
    // An item that is not there is said already.
    let is_there = |id: &ItemId| elements.items.entries.iter().any(|item| item.value.id == *id);
    let mut named = angles.entries.iter().filter_map(|angle| angle.value.item.as_ref());
    let refers_to_nothing = named.any(|id| !is_there(id));
    let mut seen: BTreeSet<&ItemId> = BTreeSet::new();
    for placed in &angles.entries {
        let Some(id) = &placed.value.item else { continue };
        if !seen.insert(id) {
            problems.push(placed.problem("item", "another angle answers this item already", "keep one of the two"));
        }
    }
    for item in elements.items.entries.iter().filter(|item| is_photo(&item.value)) {
        let is_unread = !angles.unread.is_empty() || angles.entries.len() < Angle::ALL.len() || refers_to_nothing;
        if !seen.contains(&item.value.id) && !is_unread {
            problems.push(item.problem(
                "",
                "no angle of photo.json answers this item",
                "name it there as the item of an angle",
            ));
        }
    }
}
