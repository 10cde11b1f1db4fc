//! What is heard without being looked for: a new screen, and what changes elsewhere than at the focus.
//!
//! A live region is the right way to say what changes, and every such text is one. Two things keep it from being heard:
//!
//! - Orca before version 44 (Debian 12 has 43) does not know the event by which AccessKit tells of live regions. It does
//!   speak a changed description of what has the focus. So where nobody on the accessibility bus listens to that event,
//!   what is to be said is also the description of what has the focus, for as long as it has it.
//! - Orca says in which groups the new focus lies only when what had the focus before is still there. On a new screen it
//!   never is. So a new screen first gives the focus of the screen reader, not that of the keyboard, to the window, whose
//!   title says the screen; then it goes on to the control, with the names of all groups around it.

use egui::accesskit::{Live, Node, Role};
use egui::{Context, FullOutput, Id, Plugin};

use super::widgets::{self, Readers};
use crate::app::{App, Screen};
use crate::content;

/// How long the screen reader's focus rests on the window, in seconds: a reader that has nothing else to do sees it there.
const REST: f64 = 0.4;
/// Only AT-SPI has readers that need it.
const NEEDS_REST: bool = cfg!(all(unix, not(target_os = "macos")));

/// Where the person is, as far as a new place is a new screen.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    screen: Screen,
    item: Option<content::ItemId>,
    visit: u64,
    clock: bool,
}

impl Place {
    fn of(app: &App) -> Self {
        let state = app.state();
        Self {
            screen: state.screen,
            item: app
                .item()
                .map(|item| item.id.clone())
                .filter(|_| state.screen == Screen::Questions),
            visit: if state.screen.is_library() {
                state.pages.library.visit
            } else if state.screen == Screen::Intake {
                app.thought().map_or(0, |(number, _)| number as u64)
            } else {
                0
            },
            clock: state.pages.questions.timer.is_some(),
        }
    }
}

/// A text for screen readers alone, as long as the focus stays where it was.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    /// Tells it from the same words before.
    times: u64,
    words: String,
    at: Option<Id>,
}

/// Said, and not to be said again as long as it stands.
#[derive(Clone, Debug, PartialEq)]
struct Said {
    /// What has the focus; none is the window.
    at: Option<Id>,
    words: String,
}

/// Remembers from frame to frame what was said.
#[derive(Debug, Default)]
pub struct Hearing {
    place: Option<Place>,
    live: Vec<String>,
    times_told: u64,
    count: u64,
    told: Option<Told>,
    said: Option<Said>,
    rest: Option<(Option<Id>, f64)>,
}

impl Hearing {
    /// Teaches AccessKit's tree what is missing in it; once, when the window is made.
    pub fn install(ctx: &Context) {
        ctx.add_plugin(RestOnWindow::default());
        ctx.add_plugin(Modal);
    }

    /// Says what is new; after everything is drawn and the focus is placed.
    pub fn end(&mut self, ctx: &Context, app: &App) {
        let place = Place::of(app);
        let is_new_place = self.place.as_ref() != Some(&place);
        let is_first = self.place.is_none();
        let is_clock = place.clock;
        self.place = Some(place);
        let told = self.newly_told(ctx, app);
        self.draw_told(ctx, is_new_place && told.is_none());
        let live = widgets::take_live(ctx);
        let mut new: Vec<String> = live
            .iter()
            .filter(|words| !self.live.contains(words))
            .cloned()
            .collect();
        self.live = live;
        if is_new_place && !is_clock {
            // What stands on a new screen is read with it; the clock does not wait for that.
            new.clear();
        }
        new.extend(told);
        self.describe_focus(ctx, app, &new);
        self.rest(ctx, is_new_place && !is_first && app.state().dialog.is_none());
    }

    /// What was told since the last frame, by a screen or by the program.
    fn newly_told(&mut self, ctx: &Context, app: &App) -> Option<String> {
        let by_app = &app.state().told;
        let by_screen = widgets::take_told(ctx)
            .filter(|(_, readers)| *readers == Readers::All || !app.hears_live())
            .map(|(words, _)| words);
        let words = if by_app.times == self.times_told {
            by_screen
        } else {
            self.times_told = by_app.times;
            Some(by_app.text.clone())
        }?;
        self.told = Some(Told {
            times: self.count,
            words: words.clone(),
            at: ctx.memory(egui::Memory::focused),
        });
        self.count += 1;
        Some(words)
    }

    /// Each is a new node, so that the same words are said again.
    fn draw_told(&mut self, ctx: &Context, is_over: bool) {
        let at = ctx.memory(egui::Memory::focused);
        self.told = self.told.take().filter(|told| !is_over && told.at == at);
        if let Some(told) = &self.told {
            ctx.accesskit_node_builder(Id::unique(("told", told.times)), |node| {
                node.set_role(Role::Status);
                node.set_label(told.words.as_str());
                node.set_live(Live::Polite);
            });
        }
    }

    fn describe_focus(&mut self, ctx: &Context, app: &App, new: &[String]) {
        if app.hears_live() {
            self.said = None;
            return;
        }
        let at = ctx.memory(egui::Memory::focused);
        if !new.is_empty() {
            let mut words = new.join(" ");
            if self
                .said
                .as_ref()
                .is_some_and(|said| said.at == at && said.words == words)
            {
                // Only a changed description is spoken.
                words.push(' ');
            }
            self.said = Some(Said { at, words });
        }
        self.said = self.said.take().filter(|said| said.at == at);
        if let Some(said) = &self.said {
            let node = at.unwrap_or_else(egui::accesskit_root_id);
            ctx.accesskit_node_builder(node, |node| {
                let own = node.description().unwrap_or_default().to_owned();
                if !own.contains(said.words.trim_end()) {
                    node.set_description(if own.is_empty() {
                        said.words.clone()
                    } else {
                        format!("{} {own}", said.words)
                    });
                }
            });
        }
    }

    fn rest(&mut self, ctx: &Context, begins: bool) {
        let now = ctx.input(|input| input.time);
        let focused = ctx.memory(egui::Memory::focused);
        if begins && NEEDS_REST {
            self.rest = Some((focused, now + REST));
        }
        // Who moves on meanwhile is not held back.
        self.rest = self.rest.filter(|(at, until)| *at == focused && now < *until);
        ctx.data_mut(|data| data.insert_temp(rests_id(), self.rest.is_some()));
        if let Some((_, until)) = self.rest {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64((until - now).max(0.01)));
        }
    }
}

fn rests_id() -> Id {
    Id::unique("the screen reader’s focus rests on the window")
}

/// Gives the focus to the window in what AccessKit is told. Meanwhile everything else stays as it was: a reader takes what is
/// removed piece by piece, hundreds of pieces on a new screen, and would come to the window when the focus is long gone.
#[derive(Default)]
struct RestOnWindow {
    window: Option<Node>,
}

impl Plugin for RestOnWindow {
    fn debug_name(&self) -> &'static str {
        "rest on window"
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let Some(update) = &mut output.platform_output.accesskit_update else {
            return;
        };
        let root = egui::accesskit_root_id().accesskit_id();
        let window = update.nodes.iter().find(|(id, _)| *id == root);
        let window = window.map(|(_, node)| node.clone());
        let rests = ctx.data(|data| data.get_temp(rests_id())).unwrap_or(false);
        match (rests, self.window.clone()) {
            (true, Some(mut before)) => {
                // Only the name is that of the new screen.
                if let Some(title) = window.as_ref().and_then(Node::label) {
                    before.set_label(title);
                }
                update.nodes = vec![(root, before)];
                update.focus = root;
            }
            (false, _) | (true, None) => self.window = window,
        }
    }
}

/// Says that what is behind a dialog waits: egui keeps the keyboard inside, and does not say so.
struct Modal;

impl Plugin for Modal {
    fn debug_name(&self) -> &'static str {
        "modal dialogs"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        let Some(update) = &mut output.platform_output.accesskit_update else {
            return;
        };
        for (_, node) in &mut update.nodes {
            if node.role() == Role::Dialog {
                node.set_modal();
            }
        }
    }
}
