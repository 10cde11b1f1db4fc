//! A summary without what a copy leaves out.

use super::{Summary, person};
use crate::report::{LeaveOut, SinceStart};

impl Summary {
    /// A copy without these; nothing that is left out can be found in it.
    pub fn without(mut self, leave_out: LeaveOut) -> Self {
        if leave_out.is_nothing() {
            return self;
        }
        self.left_out_of_copy = leave_out.words();
        if leave_out.name {
            self.who.name.clear();
            self.who.no_name = "Name left out".to_owned();
        }
        if leave_out.age {
            self.who.facts.retain(|fact| fact.label != person::AGE);
            for row in &mut self.page_one.measured {
                row.usual = std::mem::take(&mut row.usual_without_age);
            }
            // What is usual for a person says for which age: a band of five years is an age too.
            for line in self.regions.iter_mut().flat_map(|region| &mut region.readings) {
                line.usual = std::mem::take(&mut line.usual_without_age);
            }
        }
        if leave_out.name || leave_out.own_words {
            self.since_start = self.since_start.map(SinceStart::without_words);
        }
        if leave_out.progress {
            self.since_start = None;
            self.page_one.since_start.clear();
        }
        if leave_out.own_words {
            self.why.words.clear();
            self.why.short_words.clear();
            self.why.shortened = false;
            self.why.since.clear();
            for text in [&mut self.why.hope, &mut self.why.worry, &mut self.why.question] {
                text.clear();
            }
            super::page_one::nameless(&mut self.why.activities);
            let before = self.safety.precautions.len();
            self.safety.precautions.retain(|precaution| precaution.known);
            let typed_one = self.safety.precautions.len() < before;
            self.page_one.leave_out_words(&self.safety.condition_names(), typed_one);
        }
        self.told.retain(|answer| answer.holds.stays(leave_out));
        for section in &mut self.all_answers {
            section.answers.retain(|answer| answer.holds.stays(leave_out));
        }
        self.all_answers.retain(|section| !section.answers.is_empty());
        self
    }
}
