#!/bin/sh
# Installs Plumbline for you alone, below your home folder; no administrator is needed. uninstall.sh takes it away again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$HOME/.local/bin
share=${XDG_DATA_HOME:-$HOME/.local/share}
list=$share/doc/plumbline/installed

# An earlier version goes first, so that nothing of it stays behind.
[ ! -f "$list" ] || sh "$share/doc/plumbline/uninstall.sh" --quietly
made=$(mktemp)
trap 'rm -f "$made"' EXIT

# folder DIR: makes it, and notes which of its parents were not there.
folder() {
  [ -d "$1" ] || {
    folder "$(dirname "$1")"
    mkdir "$1"
    printf 'folder %s\n' "$1" >>"$made"
  }
}

# put FILE TO MODE
put() {
  folder "$(dirname "$2")"
  cp "$1" "$2"
  chmod "$3" "$2"
  printf 'file %s\n' "$2" >>"$made"
}

put "$here/bin/plumbline" "$bin/plumbline" 755
(cd "$here/share" && find . -type f) | while read -r file; do
  file=${file#./}
  put "$here/share/$file" "$share/$file" 644
done
put "$here/uninstall.sh" "$share/doc/plumbline/uninstall.sh" 755

# The starter names the program by its whole path: not everybody's PATH has ~/.local/bin. What a path may hold and an
# Exec line or sed takes for something else is written as they want it.
for starter in "$share"/applications/*plumbline*.desktop; do
  exec_path=$(printf '%s' "$bin/plumbline" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g' | sed 's/[&|\\]/\\&/g')
  try_path=$(printf '%s' "$bin/plumbline" | sed 's/\\/\\\\/g' | sed 's/[&|\\]/\\&/g')
  sed -i "s|^Exec=plumbline|Exec=\"$exec_path\"|; s|^TryExec=plumbline|TryExec=$try_path|" "$starter"
done

cat "$made" >"$list"
sh "$here/uninstall.sh" --only-tell-the-desktop
echo "Plumbline is installed. Start it from the menu, or as $bin/plumbline."
case ":$PATH:" in *":$bin:"*) ;; *) echo "(\"plumbline\" alone works in a terminal once $bin is in your PATH.)" ;; esac
echo "To remove it: sh \"$share/doc/plumbline/uninstall.sh\""
