//! How old copies of a record are named and where they are kept.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::{RECORD_ENDING, Record};

/// How much of a content's fingerprint stands in the name.
const LETTERS: usize = 8;

/// The name of an old copy: `000012_2026-11-20T10-42-07_1a2b3c4d.plumbline`. It tells nothing about the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyName {
    /// Gives the order, also when somebody sets the clock back.
    pub number: u64,
    /// When it was saved, local time, to the second.
    pub taken: DateTime,
    /// The beginning of the content's fingerprint.
    pub content: String,
}

impl CopyName {
    /// The name of a copy that comes after all those known; `fingerprint` is that of its content.
    #[must_use]
    pub fn after<'a>(known: impl Iterator<Item = &'a Path>, taken: DateTime, fingerprint: &str) -> Self {
        let last = known.filter_map(Self::parse).map(|name| name.number).max();
        Self {
            number: last.unwrap_or(0).saturating_add(1),
            taken,
            content: fingerprint.chars().take(LETTERS).collect(),
        }
    }

    /// Reads a name; none when the file is no old copy.
    #[must_use]
    pub fn parse(path: &Path) -> Option<Self> {
        let stem = path.file_stem()?.to_str()?;
        let mut parts = stem.split('_');
        let number = parts.next()?.parse().ok()?;
        let (day, time) = parts.next()?.split_once('T')?;
        let taken = format!("{day}T{}", time.replace('-', ":")).parse().ok()?;
        let content = parts.next()?.to_owned();
        Some(Self { number, taken, content })
    }

    /// The name as a file has it.
    #[must_use]
    pub fn file_name(&self) -> String {
        let taken = self.taken.strftime("%Y-%m-%dT%H-%M-%S");
        format!("{:06}_{taken}_{}.{RECORD_ENDING}", self.number, self.content)
    }

    /// Whether it names a content with this fingerprint.
    #[must_use]
    pub fn is_of(&self, fingerprint: &str) -> bool {
        fingerprint.starts_with(&self.content)
    }
}

/// The folder of a record's old copies, inside the program's folder for data.
#[must_use]
pub fn old_copies_in(data: &Path, record: &Record) -> PathBuf {
    data.join("copies").join(record.id.to_string())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_name_is_read_as_it_was_written() {
        let name = CopyName {
            number: 12,
            taken: date(2026, 11, 20).at(10, 42, 7, 0),
            content: "0a1b2c3d".to_owned(),
        };
        assert_eq!(name.file_name(), "000012_2026-11-20T10-42-07_0a1b2c3d.plumbline");
        assert_eq!(CopyName::parse(Path::new(&name.file_name())), Some(name));
        for other in [
            "notes.plumbline",
            "000012_yesterday_0a.plumbline",
            "x_2026-11-20T10-42-07_0a.plumbline",
        ] {
            assert_eq!(CopyName::parse(Path::new(other)), None, "{other}");
        }
    }

    #[test]
    fn the_next_number_follows_the_largest_whatever_the_clock_says() {
        let known = [
            "000007_2030-01-01T00-00-00_aa.plumbline",
            "000003_2020-01-01T00-00-00_bb.plumbline",
            "notes.txt",
        ];
        let name = CopyName::after(
            known.iter().map(Path::new),
            date(2026, 1, 1).at(0, 0, 0, 0),
            "0123456789",
        );
        assert_eq!((name.number, name.content.as_str()), (8, "01234567"));
    }
}
