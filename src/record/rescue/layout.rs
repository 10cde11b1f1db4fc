//! How a file is laid out over lines: the indentation tells how deep a line stands, also where a bracket is damaged.

/// The most lines that are looked at; a record has some thousands.
const MOST_LINES: usize = 400_000;
/// The deepest line that is believed.
const DEEPEST: usize = 120;

/// The lines of a file that is indented by depth, as Plumbline and most programs write it.
#[derive(Default)]
pub(super) struct Layout {
    /// Where the text of each line begins, and how deep it stands; no depth where the indentation itself is damaged.
    lines: Vec<(usize, Option<usize>)>,
    /// The first line that has not been passed.
    at: usize,
}

/// A line that is not blank.
struct Line {
    start: usize,
    indent: usize,
    first: u8,
    last: u8,
}

impl Layout {
    /// The layout of a file; without any line when the file does not keep to one.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let lines = lines(bytes);
        let Some(step) = step(&lines).filter(|step| keeps_to(&lines, *step)) else {
            return Self::default();
        };
        let depths: Vec<Option<usize>> = lines
            .iter()
            .map(|line| {
                (line.indent.is_multiple_of(step) && begins_something(line.first)).then_some(line.indent / step)
            })
            .map(|depth| depth.filter(|depth| *depth <= DEEPEST))
            .collect();
        let near = |one: Option<usize>, other: Option<&Option<usize>>| match (one, other) {
            (Some(one), Some(Some(other))) => one.abs_diff(*other) <= 1,
            _ => false,
        };
        // From line to line the depth changes by one at most; where it fits neither neighbour it is damaged.
        let trusted = depths.iter().enumerate().map(|(at, depth)| {
            let before = at.checked_sub(1).and_then(|before| depths.get(before));
            depth.filter(|_| near(*depth, before) || near(*depth, depths.get(at + 1)))
        });
        Self {
            lines: lines.iter().map(|line| line.start).zip(trusted).collect(),
            at: 0,
        }
    }

    /// Whether the file keeps to a layout.
    pub(super) fn is_known(&self) -> bool {
        !self.lines.is_empty()
    }

    /// How deep the line stands that begins at `start`: the number of containers around it. None within a line.
    ///
    /// Places are asked for in rising order, give or take one line.
    pub(super) fn depth_at(&mut self, start: usize) -> Option<usize> {
        while self.lines.get(self.at).is_some_and(|(line, _)| *line < start) {
            self.at += 1;
        }
        let (line, depth) = self.lines.get(self.at)?;
        depth.filter(|_| *line == start)
    }
}

fn lines(bytes: &[u8]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in bytes.split(|byte| *byte == b'\n').take(MOST_LINES) {
        let blank = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\r');
        let indent = line.iter().take_while(blank).count();
        let last = line.iter().rev().find(|byte| !blank(byte));
        if let (Some(first), Some(last)) = (line.get(indent), last) {
            lines.push(Line {
                start: start + indent,
                indent,
                first: *first,
                last: *last,
            });
        }
        start += line.len() + 1;
    }
    lines
}

/// How many blanks one step inward has: the commonest change from line to line.
fn step(lines: &[Line]) -> Option<usize> {
    let mut seen = [0_usize; 9];
    for (one, other) in lines.iter().zip(lines.iter().skip(1)) {
        if let Some(count) = seen.get_mut(one.indent.abs_diff(other.indent)) {
            *count += 1;
        }
    }
    let steps = seen.iter().enumerate().skip(1).filter(|(_, count)| **count > 0);
    steps.max_by_key(|(step, count)| (**count, *step)).map(|(step, _)| step)
}

/// Whether nine of ten lines stand where the line before says.
fn keeps_to(lines: &[Line], step: usize) -> bool {
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let fitting = pairs.filter(|(line, next)| {
        let inward = if matches!(line.last, b'{' | b'[') { step } else { 0 };
        let outward = if matches!(next.first, b'}' | b']') { step } else { 0 };
        line.indent + inward == next.indent + outward
    });
    lines.len() > 3 && fitting.count() * 10 >= (lines.len() - 1) * 9
}

/// Whether a line of JSON can begin with this byte.
fn begins_something(byte: u8) -> bool {
    matches!(byte, b'"' | b'{' | b'}' | b'[' | b']' | b'-' | b't' | b'f' | b'n') || byte.is_ascii_digit()
}
