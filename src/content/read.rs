//! From text to typed elements, each with the place it was read from; one bad element does not hide the next.

mod items;
mod parts;

pub(super) use items::read as item;
pub(super) use parts::Parts;

use std::cell::RefCell;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::files::{file_names, in_order};
use super::json::{self, At, Watch};
use super::{
    Advice, AskedAgain, ClearanceDays, Derived, EmergencyNumber, Equipment, Exercise, Group, Id, Item, ItemFigure,
    Muscle, MuscleGroup, MuscleTest, NoWay, NothingLeft, Pattern, Precaution, Problem, Region, Scoring,
    ScreeningQuestion, StopGroup,
};
use super::{Source, problem::join, text};

/// One element and where it stands.
pub(super) struct Placed<T> {
    /// The file, relative to the content folder.
    pub file: String,
    /// The place in the file: `items[3]`.
    pub path: String,
    /// The element.
    pub value: T,
}

impl<T> Placed<T> {
    /// A problem at a place inside the element: `options[1].text`, or empty for the element itself.
    pub fn problem(&self, inside: &str, what: impl Into<String>, hint: impl Into<String>) -> Problem {
        Problem {
            file: self.file.clone(),
            json_path: join(&self.path, inside),
            what: what.into(),
            hint: hint.into(),
        }
    }
}

/// The elements of one kind.
pub(super) struct Listed<T> {
    /// Those that could be read, in the order of the files.
    pub entries: Vec<Placed<T>>,
    /// The ids of those that could not: a reference to one of them is not a second problem.
    pub unread: Vec<Id>,
    /// Whether every list of this kind was there; if not, nothing can be said about references to it.
    pub complete: bool,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            unread: Vec::new(),
            complete: true,
        }
    }
}

/// All elements of a content folder.
#[derive(Default)]
pub(super) struct Elements {
    pub version: String,
    pub regions: Listed<Region>,
    pub items: Listed<Item>,
    pub patterns: Listed<Pattern>,
    pub scoring: Option<Placed<Scoring>>,
    pub muscles: Listed<Muscle>,
    pub muscle_tests: Listed<MuscleTest>,
    pub muscle_groups: Listed<MuscleGroup>,
    pub groups: Listed<Group>,
    pub asked_again: Listed<AskedAgain>,
    pub questions: Listed<ScreeningQuestion>,
    pub recheck_weeks: u32,
    pub new_sign_note: String,
    pub none_note: String,
    pub clearance_days: ClearanceDays,
    pub emergency_numbers: Listed<EmergencyNumber>,
    pub derived: Option<Placed<Derived>>,
    pub advice: Listed<Advice>,
    pub stop_list: Listed<StopGroup>,
    pub precautions: Listed<Precaution>,
    pub exercises: Listed<Exercise>,
    pub equipment: Listed<Equipment>,
    pub nothing_left: Listed<NothingLeft>,
    pub figures: Listed<ItemFigure>,
    pub sources: Listed<Source>,
    pub parts: Parts,
}

/// Reads every file, in the program's own order; files that are not JSON, and the folder `schema/`, are not content.
pub(super) fn read(files: &[(String, String)], problems: &mut Vec<Problem>) -> Elements {
    let mut elements = Elements::default();
    let known: Vec<&str> = file_names().collect();
    let mut missing = known.clone();
    let mut items_seen = false;
    for (name, text) in in_order(files) {
        let is_json = name
            .rsplit_once('.')
            .is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("json"));
        if !is_json || name.starts_with("schema/") {
            continue;
        }
        let is_items = name.strip_prefix("items/").is_some_and(|rest| !rest.contains('/'));
        if !is_items && !known.contains(&name.as_str()) {
            problems.push(Problem {
                file: name.clone(),
                json_path: String::new(),
                what: "this file has a name the program does not know".to_owned(),
                hint: format!("move questions to items/, or use one of {}", known.join(", ")),
            });
            continue;
        }
        if !is_items && !missing.contains(&name.as_str()) {
            problems.push(Problem {
                file: name.clone(),
                json_path: String::new(),
                what: "this file is given twice".to_owned(),
                hint: "keep one of the two".to_owned(),
            });
            continue;
        }
        missing.retain(|other| other != name);
        items_seen |= is_items;
        let mut members = Members::of(name, text, problems);
        read_file(name, &mut members, &mut elements);
        members.finish();
    }
    if !items_seen {
        missing.push("items/");
    }
    for name in missing {
        problems.push(Problem {
            file: name.to_owned(),
            json_path: String::new(),
            what: "this file is missing".to_owned(),
            hint: if name == "items/" {
                "add a file with items, such as items/general.json".to_owned()
            } else {
                format!("add {name}; README.md says what it holds")
            },
        });
        // An empty document marks every list of the file as incomplete; its own problems are not news.
        let mut unheard = Vec::new();
        let mut members = Members::empty(name, &mut unheard);
        read_file(name, &mut members, &mut elements);
    }
    elements
}

fn read_file(name: &str, members: &mut Members<'_>, elements: &mut Elements) {
    match name {
        "library.json" => {
            elements.version = members.one("version").unwrap_or_default();
            members.list("regions", &mut elements.regions);
        }
        "patterns.json" => members.list("patterns", &mut elements.patterns),
        "scoring.json" => elements.scoring = members.placed("scoring"),
        "muscles.json" => {
            members.list("muscles", &mut elements.muscles);
            members.list("groups", &mut elements.muscle_groups);
            members.list("tests", &mut elements.muscle_tests);
        }
        "screening.json" => {
            elements.recheck_weeks = members.one("recheck_weeks").unwrap_or_default();
            members.list("groups", &mut elements.groups);
            members.list("asked_again", &mut elements.asked_again);
            elements.new_sign_note = members.one("new_sign_note").unwrap_or_default();
            elements.none_note = members.one("none_note").unwrap_or_default();
            elements.clearance_days = members.one("clearance_days").unwrap_or_default();
            members.list("emergency_numbers", &mut elements.emergency_numbers);
            members.list("questions", &mut elements.questions);
            elements.derived = members.placed("derived");
            members.list("advice", &mut elements.advice);
            members.list("stop_list", &mut elements.stop_list);
        }
        "precautions.json" => members.list("precautions", &mut elements.precautions),
        "figures.json" => members.list("figures", &mut elements.figures),
        "exercises.json" => {
            members.list("equipment", &mut elements.equipment);
            members.list("exercises", &mut elements.exercises);
        }
        "nothing-left.json" => members.list("nothing_left", &mut elements.nothing_left),
        "sources.json" => members.list("sources", &mut elements.sources),
        name if name.starts_with("items/") => members.list_of("items", &mut elements.items, Members::item),
        name => parts::read(name, members, &mut elements.parts),
    }
}

/// The places of members that repeat an earlier one: an author is told of all of them.
#[derive(Default)]
struct Twice {
    places: RefCell<Vec<String>>,
}

impl Watch for Twice {
    fn one_more(&self) -> Result<(), &'static str> {
        Ok(())
    }

    fn twice(&self, at: &At<'_>, name: &str) -> Result<(), String> {
        self.places.borrow_mut().push(at.path(name));
        Ok(())
    }
}

/// The members of one file's top-level object, taken out one by one.
struct Members<'a> {
    file: &'a str,
    /// Nothing when the file is no JSON object at all, which is said once.
    object: Option<Map<String, Value>>,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Members<'a> {
    fn of(file: &'a str, text: &str, problems: &'a mut Vec<Problem>) -> Self {
        // Some editors begin a file with a byte order mark, which JSON does not know.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut members = Self::empty(file, problems);
        let twice = Twice::default();
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let value = json::read(&mut deserializer, &twice);
        match value.and_then(|value| deserializer.end().map(|()| value)) {
            Ok(Value::Object(object)) => {
                for place in twice.places.into_inner() {
                    members.say(&place, "this member is written twice", "keep one of the two");
                }
                members.object = Some(object);
            }
            Ok(_) => members.say(
                "",
                "the file is not a JSON object",
                "put everything between { and }; see README.md",
            ),
            Err(error) => members.say(
                "",
                &format!("the file is not JSON: {error}"),
                "mend the line; often a comma or a quotation mark is missing or too many",
            ),
        }
        members
    }

    fn empty(file: &'a str, problems: &'a mut Vec<Problem>) -> Self {
        Self {
            file,
            object: None,
            problems,
        }
    }

    fn one<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let value = self.take(name)?;
        text::check(self.file, name, &value, self.problems);
        self.element(name, value)
    }

    /// One object with its place.
    fn placed<T: DeserializeOwned>(&mut self, name: &str) -> Option<Placed<T>> {
        let value = self.one(name)?;
        Some(Placed {
            file: self.file.to_owned(),
            path: name.to_owned(),
            value,
        })
    }

    fn list<T: DeserializeOwned>(&mut self, name: &str, listed: &mut Listed<T>) {
        self.list_of(name, listed, Self::element);
    }

    fn list_of<T>(&mut self, name: &str, listed: &mut Listed<T>, read: impl Fn(&mut Self, &str, Value) -> Option<T>) {
        let values = match self.take(name) {
            Some(Value::Array(values)) => values,
            Some(_) => {
                self.say(name, "this is not a list", "write it as a list, between [ and ]");
                listed.complete = false;
                return;
            }
            None => {
                listed.complete = false;
                return;
            }
        };
        for (index, value) in values.into_iter().enumerate() {
            let path = format!("{name}[{index}]");
            text::check(self.file, &path, &value, self.problems);
            // Views, points and angles of photos are those the program knows; each has its kind for a name.
            let names = ["id", "view", "point", "angle"].into_iter();
            let mut named = names.filter_map(|name| value.get(name)?.as_str());
            let id = named.next().map(Id::from);
            match read(self, &path, value) {
                Some(value) => listed.entries.push(Placed {
                    file: self.file.to_owned(),
                    path,
                    value,
                }),
                None => listed.unread.extend(id),
            }
        }
    }

    fn element<T: DeserializeOwned>(&mut self, path: &str, value: Value) -> Option<T> {
        let misfit = match fit(value) {
            Ok(element) => return Some(element),
            Err(misfit) => misfit,
        };
        self.say(&join(path, &misfit.inside), &misfit.what, &misfit.hint);
        None
    }

    fn item(&mut self, path: &str, value: Value) -> Option<Item> {
        let misfits = match item(value) {
            Ok(item) => return Some(item),
            Err(misfits) => misfits,
        };
        for misfit in misfits {
            self.say(&join(path, &misfit.inside), &misfit.what, &misfit.hint);
        }
        None
    }

    fn take(&mut self, name: &str) -> Option<Value> {
        let value = self.object.as_mut()?.shift_remove(name);
        if value.is_none() {
            self.say(
                name,
                &format!("`{name}` is missing"),
                "add it; README.md says what it holds",
            );
        }
        value
    }

    /// Names what is left over.
    fn finish(mut self) {
        for name in self.object.take().unwrap_or_default().keys() {
            self.say(
                name,
                &format!("the program does not know `{name}` here"),
                "correct the spelling, or take it out",
            );
        }
    }

    fn say(&mut self, json_path: &str, what: &str, hint: &str) {
        self.problems.push(Problem {
            file: self.file.to_owned(),
            json_path: json_path.to_owned(),
            what: what.to_owned(),
            hint: hint.to_owned(),
        });
    }
}

/// A member that does not fit its element.
pub(super) struct Misfit {
    /// Its place inside the element; empty for the element itself.
    inside: String,
    what: String,
    hint: String,
}

fn fit<T: DeserializeOwned>(value: Value) -> Result<T, Misfit> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let inside = error.path().to_string();
        let what = error.inner().to_string();
        Misfit {
            inside: if inside == "." { String::new() } else { inside },
            hint: hint(&what).to_owned(),
            what,
        }
    })
}

/// What to do about a message of serde, which knows what is wrong but not how content is written.
fn hint(what: &str) -> &'static str {
    if what.starts_with("missing field") {
        "add it; README.md says what it holds"
    } else if what.starts_with("unknown field") {
        "correct the spelling, or take it out"
    } else if what == NoWay::WHAT {
        NoWay::HINT
    } else if what.starts_with("unknown variant") {
        "use one of the words listed"
    } else {
        "write it as README.md shows"
    }
}

/// The values of a list, without their places.
pub(super) fn values<T>(listed: Listed<T>) -> Vec<T> {
    listed.entries.into_iter().map(|placed| placed.value).collect()
}
