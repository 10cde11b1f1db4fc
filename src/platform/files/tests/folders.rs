//! Reading and removing whole folders.

use super::*;

fn put(folder: &Path, name: &str, bytes: &[u8], days: u64) {
    let mut file = File::create(folder.join(name)).unwrap();
    file.write_all(bytes).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(days * 86_400))
        .unwrap();
}

#[test]
fn all_files_of_a_folder_are_read_at_once_and_one_that_cannot_be_hinders_no_other() {
    let here = folder();
    put(here.path(), "old.plumbline", b"old", 1);
    put(here.path(), "large.plumbline", &[7; 101], 2);
    put(here.path(), "new.plumbline", b"new", 3);
    put(here.path(), "other.pdf", b"no", 4);
    // What a Mac leaves beside a file on a shared disk.
    put(here.path(), "._new.plumbline", &[0, 5, 22, 7, 0, 2, 0, 0], 5);
    pipe(&here.path().join("pipe.plumbline"));
    fs::create_dir(here.path().join("folder.plumbline")).unwrap();

    let read = read_all(here.path(), "plumbline", 100).unwrap();
    let read: Vec<_> = read
        .iter()
        .map(|(listed, bytes)| {
            let name = listed.path.file_name().unwrap().to_str().unwrap();
            (name, listed.size, bytes.as_deref().map_err(|error| error.kind))
        })
        .collect();
    let expected: [(&str, u64, Result<&[u8], _>); 3] = [
        ("new.plumbline", 3, Ok(b"new")),
        ("large.plumbline", 101, Err(FileTrouble::TooLarge)),
        ("old.plumbline", 3, Ok(b"old")),
    ];
    assert_eq!(read, expected);

    assert_eq!(read_all(&here.path().join("no"), "plumbline", 100).unwrap(), []);
    let file = here.path().join("other.pdf");
    assert_eq!(kind(read_all(&file, "plumbline", 100)), FileTrouble::NotAFile);
}

#[test]
fn a_folder_of_ours_is_removed_with_its_files_and_what_they_link_to_stays() {
    let here = folder();
    let (ours, theirs) = (here.path().join("ours"), here.path().join("theirs"));
    fs::create_dir(&ours).unwrap();
    fs::write(&theirs, "precious").unwrap();
    fs::write(ours.join("1.plumbline"), "x").unwrap();
    symlink(&theirs, ours.join("link")).unwrap();
    drop(RealDisk.create(&leftovers::new_name(&ours)).unwrap());
    remove_folder(&ours).unwrap();
    assert_eq!(names(here.path()), ["theirs"]);
    remove_folder(&ours).unwrap();
    assert_eq!(fs::read(&theirs).unwrap(), b"precious");
}

#[test]
fn a_folder_with_folders_in_it_stays_but_not_its_files() {
    let here = folder();
    fs::create_dir(here.path().join("deeper")).unwrap();
    fs::write(here.path().join("deeper/kept"), "x").unwrap();
    fs::write(here.path().join("gone"), "x").unwrap();
    let error = remove_folder(here.path()).unwrap_err();
    assert!(error.what.contains("holds other folders"), "{error}");
    assert_eq!(names(here.path()), ["deeper"]);
    assert_eq!(names(&here.path().join("deeper")), ["kept"]);
}

#[test]
fn what_is_no_folder_of_ours_is_not_removed() {
    let here = folder();
    let (real, link, file) = (
        here.path().join("real"),
        here.path().join("link"),
        here.path().join("file"),
    );
    fs::create_dir(&real).unwrap();
    fs::write(real.join("kept"), "x").unwrap();
    fs::write(&file, "x").unwrap();
    symlink(&real, &link).unwrap();
    for path in [&link, &file] {
        assert_eq!(kind(remove_folder(path)), FileTrouble::NotAFile, "{}", path.display());
    }
    assert_eq!(names(&real), ["kept"]);
    assert_eq!(names(here.path()), ["file", "link", "real"]);
}
