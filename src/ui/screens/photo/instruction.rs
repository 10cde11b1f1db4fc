//! What is placed now, where it is, how it is found, and what comes next.

use egui::Ui;

use super::{in_view, result, side};
use crate::app::PhotoMessage;
use crate::content::Landmark;
use crate::record::{KeptPicture, MarkStands, PhotoMark};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{self, disclosure, main_button, note, quiet_button};

/// What is placed now, where it is, and the way on; one below the other.
pub fn show(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    let Some(mark) = view.app.photo_mark() else { return };
    let and = match picture.stands(mark) {
        MarkStands::Placed => " Not just there? Click again.",
        MarkStands::NotPlaced | MarkStands::Snapped | MarkStands::Moved => " Move it, or go on.",
    };
    what(ui, view, (picture, mark), and);
    place(ui, view);
    onward(ui, view, (picture, mark));
}

/// What is placed now, on one line where there is little room.
pub fn what_now(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    if let Some(mark) = view.app.photo_mark() {
        what(ui, view, (picture, mark), "");
    }
}

/// The way on alone.
pub fn way_on(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    if let Some(mark) = view.app.photo_mark() {
        onward(ui, view, (picture, mark));
    }
}

/// Where what is placed now is.
pub fn place(ui: &mut Ui, view: View<'_>) {
    if let Some(mark) = view.app.photo_mark() {
        note(ui, &words::mark_where(view.app.library(), mark));
    }
}

/// How it is found on the body, on demand: the sticker is there already.
pub fn finding(ui: &mut Ui, view: View<'_>) {
    let Some(mark) = view.app.photo_mark() else { return };
    let library = view.app.library();
    let texts = words::mark_finding(library, mark);
    if texts.is_empty() {
        return;
    }
    let name = format!("How it is found: {}", words::mark_name(library, mark));
    disclosure(ui, "how a point is found", "How it is found", &name, |ui| {
        for text in &texts {
            note(ui, text);
        }
    });
    ui.add_space(space::XS);
}

fn what(ui: &mut Ui, view: View<'_>, (picture, mark): (&KeptPicture, PhotoMark), and: &str) {
    let name = words::mark_name(view.app.library(), mark);
    let stands = picture.stands(mark);
    let said = match (stands, view.app.next_open_mark(None)) {
        (MarkStands::NotPlaced, _) => format!("Click on: {name}"),
        (_, Some(_)) => format!("{name} is {}.{and}", words::mark_stands(mark, stands)),
        (_, None) if result::asks(view, picture) => {
            "All points are placed. There is one question about the sides.".to_owned()
        }
        (_, None) => "All points are placed. Move one, or use the numbers below.".to_owned(),
    };
    let shown = widgets::strong(ui, &said);
    widgets::live(&shown, &said);
}

/// The way on: to the next point, to the numbers; or what there is to say where what is asked for is not in the picture.
fn onward(ui: &mut Ui, view: View<'_>, (picture, mark): (&KeptPicture, PhotoMark)) {
    let next = view.app.next_open_mark(Some(mark)).filter(|next| *next != mark);
    if picture.stands(mark) == MarkStands::NotPlaced {
        return not_there(ui, view, (picture, mark), next);
    }
    match next {
        Some(next) => {
            let name = words::mark_name(view.app.library(), next);
            let words = format!("Next: {name}");
            if main_button(&words).icon_after(icons::NEXT).pressed(ui) {
                view.send(PhotoMessage::MarkChosen(next));
                in_view::wish(ui);
            }
        }
        None => {
            let words = if result::asks(view, picture) {
                "To the question"
            } else {
                "To the numbers"
            };
            if main_button(words).icon_after(icons::NEXT).pressed(ui) {
                result::wants_focus(ui);
                ui.ctx().request_repaint();
            }
        }
    }
}

fn not_there(ui: &mut Ui, view: View<'_>, (picture, mark): (&KeptPicture, PhotoMark), next: Option<PhotoMark>) {
    match mark {
        PhotoMark::StringTop | PhotoMark::StringBottom => {
            if quiet_button("There is no string in it").pressed(ui) {
                view.send(PhotoMessage::NoStringSaid(picture.id()));
            }
        }
        PhotoMark::Point(Landmark::RightMark) => side::which_is_right(ui, view, picture),
        PhotoMark::Point(point) => {
            let is_asked = view.app.photo_view().is_some_and(|view| view.points.contains(&point));
            let other = next.or(view.app.photo_marks().first().copied());
            if let (false, Some(other)) = (is_asked, other)
                && quiet_button("Leave it out").pressed(ui)
            {
                view.send(PhotoMessage::MarkChosen(other));
            }
        }
    }
}
