//! Print: a document page by page as it prints, and how its pages look.

use egui::{ColorImage, Id, Image, ScrollArea, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, vec2};

use crate::app::{Message, PaperKind, PaperMessage, PaperWay, PrintChoice, Zoom};
use crate::report::{LeaveOut, Options, PageSize, PageStyle, Pages};
use crate::ui::View;
use crate::ui::look::{icons, palette, space};
use crate::ui::widgets::{
    body, button, following, group, icon_button, lead, live, main_button, note, option, quiet_button, radio_group,
    segment, subsection, tick, title,
};

/// Points on the screen for a point of 1/72 inch at 100 %: a screen has 96 of them to the inch.
const FULL_SIZE: f32 = 96.0 / 72.0;
/// The width of the choices beside the pages.
const CHOICES: f32 = 268.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    title(ui, "Print or save");
    let kinds = view.app.paper_kinds();
    if kinds.is_empty() {
        lead(
            ui,
            "There is nothing to print yet. Open a record or start an assessment first.",
        );
        return;
    }
    lead(ui, "This is the page itself: what you see is what is printed or saved.");
    ui.add_space(space::S);
    if ui.available_width() < 660.0 {
        choices(ui, view, &kinds);
        ui.add_space(space::L);
        return pages(ui, view);
    }
    let width = ui.available_width() - CHOICES - space::XL;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(CHOICES);
            following(ui, "print", |ui| choices(ui, view, &kinds));
        });
        ui.add_space(space::XL);
        ui.vertical(|ui| {
            ui.set_width(width);
            pages(ui, view);
        });
    });
}

fn choices(ui: &mut Ui, view: View<'_>, kinds: &[PaperKind]) {
    ui.spacing_mut().item_spacing.x = space::S;
    let chosen = view.app.shown_paper();
    ways(ui, view, chosen);
    ui.add_space(space::M);
    subsection(ui, "Document");
    radio_group(ui, "Document", |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for kind in kinds {
            if option(ui, *kind == chosen, view.app.paper_title(*kind), None).clicked() {
                view.send(PaperMessage::PrintChosen(PrintChoice::Kind(*kind)));
            }
        }
    });
    let options = view.app.state().settings.printing;
    let look = options.look;
    ui.add_space(space::M);
    subsection(ui, "Sheet");
    radio_group(ui, "Sheet", |ui| {
        ui.horizontal_wrapped(|ui| {
            for (page, name) in [(PageSize::A4, "A4"), (PageSize::Letter, "Letter")] {
                if segment(ui, look.page == page, name).clicked() {
                    view.send(PaperMessage::PrintChosen(PrintChoice::Page(page)));
                }
            }
        });
    });
    ui.add_space(space::M);
    subsection(ui, "Type and ink");
    radio_group(ui, "Type and ink", |ui| {
        ui.horizontal_wrapped(|ui| {
            for (style, name) in [
                (PageStyle::Usual, "Usual"),
                (PageStyle::LargePrint, "Large print"),
                (PageStyle::LowInk, "Low ink"),
            ] {
                if segment(ui, look.style == style, name).clicked() {
                    view.send(PaperMessage::PrintChosen(PrintChoice::Style(style)));
                }
            }
        });
    });
    contents(ui, view, (chosen, view.app.urgent_sheet().is_some()), options);
}

/// What this copy says: for every document what it leaves out, for the summary also what it adds.
fn contents(ui: &mut Ui, view: View<'_>, (kind, is_urgent): (PaperKind, bool), options: Options) {
    let chosen = |choice: PrintChoice| Message::Paper(PaperMessage::PrintChosen(choice));
    let leave_out = options.leave_out;
    if kind.is_of_nobody() {
        return;
    }
    ui.add_space(space::M);
    subsection(ui, "Leave out of this copy");
    group(ui, "Leave out of this copy", |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        if tick(ui, leave_out.name, "The name").clicked() {
            let name = !leave_out.name;
            view.send(chosen(PrintChoice::LeaveOut(LeaveOut { name, ..leave_out })));
        }
        if matches!(kind, PaperKind::Summary | PaperKind::Plan)
            && tick(ui, leave_out.progress, "What was logged since the start").clicked()
        {
            let progress = !leave_out.progress;
            view.send(chosen(PrintChoice::LeaveOut(LeaveOut { progress, ..leave_out })));
        }
        if kind == PaperKind::Summary && tick(ui, leave_out.age, "The age").clicked() {
            let age = !leave_out.age;
            view.send(chosen(PrintChoice::LeaveOut(LeaveOut { age, ..leave_out })));
        }
        // The tick sheet names the activities.
        let has_words = matches!(kind, PaperKind::Summary | PaperKind::Ticks);
        if has_words && tick(ui, leave_out.own_words, "Your own words").clicked() {
            let own_words = !leave_out.own_words;
            view.send(chosen(PrintChoice::LeaveOut(LeaveOut { own_words, ..leave_out })));
        }
    });
    if kind == PaperKind::Summary && !is_urgent {
        ui.add_space(space::M);
        subsection(ui, "At the end");
        if tick(ui, options.all_answers, "Every question asked, with its answer").clicked() {
            view.send(chosen(PrintChoice::AllAnswers(!options.all_answers)));
        }
    }
}

fn ways(ui: &mut Ui, view: View<'_>, kind: PaperKind) {
    ui.horizontal_wrapped(|ui| {
        if main_button("Print").icon(icons::PRINT).pressed(ui) {
            view.send(PaperMessage::PaperWanted(kind, PaperWay::Print));
        }
        if button("Save as PDF").icon(icons::DOCUMENT).pressed(ui) {
            view.send(PaperMessage::PaperWanted(kind, PaperWay::Save));
        }
        if quiet_button("Open in viewer").pressed(ui) {
            view.send(PaperMessage::PaperWanted(kind, PaperWay::View));
        }
    });
}

fn pages(ui: &mut Ui, view: View<'_>) {
    let Some((mark, pages)) = view.app.pages() else {
        if view.app.pages_are_of_now() {
            body(ui, "This document could not be laid out.");
        } else {
            note(ui, "The pages are being laid out.");
        }
        return;
    };
    let desk = view.app.state().pages.print;
    let index = desk.page.min(pages.count().saturating_sub(1));
    let Some((wide, high)) = pages.size(index) else {
        return;
    };
    let room = ui.available_width();
    let paper = vec2(wide as f32, high as f32);
    let scale = match desk.zoom {
        Zoom::Width => (room / paper.x).min(FULL_SIZE * 1.5),
        Zoom::Percent(percent) => FULL_SIZE * f32::from(percent) / 100.0,
    };
    turning(ui, view, pages.count(), index, scale, desk.zoom);
    ui.add_space(space::S);
    let name = format!(
        "{}, page {} of {}, as it prints",
        view.app.paper_title(view.app.shown_paper()),
        index + 1,
        pages.count()
    );
    let Some(texture) = texture(ui, (mark, index), pages, scale) else {
        return;
    };
    let shown = paper * scale;
    let image = |ui: &mut Ui| {
        let response = ui.add(Image::new((texture.id(), shown)).alt_text(name));
        let line = Stroke::new(1.0, palette(ui).outline);
        ui.painter().rect_stroke(response.rect, 2.0, line, StrokeKind::Outside);
    };
    if shown.x > room {
        ScrollArea::horizontal().id_salt("page").show(ui, image);
    } else {
        image(ui);
    }
    if pages.replaced() > 0 {
        note(
            ui,
            "Some letters have no font on this computer; a box stands in their place, and the page says so.",
        );
    }
}

fn turning(ui: &mut Ui, view: View<'_>, count: usize, index: usize, scale: f32, zoom: Zoom) {
    ui.horizontal_wrapped(|ui| {
        let turn = |page: usize| Message::Paper(PaperMessage::PrintChosen(PrintChoice::Turn(page)));
        ui.add_enabled_ui(index > 0, |ui| {
            if icon_button(ui, icons::BACK, "Previous page").clicked() {
                view.send(turn(index.saturating_sub(1)));
            }
        });
        let page = format!("Page {} of {count}", index + 1);
        let shown = body(ui, &page);
        live(&shown, &page);
        ui.add_enabled_ui(index + 1 < count, |ui| {
            if icon_button(ui, icons::NEXT, "Next page").clicked() {
                view.send(turn(index + 1));
            }
        });
        let percent = scale / FULL_SIZE * 100.0;
        let zoomed = |zoom: Zoom| Message::Paper(PaperMessage::PrintChosen(PrintChoice::Zoom(zoom)));
        ui.add_space(space::M);
        if icon_button(ui, icons::ZOOM_OUT, "Show the page smaller").clicked() {
            view.send(zoomed(Zoom::step(percent, false)));
        }
        body(ui, &format!("{percent:.0} %"));
        if icon_button(ui, icons::ZOOM_IN, "Show the page larger").clicked() {
            view.send(zoomed(Zoom::step(percent, true)));
        }
        if segment(ui, zoom == Zoom::Width, "Whole width").clicked() {
            view.send(zoomed(Zoom::Width));
        }
    });
}

/// What a picture is of: the pages, which one, and how many pixels for a thousand points.
type Key = (u64, usize, u32);

fn texture(ui: &Ui, (mark, index): (u64, usize), pages: &Pages, scale: f32) -> Option<TextureHandle> {
    // Larger pictures than this are blurred a little rather than slow.
    let pixels = (scale * ui.pixels_per_point()).min(4.0);
    let key: Key = (mark, index, (pixels * 1000.0) as u32);
    let slot = Id::unique("the page that is shown");
    let kept: Option<(Key, TextureHandle)> = ui.data(|data| data.get_temp(slot));
    if let Some((_, texture)) = kept.filter(|(of, _)| *of == key) {
        return Some(texture);
    }
    let page = pages.picture(index, pixels)?;
    let size = [usize::try_from(page.width).ok()?, usize::try_from(page.height).ok()?];
    let image = ColorImage::from_rgba_unmultiplied(size, &page.rgba);
    let texture = ui.ctx().load_texture("page", image, TextureOptions::LINEAR);
    ui.data_mut(|data| data.insert_temp(slot, (key, texture.clone())));
    Some(texture)
}
