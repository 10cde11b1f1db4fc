//! Tables as RFC 4180 wants them: CRLF, quotes doubled, UTF-8; and no cell that a spreadsheet would take for a formula.

use crate::report::words::{self, DecimalMark};

/// Tells a spreadsheet that the letters are UTF-8; without it, `°` and names come out wrong (rule H5).
pub(super) const MARK: &str = "\u{feff}";

/// For which program a table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableStyle {
    /// Commas between cells, points in numbers, a mark at the beginning: spreadsheets in English, LibreOffice.
    #[default]
    Comma,
    /// Semicolons between cells, commas in numbers, a mark: spreadsheets where 1,5 is written, such as Excel in German.
    Semicolon,
    /// As [`Comma`](Self::Comma), without the mark: scripts, which would take it for a part of the first heading.
    Script,
}

impl TableStyle {
    /// The style for a spreadsheet of a person who writes numbers so.
    pub fn for_numbers(decimal: DecimalMark) -> Self {
        match decimal {
            DecimalMark::Point => Self::Comma,
            DecimalMark::Comma => Self::Semicolon,
        }
    }

    fn separator(self) -> u8 {
        match self {
            Self::Comma | Self::Script => b',',
            Self::Semicolon => b';',
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Self::Comma | Self::Semicolon => MARK,
            Self::Script => "",
        }
    }
}

/// Whether a content begins with these headings, in any style.
pub(super) fn begins_with(content: &[u8], headings: &str) -> bool {
    let content = content.strip_prefix(MARK.as_bytes()).unwrap_or(content);
    content.starts_with(headings.as_bytes()) || content.starts_with(headings.replace(',', ";").as_bytes())
}

/// A single row in the style of a table, with its end.
pub(super) fn row(style: TableStyle, cells: impl IntoIterator<Item = Cell>) -> String {
    let mut table = Table::bare(style, Vec::new());
    table.row(cells);
    table.into_text()
}

/// A table that is being written.
pub(super) struct Table {
    writer: csv::Writer<Vec<u8>>,
    style: TableStyle,
}

impl Table {
    /// A table with a header; columns are counted by it.
    pub(super) fn new<'a>(style: TableStyle, header: impl IntoIterator<Item = &'a str>) -> Self {
        let mut table = Self::bare(style, style.mark().as_bytes().to_vec());
        table.row(header.into_iter().map(Cell::from));
        table
    }

    fn bare(style: TableStyle, begun: Vec<u8>) -> Self {
        Self {
            style,
            writer: csv::WriterBuilder::new()
                .delimiter(style.separator())
                .terminator(csv::Terminator::CRLF)
                .flexible(true)
                .from_writer(begun),
        }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let style = self.style;
        let cells = cells.into_iter().map(|cell| cell.written(style));
        // Into memory, and of any length: this cannot fail.
        let _written = self.writer.write_record(cells);
    }

    /// The whole of it.
    pub(super) fn into_text(self) -> String {
        let bytes = self.writer.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

/// One value.
pub(super) enum Cell {
    Text(String),
    Number(f64),
    Count(u32),
}

impl Cell {
    fn written(self, style: TableStyle) -> String {
        match (self, style) {
            (Self::Text(text), _) => text,
            (Self::Count(count), _) => count.to_string(),
            // Adding zero turns a negative zero into a plain one.
            (Self::Number(number), TableStyle::Comma | TableStyle::Script) => format!("{}", number + 0.0),
            (Self::Number(number), TableStyle::Semicolon) => format!("{}", number + 0.0).replace('.', ","),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(safe(&words::one_line(&super::harmless(text))))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

/// A number stands as it is, also a negative one.
impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Count(number)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(|| Self::Text(String::new()), Into::into)
    }
}

/// An apostrophe goes before what a spreadsheet would take for a formula (CWE-1236); a plain number is none.
fn safe(text: &str) -> String {
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) && !is_plain_number(text);
    if is_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// A sign, digits, at most one point, and nothing else.
fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match digits.split_once('.') {
        Some((whole, part)) => is_number(whole) && is_number(part),
        None => is_number(digits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        Cell::from(text).written(TableStyle::Semicolon)
    }

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe_and_plain_numbers_do_not() {
        for formula in [
            "=1+1",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "-",
            "+",
            "-1e5",
            "－1",
        ] {
            assert_eq!(cell(formula), format!("'{formula}"));
        }
        for plain in ["-12.5", "+3", "7", "a=b", "", "1-2", "'=1"] {
            assert_eq!(cell(plain), plain);
        }
        // Tab and line end never reach a cell, and what stands behind them is looked at.
        assert_eq!(cell("\t=1+1"), "'=1+1");
        assert_eq!(cell("\r\n@x"), "'@x");
        assert_eq!(cell("\u{202e}=1"), "'=1");
    }

    #[test]
    fn lines_end_as_the_rfc_says_and_quotes_are_doubled() {
        let mut table = Table::new(TableStyle::Comma, ["a", "b"]);
        table.row([Cell::from("x, \"y\""), Cell::from(-1.5)]);
        table.row([Cell::from(None::<f64>), Cell::from("one\ntwo")]);
        assert_eq!(
            table.into_text(),
            "\u{feff}a,b\r\n\"x, \"\"y\"\"\",-1.5\r\n,one two\r\n"
        );
    }

    #[test]
    fn each_style_is_what_its_program_takes() {
        let written = |style| {
            let mut table = Table::new(style, ["a", "b"]);
            table.row([Cell::from("x; y, z"), Cell::from(-13.4)]);
            table.into_text()
        };
        assert_eq!(written(TableStyle::Comma), "\u{feff}a,b\r\n\"x; y, z\",-13.4\r\n");
        assert_eq!(written(TableStyle::Semicolon), "\u{feff}a;b\r\n\"x; y, z\";-13,4\r\n");
        assert_eq!(written(TableStyle::Script), "a,b\r\n\"x; y, z\",-13.4\r\n");
        for style in [TableStyle::Comma, TableStyle::Semicolon, TableStyle::Script] {
            assert!(begins_with(written(style).as_bytes(), "a,b"));
            assert!(!begins_with(written(style).as_bytes(), "b,a"));
        }
    }
}
