//! Records as files: opened, saved, kept safe, joined, deleted, and found again.

pub(in crate::app) mod access;
pub(in crate::app) mod deleting;
pub(in crate::app) mod exporting;
pub(in crate::app) mod folder;
pub(in crate::app) mod handed_over;
pub(in crate::app) mod joining;
pub(in crate::app) mod old_copies;
pub(in crate::app) mod opening;
pub(in crate::app) mod recents;
pub(in crate::app) mod recovery;
pub(in crate::app) mod saving;
pub(in crate::app) mod sitting;
pub(in crate::app) mod staying;
pub(in crate::app) mod synced_copies;
