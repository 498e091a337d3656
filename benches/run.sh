#!/bin/bash
# Measures Arcane beside its peers, in one run on one pinned core, and writes the tables of docs/performance.md.
#
#     benches/run.sh            all of it, some minutes
#     PASSES=1 benches/run.sh   a quick look, with its tables on the terminal alone
#
# Peers that are not installed are left out, and said so. Times are of the process's CPU clock; a ratio is
# the median of the ratios within a pass, so that a machine that slows down and speeds up does not show.
set -euo pipefail
cd "$(dirname "$0")/.."
passes=${PASSES:-7}
core=${CORE:-$(($(nproc) - 1))}
calls=${CALLS:-5000000}
target=${CARGO_TARGET_DIR:-target}
build=$target/benches
mkdir -p "$build"

say() { echo "$*" >&2; }
has() { command -v "$1" >/dev/null; }
pin=""
if has taskset; then pin="taskset -c $core"; else say "taskset is not installed: no core is pinned"; fi
compiler=""
for candidate in gcc cc clang; do if has $candidate; then compiler=$candidate; break; fi; done
if [ -z "$compiler" ]; then say "a C compiler is needed: the library that is called is written in C"; exit 1; fi
luajit=""
if has luajit; then luajit=luajit; else say "luajit is not installed: its columns stay empty"; fi

say "building"
cargo build --release --quiet
cargo bench --bench emission --no-run --quiet
arc=$(realpath "$target/release/arc")
$compiler -O2 -shared -fPIC -o "$build/libplus.so" benches/calls/plus.c
$compiler -O2 -o "$build/calls" benches/calls/calls.c -L"$build" -lplus -Wl,-rpath,"$(realpath "$build")"
$compiler -O2 -o "$build/machine" benches/machine/machine.c
$compiler -O2 -o "$build/measure" benches/startup/measure.c
$compiler -O2 -o "$build/hello" benches/startup/hello.c
cp benches/calls/calls.arc "$build/"

# A thousand functions in a library: declared, and declared and called once each.
seq 0 999 | awk '{ printf "int f%d(int x) { return x + %d; }\n", $1, $1 }' >"$build/thousand.c"
$compiler -O1 -shared -fPIC -o "$build/libthousand.so" "$build/thousand.c"
{
  echo 'extern "./libthousand.so" {'
  seq 0 999 | awk '{ printf "  fn f%d(x: c_int) -> c_int\n", $1 }'
  echo '}'
} >"$build/declared.arc"
cat >"$build/nothing.arc" <<'EOF'
EOF
{
  echo 'extern fn clock_gettime(clock: c_int, time: [i64]) -> c_int'
  cat "$build/declared.arc"
  cat <<'EOF'
let time = [0, 0]
fn now() -> float {
  clock_gettime(2, time)
  time[0] * 1e9 + time[1]
}
now()
fn all() -> int {
  var sum = 0
EOF
  seq 0 999 | awk '{ printf "  sum += f%d(1)\n", $1 }'
  cat <<'EOF'
  sum
}
let start = now()
let sum = all()
let end = now()
assert sum == 500500
print("{(end - start) / 1e6:.4f}")
EOF
} >"$build/called.arc"

# Rows are `pass, benchmark, peer, value`.
rows=$build/rows.tsv
: >"$rows"
collect() { awk -v pass="$1" -v peer="$2" -F'\t' -v OFS='\t' '{ print pass, $1, peer, $2 }' >>"$rows"; }
for pass in $(seq "$passes"); do
  say "pass $pass of $passes"
  $pin "$build/calls" "$calls" | collect "$pass" C
  $pin "$arc" "$build/calls.arc" "$calls" | collect "$pass" arc
  [ -z "$luajit" ] || $pin luajit -joff benches/calls/calls.lua $((calls / 10)) "$build/libplus.so" | collect "$pass" luajit-joff
  $pin "$build/machine" | collect "$pass" C
  $pin "$arc" benches/machine/machine.arc | collect "$pass" arc
  [ -z "$luajit" ] || $pin luajit -joff benches/machine/machine.lua | collect "$pass" luajit-joff
  $pin "$arc" "$build/called.arc" | awk -v OFS='\t' '{ print "thousand", $1 }' | collect "$pass" arc
  $pin cargo bench --bench emission --quiet 2>/dev/null | awk -F'\t' -v OFS='\t' 'NF == 3 { print $1, $2 }' | collect "$pass" arc
done
runs=$((passes * 60))
[ -n "$luajit" ] && reference="luajit benches/startup/hello.lua" || reference="$build/hello"
$pin "$build/measure" "$runs" -- $reference -- "$arc" benches/startup/hello.arc -- "$build/hello" >"$build/hello.tsv"
$pin "$build/measure" "$runs" -- "$arc" "$build/nothing.arc" -- "$arc" "$build/declared.arc" >"$build/declared.tsv"

table() {
  awk -F'\t' -v hello="$build/hello.tsv" -v declared="$build/declared.tsv" -v lua="$luajit" '
    function median(list, n,   i, j, t) {
      for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j - 1] > list[j]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
      return list[int((n + 1) / 2)]
    }
    function middle(benchmark, peer,   p, n, list) {
      n = 0
      for (p = 1; p <= passes; p++) if ((p, benchmark, peer) in value) list[++n] = value[p, benchmark, peer]
      return n ? median(list, n) : "-"
    }
    function ratio(benchmark, peer, other,   p, n, list) {
      n = 0
      for (p = 1; p <= passes; p++)
        if ((p, benchmark, peer) in value && (p, benchmark, other) in value && value[p, benchmark, other] > 0)
          list[++n] = value[p, benchmark, peer] / value[p, benchmark, other]
      return n ? sprintf("%.2f", median(list, n)) : "-"
    }
    function difference(benchmark, peer, other,   p, n, list) {
      n = 0
      for (p = 1; p <= passes; p++) list[++n] = value[p, benchmark, peer] - value[p, benchmark, other]
      return sprintf("%+.2f", median(list, n))
    }
    function show(x) { return x == "-" ? x : sprintf("%.2f", x) }
    { value[$1, $2, $3] = $4; if ($1 > passes) passes = $1 }
    END {
      print "### Gates\n\n| | measured | wanted |\n| --- | --- | --- |"
      printf "| gate of `read(int, void *, size_t)`, range check included | %d bytes | ≤ 26 |\n", middle("gate of read, alone", "arc")
      printf "| the same behind another gate | %d bytes | |\n", middle("gate of read, after another", "arc")
      printf "| the same where the range is known | %d bytes | |\n", middle("gate of read, range known", "arc")
      printf "| emission, warm, batch of 10,000: `read` | %.0f ns | ≤ 100 |\n", middle("emission of read", "arc")
      printf "| emission, warm, batch of 10,000: `hypot` | %.0f ns | ≤ 100 |\n", middle("emission of hypot", "arc")
      while ((getline line < declared) > 0) { split(line, f, "\t"); if (f[1] == 1) printf "| 1,000 externs declared | %.2f ms | < 0.5 |\n", f[5] }
      printf "| 1,000 externs called once each: looked up, emitted, called | %.2f ms | < 1 |\n\n", middle("thousand", "arc")
      print "### Calls, interpreted\n\nNanoseconds a call, loop included.\n"
      print "| | C | arc | arc − C | luajit -joff | arc / luajit -joff |\n| --- | --- | --- | --- | --- | --- |"
      count = split("plusone add2 sum6 strlen getpid", names, " ")
      for (i = 1; i <= count; i++) {
        b = names[i]
        printf "| `%s` | %s | %s | %s | %s | %s |\n", b, show(middle(b, "C")), show(middle(b, "arc")), difference(b, "arc", "C"), show(middle(b, "luajit-joff")), ratio(b, "arc", "luajit-joff")
      }
      print "\nWanted: `plusone` ≤ C + 4 ns, and ≤ 0.1 of `luajit -joff`.\n"
      print "### The interpreter\n\nMilliseconds.\n"
      print "| | C | arc | luajit -joff | arc / luajit -joff |\n| --- | --- | --- | --- | --- |"
      count = split("fib loops sieve", names, " ")
      for (i = 1; i <= count; i++) {
        b = names[i]
        printf "| %s | %s | %s | %s | %s |\n", b, show(middle(b, "C")), show(middle(b, "arc")), show(middle(b, "luajit-joff")), ratio(b, "arc", "luajit-joff")
      }
      print "\nWanted: ≤ 1.0 of `luajit -joff`.\n"
      print "### Starting\n\n`hello`, milliseconds of wall clock and of CPU, and how much more than the first.\n"
      print "| | wall | CPU | more wall | more CPU |\n| --- | --- | --- | --- | --- |"
      name[0] = lua != "" ? "luajit" : "C"; name[1] = "arc"; name[2] = "C"
      while ((getline line < hello) > 0) { split(line, f, "\t"); row[f[1]] = sprintf("| %s | %s | %s | %s | %s |", name[f[1]], f[2], f[3], f[4], f[5]) }
      for (i = 0; i <= 2; i++) if (i in row) print row[i]
      print "\nWanted: within 1 ms of `luajit`."
    }' "$rows"
}
table
if [ "$passes" -ge 3 ]; then
  page=docs/performance.md
  {
    sed '/^<!-- measured -->$/q' "$page"
    echo
    echo "Measured with \`benches/run.sh\`: $passes passes on $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo),"
    echo "$($compiler --version | head -1), $([ -z "$luajit" ] && echo "no LuaJIT" || luajit -v | cut -d' ' -f1-2), $(rustc --version | cut -d' ' -f1-2)."
    echo
    table
  } >"$build/performance.md"
  mv "$build/performance.md" "$page"
  say "wrote $page"
fi
