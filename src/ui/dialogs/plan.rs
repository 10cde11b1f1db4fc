//! Questions about the plan: an exercise to add, and a kept plan beside a newer one.

use egui::Ui;

use super::RequestFocusOnce as _;
use crate::app::{PlanMessage, WindowMessage};
use crate::content::{Exercise, Library, MuscleGroup, fold};
use crate::figure::picture::Picture;
use crate::figure::skeleton::Side;
use crate::record::{DayName, Plan, PlanEdit, Prescription};
use crate::report::words;
use crate::rules::{DayDifference, PlanBench, Suits, Verdict, difference, over_budget};
use crate::ui::View;
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{
    self, Field, Meant, Run, Shown, body, button, callout, card, figure, icon, is_new, live, main_button, note,
    quiet_button, radio_group, runs, segment, strong, subsection,
};
use crate::ui::words::dialogs::plan as say;

/// How many exercises are shown at a time; a search finds the others.
const SHOWN: usize = 8;
/// The figure of an exercise, in points.
const FIGURE: [f32; 2] = [96.0, 84.0];
/// Below this width old and new stand one below the other.
const STACKS: f32 = 440.0;
/// Where an exercise can be added.
const DAYS: [(Option<DayName>, &str); 3] = [
    (Some(DayName::A), say::ADD_TO_DAY_A),
    (Some(DayName::B), say::ADD_TO_DAY_B),
    (None, say::ADD_TO_BOTH_DAYS),
];

/// Looks for an exercise and adds it to a day: what suits this person first, each with its figure and minutes (rule P64).
pub fn add_exercise(ui: &mut Ui, view: View<'_>, query: &str) {
    let (Some(bench), Some(plan)) = (view.app.plan_bench(), view.app.shown_plan()) else {
        return;
    };
    let field = Field {
        label: say::SEARCH_BY_NAME_MUSCLE_OR_KIND,
        width: ui.available_width(),
        ..Field::default()
    };
    let (typed, response) = field.show(ui, query);
    response.request_focus_once(ui);
    if let Some(typed) = typed {
        view.send(PlanMessage::ExerciseSearched(typed));
    }
    let library = view.app.library();
    let part = part_of_the_body(ui, library);
    let found: Vec<&Exercise> = library
        .exercises
        .iter()
        .filter(|one| is_found(library, one, query))
        .filter(|one| part.is_none_or(|part| one.primary.iter().any(|muscle| part.muscles.contains(muscle))))
        .collect();
    let count = say::exercises(found.len());
    let counted = note(ui, &count);
    live(&counted, &count);
    // What suits goes first, then what can be added besides, then what something speaks against, then what is ruled out.
    let verdicts = |exercise: &Exercise| DAYS.map(|(day, _)| bench.verdict(plan, &exercise.id, day));
    let mut judged: Vec<(&Exercise, [Verdict; 3], Option<Suits>)> = found
        .iter()
        .map(|one| (*one, verdicts(one), bench.suits(&one.id)))
        .collect();
    judged.sort_by_key(|(_, verdicts, suits)| {
        let best = verdicts
            .iter()
            .min_by_key(|verdict| (verdict.wall.is_some(), verdict.against.len()));
        let suits = suits.as_ref().map_or(2, |suits| u8::from(!suits.tested));
        best.map(|verdict| (verdict.wall.is_some(), !verdict.against.is_empty(), suits))
    });
    for (exercise, verdicts, suits) in judged.iter().take(SHOWN) {
        offer(ui, view, (&bench, plan), exercise, verdicts, suits.as_ref());
        ui.add_space(space::XS);
    }
    if found.len() > SHOWN {
        note(ui, &say::more_than_shown(found.len() - SHOWN));
    }
}

/// Which part of the body is looked at: what the window remembers while it is open.
fn part_of_the_body<'a>(ui: &mut Ui, library: &'a Library) -> Option<&'a MuscleGroup> {
    let key = egui::Id::unique("the part of the body of exercises to add");
    let mut chosen: Option<crate::content::Id> = ui.data(|data| data.get_temp(key)).flatten();
    if is_new(ui, "the part of the body of exercises to add") {
        chosen = None;
    }
    radio_group(ui, say::PART_OF_THE_BODY, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
            if segment(ui, chosen.is_none(), say::WHOLE_BODY).clicked() {
                chosen = None;
            }
            for group in &library.muscle_groups {
                if segment(ui, chosen.as_ref() == Some(&group.id), &group.name).clicked() {
                    chosen = Some(group.id.clone());
                }
            }
        });
    });
    ui.data_mut(|data| data.insert_temp(key, chosen.clone()));
    library
        .muscle_groups
        .iter()
        .find(|group| Some(&group.id) == chosen.as_ref())
}

/// Whether every word that was typed is in the name, a muscle, where it is, or the say::kind of an exercise.
fn is_found(library: &Library, exercise: &Exercise, query: &str) -> bool {
    let mut known = format!("{} {}", exercise.name, say::kind(exercise.kind));
    for id in &exercise.primary {
        known.push(' ');
        match library.muscle(id) {
            Some(muscle) => {
                let also = muscle.also.join(" ");
                known.push_str(&format!(
                    "{} {} {also} {}",
                    muscle.lay, muscle.anatomical, muscle.region
                ));
            }
            None => known.push_str(&id.as_str().replace('-', " ")),
        }
    }
    let known = fold(&known);
    query.split_whitespace().all(|word| known.contains(&fold(word)))
}

fn offer(
    ui: &mut Ui,
    view: View<'_>,
    (bench, plan): (&PlanBench<'_>, &Plan),
    exercise: &Exercise,
    verdicts: &[Verdict; 3],
    suits: Option<&Suits>,
) {
    let library = view.app.library();
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let first = DAYS
            .into_iter()
            .zip(verdicts)
            .find_map(|((day, _), verdict)| verdict.wall.is_none().then_some((day, verdict)));
        let after = first.and_then(|(day, _)| bench.with(plan, 0, &PlanEdit::add(exercise.id.clone(), day)).ok());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            still(ui, view, exercise);
            ui.vertical(|ui| {
                let takes = after.as_ref().and_then(|after| seconds_of(after, exercise));
                let takes = takes.map(|seconds| format!(", {}", words::minutes_and_seconds(seconds)));
                strong(ui, &format!("{}{}", exercise.name, takes.unwrap_or_default()));
                let muscles: Vec<String> = exercise
                    .primary
                    .iter()
                    .map(|id| words::in_sentence(&words::lay_muscle(library, id)))
                    .collect();
                note(ui, &format!("{}: {}", say::kind(exercise.kind), words::list(&muscles)));
                if let Some(suits) = suits {
                    body(ui, &words::suits(library, suits));
                }
            });
        });
        match (first, verdicts.first()) {
            (Some((_, Verdict { against, .. })), _) => {
                for words in words::objections(library, against) {
                    care(ui, &words);
                }
            }
            (None, Some(Verdict { wall: Some(wall), .. })) => care(ui, &words::objection(library, wall)),
            _ => {}
        }
        let Some(after) = after else {
            return;
        };
        if let Some(over) = words::over_after(&over_budget(library, &after), plan.minutes_per_day) {
            care(ui, &over);
        }
        ui.horizontal_wrapped(|ui| {
            for ((day, words), verdict) in DAYS.into_iter().zip(verdicts) {
                if verdict.wall.is_some() {
                    continue;
                }
                if button(words).named(&format!("{words}: {}", exercise.name)).pressed(ui) {
                    let id = exercise.id.clone();
                    widgets::lead_to_line(ui.ctx(), &id);
                    view.send(PlanMessage::ExerciseAdded { exercise: id, day });
                    view.send(WindowMessage::DialogClosed);
                }
            }
        });
    });
}

/// How long it would take, in the first weeks that have it.
fn seconds_of(plan: &Plan, exercise: &Exercise) -> Option<u32> {
    let mut lines = plan
        .weeks
        .iter()
        .flat_map(|weeks| &weeks.days)
        .flat_map(|day| &day.exercises);
    lines.find(|line| line.id == exercise.id).map(|line| line.seconds)
}

/// The exercise at its end; the words beside it say what it is.
fn still(ui: &mut Ui, view: View<'_>, exercise: &Exercise) {
    let version = view.app.version(exercise);
    let exercise = &*version.exercise;
    let [width, height] = FIGURE;
    let shown = Shown {
        salt: &format!("to add {}{}", exercise.id, version.key),
        name: "",
        width,
        height,
        lit: palette(ui).accent,
    };
    figure(ui, &shown, || {
        let picture = Picture::of_exercise(exercise, Side::Right);
        (picture.at(1.0), picture.frame())
    });
}

fn care(ui: &mut Ui, words: &str) {
    let colour = palette(ui).caution;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        icon(ui, icons::CARE, text::BODY, colour);
        body(ui, words);
    });
}

/// The kept plan beside the one that present content and rules would make.
pub fn versions(ui: &mut Ui, view: View<'_>) {
    let (Some(old), Some(new)) = (
        view.app.shown_plan(),
        view.app.outcome().and_then(|outcome| outcome.changes.offered.as_ref()),
    ) else {
        return;
    };
    let kept = view.app.assessment().and_then(|assessment| assessment.plan.as_ref());
    let made = kept
        .map(|kept| view.app.formats().date(kept.made_on))
        .unwrap_or_default();
    let days = difference(old, new);
    if days.iter().any(DayDifference::differs) {
        body(ui, &say::made_on(&made));
    } else {
        callout(ui, Meant::Information, |ui| {
            body(ui, say::THE_SAME_EXERCISES);
        });
    }
    let (other, same): (Vec<_>, Vec<_>) = days.iter().partition(|day| day.differs());
    for day in &other {
        day_beside(ui, view.app.library(), day);
    }
    if !other.is_empty() && !same.is_empty() {
        ui.add_space(space::S);
        let names: Vec<String> = same
            .iter()
            .map(|day| words::in_sentence(&say::day_named(day)))
            .collect();
        note(ui, &say::same_in_both(&words::list(&names)));
    }
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        let keep = main_button(say::KEEP_MY_PLAN).show(ui);
        keep.request_focus_once(ui);
        if keep.clicked() {
            view.send(PlanMessage::OldPlanKept);
            view.send(WindowMessage::DialogClosed);
        }
        if button(say::TAKE_THE_NEW_PLAN).pressed(ui) {
            view.send(PlanMessage::NewPlanTaken);
            view.send(WindowMessage::DialogClosed);
        }
        if quiet_button(say::DECIDE_LATER).pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

fn day_beside(ui: &mut Ui, library: &Library, day: &DayDifference) {
    ui.add_space(space::S);
    subsection(ui, &say::day_named(day));
    let time = |seconds: Option<u32>| seconds.map_or_else(|| say::NO_SUCH_DAY.to_owned(), words::about_minutes);
    let [old, new] = day.seconds.map(time);
    beside(ui, [(say::YOUR_PLAN, &old), (say::NEW_PLAN, &new)], "");
    for line in &day.lines {
        let [old, new] =
            [line.old, line.new].map(|line| line.map_or_else(|| "–".to_owned(), |line| said(library, line)));
        beside(ui, [("", &old), ("", &new)], say::differs(line));
    }
}

fn said(library: &Library, line: &Prescription) -> String {
    let exercise = library.exercise(&line.id);
    let name = exercise.map_or_else(|| line.id.as_str().replace('-', " "), |exercise| exercise.name.clone());
    say::line(&name, &words::dose(line, exercise), line.from_week)
}

/// Two texts side by side, or one below the other where it is narrow; how they differ at the second.
fn beside(ui: &mut Ui, [(old_head, old), (new_head, new)]: [(&str, &str); 2], differs: &str) {
    let colours = *palette(ui);
    let ink = if differs.is_empty() && new_head.is_empty() {
        colours.muted
    } else {
        colours.text
    };
    let cell = |ui: &mut Ui, head: &str, words: &str, mark: &str| {
        let head = if head.is_empty() {
            String::new()
        } else {
            format!("{head}  ")
        };
        let mark = if mark.is_empty() {
            String::new()
        } else {
            format!("{mark}  ")
        };
        runs(
            ui,
            &[
                Run::bold(&head, text::SMALL, colours.text),
                Run::bold(&mark, text::SMALL, colours.accent),
                Run::plain(words, text::SMALL, ink),
            ],
        );
    };
    let width = ui.available_width();
    if width < STACKS {
        if old == new && differs.is_empty() {
            return cell(ui, "", new, "");
        }
        cell(ui, if old_head.is_empty() { say::YOURS } else { old_head }, old, "");
        return cell(ui, if new_head.is_empty() { say::NEW } else { new_head }, new, differs);
    }
    let half = (width - space::L) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (place, (head, words, mark)) in [(old_head, old, ""), (new_head, new, differs)].into_iter().enumerate() {
            if place == 1 {
                ui.add_space(space::L);
            }
            ui.vertical(|ui| {
                ui.set_width(half);
                cell(ui, head, words, mark);
            });
        }
    });
}
