//! What comes of effects: the outside world answers, and each answer goes to where it was asked for.

use super::{App, Pending};
use crate::platform::{Event, Ticket};

impl App {
    /// Takes in what the outside world has finished, and lets time pass.
    pub fn poll(&mut self) {
        for (ticket, event) in self.platform.poll() {
            self.take_event(ticket, event);
        }
        self.name_what_was_not_opened();
        self.hear_wishes();
        self.read_on_in_folder();
        self.tick_timer();
        self.copy_when_due();
        self.look_for_letters();
    }

    /// Waits for what is being written, when the program ends.
    pub fn finish(&mut self) {
        self.copy_now();
        let makes_paper = self
            .pending
            .values()
            .any(|one| matches!(one, Pending::MakingPaper { .. }));
        // Pages that were asked for are laid out first, and written then.
        for _ in 0..=usize::from(makes_paper) {
            for (ticket, event) in self.platform.finish() {
                self.take_event(ticket, event);
            }
        }
        self.platform.last_words(None);
    }

    fn take_event(&mut self, ticket: Ticket, event: Event) {
        let Some(pending) = self.pending.remove(&ticket) else {
            return;
        };
        match (pending, event) {
            (Pending::Opening(path), Event::WasRead(read)) => self.was_read(path, read),
            (Pending::Recognising(opening), Event::WasRecognised(id)) => self.was_recognised(opening, id),
            (Pending::Claiming(opening), Event::WasClaimed(claimed)) => self.was_claimed(opening, claimed),
            (Pending::Comparing(opening), Event::WasRead(read)) => self.was_compared(opening, read),
            (Pending::TakingOver(sitting, record), Event::WasClaimed(claimed)) => {
                self.taken_over(sitting, &record, claimed);
            }
            (Pending::Reverting(sitting), Event::WasRead(read)) => self.reverted(sitting, read),
            (Pending::Saving(save), Event::WasWritten(written)) => self.was_saved(save, written),
            (Pending::LookingWhoChanged { sitting, ours, then }, Event::WasRead(read)) => {
                self.who_changed(sitting, &ours, then, read);
            }
            (Pending::SavingCopy { path, id }, Event::WasWritten(written)) => self.copy_saved(path, id, written),
            (Pending::KeepingTheirs { sitting, gone, then }, Event::WasRead(read)) => {
                self.replace_theirs(sitting, gone, then, read);
            }
            (Pending::Copying { sitting, revision }, Event::WasWritten(written)) => {
                self.was_copied(sitting, revision, written);
            }
            (Pending::KeepingOld { folder, bytes, once }, Event::WasListed(listed)) => {
                self.old_listed(&folder, bytes, once, listed);
            }
            (Pending::WritingOld(once), Event::WasWritten(written)) => self.old_written(once, written),
            (Pending::ReadingOld(sitting), Event::WasReadAll(read)) => self.old_read(sitting, read),
            (Pending::LookingAtOld(sitting, path), Event::WasRead(read)) => self.old_copy_read(sitting, path, read),
            (Pending::Deleting, Event::WasRemoved(removed)) => self.was_deleted(removed),
            (Pending::LookingBeforeDeleting(going), Event::WasRead(read)) => self.looked_before_deleting(going, read),
            (Pending::DeletingFile(going), Event::WasRemoved(removed)) => self.file_deleted(&going, removed),
            (Pending::ReadingBefore(sitting), Event::WasRead(read)) => self.read_before(sitting, read),
            (Pending::ReadingFolder(folder), Event::WasReadAll(read)) => self.folder_read(folder, read),
            (Pending::AskingPath(asked), Event::PathAnswer(answer)) => self.was_asked(ticket, asked, answer),
            (Pending::LookingPath(asked, path), Event::WasLooked(there)) => {
                self.path_looked(asked, path, there.first().copied().unwrap_or(false));
            }
            (Pending::ReadingSettings, Event::WasRead(read)) => self.settings_read(read),
            (Pending::LookingRecent, Event::WasLooked(there)) => self.recent_looked(&there),
            (Pending::ListingUnfinished, Event::WasListed(listed)) => self.unfinished_listed(listed),
            (Pending::FindingUnfinished(listed), Event::WasRead(read)) => self.unfinished_read(listed, read),
            (Pending::OfferingUnfinished(found), Event::WasClaimed(claimed)) => {
                self.unfinished_claimed(*found, &claimed);
            }
            (Pending::Continuing { found, save_as }, Event::WasClaimed(claimed)) => {
                self.unfinished_taken(*found, save_as, &claimed);
            }
            (
                Pending::MakingPaper {
                    path,
                    job,
                    over,
                    title,
                    whose,
                },
                Event::WorkedOut(done),
            ) => {
                self.paper_made((path, job, title), whose, over, done);
            }
            (Pending::WritingPaper { path, job, title }, Event::WasWritten(written)) => {
                self.paper_written(path, job, title, written);
            }
            (Pending::LookingAtOther { path, job, whose }, Event::WasRead(read)) => {
                self.other_looked(path, job, whose, read);
            }
            (Pending::WritingOther(path), Event::WasWritten(written)) => self.other_written(path, written),
            (Pending::Viewing(path, kind), Event::WasViewed(viewed)) => self.paper_viewed(path, kind, viewed),
            (Pending::Printing(path, kind), Event::WasPrinted(printed)) => self.paper_printed(path, kind, printed),
            (Pending::ShowingFolder(folder), Event::WasViewed(shown)) => self.folder_shown(folder, &shown),
            (Pending::FindingFonts(letters, job), Event::FontsFound(fonts)) => self.fonts_found(&letters, job, fonts),
            (Pending::AskingListening, Event::ListeningAnswer(hears)) => self.state.hears_live = hears,
            (Pending::AskingMotion, Event::MotionAnswer(wanted)) => self.state.system_motion = wanted,
            (Pending::WorkingOut(about), Event::WorkedOut(done)) => self.worked_out(about, done),
            (Pending::LayingOut(about), Event::WorkedOut(done)) => self.laid_out(about, done),
            _ => {}
        }
        self.derive();
        self.keep_last_words();
        self.look_at_answer();
        self.look_what_if();
        self.look_at_pages();
    }
}
