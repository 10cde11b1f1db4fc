//! The guide for who takes the photos: one page that says what the pictures need, with a drawing for each view (rule Q20).

use plumbline::content::shipped;
use plumbline::figure::photo_view::photo_view;
use plumbline::figure::shape::Role;
use plumbline::report::photo_guide;

use super::*;

fn pdf(look: PageLook) -> plumbline::report::Pdf {
    let paper = Paper {
        look,
        ..Paper::default()
    };
    paper.pdf(&photo_guide(&shipped(), TODAY).into()).unwrap()
}

#[test]
fn it_is_one_page_and_says_what_the_pictures_need() {
    for (name, look) in every_look() {
        let made = pdf(look);
        if look.style == PageStyle::LargePrint {
            assert!((2..=8).contains(&made.pages), "{name}: {} pages", made.pages);
        } else {
            assert_eq!(made.pages, 1, "{name}");
        }
        assert_eq!(made.replaced, 0, "{name}");
        let Some((_, text)) = tool("pdftotext", &["-layout", "FILE", "-"], &made.bytes) else {
            continue;
        };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for word in [
            "3 m",
            "Lens at shoulder height",
            "Lens at hip height",
            "string",
            "raised sticker",
            "right thigh",
            "messenger",
            "1×",
            "Head from the left",
            "Pelvis from the right",
            "From the front",
            "From behind",
            "Neck bump",
            "Back hip point",
        ] {
            assert!(text.contains(word), "{name}: “{word}” is not in: {text}");
        }
        assert!(!text.contains('!'), "{name}");
    }
}

/// Each drawing shows the points of its view where the photo does: left and right as the camera sees them.
#[test]
fn each_view_is_drawn_as_the_camera_sees_it() {
    let library = shipped();
    let guide = photo_guide(&library, TODAY);
    assert_eq!(guide.views.len(), 6);
    let files: std::collections::BTreeSet<&str> = guide.views.iter().map(|view| view.art.file.as_str()).collect();
    assert_eq!(files.len(), 6, "a drawing of its own each");
    let item = |id: &str| &library.figure(id).unwrap().pose;
    for (id, names) in [
        ("fh-cva-photo", ["head-left", "head-right"]),
        ("sg-pelvic-angle-photo", ["pelvis-left", "pelvis-right"]),
    ] {
        for (name, faces) in names.into_iter().zip([-1.0, 1.0]) {
            let view = library
                .photo
                .views
                .iter()
                .find(|view| view.view.name() == name)
                .unwrap();
            let front_and_back: Vec<f64> = [1, 0].map(|at| x_of(item(id), view, view.points[at])).to_vec();
            // Ear before neck bump, front before back hip point.
            assert!((front_and_back[1] - front_and_back[0]) * faces > 0.0, "{name}");
        }
    }
    for (id, name, right) in [("hh-front-photo", "front", -1.0), ("hh-back-photo", "back", 1.0)] {
        let view = library
            .photo
            .views
            .iter()
            .find(|view| view.view.name() == name)
            .unwrap();
        let mark = *view.points.iter().find(|point| point.name() == "right_mark").unwrap();
        assert!(
            x_of(item(id), view, mark) * right > 0.0,
            "{name}: the sticker on the right thigh"
        );
    }
}

/// Where the one point of a view is drawn, across.
fn x_of(
    pose: &plumbline::content::Pose,
    view: &plumbline::content::PhotoView,
    point: plumbline::content::Landmark,
) -> f64 {
    let (drawing, _) = photo_view(pose, view.view, &[point]);
    let marks = plumbline::figure::shape::Drawing {
        shapes: drawing
            .shapes
            .into_iter()
            .filter(|shape| shape.role == Role::Landmark)
            .collect(),
    };
    let bounds = marks.bounds(|_| true).expect("a point is drawn");
    (bounds.min.x + bounds.max.x) / 2.0
}
