//! What a copy leaves out is nowhere in it.

use super::*;
use plumbline::record::{Answer, EarlierDose, EarlierLine, EarlierPlan, Given, Plan, Record, WorkedSide};
use plumbline::report::words::Formats;
use plumbline::report::{LeaveOut, Options, PageSize};
use plumbline::rules;

/// No word of the program.
const MARKER: &str = "zqxjkvw";
const AGE: u32 = 83;

fn everything() -> LeaveOut {
    LeaveOut {
        name: true,
        age: true,
        own_words: true,
        // What was logged stays in a copy, as numbers and days: the marker is looked for there too.
        progress: false,
    }
}

/// A record with the marker in every text a person or another program may have put into its file. A kept plan is not among
/// them: its sentences are those of the program.
fn marked() -> (plumbline::content::Library, Record) {
    let (library, mut record, _) = example();
    let marker = || MARKER.to_owned();
    let rest = |rest: &mut plumbline::record::Rest| {
        rest.insert("note".into(), MARKER.into());
        rest.insert(MARKER.into(), MARKER.into());
    };
    record.person.name = format!("{MARKER} {MARKER}");
    rest(&mut record.rest);
    rest(&mut record.person.rest);
    log_markers(&mut record);
    let assessment = &mut record.assessments[0];
    rest(&mut assessment.rest);
    assessment.content_version = format!("1, said {MARKER}");
    assessment.profile.age = Some(AGE);
    assessment.profile.equipment.insert(marker());
    rest(&mut assessment.profile.rest);
    assessment.reason.words = format!("{MARKER} moved house.\n").repeat(60);
    assessment.reason.since = format!("since {MARKER}");
    assessment.reason.regions.insert(MARKER.into());
    rest(&mut assessment.reason.rest);
    assessment.safety.precautions.insert(MARKER.into());
    assessment.safety.surgery_regions.insert(MARKER.into());
    assessment.safety.none_of.insert(MARKER.into());
    assessment
        .safety
        .answers
        .insert(MARKER.into(), plumbline::record::ScreeningAnswer::Yes);
    rest(&mut assessment.safety.rest);
    let route = assessment.route.as_mut().unwrap();
    route.requested.insert(MARKER.into());
    rest(&mut route.rest);
    assessment.drafts.insert("fh-cva-photo/left/0".into(), marker());
    assessment.drafts.insert(marker(), marker());
    assessment.beside_plan.parts.insert(MARKER.into());
    assessment.earlier_plan = Some(EarlierPlan {
        lines: vec![EarlierLine {
            exercise: MARKER.into(),
            side: WorkedSide::Both,
            weeks: Vec::new(),
            doses: vec![EarlierDose {
                sets: 2,
                reps: 8,
                hold_s: 1,
                rest: [("by".to_owned(), MARKER.into())].into_iter().collect(),
            }],
            stage: 0,
            rest: plumbline::record::Rest::new(),
        }],
        rest: [("by".to_owned(), MARKER.into())].into_iter().collect(),
        ..EarlierPlan::new(assessment.started_on, &Plan::default())
    });
    rest(&mut assessment.beside_plan.rest);
    assessment.answers.insert(MARKER.into(), Answer::one([1.0]));
    for answer in assessment.answers.values_mut() {
        answer.flags.insert(MARKER.into());
        rest(&mut answer.rest);
        if let Given::One(_) = &answer.given {
            answer.quality = Some(0.9);
        }
    }
    (library, record)
}

/// The marker in the person's own words of the log.
fn log_markers(record: &mut Record) {
    let id = |number: u8| uuid::Uuid::from_bytes([number; 16]);
    record.activities = vec![plumbline::record::Activity::new(
        id(1),
        format!("{MARKER} stairs"),
        TODAY,
    )];
    let mut check_in = plumbline::record::CheckIn::new(id(2), TODAY);
    check_in.pain_usual = Some(4);
    check_in.activities = [(id(1), 5)].into();
    check_in.rest.insert("said".to_owned(), MARKER.into());
    record.check_ins = vec![check_in];
    let how = plumbline::record::SessionHow::Typed;
    let mut session = plumbline::record::Session::new(id(3), TODAY.at(12, 0, 0, 0), how);
    session.note = Some(MARKER.to_owned());
    session.rest.insert("said".to_owned(), MARKER.into());
    record.log = vec![session];
}

fn documents_of(leave_out: LeaveOut) -> Vec<(&'static str, Document)> {
    let (library, record) = marked();
    let outcome = rules::outcome(&library, &record.assessments[0], TODAY);
    let options = Options {
        leave_out,
        all_answers: true,
        ..Options::default()
    };
    let wishes = (options, Formats::default());
    let asked: Vec<_> = library.items.iter().collect();
    let summary = Summary::made(&library, &record, 0, &outcome, TODAY, wishes);
    let plan = plan_document(&library, &record, 0, &outcome, TODAY);
    let list = blank_list(&library, &record, 0, &asked, TODAY);
    vec![
        ("summary", summary.into()),
        ("plan", Document::from(plan).without(leave_out)),
        (
            "ticks",
            Document::from(tick_sheet(&library, &record, 0, &outcome, (TODAY, None))).without(leave_out),
        ),
        ("list", Document::from(list).without(leave_out)),
    ]
}

/// Everything that can be found in a document and its PDF by reading or by tools.
fn everything_in(document: &Document) -> String {
    let pdf = Paper::default().pdf(document).unwrap();
    let mut all = serde_json::to_string(document).unwrap();
    all.push_str(&document.file_stem());
    all.push_str(&String::from_utf8_lossy(&pdf.bytes));
    for (name, arguments) in [
        ("pdftotext", &["-layout", "FILE", "-"][..]),
        ("pdfinfo", &["FILE"][..]),
        ("pdfinfo", &["-meta", "FILE"][..]),
        ("pdfinfo", &["-struct-text", "FILE"][..]),
        ("qpdf", &["--qdf", "--object-streams=disable", "FILE", "-"][..]),
    ] {
        if let Some((_, said)) = tool(name, arguments, &pdf.bytes) {
            all.push_str(&said);
        }
    }
    all
}

#[test]
fn what_was_typed_anywhere_into_a_record_is_in_no_copy_without_own_words_and_name() {
    for (name, document) in documents_of(everything()) {
        let all = everything_in(&document);
        assert!(all.len() > 5000);
        let place = all
            .find(MARKER)
            .map(|at| all[at.saturating_sub(80)..].chars().take(200).collect::<String>());
        assert_eq!(place, None, "{name}");
    }
    // The same search finds it where nothing is left out.
    for (name, document) in documents_of(LeaveOut::default()) {
        assert!(everything_in(&document).contains(MARKER), "{name}");
    }
}

#[test]
fn each_part_is_left_out_by_itself_and_the_copy_says_so() {
    let text = |leave_out| {
        let (_, document) = documents_of(leave_out).remove(0);
        text_of_pages(&Paper::default().pdf(&document).unwrap().bytes)
    };
    let with = |name, age, own_words| LeaveOut {
        name,
        age,
        own_words,
        progress: false,
    };
    let name = format!("{MARKER} {MARKER}");
    let age = format!("{AGE} years");
    for (leave_out, said) in [
        (with(true, false, false), "Left out of this copy: the name."),
        (with(false, true, false), "Left out of this copy: the age."),
        (
            with(false, false, true),
            "Left out of this copy: the person’s own words.",
        ),
        (with(true, true, false), "Left out of this copy: the name and the age."),
    ] {
        let Some(pages) = text(leave_out) else { return };
        let all = pages.concat();
        assert!(pages[0].contains(said), "{said}: {}", pages[0]);
        assert_eq!(all.contains(&name), !leave_out.name, "{said}");
        assert_eq!(all.contains("Name left out"), leave_out.name, "{said}");
        assert_eq!(all.contains(&age), !leave_out.age, "{said}");
        assert_eq!(all.contains("moved house"), !leave_out.own_words, "{said}");
        assert_eq!(all.contains("since zqx"), !leave_out.own_words, "{said}");
        assert!(all.contains("3 of 10"), "how strong the pain is was not typed: {said}");
    }
    let Some(pages) = text(LeaveOut::default()) else { return };
    assert!(!pages.concat().contains("Left out of this copy"));
}

#[test]
fn options_are_kept_as_json_and_what_is_missing_is_the_default() {
    let options = Options {
        leave_out: everything(),
        all_answers: true,
        ..Options::default()
    };
    let kept = serde_json::to_string(&options).unwrap();
    assert_eq!(serde_json::from_str::<Options>(&kept).unwrap(), options);
    assert_eq!(serde_json::from_str::<Options>("{}").unwrap(), Options::default());
    let half: Options = serde_json::from_str(r#"{"leave_out": {"name": true}, "look": {"page": "letter"}}"#).unwrap();
    assert!(half.leave_out.name && !half.leave_out.age);
    assert_eq!(half.look.page, PageSize::Letter);
}
