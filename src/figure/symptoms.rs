//! The symptom chart: front and back with the places that can be marked, and letters for what is felt there (rule I2).
//!
//! It is not the body map: that one shows what the program works out about muscles, this one what the person says.

use super::body::{Body, within};
use super::geometry::{Point, pt};
use super::map::{BodyMap, standing_body};
use super::shape::{Bounds, Drawing, Outline, Role, TextSide};
use super::skeleton::Side;
use crate::content::View;

/// A mark as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symptom {
    /// The place, as the content names it.
    pub place: String,
    /// The person's own side; none in the middle.
    pub side: Option<Side>,
    /// The letters beside it: what is felt there; empty where that was not said.
    pub letters: String,
}

/// A place on one side, as it lies in the drawing.
#[derive(Clone, Debug)]
pub struct Spot {
    /// The place, as the content names it.
    pub place: &'static str,
    /// The person's own side; none in the middle.
    pub side: Option<Side>,
    /// Its rim.
    pub points: Vec<Point>,
}

/// One view of the chart.
#[derive(Clone, Debug)]
pub struct SymptomChart {
    /// The shapes.
    pub drawing: Drawing,
    /// Every place of this view.
    pub spots: Vec<Spot>,
}

impl SymptomChart {
    /// The place at a point of the drawing.
    pub fn at(&self, point: Point) -> Option<&Spot> {
        self.spots.iter().rev().find(|spot| within(point, &spot.points))
    }

    /// The rectangle of every chart, whatever is marked on it.
    pub fn frame() -> Bounds {
        BodyMap::frame_of(&[])
    }
}

/// What carries a place.
#[derive(Clone, Copy, Debug)]
enum On {
    Head,
    Trunk,
    UpperArm,
    Forearm,
    Hand,
    Thigh,
    Shank,
    Foot,
}

/// A place: what carries it, where along and across (as for muscles), and its half width and half height in % of body height.
struct Place {
    id: &'static str,
    view: View,
    on: On,
    along: f64,
    across: f64,
    half: (f64, f64),
    middle: bool,
}

const fn place(
    id: &'static str,
    view: View,
    on: On,
    (along, across): (f64, f64),
    half: (f64, f64),
    middle: bool,
) -> Place {
    Place {
        id,
        view,
        on,
        along,
        across,
        half,
        middle,
    }
}

use On::{Foot, Forearm, Hand, Head, Shank, Thigh, Trunk, UpperArm};
use View::{Back, Front};

/// Every place that can be drawn; a test holds that the content has no other.
const PLACES: [Place; 25] = [
    place("head-front", Front, Head, (0.0, 0.55), (1.5, 2.6), true),
    place("head-back", Back, Head, (0.0, 0.55), (1.5, 2.6), true),
    place("neck-front", Front, Trunk, (36.0, 0.62), (1.1, 1.9), true),
    place("neck-back", Back, Trunk, (36.0, 0.62), (1.1, 1.9), true),
    place("shoulder-front", Front, UpperArm, (0.12, 0.1), (2.6, 2.9), false),
    place("shoulder-back", Back, UpperArm, (0.12, 0.1), (2.6, 2.9), false),
    place("upper-arm", Front, UpperArm, (0.62, 0.0), (1.6, 4.0), false),
    place("elbow", Back, UpperArm, (1.0, 0.0), (1.7, 1.9), false),
    place("forearm", Front, Forearm, (0.45, 0.0), (1.4, 4.0), false),
    place("hand", Front, Hand, (0.0, 0.0), (1.9, 2.9), false),
    place("chest-area", Front, Trunk, (25.5, 0.5), (3.2, 3.4), true),
    place("upper-back-area", Back, Trunk, (25.5, 0.45), (3.0, 4.6), true),
    place("belly-area", Front, Trunk, (11.0, 0.5), (3.0, 3.6), true),
    place("low-back-area", Back, Trunk, (11.5, 0.5), (2.8, 3.2), true),
    place("groin-area", Front, Trunk, (-0.5, 0.42), (1.8, 1.9), false),
    place("hip-side", Front, Trunk, (2.5, 0.92), (1.7, 3.0), false),
    place("buttock", Back, Trunk, (1.0, 0.5), (3.2, 3.4), false),
    place("thigh-front", Front, Thigh, (0.5, 0.0), (2.2, 5.4), false),
    place("thigh-back", Back, Thigh, (0.5, 0.0), (2.2, 5.4), false),
    place("knee-front", Front, Thigh, (1.0, 0.0), (1.9, 2.3), false),
    place("knee-hollow", Back, Thigh, (1.0, 0.0), (1.9, 2.3), false),
    place("shin", Front, Shank, (0.5, 0.0), (1.6, 4.8), false),
    place("calf-area", Back, Shank, (0.4, 0.0), (1.8, 4.8), false),
    place("foot", Front, Foot, (0.0, 0.0), (1.9, 1.8), false),
    place("heel", Back, Foot, (0.0, 0.0), (1.7, 1.7), false),
];

/// Whether a place can be drawn, and in which view.
pub fn view_of(place: &str) -> Option<View> {
    PLACES.iter().find(|known| known.id == place).map(|known| known.view)
}

/// One view of the chart with these marks; with rims every place that can be marked is seen.
pub fn symptom_chart(view: View, marks: &[Symptom], rims: bool) -> SymptomChart {
    let body = standing_body(view);
    let mut drawing = Drawing::default();
    body.paint(&[], &mut drawing);
    if view == Back {
        drawing = drawing.mirrored();
    }
    let spots = spots(&body, view);
    for spot in &spots {
        let Some(mark) = marks
            .iter()
            .find(|mark| mark.place == spot.place && mark.side == spot.side)
        else {
            if rims {
                drawing.line(Role::BodyDetail, ring(&spot.points), RIM);
            }
            continue;
        };
        drawing.fill(Role::Measure, vec![Outline::smooth(&spot.points)]);
        drawing.line(Role::Measure, ring(&spot.points), MARKED_RIM);
        if !mark.letters.is_empty() {
            let (at, side) = beside(spot);
            drawing.text(at, side, &mark.letters);
        }
    }
    SymptomChart { drawing, spots }
}

/// The width of the rim of a place, in % of body height, and of one that is marked.
const RIM: f64 = 0.14;
const MARKED_RIM: f64 = 0.4;
/// How far letters stand from the rim.
const GAP: f64 = 0.8;

fn ring(points: &[Point]) -> Vec<Point> {
    let mut ring = points.to_vec();
    ring.extend(points.first().copied());
    ring
}

/// Where the letters of a mark stand: outward of it, in the middle to the right of it.
fn beside(spot: &Spot) -> (Point, TextSide) {
    let xs = || spot.points.iter().map(|point| point.x);
    let (low, high) = (
        xs().fold(f64::INFINITY, f64::min),
        xs().fold(f64::NEG_INFINITY, f64::max),
    );
    let ys = || spot.points.iter().map(|point| point.y);
    let y = (ys().fold(f64::INFINITY, f64::min) + ys().fold(f64::NEG_INFINITY, f64::max)) / 2.0;
    if low + high < 0.0 {
        (pt(low - GAP, y), TextSide::Left)
    } else {
        (pt(high + GAP, y), TextSide::Right)
    }
}

fn spots(body: &Body, view: View) -> Vec<Spot> {
    let mut spots = Vec::new();
    for place in PLACES.iter().filter(|place| place.view == view) {
        for side in [Side::Left, Side::Right] {
            spots.push(spot(place, Some(side), centre(body, place, side)));
        }
        if place.middle {
            let (left, right) = (centre(body, place, Side::Left), centre(body, place, Side::Right));
            spots.push(spot(place, None, (left + right) * 0.5));
        }
    }
    if view == Back {
        for spot in &mut spots {
            for point in &mut spot.points {
                point.x = -point.x;
            }
        }
    }
    spots
}

fn spot(place: &Place, side: Option<Side>, centre: Point) -> Spot {
    const CORNERS: u32 = 24;
    let points = (0..CORNERS).map(|step| {
        let angle = std::f64::consts::TAU * f64::from(step) / f64::from(CORNERS);
        centre + pt(angle.cos() * place.half.0, angle.sin() * place.half.1)
    });
    Spot {
        place: place.id,
        side,
        points: points.collect(),
    }
}

fn centre(body: &Body, place: &Place, side: Side) -> Point {
    let across = |sign: f64| if side == Side::Right { -sign } else { sign };
    let (arm, leg) = (body.arms.of(side), body.legs.of(side));
    match place.on {
        Head => {
            let (low, high) = ends(&body.head);
            let middle = (low + high) * 0.5;
            pt(middle.x + across(place.across) * (high.x - low.x) / 2.0, middle.y)
        }
        Trunk => body.trunk.at(place.along, across(place.across)),
        UpperArm => arm.upper.at(place.along, place.across),
        Forearm => arm.fore.at(place.along, place.across),
        Hand => middle(&arm.hand),
        Thigh => leg.thigh.at(place.along, place.across),
        Shank => leg.shank.at(place.along, place.across),
        Foot => middle(&leg.foot),
    }
}

fn middle(points: &[Point]) -> Point {
    let (low, high) = ends(points);
    (low + high) * 0.5
}

/// The lower left and the upper right corner around points.
fn ends(points: &[Point]) -> (Point, Point) {
    let of =
        |pick: fn(&Point) -> f64, better: fn(f64, f64) -> f64, from: f64| points.iter().map(pick).fold(from, better);
    (
        pt(
            of(|p| p.x, f64::min, f64::INFINITY),
            of(|p| p.y, f64::min, f64::INFINITY),
        ),
        pt(
            of(|p| p.x, f64::max, f64::NEG_INFINITY),
            of(|p| p.y, f64::max, f64::NEG_INFINITY),
        ),
    )
}

/// The width of the line from a place to its number, in % of body height.
const LEADER: f64 = 0.2;
/// The least distance of two numbers below each other, and how far they stand from the body's frame.
const BETWEEN_NUMBERS: f64 = 4.4;
const OUTSIDE: f64 = 1.0;
/// The room for the numbers beside the frame.
const NUMBERS_WIDE: f64 = 5.0;

/// One view of the chart to be marked on paper: every place with its rim, and its number at the outer side of the sheet (rule
/// I4), the front's at the left and the back's at the right. `numbers` gives the number of a place.
pub fn symptom_sheet(view: View, numbers: impl Fn(&str) -> Option<usize>) -> (Drawing, Bounds) {
    let chart = symptom_chart(view, &[], true);
    let mut drawing = chart.drawing;
    let frame = SymptomChart::frame();
    let outer = if view == Front { -1.0 } else { 1.0 };
    // Of a place on both sides the one that lies further out has the line.
    let mut leads: Vec<(usize, Point, f64)> = Vec::new();
    for spot in &chart.spots {
        let Some(number) = numbers(spot.place) else { continue };
        let centre = middle(&spot.points);
        let (low, high) = ends(&spot.points);
        let rim = pt(if outer < 0.0 { low.x } else { high.x }, centre.y);
        match leads.iter_mut().find(|(known, ..)| *known == number) {
            Some((_, at, _)) if rim.x * outer > at.x * outer => *at = rim,
            Some(_) => {}
            None => leads.push((number, rim, rim.y)),
        }
    }
    leads.sort_by(|(_, one, _), (_, other, _)| other.y.total_cmp(&one.y));
    let mut above = f64::INFINITY;
    for (.., y) in &mut leads {
        *y = y.min(above - BETWEEN_NUMBERS);
        above = *y;
    }
    let edge = if outer < 0.0 { frame.min.x } else { frame.max.x };
    let side = if outer < 0.0 { TextSide::Left } else { TextSide::Right };
    for (number, rim, y) in leads {
        let label = pt(edge, y.max(frame.min.y + OUTSIDE));
        drawing.line(Role::BodyDetail, vec![rim, label], LEADER);
        drawing.text(label + pt(outer * GAP, 0.0), side, &number.to_string());
    }
    let bounds = Bounds {
        min: pt(frame.min.x - if outer < 0.0 { NUMBERS_WIDE } else { 0.0 }, frame.min.y),
        max: pt(frame.max.x + if outer > 0.0 { NUMBERS_WIDE } else { 0.0 }, frame.max.y),
    };
    (drawing, bounds)
}
