"""Runs the real Orca beside the real window and requires the words it speaks: on each new screen its title, on each question the
question and how to answer it, in an emergency what to do, and after each key what it did.

Which Orca it is depends on the system (Debian 12: 43, Debian 13: 48). What 48 needs and 43 does not, text that can be read at
the focus, is asked for over AT-SPI, so that either system finds what would be silent on the other.
"""
import atexit
import json
import os
import subprocess
import sys
import tempfile

import pyatspi

from ears import Ears, contains, keys, wait
from window import PROGRAM, application, find

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ANSWERS = os.path.join(ROOT, "tests", "people", "p01-desk-forward-head.json")


class Person:
    """Somebody at the keyboard who hears, and does not see."""

    def __init__(self, ears, folder, *arguments):
        self.ears = ears
        environment = {**os.environ, "PLUMBLINE_STATE_DIR": folder, "HOME": folder}
        self.process = subprocess.Popen([PROGRAM, *arguments], env=environment)
        atexit.register(self.process.kill)

    def leaves(self):
        self.process.kill()
        self.process.wait()

    def nodes(self):
        """What is on the screen; what goes away meanwhile is passed over."""
        waiting = [application(self.process)]
        while waiting:
            node = waiting.pop()
            try:
                found = node, node.getRole(), node.name, node.getState()
                waiting.extend(node.getChildAtIndex(index) for index in reversed(range(node.childCount)))
            except Exception:
                if self.process.poll() is not None:
                    sys.exit(f"the program ended with {self.process.returncode}")
                continue
            yield found

    def title(self):
        """The heading of the screen: the first one in its middle."""
        return next((name for _, role, name, _ in self.nodes() if role == pyatspi.ROLE_HEADING), None)

    def focus(self):
        return next((node for node, _, _, state in self.nodes() if state.contains(pyatspi.STATE_FOCUSED)), None)

    def named(self, start):
        return [name for _, _, name, _ in self.nodes() if name.startswith(start)]

    def boxes(self):
        return [name for _, role, name, _ in self.nodes() if role == pyatspi.ROLE_CHECK_BOX]

    def options(self):
        return [name for _, role, name, _ in self.nodes() if role == pyatspi.ROLE_RADIO_BUTTON]

    def presses(self, *names, hears, in_one_breath=False):
        return self.ears.hear(*hears, in_one_breath=in_one_breath, after=lambda: keys(*names))

    def clicks(self, name):
        """As a screen reader's own command does."""
        find(self.process, name).queryAction().doAction(0)

    def arrives(self, after, hears=()):
        """Comes to another screen or question, and hears its title."""
        before = self.title()
        self.ears.forget()
        after()
        wait(lambda: self.title() not in (None, before), lambda: f"still on {before!r}")
        title = self.title()
        for _ in range(3):
            if self.ears.has_heard(title, *hears):
                return title
            # A computer that is busy with something else may come too late to what passes; who hears nothing comes again.
            self.ears.forget()
            self.comes_again(title)
        self.ears.hears_now(title, *hears)
        return title

    def comes_again(self, title):
        keys("alt+Left")
        wait(lambda: self.title() not in (None, title), lambda: f"no way back from {title!r}")
        keys("alt+Right")
        wait(lambda: self.title() == title, lambda: f"no way to {title!r}")

    def is_asked(self, question):
        """The group around the answers says the question and how to answer it."""
        described = [node.description for node, _, name, _ in self.nodes() if name == question and node.description]
        if not described:
            sys.exit(f"no group is named {question!r} and described")
        self.ears.hears_now(question, " ".join(described[0].split()[:6]))

    def can_read(self, *words):
        """What Orca 48 reads at the focus: it needs the Text interface."""
        wait(lambda: self.focus() is not None, "nothing has the focus")
        try:
            text = self.focus().queryText().getText(0, -1)
        except NotImplementedError:
            sys.exit(f"what has the focus has no text: {self.focus()}")
        if not all(contains(text, word) for word in words):
            sys.exit(f"what has the focus says {text!r}, not {words}")


def urgent_sign():
    """The first sign that means an emergency, as the content has it."""
    with open(os.path.join(ROOT, "assessments", "screening.json")) as file:
        questions = json.load(file)["questions"]
    return next(one["text"] for one in questions if one["urgency"] == "emergency")


def an_emergency(ears):
    """From the first screen to what to do, by keys alone."""
    ears.forget()
    person = Person(ears, tempfile.mkdtemp())
    ears.hears_now("How do you stand?")
    person.arrives(lambda: keys("ctrl+n"), hears=("Where do you feel it",))
    person.arrives(lambda: person.clicks("Leave out the rest"), hears=("Name or initials",))
    person.arrives(lambda: keys("alt+Right"), hears=("General health",))
    sign = next(name for name in person.boxes() if name.startswith(urgent_sign()))
    ears.hear(sign, after=lambda: find(person.process, sign).queryComponent().grabFocus())
    person.presses("space", hears=("checked",))
    words = ("Please get help now", "Call your local emergency number")
    person.presses("Return", hears=words, in_one_breath=True)
    person.can_read(*words)
    person.leaves()
    print("  an emergency is heard, with what to do")


def an_assessment(ears):
    """Each question, what a key does to an answer, the clock, saving, and the other screens."""
    folder = tempfile.mkdtemp()
    record = os.path.join(folder, "Robin.plumbline")
    subprocess.run([PROGRAM, "new", ANSWERS, "--to", record], check=True, stdout=subprocess.DEVNULL)
    person = Person(ears, folder, record)
    find(person.process, "Record menu")
    person.arrives(lambda: person.clicks("About you, *"))
    person.arrives(lambda: person.clicks("Questions, *"))
    questions(person)
    person.presses("ctrl+s", hears=("Saved",))
    person.presses("ctrl+plus", hears=("Text size 125",))
    person.presses("ctrl+0", hears=("Text size 100",))
    for step, reads_title in (
        ("Safety check, *", False),
        ("Review, *", True),
        ("Results, *", True),
        ("Plan, *", False),
        ("Summary, *", True),
        ("How hard", True),
        ("Exercises", False),
    ):
        title = person.arrives(lambda step=step: person.clicks(step))
        print(f"  {title}")
        if reads_title:
            person.can_read(title)
        if step == "Results, *":
            opened_and_closed(person)
    person.leaves()


def questions(person):
    """Goes through the questions to the end; keys are tried on the first question of their kind."""
    tried = {}
    count = 0
    question = person.title()
    # After a first look comes the result, after the longer ways the review.
    after = ("Your answers", "What your answers show")
    while question not in after:
        count += 1
        timed = person.named("Time it")
        if "a digit" not in tried and len(person.options()) >= 4:
            tried["a digit"] = a_digit(person)
        if "the clock" not in tried and timed:
            tried["the clock"] = the_clock(person, timed[0])
        question = person.arrives(lambda: keys("alt+Right"))
        if question not in after:
            person.is_asked(question)
    if len(tried) < 2:
        sys.exit(f"no question was met for more than {list(tried)}")
    print(f"  {count} questions are asked aloud; keys say what they did")


def a_digit(person):
    """Picks an answer by its digit, twice; takes it back."""
    first, second = person.options()[:2]
    person.presses("2", hears=(second,))
    person.presses("1", hears=(first,))
    person.presses("1", hears=(f"{first}, chosen",))
    person.presses("Delete", hears=("Answer cleared",))
    person.presses("ctrl+z", hears=("Taken back",))
    person.presses("ctrl+y", hears=("Done again",))
    person.presses("ctrl+z", hears=("Taken back",))
    return True


def the_clock(person, name):
    """Starts, is asked how far it is, and is stopped without being looked for."""
    person.ears.hear("Stop", "Get ready", after=lambda: person.clicks(name))
    person.ears.hear("Hold")
    # No voice counts; who wants to know asks.
    person.presses("t", hears=("second",))
    person.ears.forget()
    keys("space")
    wait(lambda: not person.named("Put the clock away"), "the clock is still there")
    person.ears.hears_now("Reading")
    return True


def opened_and_closed(person):
    opener = next(node for node, role, _, _ in person.nodes() if role == pyatspi.ROLE_TOGGLE_BUTTON)
    person.ears.hear(opener.name, after=opener.queryComponent().grabFocus)
    person.presses("space", hears=("open",))
    person.presses("space", hears=("closed",))
    print("  what opens something says so")


def main():
    ears = Ears(tempfile.mkdtemp())
    try:
        an_emergency(ears)
        an_assessment(ears)
    finally:
        ears.end()


if __name__ == "__main__":
    main()
