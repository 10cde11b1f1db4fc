//! The body map.

use crate::content::View;

pub fn caption(view: View) -> &'static str {
    match view {
        View::Back => "Back",
        View::Front | View::Side => "Front",
    }
}

pub fn caption_with_sides(view: View) -> &'static str {
    match view {
        View::Back => "Back: your left is on the left",
        View::Front | View::Side => "Front: your left is on the right",
    }
}

/// What stands at the left and at the right of the figure.
pub fn sides(view: View) -> [&'static str; 2] {
    match view {
        View::Back => ["Your left", "Your right"],
        View::Front | View::Side => ["Your right", "Your left"],
    }
}

/// `Muscles on the body, from behind`.
pub fn view_named(map: &str, view: View) -> String {
    match view {
        View::Back => format!("{map}, from behind"),
        View::Front | View::Side => format!("{map}, from the front"),
    }
}
