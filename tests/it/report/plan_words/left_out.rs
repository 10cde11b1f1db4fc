//! What leaves an exercise out, what is said with one that stays, and why there is no plan.

use super::*;

#[test]
fn everything_that_leaves_an_exercise_out_is_said() {
    let all = [
        (
            Because::Tag("no-floor".into()),
            "Left out for your safety: cannot get to the floor and up.",
        ),
        (
            Because::Region { told: false },
            "Left out for your safety: it is not meant after some operations, and you have not said which part was \
             operated on.",
        ),
        (
            Because::Age { from: 65 },
            "Left out for your safety: it is not meant from the age of 65 on.",
        ),
        (
            Because::NotFor("forward-head".into()),
            "It goes the wrong way for a forward head and rounded shoulders.",
        ),
        (
            Because::Thing("resistance-band".into()),
            "You have no resistance band at hand.",
        ),
        (
            Because::AlsoWorks("hamstrings".into()),
            "It would also strengthen this muscle, and that is not asked for: back of the thigh.",
        ),
        (
            Because::OtherSide("hamstrings".into()),
            "It works both sides at once, and the other side needs something else: back of the thigh.",
        ),
        (
            Because::NotLong("hamstrings".into()),
            "It does not go through the full range that is wanted here: back of the thigh.",
        ),
        (
            Because::PainfulTest {
                muscle: "hamstrings".into(),
                side: Side::Left,
            },
            "A test of this muscle hurt: back of the thigh, left. Show it to someone, or try the test again in two weeks.",
        ),
        (
            Because::Time {
                minutes: 5,
                stretch: true,
            },
            "There is no room for this stretch: one set of it takes longer than what the plan leaves of 5 minutes a day.",
        ),
        (Because::NextPlan, "Left for the next plan."),
        (
            Because::Full { most: 8 },
            "Left for the next plan: this one holds at most 8 exercises, so that they can be learned.",
        ),
        (Because::Unknown(newer()), NEWER),
    ];
    let place = |because: &Because| match because {
        Because::Tag(_) => 0,
        Because::Region { .. } => 1,
        Because::Age { .. } => 2,
        Because::NotFor(_) => 3,
        Because::Thing(_) => 4,
        Because::AlsoWorks(_) => 5,
        Because::OtherSide(_) => 6,
        Because::NotLong(_) => 7,
        Because::PainfulTest { .. } => 8,
        Because::Time { .. } => 9,
        Because::NextPlan => 10,
        Because::Full { .. } => 11,
        Because::Unknown(_) => 12,
        Because::Said(_) => 13,
    };
    let library = shipped();
    let bridge = "glute-bridge".into();
    each_is_said(13, &all, place, |because| words::because(&library, &bridge, because));
    for (because, _) in &all {
        let barred = words::barred(&library, &bridge, because);
        is_plain(&barred);
        assert!(barred.starts_with("“Glute bridge”"), "{barred}");
    }
    let all = all.map(|(because, _)| because);
    let words_of: Vec<&str> = all.iter().map(Because::word).collect();
    assert_eq!(
        words_of,
        [
            "no-floor",
            "recent-surgery",
            "age",
            "not-for",
            "resistance-band",
            "conflict",
            "conflict",
            "conflict",
            "painful-test",
            "time",
            "next-plan",
            "next-plan",
            "unknown"
        ]
    );
    kept_alike(all);
}

/// What version 1 kept is a word and a sentence; the sentence is said, else what the content calls the word.
#[test]
fn what_version_1_left_out_is_said_in_its_own_words() {
    let library = shipped();
    let said = |json: Value| {
        let out: LeftOut = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(serde_json::to_value(&out).unwrap(), json, "and written as it was");
        (words::left_out(&library, &out), out.because.word().to_owned())
    };
    let with = json!({"id": "glute-bridge", "because": "time", "words": "No time left."});
    assert_eq!(said(with), ("No time left.".to_owned(), "time".to_owned()));
    let tag = json!({"id": "glute-bridge", "because": "no-floor", "words": ""});
    assert_eq!(
        said(tag),
        ("cannot get to the floor and up".to_owned(), "no-floor".to_owned())
    );
    let thing = json!({"id": "band-pull-apart", "because": "resistance-band"});
    assert_eq!(
        said(thing),
        ("resistance band".to_owned(), "resistance-band".to_owned())
    );
}

#[test]
fn every_caution_is_said() {
    let library = shipped();
    let exercise = library
        .exercises
        .iter()
        .find(|one| one.modify.contains_key("high-blood-pressure"))
        .unwrap();
    let caution = Caution::Tag {
        exercise: exercise.id.clone(),
        tag: "high-blood-pressure".into(),
    };
    let said = words::caution(&library, &caution);
    is_plain(&said);
    let change = &exercise.modify["high-blood-pressure"];
    assert_eq!(change.note, said, "the catalogue says it");
    // The catalogue may have lost the exercise, but not the precaution.
    let lost = Caution::Tag {
        exercise: "gone".into(),
        tag: "no-floor".into(),
    };
    let all = [
        (lost, "With care: cannot get to the floor and up."),
        (Caution::FirmBed, "Do this one on your firm bed instead of the floor."),
        (Caution::Said("Slowly, please.".into()), "Slowly, please."),
        (Caution::Unknown(newer()), NEWER),
    ];
    let place = |caution: &Caution| match caution {
        Caution::Tag { .. } => 0,
        Caution::FirmBed => 1,
        Caution::Said(_) => 2,
        Caution::Unknown(_) => 3,
    };
    each_is_said(4, &all, place, |caution| words::caution(&library, caution));
    kept_alike(all.map(|(caution, _)| caution));
}

fn lock(state: LockState, signs: &[&str], recheck: Option<Recheck>) -> PlanLock {
    PlanLock::Safety(SafetyLock {
        state,
        signs: signs.iter().map(|sign| (*sign).into()).collect(),
        recheck,
    })
}

#[test]
fn every_lock_is_said() {
    let library = shipped();
    let said = |one: &PlanLock| words::lock(&library, one);
    let weight = lock(LockState::ClinicianFirst, &["cf-weight", "recent-surgery"], None);
    let short = &library.screening_question("cf-weight").unwrap().short;
    assert_eq!(
        said(&weight),
        format!(
            "Please see a clinician first. You named: {short}; a recent operation. The plan waits until a clinician has \
             cleared exercise, with the date entered here."
        )
    );
    let saddle = lock(LockState::Emergency, &["rf-saddle"], Some(Recheck::NotDone));
    let question = library.screening_question("rf-saddle").unwrap();
    assert_eq!(
        said(&saddle),
        format!(
            "You named {}. {} There is no plan until a doctor has checked this. The safety check is still to be done.",
            question.short, question.action
        )
    );
    let old = lock(LockState::Check, &[], Some(Recheck::Outdated));
    assert_eq!(
        said(&old),
        "The safety check is still to be done again: the last one is more than four weeks old."
    );
    assert!(said(&lock(LockState::Under18, &[], None)).contains("under 18 there are no scores and no plan"));
    assert_eq!(said(&PlanLock::Said("See a doctor.".into())), "See a doctor.");
    assert_eq!(said(&PlanLock::Unknown(newer())), NEWER);
    for one in [weight, saddle, old] {
        is_plain(&said(&one));
        kept_alike([one]);
    }
}
