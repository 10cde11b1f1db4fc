//! Any damage to a record: every cut, flipped bits, lost blocks. Nothing that is read is other than it was.

use plumbline::record::*;
use proptest::prelude::*;

use super::rescue::{NEW, but, lost};
use super::{cases, full, full_json};

/// What holds for anything that is rescued: answers are those of the file, losses are named in short plain words, and
/// the record can be saved and opened.
pub(super) fn holds(rescued: &Rescued) {
    assert_eq!(rescued.record.id, NEW);
    assert!(!rescued.lost.is_empty());
    for lost in &rescued.lost {
        assert!(!lost.place.is_empty() && !lost.what.is_empty());
        assert!(
            lost.place.chars().count() < 400 && lost.what.chars().count() < 400,
            "{lost:?}"
        );
        assert!(!lost.place.contains('\n') && !lost.what.contains('\n'), "{lost:?}");
    }
    let opened = open(&to_bytes(&rescued.record)).unwrap();
    assert_eq!(opened.standing, Standing::Whole);
    assert_eq!(opened.record, rescued.record);
}

/// Nothing stands in the record that is not in the original: no answer of another value, no safer person.
pub(super) fn is_part_of_the_original(rescued: &Record) {
    let original = full();
    for (at, assessment) in rescued.assessments.iter().enumerate() {
        // One of the two may be missing, so that the other takes its place.
        let of = original.assessments.iter().filter(|of| {
            let answers = assessment
                .answers
                .iter()
                .all(|(id, answer)| of.answers.get(id) == Some(answer));
            let safety = &assessment.safety;
            let screening = safety
                .answers
                .iter()
                .all(|(id, answer)| of.safety.answers.get(id) == Some(answer));
            let checked =
                safety.screened_on.is_none() || (safety == &of.safety && assessment.profile.age == of.profile.age);
            let age = assessment.profile.age.is_none() || assessment.profile.age == of.profile.age;
            let plan = assessment.plan.is_none() || assessment.plan == of.plan;
            answers && screening && checked && age && plan
        });
        let answers: Vec<_> = assessment.answers.keys().collect();
        assert!(
            of.count() > 0,
            "assessment {at} is none of the original: {answers:?} {:?}",
            assessment.safety
        );
    }
    assert!(rescued.person.name.is_empty() || rescued.person.name == original.person.name);
}

#[test]
fn every_beginning_of_a_file_gives_answers_of_the_file_and_no_others() {
    let (laid_out, on_one_line) = (to_bytes(&full()), full_json().to_string().into_bytes());
    for bytes in [laid_out, on_one_line] {
        let mut most = 0;
        for end in 0..bytes.len() {
            let Some(rescued) = rescue(&bytes[..end], NEW) else {
                assert_eq!(
                    most, 0,
                    "what was readable is lost when more of the file is there: {end}"
                );
                continue;
            };
            holds(&rescued);
            is_part_of_the_original(&rescued.record);
            let answers = rescued.record.assessments[0].answers.len();
            assert!(
                answers >= most,
                "an answer is lost when more of the file is there: {end}"
            );
            most = answers;
        }
        assert_eq!(most, full().assessments[0].answers.len());
        // All but the last bracket: everything is there.
        let last = bytes.iter().rposition(|byte| *byte == b'}').unwrap();
        let rescued = rescue(&bytes[..last], NEW).unwrap();
        assert_eq!(rescued.record, but(|_| {}));
        assert_eq!(
            lost(&rescued),
            ["the file: the file ends in the middle of it; what came after is missing"]
        );
    }
}

/// What holds for a file in which some bits are not as they were written.
fn survives(bytes: &[u8]) -> usize {
    match open(bytes) {
        Ok(opened) => {
            if matches!(opened.standing, Standing::Whole | Standing::Unsealed) {
                assert_eq!(opened.record.person, full().person);
                assert_eq!(opened.record.assessments, full().assessments);
            }
            opened.record.assessments[0].answers.len()
        }
        Err(_) => {
            let Some(rescued) = rescue(bytes, NEW) else {
                return 0;
            };
            holds(&rescued);
            is_part_of_the_original(&rescued.record);
            rescued.record.assessments[0].answers.len()
        }
    }
}

#[test]
fn of_all_single_bits_that_flip_hardly_one_costs_more_than_one_answer() {
    let good = to_bytes(&full());
    let answers = full().assessments[0].answers.len();
    // Every seventh bit: it reaches each place of a byte.
    let mut costly = Vec::new();
    for bit in (0..good.len() * 8).step_by(7) {
        let mut bytes = good.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        if survives(&bytes) + 1 < answers {
            costly.push(bit);
        }
    }
    let flipped = good.len() * 8 / 7;
    assert!(
        costly.len() * 200 < flipped,
        "{} of {flipped}: {costly:?}",
        costly.len()
    );
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_flipped_bit_never_changes_an_answer_unseen(bit in 0_usize..10_000_000, on_one_line: bool) {
        let mut bytes = if on_one_line { full_json().to_string().into_bytes() } else { to_bytes(&full()) };
        let bit = bit % (bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        survives(&bytes);
    }

    #[test]
    fn a_block_that_the_disk_lost_never_changes_an_answer(from: prop::sample::Index, size in 1_usize..1500, with in prop::sample::select(vec![0_u8, 0xFF]), on_one_line: bool) {
        let mut bytes = if on_one_line { full_json().to_string().into_bytes() } else { to_bytes(&full()) };
        let from = from.index(bytes.len());
        let to = (from + size).min(bytes.len());
        bytes[from..to].fill(with);
        survives(&bytes);
    }

    #[test]
    fn no_damage_makes_the_rescue_stumble(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
        end: prop::sample::Index,
        begin: prop::sample::Index,
        cut: u8,
    ) {
        let mut bytes = to_bytes(&full());
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if cut & 1 == 1 {
            bytes.truncate(end.index(bytes.len()));
        }
        if cut & 6 == 6 && !bytes.is_empty() {
            bytes.drain(..begin.index(bytes.len()));
        }
        if let Some(rescued) = rescue(&bytes, NEW) {
            holds(&rescued);
        }
    }
}
