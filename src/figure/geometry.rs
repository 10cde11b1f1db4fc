//! Points, directions and smooth curves in the plane. Lengths are % of body height; y is up; angles are degrees.

/// A point or a vector.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Up.
    pub y: f64,
}

/// A point from its coordinates.
pub const fn pt(x: f64, y: f64) -> Point {
    Point { x, y }
}

impl Point {
    /// The direction a hanging limb points after it was raised by this angle: 0 is down, 90 is +x.
    pub fn down(angle: f64) -> Point {
        let (sin, cos) = angle.to_radians().sin_cos();
        pt(sin, -cos)
    }

    /// The direction of an upright line leaning by this angle: 0 is up, 90 is +x.
    pub fn up(angle: f64) -> Point {
        let (sin, cos) = angle.to_radians().sin_cos();
        pt(sin, cos)
    }

    /// The angle `a` for which `Point::down(a)` points this way.
    pub fn down_angle(self) -> f64 {
        self.x.atan2(-self.y).to_degrees()
    }

    /// A quarter turn against the clock.
    pub fn left(self) -> Point {
        pt(-self.y, self.x)
    }

    /// A quarter turn with the clock.
    pub fn right(self) -> Point {
        pt(self.y, -self.x)
    }

    /// Its length.
    pub fn length(self) -> f64 {
        self.x.hypot(self.y)
    }

    /// The same direction with length 1; a vector without length points up.
    pub fn unit(self) -> Point {
        let length = self.length();
        if length < 1e-9 {
            pt(0.0, 1.0)
        } else {
            self * (1.0 / length)
        }
    }

    /// The scalar product.
    pub fn dot(self, other: Point) -> f64 {
        self.x * other.x + self.y * other.y
    }

    /// Part of the way to another point.
    pub fn towards(self, other: Point, part: f64) -> Point {
        self + (other - self) * part
    }

    /// Turned about a centre, against the clock.
    pub fn turned(self, centre: Point, angle: f64) -> Point {
        let (sin, cos) = angle.to_radians().sin_cos();
        let d = self - centre;
        centre + pt(d.x * cos - d.y * sin, d.x * sin + d.y * cos)
    }
}

impl std::ops::Add for Point {
    type Output = Point;
    fn add(self, other: Point) -> Point {
        pt(self.x + other.x, self.y + other.y)
    }
}

impl std::ops::Sub for Point {
    type Output = Point;
    fn sub(self, other: Point) -> Point {
        pt(self.x - other.x, self.y - other.y)
    }
}

impl std::ops::Mul<f64> for Point {
    type Output = Point;
    fn mul(self, factor: f64) -> Point {
        pt(self.x * factor, self.y * factor)
    }
}

/// Where the local coordinates of a part lie in the figure: `x` along one axis, `y` along the other.
#[derive(Clone, Copy, Debug)]
pub struct Axes {
    /// Where (0, 0) is.
    pub origin: Point,
    /// Unit vector of local x.
    pub x: Point,
    /// Unit vector of local y.
    pub y: Point,
}

impl Axes {
    /// A local point in the figure.
    pub fn at(&self, x: f64, y: f64) -> Point {
        self.origin + self.x * x + self.y * y
    }
}

/// A number part of the way to another.
pub fn mix(a: f64, b: f64, part: f64) -> f64 {
    a + (b - a) * part
}

/// 0 below `from`, 1 above `to`, without a corner between.
pub fn smooth_step(from: f64, to: f64, value: f64) -> f64 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A value read off a table of (place, value), smooth between the places, level beyond the ends.
pub fn read_off(table: &[(f64, f64)], place: f64) -> f64 {
    let (Some(first), Some(last)) = (table.first(), table.last()) else {
        return 0.0;
    };
    if place <= first.0 {
        return first.1;
    }
    if place >= last.0 {
        return last.1;
    }
    let after = table.iter().position(|(at, _)| *at > place).unwrap_or(0);
    let get = |index: usize| table.get(index.min(table.len() - 1)).copied().unwrap_or(*last);
    let (p1, p2) = (get(after.saturating_sub(1)), get(after));
    let (p0, p3) = (get(after.saturating_sub(2)), get(after + 1));
    let slope = |a: (f64, f64), b: (f64, f64)| {
        if (b.0 - a.0).abs() < 1e-9 {
            0.0
        } else {
            (b.1 - a.1) / (b.0 - a.0)
        }
    };
    let width = p2.0 - p1.0;
    let (m1, m2) = (slope(p0, p2) * width, slope(p1, p3) * width);
    let t = (place - p1.0) / width;
    let (t2, t3) = (t * t, t * t * t);
    (2.0 * t3 - 3.0 * t2 + 1.0) * p1.1 + (t3 - 2.0 * t2 + t) * m1 + (-2.0 * t3 + 3.0 * t2) * p2.1 + (t3 - t2) * m2
}

/// The two other corners of a limb of two bones from `from` to `to`: the angle of the first bone away from the straight
/// line, and how much the second is bent. Straight when it is too far.
pub fn two_bones(first: f64, second: f64, distance: f64) -> (f64, f64) {
    let reach = distance.clamp((first - second).abs() + 1e-6, first + second - 1e-6);
    let corner = |near: f64, far: f64, along: f64| {
        ((near * near + along * along - far * far) / (2.0 * near * along))
            .clamp(-1.0, 1.0)
            .acos()
            .to_degrees()
    };
    (corner(first, second, reach), 180.0 - corner(first, reach, second))
}
