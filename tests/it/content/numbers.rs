//! The numbers of every item, written out again from `tests/cases/tables/items.toml` and docs/rules.

use std::fmt::Write as _;

use plumbline::content::{
    ChoiceWay, Class, Item, Kind, Limits, NumberWay, Scored, SideScore, Sides, Sign, Way, shipped,
};

/// Id; kind; sides and what scores; cluster; scores; tags that hide it. All of `tests/cases/tables/items.toml`, with two readings of
/// its side: `hh-sit-crest` and `hh-supine-heels` are told against the high side (rule N20), so they have one value.
#[rustfmt::skip]
const ITEMS: [(&str, &str, &str, &str, &str, &str); 54] = [
    ("fh-cva-photo", "number", "left-right mean", "", "FH P10 48..38 age60 -2", ""),
    ("fh-occiput-wall", "number", "one", "", "FH P6 0.5..6; PP P3 0.5..6", "balance-risk neck-dizziness neck-red"),
    ("fh-tragus-wall", "number", "left-right mean", "", "FH P4 12..18", "balance-risk neck-dizziness neck-red"),
    ("fh-shoulder-angle-photo", "number", "left-right worst", "", "FH P5 47..32", ""),
    ("fh-mirror-ear-shoulder", "choice", "one", "", "FH P4 0/0.33/0.67/1", ""),
    ("fh-acromion-floor", "number", "left-right worst", "", "FH L4 7..10", "acute-flare no-floor recent-surgery"),
    ("fh-overhead-wall", "choice", "left-right worst", "", "FH L6 0/0.33/1", "acute-flare balance-risk recent-surgery shoulder-injury"),
    ("fh-wall-angel", "choice", "left-right worst", "", "FH L4 0/0.33/0.67/1", "acute-flare no-floor recent-surgery shoulder-injury"),
    ("fh-dnf-hold", "number", "one", "", "FH S5 men 30..8 women 22..6 any 26..7", "acute-flare after-birth bone-check heart-lung high-blood-pressure neck-dizziness neck-red no-floor osteoporosis pregnancy pregnancy-early recent-surgery"),
    ("fh-prone-ty-hold", "choice", "left-right worst", "", "FH S4 0/0.33/0.67/1", "acute-flare no-floor pregnancy recent-surgery shoulder-injury"),
    ("fh-side-er-reps", "number", "left-right worst", "", "FH S3 15..5", "acute-flare heart-lung recent-surgery shoulder-injury"),
    ("fh-neck-symptoms", "frequency", "one", "", "FH Y3 0/0.33/0.67/1", ""),
    ("gen-screen-hours", "number", "one", "", "FH H1 4..10", ""),
    ("sg-pelvic-angle-photo", "number", "left-right mean", "", "AP P8 15..23 female 2; PP P8 4..-4 female 2", ""),
    ("sg-wall-gap", "choice", "one", "", "AP P5 sign +; PP P5 sign -", "balance-risk"),
    ("sg-belt-line", "choice", "one", "", "AP P3 sign +; PP P3 sign -", ""),
    ("sg-pelvic-rock", "choice", "one", "", "AP P2 sign +; PP P2 sign -", "no-floor"),
    ("ap-thomas-hip", "number", "left-right worst", "", "AP L7 0..15; HH L2 6..15 R-L", "acute-flare balance-risk bone-check flexion-intolerant hip-replacement no-floor osteoporosis pregnancy recent-surgery"),
    ("ap-prone-heel", "number", "left-right worst", "rectus", "AP L5 8..22", "acute-flare extension-intolerant knee-pain no-floor pregnancy recent-surgery"),
    ("ap-thomas-knee", "number", "left-right worst", "rectus", "AP L4 50..30", "acute-flare balance-risk bone-check flexion-intolerant hip-replacement no-floor osteoporosis pregnancy recent-surgery"),
    ("ap-lumbar-curl", "choice", "one", "", "AP L3 0/0.33/1", "acute-flare bone-check flexion-intolerant hip-replacement leg-nerve-pain neck-dizziness osteoporosis recent-surgery"),
    ("ap-leg-lower", "number", "one", "abdominals", "AP S5 men 30..75 women 50..80 any 40..78", "acute-flare after-birth bone-check extension-intolerant flexion-intolerant heart-lung high-blood-pressure no-floor osteoporosis pregnancy pregnancy-early recent-surgery"),
    ("ap-plank", "number", "one", "abdominals", "AP S4 men 60..15 women 45..10 any 50..12", "acute-flare after-birth heart-lung high-blood-pressure no-floor pregnancy pregnancy-early recent-surgery shoulder-injury"),
    ("ap-single-bridge", "number", "left-right worst", "", "AP S4 30..5; HH S2 0.15..0.5 (L-R)/max", "acute-flare after-birth heart-lung high-blood-pressure hip-replacement no-floor pelvic-girdle-pain pregnancy pregnancy-early recent-surgery"),
    ("ap-hamstring-bridge", "number", "left-right worst", "", "AP S3 20..5", "acute-flare after-birth heart-lung high-blood-pressure knee-pain no-floor pregnancy pregnancy-early recent-surgery"),
    ("ap-standing-backache", "frequency", "one", "", "AP Y2 0/0.33/0.67/1", ""),
    ("gen-sit-hours", "number", "one", "", "AP H1 6..11; PP H1 6..11", ""),
    ("pp-ake", "number", "left-right worst", "hamlen", "PP L7 men 22..44 women 15..32 any 19..38", "acute-flare hip-replacement leg-nerve-pain no-floor pregnancy recent-surgery"),
    ("pp-slr", "number", "left-right worst", "hamlen", "PP L5 men 65..40 women 72..47 any 68..43", "acute-flare hip-replacement leg-nerve-pain no-floor pregnancy recent-surgery"),
    ("pp-long-sit", "choice", "one", "", "PP L4 0/0.33/0.67/1", "acute-flare bone-check flexion-intolerant hip-replacement leg-nerve-pain no-floor osteoporosis recent-surgery"),
    ("pp-knee-chest", "choice", "left-right worst", "", "PP L3 0/0.33/1", "acute-flare bone-check flexion-intolerant hip-replacement no-floor osteoporosis pregnancy recent-surgery"),
    ("pp-sphinx", "choice", "one", "", "PP L3 0/0.33/1", "acute-flare extension-intolerant no-floor pregnancy recent-surgery"),
    ("pp-hipflex-hold", "number", "left-right worst", "", "PP S5 25..5", "acute-flare heart-lung high-blood-pressure hip-replacement recent-surgery"),
    ("pp-chair-stand", "number", "one", "", "PP S4 64 14..7 12..6, 69 12..6 11..5.5, 74 12..6 10..5, 79 11..5.5 10..5, 84 10..5 9..4.5, 89 8..4 8..4, older 7..3.5 4..2", "acute-flare balance-risk heart-lung hip-replacement knee-pain recent-surgery"),
    ("pp-backext-hold", "number", "one", "", "PP S4 60..10", "acute-flare after-birth extension-intolerant heart-lung high-blood-pressure no-floor pregnancy pregnancy-early recent-surgery"),
    ("pp-flat-look", "choice", "one", "", "PP P3 0/0.33/0.67/1", ""),
    ("pp-sit-backache", "frequency", "one", "", "PP Y2 0/0.33/0.67/1", ""),
    ("hh-book-lift", "number", "signed", "", "HH P9 4..20", "balance-risk"),
    ("hh-crest-mirror", "choice", "signed", "", "HH P6 0/0.33/0.67/1", ""),
    ("hh-front-photo", "number", "signed", "", "HH P7 1..4", ""),
    ("hh-back-photo", "number", "signed", "", "HH P4 1.5..5", ""),
    ("hh-waist-look", "choice", "signed", "", "HH P3 0/0.33/0.67/1", ""),
    ("hh-side-bend", "number", "left-right none", "", "HH L6 2..7 R-L", "acute-flare balance-risk bone-check osteoporosis recent-surgery"),
    ("hh-fallout", "number", "left-right none", "", "HH L4 3..9 R-L", "acute-flare hip-replacement no-floor pelvic-girdle-pain pregnancy recent-surgery"),
    ("hh-hip-lift", "choice", "left-right none", "", "HH S5 (R-L)/3", "acute-flare hip-replacement no-floor pelvic-girdle-pain recent-surgery"),
    ("hh-one-leg", "choice", "left-right none", "", "HH S3 (R-L)/3", "acute-flare balance-risk pelvic-girdle-pain pregnancy recent-surgery"),
    ("hh-sit-crest", "choice", "one", "", "", ""),
    ("hh-supine-heels", "choice", "one", "", "", "hip-replacement no-floor pregnancy"),
    ("hh-leg-tape", "number", "signed", "", "", "no-floor"),
    ("hh-two-scales", "number", "signed", "", "", "balance-risk"),
    ("hh-forward-bend", "number", "signed", "", "", "acute-flare balance-risk bone-check flexion-intolerant hip-replacement leg-nerve-pain neck-dizziness osteoporosis recent-surgery"),
    ("hh-side-plank", "number", "left-right none", "", "", "acute-flare after-birth heart-lung high-blood-pressure no-floor pregnancy pregnancy-early recent-surgery shoulder-injury"),
    ("gen-c7-wall", "number", "one", "", "", "balance-risk"),
    ("gen-height-loss", "number", "one", "", "", ""),
];

/// What is accepted (rule Q2).
const RANGES: [(&str, [f64; 2]); 33] = [
    ("gen-screen-hours", [0.0, 24.0]),
    ("gen-sit-hours", [0.0, 24.0]),
    ("fh-occiput-wall", [0.0, 40.0]),
    ("fh-tragus-wall", [0.0, 40.0]),
    ("fh-acromion-floor", [0.0, 40.0]),
    ("gen-c7-wall", [0.0, 40.0]),
    ("ap-prone-heel", [0.0, 40.0]),
    ("gen-height-loss", [0.0, 30.0]),
    ("fh-cva-photo", [15.0, 80.0]),
    ("fh-shoulder-angle-photo", [0.0, 90.0]),
    ("sg-pelvic-angle-photo", [-25.0, 40.0]),
    ("hh-front-photo", [-20.0, 20.0]),
    ("hh-back-photo", [-20.0, 20.0]),
    ("ap-thomas-hip", [-60.0, 60.0]),
    ("ap-thomas-knee", [0.0, 150.0]),
    ("pp-ake", [0.0, 90.0]),
    ("pp-slr", [0.0, 130.0]),
    ("ap-leg-lower", [0.0, 90.0]),
    ("hh-forward-bend", [-30.0, 30.0]),
    ("fh-dnf-hold", [0.0, 600.0]),
    ("ap-plank", [0.0, 600.0]),
    ("ap-single-bridge", [0.0, 600.0]),
    ("pp-hipflex-hold", [0.0, 600.0]),
    ("pp-backext-hold", [0.0, 600.0]),
    ("hh-side-plank", [0.0, 600.0]),
    ("fh-side-er-reps", [0.0, 100.0]),
    ("ap-hamstring-bridge", [0.0, 100.0]),
    ("pp-chair-stand", [0.0, 100.0]),
    ("hh-book-lift", [-60.0, 60.0]),
    ("hh-leg-tape", [-60.0, 60.0]),
    ("hh-side-bend", [0.0, 50.0]),
    ("hh-fallout", [-5.0, 60.0]),
    ("hh-two-scales", [-100.0, 100.0]),
];

#[test]
fn every_item_scores_as_the_specification_says() {
    let library = shipped();
    assert_eq!(library.items.len(), ITEMS.len());
    for (id, kind, sides, cluster, scores, skip) in ITEMS {
        let item = library.item(id).unwrap_or_else(|| panic!("{id} is missing"));
        assert_eq!(kind_of(item), kind, "{id}");
        assert_eq!(sides_of(item), sides, "{id}");
        assert_eq!(item.cluster.as_ref().map_or("", |it| it.as_str()), cluster, "{id}");
        let scored: Vec<String> = item.scores().map(told).collect();
        assert_eq!(scored.join("; "), scores, "{id}");
        let mut tags: Vec<&str> = item.skip.iter().map(plumbline::content::TagId::as_str).collect();
        tags.sort_unstable();
        assert_eq!(tags.join(" "), skip, "{id}");
    }
}

#[test]
fn every_number_accepts_exactly_the_range_the_rulings_give() {
    let library = shipped();
    let numbers: Vec<&Item> = library.items.iter().filter(|item| item.is_number()).collect();
    assert_eq!(numbers.len(), RANGES.len());
    for (id, range) in RANGES {
        assert_eq!(library.item(id).unwrap().range(), Some(range), "{id}");
    }
}

#[test]
fn every_choice_has_the_values_the_rulings_give() {
    for item in shipped()
        .items
        .iter()
        .filter(|item| matches!(item.kind, Kind::Choice(_)))
    {
        let values: Vec<i32> = item.options().iter().map(|option| option.value).collect();
        let id = item.id.as_str();
        if id.starts_with("sg-") {
            assert_eq!(values, [-2, -1, 0, 1, 2], "{id}");
        } else if id == "hh-sit-crest" || id == "hh-supine-heels" {
            assert_eq!(values, [-1, 0, 1], "{id}");
        } else {
            assert!(values == [0, 1, 2] || values == [0, 1, 2, 3], "{id}: {values:?}");
        }
    }
}

fn kind_of(item: &Item) -> &'static str {
    match item.kind {
        Kind::Number(_) => "number",
        Kind::Choice(_) => "choice",
        Kind::Frequency(_) => "frequency",
        Kind::YesNo(_) => "yes-no",
    }
}

fn sides_of(item: &Item) -> &'static str {
    match (item.sides(), item.side_score()) {
        (Sides::One, _) => "one",
        (Sides::Signed, _) => "signed",
        (Sides::LeftRight, SideScore::Worst) => "left-right worst",
        (Sides::LeftRight, SideScore::Mean) => "left-right mean",
        (Sides::LeftRight, SideScore::None) => "left-right none",
    }
}

/// A score as the table above writes it.
fn told(score: Scored<'_>) -> String {
    let pattern = match score.pattern.as_str() {
        "forward-head" => "FH",
        "anterior-pelvic-tilt" => "AP",
        "posterior-pelvic-tilt" => "PP",
        "high-hip" => "HH",
        other => other,
    };
    let mut line = format!("{pattern} {}{}", letter(score.class), score.weight);
    if let Some(limits) = score.limits() {
        tell_limits(limits, &mut line);
    }
    if !score.severities().is_empty() {
        let severities: Vec<String> = score.severities().iter().map(ToString::to_string).collect();
        write!(line, " {}", severities.join("/")).unwrap();
    }
    line.push_str(match score.sign() {
        Some(Sign::Plus) => " sign +",
        Some(Sign::Minus) => " sign -",
        None => "",
    });
    line.push_str(match score.way {
        Way::Number(NumberWay::RightMinusLeft(_)) => " R-L",
        Way::Number(NumberWay::LeftMinusRightOverMax(_)) => " (L-R)/max",
        Way::Choice(ChoiceWay::RightMinusLeftOverThree) => " (R-L)/3",
        Way::Number(_) | Way::Choice(_) | Way::Known(_) => "",
    });
    let ages = score.by_age().iter().map(|row| {
        let age = row.to_age.map_or("older".to_owned(), |age| age.to_string());
        let [men, women] = [row.men, row.women].map(|[none, full]| format!("{none}..{full}"));
        format!(" {age} {men} {women}")
    });
    line.push_str(&ages.collect::<Vec<_>>().join(","));
    line
}

fn tell_limits(limits: &Limits, line: &mut String) {
    let pair = |[none, full]: [f64; 2]| format!("{none}..{full}");
    match (limits.men, limits.women) {
        (Some(men), Some(women)) => {
            write!(
                line,
                " men {} women {} any {}",
                pair(men),
                pair(women),
                pair(limits.any)
            )
            .unwrap();
        }
        _ => write!(line, " {}", pair(limits.any)).unwrap(),
    }
    if let Some(older) = limits.older {
        write!(line, " age{} {}", older.from_age, older.add).unwrap();
    }
    if limits.female_shift != 0.0 {
        write!(line, " female {}", limits.female_shift).unwrap();
    }
}

fn letter(class: Class) -> &'static str {
    match class {
        Class::Position => "P",
        Class::Length => "L",
        Class::Strength => "S",
        Class::Symptom => "Y",
        Class::Habit => "H",
        Class::Context => "C",
    }
}

/// One number is usual (rule T4): where more is always better or always worse, the end of what can be typed is not said.
#[test]
fn what_is_usual_does_not_end_where_typing_ends() {
    for item in &shipped().items {
        let (Some([_, most]), Some(usual)) = (item.range(), &item.usual) else {
            continue;
        };
        let high = usual.high;
        assert!(
            high.is_none_or(|high| high < most),
            "{}: usual up to {high:?} of {most}",
            item.id
        );
    }
}
