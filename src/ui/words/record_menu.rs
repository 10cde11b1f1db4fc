//! The menu of the record, and what stands above one that is not edited.

pub use crate::app::words::commands::READ_ONLY as THIS_RECORD_IS_READ_ONLY;

pub const RECORD_MENU: &str = "Record menu";
pub const RECORD: &str = "Record";
pub const TAKE_IT_OVER: &str = "Take it over";
pub const ACCEPT_IT_AS_IT_IS: &str = "Accept it as it is";
pub const RESTORE_THIS_COPY: &str = "Restore this copy";
pub const BACK_TO_THE_RECORD: &str = "Back to the record";
