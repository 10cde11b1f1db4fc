"""Runs the real program for a few seconds of work, and then for twenty seconds of a session with sounds, and counts the sockets it
opens: none reaches beyond this computer. The sound service is the one of sound.py, without a device."""
import collections
import os
import re
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
BEYOND = r"AF_INET|AF_PACKET|AF_VSOCK|AF_BLUETOOTH"


def may_trace():
    try:
        return subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def windows(process):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)], capture_output=True)
    return found.stdout.split()


class Traced:
    """The program under strace; with -D the tracer stands beside, and the process started here is the program itself."""

    def __init__(self, folder, environment, *arguments):
        self.trace = os.path.join(folder, "trace")
        tracer = ["strace", "-D", "-f", "-qq", "-e", "trace=%network", "-o", self.trace]
        self.process = subprocess.Popen([*tracer, PROGRAM, *arguments], env=environment)
        end = time.time() + 40
        while not windows(self.process) and time.time() < end and self.process.poll() is None:
            time.sleep(0.2)
        if not windows(self.process):
            sys.exit(f"no window appeared under strace (the program ended with {self.process.poll()})")

    def calls(self):
        with open(self.trace, encoding="utf-8", errors="replace") as file:
            return file.read()

    def ends(self, what):
        """Ends it, and says which sockets it opened."""
        running = self.process.poll() is None
        self.process.terminate()
        self.process.wait()
        time.sleep(0.5)
        calls = self.calls()
        opened = collections.Counter(re.findall(r"\bsocket\((AF_\w+)", calls))
        beyond = [line for line in calls.splitlines() if re.search(BEYOND, line)]
        if not running or not opened:
            sys.exit(f"{what}: the trace shows nothing: running {running}, sockets {dict(opened)}")
        if beyond:
            sys.exit(f"{what}: the program opened sockets beyond this computer:\n" + "\n".join(beyond[:20]))
        print(f"traced, {what}: no internet socket; sockets by family: {dict(opened)}")


def work():
    here = tempfile.mkdtemp()
    traced = Traced(here, {**os.environ, "PLUMBLINE_STATE_DIR": here, "HOME": here})
    for keys in [["key", "Tab", "Tab", "Return"], ["type", "--delay", "20", "Robin"], ["key", "ctrl+s"]]:
        subprocess.run(["xdotool", *keys], check=True)
        time.sleep(2)
    traced.ends("6 seconds of work")


def session():
    """A session of the plan with sounds, begun as a screen reader does, for twenty seconds."""
    from session import made_record, start
    from sound import Service
    from window import press

    here = tempfile.mkdtemp()
    service = Service(here)
    # The bus of this desktop stays what it is; the sound service has its socket named.
    environment = {**os.environ, "PLUMBLINE_STATE_DIR": here, "HOME": here, "PULSE_SERVER": "unix:" + service.socket}
    traced = Traced(here, environment, made_record(here))
    start(traced.process)
    press(traced.process, "Sounds")
    press(traced.process, "I have read when to stop, begin")
    time.sleep(20)
    if service.socket not in traced.calls():
        sys.exit("the session never spoke to the sound service")
    traced.ends("20 seconds of a session with sounds")
    service.stop()


def main():
    if not may_trace():
        print("tracing is not allowed here: that no dependency speaks to the internet is shown by tests/it/tidy.rs only")
        return
    work()
    session()


main()
