//! The icons of the patterns.

use std::path::Path;

use plumbline::content::{Icon, shipped};
use plumbline::figure::icon::{icon, icon_svg};
use plumbline::figure::shape::Role;

#[test]
fn the_files_in_icons_are_what_the_figure_room_draws() {
    for of in Icon::ALL {
        let id = of.name();
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("icons")
            .join(format!("{id}.svg"));
        let drawn = icon_svg(of);
        if std::env::var_os("PLUMBLINE_UPDATE").is_some() {
            std::fs::write(&path, &drawn).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == drawn,
            "{id}: run `cargo run --example figures -- --icons icons`"
        );
    }
}

#[test]
fn every_pattern_has_its_own_icon_and_all_are_squares_of_one_size() {
    let shown: Vec<Icon> = shipped().patterns.iter().map(|pattern| pattern.icon).collect();
    for (place, icon) in shown.iter().enumerate() {
        assert!(!shown[..place].contains(icon), "{}", icon.name());
    }
    for of in Icon::ALL {
        let (id, (drawing, frame)) = (of.name(), icon(of));
        let size = frame.max - frame.min;
        assert!((size.x - 34.0).abs() < 1e-9 && (size.y - 34.0).abs() < 1e-9, "{id}");
        // The line that matters lies inside.
        let line = drawing.bounds(|role| role == Role::Measure).unwrap();
        assert!(line.min.x > frame.min.x && line.max.x < frame.max.x, "{id}");
        assert!(line.min.y > frame.min.y && line.max.y < frame.max.y, "{id}");
    }
}

#[test]
fn the_high_hip_is_the_right_one() {
    let (drawing, _) = icon(Icon::Hips);
    let line = drawing.bounds(|role| role == Role::Measure).unwrap();
    assert!(line.max.y - line.min.y > 4.0, "the line is tilted");
    // From the front the person's right is on the left.
    let left_end = drawing
        .shapes
        .iter()
        .rev()
        .filter(|it| it.role == Role::Measure)
        .find_map(|shape| match &shape.form {
            plumbline::figure::shape::Form::Line { points, .. } => {
                points.iter().copied().min_by(|a, b| a.x.total_cmp(&b.x))
            }
            _ => None,
        });
    assert!(left_end.unwrap().y > (line.min.y + line.max.y) / 2.0);
}
