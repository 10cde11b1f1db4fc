//! The body map of the results: the muscles that tested tight or weak, with a numbered key; what was not tested on this person
//! comes by a switch.

use std::collections::BTreeSet;

use egui::{Id, Ui};

use super::Shown;
use crate::app::LibraryMessage;
use crate::content::View;
use crate::figure::skeleton;
use crate::record::Side;
use crate::report::{BODY_LEGEND, BodyLine, body_lines, marks_of, tested_lines, words};
use crate::ui::look::{palette, space, text};
use crate::ui::widgets::{MapEntry, MapShown, Opener, Run, body_map, card, map_legend, note, openers, runs, section};
use crate::ui::words::results::on_the_body as say;

/// The height of a body, in points.
const HEIGHT: f32 = 430.0;
/// A column of the key is at least this wide, in points.
const COLUMN: f32 = 200.0;

/// Draws the map; nothing while no muscle is named.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>) {
    let library = shown.view.app.library();
    let all = body_lines(library, &shown.outcome.imbalances);
    if all.is_empty() {
        return;
    }
    let tested = tested_lines(&all);
    let untested = all.iter().map(|line| &line.muscle).collect::<BTreeSet<_>>().len()
        - tested.iter().map(|line| &line.muscle).collect::<BTreeSet<_>>().len();
    section(ui, say::WHAT_YOUR_TESTS_FOUND);
    let with_untested = untested > 0 && shows_untested(ui);
    let lines = if with_untested { all } else { tested };
    let muscles: Vec<&str> = library
        .muscles
        .iter()
        .filter(|muscle| muscle.in_tables || lines.iter().any(|line| line.muscle == muscle.id))
        .map(|muscle| muscle.id.as_str())
        .collect();
    let entries: Vec<MapEntry> = lines.iter().flat_map(entries).collect();
    let name_of = |muscle: &str, side: skeleton::Side| {
        let found = entries
            .iter()
            .find(|it| it.muscle == muscle && it.sides.contains(&side));
        match found {
            Some(entry) => entry.name.clone(),
            None => {
                let lay = words::capitalised(&words::lay_muscle(library, &muscle.into()));
                say::nothing_shown(&lay, side_words(side))
            }
        }
    };
    card(ui, |ui| {
        if untested > 0 {
            let words = words::show_untested(untested);
            let switch = Opener {
                salt: untested_id(),
                words: &words,
                name: &words,
            };
            openers(ui, [Some(switch)]);
            ui.add_space(space::XS);
        }
        if lines.is_empty() {
            note(ui, words::NOTHING_TESTED_TIGHT_OR_WEAK);
            return;
        }
        note(ui, say::POINT_AT_A_MUSCLE);
        ui.add_space(space::S);
        let map = MapShown {
            salt: "results",
            name: say::MUSCLES_ON_THE_BODY,
            views: &[View::Front, View::Back],
            muscles: &muscles,
            marks: &marks_of(&lines),
            entries: &entries,
            name_of: &name_of,
            lit: palette(ui).accent,
            height: HEIGHT,
        };
        if let Some(muscle) = body_map(ui, &map) {
            shown.view.send(LibraryMessage::MuscleOpened(muscle.as_str().into()));
        }
        ui.add_space(space::S);
        let signs: Vec<_> = BODY_LEGEND.into_iter().filter(|(sign, _)| sign.is_on(&lines)).collect();
        map_legend(ui, &signs);
        ui.add_space(space::S);
        key(ui, &lines);
    });
    ui.add_space(space::XS);
}

/// Whether the muscles that were not tested are shown too: what the window remembers, not the record.
pub(super) fn shows_untested(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(untested_id())).unwrap_or(false)
}

fn untested_id() -> Id {
    Id::unique("the muscles that were not tested are shown")
}

/// A control for each side.
fn entries(line: &BodyLine) -> Vec<MapEntry> {
    let of = |side: &Side| MapEntry {
        muscle: line.muscle.as_str().to_owned(),
        sides: vec![(*side).into()],
        name: line.words_on(*side),
    };
    line.sides.iter().map(of).collect()
}

fn side_words(side: skeleton::Side) -> &'static str {
    match side {
        skeleton::Side::Left => words::side_name(Side::Left),
        skeleton::Side::Right => words::side_name(Side::Right),
    }
}

/// What the numbers are, in as many columns as there is room for.
fn key(ui: &mut Ui, lines: &[BodyLine]) {
    let colours = *palette(ui);
    let room = ui.available_width();
    let columns = (1..=3)
        .rev()
        .find(|columns| room / *columns as f32 >= COLUMN)
        .unwrap_or(1);
    let rows = lines.len().div_ceil(columns).max(1);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for column in lines.chunks(rows) {
            ui.vertical(|ui| {
                ui.set_width((room / columns as f32).floor());
                ui.spacing_mut().item_spacing.y = 2.0;
                for line in column {
                    let ink = match (line.tight, line.weak) {
                        (Some(_), None) => colours.tight_text,
                        (None, Some(_)) => colours.weak_text,
                        _ => colours.text,
                    };
                    let side = if line.sides.len() > 1 {
                        String::new()
                    } else {
                        format!(", {}", line.side())
                    };
                    let number = format!("{}  ", line.number);
                    let said = format!("{side}, {}", line.state());
                    runs(
                        ui,
                        &[
                            Run::bold(&number, text::SMALL, ink),
                            Run::plain(&line.lay, text::SMALL, colours.text),
                            Run::plain(&said, text::SMALL, colours.muted),
                        ],
                    );
                }
            });
        }
    });
}
