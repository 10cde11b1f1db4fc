//! Screens and pages show the version, not the exercise as it stands.

use plumbline::app::{LibraryMessage, SafetyMessage};
use plumbline::content::{ExerciseId, TagId, shipped};
use plumbline::platform::Memory;
use plumbline::report::plan_document;
use plumbline::rules;
use serde_json::json;

use crate::support::people::{alex, record, today};
use crate::support::scenes::begun;
use crate::support::{Setup, TestApp};

/// On paper: steps, harder way and the words of the picture are those of the person's version.
#[test]
fn the_plan_on_paper_shows_the_version() {
    let library = shipped();
    let mut versions = 0;
    for tag in [
        "balance-risk",
        "shoulder-injury",
        "osteoporosis",
        "extension-intolerant",
        "neck-dizziness",
    ] {
        let mut answers = alex();
        answers["precautions"] = json!([tag]);
        answers["minutes_per_day"] = json!(60);
        let record = record(&answers);
        let assessment = record.assessments.last().unwrap();
        let outcome = rules::outcome(&library, assessment, today());
        assert!(outcome.safety.tags.contains(tag));
        let document = plan_document(&library, &record, 0, &outcome, today());
        assert!(!document.exercises.is_empty(), "{tag}: {}", document.locked);
        for sheet in &document.exercises {
            let exercise = library.exercise(sheet.id.as_str()).unwrap();
            let version = exercise.version_for(&outcome.safety.tags);
            assert_eq!(sheet.steps, version.exercise.steps, "{} with {tag}", sheet.id);
            assert_eq!(sheet.harder, version.exercise.harder, "{} with {tag}", sheet.id);
            if !version.key.is_empty() {
                let own = &version.exercise;
                assert!(sheet.steps != exercise.steps || own.pose != exercise.pose || own.harder != exercise.harder);
                versions += 1;
            }
        }
    }
    assert!(versions > 5, "only {versions} versions were on paper");
}

/// The page of an exercise for someone with this precaution.
fn page(tag: &str, exercise: &str) -> TestApp {
    let mut test = begun(Setup::default());
    test.tell(SafetyMessage::PrecautionToggled(TagId::from(tag)))
        .tell(LibraryMessage::ExerciseOpened(ExerciseId::from(exercise)));
    test
}

/// The page of an exercise for someone of whom nothing is known.
fn plain(exercise: &str) -> TestApp {
    let mut test = TestApp::start(Setup::default(), Memory::new());
    test.tell(LibraryMessage::ExerciseOpened(ExerciseId::from(exercise)));
    test
}

/// The triangles of every figure on the page, wherever on the page it stands.
fn figures(test: &TestApp) -> Vec<Vec<[i32; 2]>> {
    let shapes = test.harness.output().shapes.iter();
    let meshes = shapes.filter_map(|clipped| match &clipped.shape {
        egui::Shape::Mesh(mesh) => Some(mesh),
        _ => None,
    });
    let own = |mesh: &std::sync::Arc<egui::Mesh>| {
        let corner = mesh.calc_bounds().min;
        let places = mesh.vertices.iter().map(|vertex| vertex.pos - corner);
        places.map(|at| [at.x.round() as i32, at.y.round() as i32]).collect()
    };
    meshes.map(own).collect()
}

/// In the window: what is read, what is heard and what is drawn, at rest and in motion, are those of the version.
#[test]
fn the_window_shows_says_and_draws_the_version() {
    let library = shipped();
    for (tag, other, id) in [
        ("osteoporosis", "hypermobility", "prone-press-up"),
        ("side-hip-pain", "pelvic-girdle-pain", "chair-squat"),
        ("after-birth", "balance-risk", "wall-push-up"),
    ] {
        let exercise = library.exercise(id).unwrap();
        let version = exercise.version_for(&[TagId::from(tag)].into());
        let contact = |name: &str| {
            format!(
                "{}, {name}: {}",
                exercise.name,
                version.exercise.pose.contact.said(false)
            )
        };
        let mut test = page(tag, id);
        for (number, (own, catalogued)) in version.exercise.steps.iter().zip(&exercise.steps).enumerate() {
            assert!(test.sees(own), "{id} with {tag}: {own}\n{:?}", test.texts());
            let replaced = own != catalogued;
            assert!(!replaced || !test.reads(catalogued), "{id} with {tag}: {catalogued}");
            assert_eq!(replaced, exercise.modify[tag].steps.contains_key(&(number + 1)));
        }
        assert!(test.sees(&exercise.modify[tag].note));
        assert!(
            test.reads(&contact("start")) && test.reads(&contact("end")),
            "{}",
            test.outline()
        );
        assert!(!test.reads(&exercise.harder), "{id}: {}", exercise.harder);
        // Two people whose precautions ask for the same see the same figure, and neither the one of the catalogue.
        let still = figures(&test);
        assert_eq!(still, figures(&page(other, id)), "{id}: {tag} and {other}");
        assert_ne!(still, figures(&plain(id)), "{id} with {tag}");
        test.press_button("Show it step by step").press_button("Step");
        let moving = [&contact("from start to end")];
        assert!(test.reads(moving[0]), "{}", test.outline());
        let mut catalogued = plain(id);
        catalogued.press_button("Show it step by step").press_button("Step");
        assert_ne!(figures(&test), figures(&catalogued), "{id} with {tag}, moving");
    }
}
