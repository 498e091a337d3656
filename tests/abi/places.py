#!/usr/bin/env python3
r"""places.py: where the System V x86-64 ABI puts the arguments and the result of many calls, as lines of text.

    places.py [--count 100000] [--seed 1] [--inline]      to the standard output, as it goes: pipe it into a test

The places come from the model in abigen.py, which `build.sh --callers` compares with what gcc and clang do.
No JSON, no quotes, no escapes: tokens are words, `(` and `)`; spaces separate; each line stands alone.

LINES   # TEXT                             a comment
        t N TYPE                           @N stands for this struct or union from here on; N counts from 0
        c ID FIXED RESULT (TYPE …) | RETURN | PLACE … | I V S A
                                           one case; ID counts from 0, FIXED is the number of parameters before `...`,
                                           or - for a function that is not variadic; RESULT is a TYPE or void
        end COUNT                          the last line: COUNT cases were written
With --inline there are no `t` lines: every struct and union is written where it is used.

TYPE    bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 ptr longdouble
        @N                                 a struct or union of a `t` line
        (struct SIZE ALIGN ATTR… FIELD …)  SIZE, ALIGN: what sizeof and alignof should give
        (union SIZE ALIGN ATTR… FIELD …)
ATTR    packed                             as in @packed
        align=N                            as in @align(N)
FIELD   OFFSET TYPE                        OFFSET in bytes
        OFFSET [N] TYPE                    an array of N elements (arrays have one dimension; elements may be structs)
        BIT :WIDTH TYPE                    a bit-field: BIT is its first bit from the start of the struct, TYPE a scalar

RETURN  none                               nothing comes back
        memory                             where rdi pointed at the call; rax has the address
        st0                                the x87 register
        REG or REG+REG                     rax rdx xmm0 xmm1, for the first and the second eightbyte. `-` stands for an
                                           eightbyte that is all padding
PLACE   one word per argument, in order: its pieces, joined by `+`, each OFFSET:LENGTH:WHERE, with the bytes from OFFSET on
        in WHERE: rdi rsi rdx rcx r8 r9, xmm0 to xmm7, or stack=BYTES above rsp at the call instruction
I V S A integer registers used (rdi for a result in memory included), vector registers used (al of a variadic call), bytes
        of stack arguments, and what rsp must be a multiple of at the call instruction

Example:
    t 0 (struct 16 8 0 f64 64 :3 u32)
    c 0 - @0 (i32 @0 longdouble) | xmm0+rax | 0:4:rdi 0:8:xmm0+8:8:rsi 0:16:stack=0 | 2 1 16 16
"""
import argparse, sys
sys.dont_write_bytecode = True
from abigen import Gen, S, NO, INT, SSE, X87, MEM, classify, features, place, up

def scalar(t):
    if t.kind == "ptrto": return "ptr"
    return {"f80": "longdouble", "cstr": "ptr"}.get(t.name, t.name)

class Writer:
    def __init__(self, inline, out):
        self.inline, self.out, self.known, self.kept = inline, out, {}, []
    def ty(self, t):
        if t.kind not in ("struct", "union"): return scalar(t)
        if not self.inline and id(t) in self.known: return self.known[id(t)]
        o = [t.kind, str(t.size), str(t.align)]
        if t.packed: o.append("packed")
        if t.min_align > 1: o.append("align=%d" % t.min_align)
        for _, f, off, _ in t.fields:
            if f.kind == "bits": o.append("%d :%d %s" % (f.pos, f.width, scalar(f.base)))
            elif f.kind == "array": o.append("%d [%d] %s" % (off, f.n, self.ty(f.elem)))
            else: o.append("%d %s" % (off, self.ty(f)))
        text = "(%s)" % " ".join(o)
        if self.inline: return text
        n = "@%d" % len(self.known)
        self.known[id(t)] = n
        self.kept.append(t)                       # so that no other type gets its id
        self.out.write("t %s %s\n" % (n[1:], text))
        return n

def returned(ret, where):
    if ret is None: return "none"
    if where == ["sret"]: return "memory"
    if where == ["st0"]: return "st0"
    left, o = list(where), []
    for c in classify(ret):
        o.append(left.pop(0) if c in (INT, SSE) else "-")
    if o == ["-"] * len(o): return "none"
    while o[-1] == "-": o.pop()
    return "+".join(o)

def write(count, seed, inline, out):
    w = Writer(inline, out)
    out.write("# places.py --count %d --seed %d%s\n" % (count, seed, " --inline" if inline else ""))
    g = None
    for i in range(count):
        if i % 1000 == 0: g = Gen(seed + i // 1000, 0, features("all"))      # new types
        ret, params = g.sig(g.r.chance(30))
        fixed = "-"
        if params and g.r.chance(15):
            fixed = g.r.span(1, len(params))
            params = params[:fixed] + [p for p in params[fixed:] if not narrow(p)]     # C promotes those
        rwhere, where, use = place(ret, params)
        align = max([16] + [p.align for p, pieces in zip(params, where) if pieces[0]["loc"].startswith("stack")])
        words = ["+".join("%d:%d:%s" % (x["off"], x["len"], x["loc"].replace("+", "=")) for x in pieces) for pieces in where]
        line = "c %d %s %s (%s) | %s |" % (i, fixed, "void" if ret is None else w.ty(ret), " ".join(w.ty(p) for p in params), returned(ret, rwhere))
        out.write(" ".join([line] + words + ["| %d %d %d %d\n" % (use["int_regs"], use["sse_regs"], use["stack_bytes"], align)]))
    out.write("end %d\n" % count)

def narrow(t):
    return t.kind == "scalar" and (t.size < 4 or t.name == "f32")

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--count", type=int, default=100000)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--inline", action="store_true")
    a = ap.parse_args()
    try: write(a.count, a.seed, a.inline, sys.stdout)
    except BrokenPipeError: sys.stderr.close()

if __name__ == "__main__":
    main()
