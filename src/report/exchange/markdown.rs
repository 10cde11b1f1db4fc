//! The summary as Markdown (CommonMark with tables). Every letter that could be markup is escaped, in our words and in
//! people's alike.

use super::harmless;
use super::outline::{Part, outline};
use crate::report::summary::Summary;
use crate::report::words;

/// How each of these files begins.
pub(super) const BEGINNING: &str = "# Posture summary\n";

/// The summary as Markdown.
pub fn markdown(summary: &Summary) -> String {
    let mut text = String::new();
    for part in outline(summary) {
        if !text.is_empty() {
            text.push('\n');
        }
        write(&mut text, &part);
    }
    text
}

fn write(text: &mut String, part: &Part) {
    match part {
        Part::Heading(level, heading) => {
            text.push_str(&format!("{} {}\n", "#".repeat(*level), inline(heading)));
        }
        Part::Words(said) => text.push_str(&paragraphs(said)),
        Part::Strong(said) => text.push_str(&format!("**{}**\n", inline(said))),
        Part::Points(points) => {
            for point in points {
                text.push_str(&format!("- {}\n", line(point)));
            }
        }
        Part::Facts(facts) => {
            for (label, value) in facts {
                text.push_str(&format!("- {}: {}\n", line(label), inline(value)));
            }
        }
        Part::Table(header, rows) => {
            let header: Vec<String> = header.iter().map(|cell| inline(cell)).collect();
            text.push_str(&format!("| {} |\n", header.join(" | ")));
            text.push_str(&format!("|{}\n", " --- |".repeat(header.len())));
            for row in rows {
                let cells: Vec<String> = row.iter().map(|cell| inline(cell)).collect();
                text.push_str(&format!("| {} |\n", cells.join(" | ")));
            }
        }
    }
}

/// Each line a paragraph of its own: a line end alone would be lost, and a break is markup.
fn paragraphs(said: &str) -> String {
    let lines = said.lines().map(line).filter(|line| !line.is_empty());
    let mut lines: Vec<String> = lines.map(|line| format!("{line}\n")).collect();
    if lines.is_empty() {
        lines.push("\n".to_owned());
    }
    lines.join("\n")
}

/// Text at the beginning of a line: what would begin a list there is escaped too.
fn line(said: &str) -> String {
    let text = inline(said);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits).unwrap_or((&text, ""));
    let mut letters = rest.chars();
    match (letters.next(), letters.next()) {
        (Some('-' | '+' | '='), _) if digits == 0 => format!("\\{text}"),
        (Some('.' | ')'), None | Some(' ')) if digits > 0 => format!("{number}\\{rest}"),
        _ => text,
    }
}

/// Text within a line.
fn inline(said: &str) -> String {
    let mut text = String::new();
    for letter in words::one_line(&harmless(said)).chars() {
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '^'
        ) {
            text.push('\\');
        }
        text.push(letter);
    }
    // Some readers make links of bare addresses.
    text.replace("://", "\\://")
        .replace("www.", "www\\.")
        .replace("WWW.", "WWW\\.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_s_text_is_never_markup() {
        for (typed, written) in [
            ("**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"),
            ("<script>&amp;", "\\<script\\>\\&amp;"),
            ("a | b\nc", "a \\| b c"),
            ("[x](http://y.example)", "\\[x\\](http\\://y.example)"),
            ("# no heading", "\\# no heading"),
            ("- no point", "\\- no point"),
            ("+ no point", "\\+ no point"),
            ("=== no heading", "\\=== no heading"),
            ("12. no list", "12\\. no list"),
            ("3) no list", "3\\) no list"),
            ("12.", "12\\."),
            ("3.5 cm", "3.5 cm"),
            ("    no code", "no code"),
            ("~~~ $x$ www.y.example", "\\~\\~\\~ \\$x\\$ www\\.y.example"),
            ("\u{202e}gnp", "gnp"),
            ("", ""),
        ] {
            assert_eq!(line(typed), written, "{typed:?}");
        }
    }

    #[test]
    fn each_line_of_own_words_is_a_paragraph() {
        assert_eq!(paragraphs("one\n\n- two\r\n===\n"), "one\n\n\\- two\n\n\\===\n");
    }
}
