//! Our window in a harness that knows no eframe.
//!
//! egui_kittest's own feature for it turns on a feature of eframe that the program does not have: everything above eframe
//! would then be compiled twice, once for the tests and once for the program.

use std::cell::RefCell;
use std::rc::Rc;

use eframe::App as _;
use egui_kittest::{Harness, HarnessBuilder};
use plumbline::app::App;
use plumbline::ui::Window;

/// The window, once the first frame has begun.
pub struct Held {
    made: Rc<RefCell<Option<Window>>>,
    window: Option<Window>,
    frame: eframe::Frame,
}

impl Held {
    /// The program in the window.
    pub fn app(&self) -> &App {
        self.window.as_ref().expect("a frame was drawn").app()
    }

    /// The program in the window, to be told something.
    pub fn app_mut(&mut self) -> &mut App {
        self.window.as_mut().expect("a frame was drawn").app_mut()
    }

    /// One frame, as eframe asks for it.
    fn draw(&mut self, ui: &mut egui::Ui) {
        if self.window.is_none() {
            self.window = self.made.take();
        }
        let window = self.window.as_mut().expect("it was made with the context");
        window.logic(ui.ctx(), &mut self.frame);
        window.ui(ui, &mut self.frame);
    }
}

/// A harness around the window, which gets the whole screen: the harness itself would leave an edge around it.
pub fn window(
    builder: HarnessBuilder<Held>,
    make: impl FnOnce(&egui::Context) -> Window + 'static,
) -> Harness<'static, Held> {
    let made = Rc::new(RefCell::new(None));
    let makes = Rc::clone(&made);
    let held = Held {
        made,
        window: None,
        frame: eframe::Frame::_new_kittest(),
    };
    builder
        .with_context_setup(move |ctx| *makes.borrow_mut() = Some(make(ctx)))
        .build_ui_state(
            |ui, held: &mut Held| {
                let whole = egui::UiBuilder::new()
                    .layer_id(egui::LayerId::background())
                    .max_rect(ui.ctx().viewport_rect());
                let mut root = egui::Ui::new(ui.ctx().clone(), egui::Id::unique("window"), whole);
                held.draw(&mut root);
            },
            held,
        )
}
