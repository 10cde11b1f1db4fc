//! The intake in an answers file: by question, each in its own shape.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::super::{
    Assessment, HardActivity, Intake, MAX_INTAKE_LETTERS, MAX_MARKS, MAX_PAIN, Rest, Side, SymptomMark, cut,
};
use super::reader::{Reader, ids, whole};
use crate::content::{Id, Intake as Questions, IntakeAnswer, IntakeQuestion, IntakeRole};
use crate::record::strict::{SHOWN, Strict as _, given};

/// The most letters of the name of an activity.
const MAX_ACTIVITY_LETTERS: usize = 120;

impl Reader<'_> {
    /// Takes the member `intake` into an assessment.
    pub(super) fn intake(&mut self, file: &Map<String, Value>, assessment: &mut Assessment) {
        let Some(questions) = self.library.intake.as_ref() else {
            return;
        };
        let Some(object) = self.object(file, "intake") else {
            return;
        };
        for (id, value) in object.iter().filter(|(_, value)| !value.is_null()) {
            let Some(question) = questions.question(id) else {
                let known: Vec<&str> = questions.questions.iter().map(|one| one.id.as_str()).collect();
                self.problem(format!(
                    "intake: \"{}\" is not one of its questions; these are {}.",
                    cut(id, SHOWN),
                    known.join(", ")
                ));
                continue;
            };
            self.intake_answer(questions, question, value, assessment);
        }
    }

    fn intake_answer(
        &mut self,
        questions: &Questions,
        question: &IntakeQuestion,
        value: &Value,
        assessment: &mut Assessment,
    ) {
        let id = &question.id;
        let place = format!("intake.{id}");
        match &question.answer {
            IntakeAnswer::Text { letters } => {
                if let Some(text) = self.own_words(&place, value, *letters) {
                    if question.role == IntakeRole::Words {
                        assessment.reason.words = text;
                    } else if question.role == IntakeRole::Since {
                        assessment.reason.since = text;
                    } else {
                        assessment.intake.words.insert(id.clone(), text);
                    }
                }
            }
            IntakeAnswer::Scale { .. } => {
                if let Some(number) = self.number_up_to(&place, value, u32::from(MAX_PAIN)) {
                    if question.role == IntakeRole::PainNow {
                        assessment.reason.pain = u8::try_from(number).ok();
                    } else {
                        assessment.intake.numbers.insert(id.clone(), number);
                    }
                }
            }
            IntakeAnswer::Count { most, .. } => {
                if let Some(number) = self.number_up_to(&place, value, *most) {
                    assessment.intake.numbers.insert(id.clone(), number);
                }
            }
            IntakeAnswer::One(options) => {
                let known: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
                match value.as_str().filter(|word| known.contains(word)) {
                    Some(word) => {
                        let chosen = BTreeSet::from([Id::from(word)]);
                        assessment.intake.chosen.insert(id.clone(), chosen);
                    }
                    None => self.wrong(&place, value, &format!("one of {}", known.join(", "))),
                }
            }
            IntakeAnswer::Several(options) => {
                let known: BTreeSet<&str> = options.iter().map(|option| option.id.as_str()).collect();
                let chosen = ids(self.words_of(&place, value, |word| known.contains(word), &known));
                if !chosen.is_empty() {
                    assessment.intake.chosen.insert(id.clone(), chosen);
                }
            }
            IntakeAnswer::Chart => self.marks(&place, value, questions, &mut assessment.intake),
            IntakeAnswer::Activities { .. } => {
                self.hard_activities(&place, value, questions.about.activities, &mut assessment.intake);
            }
        }
    }

    fn own_words(&mut self, place: &str, value: &Value, letters: usize) -> Option<String> {
        let most = letters.min(MAX_INTAKE_LETTERS);
        let text = value
            .as_str()
            .filter(|text| !text.contains('\0') && text.chars().count() <= most);
        if text.is_none() {
            self.wrong(place, value, &format!("a text of at most {most} letters"));
        }
        text.map(str::to_owned)
    }

    fn number_up_to(&mut self, place: &str, value: &Value, most: u32) -> Option<u32> {
        let number = whole(value).filter(|number| *number <= most);
        if number.is_none() {
            self.wrong(place, value, &format!("a whole number from 0 to {most}"));
        }
        number
    }

    fn marks(&mut self, place: &str, value: &Value, questions: &Questions, intake: &mut Intake) {
        let Some(list) = value.as_array().filter(|list| list.len() <= MAX_MARKS) else {
            self.wrong(place, value, &format!("a list of at most {MAX_MARKS} places"));
            return;
        };
        for (index, value) in list.iter().enumerate() {
            let at = format!("{place}[{index}]");
            let Value::Object(object) = value else {
                self.wrong(&at, value, "an object in braces");
                continue;
            };
            self.known(&at, object, &["place", "side", "kinds"]);
            let Some(known) = given(object, "place").and_then(|word| questions.place(word.as_str()?)) else {
                let places: Vec<&str> = questions.places.iter().map(|place| place.id.as_str()).collect();
                let name = given(object, "place").unwrap_or(&Value::Null);
                self.wrong(&format!("{at}.place"), name, &format!("one of {}", places.join(", ")));
                continue;
            };
            let side = match given(object, "side") {
                Some(Value::String(word)) if word == "left" => Some(Side::Left),
                Some(Value::String(word)) if word == "right" => Some(Side::Right),
                None if known.middle => None,
                other => {
                    let takes = if known.middle {
                        "\"left\" or \"right\", or no side for the middle"
                    } else {
                        "\"left\" or \"right\""
                    };
                    self.wrong(&format!("{at}.side"), other.unwrap_or(&Value::Null), takes);
                    continue;
                }
            };
            let kinds: BTreeSet<&str> = questions.kinds.iter().map(|kind| kind.id.as_str()).collect();
            let felt = match given(object, "kinds") {
                None => Vec::new(),
                Some(list) => self.words_of(&format!("{at}.kinds"), list, |word| kinds.contains(word), &kinds),
            };
            if intake.mark(known.id.as_str(), side).is_some() {
                self.problem(format!("{at}: {} stands there twice; keep it once.", known.id));
                continue;
            }
            intake.marks.push(SymptomMark {
                place: known.id.clone(),
                side,
                kinds: ids(felt),
                rest: Rest::new(),
            });
        }
    }

    fn hard_activities(&mut self, place: &str, value: &Value, most: usize, intake: &mut Intake) {
        let Some(list) = value.as_array().filter(|list| list.len() <= most) else {
            self.wrong(place, value, &format!("a list of at most {most} activities"));
            return;
        };
        for (index, value) in list.iter().enumerate() {
            let at = format!("{place}[{index}]");
            let Value::Object(object) = value else {
                self.wrong(&at, value, "an object in braces");
                continue;
            };
            self.known(&at, object, &["words", "score"]);
            let words = given(object, "words").unwrap_or(&Value::Null);
            let words = self.own_words(&format!("{at}.words"), words, MAX_ACTIVITY_LETTERS);
            let score = match given(object, "score") {
                None => None,
                Some(score) => self.number_up_to(&format!("{at}.score"), score, u32::from(MAX_PAIN)),
            };
            if let Some(words) = words {
                intake.activities.push(HardActivity {
                    words,
                    score: score.and_then(|score| u8::try_from(score).ok()),
                    rest: Rest::new(),
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::super::super::{Record, read_answers};
    use super::super::AnswersError;
    use super::*;
    use crate::content::shipped;

    fn read(file: &Value) -> Result<Record, AnswersError> {
        read_answers(file.to_string().as_bytes(), &shipped(), date(2026, 11, 21))
    }

    /// The one problem of a file.
    fn problem(file: &Value) -> String {
        match read(file) {
            Err(AnswersError::Problems(mut problems)) if problems.len() == 1 => problems.remove(0),
            other => panic!("{file} gave {other:?}"),
        }
    }

    #[test]
    fn what_a_person_says_about_why_they_came_is_read_question_by_question() {
        let record = read(&json!({"complaint": ["hip"], "intake": {
        "intake-words": "My neck is stiff.", "intake-since": "spring", "intake-course": "course-worse",
        "intake-chart": [
            {"place": "neck-back", "side": "left", "kinds": ["feel-ache", "feel-numb"]},
            {"place": "low-back-area"}
        ],
        "intake-pain-now": 3, "intake-pain-usual": 4.0, "intake-pain-worst": 7,
        "intake-activities": [{"words": "carrying shopping", "score": 4}, {"words": "sleeping on my side"}],
        "intake-worse": ["worse-sitting"], "intake-stiffness": 20, "intake-worry": "a slipped disc", "intake-hope": null
    }}))
    .unwrap();
        let one = &record.assessments[0];
        assert_eq!(
            (one.reason.words.as_str(), one.reason.since.as_str()),
            ("My neck is stiff.", "spring")
        );
        assert_eq!(one.reason.pain, Some(3));
        let numbers: Vec<(&str, u32)> = one
            .intake
            .numbers
            .iter()
            .map(|(id, value)| (id.as_str(), *value))
            .collect();
        assert_eq!(
            numbers,
            [
                ("intake-pain-usual", 4),
                ("intake-pain-worst", 7),
                ("intake-stiffness", 20)
            ]
        );
        assert_eq!(one.intake.words[&Id::from("intake-worry")], "a slipped disc");
        assert_eq!(
            one.intake.chosen[&Id::from("intake-course")],
            [Id::from("course-worse")].into()
        );
        let left = one.intake.mark("neck-back", Some(Side::Left)).unwrap();
        assert_eq!(left.kinds, ["feel-ache", "feel-numb"].map(Id::from).into());
        assert!(one.intake.mark("low-back-area", None).is_some());
        let activities: Vec<_> = one
            .intake
            .activities
            .iter()
            .map(|it| (it.words.as_str(), it.score))
            .collect();
        assert_eq!(
            activities,
            [("carrying shopping", Some(4)), ("sleeping on my side", None)]
        );
        // The marks say where, besides what was ticked.
        let complaint: Vec<Id> = one.complaint(&shipped()).into_iter().collect();
        assert_eq!(complaint, ["hip", "low-back", "neck"].map(Id::from));
    }

    #[test]
    fn what_the_intake_does_not_take_is_named_with_its_place() {
        for (member, value, said) in [
            (
                "intake-shoe",
                json!("43"),
                "\"intake-shoe\" is not one of its questions",
            ),
            (
                "intake-words",
                json!(5),
                "intake.intake-words: it takes a text of at most 400 letters",
            ),
            (
                "intake-pain-usual",
                json!(11),
                "intake.intake-pain-usual: it takes a whole number from 0 to 10",
            ),
            ("intake-days", json!(8), "a whole number from 0 to 7"),
            (
                "intake-lasts",
                json!("forever"),
                "one of lasts-minutes, lasts-hours, lasts-day",
            ),
            ("intake-worse", json!(["sitting"]), "\"sitting\" is not known"),
            (
                "intake-chart",
                json!([{"place": "ear"}]),
                "intake.intake-chart[0].place: it takes one of head-front",
            ),
            (
                "intake-chart",
                json!([{"place": "knee-front"}]),
                "intake.intake-chart[0].side: it takes \"left\" or \"right\", not",
            ),
            (
                "intake-chart",
                json!([{"place": "knee-front", "side": "left"}, {"place": "knee-front", "side": "left"}]),
                "stands there twice",
            ),
            (
                "intake-activities",
                json!([{"words": "walk", "score": 12}]),
                "a whole number from 0 to 10",
            ),
            (
                "intake-activities",
                json!([{}, {}, {}, {}]),
                "a list of at most 3 activities",
            ),
        ] {
            let told = problem(&json!({"intake": {member: value}}));
            assert!(told.contains(said), "expected {said:?}, told {told:?}");
        }
    }
}
