# Sourced. Debian packages unpacked into a folder: no root, nothing installed, nothing of the
# system changed. apt-get resolves and checks signatures, with state of its own.
# shellcheck shell=bash

has_debian_packages() {
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null
}

# The mirror this machine uses, so that one set for the place it stands in is respected.
debian_mirror() {
  local mirror
  mirror=$(sed -nE 's/^(URIs:|deb( \[[^]]*\])?) +(https?:[^ ]*\/debian)\/?( .*)?$/\3/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list \
    2>/dev/null | head -n 1) || true
  echo "${mirror:-https://deb.debian.org/debian}"
}

# debian_unpack FOLDER STATUS SOURCES PACKAGE...
#   STATUS: what counts as installed: dpkg's status file, or an empty one.
#   SOURCES: a sources.list, or "" for the machine's own.
debian_unpack() {
  local folder=$1 status=$2 sources=$3 apt package
  shift 3
  apt="$folder/.apt"
  mkdir -p "$apt"/{state/lists/partial,cache/archives/partial,preferences.d}
  local options=(
    -o "Dir::State=$apt/state" -o "Dir::State::status=$status" -o "Dir::Cache=$apt/cache"
    -o "Debug::NoLocking=1" -o "APT::Sandbox::User=$(id -un)" -o "APT::Install-Recommends=0"
    -o "APT::Update::Post-Invoke::=true" -o "Acquire::Languages=none"
    -o "Acquire::http::Timeout=20" -o "Acquire::Retries=2" -qq
  )
  [[ -z $sources ]] || options+=(
    -o "Dir::Etc::sourcelist=$sources" -o "Dir::Etc::sourceparts=/dev/null"
    -o "Dir::Etc::preferencesparts=$apt/preferences.d"
  )
  # One of the machine's sources may be out of reach without being needed: the next line decides.
  apt-get "${options[@]}" update || true
  apt-get "${options[@]}" install --yes --download-only "$@"
  for package in "$apt"/cache/archives/*.deb; do dpkg-deb --extract "$package" "$folder"; done
  rm -rf "$apt"
}
