//! A window of eframe with one line in it and nothing of ours: the floor that the first frame and the memory of the program are
//! measured against (`.ci/start.py`).

fn main() -> eframe::Result {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_inner_size([1280.0, 800.0])
            .with_app_id("bare"),
        ..Default::default()
    };
    let show = |ui: &mut egui::Ui, _: &mut eframe::Frame| {
        ui.label("A bare window");
    };
    eframe::run_ui_native("bare", options, show)
}
