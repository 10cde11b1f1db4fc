//! Photos the tests draw themselves: the figure room's body with stickers and a string, seen by a rolled camera, as a JPEG.

use std::collections::BTreeMap;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};
use plumbline::content::{Landmark, PictureView, shipped};
use plumbline::figure::mesh::{Fineness, mesh};
use plumbline::figure::photo_view::photo_view;
use plumbline::figure::shape::{Bounds, Drawing, Form, Role};
use plumbline::record::{PhotoMark, PicturePoint};

/// A drawn photo, and where everything is in it.
pub struct Snap {
    /// The file.
    pub file: Vec<u8>,
    /// Width and height.
    pub size: [u32; 2],
    /// Where each mark lies, in pixels.
    pub marks: BTreeMap<PhotoMark, PicturePoint>,
    /// Where the points lie in the drawing, in % of body height, y up: no camera has rolled them.
    pub drawn: BTreeMap<Landmark, [f64; 2]>,
}

/// A person, true to the content's figure of a question.
pub fn snap(view: PictureView, [width, height]: [u32; 2], roll_deg: f64) -> Snap {
    let library = shipped();
    let item = match view {
        PictureView::HeadLeft | PictureView::HeadRight => "fh-cva-photo",
        PictureView::PelvisLeft | PictureView::PelvisRight => "sg-pelvic-angle-photo",
        PictureView::Front => "hh-front-photo",
        PictureView::Back => "hh-back-photo",
    };
    let pose = &library.figure(item).expect("a figure").pose;
    let points = library.photo.view(view).expect("a view").points.clone();
    let (mut body, frame) = photo_view(pose, view, &[]);
    let string = string_of(&body);
    body.shapes.retain(|shape| shape.role != Role::Plumb);
    let drawn: BTreeMap<Landmark, [f64; 2]> = points
        .iter()
        .map(|point| (*point, point_of(&photo_view(pose, view, &[*point]).0)))
        .collect();
    let camera = Camera::new(frame, [width, height], roll_deg);
    let seen = |[x, y]: [f64; 2]| camera.seen(x, y);
    let mut marks: BTreeMap<PhotoMark, PicturePoint> = drawn
        .iter()
        .map(|(point, at)| (PhotoMark::Point(*point), seen(*at)))
        .collect();
    marks.insert(PhotoMark::StringTop, seen([string[0], 95.0]));
    marks.insert(PhotoMark::StringBottom, seen([string[0], 12.0]));

    let mut canvas = Canvas::wall([width, height]);
    canvas.body(&body, &camera);
    let ends = [seen([string[0], 99.0]), seen([string[0], 7.0])];
    canvas.line(ends, (camera.scale * 0.07).max(1.6), [246.0, 246.0, 240.0]);
    for (point, at) in &drawn {
        let known = library.photo.point(*point).expect("a point");
        let is_bare = known.sticker == plumbline::content::Sticker::None;
        let (radius, colour) = if is_bare {
            // The flap of the ear: a small shade.
            (0.2, [150.0, 96.0, 78.0])
        } else {
            (0.42, [40.0, 196.0, 72.0])
        };
        canvas.dot(seen(*at), (camera.scale * radius).max(2.6), colour);
    }
    Snap {
        file: canvas.jpeg(),
        size: [width, height],
        marks,
        drawn,
    }
}

/// Across of the string.
fn string_of(drawing: &Drawing) -> [f64; 2] {
    let line = drawing.shapes.iter().find_map(|shape| match (&shape.form, shape.role) {
        (Form::Line { points, .. }, Role::Plumb) => points.first().map(|point| [point.x, point.y]),
        _ => None,
    });
    line.expect("a string")
}

fn point_of(drawing: &Drawing) -> [f64; 2] {
    let mut last = drawing.shapes.iter().filter(|shape| shape.role == Role::Landmark);
    let last = Drawing {
        shapes: vec![last.next_back().expect("a landmark").clone()],
    };
    let bounds = last.bounds(|_| true).expect("a circle");
    [(bounds.min.x + bounds.max.x) / 2.0, (bounds.min.y + bounds.max.y) / 2.0]
}

/// From % of body height to pixels, through a camera that was rolled.
struct Camera {
    scale: f64,
    middle: [f64; 2],
    from: [f64; 2],
    sin: f64,
    cos: f64,
}

impl Camera {
    fn new(frame: Bounds, [width, height]: [u32; 2], roll_deg: f64) -> Self {
        let (width, height) = (f64::from(width), f64::from(height));
        let across = frame.max.x - frame.min.x;
        let up = frame.max.y - frame.min.y;
        let (sin, cos) = roll_deg.to_radians().sin_cos();
        Self {
            scale: (width / across).min(height / up) * 0.9,
            middle: [width / 2.0, height / 2.0],
            from: [(frame.min.x + frame.max.x) / 2.0, (frame.min.y + frame.max.y) / 2.0],
            sin,
            cos,
        }
    }

    fn seen(&self, x: f64, y: f64) -> PicturePoint {
        let (x, y) = ((x - self.from[0]) * self.scale, (self.from[1] - y) * self.scale);
        PicturePoint::new(
            self.middle[0] + self.cos * x + self.sin * y,
            self.middle[1] - self.sin * x + self.cos * y,
        )
    }
}

struct Canvas {
    width: usize,
    height: usize,
    rgb: Vec<f32>,
}

impl Canvas {
    /// A wall with a little light and a little noise.
    fn wall([width, height]: [u32; 2]) -> Self {
        let (width, height) = (width as usize, height as usize);
        let mut rgb = Vec::with_capacity(width * height * 3);
        let mut noise = 88_172_645_463_325_252_u64;
        for y in 0..height {
            for x in 0..width {
                noise ^= noise << 13;
                noise ^= noise >> 7;
                noise ^= noise << 17;
                let grain = (noise % 7) as f32 - 3.0;
                let light = 18.0 * (x as f32 / width as f32) - 22.0 * (y as f32 / height as f32);
                rgb.extend([152.0 + light + grain, 164.0 + light + grain, 176.0 + light + grain]);
            }
        }
        Self { width, height, rgb }
    }

    fn mix(&mut self, x: usize, y: usize, colour: [f64; 3], cover: f64) {
        let place = (y * self.width + x) * 3;
        for (part, over) in self.rgb[place..place + 3].iter_mut().zip(colour) {
            *part += (over as f32 - *part) * cover.clamp(0.0, 1.0) as f32;
        }
    }

    fn body(&mut self, drawing: &Drawing, camera: &Camera) {
        let made = mesh(drawing, Fineness::for_pixels(camera.scale));
        for triangle in made.indices.chunks_exact(3) {
            let corners = [triangle[0], triangle[1], triangle[2]].map(|index| made.vertices[index as usize]);
            let colour = match corners[0].role {
                Role::BodyFar => [176.0, 132.0, 110.0],
                Role::BodyDetail => [74.0, 54.0, 42.0],
                Role::BodyNear => [206.0, 164.0, 140.0],
                Role::Edge => [150.0, 116.0, 98.0],
                _ => [128.0, 124.0, 118.0],
            };
            let places = corners.map(|it| camera.seen(it.at.x, it.at.y));
            let turn = |a: PicturePoint, b: PicturePoint, c: PicturePoint| {
                (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
            };
            let whole = turn(places[0], places[1], places[2]);
            if whole.abs() < 1e-9 {
                continue;
            }
            let range = |of: fn(&PicturePoint) -> f64, most: usize| {
                let low = places.iter().map(of).fold(f64::INFINITY, f64::min);
                let high = places.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
                (low.max(0.0) as usize)..=(high.max(0.0) as usize).min(most - 1)
            };
            for y in range(|it| it.y, self.height) {
                for x in range(|it| it.x, self.width) {
                    let at = PicturePoint::new(x as f64 + 0.5, y as f64 + 0.5);
                    let shares = [
                        turn(places[1], places[2], at) / whole,
                        turn(places[2], places[0], at) / whole,
                        turn(places[0], places[1], at) / whole,
                    ];
                    if shares.iter().all(|share| *share >= -1e-9) {
                        let covers = shares.iter().zip(corners);
                        let cover = covers.map(|(share, it)| share * f64::from(it.cover)).sum();
                        self.mix(x, y, colour, cover);
                    }
                }
            }
        }
    }

    fn dot(&mut self, at: PicturePoint, radius: f64, colour: [f64; 3]) {
        self.near(
            [at.x - radius, at.y - radius, at.x + radius, at.y + radius],
            |canvas, x, y| {
                let away = (x as f64 + 0.5 - at.x).hypot(y as f64 + 0.5 - at.y);
                canvas.mix(x, y, colour, radius - away + 0.5);
            },
        );
    }

    fn line(&mut self, [one, other]: [PicturePoint; 2], wide: f64, colour: [f64; 3]) {
        let (along, down) = (other.x - one.x, other.y - one.y);
        let length = along.hypot(down);
        let around = [
            one.x.min(other.x) - wide,
            one.y.min(other.y),
            one.x.max(other.x) + wide,
            one.y.max(other.y),
        ];
        self.near(around, |canvas, x, y| {
            let (x_in, y_in) = (x as f64 + 0.5 - one.x, y as f64 + 0.5 - one.y);
            let away = (x_in * down - y_in * along).abs() / length;
            canvas.mix(x, y, colour, wide / 2.0 - away + 0.5);
        });
    }

    fn near(&mut self, [left, top, right, bottom]: [f64; 4], mut paint: impl FnMut(&mut Self, usize, usize)) {
        let cut = |part: f64, most: usize| (part.max(0.0) as usize).min(most - 1);
        for y in cut(top - 2.0, self.height)..=cut(bottom + 2.0, self.height) {
            for x in cut(left - 2.0, self.width)..=cut(right + 2.0, self.width) {
                paint(self, x, y);
            }
        }
    }

    /// Blurred a little, and packed.
    fn jpeg(self) -> Vec<u8> {
        let Self { width, height, rgb } = self;
        let mut bytes = Vec::with_capacity(rgb.len());
        for y in 0..height {
            for x in 0..width {
                for part in 0..3 {
                    let at = |x: usize, y: usize| rgb[(y * width + x) * 3 + part];
                    let (left, right) = (x.saturating_sub(1), (x + 1).min(width - 1));
                    let (above, below) = (y.saturating_sub(1), (y + 1).min(height - 1));
                    let mean = (4.0 * at(x, y) + at(left, y) + at(right, y) + at(x, above) + at(x, below)) / 8.0;
                    bytes.push(mean.round().clamp(0.0, 255.0) as u8);
                }
            }
        }
        let mut file = Vec::new();
        JpegEncoder::new_with_quality(&mut file, 85)
            .write_image(&bytes, width as u32, height as u32, ExtendedColorType::Rgb8)
            .expect("a picture");
        file
    }
}

impl Snap {
    /// The angle of a line between two drawn points, from the level, in degrees; as the drawing has it, without any camera.
    pub fn slope(&self, from: Landmark, to: Landmark) -> f64 {
        let ([x, y], [x_to, y_to]) = (self.drawn[&from], self.drawn[&to]);
        (y_to - y).atan2((x_to - x).abs()).to_degrees()
    }
}
