#!/usr/bin/env python3
"""Angles in photos, worked out a second time from the rules (docs/rules/questions.md, Q20 to Q24) without the program.

Where the program turns every point, this projects differences on two directions, "down" along the string and "level"
square to it. Prints cases with their results as JSON; `--check` compares with angles.json.
"""
import cmath
import json
import math
import random
import sys
from pathlib import Path

HERE = Path(__file__).parent
SIDE_POINTS = {
    "head-left": ["tragus", "canthus", "c7", "acromion"],
    "head-right": ["tragus", "canthus", "c7", "acromion"],
    "pelvis-left": ["asis", "psis"],
    "pelvis-right": ["asis", "psis"],
}
PAIRS = {"front": ["tragus", "acromion", "asis"], "back": ["acromion", "psis"]}
LINES = {"tragus": "head-line", "acromion": "shoulder-line", "asis": "hh-front-photo", "psis": "hh-back-photo"}
RANGES = {
    "fh-cva-photo": (15, 80),
    "fh-shoulder-angle-photo": (0, 90),
    "sg-pelvic-angle-photo": (-25, 40),
    "hh-front-photo": (-20, 20),
    "hh-back-photo": (-20, 20),
}


def directions(plumb):
    """Unit vectors along the string, downward, and level to the right, as complex numbers x + iy with y downward."""
    if not plumb:
        return 1j, 1 + 0j
    upper, lower = sorted((complex(*end) for end in plumb), key=lambda end: end.imag)
    down = (lower - upper) / abs(lower - upper)
    return down, down / 1j


def dot(one, other):
    return (one * other.conjugate()).real


def measured(file):
    view, (width, height) = file["view"], file["size"]
    plumb = file.get("plumb")
    at = {name: complex(*place) for name, place in file["points"].items()}
    down, level = directions(plumb)
    roll = math.degrees(cmath.phase(complex(down.imag, down.real)))
    warnings = []
    if not plumb:
        warnings.append("no-plumb")
    else:
        ends = [complex(*end) for end in plumb]
        if abs(ends[0] - ends[1]) < 0.4 * height:
            warnings.append("short-plumb")
        if abs(roll) > 10:
            warnings.append("large-roll")
    angles, apart, side, mark = {}, {}, None, None

    def from_to(first, second):
        return at[second] - at[first] if first in at and second in at else None

    if view in SIDE_POINTS:
        named = view.split("-")[1]
        faces, seen = (-1 if named == "left" else 1), None
        for behind, before in (("c7", "tragus"), ("tragus", "canthus"), ("psis", "asis")):
            way = from_to(behind, before)
            if way is not None and abs(dot(way, level)) > 1e-9:
                faces = 1 if dot(way, level) > 0 else -1
                seen = "right" if faces == 1 else "left"
                break
        side = seen or named
        if seen and seen != named:
            warnings.append("other-side")
        for name, first, second, up in (
            ("fh-cva-photo", "c7", "tragus", -1),
            ("fh-shoulder-angle-photo", "c7", "acromion", 1),
            ("head-tilt", "tragus", "canthus", -1),
            ("sg-pelvic-angle-photo", "psis", "asis", 1),
        ):
            way = from_to(first, second)
            if way is not None:
                angles[name] = math.degrees(cmath.phase(complex(faces * dot(way, level), up * dot(way, down))))
                apart[name] = abs(way)
        hips = from_to("psis", "asis")
        if hips is not None and abs(hips) < 60:
            warnings.append("close-hip-points")
    else:
        wrong, across = False, []
        for stem in PAIRS[view]:
            way = from_to(f"{stem}_L", f"{stem}_R")
            if way is None:
                continue
            # The right point higher is plus; higher is less far down.
            angles[LINES[stem]] = math.degrees(math.atan2(-dot(way, down), abs(dot(way, level))))
            apart[LINES[stem]] = abs(way)
            across += [dot(at[f"{stem}_L"], level), dot(at[f"{stem}_R"], level)]
            wrong |= (dot(way, level) < 0) != (view == "front")
        if "right_mark" in at and across:
            mark = (dot(at["right_mark"], level) < sum(across) / len(across)) == (view == "front")
            wrong |= not mark
        if wrong:
            warnings.append("other-side")
    for name, value in angles.items():
        if name in RANGES:
            low, high = RANGES[name]
            if math.degrees(math.atan(1 / apart[name])) > 0.6:
                warnings.append("coarse-pixels")
            if not low <= value <= high:
                warnings.append("out-of-range")
    if "ref_mm" in file and "lens_35mm" in file:
        mm = file["ref_mm"] / abs(from_to("ref_a", "ref_b"))
        if file["lens_35mm"] / 43.3 * math.hypot(width, height) * mm < 2200:
            warnings.append("camera-near")
    return {
        "roll_deg": roll,
        "angles": angles,
        "side": side,
        "right_mark_agrees": mark,
        "warnings": sorted(set(warnings)),
    }


def made(dice, number):
    """A picture with points near where a body has them, now and then with something wrong."""
    view = list(SIDE_POINTS) + list(PAIRS)
    view = view[number % len(view)]
    width, height = dice.choice([(3024, 4032), (1200, 1600), (600, 800), (4032, 3024)])
    unit = height / 4032
    middle = complex(width / 2, height / 2)
    roll = math.radians(dice.choice([dice.uniform(-4, 4), dice.uniform(-4, 4), dice.uniform(-14, 14)]))
    turn = cmath.exp(-1j * roll)  # a point of the upright picture, seen by a camera that is rolled

    def put(x, y):
        place = middle + complex(x * unit, y * unit) * turn
        return [round(place.real, 3), round(place.imag, 3)]

    faces = -1 if "left" in view else 1
    if dice.random() < 0.12:
        faces = -faces
    file = {"view": view, "size": [width, height], "points": {}}
    points = file["points"]
    if "head" in view:
        ways = {"c7": (0, 0), "tragus": (100, -110), "acromion": (60, 160), "canthus": (175, -125)}
    elif "pelvis" in view:
        ways = {"asis": (75, 15), "psis": (-75, 0)}
    else:
        ways = {}
    spread = dice.choice([8, 8, 60])
    for name, (x, y) in ways.items():
        points[name] = put(faces * x + dice.gauss(0, spread), y + dice.gauss(0, spread))
    right = -1 if view == "front" else 1
    if view in PAIRS and dice.random() < 0.15:
        right = -right
    for stem, half, y in (("tragus", 75, -700), ("acromion", 190, -450), ("asis", 120, 0), ("psis", 50, 0)):
        if stem in PAIRS.get(view, []):
            for end, sign in (("R", right), ("L", -right)):
                points[f"{stem}_{end}"] = put(sign * half + dice.gauss(0, spread / 4), y + dice.gauss(0, spread / 4))
    if view in PAIRS and dice.random() < 0.6:
        sign = -right if dice.random() < 0.2 else right
        points["right_mark"] = put(sign * 90, 300 + dice.gauss(0, 20))
    for name in [name for name in points if dice.random() < 0.08 and len(points) > 2]:
        if len(points) > 2:
            del points[name]
    if dice.random() < 0.85:
        long = dice.choice([1700, 1700, 700])
        ends = [put(500 * faces, -long), put(500 * faces, long)]
        file["plumb"] = ends if dice.random() < 0.7 else ends[::-1]
    if dice.random() < 0.3:
        points["ref_a"], points["ref_b"] = put(-400 * faces, -150), put(-400 * faces, 150)
        file["ref_mm"], file["lens_35mm"] = 300, dice.choice([26, 24, 13])
    inside = lambda place: 0 <= place[0] <= width and 0 <= place[1] <= height
    if not all(map(inside, list(points.values()) + file.get("plumb", []))):
        return made(dice, number)
    return file


def cases():
    dice = random.Random(20261130)
    files = [made(dice, number) for number in range(96)]
    return [{"file": file, **measured(file)} for file in files]


def main():
    def short(value):
        if isinstance(value, float):
            return round(value, 9)
        if isinstance(value, dict):
            return {name: short(inner) for name, inner in value.items()}
        return value

    text = "[\n" + ",\n".join(json.dumps(short(case), sort_keys=True) for case in cases()) + "\n]\n"
    if "--check" not in sys.argv:
        print(text, end="")
    elif (HERE / "angles.json").read_text() != text:
        sys.exit("angles.json is not what the script makes")


if __name__ == "__main__":
    main()
