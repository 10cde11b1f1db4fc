//! Where two findings ask for opposite things of one muscle: both sides, what decided, and where nothing could, the test
//! that would (rules M8, M11).

use egui::Ui;

use crate::app::{App, WindowMessage};
use crate::content::{Item, ItemId};
use crate::record::Side;
use crate::report::words;
use crate::rules::{self, Action, Conflict, Imbalance, NotOffered, Offer, Outcome};
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{ListRow, card, note, strong, subsection};
use crate::ui::words::plan::conflicts as say;

/// Draws the card; nothing without a conflict.
pub(super) fn show(ui: &mut Ui, view: View<'_>) {
    let Some(outcome) = view
        .app
        .outcome()
        .filter(|outcome| !outcome.imbalances.conflicts.is_empty())
    else {
        return;
    };
    card(ui, |ui| {
        subsection(ui, say::WHERE_TWO_FINDINGS_DISAGREE);
        for (conflict, sides) in alike(&outcome.imbalances.conflicts) {
            ui.add_space(space::XS);
            let name = words::capitalised(&words::lay_muscle(view.app.library(), &conflict.muscle));
            strong(ui, &format!("{name}, {}", words::sides_name(&sides)));
            note(ui, &words::conflict(view.app.library(), conflict));
            if let Some(item) = test(view.app, outcome, conflict).filter(|_| view.app.is_newest()) {
                test_ui(ui, view, item, &name);
            }
        }
    });
    ui.add_space(space::S);
}

/// Conflicts of one muscle that were decided alike, with their sides.
fn alike(conflicts: &[Conflict]) -> Vec<(&Conflict, Vec<Side>)> {
    let mut found: Vec<(&Conflict, Vec<Side>)> = Vec::new();
    for conflict in conflicts {
        let is_alike = |known: &&mut (&Conflict, Vec<Side>)| {
            known.0.muscle == conflict.muscle && known.0.decision == conflict.decision
        };
        match found.iter_mut().find(is_alike) {
            Some((_, sides)) if sides.contains(&conflict.side) => {}
            Some((_, sides)) => sides.push(conflict.side),
            None => found.push((conflict, vec![conflict.side])),
        }
    }
    found
}

/// The test that would decide; none where something has decided, or nothing is left that could and is possible today.
fn test<'a>(app: &'a App, outcome: &Outcome, conflict: &Conflict) -> Option<&'a Item> {
    let is_row = |row: &&Imbalance| row.muscle == conflict.muscle && row.side == conflict.side;
    let row = outcome.imbalances.rows.iter().find(is_row)?;
    let settles: Option<&ItemId> = row.would_settle.as_ref().filter(|_| row.action == Action::AskTest);
    let item = app.library().item(settles?.as_str())?;
    let offer = rules::offer(app.library(), app.assessment()?, app.today(), item);
    can_be_asked(&offer).then_some(item)
}

/// Whether it is possible with what one has, when it is asked for.
fn can_be_asked(offer: &Offer) -> bool {
    match offer {
        Offer::Asked | Offer::NotInRoute => true,
        Offer::Hidden(_) => false,
        Offer::NotOffered(why) => match why {
            NotOffered::OnRequest | NotOffered::NotShown => true,
            NotOffered::Age
            | NotOffered::Helper
            | NotOffered::Floor
            | NotOffered::Phone
            | NotOffered::Tape
            | NotOffered::Bed => false,
        },
    }
}

fn test_ui(ui: &mut Ui, view: View<'_>, item: &Item, whose: &str) {
    let minutes = say::minutes(&view.app.formats().number(view.app.library().ways.minutes_of(item)));
    let row = ListRow {
        words: &item.name,
        end: &minutes,
        name: &say::do_now_to_decide(&item.name, &words::in_sentence(whose), &minutes),
        ..ListRow::default()
    };
    if row.link(ui).clicked() {
        view.send(WindowMessage::ItemsRequested(vec![item.id.clone()]));
    }
}
