"""order.py ARC: writes ../../startup.ld, the linker's script that lays the functions of a short run side by side.

ARC is an optimised program with its symbols. It runs a few scripts under valgrind, which notes every function that is
entered. What differs from build to build in a function's name, the hashes, is a `*` in the script: a name that no longer
exists does no harm, and a function that is missing costs what it cost before, the 64 KiB around it. So this is to be run
again when hello world has grown, not after each change.
"""

import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
# Nothing but a start, a call of C, functions and loops around calls of C.
SCRIPTS = ["benches/startup/hello.arc", "examples/arcane.arc", "examples/hypot.arc"]

# The interpreter's handlers stay together: with some of them elsewhere, loops took up to 1.07 times as long.
TOGETHER = "_ZN6arcane2vm8dispatch"

HEAD = """\
/* The functions that every script runs, side by side: the kernel maps 64 KiB around each page of code that is touched, so
   what lies scattered among Cranelift's and the tools' functions makes all of them resident. Written by
   benches/startup/order.py; build.rs gives it to the linker where that understands it. */
SECTIONS {
  .text.startup_order : {
    *(
"""
TAIL = """\
    )
  }
} INSERT AFTER .text;
"""


def entered(arc, script):
    """The functions of the program that a run of the script enters, as the linker names them."""
    with tempfile.NamedTemporaryFile() as out:
        tool = ["valgrind", "--quiet", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={out.name}"]
        subprocess.run([*tool, arc, script], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        lines = out.read().decode().splitlines()
    names, objects, current = {}, {}, ""
    for line in lines:
        # The first mention of an object or a function gives it a number, the others have that alone. A `c` in front: called.
        found = re.match(r"(c?)(ob|fn)=\((\d+)\)(?: (.*))?$", line)
        if not found:
            continue
        called, kind, number, name = found.groups()
        table = objects if kind == "ob" else names
        if name is not None:
            table[number] = name
        if called:
            continue
        if kind == "ob":
            current = table[number]
        elif os.path.basename(current) == os.path.basename(arc):
            yield table[number]


def pattern(name):
    """The section of a function, for every build; none for what has no section of its own."""
    if name.startswith(TOGETHER):
        return f".text*.{TOGETHER}*"
    name = re.sub(r"'\d+$", "", name)  # valgrind counts the levels of a recursion
    name = re.sub(r"17h[0-9a-f]{16}E.*$", "17h*", name)
    name = re.sub(r"Cs[0-9A-Za-z]+_", "Cs*_", name)
    name = re.sub(r"\.\d+$", "*", name)
    # `.text.unlikely.` has the functions that LLVM takes for cold; a start runs each of them once.
    return f".text*.{name}" if re.match(r"_[ZR]|main$", name) else None


def main():
    arc = os.path.abspath(sys.argv[1])
    patterns = {pattern(name) for script in SCRIPTS for name in entered(arc, script)} - {None}
    with open(os.path.join(ROOT, "startup.ld"), "w") as script:
        script.write(HEAD)
        script.writelines(f"      {one}\n" for one in sorted(patterns))
        script.write(TAIL)
    print(f"{len(patterns)} names")


main()
