#!/usr/bin/env bash
# wayland.sh SCRIPT.py [ARGS]: a bare Wayland desktop (weston without a screen, session bus, accessibility bus) for one script.
set -u
if [[ -z ${DESK_INSIDE:-} ]]; then
  export DISPLAY='' WAYLAND_DISPLAY=plumbline-0 XDG_SESSION_TYPE=wayland XDG_RUNTIME_DIR DESK_INSIDE=1 LIBGL_ALWAYS_SOFTWARE=1
  XDG_RUNTIME_DIR=$(mktemp -d)
  chmod 700 "$XDG_RUNTIME_DIR"
  dbus-run-session -- "$0" "$@"
  code=$?
  rm -rf "$XDG_RUNTIME_DIR"
  exit $code
fi
weston --backend=headless-backend.so --socket="$WAYLAND_DISPLAY" --width=1280 --height=900 --idle-time=0 >/dev/null 2>&1 &
compositor=$!
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
bus=$!
for _ in $(seq 50); do [[ -S $XDG_RUNTIME_DIR/$WAYLAND_DISPLAY ]] && break || sleep 0.2; done
sleep 1
for property in IsEnabled ScreenReaderEnabled; do
  gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.freedesktop.DBus.Properties.Set org.a11y.Status $property "<true>" >/dev/null
done
/usr/bin/python3 "$@"
code=$?
kill $compositor $bus 2>/dev/null
exit $code
