//! The safety check asked again.

pub use crate::app::words::screens::SAFETY_CHECK;

pub fn last_done_on(day: &str, weeks: u32) -> String {
    format!(
        "Last done on {day}, more than {weeks} weeks ago. It is one page of short lines, all unticked: about a minute \
         with nothing new. What you told of floor, joints and the like stays, and your plan can be read meanwhile."
    )
}

pub const BEGIN_THE_QUICK_CHECK: &str = "Begin the quick check";
