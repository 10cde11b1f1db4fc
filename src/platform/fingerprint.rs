//! Telling whether a file still holds what it held.

use std::fmt;
use std::io::{self, Read};

use sha2::{Digest as _, Sha256};

/// The SHA-256 of a file's content: two files with the same one hold the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of a content.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The fingerprint of all that `content` still gives, held in memory piece by piece.
    pub(super) fn of_reader(content: &mut impl Read) -> io::Result<Self> {
        let mut hash = Sha256::new();
        let mut piece = vec![0; 64 * 1024];
        loop {
            match content.read(&mut piece) {
                Ok(0) => return Ok(Self(hash.finalize().into())),
                Ok(count) => hash.update(piece.get(..count).unwrap_or_default()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

/// In hexadecimal, as other programs print it.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_the_sha_256_that_other_programs_print() {
        // FIPS 180-2, appendix B.1 and B.2; the empty text as `sha256sum` prints it.
        let known = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (
                "abc",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            ),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
            ),
        ];
        for (text, print) in known {
            assert_eq!(Fingerprint::of(text.as_bytes()).to_string(), print);
        }
        let long = vec![7; 200_000];
        assert_eq!(
            Fingerprint::of_reader(&mut long.as_slice()).unwrap(),
            Fingerprint::of(&long)
        );
    }
}
