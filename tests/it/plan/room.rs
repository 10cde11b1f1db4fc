//! What the person's changes do to the minutes, and to the strength work.

use plumbline::record::{DayName, PlanEdit, PlanNote, WeekSpan};

use super::edits::{edited, holds, person};
use super::people::of;

#[test]
fn over_budget_says_by_how_much_and_what_gives_way_first() {
    let (library, plain) = person();
    let case = of(library, &plain);
    let day = &case.plan().weeks[2].days[0];
    let free = 20 * 60 - day.seconds;
    let (_, after) = edited([
        PlanEdit::add("seated-thoracic-rotation".into(), Some(DayName::A)),
        PlanEdit::add("chair-back-extension".into(), Some(DayName::A)),
        PlanEdit::add("table-lean-back-breathing".into(), Some(DayName::A)),
    ]);
    holds(&after);
    let over = &after.outcome.changes.over_budget;
    let last = over
        .iter()
        .find(|over| over.weeks == WeekSpan::new(5, 8) && over.day == DayName::A)
        .expect("over budget");
    let added: u32 = after.plan().weeks[2].days[0]
        .exercises
        .iter()
        .filter_map(|line| line.by_person.as_ref().filter(|mark| mark.added).map(|_| line.seconds))
        .sum();
    assert_eq!(last.over_s, added - free);
    // Sets go first, from those with the most and the least important (rule P24).
    let first = &last.first[0];
    assert!(!first.whole && first.sets > 0, "{first:?}");
    let most = after.plan().weeks[2].days[0]
        .exercises
        .iter()
        .map(|line| line.sets)
        .max();
    let line = after.plan().weeks[2].days[0]
        .exercises
        .iter()
        .find(|line| line.id == first.exercise)
        .unwrap();
    assert_eq!(Some(line.sets), most);
}

#[test]
fn leaving_the_strength_work_out_is_possible_and_said() {
    let (library, plain) = person();
    let case = of(library, &plain);
    let strong: Vec<PlanEdit> = case
        .lines()
        .filter(|line| {
            use plumbline::content::ExerciseKind::{MotorControl, Strengthen};
            matches!(line.kind, Strengthen | MotorControl)
        })
        .map(|line| PlanEdit::remove(line.id.clone(), None))
        .fold(Vec::new(), |mut all, edit| {
            if !all.contains(&edit) {
                all.push(edit);
            }
            all
        });
    let (_, after) = edited(strong);
    holds(&after);
    assert!(after.plan().notes.contains(&PlanNote::NoStrength));
    assert!(!case.plan().notes.contains(&PlanNote::NoStrength));
}
