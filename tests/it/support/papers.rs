//! Three people whose documents are looked at: a simple one, one with conflicts and missing answers who comes again, and one
//! whom the safety check holds back.

use plumbline::content::{Library, shipped};
use plumbline::record::{Record, read_answers};
use plumbline::report::words::Formats;
use plumbline::report::{
    Document, LeaveOut, Options, PageLook, PageSize, PageStyle, Paper, Summary, blank_list, plan_document, tick_sheet,
};
use plumbline::rules;
use serde_json::{Value, json};

use super::people;

/// A person by name.
pub fn persons() -> Vec<(&'static str, Record)> {
    vec![("simple", simple()), ("conflicted", conflicted()), ("locked", locked())]
}

/// Every look, by name.
pub fn looks() -> Vec<(&'static str, PageLook)> {
    let look = |page, style| PageLook { page, style };
    vec![
        ("a4", look(PageSize::A4, PageStyle::Usual)),
        ("a4-large", look(PageSize::A4, PageStyle::LargePrint)),
        ("a4-low-ink", look(PageSize::A4, PageStyle::LowInk)),
        ("letter", look(PageSize::Letter, PageStyle::Usual)),
        ("letter-large", look(PageSize::Letter, PageStyle::LargePrint)),
        ("letter-low-ink", look(PageSize::Letter, PageStyle::LowInk)),
    ]
}

/// The documents of a person's last assessment, by name.
pub fn documents(library: &Library, record: &Record) -> Vec<(&'static str, Document)> {
    let last = record.assessments.len() - 1;
    let today = people::today();
    let outcome = rules::outcome(library, &record.assessments[last], today);
    let summary = |all_answers, leave_out| {
        let options = Options {
            all_answers,
            leave_out,
            ..Options::default()
        };
        let wishes = (options, Formats::default());
        Summary::made(library, record, last, &outcome, today, wishes).into()
    };
    let asked = rules::asked(library, &record.assessments[last], today);
    let nobody = LeaveOut {
        name: true,
        age: true,
        own_words: true,
        progress: false,
    };
    vec![
        ("summary", summary(false, LeaveOut::default())),
        ("summary-all", summary(true, nobody)),
        ("plan", plan_document(library, record, last, &outcome, today).into()),
        (
            "ticks",
            tick_sheet(library, record, last, &outcome, (today, None)).into(),
        ),
        ("list", blank_list(library, record, last, &asked, today).into()),
    ]
}

/// The paper of a look.
pub fn paper(look: PageLook) -> Paper {
    Paper {
        look,
        ..Paper::default()
    }
}

fn record(answers: &Value) -> Record {
    read_answers(answers.to_string().as_bytes(), &shipped(), people::today()).expect("sound answers")
}

/// A young man with a head that is ahead, and nothing else.
fn simple() -> Record {
    let mut record = record(&json!({
        "person": {"name": "Sam Okafor", "age": 29, "sex": "male"},
        "screening": {},
        "screened_on": "2026-11-20",
        "equipment": ["resistance-band", "towel"],
        "minutes_per_day": 10,
        "answers": {
            "fh-cva-photo": {"left": [43, 43.5, 44], "right": [43, 44, 44]}, "fh-occiput-wall": [2.5, 2.5],
            "fh-mirror-ear-shoulder": 2, "fh-overhead-wall": {"left": 2, "right": 1}, "fh-dnf-hold": 18,
            "fh-prone-ty-hold": {"left": 1, "right": 1}, "fh-neck-symptoms": 2, "gen-screen-hours": 9,
            "gen-sit-hours": 8, "sg-pelvic-angle-photo": {"left": 9, "right": 10}, "sg-wall-gap": 0,
            "sg-belt-line": 0, "ap-thomas-hip": {"left": -4, "right": -3}, "ap-prone-heel": {"left": 4, "right": 5},
            "ap-plank": 95, "ap-single-bridge": {"left": 45, "right": 47}, "pp-ake": {"left": 14, "right": 15},
            "hh-book-lift": [1, 2], "hh-crest-mirror": 0, "hh-side-bend": {"left": 19, "right": 19.5},
            "hh-hip-lift": {"left": 0, "right": 0}
        }
    }));
    let reason = &mut record.assessments[0].reason;
    reason.words = "Stiff neck by the afternoon. I work at a laptop.".into();
    reason.since = "spring".into();
    reason.regions = ["neck".into()].into();
    reason.pain = Some(2);
    record
}

/// A woman whose patterns ask for opposite things; half of the answers are missing, and it is her second time.
fn conflicted() -> Record {
    let answers = |name: &str, shift: f64| {
        json!({
            "person": {"name": name, "age": 57, "sex": "female"},
            "screening": {},
            "screened_on": "2026-11-20",
            "precautions": ["no-floor"],
            "minutes_per_day": 15,
            "answers": {
                "sg-pelvic-angle-photo": {"left": -4.0 + shift, "right": -5.0 + shift}, "sg-wall-gap": -2,
                "sg-belt-line": -1, "pp-flat-look": 2, "pp-ake": {"left": 38.0 - shift, "right": "stopped_pain"},
                "pp-hipflex-hold": {"left": 6, "right": 5}, "pp-chair-stand": "stopped_pain",
                "fh-occiput-wall": [3.5, 4], "fh-mirror-ear-shoulder": 3, "fh-overhead-wall": {"left": 2, "right": 2},
                "fh-dnf-hold": "skipped", "fh-neck-symptoms": 3, "gen-screen-hours": 6, "gen-sit-hours": 10,
                "hh-book-lift": [14.0 + shift, 15], "hh-crest-mirror": 3, "hh-side-bend": {"left": 12, "right": 19},
                "hh-one-leg": {"left": 2, "right": 1}, "hh-hip-lift": "not_possible", "hh-fallout": "skipped"
            }
        })
    };
    let mut record_now = record(&answers("Maria-Luise Grünwald-Öztürk", 0.0));
    let mut before = record(&answers("Maria-Luise Grünwald-Öztürk", 9.0))
        .assessments
        .remove(0);
    before.started_on = jiff::civil::date(2026, 8, 3);
    before.reason.pain = Some(7);
    let reason = &mut record_now.assessments[0].reason;
    reason.words =
        "Low back and right hip, worse after sitting in the car. My doctor had a look in June and found nothing \
        that must not move; I was told to strengthen my back, but not how, and half of what I tried hurt the knee."
            .into();
    reason.since = "about four years, more since June".into();
    reason.regions = ["low-back".into(), "hip".into(), "leg".into()].into();
    reason.pain = Some(4);
    record_now.assessments.insert(0, before);
    record_now
}

/// The woman of the worked example (rule N24) with signs that ask for help first.
fn locked() -> Record {
    let mut answers = people::alex();
    answers["person"]["name"] = "Alex R.".into();
    answers["screening"] = json!({"rf-saddle": "yes", "cf-weight": "not-sure"});
    let mut record = record(&answers);
    record.assessments[0].reason.words = "My neck is stiff, and lately my legs feel odd.".into();
    record.assessments[0].reason.pain = Some(6);
    record
}
