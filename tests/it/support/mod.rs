//! The words of the person for whole-program tests: the only place that knows egui_kittest.
//!
//! The gallery (`examples/gallery.rs`) uses the same scenes.

pub mod ears;
pub mod faulty;
mod held;
pub mod papers;
pub mod people;
pub mod person;
pub mod scenes;
pub mod seen;
pub mod sheets;
pub mod snaps;

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
pub use held::Held;
use plumbline::app::{App, Message, SettingMessage};
use plumbline::content::shipped;
use plumbline::platform::Memory;
use plumbline::ui::Window;

/// Where a test keeps the sample record.
pub const SAMPLE_FILE: &str = "/home/alex/Alex R.plumbline";

/// The whole program on a platform in memory.
pub struct TestApp {
    /// The window, without a screen.
    pub harness: Harness<'static, Held>,
    /// The world around it.
    pub platform: Memory,
}

/// Every control that was drawn has a name that holds the words seen on it (WCAG 2.5.3).
impl Drop for TestApp {
    fn drop(&mut self) {
        let misnamed = plumbline::ui::widgets::take_misnamed();
        assert!(std::thread::panicking() || misnamed.is_empty(), "{misnamed:?}");
    }
}

/// How a window is set up.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    /// Size in points.
    pub size: [f32; 2],
    /// Pixels a point.
    pub scale: f32,
    /// Dark or light.
    pub dark: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            size: [1280.0, 800.0],
            scale: 1.0,
            dark: false,
        }
    }
}

impl TestApp {
    /// The program just started, with nothing on the disk.
    pub fn new() -> Self {
        Self::start(Setup::default(), Memory::new())
    }

    /// The program just started in a world.
    pub fn start(setup: Setup, platform: Memory) -> Self {
        let world = platform.clone();
        let theme = if setup.dark {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        };
        let builder = Harness::builder()
            .with_size(setup.size)
            .with_pixels_per_point(setup.scale)
            .with_theme(theme)
            .with_max_steps(60)
            .with_render_cursor(false);
        let harness = held::window(builder, move |ctx| {
            Window::new(ctx, App::new(shipped(), Box::new(world), None))
        });
        let mut test = Self { harness, platform };
        let choice = if setup.dark {
            plumbline::app::ThemeChoice::Dark
        } else {
            plumbline::app::ThemeChoice::Light
        };
        test.tell(SettingMessage::ThemeChosen(choice));
        test
    }

    /// The program without its window.
    pub fn app(&self) -> &App {
        self.harness.state().app()
    }

    /// Sends a message as a screen would, and lets everything settle.
    pub fn tell(&mut self, message: impl Into<Message>) -> &mut Self {
        self.harness.state_mut().app_mut().dispatch(message);
        self.settle()
    }

    /// Lets effects and frames finish.
    pub fn settle(&mut self) -> &mut Self {
        for _ in 0..6 {
            self.harness.run();
        }
        self
    }

    /// Clicks what has this name.
    #[track_caller]
    pub fn click(&mut self, name: &str) -> &mut Self {
        let node = self.harness.get_by_label(name);
        node.scroll_to_me();
        self.harness.run();
        self.harness.get_by_label(name).click();
        self.settle()
    }

    /// Clicks into the text field with this name.
    #[track_caller]
    pub fn click_field(&mut self, name: &str) -> &mut Self {
        use egui::accesskit::Role;
        let field = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            matches!(node.role(), Role::TextInput | Role::MultilineTextInput)
                && node.label().is_some_and(|label| label == name)
        };
        self.harness.get_by(field).scroll_to_me();
        self.harness.run();
        self.harness.get_by(field).click();
        self.settle()
    }

    /// Clicks as a screen reader does.
    #[track_caller]
    pub fn press_button(&mut self, name: &str) -> &mut Self {
        self.harness.get_by_label(name).click_accesskit();
        self.settle()
    }

    /// Clicks as a screen reader does, and lets only so many frames pass, each a quarter of a second.
    #[track_caller]
    pub fn press_for(&mut self, name: &str, frames: usize) -> &mut Self {
        self.harness.get_by_label(name).click_accesskit();
        self.harness.run_steps(frames);
        self
    }

    /// Presses one key.
    pub fn key(&mut self, key: egui::Key) -> &mut Self {
        self.harness.key_press(key);
        self.settle()
    }

    /// Presses a key with others held down.
    pub fn keys(&mut self, modifiers: egui::Modifiers, key: egui::Key) -> &mut Self {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle()
    }

    /// Types text at the focus.
    pub fn write(&mut self, text: &str) -> &mut Self {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle()
    }

    /// Whether something with this name is on the screen.
    pub fn sees(&self, name: &str) -> bool {
        self.harness.query_all_by_label(name).next().is_some() || self.texts().iter().any(|text| text == name)
    }

    /// Whether some text on the screen contains these words.
    pub fn reads(&self, words: &str) -> bool {
        self.texts().iter().any(|text| text.contains(words))
    }

    /// All texts and names on the screen.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        collect(&self.harness.root().accesskit_node(), &mut texts);
        texts
    }

    /// The screen as a screen reader finds it: role, name and state, indented.
    pub fn outline(&self) -> String {
        let mut out = String::new();
        outline(&self.harness.root().accesskit_node(), 0, &mut out);
        out
    }
}

/// What a node is made of. The runs of words that can be selected say again what their label says, so they are passed over;
/// those of a field say what is typed.
fn parts<'a>(node: &egui_kittest::kittest::AccessKitNode<'a>) -> Vec<egui_kittest::kittest::AccessKitNode<'a>> {
    use egui::accesskit::Role;
    let is_field = matches!(
        node.role(),
        Role::TextInput | Role::MultilineTextInput | Role::SearchInput
    );
    let children = node.children();
    children
        .filter(|child| is_field || child.role() != Role::TextRun)
        .collect()
}

fn collect(node: &egui_kittest::kittest::AccessKitNode<'_>, texts: &mut Vec<String>) {
    texts.extend(node.label());
    texts.extend(node.value());
    for child in parts(node) {
        collect(&child, texts);
    }
}

fn outline(node: &egui_kittest::kittest::AccessKitNode<'_>, depth: usize, out: &mut String) {
    let role = format!("{:?}", node.role());
    let name = node.label().or(node.value()).unwrap_or_default();
    let plain = matches!(
        role.as_str(),
        "GenericContainer" | "Pane" | "Unknown" | "Window" | "ScrollView" | "ScrollBar"
    );
    // What was told passes, and the pieces of a label are the label again.
    let passes = node.role() == egui::accesskit::Role::Status && node.live() != egui::accesskit::Live::Off;
    let of_label = |parent: egui_kittest::kittest::AccessKitNode<'_>| parent.role() == egui::accesskit::Role::Label;
    if passes || node.role() == egui::accesskit::Role::TextRun && node.parent().is_some_and(of_label) {
        return;
    }
    let mut next = depth;
    if !(plain && name.is_empty()) {
        let state = match node.toggled() {
            Some(egui::accesskit::Toggled::True) => " [on]",
            _ => "",
        };
        let off = if node.is_disabled() { " [off]" } else { "" };
        out.push_str(&format!("{}{role} {name:?}{state}{off}\n", "  ".repeat(depth)));
        next += 1;
    }
    for child in parts(node) {
        outline(&child, next, out);
    }
}

/// What a screen must keep, read off the accessibility tree.
impl TestApp {
    /// Headings of the first level.
    pub fn headings(&self) -> Vec<String> {
        let mut found = Vec::new();
        walk(&self.harness.root().accesskit_node(), &mut |node| {
            if node.role() == egui::accesskit::Role::Heading && node.level() == Some(1) {
                found.push(node.label().unwrap_or_default());
            }
        });
        found
    }

    /// Texts whose box reaches past the right or left edge of the window.
    pub fn texts_outside(&self, width: f32) -> Vec<String> {
        let mut found = Vec::new();
        walk(&self.harness.root().accesskit_node(), &mut |node| {
            let text = node.label().or(node.value()).unwrap_or_default();
            let is_leaf = parts(node).is_empty();
            if let (true, false, Some(bounds)) = (is_leaf, text.is_empty(), node.bounding_box()) {
                let scale = f64::from(self.harness.ctx.pixels_per_point());
                if bounds.x1 / scale > f64::from(width) + 0.5 || bounds.x0 < -0.5 {
                    found.push(text);
                }
            }
        });
        found
    }

    /// All buttons and where they stand, in points.
    pub fn buttons(&self) -> Vec<(String, egui::Rect)> {
        let scale = self.harness.ctx.pixels_per_point();
        let mut found = Vec::new();
        walk(&self.harness.root().accesskit_node(), &mut |node| {
            if let (egui::accesskit::Role::Button, Some(bounds)) = (node.role(), node.bounding_box()) {
                let corner = |x: f64, y: f64| egui::pos2(x as f32 / scale, y as f32 / scale);
                let place = egui::Rect::from_min_max(corner(bounds.x0, bounds.y0), corner(bounds.x1, bounds.y1));
                found.push((node.label().unwrap_or_default(), place));
            }
        });
        found
    }

    /// Buttons that a screen reader could not tell apart.
    pub fn buttons_named_twice(&self) -> Vec<String> {
        let mut seen = std::collections::BTreeSet::new();
        let mut twice = Vec::new();
        walk(&self.harness.root().accesskit_node(), &mut |node| {
            if node.role() == egui::accesskit::Role::Button {
                let name = node.label().unwrap_or_default();
                if !seen.insert(name.clone()) {
                    twice.push(name);
                }
            }
        });
        twice
    }
}

fn walk(
    node: &egui_kittest::kittest::AccessKitNode<'_>,
    visit: &mut dyn FnMut(&egui_kittest::kittest::AccessKitNode<'_>),
) {
    visit(node);
    for child in parts(node) {
        walk(&child, visit);
    }
}

impl TestApp {
    /// Roles and names in the order in which a screen reader finds them.
    pub fn names_in_order(&self) -> Vec<(egui::accesskit::Role, String)> {
        let mut found = Vec::new();
        walk(&self.harness.root().accesskit_node(), &mut |node| {
            let name = node.label().or(node.value()).unwrap_or_default();
            if !name.is_empty() {
                found.push((node.role(), name));
            }
        });
        found
    }

    /// The boxes of a named group, in order.
    pub fn rows_of(&self, group: &str) -> Vec<String> {
        let mut found = Vec::new();
        walk(&self.harness.root().accesskit_node(), &mut |node| {
            if node.role() == egui::accesskit::Role::Group && node.label().as_deref() == Some(group) {
                walk(node, &mut |inner| {
                    if inner.role() == egui::accesskit::Role::CheckBox {
                        found.extend(inner.label());
                    }
                });
            }
        });
        found
    }

    /// Where what has this name stands in the window, in points.
    #[track_caller]
    pub fn place_of(&self, name: &str) -> egui::Rect {
        // A heading and the label inside it are called the same.
        let mut found = self.harness.get_all_by_label(name);
        let node = found.next();
        assert!(node.is_some(), "{name} is not there");
        node.map_or(egui::Rect::NOTHING, |node| node.rect())
    }

    /// Where everything of this name stands in the window, in points.
    pub fn places_of(&self, name: &str) -> Vec<egui::Rect> {
        self.harness.query_all_by_label(name).map(|node| node.rect()).collect()
    }

    /// The name a screen reader gives the window.
    pub fn window_name(&self) -> String {
        self.harness.root().accesskit_node().label().unwrap_or_default()
    }

    /// The name of what has the keyboard focus, and whether it is ticked or chosen.
    pub fn focused(&self) -> Option<(String, bool)> {
        let mut found = None;
        walk(&self.harness.root().accesskit_node(), &mut |node| {
            let name = node.label().or(node.value());
            if let (true, false, Some(name)) = (node.is_focused(), node.is_root(), name) {
                let on = node.toggled() == Some(egui::accesskit::Toggled::True);
                found = Some((name, on));
            }
        });
        found
    }
}
