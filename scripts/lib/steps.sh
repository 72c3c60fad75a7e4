# Sourced. Runs the steps of a script one after the other and shows each with its time:
#
#   [2/3] Python 3.14 ... unpacked from Debian packages (6 s)
#
# A step is a command or a function. What it prints goes to a log that is shown when it fails; what
# it says through `note` appears on its line.
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

# On a terminal the seconds run; elsewhere (a build log) only the finished line is printed.
steps_tick() {
  [[ -t 1 ]] || return 0
  while sleep 1 && kill -0 $$ 2>/dev/null; do printf '\r%s ... %d s' "$1" $((SECONDS - $2)); done &
  steps_ticker=$!
}

# step WHAT COMMAND... : never returns a failure; it is kept in steps_failed.
step() {
  local what=$1 began=$SECONDS result log="$steps_folder/log" line
  shift
  steps_done=$((steps_done + 1))
  line="[$steps_done/$steps_total] $what"
  : >"$steps_folder/note"
  [[ ! -t 1 ]] || printf '%s ...' "$line"
  steps_tick "$line" "$began"
  # A subshell of its own, outside any condition: only there does `set -e` hold in functions.
  set +e
  (
    set -e
    "$@"
  ) >"$log" 2>&1 </dev/null
  result=$?
  set -e
  if [[ -n $steps_ticker ]]; then
    kill "$steps_ticker" 2>/dev/null || true
    wait "$steps_ticker" 2>/dev/null || true
    steps_ticker=
  fi
  [[ ! -t 1 ]] || printf '\r\033[K'
  local said
  said=$(<"$steps_folder/note")
  if ((result == 0)); then
    printf '%s ... %s (%d s)\n' "$line" "${said:-done}" $((SECONDS - began))
  else
    printf '%s ... FAILED (%d s)\n' "$line" $((SECONDS - began))
    sed 's/^/    /' "$log" | tail -n "${STEP_LINES:-60}"
    steps_failed+=("$what")
  fi
}
