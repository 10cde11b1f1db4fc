//! Charts of what changed: one measure over the weeks, and the sessions of each week. Plain shapes, the same on screen and
//! page (rule T35).

use super::geometry::{Point, pt};
use super::shape::{Bounds, Drawing, Outline, Role, TextSide};

/// One measure over the weeks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// The values: weeks since the beginning, and the value.
    pub points: Vec<(f64, f64)>,
    /// The first and the last week that are shown.
    pub weeks: [f64; 2],
    /// The ends of the scale; it is always shown whole.
    pub scale: [f64; 2],
    /// The same in words, lower end first.
    pub ends: [String; 2],
    /// How far a value may be from the first one by chance.
    pub limit: f64,
    /// The last value in words.
    pub last: String,
}

/// The sessions of a week.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WeekBox {
    /// Which week it is: `1`.
    pub week: String,
    /// How many were done.
    pub done: u32,
    /// How many were planned.
    pub planned: u32,
    /// Both in words.
    pub counted: String,
}

/// The width of every chart, so that weeks stand below each other.
const WIDE: f64 = 100.0;
/// Its height.
const HIGH: f64 = 32.0;
/// The ends of the weeks, and the ends of the scale.
const LEFT: f64 = 11.0;
const RIGHT: f64 = 84.0;
const LOW: f64 = 6.5;
const TOP: f64 = 29.0;
/// The height of the row of weeks.
const ROW_HIGH: f64 = 19.0;
/// The most labels under a chart.
const MOST_LABELS: f64 = 9.0;
/// The weeks of the row.
const WEEKS: usize = 8;

/// The rectangle of every chart.
pub fn frame() -> Bounds {
    Bounds {
        min: pt(0.0, 0.0),
        max: pt(WIDE, HIGH),
    }
}

/// The rectangle of the row of weeks.
pub fn row_frame() -> Bounds {
    Bounds {
        // The line of the first box is as wide on its outer side.
        min: pt(-0.4, 0.0),
        max: pt(WIDE, ROW_HIGH),
    }
}

/// The chart of a measure: the whole scale, a band around the first value as high as what may be chance, the values joined
/// by a thin line, the last one written beside it.
pub fn chart(chart: &Chart) -> Drawing {
    let mut drawing = Drawing::default();
    let place = |week: f64, value: f64| pt(across(chart, week), up(chart, value));
    if let Some((_, first)) = chart.points.first() {
        band(
            &mut drawing,
            up(chart, first - chart.limit),
            up(chart, first + chart.limit),
        );
    }
    axes(&mut drawing, chart);
    let points: Vec<Point> = chart.points.iter().map(|(week, value)| place(*week, *value)).collect();
    if points.len() > 1 {
        drawing.line(Role::Measure, points.clone(), 0.5);
    }
    for point in &points {
        drawing.circle(Role::Edge, *point, 1.5);
        drawing.circle(Role::Measure, *point, 1.05);
    }
    if let Some(last) = points.last() {
        drawing.text(*last + pt(2.4, 0.0), TextSide::Right, &chart.last);
    }
    drawing
}

/// Where a week stands from left to right.
fn across(chart: &Chart, week: f64) -> f64 {
    let [from, to] = chart.weeks;
    LEFT + (RIGHT - LEFT) * share(week, from, to)
}

/// Where a value stands from the bottom to the top; what lies past the scale stands at its end.
fn up(chart: &Chart, value: f64) -> f64 {
    let [from, to] = chart.scale;
    LOW + (TOP - LOW) * share(value, from, to)
}

fn share(value: f64, from: f64, to: f64) -> f64 {
    let wide = to - from;
    if wide <= 0.0 {
        return 0.0;
    }
    ((value - from) / wide).clamp(0.0, 1.0)
}

/// What may be chance around the first value; its edges are lines, so that it is seen in low ink too.
fn band(drawing: &mut Drawing, low: f64, high: f64) {
    let corners = [pt(LEFT, low), pt(RIGHT, low), pt(RIGHT, high), pt(LEFT, high)];
    drawing.fill(Role::Usual, vec![Outline::polygon(&corners)]);
    for y in [low, high] {
        drawing.dashes(Role::Gear, vec![pt(LEFT, y), pt(RIGHT, y)], 0.22);
    }
}

fn axes(drawing: &mut Drawing, chart: &Chart) {
    let [low, high] = &chart.ends;
    for (y, words) in [(LOW, low), (TOP, high)] {
        drawing.line(Role::PropDark, vec![pt(LEFT, y), pt(RIGHT, y)], 0.22);
        drawing.text(pt(LEFT - 1.6, y), TextSide::Left, words);
    }
    for week in marked_weeks(chart.weeks) {
        let x = across(chart, week);
        drawing.line(Role::PropDark, vec![pt(x, LOW), pt(x, LOW - 1.0)], 0.3);
        drawing.text(pt(x, LOW - 1.6), TextSide::Below, &format!("{week}"));
    }
}

/// Weeks with a label: every second one, or fewer where there are many.
fn marked_weeks([from, to]: [f64; 2]) -> Vec<f64> {
    let mut step = 2.0;
    while (to - from) / step > MOST_LABELS {
        step *= 2.0;
    }
    let first = (from / step).ceil() * step;
    let mut weeks = Vec::new();
    let mut week = first;
    while week <= to + 1e-9 {
        // No minus before a zero.
        weeks.push(if week == 0.0 { 0.0 } else { week });
        week += step;
    }
    weeks
}

/// The sessions of the last eight weeks, a box a week that is filled as far as was done; an empty week is simply pale.
pub fn week_row(weeks: &[WeekBox]) -> Drawing {
    const GAP: f64 = 1.5;
    const BOX_LOW: f64 = 5.0;
    const BOX_HIGH: f64 = 13.5;
    let wide = (WIDE - GAP * (WEEKS as f64 - 1.0)) / WEEKS as f64;
    let mut drawing = Drawing::default();
    for (place, week) in weeks.iter().take(WEEKS).enumerate() {
        let left = place as f64 * (wide + GAP);
        let right = left + wide;
        let block =
            |low: f64, high: f64| Outline::polygon(&[pt(left, low), pt(right, low), pt(right, high), pt(left, high)]);
        // More than was planned fills the box, no more.
        let done = share(f64::from(week.done), 0.0, f64::from(week.planned.max(1)));
        if done > 0.0 {
            let high = BOX_LOW + (BOX_HIGH - BOX_LOW) * done;
            drawing.fill(Role::Usual, vec![block(BOX_LOW, high)]);
            drawing.line(Role::Measure, vec![pt(left, high), pt(right, high)], 0.5);
        }
        let edge = [
            pt(left, BOX_LOW),
            pt(right, BOX_LOW),
            pt(right, BOX_HIGH),
            pt(left, BOX_HIGH),
            pt(left, BOX_LOW),
        ];
        drawing.line(Role::PropDark, edge.to_vec(), 0.25);
        let middle = f64::midpoint(left, right);
        drawing.text(pt(middle, BOX_HIGH + 0.8), TextSide::Above, &week.counted);
        drawing.text(pt(middle, BOX_LOW - 0.8), TextSide::Below, &week.week);
    }
    drawing
}
