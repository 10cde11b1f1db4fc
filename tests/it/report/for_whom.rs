//! A short sheet for anybody holds what the screen asks of somebody, and says for whom each question is (rules T40, Q45).

use plumbline::content::{Id, shipped};
use plumbline::record::{Assessment, PAIN_REGIONS, Route, RouteLength};
use plumbline::report::short_questionnaire;
use plumbline::rules;

use crate::support::people;

#[test]
fn what_the_screen_asks_of_somebody_with_one_place_is_marked_for_them_on_paper_and_nothing_else() {
    let library = shipped();
    let today = people::today();
    let sheet = short_questionnaire(&library, Default::default(), today);
    let on_paper = || sheet.stages.iter().flat_map(|stage| &stage.items);
    let places = PAIN_REGIONS.iter().map(|(id, text)| (Some(*id), text.to_lowercase()));
    for (place, text) in places.chain([(None, "none".to_owned())]) {
        let mut asked = Vec::new();
        for age in [38, 67] {
            let mut one = Assessment::new(today, &library.version);
            one.profile.age = Some(age);
            one.safety.screened_on = Some(today);
            one.reason.regions = place.map(Id::from).into_iter().collect();
            one.route = Some(Route {
                length: RouteLength::FirstLook,
                ..Route::default()
            });
            asked.extend(
                rules::asked(&library, &one, today)
                    .into_iter()
                    .map(|item| item.id.clone()),
            );
        }
        for blank in on_paper() {
            let is_for_them = blank.for_whom.is_empty()
                || blank.for_whom.contains(&text)
                || place.is_some() && blank.for_whom == "only if you marked a place";
            assert_eq!(
                asked.contains(&blank.id),
                is_for_them,
                "{place:?} {}: {:?}",
                blank.id,
                blank.for_whom
            );
        }
        let missing = asked.iter().find(|id| !on_paper().any(|blank| blank.id == **id));
        assert_eq!(missing, None, "{place:?}");
    }
}
