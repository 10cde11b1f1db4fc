//! Every text from a person goes through the file unharmed.

use plumbline::record::*;
use proptest::prelude::*;

use super::{cases, full};

/// The record with this text in every place where a person can type.
fn with(text: &str) -> Record {
    let mut record = full();
    record.person.name = text.to_owned();
    let assessment = &mut record.assessments[0];
    assessment.reason.words = text.to_owned();
    assessment.reason.since = text.to_owned();
    assessment
        .drafts
        .insert("fh-cva-photo/left/0".to_owned(), text.to_owned());
    // Another program may use it as a name, too.
    assessment.drafts.insert(text.to_owned(), "4".to_owned());
    record.rest.insert("notes".to_owned(), text.into());
    record.person.rest.insert(format!("x{text}"), text.into());
    record
}

fn goes_through(text: &str) {
    let record = with(text);
    let bytes = to_bytes(&record);
    let opened = open(&bytes).unwrap();
    assert_eq!(opened.record, record);
    assert_eq!(opened.standing, Standing::Whole);
    assert_eq!(to_bytes(&opened.record), bytes);
    // No text can look like the end of the file, another member, or a line of its own.
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
    assert_eq!(
        lines,
        to_bytes(&with("plain")).iter().filter(|byte| **byte == b'\n').count()
    );
    // What is read leniently is the same.
    let end = bytes.iter().rposition(|byte| *byte == b'}').unwrap();
    let rescued = rescue(&bytes[..end], record.id).unwrap();
    assert_eq!(rescued.record, record);
}

#[test]
fn texts_that_break_programs_go_through_the_file_unharmed() {
    let long = "ä".repeat(10_000);
    for text in [
        "",
        " ",
        "\0",
        "\u{1}\u{8}\t\n\r\u{b}\u{c}\u{1b}[2J\u{7f}\u{85}\u{9b}31m",
        "\u{202e}desrever\u{202c} \u{2066}x\u{2069}\u{200f}\u{61c}",
        "\u{feff}\u{fffe}\u{ffff}\u{fffd}\u{10ffff}",
        "line\u{2028}paragraph\u{2029}end",
        "👩🏽‍🦽‍➡️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u{301}\u{327} ﷽ ẞ ǅ İı",
        "ניסיון שלום العربية 日本語 ไทย हिन्दी",
        "#set page(fill: red) #read(\"/etc/passwd\") $ x^2 $ `raw` <label> @ref *b* _i_ \\ //",
        "# Heading\n- [x](javascript:alert(1)) ![](http://x) <script>alert('x')</script> | a | b |\n---",
        "=HYPERLINK(\"http://x\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\",\"assessments\":[],\"x\":\"",
        "\\\" \\u0000 \\ud83d }]}",
        "{\"given\": [1]}",
        "../../etc/passwd C:\\CON %s %n ${HOME} `id` ; rm -rf",
        "NaN Infinity null true 1e999",
        &long,
    ] {
        goes_through(text);
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_text_goes_through_the_file_unharmed(letters in prop::collection::vec(any::<char>(), 0..60)) {
        goes_through(&letters.into_iter().collect::<String>());
    }

    #[test]
    fn a_text_of_control_letters_and_marks_goes_through_unharmed(
        text in "[\\x00-\\x1f\\x7f-\\u{a0}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\\\\\"{}\\[\\]:,=+@#*_`$<>-]{0,40}"
    ) {
        goes_through(&text);
    }
}
