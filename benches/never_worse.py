#!/usr/bin/env python3
"""Whether native code ever makes a program slower: the suite's programs with `--jit=off` and `--jit=auto`, in turns.

    benches/never_worse.py [--arc target/release/arc] [--passes 9] [--least 5] [FOLDER]...

Counts CPU time of the whole process, compiling included. A program that takes less than `--least` milliseconds with
`--jit=off` tells more about the process than about the program, and is left out. Of each other one the median of the
passes' ratios is shown, and beside it, as the noise of the machine, the median by which two runs of the same kind differ.
The folders are those of `tests/`; without any, `run`, `programs` and `limits`.
"""

import argparse
import os
import statistics
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TESTS = os.path.join(ROOT, "tests")
WORST = 10
MOST = 1.1


def directives(path):
    """What the program's comments say about how it is run: arguments, input; nothing if it is not run at all."""
    arguments, text = [], ""
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            if not line.startswith("#? "):
                continue
            word, _, rest = line[3:].strip().partition(" ")
            if word in ("command", "dump", "requires"):
                return None
            if word == "args":
                arguments += rest.replace("{tmp}", "/tmp").split()
            if word == "stdin":
                text += rest + "\n"
    return arguments, text


def run(arc, tier, name, arguments, text):
    """Milliseconds of CPU time, or nothing if it ran for too long."""
    process = subprocess.Popen(
        [arc, f"--jit={tier}", name, *arguments],
        cwd=TESTS,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "LC_ALL": "C", "NO_COLOR": "1"},
    )
    try:
        process.stdin.write(text.encode())
        process.stdin.close()
    except BrokenPipeError:
        pass
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return (usage.ru_utime + usage.ru_stime) * 1000


def programs(folders):
    for folder in folders:
        for path, _, files in sorted(os.walk(os.path.join(TESTS, folder))):
            for name in sorted(files):
                if name.endswith(".arc"):
                    yield os.path.relpath(os.path.join(path, name), TESTS)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--arc", default=os.path.join(ROOT, "target/release/arc"))
    parser.add_argument("--passes", type=int, default=9)
    parser.add_argument("--least", type=float, default=5.0)
    parser.add_argument("folders", nargs="*")
    options = parser.parse_args()
    arc = os.path.abspath(options.arc)
    # By program: how it is run.
    counted = {}
    seen = 0
    for name in programs(options.folders or ["run", "programs", "limits"]):
        how = directives(os.path.join(TESTS, name))
        if how is None:
            continue
        seen += 1
        if min(run(arc, "off", name, *how) for _ in range(2)) >= options.least:
            counted[name] = how
    print(f"{len(counted)} of {seen} programs take {options.least:g} ms and more")
    times = {name: {"off": [], "auto": []} for name in counted}
    for number in range(options.passes):
        for name, how in counted.items():
            # Neither is always the first.
            for tier in ("off", "auto") if number % 2 == 0 else ("auto", "off"):
                times[name][tier].append(run(arc, tier, name, *how))
    rows = []
    for name, of in times.items():
        ratios = [auto / off for off, auto in zip(of["off"], of["auto"])]
        middle = statistics.median(of["off"])
        noise = statistics.median(abs(off / middle - 1) for off in of["off"])
        rows.append((statistics.median(ratios), noise, middle, statistics.median(of["auto"]), name))
    rows.sort(reverse=True)
    print(f"{'ratio':>6} {'noise':>6} {'off':>9} {'auto':>9}")
    for ratio, noise, off, auto, name in rows[:WORST]:
        print(f"{ratio:6.2f} {noise:6.1%} {off:6.1f} ms {auto:6.1f} ms  {name}")
    if rows:
        mean = statistics.geometric_mean(row[0] for row in rows)
        print(f"geometric mean of all: {mean:.2f}")
    worse = [row for row in rows if row[0] > MOST + 2 * row[1]]
    print(f"{len(worse)} are worse than {MOST} times, beyond the noise")
    sys.exit(1 if worse else 0)


if __name__ == "__main__":
    main()
