//! The screen as a screen reader finds it, node by node.

use egui::accesskit::{Live, Role, Toggled};
use egui_kittest::kittest::{AccessKitNode, NodeT};

use super::TestApp;

/// A node, as far as it is heard.
#[derive(Clone, Debug)]
pub struct Heard {
    pub role: Role,
    pub name: String,
    /// What can be read letter by letter.
    pub text: Option<String>,
    pub description: String,
    pub live: Live,
    pub has_focus: bool,
    pub is_on: Option<bool>,
    pub is_open: Option<bool>,
    pub is_modal: bool,
    pub size_of_set: Option<usize>,
    pub place_in_set: Option<usize>,
    /// The left edge, in pixels.
    pub left: f64,
    /// Whether something directly inside can be read or is a link.
    pub is_spoken_inside: bool,
    /// The places of the nodes around it, the innermost first.
    pub inside: Vec<usize>,
}

impl TestApp {
    /// Every node, in the order in which it is read.
    pub fn heard(&self) -> Vec<Heard> {
        let mut found = Vec::new();
        collect(&self.harness.root().accesskit_node(), &[], &mut found);
        found
    }

    /// What has the focus; the window, where nothing else has it.
    pub fn focus(&self) -> Heard {
        let nodes = self.heard();
        let focus = nodes.into_iter().find(|node| node.has_focus);
        focus.expect("something has the focus, if only the window")
    }

    /// What is around the focus, the innermost first.
    pub fn around_the_focus(&self) -> Vec<Heard> {
        let nodes = self.heard();
        let inside = self.focus().inside;
        inside.into_iter().map(|place| nodes[place].clone()).collect()
    }

    /// What a screen reader was told last.
    pub fn told(&self) -> Option<String> {
        let status = |node: &Heard| node.role == Role::Status && node.live == Live::Polite;
        self.heard().into_iter().rfind(status).map(|node| node.name)
    }

    /// All texts that are said when they come.
    pub fn live(&self) -> Vec<String> {
        let live = self.heard().into_iter().filter(|node| node.live != Live::Off);
        live.map(|node| node.name).collect()
    }
}

fn collect(node: &AccessKitNode<'_>, inside: &[usize], found: &mut Vec<Heard>) {
    let readable = |child: AccessKitNode<'_>| child.role() == Role::Link || child.supports_text_ranges();
    let place = found.len();
    found.push(Heard {
        role: node.role(),
        name: node.label().or(node.value()).unwrap_or_default(),
        text: node.supports_text_ranges().then(|| node.document_range().text()),
        description: node.description().unwrap_or_default(),
        live: node.live(),
        has_focus: node.is_focused(),
        is_on: node.toggled().map(|toggled| toggled == Toggled::True),
        is_open: node.data().is_expanded(),
        is_modal: node.is_modal(),
        size_of_set: node.size_of_set(),
        place_in_set: node.data().position_in_set(),
        left: node.bounding_box().map_or(0.0, |place| place.x0),
        is_spoken_inside: node.children().any(readable),
        inside: inside.to_vec(),
    });
    let mut around = vec![place];
    around.extend(inside);
    for child in node.children() {
        collect(&child, &around, found);
    }
}
