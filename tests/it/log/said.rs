//! What is said of progress: three sentences, one a step, no praise, no fear, nothing that counts up (rules T8, T12).

use jiff::civil::date;
use plumbline::content::{ExerciseId, SignId, shipped, unfit_for_progress};
use plumbline::record::*;
use plumbline::report::words::{self, Formats, Shown};
use plumbline::rules::*;

fn measure_of(what: MeasureOf, from: f64, to: Option<f64>, limit: f64, changed: Changed) -> Measure {
    Measure {
        what,
        from: Some((date(2026, 11, 23), from)),
        to: to.map(|to| (date(2026, 12, 7), to)),
        limit,
        own_spread: None,
        changed,
    }
}

fn sentence(measure: &Measure) -> String {
    words::measure(&shipped(), Shown::default(), measure, Some(date(2026, 12, 7)))
}

#[test]
fn who_did_more_than_was_planned_reads_what_was_done() {
    let offer = StepOffer {
        rule: StepName::P1,
        exercise: None,
        because: StepBecause::Share {
            done: 12,
            planned: 9,
            red: false,
            since: None,
        },
        change: StepChange::Week { week: 3 },
    };
    assert_eq!(
        words::offer(&shipped(), Formats::default(), &offer),
        "12 sessions, 9 planned, in the two weeks before today, as logged by you: go on to what the next weeks ask."
    );
}

#[test]
fn there_are_three_sentences_and_one_for_a_single_value() {
    let pain = |to, changed| measure_of(MeasureOf::PainUsual, 6.0, to, 2.0, changed);
    let said = |to, changed| sentence(&pain(to, changed)).replace('\u{a0}', " ");
    assert_eq!(
        said(Some(4.0), Changed::Lower),
        "Usual pain of the last 7 days: 6 of 10 → 4 of 10, lower by more than what may be chance (2 points)."
    );
    assert_eq!(
        said(Some(8.0), Changed::Higher),
        "Usual pain of the last 7 days: 6 of 10 → 8 of 10, higher by more than what may be chance (2 points)."
    );
    assert_eq!(
        said(Some(5.0), Changed::No),
        "Usual pain of the last 7 days: 6 of 10 → 5 of 10, no change beyond what may be chance (2 points)."
    );
    assert_eq!(
        said(None, Changed::No),
        "Usual pain of the last 7 days: 6 of 10, one value; the next is due from 7 December 2026 on."
    );
}

#[test]
fn how_many_measures_were_compared_is_said() {
    let one = measure_of(MeasureOf::PainUsual, 6.0, Some(4.0), 2.0, Changed::Lower);
    let none = measure_of(MeasureOf::PainWorst, 6.0, None, 2.0, Changed::No);
    assert_eq!(
        words::compared(std::slice::from_ref(&none)),
        "No measure has two values yet."
    );
    assert_eq!(words::compared(&[one.clone(), none]), "One measure was compared.");
    assert!(words::compared(&[one.clone(), one]).starts_with("2 measures were compared"));
}

fn every_offer() -> Vec<StepOffer> {
    let day = date(2026, 12, 1);
    let weeks = WeekSpan::new(3, 4);
    let signs = ["rf-saddle"].map(SignId::from).into();
    let mut offers = Vec::new();
    let mut add = |rule: StepName, exercise: Option<&str>, because: StepBecause, change: StepChange| {
        offers.push(StepOffer {
            rule,
            exercise: exercise.map(ExerciseId::from),
            because,
            change,
        });
    };
    let back = Some(date(2026, 12, 8));
    let share = |red| StepBecause::Share {
        done: 8,
        planned: 12,
        red,
        since: None,
    };
    let bridge = Some("glute-bridge");
    let dose = [2, 10, 1];
    add(StepName::P1, None, share(false), StepChange::Week { week: 3 });
    add(StepName::P1, None, share(false), StepChange::Through);
    add(StepName::Again, None, share(true), StepChange::Week { week: 1 });
    add(StepName::R4, None, share(false), StepChange::FewerMinutes { week: 1 });
    for (days, gap) in [(1, "gap-days"), (9, "gap-week"), (20, "gap-weeks"), (40, "gap-month")] {
        for until in [None, back] {
            let gap = gap.into();
            let because = StepBecause::Missed { days, gap, until };
            add(StepName::R3, None, because, StepChange::Week { week: 1 });
        }
    }
    let since_back = StepBecause::Share {
        done: 2,
        planned: 6,
        red: false,
        since: back,
    };
    add(StepName::Again, None, since_back, StepChange::Week { week: 1 });
    add(
        StepName::Ask,
        None,
        StepBecause::NoMorning,
        StepChange::Choose { week: 1 },
    );
    add(
        StepName::Ask,
        None,
        StepBecause::Repeated { times: 2 },
        StepChange::Choose { week: 1 },
    );
    add(
        StepName::Which,
        None,
        StepBecause::Light { on: day },
        StepChange::Nothing,
    );
    add(
        StepName::WorseTwice,
        None,
        StepBecause::WorseTwice { on: day },
        StepChange::Nothing,
    );
    add(StepName::R5, None, StepBecause::NoChange, StepChange::Nothing);
    add(
        StepName::Stop,
        None,
        StepBecause::Signs { on: day, signs },
        StepChange::Nothing,
    );
    let two = StepBecause::TwoReds {
        first: day,
        second: day,
    };
    add(StepName::TwiceRed, bridge, two, StepChange::Another);
    let light = StepBecause::Light { on: day };
    add(
        StepName::R1,
        bridge,
        light.clone(),
        StepChange::Easier { weeks, dose: None },
    );
    add(
        StepName::R2,
        bridge,
        light.clone(),
        StepChange::Easier {
            weeks,
            dose: Some(dose),
        },
    );
    add(StepName::R2, bridge, light, StepChange::ToUsual);
    let row = StepBecause::InARow { on: day };
    add(StepName::P2, bridge, row.clone(), StepChange::Harder { weeks, dose });
    add(StepName::P3, bridge, row.clone(), StepChange::Dose { weeks, dose });
    add(StepName::P4, bridge, row, StepChange::Further);
    offers
}

#[test]
fn every_step_has_its_reason_and_what_to_do_in_calm_words() {
    let library = shipped();
    for offer in every_offer() {
        let said = words::offer(&library, Formats::default(), &offer);
        let (reason, action) = said.rsplit_once(": ").unwrap();
        assert!(reason.len() > 8 && action.len() > 15 && action.ends_with('.'), "{said}");
        assert_eq!(unfit_for_progress(&said), None, "{said}");
    }
}

#[test]
fn no_text_of_progress_praises_frightens_or_counts_days_without_a_gap() {
    let library = shipped();
    let guidance = library.guidance.as_ref().unwrap();
    let mut texts: Vec<String> = every_offer()
        .iter()
        .map(|offer| words::offer(&library, Formats::default(), offer))
        .collect();
    for rule in guidance.rules.iter().chain(&guidance.about.moving_on.steps) {
        texts.push(format!("{} {}", rule.when, rule.action));
    }
    texts.extend(guidance.gaps.iter().map(|gap| gap.action.clone()));
    for changed in [Changed::Lower, Changed::Higher, Changed::No] {
        let item = library.items.iter().find(|item| item.is_number()).unwrap().id.clone();
        for what in [
            MeasureOf::Activity { place: 1 },
            MeasureOf::Activities,
            MeasureOf::PainUsual,
            MeasureOf::PainWorst,
            MeasureOf::Change,
            MeasureOf::Reading {
                item: item.clone(),
                side: Some(Side::Left),
            },
            MeasureOf::Score {
                pattern: library.patterns[0].id.clone(),
            },
        ] {
            texts.push(sentence(&measure_of(what.clone(), 2.0, Some(1.0), 1.0, changed)));
            texts.push(sentence(&measure_of(what, 2.0, None, 1.0, changed)));
        }
    }
    let week = WeekDone {
        from: date(2026, 11, 23),
        week: 1,
        done: 4,
        planned: 6,
    };
    assert_eq!(words::week_done(&week), "4 of 6 sessions, as logged by you");
    texts.push(words::declined(Formats::default(), date(2026, 12, 1)));
    for kind in [
        DueKind::FirstDays,
        DueKind::CheckIn,
        DueKind::BetterOrWorse,
        DueKind::SafetyCheck,
        DueKind::Tests,
        DueKind::Upkeep,
    ] {
        let due = Due {
            kind,
            week: 2,
            from: date(2026, 11, 23),
            to: date(2026, 11, 29),
            done: false,
        };
        texts.push(words::due(&due).to_owned());
    }
    for text in &texts {
        assert_eq!(unfit_for_progress(text), None, "{text}");
        assert!(!text.contains('%'), "{text}");
    }
    assert!(texts.len() > 60);
    assert_eq!(unfit_for_progress("A streak of 5 days"), Some("streak"));
    assert_eq!(unfit_for_progress("Well done"), Some("well done"));
}

/// What is asked stands in own words: no scale that needs a licence is named or built in, only sources name one.
#[test]
fn no_scale_of_others_is_in_what_is_asked() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut looked = 0;
    for folder in ["assessments", "tests/outlines", "src/report/words"] {
        for file in std::fs::read_dir(root.join(folder)).unwrap().flatten() {
            let path = file.path();
            if !path.is_file() || path.ends_with("sources.json") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for scale in [
                "PSFS",
                "Patient-Specific",
                "Patient Specific",
                "Neck Disability",
                "Oswestry",
                "PROMIS",
                "Adherence Rating",
                "STarT",
                "EQ-5D",
                "Global Rating of Change",
            ] {
                assert!(!text.contains(scale), "{scale} in {}", path.display());
            }
            looked += 1;
        }
    }
    assert!(looked > 100, "{looked} files");
}
