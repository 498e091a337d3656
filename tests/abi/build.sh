#!/bin/bash
# build.sh DIR [--callers]: builds the units of DIR (made by abigen.py) as shared libraries, into DIR/gcc0, DIR/gcc2 and DIR/clang1.
# --callers: builds and runs the C callers too, which check the generator itself against the compilers.
# CC_JOBS: how many compilers at a time; 2 unless set.
set -euo pipefail
cd "$1"
common="-w -Wno-psabi -Wno-packed-bitfield-compat -std=gnu11 -fno-strict-aliasing"
library="-shared -fPIC -fvisibility=hidden -fno-omit-frame-pointer $common"
jobs=${CC_JOBS:-2}
variants=(gcc0:"gcc -O0" gcc2:"gcc -O2" clang1:"clang -O1")
command -v gcc >/dev/null || { echo "build.sh: gcc is missing" >&2; exit 1; }
if ! command -v clang >/dev/null; then
  echo "############################################################" >&2
  echo "## build.sh: clang IS MISSING: its libraries are left out ##" >&2
  echo "############################################################" >&2
  unset 'variants[2]'
fi
rm -rf gcc0 gcc2 clang1
for variant in "${variants[@]}"; do
  mkdir -p "${variant%%:*}"
  while read -r unit; do
    echo "${variant#*:} $library -o ${variant%%:*}/$unit.so $unit.c"
  done <UNITS
done | xargs -P "$jobs" -I{} sh -c '{} || { echo "failed: {}" >&2; exit 1; }'

[ "${2:-}" = --callers ] || exit 0
# Callees that clang compiles rely on narrow arguments extended to 32 bits, which is more than the ABI says. So clang's
# callbacks are called by a library that extends them (ABI_LAX_POISON).
check() { # COMPILER VARIANT [OPTION]
  mkdir -p callers
  while read -r unit; do
    so=$2/$unit.so
    if [ -n "${3:-}" ]; then
      so=callers/$unit.$2.lax.so
      gcc -O2 "$3" $library -o "$so" "$unit.c"
    fi
    $1 -O1 $common -o "callers/$unit.$1.$2" "${unit}_caller.c" "./$so"
    echo -n "$unit, $1 calls $2: "
    "callers/$unit.$1.$2"
  done <UNITS
}
check gcc gcc0
check gcc gcc2
if [ -d clang1 ]; then
  check gcc clang1
  check clang gcc2 -DABI_LAX_POISON
fi
