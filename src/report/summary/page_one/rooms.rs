//! How much page one says, so that its words stay few (rule T5).

/// The most rows of measurements.
const MOST_ROWS: usize = 8;

/// How much page one says, from more to less.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// Letters of the own words.
    pub(super) words: usize,
    /// Letters of each other text that was typed.
    pub(super) typed: usize,
    /// Signs, precautions, painful tests: of each so many by name.
    pub(super) names: usize,
    /// Rows of measurements.
    pub(super) rows: usize,
    /// Exercises by name in each line of the plan.
    pub(super) exercises: usize,
}

const fn room(words: usize, typed: usize, names: usize, rows: usize, exercises: usize) -> Room {
    Room {
        words,
        typed,
        names,
        rows,
        exercises,
    }
}

/// So many of them with where angles came from.
pub(super) const ROOMS_WITH_ORIGINS: usize = 8;

/// The first whose words are few enough is taken.
pub(super) const ROOMS: [Room; 15] = [
    room(240, 120, 6, MOST_ROWS, 4),
    room(220, 110, 5, 8, 3),
    room(200, 100, 5, 7, 3),
    room(180, 90, 4, 6, 3),
    room(170, 80, 4, 6, 2),
    room(160, 75, 3, 5, 2),
    room(150, 70, 3, 4, 2),
    room(140, 65, 3, 4, 1),
    room(130, 60, 2, 3, 0),
    room(120, 55, 2, 2, 0),
    room(100, 50, 2, 2, 0),
    room(80, 45, 1, 2, 0),
    room(80, 35, 1, 2, 0),
    room(60, 24, 1, 1, 0),
    room(40, 16, 1, 1, 0),
];
