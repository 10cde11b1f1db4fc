//! How the system writes days and numbers, and what it prints and measures with, by the names of its locales.

/// The names of the system's locales, `de_DE.UTF-8` for example; empty where the system says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locales {
    /// That of days and times.
    pub time: String,
    /// That of numbers.
    pub number: String,
    /// That of paper.
    pub paper: String,
    /// That of measures.
    pub measurement: String,
}

impl Locales {
    /// As the environment of this program names them.
    pub fn of_environment() -> Self {
        Self::of(|name| std::env::var(name).ok())
    }

    /// By the rules of POSIX: `LC_ALL` before the one of its kind before `LANG`; an empty one says nothing.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let first = |own: &str| {
            let names = ["LC_ALL", own, "LANG"].into_iter();
            let mut given = names.filter_map(&variable).filter(|value| !value.is_empty());
            given.next().unwrap_or_default()
        };
        Self {
            time: first("LC_TIME"),
            number: first("LC_NUMERIC"),
            paper: first("LC_PAPER"),
            measurement: first("LC_MEASUREMENT"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(given: &[(&str, &str)]) -> (String, String) {
        let find = |name: &str| given.iter().find(|(other, _)| *other == name);
        let locales = Locales::of(|name| find(name).map(|(_, value)| (*value).to_owned()));
        (locales.time, locales.number)
    }

    #[test]
    fn the_variable_for_all_wins_over_those_of_a_kind_and_they_over_the_language() {
        let pair = |time: &str, number: &str| (time.to_owned(), number.to_owned());
        assert_eq!(of(&[]), pair("", ""));
        assert_eq!(of(&[("LANG", "de_DE")]), pair("de_DE", "de_DE"));
        assert_eq!(of(&[("LANG", "de_DE"), ("LC_TIME", "en_GB")]), pair("en_GB", "de_DE"));
        assert_eq!(
            of(&[("LANG", "de_DE"), ("LC_NUMERIC", "en_US"), ("LC_TIME", "")]),
            pair("de_DE", "en_US")
        );
        let printed = |given: &[(&str, &str)]| {
            let find = |name: &str| given.iter().find(|(other, _)| *other == name);
            let locales = Locales::of(|name| find(name).map(|(_, value)| (*value).to_owned()));
            (locales.paper, locales.measurement)
        };
        assert_eq!(
            printed(&[("LANG", "de_DE"), ("LC_PAPER", "en_US")]),
            pair("en_US", "de_DE")
        );
        assert_eq!(
            printed(&[("LC_ALL", "en_GB"), ("LC_MEASUREMENT", "en_US")]),
            pair("en_GB", "en_GB")
        );
        assert_eq!(
            of(&[("LC_ALL", "C"), ("LANG", "de_DE"), ("LC_NUMERIC", "en_US")]),
            pair("C", "C")
        );
    }
}
