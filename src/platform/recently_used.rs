//! The desktop's own list of recent files (`recently-used.xbel`, the freedesktop.org specification of bookmarks): one of our
//! records is put there or taken out; everything else in it stays letter for letter, and a list that cannot be read is
//! left as it is.

use std::ops::Range;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Decoder, Reader};

use super::{FileError, FileTrouble, Fingerprint, Over, files, raw_path};

/// By which name other programs find what is ours.
const OURS: &str = "Plumbline";
/// How the desktop opens one of them with us.
const CALL: &str = "'plumbline %u'";
/// The type of a record, as the package tells it to the desktop.
const TYPE: &str = "application/x-plumbline+json";
/// A longer list is no list of recent files.
const LONGEST: u64 = 16 * 1024 * 1024;
/// Another program may write its own at the same moment.
const TRIES: usize = 3;

const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xbel version=\"1.0\"\n      \
    xmlns:bookmark=\"http://www.freedesktop.org/standards/desktop-bookmarks\"\n      \
    xmlns:mime=\"http://www.freedesktop.org/standards/shared-mime-info\"\n>\n</xbel>\n";

/// Puts a file into the list, or takes it out; a list that is not there is made.
///
/// # Errors
/// The list cannot be read or written.
pub(super) fn set(list: &Path, file: &Path, there: bool, now: DateTime) -> Result<(), FileError> {
    let now = now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    for _ in 0..TRIES {
        let (before, over) = match files::read(list, LONGEST) {
            Ok(bytes) => {
                let over = Over::Same(Fingerprint::of(&bytes));
                (bytes, over)
            }
            Err(error) if error.kind == FileTrouble::Missing && there => (EMPTY.into(), Over::Nothing),
            Err(error) if error.kind == FileTrouble::Missing => return Ok(()),
            Err(error) => return Err(error),
        };
        let changed = std::str::from_utf8(&before).ok().and_then(|text| {
            if there {
                with(text, file, &now)
            } else {
                without(text, file)
            }
        });
        let Some(changed) = changed else { return Ok(()) };
        match files::write(list, changed.as_bytes(), over) {
            Err(error) if matches!(error.kind, FileTrouble::Changed | FileTrouble::Taken) => {}
            written => return written,
        }
    }
    Ok(())
}

/// A bookmark of the list: where its parts stand in the text.
#[derive(Debug, Default)]
struct Bookmark {
    whole: Range<usize>,
    start: Range<usize>,
    /// Where it ends, tag excluded; none where it is a tag alone.
    end: Option<usize>,
    attributes: Vec<(String, String)>,
    /// Whether something is said of it.
    has_info: bool,
    /// Where the programs end that know it.
    programs_end: Option<usize>,
    /// Where ours stands among them, and how often it was opened.
    ours: Option<(Range<usize>, u64)>,
}

impl Bookmark {
    fn path(&self) -> Option<PathBuf> {
        let (_, address) = self.attributes.iter().find(|(name, _)| name == "href")?;
        raw_path::of_address(address)
    }
}

/// The bookmarks of a list, and where it ends; none where this is no list we know how to change.
fn read(text: &str) -> Option<(Vec<Bookmark>, usize)> {
    let mut reader = Reader::from_str(text);
    let decoder = reader.decoder();
    let mut open: Vec<String> = Vec::new();
    let mut bookmarks: Vec<Bookmark> = Vec::new();
    let mut list_end = None;
    // Where our program's line began, if it is no tag alone.
    let mut ours_from = None;
    loop {
        let from = usize::try_from(reader.buffer_position()).ok()?;
        let event = reader.read_event().ok()?;
        let to = usize::try_from(reader.buffer_position()).ok()?;
        match event {
            Event::Start(tag) => {
                let name = name_of(&tag)?;
                ours_from = began(&mut bookmarks, &open, &tag, from..to, decoder, false)?.or(ours_from);
                open.push(name);
            }
            Event::Empty(tag) => {
                let within = began(&mut bookmarks, &open, &tag, from..to, decoder, true)?;
                if let (Some((start, count)), Some(last)) = (within, bookmarks.last_mut()) {
                    last.ours = Some((start..to, count));
                }
            }
            Event::End(_) => {
                let name = open.pop()?;
                let place: Vec<&str> = open.iter().map(String::as_str).collect();
                match (place.as_slice(), name.as_str()) {
                    ([], "xbel") => list_end = Some(from),
                    (["xbel"], "bookmark") => {
                        let last = bookmarks.last_mut()?;
                        last.end = Some(from);
                        last.whole.end = to;
                    }
                    (PROGRAMS_IN, PROGRAMS) => bookmarks.last_mut()?.programs_end = Some(from),
                    (_, PROGRAM) => {
                        if let (Some((start, count)), Some(last)) = (ours_from.take(), bookmarks.last_mut()) {
                            last.ours = Some((start..to, count));
                        }
                    }
                    _ => {}
                }
            }
            Event::Eof => break,
            Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
    }
    open.is_empty().then_some((bookmarks, list_end?))
}

const PROGRAMS_IN: &[&str] = &["xbel", "bookmark", "info", "metadata"];
const PROGRAMS: &str = "bookmark:applications";
const PROGRAM: &str = "bookmark:application";

/// Takes note of a tag; answers where our program's line begins, and how often it opened the file. None where the list is
/// not of the kind we know.
fn began(
    bookmarks: &mut Vec<Bookmark>,
    open: &[String],
    tag: &BytesStart<'_>,
    place: Range<usize>,
    decoder: Decoder,
    is_alone: bool,
) -> Option<Option<(usize, u64)>> {
    let attributes = attributes_of(tag, decoder)?;
    let value = |wanted: &str| {
        let found = attributes.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.as_str())
    };
    let within: Vec<&str> = open.iter().map(String::as_str).collect();
    match (within.as_slice(), name_of(tag)?.as_str()) {
        ([], "xbel") => {
            let knows = |prefix: &str, standard: &str| {
                value(prefix) == Some(&format!("http://www.freedesktop.org/standards/{standard}"))
            };
            let known = knows("xmlns:bookmark", "desktop-bookmarks") && knows("xmlns:mime", "shared-mime-info");
            (known && !is_alone).then_some(None)
        }
        ([], _) => None,
        (["xbel"], "bookmark") => {
            bookmarks.push(Bookmark {
                whole: place.clone(),
                start: place,
                attributes,
                ..Bookmark::default()
            });
            Some(None)
        }
        (["xbel", "bookmark"], "info") => {
            bookmarks.last_mut()?.has_info = true;
            Some(None)
        }
        (["xbel", "bookmark", "info", "metadata", PROGRAMS], PROGRAM) if value("name") == Some(OURS) => {
            let count = value("count").and_then(|count| count.parse().ok()).unwrap_or(0);
            Some(Some((place.start, count)))
        }
        _ => Some(None),
    }
}

fn name_of(tag: &BytesStart<'_>) -> Option<String> {
    String::from_utf8(tag.name().as_ref().to_vec()).ok()
}

fn attributes_of(tag: &BytesStart<'_>, decoder: Decoder) -> Option<Vec<(String, String)>> {
    let read = |attribute: quick_xml::events::attributes::Attribute<'_>| {
        let name = String::from_utf8(attribute.key.as_ref().to_vec()).ok()?;
        let value = attribute.decode_and_unescape_value(decoder).ok()?;
        Some((name, value.into_owned()))
    };
    tag.attributes().map(|attribute| read(attribute.ok()?)).collect()
}

/// The list with this file in it, opened now by us; none where the list is not one we know.
fn with(text: &str, file: &Path, now: &str) -> Option<String> {
    let (bookmarks, end) = read(text)?;
    let Some(known) = bookmarks.iter().find(|known| known.path().as_deref() == Some(file)) else {
        let all = format!("  {}\n", bookmark(&address_of(file), now, now));
        return replaced(text, vec![(end..end, all)]);
    };
    let count = known.ours.as_ref().map_or(0, |(_, count)| *count).saturating_add(1);
    let line = program(now, count);
    let mut changes = Vec::new();
    match (known.end, known.programs_end, &known.ours) {
        (None, _, _) => {
            let added = known.attributes.iter().find(|(name, _)| name == "added");
            let added = added.map_or(now, |(_, added)| added);
            let address = known.attributes.iter().find(|(name, _)| name == "href");
            let address = address.map(|(_, address)| address.as_str()).unwrap_or_default();
            return replaced(text, vec![(known.whole.clone(), bookmark(address, added, now))]);
        }
        (Some(_), _, Some((place, _))) => changes.push((place.clone(), line)),
        (Some(_), Some(end), None) => changes.push((end..end, format!("  {line}\n        "))),
        (Some(end), None, None) if !known.has_info => {
            changes.push((end..end, format!("  {}\n  ", info(now))));
        }
        // What another program says of it leaves no place for ours.
        (Some(_), None, None) => {}
    }
    changes.push((known.start.clone(), dated(&known.attributes, now)));
    replaced(text, changes)
}

/// The list without this file; none where it is not there.
fn without(text: &str, file: &Path) -> Option<String> {
    let (bookmarks, _) = read(text)?;
    let gone: Vec<_> = bookmarks
        .iter()
        .filter(|known| known.path().as_deref() == Some(file))
        .map(|known| {
            let before = text.get(..known.whole.start).unwrap_or_default();
            let line = before.trim_end_matches([' ', '\t']).len();
            let after = text.get(known.whole.end..).unwrap_or_default();
            let rest = if after.starts_with('\n') { 1 } else { 0 };
            (line..known.whole.end + rest, String::new())
        })
        .collect();
    (!gone.is_empty()).then(|| replaced(text, gone)).flatten()
}

/// The text with these parts replaced.
fn replaced(text: &str, mut changes: Vec<(Range<usize>, String)>) -> Option<String> {
    changes.sort_by_key(|(place, _)| place.start);
    let mut all = String::with_capacity(text.len() + 512);
    let mut at = 0;
    for (place, new) in changes {
        all.push_str(text.get(at..place.start)?);
        all.push_str(&new);
        at = place.end;
    }
    all.push_str(text.get(at..)?);
    Some(all)
}

/// The first tag of a bookmark that was opened now.
fn dated(attributes: &[(String, String)], now: &str) -> String {
    let mut tag = "<bookmark".to_owned();
    let mut say = |name: &str, value: &str| tag.push_str(&format!(" {name}=\"{}\"", escape(value)));
    let is_date = |name: &str| name == "modified" || name == "visited";
    for (name, value) in attributes.iter().filter(|(name, _)| !is_date(name)) {
        say(name, value);
    }
    say("modified", now);
    say("visited", now);
    tag.push('>');
    tag
}

fn bookmark(address: &str, added: &str, now: &str) -> String {
    format!(
        "<bookmark href=\"{}\" added=\"{}\" modified=\"{now}\" visited=\"{now}\">\n    {}\n  </bookmark>",
        escape(address),
        escape(added),
        info(now)
    )
}

fn info(now: &str) -> String {
    format!(
        "<info>\n      <metadata owner=\"http://freedesktop.org\">\n        <mime:mime-type type=\"{TYPE}\"/>\n        \
         <{PROGRAMS}>\n          {}\n        </{PROGRAMS}>\n      </metadata>\n    </info>",
        program(now, 1)
    )
}

fn program(now: &str, count: u64) -> String {
    format!(
        "<{PROGRAM} name=\"{OURS}\" exec=\"{}\" modified=\"{now}\" count=\"{count}\"/>",
        escape(CALL)
    )
}

/// What need not be coded in the path of an address (RFC 3986).
const AS_IT_IS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

fn address_of(file: &Path) -> String {
    format!(
        "file://{}",
        percent_encode(file.as_os_str().as_encoded_bytes(), AS_IT_IS)
    )
}

#[cfg(test)]
mod tests;
