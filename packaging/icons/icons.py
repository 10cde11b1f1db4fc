#!/usr/bin/env python3
"""icons.py OUT ico|icns: the icons of the program and of a record, as Windows or macOS keeps them, from the drawings.

Both formats are a list of sizes with a PNG of each. Needs rsvg-convert.
"""
import pathlib
import struct
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
DRAWINGS = {"plumbline": HERE.parents[1] / "icons/plumbline.svg", "document": HERE / "document.svg"}
# Of an .icns: the name of a size, and its pixels (the second ones of 32, 64, 512 and 1024 are for twice the resolution).
SIZES_OF_ICNS = [(b"icp4", 16), (b"icp5", 32), (b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic13", 256), (b"ic08", 256),
                 (b"ic14", 512), (b"ic09", 512), (b"ic10", 1024)]
SIZES_OF_ICO = [16, 20, 24, 32, 40, 48, 64, 128, 256]


def png(drawing, size):
    return subprocess.check_output(["rsvg-convert", "-w", str(size), "-h", str(size), str(drawing)])


def icns(drawing):
    parts = [(name, png(drawing, size)) for name, size in SIZES_OF_ICNS]
    body = b"".join(name + struct.pack(">I", len(data) + 8) + data for name, data in parts)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def ico(drawing):
    pictures = [png(drawing, size) for size in SIZES_OF_ICO]
    at = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for size, data in zip(SIZES_OF_ICO, pictures):
        # 256 is written as 0.
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + b"".join(pictures)


def main():
    out, kind = pathlib.Path(sys.argv[1]), sys.argv[2]
    make = {"ico": ico, "icns": icns}[kind]
    out.mkdir(parents=True, exist_ok=True)
    for name, drawing in DRAWINGS.items():
        (out / f"{name}.{kind}").write_bytes(make(drawing))


if __name__ == "__main__":
    main()
