//! Places on the body that figures and poses name.

use serde::Deserialize;

/// A place on the body. Without a side it is in the middle or, from the side, on the near one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spot {
    /// The small flap in front of the ear hole.
    Tragus,
    /// The bump at the base of the neck.
    C7,
    /// The tip of the shoulder.
    Acromion,
    /// The front hip point.
    Asis,
    /// The left front hip point.
    LeftAsis,
    /// The right front hip point.
    RightAsis,
    /// The back hip point below the dimple.
    Psis,
    /// The left back hip point.
    LeftPsis,
    /// The right back hip point.
    RightPsis,
    /// The top of the left hip bone, at the side.
    LeftCrest,
    /// The top of the right hip bone, at the side.
    RightCrest,
    /// The back of the head.
    Occiput,
    /// The chin.
    Chin,
    /// The top of the head.
    Crown,
    /// The hollow of the low back.
    LowBack,
    /// The breastbone.
    Breastbone,
    /// The hip joint.
    Hip,
    /// The knee.
    Knee,
    /// The ankle.
    Ankle,
    /// The left inner ankle.
    LeftAnkle,
    /// The right inner ankle.
    RightAnkle,
    /// The heel.
    Heel,
    /// The buttock.
    Buttock,
    /// The tip of the middle finger.
    Fingertip,
    /// Where that tip was at the start.
    FingertipBefore,
    /// The underside of the thigh above the knee.
    UnderThigh,
    /// The top of the far foot's book or the sole on it.
    Sole,
}
