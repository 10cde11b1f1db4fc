//! Which fonts are taken for which letters.

use super::*;

fn shipped() -> Database {
    let mut fonts = Database::new();
    for font in [notosans::ITALIC_TTF, notosans::BOLD_TTF, notosans::REGULAR_TTF] {
        fonts.load_font_data(font.to_vec());
    }
    fonts
}

#[test]
fn one_plain_font_is_taken_when_it_has_all_the_letters() {
    assert!(choose(&shipped(), &['Ж', 'é', 'Ж']) == [notosans::REGULAR_TTF.to_vec()]);
}

#[test]
fn letters_that_no_font_has_take_none() {
    assert!(choose(&shipped(), &['\u{e123}', '\u{10ffff}']).is_empty());
    assert!(choose(&Database::new(), &['a']).is_empty());
    assert!(find(&[]).is_empty());
}

#[test]
fn a_letter_that_no_font_has_does_not_hinder_the_others() {
    assert_eq!(choose(&shipped(), &['\u{e123}', 'é']).len(), 1);
}

#[test]
fn what_is_no_font_or_too_large_covers_nothing() {
    let wanted = BTreeSet::from(['a']);
    assert_eq!(covered(b"no font", &wanted), None);
    assert_eq!(covered(notosans::REGULAR_TTF, &wanted), Some(wanted.clone()));
    let mut large = notosans::REGULAR_TTF.to_vec();
    large.resize(MAX_BYTES + 1, 0);
    assert_eq!(covered(&large, &wanted), None);
}
