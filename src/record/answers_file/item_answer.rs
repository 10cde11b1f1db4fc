//! The answer to one item in an answers file.

use serde_json::{Map, Value};

use super::super::accepts::{Accepts, MAX_READINGS, one_value_will_do, stored};
use super::super::{Answer, Entry, Given, Hurt, HurtWhere, NoReading, Side, field_key};
use super::reader::Reader;
use crate::content::{Item, Kind, Sides, Weighed};
use crate::record::strict::{Strict as _, shown};

impl Reader<'_> {
    /// The answer to one item; none when something about it is a problem, which is then noted.
    pub(super) fn item_answer(&mut self, item: &Item, value: &Value) -> Option<Answer> {
        match value {
            Value::Object(object) if object.contains_key("left") || object.contains_key("right") => {
                self.sides(item, object)
            }
            Value::Object(object) => self.with_quality(item, object),
            value => self.one(item, value).map(Answer::new),
        }
    }

    fn sides(&mut self, item: &Item, object: &Map<String, Value>) -> Option<Answer> {
        let id = &item.id;
        if let Some(weighed) = item.weighed() {
            return self.weights(item, weighed, object);
        }
        if item.sides() != Sides::LeftRight {
            let why = match item.sides() {
                Sides::Signed => "it has no left and right; it takes one number, plus for the right side",
                _ => "it has no left and right",
            };
            self.problem(format!("{id}: {why}: {}.", takes(item)));
            return None;
        }
        self.known(id.as_str(), object, &["left", "right", "quality", "hurt"]);
        let quality = self.quality(item, object);
        let mut side = |name: &str| match object.get(name) {
            None => Some(None),
            Some(value) => self.entry(item, &format!("{id}, {name}"), value).map(Some),
        };
        let (left, right) = (side("left"), side("right"));
        let hurt = self.hurt(item, object);
        let mut answer = Answer::new(Given::Sides {
            left: left?,
            right: right?,
        });
        answer.quality = quality?;
        answer.hurt = hurt?;
        Some(answer)
    }

    /// What two scales showed, once or several times: the difference is the answer, and the weights stand beside it.
    fn weights(&mut self, item: &Item, weighed: Weighed, object: &Map<String, Value>) -> Option<Answer> {
        let id = &item.id;
        self.known(id.as_str(), object, &["left", "right", "quality"]);
        let quality = self.quality(item, object);
        let (left, right) = (
            self.of_scale(item, weighed, object, "left"),
            self.of_scale(item, weighed, object, "right"),
        );
        let (left, right) = (left?, right?);
        let differences = left
            .iter()
            .zip(&right)
            .map(|(left, right)| Weighed::difference(*left, *right));
        let differences = differences.collect::<Option<Vec<f64>>>();
        let Some(differences) = differences.filter(|_| left.len() == right.len()) else {
            self.problem(format!(
                "{id}: each weight on the left needs one on the right, and one of them above 0."
            ));
            return None;
        };
        for (side, weights) in [(Side::Left, left), (Side::Right, right)] {
            for (index, weight) in weights.into_iter().enumerate() {
                self.typed.insert(field_key(id, Some(side), index), weight.to_string());
            }
        }
        let mut answer = Answer::one(differences);
        answer.quality = quality?;
        Some(answer)
    }

    /// The weights that one scale showed.
    fn of_scale(&mut self, item: &Item, weighed: Weighed, object: &Map<String, Value>, side: &str) -> Option<Vec<f64>> {
        let missing = Value::Null;
        let value = object.get(side).unwrap_or(&missing);
        let listed = value
            .as_array()
            .map_or_else(|| std::slice::from_ref(value), Vec::as_slice);
        let weight = |value: &Value| value.as_f64().filter(|weight| weighed.admits(*weight));
        let weights = listed.iter().map(weight).collect::<Option<Vec<f64>>>();
        let weights = weights.filter(|weights| (1..=MAX_READINGS).contains(&weights.len()));
        if weights.is_none() {
            self.refused::<Answer>(item, &format!("{}, {side}", item.id), value);
        }
        weights
    }

    fn with_quality(&mut self, item: &Item, object: &Map<String, Value>) -> Option<Answer> {
        let id = &item.id;
        let known: &[&str] = match item.sides() {
            Sides::LeftRight => &["value", "left", "right", "quality", "hurt"],
            _ => &["value", "quality", "hurt"],
        };
        self.known(id.as_str(), object, known);
        let quality = self.quality(item, object);
        let Some(value) = object.get("value") else {
            self.problem(format!("{id}: it has no value; {}.", takes(item)));
            return None;
        };
        let hurt = self.hurt(item, object);
        let mut answer = Answer::new(self.one(item, value)?);
        answer.quality = quality?;
        answer.hurt = hurt?;
        Some(answer)
    }

    fn one(&mut self, item: &Item, value: &Value) -> Option<Given> {
        let entry = self.entry(item, item.id.as_str(), value)?;
        if matches!(entry, Entry::Readings(_)) && !one_value_will_do(item) {
            self.problem(format!("{}: its two sides are compared; {}.", item.id, takes(item)));
            return None;
        }
        Some(Given::One(entry))
    }

    fn entry(&mut self, item: &Item, place: &str, value: &Value) -> Option<Entry> {
        match value {
            Value::String(word) => match word.as_str() {
                "skipped" => Some(Entry::None(NoReading::Skipped)),
                "stopped_pain" => Some(Entry::None(NoReading::StoppedPain)),
                "not_possible" => Some(Entry::None(NoReading::NotPossible)),
                _ => self.refused(item, place, value),
            },
            Value::Array(list) if item.is_number() => {
                if list.is_empty() || list.len() > MAX_READINGS {
                    self.problem(format!(
                        "{place}: its list holds {} readings; a list holds 1 to {MAX_READINGS}, each {}.",
                        list.len(),
                        Accepts::in_answers_file(item)
                    ));
                    return None;
                }
                // Each reading is looked at, also after one that is refused.
                let readings: Vec<Option<f64>> = list.iter().map(|value| self.reading(item, place, value)).collect();
                readings.into_iter().collect::<Option<Vec<f64>>>().map(Entry::Readings)
            }
            value => Some(Entry::Readings(vec![self.reading(item, place, value)?])),
        }
    }

    fn reading(&mut self, item: &Item, place: &str, value: &Value) -> Option<f64> {
        let number = match value {
            Value::Bool(yes) if matches!(item.kind, Kind::YesNo(_)) => f64::from(u8::from(*yes)),
            Value::Number(number) => number.as_f64()?,
            _ => return self.refused(item, place, value),
        };
        let accepts = Accepts::in_answers_file(item);
        if accepts.admits(number) {
            return Some(stored(item, number));
        }
        self.problem(format!(
            "{place}: {} is outside its range; it takes {accepts}.",
            shown(value)
        ));
        None
    }

    fn quality(&mut self, item: &Item, object: &Map<String, Value>) -> Option<Option<f64>> {
        let Some(value) = object.get("quality") else {
            return Some(None);
        };
        let quality = value.as_f64().filter(|quality| *quality > 0.0 && *quality <= 1.0);
        if quality.is_none() {
            self.wrong(&format!("{}, quality", item.id), value, "a number above 0 and up to 1");
        }
        quality.map(Some)
    }

    /// Where a stopped test hurt: one word, or one for each side.
    fn hurt(&mut self, item: &Item, object: &Map<String, Value>) -> Option<Hurt> {
        let Some(value) = object.get("hurt") else {
            return Some(Hurt::default());
        };
        let one = serde_json::from_value::<HurtWhere>(value.clone()).map(Hurt::both);
        let hurt = match value {
            Value::Object(sides) if sides.keys().all(|side| ["left", "right"].contains(&side.as_str())) => {
                serde_json::from_value(value.clone())
            }
            _ => one,
        };
        if hurt.is_err() {
            let takes = "\"low-back\", \"leg\", \"neck\", \"arm\", \"hip\" or \"elsewhere\", or an object with these for \
                         \"left\" and \"right\"";
            self.wrong(&format!("{}, hurt", item.id), value, takes);
        }
        hurt.ok()
    }

    fn refused<T>(&mut self, item: &Item, place: &str, value: &Value) -> Option<T> {
        self.problem(format!(
            "{place}: {} is not an answer to it; {}.",
            shown(value),
            takes(item)
        ));
        None
    }
}

/// Everything an item takes, in words.
fn takes(item: &Item) -> String {
    let accepts = Accepts::in_answers_file(item);
    let several = if item.is_number() {
        " (or a list of repeats)"
    } else {
        ""
    };
    if let Some(weighed) = item.weighed() {
        let [low, high] = weighed.range;
        return format!(
            "it takes an object with \"left\" and \"right\", each a weight from {low} to {high} or a list of them, or {accepts}{several}, \
             or \"skipped\", \"stopped_pain\" or \"not_possible\""
        );
    }
    let states = "\"skipped\", \"stopped_pain\" or \"not_possible\"";
    if item.sides() != Sides::LeftRight {
        format!("it takes {accepts}{several}, or {states}")
    } else if one_value_will_do(item) {
        format!("it takes {accepts}{several}, or {states}, or an object with these for \"left\" and \"right\"")
    } else {
        format!("it takes an object with \"left\" and \"right\", each {accepts}{several} or {states}")
    }
}
