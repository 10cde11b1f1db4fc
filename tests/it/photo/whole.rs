//! The whole way: a drawn body side with stickers and a string, a rolled camera, blur, a file, the real decoder, careless
//! clicks, snapping, the angle (rule Q27).

use std::collections::BTreeMap;

use plumbline::content::{Angle, Landmark, PictureView, shipped};
use plumbline::picture::{Care, Decoded, Pixels, decode, snap_to_sticker, snap_to_string};
use plumbline::record::{PicturePoint, PlacedPicture};
use plumbline::rules::photo::measure;

use super::count;
use super::files::{Format, file, turned};
use super::scene::{Dice, Scene, any_color, percentile};

/// A person's pelvis from the left, drawn.
struct Body {
    file: Vec<u8>,
    truth: f64,
    string: [PicturePoint; 2],
    asis: PicturePoint,
    psis: PicturePoint,
}

const SIZE: (usize, usize) = (360, 520);

fn body(dice: &mut Dice, format: Format, orientation: u16) -> Body {
    let (width, height) = SIZE;
    let rough = dice.range(0.0, 5.0);
    let mut scene = Scene::ground(dice, width, height, rough);
    let (sin, cos) = dice.range(-3.0, 3.0).to_radians().sin_cos();
    let middle = (width as f64 / 2.0, height as f64 / 2.0);
    // A place of the upright world, seen by the rolled camera.
    let seen = |x: f64, y: f64| {
        let (x, y) = (x - middle.0, y - middle.1);
        PicturePoint::new(middle.0 + cos * x + sin * y, middle.1 - sin * x + cos * y)
    };
    let truth = dice.range(-10.0, 25.0);
    let (up, across) = truth.to_radians().sin_cos();
    // Facing left, the front lower is plus.
    let (psis, asis) = (seen(275.0, 260.0), seen(275.0 - 146.0 * across, 260.0 + 146.0 * up));
    let string = [seen(60.0, 25.0), seen(60.0, 495.0)];
    let color = any_color(dice);
    for point in [asis, psis] {
        scene.sticker(color, point, dice.range(5.0, 7.5), 1.0, 0.0);
    }
    scene.string([245.0; 3], string[0], string[1], 2.4);
    let pixels = scene.pixels(dice.range(0.6, 1.3));
    Body {
        file: turned(format, &pixels, orientation),
        truth,
        string,
        asis,
        psis,
    }
}

fn placed(plumb: [PicturePoint; 2], asis: PicturePoint, psis: PicturePoint) -> PlacedPicture {
    PlacedPicture {
        view: PictureView::PelvisLeft,
        size: [SIZE.0 as u32, SIZE.1 as u32],
        plumb: plumb.to_vec(),
        points: BTreeMap::from([(Landmark::Asis, asis), (Landmark::Psis, psis)]),
        reference_mm: None,
        lens_35mm: None,
    }
}

fn pelvis(picture: &PlacedPicture) -> f64 {
    measure(&shipped(), picture, None).degrees(Angle::Pelvis).unwrap()
}

fn snapped(opened: &Decoded, clicks: [PicturePoint; 4]) -> Option<f64> {
    let [top, bottom, asis, psis] = clicks.map(|click| opened.to_pixels(click));
    let string = snap_to_string(&opened.pixels, top, bottom)?;
    let sticker = |click| Some(opened.from_pixels(snap_to_sticker(&opened.pixels, click)?.middle));
    Some(pelvis(&placed(
        [string.first, string.second].map(|it| opened.from_pixels(it)),
        sticker(asis)?,
        sticker(psis)?,
    )))
}

#[test]
fn careless_clicks_give_the_drawn_angle_once_they_are_snapped() {
    let mut dice = Dice(7_919_191_919);
    let pictures = count(40);
    let (mut exact, mut careless, mut near, mut none) = (vec![], vec![], vec![], 0);
    for number in 0..pictures {
        let format = [Format::Jpeg(65 + (number % 31) as u8), Format::Png, Format::Webp][number % 3];
        let body = body(&mut dice, format, (number % 8 + 1) as u16);
        let opened = decode(&body.file, Care::Strict).unwrap();
        assert_eq!(opened.size(), [SIZE.0 as u32, SIZE.1 as u32], "{number}");
        exact.push((pelvis(&placed(body.string, body.asis, body.psis)) - body.truth).abs());
        let mut off =
            |point: PicturePoint| PicturePoint::new(point.x + dice.range(-3.0, 3.0), point.y + dice.range(-3.0, 3.0));
        let clicks = [off(body.string[0]), off(body.string[1]), off(body.asis), off(body.psis)];
        careless.push((pelvis(&placed([clicks[0], clicks[1]], clicks[2], clicks[3])) - body.truth).abs());
        match snapped(&opened, clicks) {
            Some(angle) => near.push((angle - body.truth).abs()),
            None => none += 1,
        }
    }
    let most = percentile(&mut exact, 100);
    assert!(most < 0.01, "exact points are off by {most}");
    let (usual, p95, most) = (
        percentile(&mut near, 50),
        percentile(&mut near, 95),
        percentile(&mut near, 100),
    );
    println!(
        "snapped: median {usual}, p95 {p95}, most {most}; clicks {}; not taken {none} of {pictures}",
        percentile(&mut careless, 50)
    );
    assert!(p95 < 0.15 && most < 0.6, "p95 {p95}, most {most}");
    assert!(usual < percentile(&mut careless, 50) / 10.0);
    assert!(none * 20 <= pictures, "not taken: {none} of {pictures}");
}

/// The same drawing in every format and stored every way, with and without what a camera tells, with half as many pixels and
/// with so many that it is halved when it is opened: one angle.
#[test]
fn one_picture_saved_in_many_ways_is_one_angle() {
    let mut found = Vec::new();
    // The same dice draw the same body.
    let drawn = |format, orientation| body(&mut Dice(4_242_424_242), format, orientation);
    for format in [Format::Jpeg(90), Format::Png, Format::Webp] {
        for orientation in 1..=8 {
            let body = drawn(format, orientation);
            found.push(angle_of(&body.file, clicks(&body), 1.0));
        }
        let body = drawn(format, 1);
        let pixels = decode(&body.file, Care::Strict).unwrap().pixels;
        found.push(angle_of(
            &file(format, pixels.size(), pixels.rgb(), None),
            clicks(&body),
            1.0,
        ));
        let (half, _) = pixels.overview(u64::from(pixels.size()[0]) * u64::from(pixels.size()[1]) / 4);
        found.push(angle_of(&turned(format, &half, 6), clicks(&body), 0.5));
    }
    let body = drawn(Format::Jpeg(90), 1);
    let large = amid_much_more(&decode(&body.file, Care::Strict).unwrap().pixels);
    let bytes = file(Format::Jpeg(90), large.size(), large.rgb(), None);
    assert!(decode(&bytes, Care::Strict).unwrap().halved);
    found.push(angle_of(&bytes, clicks(&body), 2.0));
    let low = found.iter().copied().fold(f64::INFINITY, f64::min);
    let high = found.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    assert!(high - low < 0.1, "{low} to {high}: {found:?}");
}

/// A click a little beside each of the four.
fn clicks(body: &Body) -> [PicturePoint; 4] {
    let clicks = [body.string[0], body.string[1], body.asis, body.psis];
    clicks.map(|click| PicturePoint::new(click.x + 0.75, click.y - 0.5))
}

/// The angle of a picture that is so many times as large as it was drawn.
fn angle_of(file: &[u8], clicks: [PicturePoint; 4], scale: f64) -> f64 {
    let opened = decode(file, Care::Strict).unwrap();
    let clicks = clicks.map(|click| PicturePoint::new(click.x * scale, click.y * scale));
    snapped(&opened, clicks).unwrap()
}

/// Each pixel twice across and down, in the upper left corner of more than 16 megapixels.
fn amid_much_more(pixels: &Pixels) -> Pixels {
    let (width, [own, height]) = (3600_u32, pixels.size());
    let row = |y: u32| -> Vec<u8> {
        let twice: Vec<Vec<u8>> = (0..own).map(|x| pixels.at(x, y).unwrap().repeat(2)).collect();
        let row = [twice.concat(), vec![128; ((width - own * 2) * 3) as usize]].concat();
        row.repeat(2)
    };
    let mut rgb = (0..height).map(row).collect::<Vec<_>>().concat();
    let all = 4600_u32;
    rgb.resize((width * all * 3) as usize, 128);
    Pixels::new(width, all, rgb).unwrap()
}

#[test]
fn a_sticker_is_found_to_a_fraction_of_a_pixel_and_where_there_is_none_nothing_is() {
    let mut dice = Dice(88_172_645_463_325_252);
    let scenes = count(150);
    let (mut off, mut none, mut invented) = (vec![], 0, 0);
    for _ in 0..scenes {
        let rough = dice.range(0.0, 6.0);
        let mut scene = Scene::ground(&mut dice, 96, 96, rough);
        let middle = PicturePoint::new(dice.range(44.0, 52.0), dice.range(44.0, 52.0));
        let radius = dice.range(4.0, 9.0);
        let color = any_color(&mut dice);
        scene.sticker(
            color,
            middle,
            radius,
            dice.range(0.65, 1.0),
            dice.range(0.0, std::f64::consts::PI),
        );
        let pixels = scene.pixels(dice.range(0.6, 1.4));
        let click = PicturePoint::new(
            middle.x + dice.range(-0.5, 0.5) * radius,
            middle.y + dice.range(-0.5, 0.5) * radius,
        );
        match snap_to_sticker(&pixels, click) {
            Some(sticker) => {
                assert!(
                    sticker.middle.distance(click) <= 2.0 * sticker.radius + 1.0,
                    "never farther than it is wide"
                );
                off.push(sticker.middle.distance(middle));
            }
            None => none += 1,
        }
        let bare = Scene::ground(&mut dice, 96, 96, rough).pixels(1.0);
        let click = PicturePoint::new(dice.range(40.0, 56.0), dice.range(40.0, 56.0));
        invented += usize::from(snap_to_sticker(&bare, click).is_some());
    }
    let (usual, p95) = (percentile(&mut off, 50), percentile(&mut off, 95));
    println!("stickers: median {usual}, p95 {p95}, not taken {none}, invented {invented} of {scenes}");
    assert!(usual < 0.08 && p95 < 0.3, "{usual} {p95}");
    assert!(
        none * 50 <= scenes && invented * 50 <= scenes,
        "not taken {none}, invented {invented} of {scenes}"
    );
}

#[test]
fn a_string_is_found_to_a_hundredth_of_a_degree_and_where_there_is_none_nothing_is() {
    let mut dice = Dice(123_456_789_987);
    let scenes = count(150) / 5;
    let (mut off, mut none, mut invented) = (vec![], 0, 0);
    for _ in 0..scenes {
        let rough = dice.range(0.0, 6.0);
        let mut scene = Scene::ground(&mut dice, 160, 600, rough);
        let (start, slope) = (dice.range(60.0, 100.0), dice.range(-0.02, 0.02));
        let at = |y: f64| PicturePoint::new(start + slope * y, y);
        let grey = [dice.range(0.0, 255.0); 3];
        scene.string(grey, at(0.0), at(600.0), dice.range(1.5, 4.0));
        let pixels = scene.pixels(dice.range(0.6, 1.4));
        let mut click = |y: f64| PicturePoint::new(at(y).x + dice.range(-4.0, 4.0), y);
        let (top, bottom) = (click(50.0), click(550.0));
        match snap_to_string(&pixels, top, bottom) {
            Some(string) => {
                let roll = ((string.second.x - string.first.x) / (string.second.y - string.first.y)).atan();
                off.push((roll - slope.atan()).to_degrees().abs());
                assert!(string.first.distance(top) < 11.0 && string.second.distance(bottom) < 11.0);
            }
            None => none += 1,
        }
        let bare = Scene::ground(&mut dice, 160, 600, rough).pixels(1.0);
        invented += usize::from(snap_to_string(&bare, top, bottom).is_some());
    }
    let (usual, p95) = (percentile(&mut off, 50), percentile(&mut off, 95));
    println!("strings: median {usual}, p95 {p95}, not taken {none}, invented {invented} of {scenes}");
    assert!(usual < 0.01 && p95 < 0.04, "{usual} {p95}");
    assert!(
        none <= 1 && invented == 0,
        "not taken {none}, invented {invented} of {scenes}"
    );
}

#[test]
fn at_the_edge_and_beyond_nothing_is_snapped_to() {
    let pixels = Scene::ground(&mut Dice(5), 80, 80, 0.0).pixels(1.0);
    for (x, y) in [
        (0.0, 0.0),
        (80.0, 80.0),
        (40.0, 3.0),
        (-5.0, 40.0),
        (1e9, 40.0),
        (f64::NAN, 40.0),
    ] {
        assert_eq!(snap_to_sticker(&pixels, PicturePoint::new(x, y)), None, "{x} {y}");
        assert_eq!(
            snap_to_string(&pixels, PicturePoint::new(x, y), PicturePoint::new(x, y + 200.0)),
            None,
            "{x} {y}"
        );
    }
}
