//! Claims between two that do not know of each other: each has its own open files, as two programs have.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::*;

fn two() -> (tempfile::TempDir, Claims, Claims) {
    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join("state/locks");
    let claims = (Claims::new(folder.clone()), Claims::new(folder));
    (here, claims.0, claims.1)
}

#[test]
fn what_one_has_claimed_the_other_cannot_have_until_it_is_let_go() {
    let (_here, mut one, mut other) = two();
    assert_eq!(one.claim("a-1"), Ok(Claim::Ours));
    assert_eq!(one.claim("a-1"), Ok(Claim::Ours), "asked again");
    assert_eq!(other.claim("a-1"), Ok(Claim::Theirs));
    assert_eq!(other.claim("a-2"), Ok(Claim::Ours), "another name is another claim");
    other.let_go("a-1");
    assert_eq!(other.claim("a-1"), Ok(Claim::Theirs), "only the holder can let go");
    one.let_go("a-1");
    assert_eq!(other.claim("a-1"), Ok(Claim::Ours));
    assert_eq!(one.claim("a-1"), Ok(Claim::Theirs));
}

#[test]
fn a_claim_ends_with_its_holder() {
    let (_here, mut one, mut other) = two();
    assert_eq!(one.claim("a"), Ok(Claim::Ours));
    drop(one);
    assert_eq!(other.claim("a"), Ok(Claim::Ours));
}

#[test]
#[cfg(unix)]
fn claims_leave_nothing_behind_and_tell_nobody_else() {
    use std::os::unix::fs::PermissionsExt as _;
    let (here, mut one, _) = two();
    let folder = here.path().join("state/locks");
    one.claim("a").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&folder.join("a"))), (0o700, 0o600));
    one.let_go("a");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
}

#[test]
#[cfg(unix)]
fn what_killed_holders_left_is_swept_away_and_no_claim_with_it() {
    let (here, mut one, mut other) = two();
    let folder = here.path().join("state/locks");
    one.claim("one").unwrap();
    other.claim("other").unwrap();
    fs::write(folder.join("of-a-killed-one"), "").unwrap();
    one.sweep();
    let mut left: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["one", "other"]);
    assert_eq!(
        (other.claim("one"), one.claim("other")),
        (Ok(Claim::Theirs), Ok(Claim::Theirs))
    );
}

#[test]
#[cfg(unix)]
fn a_lock_on_a_file_that_was_taken_away_is_worth_nothing() {
    let (here, mut one, mut other) = two();
    let file = here.path().join("state/locks/a");
    one.claim("a").unwrap();
    // As when the holder lets go just after this one opened the file: it would lock a file that nobody finds any more.
    let stale = open(&file).unwrap();
    one.let_go("a");
    assert!(matches!(take(stale, &file), Ok(Taken::Stale)));
    assert_eq!(other.claim("a"), Ok(Claim::Ours));
    assert_eq!(one.claim("a"), Ok(Claim::Theirs));
}

#[test]
fn two_that_claim_and_let_go_at_once_never_both_have_it() {
    let (_here, one, other) = two();
    let taken = AtomicBool::new(false);
    let had = [one, other].map(|mut claims| {
        let taken = &taken;
        move || {
            let mut had = 0;
            for _ in 0..3000 {
                if claims.claim("a").unwrap() == Claim::Ours {
                    assert!(!taken.swap(true, Ordering::SeqCst), "both have it");
                    had += 1;
                    taken.store(false, Ordering::SeqCst);
                    claims.let_go("a");
                }
            }
            had
        }
    });
    let had = thread::scope(|scope| had.map(|work| scope.spawn(work)).map(|thread| thread.join().unwrap()));
    assert!(had.iter().sum::<u32>() > 0, "{had:?}");
}

#[test]
fn a_name_that_is_no_plain_name_is_refused() {
    let (here, mut one, _) = two();
    for name in ["", ".", "..", "../a", "a/b", "a\\b", "Ann R", "ä", &"a".repeat(101)] {
        assert!(one.claim(name).is_err(), "{name}");
        one.let_go(name);
    }
    assert!(!here.path().join("a").exists());
}

#[test]
fn a_folder_that_cannot_be_made_is_said_to_be_so() {
    let here = tempfile::tempdir().unwrap();
    fs::write(here.path().join("state"), "a file").unwrap();
    let error = Claims::new(here.path().join("state/locks")).claim("a").unwrap_err();
    assert_eq!(error.kind, FileTrouble::NotAFile, "{error}");
}
