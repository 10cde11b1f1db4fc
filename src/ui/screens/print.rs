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
use crate::ui::words::print as say;

/// Points on the screen for a point of 1/72 inch at 100 %: a screen has 96 of them to the inch.
const FULL_SIZE: f32 = 96.0 / 72.0;
/// The width of the choices beside the pages.
const CHOICES: f32 = 268.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    title(ui, say::PRINT_OR_SAVE);
    let kinds = view.app.paper_kinds();
    if kinds.is_empty() {
        lead(ui, say::NOTHING_TO_PRINT_YET);
        return;
    }
    lead(ui, say::WHAT_YOU_SEE_IS_PRINTED);
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
    subsection(ui, say::DOCUMENT);
    radio_group(ui, say::DOCUMENT, |ui| {
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
    subsection(ui, say::SHEET);
    radio_group(ui, say::SHEET, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (page, name) in [(PageSize::A4, say::A4), (PageSize::Letter, say::LETTER)] {
                if segment(ui, look.page == page, name).clicked() {
                    view.send(PaperMessage::PrintChosen(PrintChoice::Page(page)));
                }
            }
        });
    });
    ui.add_space(space::M);
    subsection(ui, say::TYPE_AND_INK);
    radio_group(ui, say::TYPE_AND_INK, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (style, name) in [
                (PageStyle::Usual, say::USUAL),
                (PageStyle::LargePrint, say::LARGE_PRINT),
                (PageStyle::LowInk, say::LOW_INK),
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
    subsection(ui, say::LEAVE_OUT_OF_THIS_COPY);
    group(ui, say::LEAVE_OUT_OF_THIS_COPY, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        if tick(ui, leave_out.name, say::THE_NAME).clicked() {
            let name = !leave_out.name;
            view.send(chosen(PrintChoice::LeaveOut(LeaveOut { name, ..leave_out })));
        }
        if matches!(kind, PaperKind::Summary | PaperKind::Plan)
            && tick(ui, leave_out.progress, say::WHAT_WAS_LOGGED_SINCE_THE_START).clicked()
        {
            let progress = !leave_out.progress;
            view.send(chosen(PrintChoice::LeaveOut(LeaveOut { progress, ..leave_out })));
        }
        if kind == PaperKind::Summary && tick(ui, leave_out.age, say::THE_AGE).clicked() {
            let age = !leave_out.age;
            view.send(chosen(PrintChoice::LeaveOut(LeaveOut { age, ..leave_out })));
        }
        // The tick sheet names the activities.
        let has_words = matches!(kind, PaperKind::Summary | PaperKind::Ticks);
        if has_words && tick(ui, leave_out.own_words, say::YOUR_OWN_WORDS).clicked() {
            let own_words = !leave_out.own_words;
            view.send(chosen(PrintChoice::LeaveOut(LeaveOut { own_words, ..leave_out })));
        }
    });
    if kind == PaperKind::Summary && !is_urgent {
        ui.add_space(space::M);
        subsection(ui, say::AT_THE_END);
        if tick(ui, options.all_answers, say::EVERY_QUESTION_ASKED).clicked() {
            view.send(chosen(PrintChoice::AllAnswers(!options.all_answers)));
        }
    }
}

fn ways(ui: &mut Ui, view: View<'_>, kind: PaperKind) {
    ui.horizontal_wrapped(|ui| {
        if main_button(say::PRINT).icon(icons::PRINT).pressed(ui) {
            view.send(PaperMessage::PaperWanted(kind, PaperWay::Print));
        }
        if button(say::SAVE_AS_PDF).icon(icons::DOCUMENT).pressed(ui) {
            view.send(PaperMessage::PaperWanted(kind, PaperWay::Save));
        }
        if quiet_button(say::OPEN_IN_VIEWER).pressed(ui) {
            view.send(PaperMessage::PaperWanted(kind, PaperWay::View));
        }
    });
}

fn pages(ui: &mut Ui, view: View<'_>) {
    let Some((mark, pages)) = view.app.pages() else {
        if view.app.pages_are_of_now() {
            body(ui, say::COULD_NOT_BE_LAID_OUT);
        } else {
            note(ui, say::THE_PAGES_ARE_BEING_LAID_OUT);
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
    let name = say::page_as_it_prints(view.app.paper_title(view.app.shown_paper()), index + 1, pages.count());
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
        note(ui, say::SOME_LETTERS_HAVE_NO_FONT);
    }
}

fn turning(ui: &mut Ui, view: View<'_>, count: usize, index: usize, scale: f32, zoom: Zoom) {
    ui.horizontal_wrapped(|ui| {
        let turn = |page: usize| Message::Paper(PaperMessage::PrintChosen(PrintChoice::Turn(page)));
        ui.add_enabled_ui(index > 0, |ui| {
            if icon_button(ui, icons::BACK, say::PREVIOUS_PAGE).clicked() {
                view.send(turn(index.saturating_sub(1)));
            }
        });
        let page = say::page_of(index + 1, count);
        let shown = body(ui, &page);
        live(&shown, &page);
        ui.add_enabled_ui(index + 1 < count, |ui| {
            if icon_button(ui, icons::NEXT, say::NEXT_PAGE).clicked() {
                view.send(turn(index + 1));
            }
        });
        let percent = scale / FULL_SIZE * 100.0;
        let zoomed = |zoom: Zoom| Message::Paper(PaperMessage::PrintChosen(PrintChoice::Zoom(zoom)));
        ui.add_space(space::M);
        if icon_button(ui, icons::ZOOM_OUT, say::SHOW_THE_PAGE_SMALLER).clicked() {
            view.send(zoomed(Zoom::step(percent, false)));
        }
        body(ui, &format!("{percent:.0} %"));
        if icon_button(ui, icons::ZOOM_IN, say::SHOW_THE_PAGE_LARGER).clicked() {
            view.send(zoomed(Zoom::step(percent, true)));
        }
        if segment(ui, zoom == Zoom::Width, say::WHOLE_WIDTH).clicked() {
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
