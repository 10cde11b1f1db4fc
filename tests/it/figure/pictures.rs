//! Pictures: all there, the same for the same, exact in the mirror, muscles lit, motion at the tempo of the dose.

use plumbline::content::{Laterality, shipped};
use plumbline::figure::geometry::{Point, pt};
use plumbline::figure::picture::Picture;
use plumbline::figure::shape::{Drawing, Form, Role};
use plumbline::figure::skeleton::Side;

use super::pictures;

#[test]
fn every_exercise_and_every_item_has_a_figure() {
    let library = shipped();
    for exercise in &library.exercises {
        let drawing = Picture::of_exercise(exercise, Side::Right).at(1.0);
        assert!(drawing.shapes.len() > 8, "{}", exercise.id);
    }
    for item in &library.items {
        let figure = library
            .figure(item.id.as_str())
            .unwrap_or_else(|| panic!("{} has no figure", item.id));
        assert!(
            Picture::of_item(figure, Side::Right).at(1.0).shapes.len() > 8,
            "{}",
            item.id
        );
    }
}

#[test]
fn the_same_picture_has_the_same_shapes() {
    let again: Vec<Drawing> = pictures().iter().map(|(_, picture)| picture.at(0.37)).collect();
    for ((name, picture), other) in pictures().iter().zip(again) {
        assert_eq!(picture.at(0.37), other, "{name}");
    }
}

/// The ends of everything, in order, x multiplied by `sign`.
fn corners(drawing: &Drawing, sign: f64) -> Vec<Point> {
    let turned = |point: &Point| pt(point.x * sign, point.y);
    let mut corners = Vec::new();
    for shape in &drawing.shapes {
        match &shape.form {
            Form::Fill(outlines) => {
                for outline in outlines {
                    let ends = outline.pieces.iter().map(|piece| turned(&piece.end()));
                    let mut ring: Vec<Point> = ends.chain([turned(&outline.start)]).collect();
                    ring.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
                    corners.extend(ring);
                }
            }
            Form::Line { points, .. } => corners.extend(points.iter().map(turned)),
            Form::Circle { centre, .. } => corners.push(turned(centre)),
            Form::Text { at, .. } => corners.push(turned(at)),
        }
    }
    corners
}

#[test]
fn left_is_exactly_right_in_the_mirror() {
    let library = shipped();
    let mut seen = 0;
    for exercise in library
        .exercises
        .iter()
        .filter(|it| it.laterality != Laterality::Bilateral)
    {
        let right = corners(&Picture::of_exercise(exercise, Side::Right).at(0.6), 1.0);
        let left = corners(&Picture::of_exercise(exercise, Side::Left).at(0.6), -1.0);
        assert_eq!(left, right, "{}", exercise.id);
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
    for (name, picture) in pictures() {
        let drawing = picture.at(1.0);
        assert_eq!(drawing.mirrored().mirrored(), drawing, "{name}");
    }
}

#[test]
fn a_bilateral_exercise_looks_the_same_for_both_sides() {
    let library = shipped();
    let bridge = library.exercise("glute-bridge").unwrap();
    assert_eq!(
        Picture::of_exercise(bridge, Side::Left).at(0.5),
        Picture::of_exercise(bridge, Side::Right).at(0.5)
    );
}

#[test]
fn every_muscle_an_exercise_is_for_is_lit_on_its_figure() {
    for exercise in &shipped().exercises {
        for place in [0.0, 1.0] {
            let lit = Picture::of_exercise(exercise, Side::Right)
                .at(place)
                .shapes
                .iter()
                .filter(|shape| matches!(shape.role, Role::Highlight | Role::HighlightSoft))
                .count();
            // Balance is no muscle.
            let muscles = exercise.primary.iter().filter(|it| **it != "balance").count();
            assert!(lit >= muscles, "{} lights {lit}", exercise.id);
        }
    }
}

/// The middle of what is lit.
fn lit_at(drawing: &Drawing) -> f64 {
    let xs: Vec<f64> = drawing
        .shapes
        .iter()
        .filter(|shape| shape.role == Role::Highlight)
        .filter_map(|shape| match &shape.form {
            Form::Fill(outlines) => outlines.first().map(|outline| outline.start.x),
            _ => None,
        })
        .collect();
    xs.iter().sum::<f64>() / xs.len() as f64
}

#[test]
fn the_working_side_is_the_persons() {
    // Seen from the front the person's right is on the left of the picture.
    let library = shipped();
    let stretch = library.exercise("one-arm-wall-chest-stretch").unwrap();
    let right = Picture::of_exercise(stretch, Side::Right);
    let middle = right.motion().body(0.0).skeleton.pelvis.x;
    assert!(lit_at(&right.at(0.0)) < middle);
    assert!(lit_at(&Picture::of_exercise(stretch, Side::Left).at(0.0)) > -middle);
    // Seen from behind it is on the right.
    let lean = Picture::of_exercise(library.exercise("wall-lean-side-stretch").unwrap(), Side::Right);
    let middle = -lean.motion().body(0.0).skeleton.pelvis.x;
    assert!(lit_at(&lean.at(0.0)) > middle);
}

#[test]
fn a_frame_holds_the_whole_motion() {
    for (name, picture) in pictures() {
        if picture.frame().max.y - picture.frame().min.y < 50.0 && name.contains('=') {
            continue;
        }
        let crop = shipped()
            .figure(&name)
            .is_some_and(|figure| figure.crop != plumbline::content::Crop::Whole);
        if crop || name.contains('=') {
            continue;
        }
        let frame = picture.frame();
        for step in 0..=10 {
            let inside = picture
                .at(f64::from(step) / 10.0)
                .bounds(|role| role != Role::Edge)
                .unwrap();
            let held = inside.min.x >= frame.min.x && inside.max.x <= frame.max.x;
            assert!(
                held && inside.min.y >= frame.min.y && inside.max.y <= frame.max.y,
                "{name} at {step}"
            );
        }
    }
}
