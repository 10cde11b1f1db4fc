//! The summary as a row of plain parts, from which text and Markdown are made: what is said stands here once.

use crate::report::summary::{
    AnswerLine, AnswerSection, FindingLine, FullAnswer, LeftOutNames, MuscleGroup, MuscleLine, Painful, PlanShort,
    ReadingLine, RegionAnswers, SafetyPart, ScoreDetail, Since, Summary, UrgentSheet, Who, Why,
};
use crate::report::versions::Versions;
use crate::report::words::outline as say;
use crate::report::{SinceStart, WeekLine, words};

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    /// A heading: 1 is the document's.
    Heading(usize, String),
    /// A paragraph; may have several lines.
    Words(String),
    /// A paragraph that must not be missed.
    Strong(String),
    /// Single points.
    Points(Vec<String>),
    /// Labels and values.
    Facts(Vec<(String, String)>),
    /// A header, and rows of as many cells.
    Table(Vec<&'static str>, Vec<Vec<String>>),
}

/// The title of the document; files are known by it.
pub(super) const TITLE: &str = say::POSTURE_SUMMARY;

/// Everything the summary says, in its order; nothing that is empty.
pub(super) fn outline(summary: &Summary) -> Vec<Part> {
    let mut parts = Parts::default();
    if let Some(sheet) = &summary.urgent {
        parts.urgent(summary, sheet);
        return parts.0;
    }
    parts.heading(1, TITLE);
    if !summary.page_one.first.is_empty() {
        parts.0.push(Part::Strong(summary.page_one.first.clone()));
    }
    parts.words(&summary.caveat);
    parts.words(&say::assessed_and_written(
        &summary.who.assessed_on,
        &summary.made_on_words,
    ));
    parts.words(summary.statement);
    parts.words(summary.posture_and_pain);
    parts.words(&summary.left_out_of_copy);
    parts.safety(&summary.safety);
    parts.painful(&summary.painful);
    parts.who(&summary.who, &summary.why);
    parts.told(&summary.told);
    parts.findings(summary);
    parts.muscles(summary);
    parts.left_out(&summary.left_out);
    parts.plan(&summary.plan);
    if let Some(since) = &summary.since {
        parts.since(since);
    }
    if let Some(since) = &summary.since_start {
        parts.since_start(since);
    }
    for region in &summary.regions {
        parts.region(region);
    }
    parts.scores(&summary.scores);
    parts.all_answers(&summary.all_answers);
    parts.versions(&summary.versions);
    parts.0
}

#[derive(Default)]
struct Parts(Vec<Part>);

impl Parts {
    fn heading(&mut self, level: usize, text: &str) {
        self.0.push(Part::Heading(level, text.to_owned()));
    }

    fn words(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.0.push(Part::Words(text.to_owned()));
        }
    }

    fn points(&mut self, points: Vec<String>) {
        if !points.is_empty() {
            self.0.push(Part::Points(points));
        }
    }

    fn facts<'a>(&mut self, facts: impl IntoIterator<Item = (&'a str, String)>) {
        let facts: Vec<_> = facts
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .map(|(label, value)| (label.to_owned(), value))
            .collect();
        if !facts.is_empty() {
            self.0.push(Part::Facts(facts));
        }
    }

    /// A table without the columns in which nothing stands.
    fn table<const N: usize>(&mut self, header: [&'static str; N], rows: impl Iterator<Item = [String; N]>) {
        let rows: Vec<[String; N]> = rows.collect();
        let is_used = |column: &usize| {
            rows.iter()
                .any(|row| row.get(*column).is_some_and(|cell| !cell.is_empty()))
        };
        let used: Vec<usize> = (0..N).filter(is_used).collect();
        if used.is_empty() {
            return;
        }
        let header = used.iter().filter_map(|column| header.get(*column).copied()).collect();
        let rows = rows
            .iter()
            .map(|row| used.iter().filter_map(|column| row.get(*column).cloned()).collect())
            .collect();
        self.0.push(Part::Table(header, rows));
    }

    fn safety(&mut self, safety: &SafetyPart) {
        self.heading(2, say::SAFETY_ANSWERS);
        self.0.push(Part::Strong(safety.state.clone()));
        let raised = safety.raised.iter().map(|sign| {
            let why = if sign.suspected.is_empty() {
                String::new()
            } else {
                format!(": {}", sign.suspected)
            };
            format!("{} ({}; {}){why}", sign.name, sign.answer, sign.outcome)
        });
        self.points(raised.collect());
        self.words(&safety.cleared);
        if !safety.plan_locked.is_empty() {
            self.words(&say::no_plan(&safety.plan_locked));
        }
        for [title, text] in &safety.advice {
            self.words(&format!("{title}: {text}"));
        }
        if safety.precautions.is_empty() {
            self.words(say::PRECAUTIONS_NONE_TICKED);
        } else {
            self.words(say::PRECAUTIONS);
            self.points(safety.conditions());
        }
        self.words(&safety.medicines);
    }

    fn painful(&mut self, painful: &Painful) {
        if painful.tests.is_empty() {
            return;
        }
        self.heading(2, words::PAINFUL_TESTS);
        self.points(painful.tests.clone());
        self.words(painful.note);
    }

    /// The sheet of an emergency, and nothing else (rule T6).
    fn urgent(&mut self, summary: &Summary, sheet: &UrgentSheet) {
        self.heading(1, sheet.title);
        self.0.push(Part::Strong(sheet.sentence.to_owned()));
        self.words(&summary.caveat);
        let at = if sheet.at.is_empty() {
            say::AN_HOUR_TO_FILL_IN
        } else {
            &sheet.at
        };
        self.words(&say::written_on_at(&summary.made_on_words, at));
        self.heading(2, say::WHAT_WAS_REPORTED);
        let signs = sheet.signs.iter();
        self.points(
            signs
                .map(|sign| say::sign_reported(&sign.name, &sign.reported, sign.earlier))
                .collect(),
        );
        if !sheet.others.is_empty() {
            self.words(&say::also_reported(&sheet.others.join("; ")));
        }
        self.words(sheet.source);
        self.heading(2, say::WHO);
        let who = &summary.who;
        let name = if who.name.is_empty() { &who.no_name } else { &who.name };
        let own = who.facts.iter().map(|fact| (fact.label.as_str(), fact.value.clone()));
        self.facts([(say::NAME, name.clone())].into_iter().chain(own));
        self.words(&summary.left_out_of_copy);
        self.heading(2, say::MEDICINES);
        self.words(&sheet.medicines);
        self.words(&say::thinners(sheet.thinners, sheet.takes_thinners));
        self.words("____");
        self.heading(2, say::CONDITIONS);
        self.points(summary.safety.condition_names());
        self.words("____");
        if !sheet.other_matters.is_empty() {
            self.heading(2, words::OTHER_MATTERS);
            self.points(sheet.other_matters.clone());
        }
    }

    fn who(&mut self, who: &Who, why: &Why) {
        self.heading(2, say::WHO_AND_WHY_THEY_CAME);
        let name = if who.name.is_empty() {
            words::in_sentence(&who.no_name)
        } else {
            who.name.clone()
        };
        let own = who.facts.iter().map(|fact| (fact.label.as_str(), fact.value.clone()));
        let facts = [(say::NAME, name)].into_iter().chain(own).chain([
            (say::HOW, who.route.clone()),
            (say::WHERE, why.places.clone()),
            (say::SINCE, why.since.clone()),
            (say::PAIN, why.pain.clone()),
            (say::HOPES_FOR, why.hope.clone()),
            (say::WORRIED_ABOUT, why.worry.clone()),
            (say::WOULD_LIKE_TO_KNOW, why.question.clone()),
        ]);
        self.facts(facts);
        if !why.words.is_empty() {
            self.words(say::IN_THEIR_OWN_WORDS);
            self.words(&why.words);
        }
        if !why.activities.is_empty() {
            self.words(say::HARD_NOW);
            let activities = why.activities.iter();
            self.points(activities.map(|one| joined(&[&one.name, &one.score], ": ")).collect());
        }
    }

    fn told(&mut self, told: &[FullAnswer]) {
        if !told.is_empty() {
            self.heading(3, "Also told");
            self.facts(told.iter().map(|one| (one.question.as_str(), one.answer.join("; "))));
        }
    }

    fn findings(&mut self, summary: &Summary) {
        let findings: &[FindingLine] = &summary.findings;
        self.heading(2, say::WHAT_THE_ANSWERS_SHOW);
        for said in &summary.in_short {
            self.words(said);
        }
        let rows = findings.iter().map(|finding| {
            [
                finding.name.clone(),
                joined(&[&finding.shows, &finding.side], ", "),
                finding.number.clone(),
                finding.confidence.clone(),
            ]
        });
        self.table([say::PATTERN, say::SHOWS, say::NUMBER, say::CONFIDENCE], rows);
        let notes = findings.iter().flat_map(|finding| {
            let mut notes = vec![finding.clinician_note.clone()];
            notes.extend(finding.notes.iter().cloned());
            notes.extend([finding.table_match.clone(), finding.lower_because.clone()]);
            if !finding.would_help.is_empty() {
                notes.push(say::would_help_most(&words::list(&finding.would_help)));
            }
            let named = notes.into_iter().filter(|note| !note.is_empty());
            named
                .map(|note| format!("{}: {note}", finding.name))
                .collect::<Vec<_>>()
        });
        self.points(notes.collect());
    }

    fn muscles(&mut self, summary: &Summary) {
        let muscles = &summary.muscles;
        self.heading(2, say::TIGHT_AND_WEAK_MUSCLES);
        self.facts([
            (say::TIGHT, muscles.no_tight.to_owned()),
            (say::WEAK, muscles.no_weak.to_owned()),
        ]);
        for group in muscles.tight.iter().chain(&muscles.weak) {
            self.muscle_group(group);
        }
        if !summary.conflicts.is_empty() {
            self.heading(3, say::WHERE_PATTERNS_DISAGREE);
            let rows = summary.conflicts.iter();
            let rows = rows.map(|one| [one.muscle.clone(), one.between.clone(), one.decision.clone()]);
            self.table([say::MUSCLE, say::BETWEEN, say::DECIDED], rows);
        }
    }

    fn muscle_group(&mut self, group: &MuscleGroup) {
        self.heading(3, &words::evidence_heading(group.evidence, group.role));
        let row = |line: &MuscleLine| {
            let name = if line.anatomical.is_empty() {
                line.lay.clone()
            } else {
                format!("{} ({})", line.lay, line.anatomical)
            };
            [
                name,
                line.side.clone(),
                line.in_plan.clone(),
                words::list(&line.decided_by),
                line.would_settle.clone(),
            ]
        };
        let rows = group.muscles.iter().map(row);
        self.table(
            [
                say::MUSCLE,
                say::SIDE,
                say::IN_THE_PLAN,
                say::DECIDED_BY,
                say::WOULD_SETTLE_IT,
            ],
            rows,
        );
    }

    fn left_out(&mut self, names: &LeftOutNames) {
        let groups = [
            (say::LEFT_OUT_FOR_SAFETY, &names.for_safety),
            (say::NOT_POSSIBLE, &names.not_possible),
            (say::SKIPPED, &names.skipped),
            (say::NOT_ANSWERED, &names.not_answered),
        ];
        if groups.iter().all(|(_, names)| names.is_empty()) {
            return;
        }
        self.heading(2, say::WITHOUT_AN_ANSWER);
        self.facts(groups.map(|(label, names)| (label, names.join("; "))));
    }

    fn plan(&mut self, plan: &PlanShort) {
        self.heading(2, say::THE_PLAN_IN_SHORT);
        self.words(&plan.locked);
        self.words(&plan.about);
        self.words(&plan.tested);
        for day in plan.days.iter().filter(|day| !day.lines.is_empty()) {
            self.heading(
                3,
                &format!("{}: {}, {}", plan.weeks, words::in_sentence(&day.name), day.time),
            );
            let rows = day.lines.iter().map(|line| {
                [
                    joined(&[&line.name, &line.from_week], ", "),
                    line.dose.clone(),
                    line.time.clone(),
                ]
            });
            self.table([say::EXERCISE, say::DOSE, say::TIME], rows);
        }
        self.points(plan.notes.clone());
    }

    fn since(&mut self, since: &Since) {
        self.heading(2, &say::what_changed_since(&since.day));
        self.points(since.changed.clone());
        self.words(&since.rest);
    }

    fn since_start(&mut self, since: &SinceStart) {
        self.heading(2, say::SINCE_THE_START_OF_THE_PLAN);
        self.words(&since.sessions);
        let weeks = since.weeks.iter();
        let row = |week: &WeekLine| {
            [
                &week.week,
                &week.from,
                &week.done.to_string(),
                &week.planned.to_string(),
            ]
            .map(Clone::clone)
        };
        self.table([say::WEEK, say::FROM, say::DONE, say::PLANNED], weeks.map(row));
        let said = since.measures().map(|one| joined(&[&one.sentence, &one.own], " "));
        self.points(said.collect());
        self.words(&since.compared);
        self.points(since.steps.clone());
    }

    fn all_answers(&mut self, sections: &[AnswerSection]) {
        if sections.is_empty() {
            return;
        }
        self.heading(2, say::EVERY_ANSWER_IN_FULL);
        for section in sections {
            self.heading(3, &section.name);
            let rows = section
                .answers
                .iter()
                .map(|one| [one.question.clone(), one.answer.join("; "), one.number.clone()]);
            self.table([say::QUESTION, say::ANSWER, say::NUMBER], rows);
        }
    }

    fn region(&mut self, region: &RegionAnswers) {
        self.heading(2, &say::answers_of(&words::in_sentence(&region.name)));
        let row = |line: &ReadingLine| {
            [
                joined(&[&line.name, &line.side], ", "),
                line.counts.clone(),
                repeats(line),
                line.spread.clone(),
                line.combined.clone(),
                joined(&[&line.quality, &line.from], "; "),
                line.usual.clone(),
                line.points.join("; "),
            ]
        };
        let header = [
            say::TEST,
            say::READING,
            say::REPEATS,
            say::SPREAD,
            say::COUNTS,
            say::TRUST,
            say::USUAL,
            say::POINTS,
        ];
        self.table(header, region.readings.iter().map(row));
        let row = |line: &AnswerLine| {
            [
                line.name.clone(),
                line.answer.clone(),
                line.quality.clone(),
                line.points.join("; "),
            ]
        };
        self.table(
            [say::QUESTION, say::ANSWER, say::TRUST, say::POINTS],
            region.answers.iter().map(row),
        );
    }

    fn scores(&mut self, scores: &[ScoreDetail]) {
        if scores.is_empty() {
            return;
        }
        self.heading(2, say::HOW_THE_NUMBERS_CAME_ABOUT);
        let row = |score: &ScoreDetail| {
            let named = |names: [&str; 3], shares: &[String; 3]| {
                let shares = names.into_iter().zip(shares).filter(|(_, share)| !share.is_empty());
                let shares: Vec<String> = shares.map(|(name, share)| format!("{name} {share}")).collect();
                shares.join(", ")
            };
            [
                format!("{} ({})", score.name, score.code),
                joined(&[&score.shows, &score.number], ", "),
                score.confidence.clone(),
                named([say::ANSWERED, say::MEASURED, say::AGREEING], &score.parts),
                named([say::POSITION, say::MUSCLE_TESTS, say::BACKGROUND], &score.facets),
                score.gates.join(" "),
                score.table_match.clone(),
            ]
        };
        let header = [
            say::PATTERN,
            say::SHOWS,
            say::CONFIDENCE,
            say::CONFIDENCE_FROM,
            say::PARTS,
            say::LIMITS,
            say::TABLE,
        ];
        self.table(header, scores.iter().map(row));
    }

    fn versions(&mut self, versions: &Versions) {
        self.heading(2, say::MADE_WITH);
        self.facts([
            (say::PLUMBLINE, versions.program.clone()),
            (say::CONTENT, versions.content.clone()),
            (say::BEGUN_WITH_CONTENT, versions.begun_with.clone()),
            (say::RULES, versions.rules.clone()),
        ]);
    }
}

/// `44; 43; 45 cm`.
fn repeats(line: &ReadingLine) -> String {
    if line.repeats.is_empty() {
        return String::new();
    }
    format!("{}{}", line.repeats.join("; "), line.unit)
}

/// What is not empty, joined.
fn joined(parts: &[&str], by: &str) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(by)
}
