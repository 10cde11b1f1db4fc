//! The drawn body on a screen: triangles in the colours of the theme, made once and kept while nothing changes.

use std::sync::Arc;

use egui::{Align2, Color32, Id, Rect, Response, Role as Accessible, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use super::regular;
use crate::figure::mesh::{Fineness, body_rim, mesh};
use crate::figure::shape::{Bounds, Drawing, Form, Role, TextSide};
use crate::ui::look::{Palette, palette, text};

/// A figure to be shown.
pub struct Shown<'a> {
    /// Which figure it is, so that its triangles are kept.
    pub salt: &'a str,
    /// What it shows, for people who do not see it; empty beside words that say the same.
    pub name: &'a str,
    /// The width it may take, in points.
    pub width: f32,
    /// The height it may take, in points.
    pub height: f32,
    /// The colour of lit muscles.
    pub lit: Color32,
}

/// How much of the edge round a body is seen, in points: a muscle stands out from a body that is nearly as light as the
/// ground, so the edge tells body and ground apart.
const BODY_EDGE: f32 = 1.25;

/// The width of the edge round a muscle in a soft colour, in points: the colour alone is too near to the body's.
const SOFT_EDGE: f32 = 1.5;

/// What is kept of a figure from frame to frame.
#[derive(Clone)]
struct Kept {
    place: f64,
    ground: Color32,
    size: egui::Vec2,
    pixels: f32,
    lit: Color32,
    bounds: Bounds,
    origin: egui::Pos2,
    mesh: Arc<egui::Mesh>,
    words: Arc<Vec<(egui::Vec2, TextSide, String)>>,
}

/// Shows a figure; `make` draws it when it is not there yet.
pub fn figure(ui: &mut Ui, shown: &Shown<'_>, make: impl FnOnce() -> (Drawing, Bounds)) -> Response {
    moving_figure(ui, shown, 0.0, make)
}

/// Shows a figure at a place of its motion; `make` draws it when it was elsewhere in the frame before.
pub fn moving_figure(ui: &mut Ui, shown: &Shown<'_>, place: f64, make: impl FnOnce() -> (Drawing, Bounds)) -> Response {
    let wanted = vec2(shown.width.min(ui.available_width()), shown.height);
    let kept = prepared(ui, shown, wanted, place, make);
    let drawn = kept.drawn();
    let (rect, response) = ui.allocate_exact_size(vec2(wanted.x, drawn.y), Sense::hover());
    if !shown.name.is_empty() {
        response.widget_info(|| WidgetInfo::labeled(Accessible::Image, true, shown.name));
    }
    paint(ui, shown, kept, rect);
    response
}

/// Paints a figure into a part of something that says itself what it shows.
pub(super) fn paint_figure(ui: &Ui, shown: &Shown<'_>, rect: Rect, make: impl FnOnce() -> (Drawing, Bounds)) {
    let kept = prepared(ui, shown, rect.size(), 0.0, make);
    paint(ui, shown, kept, rect);
}

fn key(shown: &Shown<'_>) -> Id {
    Id::unique(("figure", shown.salt))
}

/// The triangles of the last frame, or new ones when anything about them is different.
fn prepared(
    ui: &Ui,
    shown: &Shown<'_>,
    wanted: egui::Vec2,
    place: f64,
    make: impl FnOnce() -> (Drawing, Bounds),
) -> Kept {
    let colours = *palette(ui);
    let (ground, pixels) = (colours.background, ui.pixels_per_point());
    let kept: Option<Kept> = ui.data(|data| data.get_temp(key(shown)));
    let same = |kept: &Kept| {
        kept.place.to_bits() == place.to_bits()
            && kept.ground == ground
            && kept.size == wanted
            && kept.lit == shown.lit
            && (kept.pixels - pixels).abs() < f32::EPSILON
    };
    kept.filter(same).unwrap_or_else(|| {
        let (drawing, bounds) = make();
        let scale = scale(bounds, wanted);
        let ink = |role| ink(role, &colours, shown.lit);
        Kept {
            place,
            ground,
            size: wanted,
            pixels,
            lit: shown.lit,
            bounds,
            origin: pos2(0.0, 0.0),
            mesh: Arc::new(triangles(&drawing, bounds, (scale, pixels), ink, colours.body_edge)),
            words: Arc::new(words(&drawing, bounds, scale)),
        }
    })
}

impl Kept {
    /// The size of what is drawn, in points.
    fn drawn(&self) -> egui::Vec2 {
        let (min, max) = (self.bounds.min, self.bounds.max);
        vec2((max.x - min.x) as f32, (max.y - min.y) as f32) * scale(self.bounds, self.size)
    }
}

fn paint(ui: &Ui, shown: &Shown<'_>, mut kept: Kept, rect: Rect) {
    let origin = Rect::from_center_size(rect.center(), kept.drawn()).min;
    if origin != kept.origin {
        Arc::make_mut(&mut kept.mesh).translate(origin - kept.origin);
        kept.origin = origin;
    }
    if ui.is_rect_visible(rect) {
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        painter.add(Shape::mesh(Arc::clone(&kept.mesh)));
        for (at, side, words) in kept.words.iter() {
            write(&painter, rect, origin + *at, *side, words, palette(ui).text);
        }
    }
    ui.data_mut(|data| data.insert_temp(key(shown), kept));
}

/// Forgets the triangles of a figure that will not be shown again.
pub(super) fn forget_figure(ui: &Ui, salt: &str) {
    ui.data_mut(|data| data.remove::<Kept>(Id::unique(("figure", salt))));
}

/// Points for each % of body height.
fn scale(bounds: Bounds, room: egui::Vec2) -> f32 {
    let (width, height) = (bounds.max.x - bounds.min.x, bounds.max.y - bounds.min.y);
    (room.x / width.max(1.0) as f32).min(room.y / height.max(1.0) as f32)
}

fn triangles(
    drawing: &Drawing,
    bounds: Bounds,
    (scale, pixels): (f32, f32),
    ink: impl Fn(Role) -> Color32,
    edge: Color32,
) -> egui::Mesh {
    let (behind, rest) = drawing.before_body();
    let rest = rest.with_edges(
        Role::HighlightSoft,
        Role::Highlight,
        f64::from(SOFT_EDGE / scale.max(0.01)),
    );
    let fineness = Fineness::for_pixels(f64::from(scale * pixels));
    let rim = body_rim(&rest, f64::from(BODY_EDGE / scale.max(0.01)), fineness);
    let mut all = egui::Mesh::default();
    for (made, colour) in [
        (mesh(&behind, fineness), None),
        (rim, Some(edge)),
        (mesh(&rest, fineness), None),
    ] {
        let before = all.vertices.len() as u32;
        all.vertices
            .extend(made.vertices.iter().map(|vertex| egui::epaint::Vertex {
                pos: pos2(
                    (vertex.at.x - bounds.min.x) as f32 * scale,
                    (bounds.max.y - vertex.at.y) as f32 * scale,
                ),
                uv: egui::epaint::WHITE_UV,
                color: colour.unwrap_or_else(|| ink(vertex.role)).gamma_multiply(vertex.cover),
            }));
        all.indices.extend(made.indices.iter().map(|index| index + before));
    }
    all
}

fn words(drawing: &Drawing, bounds: Bounds, scale: f32) -> Vec<(egui::Vec2, TextSide, String)> {
    drawing
        .shapes
        .iter()
        .filter_map(|shape| match &shape.form {
            Form::Text { at, side, key } => {
                let place = vec2((at.x - bounds.min.x) as f32, (bounds.max.y - at.y) as f32) * scale;
                Some((place, *side, key.clone()))
            }
            _ => None,
        })
        .collect()
}

/// Words beside their place, moved so that none is cut.
fn write(painter: &egui::Painter, rect: Rect, at: egui::Pos2, side: TextSide, words: &str, colour: Color32) {
    let align = match side {
        TextSide::Left => Align2::RIGHT_CENTER,
        TextSide::Right => Align2::LEFT_CENTER,
        TextSide::Above => Align2::CENTER_BOTTOM,
        TextSide::Below => Align2::CENTER_TOP,
    };
    let laid = painter.layout_no_wrap(words.to_owned(), regular(text::SMALL), colour);
    let place = align.anchor_size(at, laid.size());
    let x = place.left().min(rect.right() - laid.size().x).max(rect.left());
    let y = place.top().min(rect.bottom() - laid.size().y).max(rect.top());
    painter.galley(pos2(x, y), laid, colour);
}

/// The colour of a role in a theme.
pub fn ink(role: Role, colours: &Palette, lit: Color32) -> Color32 {
    match role {
        Role::Floor | Role::Prop => colours.prop,
        Role::PropDark => colours.prop_dark,
        Role::Gear => colours.gear,
        Role::BodyFar => colours.body_far,
        Role::BodyNear => colours.body,
        Role::BodyDetail => colours.body_detail,
        Role::Edge | Role::Hatch => colours.surface,
        Role::Highlight => lit,
        Role::HighlightSoft => colours.body.lerp_to_gamma(lit, 0.5),
        Role::Tight => colours.tight_text,
        Role::Weak => colours.weak_text,
        Role::Measure | Role::Plumb => colours.accent,
        Role::Usual => colours.accent_soft,
        Role::Landmark | Role::Text | Role::Arrow => colours.text,
    }
}
