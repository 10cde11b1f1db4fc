#!/bin/sh
# bundle.sh: makes Plumbline.app and a disk image of it in packaging/out, on a Mac. Needs: brew install librsvg.
# Written by the book and not run (packaging/README.md).
set -eu
cd "$(dirname "$0")/../.."
cargo build --release --locked
app=packaging/out/Plumbline.app
rm -rf "$app"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
cp "${CARGO_TARGET_DIR:-target}/release/plumbline" "$app/Contents/MacOS/plumbline"
cp packaging/macos/Info.plist "$app/Contents/Info.plist"
packaging/icons/icons.py "$app/Contents/Resources" icns
packaging/notices >"$app/Contents/Resources/third-party.txt"
plutil -lint "$app/Contents/Info.plist"
# With a paid identity: codesign --options runtime --sign "Developer ID Application: …", then notarytool and stapler.
codesign --force --sign - "$app"
hdiutil create -volname Plumbline -srcfolder "$app" -ov -format UDZO packaging/out/Plumbline.dmg
