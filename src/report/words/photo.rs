//! What is said of pictures and of angles in them (rules Q22 to Q26).

use super::{Formats, Shown, count, number};
use crate::content::{Angle, Item, Library};
use crate::picture::{
    BetweenPictures, HALVED_ABOVE, MAX_HEIC_PIXELS, MAX_PIXELS, MAX_PROGRESSIVE_PIXELS, PictureHint, Refused,
};
use crate::record::{Answer, Assessment, MarkStands, PhotoMark, PicturePoint, Side, Units};
use crate::rules::photo::{self, FromPhotos, MeasuredAngle, NumbersFrom, PhotoWarning, angle_error};

/// Why a picture was not opened, and what to do.
pub fn picture_refused(refused: Refused) -> String {
    let megapixels = |width: u32, height: u32| number((f64::from(width) * f64::from(height) / 1e6).round());
    match refused {
        Refused::Empty => "This file is empty. Copy it from the phone again.".to_owned(),
        Refused::FileTooLarge => {
            "This file is larger than 64 MiB, more than Plumbline reads. Take the picture again with the usual setting."
                .to_owned()
        }
        Refused::Heic => {
            "This picture is in Apple’s format HEIC, which Plumbline does not open. On the iPhone, choose \
             Settings › Camera › Formats › Most Compatible and take it again; or, for pictures that are there already, \
             Settings › Photos › Transfer to Mac or PC › Automatic, and copy them by cable."
                .to_owned()
        }
        Refused::OtherPicture => {
            "This picture has a format that Plumbline does not open. Save it as JPEG, PNG or WebP.".to_owned()
        }
        Refused::NoPicture => {
            "This is no picture that Plumbline knows, whatever its name says. Choose a JPEG, PNG or WebP file."
                .to_owned()
        }
        Refused::TooManyPixels { width, height } => format!(
            "This picture has {} megapixels, more than the {} that Plumbline opens; 12 are enough. Take it again with the \
             usual setting.",
            megapixels(width, height),
            MAX_PIXELS / 1_000_000
        ),
        Refused::TooManyForProgressive { width, height } => format!(
            "This picture has {} megapixels and is packed in several passes (progressive), of which Plumbline opens {} \
             megapixels. Save it again as an ordinary JPEG, or take it again with the usual setting; 12 megapixels are \
             enough.",
            megapixels(width, height),
            MAX_PROGRESSIVE_PIXELS / 1_000_000
        ),
        Refused::TooManyForHeic { width, height } => format!(
            "This picture has {} megapixels in Apple’s format HEIC, of which Plumbline opens {}; 12 are enough. Take it again \
             with the usual setting, or save it as JPEG.",
            megapixels(width, height),
            MAX_HEIC_PIXELS / 1_000_000
        ),
        Refused::TooDeep => {
            "This picture would take more than 256 MiB of memory. Save it with 8 bits a colour, or as JPEG.".to_owned()
        }
        Refused::Damaged { may_open_anyway: true } => {
            "This picture is damaged or was cut off while it was copied. Get the \
             original file again; or open it anyway, with what is missing in grey."
                .to_owned()
        }
        Refused::Damaged { may_open_anyway: false } => {
            "This picture is damaged and cannot be opened. Get the original file again.".to_owned()
        }
    }
}

/// Said of a picture that was halved.
pub fn picture_halved() -> String {
    format!(
        "It has more than {} megapixels, so it is shown at half its size; that is fine enough to measure in.",
        HALVED_ABOVE / 1_000_000
    )
}

/// What speaks against how a picture was taken, and what to do.
pub fn picture_hint(hint: PictureHint) -> &'static str {
    match hint {
        PictureHint::WideLens => {
            "It was taken with the wide-angle lens (0.5×): lines bend, and what is near grows. Take it again at 1×."
        }
        PictureHint::Zoomed => "It was zoomed by calculation, which makes it coarse. Take it again at 1×, from 3 m.",
        PictureHint::FrontCamera => {
            "It was taken with the camera beside the screen, which may swap left and right. Is it mirrored?"
        }
        PictureHint::ThroughAMessenger => {
            "It is small and tells of no camera, as pictures do that came through a messenger. Bring the original file over \
             by cable or card."
        }
        PictureHint::PhoneLeaned => {
            "The phone leaned back or forward. Stand it upright, with the lens at the height of the points."
        }
        PictureHint::Animation => "This is an animation; its first picture is shown.",
    }
}

/// What speaks against the times at which the pictures of a view were taken.
pub fn between_pictures(between: BetweenPictures) -> &'static str {
    match between {
        BetweenPictures::NoWalk => {
            "Two of these pictures were taken one right after the other. A short walk in between shows how you usually stand."
        }
        BetweenPictures::OtherOccasions => {
            "These pictures are of different occasions. Measure those of one occasion together."
        }
    }
}

/// What speaks against a picture or an angle in it, and what to do.
pub fn photo_warning(formats: Formats, library: &Library, warning: PhotoWarning) -> String {
    let limits = &library.photo.about.limits;
    let named = |angle: Angle| {
        let known = library.photo.angle(angle);
        known.map_or_else(|| angle.name().replace('-', " "), |known| known.name.clone())
    };
    match warning {
        PhotoWarning::NoPlumb => {
            "There is no string in the picture, so each degree the camera was rolled is a degree in every \
             angle. Hang one up and take it again, or count this picture less."
                .to_owned()
        }
        PhotoWarning::RollByPhone => {
            "There is no string in the picture, so what is upright was taken from the phone’s own level, which is \
             good to about a degree. The number counts a little less than with a string."
                .to_owned()
        }
        PhotoWarning::ShortPlumb => format!(
            "The string shows over less than {} % of the picture’s height. Place its two ends farther apart.",
            formats.number(limits.plumb_share * 100.0)
        ),
        PhotoWarning::LargeRoll => format!(
            "The camera was rolled by more than {}. Look at the string again; if it is right, take the picture again.",
            formats.quantity(limits.roll_deg, "°")
        ),
        PhotoWarning::OtherSide => {
            "The points show another side than was named. Is the picture mirrored, is it the other side, or \
             are right and left swapped? Nothing was changed."
                .to_owned()
        }
        PhotoWarning::CloseHipPoints => format!(
            "The two hip points lie less than {} pixels apart. Look at both again, or use the original file.",
            formats.number(limits.hip_points_px)
        ),
        PhotoWarning::CoarsePixels(angle) => format!(
            "{}: one pixel is worth more than {}. Use the original file of the phone.",
            named(angle),
            formats.quantity(limits.pixel_deg, "°")
        ),
        PhotoWarning::OutOfRange(angle) => format!(
            "{}: this is outside what can be. Look at its two points again.",
            named(angle)
        ),
        PhotoWarning::CameraNear => format!(
            "The camera stood nearer than {}, where a lens too high or too low counts double. 3 m is better.",
            formats.quantity(limits.distance_m, "m")
        ),
        PhotoWarning::LevelDiffers => {
            "The string and the phone’s own level differ. Look at the string again, or is it a door frame?".to_owned()
        }
        PhotoWarning::PhoneLeaned => picture_hint(PictureHint::PhoneLeaned).to_owned(),
    }
}

/// An angle with how far off it may be: `46° ± 5°`, `+9.8° ± 5°` where it has a direction.
pub fn angle_with_error(formats: Formats, library: &Library, measured: &MeasuredAngle) -> String {
    let has_direction = match measured.angle {
        Angle::Neck | Angle::Shoulder => false,
        Angle::HeadTilt
        | Angle::Pelvis
        | Angle::HeadLine
        | Angle::ShoulderLine
        | Angle::HipLine
        | Angle::DimpleLine => true,
    };
    let rounded = (measured.degrees * 10.0).round() / 10.0 + 0.0;
    let value = if has_direction {
        formats.signed_number(rounded)
    } else {
        formats.number(rounded)
    };
    let error = angle_error(library, measured.angle);
    let error = error
        .map(|error| format!(" ± {}", formats.quantity(error, "°")))
        .unwrap_or_default();
    format!("{value}°{error}")
}

/// What is placed, by name.
pub fn mark_name(library: &Library, mark: PhotoMark) -> String {
    match mark {
        PhotoMark::StringTop => "Upper end of the string".to_owned(),
        PhotoMark::StringBottom => "Lower end of the string".to_owned(),
        PhotoMark::Point(point) => {
            let known = library.photo.point(point);
            known.map_or_else(|| point.name().to_owned(), |known| known.name.clone())
        }
    }
}

/// Where it is.
pub fn mark_where(library: &Library, mark: PhotoMark) -> String {
    match mark {
        PhotoMark::StringTop => {
            "The middle of the hanging string, as high up as it shows. It tells where down is.".to_owned()
        }
        PhotoMark::StringBottom => {
            "The middle of the same string, as far down as it shows, above the weight.".to_owned()
        }
        PhotoMark::Point(point) => library
            .photo
            .point(point)
            .map(|known| known.place.clone())
            .unwrap_or_default(),
    }
}

/// How it is found on the body, and what is known to go wrong; a sentence or two each, or nothing.
pub fn mark_finding(library: &Library, mark: PhotoMark) -> Vec<String> {
    let known = mark.point().and_then(|point| library.photo.point(point)).into_iter();
    let texts = known.flat_map(|known| [&known.find, &known.trouble]);
    texts.filter(|text| !text.is_empty()).cloned().collect()
}

/// Where it is, how it is found on the body, and what is known to go wrong.
pub fn mark_help(library: &Library, mark: PhotoMark) -> Vec<String> {
    let place = mark_where(library, mark);
    std::iter::once(place).chain(mark_finding(library, mark)).collect()
}

/// How it stands: `not placed`, `placed`, `on a sticker`, `on the string`, `moved`.
pub fn mark_stands(mark: PhotoMark, stands: MarkStands) -> &'static str {
    match stands {
        MarkStands::NotPlaced => "not placed",
        MarkStands::Placed => "placed",
        MarkStands::Snapped if mark.is_string() => "on the string",
        MarkStands::Snapped => "on a sticker",
        MarkStands::Moved => "moved",
    }
}

/// How much higher one point of a line lies: `the right one 6 mm higher`, `both at one height`.
pub fn higher_by(mm: f64, units: Units, formats: Formats) -> String {
    let rounded = mm.round();
    if rounded.abs() < 1.0 {
        return "both at one height".to_owned();
    }
    let side = if rounded > 0.0 { "right" } else { "left" };
    let shown = Shown::in_own_unit(units, formats);
    format!("the {side} one {} higher", shown.quantity(rounded.abs(), "mm"))
}

/// Where the numbers of an answer came from: `typed`, `from 3 photos of 20 November 2026`, `left from a photo, right typed`
/// (rule Q40).
pub fn numbers_from(from: &NumbersFrom, formats: Formats) -> String {
    match from {
        NumbersFrom::Typing => "typed".to_owned(),
        NumbersFrom::Photos(photos) => format!("from {}", these_photos(photos, formats)),
        NumbersFrom::Both { measured, photos } => {
            let (one, other) = match measured {
                Side::Left => ("left", "right"),
                Side::Right => ("right", "left"),
            };
            format!("{one} from {}, {other} typed", these_photos(photos, formats))
        }
    }
}

/// An answer in one line, and where its numbers came from: `44° (from a photo of 20 November 2026)` (rule Q40).
pub fn answer_from(
    library: &Library,
    assessment: &Assessment,
    item: &Item,
    answer: &Answer,
    shown: impl Into<Shown>,
) -> String {
    let shown = shown.into();
    let said = super::answer(item, answer, shown);
    match photo::numbers_from(library, assessment, item) {
        Some(from) if !said.is_empty() => format!("{said} ({})", numbers_from(&from, shown.formats)),
        _ => said,
    }
}

/// The same in a word or two, with how far off such a number may be: `typed, ± 5°`, `3 photos, ± 5°` (rule Q40).
pub fn numbers_from_in_short(item: &Item, from: &NumbersFrom, formats: Formats) -> String {
    let photos = |photos: &FromPhotos| count(u32::try_from(photos.readings).unwrap_or(u32::MAX), "photo");
    let from = match from {
        NumbersFrom::Typing => "typed".to_owned(),
        NumbersFrom::Photos(them) => photos(them),
        NumbersFrom::Both { measured, photos: them } => match measured {
            Side::Left => format!("left {}, right typed", photos(them)),
            Side::Right => format!("left typed, right {}", photos(them)),
        },
    };
    match item.error() {
        Some(error) => format!("{from}, ±\u{a0}{}", formats.quantity(error, "°")),
        None => from,
    }
}

fn these_photos(photos: &FromPhotos, formats: Formats) -> String {
    let several = match photos.readings {
        0 | 1 => "a photo".to_owned(),
        more => count(u32::try_from(more).unwrap_or(u32::MAX), "photo"),
    };
    match photos.taken {
        None => several,
        Some((first, last)) if first == last => format!("{several} of {}", formats.date(first)),
        Some((first, last)) => format!("{several} of {} to {}", formats.date(first), formats.date(last)),
    }
}

/// Where something lies in a picture: `1214 across, 1961 down`.
pub fn mark_place(at: PicturePoint) -> String {
    let tenth = |part: f64| number((part * 10.0).round() / 10.0);
    format!("{} across, {} down", tenth(at.x), tenth(at.y))
}

/// An angle of several pictures with how far off it may be.
pub fn readings_with_error(formats: Formats, library: &Library, angle: Angle, degrees: f64) -> String {
    let measured = MeasuredAngle {
        angle,
        degrees,
        pixel_deg: 0.0,
        higher_mm: None,
    };
    angle_with_error(formats, library, &measured)
}
