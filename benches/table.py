"""Reads results/*.tsv and writes the tables of docs/performance.md between its two marker comments.

Ratios and differences are taken within a pass, where both sides met the same state of the machine,
and the median over the passes is what is shown. `--print` shows the tables and writes nothing.
"""

import platform
import re
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results"
DOCUMENT = HERE.parent / "docs" / "performance.md"
BEGIN, END = "<!-- tables: begin (benches/run.sh) -->", "<!-- tables: end -->"


def rows(name):
    return [line.split("\t") for line in (RESULTS / name).read_text().splitlines()]


def by_program(name):
    """program -> peer -> value in each pass; programs whose peers disagree on the result end the run."""
    values, checksums = defaultdict(lambda: defaultdict(list)), defaultdict(dict)
    for _pass, peer, program, value, checksum in rows(name):
        values[program][peer].append(float(value))
        checksums[program].setdefault(checksum, peer)
    for program, found in checksums.items():
        if len(found) > 1:
            sys.exit(f"{program}: the peers disagree: {found}")
    return values


def combined(a, b, function):
    return median(function(x, y) for x, y in zip(a, b, strict=True))


def ratio(a, b):
    return combined(a, b, lambda x, y: x / y)


def difference(a, b):
    return combined(a, b, lambda x, y: x - y)


def table(header, body):
    lines = ["| " + " | ".join(header) + " |", "| --- |" + " ---: |" * (len(header) - 1)]
    return "\n".join(lines + ["| " + " | ".join(line) + " |" for line in body])


def verdict(met):
    return "met" if met else "**missed**"


def tables():
    goals, parts = [], []

    header = re.search(r"^read\(.*?: (\d+) bytes", (RESULTS / "gate.txt").read_text(), re.MULTILINE)
    gate = int(header.group(1))
    emission = {name: (float(ns), float(size)) for name, ns, size in rows("emission.tsv")}
    goals.append(("gate of `read(int, void*, size_t)`, range check included", f"{gate} bytes", "≤ 26 bytes", gate <= 26))
    slowest = max(ns for ns, _ in emission.values())
    goals.append(("emission of a gate, warm, batch of 10,000", f"{slowest:.0f} ns", "≤ 100 ns", slowest <= 100))

    calls = by_program("ffi.tsv")
    peers = [peer for peer in ("arc", "arc-off", "c", "luajit-joff", "luajit", "libffi") if peer in calls["plusone"]]
    shown = {"arc": "Arcane", "arc-off": "Arcane, interpreted", "c": "C, PLT", "luajit-joff": "luajit -joff", "luajit": "luajit", "libffi": "libffi"}
    body = []
    for program, of in calls.items():
        cells = [f"{median(of[peer]):.2f}" if peer in of else "—" for peer in peers]
        cells.append(f"{ratio(of['arc'], of['c']):.2f}×")
        cells.append(f"{ratio(of['arc'], of['luajit']):.2f}×" if "luajit" in of else "—")
        cells.append(f"{difference(of['arc-off'], of['c']):+.2f}")
        cells.append(f"{ratio(of['arc-off'], of['luajit-joff']):.3f}×" if "luajit-joff" in of else "—")
        body.append([f"`{program}`".replace("`empty_loop`", "empty loop"), *cells])
    parts.append("### Foreign calls: ns per turn of the loop\n\n" + table(
        ["", *(shown[peer] for peer in peers), "Arcane / C", "Arcane / luajit", "interpreted − C", "interpreted / luajit -joff"], body))
    plusone = calls["plusone"]
    over = difference(plusone["arc-off"], plusone["c"])
    goals.append(("interpreted `plusone(int)`, over C", f"{over:+.2f} ns", "≤ 4 ns", over <= 4))
    kinds = [program for program in calls if program not in ("empty_loop", "bare", "qsort")]
    over, worst = max((difference(calls[kind]["arc-off"], calls[kind]["c"]), kind) for kind in kinds)
    goals.append((f"every interpreted call, over C; the most is `{worst}`", f"{over:+.2f} ns", "≤ 5 ns", over <= 5))
    if "libffi" in plusone:
        kinds = [program for program in calls if "libffi" in calls[program]]
        times, worst = max((ratio(calls[kind]["arc-off"], calls[kind]["libffi"]), kind) for kind in kinds)
        goals.append((f"every interpreted call, of libffi's `ffi_call`; the most is `{worst}`", f"{times:.2f}×", "< 1×", times < 1))
    over = difference(calls["failing"]["arc-off"], calls["bare"]["arc-off"])
    goals.append(("`[u8; n]` and `fails < 0`, over the bare call, interpreted", f"{over:+.2f} ns", "≤ 1.5 ns", over <= 1.5))
    times = ratio(calls["qsort"]["arc-off"], calls["qsort"]["c"])
    goals.append(("`qsort` with an interpreted comparison, of C's own", f"{times:.2f}×", "≤ 3×", times <= 3))
    if "luajit-joff" in plusone:
        times = ratio(plusone["arc-off"], plusone["luajit-joff"])
        goals.append(("interpreted `plusone(int)`, of `luajit -joff`", f"{times:.3f}×", "≤ 0.1×", times <= 0.1))

    limits = {"vinc": 1.1, "strlen": 1.2, "qsort": 1.3}
    plain = [program for program in calls if program not in (*limits, "empty_loop")]
    times, worst = max((ratio(calls[kind]["arc"], calls[kind]["c"]), kind) for kind in plain)
    goals.append((f"native calls of scalars and pointers, of C's; the most is `{worst}`", f"{times:.2f}×", "≤ 1.0×", times <= 1))
    for program, limit in limits.items():
        times = ratio(calls[program]["arc"], calls[program]["c"])
        goals.append((f"native `{program}`, of C's", f"{times:.2f}×", f"≤ {limit}×", times <= limit))

    programs = by_program("vm.tsv")
    peers = [peer for peer in peers if peer in programs["fib"]]
    body = []
    for program, of in programs.items():
        cells = [f"{median(of[peer]):.1f}" for peer in peers]
        if "luajit-joff" in of:
            times = ratio(of["arc-off"], of["luajit-joff"])
            goals.append((f"interpreted `{program}`, of `luajit -joff`", f"{times:.2f}×", "≤ 1.0×", times <= 1))
            cells.append(f"{times:.2f}×")
        body.append([f"`{program}`", *cells])
    joff = ["interpreted / luajit -joff"] if "luajit-joff" in peers else []
    parts.append("### Three loops: CPU ms\n\n" + table(
        ["", *(shown[peer].replace(", PLT", "") for peer in peers), *joff], body))

    names = (RESULTS / "startup.names").read_text().split()
    runs = defaultdict(lambda: ([], [], []))
    for number, *values in rows("startup.tsv"):
        for column, value in zip(runs[names[int(number)]], values, strict=True):
            column.append(float(value))
    shown["rust"] = "Rust, empty"
    peers = [peer for peer in ("arc", "luajit", "c", "rust") if f"{peer}:hello" in runs]
    body = [[shown[peer].replace(", PLT", ""), *(f"{median(column):.2f}" for column in runs[f"{peer}:hello"][:2]),
             f"{max(runs[f'{peer}:hello'][2]) / 1024:.1f}"] for peer in peers]
    parts.append("### Hello world: the whole process\n\n" + table(["", "CPU ms", "wall ms", "resident MiB"], body))
    if "luajit" in peers:
        later = difference(runs["arc:hello"][1], runs["luajit:hello"][1])
        goals.append(("hello world, wall, over `luajit`", f"{later:+.2f} ms", "within 1 ms", later <= 1))

    more = difference(runs["arc:hello"][2], runs["rust:hello"][2]) / 1024
    goals.append(("hello world, resident, over an empty Rust program", f"{more:+.1f} MiB", "≤ 3 MB", more <= 3e6 / 2**20))
    taken = difference(runs["arc:lines"][0], runs["arc:declare_0"][0])
    rate = 100_000 / taken * 1000
    goals.append(("a program of 100,000 lines, read, checked, lowered and run once", f"{rate / 1000:.0f},000 lines/s", "≥ 300,000 lines/s", rate >= 300_000))

    costs = {}
    for peer in ("arc", "luajit"):
        if f"{peer}:hello" not in runs:
            continue
        cpu = lambda script: runs[f"{peer}:{script}"][0]
        costs[peer] = (difference(cpu("declare_1000"), cpu("declare_0")), difference(cpu("call_1"), cpu("declare_1000")),
                       difference(cpu("call_1000"), cpu("call_1")))
    timed = {peer: median(values) for peer, values in by_program("externs.tsv")["externs"].items()}
    titles = ["1,000 declared, none called", "… and one called (opens the library)", "… and the 999 others called once"]
    body = [[title, *(f"{costs[peer][row]:+.2f}" for peer in costs)] for row, title in enumerate(titles)]
    body.append(["of which the calls themselves, timed inside the script", *(f"{timed[peer]:.2f}" for peer in costs)])
    parts.append("### 1,000 externs: CPU ms more than the script before\n\n" + table(
        ["", *(shown[peer] for peer in costs)], body))
    whole = difference(runs["arc:call_1000"][0], runs["arc:declare_0"][0])
    declared = costs["arc"][0]
    goals.append(("1,000 externs declared", f"{declared:.2f} ms", "< 0.5 ms", declared < 0.5))
    goals.append(("1,000 externs declared and each called once", f"{whole:.2f} ms", "< 1 ms", whole < 1))

    parts.append("### Emission: ns per gate\n\n" + table(
        ["", "ns per gate", "bytes per gate"],
        [["`read` alone", *(f"{value:.0f}" for value in emission["emit_read"])],
         ["`read plusone add2 sum6 strlen getpid` in turn", *(f"{value:.0f}" for value in emission["emit_mixed"])]]))

    models = re.findall(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    kernel = re.match(r"[0-9.]+", platform.release()).group().rstrip(".")
    skipped = [f"{peer} ({why})" for peer, why in rows("skipped.tsv")]
    about = f"Machine: {models[0] if models else platform.machine()}, Linux {kernel}; skipped: {', '.join(skipped) or 'nothing'}."
    summary = "### Goals\n\n" + table(["", "measured", "goal", ""], [[a, b, c, verdict(d)] for a, b, c, d in goals])
    return "\n\n".join([about, summary, *parts])


def main():
    text = tables()
    if "--print" in sys.argv[1:]:
        print(text)
        return
    document = DOCUMENT.read_text()
    before, rest = document.split(BEGIN)
    after = rest.split(END)[1]
    DOCUMENT.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}")


main()
