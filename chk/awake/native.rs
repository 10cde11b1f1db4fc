//! By the system's own call, on Windows and macOS.

/// Given back when it is dropped; the system ends it with the program too.
pub(super) struct Held {
    _kept: keepawake::KeepAwake,
}

/// None where the system says no.
pub(super) fn hold() -> Option<Held> {
    let kept = keepawake::Builder::default()
        .display(true)
        .idle(true)
        .reason("A session is running")
        .app_name("Plumbline")
        .app_reverse_domain(crate::APP_ID)
        .create();
    kept.ok().map(|kept| Held { _kept: kept })
}
