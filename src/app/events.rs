//! What comes of effects: the outside world answers, and each answer goes to what it was asked for. What can wait for an
//! event is typed with it (`under_way`), so that each event has one function here, over all it may have been for.

use super::App;
use super::under_way::{
    ClaimFor, FontsFor, ListFor, ListeningFor, LookFor, MotionFor, PathFor, PrintFor, ReadAllFor, ReadFor,
    RecogniseFor, RemoveFor, ViewFor, Waits, WorkFor, WriteFor,
};
use crate::platform::{Claim, Done, Event, FileError, Listed, ReadFile, Ticket};

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
        self.tick_session();
        self.tick_reminders();
        self.copy_when_due();
        self.look_for_letters();
    }

    /// Waits for what is being written, when the program ends.
    pub fn finish(&mut self) {
        self.copy_now();
        let makes_paper = self.under_way.makes_paper();
        // Pages that were asked for are laid out first, and written then.
        for _ in 0..=usize::from(makes_paper) {
            for (ticket, event) in self.platform.finish() {
                self.take_event(ticket, event);
            }
        }
        self.platform.last_words(None);
    }

    fn take_event(&mut self, ticket: Ticket, event: Event) {
        match event {
            Event::WasRead(read) => self.ended(ticket, |app, what| app.has_read(what, read)),
            Event::WasWritten(written) => self.ended(ticket, |app, what| app.has_written(what, written)),
            Event::WasRemoved(removed) => self.ended(ticket, |app, what| app.has_removed(what, removed)),
            Event::WasListed(listed) => self.ended(ticket, |app, what| app.has_listed(what, listed)),
            Event::WasReadAll(read) => self.ended(ticket, |app, what| app.has_read_all(what, read)),
            Event::WasLooked(there) => self.ended(ticket, |app, what| app.has_looked(what, &there)),
            Event::PathAnswer(answer) => {
                self.ended(ticket, |app, PathFor(asked)| app.was_asked(ticket, asked, answer));
            }
            Event::WasClaimed(claimed) => self.ended(ticket, |app, what| app.has_claimed(what, claimed)),
            // Nothing waits for it.
            Event::WasLetGo => {}
            Event::WasCalled(comes) => self.ended(ticket, |app, what| app.was_called(what, comes)),
            Event::CalledForward => self.called_forward = true,
            Event::WasRecognised(id) => {
                self.ended(ticket, |app, RecogniseFor(opening)| app.was_recognised(opening, id));
            }
            // A convenience of the desktop: the first screen has its own list.
            Event::WasListedRecent(_) => {}
            Event::WasViewed(viewed) => self.ended(ticket, |app, what| app.has_viewed(what, viewed)),
            Event::WasPrinted(printed) => {
                self.ended(ticket, |app, PrintFor(path, kind)| {
                    app.paper_printed(path, kind, printed);
                });
            }
            Event::MotionAnswer(wanted) => self.ended(ticket, |app, MotionFor| app.state.system_motion = wanted),
            Event::ListeningAnswer(hears) => self.ended(ticket, |app, ListeningFor| app.state.hears_live = hears),
            Event::FontsFound(fonts) => {
                self.ended(ticket, |app, FontsFor(letters, job)| {
                    app.fonts_found(&letters, job, fonts);
                });
            }
            Event::WorkedOut(done) => self.ended(ticket, |app, what| app.has_worked_out(what, done)),
            // These come by themselves too, so nothing waits for them.
            Event::SoundIs(sound) => self.sound_is(sound),
            Event::VoiceIs(voice) => self.voice_is(voice),
            Event::AwakeIs(awake) => self.awake_is(awake),
            // Where the desktop shows nothing, the line in the window remains.
            Event::WillRemind(_) => {}
        }
        self.settle();
    }

    /// Hands on what came of an errand; of an effect that nothing waits for, nothing comes.
    fn ended<W: Waits>(&mut self, ticket: Ticket, then: impl FnOnce(&mut Self, W)) {
        if let Some(what) = self.under_way.take(ticket) {
            then(self, what);
        }
    }

    fn has_read(&mut self, what: ReadFor, read: Result<Vec<u8>, FileError>) {
        match what {
            ReadFor::Opening(path) => self.was_read(path, read),
            ReadFor::Comparing(opening) => self.was_compared(opening, read),
            ReadFor::Reverting(sitting) => self.reverted(sitting, read),
            ReadFor::WhoChanged { sitting, ours, then } => self.who_changed(sitting, &ours, then, read),
            ReadFor::KeepingTheirs { sitting, gone, then } => self.replace_theirs(sitting, gone, then, read),
            ReadFor::Joining(sitting, path) => self.copy_to_join_read(sitting, &path, read),
            ReadFor::OldCopy(sitting, path) => self.old_copy_read(sitting, path, read),
            ReadFor::Deleting(going) => self.looked_before_deleting(going, read),
            ReadFor::Before(sitting) => self.read_before(sitting, read),
            ReadFor::Unfinished(listed) => self.unfinished_read(listed, read),
            ReadFor::Today(path) => self.today_read(path, read),
            ReadFor::Settings => self.settings_read(read),
            ReadFor::Picture(what) => self.picture_read(what, read),
            ReadFor::OtherFile { path, job, whose } => self.other_looked(path, job, whose, read),
        }
    }

    fn has_written(&mut self, what: WriteFor, written: Result<(), FileError>) {
        match what {
            WriteFor::Saving(save) => self.was_saved(save, written),
            WriteFor::Copy { path, id } => self.copy_saved(path, id, written),
            WriteFor::RecoveryCopy { sitting, revision } => self.was_copied(sitting, revision, written),
            WriteFor::OldCopy(once) => self.old_written(once, written),
            WriteFor::Paper { path, job, title } => self.paper_written(path, job, title, written),
            WriteFor::OtherFile(path) => self.other_written(path, written),
        }
    }

    fn has_removed(&mut self, what: RemoveFor, removed: Result<(), FileError>) {
        match what {
            RemoveFor::Deleting => self.was_deleted(removed),
            RemoveFor::DeletingFile(going) => self.file_deleted(&going, removed),
        }
    }

    fn has_listed(&mut self, what: ListFor, listed: Result<Vec<Listed>, FileError>) {
        match what {
            ListFor::KeepingOld { folder, bytes, once } => self.old_listed(&folder, bytes, once, listed),
            ListFor::Unfinished => self.unfinished_listed(listed),
        }
    }

    fn has_read_all(&mut self, what: ReadAllFor, read: Result<Vec<ReadFile>, FileError>) {
        match what {
            ReadAllFor::OldCopies(sitting) => self.old_read(sitting, read),
            ReadAllFor::Folder(folder) => self.folder_read(folder, read),
        }
    }

    fn has_looked(&mut self, what: LookFor, there: &[bool]) {
        match what {
            LookFor::Path(asked, path) => {
                self.path_looked(asked, path, there.first().copied().unwrap_or(false));
            }
            LookFor::Recent => self.recent_looked(there),
        }
    }

    fn has_claimed(&mut self, what: ClaimFor, claimed: Result<Claim, FileError>) {
        match what {
            ClaimFor::Opening(opening) => self.was_claimed(opening, claimed),
            ClaimFor::TakingOver(sitting, record) => self.taken_over(sitting, &record, claimed),
            ClaimFor::Offering(found) => self.unfinished_claimed(*found, &claimed),
            ClaimFor::Continuing { found, save_as } => self.unfinished_taken(*found, save_as, &claimed),
        }
    }

    fn has_viewed(&mut self, what: ViewFor, viewed: Result<(), FileError>) {
        match what {
            ViewFor::Paper(path, kind) => self.paper_viewed(path, kind, viewed),
            ViewFor::Folder(folder) => self.folder_shown(folder, &viewed),
        }
    }

    fn has_worked_out(&mut self, what: WorkFor, done: Option<Done>) {
        match what {
            WorkFor::Paper {
                path,
                job,
                over,
                title,
                whose,
            } => self.paper_made((path, job, title), whose, over, done),
            WorkFor::Pages(about) => self.laid_out(about, done),
            WorkFor::WhatIf(about) => self.worked_out(about, done),
            WorkFor::Picture(what) => self.picture_looked(&what, done),
            WorkFor::Folder(folder) => self.folder_checked(&folder, done),
        }
    }
}
