//! Copies, renamed files, links: which id each is known by.

use std::fs;

use super::*;

const ID: Uuid = Uuid::from_u128(7);

struct Here {
    folder: tempfile::TempDir,
    notes: NotesOnDisk,
}

impl Here {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let notes = NotesOnDisk::new(folder.path().join("files"));
        Self { folder, notes }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, id: Uuid) -> PathBuf {
        fs::write(self.path(name), format!("{{\"id\": \"{id}\"}}")).unwrap();
        self.path(name)
    }

    fn known(&mut self, path: &Path) -> Uuid {
        self.notes.recognise(path, ID)
    }
}

#[test]
fn a_copy_is_told_apart_from_the_file_that_is_still_there_and_stays_so() {
    let mut here = Here::new();
    let (anna, copy) = (here.put("Anna", ID), here.put("Copy", ID));
    assert_eq!(here.known(&anna), ID);
    let apart = here.known(&copy);
    assert_ne!(apart, ID);
    assert_eq!((here.known(&anna), here.known(&copy)), (ID, apart));
    fs::remove_file(&anna).unwrap();
    assert_eq!(here.known(&copy), apart, "also when the first one is gone");
}

#[test]
fn a_renamed_file_is_the_same_one() {
    let mut here = Here::new();
    let anna = here.put("Anna", ID);
    assert_eq!(here.known(&anna), ID);
    fs::rename(&anna, here.path("Anna B.")).unwrap();
    let renamed = here.path("Anna B.");
    assert_eq!(here.known(&renamed), ID);
    // Somebody else's file that has the old name since does not count.
    let other = here.put("Anna", Uuid::from_u128(8));
    fs::rename(&renamed, here.path("Anna C.")).unwrap();
    let again = here.path("Anna C.");
    assert_eq!(here.known(&again), ID);
    assert!(other.exists());
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_the_same_file() {
    let mut here = Here::new();
    let anna = here.put("Anna", ID);
    std::os::unix::fs::symlink(&anna, here.path("link")).unwrap();
    let link = here.path("link");
    assert_eq!((here.known(&anna), here.known(&link)), (ID, ID));
}

#[test]
fn where_nothing_can_be_noted_the_id_inside_counts() {
    let mut here = Here::new();
    fs::write(here.path("files"), "in the way").unwrap();
    let anna = here.put("Anna", ID);
    assert_eq!(here.known(&anna), ID);
}
