//! What reminds while the program is open. Others may see it, so it says nothing of health.

/// What stands above a reminder of a session, on the desktop and in the window.
pub const SESSION_REMINDER: &str = "Your exercises";
/// The reminder of a session.
pub const SESSION_REMINDER_TEXT: &str = "They are planned for today, and none are logged yet.";
/// What stands above a reminder of a break.
pub const BREAK_REMINDER: &str = "Time for a break";
/// The reminder of a break.
pub const BREAK_REMINDER_TEXT: &str = "A short one is enough.";
/// What reminders are, and what they are not.
pub const ABOUT_REMINDERS: &str = "A line in this window and, where the desktop shows such things, a notification; only while \
                                   Plumbline is open. For other times save the plan as a calendar: it reminds by itself.";
