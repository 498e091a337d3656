#!/bin/bash
# benches/run.sh [--quick]: builds everything, measures Arcane beside the peers that are installed,
# and writes results/*.tsv and the tables of ../docs/performance.md. --quick takes a fifth of the passes and
# only prints the tables. CORE=n picks the core (default 1, or 0 where there is only one), PASSES=n how many passes (15).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here"
results=$here/results build=$here/results/build
mkdir -p "$build"

passes=${PASSES:-15} calls=10000000 quick=
case "${1-}" in
  '') ;;
  --quick) passes=3 calls=2000000 quick=1 ;;
  *) echo "usage: benches/run.sh [--quick]" >&2; exit 2 ;;
esac
runs=$((passes * 4))

: > "$results/skipped.tsv"
skip() { printf '%s\t%s\n' "$1" "$2" >> "$results/skipped.tsv"; echo "skipped: $1 ($2)" >&2; }

cores=$(nproc) pin=()
if command -v taskset > /dev/null; then pin=(taskset -c "${CORE:-$((cores > 1 ? 1 : 0))}"); else skip "pinning to one core" "no taskset"; fi

# What is measured.
cargo build --release --quiet --manifest-path ../Cargo.toml
cargo bench --quiet --manifest-path ../Cargo.toml --bench emission --no-run 2> /dev/null
arc=${CARGO_TARGET_DIR:-$here/../target}/release/arc
gcc -O2 -fPIC -shared -o "$build/libcalls.so" ffi/calls_library.c
link=(-L"$build" -lcalls "-Wl,-rpath,$build")
gcc -O2 -o "$build/calls_c" ffi/calls.c "${link[@]}"
for program in fib loops sieve; do gcc -O2 -o "$build/$program" "vm/$program.c"; done
gcc -O2 -o "$build/hello" startup/hello.c
gcc -O2 -o "$build/measure" measure.c
sh startup/externs.sh "$build"
python3 startup/lines.py "$build/lines.arc"
echo 'fn main() {}' | rustc -O -o "$build/empty_rust" -
export CALLS=$calls CALLS_LIBRARY=$build/libcalls.so EXTERNS_LIBRARY=$build/libexterns.so

luajit=
if command -v luajit > /dev/null; then luajit=luajit; else skip luajit "not installed"; fi
libffi=
if gcc -O2 -o "$build/calls_libffi" ffi/calls_libffi.c "${link[@]}" -lffi 2> "$build/libffi.err"; then libffi=1; else skip libffi "its header or library is not installed"; fi

# stamp FILE PASS PEER COMMAND...: appends the command's lines to FILE, with pass and peer in front.
stamp() {
  local file=$results/$1 pass=$2 peer=$3
  shift 3
  "${pin[@]}" "$@" | sed "s/^/$pass\t$peer\t/" >> "$file"
}

for file in ffi.tsv vm.tsv externs.tsv; do : > "$results/$file"; done
for pass in $(seq "$passes"); do
  echo "pass $pass of $passes" >&2
  stamp ffi.tsv "$pass" arc "$arc" ffi/calls.arc
  stamp ffi.tsv "$pass" arc-off "$arc" --jit=off ffi/calls.arc
  stamp ffi.tsv "$pass" c "$build/calls_c"
  [ -z "$libffi" ] || stamp ffi.tsv "$pass" libffi "$build/calls_libffi"
  if [ -n "$luajit" ]; then
    stamp ffi.tsv "$pass" luajit-joff luajit -joff ffi/calls.lua
    stamp ffi.tsv "$pass" luajit luajit ffi/calls.lua
    stamp externs.tsv "$pass" luajit luajit "$build/call_timed.lua"
  fi
  stamp externs.tsv "$pass" arc "$arc" "$build/call_timed.arc"
  for program in fib loops sieve; do
    stamp vm.tsv "$pass" arc "$arc" "vm/$program.arc"
    stamp vm.tsv "$pass" arc-off "$arc" --jit=off "vm/$program.arc"
    stamp vm.tsv "$pass" c "$build/$program"
    if [ -n "$luajit" ]; then
      stamp vm.tsv "$pass" luajit-joff luajit -joff "vm/$program.lua"
      stamp vm.tsv "$pass" luajit luajit "vm/$program.lua"
    fi
  done
done

# Whole processes, one after the other in each pass.
echo "start-up" >&2
names=() line=()
command_of() { # name, command...
  names+=("$1")
  shift
  [ ${#line[@]} = 0 ] || line+=(:::)
  line+=("$@")
}
command_of arc:hello "$arc" startup/hello.arc
command_of c:hello "$build/hello"
command_of rust:hello "$build/empty_rust"
command_of arc:lines "$arc" "$build/lines.arc"
[ -z "$luajit" ] || command_of luajit:hello luajit startup/hello.lua
for script in declare_0 declare_1000 call_1 call_1000; do
  command_of "arc:$script" "$arc" "$build/$script.arc"
  [ -z "$luajit" ] || command_of "luajit:$script" luajit "$build/$script.lua"
done
printf '%s\n' "${names[@]}" > "$results/startup.names"
"${pin[@]}" "$build/measure" "$runs" "${line[@]}" > "$results/startup.tsv"

echo "gates" >&2
"$arc" gates ffi/read.arc > "$results/gate.txt"
"${pin[@]}" cargo bench --quiet --manifest-path ../Cargo.toml --bench emission > "$results/emission.tsv"

python3 table.py ${quick:+--print}
