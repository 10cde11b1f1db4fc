//! What each session says of its exercises, as a colour of the pain light (rules P30, P43).

use jiff::civil::{Date, DateTime};

use crate::content::{ExerciseId, Guidance};
use crate::record::{Done, LightColour, Morning, Session, WhySkipped};
use crate::rules::trail::{Trail, days_between};

/// One session with its colours.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionLights<'a> {
    /// The session.
    pub session: &'a Session,
    /// Its exercises, each once, in the order of the session.
    pub exercises: Vec<ExerciseLight<'a>>,
    /// The day was red and none of its exercises: nobody said which one it was.
    pub which: bool,
}

/// What a session says of one exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct ExerciseLight<'a> {
    /// The exercise.
    pub exercise: &'a ExerciseId,
    /// The worst of its lines.
    pub light: LightColour,
    /// Its lines, one or two.
    pub lines: Vec<&'a Done>,
}

impl SessionLights<'_> {
    /// The day.
    pub fn on(&self) -> Date {
        self.session.on()
    }

    /// When it began.
    pub fn began(&self) -> DateTime {
        self.session.began
    }

    /// Whether something of it was red.
    pub fn is_red(&self) -> bool {
        self.which || self.exercises.iter().any(|one| one.light == LightColour::Red)
    }
}

/// The colour of a pain, by the numbers of the catalogue; none where it has no colours.
pub fn light_of_pain(guidance: &Guidance, pain: u8) -> Option<LightColour> {
    let pain = u32::from(pain);
    let colours = [LightColour::Green, LightColour::Amber, LightColour::Red];
    guidance
        .lights
        .iter()
        .zip(colours)
        .find(|(light, _)| (light.pain[0]..=light.pain[1]).contains(&pain))
        .map(|(_, colour)| colour)
}

/// The sessions of the plan up to a day, in order, with their colours.
pub(super) fn all<'a>(trail: &Trail<'a>, day: Date) -> Vec<SessionLights<'a>> {
    let (Some(guidance), Some(numbers)) = (trail.guidance(), trail.numbers()) else {
        return Vec::new();
    };
    let sessions = trail.sessions(day);
    let mut lit = Vec::new();
    for (place, session) in sessions.iter().enumerate() {
        let before = sessions.get(..place).unwrap_or_default();
        let highest = |exercise: &ExerciseId| {
            // They stand in order: what lies further back is not looked at, however long the log is.
            let near = before
                .iter()
                .rev()
                .take_while(|earlier| days_between(earlier.on(), session.on()) <= i64::from(numbers.red_days));
            let lines = near.flat_map(|earlier| &earlier.done);
            lines
                .filter(|line| line.exercise == *exercise)
                .filter_map(|line| line.pain)
                .max()
        };
        let light = |line: &Done| {
            let of_pain = line.pain.and_then(|pain| light_of_pain(guidance, pain));
            let is_higher = line
                .pain
                .zip(highest(&line.exercise))
                .is_some_and(|(pain, highest)| pain >= highest.saturating_add(numbers.higher));
            let left_out = line.skipped == Some(WhySkipped::Pain) && line.pain.is_none() && line.light.is_none();
            let red = (is_higher || left_out).then_some(LightColour::Red);
            [line.light, of_pain, red].into_iter().flatten().max()
        };
        lit.push(of_session(session, guidance, light));
    }
    lit
}

fn of_session<'a>(
    session: &'a Session,
    guidance: &Guidance,
    light: impl Fn(&Done) -> Option<LightColour>,
) -> SessionLights<'a> {
    let mut exercises: Vec<ExerciseLight<'a>> = Vec::new();
    for line in &session.done {
        let colour = light(line).unwrap_or(LightColour::Green);
        match exercises.iter_mut().find(|known| *known.exercise == line.exercise) {
            Some(known) => {
                known.light = known.light.max(colour);
                known.lines.push(line);
            }
            None => exercises.push(ExerciseLight {
                exercise: &line.exercise,
                light: colour,
                lines: vec![line],
            }),
        }
    }
    let of_pain = session.pain_most.and_then(|pain| light_of_pain(guidance, pain));
    let of_morning = match session.next_morning {
        Some(Morning::Worse) => Some(LightColour::Red),
        Some(Morning::Usual) | None => None,
    };
    let of_day = of_pain.max(of_morning).unwrap_or(LightColour::Green);
    let worst = exercises
        .iter()
        .map(|one| one.light)
        .max()
        .unwrap_or(LightColour::Green);
    let unexplained = of_day > worst;
    if unexplained {
        // Pain of a day without the exercise it came from: all of them keep their dose.
        for one in &mut exercises {
            one.light = one.light.max(LightColour::Amber);
        }
    }
    SessionLights {
        session,
        exercises,
        which: unexplained && of_day == LightColour::Red,
    }
}
