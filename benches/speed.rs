//! How fast the work is: `cargo bench`. The promises stand in README.md, "Speed".
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark"
)]

#[path = "../tests/it/support/mod.rs"]
#[allow(
    dead_code,
    clippy::allow_attributes_without_reason,
    reason = "shared with the tests, which use more of it"
)]
mod support;

#[path = "speed/folders.rs"]
mod folders;

use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use image::{ExtendedColorType, ImageEncoder, codecs::jpeg::JpegEncoder};
use plumbline::content::{Library, PictureView, shipped};
use plumbline::figure::mesh::{Fineness, mesh};
use plumbline::figure::picture::Picture;
use plumbline::figure::skeleton::Side;
use plumbline::picture::{Care, decode, tells};
use plumbline::platform::{Over, files};
use plumbline::record::{Answer, Record, SessionHow, open, to_bytes};
use plumbline::report::words::Formats;
use plumbline::report::{
    Document, LeaveOut, Options, PageLook, PageSize, PageStyle, Paper, Summary, blank_list, plan_document,
};
use plumbline::rules::session::StepKind;
use plumbline::rules::{self, Outcome};
use support::scenes::followed::{Follower, USUAL, day};
use support::snaps::snap;
use support::{Setup, people, scenes};
use typst::comemo;
use uuid::Uuid;

/// Answers to findings, imbalances and plan, for a full record: under 1 ms.
fn answers_to_plan(criterion: &mut Criterion) {
    let library = shipped();
    let record = people::alex_record();
    let assessment = record.assessments.last().expect("an assessment");
    criterion.bench_function("answers to findings, imbalances and plan", |bencher| {
        bencher.iter(|| rules::outcome(&library, assessment, people::today()));
    });
}

/// What other answers would change, and the plan alone: for a full record under 50 ms, worked out beside the window, and
/// under 1 ms.
fn what_if(criterion: &mut Criterion) {
    let library = shipped();
    let record = people::alex_record();
    let assessment = record.assessments.last().expect("an assessment");
    criterion.bench_function("what would change this result", |bencher| {
        bencher.iter(|| rules::sensitivity(&library, assessment, people::today()));
    });
    let outcome = rules::outcome(&library, assessment, people::today());
    let case = rules::Case::of(&library, assessment, &outcome);
    criterion.bench_function("plan", |bencher| {
        bencher.iter(|| rules::plan(case));
    });
}

/// The summary as PDF: under 20 ms when one was printed before, whatever text has changed since. Then the handout.
fn documents(criterion: &mut Criterion) {
    let library = shipped();
    let mut record = people::alex_record();
    let outcome = rules::outcome(&library, &record.assessments[0], people::today());
    let summary =
        |record: &Record, outcome: &Outcome| Document::from(Summary::of(&library, record, 0, outcome, people::today()));
    printed(criterion, "summary PDF", |turn| {
        record.person.name = format!("Alex {turn}");
        summary(&record, &outcome)
    });
    let mut record = people::alex_record();
    let mut turn = 0_u32;
    criterion.bench_function("summary PDF, after an answer has changed", |bencher| {
        bencher.iter(|| {
            turn += 1;
            let seconds = Answer::one([20.0 + f64::from(turn % 70)]);
            record.assessments[0].answers.insert("ap-plank".into(), seconds);
            let outcome = rules::outcome(&library, &record.assessments[0], people::today());
            Paper::default().pdf(&summary(&record, &outcome)).expect("a document")
        });
    });
    let mut record = people::alex_record();
    printed(criterion, "plan PDF", |turn| {
        record.person.name = format!("Alex {turn}");
        plan_document(&library, &record, 0, &outcome, people::today()).into()
    });
    let asked = rules::asked(&library, &record.assessments[0], people::today());
    let mut of_turn = people::alex_record();
    printed(criterion, "test sheet PDF", |turn| {
        of_turn.person.name = format!("Alex {turn}");
        blank_list(&library, &of_turn, 0, &asked, people::today()).into()
    });
    long_history(criterion, &library);
}

/// The summary of the last of forty assessments, four a year for ten years: made and printed.
fn long_history(criterion: &mut Criterion, library: &Library) {
    let mut record = people::alex_record();
    let one = record.assessments[0].clone();
    record.assessments = (0..40_u8)
        .map(|turn| {
            let mut assessment = one.clone();
            let seconds = Answer::one([30.0 + f64::from(turn)]);
            assessment.answers.insert("ap-plank".into(), seconds);
            assessment
        })
        .collect();
    let outcome = rules::outcome(library, &record.assessments[39], people::today());
    criterion.bench_function("summary after ten years, as a model", |bencher| {
        bencher.iter(|| Summary::of(library, &record, 39, &outcome, people::today()));
    });
    printed(criterion, "summary PDF after ten years", |turn| {
        record.person.name = format!("Alex {turn}");
        Summary::of(library, &record, 39, &outcome, people::today()).into()
    });
}

/// A document printed for the first time, printed again, and printed after its text has changed.
fn printed(criterion: &mut Criterion, name: &str, mut made: impl FnMut(u32) -> Document) {
    let paper = Paper::default();
    let pdf = |document: &Document| paper.pdf(document).expect("a document");
    let first = made(0);
    criterion.bench_function(&format!("{name}, cold"), |bencher| {
        bencher.iter_batched(|| comemo::evict(0), |()| pdf(&first), BatchSize::PerIteration);
    });
    criterion.bench_function(&format!("{name}, printed again"), |bencher| {
        bencher.iter(|| pdf(&first));
    });
    let mut turn = 0;
    criterion.bench_function(&format!("{name}, after a change of text"), |bencher| {
        bencher.iter(|| {
            turn += 1;
            pdf(&made(turn))
        });
    });
}

/// What Print does when an option is chosen: the document is made and laid out with it, and its first page is drawn. Under
/// 50 ms, warm: each option goes on and off, as someone does who looks what it changes.
fn preview(criterion: &mut Criterion) {
    let library = shipped();
    let record = people::alex_record();
    let outcome = rules::outcome(&library, &record.assessments[0], people::today());
    let plain = Options::default();
    let choices = [
        ("low ink", with_look(PageSize::A4, PageStyle::LowInk)),
        ("Letter", with_look(PageSize::Letter, PageStyle::Usual)),
        ("large print", with_look(PageSize::A4, PageStyle::LargePrint)),
        (
            "without the name",
            Options {
                leave_out: LeaveOut {
                    name: true,
                    ..LeaveOut::default()
                },
                ..plain
            },
        ),
        (
            "every answer",
            Options {
                all_answers: true,
                ..plain
            },
        ),
    ];
    let summary = |options: Options| {
        let wishes = (options, Formats::default());
        Document::from(Summary::made(&library, &record, 0, &outcome, people::today(), wishes))
    };
    let plan = |options: Options| {
        Document::from(plan_document(&library, &record, 0, &outcome, people::today())).without(options.leave_out)
    };
    let made: [(&str, &dyn Fn(Options) -> Document); 2] = [("summary", &summary), ("plan", &plan)];
    let mut group = criterion.benchmark_group("preview follows");
    for (document, made) in made {
        for (name, options) in choices {
            let mut turn = 0_u32;
            group.bench_function(format!("{document}, {name} on and off"), |bencher| {
                bencher.iter(|| {
                    turn += 1;
                    let options = if turn.is_multiple_of(2) { plain } else { options };
                    let paper = Paper {
                        look: options.look,
                        ..Paper::default()
                    };
                    let pages = paper.pages(&made(options)).expect("laid out");
                    pages.picture(0, 1.5).expect("a page")
                });
            });
        }
    }
    group.finish();
}

fn with_look(page: PageSize, style: PageStyle) -> Options {
    Options {
        look: PageLook { page, style },
        ..Options::default()
    }
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

/// One frame of a session in which the body moves, 4 ms of the session later each time: under 2 ms of CPU.
fn running_session(criterion: &mut Criterion) {
    let mut test = scenes::sessions::at(Setup::default(), |step| step.kind == StepKind::Rep && step.rep > 1);
    criterion.bench_function("one frame of a running session", |bencher| {
        bencher.iter(|| {
            test.platform.advance(Duration::from_millis(4));
            test.harness.step();
            let shapes = test.harness.output().shapes.clone();
            test.harness.ctx.tessellate(shapes, 1.0)
        });
    });
}

/// One frame of Photo with a picture of twelve megapixels, all points placed, while the pointer moves over it and the loupe
/// follows: under 4 ms with the accessibility tree. And the memory that the picture takes in the window: under 120 MiB.
fn a_large_photo(criterion: &mut Criterion) {
    let snap = snap(PictureView::HeadLeft, [3024, 4032], 1.5);
    let mut test = scenes::photos::photos(Setup::default(), "fh-cva-photo");
    let before = resident_mib();
    scenes::photos::open(&mut test, &snap);
    scenes::photos::place(&mut test, &snap, 4);
    if let (Some(before), Some(now)) = (before, resident_mib()) {
        println!(
            "a picture of twelve megapixels in the window takes {} MiB",
            now.saturating_sub(before)
        );
    }
    let rect = test.place_of("Head from the left, Picture 1, 3024 by 4032 pixels");
    let mut turn = 0_u32;
    criterion.bench_function("one frame of Photo, twelve megapixels", |bencher| {
        bencher.iter(|| {
            turn = turn.wrapping_add(1);
            let along = (turn % 200) as f32 / 200.0;
            let at = rect.min + rect.size() * egui::vec2(0.3 + 0.4 * along, 0.5);
            test.harness.event(egui::Event::PointerMoved(at));
            test.harness.step();
            let shapes = test.harness.output().shapes.clone();
            test.harness.ctx.tessellate(shapes, 1.0)
        });
    });
    while_it_is_moved(&mut test, rect);
}

/// The same picture close up, moved with the hand over all of it: frames in which parts of it are cut out and uploaded, one at the
/// most. Their times are printed: the usual one, that of which few take longer, and the longest.
fn while_it_is_moved(test: &mut support::TestApp, rect: egui::Rect) {
    test.click("Whole picture");
    for _ in 0..3 {
        test.click("Show the picture larger");
    }
    let button = |pressed, pos| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    let corner = rect.min + rect.size() * 0.1;
    let mut times: Vec<Duration> = Vec::new();
    for stroke in 0..12_u32 {
        let to_and_fro = |along: f32| if stroke % 2 == 0 { along } else { 1.0 - along };
        let at = |step: u32| {
            let along = to_and_fro(step as f32 / 40.0);
            corner + rect.size() * 0.8 * egui::vec2(along, if stroke % 3 == 0 { along } else { 0.5 })
        };
        test.harness.event(egui::Event::PointerMoved(at(0)));
        test.harness.event(button(true, at(0)));
        for step in 1..=40 {
            test.harness.event(egui::Event::PointerMoved(at(step)));
            let begun = std::time::Instant::now();
            test.harness.step();
            times.push(begun.elapsed());
        }
        test.harness.event(button(false, at(40)));
        test.harness.step();
    }
    times.sort();
    let of = |share: usize| times[(times.len() - 1) * share / 100];
    println!(
        "one frame of Photo while a picture is moved, with its parts cut out: {:?}, 95 of 100 within {:?}, the longest {:?}",
        of(50),
        of(95),
        of(100)
    );
}

/// From the bytes of a phone's picture, which lies on its side, to upright pixels and the small picture of the whole, with what
/// the file tells: twelve megapixels are visible within 0.5 s of choosing them, 48 within 2 s.
fn opening_pictures(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("opening a picture");
    group.sample_size(10);
    let sizes = [
        ("12 megapixels", [4032, 3024]),
        ("48 megapixels", [8064, 6048]),
        ("64 megapixels", [8000, 8000]),
    ];
    for (name, [width, height]) in sizes {
        let bytes = phone_picture([width, height]);
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let tells = tells(&bytes).expect("a picture");
                let opened = decode(&bytes, Care::Strict).expect("a picture");
                assert_eq!(opened.size(), [height, width], "it stands upright");
                (tells, opened.pixels.overview(1_000_000), opened)
            });
        });
    }
    group.finish();
}

/// A JPEG with a camera's noise, stored on its side and said to be turned.
fn phone_picture([width, height]: [u32; 2]) -> Vec<u8> {
    let mut noise = 88_172_645_463_325_252_u64;
    let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
    for at in 0..width * height {
        noise ^= noise << 13;
        noise ^= noise >> 7;
        noise ^= noise << 17;
        let light = 90 + at % width * 80 / width + at / width * 40 / height;
        let light = u8::try_from(light).expect("at most 210") + (noise % 9) as u8;
        rgb.extend([light, light - 8, light - 20]);
    }
    // One entry: orientation 6.
    let block = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 88);
    encoder.set_exif_metadata(block.to_vec()).expect("a block");
    encoder
        .write_image(&rgb, width, height, ExtendedColorType::Rgb8)
        .expect("a picture");
    bytes
}

/// What this process holds in memory; none where the system does not say.
fn resident_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS"))?;
    let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib / 1024)
}

/// One frame of a moving figure, from its place in the motion to the triangles the window paints: under 0.5 ms. On average
/// over all exercises, and the one with the most triangles. A still figure is not drawn anew at all (a test sees to it).
fn moving_figures(criterion: &mut Criterion) {
    let library = shipped();
    let pictures: Vec<Picture> = library
        .exercises
        .iter()
        .map(|exercise| Picture::of_exercise(exercise, Side::Right))
        .collect();
    // As large as the window shows it, on a screen with two pixels a point.
    let fineness = |picture: &Picture| {
        let size = picture.frame().max - picture.frame().min;
        Fineness::for_pixels(2.0 * (380.0 / size.x).min(250.0 / size.y))
    };
    let sized: Vec<(&Picture, Fineness)> = pictures.iter().map(|picture| (picture, fineness(picture))).collect();
    let frame = |(picture, fineness): &(&Picture, Fineness), turn: u32| {
        let place = f64::from(turn % 97) / 97.0;
        mesh(&picture.at(place), *fineness)
    };
    let mut turn = 0_u32;
    criterion.bench_function("one frame of a moving figure", |bencher| {
        bencher.iter(|| {
            turn = turn.wrapping_add(1);
            frame(&sized[turn as usize % sized.len()], turn)
        });
    });
    let largest = sized
        .iter()
        .max_by_key(|one| frame(one, 48).indices.len())
        .expect("an exercise");
    criterion.bench_function("one frame of a moving figure, the largest", |bencher| {
        bencher.iter(|| {
            turn = turn.wrapping_add(1);
            frame(largest, turn)
        });
    });
}

/// Somebody who followed a plan for eight weeks.
fn eight_weeks() -> Record {
    let mut alex = Follower::new();
    alex.follows(1..=8, SessionHow::Followed, USUAL);
    alex.checks_in(day(1, 0), 6);
    alex.checks_in(day(5, 0), 4);
    alex.record
}

/// A record of ten years, 2,400 sessions: opened in under 100 ms, saved in under 50 ms.
fn ten_years(criterion: &mut Criterion) {
    let mut record = eight_weeks();
    let sessions = std::mem::take(&mut record.log);
    let again = (0_u64..2_400).zip(sessions.iter().cycle());
    record.log = again
        .map(|(number, session)| {
            let days = i64::try_from(number).expect("few") * 3 / 2;
            let mut session = session.clone();
            session.id = Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + u128::from(number));
            session.began = session.began.saturating_add(jiff::Span::new().days(days));
            session
        })
        .collect();
    let bytes = to_bytes(&record);
    assert_eq!(open(&bytes).expect("a record").record.log.len(), 2_400);
    criterion.bench_function("a record of ten years, opened", |bencher| {
        bencher.iter(|| open(&bytes).expect("a record"));
    });
    criterion.bench_function("a record of ten years, made into bytes", |bencher| {
        bencher.iter(|| to_bytes(&record));
    });
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("Alex.plumbline");
    criterion.bench_function("a record of ten years, saved on the disk", |bencher| {
        bencher.iter(|| files::write(&path, &to_bytes(&record), Over::Anything).expect("written"));
    });
}

criterion_group!(
    speed,
    answers_to_plan,
    what_if,
    documents,
    preview,
    folders::folders,
    ten_years,
    moving_figures,
    running_session,
    a_large_photo,
    opening_pictures,
    frames
);
criterion_main!(speed);
