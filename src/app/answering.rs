//! Answers to items: typing, choosing, skipping, clearing, and undo.

use super::told::Before;
use super::{AnswerMessage, App, Dialog, Document, Focus, HurtWhere, Screen, fields};
use crate::app::words::answers as say;
use crate::content::{Id, Item, ItemId, Sides};
use crate::record::{Answer, Assessment, Entry, NoReading, RouteLength, Side, Units};
use crate::report::words;
use crate::rules;

impl App {
    /// Takes one change of an answer in.
    pub(super) fn answer(&mut self, message: AnswerMessage) {
        if let AnswerMessage::HurtWhereChosen(place) = message {
            return self.note_where_it_hurt(place);
        }
        let alone = self
            .assessment()
            .and_then(|a| a.route.as_ref())
            .is_some_and(|route| !route.helper);
        self.state.pages.questions.short_hold = None;
        let Some(item) = item_of(&message).and_then(|id| self.library.item(id)).cloned() else {
            return;
        };
        let Some(document) = &mut self.state.document else {
            return;
        };
        let units = document.record.person.units;
        let index = document.index;
        let Some(assessment) = document.record.assessments.get_mut(index) else {
            return;
        };
        // Skipped is not answered: who does the test later did it alone as well.
        let was_answered = assessment.answers.get(&item.id).is_some_and(Answer::has_reading);
        let stopped = change(assessment, &item, units, message);
        if !was_answered && alone {
            mark_alone(assessment, &item);
        }
        self.changed();
        if stopped {
            self.state.pages.questions.timer = None;
            self.state.dialog = Some(Dialog::HurtWhere(item.id));
        }
    }

    /// Opens an item on the question screen.
    pub(super) fn open_item(&mut self, id: ItemId) {
        if let Some(gate) = self.gate_before(Screen::Questions) {
            return self.enter(gate);
        }
        let from = self.state.screen;
        let item = self.library.item(&id);
        // An answer that is there is looked at, and then one goes on where one was; what is open is gone on from.
        let is_given = item.is_some_and(|item| self.is_settled(item));
        let leads_back = from.takes_back(Screen::Questions);
        let Some(document) = &mut self.state.document else {
            return;
        };
        document.item = Some(id.clone());
        self.enter(Screen::Questions);
        self.state.pages.questions.looked_at = (is_given && leads_back).then_some((id, from));
    }

    /// The screen that on and back lead to from an answer that is only looked at again.
    pub fn looks_from(&self) -> Option<Screen> {
        let (looked_at, from) = self.state.pages.questions.looked_at.as_ref()?;
        let item = self.item().filter(|_| self.state.screen == Screen::Questions)?;
        (item.id == *looked_at).then_some(*from)
    }

    /// Adds items to the list and opens the first.
    pub(super) fn request_items(&mut self, ids: &[ItemId]) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        let index = document.index;
        if let Some(assessment) = document.record.assessments.get_mut(index) {
            let route = assessment.route.get_or_insert_default();
            route.requested.extend(ids.iter().cloned());
            self.changed();
        }
        self.derive();
        let first = self.derived.asked.iter().find(|id| ids.contains(id)).cloned();
        match first {
            Some(first) => self.open_item(first),
            None => self.warn(say::NOT_OFFERED),
        }
    }

    /// Goes to the first item without an answer, or stays.
    pub(super) fn begin_questions(&mut self) {
        self.derive();
        let current = self.state.document.as_ref().and_then(|document| document.item.clone());
        if current.is_some_and(|id| self.derived.asked.contains(&id)) {
            return self.see_item();
        }
        let asked = self.asked();
        let open = asked.iter().find(|item| !self.is_settled(item)).or(asked.first());
        let open = open.map(|item| item.id.clone());
        if let Some(document) = &mut self.state.document {
            document.item = open;
        }
        self.see_item();
    }

    /// Goes to the next or the last item, or past the ends.
    pub(super) fn step_item(&mut self, by: isize) {
        if let Some(document) = &mut self.state.document {
            document.history.seal();
        }
        self.put_clock_away();
        if let Some(from) = self.looks_from() {
            return self.enter(from);
        }
        let asked = &self.derived.asked;
        let here = self.state.document.as_ref().and_then(|document| document.item.as_ref());
        let at = here
            .and_then(|here| asked.iter().position(|id| id == here))
            .unwrap_or(0);
        let to = at.checked_add_signed(by);
        match to.and_then(|to| asked.get(to)).cloned() {
            Some(id) => {
                if let Some(document) = &mut self.state.document {
                    document.item = Some(id);
                }
                self.state.focus = Some(Focus::FirstControl);
                self.see_item();
                self.copy_now();
            }
            None if by > 0 => {
                // After a first look the result comes at once; the review is one step of the map away.
                let first = self.assessment().and_then(|it| it.route.as_ref());
                let first = first.is_some_and(|route| route.length == RouteLength::FirstLook);
                self.show(if first { Screen::Results } else { Screen::Review });
            }
            None => self.enter(Screen::How),
        }
    }

    fn see_item(&mut self) {
        self.state.pages.questions.objection = None;
        self.state.pages.questions.short_hold = None;
        self.hold_item();
        if let Some(document) = &mut self.state.document
            && let Some(id) = document.item.clone()
        {
            document.seen.insert(id);
        }
    }

    /// Sets the tag that follows from where it hurt (rule Z17).
    fn note_where_it_hurt(&mut self, place: HurtWhere) {
        let Some(Dialog::HurtWhere(id)) = self.state.dialog.take() else {
            return;
        };
        if let Some(document) = &mut self.state.document
            && let Some(assessment) = document.record.assessments.get_mut(document.index)
            && let Some(answer) = assessment.answers.get_mut(&id)
        {
            answer.note_where_it_hurt(place);
            self.changed();
        }
        let direction = self.library.item(&id).and_then(|item| item.direction);
        let tag = rules::tag_after_pain(&self.library, place, direction).cloned();
        let precaution = tag.as_ref().and_then(|tag| self.library.precaution(tag));
        let name = precaution.map(|precaution| precaution.short.clone());
        let before = self.derived.asked.clone();
        if let Some(document) = &mut self.state.document
            && let Some(tag) = tag
        {
            let index = document.index;
            if let Some(assessment) = document.record.assessments.get_mut(index) {
                assessment.safety.precautions.insert(tag);
            }
            self.changed();
        }
        self.derive();
        let said = self.what_follows_from_pain(&id, name.as_deref(), &before);
        self.say(said);
    }

    /// What is left out since a test hurt, in a line: tests by name, and the muscles it tells about.
    fn what_follows_from_pain(&self, id: &ItemId, precaution: Option<&str>, before: &[ItemId]) -> String {
        const NAMED: usize = 3;
        let gone: Vec<&ItemId> = before
            .iter()
            .filter(|item| !self.derived.asked.contains(item))
            .collect();
        let mut left_out: Vec<String> = gone
            .iter()
            .take(NAMED)
            .filter_map(|item| self.library.item(*item))
            .map(|item| format!("\u{201c}{}\u{201d}", item.name))
            .collect();
        if gone.len() > NAMED {
            left_out.push(format!("{} more", gone.len() - NAMED));
        }
        let mut muscles: Vec<String> = Vec::new();
        for test in self.library.muscle_tests.iter().filter(|test| test.item == *id) {
            for muscle in &test.muscles {
                let name = words::in_sentence(&words::lay_muscle(&self.library, muscle));
                if !muscles.contains(&name) {
                    muscles.push(name);
                }
            }
        }
        words::after_pain(precaution, &left_out, &muscles)
    }

    /// The places that are asked for where a test hurt: those of its region of the body.
    pub fn places_it_may_hurt(&self, item: &ItemId) -> Vec<HurtWhere> {
        let item = self.library.item(item);
        let region = item.and_then(|item| self.library.regions.iter().find(|region| region.id == item.region));
        match region {
            Some(region) if !region.hurt.is_empty() => region.hurt.clone(),
            _ => HurtWhere::ALL.to_vec(),
        }
    }

    /// Remembers the state before a change.
    pub(super) fn remember(&mut self, topic: String) {
        let screen = self.state.screen;
        if let Some(document) = &mut self.state.document
            && let Some(before) = document.assessment_before()
        {
            document.remember(topic, screen, before);
        }
    }

    /// Takes the last change back, and shows where it was.
    pub(super) fn undo(&mut self) {
        let before = self.before_a_step();
        match self.state.document.as_mut().and_then(Document::undo) {
            Some(screen) => {
                self.show_changed(screen, before.as_ref());
                self.tell_step(say::TAKEN_BACK, before);
            }
            None => self.say(say::NOTHING_TO_UNDO),
        }
    }

    /// Does the last undone change again.
    pub(super) fn redo(&mut self) {
        let before = self.before_a_step();
        match self.state.document.as_mut().and_then(Document::redo) {
            Some(screen) => {
                self.show_changed(screen, before.as_ref());
                self.tell_step(say::DONE_AGAIN, before);
            }
            None => self.say(say::NOTHING_TO_REDO),
        }
    }

    fn show_changed(&mut self, screen: Screen, before: Option<&Before>) {
        self.put_clock_away();
        self.changed();
        if screen == Screen::Questions {
            self.hold_item();
        }
        self.derive();
        // A page that was only looked up is no place to be taken back to.
        if self.state.screen != screen && !screen.is_library() && self.waits_for(screen).is_none() {
            self.state.screen = screen;
            self.state.focus = Some(Focus::FirstControl);
        }
        if let Some(before) = before.and_then(Before::assessment).filter(|_| screen == Screen::Intake) {
            self.show_changed_thought(before);
        }
        // Another picture may be the chosen one now.
        self.show_chosen_picture();
    }
}

fn item_of(message: &AnswerMessage) -> Option<&ItemId> {
    match message {
        AnswerMessage::ReadingTyped { item, .. }
        | AnswerMessage::OptionChosen { item, .. }
        | AnswerMessage::DirectionChosen { item, .. }
        | AnswerMessage::FlagToggled(item, _)
        | AnswerMessage::FollowUpAnswered(item, _)
        | AnswerMessage::NoReadingChosen(item, ..)
        | AnswerMessage::AnswerCleared(item) => Some(item),
        AnswerMessage::HurtWhereChosen(_) => None,
    }
}

/// Changes an answer; true when the person stopped for pain.
fn change(assessment: &mut Assessment, item: &Item, units: Units, message: AnswerMessage) -> bool {
    match message {
        AnswerMessage::ReadingTyped { side, index, text, .. } => {
            fields::type_reading(item, assessment, units, side, index, &text);
            mark_spread(assessment, item);
        }
        AnswerMessage::OptionChosen { side, value, .. } => choose_option(assessment, item, side, value),
        AnswerMessage::DirectionChosen { side, .. } => {
            let direction = side.map_or(fields::Direction::Level, fields::Direction::Toward);
            choose_direction(assessment, item, direction);
        }
        AnswerMessage::FlagToggled(_, flag) => {
            if let Some(answer) = assessment.answers.get_mut(&item.id)
                && !answer.flags.remove(&flag)
            {
                answer.flags.insert(flag);
            }
        }
        AnswerMessage::FollowUpAnswered(_, yes) => {
            if let Some(answer) = assessment.answers.get_mut(&item.id) {
                answer.follow_up = Some(yes);
            }
        }
        AnswerMessage::NoReadingChosen(_, side, state) => {
            match side {
                Some(side) => {
                    fields::forget_drafts_of(item, assessment, side);
                    fields::put(assessment, item, Some(side), Some(Entry::None(state)));
                    if let Some(answer) = assessment.answers.get_mut(&item.id) {
                        answer.forget_where_it_hurt(side);
                    }
                }
                None => {
                    fields::forget_drafts(item, assessment);
                    assessment.answers.insert(item.id.clone(), Answer::none(state));
                }
            }
            return state == NoReading::StoppedPain;
        }
        AnswerMessage::AnswerCleared(_) => {
            fields::forget_drafts(item, assessment);
            assessment.answers.remove(&item.id);
        }
        // It is about the item that was stopped, whichever is shown.
        AnswerMessage::HurtWhereChosen(_) => {}
    }
    false
}

fn choose_option(assessment: &mut Assessment, item: &Item, side: Option<Side>, value: i32) {
    let value = f64::from(value);
    if let Some(pictured) = item.pictured() {
        return choose_picture(assessment, item, (side, value), &pictured.flag);
    }
    if item.sides() != Sides::Signed {
        return fields::put(assessment, item, side, Some(Entry::Readings(vec![value])));
    }
    // The option gives the size, the chosen side its sign.
    let size_key = fields::key(item, None, 0);
    match fields::direction(item, assessment) {
        _ if value == 0.0 => {
            fields::forget_drafts(item, assessment);
            fields::put(assessment, item, None, Some(Entry::Readings(vec![0.0])));
        }
        Some(fields::Direction::Toward(toward)) => {
            let sign = if toward == Side::Left { -1.0 } else { 1.0 };
            fields::forget_drafts(item, assessment);
            fields::put(assessment, item, None, Some(Entry::Readings(vec![value * sign])));
        }
        Some(fields::Direction::Level) | None => {
            fields::forget_drafts(item, assessment);
            fields::put(assessment, item, None, None);
            assessment.drafts.insert(size_key, format!("{value}"));
        }
    }
}

/// A picture in place of a tool: the number it stands for, with the reason to trust it less (rule H12).
fn choose_picture(assessment: &mut Assessment, item: &Item, (side, value): (Option<Side>, f64), flag: &Id) {
    match side {
        Some(side) => fields::forget_drafts_of(item, assessment, side),
        None => fields::forget_drafts(item, assessment),
    }
    fields::put(assessment, item, side, Some(Entry::Readings(vec![value])));
    if let Some(answer) = assessment.answers.get_mut(&item.id) {
        answer.flags.insert(flag.clone());
    }
}

fn choose_direction(assessment: &mut Assessment, item: &Item, direction: fields::Direction) {
    if item.is_number() {
        return fields::choose_direction(item, assessment, direction);
    }
    let size = chosen_size(item, assessment).filter(|size| *size != 0);
    match (direction, size) {
        (fields::Direction::Level, _) => choose_option(assessment, item, None, 0),
        (fields::Direction::Toward(_), None) => {
            fields::put(assessment, item, None, None);
            fields::choose_direction(item, assessment, direction);
        }
        (fields::Direction::Toward(_), Some(size)) => {
            fields::choose_direction(item, assessment, direction);
            choose_option(assessment, item, None, size);
        }
    }
}

/// The size of a left/right choice, also while its side is not said.
pub fn chosen_size(item: &Item, assessment: &Assessment) -> Option<i32> {
    let drafted = assessment.drafts.get(&fields::key(item, None, 0));
    if let Some(size) = drafted.and_then(|text| text.parse::<i32>().ok()) {
        return Some(size);
    }
    let reading = fields::readings(assessment.answers.get(&item.id), None)
        .first()
        .copied()?;
    // Sizes are small whole numbers.
    #[expect(clippy::cast_possible_truncation, reason = "options are -3 to 3")]
    let size = reading.abs().round() as i32;
    Some(size)
}

/// A test that is better with a helper counts a little less when done alone (rule N10).
fn mark_alone(assessment: &mut Assessment, item: &Item) {
    let alone = item.quality.iter().find(|flag| flag.id == "alone");
    if let (Some(flag), Some(answer)) = (alone, assessment.answers.get_mut(&item.id))
        && answer.has_reading()
    {
        answer.flags.insert(flag.id.clone());
    }
}

/// Photos of one view that differ by more than this count less (rule N10), in degrees.
const WIDE_SPREAD: f64 = 3.0;

/// Ticks "my photos differ" by itself, and takes it away again when they agree.
fn mark_spread(assessment: &mut Assessment, item: &Item) {
    let Some(flag) = item.quality.iter().find(|flag| flag.id == "spread") else {
        return;
    };
    let Some(answer) = assessment.answers.get_mut(&item.id) else {
        return;
    };
    let is_wide = [None, Some(Side::Left), Some(Side::Right)].into_iter().any(|side| {
        let readings = fields::readings(Some(answer), side);
        let low = readings.iter().copied().fold(f64::INFINITY, f64::min);
        let high = readings.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        high - low > WIDE_SPREAD
    });
    if is_wide {
        answer.flags.insert(flag.id.clone());
    } else {
        answer.flags.remove(&flag.id);
    }
}
