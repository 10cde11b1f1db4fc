//! "Since the start" in a real PDF: a line on page one, and a page of its own (rule T36).

use super::*;
use crate::support::papers::paper;
use crate::support::scenes::progress::{logged, now};
use plumbline::report::words::Formats;
use plumbline::report::{LeaveOut, Options};

fn pages(look: PageLook, leave_out: LeaveOut) -> Option<Vec<String>> {
    let (library, record) = (plumbline::content::shipped(), logged());
    let today = now().date();
    let outcome = plumbline::rules::outcome_with_log(&library, &record, &record.assessments[0], today);
    let options = Options {
        look,
        leave_out,
        ..Options::default()
    };
    let made = Summary::made(&library, &record, 0, &outcome, today, (options, Formats::default()));
    let pdf = paper(look).pdf(&made.into()).unwrap();
    let pages = text_of_pages(&pdf.bytes)?;
    Some(pages.into_iter().map(|page| page.replace('\u{a0}', " ")).collect())
}

#[test]
fn it_is_a_line_on_page_one_and_a_page_of_its_own_in_every_look() {
    for (name, look) in every_look() {
        let Some(pages) = pages(look, LeaveOut::default()) else {
            return;
        };
        // Large print runs on: what is page one there stands on two.
        let of_page_one = if look.style == PageStyle::LargePrint { 2 } else { 1 };
        let first = pages[..of_page_one].join(" ");
        assert!(
            first.contains("Since the start: Activities 3.5 → 6.5 of 10"),
            "{name}: {first}"
        );
        let own = pages
            .iter()
            .position(|page| page.contains("Since the start of the plan, 23 November 2026"));
        let own = own.unwrap_or_else(|| panic!("{name}: {pages:?}"));
        assert!(own > 0, "{name}");
        let rest = pages[own..].concat();
        for said in [
            "as logged by the person.",
            "carrying shopping",
            "(4 points, or 2 in 2 check-ins running).",
            "measures were compared",
        ] {
            assert!(rest.contains(said), "{name}, {said}: {rest}");
        }
        assert!(
            !pages[..own].concat().contains("Better or worse, compared"),
            "{name}: charts stand on its page only"
        );
    }
}

#[test]
fn on_one_sheet_the_charts_of_eight_weeks_find_room() {
    let Some(pages) = pages(PageLook::default(), LeaveOut::default()) else {
        return;
    };
    let own = pages
        .iter()
        .position(|page| page.contains("Since the start of the plan"))
        .unwrap();
    assert!(
        pages[own].contains("measures were compared"),
        "one page: {}",
        pages[own]
    );
    assert!(pages[own].contains("Weeks since 23 November 2026"));
}

#[test]
fn left_out_it_is_on_no_page() {
    let leave_out = LeaveOut {
        progress: true,
        ..LeaveOut::default()
    };
    let Some(pages) = pages(PageLook::default(), leave_out) else {
        return;
    };
    let all = pages.concat();
    assert!(!all.contains("Since the start"), "{all}");
    assert!(all.contains("Left out of this copy: what was logged since the start."));
}
