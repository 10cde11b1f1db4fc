//! Sixteen people (`tests/people`), and what rules 2 must and must not do for each of them.

// Tells clippy that everything below is a test, helpers too.
#![cfg(test)]

mod measured;

use std::fs;

use jiff::civil::{Date, date};
use plumbline::content::{Library, shipped};
use plumbline::record::{Assessment, Record, Side, read_answers};
use plumbline::report::Summary;
use plumbline::rules::{Finding, Imbalance, Outcome, outcome};

/// The day everybody is worked out on.
pub const TODAY: Date = date(2026, 11, 20);

/// One of the sixteen, and all that follows from the answers.
pub struct Person {
    pub library: Library,
    pub record: Record,
    pub outcome: Outcome,
}

impl Person {
    /// `p01` is the file that begins so.
    pub fn of(number: &str) -> Self {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/people");
        let mut files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let file = files.find(|path| {
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with(&format!("{number}-"))
        });
        let bytes = fs::read(file.unwrap_or_else(|| panic!("no person {number}"))).unwrap();
        let library = shipped();
        let record = read_answers(&bytes, &library, TODAY).unwrap_or_else(|problem| panic!("{number}: {problem}"));
        let outcome = outcome(&library, &record.assessments[0], TODAY);
        Self {
            library,
            record,
            outcome,
        }
    }

    pub fn assessment(&self) -> &Assessment {
        &self.record.assessments[0]
    }

    pub fn finding(&self, pattern: &str) -> &Finding {
        self.outcome.findings.pattern(pattern).unwrap()
    }

    pub fn row(&self, muscle: &str, side: Side) -> &Imbalance {
        let mut rows = self.outcome.imbalances.rows.iter();
        rows.find(|row| row.muscle == *muscle && row.side == side)
            .unwrap_or_else(|| panic!("no row for {muscle}, {side:?}"))
    }

    pub fn summary(&self) -> Summary {
        Summary::of(&self.library, &self.record, 0, &self.outcome, TODAY)
    }
}
