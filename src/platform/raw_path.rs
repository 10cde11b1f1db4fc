//! Paths that other programs hand over: as bytes, which need not be text, or as an address.

use std::path::PathBuf;

/// The path that these bytes are; none where a path must be text and they are none.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere a path may be no text")]
pub(super) fn of_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt as _;
    Some(PathBuf::from(std::ffi::OsString::from_vec(bytes)))
}

/// The path that these bytes are; none where a path must be text and they are none.
#[cfg(not(unix))]
pub(super) fn of_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    String::from_utf8(bytes).ok().map(PathBuf::from)
}

/// The path in an address of this computer: `file:///home/alex/my%20plan.pdf`.
pub(super) fn of_address(text: &str) -> Option<PathBuf> {
    let scheme = text.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("file://"))?;
    let rest = text.strip_prefix(scheme)?;
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    let mut bytes = Vec::new();
    let mut letters = path.bytes();
    while let Some(letter) = letters.next() {
        if letter == b'%' {
            let digits = [letters.next()?, letters.next()?];
            let is_hex = digits.iter().all(u8::is_ascii_hexdigit);
            let digits = std::str::from_utf8(&digits).ok().filter(|_| is_hex)?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(letter);
        }
    }
    of_bytes(bytes).filter(|path| path.is_absolute())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_letter_by_letter() {
        let path = |text| of_address(text).map(|path| path.as_os_str().as_encoded_bytes().to_vec());
        assert_eq!(path("file:///a/b%20c").as_deref(), Some(b"/a/b c".as_slice()));
        assert_eq!(path("FILE://localhost/a").as_deref(), Some(b"/a".as_slice()));
        assert_eq!(
            path("file:///a/%ff").as_deref(),
            Some(b"/a/\xff".as_slice()),
            "need not be text"
        );
        for not in [
            "/a",
            "file://other/a",
            "file:///a%2",
            "file:///a%zz",
            "file:///%+1",
            "https://a/b",
            "file://ü",
        ] {
            assert_eq!(path(not), None, "{not}");
        }
    }
}
