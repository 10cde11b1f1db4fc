//! A whole picture: what stands around, the body, and what is measured.

use super::body::{Body, within};
use super::clip;
use super::geometry::{Point, pt};
use super::measure::{landmark, measure, spot};
use super::motion::Motion;
use super::muscles::Lit;
use super::props;
use super::shape::{Bounds, Drawing, Role};
use super::skeleton::{Side, Skeleton};
use crate::content::{Arrow, Crop, Exercise, ItemFigure, Laterality, MuscleId, OptionFigure, Pose, Prop, View};

/// How large the figure beside another one is.
const BESIDE: f64 = 0.55;
/// How large a part of it is drawn beside it.
const LARGE: f64 = 2.2;
/// The room between the two.
const BETWEEN: f64 = 3.0;

/// A pose ready to be drawn at any moment.
#[derive(Clone, Debug)]
pub struct Picture {
    motion: Motion,
    lit: Vec<Lit>,
    marks: Option<ItemFigure>,
    mirrored: bool,
    beside: Option<Beside>,
    close: Option<Close>,
}

/// A part of it drawn a second time, large.
#[derive(Clone, Copy, Debug)]
struct Close {
    part: Bounds,
    /// Where the lower left corner of the large one is.
    at: Point,
}

/// The same seen from another side, small, on the same floor (rule Z25).
#[derive(Clone, Debug)]
struct Beside {
    picture: Box<Picture>,
    /// How far to the right it stands.
    by: f64,
}

impl Picture {
    /// A pose with some muscles lit.
    pub fn of_pose(pose: &Pose, lit: Vec<Lit>) -> Picture {
        let alone = Picture {
            motion: Motion::of(pose),
            lit,
            marks: None,
            mirrored: false,
            beside: None,
            close: None,
        };
        let close = pose.close.map(|crop| {
            let (whole, part) = (alone.whole(), alone.close_to(crop));
            let size = (part.max - part.min) * LARGE;
            let at = if (whole.max - whole.min).x > (whole.max - whole.min).y {
                pt(whole.min.x, whole.max.y + BETWEEN)
            } else {
                pt(whole.max.x + BETWEEN, whole.max.y - size.y)
            };
            Close { part, at }
        });
        let beside = pose.beside.as_deref().map(|other| {
            let picture = Box::new(Picture::of_pose(other, Vec::new()));
            let by = alone.whole().max.x + BETWEEN - picture.whole().min.x * BESIDE;
            Beside { picture, by }
        });
        Picture { beside, close, ..alone }
    }

    /// An exercise, its muscles lit. `working` is the side that works or is stretched: drawn as it is in the data for the
    /// right, in the mirror for the left. An exercise for both sides at once is always drawn the same.
    pub fn of_exercise(exercise: &Exercise, working: Side) -> Picture {
        let one = (exercise.laterality == Laterality::Unilateral).then_some(Side::Right);
        let light = |muscle: &MuscleId| Lit {
            muscle: muscle.as_str().to_owned(),
            side: one,
            role: Role::Highlight,
        };
        let lit = exercise.primary.iter().map(light).collect();
        Picture {
            mirrored: is_mirrored(exercise, working),
            ..Picture::of_pose(&exercise.pose, lit)
        }
    }

    /// The turn of the other side, of an exercise done with both sides in turn whose first turn is
    /// [`Picture::of_exercise`] with the same `first` side. From the side the body stays as it is seen and the far limbs move,
    /// so that nothing jumps.
    pub fn of_other_turn(exercise: &Exercise, first: Side) -> Picture {
        if exercise.pose.view != View::Side {
            return Picture::of_exercise(exercise, first.other());
        }
        let exchanged = Exercise {
            pose: exercise.pose.exchanged(),
            ..exercise.clone()
        };
        Picture::of_exercise(&exchanged, first)
    }

    /// The figure of an item. `side` is the side that is tested: the right one as in the data, the left one in the mirror.
    pub fn of_item(figure: &ItemFigure, side: Side) -> Picture {
        let one = figure.sided.then_some(Side::Right);
        let light = |muscle: &MuscleId| Lit {
            muscle: muscle.as_str().to_owned(),
            side: one,
            role: Role::Highlight,
        };
        let lit = figure.lit.iter().map(light).collect();
        Picture {
            marks: Some(figure.clone()),
            mirrored: figure.sided && side == Side::Left,
            ..Picture::of_pose(&figure.pose, lit)
        }
    }

    /// The figure of one option of an item.
    pub fn of_option(figure: &ItemFigure, option: &OptionFigure, side: Side) -> Picture {
        let mut shaped = figure.clone();
        shaped.pose.start = option.frame.clone();
        shaped.pose.end = option.frame.clone();
        shaped.fold = option.fold;
        Picture::of_item(&shaped, side)
    }

    /// What touches what in the picture, in words, its sides as they are drawn.
    pub fn contact(&self) -> String {
        contact(self.motion.pose(), self.mirrored)
    }

    /// The same of a picture of an exercise that is not made yet.
    pub fn contact_of_exercise(exercise: &Exercise, working: Side) -> String {
        contact(&exercise.pose, is_mirrored(exercise, working))
    }

    /// The motion below the picture.
    pub fn motion(&self) -> &Motion {
        &self.motion
    }

    /// Whether start and end differ: whether there is anything to see in motion.
    pub fn moves(&self) -> bool {
        let pose = self.motion.pose();
        pose.start != pose.end
    }

    /// The drawing at a place between the start (0) and the end (1).
    pub fn at(&self, place: f64) -> Drawing {
        let mut drawing = Drawing::default();
        let body = self.motion.body(place);
        let behind = self.motion.pose().view == View::Back;
        props::standing(&self.motion, &mut drawing);
        if behind {
            props::moving(&self.motion, &body, &mut drawing);
        }
        body.paint(&self.lit, &mut drawing);
        if !behind {
            props::moving(&self.motion, &body, &mut drawing);
        }
        if let Some(close) = self.close {
            let part = clip::within(&drawing, close.part).moved(close.part.min * -1.0);
            drawing.shapes.extend(part.scaled(LARGE).moved(close.at).shapes);
            let size = (close.part.max - close.part.min) * LARGE;
            let corner = |x: f64, y: f64| close.at + pt(size.x * x, size.y * y);
            let rim = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)];
            drawing.line(Role::BodyDetail, rim.map(|(x, y)| corner(x, y)).to_vec(), 0.4);
        }
        let before = self.motion.body(0.0);
        for arrow in &self.motion.pose().arrows {
            movement(arrow, &before, &mut drawing);
        }
        if let Some(marks) = &self.marks {
            if marks.waistband {
                waistband(&body, &mut drawing);
            }
            if marks.fold > 0.0 {
                waist_fold(&body, marks.fold, &mut drawing);
            }
            for what in &marks.measures {
                measure(&mut drawing, &self.motion, &body, what);
            }
            for mark in &marks.landmarks {
                landmark(&mut drawing, spot(&body, &before, *mark));
            }
        }
        // From behind the person's left is on the left; a picture of the left side is one in the mirror.
        let turned = |drawing: Drawing, is_turned: bool| if is_turned { drawing.mirrored() } else { drawing };
        let Some(beside) = &self.beside else {
            return turned(drawing, self.mirrored != behind);
        };
        let mut drawing = turned(drawing, behind);
        let small = beside.picture.at(place).scaled(BESIDE).moved(pt(beside.by, 0.0));
        drawing.shapes.extend(small.shapes);
        turned(drawing, self.mirrored)
    }

    /// The part of the drawing to show; the same for the whole motion, so that nothing jumps.
    pub fn frame(&self) -> Bounds {
        let crop = self.marks.as_ref().map_or(Crop::Whole, |marks| marks.crop);
        let body = self.motion.body(1.0);
        let behind = self.motion.pose().view == View::Back;
        let flip = if self.mirrored == behind { 1.0 } else { -1.0 };
        let around = |middle: Point, wide: f64, low: f64, high: f64| {
            let x = middle.x * flip;
            Bounds {
                min: pt(x - wide, middle.y - low),
                max: pt(x + wide, middle.y + high),
            }
        };
        match crop {
            Crop::Head => around(body.skeleton.chest, 20.0, 16.0, 22.0),
            // From the side nothing stands out at the waist; a wall behind has its room there.
            Crop::Pelvis if self.motion.pose().view == View::Side => {
                let walled = self.motion.pose().props.contains(&Prop::WallBehind);
                around(body.skeleton.pelvis, if walled { 19.0 } else { 14.5 }, 17.0, 24.0)
            }
            Crop::Pelvis => around(body.skeleton.pelvis, 22.0, 17.0, 27.0),
            Crop::Whole => self.whole(),
        }
    }

    /// The part a close-up shows: where it is in both key frames.
    fn close_to(&self, crop: Crop) -> Bounds {
        let [first, last] = [0.0, 1.0].map(|place| self.motion.body(place).skeleton);
        let (from, to, half) = match crop {
            Crop::Head => (first.head, last.head, pt(12.5, 10.5)),
            Crop::Pelvis => {
                let waist = |it: &Skeleton| it.pelvis.towards(it.chest, 0.3);
                (waist(&first), waist(&last), pt(14.0, 14.0))
            }
            Crop::Whole => return self.whole(),
        };
        let middle = from.towards(to, 0.5);
        Bounds {
            min: middle - half,
            max: middle + half,
        }
    }

    /// The same with head and feet, where only the part around the pelvis would be shown: a trunk alone tells nobody which way
    /// is the front. What is read off the head stays close.
    pub fn frame_of_person(&self) -> Bounds {
        match self.marks.as_ref().map_or(Crop::Whole, |marks| marks.crop) {
            Crop::Pelvis | Crop::Whole => self.whole(),
            Crop::Head => self.frame(),
        }
    }

    /// Whether it is seen from the side, and then whether the front is at the right.
    pub fn front_at_right(&self) -> Option<bool> {
        (self.motion.pose().view == View::Side).then_some(!self.mirrored)
    }

    /// A frame that holds all of several pictures, so that they can be compared.
    pub fn common_frame(pictures: &[Picture]) -> Bounds {
        let frames = pictures.iter().map(Picture::frame);
        frames.reduce(Bounds::joined).unwrap_or(Bounds {
            min: pt(-50.0, 0.0),
            max: pt(50.0, 100.0),
        })
    }

    /// A frame that holds each person of several pictures from head to feet, where the pictures show only the part around the
    /// pelvis (rule H11); none where they show enough by themselves.
    pub fn person_beside(pictures: &[Picture]) -> Option<Bounds> {
        let is_part = |picture: &Picture| picture.marks.as_ref().is_some_and(|marks| marks.crop == Crop::Pelvis);
        let frames = pictures.iter().filter(|picture| is_part(picture)).map(Picture::whole);
        frames.reduce(Bounds::joined)
    }

    fn whole(&self) -> Bounds {
        // The start, the end and one moment between reach everywhere the motion does, or nearly.
        let all = [0.0, 0.5, 1.0]
            .into_iter()
            .filter_map(|place| self.at(place).bounds(|role| role != Role::Edge));
        let around = all.reduce(Bounds::joined);
        let around = around.unwrap_or(Bounds {
            min: pt(-50.0, 0.0),
            max: pt(50.0, 100.0),
        });
        let margin = pt(2.0, 2.0);
        Bounds {
            min: around.min - margin,
            max: around.max + margin,
        }
    }
}

/// What touches what, in the figure beside it too.
fn contact(pose: &Pose, mirrored: bool) -> String {
    let whole = pose.contact.said(mirrored);
    match &pose.beside {
        Some(beside) => format!("{whole}; {}", beside.contact.said(mirrored)),
        None => whole,
    }
}

/// Whether a picture of an exercise is drawn in the mirror.
fn is_mirrored(exercise: &Exercise, working: Side) -> bool {
    exercise.laterality != Laterality::Bilateral && working == Side::Left
}

/// An arrow for a movement, with a gap round it so that it is seen on a body too.
fn movement(arrow: &Arrow, before: &Body, drawing: &mut Drawing) {
    const STEPS: u32 = 8;
    const BARB: f64 = 3.2;
    let (right, up) = arrow.away;
    let mut points = vec![spot(before, before, arrow.at) + pt(right, up)];
    for step in 0..STEPS {
        let turned = (f64::from(step) + 0.5) / f64::from(STEPS) - 0.5;
        let ahead = Point::up(arrow.way + arrow.bend * turned) * (arrow.length / f64::from(STEPS));
        points.extend(points.last().map(|last| *last + ahead));
    }
    let Some(tip) = points.last().copied() else {
        return;
    };
    let barb = |turn: f64| tip + Point::up(arrow.way + arrow.bend / 2.0 + turn) * BARB;
    let head = vec![barb(148.0), tip, barb(-148.0)];
    for line in [&points, &head] {
        drawing.line(Role::Edge, line.clone(), 2.6);
    }
    for line in [points, head] {
        drawing.line(Role::Arrow, line, 1.2);
    }
}

/// A waistband round the trunk, seen from the side: it runs behind the arm that hangs beside it.
fn waistband(body: &Body, drawing: &mut Drawing) {
    const STEPS: u32 = 60;
    let arm = &body.arms.right;
    let rims = [arm.upper.rim(), arm.fore.rim(), arm.hand.clone()];
    let points: Vec<Point> = (0..=STEPS)
        .map(|step| body.trunk.at(6.0, -1.0 + 2.0 * f64::from(step) / f64::from(STEPS)))
        .collect();
    let seen = points.split(|point| rims.iter().any(|rim| within(*point, rim)));
    for run in seen.filter(|run| run.len() > 1) {
        drawing.line(Role::Measure, run.to_vec(), 1.1);
    }
}

/// A fold of skin at the waist, on the person's right, seen from the front: longer and wider the deeper it is.
fn waist_fold(body: &Body, depth: f64, drawing: &mut Drawing) {
    let way = |place: f64| {
        let across = -1.02 + 0.62 * depth * place;
        body.trunk.at(9.6 - 1.6 * place * place, across)
    };
    let points = (0..=8).map(|step| way(f64::from(step) / 8.0)).collect();
    drawing.line(Role::BodyDetail, points, 0.5 + 0.5 * depth);
}
