#!/usr/bin/env python3
"""The eleven programs beside their peers, in one run: each pass runs every peer once, a ratio is taken within a
pass, and the median over the passes is shown. Writes the table of docs/performance.md between its markers; `--print`
only shows it. PASSES=n, CORE=n (the core that everything is pinned to)."""

import os
import re
import shutil
import subprocess
import sys
from math import exp, log
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DOCUMENT = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- programs: begin (benches/programs/run.py) -->", "<!-- programs: end -->"
PROGRAMS = "fib nbody spectral mandelbrot fannkuch bintrees sieve strings map_int map_str sort".split()
PASSES = int(os.environ.get("PASSES", "5"))


def measure(command):
    """Seconds and checksum that a program prints."""
    pin = ["taskset", "-c", os.environ.get("CORE", "1" if (os.cpu_count() or 1) > 1 else "0")] if shutil.which("taskset") else []
    line = subprocess.run(pin + command, capture_output=True, text=True, check=True).stdout.split()
    return float(line[0]), float(line[1])


def main():
    build = HERE.parent / "results" / "build"
    build.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    subprocess.run(["gcc", "-O2", "-o", build / "programs", HERE / "bench.c", "-lm"], check=True)
    arc = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "arc"
    script = lambda name: str(HERE / f"{name}.arc")
    peers = {"Arcane": lambda name: [str(arc), script(name)], "interpreted": lambda name: [str(arc), "--jit=off", script(name)], "C": lambda name: [str(build / "programs"), name]}
    if shutil.which("luajit"):
        peers["luajit -joff"] = lambda name: ["luajit", "-joff", str(HERE / "bench.lua"), name]
        peers["luajit"] = lambda name: ["luajit", str(HERE / "bench.lua"), name]
    else:
        print("skipped: luajit (not installed)", file=sys.stderr)
    lines = ["|  | " + " | ".join(f"{peer}, s" for peer in peers) + " | interpreted / luajit -joff | Arcane / luajit | Arcane / C |"]
    lines.append("| --- |" + " ---: |" * (len(peers) + 3))
    ratios = {peer: [] for peer in peers}
    for name in PROGRAMS:
        times = {peer: [] for peer in peers}
        sums = {}
        for _ in range(PASSES):
            for peer, command in peers.items():
                seconds, checksum = measure(command(name))
                times[peer].append(seconds)
                sums[peer] = f"{checksum:.6g}"
        # Sums of floats are added up in another order, and sorts differ in nothing.
        if len(set(sums.values())) > 1:
            sys.exit(f"{name}: the peers disagree: {sums}")
        row = [f"`{name}`"] + [f"{median(values):.3f}" for values in times.values()]
        for peer in ("luajit -joff", "luajit", "C"):
            if peer not in times:
                row.append("—")
                continue
            own = "interpreted" if peer == "luajit -joff" else "Arcane"
            ratio = median(a / b for a, b in zip(times[own], times[peer]))
            ratios[peer].append(ratio)
            row.append(f"{ratio:.2f}×")
        lines.append("| " + " | ".join(row) + " |")
        print(lines[-1], file=sys.stderr)
    mean = lambda all: f"**{exp(sum(map(log, all)) / len(all)):.2f}×**" if all else "—"
    blank = [""] * len(peers)
    lines.append("| geometric mean | " + " | ".join(blank) + f" | {mean(ratios.get('luajit -joff', []))} | {mean(ratios.get('luajit', []))} | {mean(ratios['C'])} |")
    table = "\n".join(lines)
    if "--print" in sys.argv:
        print(table)
        return
    text = DOCUMENT.read_text()
    if BEGIN not in text:
        text = text.rstrip() + f"\n\n## Eleven programs\n\n{BEGIN}\n{END}\n"
    text = re.sub(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: f"{BEGIN}\n{table}\n{END}", text, flags=re.S)
    DOCUMENT.write_text(text)


main()
