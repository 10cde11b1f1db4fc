//! What speaks against a change, and what the person changed.

use std::collections::BTreeSet;

use super::*;

fn objections() -> Vec<(Objection, &'static str)> {
    let (exercise, muscle) = (|| "glute-bridge".into(), || "hamstrings".into());
    let side = Side::Left;
    vec![
        (
            Objection::NotInPlan { exercise: exercise() },
            "“Glute bridge” is no longer in the plan.",
        ),
        (
            Objection::NotInCatalogue {
                exercise: "gone-now".into(),
            },
            "“gone now” is not in this version’s catalogue.",
        ),
        (
            Objection::HeldAnyway { exercise: exercise() },
            "The plan holds “Glute bridge” by itself now.",
        ),
        (Objection::OnDay { day: DayName::B }, "It is on day B already."),
        (
            Objection::Barred {
                exercise: exercise(),
                because: Because::Region { told: true },
            },
            "“Glute bridge” is left out for your safety: it is not meant after your operation.",
        ),
        (
            Objection::DoesNotFit {
                exercise: exercise(),
                because: Because::NotLong(muscle()),
            },
            "“Glute bridge” does not fit what was found. It does not go through the full range that is wanted here: back \
             of the thigh.",
        ),
        (
            Objection::NotAskedFor { exercise: exercise() },
            "“Glute bridge” works nothing that the plan asks for now.",
        ),
        (
            Objection::NotAlike {
                exercise: exercise(),
                of: "gone-now".into(),
            },
            "“Glute bridge” is no longer the same kind of exercise for the same muscle as “gone now”.",
        ),
        (Objection::NoDays, "This plan has no days to add it to."),
        (
            Objection::NotKnown,
            "This version of the program does not know this change. It is kept.",
        ),
        (
            Objection::SameOrder { day: DayName::A },
            "Day A has this order by itself now, or no longer holds these exercises.",
        ),
        (
            Objection::BesideTheDays,
            "It stands beside the days, in the plan’s line for walking.",
        ),
        (Objection::NoSide, "It cannot be done."),
        (
            Objection::BothWays { muscle: muscle(), side },
            "The plan would then stretch and strengthen the same muscle on the left side: back of the thigh.",
        ),
        (
            Objection::NotAlone { muscle: muscle(), side },
            "This muscle is worked slowly through its full range on the left side, and that stays its only exercise: back \
             of the thigh.",
        ),
        (
            Objection::NoRest { muscle: muscle() },
            "Days A and B follow each other, and a muscle that is strengthened needs a day of rest: back of the thigh.",
        ),
        (
            Objection::StretchedTooLong { muscle: muscle(), side },
            "This muscle would be stretched for more than ten minutes a week on the left side, and more adds nothing: back \
             of the thigh.",
        ),
        (
            Objection::DoseOutside {
                part: DosePart::Reps,
                least: 4,
                most: 15,
            },
            "The repetitions of this exercise are from 4 to 15 for you.",
        ),
        (
            Objection::DoseOutside {
                part: DosePart::Hold,
                least: 1,
                most: 1,
            },
            "The seconds of a hold of this exercise stay at 1.",
        ),
        (
            Objection::NoSuchWay {
                exercise: exercise(),
                way: Way::Harder,
            },
            "With your precautions there is no harder way of “Glute bridge”.",
        ),
        (
            Objection::HeldTooLong {
                most_s: 100,
                held_s: 102,
            },
            "A stretch is held for 100 s a side in one session at the most, all sets together; this would be 102 s.",
        ),
        (
            Objection::TwoKinds { day: Weekday::Monday },
            "Monday cannot be two kinds of day.",
        ),
        (Objection::NoDayA, "At least one day of the week must be a day A."),
        (
            Objection::NoFreeDay,
            "One day of the week stays free, so that the body can rest.",
        ),
        (
            Objection::NoDayBetween {
                one: Weekday::Sunday,
                other: Weekday::Monday,
            },
            "Sunday and Monday follow each other, and a muscle that is strengthened needs a day of rest.",
        ),
        (
            Objection::TestedLong { muscle: muscle() },
            "This muscle tested longer than usual and is never stretched: back of the thigh.",
        ),
        (
            Objection::Muscle {
                muscle: muscle(),
                why: AgainstWork::LongEnough,
            },
            "This muscle tested long enough, so a stretch has little to gain: back of the thigh.",
        ),
        (
            Objection::NoStrengthBeside,
            "Stretches do more beside strength work, and this plan has none.",
        ),
        (
            Objection::ManyExercises { most: 8 },
            "This plan holds 8 different exercises already, and more are hard to learn well.",
        ),
        (
            Objection::UpAndDown { day: DayName::B },
            "You would change between floor and standing more than twice on day B.",
        ),
        (Objection::Said("It is too much.".into()), "It is too much."),
        (Objection::Unknown(newer()), NEWER),
    ]
}

#[test]
fn every_objection_is_said() {
    let place = |objection: &Objection| match objection {
        Objection::NotInPlan { .. } => 0,
        Objection::NotInCatalogue { .. } => 1,
        Objection::HeldAnyway { .. } => 2,
        Objection::OnDay { .. } => 3,
        Objection::Barred { .. } => 4,
        Objection::DoesNotFit { .. } => 5,
        Objection::NotAskedFor { .. } => 6,
        Objection::NotAlike { .. } => 7,
        Objection::NoDays => 8,
        Objection::NotKnown => 9,
        Objection::SameOrder { .. } => 10,
        Objection::NoSide => 11,
        Objection::BothWays { .. } => 12,
        Objection::NotAlone { .. } => 13,
        Objection::NoRest { .. } => 14,
        Objection::StretchedTooLong { .. } => 15,
        Objection::DoseOutside { .. } => 16,
        Objection::HeldTooLong { .. } => 17,
        Objection::TwoKinds { .. } => 18,
        Objection::NoDayA => 19,
        Objection::NoFreeDay => 20,
        Objection::NoDayBetween { .. } => 21,
        Objection::TestedLong { .. } => 22,
        Objection::Muscle { .. } => 23,
        Objection::NoStrengthBeside => 24,
        Objection::ManyExercises { .. } => 25,
        Objection::UpAndDown { .. } => 26,
        Objection::Said(_) => 27,
        Objection::Unknown(_) => 28,
        Objection::BesideTheDays => 29,
        Objection::NoSuchWay { .. } => 30,
    };
    let (library, all) = (shipped(), objections());
    each_is_said(31, &all, place, |objection| words::objection(&library, objection));
    kept_alike(all.into_iter().map(|(objection, _)| objection));
    let against = [
        AgainstWork::Undecided,
        AgainstWork::LongEnough,
        AgainstWork::AsksForStrength,
        AgainstWork::AsksForLongRange,
        AgainstWork::StrongEnough,
        AgainstWork::AsksForStretch,
        AgainstWork::AsksForMiddleRange,
    ];
    let said = against.map(|why| {
        let muscle = "hamstrings".into();
        words::objection(&library, &Objection::Muscle { muscle, why })
    });
    for (place, words) in said.iter().enumerate() {
        is_plain(words);
        assert!(!said[..place].contains(words), "each says something else: {words}");
    }
}

#[test]
fn what_the_person_changed_is_said() {
    let library = shipped();
    let edit = |json: Value| {
        let edit: PlanEdit = serde_json::from_value(json).unwrap();
        words::edit(words::Formats::default(), &library, &edit)
    };
    for (json, wanted) in [
        (
            json!({"edit": "swap", "exercise": "glute-bridge", "with": "hip-hinge"}),
            "“Hip hinge” in place of “Glute bridge”.",
        ),
        (
            json!({"edit": "remove", "exercise": "glute-bridge", "day": "A"}),
            "“Glute bridge” left out of day A.",
        ),
        (
            json!({"edit": "remove", "exercise": "glute-bridge"}),
            "“Glute bridge” left out.",
        ),
        (
            json!({"edit": "add", "exercise": "glute-bridge"}),
            "“Glute bridge” added to both days.",
        ),
        (
            json!({"edit": "dose", "exercise": "glute-bridge", "weeks": "5-8", "sets": 2, "reps": 8, "hold_s": 5}),
            "“Glute bridge”: 2 sets of 8, each held 5 s in weeks 5 to 8.",
        ),
        (
            json!({"edit": "dose", "exercise": "glute-bridge", "sets": 1, "reps": 1, "hold_s": 30}),
            "“Glute bridge”: 1 set, held 30 s in all weeks.",
        ),
        (
            json!({"edit": "way", "exercise": "glute-bridge", "way": "harder"}),
            "“Glute bridge”: the harder way.",
        ),
        (
            json!({"edit": "order", "day": "B", "exercises": []}),
            "Day B in your own order.",
        ),
        (
            json!({"edit": "days", "a": ["monday", "thursday"], "b": ["friday"]}),
            "Day A on Monday and Thursday, day B on Friday.",
        ),
        (
            json!({"edit": "sing"}),
            "A change that this version of the program does not know.",
        ),
        (json!("“This” in place of “that”."), "“This” in place of “that”."),
    ] {
        assert_eq!(edit(json.clone()), wanted, "{json}");
    }
    let said = |change: OwnChange| {
        let mark = ByPerson {
            changes: vec![change],
            ..ByPerson::default()
        };
        words::changes(&library, &BTreeSet::new(), (&"glute-bridge".into(), &mark)).remove(0)
    };
    let easier = &library.exercise("glute-bridge").unwrap().easier;
    let all = [
        (
            OwnChange::InPlaceOf {
                exercise: "hip-hinge".into(),
            },
            "You chose it in place of “Hip hinge”.".to_owned(),
        ),
        (OwnChange::Added, "You added it yourself.".to_owned()),
        (OwnChange::Moved, "You moved it within the day.".to_owned()),
        (
            OwnChange::DoseWas {
                sets: 2,
                reps: 8,
                hold_s: 0,
            },
            "You changed how much; it was 2 sets of 8.".to_owned(),
        ),
        (
            OwnChange::Way { way: Way::Easier },
            format!("You do it the easier way: {easier}"),
        ),
        (OwnChange::Said("I moved it.".into()), "I moved it.".to_owned()),
        (OwnChange::Unknown(newer()), NEWER.to_owned()),
    ];
    for (change, wanted) in all.clone() {
        assert_eq!(said(change), wanted);
    }
    kept_alike(all.map(|(change, _)| change));
}
