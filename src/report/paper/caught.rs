//! Pages that typst cannot lay out: a panic of its own is caught, and what people wrote is laid out plainer.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::PaperError;
use super::world::Fonts;

/// Which letters of people's texts are laid out; each step asks less of typst than the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// Those that any font has.
    AsTyped,
    /// Those that the shipped fonts have.
    ShippedFonts,
    /// Plain letters of Latin, Greek and Cyrillic, one by one: nothing that joins, stacks or turns the direction.
    Plainest,
}

impl Care {
    const ALL: [Self; 3] = [Self::AsTyped, Self::ShippedFonts, Self::Plainest];
}

/// The first layout that comes about; of none, what was wrong with the last.
///
/// typst has panicked over letters of rare scripts (upstream: typst 8667), and PDF/UA refuses some. A text must never keep
/// a record from being printed.
pub(super) fn plainer_and_plainer<T>(
    extra_fonts: &[Vec<u8>],
    mut lay_out: impl FnMut(&Fonts, Care) -> Result<T, PaperError>,
) -> Result<T, PaperError> {
    let mut result = Err(stopped());
    for care in Care::ALL {
        if care == Care::ShippedFonts && extra_fonts.is_empty() {
            continue;
        }
        let fonts: Arc<Fonts> = match care {
            Care::AsTyped => Fonts::with(extra_fonts),
            Care::ShippedFonts | Care::Plainest => Fonts::with(&[]),
        };
        result = caught(|| lay_out(&fonts, care));
        if result.is_ok() {
            break;
        }
    }
    result
}

/// Work with typst, a panic of which is an error like others.
pub(super) fn caught<T>(work: impl FnOnce() -> Result<T, PaperError>) -> Result<T, PaperError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_panic| Err(stopped()))
}

fn stopped() -> PaperError {
    PaperError {
        what: "the layout stopped in the middle".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error_and_plainer_letters_are_tried() {
        let mut tried = Vec::new();
        let done = plainer_and_plainer(&[vec![0]], |_, care| {
            tried.push(care);
            match care {
                Care::AsTyped => panic!("a library is at fault"),
                Care::ShippedFonts => Err(stopped()),
                Care::Plainest => Ok(7),
            }
        });
        assert_eq!((done, tried), (Ok(7), Care::ALL.to_vec()));
    }

    #[test]
    fn what_works_at_once_is_tried_once_and_what_never_works_is_said() {
        let mut tries = 0;
        let mut count = |_: &Fonts, _| {
            tries += 1;
            Ok(tries)
        };
        assert_eq!(plainer_and_plainer(&[], &mut count), Ok(1));
        let never = plainer_and_plainer(&[], |_, _| -> Result<(), PaperError> { panic!("always") });
        assert_eq!(never, Err(stopped()));
    }
}
