//! What is said of pictures and of angles in them (rules Q22 to Q26).

use super::{number, quantity, signed_number};
use crate::content::{Angle, Library};
use crate::picture::{BetweenPictures, HALVED_ABOVE, MAX_PIXELS, MAX_PROGRESSIVE_PIXELS, PictureHint, Refused};
use crate::record::{PhotoMark, PicturePoint};
use crate::rules::photo::{MeasuredAngle, PhotoWarning, angle_error};

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
pub fn photo_warning(library: &Library, warning: PhotoWarning) -> String {
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
        PhotoWarning::ShortPlumb => format!(
            "The string shows over less than {} % of the picture’s height. Place its two ends farther apart.",
            number(limits.plumb_share * 100.0)
        ),
        PhotoWarning::LargeRoll => format!(
            "The camera was rolled by more than {}. Look at the string again; if it is right, take the picture again.",
            quantity(limits.roll_deg, "°")
        ),
        PhotoWarning::OtherSide => {
            "The points show another side than was named. Is the picture mirrored, is it the other side, or \
             are right and left swapped? Nothing was changed."
                .to_owned()
        }
        PhotoWarning::CloseHipPoints => format!(
            "The two hip points lie less than {} pixels apart. Look at both again, or use the original file.",
            number(limits.hip_points_px)
        ),
        PhotoWarning::CoarsePixels(angle) => format!(
            "{}: one pixel is worth more than {}. Use the original file of the phone.",
            named(angle),
            quantity(limits.pixel_deg, "°")
        ),
        PhotoWarning::OutOfRange(angle) => format!(
            "{}: this is outside what can be. Look at its two points again.",
            named(angle)
        ),
        PhotoWarning::CameraNear => format!(
            "The camera stood nearer than {}, where a lens too high or too low counts double. 3 m is better.",
            quantity(limits.distance_m, "m")
        ),
        PhotoWarning::LevelDiffers => {
            "The string and the phone’s own level differ. Look at the string again, or is it a door frame?".to_owned()
        }
        PhotoWarning::PhoneLeaned => picture_hint(PictureHint::PhoneLeaned).to_owned(),
    }
}

/// An angle with how far off it may be: `46° ± 5°`, `+9.8° ± 5°` where it has a direction.
pub fn angle_with_error(library: &Library, measured: &MeasuredAngle) -> String {
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
        signed_number(rounded)
    } else {
        number(rounded)
    };
    let error = angle_error(library, measured.angle);
    let error = error
        .map(|error| format!(" ± {}", quantity(error, "°")))
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

/// Where it is, how it is found on the body, and what is known to go wrong; a sentence or two each.
pub fn mark_help(library: &Library, mark: PhotoMark) -> Vec<String> {
    match mark {
        PhotoMark::StringTop => {
            vec!["The middle of the hanging string, as high up as it shows. It tells where down is.".to_owned()]
        }
        PhotoMark::StringBottom => {
            vec!["The middle of the same string, as far down as it shows, above the weight.".to_owned()]
        }
        PhotoMark::Point(point) => {
            let known = library.photo.point(point).into_iter();
            let texts = known.flat_map(|known| [&known.place, &known.find, &known.trouble]);
            texts.filter(|text| !text.is_empty()).cloned().collect()
        }
    }
}

/// Where something lies in a picture: `1214 across, 1961 down`.
pub fn mark_place(at: PicturePoint) -> String {
    let tenth = |part: f64| number((part * 10.0).round() / 10.0);
    format!("{} across, {} down", tenth(at.x), tenth(at.y))
}

/// An angle of several pictures with how far off it may be.
pub fn readings_with_error(library: &Library, angle: Angle, degrees: f64) -> String {
    let measured = MeasuredAngle {
        angle,
        degrees,
        pixel_deg: 0.0,
        higher_mm: None,
    };
    angle_with_error(library, &measured)
}
