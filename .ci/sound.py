"""Plays the first minute of a session into a sound service that has no device, records what is heard, and finds every tone of
the score: its pitch, its length, and the gaps between them. Counts the sockets meanwhile. Needs pulseaudio, pulseaudio-utils
and strace."""
import array
import atexit
import collections
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
FILE = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else ""
SECONDS = int(sys.argv[3]) if len(sys.argv) > 3 else 60
RATE = 48000
# What each sound is, as docs/rules/plan.md (P55) has it told apart: milliseconds after, milliseconds long, hertz, hertz at its end.
NOTES = {
    "ready": [(0, 60, 440, 440)],
    "begin": [(0, 400, 880, 880)],
    "last-seconds": [(0, 120, 659, 659)],
    "end": [(0, 120, 523, 523), (180, 120, 523, 523)],
    "other-side": [(0, 100, 587, 587), (150, 250, 784, 784)],
    "finished": [(0, 200, 349, 349), (220, 200, 466, 466), (440, 400, 698, 698)],
}
# Of a gap between two tones (the issue asks for 40 ms), of a length, of a pitch.
GAP_MS, LENGTH_MS, PITCH = 40, 25, 0.03


class Service:
    """A sound service of its own, with an ear."""

    def __init__(self, folder):
        self.socket = os.path.join(folder, "native")
        self.environment = {**os.environ, "HOME": folder, "XDG_RUNTIME_DIR": folder, "PULSE_SERVER": "unix:" + self.socket}
        modules = [f"module-null-sink sink_name=ear rate={RATE} channels=1",
                   f"module-native-protocol-unix auth-anonymous=1 socket={self.socket}"]
        loads = [part for module in modules for part in ("-L", module)]
        self.process = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--log-level=error", *loads],
            env={**self.environment, "PULSE_SERVER": ""}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        atexit.register(self.stop)
        end = time.time() + 20
        while not os.path.exists(self.socket) or subprocess.run(["pactl", "info"], env=self.environment, capture_output=True).returncode:
            if time.time() > end or self.process.poll() is not None:
                sys.exit("no sound service could be started")
            time.sleep(0.1)

    def record(self, path):
        recorder = subprocess.Popen(
            ["parec", "-d", "ear.monitor", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=50"],
            env=self.environment, stdout=open(path, "wb"))
        end = time.time() + 10
        while not os.path.getsize(path) and time.time() < end:
            time.sleep(0.05)
        return recorder

    def stop(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def play(environment, seconds, before=()):
    return subprocess.Popen([*before, PROGRAM, "session", FILE, "--play", str(seconds)], env=environment,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def count_sockets(environment, folder, seconds):
    """Sound goes over sockets of this computer only: the first seconds are played again, up to a sound."""
    if subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode:
        print("tracing is not allowed here: the sockets were not counted")
        return
    trace = os.path.join(folder, "trace")
    play(environment, seconds, ["strace", "-f", "-qq", "-e", "trace=%network", "-o", trace]).communicate(timeout=seconds + 60)
    calls = open(trace, encoding="utf-8", errors="replace").read()
    opened = collections.Counter(re.findall(r"\bsocket\((AF_\w+)", calls))
    if set(opened) != {"AF_UNIX"}:
        sys.exit(f"sockets by family: {dict(opened)}, where only AF_UNIX is expected")
    print(f"traced: sockets by family while it sounded: {dict(opened)}")


def tones(samples):
    """Each tone: when it begins, how long it is (ms), its pitch (hertz), its peak (of 1). Silence of 10 ms ends one."""
    block, quiet = RATE // 1000, 65
    found, begins, last = [], None, None
    for at in range(0, len(samples) - block, block):
        part = samples[at:at + block]
        if max(part) > quiet or min(part) < -quiet:
            if begins is None:
                begins = at
            last = at + block
        elif begins is not None and at - last >= 10 * block:
            found.append((begins, last))
            begins = None
    if begins is not None:
        found.append((begins, last))
    return [(b * 1000 / RATE, (e - b) * 1000 / RATE, pitch(samples[b:e]), max(samples[b:e]) / 32768) for b, e in found]


def pitch(samples):
    rises = [i + samples[i] / (samples[i] - samples[i + 1]) for i in range(len(samples) - 1) if samples[i] < 0 <= samples[i + 1]]
    return (len(rises) - 1) * RATE / (rises[-1] - rises[0]) if len(rises) > 2 else 0


def main():
    folder = tempfile.mkdtemp()
    service = Service(folder)
    path = os.path.join(folder, "heard")
    recorder = service.record(path)
    player = play(service.environment, SECONDS)
    said, problem = player.communicate(timeout=SECONDS + 60)
    time.sleep(0.5)
    recorder.terminate()
    recorder.wait()
    if player.returncode:
        sys.exit("the session did not play: " + problem)
    expected = [(cue["at_ms"] + after, ms, hz) for cue in json.loads(said)["sounds"] for after, ms, hz, _ in NOTES[cue["kind"]]]
    heard = open(path, "rb").read()
    samples = array.array("h", heard[:len(heard) // 2 * 2])
    found = tones(samples)
    kinds = sorted({cue["kind"] for cue in json.loads(said)["sounds"]})
    if len(found) != len(expected) or len(expected) < 5:
        sys.exit(f"{len(found)} tones were heard, {len(expected)} are in the score:\n{found}\n{expected}")
    first = found[0][0] - expected[0][0]
    worst = {"gap": 0, "length": 0, "pitch": 0, "place": 0}
    before = None
    for tone, wanted in zip(found, expected):
        (at, ms, hz, _), (due, long, high) = tone, wanted
        if before:
            worst["gap"] = max(worst["gap"], abs((at - before[0]) - (due - before[1])))
        worst["place"] = max(worst["place"], abs(at - first - due))
        worst["length"] = max(worst["length"], abs(ms - long))
        worst["pitch"] = max(worst["pitch"], abs(hz / high - 1))
        before = (at, due)
    peak = max(tone[3] for tone in found)
    numbers = ", ".join(f"{name} off by {value:.4f}" if name == "pitch" else f"{name} off by {value:.1f} ms at most"
                        for name, value in worst.items())
    print(f"heard: {len(found)} tones in {SECONDS} s ({', '.join(kinds)}): {numbers}; peak {peak:.2f}")
    if worst["gap"] > GAP_MS or worst["place"] > GAP_MS or worst["length"] > LENGTH_MS or worst["pitch"] > PITCH or not 0.5 < peak < 0.95:
        sys.exit("that is not the score")
    count_sockets(service.environment, folder, json.loads(said)["sounds"][0]["at_ms"] // 1000 + 1)
    # A service that ends in the middle, and none: both are said, in words and soon.
    player = play(service.environment, 30)
    time.sleep(3)
    service.stop()
    ended = time.time()
    _, problem = player.communicate(timeout=30)
    if player.returncode != 1 or "has ended" not in problem or time.time() - ended > 4:
        sys.exit(f"the service ended, and the program said {player.returncode}: {problem!r} after {time.time() - ended:.1f} s")
    player = play(service.environment, 30)
    _, problem = player.communicate(timeout=10)
    if player.returncode != 1 or "no sound service" not in problem:
        sys.exit(f"there is no service, and the program said {player.returncode}: {problem!r}")
    print("a service that ends, and none, are said")


if __name__ == "__main__":
    main()
