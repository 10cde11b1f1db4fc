//! The clock of a timed test, to be read from two metres.

use egui::{FontId, RichText, Ui};

use crate::app::{Clock, TimerMessage};
use crate::ui::View;
use crate::ui::look::{bold, icons, palette, space, text};
use crate::ui::widgets::{is_new, lead, live_node, main_button, quiet_button, steps, title};
use crate::ui::words::timer as say;

/// A window lower than this has no room for the largest figures, in points.
const LOW: f32 = 460.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let (Some(timer), Some(clock), Some(item)) = (
        view.app.state().pages.questions.timer,
        view.app.clock(),
        view.app.item(),
    ) else {
        return;
    };
    let name = say::title(&item.name, timer.side);
    let number = match clock {
        Clock::Ready(seconds) | Clock::Running(seconds) => seconds.to_string(),
        Clock::Over => "0".to_owned(),
    };
    let below = say::below_the_number(clock, timer.seconds_are_answer);
    let ready = matches!(clock, Clock::Ready(_));
    let colours = *palette(ui);
    let height = ui.ctx().content_rect().height();
    ui.vertical_centered(|ui| {
        title(ui, &name);
        ui.add_space((height * 0.08 - space::L).max(0.0));
        // In a low window the way to stop it stays in view.
        let is_low = height < LOW;
        let points = text::CLOCK
            .min(height * if is_low { 0.22 } else { 0.42 })
            .min(ui.available_width() * 0.4);
        let colour = if ready { colours.muted } else { colours.accent };
        let shown = ui.label(RichText::new(&number).font(FontId::new(points, bold())).color(colour));
        ui.accesskit_node_builder(shown.id, |node| node.set_value(number.as_str()));
        // The number is not live: a voice cannot be looked away from. Moments are told instead (rule P56).
        live_node(ui, "clock said", view.app.clock_said().unwrap_or_default(), 0);
        lead(ui, below);
        ui.add_space(if is_low { space::XS } else { space::XL });
        let stop = main_button(say::stop(clock, timer.seconds_are_answer))
            .icon(icons::STOP)
            .show(ui);
        // Who cannot see the clock finds the button under the hand; Space stops it wherever the focus is.
        if is_new(ui, "the clock") {
            stop.request_focus();
        }
        if stop.clicked() {
            view.send(TimerMessage::TimerStopped);
        }
        if quiet_button(say::PUT_THE_CLOCK_AWAY).pressed(ui) {
            view.send(TimerMessage::TimerCancelled);
        }
    });
    // What to do stays in sight while one does it.
    if height >= LOW && clock != Clock::Over {
        ui.add_space(space::L);
        super::single(ui, |ui| steps(ui, &item.steps));
    }
}
