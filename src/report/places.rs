//! What is usual where a person lives, by the name of a locale: paper and measures.

use super::PageSize;
use crate::record::Units;

/// Countries whose printers hold US Letter, as CLDR has it (territories with `US-Letter`).
const LETTER: [&str; 14] = [
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
];
/// Countries that measure a body in inches, as CLDR has it (measurement system `US`).
const INCHES: [&str; 3] = ["LR", "MM", "US"];

impl PageSize {
    /// The paper of a locale, `en_US.UTF-8` for example; A4 where it names no country.
    pub fn of_locale(locale: &str) -> Self {
        if is_of(locale, &LETTER) { Self::Letter } else { Self::A4 }
    }
}

/// The units of a locale; metric where it names no country.
pub fn usual_units(locale: &str) -> Units {
    if is_of(locale, &INCHES) {
        Units::Inches
    } else {
        Units::Metric
    }
}

fn is_of(locale: &str, countries: &[&str]) -> bool {
    let plain = locale.split(['.', '@']).next().unwrap_or_default();
    // The language stands first and is no country: `ca_ES` is Catalan.
    let mut parts = plain.split(['_', '-']).skip(1);
    parts.any(|part| countries.iter().any(|country| country.eq_ignore_ascii_case(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_and_measures_follow_the_country_of_a_locale() {
        for (locale, page, units) in [
            ("en_US.UTF-8", PageSize::Letter, Units::Inches),
            ("es-US", PageSize::Letter, Units::Inches),
            ("en_CA.UTF-8", PageSize::Letter, Units::Metric),
            ("fr_CA@euro", PageSize::Letter, Units::Metric),
            ("es_MX", PageSize::Letter, Units::Metric),
            ("zh_Hant_TW", PageSize::A4, Units::Metric),
            ("en_GB.UTF-8", PageSize::A4, Units::Metric),
            ("de_DE", PageSize::A4, Units::Metric),
            ("ca_ES", PageSize::A4, Units::Metric),
            ("ca", PageSize::A4, Units::Metric),
            ("C.UTF-8", PageSize::A4, Units::Metric),
            ("POSIX", PageSize::A4, Units::Metric),
            ("", PageSize::A4, Units::Metric),
        ] {
            assert_eq!(PageSize::of_locale(locale), page, "{locale}");
            assert_eq!(usual_units(locale), units, "{locale}");
        }
    }
}
