//! Texts that a screen reader says by itself when they come or change, wherever the focus is.

use egui::accesskit::Live;
use egui::{Context, Id, Response, Ui};

/// Has a text said when it comes or changes, after what is being said.
pub fn live(text: &Response, words: &str) {
    let_say(text, words, Live::Polite);
}

/// Has a text said at once: it cannot wait.
pub fn alarm(text: &Response, words: &str) {
    let_say(text, words, Live::Assertive);
}

/// A text for screen readers alone, in a node that is always there: it is said when its words change, and when the same
/// words come again.
pub fn live_node(ui: &Ui, salt: &str, words: &str, times: u64) {
    // Only a name that changes is spoken.
    let words = if times.is_multiple_of(2) {
        words.to_owned()
    } else {
        format!("{words}\u{a0}")
    };
    let id = Id::unique(("live node", salt));
    ui.accesskit_node_builder(id, |node| {
        node.set_role(egui::accesskit::Role::Status);
        node.set_label(words.as_str());
        node.set_live(Live::Polite);
    });
    if !words.trim().is_empty() {
        ui.data_mut(|data| data.get_temp_mut_or_default::<Vec<String>>(drawn_id()).push(words));
    }
}

fn let_say(text: &Response, words: &str, live: Live) {
    text.ctx.accesskit_node_builder(text.id, |node| node.set_live(live));
    text.ctx.data_mut(|data| {
        data.get_temp_mut_or_default::<Vec<String>>(drawn_id())
            .push(words.to_owned());
    });
}

fn drawn_id() -> Id {
    Id::unique("live texts drawn in this frame")
}

/// The live texts drawn in this frame; forgets them for the next.
pub fn take_live(ctx: &Context) -> Vec<String> {
    ctx.data_mut(|data| std::mem::take(data.get_temp_mut_or_default(drawn_id())))
}

/// Tells a screen reader something once that no text on the screen says.
pub fn tell(ctx: &Context, words: impl Into<Option<String>>) {
    if let Some(words) = words.into() {
        ctx.data_mut(|data| data.insert_temp(told_id(), (words, Readers::All)));
    }
}

/// Tells a screen reader something that newer ones say by themselves.
pub fn tell_older_readers(ctx: &Context, words: impl Into<Option<String>>) {
    if let Some(words) = words.into() {
        ctx.data_mut(|data| data.insert_temp(told_id(), (words, Readers::Older)));
    }
}

/// Which screen readers need to be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readers {
    /// All of them.
    #[default]
    All,
    /// Those that know no live regions.
    Older,
}

fn told_id() -> Id {
    Id::unique("told to the screen reader in this frame")
}

/// What is to be told; forgets it.
pub fn take_told(ctx: &Context) -> Option<(String, Readers)> {
    ctx.data_mut(|data| data.remove_temp(told_id()))
}
