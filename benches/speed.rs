//! How fast the work is: `cargo bench`. The promises stand in README.md, "Speed".
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing, reason = "a benchmark")]

#[path = "../tests/it/support/mod.rs"]
#[allow(
    dead_code,
    clippy::allow_attributes_without_reason,
    reason = "shared with the tests, which use more of it"
)]
mod support;

use criterion::{Criterion, criterion_group, criterion_main};
use plumbline::content::shipped;
use plumbline::report::{Document, Paper, Summary};
use plumbline::rules;
use support::{Setup, people, scenes};

/// Answers to findings, imbalances and plan, for a full record: under 1 ms.
fn answers_to_plan(criterion: &mut Criterion) {
    let library = shipped();
    let record = people::alex_record();
    let assessment = record.assessments.last().expect("an assessment");
    criterion.bench_function("answers to findings, imbalances and plan", |bencher| {
        bencher.iter(|| rules::outcome(&library, assessment, people::today()));
    });
}

/// The summary as PDF, warm: under 20 ms. A name that changes keeps typst from remembering the page.
fn summary_pdf(criterion: &mut Criterion) {
    let library = shipped();
    let mut record = people::alex_record();
    let outcome = rules::outcome(&library, &record.assessments[0], people::today());
    let paper = Paper::default();
    let document = Document::from(Summary::of(&library, &record, 0, &outcome, people::today()));
    criterion.bench_function("summary PDF, printed again", |bencher| {
        bencher.iter(|| paper.pdf(&document).expect("a document"));
    });
    let mut turn = 0_u64;
    criterion.bench_function("summary PDF, after a change", |bencher| {
        bencher.iter(|| {
            turn += 1;
            record.person.name = format!("Alex {turn}");
            let summary = Summary::of(&library, &record, 0, &outcome, people::today());
            paper.pdf(&Document::from(summary)).expect("a document")
        });
    });
}

/// One frame of each screen at 1280x800, laid out and made into triangles: under 2 ms of CPU.
fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one frame");
    for scene in scenes::all() {
        let mut test = scene.make(Setup::default());
        group.bench_function(scene.name, |bencher| {
            bencher.iter(|| {
                test.harness.step();
                let shapes = test.harness.output().shapes.clone();
                test.harness.ctx.tessellate(shapes, 1.0)
            });
        });
    }
    group.finish();
}

criterion_group!(speed, answers_to_plan, summary_pdf, frames);
criterion_main!(speed);
