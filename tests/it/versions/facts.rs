//! What a pose shows, member by member, so that two poses can be compared.

use std::collections::BTreeMap;

use plumbline::content::{Frame, Pose};

/// All that is shown, by name.
pub fn facts(pose: &Pose) -> BTreeMap<String, String> {
    let mut facts = BTreeMap::new();
    let mut add = |name: String, value: String| facts.insert(name, value);
    add("view".into(), format!("{:?}", pose.view));
    add("anchor".into(), format!("{:?}", pose.anchor));
    add("contact".into(), pose.contact.said(false));
    add("scale".into(), format!("{:?}", pose.scale));
    add("pin".into(), format!("{:?}", pose.pin));
    add("on.feet".into(), format!("{:?}", pose.on.feet));
    add("on.hands".into(), format!("{:?}", pose.on.hands));
    add("on.head".into(), format!("{:?}", pose.on.head));
    for (when, frame) in [("start", &pose.start), ("end", &pose.end)] {
        for (name, value) in of_frame(frame) {
            add(format!("{when}.{name}"), value);
        }
    }
    facts
}

fn of_frame(frame: &Frame) -> Vec<(&'static str, String)> {
    let one = |value: f64| format!("{value}");
    vec![
        ("torso", one(frame.torso)),
        ("neck", one(frame.neck)),
        ("nod", one(frame.nod)),
        ("head_glide", one(frame.head_glide)),
        ("curve", one(frame.curve)),
        ("lordosis", one(frame.lordosis)),
        ("kyphosis", one(frame.kyphosis)),
        ("pelvis", one(frame.pelvis)),
        ("lift", one(frame.lift)),
        ("belly", one(frame.belly)),
        ("shoulder", format!("{:?}", frame.shoulder)),
        ("elbow", format!("{:?}", frame.elbow)),
        ("wrist", format!("{:?}", frame.wrist)),
        ("hip", format!("{:?}", frame.hip)),
        ("knee", format!("{:?}", frame.knee)),
        ("ankle", format!("{:?}", frame.ankle)),
        ("shoulder_scale", format!("{:?}", frame.shoulder_scale)),
        ("torso_scale", format!("{:?}", frame.torso_scale)),
        ("scale", format!("{:?}", frame.scale)),
        ("on", format!("{:?}", frame.on)),
    ]
}
