//! Print: the pages are looked at before they are printed.

use plumbline::app::{PaperKind, PaperMessage, PaperWay, PrintChoice, Screen};
use plumbline::platform::Effect;
use plumbline::report::{LeaveOut, OtherFile, PageLook, PageSize, PageStyle, Paper};

use super::screen;
use crate::support::{Setup, TestApp, scenes};

fn print(kind: PaperKind) -> TestApp {
    scenes::printing::print(Setup::default(), kind)
}

fn size_of_first(test: &TestApp) -> (i64, i64) {
    let (_, pages) = test.app().pages().expect("laid out");
    let (width, height) = pages.size(0).unwrap();
    (width.round() as i64, height.round() as i64)
}

#[test]
fn the_pages_are_shown_before_they_are_printed_and_back_leads_where_one_was() {
    let mut test = scenes::sample(Setup::default(), Screen::Summary);
    test.click("Print summary");
    assert_eq!(screen(&test), Screen::Print);
    let count = test.app().pages().expect("laid out").1.count();
    assert!(count >= 2, "page one and the readings");
    assert!(test.sees(&format!("Summary for a clinician, page 1 of {count}, as it prints")));
    test.click("Next page");
    assert!(test.sees(&format!("Summary for a clinician, page 2 of {count}, as it prints")));
    test.click("Previous page");
    assert!(test.sees(&format!("Summary for a clinician, page 1 of {count}, as it prints")));
    test.click("Back to the summary");
    assert_eq!(screen(&test), Screen::Summary);
}

#[test]
fn sheet_and_type_are_chosen_the_pages_follow_and_the_next_start_knows_them() {
    let mut test = print(PaperKind::Summary);
    // 210 x 297 mm and 8.5 x 11 inches, in points of 1/72 inch.
    assert_eq!(size_of_first(&test), (595, 842));
    let usual = test.app().pages().unwrap().1.count();
    test.click("Letter");
    assert_eq!(size_of_first(&test), (612, 792));
    test.click("Large print");
    let large = test.app().pages().unwrap().1.count();
    assert!(large > usual, "{large} pages in large print, {usual} in usual print");

    let again = TestApp::start(Setup::default(), test.platform.clone());
    let look = again.app().state().settings.printing.look;
    assert_eq!(
        look,
        PageLook {
            page: PageSize::Letter,
            style: PageStyle::LargePrint
        }
    );
    assert_eq!(again.app().paper().look, look);
}

#[test]
fn what_is_printed_is_what_is_shown() {
    let mut test = print(PaperKind::Plan);
    test.click("Low ink");
    let _ = test.platform.take_effects();
    test.click("Print");
    let written = test
        .platform
        .take_effects()
        .into_iter()
        .find_map(|effect| match effect {
            Effect::Write { path, bytes, .. } if path.extension().is_some_and(|ending| ending == "pdf") => Some(bytes),
            _ => None,
        });
    let documents = test.app().documents();
    let (_, plan) = documents.iter().find(|(name, _)| *name == "plan").unwrap();
    let low_ink = Paper {
        look: PageLook {
            style: PageStyle::LowInk,
            ..PageLook::default()
        },
        ..Paper::default()
    };
    assert!(written == Some(low_ink.pdf(plan).unwrap().bytes));
}

#[test]
fn while_pages_are_laid_out_those_before_stay_and_the_window_goes_on() {
    let mut test = print(PaperKind::Summary);
    test.platform.hold();
    test.click("Letter");
    assert!(!test.app().pages_are_of_now());
    assert_eq!(size_of_first(&test), (595, 842), "the old ones are shown");
    test.click("Next page");
    assert_eq!(test.app().state().pages.print.page, 1, "the window answers");
    test.click("Low ink");
    test.platform.release();
    test.settle();
    assert!(test.app().pages_are_of_now(), "what was chosen meanwhile came after");
    assert_eq!(size_of_first(&test), (612, 792));
}

#[test]
fn pages_of_another_document_are_never_shown_for_this_one() {
    let mut test = print(PaperKind::Summary);
    test.platform.hold();
    test.click("Plan");
    assert!(test.app().pages().is_none());
    assert!(test.reads("The pages are being laid out."));
}

#[test]
fn the_page_is_shown_larger_and_smaller() {
    let mut test = print(PaperKind::Summary);
    test.tell(PaperMessage::PrintChosen(PrintChoice::Zoom(
        plumbline::app::Zoom::Percent(100),
    )));
    test.click("Show the page larger");
    assert!(test.reads("150 %"));
    let name = "Summary for a clinician, page 1 of";
    let wide = |test: &TestApp| {
        let whole = test
            .texts()
            .into_iter()
            .chain(names(test))
            .find(|text| text.starts_with(name))
            .unwrap();
        test.place_of(&whole).width()
    };
    let large = wide(&test);
    test.click("Show the page smaller").click("Show the page smaller");
    assert!(test.reads("75 %"));
    assert!((large / wide(&test) - 2.0).abs() < 0.01, "half of 150 %");
}

fn names(test: &TestApp) -> impl Iterator<Item = String> {
    test.names_in_order().into_iter().map(|(_, name)| name)
}

#[test]
fn opening_in_the_viewer_does_not_ask_the_printer() {
    let mut test = print(PaperKind::Summary);
    let _ = test.platform.take_effects();
    test.tell(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::View));
    let effects = test.platform.take_effects();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::View { .. })));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Print { .. })));
}

#[test]
fn what_a_copy_leaves_out_is_seen_before_it_is_printed_and_is_chosen_anew_the_next_time() {
    let mut test = print(PaperKind::Summary);
    let says = |test: &TestApp| {
        let documents = test.app().documents();
        documents
            .into_iter()
            .map(|(_, document)| serde_json::to_string(&document).unwrap())
            .collect::<String>()
    };
    assert!(says(&test).contains("Alex"));
    let usual = test.app().pages().unwrap().0;
    test.click("The name");
    assert!(!says(&test).contains("Alex"));
    assert!(says(&test).contains("Left out of this copy: the name."));
    assert!(
        test.app().pages_are_of_now() && test.app().pages().unwrap().0 != usual,
        "the pages follow"
    );
    test.click("Every question asked, with its answer");

    let again = TestApp::start(Setup::default(), test.platform.clone());
    let printing = again.app().state().settings.printing;
    assert!(printing.leave_out.is_nothing());
    assert!(printing.all_answers, "what is no secret stays chosen");
}

#[test]
fn what_a_copy_leaves_out_is_missing_in_its_text_too() {
    for left_out in [false, true] {
        let mut test = print(PaperKind::Summary);
        let leave_out = LeaveOut {
            name: left_out,
            ..LeaveOut::default()
        };
        test.tell(PaperMessage::PrintChosen(PrintChoice::LeaveOut(leave_out)));
        test.platform.choose("/home/alex/summary.txt");
        test.tell(PaperMessage::FileWanted(OtherFile::Text));
        let text = String::from_utf8(test.platform.file("/home/alex/summary.txt").expect("written")).unwrap();
        assert_eq!(text.contains("Alex"), !left_out, "{text}");
    }
}
