#!/usr/bin/env python3
"""Makes scores.json: answer sets with the findings that the rules of scoring ask for (docs/rules, N and S).

A second, deliberately naive reading of the rules, written without looking at the Rust. It reads nothing but numbers of this
repository, those in `tables/` beside it, never `assessments/` and never the program; a test of the
program holds that these numbers are the shipped ones. Anybody can run it from a clone, with Python 3.11 or later and nothing else:

    python3 tests/cases/make_cases.py > tests/cases/scores.json     # makes the cases anew
    python3 tests/cases/make_cases.py --check                       # says whether scores.json is what this makes

The cases are random, with a fixed seed; the first ones are chosen.
"""

import json
import pathlib
import random
import sys
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ITEMS = {i["id"]: i for i in tomllib.loads((HERE / "tables/items.toml").read_text())["item"]}
MUSCLES = tomllib.loads((HERE / "tables/muscles.toml").read_text())
NAMES = {"FH": "forward-head", "AP": "anterior-pelvic-tilt", "PP": "posterior-pelvic-tilt", "HH": "high-hip"}
SHARE = {"P": 60, "M": 35, "B": 5}
# Facets that speak in part when they are answered in part, and from which coverage on they speak in full (N2)
PARTIAL = {"M": 0.35, "B": 0.35}
FACET = {"P": "P", "L": "M", "S": "M", "Y": "B", "H": "B"}
EPS = 1e-9

# accepted ranges
RANGE = {
    "gen-screen-hours": (0, 24), "gen-sit-hours": (0, 24), "gen-height-loss": (0, 30), "gen-c7-wall": (0, 40),
    "fh-cva-photo": (15, 80), "fh-shoulder-angle-photo": (0, 90), "sg-pelvic-angle-photo": (-25, 40),
    "hh-front-photo": (-20, 20), "hh-back-photo": (-20, 20), "ap-thomas-hip": (-60, 60), "ap-thomas-knee": (0, 150),
    "pp-ake": (0, 90), "pp-slr": (0, 130), "ap-leg-lower": (0, 90), "hh-forward-bend": (-30, 30),
    "hh-book-lift": (-60, 60), "hh-leg-tape": (-60, 60), "hh-side-bend": (0, 50), "hh-fallout": (-5, 60),
    "hh-two-scales": (-100, 100), "fh-occiput-wall": (0, 40), "fh-tragus-wall": (0, 40), "fh-acromion-floor": (0, 40),
    "ap-prone-heel": (0, 40), "fh-side-er-reps": (0, 100), "ap-hamstring-bridge": (0, 100), "pp-chair-stand": (0, 100),
}
# Where answers usually lie, so that severities are not all 0 or 1.
USUAL = {
    "gen-screen-hours": (2, 12), "gen-sit-hours": (4, 13), "gen-height-loss": (0, 9), "gen-c7-wall": (4, 12),
    "fh-cva-photo": (36, 54), "fh-shoulder-angle-photo": (28, 52), "sg-pelvic-angle-photo": (-8, 27),
    "hh-front-photo": (-5, 5), "hh-back-photo": (-6, 6), "ap-thomas-hip": (-25, 20), "ap-thomas-knee": (25, 60),
    "pp-ake": (0, 50), "pp-slr": (35, 80), "ap-leg-lower": (0, 90), "hh-forward-bend": (-9, 9),
    "hh-book-lift": (-24, 24), "hh-leg-tape": (-24, 24), "hh-side-bend": (12, 26), "hh-fallout": (5, 20),
    "hh-two-scales": (-30, 30), "fh-occiput-wall": (0, 7), "fh-tragus-wall": (9, 20), "fh-acromion-floor": (5, 12),
    "ap-prone-heel": (3, 26), "fh-side-er-reps": (2, 20), "ap-hamstring-bridge": (2, 25), "pp-chair-stand": (2, 18),
}
CHAIR = [(64, 14, 12), (69, 12, 11), (74, 12, 10), (79, 11, 10), (84, 10, 9), (89, 8, 8), (10**6, 7, 4)]


def lt(a, b):
    return a < b - EPS


def ge(a, b):
    return not lt(a, b)


def clamp(x, low=0.0, high=1.0):
    return max(low, min(high, x))


# ---------------------------------------------------------------- values of an answer

def combine(iid, value):
    """Repeats to one reading (S28)."""
    if not isinstance(value, list):
        return value
    it = ITEMS[iid]
    if iid == "hh-side-bend":
        return max(value)
    if iid == "pp-ake":
        return value[-1]
    if it["fx"][0]["f"] == "S" or iid == "hh-side-plank":
        return value[0]
    v = sorted(value)
    n = len(v)
    return v[n // 2] if n % 2 else (v[n // 2 - 1] + v[n // 2]) / 2


def value_of(answers, iid):
    """None, a number, or (left, right) with None for a side without a number."""
    a = answers.get(iid)
    if a is None or isinstance(a, str):
        return None
    if isinstance(a, dict):
        if "value" in a:
            return combine(iid, a["value"])
        left, right = a.get("left"), a.get("right")
        left = None if left is None or isinstance(left, str) else combine(iid, left)
        right = None if right is None or isinstance(right, str) else combine(iid, right)
        return None if left is None and right is None else (left, right)
    return combine(iid, a)


def limits(fx, person):
    if fx.get("table") == "chair":
        age = person.get("age") or 0
        men, women = next((m, w) for top, m, w in CHAIR if age <= top)
        b = {"male": men, "female": women}.get(person.get("sex"), (men + women) / 2)
        return b, b / 2
    if "any" in fx:
        s0, s1 = fx[{"male": "men", "female": "women"}.get(person.get("sex"), "any")]
    else:
        s0, s1 = fx["s0"], fx["s1"]
    if (person.get("age") or 0) >= 60:
        s0, s1 = s0 + fx.get("age60_shift", 0), s1 + fx.get("age60_shift", 0)
    if person.get("sex") == "female":
        s0, s1 = s0 + fx.get("female_shift", 0), s1 + fx.get("female_shift", 0)
    return s0, s1


def one_severity(fx, v, person):
    if "opt" in fx:
        return fx["opt"][int(v)]
    if "signed" in fx:
        return max(0, v if fx["signed"] == "+" else -v) / fx["scale"]
    s0, s1 = limits(fx, person)
    return clamp((v - s0) / (s1 - s0))


def item_severity(iid, fx, v, person):
    """s, or d for the high hip; None where the answer does not count."""
    side = ITEMS[iid]["side"]
    if "diff" in fx:
        if not isinstance(v, tuple) or None in v:
            return None
        left, right = v
        if fx["diff"] == "(R-L)/3":
            return clamp((right - left) / 3, -1, 1)
        if fx["diff"] == "(L-R)/max":
            x = 0 if max(left, right) == 0 else (left - right) / max(left, right)
        else:
            x = right - left
        size = clamp((abs(x) - fx["s0"]) / (fx["s1"] - fx["s0"]))
        return size if x >= 0 else -size
    if side == "signed":
        size = one_severity(fx, abs(v), person)
        return size if v >= 0 else -size
    if isinstance(v, tuple):
        given = [x for x in v if x is not None]
        if side == "mean_lr":
            return one_severity(fx, sum(given) / len(given), person)
        return max(one_severity(fx, x, person) for x in given)
    return one_severity(fx, v, person)


# ---------------------------------------------------------------- tags

def tags_of(person, precautions, answers):
    tags = set(precautions)
    ticked = set(tags)
    age = person.get("age")
    if age is not None and age < 50:
        return tags

    # Z2: three measurements that may speak of the bones; one that a ticked tag hides says nothing (S12)
    def seen(iid):
        return None if ticked & set(ITEMS[iid]["skip"]) else value_of(answers, iid)

    loss, wall, head = seen("gen-height-loss"), seen("gen-c7-wall"), seen("fh-occiput-wall")
    signs = [loss is not None and ge(loss, 4), wall is not None and ge(wall, 7.5), head is not None and ge(head, 5)]
    if (sum(signs) >= 2 or (any(signs) and age is not None and age >= 70)
            or (wall is not None and ge(wall, 9.5)) or (loss is not None and loss > 6 + EPS)):
        tags.add("bone-check")
    return tags


# ---------------------------------------------------------------- one pattern

def score_pattern(d, person, tags, answers):
    rows = []
    for iid, it in ITEMS.items():
        for fx in it["fx"]:
            if fx["d"] != d:
                continue
            row = {"id": iid, "f": fx["f"], "facet": FACET[fx["f"]], "w": fx["w"], "cluster": it.get("cluster"),
                   "number": it["kind"] == "number", "s": None, "q": 1.0, "counts": False}
            v = value_of(answers, iid)
            if v is not None and not tags & set(it["skip"]):
                s = item_severity(iid, fx, v, person)
                if s is not None:
                    row["s"], row["counts"] = s, True
                    a = answers[iid]
                    q = a.get("quality", 1.0) if isinstance(a, dict) else 1.0
                    if iid == "sg-wall-gap" and not tags & set(ITEMS["fh-occiput-wall"]["skip"]):
                        gap = value_of(answers, "fh-occiput-wall")
                        if gap is not None and ge(gap, 3):
                            q *= 0.5
                    row["q"] = q
            rows.append(row)
    for cluster in {r["cluster"] for r in rows if r["cluster"]}:
        group = [r for r in rows if r["cluster"] == cluster and r["counts"]]
        if group:
            best = max(group, key=lambda r: r["w"])
            for r in group:
                r["counts"] = r is best

    def full(keep):
        total, seen = 0, {}
        for r in rows:
            if keep(r):
                if r["cluster"]:
                    seen[r["cluster"]] = max(seen.get(r["cluster"], 0), r["w"])
                else:
                    total += r["w"]
        return total + sum(seen.values())

    def objective(r):
        return r["facet"] == "M" or (r["facet"] == "P" and r["number"])

    def measured(r):
        if d in ("AP", "PP"):
            return r["id"] == "sg-pelvic-angle-photo"
        return r["facet"] == "P" and r["number"]

    counted = [r for r in rows if r["counts"]]
    F, WQ = {}, {}
    for f in SHARE:
        mine = [r for r in counted if r["facet"] == f]
        WQ[f] = sum(r["w"] * r["q"] for r in mine)
        F[f] = sum(r["w"] * r["q"] * r["s"] for r in mine) / WQ[f] if mine else None
    have = [f for f in SHARE if full(lambda r: r["facet"] == f) > 0]
    C = sum(SHARE[f] * WQ[f] / full(lambda r: r["facet"] == f) for f in have) / sum(SHARE[f] for f in have)
    O = sum(r["w"] * r["q"] for r in counted if objective(r)) / full(objective)
    if d == "HH":
        size = sum(abs(r["w"] * r["q"] * r["s"]) for r in counted)
        A = 0.5 if size < EPS else abs(sum(r["w"] * r["q"] * r["s"] for r in counted)) / size
    else:
        A = 0.5 if F["P"] is None or F["M"] is None else 1 - abs(F["P"] - F["M"])

    # N5: two or more usual positions, one of them measured, are an answer
    stands = [r for r in counted if r["facet"] == "P"]
    answered_no = (len(stands) >= 2 and all(abs(r["s"]) <= 0.2 + EPS for r in stands)
                   and any(measured(r) for r in stands))
    gates = []
    if F["P"] is None:
        gates.append("no-position")
    if len(counted) < 3 and not answered_no:
        gates.append("too-few-items")
    if lt(C, 0.25) and not answered_no:
        gates.append("low-coverage")
    has_number = not gates
    if F["B"] is not None and F["P"] is None and F["M"] is None:
        gates.append("background-ignored")
    if F["P"] is not None and lt(abs(F["P"]), 0.33):
        gates.append("weak-position")
    has_measured = any(measured(r) for r in counted)
    if not has_measured:
        gates.append("no-measured-position")
    # N1: no sign in how one stands, or measured and nothing there
    measurements = [r["s"] for r in counted if measured(r)]
    nothing_measured = bool(measurements) and all(abs(s) <= EPS for s in measurements)
    if has_number and (lt(abs(F["P"]), 0.15) or nothing_measured or answered_no):
        gates.append("no-position-sign")

    out = {"score": None, "band": None, "confidence": None, "confidence_label": None, "side": None, "gates": gates,
           "facets": F, "parts": {"C": C, "O": O, "A": A}, "points": {}}
    if {"no-position", "too-few-items", "low-coverage"} & set(gates):
        return out, rows
    # N2: tests and background answered in part speak in part
    part = {f: SHARE[f] * min(1, WQ[f] / full(lambda r: r["facet"] == f) / PARTIAL[f]) if f in PARTIAL else SHARE[f]
            for f in SHARE if F[f] is not None}
    shares = sum(part.values())
    N = 100 * sum(part[f] * F[f] for f in part) / shares
    score = abs(N)
    bands = ["none", "mild", "moderate", "marked"]
    band = sum(ge(score, x) for x in (25, 40, 60))
    if band > 1 and {"weak-position", "no-measured-position"} & set(gates):
        band = 1
    named = "no-position-sign" not in gates
    if not named:
        band = 0
    conf = 100 * (0.45 * C + 0.30 * O + 0.25 * A)
    n_objective = sum(objective(r) for r in counted)
    if n_objective < 3:
        conf = min(conf, 64)
    if n_objective == 0 or not has_measured:
        conf = min(conf, 34)
    out["score"], out["band"], out["confidence"] = score, bands[band], conf
    out["confidence_label"] = "good" if ge(conf, 65) else "fair" if ge(conf, 35) else "low"
    for r in counted:
        most = 100 * part[r["facet"]] / shares * r["w"] * r["q"] / WQ[r["facet"]]
        out["points"][r["id"]] = [most * r["s"], most]
    if d == "HH" and named and ge(score, 25) and ge(A, 0.6):
        if any(measured(r) and abs(r["s"]) > EPS and (r["s"] > 0) == (N > 0) for r in counted):
            out["side"] = "right" if N > 0 else "left"
    return out, rows


# ---------------------------------------------------------------- table match (rules N6, M7)

def verdict(s):
    return "positive" if ge(s, 0.5) else "normal" if s <= 0.2 + EPS else "borderline"


def read_muscle(muscle, tells, side, person, tags, answers):
    """positive, normal (also for long), borderline or None."""
    tests = []
    for t in MUSCLES["muscle_test"]:
        it = ITEMS[t["item"]]
        if t["tells"] != tells or muscle not in t["muscles"] or tags & set(it["skip"]):
            continue
        v = value_of(answers, it["id"])
        if v is None:
            continue
        wanted = {"length": "L", "strength": "S"}[tells]
        fxs = [fx for fx in it["fx"] if fx["f"] == wanted]
        if not fxs:
            continue
        plain = [fx for fx in fxs if "diff" not in fx]
        fx = (plain or fxs)[0]
        own = v[side == "right"] if isinstance(v, tuple) else v
        if "diff" in fx and fx["diff"] == "(R-L)/3":
            if own is not None:
                tests.append((fx["w"], own / 3, verdict(own / 3)))
        elif "diff" in fx:
            x = item_severity(it["id"], fx, v, person)
            if x is not None and abs(x) > 0.2 + EPS and (x > 0) == (side == "right"):
                tests.append((fx["w"], abs(x), verdict(abs(x))))
        elif own is not None:
            s = one_severity(fx, own, person)
            r = verdict(s)
            if it["id"] == "fh-prone-ty-hold" and own == 1:
                r = "positive" if muscle == "lower-trapezius" else "normal"
            tests.append((fx["w"], s, r))
    return max(tests)[2] if tests else None


def table_match(d, person, tags, answers):
    members = {"gluteal": ["gluteus-maximus"] if d == "PP" else ["gluteus-maximus", "gluteus-medius"],
               "psoas": ["hip-flexors"]}
    table = MUSCLES["table"][d]
    places = tested = agree = 0
    for role, tells in (("tight", "length"), ("weak", "strength")):
        for label in table[role]:
            for m in members.get(label, [label]):
                for side in ("left", "right"):  # N6: a place is a muscle on a side
                    result = read_muscle(m, tells, side, person, tags, answers)
                    places += 1
                    tested += result in ("positive", "normal")
                    agree += result == "positive"
    return {"labels": len(table["tight"]) + len(table["weak"]), "places": places, "tested": tested, "agree": agree}


# ---------------------------------------------------------------- everything

def findings(case):
    person, answers = case.get("person", {}), case.get("answers", {})
    tags = tags_of(person, case.get("precautions", []), answers)
    patterns, rows = {}, {}
    for d, name in NAMES.items():
        patterns[name], rows[d] = score_pattern(d, person, tags, answers)
        patterns[name]["table_match"] = table_match(d, person, tags, answers)
    # N1: a pattern that shows in no position counts 0 on the axis
    ap, pp = (p["score"] if p["score"] is None or "no-position-sign" not in p["gates"] else 0.0
              for p in (patterns[NAMES["AP"]], patterns[NAMES["PP"]]))
    if person.get("age") is not None and person["age"] < 18:
        for p in patterns.values():
            p["gates"] = ["under-18"] + [g for g in p["gates"] if g != "no-position-sign"]
            p.update(score=None, band=None, confidence=None, confidence_label=None, side=None, points={},
                     facets={"P": None, "M": None, "B": None}, parts=None)
            p["table_match"].update(tested=0, agree=0)
        return {"patterns": patterns, "axis_x": None, "pelvis": "unknown"}
    x = ap - pp if ap is not None and pp is not None else None
    high = lambda s: s is not None and ge(s, 25)
    if ap is None or pp is None:
        pelvis = "forward" if high(ap) else "backward" if high(pp) else "unknown"
    elif high(ap) and high(pp):
        lean = 0
        for r in rows["AP"]:
            if r["id"].startswith("sg-") and r["counts"]:
                other = next(o for o in rows["PP"] if o["id"] == r["id"])
                lean += r["w"] * r["q"] * (r["s"] - other["s"])
        clear = ge(abs(x), 10) and abs(lean) > EPS and (lean > 0) == (x > 0)
        pelvis = ("forward" if x > 0 else "backward") if clear else "mixed"
    else:
        pelvis = "forward" if high(ap) else "backward" if high(pp) else "usual"
    return {"patterns": patterns, "axis_x": x, "pelvis": pelvis}


# ---------------------------------------------------------------- cases

# bone-check is never ticked: it follows from measurements
ALL_TAGS = sorted({t for it in ITEMS.values() for t in it["skip"]} - {"bone-check"} | {"hypermobility"})


def random_number(rng, iid):
    low, high = USUAL.get(iid, (0, 130))
    if rng.random() < 0.1:
        low, high = RANGE.get(iid, (0, 600))
    v = rng.uniform(low, high)
    return round(v) if rng.random() < 0.4 else round(v, 1)


def random_value(rng, iid):
    it = ITEMS[iid]
    if it["kind"] == "number":
        if rng.random() < 0.2:
            return [random_number(rng, iid) for _ in range(rng.choice([2, 3, 4]))]
        return random_number(rng, iid)
    if it["kind"] == "freq":
        return rng.randint(0, 3)
    if it["unit"] == "-2..+2":
        return rng.randint(-2, 2)
    if iid in ("hh-sit-crest", "hh-supine-heels"):
        return rng.randint(-1, 1)
    if it["side"] == "signed":
        return rng.randint(-3, 3)
    if it["unit"] == "0..3":
        return rng.randint(0, 3)
    return rng.randrange(len(it["fx"][0]["opt"]))


def random_answer(rng, iid):
    it = ITEMS[iid]
    state = lambda: rng.choice(["skipped", "stopped_pain", "not_possible"])
    if rng.random() < 0.08:
        return state()
    quality = round(rng.uniform(0.3, 1), 2) if rng.random() < 0.15 else None
    sided = it["side"] in ("worst", "mean_lr", "diff", "each")
    if sided and not (it["side"] in ("worst", "mean_lr") and len(it["fx"]) == 1 and rng.random() < 0.2):
        answer = {side: random_value(rng, iid) for side in ("left", "right")}
        if rng.random() < 0.15:
            side = rng.choice(["left", "right"])
            if rng.random() < 0.5:
                answer[side] = state()
            else:
                del answer[side]
        if quality:
            answer["quality"] = quality
        return answer
    value = random_value(rng, iid)
    return {"value": value, "quality": quality} if quality else value


def random_case(rng, number):
    person = {}
    if rng.random() < 0.85:
        person["age"] = rng.choice([rng.randint(18, 59), rng.randint(60, 97), rng.randint(18, 97)])
    if rng.random() < 0.75:
        person["sex"] = rng.choice(["female", "male"])
    if number % 15 == 14:
        person["age"] = rng.randint(5, 17)
    share = rng.choice([0.15, 0.4, 0.7, 0.9, 1.0])
    answers = {iid: random_answer(rng, iid) for iid in ITEMS if rng.random() < share}
    precautions = sorted(rng.sample(ALL_TAGS, rng.choice([0, 0, 0, 1, 1, 2, 3])))
    case = {"name": f"random {number}", "person": person, "precautions": precautions, "answers": answers}
    # A part of the cases leans one way, so that both ends of the axis and both sides of the hip are reached.
    lean = number % 5
    if lean == 1:
        answers["sg-pelvic-angle-photo"] = {"left": 22, "right": 25}
        answers["sg-wall-gap"] = 2
    if lean == 2:
        answers["sg-pelvic-angle-photo"] = {"left": -3, "right": -5.5}
        answers["sg-wall-gap"] = -2
    if lean == 3:
        answers["hh-book-lift"] = [14, 16]
        answers["hh-crest-mirror"] = 2
        answers["hh-front-photo"] = 3
    if lean == 4:
        answers["hh-book-lift"] = -18
        answers["hh-crest-mirror"] = -2
        answers["hh-back-photo"] = -4
    return case


def both(left, right=None):
    return {"left": left, "right": left if right is None else right}


CHOSEN = [
    {"name": "nothing answered", "person": {}, "answers": {}},
    {"name": "symptoms alone give no number", "person": {"age": 40},
     "answers": {"fh-neck-symptoms": 3, "gen-screen-hours": 12, "ap-standing-backache": 3, "gen-sit-hours": 12,
                 "pp-sit-backache": 3}},
    {"name": "muscle tests alone give no number", "person": {"age": 40, "sex": "male"},
     "answers": {"fh-overhead-wall": both(2), "fh-wall-angel": both(3), "fh-dnf-hold": 5, "fh-prone-ty-hold": both(3)}},
    {"name": "looks without a measurement are at most mild", "person": {"age": 30},
     "answers": {"sg-wall-gap": 2, "sg-belt-line": 2, "sg-pelvic-rock": 2, "ap-thomas-hip": both(20),
                 "ap-prone-heel": both(25)}},
    {"name": "a weak position is at most mild", "person": {"age": 30, "sex": "male"},
     "answers": {"sg-pelvic-angle-photo": both(16), "sg-wall-gap": 1, "sg-belt-line": 0, "ap-thomas-hip": both(20),
                 "ap-prone-heel": both(25), "ap-plank": 5, "ap-single-bridge": both(3), "ap-hamstring-bridge": both(2)}},
    {"name": "both ends of the pelvis, position says forward", "person": {"age": 30, "sex": "male"},
     "answers": {"sg-pelvic-angle-photo": both(24), "sg-wall-gap": 1, "ap-thomas-hip": both(15), "ap-prone-heel": both(20),
                 "pp-ake": both(50), "pp-knee-chest": both(2), "pp-sphinx": 2, "pp-hipflex-hold": both(3),
                 "pp-chair-stand": 4, "pp-backext-hold": 5, "fh-occiput-wall": 2}},
    {"name": "both ends of the pelvis, nothing clear", "person": {"age": 30, "sex": "male"},
     "answers": {"sg-pelvic-angle-photo": both(10), "sg-wall-gap": 0, "ap-thomas-hip": both(20), "ap-prone-heel": both(25),
                 "ap-plank": 5, "pp-ake": both(50), "pp-knee-chest": both(2), "pp-sphinx": 2, "pp-hipflex-hold": both(3)}},
    {"name": "mirror signs for both ends, nothing measured", "person": {"age": 30, "sex": "male"},
     "answers": {"sg-wall-gap": 1, "sg-belt-line": -1, "sg-pelvic-rock": 1, "pp-flat-look": 2, "ap-thomas-hip": both(20),
                 "ap-prone-heel": both(25), "ap-plank": 5, "pp-ake": both(50), "pp-hipflex-hold": both(3)}},
    {"name": "N1: nothing measured, short hamstrings", "person": {"age": 40, "sex": "female"},
     "answers": {"sg-pelvic-angle-photo": both(9), "sg-wall-gap": 0, "sg-belt-line": 0, "pp-flat-look": 0,
                 "pp-ake": both(32)}},
    {"name": "N1: the one measurement is usual, the looks are not", "person": {"age": 30, "sex": "male"},
     "answers": {"sg-pelvic-angle-photo": both(15), "sg-wall-gap": 2, "sg-belt-line": 2, "ap-thomas-hip": both(15)}},
    {"name": "N1: a high hip by looks, the book level", "person": {"age": 30},
     "answers": {"hh-book-lift": 0, "hh-crest-mirror": 3, "hh-waist-look": 3, "hh-hip-lift": both(0, 3)}},
    {"name": "N2: one test speaks in part", "person": {"age": 30, "sex": "female"},
     "answers": {"sg-pelvic-angle-photo": both(21), "sg-wall-gap": 1, "sg-belt-line": 0, "ap-plank": 20}},
    {"name": "N5: two good negatives are an answer", "person": {"age": 30, "sex": "male"},
     "answers": {"fh-cva-photo": both(50), "fh-mirror-ear-shoulder": 0}},
    {"name": "N5: two, just above usual, are none", "person": {"age": 30, "sex": "male"},
     "answers": {"fh-cva-photo": both(45.9), "fh-mirror-ear-shoulder": 0}},
    {"name": "N1: one usual measurement alone, short muscles", "person": {"age": 30, "sex": "male"},
     "answers": {"fh-cva-photo": both(50), "fh-overhead-wall": both(2), "fh-neck-symptoms": 3}},
    {"name": "Z2: two measurements hide what spares the bones", "person": {"age": 66, "sex": "female"},
     "answers": {"gen-height-loss": 4.5, "gen-c7-wall": 8, "fh-occiput-wall": 4, "fh-cva-photo": both(40),
                 "ap-lumbar-curl": 2, "fh-dnf-hold": 5, "pp-ake": both(30)}},
]


def main():
    rng = random.Random(20261120)
    cases = CHOSEN + [random_case(rng, number) for number in range(60)]
    out = [{**case, "expected": findings(case)} for case in cases]
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in out)
    made = f"[\n{lines}\n]\n"
    if sys.argv[1:] == ["--check"]:
        kept = (HERE / "scores.json").read_text()
        sys.exit(None if kept == made else "tests/cases/scores.json is not what make_cases.py makes; make it anew")
    sys.stdout.write(made)


main()
