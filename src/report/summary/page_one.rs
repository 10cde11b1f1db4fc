//! Page one of a summary: what a clinician reads in a minute, in the order they read it (rule T5).

use jiff::Span;
use serde::Serialize;

mod measured;
mod rooms;

pub use self::measured::MeasuredRow;
use self::measured::measured;
use self::rooms::{ROOMS, ROOMS_WITH_ORIGINS, Room};
use super::chart::{Chart, chart, has_chart};
use super::{Case, FindingLine, PlanShort, SafetyLevel, SafetyPart};
use crate::content::{ExerciseKind, IntakeRole};
use crate::record::Assessment;
use crate::report::ArtBook;
use crate::report::words::{self, SaidInShort};
use crate::rules::{self, Band, ConfidenceLabel, SafetyState};

/// The most words on page one, headings and foot included (rule T5).
pub const MOST_WORDS: usize = 280;
/// The words of the page that are not in [`PageOne`]: its headings, name, foot and fixed sentences.
const FIXED_WORDS: usize = 90;
/// The words before what changed since the start.
const SINCE_WORDS: usize = 3;
/// The words before how the complaint goes.
const BEHAVES_WORDS: usize = 3;
/// The words before what the person is told.
const TOLD_WORDS: usize = 4;
/// The most lines of the plan.
const MOST_PLAN_LINES: usize = 4;

/// Page one. Every text stands ready; what did not find room stands on the pages after it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PageOne {
    /// Own words about why they came, shortened where they are long.
    pub words: String,
    /// Whether that is not all of them.
    pub shortened: bool,
    /// What they hope for; empty when not given.
    pub hope: String,
    /// What worries them most.
    pub worry: String,
    /// Where it is felt, and since when.
    pub places: String,
    /// What makes it worse and what eases it, how long it lasts, how it goes (rule T49).
    pub behaves: String,
    /// Since when, as typed.
    pub since: String,
    /// The symptom chart; none where no place is marked.
    pub chart: Option<Chart>,
    /// Pain now, usual and worst.
    pub pain: String,
    /// The activities that are hard now, each with its rating.
    pub activities: Vec<Rated>,
    /// A clinician first, and why: what is read before all else; empty where no such sign stands (rule T45).
    pub first: String,
    /// The safety check in lines.
    pub safety: Vec<String>,
    /// Precautions by name; empty where there are none.
    pub precautions: String,
    /// Medicines as named; empty where none were.
    pub medicines: String,
    /// Tests that hurt.
    pub painful: Vec<String>,
    /// Advice that locks nothing, by name.
    pub advice: Vec<String>,
    /// What was measured.
    pub measured: Vec<MeasuredRow>,
    /// How many more there are.
    pub more_measured: usize,
    /// What was found and how sure that is, as the person is told it first (rules T20, T42).
    pub told: Vec<String>,
    /// A sentence for each pattern.
    pub findings: Vec<String>,
    /// The plan, in at most four lines.
    pub plan: Vec<String>,
    /// What was done and what changed since the plan began, in one line; empty where nothing was logged.
    pub since_start: String,
    /// When it is looked at again.
    pub next: String,
    /// A question to the clinician; empty: room to write one.
    pub question: String,
}

/// An activity and how it goes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rated {
    /// In the person's own words.
    pub name: String,
    /// `4/10`; empty where it was not rated.
    pub score: String,
}

/// The parts of a summary that page one says in short.
pub(super) struct Parts<'a> {
    pub(super) safety: &'a SafetyPart,
    pub(super) findings: &'a [FindingLine],
    pub(super) plan: &'a PlanShort,
    pub(super) since_start: &'a str,
    pub(super) said: &'a SaidInShort,
}

pub(super) fn page_one(case: &Case<'_>, parts: &Parts<'_>, art: &mut ArtBook) -> PageOne {
    let chart = chart(case, art);
    let rows = measured(case);
    // The name stands at the head and in the foot.
    let fixed = FIXED_WORDS + 2 * count_words(&case.record.person.name).min(12);
    let mut page = PageOne::default();
    // Where angles came from is worth some names and letters, but nobody's words.
    for room in ROOMS.iter().take(ROOMS_WITH_ORIGINS) {
        page = said(case, parts, &rows, *room);
        page.chart.clone_from(&chart);
        if page.count() + fixed <= MOST_WORDS {
            return page.told_first(parts.said, fixed);
        }
    }
    for room in ROOMS {
        page = said(case, parts, &rows, room);
        page.chart.clone_from(&chart);
        if page.count() + fixed > MOST_WORDS {
            // Where angles came from stands after page one too, and takes the place of nobody's words.
            page.leave_out_origins();
        }
        if page.count() + fixed <= MOST_WORDS {
            return page.told_first(parts.said, fixed);
        }
    }
    while page.count() + fixed > MOST_WORDS && page.gives_way() {}
    page
}

impl PageOne {
    /// Its words.
    pub fn count(&self) -> usize {
        let texts = [
            &self.words,
            &self.hope,
            &self.worry,
            &self.places,
            &self.behaves,
            &self.since,
            &self.pain,
            &self.next,
            &self.since_start,
            &self.precautions,
            &self.medicines,
            &self.first,
        ];
        let rows = self
            .measured
            .iter()
            .flat_map(|row| [&row.name, &row.from, &row.left, &row.right, &row.usual]);
        let lists = [
            &self.safety,
            &self.painful,
            &self.advice,
            &self.told,
            &self.findings,
            &self.plan,
        ];
        let letters = self.chart.iter().map(|chart| &chart.letters);
        let rated = self
            .activities
            .iter()
            .flat_map(|activity| [&activity.name, &activity.score]);
        let named = [(&self.since_start, SINCE_WORDS), (&self.behaves, BEHAVES_WORDS)];
        let heading: usize = named
            .into_iter()
            .map(|(text, words)| if text.is_empty() { 0 } else { words })
            .sum();
        let words: usize = texts
            .into_iter()
            .chain([&self.question])
            .chain(rows)
            .chain(lists.into_iter().flatten())
            .chain(letters)
            .chain(rated)
            .map(|text| count_words(text))
            .sum();
        let outside = self.measured.iter().filter(|row| row.outside).count();
        words + outside + heading
    }

    /// With what the person is told, where no clinician comes first.
    fn told_first(mut self, said: &SaidInShort, fixed: usize) -> Self {
        if self.first.is_empty() {
            self.tell(said, fixed);
        }
        self
    }

    /// Adds what the person is told first, as long as the words hold: what the plan does, what was found, how sure that is (rule
    /// T42). It takes the place of nothing that a clinician asks for.
    fn tell(&mut self, said: &SaidInShort, fixed: usize) {
        let left = |page: &Self| MOST_WORDS.saturating_sub(page.count() + fixed);
        if let Some(plan) = &said.plan {
            let has_line = !self.plan.is_empty() && self.plan.len() < MOST_PLAN_LINES;
            if has_line && count_words(plan) <= left(self) {
                self.plan.insert(1, plan.clone());
            }
        }
        for sentence in [&said.found, &said.how_sure].into_iter().flatten() {
            if count_words(sentence) + TOLD_WORDS > left(self) {
                return;
            }
            self.told.push(sentence.clone());
        }
    }

    fn leave_out_origins(&mut self) {
        for row in &mut self.measured {
            row.from.clear();
        }
    }

    /// Leaves out what can be missed first; nothing of the safety answers and findings. Whether there was anything.
    fn gives_way(&mut self) -> bool {
        if self.plan.len() > 1 {
            return self.plan.pop().is_some();
        }
        if self.measured.pop().is_some() {
            self.more_measured += 1;
            return true;
        }
        let typed = [
            &mut self.question,
            &mut self.worry,
            &mut self.hope,
            &mut self.behaves,
            &mut self.since,
        ];
        match typed.into_iter().find(|text| !text.is_empty()) {
            Some(text) => text.clear(),
            None => return self.activities.pop().is_some(),
        }
        true
    }

    /// Without what the person typed; `conditions` are the precautions by name that stay.
    pub(super) fn leave_out_words(&mut self, conditions: &[String], typed_one: bool) {
        if typed_one {
            // A precaution that somebody typed into the file is own words too.
            self.precautions = precautions(conditions, 3);
        }
        for text in [
            &mut self.words,
            &mut self.hope,
            &mut self.worry,
            &mut self.since,
            &mut self.question,
        ] {
            text.clear();
        }
        self.shortened = false;
        nameless(&mut self.activities);
    }
}

/// What is read as words: signs and bullets are none.
fn count_words(text: &str) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).count()
}

fn said(case: &Case<'_>, parts: &Parts<'_>, rows: &[(f64, MeasuredRow)], room: Room) -> PageOne {
    let (library, assessment) = (case.library, case.assessment);
    let typed = |role: IntakeRole| words::shortened(&words::intake_words(library, assessment, role), room.typed);
    let own = words::own_line(&assessment.reason.words);
    let short = words::shortened(&own, room.words);
    let shown: Vec<MeasuredRow> = rows.iter().take(room.rows).map(|(_, row)| row.clone()).collect();
    PageOne {
        shortened: short != own,
        words: short,
        hope: typed(IntakeRole::Hope),
        worry: typed(IntakeRole::Worry),
        // The chart has sides and what is felt.
        places: if has_chart(case) {
            String::new()
        } else {
            words::list(&words::places(library, assessment))
        },
        behaves: words::capitalised(&words::behaviour(library, assessment, room.names)),
        since: words::shortened(&words::own_line(&assessment.reason.since), room.typed),
        chart: None,
        pain: words::pain(library, assessment),
        activities: rated(assessment, room.typed),
        first: words::clinician_first(library, &case.outcome.safety, room.names),
        safety: safety(case, parts.safety, room.names),
        precautions: precautions(&parts.safety.condition_names(), room.names),
        medicines: parts.safety.medicines.clone(),
        painful: some(&painful(case), room.names),
        advice: parts.safety.advice.iter().map(|[title, _]| title.clone()).collect(),
        more_measured: rows.len().saturating_sub(shown.len()),
        measured: shown,
        told: Vec::new(),
        findings: findings(parts.findings),
        plan: plan(case, parts, room.exercises),
        since_start: parts.since_start.to_owned(),
        next: next(case, parts.plan),
        question: typed(IntakeRole::Question),
    }
}

/// The activities that are hard now, with at most so many letters of each.
pub(super) fn rated(assessment: &Assessment, letters: usize) -> Vec<Rated> {
    let activities = assessment.intake.hard_activities();
    let of = activities.map(|of| Rated {
        name: words::shortened(&words::activity_name(of), letters),
        score: words::activity_score(of),
    });
    of.collect()
}

/// The same activities by number, for a copy without own words.
pub(super) fn nameless(activities: &mut [Rated]) {
    for (place, activity) in activities.iter_mut().enumerate() {
        activity.name = format!("activity {}", place + 1);
    }
}

/// The tests that hurt, by name and side, and where it hurt (rule Z4).
fn painful(case: &Case<'_>) -> Vec<String> {
    let tests = rules::painful_tests(case.library, case.assessment);
    tests
        .iter()
        .map(|test| words::painful_in_short(case.library, test))
        .collect()
}

/// The first few, and how many there are besides.
fn some(names: &[String], most: usize) -> Vec<String> {
    let mut shown: Vec<String> = names.iter().take(most).cloned().collect();
    let rest = names.len() - shown.len();
    if rest > 0 {
        shown.push(format!("{rest} more"));
    }
    shown
}

fn precautions(names: &[String], most: usize) -> String {
    if names.is_empty() {
        return String::new();
    }
    let names: Vec<String> = names.iter().map(|name| words::in_sentence(name)).collect();
    format!("Precautions: {}.", words::list(&some(&names, most)))
}

fn safety(case: &Case<'_>, part: &SafetyPart, most: usize) -> Vec<String> {
    let checked = case
        .assessment
        .safety
        .screened_on
        .filter(|_| part.level == SafetyLevel::Clear);
    let state = match checked {
        Some(day) => words::nothing_ticked(case.formats, day),
        None => part.state.clone(),
    };
    let mut lines = vec![state];
    // What is advised about a sign names it.
    let advised = &case.outcome.safety.advice;
    let signs: Vec<String> = part
        .raised
        .iter()
        .filter(|sign| !advised.contains(&sign.id))
        .map(|sign| format!("{} ({})", words::in_sentence(&sign.name), sign.answer))
        .collect();
    if !signs.is_empty() {
        lines.push(format!("Ticked: {}.", words::list(&some(&signs, most))));
    }
    if !part.cleared.is_empty() {
        lines.push(part.cleared.clone());
    }
    // Above all else stands already who is to be seen first, and that no exercise comes before.
    if !part.plan_locked.is_empty() && case.outcome.safety.state != SafetyState::ClinicianFirst {
        lines.push(format!("No plan: {}", part.plan_locked));
    }
    lines
}

/// A sentence for each pattern with a sign or without a number; those within the usual spread stand in one.
fn findings(lines: &[FindingLine]) -> Vec<String> {
    let is_usual =
        |line: &&FindingLine| line.band == Some(Band::None) && line.notes.is_empty() && line.clinician_note.is_empty();
    let (usual, told): (Vec<&FindingLine>, Vec<&FindingLine>) = lines.iter().partition(is_usual);
    let mut said: Vec<String> = told.into_iter().map(finding).collect();
    match usual.as_slice() {
        [] => {}
        [one] => said.push(finding(one)),
        [first, ..] => {
            let names: Vec<&str> = usual.iter().map(|line| line.name.as_str()).collect();
            said.push(format!("{}: {}.", names.join("; "), first.shows));
        }
    }
    said
}

fn finding(line: &FindingLine) -> String {
    let side = if line.side.is_empty() {
        String::new()
    } else {
        format!(", {}", line.side)
    };
    let number = if line.number.is_empty() {
        String::new()
    } else {
        format!(" ({} of 100)", line.number)
    };
    // A good confidence needs no word.
    let confidence = if line.confidence.is_empty() || line.confidence_label == Some(ConfidenceLabel::Good) {
        String::new()
    } else {
        format!(", confidence {}", line.confidence)
    };
    let note = if line.clinician_note.is_empty() {
        String::new()
    } else {
        format!(" {}", line.clinician_note)
    };
    format!("{}: {}{side}{number}{confidence}.{note}", line.name, line.shows)
}

fn plan(case: &Case<'_>, parts: &Parts<'_>, most: usize) -> Vec<String> {
    if !parts.plan.locked.is_empty() {
        return Vec::new();
    }
    let plan = &case.outcome.plan;
    let mut lines = vec![words::plan_in_a_line(plan)];
    for (title, kinds) in [
        ("Stretch", &[ExerciseKind::Stretch][..]),
        ("Strengthen", &[ExerciseKind::Strengthen, ExerciseKind::MotorControl]),
        ("Move and breathe", &[ExerciseKind::Mobility, ExerciseKind::Breathing]),
    ] {
        let mut names: Vec<String> = Vec::new();
        for line in plan
            .weeks
            .iter()
            .flat_map(|weeks| &weeks.days)
            .flat_map(|day| &day.exercises)
        {
            let Some(exercise) = case.library.exercise(line.id.as_str()) else {
                continue;
            };
            let name = words::in_sentence(&exercise.name);
            if kinds.contains(&exercise.kind) && !names.contains(&name) {
                names.push(name);
            }
        }
        let is_small_work = kinds.contains(&ExerciseKind::Breathing);
        // One name "and 5 more" tells nobody anything: the plan itself is on a page after this one.
        if most > 0 && !names.is_empty() && lines.len() < MOST_PLAN_LINES && (most > 2 || !is_small_work) {
            lines.push(format!("{title}: {}.", words::list(&some(&names, most))));
        }
    }
    lines
}

/// The day when the safety check, and with it the plan, is looked at again (rule Z5); in a flare its days are over sooner (rule Z12).
fn next(case: &Case<'_>, short: &PlanShort) -> String {
    let of_a_flare = words::days_of_a_flare(&case.outcome.plan);
    let days = of_a_flare.unwrap_or(case.library.screening.recheck_weeks * 7);
    let days = Span::new().days(i64::from(days));
    let checked = case.assessment.safety.screened_on.filter(|_| short.locked.is_empty());
    checked
        .map(|day| case.formats.date(day.saturating_add(days)))
        .unwrap_or_default()
}
