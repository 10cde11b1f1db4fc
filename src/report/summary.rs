//! The summary for a clinician as a document model: everything worded, nothing laid out. The Summary screen shows the same.

mod answers;
mod case;
mod chart;
mod findings;
mod full;
mod in_short;
mod muscles;
mod offers;
mod page_one;
mod person;
mod pictures;
mod plan;
mod safety;
mod since;
mod urgent;
mod without;

use jiff::civil::Date;
use serde::Serialize;

use self::case::Case;
use super::versions::{Versions, assessment_at, versions};
use super::{ArtBook, Options, SinceStart, words, words::Formats};
use crate::content::{ItemId, Library, MuscleId, PatternId, Role};
use crate::record::{Assessment, Record, Side};
use crate::rules::{Band, ConfidenceLabel, Outcome};

pub(super) use answers::printable_answers;
pub use chart::Chart;
pub use findings::Limits;
pub use full::{AnswerSection, FullAnswer, Holds};
pub use in_short::HelpfulLine;
pub use page_one::{MOST_WORDS, MeasuredRow, PageOne, Rated};
pub use pictures::{BodyPictures, LegendLine, PosturePictures};
pub use plan::{PlanDay, PlanLine};
pub(super) use plan::{day, lock, notes, tested};
pub use safety::{PrecautionLine, RaisedSign, SafetyLevel, SafetyPart};
pub use since::Since;
pub use urgent::{UrgentSheet, UrgentSign};

/// Everything the summary says, in the order it says it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// The day it was made, year, month and day.
    pub made_on: [i16; 3],
    /// The same in words.
    pub made_on_words: String,
    /// What must be said of the record it was made from; empty where nothing is the matter.
    pub caveat: String,
    /// What is left out of this copy, in a sentence; empty where nothing is.
    pub left_out_of_copy: String,
    /// Who it is about.
    pub who: Who,
    /// Why they came.
    pub why: Why,
    /// The safety check; stands before every finding.
    pub safety: SafetyPart,
    /// The tests that hurt; stand directly below the safety check.
    pub painful: Painful,
    /// Where a sign asks for help now or today: then this is what is printed and written, and nothing of the rest (rule T6).
    pub urgent: Option<UrgentSheet>,
    /// What a clinician reads in a minute (rule T5); what did not find room there stands in the parts after it.
    pub page_one: PageOne,
    /// What is said first of the result, a sentence each (rule T20); empty while nothing is answered.
    pub in_short: Vec<String>,
    /// The tests that would make it surer, of those possible today (rule T21).
    #[serde(skip)]
    pub helpful: Vec<HelpfulLine>,
    /// A line for each pattern; the pelvis is one line.
    pub findings: Vec<FindingLine>,
    /// Tight and weak muscles.
    pub muscles: Muscles,
    /// Where patterns disagree, and what decided.
    pub conflicts: Vec<ConflictLine>,
    /// What was not answered.
    pub left_out: LeftOutNames,
    /// The plan in short.
    pub plan: PlanShort,
    /// What changed since the assessment before; none for a first one.
    pub since: Option<Since>,
    /// What was done and what changed since the plan began; none where nothing was logged, or it is left out (rule T36).
    pub since_start: Option<SinceStart>,
    /// The posture as it is drawn; none where nothing is known of it.
    pub posture: Option<PosturePictures>,
    /// The body map; none where nothing is tight or weak.
    pub body: Option<BodyPictures>,
    /// The sentence that stands on every summary.
    pub statement: &'static str,
    /// What posture has to do with pain (rule T2); stands on page one.
    pub posture_and_pain: &'static str,
    /// Answers by region of the body: only what was asked and answered.
    pub regions: Vec<RegionAnswers>,
    /// How each pattern's number came about.
    pub scores: Vec<ScoreDetail>,
    /// What was told about the complaint beside page one: what makes it worse, how it began.
    pub told: Vec<FullAnswer>,
    /// Every question that was asked with its answer in full; empty unless it was asked for.
    pub all_answers: Vec<AnswerSection>,
    /// The limits the findings were scored with.
    pub limits: Limits,
    /// How days and numbers are written.
    pub formats: Formats,
    /// What made it.
    pub versions: Versions,
    /// Its drawings.
    #[serde(skip)]
    pub art: ArtBook,
}

/// Who, and when.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Who {
    /// Name or initials as typed; empty when not given or left out.
    pub name: String,
    /// What stands in place of a name: `Name not given`, `Name left out`; empty where there is one.
    pub no_name: String,
    /// Age, sex and the like, as label and value; only what was given.
    pub facts: Vec<Fact>,
    /// The day of the assessment.
    pub assessed_on: String,
    /// How it was done: `about 15 minutes, alone, without a phone`; empty when not chosen yet.
    pub route: String,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// For example `Age`.
    pub label: String,
    /// For example `34 years`.
    pub value: String,
}

/// Why they came.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Why {
    /// Their own words, all of them.
    pub words: String,
    /// Their own words for page one; shorter where they are long.
    pub short_words: String,
    /// Whether `short_words` is not all of `words`.
    pub shortened: bool,
    /// Where it is felt.
    pub places: String,
    /// Since when, as typed.
    pub since: String,
    /// Pain: `now 3, usual 4, worst 7 of 10`; empty when not given.
    pub pain: String,
    /// What they hope for; empty when not given.
    pub hope: String,
    /// What worries them most.
    pub worry: String,
    /// Activities that are hard now.
    pub activities: Vec<Rated>,
    /// A question to the clinician.
    pub question: String,
}

/// The tests that hurt.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Painful {
    /// A sentence for each test and side; empty when none hurt.
    pub tests: Vec<String>,
    /// What follows from them; empty when none hurt.
    pub note: &'static str,
}

/// One pattern, or the pelvis as one axis.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FindingLine {
    /// The pattern, or both ends of the axis.
    pub patterns: Vec<PatternId>,
    /// The pattern's or the axis' name.
    pub name: String,
    /// `a moderate sign`, `tipped forward, a mild sign`, or why there is no number.
    pub shows: String,
    /// The band, where there is one.
    pub band: Option<Band>,
    /// Which side is higher; empty where that is no question.
    pub side: String,
    /// The side that is named as the higher one.
    #[serde(skip)]
    pub high_side: Option<Side>,
    /// The number as shown, `44`, or `+30`; empty where there is none or the band is capped.
    pub number: String,
    /// Where the mark stands.
    pub mark: Mark,
    /// `good`; empty when there is none.
    pub confidence: String,
    /// The label it stands for.
    pub confidence_label: Option<ConfidenceLabel>,
    /// `Lower because: …`; empty when nothing is named.
    pub lower_because: String,
    /// What would help most, by name; empty when the confidence is good already.
    pub would_help: Vec<String>,
    /// `4 of 14 muscle sides on the list for this pattern tested, 2 agree`.
    pub table_match: String,
    /// Stands above the finding: a clinician should look first.
    pub clinician_note: String,
    /// Stands below it: the other end of the axis, a part that is only a rough guess, the label of a high hip.
    pub notes: Vec<String>,
}

/// Where the mark of a finding stands on its scale: 0 to 100, or -100 (backward) to 100 (forward) for the pelvis.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Mark {
    /// No number, no mark.
    None {
        /// Whether the scale has two ends.
        axis: bool,
    },
    /// At a number.
    At {
        /// Whether the scale has two ends.
        axis: bool,
        /// The place.
        at: f64,
    },
    /// Capped: an open range outward from 25 (rule T9).
    From {
        /// Whether the scale has two ends.
        axis: bool,
        /// 25 or -25.
        from: f64,
    },
}

/// Tight and weak muscles by evidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Muscles {
    /// Tight ones: confirmed first.
    pub tight: Vec<MuscleGroup>,
    /// Weak ones: confirmed first.
    pub weak: Vec<MuscleGroup>,
    /// What is said instead of tight ones: that none was found, or that none was tested (rule T1); empty where there are some.
    pub no_tight: &'static str,
    /// The same of weak ones.
    pub no_weak: &'static str,
}

/// Muscles of one evidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MuscleGroup {
    /// Tight or weak.
    pub role: Role,
    /// What it rests on.
    pub evidence: words::Evidence,
    /// The same in words.
    pub evidence_words: String,
    /// The muscles, most asked for first.
    pub muscles: Vec<MuscleLine>,
}

/// One muscle on one side or both.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MuscleLine {
    /// The muscle.
    pub id: MuscleId,
    /// What people call it.
    pub lay: String,
    /// Its anatomical name; empty when it is the same.
    pub anatomical: String,
    /// Its numbers on the body map.
    pub numbers: Vec<usize>,
    /// The sides, left first.
    pub sides: Vec<Side>,
    /// The same in words: `left`, `right`, `both sides`.
    pub side: String,
    /// What the plan does about it.
    pub action: String,
    /// With which exercise the plan does it, or that it does not and why.
    pub in_plan: String,
    /// The names of the tests that decided.
    pub decided_by: Vec<String>,
    /// The test that would settle it; empty when there is none.
    pub would_settle: String,
}

impl MuscleLine {
    /// The muscle inside a sentence, with its side where it is one: `front of the hip (left)`.
    pub fn in_sentence(&self) -> String {
        let lay = words::in_sentence(&self.lay);
        match self.sides.as_slice() {
            [_] => format!("{lay} ({})", self.side),
            _ => lay,
        }
    }
}

/// Two patterns that ask for opposite things.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConflictLine {
    /// The muscle and the side.
    pub muscle: String,
    /// The two patterns.
    pub between: String,
    /// What was decided and why.
    pub decision: String,
}

/// Names of what was not answered; never an answer. A test that hurt is none of these: it is a finding (rule Z4).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LeftOutNames {
    /// Left out by choice.
    pub skipped: Vec<String>,
    /// Not possible here or for this person.
    pub not_possible: Vec<String>,
    /// Left out for safety.
    pub for_safety: Vec<String>,
    /// Asked, but not come to.
    pub not_answered: Vec<String>,
}

/// The plan in a few lines.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanShort {
    /// Why there is none; empty when there is one.
    pub locked: String,
    /// `Made from findings and tests, 10 minutes a day`.
    pub about: String,
    /// How much of it rests on tests (rule T1); empty where it works no muscle that a test or a table names.
    pub tested: String,
    /// `Weeks 1 and 2`; empty when there are none.
    pub weeks: String,
    /// Its days.
    pub days: Vec<PlanDay>,
    /// Said with the plan.
    pub notes: Vec<String>,
}

/// The answers of one region of the body.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RegionAnswers {
    /// The region.
    pub name: String,
    /// Measured and counted numbers: one line a side.
    pub readings: Vec<ReadingLine>,
    /// Chosen options.
    pub answers: Vec<AnswerLine>,
}

/// One measured or counted number, on one side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadingLine {
    /// The item.
    pub item: ItemId,
    /// Its name.
    pub name: String,
    /// Whether this is the first line of the item.
    pub first: bool,
    /// `left`, `right` or empty.
    pub side: String,
    /// Every repeat, in the order taken.
    pub repeats: Vec<String>,
    /// Their unit, as it stands behind the last one.
    pub unit: String,
    /// How far the repeats lie apart; empty for one.
    pub spread: String,
    /// What counts, with its unit, or why there is none.
    pub counts: String,
    /// How the repeats made it: `middle one`, `best`; empty for one.
    pub combined: String,
    /// `0.8: I did this alone`; empty when nothing lowers it. First line only.
    pub quality: String,
    /// Where the numbers came from, such as `typed`; empty where that is not known. First line only.
    pub from: String,
    /// What is usual for the person. First line only.
    pub usual: String,
    /// The same without saying for which age and sex, for a copy without the age.
    #[serde(skip)]
    pub usual_without_age: String,
    /// `FH 14.4 of 24`; first line only.
    pub points: Vec<String>,
}

/// One chosen option.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AnswerLine {
    /// The item.
    pub item: ItemId,
    /// Its name.
    pub name: String,
    /// What was chosen, with the side where there is one.
    pub answer: String,
    /// As for readings.
    pub quality: String,
    /// As for readings.
    pub points: Vec<String>,
}

/// How one pattern's number came about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScoreDetail {
    /// The pattern.
    pub pattern: PatternId,
    /// Two letters, as in the points.
    pub code: String,
    /// Its name.
    pub name: String,
    /// As on page one.
    pub shows: String,
    /// The number as shown; `not measured, so not called more` words stand in `shows`.
    pub number: String,
    /// Label and number: `good (84)`.
    pub confidence: String,
    /// Coverage, objective share, agreement, as whole percents.
    pub parts: [String; 3],
    /// Mean of position, muscle tests and background, 0 to 100, as whole percents; empty where nothing was answered.
    pub facets: [String; 3],
    /// What the gates did.
    pub gates: Vec<String>,
    /// How the muscle tests fit the table.
    pub table_match: String,
}

impl Summary {
    /// The summary of one assessment of a record as it is without any wishes; see [`Summary::made`].
    pub fn of(library: &Library, record: &Record, assessment: usize, outcome: &Outcome, today: Date) -> Self {
        let plain = (Options::default(), Formats::default());
        Self::made(library, record, assessment, outcome, today, plain)
    }

    /// The summary of one assessment of a record; an index past the end means the last one. `outcome` is what the rules say of
    /// it on the day `today`. What the options leave out is nowhere in it.
    pub fn made(
        library: &Library,
        record: &Record,
        assessment: usize,
        outcome: &Outcome,
        today: Date,
        (options, formats): (Options, Formats),
    ) -> Self {
        let blank = Assessment::new(today, &library.version);
        let assessment = assessment_at(record, assessment).unwrap_or(&blank);
        let case = Case::of(library, record, assessment, outcome, today, formats);
        let (mut art, mut muscles) = (ArtBook::default(), muscles::muscles(library, outcome));
        let posture = pictures::posture(&case, &mut art);
        let body = pictures::body(&case, &mut muscles, &mut art);
        let (safety, painful) = (safety::safety(&case), answers::painful(&case));
        let since_start = since::since_start(&case, &mut art);
        let (findings, plan) = (
            findings::lines(library, outcome),
            plan::short(formats, library, outcome),
        );
        let said = in_short::in_short(&case);
        let parts = page_one::Parts {
            safety: &safety,
            findings: &findings,
            plan: &plan,
            since_start: since_start.as_ref().map_or("", |since| since.line.as_str()),
            said: &said,
        };
        let page_one = page_one::page_one(&case, &parts, &mut art);
        let made = Self {
            made_on: [today.year(), today.month().into(), today.day().into()],
            made_on_words: formats.date(today),
            caveat: String::new(),
            left_out_of_copy: String::new(),
            who: person::who(&case),
            why: person::why(&case),
            safety,
            urgent: urgent::urgent(&case),
            painful,
            page_one,
            in_short: said.sentences(),
            helpful: in_short::helpful(&case),
            findings,
            muscles,
            conflicts: muscles::conflicts(library, &outcome.imbalances),
            left_out: answers::left_out(&case),
            plan,
            since: since::since(&case),
            since_start,
            posture,
            body,
            statement: words::LAY_MEASUREMENT,
            posture_and_pain: words::POSTURE_AND_PAIN,
            regions: answers::regions(&case),
            scores: findings::details(library, &outcome.findings),
            told: full::told(&case),
            all_answers: if options.all_answers {
                full::sections(&case)
            } else {
                Vec::new()
            },
            limits: findings::limits(library, formats),
            formats,
            versions: versions(library, assessment),
            art,
        };
        made.without(options.leave_out)
    }
}
