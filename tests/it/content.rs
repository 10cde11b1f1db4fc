//! The content as an author and the program see it: the shipped folder, and folders with mistakes.

use plumbline::content::{load, shipped, shipped_files};

#[test]
fn the_shipped_content_has_no_problem() {
    let (_, problems) = load(&shipped_files());
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn the_shipped_content_is_all_there() {
    let library = shipped();
    let questions = &library.screening.questions;
    let starting = |prefix: &str| {
        questions
            .iter()
            .filter(|question| question.id.as_str().starts_with(prefix))
            .count()
    };
    assert_eq!(library.items.len(), 54);
    assert_eq!(library.patterns.len(), 4);
    assert_eq!(library.exercises.len(), 65);
    assert_eq!((starting("rf-"), starting("cf-"), questions.len()), (15, 22, 37));
}
