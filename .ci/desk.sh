#!/usr/bin/env bash
# desk.sh [--wayland] SCRIPT.py [ARGS]: a bare desktop (X server and window manager, or a Wayland compositor without a screen;
# session bus, accessibility bus) for one script. DESK_SCREEN: the size of the X screen.
set -u
if [[ -z ${DESK_INSIDE:-} ]]; then
  export DISPLAY='' WAYLAND_DISPLAY='' XDG_RUNTIME_DIR DESK_INSIDE=1 LIBGL_ALWAYS_SOFTWARE=1
  XDG_RUNTIME_DIR=$(mktemp -d)
  chmod 700 "$XDG_RUNTIME_DIR"
  server=
  if [[ $1 == --wayland ]]; then
    shift
    export WAYLAND_DISPLAY=plumbline-0 XDG_SESSION_TYPE=wayland
  else
    for number in $(seq 90 140); do [[ -e /tmp/.X11-unix/X$number ]] || break; done
    DISPLAY=:$number
    Xvfb "$DISPLAY" -screen 0 "${DESK_SCREEN:-1280x900}x24" -nolisten tcp >/dev/null 2>&1 &
    server=$!
    sleep 1
  fi
  dbus-run-session -- "$0" "$@"
  code=$?
  [[ -z $server ]] || { kill "$server" && wait "$server"; } 2>/dev/null
  rm -rf "$XDG_RUNTIME_DIR"
  exit $code
fi
if [[ -n $WAYLAND_DISPLAY ]]; then
  weston --backend=headless-backend.so --socket="$WAYLAND_DISPLAY" --width=1280 --height=900 --idle-time=0 >/dev/null 2>&1 &
  desk=$!
  for _ in $(seq 50); do [[ -S $XDG_RUNTIME_DIR/$WAYLAND_DISPLAY ]] && break || sleep 0.2; done
else
  openbox >/dev/null 2>&1 &
  desk=$!
fi
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
bus=$!
sleep 1
for property in IsEnabled ScreenReaderEnabled; do
  gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.freedesktop.DBus.Properties.Set org.a11y.Status $property "<true>" >/dev/null
done
/usr/bin/python3 "$@"
code=$?
kill $desk $bus 2>/dev/null
exit $code
