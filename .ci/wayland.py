"""Starts the real window under a Wayland compositor that has no X server, finds it as a screen reader does, goes a few steps, and rests."""
import os
import subprocess
import sys
import tempfile
import time

from window import PROGRAM, cpu_seconds, find, press


def main():
    if os.environ.get("DISPLAY") or not os.environ.get("WAYLAND_DISPLAY"):
        sys.exit("to be run by .ci/desk.sh --wayland: there must be no X server")
    state = tempfile.mkdtemp()
    environment = {**os.environ, "PLUMBLINE_STATE_DIR": state, "HOME": state}
    process = subprocess.Popen([PROGRAM], env=environment)
    press(process, "Start a new assessment")
    find(process, "Why you came, here")
    press(process, "Leave out the rest")
    find(process, "About you, here")
    press(process, "Female")
    copies = os.path.join(state, "recovery")
    end = time.time() + 5
    while time.time() < end and not (os.path.isdir(copies) and os.listdir(copies)):
        time.sleep(0.05)
    if not os.path.isdir(copies) or not os.listdir(copies):
        sys.exit("no recovery copy of what was chosen")
    time.sleep(2)
    before = cpu_seconds(process)
    time.sleep(3)
    idle = cpu_seconds(process) - before
    if idle > 0.15:
        sys.exit(f"an idle window used {idle:.2f} s of CPU in 3 s")
    process.terminate()
    process.wait()
    print(f"the window works on Wayland; idle CPU {idle:.2f} s in 3 s")


if __name__ == "__main__":
    main()
