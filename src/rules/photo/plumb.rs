//! Where down is: the line through the points along the string, and points with the camera's roll taken out (rule Q21).

use crate::record::PicturePoint;

/// The line of the hanging string in a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plumb {
    /// Its upper end.
    pub top: PicturePoint,
    /// Its lower end.
    pub bottom: PicturePoint,
}

impl Plumb {
    /// The line through two points, or the one that lies closest to more of them; none for fewer.
    ///
    /// A string hangs, so the end that lies lower in the picture is the bottom one, whichever was placed first.
    pub fn fit(points: &[PicturePoint]) -> Option<Self> {
        let (one, other) = match points {
            [] | [_] => return None,
            [one, other] => (*one, *other),
            more => ends(more),
        };
        Some(if other.y < one.y {
            Self {
                top: other,
                bottom: one,
            }
        } else {
            Self {
                top: one,
                bottom: other,
            }
        })
    }

    /// How far the camera was rolled, in degrees: plus where the string's lower end lies to the right of its upper end.
    pub fn roll_deg(self) -> f64 {
        self.roll().to_degrees()
    }

    /// The length in the picture, in pixels.
    pub fn length(self) -> f64 {
        self.top.distance(self.bottom)
    }

    fn roll(self) -> f64 {
        (self.bottom.x - self.top.x).atan2(self.bottom.y - self.top.y)
    }
}

/// The two ends of the line that lies closest to all points (least squares, square to the line).
fn ends(points: &[PicturePoint]) -> (PicturePoint, PicturePoint) {
    // At most a thousand.
    let count = points.len() as f64;
    let mean = |of: fn(&PicturePoint) -> f64| points.iter().map(of).sum::<f64>() / count;
    let middle = PicturePoint::new(mean(|point| point.x), mean(|point| point.y));
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for point in points {
        let (x, y) = (point.x - middle.x, point.y - middle.y);
        xx += x * x;
        yy += y * y;
        xy += x * y;
    }
    let (sin, cos) = (0.5 * f64::atan2(2.0 * xy, xx - yy)).sin_cos();
    let along = |point: &PicturePoint| (point.x - middle.x) * cos + (point.y - middle.y) * sin;
    let at = |way: f64| PicturePoint::new(middle.x + way * cos, middle.y + way * sin);
    let first = points.iter().map(along).fold(f64::INFINITY, f64::min);
    let last = points.iter().map(along).fold(f64::NEG_INFINITY, f64::max);
    (at(first), at(last))
}

/// Takes the roll of the camera out of points.
#[derive(Clone, Copy, Debug)]
pub struct Upright {
    sin: f64,
    cos: f64,
}

impl Upright {
    /// Makes this string hang straight; without one nothing is turned.
    pub fn along(plumb: Option<Plumb>) -> Self {
        let (sin, cos) = plumb.map_or(0.0, Plumb::roll).sin_cos();
        Self { sin, cos }
    }

    /// Takes so much roll out, in degrees.
    pub fn by(roll_deg: f64) -> Self {
        let (sin, cos) = roll_deg.to_radians().sin_cos();
        Self { sin, cos }
    }

    /// The same point in a picture that was not rolled.
    pub fn turn(self, point: PicturePoint) -> PicturePoint {
        let Self { sin, cos } = self;
        PicturePoint::new(point.x * cos - point.y * sin, point.x * sin + point.y * cos)
    }
}
