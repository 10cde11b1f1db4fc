"""Kills the real window with SIGKILL while somebody types, again and again: what was typed two seconds before is there."""
import glob
import json
import os
import random
import subprocess
import sys
import tempfile
import time

from window import PROGRAM, find, press

ROUNDS = int(os.environ.get("PLUMBLINE_WINDOW_KILLS", "12"))
# A recovery copy is promised within two seconds; half a second is for this slow computer's keyboard and disk.
PROMISED = 2.5


def copies(state):
    return glob.glob(os.path.join(state, "recovery", "*.plumbline"))


def typed_until_killed(process, chance):
    """Types numbered words; says which were typed early enough to be promised."""
    end = time.time() + chance.uniform(0.0, 5.0)
    typed = []
    while time.time() < end:
        word = f"w{len(typed):02d}"
        subprocess.run(["xdotool", "type", "--delay", "5", word], check=True)
        typed.append((time.time(), word))
        time.sleep(chance.uniform(0.1, 0.5))
    process.kill()
    killed = time.time()
    process.wait()
    return [word for at, word in typed if killed - at > PROMISED]


def main():
    seed = int(os.environ.get("PLUMBLINE_SEED", "20261121"))
    chance = random.Random(seed)
    promised = 0
    for number in range(ROUNDS):
        state = tempfile.mkdtemp()
        environment = {**os.environ, "PLUMBLINE_STATE_DIR": state, "HOME": state}
        process = subprocess.Popen([PROGRAM], env=environment)
        press(process, "Start a new assessment")
        find(process, "Why you came, here")
        press(process, "Leave out the rest")
        find(process, "About you, here")
        words = typed_until_killed(process, chance)
        kept = copies(state)
        name = ""
        for copy in kept:
            # A copy is whole or not there.
            name = json.load(open(copy))["person"]["name"]
        for word in words:
            if word not in name:
                sys.exit(f"round {number}, seed {seed}: {word} was typed and is not in {name!r}")
        promised += len(words)
        if kept:
            process = subprocess.Popen([PROGRAM], env=environment)
            find(process, "Continue w*" if name else "Continue*")
            process.kill()
            process.wait()
    if promised < ROUNDS:
        sys.exit(f"only {promised} words were promised: the test typed too little")
    print(f"{ROUNDS} windows killed while typing; all of {promised} words promised were there")


if __name__ == "__main__":
    main()
