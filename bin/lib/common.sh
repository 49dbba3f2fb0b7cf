# shellcheck shell=bash
# What the commands in bin/ share. Sourced, never run.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
stop() {
    say "$*"
    exit 1
}

# The comment at the head of a command is its help.
print_help() { awk 'NR > 1 && /^#/ { sub(/^# ?/, ""); print; next } NR > 1 { exit }' "$root/bin/${0##*/}"; }

wrong_usage() {
    say "$* (bin/${0##*/} --help says what there is)"
    exit 2
}

cores() { nproc 2>/dev/null || echo 2; }

# The folder of a node of version 20 or later: the system's, or the one that bin/setup fetched.
node_folder() {
    local candidate
    for candidate in "$(command -v node || true)" "$root"/tools/node/node_modules/node-linux-*/bin/node; do
        [ -x "$candidate" ] || continue
        if "$candidate" -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)'; then
            dirname "$candidate"
            return
        fi
    done
    return 1
}

build() { # build PRESET [TARGET...]
    local preset=$1
    shift
    say "building ($preset)"
    cmake --preset "$preset" >"build/$preset.configure.log" 2>&1 || {
        cat "build/$preset.configure.log" >&2
        stop "the build could not be prepared"
    }
    cmake --build --preset "$preset" -j "$(cores)" ${1:+--target "$@"} >&2 || stop "the build failed"
}

install_packages() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop "run as root, or install sudo; missing: $*"
        as_root=(sudo)
    fi
    say "installing $*"
    "${as_root[@]}" apt-get update -q >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2
}
mkdir -p build
