#!/usr/bin/env bash
# desk.sh SCRIPT.py [ARGS]: a bare desktop (X server, window manager, session bus, accessibility bus) for one script.
set -u
if [[ -z ${DESK_INSIDE:-} ]]; then
  for number in $(seq 90 140); do [[ -e /tmp/.X11-unix/X$number ]] || break; done
  Xvfb ":$number" -screen 0 1280x900x24 -nolisten tcp >/dev/null 2>&1 &
  server=$!
  sleep 1
  export DISPLAY=:$number WAYLAND_DISPLAY='' XDG_RUNTIME_DIR DESK_INSIDE=1 LIBGL_ALWAYS_SOFTWARE=1
  XDG_RUNTIME_DIR=$(mktemp -d)
  chmod 700 "$XDG_RUNTIME_DIR"
  dbus-run-session -- "$0" "$@"
  code=$?
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  rm -rf "$XDG_RUNTIME_DIR"
  exit $code
fi
openbox >/dev/null 2>&1 &
manager=$!
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
bus=$!
sleep 1
for property in IsEnabled ScreenReaderEnabled; do
  gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.freedesktop.DBus.Properties.Set org.a11y.Status $property "<true>" >/dev/null
done
/usr/bin/python3 "$@"
code=$?
kill $manager $bus 2>/dev/null
exit $code
