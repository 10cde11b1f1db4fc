//! Where two patterns ask for opposite things of one muscle, and what was decided.

use crate::content::{Library, PatternId};
use crate::rules::{Conflict, Decided};

/// What the tables ask for, and what was decided.
pub fn conflict(library: &Library, conflict: &Conflict) -> String {
    let name = |id: &PatternId| {
        let pattern = library.pattern(id);
        pattern.map_or("one pattern", |pattern| pattern.sentence.as_str())
    };
    format!(
        "The table for {} asks for a stretch, the table for {} asks for strength work. {}",
        name(&conflict.stretch),
        name(&conflict.strength),
        decided(library, &conflict.decision)
    )
}

fn decided(library: &Library, decision: &Decided) -> String {
    match decision {
        Decided::Hurt => {
            "A test of it hurt, so the plan leaves it alone. Show it to someone, or try the test again in two weeks."
        }
        Decided::ShortAndWeak => {
            "It tested short and weak, so it is strengthened slowly through its full comfortable range; that takes the place of a stretch."
        }
        Decided::Short => {
            "It tested short, so it is strengthened slowly through its full comfortable range; that takes the place of a stretch."
        }
        Decided::ShortAndStrong => "It tested short but strong enough, so it is stretched.",
        Decided::Strong => {
            "Its strength tested fine and its length was not settled by a test, so it is only stretched gently."
        }
        Decided::WeakAndLong => {
            "It tested weak and long, so it is strengthened in the middle of its range and never stretched."
        }
        Decided::WeakAndLongEnough => {
            "It tested weak and its length was fine, so it is strengthened and not stretched."
        }
        Decided::Weak => "It tested weak, so it is strengthened and not stretched.",
        Decided::Long => {
            "It tested longer than usual and its strength was not settled by a test, so it is strengthened and never stretched."
        }
        Decided::LongEnough => {
            "Its length tested fine and its strength was not settled by a test, so it is strengthened and not stretched."
        }
        Decided::Fine => "It tested fine, so the plan leaves it alone.",
        Decided::Open { test } => {
            return match test.as_ref().and_then(|item| library.item(item.as_str())) {
                Some(item) => format!(
                    "No test has settled it, so the plan leaves it alone for now. The test “{}” would let the plan decide.",
                    item.name
                ),
                None => {
                    "No test has settled it, and none is left that suits you, so the plan leaves it alone.".to_owned()
                }
            };
        }
    }
    .to_owned()
}
