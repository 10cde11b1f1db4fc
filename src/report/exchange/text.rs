//! The summary as plain text, for 80 columns. Wide letters take two of them.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::harmless;
use super::outline::{Part, outline};
use crate::report::summary::Summary;
use crate::report::words;

/// How each of these files begins.
pub(super) const BEGINNING: &str = "POSTURE SUMMARY\n===============\n";

/// The longest line, in columns.
const COLUMNS: usize = 80;
/// What stands between two columns of a table.
const GAP: usize = 2;

/// The summary as plain text.
pub fn plain_text(summary: &Summary) -> String {
    let mut text = String::new();
    for part in outline(summary) {
        if !text.is_empty() {
            text.push('\n');
        }
        write(&mut text, &part);
    }
    // A blank that must not break a line is an ordinary one once the lines are broken.
    text.replace('\u{a0}', " ")
}

fn write(text: &mut String, part: &Part) {
    match part {
        Part::Heading(level, heading) => {
            let heading = clean(heading);
            let (heading, sign) = match level {
                1 => (heading.to_uppercase(), "="),
                2 => (heading, "-"),
                _ => (format!("{heading}:"), ""),
            };
            let lines = wrapped(&heading, COLUMNS);
            let longest = lines.iter().map(|line| line.width()).max().unwrap_or_default();
            push(text, &lines, "", "");
            if !sign.is_empty() {
                push(text, &[sign.repeat(longest)], "", "");
            }
        }
        Part::Words(said) | Part::Strong(said) => {
            for line in said.lines() {
                push(text, &wrapped(&clean(line), COLUMNS), "", "");
            }
        }
        Part::Points(points) => {
            for point in points {
                push(text, &wrapped(&clean(point), COLUMNS - 2), "- ", "  ");
            }
        }
        Part::Facts(facts) => {
            let widest = facts.iter().map(|(label, _)| label.width()).max().unwrap_or_default();
            let column = (widest + GAP).min(COLUMNS / 3);
            let indent = " ".repeat(column);
            for (label, value) in facts {
                push(
                    text,
                    &wrapped(&clean(value), COLUMNS - column),
                    &padded(label, column),
                    &indent,
                );
            }
        }
        Part::Table(header, rows) => table(text, header, rows),
    }
}

/// Columns where they fit beside each other, else a block a row.
fn table(text: &mut String, header: &[&str], rows: &[Vec<String>]) {
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| clean(cell)).collect())
        .collect();
    let widths: Vec<usize> = header
        .iter()
        .enumerate()
        .map(|(column, title)| {
            let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width());
            cells.max().unwrap_or_default().max(title.width())
        })
        .collect();
    if widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1) > COLUMNS {
        return blocks(text, header, &rows);
    }
    let titles: Vec<String> = header.iter().map(|title| (*title).to_owned()).collect();
    let lines: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    for row in [&titles, &lines].into_iter().chain(&rows) {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| padded(cell, width + GAP))
            .collect();
        push(text, &[cells.concat().trim_end().to_owned()], "", "");
    }
}

/// The first cell as a point, the others below it under their titles.
fn blocks(text: &mut String, header: &[&str], rows: &[Vec<String>]) {
    for row in rows {
        let mut cells = header.iter().zip(row);
        if let Some((_, first)) = cells.next() {
            push(text, &wrapped(first, COLUMNS - 2), "- ", "  ");
        }
        for (title, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
            let said = format!("{title}: {cell}");
            push(text, &wrapped(&said, COLUMNS - 6), "    ", "      ");
        }
    }
}

fn push(text: &mut String, lines: &[String], first: &str, next: &str) {
    for (place, line) in lines.iter().enumerate() {
        let line = format!("{}{line}", if place == 0 { first } else { next });
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

/// On one line, without what a terminal would take for a command.
fn clean(said: &str) -> String {
    // A blank that must not break stays one, so that a number is not torn from its unit.
    let parts: Vec<String> = harmless(said).split('\u{a0}').map(words::one_line).collect();
    parts.join("\u{a0}")
}

/// A text with blanks behind it, so that it takes this many columns; at least one.
fn padded(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(text.width()).max(1);
    format!("{text}{}", " ".repeat(missing))
}

/// Lines of at most so many columns; a word that is longer is cut.
fn wrapped(said: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    // The width of the line so far: to measure it anew at each letter would take hours over letters without a width.
    let mut taken = 0;
    for word in said.split(' ').filter(|word| !word.is_empty()) {
        let width = word.width();
        if !line.is_empty() && taken + 1 + width > columns {
            lines.push(std::mem::take(&mut line));
            taken = 0;
        }
        if !line.is_empty() {
            line.push(' ');
            taken += 1;
        }
        if taken + width <= columns {
            line.push_str(word);
            taken += width;
            continue;
        }
        for letter in word.chars() {
            let width = letter.width().unwrap_or(0);
            if taken + width > columns {
                lines.push(std::mem::take(&mut line));
                taken = 0;
            }
            line.push(letter);
            taken += width;
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_by_columns_not_by_letters() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("山田 太郎", 4), ["山田", "太郎"], "each takes two columns");
        assert_eq!(
            wrapped("abcdefgh", 3),
            ["abc", "def", "gh"],
            "a word that is too long is cut"
        );
        assert_eq!(wrapped("1.5\u{a0}cm wide", 7), ["1.5\u{a0}cm", "wide"]);
        assert_eq!(wrapped("", 7), [""]);
    }

    /// Each letter is measured once or twice, not once for each letter before it: 400,000 of them would be 80 thousand
    /// million, which no test sees the end of.
    #[test]
    fn letters_without_a_width_take_no_longer_than_others() {
        let marks = format!("a{}", "\u{301}".repeat(400_000));
        assert_eq!(wrapped(&marks, 80), std::slice::from_ref(&marks));
        let wide = format!("{}b", marks.repeat(2));
        assert_eq!(wrapped(&wide, 2), [marks.repeat(2), "b".to_owned()]);
    }

    #[test]
    fn columns_stand_below_each_other_whatever_the_letters() {
        assert_eq!(padded("ab", 4), "ab  ");
        assert_eq!(padded("山", 4), "山  ");
        assert_eq!(padded("e\u{301}", 4), "e\u{301}   ");
        assert_eq!(padded("long", 2), "long ", "never without a blank");
    }

    #[test]
    fn nothing_in_it_is_a_command_to_a_terminal() {
        assert_eq!(clean("\u{1b}[31mred\u{7}\u{202e}x"), "[31mred x");
    }
}
