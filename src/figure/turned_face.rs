//! A head seen from the front whose face is turned to one side: the nose stands out there, the hair moves away from it, and
//! the ear of the other side comes forward.

use super::geometry::{Axes, Point, mix};
use super::profiles as p;

/// How far the points of the front's outline move to the profile's at a right angle.
const TURNED: f64 = 1.35;

/// The half from crown to chin where the face looks to: as from the front, and as from the side.
const FACE: [((f64, f64), f64); 12] = [
    ((0.0, 6.5), 0.0),
    ((2.2, 6.0), 0.6),
    ((3.8, 4.6), 0.4),
    ((4.5, 2.4), 0.1),
    ((4.55, 0.9), -0.2),
    ((4.5, -0.3), 0.7),
    ((4.3, -1.5), 2.0),
    ((4.1, -2.3), 1.3),
    ((3.7, -3.6), 1.4),
    ((2.9, -4.9), 1.9),
    ((1.5, -6.2), 2.6),
    ((0.0, -6.35), 1.6),
];

fn placed(axes: &Axes, points: &[(f64, f64)]) -> Vec<Point> {
    points.iter().map(|(x, y)| axes.at(*x, *y)).collect()
}

fn axes_of(axes: &Axes, face: f64) -> Axes {
    Axes {
        x: axes.x * face.signum(),
        ..*axes
    }
}

/// The outline of the head; `face` is the sine of its turn, + to the person's left.
pub fn head(axes: &Axes, face: f64) -> Vec<Point> {
    let part = (face.abs() * TURNED).min(1.0);
    let far = p::HEAD_FRONT.iter().rev().filter(|(x, _)| *x > 0.0);
    let points: Vec<(f64, f64)> = FACE
        .iter()
        .map(|((x, y), out)| (x + out * part, *y))
        // The back of the head is longer than the side of it, and the jaw is further forward.
        .chain(far.map(|(x, y)| (-x - 0.9 * part + if *y < -2.0 { 2.2 * part } else { 0.0 }, *y)))
        .collect();
    placed(&axes_of(axes, face), &points)
}

/// The outline of the hair.
pub fn hair(axes: &Axes, face: f64) -> Vec<Point> {
    let part = (face.abs() * TURNED).min(1.0);
    let before = p::HAIR_FRONT.iter().map(|(x, y)| {
        let under = *y < 4.5 && *x < 4.45;
        (x + if under { 0.7 * part } else { 0.25 * part }, *y)
    });
    let behind = p::HAIR_FRONT.iter().rev().filter(|(x, _)| *x > 0.0).map(|(x, y)| {
        // The lower edge runs from the parting round the ear to the neck.
        if *y < 4.5 && *x < 4.6 {
            (mix(-x, -x + 1.9, part), mix(*y, *y - 3.4, part))
        } else {
            (-x - 1.1 * part, *y - if *y < 3.0 { 1.6 * part } else { 0.0 })
        }
    });
    placed(&axes_of(axes, face), &before.chain(behind).collect::<Vec<_>>())
}

/// The outline of the ear that is seen.
pub fn ear(axes: &Axes, face: f64) -> Vec<Point> {
    let part = (face.abs() * TURNED).min(1.0);
    let points = p::EAR_FRONT.map(|(x, y)| (-x + 3.6 * part, y - 0.2));
    placed(&axes_of(axes, face), &points)
}
