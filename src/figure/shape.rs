//! What a figure is made of: plain shapes with a role each. Units: % of body height, x to the right, y up.

use super::geometry::{Point, pt};

/// A drawn figure: shapes from the back to the front.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// In the order they are painted.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// What it means, which decides its colour.
    pub role: Role,
    /// What it looks like.
    pub form: Form,
}

/// What a shape looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// Closed outlines filled together: everything that any of them surrounds.
    Fill(Vec<Outline>),
    /// A line with round ends.
    Line {
        /// The points it goes through.
        points: Vec<Point>,
        /// Its width.
        width: f64,
        /// Whether it is dashed, with dashes of twice the width.
        dashed: bool,
    },
    /// A filled circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: f64,
    },
    /// A place where a painter may put words.
    Text {
        /// The place.
        at: Point,
        /// Which side of the place the words are on.
        side: TextSide,
        /// What the words are about: a key such as `gap`, `C7`, or the words of a number.
        key: String,
    },
}

/// Where words stand, seen from their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSide {
    /// To the left of it.
    Left,
    /// To the right of it.
    Right,
    /// Above it.
    Above,
    /// Below it.
    Below,
}

/// What a shape means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The ground.
    Floor,
    /// Walls, chairs, tables, mats.
    Prop,
    /// The edge or frame of a prop that must be told from the prop.
    PropDark,
    /// Bands, straps, bottles, books: what the person handles.
    Gear,
    /// The body's far side.
    BodyFar,
    /// The body.
    BodyNear,
    /// Hair, and lines on the body.
    BodyDetail,
    /// A gap between two parts of the body that overlap, in the colour of the ground behind.
    Edge,
    /// A muscle that is meant.
    Highlight,
    /// A muscle that works along.
    HighlightSoft,
    /// A muscle that is tight.
    Tight,
    /// A muscle that is weak.
    Weak,
    /// Hatching over a muscle that was not tested.
    Hatch,
    /// What is measured.
    Measure,
    /// A landmark on the skin.
    Landmark,
    /// What is usual.
    Usual,
    /// The plumb line.
    Plumb,
    /// Which way a part moves.
    Arrow,
    /// Words.
    Text,
}

impl Role {
    /// Whether it is of the body itself, not what is marked on it or stands around it.
    pub fn is_body(self) -> bool {
        match self {
            Role::BodyFar | Role::BodyNear | Role::BodyDetail => true,
            Role::Floor | Role::Prop | Role::PropDark | Role::Gear | Role::Edge => false,
            Role::Highlight | Role::HighlightSoft | Role::Tight | Role::Weak | Role::Hatch => false,
            Role::Measure | Role::Landmark | Role::Usual | Role::Plumb | Role::Arrow | Role::Text => false,
        }
    }
}

/// A closed outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Where it starts and ends.
    pub start: Point,
    /// Its pieces.
    pub pieces: Vec<Piece>,
}

/// A piece of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece {
    /// Straight to a point.
    Line(Point),
    /// A cubic curve with two handles to a point.
    Cubic(Point, Point, Point),
}

impl Piece {
    /// Where it ends.
    pub fn end(&self) -> Point {
        match self {
            Piece::Line(end) | Piece::Cubic(_, _, end) => *end,
        }
    }
}

impl Outline {
    /// Straight from corner to corner.
    pub fn polygon(points: &[Point]) -> Outline {
        Outline {
            start: points.first().copied().unwrap_or_default(),
            pieces: points.iter().skip(1).map(|point| Piece::Line(*point)).collect(),
        }
    }

    /// A smooth closed curve through all points (Catmull-Rom, with handles no longer than the next point is away).
    pub fn smooth(points: &[Point]) -> Outline {
        let count = points.len();
        let at = |index: usize| points.get(index % count.max(1)).copied().unwrap_or_default();
        let pieces = (0..count)
            .map(|index| {
                let (before, from, to, after) = (at(index + count - 1), at(index), at(index + 1), at(index + 2));
                let chord = (to - from).length();
                let handle = |direction: Point, gap: f64| {
                    let length = direction.length();
                    if length < 1e-9 {
                        pt(0.0, 0.0)
                    } else {
                        direction * (chord / gap.max(1e-9) / 3.0)
                    }
                };
                let first = handle(to - before, (from - before).length() + chord);
                let second = handle(after - from, (after - to).length() + chord);
                Piece::Cubic(from + first, to - second, to)
            })
            .collect();
        Outline { start: at(0), pieces }
    }

    /// The points of straight lines no further than `tolerance` from the curve, the last not repeating the first.
    pub fn flattened(&self, tolerance: f64) -> Vec<Point> {
        let mut points = vec![self.start];
        let mut from = self.start;
        for piece in &self.pieces {
            match piece {
                Piece::Line(to) => points.push(*to),
                Piece::Cubic(a, b, to) => {
                    // The distance of the curve from its chord is below 3/4 of the handles' distance from their places.
                    let bend = (*a * 2.0 - from - *b).length().max((*b * 2.0 - *a - *to).length());
                    let steps = ((bend * 0.75 / tolerance).sqrt().ceil()).clamp(1.0, 24.0);
                    for step in 1..=steps as u32 {
                        let t = f64::from(step) / steps;
                        let s = 1.0 - t;
                        points.push(
                            from * (s * s * s) + *a * (3.0 * s * s * t) + *b * (3.0 * s * t * t) + *to * (t * t * t),
                        );
                    }
                }
            }
            from = piece.end();
        }
        if points.len() > 1 && points.last().is_some_and(|last| (*last - self.start).length() < 1e-9) {
            points.pop();
        }
        points
    }

    /// The points of a line along it that ends where it begins.
    fn closed(&self) -> Vec<Point> {
        let mut points = self.flattened(0.1);
        points.push(self.start);
        points
    }

    /// The same outline, run through against the clock.
    fn against_the_clock(self) -> Outline {
        let points = self.flattened(0.5);
        let ends = points.iter().skip(1).chain(points.first());
        let area: f64 = points.iter().zip(ends).map(|(a, b)| a.x * b.y - b.x * a.y).sum();
        if area >= 0.0 { self } else { self.reversed() }
    }

    fn reversed(&self) -> Outline {
        let mut from = self.start;
        let mut pieces: Vec<Piece> = self
            .pieces
            .iter()
            .map(|piece| {
                let back = match piece {
                    Piece::Line(_) => Piece::Line(from),
                    Piece::Cubic(a, b, _) => Piece::Cubic(*b, *a, from),
                };
                from = piece.end();
                back
            })
            .collect();
        pieces.reverse();
        Outline { start: from, pieces }
    }

    fn map(&self, f: &impl Fn(Point) -> Point) -> Outline {
        Outline {
            start: f(self.start),
            pieces: self
                .pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Line(to) => Piece::Line(f(*to)),
                    Piece::Cubic(a, b, to) => Piece::Cubic(f(*a), f(*b), f(*to)),
                })
                .collect(),
        }
    }
}

/// A rectangle around shapes: the lower left and the upper right corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Lower left.
    pub min: Point,
    /// Upper right.
    pub max: Point,
}

impl Bounds {
    /// The rectangle around both.
    pub fn joined(self, other: Bounds) -> Bounds {
        let (a, b) = (self, other);
        Bounds {
            min: pt(a.min.x.min(b.min.x), a.min.y.min(b.min.y)),
            max: pt(a.max.x.max(b.max.x), a.max.y.max(b.max.y)),
        }
    }
}

impl Drawing {
    /// Adds outlines filled together. All are turned the same way round, so that where two overlap nothing is cut out.
    pub fn fill(&mut self, role: Role, outlines: Vec<Outline>) {
        let outlines = outlines.into_iter().map(Outline::against_the_clock).collect();
        self.shapes.push(Shape {
            role,
            form: Form::Fill(outlines),
        });
    }

    /// Adds a line.
    pub fn line(&mut self, role: Role, points: Vec<Point>, width: f64) {
        self.shapes.push(Shape {
            role,
            form: Form::Line {
                points,
                width,
                dashed: false,
            },
        });
    }

    /// Adds a dashed line.
    pub fn dashes(&mut self, role: Role, points: Vec<Point>, width: f64) {
        self.shapes.push(Shape {
            role,
            form: Form::Line {
                points,
                width,
                dashed: true,
            },
        });
    }

    /// Adds a filled circle.
    pub fn circle(&mut self, role: Role, centre: Point, radius: f64) {
        self.shapes.push(Shape {
            role,
            form: Form::Circle { centre, radius },
        });
    }

    /// What lies behind the body, and the rest.
    pub fn before_body(&self) -> (Drawing, Drawing) {
        let first = self.shapes.iter().position(|shape| shape.role.is_body());
        let (behind, rest) = self.shapes.split_at(first.unwrap_or(self.shapes.len()));
        let of = |shapes: &[Shape]| Drawing {
            shapes: shapes.to_vec(),
        };
        (of(behind), of(rest))
    }

    /// The same with a line of another role along the edges of everything in one role.
    #[must_use]
    pub fn with_edges(self, of: Role, edge: Role, width: f64) -> Drawing {
        let mut edged = Drawing::default();
        for shape in self.shapes {
            let outlines = match &shape.form {
                Form::Fill(outlines) if shape.role == of => outlines.clone(),
                _ => Vec::new(),
            };
            edged.shapes.push(shape);
            for outline in outlines {
                edged.line(edge, outline.closed(), width);
            }
        }
        edged
    }

    /// Adds a place for words.
    pub fn text(&mut self, at: Point, side: TextSide, key: &str) {
        self.shapes.push(Shape {
            role: Role::Text,
            form: Form::Text {
                at,
                side,
                key: key.to_owned(),
            },
        });
    }

    /// The same drawing in a mirror: the person's left and right exchanged, x to -x.
    pub fn mirrored(&self) -> Drawing {
        let mut mirrored = self.mapped(|point| pt(-point.x, point.y));
        for shape in &mut mirrored.shapes {
            if let Form::Fill(outlines) = &mut shape.form {
                *outlines = outlines.iter().map(Outline::reversed).collect();
            }
            if let Form::Text { side, .. } = &mut shape.form {
                *side = match *side {
                    TextSide::Left => TextSide::Right,
                    TextSide::Right => TextSide::Left,
                    other => other,
                };
            }
        }
        mirrored
    }

    /// The same drawing further to the right and up.
    pub fn moved(&self, by: Point) -> Drawing {
        self.mapped(|point| point + by)
    }

    /// The same drawing so many times as large, lines too; words keep their size.
    pub(super) fn scaled(&self, by: f64) -> Drawing {
        let mut scaled = self.mapped(|point| point * by);
        for shape in &mut scaled.shapes {
            match &mut shape.form {
                Form::Line { width, .. } => *width *= by,
                Form::Circle { radius, .. } => *radius *= by,
                Form::Fill(_) | Form::Text { .. } => {}
            }
        }
        scaled
    }

    fn mapped(&self, f: impl Fn(Point) -> Point) -> Drawing {
        let shapes = self
            .shapes
            .iter()
            .map(|shape| Shape {
                role: shape.role,
                form: match &shape.form {
                    Form::Fill(outlines) => Form::Fill(outlines.iter().map(|outline| outline.map(&f)).collect()),
                    Form::Line { points, width, dashed } => Form::Line {
                        points: points.iter().map(|point| f(*point)).collect(),
                        width: *width,
                        dashed: *dashed,
                    },
                    Form::Circle { centre, radius } => Form::Circle {
                        centre: f(*centre),
                        radius: *radius,
                    },
                    Form::Text { at, side, key } => Form::Text {
                        at: f(*at),
                        side: *side,
                        key: key.clone(),
                    },
                },
            })
            .collect();
        Drawing { shapes }
    }

    /// The rectangle around everything that has one of the roles; words take no room.
    pub fn bounds(&self, wanted: impl Fn(Role) -> bool) -> Option<Bounds> {
        let mut around: Option<Bounds> = None;
        let mut take = |point: Point, margin: f64| {
            let low = pt(point.x - margin, point.y - margin);
            let high = pt(point.x + margin, point.y + margin);
            around = Some(around.map_or(Bounds { min: low, max: high }, |old| Bounds {
                min: pt(old.min.x.min(low.x), old.min.y.min(low.y)),
                max: pt(old.max.x.max(high.x), old.max.y.max(high.y)),
            }));
        };
        for shape in self.shapes.iter().filter(|shape| wanted(shape.role)) {
            match &shape.form {
                Form::Fill(outlines) => {
                    for point in outlines.iter().flat_map(|outline| outline.flattened(0.2)) {
                        take(point, 0.0);
                    }
                }
                Form::Line { points, width, .. } => points.iter().for_each(|point| take(*point, width / 2.0)),
                Form::Circle { centre, radius } => take(*centre, *radius),
                Form::Text { .. } => {}
            }
        }
        around
    }
}
