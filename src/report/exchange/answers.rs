//! The answers as a table, in long form: a row for each reading.

use super::table::{Cell, Table, TableStyle};
use crate::content::{Id, Item, Library, Pattern};
use crate::record::{Answer, Assessment, Entry, Given, NoReading, Record, ScreeningAnswer, Side};
use crate::report::summary::printable_answers;
use crate::report::versions::assessment_at;
use crate::report::words;
use crate::rules::{ListSays, Outcome, list_says};
use jiff::civil::Date;

const COLUMNS: [&str; 14] = [
    "part",
    "item",
    "name",
    "assessed_on",
    "content_version",
    "side",
    "reading",
    "value",
    "unit",
    "counts_as",
    "answer",
    "no_reading",
    "flags",
    "follow_up",
];

/// How each of these files begins, in commas.
pub(super) const BEGINNING: &str = "part,item,name,assessed_on,";

/// The answers of one assessment as CSV; an index past the end means the last one.
///
/// A row for each safety question that was answered, each precaution, and each reading; values in the item's own unit
/// (cm, mm, °, s), sides are the person's own. Behind them stand the points an item gave each pattern, once an item.
/// It holds no name, no age and no own words. What is left out for safety is left out here too.
pub fn answers_csv(library: &Library, record: &Record, assessment: usize, outcome: &Outcome, today: Date) -> String {
    answers_table(library, record, (assessment, outcome), today, TableStyle::default())
}

/// The same in a style.
pub fn answers_table(
    library: &Library,
    record: &Record,
    (assessment, outcome): (usize, &Outcome),
    today: Date,
    style: TableStyle,
) -> String {
    let blank = Assessment::new(today, &library.version);
    let assessment = assessment_at(record, assessment).unwrap_or(&blank);
    let points: Vec<String> = library
        .patterns
        .iter()
        .map(|pattern| format!("points_{}", pattern.id))
        .collect();
    let header = COLUMNS.into_iter().chain(points.iter().map(String::as_str));
    let mut rows = Rows {
        library,
        assessment,
        outcome,
        table: Table::new(style, header),
    };
    rows.safety();
    for (item, answer) in printable_answers(library, assessment, outcome, today) {
        rows.item(item, answer);
    }
    rows.table.into_text()
}

struct Rows<'a> {
    library: &'a Library,
    assessment: &'a Assessment,
    outcome: &'a Outcome,
    table: Table,
}

/// What differs from row to row.
#[derive(Default)]
struct Row<'a> {
    side: Option<Side>,
    reading: Option<u32>,
    value: Option<f64>,
    unit: &'a str,
    counts_as: Option<f64>,
    answer: String,
    no_reading: &'a str,
    flags: String,
    follow_up: &'a str,
    /// Whether the points stand here.
    first: bool,
}

impl Rows<'_> {
    fn safety(&mut self) {
        let safety = &self.assessment.safety;
        let is_done = safety.screened_on.is_some();
        for question in self
            .library
            .screening
            .questions
            .iter()
            .filter(|question| !question.derived)
        {
            let answer = match safety.answers.get(&question.id) {
                Some(ScreeningAnswer::Yes) => "yes",
                Some(ScreeningAnswer::NotSure) => "not sure",
                Some(ScreeningAnswer::No) => "no",
                // Once the check is finished, what was not ticked is no; where nobody said "None of these", only not ticked.
                None if is_done && list_says(self.library, self.assessment, &question.group) == ListSays::Nothing => {
                    "not ticked"
                }
                None if is_done => "no",
                None => continue,
            };
            let row = Row {
                answer: answer.to_owned(),
                ..Row::default()
            };
            self.row("safety", &question.id, &question.short, &row);
        }
        for precaution in &self.library.precautions {
            if safety.precautions.contains(&precaution.id) {
                let row = Row {
                    answer: "yes".to_owned(),
                    ..Row::default()
                };
                self.row("precaution", &precaution.id, &precaution.short, &row);
            }
        }
    }

    fn item(&mut self, item: &Item, answer: &Answer) {
        let entries: Vec<(Option<Side>, &Entry)> = match &answer.given {
            Given::One(entry) => vec![(None, entry)],
            Given::Sides { .. } => Side::BOTH
                .into_iter()
                .filter_map(|side| Some((Some(side), answer.entry(side)?)))
                .collect(),
        };
        let flags: Vec<&str> = answer.flags.iter().map(Id::as_str).collect();
        let follow_up = match answer.follow_up {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        };
        let mut first = true;
        for (side, entry) in entries {
            let readings: &[f64] = match entry {
                Entry::Readings(readings) => readings,
                Entry::None(_) => &[],
            };
            let common = |first: bool| Row {
                side,
                unit: item.unit(),
                counts_as: entry.reading(item.combine()),
                no_reading: entry.state().map_or("", no_reading),
                flags: flags.join(" "),
                follow_up,
                first,
                ..Row::default()
            };
            for (value, place) in readings.iter().zip(1..) {
                let row = Row {
                    reading: Some(place),
                    value: Some(*value),
                    answer: words::reading(item, *value, crate::record::Units::Metric),
                    ..common(first)
                };
                self.row("item", &item.id, &item.name, &row);
                first = false;
            }
            if readings.is_empty() {
                self.row("item", &item.id, &item.name, &common(first));
                first = false;
            }
        }
    }

    fn row(&mut self, part: &str, id: &Id, name: &str, row: &Row) {
        let cells: [Cell; COLUMNS.len()] = [
            part.into(),
            id.as_str().into(),
            words::capitalised(name).into(),
            self.assessment.started_on.to_string().into(),
            self.assessment.content_version.as_str().into(),
            row.side.map(words::side_name).into(),
            row.reading.into(),
            row.value.into(),
            row.unit.into(),
            row.counts_as.into(),
            row.answer.as_str().into(),
            row.no_reading.into(),
            row.flags.as_str().into(),
            row.follow_up.into(),
        ];
        let points: Vec<Cell> = self
            .library
            .patterns
            .iter()
            .map(|pattern| Cell::from(self.points(pattern, id).filter(|_| row.first)))
            .collect();
        self.table.row(cells.into_iter().chain(points));
    }

    /// The points an item gave a pattern; signed where the pattern is (plus = right). None where too little was answered
    /// for a number (rule N4).
    fn points(&self, pattern: &Pattern, id: &Id) -> Option<f64> {
        let finding = self.outcome.findings.pattern(pattern.id.as_str())?;
        let mut rows = finding.rows.iter().filter(|_| !words::is_unsure(finding));
        rows.find(|row| *row.item == *id)?.points
    }
}

/// As in an answers file.
fn no_reading(state: NoReading) -> &'static str {
    match state {
        NoReading::Skipped => "skipped",
        NoReading::StoppedPain => "stopped_pain",
        NoReading::NotPossible => "not_possible",
    }
}
