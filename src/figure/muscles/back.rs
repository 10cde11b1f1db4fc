//! The regions seen from behind.

use super::{Part, Region};

pub(super) const REGIONS: &[Region] = &[
    Region { muscle: "upper-trapezius", part: Part::Trunk, outline: &[(39.5, 0.06), (39.2, 0.5), (36.0, 0.6), (33.6, 0.82), (31.8, 0.95), (30.6, 0.88), (31.2, 0.5), (31.2, 0.05), (35.0, 0.05)] },
    Region { muscle: "levator-scapulae", part: Part::Trunk, outline: &[(38.8, 0.55), (38.0, 0.9), (34.4, 0.62), (31.5, 0.42), (29.3, 0.5), (29.5, 0.34), (33.0, 0.3)] },
    Region { muscle: "middle-trapezius", part: Part::Trunk, outline: &[(31.0, 0.05), (31.0, 0.45), (30.2, 0.82), (28.9, 0.72), (27.8, 0.4), (27.0, 0.05)] },
    Region { muscle: "lower-trapezius", part: Part::Trunk, outline: &[(26.6, 0.05), (27.4, 0.42), (27.6, 0.62), (25.0, 0.44), (21.0, 0.22), (16.5, 0.05)] },
    Region { muscle: "rhomboids", part: Part::Trunk, outline: &[(29.6, 0.12), (28.4, 0.42), (25.5, 0.46), (23.6, 0.44), (25.6, 0.14)] },
    Region { muscle: "infraspinatus", part: Part::Trunk, outline: &[(27.4, 0.5), (27.8, 0.75), (27.0, 0.95), (25.6, 0.92), (23.6, 0.68), (22.6, 0.52), (25.0, 0.46)] },
    Region { muscle: "teres-minor", part: Part::Trunk, outline: &[(26.0, 0.96), (25.2, 0.97), (23.6, 0.84), (22.0, 0.64), (22.6, 0.58), (24.2, 0.74)] },
    Region { muscle: "latissimus-dorsi", part: Part::Trunk, outline: &[(24.6, 0.88), (23.4, 0.97), (19.0, 0.96), (14.0, 0.86), (9.0, 0.5), (6.0, 0.16), (6.0, 0.05), (17.5, 0.05), (20.5, 0.3), (22.4, 0.62)] },
    Region { muscle: "thoracic-erector-spinae", part: Part::Trunk, outline: &[(28.5, 0.06), (28.5, 0.22), (21.0, 0.27), (14.2, 0.3), (14.2, 0.06)] },
    Region { muscle: "lumbar-extensors", part: Part::Trunk, outline: &[(13.8, 0.06), (13.8, 0.32), (9.0, 0.36), (5.0, 0.28), (2.6, 0.14), (2.6, 0.06)] },
    Region { muscle: "quadratus-lumborum", part: Part::Trunk, outline: &[(14.2, 0.38), (13.6, 0.58), (9.5, 0.6), (6.4, 0.66), (5.8, 0.4), (9.8, 0.4)] },
    Region { muscle: "gluteus-maximus", part: Part::Hip, outline: &[(4.6, 0.08), (4.6, 0.4), (3.0, 0.72), (0.0, 0.92), (-3.0, 0.92), (-5.0, 0.74), (-5.4, 0.4), (-4.0, 0.1)] },
    Region { muscle: "gluteus-medius", part: Part::Hip, outline: &[(6.4, 0.45), (6.6, 0.8), (4.0, 0.95), (0.6, 0.97), (1.2, 0.86), (3.4, 0.7), (5.0, 0.5)] },
    Region { muscle: "hamstrings", part: Part::Thigh, outline: &[(0.16, -0.3), (0.16, 0.5), (0.45, 0.72), (0.8, 0.78), (0.95, 0.72), (0.9, 0.25), (0.9, -0.25), (0.95, -0.7), (0.75, -0.76), (0.45, -0.6)] },
    Region { muscle: "serratus-posterior-superior", part: Part::Trunk, outline: &[(32.0, 0.06), (30.4, 0.4), (28.4, 0.55), (27.6, 0.45), (29.6, 0.06)] },
    Region { muscle: "serratus-posterior-inferior", part: Part::Trunk, outline: &[(15.6, 0.06), (17.6, 0.45), (17.0, 0.66), (14.6, 0.62), (12.2, 0.06)] },
    Region { muscle: "multifidus", part: Part::Trunk, outline: &[(33.0, 0.03), (30.0, 0.1), (15.0, 0.12), (6.0, 0.16), (2.6, 0.1), (2.6, 0.03)] },
    Region { muscle: "upper-back-ribs", part: Part::Trunk, outline: &[(29.6, 0.1), (29.8, 0.5), (27.0, 0.82), (22.0, 0.9), (17.0, 0.84), (16.4, 0.4), (17.0, 0.1)] },
    Region { muscle: "thoracic-spine", part: Part::Trunk, outline: &[(31.0, 0.0), (31.0, 0.09), (23.0, 0.1), (14.0, 0.1), (14.0, 0.0)] },
    Region { muscle: "serratus-anterior", part: Part::Trunk, outline: &[(22.0, 0.9), (21.0, 0.97), (17.0, 0.97), (15.6, 0.93), (18.0, 0.88)] },
];
