#!/usr/bin/env python3
"""Makes moves.json: random logs of a plan, and what the rules of moving on say of them (docs/rules/plan.md, P30, P31, P42, P43, P120).

A second, deliberately naive reading of the rules, written without looking at the Rust. It reads nothing: plan, exercises and
limits stand below, and a test of the program holds that they are the shipped ones.

    python3 tests/cases/make_moves.py > tests/cases/moves.json     # makes the cases anew
    python3 tests/cases/make_moves.py --check                      # says whether moves.json is what this makes
    python3 tests/cases/make_moves.py --more 5000 --seed 7         # other ones, for a longer run
"""

import datetime as dt
import functools
import json
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
COUNT, SEED = 240, 20261201

# What of the catalogue matters here: class of the dose, repetitions of the first dose.
EXERCISES = {
    "glute-bridge": ("dynamic", 10),
    "glute-squeeze-standing": ("isometric", 6),
    "doorway-chest-stretch": ("static", 1),
    "supine-pelvic-tilt": ("motor-control", 8),
    "cat-cow": ("mobility", 6),
}
# Rule, classes it is for, precautions against it.
MORE = {
    "dynamic": ("P2", None),
    "isometric": ("P3", "high-blood-pressure"),
    "motor-control": ("P3", "high-blood-pressure"),
    "static": ("P4", "hypermobility"),
}
GAPS = [("gap-days", 1, 6), ("gap-week", 7, 13), ("gap-weeks", 14, 27), ("gap-month", 28, 10**6)]

# Precautions with which an exercise has no harder way (rule Z40).
NO_HARDER = {"glute-bridge": {"high-blood-pressure", "hip-replacement"}}


def phase(first, last, doses):
    """One part of the plan: {exercise: (day, from week, sets, reps, hold)}."""
    return {"first": first, "last": last, "lines": doses}


PLANS = [
    [
        phase(1, 2, {"glute-bridge": ("A", 1, 2, 10, 1), "glute-squeeze-standing": ("A", 1, 2, 6, 5),
                     "doorway-chest-stretch": ("A", 1, 2, 1, 20), "supine-pelvic-tilt": ("B", 2, 1, 8, 5),
                     "cat-cow": ("B", 2, 1, 6, 0)}),
        phase(3, 4, {"glute-bridge": ("A", 1, 2, 12, 1), "glute-squeeze-standing": ("A", 1, 2, 6, 7),
                     "doorway-chest-stretch": ("A", 1, 2, 1, 30), "supine-pelvic-tilt": ("B", 2, 1, 10, 5),
                     "cat-cow": ("B", 2, 1, 8, 0)}),
        phase(5, 8, {"glute-bridge": ("A", 1, 3, 12, 1), "glute-squeeze-standing": ("A", 1, 3, 6, 10),
                     "doorway-chest-stretch": ("A", 1, 3, 1, 30), "supine-pelvic-tilt": ("B", 2, 2, 10, 9),
                     "cat-cow": ("B", 2, 1, 10, 0)}),
    ],
    # One that never grows, with a line that comes in late and a gentle one.
    [
        phase(1, 2, {"glute-bridge": ("A", 1, 2, 10, 1), "doorway-chest-stretch": ("B", 2, 2, 1, 20)}),
        phase(3, 4, {"glute-bridge": ("A", 1, 2, 10, 1), "supine-pelvic-tilt": ("A", 4, 1, 8, 5),
                     "doorway-chest-stretch": ("B", 2, 2, 1, 20)}),
        phase(5, 8, {"glute-bridge": ("A", 1, 2, 10, 1), "supine-pelvic-tilt": ("A", 4, 1, 8, 5),
                     "doorway-chest-stretch": ("B", 2, 2, 1, 20)}),
    ],
]
GENTLE = {1: {"doorway-chest-stretch"}, 0: set()}
DAYS = {0: "A", 2: "A", 4: "A", 1: "B", 3: "B", 5: "B"}
DAY = dt.timedelta(days=1)


@functools.cache
def day(text):
    return dt.date.fromisoformat(text[:10])


@functools.cache
def when(text):
    return dt.datetime.fromisoformat(text)


class Reading:
    """One person's log, read on a day."""

    def __init__(self, case, on):
        self.case, self.on = case, on
        self.plan = PLANS[case["plan"]]
        self.begun = day(case["begun"])
        self.sessions_all = [s for s in case["log"] if not s.get("removed")]
        self.start = None
        if case["plan_start"] and day(case["plan_start"]) >= self.begun:
            self.start = day(case["plan_start"])
        else:
            done = [day(s["began"]) for s in self.sessions_all if self.counts(s) and day(s["began"]) >= self.begun]
            self.start = min(done) if done else None
        self.sessions = []
        if self.start:
            self.sessions = [s for s in self.sessions_all if self.start <= day(s["began"]) <= on]
        self.sessions.sort(key=lambda s: (when(s["began"]), s["id"]))
        self.days_done = {day(s["began"]) for s in self.sessions if self.counts(s)}
        self.steps = [e for e in case["edits"] if e["edit"] == "step" and day(e["at"]) <= on]
        self.steps.sort(key=lambda e: when(e["at"]))
        self.read_lights()

    @staticmethod
    def counts(session):
        return not session["done"] or any(line.get("sets", 0) > 0 for line in session["done"])

    # --- which week ---
    def span(self, week):
        for part in self.plan:
            if part["first"] <= week <= part["last"]:
                return part
        return self.plan[-1]

    def where(self, on):
        """(week, part, since, until, repeated) on a day; none before there is a start."""
        anchors = [(self.start, 1, None)]
        for step in self.steps:
            if step["taken"] and "week" in step and self.start <= day(step["at"]) <= on:
                anchors.append((day(step["at"]), step["week"], step["rule"]))
        since, first, _ = anchors[-1]
        part = self.span(first)
        first = min(first, part["last"])
        week = min(first + max(0, (on - since).days) // 7, part["last"])
        until = since + 7 * DAY * (part["last"] - first + 1)
        repeated = 0
        for _, week_of, rule in reversed(anchors):
            if rule != "again" or self.span(week_of) is not part:
                break
            repeated += 1
        return week, part, since, until, repeated

    def planned(self, on):
        week = self.where(on)[0]
        kind = DAYS.get(on.weekday())
        lines = self.span(week)["lines"].values() if any(p["first"] <= week <= p["last"] for p in self.plan) else []
        return any(line[0] == kind and line[1] <= week for line in lines)

    # --- lights: 0 green, 1 amber, 2 red ---
    @staticmethod
    def of_pain(pain):
        return 0 if pain <= 3 else 1 if pain <= 5 else 2

    def read_lights(self):
        self.lights, self.which = [], []
        near = []
        for session in self.sessions:
            lights = {}
            today = day(session["began"])
            near = [earlier for earlier in near if (today - day(earlier["began"])).days <= 7]
            for line in session["done"]:
                light = 0
                if "light" in line:
                    light = max(light, ["green", "amber", "red"].index(line["light"]))
                if "pain" in line:
                    light = max(light, self.of_pain(line["pain"]))
                    before = [
                        other["pain"]
                        for earlier in near
                        for other in earlier["done"]
                        if other["exercise"] == line["exercise"] and "pain" in other
                    ]
                    if before and line["pain"] >= max(before) + 2:
                        light = 2
                elif line.get("skipped") == "pain" and "light" not in line:
                    light = 2
                lights[line["exercise"]] = max(lights.get(line["exercise"], 0), light)
            near.append(session)
            whole = self.of_pain(session["pain_most"]) if "pain_most" in session else 0
            if session.get("next_morning") == "worse":
                whole = 2
            explained = whole <= max(lights.values(), default=0)
            if not explained:
                lights = {one: max(1, light) for one, light in lights.items()}
            self.lights.append(lights)
            self.which.append(not explained and whole == 2)

    # --- the whole plan ---
    def sign(self):
        signs = [s for s in self.sessions_all if s.get("stop") and day(s["began"]) <= self.on]
        if not signs:
            return False
        last = max(signs, key=lambda s: (when(s["began"]), s["id"]))
        screened = self.case["screened_on"]
        return not screened or day(screened) <= day(last["began"])

    def taken(self, rule, exercise=None):
        return [s for s in self.steps if s["taken"] and s["rule"] == rule and s.get("exercise") == exercise]

    def waits(self, rule, exercise=None):
        """The day of the next asking, where the offer was declined less than a week ago."""
        refused = [s for s in self.steps if not s["taken"] and s["rule"] == rule and s.get("exercise") == exercise]
        if refused and self.on < day(refused[-1]["at"]) + 7 * DAY:
            return day(refused[-1]["at"]) + 7 * DAY
        return None

    def pains(self):
        there = [c for c in self.case["check_ins"] if not c.get("removed") and self.begun <= day(c["on"]) <= self.on]
        there.sort(key=lambda c: (day(c["on"]), c["id"]))
        return [(day(c["on"]), c["pain_usual"]) for c in there if "pain_usual" in c]

    def unchanged(self):
        values = [pain for _, pain in self.pains()]
        if len(values) < 2:
            return False
        first, last = values[0], values[-1]

        def far(value):
            return abs(value - first) >= 2 and abs(value - first) >= 0.3 * first - 1e-9

        if not self.case["neck"]:
            return not far(last)
        if abs(last - first) >= 4 and far(last):
            return False
        two = values[1:][-2:]
        return not (len(two) == 2 and all(far(v) and (v < first) == (last < first) for v in two))

    def for_the_plan(self):
        if self.sign():
            return {"rule": "stop", "step": "none"}
        if not self.start or self.start > self.on:
            return None
        pains = self.pains()
        if len(pains) > 2 and all(pain >= pains[0][1] + 2 for _, pain in pains[-2:]):
            answered = any(day(s["at"]) >= pains[-1][0] for s in self.taken("worse-twice"))
            screened = self.case["screened_on"]
            if not answered and not (screened and day(screened) > pains[-1][0]):
                return {"rule": "worse-twice", "step": "none"}
        asked = [s for s, which in zip(self.sessions, self.which) if which]
        if asked:
            last = asked[-1]
            answered = any(when(s["at"]) >= when(last["began"]) for s in self.taken("which"))
            if not answered and (self.on - day(last["began"])).days <= 7:
                return {"rule": "which", "step": "none"}
        gap = self.gap()
        if gap:
            return gap
        week, part, since, until, repeated = self.where(self.on)
        if self.on < until:
            return None
        closed = [s for s in self.steps if s["taken"] and s["rule"] in ("P1", "R5") and "week" not in s]
        if any(day(s["at"]) >= until for s in closed):
            return None
        back = self.came_back()
        cut = back is not None and back > self.on - 14 * DAY and back > self.start
        first = back if cut else self.start
        window = [self.on - DAY * ago for ago in range(1, 15) if self.on - DAY * ago >= first]
        planned = sum(self.planned(one) for one in window)
        done = min(planned, len(self.days_done & set(window)))
        again = max(part["first"], part["last"] - 1)
        if planned == 0:
            return None
        if done * 2 < planned and not cut:
            return {"rule": "R4", "step": "fewer-minutes", "week": again}
        red = any(
            (self.on - day(s["began"])).days <= 7 and (which or 2 in lights.values())
            for s, lights, which in zip(self.sessions, self.lights, self.which)
        )
        if red or done * 10 < planned * 6:
            if repeated >= 2:
                return {"rule": "ask", "step": "choose", "week": again}
            return {"rule": "again", "step": "week", "week": again}
        if not any(
            s.get("next_morning") == "usual" and (self.on - day(s["began"])).days <= 14 for s in self.sessions
        ):
            return {"rule": "ask", "step": "choose", "week": again}
        later = [p["first"] for p in self.plan if p["first"] > part["last"]]
        if later:
            return {"rule": "P1", "step": "week", "week": min(later)}
        if self.unchanged():
            return {"rule": "R5", "step": "none"}
        return {"rule": "P1", "step": "through"}

    def gap(self):
        """Days without a session up to today; else those that ended in the last seven days, the latest first."""
        if self.on not in self.days_done and (offer := self.gap_that_ends(self.on)):
            return offer
        for back in range(7):
            came = self.on - back * DAY
            if came in self.days_done and (offer := self.gap_that_ends(came)):
                return offer
        return None

    def gap_that_ends(self, end):
        """What the days without a session before a day ask for."""
        _, _, since, _, _ = self.where(self.on)
        last = since - DAY
        for done in self.days_done:
            if done < end:
                last = max(last, done)
        missed = (end - last).days - 1
        for name, least, most in GAPS:
            if least <= missed <= most:
                break
        else:
            return None
        if name == "gap-days":
            return None
        week = self.where(max(last, since))[0]
        if name == "gap-weeks":
            parts = [p for p in self.plan if p["first"] <= week]
            week = parts[-2]["first"] if len(parts) > 1 else self.plan[0]["first"]
        if name == "gap-month":
            week = 1
        return {"rule": "R3", "step": "week", "week": week}

    def came_back(self):
        """The day of the last session with seven days or more without one before it."""
        last, back = self.start - DAY, None
        for done in sorted(self.days_done):
            if (done - last).days - 1 >= 7:
                back = done
            last = done
        return back

    # --- one exercise ---
    def for_exercise(self, name, part, week):
        uses = [
            (day(s["began"]), when(s["began"]), lights[name], s)
            for s, lights in zip(self.sessions, self.lights)
            if name in lights
        ]
        steps = [s for s in self.steps if s["taken"] and s.get("exercise") == name]
        last_step = when(steps[-1]["at"]) if steps else None
        dose = list(part["lines"][name][2:])
        eased = any(e["edit"] == "way" and e["exercise"] == name and e["way"] == "easier" for e in self.case["edits"])
        weeks = [part["first"], part["last"]]

        def result(state, offer=None, until=None):
            found = {"id": name, "dose": dose, "state": state}
            if until:
                found["until"] = until.isoformat()
            if offer and not self.waits(offer["rule"], name):
                found["offer"] = offer
            return found

        # twice red
        swaps = [when(s["at"]) for s in self.taken("twice-red", name)]
        reds = [(i, u) for i, u in enumerate(uses) if u[2] == 2 and (not swaps or u[1] > swaps[-1])]
        if len(reds) >= 2:
            (_, one), (place, two) = reds[-2:]
            if (two[0] - one[0]).days <= 7 and len(uses) - place - 1 < 2:
                return result("left-out", {"rule": "twice-red", "step": "another"})
        # after a red
        reds = [(i, u) for i, u in enumerate(uses) if u[2] == 2]
        if reds:
            place, red = reds[-1]
            later = uses[place + 1:]
            answers = [when(s["at"]) for s in self.taken("R2", name) if when(s["at"]) >= red[1]]
            if len(later) < 2:
                offer = None
                if not answers:
                    before = [p for p in self.plan if p["first"] <= week]
                    before = before[-2] if len(before) > 1 else self.plan[0]
                    old = list(before["lines"][name][2:]) if name in before["lines"] else dose
                    offer = {"rule": "R2", "step": "easier", "weeks": weeks, "dose": old}
                until = red[0] + 3 * DAY
                return result("rests", offer, until) if self.on < until else result("eased", offer)
            if answers and eased and all(u[2] == 0 and u[1] > answers[-1] for u in later[-2:]):
                return result("eased", {"rule": "R2", "step": "to-usual"})
        # amber
        ambers = [u for u in uses if u[2] == 1]
        if ambers and (self.on - ambers[-1][0]).days <= 7:
            amber = ambers[-1]
            then = self.span(self.where(amber[0])[0])
            old = list(then["lines"][name][2:]) if name in then["lines"] else None
            if old == dose:
                old = None
            answered = any(when(s["at"]) >= amber[1] for s in self.taken("R1", name))
            offer = None
            if not answered and (not eased or old):
                offer = {"rule": "R1", "step": "easier", "weeks": weeks}
                if old:
                    offer["dose"] = old
            return result("keeps", offer)
        # more
        fresh = [u for u in uses if last_step is None or u[1] > last_step]
        kind, start_reps = EXERCISES[name]
        if len(fresh) < 2 or kind not in MORE or name in GENTLE[self.case["plan"]]:
            return result("as-planned")
        rule, against = MORE[kind]
        two = fresh[-2:]
        calm = all(u[2] == 0 for u in two) and any(u[3].get("next_morning") == "usual" for u in two)
        lines = [[line for line in u[3]["done"] if line["exercise"] == name] for u in two]
        if not calm or against in self.case["tags"] or not all(any(l.get("sets", 0) > 0 for l in ls) for ls in lines):
            return result("as-planned")
        sets, reps, hold = dose
        if kind == "dynamic":
            for use, of in zip(two, lines):
                then = self.where(use[0])[0]
                reserve = 4 if then <= 2 else 3 if then <= 4 else 2
                asked = self.span(then)["lines"].get(name)
                for line in of:
                    had = "left" in line and line["left"] >= reserve + 2
                    did = "reps" in line and asked is not None and line["reps"] >= asked[3] + 2
                    if not (had or did):
                        return result("as-planned")
            if eased:
                return result("as-planned", {"rule": rule, "step": "to-usual"})
            if NO_HARDER.get(name, set()) & set(self.case["tags"]):
                return result("as-planned")
            return result("as-planned", {"rule": rule, "step": "harder", "weeks": weeks,
                                         "dose": [sets, min(start_reps, reps), hold]})
        if kind == "static":
            if all("felt" in l and l["felt"] <= 2 for ls in lines for l in ls):
                return result("as-planned", {"rule": rule, "step": "further"})
            return result("as-planned")
        if hold and hold < 10 and all(l.get("clean") is True for ls in lines for l in ls):
            return result("as-planned", {"rule": rule, "step": "dose", "weeks": weeks,
                                         "dose": [sets, reps, min(10, hold + 2)]})
        return result("as-planned")

    def all(self):
        found = {"locked": self.sign()}
        if self.start:
            week, part, since, until, repeated = self.where(self.on)
            found.update(start=self.start.isoformat(), since=since.isoformat(), until=until.isoformat())
        else:
            week, part = 1, self.span(1)
        found.update(week=week, weeks=[part["first"], part["last"]])
        offer = self.for_the_plan()
        if offer and offer["rule"] != "stop" and self.waits(offer["rule"]):
            found["asked_again"] = self.waits(offer["rule"]).isoformat()
            offer = None
        if offer:
            found["offer"] = offer
        # Day A stands before day B.
        names = sorted(part["lines"], key=lambda name: part["lines"][name][0])
        here = [name for name in names if part["lines"][name][1] <= week]
        found["exercises"] = [self.for_exercise(name, part, week) for name in here]
        return found


# --- random people ---
def edits_of(offer, exercise, at):
    """What taking an offer changes, as far as a later reading looks at it."""
    step = {"edit": "step", "at": at, "rule": offer["rule"], "taken": True}
    if exercise:
        step["exercise"] = exercise
    elif "week" in offer:
        step["week"] = offer["week"]
    made = []
    if offer["step"] in ("easier", "harder"):
        made.append({"edit": "way", "exercise": exercise, "way": offer["step"]})
    if "dose" in offer:
        sets, reps, hold = offer["dose"]
        first, last = offer["weeks"]
        made.append({"edit": "dose", "exercise": exercise, "weeks": f"{first}-{last}", "sets": sets, "reps": reps,
                     "hold_s": hold})
    return made + [step]


def make(rng, number):
    case = {"name": f"m{number}", "plan": rng.choice([0, 0, 1]), "begun": "2026-11-01", "screened_on": "2026-11-01",
            "plan_start": rng.choice(["2026-11-02", "2026-11-02", "2026-11-05", None, "2026-10-20"]),
            "tags": rng.choice([[], [], ["high-blood-pressure"], ["hypermobility"]]), "neck": rng.random() < 0.4,
            "edits": [], "log": [], "check_ins": []}
    habit = rng.choice([0.95, 0.95, 0.85, 0.75, 0.6, 0.5, 0.3])
    hurts = rng.choice([0.0, 0.02, 0.1, 0.3])
    says_morning = rng.choice([0.0, 0.5, 0.9])
    able = rng.random()
    answers = rng.choice(["takes", "takes", "mixed", "declines", "silent"])
    length = rng.choice([rng.randint(3, 60), 14, 28, rng.randint(15, 45), 56, 58])
    pause = (rng.randint(5, 50), rng.choice([0, 0, 0, 0, 0, 6, 8, 15, 20, 30]))
    calm = rng.random() < 0.4
    if calm:
        # Somebody who does it all, so that the rules to do more and the end of the plan come up too.
        habit, hurts, says_morning, answers = 1.0, rng.choice([0.0, 0.0, 0.02]), 0.9, rng.choice(["takes", "takes", "mixed"])
        length, pause, able = rng.choice([9, 14, 20, 28, 30, 44, 56, 57, 60, 70]), (0, 0), rng.choice([0.5, 1, 1])
        case["plan_start"] = "2026-11-02"
    start = day("2026-11-02")
    counter = 0
    for passed in range(length):
        on = start + passed * DAY
        stays_away = pause[0] <= passed < pause[0] + pause[1]
        kind = DAYS.get(on.weekday())
        if kind and rng.random() < habit and not stays_away:
            counter += 1
            case["log"].append(session(rng, case, on, kind, counter, hurts, says_morning, able, calm))
        if passed % 14 == 0 and rng.random() < 0.8:
            counter += 1
            trend = rng.choice([-2, -1, -1, 0, 0, 0, 0, 1, 2])
            before = case["check_ins"][-1]["pain_usual"] if case["check_ins"] else rng.randint(1, 7)
            case["check_ins"].append({"id": uuid(counter), "on": on.isoformat(),
                                      "pain_usual": min(10, max(0, before + trend))})
        if answers != "silent" and rng.random() < (0.9 if calm else 0.5):
            reading = Reading(case, on).all()
            offers = [(reading.get("offer"), None)] + [(e.get("offer"), e["id"]) for e in reading["exercises"]]
            for offer, exercise in offers:
                if not offer or offer["rule"] == "stop":
                    continue
                takes = answers == "takes" or answers == "mixed" and rng.random() < 0.5
                at = f"{on.isoformat()}T{rng.choice(['07:00', '21:00'])}:00"
                if takes and offer["step"] != "another":
                    if offer["step"] == "to-usual":
                        case["edits"] = [e for e in case["edits"]
                                         if e["edit"] not in ("way", "dose") or e["exercise"] != exercise]
                    new = edits_of(offer, exercise, at)
                    if any(e["edit"] == "way" for e in new):
                        case["edits"] = [e for e in case["edits"]
                                         if e["edit"] != "way" or e["exercise"] != exercise]
                    case["edits"] += new
                elif not takes:
                    step = {"edit": "step", "at": at, "rule": offer["rule"], "taken": False}
                    if exercise:
                        step["exercise"] = exercise
                    case["edits"].append(step)
    if rng.random() < 0.06 and case["log"]:
        rng.choice(case["log"])["stop"] = ["rf-saddle"]
    if rng.random() < 0.1:
        case["screened_on"] = rng.choice(["2026-11-20", "2026-12-10", None])
    if rng.random() < 0.1 and case["log"]:
        rng.choice(case["log"])["removed"] = True
    case["day"] = (start + (length + rng.choice([0, 0, 0, 1, 3, 8])) * DAY).isoformat()
    case["expect"] = Reading(case, day(case["day"])).all()
    return case


def uuid(number):
    return f"00000000-0000-7000-8000-{number:012x}"


def session(rng, case, on, kind, number, hurts, says_morning, able, calm):
    found = {"id": uuid(number), "began": f"{on.isoformat()}T{rng.choice(['08:00', '18:30'])}:00", "day": kind, "done": []}
    style = rng.choice(["followed", "followed", "paper", "typed"])
    if style != "followed":
        found["how"] = style
    part = PLANS[case["plan"]][0]["lines"]
    for name, (of_day, *_rest) in part.items():
        if of_day != kind or style == "typed" and rng.random() < 0.5:
            continue
        line = {"exercise": name, "sets": 2}
        if rng.random() < 0.05:
            line["sets"] = 0
            line["skipped"] = rng.choice(["time", "pain", "other"])
        if style != "paper" and rng.random() < 0.8:
            line["pain"] = rng.randint(4, 8) if rng.random() < hurts else rng.randint(0, 1 if calm else 2)
            if rng.random() < hurts / 4:
                line["light"] = rng.choice(["green", "amber", "red"])
        if rng.random() < able:
            sort = EXERCISES[name][0]
            if calm and rng.random() < 0.8:
                line.update({"dynamic": {"left": 6}, "static": {"felt": 2}}.get(sort, {"clean": True}))
            elif sort == "dynamic":
                line.update(rng.choice([{"left": 6}, {"left": 5}, {"left": 4}, {"reps": 14}, {"reps": 12}, {"left": 2}]))
            elif sort == "static":
                line["felt"] = rng.choice([1, 2, 2, 3])
            else:
                line["clean"] = rng.random() < 0.85
        found["done"].append(line)
    if rng.random() < 0.5:
        worst = max([line.get("pain", 0) for line in found["done"]], default=0)
        found["pain_most"] = min(10, worst + (rng.choice([3, 4, 6]) if rng.random() < hurts else 0))
    if rng.random() < says_morning:
        found["next_morning"] = "worse" if rng.random() < hurts / 3 else "usual"
    return found


def plans():
    """The plans as the program writes them, so that a test can read them."""
    kinds = {"dynamic": "strengthen", "isometric": "strengthen", "static": "stretch", "motor-control": "motor-control",
             "mobility": "mobility"}
    made = []
    for number, parts in enumerate(PLANS):
        weeks = []
        for part in parts:
            days = []
            for of_day in "AB":
                lines = [
                    {"id": name, "kind": kinds[EXERCISES[name][0]], "muscles": [], "side": "both", "sets": sets,
                     "reps": reps, "hold_s": hold, "rest_s": 60, "seconds": 60, "gentle": name in GENTLE[number],
                     "from_week": first, "reasons": []}
                    for name, (on, first, sets, reps, hold) in part["lines"].items() if on == of_day
                ]
                days.append({"name": of_day, "seconds": 60 * len(lines), "exercises": lines})
            weeks.append({"weeks": f"{part['first']}-{part['last']}", "days": days})
        made.append({"locked": None, "minutes_per_day": 10, "weeks": weeks})
    return made


def written(count, seed):
    rng = random.Random(seed)
    cases = [make(rng, number) for number in range(count)]
    known = {"exercises": {name: list(of) for name, of in EXERCISES.items()}, "gaps": [list(gap) for gap in GAPS]}
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    head = json.dumps({"known": known, "plans": plans()}, separators=(",", ":"))[:-1]
    return f"{head},\n\"cases\": [\n{lines}\n]}}\n"


def main(arguments):
    if "--check" in arguments:
        same = (HERE / "moves.json").read_text() == written(COUNT, SEED)
        print("moves.json is what this makes" if same else "moves.json is NOT what this makes")
        return 0 if same else 1
    count, seed = COUNT, SEED
    if "--more" in arguments:
        count = int(arguments[arguments.index("--more") + 1])
    if "--seed" in arguments:
        seed = int(arguments[arguments.index("--seed") + 1])
    sys.stdout.write(written(count, seed))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
