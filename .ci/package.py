"""Uses the installed program as a desktop does: its starter, its actions, a double click on a record.

package.py APP            what is installed in the system
package.py APP TARBALL    the tarball, into a home folder of its own and out of it again
"""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

from window import find

APP = sys.argv[1]
TYPE = "application/x-plumbline+json"
RECORD = pathlib.Path(__file__).resolve().parents[1] / "tests/records/v1-full.plumbline"
# What a dock does for an entry of a starter's menu.
DOCK = "import sys; from gi.repository import Gio; Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch_action(sys.argv[2], None)"


class Started:
    """The program that the desktop started; known by the folder that only ours was given."""

    def __init__(self, state, seconds=60):
        mark = f"PLUMBLINE_STATE_DIR={state}".encode()
        end = time.time() + seconds
        while time.time() < end:
            for folder in pathlib.Path("/proc").glob("[0-9]*"):
                try:
                    is_ours = mark in (folder / "environ").read_bytes().split(b"\0")
                    if is_ours and (folder / "comm").read_text().strip() == "plumbline":
                        self.pid = int(folder.name)
                        return
                except OSError:
                    # It ended while it was looked at.
                    continue
            time.sleep(0.1)
        sys.exit("the desktop started nothing")

    def poll(self):
        return None if os.path.exists(f"/proc/{self.pid}") else "no longer there"

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        until = time.time() + 20
        while self.poll() is None and time.time() < until:
            time.sleep(0.1)
        if self.poll() is None:
            sys.exit("the window does not end when it is asked to")


class Desk:
    """A person's session: a home folder, and the folder of the program's own files."""

    def __init__(self, home):
        self.home = home
        self.scratch = tempfile.mkdtemp()

    def environment(self):
        self.state = tempfile.mkdtemp(dir=self.scratch)
        cache = os.path.join(self.scratch, "cache")
        # xdg-mime asks what the session has; in none it knows, it takes `file`, which has never heard of anything installed.
        session = {"XDG_CURRENT_DESKTOP": "GNOME", "XDG_CACHE_HOME": cache}
        return {**os.environ, **session, "HOME": str(self.home), "PLUMBLINE_STATE_DIR": self.state}

    def says(self, *call):
        return subprocess.check_output(call, env=self.environment(), text=True).strip()

    def starts(self, call, *names):
        """Does this, and finds these on the screen of what was started by it."""
        subprocess.run(call, env=self.environment(), check=True, timeout=60)
        started = Started(self.state)
        for name in names:
            find(started, name, 60)
        return started


def held(what, is_so):
    if not is_so:
        sys.exit(f"not so: {what}")


def uses(desk, starter, folder):
    """What a person does with it, from the menu and in the file manager."""
    started = desk.starts(["gtk-launch", APP], "Start a new assessment")
    # What a dock goes by: the class of the window is the name of the starter.
    windows = ["xdotool", "search", "--all", "--pid", str(started.pid), "--class", f"^{APP}$"]
    held("the window has the class of its starter", subprocess.run(windows, capture_output=True).stdout)
    started.end()

    begins = {"new": "Where do you feel it*", "relief": "When it hurts now*", "exercises": "Exercises*"}
    actions = next(line for line in open(starter) if line.startswith("Actions=")).strip().split("=")[1].strip(";").split(";")
    held("each action is known to this script", sorted(actions) == sorted(begins))
    for action in actions:
        desk.starts(["/usr/bin/python3", "-c", DOCK, str(starter), action], begins[action]).end()

    record = pathlib.Path(folder) / "A record of Alex.plumbline"
    record.write_bytes(RECORD.read_bytes())
    nameless = pathlib.Path(folder) / "nameless"
    nameless.write_bytes(RECORD.read_bytes())
    for path in (record, nameless):
        held(f"{path.name} is a record to xdg-mime", desk.says("xdg-mime", "query", "filetype", str(path)) == TYPE)
        held(f"{path.name} is a record to gio", TYPE in desk.says("gio", "info", "-a", "standard::content-type", str(path)))
    default = desk.says("gio", "mime", TYPE).splitlines()[0]
    held(f"records open with it: {default}", default.endswith(f": {APP}.desktop"))
    # xdg-mime takes a home folder with a space in its name for two.
    if " " not in str(desk.home):
        held("records open with it to xdg-mime", desk.says("xdg-mime", "query", "default", TYPE) == f"{APP}.desktop")
    desk.starts(["gio", "open", str(record)], "Alex R.*").end()


def loads_what_it_depends_on():
    """The libraries that the program loads by itself once it runs, which no tool sees in the file, are dependencies."""
    desk = Desk(pathlib.Path(tempfile.mkdtemp()))
    environment = desk.environment()
    process = subprocess.Popen(["plumbline"], env={**environment, "LD_DEBUG": "files", "LD_DEBUG_OUTPUT": desk.scratch + "/loaded"})
    find(Started(desk.state), "Start a new assessment", 60)
    process.terminate()
    process.wait()
    loaded = set()
    for path in pathlib.Path(desk.scratch).glob("loaded.*"):
        loaded.update(re.findall(r"file=(\S+) \[0\];  dynamically loaded by \S*/?plumbline ", path.read_text()))
    held("it loads the window's libraries", "libX11.so.6" in loaded)
    needed = subprocess.check_output(["dpkg-query", "-W", "-f", "${Depends}", "plumbline"], text=True)
    needed = {name.split()[0] for name in needed.split(", ")}
    places = dict(re.findall(r"^\s*(\S+) .*=> (\S+)$", subprocess.check_output(["/sbin/ldconfig", "-p"], text=True), re.MULTILINE))
    for library in loaded:
        owner = subprocess.check_output(["dpkg", "-S", os.path.realpath(places[library])], text=True).split(":")[0]
        held(f"{library} of {owner} is among the dependencies", owner in needed)


def files(folder):
    return sorted(str(path) for path in pathlib.Path(folder).rglob("*"))


def main():
    scratch = tempfile.mkdtemp()
    if len(sys.argv) < 3:
        uses(Desk(pathlib.Path(tempfile.mkdtemp())), f"/usr/share/applications/{APP}.desktop", scratch)
        loads_what_it_depends_on()
        print("the starter, its three actions and a double click lead to the window")
        return
    subprocess.run(["tar", "-xzf", sys.argv[2], "-C", scratch], check=True)
    installer = next(pathlib.Path(scratch).glob("*/install.sh"))
    # A name that a shell, sed and an Exec line would each take for something else (not %: GLib does not find such a program).
    home = pathlib.Path(scratch) / "Ann & Bö's $home"
    home.mkdir()
    (home / ".profile").write_text("# hers\n")
    desk = Desk(home)
    before = files(home)
    for turn in ("installed", "installed again"):
        subprocess.run(["sh", str(installer)], env=desk.environment(), check=True)
        held(f"{turn}: it runs", desk.says(str(home / ".local/bin/plumbline"), "--version").startswith("plumbline "))
    uses(desk, home / f".local/share/applications/{APP}.desktop", scratch)
    remover = home / ".local/share/doc/plumbline/uninstall.sh"
    subprocess.run(["sh", str(remover)], env=desk.environment(), check=True)
    left = [path for path in files(home) if path not in before]
    held(f"nothing is left in the home folder: {left}", not left)
    print("for the home folder: the starter, its three actions and a double click lead to the window; nothing is left")


if __name__ == "__main__":
    main()
