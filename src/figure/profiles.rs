//! How thick the limbs are, in % of body height, measured from the bone; soft averages without sex or age.

use super::tube::Profile;

/// Thigh from the side.
pub const THIGH_SIDE: Profile = Profile {
    front: &[(0.0, 6.3), (0.25, 6.2), (0.6, 5.1), (1.0, 3.5)],
    back: &[(0.0, 7.4), (0.12, 7.1), (0.35, 5.6), (0.65, 4.3), (1.0, 3.3)],
    caps: [7.3, 3.4],
};
/// Shin from the side.
pub const SHANK_SIDE: Profile = Profile {
    front: &[(0.0, 3.5), (0.15, 3.2), (0.5, 2.5), (0.8, 2.0), (1.0, 2.0)],
    back: &[(0.0, 3.3), (0.28, 4.3), (0.55, 3.5), (0.8, 2.2), (1.0, 2.0)],
    caps: [3.4, 2.0],
};
/// Upper arm from the side.
pub const UPPER_ARM_SIDE: Profile = Profile {
    front: &[(0.0, 3.6), (0.2, 3.6), (0.6, 2.8), (1.0, 2.3)],
    back: &[(0.0, 3.8), (0.2, 3.6), (0.6, 2.8), (1.0, 2.3)],
    caps: [3.0, 2.3],
};
/// Forearm from the side.
pub const FOREARM_SIDE: Profile = Profile {
    front: &[(0.0, 2.3), (0.25, 2.4), (0.6, 1.9), (1.0, 1.4)],
    back: &[(0.0, 2.3), (0.25, 2.3), (0.6, 1.8), (1.0, 1.35)],
    caps: [2.3, 1.4],
};
/// Thigh from the front: outer, then inner.
pub const THIGH_FRONT: Profile = Profile {
    front: &[(0.0, 3.9), (0.2, 4.5), (0.6, 3.8), (1.0, 2.8)],
    back: &[(0.0, 5.4), (0.14, 6.1), (0.5, 4.3), (1.0, 2.8)],
    caps: [4.2, 2.8],
};
/// Shin from the front: outer, then inner.
pub const SHANK_FRONT: Profile = Profile {
    front: &[(0.0, 2.8), (0.3, 3.1), (0.6, 2.5), (0.85, 1.8), (1.0, 1.8)],
    back: &[(0.0, 2.8), (0.28, 3.0), (0.55, 2.4), (0.85, 1.7), (1.0, 1.8)],
    caps: [2.8, 1.8],
};
/// Upper arm from the front: outer, then inner.
pub const UPPER_ARM_FRONT: Profile = Profile {
    front: &[(0.0, 2.8), (0.12, 3.3), (0.3, 3.3), (0.6, 2.6), (1.0, 2.1)],
    back: &[(0.0, 3.2), (0.2, 3.2), (0.6, 2.6), (1.0, 2.1)],
    caps: [1.8, 2.1],
};
/// Forearm from the front: outer, then inner.
pub const FOREARM_FRONT: Profile = Profile {
    front: &[(0.0, 2.1), (0.25, 2.3), (0.6, 1.8), (1.0, 1.3)],
    back: &[(0.0, 2.1), (0.25, 2.2), (0.6, 1.7), (1.0, 1.25)],
    caps: [2.1, 1.3],
};

/// The head from the side, facing +x; its middle is (0, 0), the chin about 6.3 below, the crown 6.5 above.
pub const HEAD_SIDE: [(f64, f64); 25] = [
    (-0.6, 6.5),
    (1.9, 6.15),
    (3.8, 4.9),
    (4.75, 3.1),
    (5.0, 1.6),
    (4.9, 0.7),
    (5.4, -0.4),
    (6.05, -1.45),
    (5.75, -2.05),
    (5.2, -2.35),
    (5.25, -3.1),
    (5.0, -3.65),
    (5.05, -4.2),
    (4.75, -4.7),
    (4.75, -5.5),
    (3.9, -6.2),
    (2.6, -6.0),
    (0.8, -5.2),
    (-0.9, -4.2),
    (-2.6, -3.8),
    (-4.4, -2.7),
    (-5.6, -0.5),
    (-5.75, 2.0),
    (-4.9, 4.4),
    (-3.0, 6.0),
];
/// Hair from the side.
pub const HAIR_SIDE: [(f64, f64); 20] = [
    (-0.6, 6.75),
    (2.1, 6.4),
    (4.05, 5.05),
    (4.75, 3.55),
    (3.5, 3.7),
    (2.3, 3.1),
    (1.75, 1.9),
    (1.45, 0.5),
    (0.9, -0.7),
    (0.2, -0.5),
    (-0.6, 0.2),
    (-1.3, -0.9),
    (-1.7, -2.3),
    (-2.5, -3.3),
    (-3.7, -3.5),
    (-4.9, -2.5),
    (-5.85, -0.5),
    (-6.0, 2.1),
    (-5.1, 4.6),
    (-3.1, 6.25),
];
/// One half of the head from the front, from the crown down to the chin; the other half is its mirror.
pub const HEAD_FRONT: [(f64, f64); 10] = [
    (0.0, 6.5),
    (2.2, 6.0),
    (3.8, 4.6),
    (4.5, 2.4),
    (4.5, 0.2),
    (4.2, -1.8),
    (3.6, -3.7),
    (2.4, -5.4),
    (1.1, -6.2),
    (0.0, -6.35),
];

/// A hand along +x, thumb to +y, a little curled.
pub const HAND: [(f64, f64); 16] = [
    (-0.8, -1.3),
    (1.2, -1.6),
    (3.2, -1.95),
    (5.2, -1.85),
    (7.2, -1.45),
    (8.6, -0.75),
    (9.0, 0.05),
    (8.4, 0.7),
    (6.6, 1.0),
    (5.3, 1.35),
    (5.3, 2.0),
    (4.7, 2.35),
    (3.6, 2.15),
    (2.3, 1.75),
    (0.9, 1.5),
    (-0.8, 1.35),
];
/// A hand lying on its palm, from its edge: fingers to +x, the surface at y = -1.5.
pub const HAND_FLAT: [(f64, f64); 12] = [
    (-1.5, 0.6),
    (-1.7, -0.6),
    (-0.9, -1.5),
    (2.0, -1.5),
    (5.5, -1.5),
    (8.6, -1.5),
    (9.2, -1.1),
    (8.6, -0.6),
    (6.0, -0.1),
    (3.4, 0.5),
    (1.4, 1.4),
    (-0.4, 1.7),
];
/// How high the wrist of a flat hand is above the surface.
pub const FLAT_WRIST: f64 = 1.5;

/// A foot from the side, toes to +x; the ankle is (0, 0), the sole at y = -4.
pub const FOOT_SIDE: [(f64, f64); 17] = [
    (-1.9, 2.4),
    (-2.3, 0.6),
    (-3.4, -1.2),
    (-3.7, -2.7),
    (-3.0, -3.85),
    (-1.0, -4.0),
    (3.0, -4.0),
    (6.5, -4.0),
    (9.5, -4.0),
    (11.2, -3.6),
    (11.3, -2.8),
    (10.2, -2.2),
    (7.6, -1.7),
    (5.2, -0.8),
    (3.4, 0.5),
    (2.2, 1.8),
    (1.7, 2.8),
];
/// A foot from the front: outer side to +x, down the shin to +y; the sole is at y = 4.
pub const FOOT_FRONT: [(f64, f64); 14] = [
    (1.7, -1.6),
    (1.95, 0.2),
    (2.3, 1.4),
    (3.2, 2.5),
    (3.7, 3.3),
    (3.3, 3.95),
    (1.0, 4.0),
    (-1.4, 4.0),
    (-2.3, 3.6),
    (-2.4, 2.8),
    (-2.0, 1.6),
    (-1.9, 0.4),
    (-1.8, -0.6),
    (-1.7, -1.6),
];
/// One half of the hair from the front, from the crown to the parting.
pub const HAIR_FRONT: [(f64, f64); 8] = [
    (0.0, 6.8),
    (2.4, 6.3),
    (4.1, 4.8),
    (4.75, 2.6),
    (4.5, 1.0),
    (4.0, 2.4),
    (2.6, 4.0),
    (0.0, 4.4),
];
/// One half of the hair from behind.
pub const HAIR_BACK: [(f64, f64); 9] = [
    (0.0, 6.8),
    (2.4, 6.3),
    (4.1, 4.8),
    (4.75, 2.6),
    (4.7, 0.2),
    (4.1, -1.8),
    (3.2, -3.2),
    (1.6, -3.6),
    (0.0, -3.7),
];
/// An ear from the side.
pub const EAR_SIDE: [(f64, f64); 8] = [
    (-0.1, 0.9),
    (0.35, 0.3),
    (0.15, -0.6),
    (-0.25, -1.5),
    (-0.75, -1.6),
    (-1.0, -0.8),
    (-1.4, 0.3),
    (-0.9, 1.0),
];
/// One ear from the front, at the person's left.
pub const EAR_FRONT: [(f64, f64); 6] = [
    (4.2, 0.7),
    (4.9, 0.9),
    (5.15, 0.2),
    (4.9, -0.8),
    (4.4, -1.4),
    (4.1, -0.6),
];
