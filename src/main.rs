fn main() {
    let _ = (
        typst::syntax::is_newline('a'),
        egui::Color32::RED,
        eframe::NativeOptions::default().centered,
    );
}
