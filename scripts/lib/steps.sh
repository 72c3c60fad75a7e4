# Sourced. Runs the steps of a script one after the other and shows each with its time:
#
#   [2/3] Python 3.14 ... unpacked from Debian packages (6 s)
#
# A step is a command or a function. What it says through `note` appears on its line. It never ends
# the script: steps that failed are collected in steps_failed.
# shellcheck shell=bash

steps_total=0
steps_done=0
steps_failed=()
steps_folder=$(mktemp -d)
steps_ticker=

steps_end() {
  [[ -z $steps_ticker ]] || kill "$steps_ticker" 2>/dev/null || true
  rm -rf "$steps_folder"
}
trap steps_end EXIT

note() { printf '%s' "$*" >"$steps_folder/note"; }

# step WHAT COMMAND... : its output is shown only when it fails.
step() {
  local line began=$SECONDS log="$steps_folder/log" result
  _steps_begin "$1"
  _steps_tick "$line" "$began"
  # A subshell of its own, outside any condition: only there does `set -e` hold in functions.
  set +e
  (
    set -e
    "${@:2}"
  ) >"$log" 2>&1 </dev/null
  result=$?
  set -e
  _steps_end_tick
  ((result == 0)) || sed 's/^/    /' "$log" | tail -n 80
  _steps_finish "$1" "$result" "$began"
}

# step_shown WHAT COMMAND... : its output is shown while it comes, and kept in $steps_folder/shown.
step_shown() {
  local line began=$SECONDS result
  _steps_begin "$1"
  echo "$line ..."
  set +e
  "${@:2}" 2>&1 </dev/null | tee "$steps_folder/shown"
  result=${PIPESTATUS[0]}
  set -e
  _steps_finish "$1" "$result" "$began"
}

_steps_begin() {
  steps_done=$((steps_done + 1))
  line="[$steps_done/$steps_total] $1"
  : >"$steps_folder/note"
}

_steps_finish() {
  local said
  said=$(<"$steps_folder/note")
  if (($2 == 0)); then
    printf '%s ... %s (%d s)\n' "$line" "${said:-done}" $((SECONDS - $3))
  else
    printf '%s ... FAILED (%d s)\n' "$line" $((SECONDS - $3))
    steps_failed+=("$1")
  fi
}

# On a terminal the seconds run; elsewhere (a build's log) only the finished line is printed.
_steps_tick() {
  [[ -t 1 ]] || return 0
  printf '%s ...' "$1"
  while sleep 1 && kill -0 $$ 2>/dev/null; do printf '\r%s ... %d s' "$1" $((SECONDS - $2)); done &
  steps_ticker=$!
}

_steps_end_tick() {
  [[ -n $steps_ticker ]] || return 0
  kill "$steps_ticker" 2>/dev/null || true
  wait "$steps_ticker" 2>/dev/null || true
  steps_ticker=
  printf '\r\033[K'
}
