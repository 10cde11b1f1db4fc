//! The regions seen from the front.

use super::{Part, Region};

pub(super) const REGIONS: &[Region] = &[
    Region { muscle: "deep-neck-flexors", part: Part::Trunk, outline: &[(33.2, 0.08), (33.2, 0.5), (36.0, 0.5), (38.6, 0.55), (38.6, 0.1)] },
    Region { muscle: "upper-trapezius", part: Part::Trunk, outline: &[(35.2, 0.8), (34.0, 0.95), (32.6, 0.95), (31.4, 0.95), (31.2, 0.72), (32.6, 0.62)] },
    Region { muscle: "anterior-deltoid", part: Part::UpperArm, outline: &[(-0.04, -0.2), (0.0, 0.6), (0.1, 0.93), (0.25, 0.75), (0.42, 0.2), (0.3, -0.35), (0.14, -0.75), (0.02, -0.75)] },
    Region { muscle: "pectoralis", part: Part::Trunk, outline: &[(29.3, 0.08), (29.9, 0.4), (28.8, 0.72), (27.0, 0.9), (24.5, 0.84), (22.0, 0.68), (20.6, 0.4), (20.8, 0.08)] },
    Region { muscle: "serratus-anterior", part: Part::Trunk, outline: &[(22.4, 0.8), (22.0, 0.96), (18.0, 0.96), (15.8, 0.9), (17.5, 0.74), (20.0, 0.74)] },
    Region { muscle: "diaphragm", part: Part::Trunk, outline: &[(17.2, 0.02), (18.6, 0.3), (17.6, 0.7), (16.0, 0.92), (15.2, 0.9), (16.4, 0.66), (17.0, 0.3), (15.8, 0.02)] },
    Region { muscle: "intercostals", part: Part::Trunk, outline: &[(26.0, 0.12), (26.5, 0.5), (25.0, 0.85), (21.0, 0.93), (17.0, 0.9), (18.0, 0.5), (20.0, 0.12)] },
    Region { muscle: "upper-abdominals", part: Part::Trunk, outline: &[(19.6, 0.05), (19.3, 0.3), (16.0, 0.38), (12.6, 0.36), (12.4, 0.05)] },
    Region { muscle: "abdominals", part: Part::Trunk, outline: &[(18.0, 0.05), (17.4, 0.36), (15.4, 0.8), (11.0, 0.92), (6.5, 0.88), (4.0, 0.62), (0.5, 0.3), (-2.0, 0.1), (-2.0, 0.05), (8.0, 0.05)] },
    Region { muscle: "hip-flexors", part: Part::Hip, outline: &[(5.2, 0.5), (5.0, 0.78), (1.5, 0.8), (-2.6, 0.68), (-4.2, 0.5), (-2.4, 0.38), (1.5, 0.4)] },
    Region { muscle: "gluteus-medius", part: Part::Hip, outline: &[(6.0, 0.74), (6.0, 0.95), (2.0, 0.97), (-1.5, 0.96), (-0.5, 0.84), (3.0, 0.76)] },
    Region { muscle: "quadriceps", part: Part::Thigh, outline: &[(0.1, 0.15), (0.16, 0.75), (0.4, 0.9), (0.7, 0.88), (0.9, 0.62), (0.98, 0.0), (0.92, -0.55), (0.76, -0.72), (0.55, -0.5), (0.3, -0.1)] },
    Region { muscle: "adductors", part: Part::Thigh, outline: &[(0.03, -0.45), (0.06, -0.92), (0.3, -0.93), (0.55, -0.9), (0.66, -0.78), (0.5, -0.52), (0.28, -0.22)] },
];
