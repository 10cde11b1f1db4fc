//! A calendar that takes the place of an earlier one: where it says something else, its events count as later ones, also when
//! both are made in the same moment or on a day that was set by hand.

/// The lines that say when an event was written, and as which revision.
const STAMPS: [&str; 3] = ["DTSTAMP:", "LAST-MODIFIED:", "SEQUENCE:"];
const SEQUENCE: &str = "SEQUENCE:";

/// A calendar as it is written where an earlier one stands: the earlier one to the byte where both say the same; else with
/// higher revisions than any in it.
pub fn calendar_after(earlier: &str, made: String) -> String {
    let says = |text: &str| -> Vec<String> {
        let lines = text.split("\r\n").filter(|line| !is_stamp(line));
        lines.map(str::to_owned).collect()
    };
    if says(earlier) == says(&made) {
        return earlier.to_owned();
    }
    let revisions = |text: &str| {
        let numbers = text.split("\r\n").filter_map(|line| line.strip_prefix(SEQUENCE));
        numbers.filter_map(|number| number.parse::<u32>().ok()).max()
    };
    match (revisions(earlier), revisions(&made)) {
        (Some(there), Some(ours)) if there >= ours => {
            let next = format!("{SEQUENCE}{}", there.saturating_add(1).min(super::LAST_REVISION));
            let lines = made.split("\r\n").map(|line| match line.strip_prefix(SEQUENCE) {
                Some(_) => next.as_str(),
                None => line,
            });
            lines.collect::<Vec<_>>().join("\r\n")
        }
        _ => made,
    }
}

fn is_stamp(line: &str) -> bool {
    STAMPS.iter().any(|stamp| line.starts_with(stamp))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(stamp: &str, sequence: u32, first: &str) -> String {
        format!(
            "BEGIN:VEVENT\r\nDTSTAMP:{stamp}\r\nSEQUENCE:{sequence}\r\nDTSTART;VALUE=DATE:{first}\r\nEND:VEVENT\r\n"
        )
    }

    #[test]
    fn the_same_days_stay_as_they_were_written_and_others_count_as_later() {
        let earlier = file("20261121T000000Z", 700, "20261123");
        assert_eq!(
            calendar_after(&earlier, file("20261122T101500Z", 900, "20261123")),
            earlier
        );
        let same_moment = calendar_after(&earlier, file("20261121T000000Z", 700, "20261130"));
        assert_eq!(same_moment, file("20261121T000000Z", 701, "20261130"));
        let clock_went_back = calendar_after(&earlier, file("20261120T000000Z", 3, "20261130"));
        assert_eq!(clock_went_back, file("20261120T000000Z", 701, "20261130"));
        let later = file("20261122T000000Z", 900, "20261130");
        assert_eq!(calendar_after(&earlier, later.clone()), later);
        assert_eq!(calendar_after("", later.clone()), later);
    }
}
