//! A tapered part of the body: a line of cross-sections with a front and a back, joined by one smooth outline.

use super::geometry::{Point, mix, read_off};
use super::shape::Outline;

/// A row of cross-sections.
#[derive(Clone, Debug, Default)]
pub struct Tube {
    /// From the near end of the part to the far end.
    pub sections: Vec<Section>,
    /// How far the rounded near end reaches beyond the first section.
    pub start_cap: f64,
    /// How far the rounded far end reaches beyond the last section.
    pub end_cap: f64,
}

/// One cross-section.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Its place along the part, growing.
    pub u: f64,
    /// Where the bone or the spine is.
    pub centre: Point,
    /// Unit vector to the front (side view) or to the outer side (front view).
    pub normal: Point,
    /// From the centre to the front outline.
    pub front: f64,
    /// From the centre to the back outline.
    pub back: f64,
}

/// How thick a limb is at `u` (0 = near end, 1 = far end): to the front and to the back, in % of height.
pub struct Profile {
    /// (u, distance) to the front or outer outline.
    pub front: &'static [(f64, f64)],
    /// (u, distance) to the back or inner outline.
    pub back: &'static [(f64, f64)],
    /// The rounded ends.
    pub caps: [f64; 2],
}

impl Tube {
    /// A straight limb with `normal` as its front.
    pub fn limb(from: Point, to: Point, normal: Point, profile: &Profile) -> Tube {
        const SECTIONS: u32 = 8;
        let sections = (0..=SECTIONS)
            .map(|index| {
                let u = f64::from(index) / f64::from(SECTIONS);
                Section {
                    u,
                    centre: from.towards(to, u),
                    normal,
                    front: read_off(profile.front, u),
                    back: read_off(profile.back, u),
                }
            })
            .collect();
        let [start_cap, end_cap] = profile.caps;
        Tube {
            sections,
            start_cap,
            end_cap,
        }
    }

    /// The point at `u` along the part and `v` across it: 1 = front outline, 0 = bone, -1 = back outline.
    pub fn at(&self, u: f64, v: f64) -> Point {
        let section = self.section(u);
        let out = if v >= 0.0 { section.front * v } else { section.back * v };
        section.centre + section.normal * out
    }

    /// The cross-section at `u`.
    pub fn section(&self, u: f64) -> Section {
        let after = self
            .sections
            .iter()
            .position(|section| section.u >= u)
            .unwrap_or(self.sections.len());
        let pick = |index: usize| {
            self.sections
                .get(index.min(self.sections.len().saturating_sub(1)))
                .copied()
                .unwrap_or(Section {
                    u: 0.0,
                    centre: Point::default(),
                    normal: Point::up(0.0),
                    front: 0.0,
                    back: 0.0,
                })
        };
        let (a, b) = (pick(after.saturating_sub(1)), pick(after));
        let width = b.u - a.u;
        let part = if width.abs() < 1e-9 {
            0.0
        } else {
            ((u - a.u) / width).clamp(0.0, 1.0)
        };
        Section {
            u,
            centre: a.centre.towards(b.centre, part),
            normal: a.normal.towards(b.normal, part).unit(),
            front: mix(a.front, b.front, part),
            back: mix(a.back, b.back, part),
        }
    }

    /// The points of the outline, once round.
    pub fn rim(&self) -> Vec<Point> {
        let mut points: Vec<Point> = self
            .sections
            .iter()
            .map(|it| it.centre + it.normal * it.front)
            .collect();
        if let [.., before, last] = self.sections.as_slice() {
            points.extend(cap(last, (last.centre - before.centre).unit(), self.end_cap));
        }
        points.extend(self.sections.iter().rev().map(|it| it.centre - it.normal * it.back));
        if let [first, after, ..] = self.sections.as_slice() {
            let mut round = cap(first, (first.centre - after.centre).unit(), self.start_cap);
            round.reverse();
            points.extend(round);
        }
        points
    }

    /// The smooth outline.
    pub fn outline(&self) -> Outline {
        Outline::smooth(&self.rim())
    }

    /// The line along one side of the outline, from `from` to `to`; `front` says which.
    pub fn border(&self, from: f64, to: f64, front: bool) -> Vec<Point> {
        const STEPS: u32 = 12;
        let v = if front { 1.0 } else { -1.0 };
        (0..=STEPS)
            .map(|step| self.at(mix(from, to, f64::from(step) / f64::from(STEPS)), v))
            .collect()
    }
}

/// The rounded end beyond a section, from its front to its back.
fn cap(section: &Section, outward: Point, depth: f64) -> Vec<Point> {
    if depth <= 0.0 {
        return Vec::new();
    }
    [30.0_f64, 60.0, 90.0, 120.0, 150.0]
        .iter()
        .map(|degrees| {
            let (sin, cos) = degrees.to_radians().sin_cos();
            let across = if cos >= 0.0 {
                section.front * cos
            } else {
                section.back * cos
            };
            section.centre + section.normal * across + outward * (depth * sin)
        })
        .collect()
}
