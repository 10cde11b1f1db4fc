//! People made from answers files, and short ways to ask what came out.

use jiff::civil::{Date, date};
use plumbline::content::{Library, shipped};
use plumbline::record::{Assessment, Plan, PlanReason, Prescription, Side, read_answers};
use plumbline::report::words;
use plumbline::rules::{Imbalance, Outcome, outcome};
use serde_json::{Map, Value, json};

/// The day of every test.
pub const TODAY: Date = date(2026, 11, 20);

/// A clear forward head by position alone; no muscle is tested.
pub fn forward_head() -> Value {
    json!({"fh-cva-photo": 40, "fh-shoulder-angle-photo": {"left": 34, "right": 34}, "fh-occiput-wall": 4,
           "fh-mirror-ear-shoulder": 3})
}

/// A pelvis clearly tipped forward, by position alone.
pub fn tipped_forward() -> Value {
    json!({"sg-pelvic-angle-photo": 24, "sg-wall-gap": 2, "sg-belt-line": 2, "sg-pelvic-rock": 2})
}

/// A pelvis clearly tipped backward, by position alone.
pub fn tipped_backward() -> Value {
    json!({"sg-pelvic-angle-photo": -6, "sg-wall-gap": -2, "sg-belt-line": -2, "pp-flat-look": 3})
}

/// A right hip that stands clearly higher, by position alone, the book test read twice.
pub fn high_right_hip() -> Value {
    json!({"hh-book-lift": [16, 16], "hh-crest-mirror": 3, "hh-front-photo": 3.5, "hh-back-photo": 4})
}

/// Answers of several kinds together; later ones win.
pub fn all(parts: &[Value]) -> Value {
    let mut together = Map::new();
    for part in parts {
        together.extend(part.as_object().unwrap().clone());
    }
    Value::Object(together)
}

/// What came out for one person.
pub struct Case {
    pub library: Library,
    pub outcome: Outcome,
}

/// A person with these answers, and other members of an answers file.
pub fn person(answers: Value, others: Value) -> Case {
    let mut file = Map::new();
    file.insert("screened_on".to_owned(), json!("2026-11-20"));
    file.insert("answers".to_owned(), answers);
    if let Value::Object(others) = others {
        file.extend(others);
    }
    let file = Value::Object(file);
    let library = shipped();
    let record =
        read_answers(file.to_string().as_bytes(), &library, TODAY).unwrap_or_else(|problem| panic!("{problem}"));
    of(library, &record.assessments[0])
}

/// What comes out of an assessment.
pub fn of(library: Library, assessment: &Assessment) -> Case {
    let outcome = outcome(&library, assessment, TODAY);
    Case { library, outcome }
}

impl Case {
    pub fn plan(&self) -> &Plan {
        &self.outcome.plan
    }

    pub fn row(&self, muscle: &str, side: Side) -> &Imbalance {
        self.find(muscle, side)
            .unwrap_or_else(|| panic!("no row for {muscle}, {side:?}"))
    }

    pub fn find(&self, muscle: &str, side: Side) -> Option<&Imbalance> {
        self.outcome
            .imbalances
            .rows
            .iter()
            .find(|row| row.muscle == *muscle && row.side == side)
    }

    /// Ids of a day, in session order: `weeks` counts the phases from 0, `day` is 0 for A and 1 for B.
    pub fn ids(&self, weeks: usize, day: usize) -> Vec<&str> {
        self.plan().weeks[weeks].days[day]
            .exercises
            .iter()
            .map(|line| line.id.as_str())
            .collect()
    }

    /// The first line of an exercise, anywhere in the plan.
    pub fn line(&self, id: &str) -> Option<&Prescription> {
        self.lines().find(|line| line.id == *id)
    }

    pub fn lines(&self) -> impl Iterator<Item = &Prescription> {
        self.plan()
            .weeks
            .iter()
            .flat_map(|weeks| &weeks.days)
            .flat_map(|day| &day.exercises)
    }

    /// Lines that stretch or strengthen a muscle.
    pub fn works(&self, muscle: &str) -> bool {
        self.lines()
            .any(|line| line.muscles.iter().any(|known| known == muscle))
    }

    /// Whether a line is there because of a muscle, not merely working it along.
    pub fn is_worked_for(&self, wanted: &str) -> bool {
        let mut reasons = self.lines().flat_map(|line| &line.reasons);
        reasons.any(|reason| match reason {
            PlanReason::Tested { muscle, .. } | PlanReason::Table { muscle, .. } | PlanReason::LongRange { muscle } => {
                muscle == wanted
            }
            _ => false,
        })
    }

    pub fn because(&self, id: &str) -> Option<&str> {
        self.plan()
            .left_out
            .iter()
            .find(|left| left.id == *id)
            .map(|left| left.because.word())
    }

    /// Whether a note of the plan, as it is said, holds these words.
    pub fn notes(&self, part: &str) -> bool {
        let notes = words::plan_notes(&self.library, self.plan());
        notes.iter().any(|note| note.contains(part))
    }
}
