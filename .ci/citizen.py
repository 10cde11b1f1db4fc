"""The program among others on a desktop: it follows the scale of X settings while it runs, puts a record into the desktop's list of
recent files, is there again after a logout, works without a session bus and over a network's display, and without any display its
command line works and the window says in one sentence what is missing.

citizen.py PROGRAM RECORD-OR-ANSWERS"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gtk

from window import PROGRAM, find, press

ANSWERS = os.path.abspath(sys.argv[2])
# What a login without a desktop has.
BARE = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
NAME = "Robin Été"


def home():
    return tempfile.mkdtemp(prefix="home ")


def record(folder):
    """A record as it was saved, in a file with letters that an address must code."""
    path = os.path.join(folder, NAME + " & 1.plumbline")
    subprocess.run([PROGRAM, "new", ANSWERS, "--to", path], check=True, stdout=subprocess.DEVNULL)
    return path


def environment(folder):
    """The usual places below another home: no folder of state is named, which would turn the list of the desktop off."""
    here = {name: value for name, value in os.environ.items() if not name.startswith("XDG_") or name == "XDG_RUNTIME_DIR"}
    here.pop("PLUMBLINE_STATE_DIR", None)
    return {**here, "HOME": folder}


def wait_for(holds, what, seconds=20):
    end = time.time() + seconds
    while time.time() < end:
        if holds():
            return
        time.sleep(0.2)
    sys.exit(what)


def scale():
    settings = tempfile.mktemp()

    def dots(inch):
        with open(settings, "w") as file:
            file.write(f"Xft/DPI {inch * 1024}\n")

    dots(96)
    daemon = subprocess.Popen(["xsettingsd", "-c", settings], stderr=subprocess.DEVNULL)
    time.sleep(1)
    process = subprocess.Popen([PROGRAM], env={**os.environ, "PLUMBLINE_STATE_DIR": home()})

    def width():
        return find(process, "Start a new assessment").queryComponent().getExtents(0).width

    usual = width()
    # 0 and below zero are no scale: nothing changes.
    for inch, times in [(192, 2), (144, 1.5), (96, 1), (0, 1), (-96, 1)]:
        dots(inch)
        daemon.send_signal(signal.SIGHUP)
        wait_for(lambda: abs(width() - usual * times) <= 3, f"{inch} dots an inch: {width()} for {usual} at 96")
    for started in (process, daemon):
        started.kill()
        started.wait()
    print("the window follows the scale of the desktop while it runs")


def recent_and_logout():
    folder = home()
    path = record(folder)
    address = "file://" + urllib.parse.quote(path)
    listed = os.path.join(folder, ".local", "share", "recently-used.xbel")
    process = subprocess.Popen([PROGRAM, path], env=environment(folder))
    find(process, "Save*")
    wait_for(lambda: os.path.exists(listed), "the desktop's list of recent files was not written")
    known = Gtk.RecentManager(filename=listed).get_items()
    if [urllib.parse.unquote(item.get_uri()) for item in known] != [urllib.parse.unquote(address)]:
        sys.exit(f"the desktop's list has {[item.get_uri() for item in known]}, not {address}")
    if known[0].get_mime_type() != "application/x-plumbline+json" or not known[0].has_application("Plumbline"):
        sys.exit("the desktop's list does not say what it is or who opens it")
    call = next((said for said in known[0].get_application_info("Plumbline") if isinstance(said, str)), "")
    if not call.startswith("plumbline ") or "file://" not in call:
        sys.exit(f"the desktop would call {call!r}")
    # A polite end, as at a logout; then the program is started as from the menu.
    process.send_signal(signal.SIGTERM)
    process.wait()
    process = subprocess.Popen([PROGRAM], env=environment(folder))
    with open(path, encoding="utf-8") as file:
        find(process, f"Open {json.load(file)['person']['name']}*", 10)
    press(process, "Start a new assessment")
    find(process, "Why you came, here")
    press(process, "Leave out the rest")
    find(process, "About you, here")
    subprocess.run(["xdotool", "type", "--delay", "20", "Kim"], check=True)
    time.sleep(0.2)
    process.send_signal(signal.SIGTERM)
    process.wait()
    process = subprocess.Popen([PROGRAM], env=environment(folder))
    offered = find(process, "Continue Kim", 10)
    time.sleep(1)
    if not offered.getState().contains(__import__("pyatspi").STATE_FOCUSED):
        sys.exit("what was open at the logout is offered, but Enter does not lead to it")
    process.kill()
    process.wait()
    print("a record stands in the desktop's list of recent files; after a logout the first screen offers what was open")


def window_of(process, display):
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)]

    def is_there():
        if process.poll() is not None:
            sys.exit(f"{display}: the program ended with {process.returncode}")
        return subprocess.run(search, capture_output=True, env={**BARE, "DISPLAY": display}).stdout.strip()

    wait_for(is_there, f"{display}: no window appeared", 30)


def without_bus(display):
    """Only a display, as `ssh -X` gives it: no session bus, no folder of a session."""
    folder = home()
    process = subprocess.Popen([PROGRAM, record(folder)], env={**BARE, "HOME": folder, "DISPLAY": display})
    window_of(process, display)
    settings = os.path.join(folder, ".local", "state", "plumbline", "settings.json")
    time.sleep(2)
    # Larger text: nothing but the settings tells what a key did where nobody reads the screen.
    # The second server has no window manager that would give the window the focus.
    if display == os.environ["DISPLAY"]:
        subprocess.run(["xdotool", "key", "ctrl+plus"], env={**BARE, "DISPLAY": display}, check=True)
        wait_for(lambda: os.path.exists(settings) and '"text_size": 125' in open(settings).read(), f"{display}: a key did nothing")
    process.terminate()
    if process.wait(10) != -signal.SIGTERM:
        sys.exit(f"{display}: ended with {process.returncode}")


def over_a_network():
    """A second server that is reached as over ssh: by address, so that nothing is shared with it but the wire."""
    for number in range(150, 190):
        if not os.path.exists(f"/tmp/.X11-unix/X{number}"):
            break
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", "1280x900x24", "-listen", "tcp", "-ac"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        time.sleep(2)
        without_bus(f"127.0.0.1:{number}")
    finally:
        server.terminate()
        server.wait()


def without_display():
    folder = home()
    path = record(folder)
    here = {**BARE, "HOME": folder}
    window = subprocess.run([PROGRAM], env=here, capture_output=True, text=True)
    said = window.stderr.strip()
    if window.returncode != 1 or "no display" not in said or "DISPLAY" not in said or "\n" in said or window.stdout:
        sys.exit(f"without a display: {window.returncode}, {said!r}")
    page = os.path.join(folder, "page.pdf")
    for arguments in (["check"], ["score", path], ["plan", path], ["export", path, "--to", page]):
        # Without a home either, as a service runs.
        for surroundings in (here, {"PATH": BARE["PATH"]}):
            done = subprocess.run([PROGRAM, *arguments], env=surroundings, capture_output=True)
            if done.returncode:
                sys.exit(f"{arguments[0]} without a display: {done.returncode}, {done.stderr}")
    if not open(page, "rb").read().startswith(b"%PDF"):
        sys.exit("the page is no PDF")


if __name__ == "__main__":
    scale()
    recent_and_logout()
    without_bus(os.environ["DISPLAY"])
    over_a_network()
    without_display()
    print("it works without a session bus, also over a network's display; without any the command line works and the window says so")
