#!/usr/bin/env python3
"""sources.py CARGO_LOCK: the sources of all dependencies as flatpak-builder wants them, which builds without a network."""
import json
import sys
import tomllib

REGISTRY = "registry+https://github.com/rust-lang/crates.io-index"
VENDORED = '[source.crates-io]\nreplace-with = "vendored"\n\n[source.vendored]\ndirectory = "cargo/vendor"\n'


def main():
    with open(sys.argv[1], "rb") as file:
        packages = tomllib.load(file)["package"]
    sources = []
    for package in packages:
        if "source" not in package:
            continue
        name, version, checksum = package["name"], package["version"], package["checksum"]
        if package["source"] != REGISTRY:
            sys.exit(f"{name} comes from {package['source']}, which this script does not know")
        folder = f"cargo/vendor/{name}-{version}"
        sources.append({
            "type": "archive",
            "archive-type": "tar-gzip",
            "url": f"https://static.crates.io/crates/{name}/{name}-{version}.crate",
            "sha256": checksum,
            "dest": folder,
        })
        sources.append({
            "type": "inline",
            "contents": json.dumps({"package": checksum, "files": {}}),
            "dest": folder,
            "dest-filename": ".cargo-checksum.json",
        })
    sources.append({"type": "inline", "contents": VENDORED, "dest": "cargo", "dest-filename": "config.toml"})
    json.dump(sources, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
