//! What is measured in photos (rules Q20 to Q24): the views, the points of each, the angles between them, and when a
//! picture is worth a warning.

use serde::{Deserialize, Serialize};

use super::{Id, ItemId};

/// Everything of `photo.json`.
#[derive(Clone, Debug, Default)]
pub struct Photo {
    /// How pictures are taken, and their limits.
    pub about: PhotoAbout,
    /// The views, in the order they are taken.
    pub views: Vec<PhotoView>,
    /// The points, in the order they are placed.
    pub points: Vec<PhotoPoint>,
    /// The angles.
    pub angles: Vec<PhotoAngle>,
}

impl Photo {
    /// A view.
    pub fn view(&self, view: PictureView) -> Option<&PhotoView> {
        self.views.iter().find(|one| one.view == view)
    }

    /// A point.
    pub fn point(&self, point: Landmark) -> Option<&PhotoPoint> {
        self.points.iter().find(|one| one.point == point)
    }

    /// Whether an angle is a reading of an item.
    pub fn answers(&self, item: &ItemId) -> bool {
        self.angles.iter().any(|one| one.item.as_ref() == Some(item))
    }

    /// The views in which both points of an angle are asked for.
    pub fn views_of(&self, angle: Angle) -> Vec<PictureView> {
        let asks = |view: &&PhotoView| angle.points().iter().all(|point| view.points.contains(point));
        self.views.iter().filter(asks).map(|view| view.view).collect()
    }

    /// An angle.
    pub fn angle(&self, angle: Angle) -> Option<&PhotoAngle> {
        self.angles.iter().find(|one| one.angle == angle)
    }
}

/// How pictures are taken, and their limits.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoAbout {
    /// What the helper does before any picture, in order.
    pub steps: Vec<String>,
    /// When a picture is worth a warning.
    pub limits: PhotoLimits,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// When a picture is worth a warning (rule Q23).
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoLimits {
    /// The least length of the plumb line, as a share of the picture's height.
    pub plumb_share: f64,
    /// The most a camera may be rolled, in degrees.
    pub roll_deg: f64,
    /// The least distance between the front and the back hip point, in pixels.
    pub hip_points_px: f64,
    /// The most one pixel may be worth, in degrees.
    pub pixel_deg: f64,
    /// The most that pictures of one view may differ, in degrees.
    pub spread_deg: f64,
    /// The least distance between lens and body, in metres.
    pub distance_m: f64,
    /// The most that the string and the phone's own level may differ, in degrees.
    pub level_deg: f64,
    /// The most that a phone may lean back or forward, in degrees.
    pub pitch_deg: f64,
    /// A focal length (as on 35 mm film) below this is a wide-angle lens, in mm.
    pub wide_mm: f64,
    /// A digital zoom above this is too coarse.
    pub zoom: f64,
    /// A picture without a word of its camera, and no side longer than this, came through a messenger; in pixels.
    pub messenger_px: u32,
    /// Two pictures closer together than this had no walk between them, in seconds.
    pub walk_s: u32,
    /// Two pictures farther apart than this are of two occasions, in days.
    pub occasion_days: u32,
}

/// From where a picture is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PictureView {
    /// Head and shoulders; the person's left side shows.
    HeadLeft,
    /// Head and shoulders; the right side shows.
    HeadRight,
    /// Pelvis; the left side shows.
    PelvisLeft,
    /// Pelvis; the right side shows.
    PelvisRight,
    /// From the front.
    Front,
    /// From behind.
    Back,
}

impl PictureView {
    /// All of them, in the order they are taken.
    pub const ALL: [Self; 6] = [
        Self::HeadLeft,
        Self::HeadRight,
        Self::PelvisLeft,
        Self::PelvisRight,
        Self::Front,
        Self::Back,
    ];

    /// As files name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::HeadLeft => "head-left",
            Self::HeadRight => "head-right",
            Self::PelvisLeft => "pelvis-left",
            Self::PelvisRight => "pelvis-right",
            Self::Front => "front",
            Self::Back => "back",
        }
    }

    /// Whether the person is seen from one side.
    pub fn is_from_the_side(self) -> bool {
        match self {
            Self::HeadLeft | Self::HeadRight | Self::PelvisLeft | Self::PelvisRight => true,
            Self::Front | Self::Back => false,
        }
    }
}

/// A point on the body that is placed in a picture. Left and right are the person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Landmark {
    /// The small flap in front of the ear hole, on the side that shows.
    #[serde(rename = "tragus")]
    Tragus,
    /// The outer corner of the eye.
    #[serde(rename = "canthus")]
    Canthus,
    /// The bump at the base of the neck.
    #[serde(rename = "c7")]
    C7,
    /// The outer bony tip of the shoulder.
    #[serde(rename = "acromion")]
    Acromion,
    /// The front hip point.
    #[serde(rename = "asis")]
    Asis,
    /// The back hip point.
    #[serde(rename = "psis")]
    Psis,
    /// The bony bump at the side of the hip; drawn, not measured.
    #[serde(rename = "trochanter")]
    Trochanter,
    /// The knee; drawn, not measured.
    #[serde(rename = "knee")]
    Knee,
    /// The outer ankle bone; drawn, not measured.
    #[serde(rename = "ankle")]
    Ankle,
    /// The flap of the left ear.
    #[serde(rename = "tragus_L")]
    TragusLeft,
    /// The flap of the right ear.
    #[serde(rename = "tragus_R")]
    TragusRight,
    /// The tip of the left shoulder.
    #[serde(rename = "acromion_L")]
    AcromionLeft,
    /// The tip of the right shoulder.
    #[serde(rename = "acromion_R")]
    AcromionRight,
    /// The left front hip point.
    #[serde(rename = "asis_L")]
    AsisLeft,
    /// The right front hip point.
    #[serde(rename = "asis_R")]
    AsisRight,
    /// The left back hip point.
    #[serde(rename = "psis_L")]
    PsisLeft,
    /// The right back hip point.
    #[serde(rename = "psis_R")]
    PsisRight,
    /// The middle of the left heel; drawn, not measured.
    #[serde(rename = "heel_L")]
    HeelLeft,
    /// The middle of the right heel; drawn, not measured.
    #[serde(rename = "heel_R")]
    HeelRight,
    /// The extra sticker on the right thigh, which tells right from left.
    #[serde(rename = "right_mark")]
    RightMark,
    /// One end of something of known length.
    #[serde(rename = "ref_a")]
    ReferenceA,
    /// Its other end.
    #[serde(rename = "ref_b")]
    ReferenceB,
}

impl Landmark {
    /// All of them.
    pub const ALL: [Self; 22] = [
        Self::Tragus,
        Self::Canthus,
        Self::C7,
        Self::Acromion,
        Self::Asis,
        Self::Psis,
        Self::Trochanter,
        Self::Knee,
        Self::Ankle,
        Self::TragusLeft,
        Self::TragusRight,
        Self::AcromionLeft,
        Self::AcromionRight,
        Self::AsisLeft,
        Self::AsisRight,
        Self::PsisLeft,
        Self::PsisRight,
        Self::HeelLeft,
        Self::HeelRight,
        Self::RightMark,
        Self::ReferenceA,
        Self::ReferenceB,
    ];

    /// The same place on the other side of the body; a point without a side is itself.
    pub fn of_other_side(self) -> Self {
        match self {
            Self::TragusLeft => Self::TragusRight,
            Self::TragusRight => Self::TragusLeft,
            Self::AcromionLeft => Self::AcromionRight,
            Self::AcromionRight => Self::AcromionLeft,
            Self::AsisLeft => Self::AsisRight,
            Self::AsisRight => Self::AsisLeft,
            Self::PsisLeft => Self::PsisRight,
            Self::PsisRight => Self::PsisLeft,
            Self::HeelLeft => Self::HeelRight,
            Self::HeelRight => Self::HeelLeft,
            Self::Tragus
            | Self::Canthus
            | Self::C7
            | Self::Acromion
            | Self::Asis
            | Self::Psis
            | Self::Trochanter
            | Self::Knee
            | Self::Ankle
            | Self::RightMark
            | Self::ReferenceA
            | Self::ReferenceB => self,
        }
    }

    /// As files name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tragus => "tragus",
            Self::Canthus => "canthus",
            Self::C7 => "c7",
            Self::Acromion => "acromion",
            Self::Asis => "asis",
            Self::Psis => "psis",
            Self::Trochanter => "trochanter",
            Self::Knee => "knee",
            Self::Ankle => "ankle",
            Self::TragusLeft => "tragus_L",
            Self::TragusRight => "tragus_R",
            Self::AcromionLeft => "acromion_L",
            Self::AcromionRight => "acromion_R",
            Self::AsisLeft => "asis_L",
            Self::AsisRight => "asis_R",
            Self::PsisLeft => "psis_L",
            Self::PsisRight => "psis_R",
            Self::HeelLeft => "heel_L",
            Self::HeelRight => "heel_R",
            Self::RightMark => "right_mark",
            Self::ReferenceA => "ref_a",
            Self::ReferenceB => "ref_b",
        }
    }
}

/// An angle between points (rule Q21).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Angle {
    /// At the neck bump, from the level up to the ear.
    Neck,
    /// At the shoulder, from the level behind it up to the neck bump.
    Shoulder,
    /// From the ear to the eye; plus is the eye higher.
    HeadTilt,
    /// From the back to the front hip point; plus is the front lower.
    Pelvis,
    /// From ear to ear; plus is the right one higher, as in the three below.
    HeadLine,
    /// From shoulder to shoulder.
    ShoulderLine,
    /// From one front hip point to the other.
    HipLine,
    /// From one back hip point to the other.
    DimpleLine,
}

impl Angle {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Neck,
        Self::Shoulder,
        Self::HeadTilt,
        Self::Pelvis,
        Self::HeadLine,
        Self::ShoulderLine,
        Self::HipLine,
        Self::DimpleLine,
    ];

    /// As files name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Neck => "neck",
            Self::Shoulder => "shoulder",
            Self::HeadTilt => "head-tilt",
            Self::Pelvis => "pelvis",
            Self::HeadLine => "head-line",
            Self::ShoulderLine => "shoulder-line",
            Self::HipLine => "hip-line",
            Self::DimpleLine => "dimple-line",
        }
    }

    /// The two points of it. From the side: the corner first. From the front and from behind: left, then right.
    pub fn points(self) -> [Landmark; 2] {
        match self {
            Self::Neck => [Landmark::C7, Landmark::Tragus],
            Self::Shoulder => [Landmark::Acromion, Landmark::C7],
            Self::HeadTilt => [Landmark::Tragus, Landmark::Canthus],
            Self::Pelvis => [Landmark::Psis, Landmark::Asis],
            Self::HeadLine => [Landmark::TragusLeft, Landmark::TragusRight],
            Self::ShoulderLine => [Landmark::AcromionLeft, Landmark::AcromionRight],
            Self::HipLine => [Landmark::AsisLeft, Landmark::AsisRight],
            Self::DimpleLine => [Landmark::PsisLeft, Landmark::PsisRight],
        }
    }

    /// Whether it is one of the lines from left to right.
    pub fn is_a_line(self) -> bool {
        match self {
            Self::HeadLine | Self::ShoulderLine | Self::HipLine | Self::DimpleLine => true,
            Self::Neck | Self::Shoulder | Self::HeadTilt | Self::Pelvis => false,
        }
    }
}

/// One view: how it is taken, and what is placed in it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoView {
    /// Which.
    pub view: PictureView,
    /// Short name.
    pub name: String,
    /// How high the lens stands.
    pub lens: String,
    /// How the person stands.
    pub stand: String,
    /// What is bare, and which stickers there are.
    pub prepare: String,
    /// What the picture shows, for people who do not see its drawing.
    pub alt: String,
    /// The points that its items need, in the order they are placed.
    pub points: Vec<Landmark>,
    /// Points that may be placed besides.
    #[serde(default)]
    pub optional: Vec<Landmark>,
}

impl PhotoView {
    /// Whether a point may be placed in it.
    pub fn takes(&self, point: Landmark) -> bool {
        self.points.contains(&point) || self.optional.contains(&point)
    }
}

/// One point: where it is and how it is found.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoPoint {
    /// Which.
    pub point: Landmark,
    /// Short name.
    pub name: String,
    /// Where it is.
    #[serde(rename = "where")]
    pub place: String,
    /// How it is found on the body; empty where seeing it is enough.
    #[serde(default)]
    pub find: String,
    /// What is known to go wrong; may be empty.
    #[serde(default)]
    pub trouble: String,
    /// What marks it.
    pub sticker: Sticker,
}

/// What marks a point on the skin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sticker {
    /// Nothing: it is seen, and never snapped to.
    None,
    /// A flat, bright, round one of 10 to 15 mm.
    Flat,
    /// A raised one, such as a bead on a sticker, so that it shows from the side.
    Raised,
}

/// One angle: what it is called, which item it answers, and how far off it may be.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoAngle {
    /// Which.
    pub angle: Angle,
    /// Short name.
    pub name: String,
    /// The item it is a reading of; none where it is only shown.
    #[serde(default)]
    pub item: Option<ItemId>,
    /// How far off one of a home photo may be, in degrees (rule Q22); where the item has an error, that one counts.
    #[serde(default)]
    pub error: Option<f64>,
}
