//! The body map.

use plumbline::content::{View, shipped};
use plumbline::figure::geometry::pt;
use plumbline::figure::map::{BodyMap, Mark, Tint, body_map};
use plumbline::figure::shape::{Form, Role};
use plumbline::figure::skeleton::Side;

fn all() -> Vec<String> {
    shipped().muscles.iter().map(|muscle| muscle.id.to_string()).collect()
}

fn map(view: View, marks: &[Mark]) -> BodyMap {
    let names = all();
    body_map(view, names.iter().map(String::as_str), marks)
}

fn mark(muscle: &str, side: Side) -> Mark {
    Mark {
        label: Some(muscle.to_owned()),
        ..Mark::plain(muscle, side, Role::Tight)
    }
}

#[test]
fn every_muscle_is_a_region_on_each_side() {
    let (front, back) = (map(View::Front, &[]), map(View::Back, &[]));
    // Balance is no muscle, and the pelvic floor lies inside.
    for muscle in all().into_iter().filter(|it| it != "balance" && it != "pelvic-floor") {
        for side in [Side::Left, Side::Right] {
            let found = front
                .regions
                .iter()
                .chain(&back.regions)
                .any(|it| it.muscle == muscle && it.side == side);
            assert!(found, "{muscle} {side:?}");
        }
    }
}

#[test]
fn the_persons_left_is_on_the_right_from_the_front_and_on_the_left_from_behind() {
    for (view, sign) in [(View::Front, 1.0), (View::Back, -1.0)] {
        for region in &map(view, &[]).regions {
            let side = if region.side == Side::Left { 1.0 } else { -1.0 };
            assert!(
                region.middle().x * side * sign > 0.0,
                "{view:?} {} {:?}",
                region.muscle,
                region.side
            );
        }
    }
}

#[test]
fn both_sides_mirror_each_other() {
    for view in [View::Front, View::Back] {
        let regions = map(view, &[]).regions;
        for left in regions.iter().filter(|it| it.side == Side::Left) {
            let right = regions
                .iter()
                .find(|it| it.side == Side::Right && it.muscle == left.muscle)
                .unwrap();
            let away = left.middle() - pt(-right.middle().x, right.middle().y);
            assert!(away.length() < 1e-6, "{}", left.muscle);
        }
    }
}

#[test]
fn a_region_lies_on_the_body_and_is_found_where_it_is() {
    for view in [View::Front, View::Back] {
        let map = map(view, &[]);
        for region in &map.regions {
            let found = map
                .regions
                .iter()
                .any(|other| map.at(region.middle()).is_some_and(|hit| hit.muscle == other.muscle));
            assert!(found, "{}", region.muscle);
        }
        assert!(map.at(pt(-60.0, 50.0)).is_none());
    }
}

#[test]
fn labels_never_collide() {
    for view in [View::Front, View::Back] {
        // Only muscles of a table are ever named on a map.
        let named = shipped().muscles.into_iter().filter(|muscle| muscle.in_tables);
        let named: Vec<String> = named.map(|muscle| muscle.id.to_string()).collect();
        let marks: Vec<Mark> = named
            .iter()
            .flat_map(|it| [mark(it, Side::Left), mark(it, Side::Right)])
            .collect();
        let map = map(view, &marks);
        let mut places: Vec<(bool, f64)> = map
            .drawing
            .shapes
            .iter()
            .filter_map(|shape| match &shape.form {
                Form::Text { at, .. } => Some((at.x < 0.0, at.y)),
                _ => None,
            })
            .collect();
        assert!(places.len() >= 20, "{}", places.len());
        places.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for pair in places.windows(2) {
            assert!(pair[0].0 != pair[1].0 || pair[1].1 - pair[0].1 > 5.1, "{pair:?}");
        }
        let frame = BodyMap::frame();
        assert!(places.iter().all(|(_, y)| *y > frame.min.y && *y < frame.max.y));
    }
}

#[test]
fn what_was_not_tested_is_hatched_and_only_that() {
    let hatched = |untested| {
        let mark = Mark {
            tint: Tint {
                role: Role::Tight,
                untested,
            },
            ..mark("hamstrings", Side::Left)
        };
        map(View::Back, &[mark])
            .drawing
            .shapes
            .iter()
            .filter(|it| it.role == Role::Hatch)
            .count()
    };
    assert_eq!(hatched(false), 0);
    assert!(hatched(true) > 8, "{}", hatched(true));
}

#[test]
fn a_muscle_that_is_both_has_one_colour_above_and_the_other_below() {
    let both = Mark {
        below: Some(Tint {
            role: Role::Weak,
            untested: false,
        }),
        ..mark("hamstrings", Side::Left)
    };
    let bounds = |mark: &Mark, role: Role| {
        map(View::Back, std::slice::from_ref(mark))
            .drawing
            .bounds(|it| it == role)
            .unwrap()
    };
    let whole = bounds(&mark("hamstrings", Side::Left), Role::Tight);
    let (above, below) = (bounds(&both, Role::Tight), bounds(&both, Role::Weak));
    let middle = (whole.min.y + whole.max.y) / 2.0;
    assert!((above.min.y - middle).abs() < 0.05 && (below.max.y - middle).abs() < 0.05);
    assert!((above.max.y - whole.max.y).abs() < 0.05 && (below.min.y - whole.min.y).abs() < 0.05);
}
