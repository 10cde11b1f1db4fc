//! "Since the start": what was done and what changed since a plan began, as one model for the screen and for the page (rule T36).

use jiff::civil::Date;
use serde::Serialize;

use super::words::{self, Formats, Reader, Shown};
use super::{Art, ArtBook};
use crate::content::{Item, Library};
use crate::figure::chart::{self, Chart, WeekBox};
use crate::record::{Assessment, LogEntry as _, PlanEdit, Record};
use crate::rules::{self, MeasureOf, Series, Trail, WeekDone};

/// The weeks of a plan: a chart is never shorter.
const WEEKS: f64 = 8.0;
/// Charts that are drawn; what is beyond stands in words.
const MOST_CHARTS: usize = 12;
/// The most values of a table under a chart that are laid out.
const MOST_ROWS: usize = 60;

/// What was done, and what changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SinceStart {
    /// The first day of week 1; empty while the plan has not begun.
    pub begun: String,
    /// One line, for page one and the handout.
    pub line: String,
    /// Sessions done of those planned, as the page says it.
    pub sessions: String,
    /// The same, said to the person.
    #[serde(skip)]
    pub sessions_of_yours: String,
    /// The last eight weeks.
    pub weeks: Vec<WeekLine>,
    /// Their drawing; none where there are no weeks.
    pub weeks_art: Option<Art>,
    /// The same, for a screen.
    #[serde(skip)]
    pub week_boxes: Vec<WeekBox>,
    /// Activities, pain, better or worse.
    pub said: Vec<MeasureChart>,
    /// Scores of two assessments.
    pub scores: Vec<MeasureChart>,
    /// Readings of two assessments.
    pub readings: Vec<MeasureChart>,
    /// What the weeks of the charts count from, and what the band is.
    pub legend: String,
    /// The same of what was read in two assessments.
    pub legend_read: String,
    /// How many measures were compared.
    pub compared: String,
    /// Steps of the plan that were taken, each with its rule.
    pub steps: Vec<String>,
}

/// A week and its sessions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WeekLine {
    /// Counted from the first day of the plan: `1`.
    pub week: String,
    /// Its first day.
    pub from: String,
    /// Done, as logged.
    pub done: u32,
    /// Planned.
    pub planned: u32,
}

/// One measure with its values.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeasureChart {
    /// Its id, as files name it.
    pub id: String,
    /// Its name, without own words.
    pub name: String,
    /// The person's own words for an activity; empty for everything else, and where they are left out.
    pub own: String,
    /// What became of it, with both values and the limit; or when the next value is due.
    pub sentence: String,
    /// Days and values.
    pub rows: Vec<[String; 2]>,
    /// Its drawing on a page.
    pub art: Option<Art>,
    /// The same, for a screen; none where there are too many.
    #[serde(skip)]
    pub chart: Option<Chart>,
}

impl SinceStart {
    /// What there is to say on a day of the newest assessment of a record; none where nothing was logged.
    pub fn of(library: &Library, record: &Record, today: Date, formats: Formats, art: &mut ArtBook) -> Option<Self> {
        let is_logged = record.log.iter().any(|session| !session.is_removed())
            || record.check_ins.iter().any(|check_in| !check_in.is_removed());
        let assessment = record.assessments.last().filter(|_| is_logged)?;
        let followed = rules::plan_of_the_log(library, assessment, today);
        let trail = Trail::of(library, record, assessment, &followed);
        let start = trail.start().filter(|start| *start <= today);
        let weeks = rules::weeks_done(&trail, today);
        let series = rules::series(library, record, today);
        let measures: Vec<rules::Measure> = series.iter().map(|one| one.measure.clone()).collect();
        let mut pen = Pen {
            library,
            record,
            formats,
            next: next_check(library, record, start, today),
            art,
            drawn: 0,
        };
        let (read, said): (Vec<&Series>, Vec<&Series>) = series.iter().partition(|one| is_read(&one.measure.what));
        let said_axis = axis(start.unwrap_or(assessment.started_on), &said);
        let read_from = read
            .iter()
            .filter_map(|one| one.points.first())
            .map(|(on, _)| *on)
            .min();
        let read_axis = axis(read_from.unwrap_or(assessment.started_on), &read);
        let is_score = |one: &&&Series| matches!(one.measure.what, MeasureOf::Score { .. });
        let said = said.into_iter().map(|one| pen.measure(one, said_axis)).collect();
        let scores = read
            .iter()
            .filter(is_score)
            .map(|one| pen.measure(one, read_axis))
            .collect();
        let readings = read
            .iter()
            .filter(|one| !is_score(one))
            .map(|one| pen.measure(one, read_axis))
            .collect();
        let week_boxes: Vec<WeekBox> = numbered(&weeks, start).collect();
        Some(Self {
            begun: start.map(|start| formats.date(start)).unwrap_or_default(),
            line: words::since_start_line(formats, &measures, &weeks),
            sessions: words::sessions_done(&weeks, Reader::Other),
            sessions_of_yours: words::sessions_done(&weeks, Reader::Person),
            weeks: week_lines(&weeks, &week_boxes, formats),
            weeks_art: pen.weeks(&week_boxes, &weeks),
            week_boxes,
            said,
            scores,
            readings,
            legend: words::chart_legend(start, formats),
            legend_read: words::chart_legend(read_from, formats),
            compared: words::compared(&measures),
            steps: steps(formats, library, assessment),
        })
    }

    /// A copy without the person's own words.
    pub fn without_words(mut self) -> Self {
        for one in &mut self.said {
            one.own.clear();
        }
        self
    }

    /// All its measures.
    pub fn measures(&self) -> impl Iterator<Item = &MeasureChart> {
        self.said.iter().chain(&self.scores).chain(&self.readings)
    }
}

/// Whether it is read in an assessment, and not said in a check-in.
fn is_read(what: &MeasureOf) -> bool {
    match what {
        MeasureOf::Reading { .. } | MeasureOf::Score { .. } => true,
        MeasureOf::Activity { .. }
        | MeasureOf::Activities
        | MeasureOf::PainUsual
        | MeasureOf::PainWorst
        | MeasureOf::Change => false,
    }
}

/// The day from which the weeks of charts count, and which are shown: whole weeks, eight at least.
#[derive(Clone, Copy)]
struct Axis {
    from: Date,
    weeks: [f64; 2],
}

fn axis(from: Date, all: &[&Series]) -> Axis {
    let weeks = all
        .iter()
        .flat_map(|one| &one.points)
        .map(|(on, _)| weeks_between(from, *on));
    let (low, high) = weeks.fold((0.0_f64, WEEKS), |(low, high), week| (low.min(week), high.max(week)));
    Axis {
        from,
        weeks: [low.floor(), high.ceil()],
    }
}

fn weeks_between(from: Date, on: Date) -> f64 {
    let days = from.until(on).map_or(0, |span| span.get_days());
    f64::from(days) / 7.0
}

/// The first day on which the next check-in is due.
fn next_check(library: &Library, record: &Record, start: Option<Date>, today: Date) -> Option<Date> {
    rules::next_check_in(&rules::due(library.guidance.as_ref()?, record, start?), today)
}

/// The weeks with their numbers from the first day of the plan.
fn numbered(weeks: &[WeekDone], start: Option<Date>) -> impl Iterator<Item = WeekBox> {
    weeks.iter().map(move |week| {
        let passed = start.map_or(0, |start| start.until(week.from).map_or(0, |span| span.get_days()));
        WeekBox {
            week: (passed / 7 + 1).to_string(),
            done: week.done,
            planned: week.planned,
            counted: words::done_of_planned_in_short(week.done, week.planned),
        }
    })
}

fn week_lines(weeks: &[WeekDone], boxes: &[WeekBox], formats: Formats) -> Vec<WeekLine> {
    let both = weeks.iter().zip(boxes);
    both.map(|(week, numbered)| WeekLine {
        week: numbered.week.clone(),
        from: formats.date(week.from),
        done: week.done,
        planned: week.planned,
    })
    .collect()
}

/// Steps that were taken, in order.
fn steps(formats: Formats, library: &Library, assessment: &Assessment) -> Vec<String> {
    let steps = assessment.plan_edits.iter().filter_map(PlanEdit::as_step);
    let mut taken: Vec<_> = steps.filter(|step| step.taken).collect();
    taken.sort_by_key(|step| step.at);
    taken
        .into_iter()
        .map(|step| {
            format!(
                "{} (rule {})",
                words::step_taken(formats, library, step),
                step.rule.as_str()
            )
        })
        .collect()
}

/// Draws, and puts what was drawn into the document's book.
struct Pen<'a> {
    library: &'a Library,
    record: &'a Record,
    formats: Formats,
    next: Option<Date>,
    art: &'a mut ArtBook,
    drawn: usize,
}

impl Pen<'_> {
    fn weeks(&mut self, boxes: &[WeekBox], weeks: &[WeekDone]) -> Option<Art> {
        if boxes.is_empty() {
            return None;
        }
        let said = words::sessions_done(weeks, Reader::Other);
        let drawing = chart::week_row(boxes);
        Some(self.art.add("since-weeks", said, drawing, chart::row_frame()))
    }

    fn measure(&mut self, series: &Series, axis: Axis) -> MeasureChart {
        let measure = &series.measure;
        let sentence = words::measure(self.library, self.shown(), measure, self.next);
        let chart = self.chart(series, axis).filter(|_| self.drawn < MOST_CHARTS);
        let is_reading = matches!(measure.what, MeasureOf::Reading { .. });
        // On a page readings are a table: there may be dozens.
        let art = chart.as_ref().filter(|_| !is_reading).map(|chart| {
            self.drawn += 1;
            let name = format!("since-{}", self.drawn);
            self.art
                .add(&name, sentence.clone(), chart::chart(chart), chart::frame())
        });
        let value = |value: f64| self.value(&measure.what, value);
        let rows = series.points.iter().rev().take(MOST_ROWS).rev();
        MeasureChart {
            id: words::measure_id(&measure.what),
            name: words::measure_name(self.library, &measure.what),
            own: self.own_words(&measure.what),
            rows: rows.map(|(on, one)| [self.formats.date(*on), value(*one)]).collect(),
            sentence,
            art,
            chart,
        }
    }

    fn chart(&self, series: &Series, axis: Axis) -> Option<Chart> {
        let (_, last) = series.points.last()?;
        let scale = self.scale(series);
        let [low, high] = scale;
        let end = |value: f64| self.value(&series.measure.what, value);
        Some(Chart {
            points: series
                .points
                .iter()
                .map(|(on, value)| (weeks_between(axis.from, *on), *value))
                .collect(),
            weeks: axis.weeks,
            scale,
            ends: [end(low), end(high)],
            limit: series.measure.limit,
            last: end(*last),
        })
    }

    /// The whole scale of a measure.
    fn scale(&self, series: &Series) -> [f64; 2] {
        match &series.measure.what {
            MeasureOf::Activity { .. } | MeasureOf::Activities | MeasureOf::PainUsual | MeasureOf::PainWorst => {
                [0.0, f64::from(crate::record::MAX_PAIN)]
            }
            MeasureOf::Change => {
                let end = f64::from(crate::record::LARGEST_CHANGE);
                [-end, end]
            }
            MeasureOf::Score { .. } => [0.0, 100.0],
            MeasureOf::Reading { item, .. } => {
                let range = self.library.item(item.as_str()).and_then(Item::range);
                range.unwrap_or_else(|| around(series))
            }
        }
    }

    /// A value as it is written beside its point and in the table.
    fn value(&self, what: &MeasureOf, value: f64) -> String {
        let unit = match what {
            MeasureOf::Change => return self.formats.signed_number(value),
            MeasureOf::Reading { item, .. } => self.library.item(item.as_str()).map_or("", |item| item.unit()),
            MeasureOf::Activity { .. }
            | MeasureOf::Activities
            | MeasureOf::PainUsual
            | MeasureOf::PainWorst
            | MeasureOf::Score { .. } => "",
        };
        self.shown().quantity_in_tenths(value, unit)
    }

    /// Lengths in the unit of the person alone: a table and a chart have no room for both.
    fn shown(&self) -> Shown {
        Shown::in_own_unit(self.record.person.units, self.formats)
    }

    fn own_words(&self, what: &MeasureOf) -> String {
        match what {
            MeasureOf::Activity { place } => {
                let mut there = self.record.activities.iter().filter(|activity| !activity.is_removed());
                let activity = place.checked_sub(1).and_then(|place| there.nth(place));
                activity
                    .map(|activity| words::own_line(&activity.words))
                    .unwrap_or_default()
            }
            MeasureOf::Activities
            | MeasureOf::PainUsual
            | MeasureOf::PainWorst
            | MeasureOf::Change
            | MeasureOf::Reading { .. }
            | MeasureOf::Score { .. } => String::new(),
        }
    }
}

/// A scale that holds all values with their limit, for a test without a range of its own.
fn around(series: &Series) -> [f64; 2] {
    let values = series.points.iter().map(|(_, value)| *value);
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    [low - 2.0 * series.measure.limit, high + 2.0 * series.measure.limit]
}
