//! Paths that other programs hand over: as bytes, which need not be text, or as an address.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;

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

/// The path in an address of this computer (RFC 8089): `file:///home/alex/my%20plan.pdf`, or `file:/home/alex/plan.pdf`.
pub(super) fn of_address(text: &str) -> Option<PathBuf> {
    let (scheme, rest) = text.split_at_checked("file:".len())?;
    if !scheme.eq_ignore_ascii_case("file:") {
        return None;
    }
    let path = match rest.strip_prefix("//") {
        Some(with_host) => with_host.strip_prefix("localhost").unwrap_or(with_host),
        None => rest,
    };
    #[cfg(windows)]
    let path = path.trim_start_matches('/');
    let is_coded = |after: &str| {
        let digits = after.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    if !path.split('%').skip(1).all(is_coded) {
        return None;
    }
    let bytes = percent_decode_str(path).collect();
    of_bytes(bytes).filter(|path| path.is_absolute())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_letter_by_letter() {
        let path = |text| of_address(text).map(|path| path.as_os_str().as_encoded_bytes().to_vec());
        assert_eq!(path("file:///a/b%20c").as_deref(), Some(b"/a/b c".as_slice()));
        assert_eq!(path("file:/a%25").as_deref(), Some(b"/a%".as_slice()));
        assert_eq!(path("FILE://localhost/a").as_deref(), Some(b"/a".as_slice()));
        assert_eq!(
            path("file:///a/%ff").as_deref(),
            Some(b"/a/\xff".as_slice()),
            "need not be text"
        );
        for not in [
            "/a",
            "file://other/a",
            "file:a",
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
