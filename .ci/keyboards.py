"""Types in the real window as people do whose letters are not on an American keyboard: dead keys, the compose key, German, Greek, Cyrillic
and Arabic keyboards, and an input method (ibus), each in a line, a number, a long text and a search; a screen reader reads what stands there.

keyboards.py PROGRAM: a server of X without a keyboard of its own has xdotool's, which follows setxkbmap."""
import os
import subprocess
import sys
import tempfile
import time

from window import PROGRAM, application, find, press, walk

LINE, NUMBER = "Name or initials", "Age, years"
LONG, SEARCH = "Why you are here, in your own words", "Search by name, muscle, kind, position or what you need"
# What is pressed is named by its sign on that keyboard: options of setxkbmap, keys, what stands there then.
TYPED = [
    ("dead keys", ["us", "-variant", "intl"], ["dead_acute e", "dead_diaeresis u", "dead_tilde n", "dead_grave a"], "éüñà"),
    ("a German keyboard", ["de"], ["dead_acute e", "ssharp", "adiaeresis", "EuroSign"], "éßä€"),
    ("compose", ["us", "-option", "compose:menu"], ["Multi_key slash o", "Multi_key s s", "Multi_key comma c"], "øßç"),
    ("Greek", ["gr"], ["Greek_alpha", "dead_acute Greek_epsilon", "Greek_lamda", "Greek_finalsmallsigma"], "αέλς"),
    ("Cyrillic", ["ru"], ["Cyrillic_ya", "Cyrillic_zhe", "Cyrillic_io"], "яжё"),
]
# The keys of 4 and 1, and what stands on them there. egui tells a screen reader such letters twice, so the file is looked at.
FIGURES = (["ara", "-variant", "digits"], ["13", "10"], "٤١", 41)
# Vietnamese as it is typed with Telex, and what the input method makes of it.
METHOD, PRESSED, MADE = "table:telex", "Vieejt", "Việt"


def layout(options):
    subprocess.run(["setxkbmap", "-option", ""], check=True)
    subprocess.run(["setxkbmap", *options], check=True)
    time.sleep(0.7)


def key(*keys):
    subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)


def stands_in(field):
    text = field.queryText()
    return text.getText(0, text.characterCount)


def entry(process, name):
    """A field; the words beside it may be called as it is."""
    find(process, name)
    end_of_waiting = time.time() + 20
    while time.time() < end_of_waiting:
        for node in walk(application(process)):
            try:
                if node.name == name and node.getRoleName() in ("entry", "text"):
                    return node
            except Exception:
                continue
        time.sleep(0.1)
    sys.exit(f"no field is called {name!r}")


def typed(process, name, presses, wanted, what, keyboard=("us",)):
    """Types into an emptied field, until what is wanted stands in it."""
    field = entry(process, name)
    field.queryComponent().grabFocus()
    time.sleep(0.4)
    if stands_in(field):
        key("Control_L+a")
        key("BackSpace")
        time.sleep(0.3)
    layout(keyboard)
    for pressed in presses:
        key(*pressed.split())
    layout(["us"])
    end = time.time() + 5
    while time.time() < end and stands_in(field) != wanted:
        time.sleep(0.1)
    if stands_in(field) != wanted:
        sys.exit(f"{what} in {name!r}: {wanted!r} was typed, there stands {stands_in(field)!r}")


def to_fields(process):
    """Each kind of field, after the way to it."""
    press(process, "Start a new assessment")
    find(process, "Why you came, here")
    press(process, "Next")
    find(process, LONG)
    yield LONG
    press(process, "Leave out the rest")
    find(process, "About you, here")
    yield LINE
    yield NUMBER
    key("Control_L+f")
    find(process, SEARCH)
    yield SEARCH


def start(state=None, **more):
    state = state or tempfile.mkdtemp()
    environment = {**os.environ, "PLUMBLINE_STATE_DIR": state, "HOME": state, "LC_ALL": "C.UTF-8", **more}
    process = subprocess.Popen([PROGRAM], env=environment)
    find(process, "Start a new assessment")
    return process


def end(process):
    process.kill()
    process.wait()


def keyboards():
    process = start()
    for field in to_fields(process):
        for what, options, presses, wanted in TYPED:
            typed(process, field, presses, wanted, what, options)
    end(process)
    print("typed in four kinds of field: " + ", ".join(what for what, *_ in TYPED))


def kept(state):
    """The person, as the recovery copy has it."""
    folder = os.path.join(state, "recovery")
    names = [name for name in os.listdir(folder) if name.endswith(".plumbline")] if os.path.isdir(folder) else []
    if not names:
        return ""
    with open(os.path.join(folder, names[0]), encoding="utf-8") as file:
        return file.read()


def figures():
    state = tempfile.mkdtemp()
    process = start(state)
    keyboard, presses, name, age = FIGURES
    fields = to_fields(process)
    next(fields)
    for field, wanted in [(next(fields), f'"{name}"'), (next(fields), f'"age": {age}')]:
        entry(process, field).queryComponent().grabFocus()
        time.sleep(0.4)
        layout(keyboard)
        key(*presses)
        layout(["us"])
        end_of_waiting = time.time() + 5
        while time.time() < end_of_waiting and wanted not in kept(state):
            time.sleep(0.1)
        if wanted not in kept(state):
            sys.exit(f"Arabic figures in {field!r}: the file has no {wanted}")
    end(process)
    print("Arabic figures: a name keeps them, a number understands them")


def ibus(*words):
    return subprocess.run(["ibus", *words], capture_output=True, text=True)


def input_method():
    """Where the table of Telex is there."""
    if not os.path.exists("/usr/share/ibus-table/tables/telex.db"):
        if os.environ.get("PLUMBLINE_REQUIRE_TOOLS"):
            sys.exit("there is no ibus with its table of Telex")
        print("no input method is installed: not tried")
        return
    daemon = subprocess.Popen(["ibus-daemon", "--xim", "--panel", "disable"])
    try:
        limit = time.time() + 20
        while ibus("engine").stdout.strip() != METHOD:
            if time.time() > limit:
                sys.exit("the input method does not answer")
            # It sets the method, and may answer 1 all the same.
            ibus("engine", METHOD)
            time.sleep(0.5)
        process = start(XMODIFIERS="@im=ibus")
        for field in to_fields(process):
            # A field that has the focus for the first time may have another method than the one chosen before.
            entry(process, field).queryComponent().grabFocus()
            time.sleep(0.5)
            ibus("engine", METHOD)
            typed(process, field, [*PRESSED, "space"], MADE + " ", "an input method")
        end(process)
    finally:
        daemon.terminate()
        daemon.wait()
    print(f"an input method makes {MADE} of {PRESSED} in four kinds of field")


if __name__ == "__main__":
    keyboards()
    figures()
    input_method()
