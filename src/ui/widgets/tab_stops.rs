//! The order of the Tab key: a group of options is one stop, and what stands beside a row is none. Arrows reach the rest.

use egui::{Context, EventFilter, Id, Key, Response, Sense, Ui};

use super::{focus_and_show, tell, tell_older_readers};
use crate::ui::words::widgets::tab_stops as say;

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

fn members_id(name: &str) -> Id {
    Id::unique(("members of a group in the last frame", name))
}

/// The members of a group that was drawn, and whether each is chosen.
pub(super) fn members_of(ui: &Ui, name: &str) -> Vec<(Id, bool)> {
    ui.data(|data| data.get_temp(members_id(name))).unwrap_or_default()
}

/// Draws options of which Tab stops at one only: the one with the focus, else the chosen one, else the first. `name` tells
/// the group from all others of the screen.
pub(super) fn one_stop<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let key = members_id(name);
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
    say_choice(ui, name, &before, &members);
    number(ui, &members);
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

/// "3 of 65".
fn number(ui: &Ui, members: &[(Id, bool)]) {
    ui.accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(members.len()));
    for (place, (id, _)) in members.iter().enumerate() {
        ui.accesskit_node_builder(*id, |node| node.set_position_in_set(place));
    }
}

/// The member of a group that a key is choosing, from the pass on after the one it was pressed in.
#[derive(Clone, Default)]
struct ByKey {
    group: String,
    member: usize,
    pass: u64,
}

fn by_key_id() -> Id {
    Id::unique("the option that a key is choosing")
}

/// A key chooses a member of a group: the focus goes there, so that a screen reader says what was chosen.
pub fn focus_follows(ctx: &Context, group: &str, member: usize) {
    let by_key = ByKey {
        group: group.to_owned(),
        member,
        pass: ctx.cumulative_pass_nr(),
    };
    ctx.data_mut(|data| data.insert_temp(by_key_id(), by_key));
}

/// Says what was chosen where the focus does not: it is there already, or a reader says nothing of it.
fn say_choice(ui: &Ui, name: &str, before: &[(Id, bool)], members: &[(Id, bool)]) {
    let focused = ui.memory(egui::Memory::focused);
    let said = |id: Id| {
        let label = ui
            .ctx()
            .accesskit_node_builder(id, |node| node.label().map(str::to_owned));
        label.flatten().as_ref().map(|label| say::chosen(label))
    };
    let by_key: Option<ByKey> = ui.data(|data| data.get_temp(by_key_id()));
    if let Some(by_key) = by_key.filter(|by_key| by_key.group == name && by_key.pass < ui.ctx().cumulative_pass_nr()) {
        ui.data_mut(|data| data.remove_temp::<ByKey>(by_key_id()));
        match members.get(by_key.member) {
            Some((id, true)) if focused == Some(*id) => tell(ui.ctx(), said(*id)),
            Some((id, true)) => focus_and_show(ui.ctx(), *id),
            Some((_, false)) | None => {}
        }
        return;
    }
    let newly = members
        .iter()
        .find(|(id, chosen)| *chosen && focused == Some(*id) && before.contains(&(*id, false)));
    if let Some((id, _)) = newly {
        tell_older_readers(ui.ctx(), said(*id));
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
