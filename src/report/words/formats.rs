//! Days, decimal marks and lengths as a person writes them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::digits::{inches, plain, tenth, with_plus, with_unit};
use crate::record::Units;

/// How days and numbers are written. The default is what the program writes where the system says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Formats {
    /// The order of a day.
    pub date: DateOrder,
    /// What stands before tenths.
    pub decimal: DecimalMark,
}

/// The order in which a day is written. The month is a word, so that no two orders are mistaken for each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// `20 November 2026`.
    #[default]
    DayMonthYear,
    /// `November 20, 2026`.
    MonthDayYear,
    /// `2026-11-20`.
    YearMonthDay,
}

/// What stands before tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecimalMark {
    /// `1.5`.
    #[default]
    Point,
    /// `1,5`.
    Comma,
}

/// In which units lengths are said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lengths {
    /// `5 cm`.
    #[default]
    Metric,
    /// `2 in`.
    Inches,
    /// `5 cm (2 in)`.
    MetricFirst,
    /// `2 in (5 cm)`.
    InchesFirst,
}

/// How a reading is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// In which units lengths are said.
    pub lengths: Lengths,
    /// Days and decimal marks.
    pub formats: Formats,
}

impl From<Units> for Shown {
    /// As the screen shows readings.
    fn from(units: Units) -> Self {
        Self::for_person(units, Formats::default())
    }
}

impl Shown {
    /// For a person who measures in inches these first, centimetres beside them.
    pub fn for_person(units: Units, formats: Formats) -> Self {
        Self {
            lengths: match units {
                Units::Metric => Lengths::Metric,
                Units::Inches => Lengths::InchesFirst,
            },
            formats,
        }
    }

    /// In the unit of the person alone: limits, what is usual, and where a table has no room for both (rule T43).
    pub fn in_own_unit(units: Units, formats: Formats) -> Self {
        Self {
            lengths: match units {
                Units::Metric => Lengths::Metric,
                Units::Inches => Lengths::Inches,
            },
            formats,
        }
    }

    /// As a clinician reads them: both units, that of the person first.
    pub fn for_clinician(units: Units, formats: Formats) -> Self {
        Self {
            lengths: match units {
                Units::Metric => Lengths::MetricFirst,
                Units::Inches => Lengths::InchesFirst,
            },
            formats,
        }
    }

    /// A number with its unit.
    pub fn quantity(self, value: f64, unit: &str) -> String {
        self.both(value, self.formats.quantity(value, unit), unit)
    }

    /// The same with at most one decimal: more is not measured. Inches are rounded as inches.
    pub fn quantity_in_tenths(self, value: f64, unit: &str) -> String {
        self.both(value, self.formats.quantity(tenth(value), unit), unit)
    }

    /// Whether inches stand first, or alone.
    pub(super) fn begins_with_inches(self) -> bool {
        match self.lengths {
            Lengths::Inches | Lengths::InchesFirst => true,
            Lengths::Metric | Lengths::MetricFirst => false,
        }
    }

    /// A number in the unit that stands first, and that unit.
    pub(super) fn first(self, value: f64, unit: &str) -> (String, &str) {
        match inches(value, unit).filter(|_| self.begins_with_inches()) {
            Some(inches) => (self.formats.marked(inches), "in"),
            None => (self.formats.number(value), unit),
        }
    }

    /// The same with its direction: `+11`, `−3`, `0`.
    pub(super) fn first_signed(self, value: f64, unit: &str) -> (String, &str) {
        let (text, unit) = self.first(value, unit);
        (with_plus(value, text), unit)
    }

    fn both(self, value: f64, metric: String, unit: &str) -> String {
        let Some(inches) = inches(value, unit) else {
            return metric;
        };
        let inches = with_unit(&self.formats.marked(inches), "in");
        match self.lengths {
            Lengths::Metric => metric,
            Lengths::Inches => inches,
            Lengths::MetricFirst => format!("{metric} ({inches})"),
            Lengths::InchesFirst => format!("{inches} ({metric})"),
        }
    }
}

/// Languages that write `1,5`, as the C library's locales have it.
const COMMA: [&str; 44] = [
    "af", "az", "be", "bg", "br", "bs", "ca", "cs", "da", "de", "el", "eo", "es", "et", "eu", "fi", "fo", "fr", "fur",
    "gl", "hr", "hu", "hy", "id", "is", "it", "ka", "kk", "lt", "lv", "mk", "nb", "nl", "nn", "pl", "pt", "ro", "ru",
    "sk", "sl", "sq", "sr", "sv", "tr",
];
/// More of them, and places that write otherwise than the rest of their language.
const COMMA_TOO: [&str; 5] = ["no", "uk", "vi", "en_DK", "uz"];
const POINT: [&str; 16] = [
    "de_CH", "de_LI", "it_CH", "es_MX", "es_US", "es_GT", "es_HN", "es_NI", "es_PA", "es_PE", "es_PR", "es_SV",
    "es_DO", "es_CU", "nl_AW", "az_IR",
];
const MONTH_FIRST: [&str; 4] = ["en_US", "en_PH", "es_US", "es_PR"];
const YEAR_FIRST: [&str; 10] = ["sv", "lt", "hu", "zh", "ja", "ko", "en_CA", "fr_CA", "en_DK", "en_SE"];

impl Formats {
    /// As the system's locales have it: that of times and that of numbers, as `en_GB.UTF-8` names them. `C`, `POSIX`,
    /// nothing and what is not known here give the default.
    pub fn of_locales(time: &str, number: &str) -> Self {
        let is = |name: &str, known: &[&str]| {
            let plain = name.split(['.', '@']).next().unwrap_or_default().replace('-', "_");
            let language = plain.split('_').next().unwrap_or_default();
            known.contains(&plain.as_str()) || known.contains(&language)
        };
        Self {
            date: if is(time, &MONTH_FIRST) {
                DateOrder::MonthDayYear
            } else if is(time, &YEAR_FIRST) {
                DateOrder::YearMonthDay
            } else {
                DateOrder::DayMonthYear
            },
            decimal: if (is(number, &COMMA) || is(number, &COMMA_TOO)) && !is(number, &POINT) {
                DecimalMark::Comma
            } else {
                DecimalMark::Point
            },
        }
    }

    /// A day.
    pub fn date(self, day: Date) -> String {
        let (year, number) = (day.year(), day.day());
        let month = month(day);
        match self.date {
            DateOrder::DayMonthYear => format!("{number} {month} {year}"),
            DateOrder::MonthDayYear => format!("{month} {number}, {year}"),
            DateOrder::YearMonthDay => format!("{year:04}-{:02}-{number:02}", day.month()),
        }
    }

    /// A number as it is read: at most two decimals, none that are zero, a true minus sign.
    pub fn number(self, value: f64) -> String {
        let text = self.marked(plain(value, 2));
        match text.strip_prefix('-') {
            Some(size) => format!("−{size}"),
            None => text,
        }
    }

    /// A number that carries a direction: `+11`, `−3`, `0`.
    pub fn signed_number(self, value: f64) -> String {
        with_plus(value, self.number(value))
    }

    /// A number with its unit, as the item measures it.
    pub fn quantity(self, value: f64, unit: &str) -> String {
        with_unit(&self.number(value), unit)
    }

    /// A number with one decimal, also where that is zero.
    pub fn tenths(self, value: f64) -> String {
        self.marked(format!("{value:.1}"))
    }

    /// The text of a number with this decimal mark.
    pub fn marked(self, number: String) -> String {
        match self.decimal {
            DecimalMark::Point => number,
            DecimalMark::Comma => number.replace('.', ","),
        }
    }
}

pub(super) fn month(day: Date) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let index = usize::try_from(day.month() - 1).ok();
    index.and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMA_FORMATS: Formats = Formats {
        date: DateOrder::DayMonthYear,
        decimal: DecimalMark::Comma,
    };

    #[test]
    fn days_stand_in_the_order_of_the_place() {
        let day = Date::constant(2026, 3, 9);
        for (locale, written) in [
            ("en_GB.UTF-8", "9 March 2026"),
            ("de_DE.UTF-8", "9 March 2026"),
            ("en_US.UTF-8", "March 9, 2026"),
            ("en-US", "March 9, 2026"),
            ("sv_SE", "2026-03-09"),
            ("en_CA.utf8", "2026-03-09"),
            ("C", "9 March 2026"),
            ("POSIX", "9 March 2026"),
            ("", "9 March 2026"),
            ("xx_YY@latin", "9 March 2026"),
        ] {
            assert_eq!(Formats::of_locales(locale, "C").date(day), written, "{locale}");
        }
    }

    #[test]
    fn decimal_marks_are_those_of_the_place() {
        for (locale, written) in [
            ("en_US.UTF-8", "1.5"),
            ("de_DE.UTF-8", "1,5"),
            ("de_CH.UTF-8", "1.5"),
            ("fr_FR@euro", "1,5"),
            ("es_MX", "1.5"),
            ("es_ES", "1,5"),
            ("pt_BR", "1,5"),
            ("ja_JP", "1.5"),
            ("C.UTF-8", "1.5"),
            ("", "1.5"),
        ] {
            assert_eq!(Formats::of_locales("", locale).number(1.5), written, "{locale}");
        }
        assert_eq!(COMMA_FORMATS.number(-3.25), "−3,25");
        assert_eq!(COMMA_FORMATS.signed_number(0.5), "+0,5");
        assert_eq!(COMMA_FORMATS.tenths(24.0), "24,0");
        assert_eq!(COMMA_FORMATS.quantity(1.5, "cm"), "1,5\u{a0}cm");
    }

    #[test]
    fn a_clinician_reads_both_units_that_of_the_person_first() {
        let metric = Shown::for_clinician(Units::Metric, Formats::default());
        let inches = Shown::for_clinician(Units::Inches, Formats::default());
        assert_eq!(metric.quantity(5.08, "cm"), "5.08\u{a0}cm (2\u{a0}in)");
        assert_eq!(inches.quantity(5.08, "cm"), "2\u{a0}in (5.08\u{a0}cm)");
        assert_eq!(inches.quantity(44.0, "°"), "44°");
        let comma = Shown::for_clinician(Units::Inches, COMMA_FORMATS);
        assert_eq!(comma.quantity(12.7, "mm"), "0,5\u{a0}in (12,7\u{a0}mm)");
    }
}
