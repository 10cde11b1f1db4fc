//! The parts of the window: the bar above, the map, the page, the bar below. F6 leads from one to the next, as in other
//! programs of a desktop, and back to where one was in it.

use egui::{Context, Id, Key, Modifiers, Popup, Rect};

use super::widgets;

/// A part of the window, in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The bar above.
    Above,
    /// The steps and the library beside the page.
    Map,
    /// The page.
    Page,
    /// The bar below.
    Below,
}

/// The parts drawn in this frame, and where.
type Drawn = Vec<(Part, Rect)>;

/// What had the focus last in each part.
#[derive(Debug, Default)]
pub struct Visited(Vec<(Part, Id)>);

fn drawn_id() -> Id {
    Id::unique("the parts of the window in this frame")
}

/// Forgets what was drawn; before anything is.
pub fn begin_drawing(ctx: &Context) {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Drawn>(drawn_id()).clear());
}

/// Notes where a part is drawn.
pub fn drawn(ctx: &Context, part: Part, area: Rect) {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Drawn>(drawn_id()).push((part, area)));
}

impl Visited {
    /// Takes the key that leads to another part, once everything is drawn; whether the focus goes anywhere.
    pub fn take_key(&mut self, ctx: &Context) -> bool {
        let parts: Drawn = ctx.data(|data| data.get_temp(drawn_id())).unwrap_or_default();
        let here = self.note(ctx, &parts);
        let pressed = |held| ctx.input_mut(|input| input.consume_key(held, Key::F6));
        // With Shift first: without it the key is the same.
        let step = if pressed(Modifiers::SHIFT) {
            parts.len().saturating_sub(1)
        } else if pressed(Modifiers::NONE) {
            1
        } else {
            return false;
        };
        let at = here.and_then(|here| parts.iter().position(|(part, _)| *part == here));
        let others = (1..=parts.len()).filter_map(|steps| {
            let place = match at {
                Some(at) => (at + steps * step) % parts.len(),
                // Nothing has the focus: the page comes first.
                None => parts.iter().position(|(part, _)| *part == Part::Page)?,
            };
            parts.get(place).copied()
        });
        let to = others
            .filter(|(part, _)| Some(*part) != here)
            .find_map(|(part, area)| self.begins(ctx, part, area));
        if let Some(to) = to {
            Popup::close_all(ctx);
            widgets::focus_and_show(ctx, to);
        }
        to.is_some()
    }

    /// In which part the focus is; remembers it there.
    fn note(&mut self, ctx: &Context, parts: &Drawn) -> Option<Part> {
        let focused = ctx.memory(egui::Memory::focused)?;
        // Not by its response: asking for that in the frame of a click takes the focus away from what a click beside it gave it to.
        let seen = widgets::place_of(ctx, focused);
        let middle = seen.filter(Rect::is_positive).map(|seen| seen.center());
        let is_in = |area: &Rect| middle.is_some_and(|middle| area.contains(middle));
        // What is scrolled away is on the page.
        let part = parts
            .iter()
            .find(|(_, area)| is_in(area))
            .map_or(Part::Page, |(part, _)| *part);
        self.0.retain(|(known, _)| *known != part);
        self.0.push((part, focused));
        Some(part)
    }

    fn begins(&self, ctx: &Context, part: Part, area: Rect) -> Option<Id> {
        let visited = self.0.iter().find(|(known, _)| *known == part).map(|(_, id)| *id);
        let still = visited.filter(|id| ctx.read_response(*id).is_some_and(|control| control.enabled()));
        let first = || match part {
            Part::Page => widgets::answer_to_begin_with(ctx)
                .or_else(|| widgets::title_drawn(ctx).filter(|title| ctx.read_response(*title).is_some())),
            Part::Above | Part::Map | Part::Below => None,
        };
        still.or_else(first).or_else(|| widgets::first_control_in(ctx, area))
    }
}
