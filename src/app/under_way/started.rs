//! Errands, and what waits for their end.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use super::{ClaimFor, ListFor, LookFor, ReadAllFor, ReadFor, UnderWay, WorkFor, WriteFor};
use crate::app::App;
use crate::platform::{Effect, Ticket};

/// An effect that ends with the event a `W` waits for.
#[derive(Debug)]
pub(in crate::app) struct Errand<W> {
    pub(super) effect: Effect,
    waits: PhantomData<W>,
}

impl<W> Errand<W> {
    pub(super) fn new(effect: Effect) -> Self {
        Self {
            effect,
            waits: PhantomData,
        }
    }
}

/// Something that waits for one kind of event.
pub(in crate::app) trait Waits: Sized {
    /// Where those that wait for that event are kept.
    fn kept(under_way: &mut UnderWay) -> &mut BTreeMap<Ticket, Self>;
}

impl UnderWay {
    /// Takes out what a ticket was for.
    pub(in crate::app) fn take<W: Waits>(&mut self, ticket: Ticket) -> Option<W> {
        W::kept(self).remove(&ticket)
    }

    /// Whether a document that was asked for is being laid out.
    pub(in crate::app) fn makes_paper(&self) -> bool {
        self.worked.values().any(|what| matches!(what, WorkFor::Paper { .. }))
    }

    /// Whether it is being asked who hears.
    pub(in crate::app) fn asks_listening(&self) -> bool {
        !self.listening.is_empty()
    }

    /// Whether a record is on its way to the screen, or to its file.
    pub(in crate::app) fn moves_a_record(&self) -> bool {
        let reads = |what: &ReadFor| matches!(what, ReadFor::Opening(_) | ReadFor::Comparing(_));
        let claims = |what: &ClaimFor| matches!(what, ClaimFor::Opening(_) | ClaimFor::TakingOver(..));
        let writes = |what: &WriteFor| matches!(what, WriteFor::Saving(_) | WriteFor::OldCopy(_));
        self.read.values().any(reads)
            || self.claimed.values().any(claims)
            || self.written.values().any(writes)
            || !self.recognised.is_empty()
            || !self.path.is_empty()
            || self.read_all.values().any(|what| matches!(what, ReadAllFor::Folder(_)))
            || self.looked.values().any(|what| matches!(what, LookFor::Path(..)))
            || self
                .listed
                .values()
                .any(|what| matches!(what, ListFor::KeepingOld { .. }))
    }
}

impl App {
    /// Starts an errand; what it is for is handed what comes of it.
    pub(in crate::app) fn start<W: Waits>(&mut self, what: W, errand: Errand<W>) {
        let _ticket = self.start_with_ticket(what, errand);
    }

    /// The same; says by which ticket.
    pub(in crate::app) fn start_with_ticket<W: Waits>(&mut self, what: W, errand: Errand<W>) -> Ticket {
        let ticket = self.next_ticket();
        W::kept(&mut self.under_way).insert(ticket, what);
        self.platform.start(ticket, errand.effect);
        ticket
    }

    /// Starts an effect that nothing waits for.
    pub(in crate::app) fn start_quietly(&mut self, effect: Effect) {
        let ticket = self.next_ticket();
        self.platform.start(ticket, effect);
    }

    fn next_ticket(&mut self) -> Ticket {
        let ticket = Ticket(self.under_way.next_ticket);
        self.under_way.next_ticket += 1;
        ticket
    }
}
