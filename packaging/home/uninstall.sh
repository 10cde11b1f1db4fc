#!/bin/sh
# Takes away what install.sh put below your home folder. Your records, settings and old copies stay.
set -eu
share=${XDG_DATA_HOME:-$HOME/.local/share}
list=$share/doc/plumbline/installed

# The desktop reads types, starters and icons from indexes of its own; where it has none of these programs it needs none.
tell_the_desktop() {
  [ ! -d "$share/mime/packages" ] || update-mime-database "$share/mime" 2>/dev/null || true
  [ ! -d "$share/applications" ] || update-desktop-database -q "$share/applications" 2>/dev/null || true
  [ ! -f "$share/icons/hicolor/icon-theme.cache" ] || gtk-update-icon-cache -qtf "$share/icons/hicolor" 2>/dev/null || true
}

# is_empty DIR [NAME]: no file in it, but for the index of that name.
is_empty() {
  [ -z "$(find "$1" -type f ! -name "${2:-}" 2>/dev/null | head -n 1)" ]
}

if [ "${1:-}" = --only-tell-the-desktop ]; then
  tell_the_desktop
  exit 0
fi
if [ ! -f "$list" ]; then
  echo "Plumbline is not installed here: there is no $list." >&2
  exit 1
fi
noted=$(mktemp)
trap 'rm -f "$noted"' EXIT
cp "$list" "$noted"
sed -n 's/^file //p' "$noted" | while read -r file; do rm -f "$file"; done
rm -f "$list"
tell_the_desktop

# Indexes of folders in which nothing is left were made for Plumbline alone.
if is_empty "$share/mime/packages"; then
  for index in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version XMLnamespaces; do
    rm -f "$share/mime/$index"
  done
  rmdir "$share/mime/application" 2>/dev/null || true
fi
is_empty "$share/applications" mimeinfo.cache && rm -f "$share/applications/mimeinfo.cache"
is_empty "$share/icons/hicolor" icon-theme.cache && rm -f "$share/icons/hicolor/icon-theme.cache"
# The deepest first; a folder in which something else is stays.
sed -n 's/^folder //p' "$noted" | sort -r | while read -r folder; do
  rmdir "$folder" 2>/dev/null || true
done
[ "${1:-}" = --quietly ] || echo "Plumbline is removed. Your records are where you saved them; ~/.local/state/plumbline and $share/plumbline hold unsaved work, settings and old copies."
