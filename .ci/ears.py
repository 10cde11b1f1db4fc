"""Orca as it is heard: its speech goes through speech-dispatcher to a module that writes every utterance to a file instead of
a loudspeaker."""
import os
import subprocess
import sys
import time

# A slow computer, on which a program is being built at the same time, still answers within this.
PATIENCE = 20
SPEECHD = """LogLevel 0
AudioOutputMethod "alsa"
AddModule "heard" "sd_generic" "heard.conf"
DefaultModule heard
DefaultVoiceType "MALE1"
DefaultLanguage "en"
"""
MODULE = """GenericExecuteSynth "printf '%s\\\\n' \\'$DATA\\' >> {heard}"
GenericMaxChunkLength 100000
GenericDelimiters "\x01"
AddVoice "en" "MALE1" "none"
"""
NO_SOUND = "pcm.!default { type null }\nctl.!default { type null }\n"


class Ears:
    """Orca, and what it said."""

    def __init__(self, home):
        self.heard = os.path.join(home, "heard")
        self.read = 0
        self.said = []
        settings = os.path.join(home, "speechd")
        os.makedirs(os.path.join(settings, "modules"))
        self.write(os.path.join(settings, "speechd.conf"), SPEECHD)
        self.write(os.path.join(settings, "modules", "heard.conf"), MODULE.format(heard=self.heard))
        self.write(os.path.join(home, ".asoundrc"), NO_SOUND)
        self.write(self.heard, "")
        environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "LC_ALL": "C.UTF-8"}
        quiet = {"env": environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.speech = subprocess.Popen(["speech-dispatcher", "--run-single", "-C", settings, "-t", "0", "-L", home], **quiet)
        socket = os.path.join(os.environ["XDG_RUNTIME_DIR"], "speech-dispatcher", "speechd.sock")
        wait(lambda: os.path.exists(socket), "speech-dispatcher has no socket")
        self.orca = subprocess.Popen(["orca", "--replace", "--disable", "braille"], **quiet)
        self.hear("Screen reader on")

    @staticmethod
    def write(path, text):
        with open(path, "w") as file:
            file.write(text)

    def new(self):
        """What was said since the last look."""
        with open(self.heard, "rb") as file:
            file.seek(self.read)
            text = file.read()
        whole = text[: text.rfind(b"\n") + 1]
        self.read += len(whole)
        return [line for line in whole.decode(errors="replace").splitlines() if line.strip()]

    def forget(self):
        """What is said from now on counts."""
        self.new()
        self.said = []

    def hear(self, *words, in_one_breath=False, after=None):
        """Waits until all of these were said; `after` is done first."""
        self.forget()
        if after is not None:
            after()
        return self.hears_now(*words, in_one_breath=in_one_breath)

    def has_heard(self, *words):
        """Whether all of these were said since what was forgotten last; waits a while for them."""
        end = time.time() + PATIENCE / 4
        while time.time() < end:
            self.said.extend(self.new())
            if all(any(contains(line, word) for line in self.said) for word in words):
                return True
            time.sleep(0.05)
        return False

    def hears_now(self, *words, in_one_breath=False):
        """Waits until all of these were said since what was forgotten last; in any order, or in one utterance."""

        def complete():
            self.said.extend(self.new())
            if in_one_breath:
                return any(all(contains(line, word) for word in words) for line in self.said)
            return all(any(contains(line, word) for line in self.said) for word in words)

        wait(complete, lambda: f"not heard within {PATIENCE} s: {words}; heard: {self.said}")
        return self.said

    def end(self):
        for process in (self.orca, self.speech):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def plain(text):
    """Without what a synthesizer is free to change."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.lower()).split())


def contains(line, words):
    return plain(words) in plain(line)


def wait(found, complaint):
    end = time.time() + PATIENCE
    while time.time() < end:
        if found():
            return
        time.sleep(0.05)
    sys.exit(complaint() if callable(complaint) else complaint)


def keys(*names):
    for name in names:
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
