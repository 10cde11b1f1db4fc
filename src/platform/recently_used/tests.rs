use jiff::civil::date;

use super::*;

/// As GTK writes it, with a file of another program, a comment, and one of ours that GTK's file dialog has listed already.
const LIST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0"
      xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"
      xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info"
>
  <!-- kept -->
  <bookmark href="file:///home/a/b&amp;c%20d.odt" added="2026-01-02T03:04:05.000006Z" modified="2026-01-02T03:04:05.000006Z" visited="2026-01-02T03:04:05.000006Z">
    <title>ünf</title>
    <info>
      <metadata owner="http://freedesktop.org">
        <mime:mime-type type="application/vnd.oasis.opendocument.text"/>
        <bookmark:applications>
          <bookmark:application name="LibreOffice" exec="&apos;soffice %u&apos;" modified="2026-01-02T03:04:05.000006Z" count="3"/>
        </bookmark:applications>
      </metadata>
    </info>
  </bookmark>
  <bookmark href="file:///home/a/Kim%20L%C3%A9e.plumbline" added="2026-01-02T03:04:05Z" modified="2026-01-02T03:04:05Z" visited="2026-01-02T03:04:05Z">
    <info>
      <metadata owner="http://freedesktop.org">
        <mime:mime-type type="application/json"/>
        <bookmark:applications>
          <bookmark:application name="xdg-desktop-portal-gtk" exec="&apos;portal %u&apos;" modified="2026-01-02T03:04:05Z" count="1"/>
        </bookmark:applications>
      </metadata>
    </info>
  </bookmark>
</xbel>
"#;

const NOW: &str = "2026-12-01T10:00:00Z";

#[test]
fn a_new_file_stands_at_the_end_and_the_rest_stays_letter_for_letter() {
    let file = Path::new("/home/a/A & \"B\" <1>.plumbline");
    let listed = with(LIST, file, NOW).expect("a list");
    let (before, end) = LIST.split_at(LIST.find("</xbel>").expect("its end"));
    assert!(listed.starts_with(before) && listed.ends_with(end));
    let ours = listed.get(before.len()..).unwrap();
    assert!(
        ours.contains("href=\"file:///home/a/A%20%26%20%22B%22%20%3C1%3E.plumbline\""),
        "{ours}"
    );
    assert!(ours.contains("<mime:mime-type type=\"application/x-plumbline+json\"/>"));
    assert!(ours.contains("name=\"Plumbline\" exec=\"&apos;plumbline %u&apos;\""));
    assert_eq!(
        without(&listed, file).as_deref(),
        Some(LIST),
        "and goes without a trace"
    );
    let (bookmarks, _) = read(&listed).expect("still a list");
    assert_eq!(bookmarks.last().and_then(Bookmark::path).as_deref(), Some(file));
}

#[test]
fn a_file_that_is_listed_is_listed_once_and_counted() {
    let file = Path::new("/home/a/Kim Lée.plumbline");
    let mut listed = LIST.to_owned();
    for count in 1..4 {
        listed = with(&listed, file, NOW).expect("a list");
        let (bookmarks, _) = read(&listed).expect("a list");
        let ours: Vec<_> = bookmarks
            .iter()
            .filter(|known| known.path().as_deref() == Some(file))
            .collect();
        assert_eq!(ours.len(), 1);
        assert_eq!(ours[0].ours.as_ref().map(|(_, count)| *count), Some(count));
    }
    assert!(listed.contains("added=\"2026-01-02T03:04:05Z\" modified=\"2026-12-01T10:00:00Z\""));
    assert!(
        listed.contains("name=\"xdg-desktop-portal-gtk\""),
        "others know it still"
    );
    assert!(listed.contains("<title>ünf</title>") && listed.contains("<!-- kept -->"));
    let gone = without(&listed, file).expect("there");
    assert!(!gone.contains("Kim"), "with what others wrote of it");
    assert!(gone.contains("LibreOffice"));
}

#[test]
fn bookmarks_of_every_shape_get_ours_once() {
    let around = |bookmark: &str| EMPTY.replace("</xbel>", &format!("  {bookmark}\n</xbel>"));
    let file = Path::new("/a.plumbline");
    for shape in [
        r#"<bookmark href="file:///a.plumbline" added="2026-01-02T03:04:05Z"/>"#,
        r#"<bookmark href='file:///a.plumbline' added='x"y'></bookmark>"#,
        r#"<bookmark href="file:///a.plumbline"><title>t</title></bookmark>"#,
        r#"<bookmark href="file:///a.plumbline"><info><metadata owner="o"><bookmark:applications></bookmark:applications></metadata></info></bookmark>"#,
        r#"<bookmark href="file:///a.plumbline"><info><metadata owner="o"><bookmark:applications><bookmark:application name="Plumbline" count="7"></bookmark:application></bookmark:applications></metadata></info></bookmark>"#,
    ] {
        let text = around(shape);
        let once = with(&text, file, NOW).expect(shape);
        let twice = with(&once, file, NOW).expect(shape);
        let (bookmarks, _) = read(&twice).expect(shape);
        assert_eq!(bookmarks.len(), 1, "{twice}");
        let count = bookmarks[0].ours.as_ref().map(|(_, count)| *count);
        assert!(matches!(count, Some(2 | 9)), "{twice}");
        assert_eq!(twice.matches("Plumbline").count(), 1, "{twice}");
    }
    // Said of it, but by nobody: dated, and no more.
    let strange = around(r#"<bookmark href="file:///a.plumbline"><info><metadata owner="kde"/></info></bookmark>"#);
    let dated = with(&strange, file, NOW).expect("a list");
    assert!(dated.contains("owner=\"kde\"") && dated.contains(NOW) && !dated.contains("Plumbline"));
}

#[test]
fn a_list_that_cannot_be_read_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().join("recently-used.xbel");
    let now = date(2026, 12, 1).at(10, 0, 0, 0);
    let file = Path::new("/a.plumbline");
    let cut = LIST.get(..LIST.len() / 2).unwrap();
    let crossed = LIST.replacen("</info>", "</metadata>", 1);
    for broken in [
        "",
        "hello",
        cut,
        &crossed,
        "<xbel/>",
        "<html></html>",
        "<xbel version=\"1.0\"></xbel>",
        &LIST.replace("</xbel>", ""),
    ] {
        for bytes in [broken.as_bytes().to_vec(), [broken.as_bytes(), b"\xff"].concat()] {
            std::fs::write(&list, &bytes).expect("written");
            for there in [true, false] {
                set(&list, file, there, now).expect("no trouble");
                assert_eq!(std::fs::read(&list).expect("there"), bytes, "{broken}");
            }
        }
    }
    std::fs::remove_file(&list).expect("removed");
    std::fs::create_dir(&list).expect("a folder in its place");
    assert!(set(&list, file, true, now).is_err());
}

#[test]
fn a_list_that_is_not_there_is_made_for_this_person_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().join("share").join("recently-used.xbel");
    let now = date(2026, 12, 1).at(10, 0, 0, 0);
    let file = Path::new("/home/a/Kim.plumbline");
    set(&list, file, false, now).expect("nothing to take out");
    assert!(!list.exists());
    set(&list, file, true, now).expect("made");
    let made = std::fs::read_to_string(&list).expect("there");
    assert!(
        made.contains("href=\"file:///home/a/Kim.plumbline\" added=\"2026-12-01T10:00:00Z\""),
        "{made}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&list).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    set(&list, file, false, now).expect("taken out");
    assert_eq!(std::fs::read_to_string(&list).expect("there"), EMPTY);
}
