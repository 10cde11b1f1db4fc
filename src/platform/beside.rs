//! Work that is begun before its result is needed.

use std::thread;

/// Begins a work beside the caller; asked for its result, waits for what is left of it. Where no thread can be had, or it
/// died, the caller does the work.
pub fn begin_beside<T: Send + 'static>(work: fn() -> T) -> impl FnOnce() -> T {
    let begun = thread::Builder::new().spawn(work);
    move || {
        let done = begun.ok().and_then(|thread| thread.join().ok());
        done.unwrap_or_else(work)
    }
}
