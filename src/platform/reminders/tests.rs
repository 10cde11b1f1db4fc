use std::sync::mpsc::{self, TryRecvError};

use super::*;

const SOON: Duration = Duration::from_secs(5);

fn about(title: &str) -> Notification {
    Notification {
        title: title.to_owned(),
        text: String::new(),
    }
}

/// The thread, what it shows, what it answers, and when it began.
type Started = (Orders<Due>, Receiver<String>, Receiver<(Ticket, Event)>, Instant);

fn reminders() -> Started {
    let (say, shown) = mpsc::channel();
    let (sender, events) = mpsc::channel();
    let finished = Finished {
        events: sender,
        wake: Arc::new(|| {}),
    };
    let say = std::sync::Mutex::new(say);
    let show = move |one: &Notification| say.lock().unwrap().send(one.title.clone()).unwrap();
    let began = Instant::now();
    (with(Arc::new(show), began, &finished), shown, events, began)
}

fn hand_over(reminders: &Orders<Due>, due: Vec<(Duration, Notification)>) {
    reminders.order(Ticket(1), due);
}

#[test]
fn each_is_shown_when_it_is_due_and_none_before() {
    let (reminders, shown, events, began) = reminders();
    let ms = Duration::from_millis;
    hand_over(&reminders, vec![(ms(400), about("later")), (ms(150), about("sooner"))]);
    assert_eq!(events.recv_timeout(SOON).unwrap(), (Ticket(1), Event::WillRemind(true)));
    assert_eq!(shown.try_recv(), Err(TryRecvError::Empty));
    assert_eq!(shown.recv_timeout(SOON).unwrap(), "sooner");
    assert!(began.elapsed() >= ms(150));
    assert_eq!(shown.recv_timeout(SOON).unwrap(), "later");
    assert!(began.elapsed() >= ms(400));
}

#[test]
fn what_is_handed_over_takes_the_place_of_what_was_not_shown() {
    let (reminders, shown, _events, _) = reminders();
    let ms = Duration::from_millis;
    hand_over(&reminders, vec![(ms(300), about("no longer"))]);
    hand_over(&reminders, vec![(ms(500), about("instead"))]);
    assert_eq!(shown.recv_timeout(SOON).unwrap(), "instead");
}

#[test]
fn what_fell_into_a_sleep_is_left_out() {
    let (sender, _events) = mpsc::channel();
    let (say, shown) = mpsc::channel();
    let say = std::sync::Mutex::new(say);
    let show = move |one: &Notification| say.lock().unwrap().send(one.title.clone()).unwrap();
    let mut waiting = Waiting {
        show: Arc::new(show),
        finished: Finished {
            events: sender,
            wake: Arc::new(|| {}),
        },
        began: Instant::now(),
        due: VecDeque::from([(Instant::now(), about("slept through"))]),
        handed: (Instant::now(), files::utc()),
    };
    // The world's clock has gone on by ten minutes, the platform's has stood still.
    waiting.handed.1 = waiting.handed.1.saturating_sub(jiff::Span::new().minutes(10));
    waiting.show_what_is_due();
    assert!(shown.try_recv().is_err() && waiting.due.is_empty());
    waiting.due.push_back((Instant::now(), about("awake")));
    waiting.show_what_is_due();
    assert_eq!(shown.try_recv().unwrap(), "awake");
}
