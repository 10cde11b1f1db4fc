//! Where the keyboard is when a screen, a dialog or the clock comes or goes: it is never lost.

use egui::{Context, Id, Rect};

use super::screens::field_id;
use super::{parts, widgets};
use crate::app::{App, Dialog, Focus, Screen, Timer, WindowMessage, fields};
use crate::ui::View;

/// What stands above or in place of the screen.
#[derive(Clone, Debug, Default, PartialEq)]
enum Above {
    #[default]
    Nothing,
    /// A dialog; whether it asks where it hurt.
    Dialog {
        hurt: bool,
    },
    Clock(Timer),
}

/// Remembers what opened a dialog or the clock, and gives it the focus back.
#[derive(Debug, Default)]
pub struct FocusKeeper {
    above: Above,
    /// The control that opened what is above.
    opener: Option<Id>,
    /// What was clicked in the last frame: a click by pointer gives no focus.
    clicked: Option<Id>,
    /// What has just gone.
    gone: Option<Above>,
    /// What led to each page of the library that lies on the way back.
    openers: Vec<Option<Id>>,
    /// What led to the page that was just left.
    back_to: Option<Id>,
    /// What had the focus in the last frame, and where it stood.
    held: Option<(Id, Rect)>,
    /// Where one was in each part of the window.
    visited: parts::Visited,
}

impl FocusKeeper {
    /// Looks at what is above the screen now; before anything is drawn.
    pub fn begin(&mut self, ctx: &Context, app: &App) {
        widgets::begin_drawing(ctx);
        parts::begin_drawing(ctx);
        self.follow_trail(ctx, app.state().pages.library.trail.len());
        let now = match (&app.state().dialog, app.state().pages.questions.timer) {
            (Some(dialog), _) => Above::Dialog {
                hurt: matches!(dialog, Dialog::HurtWhere(_)),
            },
            (None, Some(timer)) => Above::Clock(timer),
            (None, None) => Above::Nothing,
        };
        let before = std::mem::replace(&mut self.above, now);
        match (&before, &self.above) {
            (Above::Nothing, Above::Nothing) => {}
            (Above::Nothing, _) => self.opener = ctx.memory(egui::Memory::focused).or(self.clicked),
            (_, Above::Nothing) => self.gone = Some(before),
            _ => {}
        }
    }

    /// Remembers the link that led to each page, as long as one can go back from it.
    fn follow_trail(&mut self, ctx: &Context, depth: usize) {
        if self.openers.len() > depth {
            self.back_to = self.openers.get(depth).copied().flatten();
            self.openers.truncate(depth);
        }
        while self.openers.len() < depth {
            self.openers.push(ctx.memory(egui::Memory::focused).or(self.clicked));
        }
    }

    /// Places the focus; after everything is drawn.
    pub fn end(&mut self, ctx: &Context, view: View<'_>) {
        self.clicked = ctx.interaction_snapshot(|snapshot| snapshot.clicked);
        if matches!(self.above, Above::Dialog { .. }) {
            // The dialog has it; a new screen below waits for it.
            return;
        }
        let gone = self.gone.take();
        if let Some(focus) = view.app.state().focus {
            let wanted = match focus {
                Focus::FirstProblem => widgets::first_problem(ctx),
                // Where there is one, a screen begins with it.
                Focus::Search => widgets::first_answer(ctx),
                Focus::WhereItWas => self.back_to.take().filter(|id| ctx.read_response(*id).is_some()),
                Focus::FirstControl => None,
            };
            match wanted {
                Some(wanted) => widgets::focus_and_show(ctx, wanted),
                // A new screen shows its top. Where its first control lies below, the title has the focus: nobody types
                // into what is not seen.
                None => request(ctx, first_in_view(ctx)),
            }
            view.send(WindowMessage::FocusTaken);
        } else if let Some(gone) = gone
            && let Some(place) = self.place_after(ctx, view.app, &gone)
        {
            widgets::focus_and_show(ctx, place);
        } else if let Some(line) = widgets::line_led_to(ctx) {
            widgets::focus_and_show(ctx, line);
        } else if !self.visited.take_key(ctx) {
            self.keep_near(ctx);
        }
        let focused = ctx.memory(egui::Memory::focused);
        self.held = focused.and_then(|id| Some((id, widgets::place_of(ctx, id)?)));
    }

    /// When what had the focus is drawn no more, because pressing it took it away, what is nearest to it has it.
    fn keep_near(&self, ctx: &Context) {
        let Some((id, place)) = self.held else { return };
        let moved_on = ctx.memory(egui::Memory::focused).is_some_and(|now| now != id);
        if moved_on || widgets::place_of(ctx, id).is_some() {
            return;
        }
        if let Some(near) = widgets::nearest_control(ctx, place) {
            widgets::focus_and_show(ctx, near);
        }
    }

    fn place_after(&self, ctx: &Context, app: &App, gone: &Above) -> Option<Id> {
        let opener = self.opener.filter(|id| ctx.read_response(*id).is_some());
        let place = match gone {
            // The button that opened it is done with; the way leads on.
            Above::Dialog { hurt: true } if app.state().screen != Screen::FromPaper => widgets::next_button(ctx),
            Above::Clock(timer) => filled_field(app, timer).or(opener),
            // What was added is where one goes on, not the button at the top (rule P64).
            Above::Dialog { .. } => widgets::line_led_to(ctx).or(opener),
            Above::Nothing => opener,
        };
        place
            .or_else(|| widgets::first_answer(ctx))
            .or_else(|| widgets::title_drawn(ctx))
    }
}

fn first_in_view(ctx: &Context) -> Option<Id> {
    let (first, title) = (widgets::answer_to_begin_with(ctx), widgets::title_drawn(ctx));
    first
        .filter(|first| widgets::is_in_view(ctx, *first))
        .or(title)
        .or(first)
}

fn request(ctx: &Context, id: Option<Id>) {
    if let Some(id) = id {
        ctx.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The field the clock has filled, or into which the count is typed now.
fn filled_field(app: &App, timer: &Timer) -> Option<Id> {
    let (item, assessment, record) = (app.item()?, app.assessment()?, app.record()?);
    let units = record.person.units;
    let text = fields::text(item, assessment, units, timer.side, 0);
    (!timer.seconds_are_answer || !text.is_empty()).then(|| field_id(item, units, timer.side, 0))
}
