//! The points on the picture, each a control of its own: moved by keys; what the pointer does is with the picture.

use egui::accesskit::Action;
use egui::{Event, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use super::drawn::{Shown, begin_here, ring};
use super::sight::{STEP, Sight};
use crate::app::{PhotoMessage, command};
use crate::record::{KeptPicture, MarkStands, PhotoMark, PicturePoint};
use crate::report::words;
use crate::ui::View;
use crate::ui::widgets;

/// How large the ring around a mark that has the focus is, in points.
const HANDLE: f32 = 24.0;

/// What the marks did to the sight.
pub struct Done {
    /// What is seen now, where a key changed it.
    pub sight: Option<Sight>,
    /// Whether a key has moved a mark.
    pub moved: bool,
}

/// The id of a mark on the picture.
pub fn mark_id(picture: &KeptPicture, mark: PhotoMark) -> Id {
    Id::unique(("mark", picture.id(), mark))
}

/// Draws the marks that are placed; with Tab one comes to each of them, placed or not.
pub fn show(ui: &Ui, view: View<'_>, shown: &Shown<'_>, (rect, sight): (Rect, Sight)) -> Done {
    let picture = shown.picture;
    let marks = view.app.photo_marks();
    let chosen = view.app.photo_mark();
    let mut done = Done {
        sight: None,
        moved: false,
    };
    let mut is_done = false;
    for mark in &marks {
        let place = picture.at(*mark);
        let is_chosen = chosen == Some(*mark);
        let at = sight.to_screen(rect, place.unwrap_or(sight.centre));
        let there = rect.clamp(at);
        let handle = Rect::from_center_size(there, Vec2::splat(HANDLE));
        let id = mark_id(picture, *mark);
        let response = ui.interact(handle, id, Sense::focusable_noninteractive());
        name(ui, view, &response, picture, *mark);
        let has_focus = response.has_focus();
        if place.is_some() && rect.expand(1.0).contains(at) {
            let is_snapped = picture.stands(*mark) == MarkStands::Snapped;
            ring(ui, (rect, at), *mark, &marks, is_chosen, is_snapped);
        } else if has_focus && widgets::keys_are_used(ui) {
            begin_here(ui, (rect, there));
        }
        // As a screen reader presses it.
        let is_pressed = ui.input(|input| input.has_accesskit_action_request(id, Action::Click));
        if is_pressed {
            take_hold(ui, picture, *mark);
        }
        if response.gained_focus() || is_pressed {
            note_before(ui, picture, *mark);
            view.send(PhotoMessage::MarkChosen(*mark));
        } else if is_just_clicked(ui, id) {
            note_before(ui, picture, *mark);
        }
        widgets::focus_ring(ui, &response, handle);
        if has_focus && !is_done {
            // Enter hands the focus on, and the next mark must not take the same key.
            is_done = true;
            widgets::note_mark_focus(ui);
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            keys(ui, view, picture, (*mark, place), sight, &mut done);
        }
    }
    done
}

fn before_id(picture: &KeptPicture, mark: PhotoMark) -> Id {
    mark_id(picture, mark).with("before it was moved")
}

/// Remembers where a mark lies, so that Escape puts it back there.
fn note_before(ui: &Ui, picture: &KeptPicture, mark: PhotoMark) {
    let before = (picture.at(mark), picture.stands(mark));
    ui.data_mut(|data| data.insert_temp(before_id(picture, mark), before));
}

/// The keyboard is with this mark from now on, and Escape puts it where it lies now.
pub fn take_hold(ui: &Ui, picture: &KeptPicture, mark: PhotoMark) {
    note_before(ui, picture, mark);
    ui.memory_mut(|memory| memory.request_focus(mark_id(picture, mark)));
}

fn clicked_id() -> Id {
    Id::unique("the mark that a click has placed")
}

/// The same once a click has placed it: Escape takes the moves since then back, not the click.
pub fn take_hold_once_placed(ui: &Ui, picture: &KeptPicture, mark: PhotoMark) {
    take_hold(ui, picture, mark);
    ui.data_mut(|data| data.insert_temp(clicked_id(), Some(mark_id(picture, mark))));
}

fn is_just_clicked(ui: &Ui, mark: Id) -> bool {
    let clicked: Option<Option<Id>> = ui.data(|data| data.get_temp(clicked_id()));
    let is_it = clicked.flatten() == Some(mark);
    if is_it {
        ui.data_mut(|data| data.insert_temp(clicked_id(), None::<Id>));
    }
    is_it
}

/// There is no role for a point in two dimensions, so its name says where it is.
fn name(ui: &Ui, view: View<'_>, response: &Response, picture: &KeptPicture, mark: PhotoMark) {
    let library = view.app.library();
    let known = words::mark_name(library, mark);
    let stands = picture.stands(mark);
    let how = words::mark_stands(mark, stands);
    let said = match (picture.at(mark), stands) {
        (None, _) => format!("{known}: {how}"),
        (Some(at), MarkStands::NotPlaced | MarkStands::Placed) => format!("{known}: {}", words::mark_place(at)),
        (Some(at), MarkStands::Snapped | MarkStands::Moved) => format!("{known}: {}, {how}", words::mark_place(at)),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let help = format!(
        "{} Arrow keys move it by one pixel, with Shift by ten, with Alt by a tenth, with Control by a hundred. Enter goes to \
         the next.",
        words::mark_help(library, mark).join(" ")
    );
    ui.accesskit_node_builder(response.id, |node| {
        node.set_description(help);
        node.add_action(Action::Click);
    });
}

/// Puts a mark there, just so.
pub fn put(view: View<'_>, picture: &KeptPicture, mark: PhotoMark, at: PicturePoint) {
    view.send(PhotoMessage::Placed {
        picture: picture.id(),
        mark,
        at,
        by_click: false,
    });
}

/// How far an arrow key goes, in pixels of the picture.
fn step(modifiers: Modifiers) -> f64 {
    if modifiers.alt {
        0.1
    } else if modifiers.command || modifiers.ctrl {
        100.0
    } else if modifiers.shift {
        10.0
    } else {
        1.0
    }
}

fn keys(
    ui: &Ui,
    view: View<'_>,
    picture: &KeptPicture,
    (mark, place): (PhotoMark, Option<PicturePoint>),
    sight: Sight,
    done: &mut Done,
) {
    let pressed: Vec<(Key, Modifiers)> = ui.input(|input| {
        let presses = input.events.iter().filter_map(|event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => Some((*key, *modifiers)),
            _ => None,
        });
        presses.collect()
    });
    let mut at = place.unwrap_or(sight.centre);
    let mut moved = false;
    for (key, modifiers) in pressed {
        let by = step(modifiers);
        match key {
            Key::ArrowLeft => at.x -= by,
            Key::ArrowRight => at.x += by,
            Key::ArrowUp => at.y -= by,
            Key::ArrowDown => at.y += by,
            Key::Enter | Key::Space => {
                if place.is_none() || moved {
                    put(view, picture, mark, at);
                }
                go_on(ui, view, picture, mark);
                return;
            }
            Key::Escape => {
                as_it_was(ui, view, picture, mark);
                return;
            }
            Key::Delete => {
                view.send(PhotoMessage::MarkTakenAway(picture.id(), mark));
                return;
            }
            larger if !modifiers.command && widgets::egui_keys(command::Key::Plus).contains(&larger) => {
                done.sight = Some(Sight {
                    centre: at,
                    ..sight.zoomed(STEP, at)
                });
                continue;
            }
            Key::Minus if !modifiers.command => {
                done.sight = Some(sight.zoomed(1.0 / STEP, at));
                continue;
            }
            _ => continue,
        }
        moved = true;
    }
    if moved {
        done.moved = true;
        put(view, picture, mark, at);
    }
}

/// Takes the moves since the focus came here back.
fn as_it_was(ui: &Ui, view: View<'_>, picture: &KeptPicture, mark: PhotoMark) {
    let before: Option<(Option<PicturePoint>, MarkStands)> = ui.data(|data| data.get_temp(before_id(picture, mark)));
    let (at, stood) = before.unwrap_or((None, MarkStands::NotPlaced));
    view.send(PhotoMessage::PutBack {
        picture: picture.id(),
        mark,
        at,
        stood,
    });
}

/// The focus goes to the next mark that is not placed; after the last one to what the points say.
fn go_on(ui: &Ui, view: View<'_>, picture: &KeptPicture, mark: PhotoMark) {
    let next = view.app.next_open_mark(Some(mark)).filter(|next| *next != mark);
    match next {
        Some(next) => {
            view.send(PhotoMessage::MarkChosen(next));
            ui.memory_mut(|memory| memory.request_focus(mark_id(picture, next)));
        }
        None => super::result::wants_focus(ui),
    }
    ui.ctx().request_repaint();
}
