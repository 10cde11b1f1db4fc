//! The words for numbers, doses, findings and muscles: one place, so that screen, paper and files say the same.
//!
//! Calm and plain (rule T8): a pattern is described, never diagnosed, and never said to cause pain.

pub(in crate::report) mod body;
mod carried;
mod conflict;
mod digits;
mod dose;
mod equipment;
mod finding;
mod follow_up;
mod formats;
mod handout;
mod in_short;
mod in_units;
mod intake;
mod marks;
mod muscle;
mod number;
pub(in crate::report) mod outline;
mod own;
mod painful;
mod photo;
mod plan;
mod player;
pub(in crate::report) mod posture;
mod progress;
mod reading;
mod recents;
mod reminders;
mod routine;
mod safety;
mod scoring;
mod session;
mod since_start;
pub(in crate::report) mod start;
mod then_now;
mod urgent;
mod versions;
mod why;

pub use carried::{made_with_in_mind, only_help};
pub use conflict::conflict;
pub use digits::with_unit;
pub use dose::{
    day_name, day_time, day_title, dose, dose_in_two, how_days_follow, plan_in_a_line, rest, side_name, sides_name,
    title_of_day, weeks, worked_side,
};
pub use equipment::{equipment, stage, things};
use finding::why_open;
pub use finding::{
    band, confidence, facet, finding, finding_sentence, gate, high_side, hip_cause, hip_clinician_note, is_open,
    is_unsure, lower_because, no_number, only_where_shown, pelvis, rounded_down, shown_score, sign, table_match,
    usual_but_for_muscles,
};
pub use follow_up::{
    CHECK_IN_LEAD, MORNING_WHY, NO_DAILY_DIARY, change_name, check_in_follows, due_reason, due_title, due_until,
    first_values, morning_follows, morning_name, morning_question, rests, step_is_declined, step_is_taken, take_step,
};

pub use formats::{DateOrder, DecimalMark, Formats, Lengths, Shown};
pub use handout::{drawn_side, from_week, named_days, purpose, sides_worked};
pub use in_short::{
    HELPFUL_TODAY, MOST_LETTERS_IN_SHORT, NEAR_MEANS, SaidInShort, helps_with, in_short, plan_waits_for_a_test,
};
pub use in_units::item_in_units;
pub use intake::{
    about_way, activities_by_number, activity_name, activity_score, chart_letters, intake_answer, intake_consequence,
    intake_words, mark, mark_letters, pain, places, way,
};
pub use marks::{ReadMark, marks_by_number, read_marks, side_letter};
pub use muscle::{
    Evidence, FOUND, NOT_TESTED, NOTHING_TESTED_TIGHT_OR_WEAK, action, added, evidence, evidence_heading,
    evidence_name, how_much_was_tested, lay_muscle, layer, length, listed, muscle, none_found, role, show_untested,
    shown_on_map, strength, tested_positive,
};
pub use number::{
    about_minutes, capitalised, clock, count, date, date_wanted, in_sentence, list, minutes, minutes_and_seconds,
    minutes_long, number, one_line, quantity, short_date, shortened, signed_number, time_of_day,
};
pub use own::{LISTED, own_line, own_name, own_words};
pub use painful::{PAINFUL_MUSCLE, PAINFUL_NOTE, PAINFUL_TESTS, after_pain, hurt_place, painful, painful_in_short};
pub use photo::{
    angle_with_error, answer_from, between_pictures, higher_by, mark_finding, mark_help, mark_name, mark_place,
    mark_stands, mark_where, numbers_from, numbers_from_in_short, photo_warning, picture_halved, picture_hint,
    picture_refused, readings_with_error,
};
pub use plan::{
    CHECK_AGAIN, CHECK_AND_TESTS_AGAIN, RECHECK_ASKS, TESTS_AGAIN, TESTS_AGAIN_IN, adapted, after_days,
    after_the_weeks, after_week, barred, because, because_of_pain, beside_the_days, by_person, caution, cautions,
    changed_by_choice, changes, days_of_a_flare, each_caution, edit, exercise_name, gives_way, kept_out, led_by,
    left_out, lock, mark_of_choice, objection, objections, over_after, own_changes, plan_about, plan_note, plan_notes,
    plan_reached, reason, reasons, suits, training_days,
};
pub use player::{
    ABOUT_HOLDS, ABOUT_STRETCHES, HOLDS_CLEAN, STRETCHES_FELT, comes_next, could_do, could_do_said, count_line,
    due_day, how_many_more, how_many_told, last_session, minutes_left, minutes_taken, phase_and_side, session_count,
    version_chosen, weekday_name, what_is_left,
};
pub use progress::{
    compared, declined, due, file_word, measure, measure_id, measure_name, offer, step_rule, step_taken, week_done,
    week_of_step,
};
pub use reading::{
    FREQUENCY, answer, in_signs, no_reading, options, reading, reading_in_signs, reading_with_side, usual,
    usual_heading, usual_in_short, usual_in_signs, usual_number, usual_of_no_age,
};
pub use recents::{CHECK_IS_DUE, TESTS_ARE_DUE, recent_record};
pub use reminders::{ABOUT_REMINDERS, BREAK_REMINDER, BREAK_REMINDER_TEXT, SESSION_REMINDER, SESSION_REMINDER_TEXT};
pub use routine::{missed_days, pace, rule, seconds_or_minutes, sentence_of_choices, stage_days, stage_dose};
pub use safety::{
    CHECKED_BY_A_DOCTOR, CLINICIAN_AT_ONCE, NONE_ON_PAPER, PLACE_DECIDES, SAME_DAY_AT_ONCE, advice, cleared_sign,
    cleared_signs, clinician_first, noted_signs, nothing_ticked, sign_action, sign_answer, sign_outcome,
    state_of_check, stop_in_short, stop_list, stop_list_of_pregnancy, unknown_precautions,
};
pub use scoring::{how_scored, patterns_one_by_one};
pub use session::{
    announcement, no_session, session_phase, session_say, set_of, take_position, turn_name, version_text,
};
pub use since_start::{
    Reader, chart_legend, check_in_numbers, copies_beside, done_of_planned, done_of_planned_in_short, exercises_done,
    held_beyond, joined, session_how, session_line, session_numbers, sessions_done, since_start_line, unsaved_log,
};
pub use then_now::{
    Pair, changed_of, from_to, pain_changed, pair, read_before, reading_changed, readings_in_pairs, score_changed,
    then_and_now, then_and_now_days, then_and_now_pain, then_and_now_score, unchanged,
};
pub use urgent::{
    BLOOD_THINNERS, OTHER_MATTERS, STILL_THERE, Thinners, URGENT_SOURCE, both_together, reported, thinners, urgent,
};
pub use versions::not_after;
pub use why::{WHAT_IF_IS_ROUGH, answer_did, change, otherwise, score_range, then};

/// Stands on every document for a clinician (rule T8).
pub const LAY_MEASUREMENT: &str = "Lay self-measurement, unvalidated composite score, not a diagnosis.";

/// Said with every result (rule T8).
pub const DESCRIPTION_NOT_DIAGNOSIS: &str = "This is a description of how you stand and move, not a diagnosis. Many people with this pattern have no pain, \
     and many people with pain do not have it.";

/// Said when every pattern is within the usual spread (rule T8).
pub const NOTHING_FOUND: &str =
    "Nothing outside the usual spread was found. That does not rule out other causes of pain.";

/// Said with a left-right difference (rule T8).
pub const LEFT_RIGHT_IS_NORMAL: &str = "Left–right differences of a few millimetres are normal. We cannot tell from home tests whether a difference \
     comes from bone, spine or muscle.";

/// Stands on page one of summary and plan (rules T2, T8).
pub const POSTURE_AND_PAIN: &str =
    "Posture alone does not explain pain, nor does research show that posture will change much.";

/// Said with a plan, after [`POSTURE_AND_PAIN`] (rule T8).
pub const RESEARCH_SUPPORTS: &str = "Research does support exercise for back and neck pain in general; it does not show that one posture exercise is \
     better than another.";
