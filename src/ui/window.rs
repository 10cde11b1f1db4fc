//! The window: a frame polls, draws, and then hands every message on.

use std::path::PathBuf;
use std::time::Duration;

use egui::{ThemePreference, ViewportCommand};

use super::focus::FocusKeeper;
use super::{dialogs, keys, look, shell, widgets};
use crate::app::{App, Clock, Message, OnScreen, Outbox, ThemeChoice};
use crate::content::Library;
use crate::platform::Desktop;

/// The program in its window.
pub struct Window {
    app: App,
    outbox: Outbox,
    title: String,
    theme: Option<ThemeChoice>,
    text_size: Option<u16>,
    moves: Option<bool>,
    extra_fonts: usize,
    may_close: bool,
    was_focused: bool,
    focus: FocusKeeper,
    fitted: bool,
    on_screen: OnScreen,
}

impl Window {
    /// A window around a program; sets fonts and styles.
    pub fn new(ctx: &egui::Context, app: App) -> Self {
        look::apply(ctx);
        Self {
            app,
            outbox: Outbox::default(),
            title: String::new(),
            theme: None,
            text_size: None,
            moves: None,
            extra_fonts: 0,
            may_close: false,
            was_focused: true,
            focus: FocusKeeper::default(),
            fitted: false,
            on_screen: OnScreen::default(),
        }
    }

    /// The program, for tests.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The program, for tests and the gallery.
    pub fn app_mut(&mut self) -> &mut App {
        &mut self.app
    }

    fn hand_on(&mut self, ctx: &egui::Context) {
        let messages = self.outbox.take();
        if !messages.is_empty() {
            for message in messages {
                self.app.dispatch(message);
            }
            ctx.request_repaint();
        }
    }

    fn follow_settings(&mut self, ctx: &egui::Context) {
        let settings = &self.app.state().settings;
        if self.theme != Some(settings.theme) {
            self.theme = Some(settings.theme);
            ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
            ctx.set_theme(match settings.theme {
                ThemeChoice::System => ThemePreference::System,
                ThemeChoice::Light => ThemePreference::Light,
                ThemeChoice::Dark => ThemePreference::Dark,
            });
        }
        if self.text_size != Some(settings.text_size.0) {
            self.text_size = Some(settings.text_size.0);
            ctx.set_zoom_factor(f32::from(settings.text_size.0) / 100.0);
        }
        let moves = self.app.moves();
        if self.moves != Some(moves) {
            self.moves = Some(moves);
            look::let_move(ctx, moves);
        }
        let extra = &self.app.paper().extra_fonts;
        if self.extra_fonts != extra.len() {
            self.extra_fonts = extra.len();
            ctx.set_fonts(look::fonts(extra));
        }
        let title = self.app.title();
        if self.title != title {
            self.title.clone_from(&title);
            ctx.send_viewport_cmd(ViewportCommand::Title(title));
        }
    }

    fn watch_window(&mut self, ctx: &egui::Context) {
        let (close, focused, dropped) = ctx.input(|input| {
            let dropped: Vec<PathBuf> = input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_path_buf())
                .filter(|path| !path.as_os_str().is_empty())
                .collect();
            (input.viewport().close_requested(), input.focused, dropped)
        });
        if close && !self.may_close {
            self.app.dispatch(Message::CloseRequested);
            if !self.app.state().close_now {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
        }
        if self.app.state().close_now && !self.may_close {
            self.may_close = true;
            self.app.finish();
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        if self.was_focused && !focused {
            self.app.dispatch(Message::FocusLost);
        }
        self.was_focused = focused;
        if let Some(path) = dropped.into_iter().next() {
            self.app.dispatch(Message::FileChosen(path));
        }
    }

    /// What a field remembers by itself, to take typing back, goes with the record it was typed in.
    fn forget_strangers(&mut self, ctx: &egui::Context) {
        let on_screen = self.app.on_screen();
        if self.on_screen != on_screen {
            self.on_screen = on_screen;
            widgets::forget_typing(ctx);
        }
    }

    /// Fills a monitor that is too small for the window, once. eframe makes the window as large as the monitor at most, but
    /// forgets its title bar, which pushes the bar below off the screen.
    fn fit_monitor(&mut self, ctx: &egui::Context) {
        if self.fitted {
            return;
        }
        let (inner, monitor) = ctx.input(|input| {
            let viewport = input.viewport();
            (viewport.inner_rect.map(|rect| rect.size()), viewport.monitor_size)
        });
        if let (Some(inner), Some(monitor)) = (inner, monitor) {
            self.fitted = true;
            if !fits(inner, monitor) {
                ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
            }
        }
    }

    /// Asks to be woken when time alone changes something; else nothing is painted.
    fn wake_later(&self, ctx: &egui::Context) {
        if self.app.reads_folder() {
            ctx.request_repaint();
        }
        if let Some(due) = self.app.copy_due_in() {
            ctx.request_repaint_after(due.max(Duration::from_millis(20)));
        }
        if matches!(self.app.clock(), Some(Clock::Ready(_) | Clock::Running(_))) {
            ctx.request_repaint_after(Duration::from_millis(100));
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.app.poll();
        self.watch_window(ctx);
        self.follow_settings(ctx);
        self.fit_monitor(ctx);
        self.wake_later(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        name_window(&ctx, &self.title);
        widgets::note_input(&ctx);
        self.forget_strangers(&ctx);
        self.focus.begin(&ctx, &self.app);
        keys::take(&ctx, &self.app, &mut self.outbox);
        shell::show(ui, &self.app, &mut self.outbox);
        dialogs::show(ui, &self.app, &mut self.outbox);
        self.focus.end(&ctx, &self.app, &mut self.outbox);
        self.hand_on(&ctx);
    }

    /// The window may go without having been asked: what is unsaved is in its recovery copy then.
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if !self.may_close {
            self.app.finish();
        }
    }
}

/// Gives the window its title for a screen reader too: egui leaves the name of the root node empty.
fn name_window(ctx: &egui::Context, title: &str) {
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(title));
}

/// Room for a title bar and the edges of a window, in points.
const AROUND: egui::Vec2 = egui::vec2(16.0, 48.0);

/// Whether a window with its title bar has room on a monitor.
fn fits(inner: egui::Vec2, monitor: egui::Vec2) -> bool {
    inner.x + AROUND.x <= monitor.x && inner.y + AROUND.y <= monitor.y
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// A sentence when there is no display or no way to draw.
pub fn run(library: Library, file: Option<PathBuf>) -> Result<(), String> {
    let viewport = egui::ViewportBuilder::default()
        .with_app_id("plumbline")
        .with_title("Plumbline")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([480.0, 320.0])
        .with_icon(icon());
    let options = eframe::NativeOptions {
        viewport,
        #[cfg(not(feature = "wgpu"))]
        renderer: eframe::Renderer::Glow,
        #[cfg(feature = "wgpu")]
        renderer: eframe::Renderer::Wgpu,
        ..Default::default()
    };
    eframe::run_native(
        "plumbline",
        options,
        Box::new(move |creation| {
            let ctx = creation.egui_ctx.clone();
            let platform = Desktop::new(move || ctx.request_repaint());
            let app = App::new(library, Box::new(platform), file);
            Ok(Box::new(Window::new(&creation.egui_ctx, app)))
        }),
    )
    .map_err(|error| error.to_string())
}

/// The program's icon, drawn from `icons/plumbline.svg`.
fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../icons/plumbline-256.png")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn a_window_as_large_as_the_monitor_has_no_room_for_its_title_bar() {
        assert!(fits(vec2(1280.0, 800.0), vec2(1920.0, 1080.0)));
        assert!(!fits(vec2(1000.0, 640.0), vec2(1000.0, 640.0)));
        assert!(
            !fits(vec2(1280.0, 768.0), vec2(1366.0, 768.0)),
            "wide enough, not high enough"
        );
        assert!(
            !fits(vec2(1280.0, 800.0), vec2(1280.0, 1024.0)),
            "high enough, not wide enough"
        );
    }
}
