//! What commands are called, what the list of keys says of each key, and why something cannot be had now.

pub use super::saving::{OPEN_A_RECORD, SAVE_THE_RECORD};
pub use super::screens::{
    ENTER_FROM_PAPER, HOME, MEASURE_FROM_PHOTOS, PRINT, RECORDS_IN_A_FOLDER, WHAT_WAS_DONE_AND_WHAT_CHANGED,
};

/// Said where a record that is read only would have to change.
pub const READ_ONLY: &str = "This record is read only";

/// Said where the example would become a file.
pub const IS_EXAMPLE: &str = "This is an example";

pub const NOTHING_TO_TAKE_BACK: &str = "There is nothing to take back";
pub const NOTHING_TO_GO_BACK_TO: &str = "There is nothing to go back to";
pub const KEY_GO_ON: &str = "go on; on a button: press it; in your own words: a new line";
pub const NEXT: &str = "Next";
pub const KEY_GO_ON_ANYWHERE: &str = "go on, wherever the focus is";
pub const BACK: &str = "Back";
pub const KEY_GO_BACK: &str = "go back";
pub const KEY_PICK: &str = "pick an answer; for two sides: the left one";
pub const KEY_PICK_RIGHT: &str = "pick the answer for the right side";
pub const KEY_HIGHER_SIDE: &str = "left or right is higher; level";
pub const KEY_CLEAR: &str = "clear this answer";
pub const KEY_PRESS: &str = "press or choose what has the focus";
pub const SPACE_OR_ENTER: &str = "Space or Enter";
pub const KEY_STOP_CLOCK: &str = "stop the clock";
pub const KEY_NEXT_CONTROL: &str = "to the next control; with Shift: to the one before";
pub const ARROWS: &str = "Arrows";
pub const KEY_INSIDE_A_GROUP: &str = "inside a group, a list or the body map; they never choose";
pub const ARROW_RIGHT: &str = "Arrow right";
pub const KEY_BESIDE_A_ROW: &str = "from a row of the safety check to “Not sure” or “What counts” beside it";
pub const KEY_MOVE_PAGE: &str = "move the page";
pub const KEY_ENDS_OF_PAGE: &str = "to the ends of the page";
pub const KEY_CLOSE_DIALOG: &str = "close a dialog or a menu, put the clock away";
pub const ENTER_DOWN: &str = "Enter, Down";
pub const KEY_NEXT_ROW: &str = "on the sheet: to the next row";
pub const SHIFT_ENTER_UP: &str = "Shift + Enter, Up";
pub const KEY_ROW_BEFORE: &str = "on the sheet: to the row before";
pub const SHIFT_CTRL_ALT_ARROWS: &str = "Shift, Ctrl or Alt + arrows";
pub const KEY_MOVE_POINT: &str = "on a point of a picture: move it by ten, a hundred or a tenth of a pixel; \
    arrows alone: by one";
pub const KEY_ENLARGE: &str = "on a point of a picture: show it larger or smaller";
pub const KEY_SESSION_SWITCH: &str = "in a session: pause, go on; done, where a step is ended by you";
pub const KEY_SESSION_DONE: &str = "in a session: this set, or this step, is done";
pub const KEY_SESSION_AGAIN: &str = "in a session: this set again";
pub const KEY_SESSION_BACK: &str = "in a session: back to the set before";
pub const KEY_SESSION_SKIP: &str = "in a session: leave the rest of this exercise out, no time";
pub const KEY_SESSION_NOT_TODAY: &str = "in a session: leave the rest of this exercise out, not today";
pub const KEY_SESSION_MORE: &str = "in a session: 15 seconds more to rest or get ready";
pub const KEY_SESSION_EASIER: &str = "in a session: the easier version, or as planned again";
pub const KEY_SESSION_HARDER: &str = "in a session: the harder version, or as planned again";
pub const KEY_SESSION_HURTS: &str = "in a session: it hurts";
pub const KEY_SESSION_STOP_LIST: &str = "in a session: when to stop";
pub const KEY_TIME_LEFT: &str = "in a session or at the clock: how much is left";
pub const KEY_SESSION_SOUNDS: &str = "in a session: sounds, sounds and words, silent";
pub const KEY_SESSION_LEAVE: &str = "in a session: leave it, or end it here";
pub const F6: &str = "F6, Shift + F6";
pub const KEY_NEXT_PART: &str =
    "to the next part of the window: bar, steps, page, bar below; with Shift: to the one before";
pub const KEY_MENU_OF_RECORD: &str = "open the menu of the record";
pub const MENU_SHIFT_F10: &str = "Menu, Shift + F10";
pub const KEY_MENU_OF_FIELD: &str = "in a field: its menu, to cut, copy and paste";
pub const KEY_FILL_SCREEN: &str = "fill the screen with the window; again: as it was";
pub const TAKE_BACK: &str = "Take the last change back";
pub const KEY_TAKE_BACK: &str = "take the last change back; in a field: the last letters, on the sheet: the last \
    answer";
pub const DO_AGAIN: &str = "Do again";
pub const KEY_DO_AGAIN: &str = "do it again";
pub const SAVE: &str = "Save";
pub const KEY_SAVE: &str = "save";
pub const SAVE_AS: &str = "Save as";
pub const KEY_SAVE_AS: &str = "save under another name";
pub const START_NEW: &str = "Start a new assessment";
pub const KEY_START_NEW: &str = "begin with a new person";
pub const KEY_OPEN_A_RECORD: &str = "open a record";
pub const KEY_PRINT: &str = "look at the summary before printing, from Plan: at the plan; there: print";
pub const SEARCH: &str = "Search";
pub const KEY_SEARCH: &str = "to the search of this screen, from elsewhere: to that of the exercises";
pub const KEY_WHAT_WAS_DONE: &str = "what was done, and what changed: the log of an open record";
pub const KEY_MEASURE: &str = "measure angles in photos";
pub const LARGER_TEXT: &str = "Larger text";
pub const KEY_LARGER_TEXT: &str = "larger text";
pub const SMALLER_TEXT: &str = "Smaller text";
pub const KEY_SMALLER_TEXT: &str = "smaller text";
pub const USUAL_TEXT: &str = "Usual text";
pub const KEY_USUAL_TEXT: &str = "usual text";
pub const CLOSE_PROGRAM: &str = "Close the program";
pub const KEY_CLOSE_PROGRAM: &str = "close the program";
pub const ALL_KEYS: &str = "All keys";
pub const KEY_THIS_LIST: &str = "this list";
pub const SETTINGS: &str = "Settings and keys";
pub const KEY_SETTINGS: &str = "settings";
pub const CLOSE_RECORD: &str = "Close the record";
pub const KEY_CLOSE_RECORD: &str = "close the record";
pub const SAVE_A_COPY: &str = "Save a copy";
pub const SAVE_WITHOUT_NAME: &str = "Save a copy without name";
pub const GO_BACK_TO_SAVED: &str = "Go back to the saved file";
pub const OLD_COPIES: &str = "Old copies";
pub const DELETE_PERSON: &str = "Delete everything about this person";
