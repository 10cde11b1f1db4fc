//! Lengths of a person who measures in inches: worked out from the number that was read, in the person's own way of writing
//! numbers (rule T43).

use super::*;
use plumbline::content::{Item, Library, Role, shipped};
use plumbline::record::{PlanReason, Profile, Read};
use plumbline::report::words::{DecimalMark, Formats, Shown};
use plumbline::report::{Options, Since};
use plumbline::rules::{Changed, Measure, MeasureOf};

const COMMA: Formats = Formats {
    date: words::DateOrder::DayMonthYear,
    decimal: DecimalMark::Comma,
};

fn inches(formats: Formats) -> Shown {
    Shown::in_own_unit(Units::Inches, formats)
}

fn item<'a>(library: &'a Library, id: &str) -> &'a Item {
    library.item(id).expect("an item")
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The number of the table of page one that begins with this name, with what is usual.
fn page_one(item: &str, formats: Formats) -> [String; 3] {
    let (library, mut record, outcome) = example();
    record.person.units = Units::Inches;
    let summary = Summary::made(&library, &record, 0, &outcome, TODAY, (Options::default(), formats));
    let name = &library.item(item).expect("an item").name;
    let row = summary.page_one.measured.iter().find(|row| row.name == *name);
    let row = row.unwrap_or_else(|| panic!("{item} on page one"));
    [&row.left, &row.right, &row.usual].map(|text| plain(text))
}

#[test]
fn page_one_says_inches_with_the_decimal_mark_of_the_place() {
    // 8 cm and 7.2 cm are 3.15 and 2.83 inches, what is usual, 0 to 7 cm, 0 to 2.76.
    assert_eq!(
        page_one("fh-acromion-floor", Formats::default()),
        ["3.1 in", "2.8 in", "0–2.8 in"]
    );
    assert_eq!(page_one("fh-acromion-floor", COMMA), ["3,1 in", "2,8 in", "0–2,8 in"]);
    // 11 mm are 0.433 inches, 4 mm 0.157.
    assert_eq!(
        page_one("hh-book-lift", COMMA),
        ["+0,43 in, the right side is higher", "", "−0,16 to +0,16 in"]
    );
}

#[test]
fn a_reading_typed_in_inches_comes_back_as_it_was_typed() {
    let library = shipped();
    // 0.25, 0.3 and 1.25 inches in the units the record keeps.
    for (id, read, said) in [
        ("fh-occiput-wall", 0.635, "0.25 in"),
        ("fh-occiput-wall", 0.762, "0.3 in"),
        ("hh-book-lift", 6.35, "+0.25 in"),
        ("hh-book-lift", 16.51, "+0.65 in"),
        ("fh-dnf-hold", 16.0, "16 s"),
    ] {
        let table = words::reading_in_signs(item(&library, id), read, inches(Formats::default()));
        assert_eq!(plain(&table), said, "{id}");
    }
    let measure = Measure {
        what: MeasureOf::Reading {
            item: "fh-occiput-wall".into(),
            side: None,
        },
        from: Some((date(2026, 11, 20), 1.27)),
        to: Some((date(2027, 1, 15), 0.635)),
        limit: 2.0,
        own_spread: None,
        changed: Changed::No,
    };
    for (formats, half, quarter, limit) in [
        (Formats::default(), "0.5 in", "0.25 in", "0.8 in"),
        (COMMA, "0,5 in", "0,25 in", "0,8 in"),
    ] {
        let said = plain(&words::measure(&library, inches(formats), &measure, None));
        assert!(said.contains(&format!("{half} → {quarter}, ")), "{said}");
        assert!(said.contains(&format!("({limit})")), "{said}");
    }
    let metric = plain(&words::measure(&library, Shown::default(), &measure, None));
    assert!(
        metric.contains("1.3 cm → 0.6 cm, "),
        "no more digits than were measured: {metric}"
    );
}

#[test]
fn a_reason_quotes_an_answer_as_the_question_asked_it() {
    let library = shipped();
    let reason = |id: &str, read: f64| PlanReason::Tested {
        muscle: "rhomboids".into(),
        item: id.into(),
        found: Role::Weak,
        sides: Vec::from(plumbline::record::Side::BOTH),
        read: Some(Read::One(read)),
    };
    let said = |id: &str, read: f64| {
        let shown = inches(Formats::default());
        words::reason(&library, &Profile::default(), &reason(id, read), shown)
    };
    let gap = item(&library, "sg-wall-gap");
    let in_inches = words::item_in_units(gap, Units::Inches);
    let asked = &in_inches
        .options()
        .iter()
        .find(|option| option.value == 0)
        .unwrap()
        .text;
    assert!(asked.ends_with("(¾–1¾ in)"), "{asked}");
    assert!(said("sg-wall-gap", 0.0).contains(&format!("“{asked}”")));
    // 8.5 cm are 3.35 inches; the limit of 7 cm is 2.76.
    let measured = said("fh-acromion-floor", 8.5);
    assert!(
        measured.contains("you measured 3.3 in (usual: up to 2.8 in)"),
        "{measured}"
    );
}

#[test]
fn then_and_now_is_written_as_the_place_writes_numbers() {
    let (library, mut record, _) = example();
    record.person.units = Units::Inches;
    let mut later = record.assessments[0].clone();
    record.assessments[0].started_on = date(2026, 10, 9);
    // 8 and 6.5 inches; the error of 3 cm is 1.18.
    later.answers.insert("hh-side-bend".into(), Answer::sides(20.32, 16.51));
    record.assessments.push(later);
    let outcome = plumbline::rules::outcome(&library, &record.assessments[1], TODAY);
    let since: Since = Summary::made(&library, &record, 1, &outcome, TODAY, (Options::default(), COMMA))
        .since
        .expect("a second assessment");
    let name = &item(&library, "hh-side-bend").name;
    let now = |side: &str| {
        let pair = since.pairs.iter().find(|pair| pair.name == format!("{name}, {side}"));
        let pair = pair.unwrap_or_else(|| panic!("{side} in {:?}", since.pairs));
        assert!(plain(&pair.says).contains("(1,2 in)"), "{}", pair.says);
        plain(&pair.now)
    };
    assert_eq!(["left", "right"].map(now), ["8 in (20,32 cm)", "6,5 in (16,51 cm)"]);
}
