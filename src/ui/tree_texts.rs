//! Every text that is handed to a screen reader, without what its bus cannot carry: one zero in one name would empty the tree
//! of the whole window (D-Bus ends a text there).

use egui::accesskit::{Node, TreeUpdate};
use egui::{Context, FullOutput, Plugin};

/// Looks through the tree at the end of each pass.
#[derive(Debug, Default)]
pub struct TreeTexts;

impl Plugin for TreeTexts {
    fn debug_name(&self) -> &'static str {
        "texts of the tree"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        if let Some(update) = &mut output.platform_output.accesskit_update {
            clean(update);
        }
    }
}

fn clean(update: &mut TreeUpdate) {
    for (_, node) in &mut update.nodes {
        clean_node(node);
    }
}

/// How a text of a node is read, and how it is set.
type Text = (fn(&Node) -> Option<&str>, fn(&mut Node, String));

/// The texts a node may have.
const TEXTS: [Text; 12] = [
    (Node::label, |node, text| node.set_label(text)),
    (Node::description, |node, text| node.set_description(text)),
    (Node::value, |node, text| node.set_value(text)),
    (Node::access_key, |node, text| node.set_access_key(text)),
    (Node::author_id, |node, text| node.set_author_id(text)),
    (Node::keyboard_shortcut, |node, text| node.set_keyboard_shortcut(text)),
    (Node::placeholder, |node, text| node.set_placeholder(text)),
    (Node::role_description, |node, text| node.set_role_description(text)),
    (Node::state_description, |node, text| node.set_state_description(text)),
    (Node::tooltip, |node, text| node.set_tooltip(text)),
    (Node::row_index_text, |node, text| node.set_row_index_text(text)),
    (Node::column_index_text, |node, text| node.set_column_index_text(text)),
];

fn clean_node(node: &mut Node) {
    for (text, set) in TEXTS {
        if let Some(cleaned) = text(node).filter(|text| text.contains(is_command)).map(cleaned) {
            set(node, cleaned);
        }
    }
}

/// As long in bytes as before: a field tells the reader how long each of its letters is.
fn cleaned(text: &str) -> String {
    text.replace(is_command, " ")
}

/// A control character of one byte, but for those that part lines and words.
fn is_command(letter: char) -> bool {
    letter.is_ascii_control() && !matches!(letter, '\n' | '\r' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::accesskit::Role;

    #[test]
    fn no_text_of_a_node_keeps_a_control_character() {
        for (text, set) in TEXTS {
            let mut node = Node::new(Role::Label);
            set(&mut node, "a\0b\u{1b}\u{7f}\nc".to_owned());
            clean_node(&mut node);
            assert_eq!(text(&node), Some("a b  \nc"));
        }
    }
}
