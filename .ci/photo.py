"""Opens a picture of twelve megapixels in the real window and places a point in it by pointer: how soon it is there, what memory that takes,
and that the window then rests. usage: photo.py PROGRAM EXAMPLE [FOLDER for pictures of the screen]; EXAMPLE is examples/photo.rs, built."""
import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.argv = [sys.argv[0], *map(os.path.abspath, sys.argv[1:])]

import window  # noqa: E402

PROGRAM, EXAMPLE = sys.argv[1:3]
SHOTS = sys.argv[3] if len(sys.argv) > 3 else None
PICTURE = "Head from the left, Picture 1, 3024 by 4032 pixels"
# The promise of README.md in MiB. How soon it is there is told and not asked for: that hangs on the machine.
MEMORY = 120


def memory(process, what):
    for line in open(f"/proc/{process.pid}/status"):
        if line.startswith(what + ":"):
            return int(line.split()[1]) / 1024
    sys.exit(f"no {what}")


def keys(*names):
    for name in names:
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        time.sleep(0.15)


def shot(name):
    if SHOTS:
        os.makedirs(SHOTS, exist_ok=True)
        subprocess.run(["import", "-window", "root", os.path.join(SHOTS, name + ".png")], check=True)


def place(node):
    box = node.queryComponent().getExtents(0)
    return box.x, box.y, box.width, box.height


def click(x, y):
    subprocess.run(["xdotool", "mousemove", str(round(x)), str(round(y)), "sleep", "0.1", "click", "1"], check=True)
    time.sleep(0.5)


def start(folder):
    """The program with a record in which photos are wanted, and a picture beside it."""
    picture = os.path.join(folder, "left.jpg")
    marks = subprocess.run([EXAMPLE, picture], check=True, capture_output=True, text=True).stdout.split("\n")
    marks = {name: (float(x), float(y)) for name, x, y in (line.split() for line in marks if line)}
    environment = {**os.environ, "PLUMBLINE_STATE_DIR": folder, "HOME": folder}
    process = subprocess.Popen([PROGRAM, os.path.join(folder, "left.plumbline")], env=environment)
    window.find(process, "Record menu")
    time.sleep(1)
    keys("ctrl+m")
    window.find(process, "Open a picture")
    return process, picture, marks


def open_picture(process, picture):
    """Chooses a file in the desktop's dialog, or in the program's own where it has none; how long until it is there."""
    window.press(process, "Open a picture")
    found = subprocess.run(["timeout", "10", "xdotool", "search", "--sync", "--onlyvisible", "--name", "Open picture"], capture_output=True)
    if not found.stdout.strip():
        window.find(process, "Path").queryComponent().grabFocus()
    time.sleep(2)
    subprocess.run(["xdotool", "type", "--delay", "20", picture], check=True)
    time.sleep(2)
    subprocess.run(["xdotool", "key", "Return"], check=True)
    # The picture was read before the dialog is gone from the tree; what counts is when one sees it.
    begun = time.time()
    window.find(process, PICTURE)
    return time.time() - begun


def main():
    folder = tempfile.mkdtemp()
    process, picture, marks = start(folder)
    with open(f"/proc/{process.pid}/clear_refs", "w") as marks_of_memory:
        marks_of_memory.write("5")
    before = memory(process, "VmRSS")
    visible = open_picture(process, picture)
    time.sleep(1)
    taken = memory(process, "VmHWM") - before
    shot("opened")
    x, y, width, height = place(window.find(process, PICTURE))
    scale = min(width / 3024, height / 4032)
    for name in ("plumb_top", "plumb_bottom"):
        at = marks[name]
        click(x + width / 2 + (at[0] - 1512) * scale, y + height / 2 + (at[1] - 2016) * scale)
        shot(name)
        keys("Return")
        shot(name + "-next")
    window.find(process, "Click on: Ear flap*")
    window.press(process, "Show the picture larger")
    window.press(process, "Show the picture larger")
    time.sleep(3)
    begun = window.cpu_seconds(process)
    time.sleep(3)
    idle = window.cpu_seconds(process) - begun
    process.terminate()
    process.wait()
    print(f"twelve megapixels in the window: found after {visible:.2f} s, {taken:.0f} MiB at most; idle CPU {idle:.2f} s in 3 s")
    if taken > MEMORY or idle > 0.15:
        sys.exit("a promise is not kept")


if __name__ == "__main__":
    main()
