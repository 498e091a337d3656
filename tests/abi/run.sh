#!/bin/bash
# run.sh: makes the cases, builds the libraries, renders the programs, and runs them all. Exit status 0 if nothing fails.
#
#   --count N      random cases beside the 848 of the grid; 2000 unless given
#   --seed S       of the first 250 random cases, the next 250 have S + 1 and so on; 1 unless given
#   --arc PATH     the program to test; else $ARC, target/release/arc, target/debug/arc, whichever is there first
#   --mode MODE    interpreter, gc-stress, native or native-gc-stress; may be given more than once; all unless given
#   --dir DIR      where all of it is made; target/abi unless given
#   --jobs J       compilers and programs at a time; 2 unless given
#   --no-grid      without the grid
#   --timeout T    seconds that one program may take; 120 unless given
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
count=2000 seed=1 arc=${ARC:-} dir=$root/target/abi jobs=2 grid= limit=120 modes=()
usage() { sed -n '2,/^set/{/^set/d; s/^# \{0,1\}//; p}' "$0"; exit "$1"; }
while [ $# -gt 0 ]; do
  case $1 in
    --no-grid) grid=--no-grid; shift; continue ;;
    -h | --help) usage 0 ;;
  esac
  [ $# -ge 2 ] || usage 2 >&2
  case $1 in
    --count) count=$2 ;;
    --seed) seed=$2 ;;
    --arc) arc=$2 ;;
    --mode) modes+=("$2") ;;
    --dir) dir=$2 ;;
    --jobs) jobs=$2 ;;
    --timeout) limit=$2 ;;
    *) usage 2 >&2 ;;
  esac
  shift 2
done
[ ${#modes[@]} -gt 0 ] || modes=(interpreter gc-stress native native-gc-stress)
if [ -z "$arc" ]; then
  for arc in "$root/target/release/arc" "$root/target/debug/arc"; do [ -x "$arc" ] && break; done
fi
[ -x "$arc" ] || { echo "run.sh: there is no program $arc" >&2; exit 2; }
arc=$(realpath "$arc")
for mode in "${modes[@]}"; do
  case $mode in interpreter | gc-stress | native | native-gc-stress) ;; *) echo "run.sh: there is no mode $mode" >&2; exit 2 ;; esac
done

began=$(date +%s)
mkdir -p "$dir" && dir=$(realpath "$dir")
python3 "$here/abigen.py" --seed "$seed" --count "$count" $grid --out "$dir" || exit 2
CC_JOBS=$jobs bash "$here/build.sh" "$dir" || { echo "run.sh: the libraries do not build" >&2; exit 2; }

# One program in one mode; quiet if all is well.
one() {
  local mode=${1%%:*} program=${1#*:} flags=()
  case $mode in native*) flags=(--jit=eager) ;; *) flags=(--jit=off) ;; esac
  case $mode in *gc-stress) flags+=(--gc-stress) ;; esac
  local out status
  out=$(timeout "$limit" "$arc" "${flags[@]}" "$program" 2>&1)
  status=$?
  if [ $status -eq 0 ] && [[ ${out##*$'\n'} =~ ^ok\ ([0-9]+)$ ]]; then
    echo "+ ${BASH_REMATCH[1]}"
  else
    local name=${program#"$dir"/}
    printf '%s\n' "$out" | cut -c1-300 | head -60 | sed "s|^|$mode $name: |"
    echo "! $mode $name, exit status $status"
  fi
}
export -f one
export arc dir limit

failed=0
for variant in gcc0 gcc2 clang1; do
  [ -d "$dir/$variant" ] || continue
  rm -f "$dir/$variant"/*.arc
  programs=$(while read -r unit; do python3 "$here/render_arc.py" "$dir" "$unit" "$dir/$variant" || echo FAILED; done <"$dir/UNITS")
  case $programs in *FAILED*) echo "run.sh: the programs do not render" >&2; exit 2 ;; esac
  for mode in "${modes[@]}"; do
    out=$(sed "s/^/$mode:/" <<<"$programs" | xargs -P "$jobs" -I{} bash -c 'one "$1"' _ {})
    grep -v '^[+!] ' <<<"$out"
    ok=$(awk '/^\+ / { n += $2 } END { print n + 0 }' <<<"$out")
    bad=$(grep -c '^! ' <<<"$out")
    failed=$((failed + bad))
    grep '^! ' <<<"$out" | cut -c3-
    echo "$variant, $mode: $ok cases of $(wc -l <<<"$programs") programs ok, $bad programs failed"
  done
done
[ -d "$dir/clang1" ] || echo "clang IS MISSING: its libraries were left out"
if [ "$failed" -eq 0 ]; then echo "all is well, $(($(date +%s) - began)) s"; else echo "FAILED: $failed runs of programs"; exit 1; fi
