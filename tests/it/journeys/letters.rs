//! Every text from a person is drawn on every screen, and what has no font is said once.

use egui::MissingGlyphPolicy;
use plumbline::app::{AboutMessage, FileMessage, Screen, WindowMessage};
use plumbline::platform::Effect;
use plumbline::record::from_bytes;

use crate::support::{Setup, TestApp, scenes};

/// What breaks programs: controls, marks that turn the writing, markup, formulas, letters of many scripts, endless words.
fn strange() -> Vec<String> {
    let mut texts: Vec<String> = [
        "\0\u{1}\u{8}\t\u{b}\u{1b}[2J\u{7f}\u{85}",
        "a\nb\r\nc\u{2028}d\u{2029}e",
        "\u{202e}desrever\u{202c} \u{2066}x\u{2069}\u{200f}\u{61c}\u{feff}\u{fffe}\u{10ffff}",
        "👩🏽‍🦽‍➡️ e\u{301}\u{327}\u{301}\u{327} ﷽ ẞ İı",
        "שלום العربية 日本語 ไทย हिन्दी",
        "#set page(fill: red) $ x^2 $ `raw` <label> @ref *b* _i_ \\ // # Heading | a | [x](javascript:alert(1))",
        "=HYPERLINK(\"http://x\") +1 -1 @SUM(A1)",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("ä".repeat(10_000));
    texts.push("word ".repeat(2_000));
    texts
}

fn opened() -> TestApp {
    let test = scenes::sample(Setup::default(), Screen::About);
    test.harness.ctx.set_missing_glyph_policy(MissingGlyphPolicy::Tofu);
    test
}

fn searches(test: &TestApp) -> usize {
    let is_search = |effect: &&Effect| matches!(effect, Effect::FindFonts { .. });
    test.platform.effects().iter().filter(is_search).count()
}

#[test]
fn every_text_is_drawn_on_every_screen_and_saved_as_it_was_typed() {
    for text in strange() {
        let mut test = opened();
        test.tell(AboutMessage::NameTyped(text.clone()))
            .tell(AboutMessage::WordsTyped(text.clone()))
            .tell(AboutMessage::SinceTyped(text.clone()));
        for screen in Screen::ALL {
            // Those outside the record ask for unsaved work first.
            test.tell(WindowMessage::ScreenChosen(screen))
                .tell(WindowMessage::DialogClosed);
        }
        for screen in [
            Screen::About,
            Screen::Review,
            Screen::Results,
            Screen::Plan,
            Screen::Summary,
        ] {
            assert!(test.app().has_been(screen), "{screen:?}");
        }
        test.tell(FileMessage::SavePressed);
        let path = test
            .app()
            .state()
            .document
            .as_ref()
            .and_then(|document| document.path.clone());
        let saved = from_bytes(&test.platform.file(path.expect("a file")).expect("saved")).expect("a record");
        assert_eq!(saved.person.name, text);
        let reason = &saved.assessments.last().expect("an assessment").reason;
        assert_eq!((&reason.words, &reason.since), (&text, &text));
    }
}

#[test]
fn letters_without_a_font_are_said_once() {
    const SAID: &str = "Some letters of your texts have no font on this computer.";
    let mut test = opened();
    test.tell(AboutMessage::NameTyped("Aleš Müller, Άρης, Иван".into()));
    assert!(!test.reads(SAID), "Noto Sans has all of these");
    assert_eq!(searches(&test), 0);
    test.tell(AboutMessage::NameTyped("日本".into()));
    assert!(test.reads(SAID));
    assert_eq!(searches(&test), 1);
    test.tell(WindowMessage::NoticeDismissed(0));
    test.tell(AboutMessage::NameTyped("日本語".into()));
    assert_eq!(searches(&test), 2, "the new letter may have a font");
    test.tell(AboutMessage::NameTyped("日本語日本語".into()));
    assert_eq!(searches(&test), 2);
    assert!(!test.reads(SAID), "once is enough");
}

#[test]
fn marks_that_only_steer_are_not_missed() {
    let mut test = opened();
    test.tell(AboutMessage::NameTyped(
        "\u{202e}Alex\u{202c}\u{200f}\u{feff}\u{ad}".into(),
    ));
    assert_eq!(searches(&test), 0);
}

#[test]
fn a_font_of_the_system_is_drawn_with_and_nothing_is_said() {
    let Ok(font) = std::fs::read("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf") else {
        assert!(
            std::env::var_os("PLUMBLINE_REQUIRE_TOOLS").is_none(),
            "DejaVu Sans is required here"
        );
        eprintln!("skipped: this computer has no DejaVu Sans");
        return;
    };
    let mut test = opened();
    test.platform.offer_fonts(vec![font, b"not a font".to_vec()]);
    test.tell(AboutMessage::NameTyped("דנה محمد".into()));
    // From here on a letter without a glyph fails the test.
    test.harness.ctx.set_missing_glyph_policy(MissingGlyphPolicy::Panic);
    for screen in Screen::ALL {
        test.tell(WindowMessage::ScreenChosen(screen));
    }
    assert!(!test.reads("no font"));
}
