//! The formulas (rules Q21 to Q24): the examples of the specification, and what turning, shifting, scaling and mirroring do.

use std::collections::BTreeMap;

use plumbline::content::{Angle, Id, Landmark, PictureView, shipped};
use plumbline::record::{PicturePoint, PlacedPicture, Side};
use plumbline::rules::photo::{PhoneLevel, PhotoWarning, angle_error, lens_distance_m, measure, photo_flags, together};
use proptest::prelude::*;

type Named<'a> = &'a [(&'a str, [f64; 2])];

fn placed(view: PictureView, points: Named<'_>) -> PlacedPicture {
    let landmark = |name: &str| Landmark::ALL.into_iter().find(|one| one.name() == name).unwrap();
    PlacedPicture {
        view,
        size: [400, 400],
        plumb: vec![PicturePoint::new(10.0, 10.0), PicturePoint::new(10.0, 390.0)],
        points: points
            .iter()
            .map(|(name, [x, y])| (landmark(name), PicturePoint::new(*x, *y)))
            .collect(),
        reference_mm: None,
        lens_35mm: None,
    }
}

fn degrees(picture: &PlacedPicture, angle: Angle) -> f64 {
    measure(&shipped(), picture, None).degrees(angle).unwrap()
}

fn close(one: f64, other: f64, within: f64) {
    assert!((one - other).abs() <= within, "{one} is not {other}");
}

/// The sign check of the specification, to its printed precision.
#[test]
fn the_examples_of_the_specification_come_out() {
    let right = placed(
        PictureView::HeadRight,
        &[("c7", [100.0, 200.0]), ("tragus", [200.0, 100.0])],
    );
    close(degrees(&right, Angle::Neck), 45.0, 1e-12);
    assert_eq!(measure(&shipped(), &right, None).side, Some(Side::Right));
    let left = placed(
        PictureView::HeadLeft,
        &[("c7", [200.0, 200.0]), ("tragus", [100.0, 100.0])],
    );
    close(degrees(&left, Angle::Neck), 45.0, 1e-12);
    assert_eq!(measure(&shipped(), &left, None).side, Some(Side::Left));
    let pelvis = placed(
        PictureView::PelvisRight,
        &[("asis", [250.0, 110.0]), ("psis", [100.0, 84.0])],
    );
    close(degrees(&pelvis, Angle::Pelvis), 9.8, 0.05);
    let front = placed(
        PictureView::Front,
        &[("asis_R", [100.0, 300.0]), ("asis_L", [340.0, 304.0])],
    );
    close(degrees(&front, Angle::HipLine), 0.95, 0.005);
    let mut rolled = front;
    rolled.size = [400, 1000];
    rolled.plumb = vec![PicturePoint::new(0.0, 0.0), PicturePoint::new(17.5, 1000.0)];
    close(measure(&shipped(), &rolled, None).roll_deg, 1.0, 0.005);
    for (picture, name) in [(right, "right"), (left, "left"), (pelvis, "pelvis")] {
        assert_eq!(measure(&shipped(), &picture, None).warnings, [], "{name}");
    }
}

/// Each angle by its words: what plus is, and where 90° is.
#[test]
fn each_sign_means_what_its_question_says() {
    let side = placed;
    // The ear straight above the neck bump, whichever way the person is said to face.
    for view in [PictureView::HeadLeft, PictureView::HeadRight] {
        let above = side(view, &[("c7", [200.0, 200.0]), ("tragus", [200.0, 60.0])]);
        close(degrees(&above, Angle::Neck), 90.0, 1e-9);
        assert_eq!(
            measure(&shipped(), &above, None).warnings,
            [PhotoWarning::OutOfRange(Angle::Neck)]
        );
    }
    // The neck bump straight above the shoulder is 90°, the shoulder farther forward reads less, on either side.
    for (view, forward) in [(PictureView::HeadRight, 1.0), (PictureView::HeadLeft, -1.0)] {
        let at = |shoulder: f64| {
            let across = |by: f64| 200.0 + forward * by;
            let points: Named<'_> = &[
                ("c7", [across(0.0), 100.0]),
                ("tragus", [across(60.0), 20.0]),
                ("acromion", [across(shoulder), 200.0]),
            ];
            degrees(&side(view, points), Angle::Shoulder)
        };
        close(at(0.0), 90.0, 1e-9);
        close(at(100.0), 45.0, 1e-9);
        assert!(at(150.0) < at(100.0) && at(-30.0) > 90.0);
    }
    // The eye higher than the ear: chin up, plus.
    let chin = |eye: f64| {
        degrees(
            &side(
                PictureView::HeadLeft,
                &[("tragus", [200.0, 100.0]), ("canthus", [120.0, eye])],
            ),
            Angle::HeadTilt,
        )
    };
    assert!(chin(80.0) > 0.0 && chin(120.0) < 0.0);
    // The front of the pelvis lower: plus, from either side.
    let front_lower = |view, front: f64| {
        degrees(
            &side(view, &[("psis", [200.0, 200.0]), ("asis", [front, 230.0])]),
            Angle::Pelvis,
        )
    };
    assert!(front_lower(PictureView::PelvisRight, 340.0) > 0.0 && front_lower(PictureView::PelvisLeft, 60.0) > 0.0);
    // The person's right higher: plus, from the front and from behind.
    for (view, pair, angle) in [
        (PictureView::Front, ["asis_R", "asis_L"], Angle::HipLine),
        (PictureView::Front, ["tragus_R", "tragus_L"], Angle::HeadLine),
        (PictureView::Front, ["acromion_R", "acromion_L"], Angle::ShoulderLine),
        (PictureView::Back, ["psis_R", "psis_L"], Angle::DimpleLine),
    ] {
        let (right, left) = if view == PictureView::Front {
            (100.0, 300.0)
        } else {
            (300.0, 100.0)
        };
        let picture = side(view, &[(pair[0], [right, 190.0]), (pair[1], [left, 200.0])]);
        assert!(degrees(&picture, angle) > 0.0, "{angle:?}");
        assert_eq!(measure(&shipped(), &picture, None).warnings, [], "{angle:?}");
    }
}

#[test]
fn a_string_may_be_placed_from_below_and_with_more_than_two_points() {
    let mut picture = placed(
        PictureView::HeadRight,
        &[("c7", [100.0, 200.0]), ("tragus", [200.0, 100.0])],
    );
    let along = |y: f64| PicturePoint::new(40.0 + 0.05 * y, y);
    picture.plumb = vec![along(10.0), along(390.0)];
    let straight = measure(&shipped(), &picture, None);
    close(straight.roll_deg, 0.05_f64.atan().to_degrees(), 1e-9);
    picture.plumb.reverse();
    assert_eq!(measure(&shipped(), &picture, None).roll_deg, straight.roll_deg);
    picture.plumb = (0..20).map(|number| along(10.0 + 20.0 * f64::from(number))).collect();
    close(measure(&shipped(), &picture, None).roll_deg, straight.roll_deg, 1e-9);
    // A careless one among them hardly matters.
    picture.plumb[7].x += 3.0;
    close(measure(&shipped(), &picture, None).roll_deg, straight.roll_deg, 0.2);
}

#[test]
fn what_speaks_against_a_picture_is_said_at_its_limit_and_not_before() {
    let library = shipped();
    let warned = |picture: &PlacedPicture| measure(&library, picture, None).warnings;
    let hips = |apart: f64| {
        placed(
            PictureView::PelvisRight,
            &[("psis", [100.0, 200.0]), ("asis", [100.0 + apart, 210.0])],
        )
    };
    assert_eq!(warned(&hips(150.0)), []);
    let coarse = PhotoWarning::CoarsePixels(Angle::Pelvis);
    assert_eq!(warned(&hips(90.0)), [coarse]);
    assert_eq!(warned(&hips(50.0)), [PhotoWarning::CloseHipPoints, coarse]);

    let mut picture = hips(150.0);
    let [top, bottom] = [PicturePoint::new(10.0, 10.0), PicturePoint::new(10.0, 170.0)];
    picture.plumb = vec![top, bottom];
    assert_eq!(warned(&picture), [], "160 of 400 is 40 %");
    picture.plumb = vec![top, PicturePoint::new(10.0, 169.0)];
    assert_eq!(warned(&picture), [PhotoWarning::ShortPlumb]);
    picture.plumb.clear();
    assert_eq!(warned(&picture), [PhotoWarning::NoPlumb]);
    assert_eq!(measure(&library, &picture, None).roll_deg, 0.0);
    picture.plumb = vec![
        top,
        PicturePoint::new(10.0 + 380.0 * 10.5_f64.to_radians().tan(), 390.0),
    ];
    assert!(warned(&picture).contains(&PhotoWarning::LargeRoll));
    picture.plumb = vec![top, PicturePoint::new(10.0 + 380.0 * 9.5_f64.to_radians().tan(), 390.0)];
    assert!(!warned(&picture).contains(&PhotoWarning::LargeRoll));

    // The phone's own level contradicts or warns, and turns nothing.
    let picture = hips(150.0);
    let with = |roll_deg, pitch_deg| measure(&library, &picture, Some(PhoneLevel { roll_deg, pitch_deg }));
    assert_eq!(with(1.9, -4.9).warnings, []);
    assert_eq!(
        with(2.1, 5.1).warnings,
        [PhotoWarning::LevelDiffers, PhotoWarning::PhoneLeaned]
    );
    assert_eq!(with(2.1, 0.0).angles, with(0.0, 0.0).angles);

    // Where there is no string it takes the roll out: as a string rolled as far would.
    let along = |roll_deg: f64| {
        let mut picture = picture.clone();
        let across = 380.0 * roll_deg.to_radians().tan();
        picture.plumb = vec![PicturePoint::new(200.0, 10.0), PicturePoint::new(200.0 + across, 390.0)];
        measure(&library, &picture, None)
    };
    let mut without = picture.clone();
    without.plumb.clear();
    for roll_deg in [-3.0, 0.0, 4.5, 11.0] {
        let level = PhoneLevel {
            roll_deg,
            pitch_deg: 0.0,
        };
        let measured = measure(&library, &without, Some(level));
        close(
            measured.degrees(Angle::Pelvis).unwrap(),
            along(roll_deg).degrees(Angle::Pelvis).unwrap(),
            1e-9,
        );
        close(measured.roll_deg, roll_deg, 1e-9);
        let large = (roll_deg > 10.0).then_some(PhotoWarning::LargeRoll);
        let wanted: Vec<PhotoWarning> = [Some(PhotoWarning::RollByPhone), large].into_iter().flatten().collect();
        assert_eq!(measured.warnings, wanted);
        let item = library.item("sg-pelvic-angle-photo").unwrap();
        assert_eq!(photo_flags(&library, item, &[measured]), ["no-plumb".into()].into());
    }

    // 0.3 m over 100 pixels, a lens of 26 mm, 400 by 400 pixels: 1.02 m.
    let mut near = hips(150.0);
    near.points
        .insert(Landmark::ReferenceA, PicturePoint::new(300.0, 100.0));
    near.points
        .insert(Landmark::ReferenceB, PicturePoint::new(300.0, 200.0));
    (near.reference_mm, near.lens_35mm) = (Some(300.0), Some(26.0));
    assert_eq!(warned(&near), [PhotoWarning::CameraNear]);
    close(
        lens_distance_m(26.0, [400, 400], 3.0),
        26.0 / 43.3 * 400.0 * 2.0_f64.sqrt() * 3.0 / 1000.0,
        1e-12,
    );
    near.lens_35mm = Some(70.0);
    assert_eq!(warned(&near), []);
}

#[test]
fn a_line_is_told_in_millimetres_where_a_ruler_is_placed() {
    let points: Named<'_> = &[
        ("asis_R", [100.0, 300.0]),
        ("asis_L", [340.0, 304.0]),
        ("ref_a", [380.0, 100.0]),
        ("ref_b", [380.0, 300.0]),
    ];
    let mut picture = placed(PictureView::Front, points);
    picture.reference_mm = Some(300.0);
    let measured = measure(&shipped(), &picture, None);
    close(measured.angles[0].higher_mm.unwrap(), 6.0, 1e-9);
    close(
        measured.angles[0].pixel_deg,
        (1.0_f64 / 240.0).atan().to_degrees(),
        1e-3,
    );
}

/// Rule Q24.
#[test]
fn a_mirrored_picture_or_a_wrong_side_is_asked_about() {
    let library = shipped();
    let ear = |view, x: f64| placed(view, &[("c7", [200.0, 200.0]), ("tragus", [x, 100.0])]);
    for (view, x) in [(PictureView::HeadLeft, 300.0), (PictureView::HeadRight, 100.0)] {
        let measured = measure(&library, &ear(view, x), None);
        assert_eq!(measured.warnings, [PhotoWarning::OtherSide], "{view:?}");
        close(measured.degrees(Angle::Neck).unwrap(), 45.0, 1e-9);
    }
    // From the front and from behind: where the sticker on the right thigh has to be.
    let hips = |view, right: f64, mark: f64| {
        let pair = if view == PictureView::Front {
            ["asis_R", "asis_L"]
        } else {
            ["psis_R", "psis_L"]
        };
        let points: Named<'_> = &[
            (pair[0], [right, 200.0]),
            (pair[1], [400.0 - right, 200.0]),
            ("right_mark", [mark, 300.0]),
        ];
        let measured = measure(&library, &placed(view, points), None);
        (measured.right_mark_agrees, measured.warnings)
    };
    let other = vec![PhotoWarning::OtherSide];
    assert_eq!(hips(PictureView::Front, 80.0, 120.0), (Some(true), vec![]));
    assert_eq!(hips(PictureView::Back, 320.0, 280.0), (Some(true), vec![]));
    assert_eq!(
        hips(PictureView::Front, 80.0, 280.0),
        (Some(false), other.clone()),
        "mirrored, named by its look"
    );
    assert_eq!(
        hips(PictureView::Front, 320.0, 280.0),
        (Some(false), other.clone()),
        "a back view opened as a front view"
    );
    assert_eq!(
        hips(PictureView::Back, 80.0, 280.0),
        (Some(true), other),
        "swapped names"
    );
}

/// Rules Q22 and Q28.
#[test]
fn several_pictures_give_the_middle_one_and_say_when_they_differ() {
    let library = shipped();
    let item = library.item("fh-cva-photo").unwrap();
    let ear = |view, degrees: f64| {
        let sign = if view == PictureView::HeadLeft { -1.0 } else { 1.0 };
        let (up, across) = degrees.to_radians().sin_cos();
        let tragus = [200.0 + sign * 150.0 * across, 200.0 - 150.0 * up];
        measure(
            &library,
            &placed(view, &[("c7", [200.0, 200.0]), ("tragus", tragus)]),
            None,
        )
    };
    let pictures = [
        ear(PictureView::HeadLeft, 44.0),
        ear(PictureView::HeadLeft, 47.0),
        ear(PictureView::HeadLeft, 45.0),
        ear(PictureView::HeadRight, 50.0),
    ];
    let both = together(&library, &pictures);
    assert_eq!(both.len(), 2);
    assert_eq!((both[0].side, both[1].side), (Some(Side::Left), Some(Side::Right)));
    close(both[0].median, 45.0, 1e-9);
    close(both[0].spread, 3.0, 1e-9);
    assert!(!both[0].is_wide, "3° is not more than 3°");
    assert!(photo_flags(&library, item, &pictures).is_empty());
    let apart = [ear(PictureView::HeadLeft, 44.0), ear(PictureView::HeadLeft, 47.5)];
    assert!(photo_flags(&library, item, &apart).contains("spread"));
    let mut bare = placed(
        PictureView::HeadLeft,
        &[("c7", [200.0, 200.0]), ("tragus", [100.0, 100.0])],
    );
    bare.plumb.clear();
    let flags = photo_flags(&library, item, &[measure(&library, &bare, None)]);
    assert_eq!(flags.iter().map(Id::as_str).collect::<Vec<_>>(), ["no-plumb"]);
    for (angle, error) in [
        (Angle::Neck, 5.0),
        (Angle::Shoulder, 5.0),
        (Angle::Pelvis, 5.0),
        (Angle::HipLine, 1.5),
        (Angle::DimpleLine, 1.5),
    ] {
        assert_eq!(angle_error(&library, angle), Some(error), "{angle:?}");
    }
}

/// Points of a view near where a body has them.
fn body() -> impl Strategy<Value = PlacedPicture> {
    let jitter = prop::collection::vec(-18.0..18.0_f64, 16);
    (0..6_usize, jitter, -9.0..9.0_f64).prop_map(|(view, jitter, roll)| {
        let view = PictureView::ALL[view];
        let ways: &[(Landmark, [f64; 2])] = match view {
            PictureView::HeadLeft | PictureView::HeadRight => &[
                (Landmark::C7, [0.0, 0.0]),
                (Landmark::Tragus, [110.0, -110.0]),
                (Landmark::Acromion, [-70.0, 150.0]),
                (Landmark::Canthus, [190.0, -125.0]),
            ],
            PictureView::PelvisLeft | PictureView::PelvisRight => {
                &[(Landmark::Psis, [-75.0, 0.0]), (Landmark::Asis, [75.0, 10.0])]
            }
            PictureView::Front => &[
                (Landmark::AsisRight, [-120.0, 0.0]),
                (Landmark::AsisLeft, [120.0, 0.0]),
                (Landmark::RightMark, [-70.0, 200.0]),
                (Landmark::AcromionRight, [-180.0, -400.0]),
                (Landmark::AcromionLeft, [180.0, -400.0]),
            ],
            PictureView::Back => &[
                (Landmark::PsisRight, [100.0, 0.0]),
                (Landmark::PsisLeft, [-100.0, 0.0]),
                (Landmark::RightMark, [70.0, 200.0]),
            ],
        };
        let faces = if matches!(view, PictureView::HeadLeft | PictureView::PelvisLeft) {
            -1.0
        } else {
            1.0
        };
        let mut jitter = jitter.into_iter();
        let mut move_by = || jitter.next().unwrap_or_default();
        let points: BTreeMap<Landmark, PicturePoint> = ways
            .iter()
            .map(|(landmark, [x, y])| {
                (
                    *landmark,
                    PicturePoint::new(1000.0 + faces * x + move_by(), 1000.0 + y + move_by()),
                )
            })
            .collect();
        let upright = PlacedPicture {
            view,
            size: [2000, 2000],
            plumb: vec![PicturePoint::new(500.0, 200.0), PicturePoint::new(500.0, 1800.0)],
            points,
            reference_mm: None,
            lens_35mm: None,
        };
        each(&upright, |point| turned(point, roll))
    })
}

/// The same picture with every point, those of the string too, somewhere else.
fn each(picture: &PlacedPicture, to: impl Fn(PicturePoint) -> PicturePoint) -> PlacedPicture {
    PlacedPicture {
        plumb: picture.plumb.iter().map(|point| to(*point)).collect(),
        points: picture.points.iter().map(|(name, point)| (*name, to(*point))).collect(),
        ..picture.clone()
    }
}

/// A point in a picture that is turned about its middle, in degrees against the clock.
fn turned(point: PicturePoint, degrees: f64) -> PicturePoint {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (x, y) = (point.x - 1000.0, point.y - 1000.0);
    PicturePoint::new(1000.0 + x * cos + y * sin, 1000.0 - x * sin + y * cos)
}

fn mirrored(view: PictureView) -> PictureView {
    match view {
        PictureView::HeadLeft => PictureView::HeadRight,
        PictureView::HeadRight => PictureView::HeadLeft,
        PictureView::PelvisLeft => PictureView::PelvisRight,
        PictureView::PelvisRight => PictureView::PelvisLeft,
        PictureView::Front | PictureView::Back => view,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Turning the camera turns the string along with everything: roll cancels.
    #[test]
    fn turning_shifting_and_scaling_change_no_angle(
        picture in body(), degrees in -40.0..40.0_f64, shift in -300.0..300.0_f64, scale in 0.3..4.0_f64,
    ) {
        let library = shipped();
        let before = measure(&library, &picture, None);
        let moved = each(&picture, |point| {
            let point = turned(point, degrees);
            PicturePoint::new((point.x + shift) * scale, (point.y - shift / 2.0) * scale)
        });
        let after = measure(&library, &moved, None);
        for (one, other) in before.angles.iter().zip(&after.angles) {
            prop_assert!((one.degrees - other.degrees).abs() < 1e-9, "{one:?} {other:?}");
        }
        prop_assert_eq!(before.side, after.side);
        prop_assert_eq!(before.right_mark_agrees, after.right_mark_agrees);
        // A camera that is turned against the clock shows its string leaning the other way.
        prop_assert!((after.roll_deg - before.roll_deg - degrees).abs() < 1e-9);
    }

    /// A mirrored side picture is the other side and the same angle. A mirrored front picture with its points named by their
    /// look has its lines the other way round.
    #[test]
    fn mirroring_swaps_the_side_and_turns_lines_round_and_nothing_else(picture in body()) {
        let library = shipped();
        let before = measure(&library, &picture, None);
        let mut mirror = each(&picture, |point| PicturePoint::new(2000.0 - point.x, point.y));
        let after = measure(&library, &mirror, None);
        prop_assert!((after.roll_deg + before.roll_deg).abs() < 1e-9);
        if picture.view.is_from_the_side() {
            for (one, other) in before.angles.iter().zip(&after.angles) {
                prop_assert!((one.degrees - other.degrees).abs() < 1e-9);
            }
            prop_assert_eq!(before.side.map(Side::other), after.side);
            prop_assert!(after.warnings.contains(&PhotoWarning::OtherSide));
            mirror.view = mirrored(mirror.view);
            prop_assert!(!measure(&library, &mirror, None).warnings.contains(&PhotoWarning::OtherSide));
        } else {
            prop_assert!(after.warnings.contains(&PhotoWarning::OtherSide));
            let swap = |landmark: Landmark| match landmark {
                Landmark::AsisLeft => Landmark::AsisRight,
                Landmark::AsisRight => Landmark::AsisLeft,
                Landmark::PsisLeft => Landmark::PsisRight,
                Landmark::PsisRight => Landmark::PsisLeft,
                Landmark::AcromionLeft => Landmark::AcromionRight,
                Landmark::AcromionRight => Landmark::AcromionLeft,
                other => other,
            };
            mirror.points = mirror.points.into_iter().map(|(name, point)| (swap(name), point)).collect();
            let by_look = measure(&library, &mirror, None);
            for (one, other) in before.angles.iter().zip(&by_look.angles) {
                prop_assert!((one.degrees + other.degrees).abs() < 1e-9);
            }
            prop_assert_eq!(by_look.right_mark_agrees, Some(false));
        }
    }
}
