"""Starts the real window, finds it as a screen reader does, starts an assessment, saves, and looks at the file."""
import os
import stat
import subprocess
import sys
import tempfile
import time

import pyatspi

PROGRAM = os.path.abspath(sys.argv[1])


def written(folder):
    """The files of a folder, if it is there; one that is being written counts once it has its name."""
    names = os.listdir(folder) if os.path.isdir(folder) else []
    return [os.path.join(folder, name) for name in names if not name.endswith(".part")]


def walk(node):
    """What is inside a node; what goes away meanwhile is passed over."""
    try:
        children = [node.getChildAtIndex(index) for index in range(node.childCount)]
    except Exception:
        return
    for child in children:
        if child is not None:
            yield child
            yield from walk(child)


def application(process):
    for found in pyatspi.Registry.getDesktop(0):
        try:
            if found and found.get_process_id() == process.pid:
                return found
        except Exception:
            # One that was killed stands there for a moment.
            continue
    return None


def find(process, name, seconds=20):
    """What has this name; or, with an asterisk at the end, what begins so."""
    fits = (lambda found: found.startswith(name[:-1])) if name.endswith("*") else (lambda found: found == name)
    end = time.time() + seconds
    while time.time() < end:
        root = application(process)
        if process.poll() is not None:
            sys.exit(f"the program ended with {process.returncode}")
        if root is not None:
            for node in walk(root):
                try:
                    if fits(node.name):
                        return node
                except Exception:
                    continue
        time.sleep(0.1)
    names = sorted({node.name for node in walk(application(process)) if node.name}) if application(process) else []
    sys.exit(f"not on the screen within {seconds} s: {name!r}; there is: {names}")


def press(process, name):
    find(process, name).queryAction().doAction(0)
    time.sleep(0.3)


def cpu_seconds(process):
    fields = open(f"/proc/{process.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    state = tempfile.mkdtemp()
    environment = {**os.environ, "PLUMBLINE_STATE_DIR": state, "HOME": state}
    process = subprocess.Popen([PROGRAM], env=environment)
    find(process, "Start a new assessment")
    press(process, "Start a new assessment")
    find(process, "Why you came, here")
    press(process, "Leave out the rest")
    find(process, "About you, here")
    subprocess.run(["xdotool", "type", "--delay", "20", "Robin"], check=True)
    copies = os.path.join(state, "recovery")
    end = time.time() + 2.0
    while time.time() < end + 3 and not written(copies):
        time.sleep(0.05)
    kept = written(copies)
    if len(kept) != 1:
        sys.exit(f"no recovery copy of what was typed: {kept}")
    if stat.S_IMODE(os.stat(kept[0]).st_mode) != 0o600:
        sys.exit("the recovery copy can be read by others")
    time.sleep(2)
    before = cpu_seconds(process)
    time.sleep(3)
    idle = cpu_seconds(process) - before
    if idle > 0.15:
        sys.exit(f"an idle window used {idle:.2f} s of CPU in 3 s")
    if "Robin" not in open(kept[0]).read():
        sys.exit("the recovery copy does not hold what was typed")
    # Killed in the middle of the work, the next start offers it by name.
    process.kill()
    process.wait()
    process = subprocess.Popen([PROGRAM], env=environment)
    find(process, "Continue Robin")
    process.terminate()
    process.wait()
    print(f"the window starts, is found by a screen reader, keeps what is typed; idle CPU {idle:.2f} s in 3 s")


if __name__ == "__main__":
    main()
