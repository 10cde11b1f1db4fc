//! Tables as RFC 4180 wants them: CRLF, quotes doubled, UTF-8; and no cell that a spreadsheet would take for a formula.

use crate::report::words;

/// Tells a spreadsheet that the letters are UTF-8; without it, `°` and names come out wrong (rule H5).
pub(super) const MARK: &str = "\u{feff}";

/// A table that is being written.
pub(super) struct Table {
    writer: csv::Writer<Vec<u8>>,
}

impl Table {
    /// A table with a header; columns are counted by it.
    pub(super) fn new<'a>(header: impl IntoIterator<Item = &'a str>) -> Self {
        let mut table = Self {
            writer: csv::WriterBuilder::new()
                .terminator(csv::Terminator::CRLF)
                .flexible(true)
                .from_writer(MARK.as_bytes().to_vec()),
        };
        table.row(header.into_iter().map(Cell::from));
        table
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let cells = cells.into_iter().map(|cell| cell.0);
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
pub(super) struct Cell(String);

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self(safe(&words::one_line(&super::harmless(text))))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

/// A number stands as it is, with a point, also a negative one.
impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        // Adding zero turns a negative zero into a plain one.
        Self(format!("{}", number + 0.0))
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self(number.to_string())
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(|| Self(String::new()), Into::into)
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
        Cell::from(text).0
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
        let mut table = Table::new(["a", "b"]);
        table.row([Cell::from("x, \"y\""), Cell::from(-1.5)]);
        table.row([Cell::from(None::<f64>), Cell::from("one\ntwo")]);
        assert_eq!(
            table.into_text(),
            "\u{feff}a,b\r\n\"x, \"\"y\"\"\",-1.5\r\n,one two\r\n"
        );
    }
}
