"""Runs the real program for a few seconds of work and counts the sockets it opens: none reaches beyond this computer."""
import collections
import os
import re
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])


def may_trace():
    try:
        return subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def windows(process):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)], capture_output=True)
    return found.stdout.split()


def main():
    if not may_trace():
        print("tracing is not allowed here: that no dependency speaks to the internet is shown by tests/it/tidy.rs only")
        return
    here = tempfile.mkdtemp()
    trace = os.path.join(here, "trace")
    environment = {**os.environ, "PLUMBLINE_STATE_DIR": here, "HOME": here}
    # With -D the tracer stands beside, and the process started here is the program itself.
    tracer = ["strace", "-D", "-f", "-qq", "-e", "trace=%network", "-o", trace]
    process = subprocess.Popen([*tracer, PROGRAM], env=environment)
    end = time.time() + 40
    while not windows(process) and time.time() < end and process.poll() is None:
        time.sleep(0.2)
    if not windows(process):
        sys.exit(f"no window appeared under strace (the program ended with {process.poll()})")
    for keys in [["key", "Tab", "Tab", "Return"], ["type", "--delay", "20", "Robin"], ["key", "ctrl+s"]]:
        subprocess.run(["xdotool", *keys], check=True)
        time.sleep(2)
    running = process.poll() is None
    process.terminate()
    process.wait()
    time.sleep(0.5)
    calls = open(trace, encoding="utf-8", errors="replace").read()
    opened = collections.Counter(re.findall(r"\bsocket\((AF_\w+)", calls))
    beyond = [line for line in calls.splitlines() if re.search(r"AF_INET|AF_PACKET|AF_VSOCK|AF_BLUETOOTH", line)]
    if not running or not opened:
        sys.exit(f"the trace shows nothing: running {running}, sockets {dict(opened)}")
    if beyond:
        sys.exit("the program opened sockets beyond this computer:\n" + "\n".join(beyond[:20]))
    print(f"traced: no internet socket in 6 seconds of work; sockets by family: {dict(opened)}")


main()
