//! Any keys at any times in a session: nothing panics, and what is logged is what was done.

use std::time::Duration;

use egui::Key;
use plumbline::app::{SessionMessage, SessionStage, SessionWanted};
use plumbline::record::DayName;
use proptest::prelude::*;

use crate::support::scenes::sessions::ready;
use crate::support::{Setup, TestApp};

#[derive(Clone, Debug)]
enum Step {
    Wait(u64),
    Press(Key),
}

const KEYS: [Key; 26] = [
    Key::Space,
    Key::Enter,
    Key::Escape,
    Key::Tab,
    Key::F5,
    Key::Period,
    Key::PageDown,
    Key::PageUp,
    Key::Plus,
    Key::A,
    Key::B,
    Key::D,
    Key::E,
    Key::H,
    Key::I,
    Key::L,
    Key::M,
    Key::N,
    Key::S,
    Key::T,
    Key::Num0,
    Key::Num4,
    Key::Num7,
    Key::ArrowDown,
    Key::ArrowRight,
    Key::F1,
];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        2 => (0_u64..40_000).prop_map(Step::Wait),
        3 => proptest::sample::select(KEYS.to_vec()).prop_map(Step::Press),
    ];
    proptest::collection::vec(step, 1..40)
}

/// Nothing is lost, and a hold is never longer than the plan says.
fn is_sound(test: &TestApp) {
    let Some(player) = test.app().player() else { return };
    let here = player.here(test.app().elapsed());
    let planned = player.session().steps.get(here.place).map(|step| step.seconds);
    if here.step.kind == plumbline::rules::session::StepKind::Hold {
        assert_eq!(planned, Some(here.step.seconds));
    }
    let record = test.app().record().expect("a record");
    if player.is_under_way() && player.stage == SessionStage::Going && here.ended.is_none() {
        let kept = record.session_now.as_ref().expect("its place is kept");
        assert_eq!(usize::try_from(kept.place).expect("a place"), here.place);
    }
    for entry in &record.log {
        assert!(entry.done.iter().all(|line| line.sets <= line.of), "{entry:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_at_any_times_do_no_harm(steps in steps(), own_pace in any::<bool>()) {
        let mut test = ready(Setup::default());
        test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
            .tell(SessionMessage::OwnPaceChosen(own_pace))
            .tell(SessionMessage::Begun);
        for step in steps {
            match step {
                Step::Wait(ms) => {
                    test.platform.advance(Duration::from_millis(ms));
                    test.harness.run_steps(2);
                }
                Step::Press(key) => {
                    test.harness.key_press(key);
                    test.harness.run_steps(3);
                }
            }
            is_sound(&test);
        }
    }
}
