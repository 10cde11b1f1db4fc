//! How many muscles were not tested, and the few tests that would settle most of them.

use std::collections::BTreeSet;

use egui::Ui;

use super::{Shown, ask};
use crate::content::{Id, Item, Role};
use crate::report::words::{self, Evidence};
use crate::rules::Imbalance;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{Meant, body, button, callout, strong};

/// How many tests are proposed at once.
const MOST_TESTS: usize = 3;

/// Draws the note; nothing when every muscle was tested.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>) {
    let untested: Vec<&Imbalance> = shown
        .outcome
        .imbalances
        .rows
        .iter()
        .filter(|row| is_untested(shown, row))
        .collect();
    let muscles: BTreeSet<&Id> = untested.iter().map(|row| &row.muscle).collect();
    if muscles.is_empty() {
        return;
    }
    let (tests, settled) = best_tests(shown, &untested);
    callout(ui, Meant::Information, |ui| {
        let words = match muscles.len() {
            1 => "One muscle was not settled by a test.".to_owned(),
            many => format!("{many} muscles were not settled by a test."),
        };
        strong(ui, &words);
        let mut says = "The plan follows the source’s table for them.".to_owned();
        if !tests.is_empty() {
            says.push_str(&format!(" {}", proposal(&tests, settled)));
        }
        body(ui, &says);
        if !tests.is_empty() && shown.view.app.is_newest() && button("Do them now").icon_after(icons::NEXT).pressed(ui)
        {
            ask(shown, tests.iter().map(|item| item.id.clone()).collect());
        }
    });
    ui.add_space(space::S);
}

/// `Two tests (about 4 minutes) would settle 4 of them: …`
fn proposal(tests: &[&Item], settled: usize) -> String {
    let names: Vec<String> = tests.iter().map(|item| format!("“{}”", item.name)).collect();
    let minutes: f64 = tests.iter().map(|item| item.minutes).sum();
    let how_many = match tests.len() {
        1 => "One test".to_owned(),
        many => format!("{many} tests"),
    };
    format!(
        "{how_many} (about {} min) would settle {settled} of them: {}.",
        words::number(minutes),
        words::list(&names)
    )
}

/// The tests that settle most muscles, best first, and how many they settle together.
fn best_tests<'a>(shown: &'a Shown<'_>, untested: &[&Imbalance]) -> (Vec<&'a Item>, usize) {
    let mut open: BTreeSet<(&Id, &Id)> = untested
        .iter()
        .filter_map(|row| Some((row.would_settle.as_ref()?, &row.muscle)))
        .collect();
    let mut tests = Vec::new();
    let mut settled = 0;
    while tests.len() < MOST_TESTS {
        let counted = |test: &Id| open.iter().filter(|(other, _)| *other == test).count();
        let best = open
            .iter()
            .map(|(test, _)| *test)
            .max_by_key(|test| (counted(test), std::cmp::Reverse(*test)));
        let Some(best) = best else {
            break;
        };
        let muscles: BTreeSet<&Id> = open
            .iter()
            .filter(|(test, _)| *test == best)
            .map(|(_, muscle)| *muscle)
            .collect();
        settled += muscles.len();
        open.retain(|(test, muscle)| *test != best && !muscles.contains(muscle));
        tests.extend(shown.item(best));
    }
    (tests, settled)
}

/// Named by a table only.
fn is_untested(shown: &Shown<'_>, row: &Imbalance) -> bool {
    let library = shown.view.app.library();
    let evidence = [Role::Tight, Role::Weak].map(|role| words::evidence(library, row, role));
    !evidence.contains(&Some(Evidence::Tested)) && evidence.iter().any(Option::is_some)
}
