//! Options that are told apart by their shape: a card each, its picture over its words. Keys and names as any option's.

use egui::{Align2, CursorIcon, Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::choices::{paint_ground, paint_key, paint_radio, remember_answer};
use super::figure::{Shown, paint_figure};
use super::tab_stops::{join_group, member_sense};
use super::{focus_ring, regular};
use crate::figure::shape::{Bounds, Drawing};
use crate::ui::look::{palette, space, text};

/// The narrowest card, in points.
const LEAST_WIDTH: f32 = 138.0;
/// The widest card, in points.
const MOST_WIDTH: f32 = 220.0;
/// The highest picture, in points.
const MOST_HEIGHT: f32 = 150.0;
/// The line of the mark and the key above the picture, in points.
const MARK_LINE: f32 = 24.0;

/// One option with its picture.
pub struct PictureOption<'a> {
    /// Tells its picture from every other one.
    pub salt: String,
    /// What it says.
    pub words: String,
    /// The key that picks it.
    pub key: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Draws it; the frame is [`PictureOptions::frame`].
    pub draw: Box<dyn Fn() -> Drawing + 'a>,
}

/// Options beside each other, all in the same frame, so that they can be compared.
pub struct PictureOptions<'a> {
    /// The part of the drawings that is shown.
    pub frame: Bounds,
    /// The whole person, shown small beside a part that is enlarged; none where the part says who it is of.
    pub whole: Option<Bounds>,
    /// What is at the left and at the right of each picture: `back` and `front`; none where that is no question.
    pub ends: Option<[&'static str; 2]>,
    /// The options, in order.
    pub options: Vec<PictureOption<'a>>,
}

/// What came of options that were shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Picked {
    /// The place of the one that was clicked.
    pub clicked: Option<usize>,
    /// The first one.
    pub first: Option<Id>,
}

impl PictureOptions<'_> {
    /// Shows them in rows of equal length, as far as that goes.
    pub fn show(self, ui: &mut Ui) -> Picked {
        let count = self.options.len().max(1);
        let room = ui.available_width();
        let columns = columns(count, room);
        let width = ((room - space::S * (columns - 1) as f32) / columns as f32).min(MOST_WIDTH);
        let size = self.frame.max - self.frame.min;
        let inner = width - 2.0 * space::S;
        let height = (inner * (size.y / size.x.max(1.0)) as f32).min(MOST_HEIGHT);
        let galleys: Vec<_> = self
            .options
            .iter()
            .map(|option| {
                let colour = palette(ui).text;
                ui.painter()
                    .layout(option.words.clone(), regular(text::BODY - 1.0), colour, inner)
            })
            .collect();
        let mut picked = Picked::default();
        let mut row = None;
        for (place, (option, galley)) in self.options.into_iter().zip(&galleys).enumerate() {
            let column = place % columns;
            if column == 0 {
                let in_row = galleys.iter().skip(place).take(columns);
                let words = in_row.map(|galley| galley.size().y).fold(0.0, f32::max);
                let card = MARK_LINE + height + words + 3.0 * space::S;
                let whole = columns as f32 * (width + space::S) - space::S;
                let (rect, _) = ui.allocate_exact_size(vec2(whole, card), Sense::hover());
                row = Some(rect);
            }
            let Some(row) = row else { continue };
            let left = row.left() + column as f32 * (width + space::S);
            let rect = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
            let response = card(ui, option, galley, rect, height, (self.frame, self.whole, self.ends));
            picked.first.get_or_insert(response.id);
            if response.clicked() {
                picked.clicked = Some(place);
            }
        }
        picked
    }
}

/// How many stand in a row: as many as there is room for, in rows as equal as can be.
fn columns(count: usize, room: f32) -> usize {
    let fit = (((room + space::S) / (LEAST_WIDTH + space::S)).floor().max(1.0) as usize).min(count);
    let rows = count.div_ceil(fit);
    count.div_ceil(rows)
}

fn card(
    ui: &mut Ui,
    option: PictureOption<'_>,
    galley: &std::sync::Arc<egui::Galley>,
    rect: Rect,
    height: f32,
    (frame, whole, ends): (Bounds, Option<Bounds>, Option<[&'static str; 2]>),
) -> Response {
    let colours = *palette(ui);
    let sense = member_sense(ui);
    let response = ui.interact(rect, Id::unique(("picture option", option.salt.as_str())), sense);
    join_group(ui, &response, option.chosen);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, option.chosen, &option.words));
    remember_answer(ui, response.id);
    paint_ground(ui, &response, rect, option.chosen);
    let line = rect.top() + space::S + 9.0;
    paint_radio(ui, option.chosen, pos2(rect.left() + space::S + 9.0, line));
    paint_key(ui, pos2(rect.right() - space::S - 10.0, line), &option.key);
    let inner = rect.width() - 2.0 * space::S;
    let top = rect.top() + space::S + MARK_LINE;
    let picture = Rect::from_min_size(pos2(rect.left() + space::S, top), vec2(inner, height));
    let shown = Shown {
        salt: &option.salt,
        name: "",
        width: inner,
        height,
        lit: colours.accent,
    };
    let draw = option.draw;
    let part = match whole {
        Some(whole) => {
            let (person, part) = beside(picture, whole);
            let salt = format!("{} whole", option.salt);
            let shown = Shown {
                salt: &salt,
                width: person.width(),
                ..shown
            };
            paint_figure(ui, &shown, person, || (draw(), whole));
            part
        }
        None => picture,
    };
    let shown = Shown {
        width: part.width(),
        ..shown
    };
    paint_figure(ui, &shown, part, || (draw(), frame));
    if let Some([left, right]) = ends {
        let font = regular(text::SMALL - 1.0);
        let painter = ui.painter();
        let low = picture.bottom() - 1.0;
        painter.text(
            pos2(part.left(), low),
            Align2::LEFT_BOTTOM,
            left,
            font.clone(),
            colours.muted,
        );
        painter.text(
            pos2(part.right(), low),
            Align2::RIGHT_BOTTOM,
            right,
            font,
            colours.muted,
        );
    }
    let at = pos2(rect.left() + space::S, picture.bottom() + space::S);
    ui.painter().galley(at, std::sync::Arc::clone(galley), colours.text);
    focus_ring(ui, &response, rect);
    response
}

/// The most of a picture's width that the whole person takes.
const PERSON_SHARE: f32 = 0.34;

/// The room for the whole person, at the left and as high as the picture, and what is left for the part that is enlarged.
fn beside(picture: Rect, whole: Bounds) -> (Rect, Rect) {
    let size = whole.max - whole.min;
    let wide = picture.height() * (size.x / size.y.max(1.0)) as f32;
    let wide = wide.min(picture.width() * PERSON_SHARE);
    let person = Rect::from_min_max(picture.min, pos2(picture.left() + wide, picture.bottom()));
    let part = Rect::from_min_max(pos2(person.right() + space::XS, picture.top()), picture.max);
    (person, part)
}
