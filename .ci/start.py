"""DESK_SCREEN=1920x1080 .ci/desk.sh .ci/start.py PROGRAM BARE: from the start to the first frame, and the memory at rest, as a ratio to a bare window of eframe (examples/bare.rs).

A figure for README, not a test: it depends on what else the computer does."""
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = int(os.environ.get("PLUMBLINE_STARTS", "15"))


def is_shown(process):
    """eframe shows its window when the first frame is drawn."""
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)]
    return subprocess.run(search, capture_output=True, text=True).stdout.strip() != ""


def memory(process):
    """What belongs to it alone or is its share of what is shared, in MB."""
    for line in open(f"/proc/{process.pid}/smaps_rollup"):
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    sys.exit("the system does not say how much memory a program has")


def started(program):
    state = tempfile.mkdtemp()
    environment = {**os.environ, "PLUMBLINE_STATE_DIR": state, "HOME": state}
    begin = time.monotonic()
    process = subprocess.Popen([program], env=environment, stderr=subprocess.DEVNULL)
    while not is_shown(process):
        if process.poll() is not None or time.monotonic() - begin > 60:
            sys.exit(f"{program} showed no window")
    seconds = time.monotonic() - begin
    time.sleep(2)
    megabytes = memory(process)
    process.terminate()
    process.wait()
    return seconds, megabytes


def main():
    programs = [os.path.abspath(path) for path in sys.argv[1:3]]
    taken = {program: [] for program in programs}
    for _ in range(ROUNDS):
        for program in programs:
            taken[program].append(started(program))
    middle = {}
    for program in programs:
        seconds, megabytes = (statistics.median(column) for column in zip(*taken[program]))
        least = min(seconds for seconds, _ in taken[program])
        middle[program] = seconds, megabytes
        print(f"{os.path.basename(program)}: first frame {seconds * 1000:.0f} ms (least {least * 1000:.0f}), memory {megabytes:.0f} MB")
    (ours, our_memory), (bare, bare_memory) = (middle[program] for program in programs)
    print(f"ratio to a bare window: first frame {ours / bare:.2f}, memory {our_memory / bare_memory:.2f} (medians of {ROUNDS} starts)")


if __name__ == "__main__":
    main()
