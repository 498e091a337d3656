#!/usr/bin/env python3
"""How long it takes to make native code: CPU time for each function that Cranelift compiles.

A script has many copies of one function under different names, and calls each of them twice: with `--hot-after=2` the
second call compiles it, and nothing else. What `--jit=off` takes for the same script is subtracted, and the rest divided by
the number of functions. The first function also pays for making the compiler, and for pages that are touched for the first time:
that is a script with a single function. Writes the table of docs/performance.md between its markers; `--print` only shows
it. PASSES=n, CORE=n (the core that everything is pinned to).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- compiling: begin (benches/compile.py) -->", "<!-- compiling: end -->"
PASSES = int(os.environ.get("PASSES", "15"))
COPIES = 300
# By name: the function, and how it is called.
FUNCTIONS = {
    "add": ("fn NAME(a: int, b: int) -> int { a + b }", "NAME(1, 2)"),
    "fib": ("fn NAME(n: int) -> int { if n < 2 { n } else { NAME(n - 1) + NAME(n - 2) } }", "NAME(0)"),
    "a loop": ("fn NAME(n: int) -> int {\n  var sum = 0\n  for i in 0..n { sum = sum + i * i }\n  sum\n}", "NAME(0)"),
    "two loops over a list": (
        "fn NAME(xs: [int]) -> int {\n  var best = 0\n  for x in xs {\n    var sum = 0\n    for y in xs { if y < x { sum += y } }\n"
        "    if sum > best { best = sum }\n  }\n  best\n}",
        "NAME(none)",
    ),
    "text and a map": (
        'fn NAME(word: str, counts: [str: int]) -> int {\n  if word == "" { return 0 }\n  let key = "{word}!"\n'
        "  counts[key] = (counts.get(key) ?? 0) + 1\n  counts[key]\n}",
        'NAME("", counts)',
    ),
}
PREPARED = "let none: [int] = []\nlet counts: [str: int] = [:]\n"


def script(function, call, copies):
    names = [f"f{number}" for number in range(copies)]
    text = [PREPARED]
    text += [function.replace("NAME", name) for name in names]
    text += [call.replace("NAME", name) for name in names for _ in range(2)]
    return "\n".join(text) + "\n"


def cpu_time(command):
    """Milliseconds of the process."""
    pin = ["taskset", "-c", os.environ.get("CORE", "1" if (os.cpu_count() or 1) > 1 else "0")] if shutil.which("taskset") else []
    process = subprocess.Popen(pin + command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        sys.exit(f"{' '.join(command)} failed")
    return (usage.ru_utime + usage.ru_stime) * 1000


def main():
    arc = os.environ.get("ARC", str(ROOT / "target" / "release" / "arc"))
    rows = ["|  | each of %d, µs | the first of a process, µs |" % COPIES, "| --- | ---: | ---: |"]
    with tempfile.TemporaryDirectory() as folder:
        for name, (function, call) in FUNCTIONS.items():
            figures = []
            for copies in (COPIES, 1):
                path = os.path.join(folder, f"copies_{copies}.arc")
                Path(path).write_text(script(function, call, copies))
                native, off = ["--jit=auto", "--hot-after=2"], ["--jit=off"]
                taken = [cpu_time([arc, *native, path]) - cpu_time([arc, *off, path]) for _ in range(PASSES)]
                figures.append(median(taken) * 1000 / copies)
            rows.append(f"| {name} | {figures[0]:.0f} | {figures[1]:.0f} |")
            print(rows[-1], file=sys.stderr)
    table = "\n".join(rows)
    if "--print" in sys.argv:
        print(table)
        return
    text = DOCUMENT.read_text()
    text = re.sub(re.escape(BEGIN) + ".*?" + re.escape(END), lambda _: f"{BEGIN}\n{table}\n{END}", text, flags=re.S)
    DOCUMENT.write_text(text)


main()
