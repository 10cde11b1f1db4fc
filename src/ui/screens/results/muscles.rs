//! Tight and weak muscles with their evidence, what patterns disagree about, and what a test would settle.

use egui::Ui;

use super::Shown;
use crate::app::LibraryMessage;
use crate::content::{Item, ItemId, MuscleId, Role, Tells};
use crate::record::Side;
use crate::report::words::{self, Evidence};
use crate::report::{MuscleGroup, MuscleLine};
use crate::rules::{Action, Length, Strength};
use crate::ui::look::{palette, space, text};
use crate::ui::widgets::{
    ChipTone, Run, body, card, chip, disclosure, note, points, runs_link, section, strong, subsection,
};
use crate::ui::words::results::muscles as say;

/// Draws the list.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>) {
    let muscles = &shown.summary.muscles;
    if muscles.tight.is_empty() && muscles.weak.is_empty() && shown.outcome.imbalances.rows.is_empty() {
        return;
    }
    ui.add_space(space::L);
    section(ui, say::TIGHT_AND_WEAK_MUSCLES);
    for (role, groups) in [(Role::Tight, &muscles.tight), (Role::Weak, &muscles.weak)] {
        let mut tested = groups
            .iter()
            .filter(|group| group.evidence == Evidence::Tested)
            .peekable();
        if tested.peek().is_none() {
            let none = words::none_found(was_tested(shown, role));
            let role = words::capitalised(words::role(role));
            note(ui, &format!("{role}: {}", words::in_sentence(none)));
            continue;
        }
        card(ui, |ui| {
            for group in tested {
                muscle_group(ui, shown, group);
            }
        });
        ui.add_space(space::XS);
    }
    not_tested(ui, shown);
    conflicts(ui, shown);
    tested_fine(ui, shown);
}

/// Whether any muscle was tested for being tight, or weak.
fn was_tested(shown: &Shown<'_>, role: Role) -> bool {
    let mut rows = shown.outcome.imbalances.rows.iter();
    rows.any(|row| match role {
        Role::Tight => row.length != Length::Unknown,
        Role::Weak => row.strength != Strength::Unknown,
    })
}

/// What only stands in the source's table, or was in between: on demand, as it is no finding about this person (rule T1).
fn not_tested(ui: &mut Ui, shown: &Shown<'_>) {
    let muscles = &shown.summary.muscles;
    let groups: Vec<&MuscleGroup> = muscles
        .tight
        .iter()
        .chain(&muscles.weak)
        .filter(|group| group.evidence != Evidence::Tested)
        .collect();
    if groups.is_empty() {
        return;
    }
    let words = say::NOT_TESTED_ON_YOU;
    disclosure(ui, "muscles that were not tested", words, words, |ui| {
        note(ui, say::A_TEST_DECIDES);
        card(ui, |ui| {
            for (place, group) in groups.into_iter().enumerate() {
                if place > 0 {
                    ui.add_space(space::M);
                }
                muscle_group(ui, shown, group);
            }
        });
    });
}

fn muscle_group(ui: &mut Ui, shown: &Shown<'_>, group: &MuscleGroup) {
    subsection(ui, &words::evidence_heading(group.evidence, group.role));
    for line in &group.muscles {
        muscle(ui, shown, group, line);
    }
}

fn muscle(ui: &mut Ui, shown: &Shown<'_>, group: &MuscleGroup, line: &MuscleLine) {
    let tone = match group.role {
        Role::Tight => ChipTone::Tight,
        Role::Weak => ChipTone::Weak,
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.allocate_ui_with_layout(egui::vec2(52.0, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(52.0);
            chip(ui, words::role(group.role), tone, group.evidence != Evidence::Tested);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add_space(3.0);
            if named(ui, group, line) {
                shown.view.send(LibraryMessage::MuscleOpened(line.id.clone()));
            }
            let why = because(shown, group, line);
            if !why.is_empty() {
                note(ui, &why);
            }
        });
    });
}

/// The lay name, which leads to the page of the muscle, the side and the anatomical name; whether it was pressed.
fn named(ui: &mut Ui, group: &MuscleGroup, line: &MuscleLine) -> bool {
    let colours = *palette(ui);
    let side = if line.side.is_empty() {
        String::new()
    } else {
        format!(", {}", line.side)
    };
    let anatomical = if line.anatomical.is_empty() {
        String::new()
    } else {
        format!("  {}", line.anatomical)
    };
    let name = say::its_page(line, words::role(group.role));
    runs_link(
        ui,
        &[
            Run::bold(&line.lay, text::BODY - 1.0, colours.text),
            Run::plain(&side, text::BODY - 1.0, colours.text),
            Run::plain(&anatomical, text::SMALL, colours.muted),
        ],
        &name,
    )
    .clicked()
}

/// The readings that decided or were in between, what the plan does where that is not plain, and which test would tell.
fn because(shown: &Shown<'_>, group: &MuscleGroup, line: &MuscleLine) -> String {
    let mut parts = Vec::new();
    let readings: Vec<String> = tests(shown, group, line)
        .into_iter()
        .map(|item| format!("{}: {}", item.name, shown.reading(item)))
        .collect();
    if !readings.is_empty() {
        parts.push(readings.join("; "));
    }
    let usual = match group.role {
        Role::Tight => words::action(Action::Stretch),
        Role::Weak => words::action(Action::Strengthen),
    };
    if !line.action.is_empty() && line.action != usual {
        parts.push(say::the_plan(&line.action));
    }
    if group.evidence != Evidence::Tested && !line.would_settle.is_empty() {
        parts.push(say::would_tell(&line.would_settle));
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!("{}.", parts.join(". "))
    }
}

/// The tests on this person behind a line, each once: those that decided, or those that were in between.
fn tests<'a>(shown: &'a Shown<'_>, group: &MuscleGroup, line: &MuscleLine) -> Vec<&'a Item> {
    let library = shown.view.app.library();
    let tells = match group.role {
        Role::Tight => Tells::Length,
        Role::Weak => Tells::Strength,
    };
    let ids: Vec<&ItemId> = match group.evidence {
        Evidence::Tested => shown
            .outcome
            .imbalances
            .rows
            .iter()
            .filter(|row| row.muscle == line.id && line.sides.contains(&row.side))
            .filter(|row| words::evidence(library, row, group.role) == Some(Evidence::Tested))
            .flat_map(|row| &row.decided_by)
            .filter(|id| is_test_of(shown, id, &line.id, tells))
            .collect(),
        Evidence::Borderline => library
            .muscle_tests
            .iter()
            .filter(|test| test.tells == tells && test.muscles.contains(&line.id))
            .map(|test| &test.item)
            .collect(),
        Evidence::Table | Evidence::Added => Vec::new(),
    };
    let mut items: Vec<&Item> = Vec::new();
    for item in ids.into_iter().filter_map(|id| shown.item(id)) {
        if items.iter().all(|known| known.id != item.id) && !shown.reading(item).is_empty() {
            items.push(item);
        }
    }
    items
}

fn is_test_of(shown: &Shown<'_>, item: &ItemId, muscle: &MuscleId, tells: Tells) -> bool {
    let tests = &shown.view.app.library().muscle_tests;
    tests
        .iter()
        .any(|test| test.item == *item && test.tells == tells && test.muscles.contains(muscle))
}

fn conflicts(ui: &mut Ui, shown: &Shown<'_>) {
    if shown.summary.conflicts.is_empty() {
        return;
    }
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, say::WHERE_TWO_DISAGREE);
        for conflict in &shown.summary.conflicts {
            ui.add_space(space::XS);
            strong(ui, &conflict.muscle);
            note(ui, &say::between(&conflict.between));
            body(ui, &conflict.decision);
        }
    });
}

/// Tested fine although the tables name them.
fn tested_fine(ui: &mut Ui, shown: &Shown<'_>) {
    let library = shown.view.app.library();
    let mut fine: Vec<(&MuscleId, Vec<Side>)> = Vec::new();
    for row in &shown.outcome.imbalances.rows {
        let named = !row.prior.is_empty();
        let shows = [Role::Tight, Role::Weak]
            .iter()
            .any(|role| words::evidence(library, row, *role).is_some());
        if !named || shows {
            continue;
        }
        match fine.iter_mut().find(|(muscle, _)| **muscle == row.muscle) {
            Some((_, sides)) => sides.push(row.side),
            None => fine.push((&row.muscle, vec![row.side])),
        }
    }
    if fine.is_empty() {
        return;
    }
    let lines: Vec<String> = fine
        .into_iter()
        .map(|(muscle, sides)| {
            let name = words::capitalised(&words::lay_muscle(library, muscle));
            format!("{name}, {}", words::sides_name(&sides))
        })
        .collect();
    ui.add_space(space::S);
    card(ui, |ui| {
        subsection(ui, say::TESTED_FINE);
        points(ui, &lines);
    });
}
