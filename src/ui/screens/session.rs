//! A session that is followed: what comes, the session itself from two metres away, and what it was like.

mod after;
mod before;
mod going;
mod halted;
mod heard;
mod how_many;
mod parts;
mod stop;
pub(super) mod today;

use egui::Ui;

use crate::app::SessionStage;
use crate::rules::session::Halt;
use crate::ui::View;
use crate::ui::widgets::{body, live_node, title};

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let (Some(player), Some(here)) = (view.app.player(), view.app.session_here()) else {
        title(ui, "Session");
        body(ui, "No session is open.");
        return;
    };
    // Always there, so that what it says is heard when it changes; the count is no live text (rule P56).
    let said = view.app.session_said();
    live_node(
        ui,
        "session said",
        said.map_or("", |said| said.words.as_str()),
        said.map_or(0, |said| said.times),
    );
    match player.stage {
        SessionStage::Before => before::show(ui, view, player),
        SessionStage::Going => match here.halt {
            Some(Halt::Pain) => halted::pain(ui, view, player, &here),
            Some(Halt::Version(way)) => halted::version(ui, view, &here, way),
            Some(Halt::Pause) | None => going::show(ui, view, player, &here),
        },
        SessionStage::StopList => stop::list(ui, view, player),
        SessionStage::Stopped => stop::stopped(ui, view, player),
        SessionStage::After => after::show(ui, view, player, &here),
    }
}
