# Sourced. Debian packages unpacked into a folder: no root, nothing installed, nothing of the
# system changed. apt-get resolves and checks signatures, with state of its own.
# shellcheck shell=bash

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

# debian_unpack FOLDER STATUS SOURCES PACKAGE...
#   STATUS: what counts as installed already: dpkg's status file, or an empty one.
#   SOURCES: a sources.list, or "" for the machine's own.
debian_unpack() {
  local folder=$1 status=$2 sources=$3 apt package
  shift 3
  apt="$folder/.apt"
  mkdir -p "$apt"/{state/lists/partial,cache/archives/partial,preferences.d} || return 1
  _apt_settings "$apt" "$status" "$sources" >"$apt/apt.conf"
  # One of the machine's sources may be out of reach without being needed: the next line decides.
  apt-get -c "$apt/apt.conf" update || true
  apt-get -c "$apt/apt.conf" install --yes --download-only "$@" || return 1
  for package in "$apt"/cache/archives/*.deb; do
    dpkg-deb --extract "$package" "$folder" || return 1
  done
  rm -rf "$apt"
}

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
