# Sourced. Debian packages unpacked into a folder: no root, nothing installed, nothing of the
# system changed. apt-get resolves and checks signatures, with state of its own.
# shellcheck shell=bash

# How long apt may take to look, and to fetch. A mirror that does not answer must not hold up
# whoever wants to see the demo; 100 MB of Chromium over a slow line take some minutes.
apt_update_seconds=${FAITOUT_APT_SECONDS:-60}
apt_install_seconds=${FAITOUT_APT_SECONDS:-300}
apt_was_stuck=124

has_debian_packages() {
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null
}

# The mirror this machine uses, as there may be a reason for it.
debian_mirror() {
  local mirror
  mirror=$(sed -nE 's/^(URIs:|deb( \[[^]]*\])?) +(https?:[^ ]*\/debian)\/?( .*)?$/\3/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list \
    2>/dev/null | head -n 1) || true
  echo "${mirror:-http://deb.debian.org/debian}"
}

# bounded SECONDS COMMAND...: ends what takes too long, with all that it started, and returns 124 or
# 137 then. Ctrl-C does not reach what `timeout` runs, so it is passed on. macOS has no `timeout`.
bounded() {
  local job result=0 name
  command -v timeout >/dev/null || { "${@:2}" && return; }
  timeout --kill-after=5 "$@" &
  job=$!
  # shellcheck disable=SC2064 # the job's id of now
  for name in INT TERM; do
    trap "kill $job 2>/dev/null; trap - $name; kill -$name \$BASHPID" "$name"
  done
  wait "$job" || result=$?
  trap - INT TERM
  # What did not end when asked may have children that did not either; they are a group.
  ((result != 137)) || kill -KILL -- "-$job" 2>/dev/null || true
  return "$result"
}

# debian_unpack FOLDER STATUS SOURCES PACKAGE...
#   STATUS: what counts as installed already: dpkg's status file, or an empty one.
#   SOURCES: a sources.list, or "" for the machine's own.
# Returns $apt_was_stuck where apt did not end in time, 1 where it failed.
debian_unpack() {
  local folder=$1 status=$2 sources=$3 apt package result=0
  shift 3
  apt="$folder/.apt"
  mkdir -p "$apt"/{state/lists/partial,cache/archives/partial,preferences.d} || return 1
  _apt_settings "$apt" "$status" "$sources" >"$apt/apt.conf"
  # One of the machine's sources may be out of reach without being needed: the next line decides.
  bounded "$apt_update_seconds" apt-get -c "$apt/apt.conf" update || result=$?
  ! _was_stuck "$result" || return "$apt_was_stuck"
  result=0
  bounded "$apt_install_seconds" \
    apt-get -c "$apt/apt.conf" install --yes --download-only "$@" || result=$?
  ! _was_stuck "$result" || return "$apt_was_stuck"
  ((result == 0)) || return 1
  for package in "$apt"/cache/archives/*.deb; do
    dpkg-deb --extract "$package" "$folder" || return 1
  done
  rm -rf "$apt"
}

# 137: it had to be killed.
_was_stuck() { (($1 == apt_was_stuck || $1 == 137)); }

# Read after the machine's own settings, of which proxies stay and hooks that touch the system go.
_apt_settings() {
  cat <<SETTINGS
#clear APT::Update;
#clear DPkg;
Dir::State "$1/state";
Dir::State::status "$2";
Dir::Cache "$1/cache";
Debug::NoLocking "1";
APT::Sandbox::User "$(id -un)";
APT::Install-Recommends "0";
Acquire::Languages "none";
Acquire::http::Timeout "20";
Acquire::Retries "2";
quiet "2";
SETTINGS
  [[ -z $3 ]] || cat <<SETTINGS
Dir::Etc::sourcelist "$3";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "$1/preferences.d";
SETTINGS
}
