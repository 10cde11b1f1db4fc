//! Mistakes in the questions about why a person came.

use serde_json::json;

use super::parts::one_problem;
use super::{case, lines, problems_after, push, try_each};

const FILE: &str = "intake.json";

#[test]
fn questions_stand_on_one_screen_each_and_in_their_shape() {
    let thought = (FILE, "thoughts", "intake-reason");
    let question = (FILE, "questions", "intake-words");
    try_each(&[
        case(
            thought,
            |it| push(&mut it["questions"], json!("intake-shoe-size")),
            "questions[3]",
            "there is no question `intake-shoe-size`",
            "correct the spelling",
        ),
        case(
            (FILE, "thoughts", "intake-hopes"),
            |it| push(&mut it["questions"], json!("intake-words")),
            "questions[3]",
            "`intake-words` is asked twice",
            "on one screen",
        ),
        case(
            question,
            |it| it["answer"] = json!({"scale": {"low": "few", "high": "many"}}),
            "answer",
            "is not answered in this way",
            "answer it as Text",
        ),
        case(
            question,
            |it| it["answer"]["text"]["letters"] = json!(0),
            "answer.text.letters",
            "letters",
            "use 1 to 600",
        ),
        case(
            (FILE, "questions", "intake-days"),
            |it| it["answer"]["count"]["most"] = json!(0),
            "answer.count.most",
            "the largest",
            "use 1 to 1440",
        ),
        case(
            (FILE, "questions", "intake-lasts"),
            |it| it["answer"] = json!({"one": [{"id": "lasts-minutes", "text": "minutes"}]}),
            "answer",
            "there is nothing to choose between",
            "at least two options",
        ),
    ]);
}

#[test]
fn the_chart_has_letters_views_and_regions_that_exist() {
    try_each(&[
        case(
            (FILE, "kinds", "feel-numb"),
            |it| it["mark"] = json!("A"),
            "mark",
            "`A` is not a letter of its own",
            "no other kind has",
        ),
        case(
            (FILE, "places", "elbow"),
            |it| it["view"] = json!("side"),
            "view",
            "the chart is drawn from the front and from the back",
            "use \"front\" or \"back\"",
        ),
        case(
            (FILE, "places", "knee-front"),
            |it| it["complaint"] = json!("toe"),
            "complaint",
            "`toe` is no region of the complaint",
            "ladders.json",
        ),
    ]);
}

#[test]
fn each_role_stands_once_and_each_question_on_a_screen() {
    let told = lines(&problems_after(FILE, |file| {
        let questions = file["questions"].as_array_mut().unwrap();
        let hope = questions.iter_mut().find(|one| one["id"] == "intake-hope").unwrap();
        hope["role"] = json!("worry");
    }));
    assert!(told.contains("2 questions have the role Worry"), "{told}");
    assert!(told.contains("0 questions have the role Hope"), "{told}");
    one_problem(
        FILE,
        |file| {
            let screens = file["thoughts"].as_array_mut().unwrap();
            let before = screens.iter_mut().find(|one| one["id"] == "intake-before").unwrap();
            before["questions"].as_array_mut().unwrap().pop();
        },
        "questions[15].id",
        "this question is on no screen",
    );
    one_problem(
        FILE,
        |file| file["intake"]["activities"] = json!(9),
        "intake.activities",
        "activities",
    );
    one_problem(
        FILE,
        |file| file["intake"]["minutes"] = json!(90),
        "intake.minutes",
        "minutes",
    );
}
