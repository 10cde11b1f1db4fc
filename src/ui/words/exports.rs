//! What can be saved for other programs.

pub const ANSWERS_AS_A_TABLE_CSV: &str = "Answers as a table, CSV";
pub const SUMMARY_AS_PDF: &str = "Summary as PDF";
pub const SUMMARY_AS_PLAIN_TEXT: &str = "Summary as plain text";
pub const SUMMARY_AS_MARKDOWN: &str = "Summary as Markdown";
pub const EXPORT_THE_SUMMARY: &str = "Export: the summary";
pub const SHEET_AS_PDF: &str = "Sheet as PDF";
pub const SHEET_AS_PLAIN_TEXT: &str = "Sheet as plain text";
pub const SHEET_AS_MARKDOWN: &str = "Sheet as Markdown";
pub const EXPORT_THE_SHEET: &str = "Export: the sheet";
pub const EXPORT_THE_PLAN: &str = "Export: the plan";
pub const PLAN_AS_PDF: &str = "Plan as PDF";
pub const PLAN_AS_A_TABLE_CSV: &str = "Plan as a table, CSV";
pub const PLAN_AS_A_CALENDAR: &str = "Plan as a calendar";
pub const EXPORT_THE_LOG: &str = "Export: the log";
pub const SESSIONS_AS_A_TABLE_CSV: &str = "Sessions as a table, CSV";
pub const CHECK_INS_AS_A_TABLE_CSV: &str = "Check-ins as a table, CSV";
pub const COPY_AS_TEXT: &str = "Copy as text";
pub const EXPORT: &str = "Export";
