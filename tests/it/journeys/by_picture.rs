//! A number answered by a picture, where the tool for it is not there (rule H12); whole people beside enlarged parts (rule H11).

use plumbline::app::{AboutMessage, AnswerMessage, Means, Screen, WindowMessage, fields};
use plumbline::content::ItemId;
use plumbline::figure::picture::Picture;
use plumbline::record::{Answer, Side};

use crate::support::{Setup, TestApp, scenes};

const THIGH: &str = "ap-thomas-hip";

/// The hanging leg, with a helper and without a phone, not answered yet.
fn opened() -> TestApp {
    let mut test = scenes::sample(Setup::default(), Screen::How);
    let route = || ItemId::from(THIGH);
    test.tell(AboutMessage::HelperChosen(true))
        .tell(AboutMessage::MeansToggled(Means::Phone))
        .tell(WindowMessage::ItemsRequested(vec![route()]))
        .tell(AnswerMessage::AnswerCleared(route()));
    test
}

fn answer(test: &TestApp) -> Option<Answer> {
    test.app()
        .assessment()
        .expect("an assessment")
        .answers
        .get(THIGH)
        .cloned()
}

#[test]
fn without_a_phone_the_hanging_thigh_is_three_pictures_a_side_and_no_degrees() {
    let mut test = opened();
    let item = test.app().item().expect("an item").clone();
    assert_eq!(item.id, ItemId::from(THIGH));
    let words: Vec<String> = item
        .pictured()
        .unwrap()
        .options
        .iter()
        .map(|it| it.text.clone())
        .collect();
    assert_eq!(words.len(), 3);
    for text in &words {
        let shown = test.places_of(&plumbline::report::words::capitalised(text));
        assert_eq!(shown.len(), 2, "{text}: once a side");
    }
    assert!(!test.sees("Left, first reading, degrees"), "no field for degrees");
    for step in &item.steps {
        assert!(!step.contains("type 10"), "{step}");
    }
    let choose = |side, value| AnswerMessage::OptionChosen {
        item: ItemId::from(THIGH),
        side: Some(side),
        value,
    };
    test.tell(choose(Side::Left, 5)).tell(choose(Side::Right, -10));
    let given = answer(&test).expect("an answer");
    assert_eq!(fields::readings(Some(&given), Some(Side::Left)), [5.0]);
    assert_eq!(fields::readings(Some(&given), Some(Side::Right)), [-10.0]);
    assert!(given.flags.contains("by-picture"), "a look counts less than a reading");
    // Another picture takes the place of the first.
    test.tell(choose(Side::Left, 0));
    assert_eq!(
        fields::readings(answer(&test).as_ref(), Some(Side::Left)),
        [0.0],
        "one reading a side"
    );
}

#[test]
fn a_number_that_was_typed_stays_a_number_and_with_a_phone_there_are_fields() {
    let mut test = opened();
    test.tell(AnswerMessage::ReadingTyped {
        item: ItemId::from(THIGH),
        side: Some(Side::Left),
        index: 0,
        text: "7".into(),
    });
    assert!(test.sees("Left, first reading, degrees"), "7 is no picture");
    assert_eq!(fields::readings(answer(&test).as_ref(), Some(Side::Left)), [7.0]);
    test.tell(AnswerMessage::AnswerCleared(ItemId::from(THIGH)));
    assert!(!test.sees("Left, first reading, degrees"));
    test.tell(AboutMessage::MeansToggled(Means::Phone));
    assert!(test.sees("Left, first reading, degrees"));
}

/// The thigh of the first picture is above level, of the second level, of the third below.
#[test]
fn the_pictures_show_what_they_say() {
    let library = plumbline::content::shipped();
    let figure = library.figure(THIGH).unwrap();
    let knee = |value: i32| {
        let option = figure.options.iter().find(|option| option.value == value).unwrap();
        let picture = Picture::of_option(figure, option, plumbline::figure::skeleton::Side::Right);
        let body = picture.motion().body(1.0);
        let leg = body.legs.of(plumbline::figure::skeleton::Side::Right);
        let (hip, knee) = (leg.thigh.at(0.0, 0.0), leg.thigh.at(1.0, 0.0));
        (knee.y - hip.y).atan2((knee.x - hip.x).abs()).to_degrees()
    };
    assert!(knee(5) > 8.0, "{}", knee(5));
    assert!(knee(0).abs() < 4.0, "{}", knee(0));
    assert!(knee(-10) < -8.0, "{}", knee(-10));
}

#[test]
fn a_part_at_the_pelvis_stands_beside_its_whole_person() {
    let library = plumbline::content::shipped();
    let mut with_person = 0;
    for figure in &library.figures {
        let pictures: Vec<Picture> = figure
            .options
            .iter()
            .map(|option| Picture::of_option(figure, option, plumbline::figure::skeleton::Side::Right))
            .collect();
        let is_part = figure.crop == plumbline::content::Crop::Pelvis && !pictures.is_empty();
        let person = Picture::person_beside(&pictures);
        assert_eq!(person.is_some(), is_part, "{}", figure.id);
        let Some(frame) = person else { continue };
        with_person += 1;
        // From the floor to over the crown: all of a body.
        assert!(frame.min.y <= 0.5 && frame.max.y >= 97.0, "{}: {frame:?}", figure.id);
    }
    assert!(with_person >= 5, "{with_person}");
}
