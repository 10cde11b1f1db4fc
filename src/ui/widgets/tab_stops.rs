//! The order of the Tab key: a group of options is one stop, and what stands beside a row is none. Arrows reach the rest.

use egui::{EventFilter, Id, Key, Response, Sense, Ui};

use super::focus_and_show;

/// The group that is being drawn.
#[derive(Clone, Default)]
struct Drawn {
    /// Which member the Tab key stops at.
    stop: usize,
    /// Members so far, and whether each is chosen.
    members: Vec<(Id, bool)>,
}

fn drawn_id() -> Id {
    Id::unique("the group of options that is being drawn")
}

/// Draws options of which Tab stops at one only: the one with the focus, else the chosen one, else the first. `name` tells
/// the group from all others of the screen.
pub(super) fn one_stop<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let key = Id::unique(("members of a group in the last frame", name));
    let before: Vec<(Id, bool)> = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let focused = ui.memory(egui::Memory::focused);
    let stop = before
        .iter()
        .position(|(id, _)| Some(*id) == focused)
        .or_else(|| before.iter().position(|(_, chosen)| *chosen))
        .unwrap_or(0);
    let empty = Drawn {
        stop,
        members: Vec::new(),
    };
    ui.data_mut(|data| data.insert_temp(drawn_id(), empty));
    let result = contents(ui);
    let drawn: Option<Drawn> = ui.data_mut(|data| data.remove_temp(drawn_id()));
    let members = drawn.unwrap_or_default().members;
    move_inside(ui, &members);
    ui.data_mut(|data| data.insert_temp(key, members));
    result
}

/// Arrows go from member to member and stay inside; egui's own would leave for whatever is nearest on the screen, also
/// for a bar that covers the next member.
fn move_inside(ui: &Ui, members: &[(Id, bool)]) {
    let focused = ui.memory(egui::Memory::focused);
    let Some(place) = members.iter().position(|(id, _)| Some(*id) == focused) else {
        return;
    };
    let arrows = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    let pressed = |keys: [Key; 2]| ui.input(|input| keys.into_iter().any(|key| input.key_pressed(key)));
    let to = match (
        pressed([Key::ArrowDown, Key::ArrowRight]),
        pressed([Key::ArrowUp, Key::ArrowLeft]),
    ) {
        (true, false) => place.checked_add(1),
        (false, true) => place.checked_sub(1),
        _ => None,
    };
    if let Some((id, _)) = members.get(place) {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(*id, arrows));
    }
    if let Some((id, _)) = to.and_then(|to| members.get(to)) {
        focus_and_show(ui.ctx(), *id);
    }
}

/// How the next member of a group senses: only the frame in which Tab is pressed passes over it.
pub(super) fn member_sense(ui: &Ui) -> Sense {
    let drawn: Option<Drawn> = ui.data(|data| data.get_temp(drawn_id()));
    let passed_over = drawn.is_some_and(|drawn| drawn.members.len() != drawn.stop);
    sense(ui, passed_over)
}

/// Tells the group about the member that was drawn.
pub(super) fn join_group(ui: &Ui, member: &Response, chosen: bool) {
    ui.data_mut(|data| {
        if let Some(mut drawn) = data.get_temp::<Drawn>(drawn_id()) {
            drawn.members.push((member.id, chosen));
            data.insert_temp(drawn_id(), drawn);
        }
    });
}

/// How a small button beside a row senses: Tab passes over it, the arrow to its side reaches it.
pub(super) fn beside_sense(ui: &Ui, id: Id) -> Sense {
    sense(ui, !ui.memory(|memory| memory.has_focus(id)))
}

fn sense(ui: &Ui, passed_over: bool) -> Sense {
    if passed_over && ui.input(|input| input.key_pressed(Key::Tab)) {
        Sense::CLICK
    } else {
        Sense::click()
    }
}
