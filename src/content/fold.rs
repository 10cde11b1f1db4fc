//! Texts as they are compared and put in order: small letters without accents, however they were typed.

use unicode_normalization::UnicodeNormalization as _;

/// A text as it is searched in and put in order: `José` in either of its spellings, `JOSÉ` and `jose` are the same, and `Ä`
/// stands near `A`. It is not for reading.
pub fn fold(text: &str) -> String {
    let small = text
        .nfkd()
        .flat_map(char::to_lowercase)
        .filter(|letter| !is_accent(*letter));
    let mut folded = String::with_capacity(text.len());
    for letter in small {
        match plain(letter) {
            "" => folded.push(letter),
            plain => folded.push_str(plain),
        }
    }
    folded
}

/// A mark on a letter that people leave out when they search: accents, and the points of Hebrew and Arabic.
fn is_accent(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}')
}

/// The plain letters for one that is a letter of its own and not one with an accent; empty for any other.
fn plain(letter: char) -> &'static str {
    match letter {
        'æ' => "ae",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ø' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ŧ' => "t",
        'ς' => "σ",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_people_take_for_the_same_are_the_same() {
        for (typed, folded) in [
            ("José", "jose"),
            ("Jose\u{301}", "jose"),
            ("MÜLLER", "muller"),
            ("Ärzte", "arzte"),
            ("Łukasz", "lukasz"),
            ("İpek ILGIN ılgın", "ipek ilgin ilgin"),
            ("Straße", "strasse"),
            ("Σίσυφος", "σισυφοσ"),
            ("ΣΙΣΥΦΟΣ", "σισυφοσ"),
            ("Юрий", "юрии"),
            ("שָׁלוֹם", "שלום"),
            ("مُحَمَّد", "محمد"),
            ("ＡＢＣ １", "abc 1"),
            ("Nguyễn Æsa", "nguyen aesa"),
            ("plain 12", "plain 12"),
        ] {
            assert_eq!(fold(typed), folded, "{typed}");
        }
    }
}
