use super::*;
use crate::app::{Message, SettingMessage, Settings};
use crate::content::shipped;
use crate::platform::Memory;

fn started() -> (App, Memory) {
    let memory = Memory::new();
    let mut app = App::new(shipped(), Box::new(memory.clone()), None);
    app.poll();
    (app, memory)
}

fn choose(app: &mut App, message: SettingMessage) {
    app.dispatch(Message::Setting(message));
    app.poll();
}

const SCORE: [Cue; 3] = [
    Cue {
        at_ms: 1000,
        kind: CueKind::Ready,
    },
    Cue {
        at_ms: 4000,
        kind: CueKind::Begin,
    },
    Cue {
        at_ms: 24_000,
        kind: CueKind::End,
    },
];

fn at(ms: u64, kind: CueKind) -> (Duration, Tune) {
    (Duration::from_millis(ms), tune_of(kind))
}

#[test]
fn settings_of_before_open_and_nothing_is_heard_until_the_person_was_asked() {
    let old: Settings = serde_json::from_str(r#"{"theme": "dark", "motion": "on"}"#).unwrap();
    assert_eq!((old.sounds, old.loudness), (None, Loudness(60)));
    let kept = Settings {
        sounds: Some(SoundChoice::SoundsAndWords),
        loudness: Loudness(80),
        ..Settings::default()
    };
    let written = serde_json::to_string(&kept).unwrap();
    assert!(
        written.contains(r#""sounds":"sounds-and-words","loudness":80"#),
        "{written}"
    );
    assert_eq!(serde_json::from_str::<Settings>(&written).unwrap(), kept);
    let (mut app, memory) = started();
    app.begin_sounding();
    app.hand_over_score(&SCORE, Duration::ZERO);
    app.speak("Hold.");
    app.poll();
    assert_eq!(
        (memory.sounds(), memory.spoken(), memory.volume()),
        (vec![], vec![], None)
    );
    assert_eq!(app.sounds(), SoundChoice::Silent);
}

#[test]
fn a_session_is_heard_as_it_was_handed_over_from_where_it_began() {
    let (mut app, memory) = started();
    choose(&mut app, SettingMessage::SoundsChosen(SoundChoice::Sounds));
    memory.advance(Duration::from_secs(100));
    app.begin_sounding();
    app.hand_over_score(&SCORE, Duration::from_secs(100));
    app.speak("Hold.");
    app.poll();
    let heard = [
        at(101_000, CueKind::Ready),
        at(104_000, CueKind::Begin),
        at(124_000, CueKind::End),
    ];
    assert_eq!(memory.sounds(), heard);
    assert!(memory.spoken().is_empty(), "words were not chosen");
    assert_eq!(memory.volume(), Some(Volume::percent(60)));
    // A pause takes back what was not heard yet.
    memory.advance(Duration::from_secs(10));
    app.hush();
    memory.advance(Duration::from_secs(100));
    assert_eq!(memory.sounds(), heard[..2]);
    app.end_sounding();
    assert_eq!(memory.volume(), None);
    assert!(!memory.is_kept_awake());
}

#[test]
fn what_is_heard_can_be_changed_at_any_moment() {
    let (mut app, memory) = started();
    choose(&mut app, SettingMessage::SoundsChosen(SoundChoice::Sounds));
    assert!(memory.volume().is_none(), "no session runs");
    app.begin_sounding();
    app.hand_over_score(&SCORE, Duration::ZERO);
    memory.advance(Duration::from_secs(2));
    choose(&mut app, SettingMessage::SoundsChosen(SoundChoice::Silent));
    memory.advance(Duration::from_secs(4));
    choose(&mut app, SettingMessage::SoundsChosen(SoundChoice::SoundsAndWords));
    choose(&mut app, SettingMessage::LoudnessChosen(Loudness(100)));
    app.speak("Rest 5 seconds.");
    app.poll();
    // What was due while it was silent is not heard later.
    assert_eq!(memory.sounds(), [at(1000, CueKind::Ready), at(24_000, CueKind::End)]);
    assert_eq!(
        memory.spoken(),
        [(Duration::from_secs(6), "Rest 5 seconds.".to_owned())]
    );
    assert_eq!(memory.volume(), Some(Volume::percent(100)));
    assert_eq!(app.state().told.text, "Volume 100 percent.");
}

#[test]
fn a_sound_can_be_tried_and_the_session_keeps_its_own() {
    let (mut app, memory) = started();
    choose(&mut app, SettingMessage::SoundsChosen(SoundChoice::Sounds));
    choose(&mut app, SettingMessage::SoundTried);
    assert_eq!(memory.sounds(), [at(600, CueKind::Begin)]);
    app.begin_sounding();
    app.hand_over_score(&SCORE, Duration::ZERO);
    choose(&mut app, SettingMessage::SoundTried);
    let mut sounds = memory.sounds();
    sounds.sort_by_key(|(at, _)| *at);
    assert_eq!(
        sounds,
        [
            at(600, CueKind::Begin),
            at(1000, CueKind::Ready),
            at(4000, CueKind::Begin),
            at(24_000, CueKind::End)
        ]
    );
}

#[test]
fn what_does_not_work_is_said_once_in_a_session_and_the_sounds_stay() {
    let (mut app, memory) = started();
    choose(&mut app, SettingMessage::SoundsChosen(SoundChoice::SoundsAndWords));
    memory.without_voice(Some(NoVoice::NoService));
    memory.without_sound(Some(NoSound::NoAnswer));
    memory.cannot_stay_awake();
    app.begin_sounding();
    for _ in 0..3 {
        app.hand_over_score(&SCORE, Duration::ZERO);
        app.speak("Hold.");
        app.stay_awake(true);
        app.stay_awake(false);
        app.poll();
    }
    let said: Vec<&str> = app.state().notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(
        said,
        [
            no_sound(NoSound::NoAnswer),
            no_voice(NoVoice::NoService),
            say::NOT_AWAKE
        ]
    );
    memory.without_sound(None);
    app.hand_over_score(&SCORE, Duration::ZERO);
    app.poll();
    assert_eq!(app.state().sounding.sound, SoundIs::Ready);
    assert_eq!(memory.sounds().len(), 3);
    assert!(memory.spoken().is_empty());
}

#[test]
fn sound_that_is_there_again_takes_its_message_back() {
    let (mut app, memory) = started();
    choose(&mut app, SettingMessage::SoundsChosen(SoundChoice::Sounds));
    app.begin_sounding();
    memory.without_sound(Some(NoSound::Ended));
    app.hand_over_score(&SCORE, Duration::ZERO);
    app.poll();
    assert_eq!(app.state().notices.len(), 1);
    memory.without_sound(None);
    app.hand_over_score(&SCORE, Duration::ZERO);
    app.poll();
    assert!(app.state().notices.is_empty());
}

#[test]
fn one_key_goes_through_all_choices_and_volumes_stay_in_their_bounds() {
    let mut choice = SoundChoice::Sounds;
    for expected in SoundChoice::ALL {
        assert_eq!(choice, expected);
        choice = choice.next();
    }
    assert_eq!(choice, SoundChoice::Sounds);
    assert_eq!(Loudness(100).louder(), Loudness(100));
    assert_eq!(Loudness(20).quieter(), Loudness(20));
    assert_eq!(
        (Loudness(60).louder(), Loudness(60).quieter()),
        (Loudness(80), Loudness(40))
    );
    assert_eq!(Volume::percent(255).in_percent(), 100);
}
