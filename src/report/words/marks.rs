//! The marks of a symptom chart by the numbers of its places on paper: `4L A` is ache at the left of place 4 (rule I4).

use std::collections::BTreeSet;

use super::shortened;
use crate::content::{Id, Intake as Questions, SymptomPlace};
use crate::record::{Side, SymptomMark};

/// A mark as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadMark {
    /// The place.
    pub place: Id,
    /// The person's own side; none in the middle.
    pub side: Option<Side>,
    /// What is felt there.
    pub kinds: BTreeSet<Id>,
}

/// The letter of a side on paper.
pub fn side_letter(side: Option<Side>) -> char {
    match side {
        Some(Side::Left) => 'L',
        Some(Side::Right) => 'R',
        None => 'M',
    }
}

/// Reads marks such as `4L A, 12 R B`: the number of the place, L, R or M for the side, and letters for what is felt. The middle
/// need not be said.
pub fn read_marks(questions: &Questions, text: &str) -> Result<Vec<ReadMark>, String> {
    let mut marks: Vec<ReadMark> = Vec::new();
    for entry in entries(text) {
        for mark in read_entry(questions, &entry).ok_or_else(|| refused(questions, &entry))? {
            match marks
                .iter_mut()
                .find(|known| known.place == mark.place && known.side == mark.side)
            {
                Some(known) => known.kinds.extend(mark.kinds),
                None => marks.push(mark),
            }
        }
    }
    Ok(marks)
}

/// What was written, cut before each number.
fn entries(text: &str) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    let mut in_number = false;
    for letter in text.chars() {
        let is_digit = letter.is_ascii_digit();
        let is_gap = letter.is_whitespace() || matches!(letter, ',' | ';' | '.');
        if is_digit && !in_number || entries.is_empty() && !is_gap {
            entries.push(String::new());
        }
        in_number = is_digit;
        if let Some(last) = entries.last_mut().filter(|_| !is_gap) {
            last.push(letter);
        }
    }
    entries
}

fn read_entry(questions: &Questions, entry: &str) -> Option<Vec<ReadMark>> {
    let letters_from = entry
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(entry.len());
    let (number, letters) = entry.split_at_checked(letters_from)?;
    let place = questions.places.get(number.parse::<usize>().ok()?.checked_sub(1)?)?;
    let mut sides: Vec<Option<Side>> = Vec::new();
    let mut kinds = BTreeSet::new();
    for letter in letters.to_uppercase().chars() {
        match letter {
            'L' => sides.push(Some(Side::Left)),
            'R' => sides.push(Some(Side::Right)),
            'M' if place.middle => sides.push(None),
            letter => {
                let mut known = questions.kinds.iter();
                let kind = known.find(|kind| kind.mark.chars().eq([letter]))?;
                kinds.insert(kind.id.clone());
            }
        }
    }
    if sides.is_empty() {
        // Without a side it is the middle, where there is one.
        sides.push(None);
        if !place.middle {
            return None;
        }
    }
    let marks = sides.into_iter().map(|side| ReadMark {
        place: place.id.clone(),
        side,
        kinds: kinds.clone(),
    });
    Some(marks.collect())
}

fn refused(questions: &Questions, entry: &str) -> String {
    let letters: Vec<&str> = questions.kinds.iter().map(|kind| kind.mark.as_str()).collect();
    format!(
        "“{}” is no place of the chart. Type its number from 1 to {}, then L, R or M for the side, then letters of {} for what is \
         felt: 4L A.",
        shortened(entry, 20),
        questions.places.len(),
        letters.join(", ")
    )
}

/// The marks as they are typed in: `4L A, 12M B`.
pub fn marks_by_number(questions: &Questions, marks: &[SymptomMark]) -> String {
    let number = |mark: &SymptomMark| {
        let mut places = questions.places.iter().zip(1..);
        places.find_map(|(place, number): (&SymptomPlace, usize)| (place.id == mark.place).then_some(number))
    };
    let mut written: Vec<(usize, String)> = marks
        .iter()
        .filter_map(|mark| {
            let number = number(mark)?;
            let felt = super::mark_letters(questions, mark);
            let gap = if felt.is_empty() { "" } else { " " };
            Some((number, format!("{number}{}{gap}{felt}", side_letter(mark.side))))
        })
        .collect();
    written.sort();
    let written: Vec<String> = written.into_iter().map(|(_, words)| words).collect();
    written.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped;

    #[test]
    fn places_are_read_by_number_side_and_letters_however_they_are_set_apart() {
        let library = shipped();
        let questions = library.intake.as_ref().unwrap();
        let of = |place: usize, side, kinds: &[&str]| ReadMark {
            place: questions.places[place - 1].id.clone(),
            side,
            kinds: kinds.iter().map(|kind| Id::from(*kind)).collect(),
        };
        let wanted = [
            of(4, Some(Side::Left), &["feel-ache", "feel-burning"]),
            of(12, None, &[]),
            of(5, Some(Side::Right), &["feel-numb"]),
        ];
        for text in ["4L AB, 12M, 5R N", "4lab 12 5rn", "4 L A B; 12 m; 5 r n"] {
            assert_eq!(read_marks(questions, text), Ok(wanted.to_vec()), "{text}");
        }
        // Both sides in one entry.
        assert_eq!(
            read_marks(questions, "5LR A").unwrap(),
            [
                of(5, Some(Side::Left), &["feel-ache"]),
                of(5, Some(Side::Right), &["feel-ache"])
            ]
        );
        assert_eq!(read_marks(questions, " "), Ok(Vec::new()));
        // A shoulder has no middle, and neither has a number past the last place.
        for wrong in ["5", "5M", "99L", "0L", "x", "4LX", "L4"] {
            assert!(read_marks(questions, wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_was_marked_is_written_as_it_is_read() {
        let library = shipped();
        let questions = library.intake.as_ref().unwrap();
        let read = read_marks(questions, "12R A, 4L NB, 4M").unwrap();
        let marks: Vec<SymptomMark> = read
            .iter()
            .map(|mark| SymptomMark {
                place: mark.place.clone(),
                side: mark.side,
                kinds: mark.kinds.clone(),
                rest: Default::default(),
            })
            .collect();
        let written = marks_by_number(questions, &marks);
        assert_eq!(written, "4L BN, 4M, 12R A");
    }
}
