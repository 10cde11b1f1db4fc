//! Keys, with those that are held, and how a person writes them.

/// A key of the keyboard, by what it writes or does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A letter, upper case.
    Letter(char),
    /// A digit.
    Digit(u8),
    /// F1 to F12.
    Function(u8),
    /// Enter.
    Enter,
    /// The space bar.
    Space,
    /// Escape.
    Escape,
    /// Delete.
    Delete,
    /// Tab.
    Tab,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// Plus, or equals: the same key on many keyboards.
    Plus,
    /// Minus.
    Minus,
    /// The full stop.
    Point,
    /// The comma.
    Comma,
    /// The question mark.
    Question,
    /// The key of menus, beside the right Ctrl.
    Menu,
}

/// A key with those that are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    /// Ctrl is held; on a Mac, Command.
    pub ctrl: bool,
    /// Shift is held.
    pub shift: bool,
    /// Alt is held.
    pub alt: bool,
    /// The key.
    pub key: Key,
}

pub(super) const fn plain(key: Key) -> Chord {
    Chord {
        ctrl: false,
        shift: false,
        alt: false,
        key,
    }
}

pub(super) const fn ctrl(key: Key) -> Chord {
    Chord {
        ctrl: true,
        ..plain(key)
    }
}

pub(super) const fn ctrl_shift(key: Key) -> Chord {
    Chord {
        shift: true,
        ..ctrl(key)
    }
}

pub(super) const fn alt(key: Key) -> Chord {
    Chord {
        alt: true,
        ..plain(key)
    }
}

pub(super) const fn shift(key: Key) -> Chord {
    Chord {
        shift: true,
        ..plain(key)
    }
}

impl Chord {
    /// It as a person writes it: "Ctrl + Shift + S".
    pub fn in_words(self) -> String {
        let held = [(self.ctrl, "Ctrl + "), (self.shift, "Shift + "), (self.alt, "Alt + ")];
        let held = held.into_iter().filter_map(|(is, words)| is.then_some(words));
        held.collect::<String>() + &self.key.in_words()
    }
}

impl Key {
    /// What it is called.
    fn in_words(self) -> String {
        match self {
            Self::Letter(letter) => return letter.to_string(),
            Self::Digit(digit) => return digit.to_string(),
            Self::Function(number) => return format!("F{number}"),
            Self::Enter => "Enter",
            Self::Space => "Space",
            Self::Escape => "Escape",
            Self::Delete => "Delete",
            Self::Tab => "Tab",
            Self::Left => "Left",
            Self::Right => "Right",
            Self::Up => "Up",
            Self::Down => "Down",
            Self::PageUp => "Page Up",
            Self::PageDown => "Page Down",
            Self::Home => "Home",
            Self::End => "End",
            Self::Plus => "plus",
            Self::Minus => "minus",
            Self::Point => "full stop",
            Self::Comma => "comma",
            Self::Question => "?",
            Self::Menu => "Menu",
        }
        .to_owned()
    }
}
