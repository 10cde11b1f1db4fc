//! The window: a frame polls, draws, and then hands every message on.

use std::cell::Cell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use egui::{Key, Modifiers, ThemePreference, ViewportCommand};

use super::focus::FocusKeeper;
use super::hearing::Hearing;
use super::no_window::{NoWindow, held};
use super::right_to_left::RightToLeft;
use super::tree_texts::TreeTexts;
use super::view::View;
use super::{dialogs, drop_sign, keys, look, pasting, presses, screens, shell, widgets};
use crate::app::{self, App, Clock, Message, OnScreen, Outbox, SettingMessage, WindowMessage, WindowPlace};
use crate::content::Library;
use crate::platform::{self, Desktop, Parent};

/// The program in its window.
pub struct Window {
    app: App,
    outbox: Outbox,
    title: String,
    dark: Option<Option<bool>>,
    contrast: bool,
    text_size: Option<u16>,
    moves: Option<bool>,
    extra_fonts: usize,
    without_font: usize,
    may_close: bool,
    was_focused: bool,
    focus: FocusKeeper,
    hearing: Hearing,
    fitted: bool,
    on_screen: OnScreen,
}

impl Window {
    /// A window around a program; sets fonts and styles.
    pub fn new(ctx: &egui::Context, app: App) -> Self {
        look::apply(ctx);
        ctx.add_plugin(TreeTexts);
        ctx.add_plugin(presses::SecondClicks::default());
        ctx.add_plugin(RightToLeft);
        Hearing::install(ctx);
        Self {
            app,
            outbox: Outbox::default(),
            title: String::new(),
            dark: None,
            contrast: false,
            text_size: None,
            moves: None,
            extra_fonts: 0,
            without_font: 0,
            may_close: false,
            was_focused: true,
            focus: FocusKeeper::default(),
            hearing: Hearing::default(),
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
        let dark = self.app.is_dark();
        if self.dark != Some(dark) {
            self.dark = Some(dark);
            ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
            ctx.set_theme(match dark {
                None => ThemePreference::System,
                Some(false) => ThemePreference::Light,
                Some(true) => ThemePreference::Dark,
            });
        }
        let contrast = self.app.has_high_contrast();
        if self.contrast != contrast {
            self.contrast = contrast;
            look::set_contrast(ctx, contrast);
            // What moves is part of the style too.
            self.moves = None;
        }
        let text_size = self.app.text_size().0;
        if self.text_size != Some(text_size) {
            self.text_size = Some(text_size);
            ctx.set_zoom_factor(f32::from(text_size) / 100.0);
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
        let without_font = self.app.letters_without_font();
        if self.without_font != without_font.len() {
            self.without_font = without_font.len();
            if let Some(boxes) = look::boxes(without_font) {
                ctx.set_glyph_rasterizers(vec![boxes]);
            }
        }
        let title = self.app.title();
        if self.title != title {
            self.title.clone_from(&title);
            ctx.send_viewport_cmd(ViewportCommand::Title(title));
        }
    }

    fn watch_window(&mut self, ctx: &egui::Context) {
        let (close, focused, dropped) = ctx.input(|input| {
            let dropped = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf());
            let dropped: Vec<PathBuf> = dropped.collect();
            (input.viewport().close_requested(), input.focused, dropped)
        });
        if close && !self.may_close {
            self.app.dispatch(WindowMessage::CloseRequested);
            if !self.app.state().close_now {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
        }
        if self.app.state().close_now && !self.may_close {
            self.may_close = true;
            self.remember_place(ctx);
            self.app.finish();
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        if self.was_focused && !focused {
            self.app.dispatch(WindowMessage::FocusLost);
        }
        self.was_focused = focused;
        self.app.hand_over(dropped);
    }

    /// Keeps size and place for the next start.
    fn remember_place(&mut self, ctx: &egui::Context) {
        let zoom = ctx.zoom_factor();
        let known = self.app.state().settings.window;
        let place = ctx.input(|input| {
            let viewport = input.viewport();
            let maximized = viewport.maximized.unwrap_or(false) || viewport.fullscreen.unwrap_or(false);
            let inner = viewport.inner_rect?;
            if maximized {
                // It is as large as it was before when it no longer fills the monitor.
                let before = known.unwrap_or(WindowPlace {
                    size: USUAL_SIZE,
                    at: None,
                    maximized,
                });
                return Some(WindowPlace { maximized, ..before });
            }
            Some(WindowPlace {
                size: (inner.size() * zoom).into(),
                at: viewport.outer_rect.map(|outer| (outer.min * zoom).into()),
                maximized,
            })
        });
        if let Some(place) = place {
            self.app.dispatch(SettingMessage::WindowLeft(place));
        }
    }

    /// What a field remembers by itself, to take typing back, goes with the record it was typed in; so does a picture.
    fn forget_strangers(&mut self, ctx: &egui::Context) {
        let on_screen = self.app.on_screen();
        if self.on_screen != on_screen {
            self.on_screen = on_screen;
            widgets::forget_typing(ctx);
            screens::forget_picture(ctx);
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
        if let Some(due) = self.app.session_due_in() {
            ctx.request_repaint_after(due.max(Duration::from_millis(10)));
        }
        if let Some(due) = self.app.reminder_due_in() {
            ctx.request_repaint_after(due.max(Duration::from_millis(20)));
        }
        if matches!(self.app.clock(), Some(Clock::Ready(_) | Clock::Running(_))) {
            ctx.request_repaint_after(Duration::from_millis(100));
        }
    }
}

impl Window {
    /// Another window was asked to open what is open here. A desktop that lets no window come to the front marks it.
    fn come_forward(&mut self, ctx: &egui::Context) {
        if self.app.take_called_forward() {
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(
                egui::UserAttentionType::Informational,
            ));
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.app.poll();
        self.watch_window(ctx);
        self.come_forward(ctx);
        self.follow_settings(ctx);
        self.fit_monitor(ctx);
        self.wake_later(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        name_window(&ctx, &self.app.spoken_title());
        presses::keep_presses(&ctx, keys::in_long_text(&ctx, &self.app));
        widgets::note_input(&ctx);
        self.forget_strangers(&ctx);
        self.focus.begin(&ctx, &self.app);
        let view = View {
            app: &self.app,
            outbox: &self.outbox,
        };
        pasting::keep_short(&ctx, view);
        keys::take(&ctx, view);
        fill_screen(&ctx);
        shell::show(ui, view);
        dialogs::show(ui, view);
        drop_sign::show(&ctx, &self.app);
        self.focus.end(&ctx, view);
        self.hearing.end(&ctx, &self.app);
        self.hand_on(&ctx);
        presses::note_place(&ctx, &self.app);
    }

    /// The window may go without having been asked: what is unsaved is in its recovery copy then.
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if !self.may_close {
            self.app.finish();
        }
    }
}

/// Fills the screen with the window, or makes it as it was, where the key for it is pressed.
fn fill_screen(ctx: &egui::Context) {
    if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F11)) {
        let fills = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!fills));
    }
}

/// Gives the window its title for a screen reader too, and says that its words are English: egui leaves both empty.
fn name_window(ctx: &egui::Context, title: &str) {
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
        node.set_label(title);
        node.set_language("en");
    });
}

/// The size of the first window, in points.
const USUAL_SIZE: [f32; 2] = [1280.0, 800.0];

/// Room for a title bar and the edges of a window, in points.
const AROUND: egui::Vec2 = egui::vec2(16.0, 48.0);

/// Whether a window with its title bar has room on a monitor.
fn fits(inner: egui::Vec2, monitor: egui::Vec2) -> bool {
    inner.x + AROUND.x <= monitor.x && inner.y + AROUND.y <= monitor.y
}

/// Opens the window with these files, or with what `first` asks for, and stays until it is closed. The content is asked for when
/// there is a window to show it in. With `today` the days are counted from that one.
///
/// # Errors
/// There is no display, something a window is made with is missing, or the display went away.
pub fn run(
    library: impl FnOnce() -> Library + 'static,
    files: Vec<PathBuf>,
    first: Option<Message>,
    today: Option<jiff::civil::Date>,
) -> Result<(), NoWindow> {
    let place = last_place();
    let viewport = egui::ViewportBuilder::default()
        .with_app_id(crate::APP_ID)
        .with_title("Plumbline")
        .with_inner_size(place.map_or(USUAL_SIZE, |place| place.size))
        .with_maximized(place.is_some_and(|place| place.maximized))
        .with_min_inner_size([480.0, 320.0])
        .with_icon(icon());
    let viewport = match place.and_then(|place| place.at) {
        Some(at) => viewport.with_position(at),
        None => viewport,
    };
    let options = eframe::NativeOptions {
        viewport,
        #[cfg(not(feature = "wgpu"))]
        renderer: eframe::Renderer::Glow,
        #[cfg(feature = "wgpu")]
        renderer: eframe::Renderer::Wgpu,
        // Ours instead: it outlives a system without fonts.
        system_font_fallback: false,
        ..Default::default()
    };
    let opened = Rc::new(Cell::new(false));
    let opens = Rc::clone(&opened);
    let create: eframe::AppCreator<'_> = Box::new(move |creation| {
        opens.set(true);
        platform::tell_faults(true);
        let ctx = creation.egui_ctx.clone();
        ctx.add_font_provider(Arc::new(look::SystemFonts::default()));
        let platform = Desktop::around(Parent::of(creation), move || ctx.request_repaint());
        let platform = match today {
            Some(today) => platform.on(today),
            None => platform,
        };
        let mut app = App::new(library(), Box::new(platform), None);
        app.hand_over(files);
        first.into_iter().for_each(|message| app.dispatch(message));
        Ok(Box::new(Window::new(&creation.egui_ctx, app)))
    });
    platform::tell_faults(false);
    let window = || eframe::run_native("plumbline", options, create);
    held(window, &opened, platform::display_answers)
}

/// Where the window was when it was left, if it can be there again.
fn last_place() -> Option<WindowPlace> {
    let kept = platform::files::read(&app::settings_in(&platform::places()), app::MAX_SETTINGS_BYTES).ok()?;
    app::remembered_window(&kept)?.usable(platform::desktop_size())
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
