//! Outlines kept as text. What frames every screen (the bar above and the ways at the side) is kept once, in `shell.txt`; the outline
//! of a screen names only the lines in which its own frame differs, so that a change of the frame is read once.

use std::path::{Path, PathBuf};

use crate::support::scenes::Scene;
use crate::support::{Setup, TestApp, scenes};

const FRAMES: [&str; 3] = [
    "  Banner \"Bar above\"",
    "  Navigation \"Steps\"",
    "  Navigation \"Library\"",
];
/// Whose frames are kept whole: a question has the bar and the steps, an exercise the library.
const MODELS: [&str; 2] = ["question-choice", "library-exercise"];
const AS_IN_SHELL: &str = ", as in shell.txt";

pub struct Kept {
    folder: PathBuf,
    shell: String,
    update: bool,
    changed: Vec<String>,
}

impl Kept {
    pub fn open() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outlines");
        let update = std::env::var_os("PLUMBLINE_UPDATE").is_some();
        if update {
            std::fs::create_dir_all(&folder).expect("the folder can be made");
            std::fs::write(folder.join("shell.txt"), shell()).expect("the shell can be written");
        }
        Self {
            shell: std::fs::read_to_string(folder.join("shell.txt")).expect("the shell is kept"),
            folder,
            update,
            changed: Vec::new(),
        }
    }

    pub fn compare(&mut self, scene: &Scene, test: &TestApp) {
        let path = self.folder.join(format!("{}.txt", scene.name));
        let found = folded(&test.outline(), &self.shell);
        if self.update {
            std::fs::write(path, &found).expect("the outline can be written");
            return;
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        if kept != found {
            let line = kept.lines().zip(found.lines()).position(|(kept, found)| kept != found);
            let line = line.map_or(0, |line| line + 1);
            self.changed.push(format!("{} at line {line}", path.display()));
        }
    }

    pub fn all_the_same(self) {
        assert!(
            self.changed.is_empty(),
            "the outline of these screens has changed; look at them, then run with PLUMBLINE_UPDATE=1: {:#?}",
            self.changed
        );
    }
}

fn shell() -> String {
    let mut shell = String::new();
    for model in MODELS {
        let scene = scenes::all().into_iter().find(|scene| scene.name == model);
        let outline = scene.expect("the scene of a model").make(Setup::default()).outline();
        for frame in FRAMES {
            if block(&shell, frame).is_none() {
                shell.extend(block(&outline, frame).map(|lines| format!("{frame}\n{}\n", lines.join("\n"))));
            }
        }
    }
    shell
}

/// The lines inside a frame, if the outline has it.
fn block<'a>(outline: &'a str, frame: &str) -> Option<Vec<&'a str>> {
    let mut lines = outline.lines().skip_while(|line| *line != frame);
    lines.next()?;
    Some(lines.take_while(|line| line.starts_with("    ")).collect())
}

fn folded(outline: &str, shell: &str) -> String {
    let mut out = String::new();
    let mut lines = outline.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        let Some(kept) = FRAMES.contains(&line).then(|| block(shell, line)).flatten() else {
            out.push('\n');
            continue;
        };
        out.push_str(AS_IN_SHELL);
        out.push('\n');
        let mut found = Vec::new();
        while let Some(inside) = lines.next_if(|line| line.starts_with("    ")) {
            found.push(inside);
        }
        out.push_str(&differences(&kept, &found));
    }
    out
}

/// `- 3 …` is line 3 of the shell that is missing, `+ 3 …` a line of its own before it.
fn differences(kept: &[&str], found: &[&str]) -> String {
    let mut common = vec![vec![0_usize; found.len() + 1]; kept.len() + 1];
    for old in (0..kept.len()).rev() {
        for new in (0..found.len()).rev() {
            common[old][new] = if kept[old] == found[new] {
                common[old + 1][new + 1] + 1
            } else {
                common[old + 1][new].max(common[old][new + 1])
            };
        }
    }
    let (mut old, mut new, mut out) = (0, 0, String::new());
    while old < kept.len() || new < found.len() {
        if old < kept.len() && new < found.len() && kept[old] == found[new] {
            (old, new) = (old + 1, new + 1);
        } else if new == found.len() || old < kept.len() && common[old + 1][new] >= common[old][new + 1] {
            out.push_str(&format!("    - {} {}\n", old + 1, kept[old].trim_start()));
            old += 1;
        } else {
            out.push_str(&format!("    + {} {}\n", old + 1, &found[new][4..]));
            new += 1;
        }
    }
    out
}

#[test]
fn a_frame_that_is_the_shells_is_not_told_again_and_one_that_differs_is() {
    let shell = "  Banner \"Bar above\"\n    Button \"Home\"\n    Label \"Saved\"\n    Button \"Menu\"\n";
    let same = format!("Window \"A\"\n{shell}  Main \"B\"\n    Label \"Home\"\n");
    let folded_same = "Window \"A\"\n  Banner \"Bar above\", as in shell.txt\n  Main \"B\"\n    Label \"Home\"\n";
    assert_eq!(folded(&same, shell), folded_same);
    let other = same.replacen("Label \"Saved\"", "Button \"Save\"\n      Label \"Inside\"", 1);
    let folded_other = "Window \"A\"\n  Banner \"Bar above\", as in shell.txt\n    - 2 Label \"Saved\"\n    + 3 Button \"Save\"\n    \
                        + 3   Label \"Inside\"\n  Main \"B\"\n    Label \"Home\"\n";
    assert_eq!(folded(&other, shell), folded_other);
    assert_eq!(folded("  Main \"B\"\n", shell), "  Main \"B\"\n");
}
