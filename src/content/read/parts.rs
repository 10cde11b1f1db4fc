//! Files with one object and its lists: what people open at any time (breathing, relief, habits, and how hard), and how
//! plans are made.

use super::{Listed, Members, Placed, values};
use crate::content::{
    Breathing, BreathingAbout, BreathingPosition, BreathingStage, ComplaintRegion, Doses, EffortLevel, Gap, Guidance,
    GuidanceAbout, Habits, HabitsAbout, Intake, IntakeAbout, IntakeQuestion, Intensity, KindEvidence, Ladder, Light,
    MicroBreak, Pace, Photo, PhotoAbout, PhotoAngle, PhotoPoint, PhotoView, Planning, PlanningAbout, Relief,
    ReliefAbout, ReliefStep, SignId, StepRule, SymptomKind, SymptomPlace, Thought, Tip, Trouble, Ways,
};

/// Everything of these files.
#[derive(Default)]
pub(in crate::content) struct Parts {
    pub breathing: Option<Placed<BreathingAbout>>,
    pub paces: Listed<Pace>,
    pub positions: Listed<BreathingPosition>,
    pub stages: Listed<BreathingStage>,
    pub troubles: Listed<Trouble>,
    pub relief: Option<Placed<ReliefAbout>>,
    pub gate: Listed<SignId>,
    pub steps: Listed<ReliefStep>,
    pub habits: Option<Placed<HabitsAbout>>,
    pub tips: Listed<Tip>,
    pub micro_breaks: Listed<MicroBreak>,
    pub guidance: Option<Placed<GuidanceAbout>>,
    pub effort: Listed<EffortLevel>,
    pub intensity: Listed<Intensity>,
    pub lights: Listed<Light>,
    pub rules: Listed<StepRule>,
    pub gaps: Listed<Gap>,
    pub evidence: Listed<KindEvidence>,
    pub planning: Option<Placed<PlanningAbout>>,
    pub doses: Option<Placed<Doses>>,
    pub ladders: Listed<Ladder>,
    pub complaint_regions: Listed<ComplaintRegion>,
    pub photo: Option<Placed<PhotoAbout>>,
    pub views: Listed<PhotoView>,
    pub points: Listed<PhotoPoint>,
    pub angles: Listed<PhotoAngle>,
    pub intake: Option<Placed<IntakeAbout>>,
    pub thoughts: Listed<Thought>,
    pub intake_questions: Listed<IntakeQuestion>,
    pub symptom_kinds: Listed<SymptomKind>,
    pub symptom_places: Listed<SymptomPlace>,
    pub ways: Option<Placed<Ways>>,
}

/// Reads one of these files.
pub(super) fn read(name: &str, members: &mut Members<'_>, parts: &mut Parts) {
    match name {
        "breathing.json" => {
            parts.breathing = members.placed("breathing");
            members.list("paces", &mut parts.paces);
            members.list("positions", &mut parts.positions);
            members.list("stages", &mut parts.stages);
            members.list("troubles", &mut parts.troubles);
        }
        "relief.json" => {
            parts.relief = members.placed("relief");
            members.list("gate", &mut parts.gate);
            members.list("steps", &mut parts.steps);
        }
        "habits.json" => {
            parts.habits = members.placed("habits");
            members.list("tips", &mut parts.tips);
            members.list("micro_breaks", &mut parts.micro_breaks);
        }
        "ladders.json" => {
            parts.planning = members.placed("planning");
            members.list("ladders", &mut parts.ladders);
            members.list("regions", &mut parts.complaint_regions);
        }
        "doses.json" => parts.doses = members.placed("doses"),
        "ways.json" => parts.ways = members.placed("ways"),
        "photo.json" => {
            parts.photo = members.placed("photo");
            members.list("views", &mut parts.views);
            members.list("points", &mut parts.points);
            members.list("angles", &mut parts.angles);
        }
        "intake.json" => {
            parts.intake = members.placed("intake");
            members.list("thoughts", &mut parts.thoughts);
            members.list("questions", &mut parts.intake_questions);
            members.list("kinds", &mut parts.symptom_kinds);
            members.list("places", &mut parts.symptom_places);
        }
        "guidance.json" => {
            parts.guidance = members.placed("guidance");
            members.list("effort", &mut parts.effort);
            members.list("intensity", &mut parts.intensity);
            members.list("lights", &mut parts.lights);
            members.list("rules", &mut parts.rules);
            members.list("gaps", &mut parts.gaps);
            members.list("evidence", &mut parts.evidence);
        }
        // A file that nobody reads here leaves its members over, and `finish` says so.
        _ => {}
    }
}

/// The same as the library holds it; each is there when its object could be read.
pub(in crate::content) struct Taken {
    pub breathing: Option<Breathing>,
    pub relief: Option<Relief>,
    pub habits: Option<Habits>,
    pub guidance: Option<Guidance>,
    pub planning: Option<Planning>,
    pub doses: Option<Doses>,
    /// Empty in what could not be read.
    pub photo: Photo,
    pub intake: Option<Intake>,
    pub ways: Option<Ways>,
}

impl Parts {
    /// Takes the values out of their places.
    pub fn take(self) -> Taken {
        Taken {
            breathing: self.breathing.map(|about| Breathing {
                about: about.value,
                paces: values(self.paces),
                positions: values(self.positions),
                stages: values(self.stages),
                troubles: values(self.troubles),
            }),
            relief: self.relief.map(|about| Relief {
                about: about.value,
                gate: values(self.gate),
                steps: values(self.steps),
            }),
            habits: self.habits.map(|about| Habits {
                about: about.value,
                tips: values(self.tips),
                micro_breaks: values(self.micro_breaks),
            }),
            guidance: self.guidance.map(|about| Guidance {
                about: about.value,
                effort: values(self.effort),
                intensity: values(self.intensity),
                lights: values(self.lights),
                rules: values(self.rules),
                gaps: values(self.gaps),
                evidence: values(self.evidence),
            }),
            planning: self.planning.map(|about| Planning {
                about: about.value,
                ladders: values(self.ladders),
                regions: values(self.complaint_regions),
            }),
            doses: self.doses.map(|placed| placed.value),
            ways: self.ways.map(|placed| placed.value),
            photo: Photo {
                about: self.photo.map(|placed| placed.value).unwrap_or_default(),
                views: values(self.views),
                points: values(self.points),
                angles: values(self.angles),
            },
            intake: self.intake.map(|about| Intake {
                about: about.value,
                thoughts: values(self.thoughts),
                questions: values(self.intake_questions),
                kinds: values(self.symptom_kinds),
                places: values(self.symptom_places),
            }),
        }
    }
}
