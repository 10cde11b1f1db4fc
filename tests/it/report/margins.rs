//! What stays free on a sheet: half an inch at every side, which every printer reaches.

use plumbline::report::{Document, Picture};

use super::*;

/// Half an inch, in points; a pixel is a point here, and a line at the edge may colour half of the next one.
const FREE: usize = 36;

/// The first and last column and row with ink.
fn ink(picture: &Picture) -> Option<[usize; 4]> {
    let width = picture.width as usize;
    let inked = picture
        .rgba
        .chunks_exact(4)
        .enumerate()
        .filter(|(_, pixel)| pixel[..3] != [255; 3]);
    inked.fold(None, |found, (at, _)| {
        let (x, y) = (at % width, at / width);
        let [left, top, right, bottom] = found.unwrap_or([x, y, x, y]);
        Some([left.min(x), top.min(y), right.max(x), bottom.max(y)])
    })
}

fn stays_free(name: &str, look: (&str, PageLook), document: &Document) {
    let (word, look) = look;
    let paper = Paper {
        look,
        ..Paper::default()
    };
    for (page, picture) in paper.pictures(document, 1.0).unwrap().iter().enumerate() {
        let Some([left, top, right, bottom]) = ink(picture) else {
            continue;
        };
        let said = format!(
            "{name}, {word}, page {}: ink from {left}, {top} to {right}, {bottom}",
            page + 1
        );
        assert!(left + 1 >= FREE && top + 1 >= FREE, "{said}");
        let (wide, high) = (picture.width as usize, picture.height as usize);
        assert!(right <= wide - FREE && bottom <= high - FREE, "{said}");
    }
}

#[test]
fn half_an_inch_stays_free_on_either_sheet() {
    for look in every_look() {
        for (name, document) in documents() {
            stays_free(&name, look, &document);
        }
    }
}

#[test]
fn the_foot_stays_within_its_room_with_all_it_may_have_to_say() {
    let mut person = example();
    person.1.person.name = "דנה Wwwwwwwwwwwwwwww Wwwwwwwwwwwwwwwwwwwwwwwwwwww Wwwwwwwww".into();
    // In large print a word of 28 wide letters is wider than the sheet, in the heading too.
    let usual = |(_, look): &(_, PageLook)| look.style != PageStyle::LargePrint;
    for look in every_look().into_iter().filter(usual) {
        let (library, record, outcome) = &person;
        let all: [Document; 3] = [
            summary_of(&person).into(),
            plan_document(library, record, 0, outcome, TODAY).into(),
            tick_sheet(library, record, 0, outcome, (TODAY, None)).into(),
        ];
        for document in all {
            stays_free("a changed record", look, &document.of_changed_record());
        }
    }
}
