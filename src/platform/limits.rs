//! Limits the system sets.

/// A write beyond the limit on the size of files (`ulimit -f`) fails like one to a full disk, and is said; without this
/// the system ends the program in the middle of it.
pub fn outlive_file_limits() {
    #[cfg(unix)]
    {
        use std::sync::Arc;
        use std::sync::atomic::AtomicBool;
        // The flag is not looked at: the write itself says what is wrong. Where the signal cannot be caught, all is as before.
        let _as_before = signal_hook::flag::register(libc::SIGXFSZ, Arc::new(AtomicBool::new(false)));
    }
}
