//! One item on paper: its blanks, its drawing, and when it is left out.

use serde::Serialize;

use crate::content::{Choice, Helper, Item, ItemFigure, ItemId, Library, Offered, Sides};
use crate::figure::picture::Picture;
use crate::figure::shape::{Drawing, Form};
use crate::figure::skeleton::Side;
use crate::record::Units;
use crate::report::{Art, ArtBook, words};
use crate::rules::{SafetyLine, number_of, numbered_safety};

/// One item with its blanks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankItem {
    /// The item.
    pub id: ItemId,
    /// Its number on paper and where it is typed in.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// What is asked.
    pub question: String,
    /// What to do.
    pub steps: Vec<String>,
    /// When to stop; may be empty.
    pub stop: String,
    /// What plus and minus mean, or the range; may be empty.
    pub hint: String,
    /// `body test`, which waits until a clinician has cleared exercise after a sign; else empty.
    pub kind: String,
    /// What is needed, and from which age; may be empty.
    pub needs: String,
    /// With which lines of the safety check it is left out: `S12 and S14`; empty without any.
    pub leave_out: String,
    /// For whom it is on a sheet that knows neither places nor age: `only if you marked the neck`; empty for everybody.
    pub for_whom: String,
    /// Other tests of the same muscles, of which one is enough; may be empty.
    pub instead: String,
    /// How it is done, drawn; none where the options are drawn.
    pub picture: Option<Art>,
    /// What the lines in the drawing measure: `Measured: gap.`; may be empty.
    pub measured: String,
    /// A row for each side: its name (may be empty) and how many blanks.
    pub rows: Vec<BlankRow>,
    /// Unit after each blank; empty for options.
    pub unit: String,
    /// Boxes to tick.
    pub options: Vec<BlankOption>,
    /// Pictures in place of a tool, each with the number that is written for it (rule H12).
    pub pictured: Vec<BlankOption>,
    /// What is at the left and at the right of each option's picture: `back`, `front`; empty where that is no question.
    pub ends: Vec<&'static str>,
    /// For a size with a side: the two sides to tick, left first.
    pub which_side: Vec<String>,
    /// Reasons to trust the reading less, to tick.
    pub flags: Vec<String>,
    /// A yes/no asked with it; may be empty.
    pub follow_up: String,
}

/// An option to tick.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankOption {
    /// Its key on the screen: a digit, and for the right of two sides a letter.
    pub keys: Vec<String>,
    /// What it says.
    pub text: String,
    /// What it looks like.
    pub picture: Option<Art>,
    /// The whole person, where the picture shows a part that is enlarged (rule H11).
    pub person: Option<Art>,
}

/// The blanks of one side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankRow {
    /// `Left`, `Right` or empty.
    pub side: String,
    /// How many readings.
    pub blanks: u8,
}

pub(super) fn blank_item(library: &Library, item: &Item, units: Units, art: &mut ArtBook) -> BlankItem {
    let in_units = words::item_in_units(item, units);
    let item = &*in_units;
    let signed = item.sides() == Sides::Signed;
    let number = number_of(library, item).unwrap_or_default();
    let figure = library.figure(item.id.as_str());
    let pictures = option_pictures(item, figure);
    let options = options(item, &pictures, number, art);
    let ends = pictures.first().and_then(|(_, picture)| picture.front_at_right());
    let measured = figure.map(measured).unwrap_or_default();
    let drawn = options.iter().any(|option| option.picture.is_some());
    BlankItem {
        id: item.id.clone(),
        number,
        name: item.name.clone(),
        question: item.question.clone(),
        steps: item.steps.clone(),
        stop: item.stop.clone().unwrap_or_default(),
        hint: hint(item),
        kind: if item.is_bodily_test() {
            "body test".to_owned()
        } else {
            String::new()
        },
        needs: needs(library, item),
        leave_out: leave_out(library, item),
        for_whom: String::new(),
        instead: instead(library, item),
        picture: figure.filter(|_| !drawn).map(|figure| picture(figure, number, art)),
        measured: if drawn { String::new() } else { measured },
        rows: match item.sides() {
            Sides::LeftRight => vec![row("Left", item), row("Right", item)],
            Sides::Signed if item.weighed().is_some() => vec![row("Left", item), row("Right", item)],
            Sides::One | Sides::Signed => vec![row("", item)],
        },
        unit: match (item.unit(), units) {
            _ if item.weighed().is_some() => String::new(),
            ("cm" | "mm", Units::Inches) => "in".to_owned(),
            (unit, _) => unit.to_owned(),
        },
        options,
        pictured: pictured(item, figure, number, art),
        ends: match ends {
            Some(true) => vec!["back", "front"],
            Some(false) => vec!["front", "back"],
            None => Vec::new(),
        },
        which_side: match item.signed() {
            Some(signs) if signed && !item.is_number() => {
                vec![words::capitalised(&signs.minus), words::capitalised(&signs.plus)]
            }
            _ => Vec::new(),
        },
        flags: item
            .quality
            .iter()
            .filter(|flag| flag.auto.is_none())
            .map(|flag| flag.text.clone())
            .collect(),
        follow_up: item
            .follow_up
            .as_ref()
            .map(|follow_up| follow_up.question.clone())
            .unwrap_or_default(),
    }
}

fn row(side: &str, item: &Item) -> BlankRow {
    BlankRow {
        side: side.to_owned(),
        blanks: if item.is_number() { item.repeats().max(1) } else { 1 },
    }
}

/// What plus and minus mean.
fn hint(item: &Item) -> String {
    match item.signed() {
        Some(_) if item.weighed().is_some() => "as the scales show them: both in kg, or both in lb".to_owned(),
        Some(signs) if item.is_number() => format!("plus: {}; minus: {}", signs.plus, signs.minus),
        _ => String::new(),
    }
}

/// The options with their keys as on the screen, and their drawings where they differ in shape.
fn options(item: &Item, pictures: &[(usize, Picture)], number: usize, art: &mut ArtBook) -> Vec<BlankOption> {
    let texts = words::options(item);
    let drawn: Vec<Picture> = pictures.iter().map(|(_, picture)| picture.clone()).collect();
    let person = Picture::person_beside(&drawn);
    let both = item.sides() == Sides::LeftRight;
    let letter = |place: usize| u8::try_from(place).map_or('?', |place| char::from(b'A'.saturating_add(place)));
    texts
        .into_iter()
        .enumerate()
        .map(|(place, text)| {
            let picture = pictures.iter().find(|(of, _)| *of == place).map(|(_, picture)| picture);
            let name = format!("item-{number}-option-{}", place + 1);
            BlankOption {
                keys: std::iter::once((place + 1).to_string())
                    .chain(both.then(|| letter(place).to_string()))
                    .collect(),
                text: words::capitalised(text),
                person: person.zip(picture).map(|(frame, picture)| {
                    let alt = format!("The whole person: {text}");
                    art.add(&format!("{name}-who"), alt, without_words(picture.at(1.0)), frame)
                }),
                picture: picture.map(|picture| art.add(&name, text, without_words(picture.at(1.0)), picture.frame())),
            }
        })
        .collect()
}

/// The pictures that stand for numbers, the number in place of a key.
fn pictured(item: &Item, figure: Option<&ItemFigure>, number: usize, art: &mut ArtBook) -> Vec<BlankOption> {
    let options = item.pictured().into_iter().flat_map(|pictured| &pictured.options);
    let shape = |value: i32| {
        let figure = figure?;
        let shape = figure.options.iter().find(|shape| shape.value == value)?;
        Some(Picture::of_option(figure, shape, Side::Right))
    };
    let of = |(place, option): (usize, &Choice)| BlankOption {
        keys: vec![words::number(f64::from(option.value))],
        text: words::capitalised(&option.text),
        picture: shape(option.value).map(|picture| {
            let name = format!("item-{number}-picture-{}", place + 1);
            art.add(&name, &option.text, without_words(picture.at(1.0)), picture.frame())
        }),
        person: None,
    };
    options.enumerate().map(of).collect()
}

/// The options that differ in shape, with their places.
fn option_pictures(item: &Item, figure: Option<&ItemFigure>) -> Vec<(usize, Picture)> {
    let of = |(place, option): (usize, &Choice)| {
        let figure = figure?;
        let shape = figure.options.iter().find(|shape| shape.value == option.value)?;
        Some((place, Picture::of_option(figure, shape, Side::Right)))
    };
    item.options().iter().enumerate().filter_map(of).collect()
}

fn picture(figure: &ItemFigure, number: usize, art: &mut ArtBook) -> Art {
    let picture = Picture::of_item(figure, Side::Right);
    let name = format!("item-{number}");
    art.add(&name, &figure.alt, without_words(picture.at(1.0)), picture.frame())
}

/// A drawing as small as these has no room for words in it: they stand below it.
fn without_words(mut drawing: Drawing) -> Drawing {
    drawing.shapes.retain(|shape| !matches!(shape.form, Form::Text { .. }));
    drawing
}

fn measured(figure: &ItemFigure) -> String {
    let drawing = Picture::of_item(figure, Side::Right).at(1.0);
    let mut labels: Vec<String> = Vec::new();
    for shape in drawing.shapes {
        if let Form::Text { key, .. } = shape.form
            && !labels.contains(&key)
        {
            labels.push(key);
        }
    }
    if labels.is_empty() {
        return String::new();
    }
    format!("Measured: {}.", words::list(&labels))
}

/// `Needs: wall, ruler, a helper. From age 60 on.`
fn needs(library: &Library, item: &Item) -> String {
    let mut things: Vec<String> = item.needs.iter().map(|thing| thing.replace('-', " ")).collect();
    match item.helper {
        Helper::Needed => things.push("a helper".to_owned()),
        Helper::Better => things.push("better with a helper".to_owned()),
        Helper::No => {}
    }
    let mut said = Vec::new();
    if !things.is_empty() {
        said.push(format!("Needed: {}.", words::list(&things)));
    }
    match &item.offered {
        Offered::FromAge { min_age } => said.push(format!("From age {min_age} on.")),
        Offered::OnRequest => said.push("Only if you want to; the program asks it on request.".to_owned()),
        Offered::WhereShown { where_shown } => {
            said.extend(library.pattern(where_shown).map(words::only_where_shown));
        }
        Offered::Always => {}
    }
    said.join(" ")
}

/// The lines of the safety check with which an item is left out.
fn leave_out(library: &Library, item: &Item) -> String {
    let lists = numbered_safety(library);
    let lines = lists.iter().flat_map(|list| &list.lines);
    let numbers: Vec<String> = lines
        .filter(|(_, line)| match line {
            SafetyLine::Sign(question) => question.sets.iter().any(|tag| item.skip.contains(tag)),
            SafetyLine::Precaution(precaution) => item.skip.contains(&precaution.id),
        })
        .map(|(number, _)| format!("S{number}"))
        .collect();
    match numbers.as_slice() {
        [] => String::new(),
        [others @ .., last] if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => numbers.concat(),
    }
}

/// Other tests of the same muscles: one is enough.
fn instead(library: &Library, item: &Item) -> String {
    if item.cluster.is_none() {
        return String::new();
    }
    let others: Vec<String> = library
        .items
        .iter()
        .filter(|other| other.cluster == item.cluster && other.id != item.id)
        .filter_map(|other| number_of(library, other))
        .map(|number| number.to_string())
        .collect();
    if others.is_empty() {
        return String::new();
    }
    format!(
        "Tests the same muscles as {}: one of them is enough.",
        words::list(&others)
    )
}
