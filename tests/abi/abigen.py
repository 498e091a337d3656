#!/usr/bin/env python3
"""abigen: makes System V x86-64 calling convention cases from a seed.

    abigen.py --seed 1 --count 2000 --out DIR     the grid and 2,000 random cases, in units of at most 250
    abigen.py --no-grid --seed 7 --count 250 --out DIR                     one random unit, of the seed 7
    abigen.py --sigs FILE --out DIR               cases from signatures in dyncall's letters, `args)ret`, one a line

A unit is grid0 to grid3, or rSEED. For each it writes into DIR:
    UNIT.h         the C interface
    UNIT.c         the library: every function checks its arguments byte by byte, the stack alignment, %al, and the
                   callee-saved registers across callbacks
    UNIT.json      the same without C: types, cases, values, and the place of every piece of every argument
    UNIT_caller.c  a C caller: checks the library and the places against what the C compilers do
and UNITS, their names, one a line. The same arguments give the same bytes.
"""
import argparse, json, os, struct as pystruct, sys

FORMAT = 2
UNIT = 250            # cases of a random unit

# ------------------------------------------------------------------ random
class Rng:
    """splitmix64: stable over Python versions"""
    def __init__(self, seed):
        self.s = seed & (2**64 - 1)
    def u64(self):
        self.s = (self.s + 0x9E3779B97F4A7C15) & (2**64 - 1)
        z = self.s
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & (2**64 - 1)
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & (2**64 - 1)
        return z ^ (z >> 31)
    def below(self, n):
        return self.u64() % n
    def span(self, a, b):
        return a + self.below(b - a + 1)
    def chance(self, pct):
        return self.below(100) < pct
    def pick(self, seq):
        return seq[self.below(len(seq))]
    def weighted(self, pairs):
        tot = sum(w for _, w in pairs)
        k = self.below(tot)
        for v, w in pairs:
            if k < w:
                return v
            k -= w
        raise AssertionError

# ------------------------------------------------------------------ types
NO, INT, SSE, X87, X87UP, MEM = "NO", "INTEGER", "SSE", "X87", "X87UP", "MEMORY"

def up(n, a):
    return (n + a - 1) // a * a

class Scalar:
    kind = "scalar"
    def __init__(self, name, size, cls, spellings, signed=False):
        self.name, self.size, self.align, self.cls = name, size, size, cls
        self.spellings, self.signed = spellings, signed
    def j(self):
        return self.name

S = {s.name: s for s in [
    Scalar("i8", 1, INT, ["int8_t", "signed char", "char"], True),
    Scalar("u8", 1, INT, ["uint8_t", "unsigned char"]),
    Scalar("i16", 2, INT, ["int16_t", "short"], True),
    Scalar("u16", 2, INT, ["uint16_t", "unsigned short"]),
    Scalar("i32", 4, INT, ["int32_t", "int", "enum abi_es"], True),
    Scalar("u32", 4, INT, ["uint32_t", "unsigned", "enum abi_eu"]),
    Scalar("i64", 8, INT, ["int64_t", "long", "long long", "ptrdiff_t"], True),
    Scalar("u64", 8, INT, ["uint64_t", "unsigned long", "size_t"]),
    Scalar("bool", 1, INT, ["_Bool"]),
    Scalar("f32", 4, SSE, ["float"]),
    Scalar("f64", 8, SSE, ["double"]),
    Scalar("f80", 16, X87, ["long double"]),
    Scalar("ptr", 8, INT, ["void *"]),
    Scalar("cstr", 8, INT, ["const char *"]),
]}
INTS = ["i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64"]

class Array:
    kind = "array"
    def __init__(self, elem, n):
        self.elem, self.n = elem, n
        self.size, self.align = elem.size * n, elem.align
    def j(self):
        return {"array": self.elem.j(), "len": self.n}

class Bits:
    """a bit-field; `pos` is its first bit, from the start of its struct or union"""
    kind = "bits"
    def __init__(self, base, width):
        self.base, self.width, self.pos = base, width, 0
        self.size, self.align, self.name, self.cls, self.signed = base.size, base.align, base.name, INT, base.signed
    def j(self):
        return self.base.name

class Agg:
    """struct or union"""
    def __init__(self, name, kind, fields, packed=False, min_align=1):
        self.name, self.kind, self.packed, self.min_align = name, kind, packed, min_align
        self.fields = []          # (name, type, offset, c spelling)
        bit, al, size = 0, min_align, 0
        for fname, ft, spell in fields:
            fa = 1 if packed else ft.align
            if kind == "union": bit = 0
            if ft.kind == "bits":
                unit = 8 * ft.size            # it may not cross a boundary of its type, but where packed
                if not packed and bit // unit != (bit + ft.width - 1) // unit: bit = up(bit, unit)
                ft.pos, o = bit, bit // 8
                bit += ft.width
            else:
                o = up((bit + 7) // 8, fa)
                bit = 8 * (o + ft.size)
            self.fields.append((fname, ft, o, spell))
            al = max(al, fa)
            size = max(size, (bit + 7) // 8)
        self.align, self.size = al, up(size, al)
    def j(self):
        return self.name

class PtrTo:
    kind = "ptrto"
    size = align = 8
    def __init__(self, agg):
        self.agg = agg
    def j(self):
        return "*" + self.agg.name

class Fn:
    kind = "fn"
    size = align = 8
    def __init__(self, ret, params):
        self.ret, self.params = ret, params
    def j(self):
        return {"fn": {"ret": tj(self.ret), "params": [p.j() for p in self.params]}}

def tj(t):
    return "void" if t is None else t.j()

def features_of(t):
    """what a host must support for t"""
    if t is None: return set()
    if t.kind == "scalar": return {"longdouble"} if t.name == "f80" else set()
    if t.kind == "array": return features_of(t.elem) | {"array-field"}
    if t.kind == "bits": return {"bitfield"}
    if t.kind in ("ptrto", "fn"): return set()
    out = set()
    if t.kind == "union": out.add("union")
    if t.packed: out.add("packed")
    if t.min_align > 1: out.add("align")
    for _, f, _, _ in t.fields:
        out |= features_of(f)
        if f.kind in ("struct", "union"): out.add("nested")
    return out

# ------------------------------------------------------------------ psABI model
def merge(a, b):
    if a == b: return a
    if a == NO: return b
    if b == NO: return a
    if MEM in (a, b): return MEM
    if INT in (a, b): return INT
    if a in (X87, X87UP) or b in (X87, X87UP): return MEM
    return SSE

def leaves(t, off=0):
    """(scalar type, offset) of every leaf, every union member"""
    if t.kind in ("ptrto", "fn"):
        yield S["ptr"], off
    elif t.kind in ("scalar", "bits"):
        yield t, off
    elif t.kind == "array":
        for i in range(t.n):
            yield from leaves(t.elem, off + i * t.elem.size)
    else:
        for _, ft, fo, _ in t.fields:
            yield from leaves(ft, off + fo)

def classify(t):
    """list of eightbyte classes, or [MEMORY]"""
    if t.kind not in ("struct", "union"): return classify_anew(t)
    if not hasattr(t, "classes"): t.classes = classify_anew(t)
    return t.classes

def classify_anew(t):
    if t.kind in ("ptrto", "fn"): return [INT]
    if t.kind == "scalar":
        return [X87, X87UP] if t.name == "f80" else [t.cls]
    if t.size > 16: return [MEM]
    cls = classes_at(t, 0)
    cls = [cls.get(i, NO) for i in range((t.size + 7) // 8)]
    if MEM in cls: return [MEM]
    for i, c in enumerate(cls):
        if c == X87UP and (i == 0 or cls[i - 1] != X87): return [MEM]
    return cls

def classes_at(t, off):
    """eightbyte -> class; a nested aggregate is classified as a whole before it is merged
    (merging is not associative once x87 is involved)"""
    if t.kind in ("ptrto", "fn"): return {off // 8: INT}
    if t.kind == "scalar":
        if off % t.align: return {off // 8: MEM}         # unaligned field
        if t.name == "f80": return {off // 8: X87, off // 8 + 1: X87UP}
        return {off // 8: t.cls}
    if t.kind == "bits":
        # off is where the byte of its first bit lies; bit-fields are INTEGER wherever they lie
        first = 8 * (off - t.pos // 8) + t.pos
        return {k: INT for k in range(first // 64, (first + t.width - 1) // 64 + 1)}
    parts = [(t.elem, off + i * t.elem.size) for i in range(t.n)] if t.kind == "array" else [(f, off + o) for _, f, o, _ in t.fields]
    out = {}
    for f, o in parts:
        for k, c in classes_at(f, o).items(): out[k] = merge(out.get(k, NO), c)
    # the clean-up after merging applies to every nested aggregate too
    if MEM in out.values() or any(c == X87UP and out.get(k - 1) != X87 for k, c in out.items()): return {off // 8: MEM}
    return out

def gcc_va_arg(t):
    """aggregates in integer registers with an alignment of 16: the va_arg of gcc 12 -O2 reads them with an aligned load
    from where registers are saved, which has an alignment of 8 there"""
    return t.align > 8 and INT in classify(t)

def disputed(t):
    """aggregates with a union and a float in an SSE eightbyte: clang (14 to at least 18) passes
    only 4 of the 8 bytes when the members differ there (llvm-project issues 83388, 76017)"""
    if t.kind not in ("struct", "union") or t.size > 16 or "union" not in features_of(t): return False
    cls = classify(t)
    return cls != [MEM] and any(lt.name == "f32" and cls[off // 8] == SSE for lt, off in leaves(t))

IREG = ["rdi", "rsi", "rdx", "rcx", "r8", "r9"]

def place(ret, params):
    """where every argument and the result go"""
    ni = ns = so = 0
    rcls = classify(ret) if ret is not None else []
    if rcls == [MEM]:
        ni, rwhere = 1, ["sret"]
    else:
        gi, gs, rwhere = ["rax", "rdx"], ["xmm0", "xmm1"], []
        for c in rcls:
            if c == INT: rwhere.append(gi.pop(0))
            elif c == SSE: rwhere.append(gs.pop(0))
            elif c == X87: rwhere.append("st0")
    out = []
    for p in params:
        cls = classify(p)
        need_i, need_s = cls.count(INT), cls.count(SSE)
        if cls == [MEM] or X87 in cls or ni + need_i > 6 or ns + need_s > 8:
            so = up(so, max(8, p.align))
            out.append([{"off": 0, "len": p.size, "loc": "stack+%d" % so}])
            so += up(p.size, 8)
            continue
        pieces = []
        for k, c in enumerate(cls):
            ln = min(8, p.size - 8 * k)
            if c == INT:
                pieces.append({"off": 8 * k, "len": ln, "loc": IREG[ni]}); ni += 1
            elif c == SSE:
                pieces.append({"off": 8 * k, "len": ln, "loc": "xmm%d" % ns}); ns += 1
        out.append(pieces)
    return rwhere, out, {"int_regs": ni, "sse_regs": ns, "stack_bytes": so}

# ------------------------------------------------------------------ values
def f80_bytes(d):
    bits = pystruct.unpack("<Q", pystruct.pack("<d", d))[0]
    sign, exp, man = bits >> 63, (bits >> 52) & 0x7FF, bits & ((1 << 52) - 1)
    if exp == 0x7FF: e, m = 0x7FFF, (1 << 63) | (man << 11)
    elif exp == 0:
        if man == 0: e, m = 0, 0
        else:
            sh = 53 - man.bit_length()
            e, m = 1 - 1023 - sh + 16383, (man << sh) << 11
    else: e, m = exp - 1023 + 16383, ((1 << 52) | man) << 11
    return pystruct.pack("<QH", m, (sign << 15) | e) + b"\0" * 6

F64_SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.1, 1e308, -1e-308, 5e-324, 2.2250738585072014e-308,
               float("inf"), float("-inf"), float("nan"), 3.141592653589793, 9007199254740993.0]
F32_SPECIAL = [0x00000000, 0x80000000, 0x3F800000, 0xBF800000, 0x7F7FFFFF, 0x00000001,
               0x00800000, 0x7F800000, 0xFF800000, 0x7FC00000, 0x40490FDB, 0x3DCCCCCD]

class ValueGen:
    def __init__(self, rng):
        self.r, self.g, self.mode = rng, 0, "graffiti"
    def start(self):
        self.mode = self.r.weighted([("graffiti", 45), ("random", 30), ("edge", 25)])
        self.g = self.r.below(200) + 1
    def raw(self, n):
        if self.mode == "graffiti":
            out = []
            for _ in range(n):
                out.append(self.g); self.g = self.g % 251 + 1
            return bytes(out)
        return bytes(self.r.below(256) for _ in range(n))
    def scalar(self, t):
        r = self.r
        if t.name == "bool": return {"b": bool(r.below(2))}
        if t.kind == "bits":
            w = t.width
            lo, hi = (-(1 << (w - 1)), (1 << (w - 1)) - 1) if t.signed else (0, (1 << w) - 1)
            if self.mode == "edge": return {"i": str(r.pick([lo, hi, 0, -1 if t.signed else hi >> 1]))}
            return {"i": str(lo + (int.from_bytes(self.raw(8), "little") & ((1 << w) - 1)))}
        if t.name == "cstr":
            n = r.weighted([(0, 5), (1, 5), (r.span(2, 20), 80), (r.span(21, 90), 10)])
            return {"s": "".join(r.pick("abcdefghijklmnopqrstuvwxyz0123456789 _-%") for _ in range(n))}
        if t.name == "ptr":
            v = r.weighted([(0, 8), (2**64 - 1, 4), (0x7FFFFFFFF000, 4),
                            (int.from_bytes(self.raw(8), "little") & (2**47 - 1), 54),
                            (int.from_bytes(self.raw(8), "little"), 30)])
            return {"p": "0x%x" % v}
        if t.cls == INT:
            lo, hi = (-(1 << (8 * t.size - 1)), (1 << (8 * t.size - 1)) - 1) if t.signed else (0, (1 << (8 * t.size)) - 1)
            if self.mode == "edge":
                v = r.pick([lo, hi, 0, 1, hi - 1, lo + 1, -1 if t.signed else hi // 2 + 1, hi // 2])
            else:
                v = int.from_bytes(self.raw(t.size), "little", signed=t.signed)
            return {"i": str(v)}
        if t.name == "f32":
            while True:
                b = r.pick(F32_SPECIAL) if self.mode == "edge" else int.from_bytes(self.raw(4), "little")
                if (b & 0x7F800000) != 0x7F800000 or (b & 0x7FFFFF) == 0 or b == 0x7FC00000: break
                if self.mode == "graffiti": b = int.from_bytes(self.raw(4), "little")
            d = pystruct.unpack("<f", pystruct.pack("<I", b))[0]
            return {"f": repr(d), "bits": "0x%08x" % b}
        while True:
            if self.mode == "edge": d = r.pick(F64_SPECIAL)
            else: d = pystruct.unpack("<d", self.raw(8))[0]
            b = pystruct.unpack("<Q", pystruct.pack("<d", d))[0]
            if d == d or b == 0x7FF8000000000000: break
        return {"f": repr(d), "bits": "0x%016x" % b}
    def value(self, t):
        if t.kind in ("scalar", "bits"): return self.scalar(t)
        if t.kind == "array": return {"a": [self.value(t.elem) for _ in range(t.n)]}
        if t.kind == "struct": return {"st": {n: self.value(ft) for n, ft, _, _ in t.fields}}
        if t.kind == "union":
            n, ft, _, _ = self.r.pick(t.fields)
            return {"un": n, "v": self.value(ft)}
        if t.kind == "ptrto": return {"in": self.top(t.agg), "out": self.top(t.agg)}
        raise AssertionError(t.kind)
    def top(self, t):
        """value with its memory image"""
        v = self.value(t)
        if t.kind in ("struct", "union"):
            b, m = pack(t, v)
            v["bytes"], v["mask"] = b.hex(), m.hex()
        return v

def pack(t, v):
    """(bytes, mask) of the value in memory; mask 0 = padding or inactive"""
    if t.kind == "scalar":
        n = t.size
        if "b" in v: return bytes([v["b"]]), b"\xff"
        if "i" in v: return int(v["i"]).to_bytes(n, "little", signed=t.signed), b"\xff" * n
        if "p" in v: return int(v["p"], 16).to_bytes(8, "little"), b"\xff" * 8
        if "f" in v:
            if t.name == "f80": return f80_bytes(float(v["f"])), b"\xff" * 10 + b"\0" * 6
            return int(v["bits"], 16).to_bytes(n, "little"), b"\xff" * n
        raise AssertionError(v)
    if t.kind == "array":
        bs = [pack(t.elem, e) for e in v["a"]]
        return b"".join(b for b, _ in bs), b"".join(m for _, m in bs)
    buf, mask = bytearray(t.size), bytearray(t.size)
    for n, ft, off, _ in t.fields:
        if t.kind == "union":
            if n != v["un"]: continue
            fv = v["v"]
        else:
            fv = v["st"][n]
        if ft.kind == "bits":
            x = int(fv["b"]) if "b" in fv else int(fv["i"])
            for k in range(ft.width):
                byte, one = (ft.pos + k) // 8, 1 << (ft.pos + k) % 8
                mask[byte] |= one
                if x >> k & 1: buf[byte] |= one
            continue
        b, m = pack(ft, fv)
        buf[off:off + len(b)], mask[off:off + len(m)] = b, m
    return bytes(buf), bytes(mask)

# ------------------------------------------------------------------ generator
class Gen:
    def __init__(self, seed, count, feats, sigs=None, grid=None):
        self.forced = None
        self.name = "r%d" % seed if grid is None else "grid%d" % grid
        self.r = Rng(seed * 0x1000003 + 7)
        self.seed, self.count, self.feats = seed, count, feats
        self.vg = ValueGen(self.r)
        self.types, self.cases = [], []
        self.make_types()
        if grid is not None:
            self.grid(grid); self.count = len(self.cases)
        elif sigs:
            for line in sigs: self.sig_case(line)
            self.count = len(self.cases)
        else:
            for i in range(count): self.make_case(i)

    # ---- the grid: every size 1..64, every class at every register pressure
    def grid(self, part):
        ty = {t.name: t for t in self.types}
        def new(name, fields):
            t = Agg(name, "struct", [("f%d" % i, S[f] if isinstance(f, str) else f, None) for i, f in enumerate(fields)])
            self.types.append(t); return t
        C = [new("G_i", ["i32", "i16", "u8"]), new("G_f", ["f32"]), new("G_d", ["f64"]), new("G_ii", ["i64", "u32", "i8"]), new("G_id", ["u8", "f64"]),
             new("G_fi", ["f32", "f32", "i16"]), new("G_ff", ["f64", "f32", "f32"]), new("G_m", ["f64", "i32", "f32", "i8"])]
        sigs = []
        for n in range(1, 65):
            t = self.gen_struct("Z%d" % n, n); self.types.append(t)
            sigs.append((t, [S["i16"], t, S["f64"], t]))
        pairs = sorted(set((i, f) for i in range(8) for f in (0, 7, 8)) | set((i, f) for i in (0, 5, 6) for f in range(10)))
        for t in C:
            for ni, nf in pairs:
                ps, i, f = [], ni, nf
                while i or f:
                    if i: ps.append(S["i64"]); i -= 1
                    if f: ps.append(S["f64"]); f -= 1
                sigs.append((t if (ni + nf) % 2 else S["i32"], ps + [t, S["u16"], S["f32"]]))
        for sig in sigs[part::4]:
            self.forced = sig
            for kind in ("call", "callback"): self.make_case(len(self.cases), kind)
        self.forced = None

    # ---- cases from signature strings ("args)ret", dyncall's letters)
    LETTERS = {"B": "bool", "c": "i8", "C": "u8", "s": "i16", "S": "u16", "i": "i32", "I": "u32", "j": "i64", "J": "u64",
               "l": "i64", "L": "u64", "p": "ptr", "Z": "cstr", "f": "f32", "d": "f64"}
    def sig_case(self, line):
        """each signature is called, and called back"""
        a, _, rt = line.partition(")")
        a = a.replace("v", "")
        params = [S[self.LETTERS[x]] for x in a]
        ret = S[self.LETTERS[rt]] if rt and rt != "v" else None
        self.forced = (ret, params)
        for kind in ("call", "callback"): self.make_case(len(self.cases), kind)
        self.forced = None

    # ---- types
    def scalar_field(self, style):
        r = self.r
        if style == "int": return S[r.pick(INTS + ["ptr", "bool"])]
        if style == "f32": return S["f32"]
        if style == "f64": return S["f64"]
        if style == "fp": return S[r.pick(["f32", "f64"])]
        if style == "small": return S[r.pick(["i8", "u8", "i16", "u16", "bool", "i32", "f32"])]
        if "longdouble" in self.feats and r.chance(6): return S["f80"]
        return S[r.pick(INTS + ["ptr", "bool", "f32", "f32", "f64", "f64", "f64"])]

    def gen_struct(self, name, target):
        r = self.r
        for attempt in range(60):
            style = r.weighted([("mixed", 45), ("small", 15), ("int", 12), ("fp", 10), ("f32", 9), ("f64", 9)])
            packed = "packed" in self.feats and r.chance(6)
            min_align = r.pick([a for a in (16, 32, 64) if target % a == 0]) if "align" in self.feats and target % 16 == 0 and r.chance(25) else 1
            off, al, fields = 0, min_align, []
            while len(fields) < 16:
                if off and up(off, al) == target and r.chance(60): break
                cand = []
                for _ in range(6):
                    t = self.scalar_field(style)
                    k = r.below(100)
                    if k < 16: t = Array(t, r.span(1, 5))
                    elif k < 28 and self.types:
                        n = r.pick(self.types)
                        # where a struct of bit-fields lies off its alignment, gcc and clang differ
                        if not n.packed and not packed or packed and "bitfield" not in features_of(n): t = n if r.chance(75) else Array(n, r.span(1, 3))
                    a = 1 if packed else t.align
                    o = up(off, a)
                    if o + t.size <= target and up(o + t.size, max(al, a)) <= target: cand.append((t, o, a))
                if not cand: break
                t, o, a = r.pick(cand)
                sp = self.r.pick(t.spellings) if t.kind == "scalar" else None
                fields.append(("f%d" % len(fields), t, sp))
                off, al = o + t.size, max(al, a)
            if fields and up(off, al) == target:
                t = Agg(name, "struct", fields, packed, min_align)
                if "union_fp" in self.feats or not disputed(t): return t
        return Agg(name, "struct", [("f0", Array(S["u8"], target), None)])

    def gen_classed(self, name):
        """a struct of at most 16 bytes with chosen eightbyte classes"""
        r = self.r
        want = [r.pick([INT, SSE]) for _ in range(r.weighted([(1, 25), (2, 75)]))]
        if r.chance(50) and len(want) == 2: want = r.pick([[INT, SSE], [SSE, INT]])
        fields, off = [], 0
        def add(tn):
            nonlocal off
            t = S[tn]; off = up(off, t.align) + t.size
            fields.append(("f%d" % len(fields), t, r.pick(t.spellings)))
        for k, w in enumerate(want):
            last = k == len(want) - 1
            if w == SSE:
                q = r.below(3 if last else 2)
                if q == 0: add("f64")
                else:
                    add("f32")
                    if q == 1 or not last: add("f32")
            else:
                if r.chance(25): add(r.pick(["i64", "u64", "ptr"]))
                else:
                    pos = r.below(2)                     # a float may share the eightbyte
                    if pos: add("f32"); add(r.pick(["i32", "u32", "i16", "i8", "bool"]))
                    else:
                        for _ in range(r.span(1, 3)):
                            tn = r.pick(["i8", "u8", "i16", "u16", "bool", "i32"])
                            if up(off, S[tn].align) + S[tn].size <= 8 * k + 8: add(tn)
                        if r.chance(40) and up(off, 4) + 4 <= 8 * k + 8: add("f32")
                    if not last and off <= 8 * k + 4 and up(off, 4) + 4 <= 8 * k + 8: add("i32")
        # wrap: as nested structs or arrays the classes must stay
        t = Agg(name, "struct", fields)
        return t

    def gen_bits(self, name):
        """a struct, now and then a union, with bit-fields"""
        r = self.r
        for attempt in range(100):
            kind = "union" if "union" in self.feats and r.chance(12) else "struct"
            packed = "packed" in self.feats and r.chance(25)
            fields = []
            for k in range(r.span(1, 8)):
                if r.chance(72):
                    b = S[r.pick(INTS + ["u32", "i32", "bool"])]
                    most = 1 if b.name == "bool" else 8 * b.size - (1 if packed else 0)
                    fields.append(("f%d" % k, Bits(b, r.span(1, min(most, r.pick([4, 12, 64])))), None))
                else:
                    t = S[r.pick(["i8", "u16", "i32", "u64", "f32", "f32", "f64", "f64"])]
                    fields.append(("f%d" % k, t, r.pick(t.spellings)))
            t = Agg(name, kind, fields, packed)
            if t.size <= 16 or t.size <= 32 and r.chance(15):
                if any(f.kind == "bits" for _, f, _ in fields) and not disputed(t): return t
        return Agg(name, "struct", [("f0", Bits(S["u32"], 3), None)])

    def gen_aligned(self, name):
        """an over-aligned struct, of which much may be padding"""
        r = self.r
        while True:
            fields = []
            for k in range(r.span(1, 5)):
                t = self.scalar_field("mixed")
                fields.append(("f%d" % k, Array(t, r.span(1, 3)) if r.chance(20) else t, r.pick(t.spellings)))
            t = Agg(name, "struct", fields, "packed" in self.feats and r.chance(20), r.pick([16, 16, 32, 32, 64]))
            if t.size <= 64 and not disputed(t): return t

    def any_type(self):
        """weights register-passed aggregates up"""
        r = self.r
        k = r.below(100)
        c = self.types
        if k < 45: c = [t for t in self.types if t.size <= 16 and any(x in (SSE,) for x in classify(t))] or c
        elif k < 65: c = [t for t in self.types if t.size <= 16] or c
        return r.pick(c)

    def make_types(self):
        r, n = self.r, max(120, self.count // 3)
        for i in range(n):
            if "union" in self.feats and i % 9 == 8:
                fs = []
                for k in range(r.span(2, 4)):
                    t = self.scalar_field("mixed")
                    q = r.below(100)
                    if q < 25: t = Array(t, r.span(1, 4))
                    elif q < 50:
                        c = [x for x in self.types if x.size <= 32 and not x.packed]
                        if c: t = r.pick(c)
                    fs.append(("m%d" % k, t, r.pick(t.spellings) if t.kind == "scalar" else None))
                a = Agg("U%d" % i, "union", fs)
                if a.size <= 64 and ("union_fp" in self.feats or not disputed(a)): self.types.append(a)
                continue
            if "bitfield" in self.feats and i % 12 == 3:
                self.types.append(self.gen_bits("B%d" % i)); continue
            if "align" in self.feats and i % 16 == 6:
                self.types.append(self.gen_aligned("A%d" % i)); continue
            if i % 3 == 1:
                self.types.append(self.gen_classed("S%d" % i)); continue
            if i < 96: target = i // 3 * 2 + (1 if i % 3 == 0 else 2)
            else: target = r.weighted([(r.span(1, 16), 60), (r.span(17, 32), 25), (r.span(33, 64), 15)])
            self.types.append(self.gen_struct("S%d" % i, target))

    # ---- signatures
    def param(self, mode, cb=False):
        r = self.r
        if mode == "int": return S[r.pick(INTS)]
        if mode == "narrow": return S[r.pick(["i8", "u8", "i16", "u16", "bool", "i32", "u32"])]
        if mode == "fp": return S[r.pick(["f32", "f64"])]
        if mode == "small":
            c = [t for t in self.types if t.size <= 16]
            return (r.pick(c) if r.chance(40) else self.any_type()) if r.chance(70) else S[r.pick(INTS + ["f64", "f32"])]
        if mode == "struct": return self.any_type()
        k = r.below(100)
        if k < 36: return S[r.pick(INTS)]
        if k < 41: return S["bool"]
        if k < 62: return S[r.pick(["f32", "f64"])]
        if k < 68: return S["ptr"]
        if k < 71: return S["cstr"]
        if k < 75 and not cb: return PtrTo(r.pick([t for t in self.types if t.kind == "struct"]))
        if k < 78 and "longdouble" in self.feats: return S["f80"]
        return self.any_type()

    def nparams(self):
        return self.r.weighted([(self.r.span(0, 4), 38), (self.r.span(5, 10), 37), (self.r.span(11, 24), 20), (self.r.span(25, 48), 5)])

    def ret(self, cb=False):
        r = self.r
        k = r.below(100)
        if k < 6: return None
        if k < 44: return S[r.pick(INTS + ["bool", "f32", "f64", "f32", "f64", "ptr"])]
        if k < 47 and "longdouble" in self.feats: return S["f80"]
        return self.any_type()

    def mode(self):
        return self.r.weighted([("any", 45), ("int", 8), ("narrow", 8), ("fp", 9), ("small", 16), ("struct", 14)])

    def sig(self, cb=False):
        if self.forced: return self.forced
        m, n = self.mode(), self.nparams()
        return self.ret(cb), [self.param(m if self.r.chance(88) else "any", cb) for _ in range(n)]

    def make_case(self, i, kind=None):
        r = self.r
        kind = kind or r.weighted([("call", 48), ("callback", 34), ("variadic", 18)])
        self.vg.start()
        c = {"id": i, "kind": kind, "fn": "t%d" % i}
        if kind == "callback":
            cret, cpar = self.sig(True)
            pre = [self.param("any", True) for _ in range(r.below(4))]
            post = [self.param("any", True) for _ in range(r.below(3))]
            ret, params = r.pick([None, S["i32"], S["f64"], S["u64"]]), pre + [Fn(cret, cpar)] + post
            ci = len(pre)
            args = [None if k == ci else self.vg.top(p) for k, p in enumerate(params)]
            cb = {"param": ci, "ret": tj(cret), "params": [p.j() for p in cpar],
                  "args": [self.vg.top(p) for p in cpar],
                  "result": self.vg.top(cret) if cret is not None else None,
                  "times": r.weighted([(1, 70), (2, 20), (5, 10)]),
                  "poison": r.chance(35)}
            calls = [k["id"] for k in self.cases if k["kind"] == "call"]
            if calls and r.chance(20): cb["inner"] = r.pick(calls)
            cb["where_ret"], cb["where"], cb["use"] = place(cret, cpar)
            c["_cb"], c["cb"] = (cret, cpar), cb
        else:
            ret, params = self.sig()
            if kind == "variadic":
                nf = r.span(1, max(1, min(4, len(params))))
                params = params[:nf] or [S["i32"]]
                va = []
                for _ in range(r.weighted([(r.span(0, 4), 40), (r.span(5, 12), 45), (r.span(13, 24), 15)])):
                    q = r.below(100)
                    if q < 40: va.append(S["f64"])
                    elif q < 75: va.append(S[r.pick(["i32", "u32", "i64", "u64"])])
                    elif q < 85: va.append(S["ptr"])
                    elif q < 90: va.append(S["cstr"])
                    elif q < 93 and "longdouble" in self.feats: va.append(S["f80"])
                    elif "va_struct" in self.feats: va.append(r.pick([t for t in self.types if not gcc_va_arg(t)]))
                    else: va.append(S["f64"])
                c["variadic"] = len(params)
                params = params + va
            elif r.chance(12): c["via"] = "fnptr"
            args = [self.vg.top(p) for p in params]
        c["ret"], c["params"], c["args"] = tj(ret), [p.j() for p in params], args
        c["expect"] = self.vg.top(ret) if ret is not None else None
        c["poison_ret"] = bool(ret is not None and ret.kind == "scalar" and ret.name in
                               ("i8", "u8", "i16", "u16", "i32", "u32", "bool", "f32") and r.chance(40))
        c["where_ret"], c["where"], c["use"] = place(ret, params)
        f = set()
        for t in [ret] + params:
            f |= features_of(t)
            if t is not None and t.kind in ("struct", "union"): f.add("struct-byval")
        if kind == "callback":
            for t in [cret] + cpar:
                f |= features_of(t)
                if t is not None and t.kind in ("struct", "union"): f.add("cb-struct")
            if cret is not None and cret.kind in ("struct", "union"): f.add("cb-struct-ret")
            if cret is not None and cret.kind == "scalar" and cret.name == "f80": f.add("cb-f80-ret")
        if kind == "variadic" and any(t.kind in ("struct", "union") for t in params[c["variadic"]:]): f.add("va-struct")
        c["features"] = sorted(f)
        c["_t"] = (ret, params)
        self.cases.append(c)

    # ---- output
    def json(self):
        ty = {}
        for t in self.types:
            d = {"kind": t.kind, "size": t.size, "align": t.align, "class": classify(t),
                 "fields": [{"name": n, "type": ft.j(), "offset": o, "size": ft.size,
                             **({"bits": ft.width, "bit": ft.pos} if ft.kind == "bits" else {"c": sp} if sp else {})} for n, ft, o, sp in t.fields]}
            if t.packed: d["packed"] = True
            if t.min_align > 1: d["aligned"] = t.min_align
            d["features"] = sorted(features_of(t))
            ty[t.name] = d
        cases = [{k: v for k, v in c.items() if not k.startswith("_")} for c in self.cases]
        return {"abigen": FORMAT, "abi": "sysv-x86_64", "seed": self.seed, "count": self.count, "unit": self.name,
                "entered": len(cases) + sum(c["cb"]["times"] for c in cases if "cb" in c and "inner" in c["cb"]), "coverage": self.coverage(), "types": ty, "cases": cases}

    def coverage(self):
        from collections import Counter
        k = Counter(); asz, rsz, casz, crsz = set(), set(), set(), set(); cc = Counter()
        def agg(t): return t is not None and t.kind in ("struct", "union")
        nargs = 0
        for c in self.cases:
            k[c["kind"]] += 1
            ret, params = c["_t"]
            nargs += len(params)
            for p in params:
                if agg(p): asz.add(p.size); cc["+".join(classify(p))] += 1
            if agg(ret): rsz.add(ret.size); cc["ret:" + "+".join(classify(ret))] += 1
            if "_cb" in c:
                cr, cp = c["_cb"]; nargs += len(cp)
                for p in cp:
                    if agg(p): casz.add(p.size); cc["cb:" + "+".join(classify(p))] += 1
                if agg(cr): crsz.add(cr.size); cc["cbret:" + "+".join(classify(cr))] += 1
            if c["use"]["stack_bytes"]: k["stack args"] += 1
            if c["use"]["int_regs"] == 6: k["all int regs"] += 1
            if c["use"]["sse_regs"] == 8: k["all sse regs"] += 1
        return {"kinds": dict(k), "args": nargs, "struct sizes passed": len(asz), "struct sizes returned": len(rsz),
                "struct sizes to callbacks": len(casz), "struct sizes from callbacks": len(crsz), "classes": dict(sorted(cc.items()))}

# ------------------------------------------------------------------ C text
def cname(t):
    if t is None: return "void"
    if t.kind == "scalar": return t.spellings[0]
    if t.kind == "ptrto": return t.agg.name + " *"
    return t.name

def cdecl(t, name, spell=None):
    if t.kind == "bits": return "%s %s : %d" % (cname(t.base), name, t.width)
    dims = ""
    while t.kind == "array":
        dims += "[%d]" % t.n; t = t.elem
    return "%s %s%s" % (spell if spell and not dims else cname(t), name, dims)

def fnptr(fn, name):
    return "%s (*%s)(%s)" % (cname(fn.ret), name, ", ".join(cname(p) for p in fn.params) or "void")

def cparam(t, name):
    return fnptr(t, name) if t.kind == "fn" else "%s %s" % (cname(t), name)

def header(g):
    o = ["/* made by abigen.py, unit %s */" % g.name, "#pragma once",
         "#include <stdint.h>", "#include <stddef.h>",
         "enum abi_eu { ABI_EU_A = 1, ABI_EU_B = 7, ABI_EU_C = 0x80000000u };",
         "enum abi_es { ABI_ES_A = -3, ABI_ES_B = 5 };"]
    for t in g.types:
        at = " __attribute__((packed))" if t.packed else ""
        if t.min_align > 1: at += " __attribute__((aligned(%d)))" % t.min_align
        o.append("typedef %s%s %s { %s } %s;" % (t.kind, at, t.name, " ".join(cdecl(ft, n, sp) + ";" for n, ft, _, sp in t.fields), t.name))
    o.append("#ifndef ABI_IMPL")
    for c in g.cases:
        ret, params = c["_t"]
        ps = [cparam(p, "a%d" % k) for k, p in enumerate(params)]
        if "variadic" in c: ps = ps[:c["variadic"]] + ["..."]
        o.append("%s %s(%s);" % (cname(ret), c["fn"], ", ".join(ps) or "void"))
        if c.get("via") == "fnptr":
            o.append("typedef %s;" % fnptr(Fn(ret, params), c["fn"] + "_t"))
            o.append("%s_t get_%s(void);" % (c["fn"], c["fn"]))
    o.append("#endif")
    o += ["int abi_failures(void);", "int abi_entered(void);", "int abi_ncases(void);",
          "const char *abi_message(int i);", "void abi_reset(void);", ""]
    return "\n".join(o)

RUNTIME = r'''
#include <stdio.h>
#include <stdarg.h>
#include <string.h>
#define ABI_X __attribute__((visibility("default")))
#define ABI_H __attribute__((visibility("hidden")))
static int abi_nfail, abi_nenter;
static char abi_msg[64][200];
ABI_X int abi_failures(void) { return abi_nfail; }
ABI_X int abi_entered(void) { return abi_nenter; }
ABI_X int abi_ncases(void) { return ABI_NCASES; }
ABI_X const char *abi_message(int i) { return i >= 0 && i < 64 && i < abi_nfail ? abi_msg[i] : ""; }
ABI_X void abi_reset(void) { abi_nfail = 0; abi_nenter = 0; }
static __attribute__((noinline, format(printf, 1, 2))) void abi_bad(const char *f, ...) {
  if (abi_nfail < 64) { va_list ap; va_start(ap, f); vsnprintf(abi_msg[abi_nfail], sizeof abi_msg[0], f, ap); va_end(ap); }
  abi_nfail++;
}
__attribute__((noinline)) static void abi_chk(int id, int arg, const void *p, size_t n, const unsigned char *e, const unsigned char *m) {
  const unsigned char *b = p;
  if (!p) { abi_bad("case %d arg %d: NULL", id, arg); return; }
  for (size_t i = 0; i < n; i++)
    if ((b[i] ^ e[i]) & (m ? m[i] : 0xff)) { abi_bad("case %d arg %d byte %zu/%zu: got %02x want %02x", id, arg, i, n, b[i], e[i]); return; }
}
__attribute__((noinline)) static void abi_chk_int(int id, int arg, long long v, long long e) {
  if (v != e) abi_bad("case %d arg %d: wide value got %lld want %lld (not extended?)", id, arg, v, e);
}
__attribute__((noinline)) static void abi_put(void *p, size_t n, const unsigned char *e, const unsigned char *m) {
  unsigned char *b = p;
  if (p) for (size_t i = 0; i < n; i++) b[i] = (b[i] & ~m[i]) | (e[i] & m[i]);
}
/* neither inlined nor specialised: the compilers know what the alignment should be */
#ifdef __clang__
__attribute__((optnone, noinline))
#else
__attribute__((noipa))
#endif
static void abi_chk_align(int id, int arg, const void *p, unsigned long align) {
  if ((uintptr_t)p % align) abi_bad("case %d arg %d: not aligned by %lu", id, arg, align);
}
#define ABI_ENTER(id) do { abi_nenter++; if ((uintptr_t)__builtin_frame_address(0) & 15) abi_bad("case %d: stack misaligned at entry", id); } while (0)
/* overwrite everything a callee may overwrite */
static inline __attribute__((always_inline)) void abi_trash(void) {
  __asm__ volatile("movabs $0xa5a5a5a5a5a5a5a5,%%rax\n\tmov %%rax,%%rcx\n\tmov %%rax,%%rdx\n\tmov %%rax,%%rsi\n\tmov %%rax,%%rdi\n\t"
    "mov %%rax,%%r8\n\tmov %%rax,%%r9\n\tmov %%rax,%%r10\n\tmov %%rax,%%r11\n\tmovq %%rax,%%xmm0\n\tpunpcklqdq %%xmm0,%%xmm0\n\t"
    "movdqa %%xmm0,%%xmm1\n\tmovdqa %%xmm0,%%xmm2\n\tmovdqa %%xmm0,%%xmm3\n\tmovdqa %%xmm0,%%xmm4\n\tmovdqa %%xmm0,%%xmm5\n\t"
    "movdqa %%xmm0,%%xmm6\n\tmovdqa %%xmm0,%%xmm7\n\tmovdqa %%xmm0,%%xmm8\n\tmovdqa %%xmm0,%%xmm9\n\tmovdqa %%xmm0,%%xmm10\n\t"
    "movdqa %%xmm0,%%xmm11\n\tmovdqa %%xmm0,%%xmm12\n\tmovdqa %%xmm0,%%xmm13\n\tmovdqa %%xmm0,%%xmm14\n\tmovdqa %%xmm0,%%xmm15"
    ::: "rax","rcx","rdx","rsi","rdi","r8","r9","r10","r11","xmm0","xmm1","xmm2","xmm3","xmm4","xmm5","xmm6","xmm7",
    "xmm8","xmm9","xmm10","xmm11","xmm12","xmm13","xmm14","xmm15","cc","memory");
}
/* shim between our C code and a host callback: any signature passes through it
   untouched; it plants patterns in the callee-saved registers and looks at them,
   at rsp, DF, MXCSR, x87 CW and (sret) rax when the callback has returned */
ABI_H unsigned char abi_shim_area[96 * 64];
ABI_H void *abi_shim_sp = abi_shim_area, *abi_shim_target;
ABI_H unsigned abi_shim_bad, abi_shim_sret, abi_al;
ABI_H void abi_shim(void);
static void (*volatile abi_shim_p)(void) = abi_shim;
__asm__(".text\n.p2align 4\n.hidden abi_shim\n.globl abi_shim\n.type abi_shim,@function\nabi_shim:\n"
  "mov abi_shim_sp(%rip),%r11\n popq (%r11)\n mov %rbx,8(%r11)\n mov %rbp,16(%r11)\n mov %r12,24(%r11)\n mov %r13,32(%r11)\n"
  "mov %r14,40(%r11)\n mov %r15,48(%r11)\n mov %rsp,56(%r11)\n mov %rdi,64(%r11)\n stmxcsr 72(%r11)\n fnstcw 76(%r11)\n"
  "mov abi_shim_sret(%rip),%r10d\n mov %r10d,80(%r11)\n"
  "lea 96(%r11),%r10\n mov %r10,abi_shim_sp(%rip)\n"
  "mov $0x11b1b1b1,%ebx\n mov $0x22b2b2b2,%ebp\n mov $0x33b3b3b3,%r12d\n mov $0x44b4b4b4,%r13d\n mov $0x55b5b5b5,%r14d\n mov $0x66b6b6b6,%r15d\n"
  "mov abi_shim_target(%rip),%r11\n call *%r11\n"
  "mov abi_shim_sp(%rip),%r11\n lea -96(%r11),%r11\n mov %r11,abi_shim_sp(%rip)\n xor %r10d,%r10d\n"
  "cmp %rsp,56(%r11)\n je 1f\n or $1,%r10d\n1: mov 56(%r11),%rsp\n"
  "cmp $0x11b1b1b1,%rbx\n je 1f\n or $2,%r10d\n1: cmp $0x22b2b2b2,%rbp\n je 1f\n or $4,%r10d\n"
  "1: cmp $0x33b3b3b3,%r12\n je 1f\n or $8,%r10d\n1: cmp $0x44b4b4b4,%r13\n je 1f\n or $16,%r10d\n"
  "1: cmp $0x55b5b5b5,%r14\n je 1f\n or $32,%r10d\n1: cmp $0x66b6b6b6,%r15\n je 1f\n or $64,%r10d\n"
  "1: pushfq\n pop %rcx\n test $0x400,%ecx\n je 1f\n or $128,%r10d\n cld\n"
  "1: stmxcsr 84(%r11)\n mov 84(%r11),%ecx\n xor 72(%r11),%ecx\n and $0xffc0,%ecx\n je 1f\n or $256,%r10d\n"
  "1: fnstcw 84(%r11)\n mov 84(%r11),%ecx\n xor 76(%r11),%ecx\n and $0x1f3f,%ecx\n je 1f\n or $512,%r10d\n"
  "1: cmpl $0,80(%r11)\n je 1f\n cmp %rax,64(%r11)\n je 1f\n or $1024,%r10d\n"
  "1: mov %r10d,abi_shim_bad(%rip)\n mov 8(%r11),%rbx\n mov 16(%r11),%rbp\n mov 24(%r11),%r12\n mov 32(%r11),%r13\n mov 40(%r11),%r14\n mov 48(%r11),%r15\n"
  "pushq (%r11)\n ret\n.size abi_shim,.-abi_shim\n");
static void abi_shim_verify(int id) {
  unsigned b = abi_shim_bad;
  if (b) abi_bad("case %d callback broke:%s%s%s%s%s%s", id, b & 1 ? " rsp" : "", b & 0x7e ? " callee-saved" : "", b & 128 ? " DF" : "", b & 256 ? " mxcsr" : "", b & 512 ? " x87cw" : "", b & 1024 ? " sret-rax" : "");
}
#ifdef ABI_NO_POISON
#define ABI_PRET(T, W) T
#define ABI_PVAL(T, W, x) (x)
#define ABI_VA(n) 
#define ABI_VN(n) n
#else
#define ABI_PRET(T, W) W
#ifdef ABI_LAX_POISON   /* what clang-compiled callees rely on: extended to 32 bits, garbage above */
#define ABI_PVAL(T, W, x) ABI_PVAL_##W(x)
#define ABI_PVAL_wide_i(x) ((uint64_t)(uint32_t)(x) | 0xdeadbeef00000000ull)
#define ABI_PVAL_wide_f(x) abi_poison_wide_f(&(x), sizeof(x))
#else                   /* what the psABI says: only the bits of the type count */
#define ABI_PVAL(T, W, x) abi_poison_##W(&(x), sizeof(x))
#endif
#define ABI_VA(n) __asm__(".text\n.globl " #n "\n.type " #n ",@function\n" #n ": movzbl %al,%r11d\n movl %r11d,abi_al(%rip)\n jmp " #n "_impl\n.size " #n ",.-" #n "\n");
#define ABI_VN(n) n##_impl
#endif
typedef uint64_t wide_i; typedef double wide_f;
static inline uint64_t abi_poison_wide_i(const void *p, size_t n) { uint64_t v = 0xdeadbeefcafef00dull; memcpy(&v, p, n); return v; }
static inline double abi_poison_wide_f(const void *p, size_t n) { uint64_t v = 0xdeadbeefcafef00dull; double d; memcpy(&v, p, n); memcpy(&d, &v, 8); return d; }
'''

def cbytes(b):
    return "{" + ",".join(str(x) for x in b) + "}"

def narrow(t):
    return t.kind == "scalar" and t.name in ("i8", "u8", "i16", "u16", "i32", "u32", "bool", "f32")

def wide(t):
    return "wide_f" if t.name == "f32" else "wide_i"

def image(t, v):
    b, m = pack(t, v)
    return b, (None if all(x == 255 for x in m) else m)

class CW:
    """writes data tables once and the code that uses them"""
    def __init__(self): self.o = []
    def table(self, name, b): self.o.append("static const unsigned char %s[%d] = %s;" % (name, len(b), cbytes(b)))
    def img(self, base, t, v):
        b, m = image(t, v)
        self.table("E" + base, b)
        if m is None: return "E" + base, "0"
        self.table("M" + base, m)
        return "E" + base, "M" + base

def check_code(w, body, i, k, p, v, ref):
    """code which checks argument `ref` of type p against v"""
    base = "%d_%s" % (i, k if isinstance(k, int) else "r")
    kk = k if isinstance(k, int) else -1
    if p.kind == "scalar" and p.name == "cstr":
        w.table("E" + base, v["s"].encode() + b"\0")
        body.append("abi_chk(%d,%d,%s,%d,E%s,0);" % (i, kk, ref, len(v["s"]) + 1, base))
    elif p.kind == "ptrto":
        e, m = w.img(base, p.agg, v["in"])
        body.append("abi_chk_align(%d,%d,%s,%d);" % (i, kk, ref, p.agg.align))
        body.append("abi_chk(%d,%d,%s,sizeof *%s,%s,%s);" % (i, kk, ref, ref, e, m))
        b, mm = pack(p.agg, v["out"])
        w.table("O" + base, b); w.table("N" + base, mm)
        body.append("abi_put(%s,sizeof *%s,O%s,N%s);" % (ref, ref, base, base))
    else:
        e, m = w.img(base, p, v)
        if p.align > 16: body.append("abi_chk_align(%d,%d,&%s,%d);" % (i, kk, ref, p.align))
        body.append("abi_chk(%d,%d,&%s,sizeof %s,%s,%s);" % (i, kk, ref, ref, e, m))
        if narrow(p) and p.name != "f32":
            val = int(v["b"]) if p.name == "bool" else int(v["i"])
            body.append("abi_chk_int(%d,%d,(long long)%s,%dLL);" % (i, kk, ref, val))

def source(g):
    w = CW(); o = w.o
    o.append("/* made by abigen.py, unit %s */" % g.name)
    o.append("#define ABI_IMPL 1\n#define ABI_NCASES %d\n#include \"%s.h\"" % (len(g.cases), g.name))
    o.append(RUNTIME)
    for t in g.types:
        o.append("_Static_assert(sizeof(%s) == %d && _Alignof(%s) == %d, \"layout of %s\");" % (t.name, t.size, t.name, t.align, t.name))
        for n, ft, off, _ in t.fields:
            if ft.kind == "bits": continue
            o.append("_Static_assert(offsetof(%s, %s) == %d && sizeof(((%s *)0)->%s) == %d, \"%s.%s\");" % (t.name, n, off, t.name, n, ft.size, t.name, n))
    for c in g.cases:
        i = c["id"]; ret, params = c["_t"]
        body = ["ABI_ENTER(%d);" % i]
        va = "variadic" in c
        nf = c["variadic"] if va else len(params)
        if va:
            al = c["use"]["sse_regs"]
            body.append("#ifndef ABI_NO_POISON")
            body.append("if (abi_al > 8 || abi_al < %d) abi_bad(\"case %d: al is %%u, %d vector registers used\", abi_al);" % (al, i, al))
            body.append("#endif")
        if va:
            body.append("va_list ap; va_start(ap, a%d);" % (nf - 1))
        for k, (p, v) in enumerate(zip(params, c["args"])):
            if va and k >= nf:
                body.append("%s a%d = va_arg(ap, %s);" % (cname(p), k, cname(p)))
            if p.kind == "fn": continue
            check_code(w, body, i, k, p, v, "a%d" % k)
        if va: body.append("va_end(ap);")
        if c["kind"] == "callback":
            cb = c["cb"]; cret, cpar = c["_cb"]
            ctys, cargs = [], []
            for k, (p, v) in enumerate(zip(cpar, cb["args"])):
                nm = "b%d" % k
                if p.kind == "scalar" and p.name == "cstr":
                    w.table("A%d_%d" % (i, k), v["s"].encode() + b"\0")
                    ctys.append("const char *"); cargs.append("(const char *)A%d_%d" % (i, k)); continue
                b, _ = pack(p, v)
                if p.kind != "scalar":   # padding must not matter: fill it
                    m = pack(p, v)[1]; b = bytes(x | 0xC3 & ~y for x, y in zip(b, m))
                w.table("A%d_%d" % (i, k), b)
                body.append("%s %s; memcpy(&%s, A%d_%d, sizeof %s);" % (cname(p), nm, nm, i, k, nm))
                if cb["poison"] and narrow(p):
                    ctys.append("ABI_PRET(%s,%s)" % (cname(p), wide(p))); cargs.append("ABI_PVAL(%s,%s,%s)" % (cname(p), wide(p), nm))
                else:
                    ctys.append(cname(p)); cargs.append(nm)
            call = "((%s (*)(%s))abi_shim_p)(%s)" % (cname(cret), ", ".join(ctys) or "void", ", ".join(cargs))
            sret = 1 if cb["where_ret"] == ["sret"] else 0
            body.append("for (int t = 0; t < %d; t++) {" % cb["times"])
            body.append("abi_shim_target = (void *)a%d; abi_shim_sret = %d;" % (cb["param"], sret))
            if cret is None:
                body.append("%s; abi_shim_verify(%d);" % (call, i))
            else:
                body.append("%s r = %s; abi_shim_verify(%d);" % (cname(cret), call, i))
                check_code(w, body, i, "r", cret, cb["result"], "r")
            body.append("}")
        pret = c["poison_ret"]
        if ret is None:
            body.append("abi_trash();"); rt = "void"
        else:
            rb, rm = pack(ret, c["expect"])
            if ret.kind != "scalar": rb = bytes(x | 0x3C & ~y for x, y in zip(rb, rm))
            w.table("R%d" % i, rb)
            rt = cname(ret)
            body.append("%s x; abi_trash(); memcpy(&x, R%d, sizeof x);" % (rt, i))
            if pret:
                body.append("return ABI_PVAL(%s,%s,x);" % (rt, wide(ret))); rt = "ABI_PRET(%s,%s)" % (rt, wide(ret))
            else: body.append("return x;")
        ps = [cparam(p, "a%d" % k) for k, p in enumerate(params[:nf])]
        if va: ps.append("...")
        nm = c["fn"]
        if va:
            o.append("ABI_VA(%s)" % nm); fnm = "ABI_VN(%s)" % nm
        else: fnm = nm
        o.append("ABI_X %s%s %s(%s)\n{\n  %s\n}" % ("__attribute__((used)) " if va else "", rt, fnm, ", ".join(ps) or "void", "\n  ".join(body)))
        if c.get("via") == "fnptr":
            o.append("ABI_X void *get_%s(void) { return (void *)%s; }" % (nm, nm))
    return "\n".join(o) + "\n"

# ------------------------------------------------------------------ C caller
CAPTURE = r'''
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
struct cap { uint64_t g[6]; unsigned char x[8][16]; uint64_t al; unsigned char st[4096]; } cap;
unsigned cap_x87; 
void abi_capture(void);
static void (*volatile abi_capture_p)(void) = abi_capture;
__asm__(".text\n.globl abi_capture\nabi_capture:\n mov %rdi,cap(%rip)\n mov %rsi,8+cap(%rip)\n mov %rdx,16+cap(%rip)\n mov %rcx,24+cap(%rip)\n"
 "mov %r8,32+cap(%rip)\n mov %r9,40+cap(%rip)\n movups %xmm0,48+cap(%rip)\n movups %xmm1,64+cap(%rip)\n movups %xmm2,80+cap(%rip)\n movups %xmm3,96+cap(%rip)\n"
 "movups %xmm4,112+cap(%rip)\n movups %xmm5,128+cap(%rip)\n movups %xmm6,144+cap(%rip)\n movups %xmm7,160+cap(%rip)\n movzbl %al,%eax\n mov %rax,176+cap(%rip)\n"
 "mov %rdi,%rax\n lea 8(%rsp),%rsi\n lea 184+cap(%rip),%rdi\n mov $4096,%ecx\n cld\n rep movsb\n xorps %xmm0,%xmm0\n xorps %xmm1,%xmm1\n xor %edx,%edx\n"
 "cmpl $0,cap_x87(%rip)\n je 1f\n fldz\n1: ret\n");
static int fails;
static void cmp(int id, int arg, const char *what, const void *p, size_t n, const unsigned char *e, const unsigned char *m) {
  const unsigned char *b = p;
  for (size_t i = 0; i < n; i++) if ((b[i] ^ e[i]) & (m ? m[i] : 0xff)) { if (fails++ < 20) printf("FAIL %s case %d arg %d byte %zu got %02x want %02x\n", what, id, arg, i, b[i], e[i]); return; }
}
'''

def caller(g):
    """C program: makes every call and callback, and checks the predicted places"""
    w = CW(); o = w.o
    o.append("#include \"%s.h\"" % g.name); o.append(CAPTURE)
    mains = []
    for c in g.cases:
        i = c["id"]; ret, params = c["_t"]
        b, args = [], []
        if c["kind"] == "callback":
            cb = c["cb"]; cret, cpar = c["_cb"]; cbody = []
            for k, (p, v) in enumerate(zip(cpar, cb["args"])):
                if p.kind == "scalar" and p.name == "cstr":
                    w.table("C%d_%d" % (i, k), v["s"].encode() + b"\0"); cbody.append("cmp(%d,%d,\"cbarg\",p%d,sizeof C%d_%d,C%d_%d,0);" % (i, k, k, i, k, i, k))
                else:
                    e, m = w.img("C%d_%d" % (i, k), p, v); cbody.append("cmp(%d,%d,\"cbarg\",&p%d,sizeof p%d,%s,%s);" % (i, k, k, k, e, m))
            if "inner" in cb: cbody.append("extern void run_%d(void); run_%d();" % (cb["inner"], cb["inner"]))
            if cret is not None:
                w.table("Q%d" % i, pack(cret, cb["result"])[0]); cbody.append("%s x; memcpy(&x,Q%d,sizeof x); return x;" % (cname(cret), i))
            o.append("static %s cb_%d(%s) { %s }" % (cname(cret), i, ", ".join("%s p%d" % (cname(p), k) for k, p in enumerate(cpar)) or "void", " ".join(cbody)))
        post, caps = [], []
        for k, (p, v) in enumerate(zip(params, c["args"])):
            nm = "v%d" % k
            if p.kind == "fn": args.append("cb_%d" % i); continue
            if p.kind == "scalar" and p.name == "cstr":
                w.table("V%d_%d" % (i, k), v["s"].encode() + b"\0"); args.append("(const char *)V%d_%d" % (i, k)); continue
            if p.kind == "ptrto":
                w.table("V%d_%d" % (i, k), pack(p.agg, v["in"])[0])
                b.append("%s %s; memcpy(&%s,V%d_%d,sizeof %s);" % (p.agg.name, nm, nm, i, k, nm)); args.append("&" + nm)
                e, m = w.img("W%d_%d" % (i, k), p.agg, v["out"]); post.append("cmp(%d,%d,\"out\",&%s,sizeof %s,%s,%s);" % (i, k, nm, nm, e, m)); continue
            e, m = w.img("V%d_%d" % (i, k), p, v)
            b.append("%s %s; memcpy(&%s,%s,sizeof %s);" % (cname(p), nm, nm, e, nm)); args.append(nm)
            for pc in c["where"][k]:
                loc = pc["loc"]
                src = "cap.st+%s" % loc[6:] if loc.startswith("stack") else "cap.x[%s]" % loc[3:] if loc.startswith("xmm") else "&cap.g[%d]" % IREG.index(loc)
                caps.append("cmp(%d,%d,\"where %s\",%s,%d,%s+%d,%s);" % (i, k, loc, src, pc["len"], e, pc["off"], "0" if m == "0" else "%s+%d" % (m, pc["off"])))
        pt = [cparam(p, "") for p in params]
        if "variadic" in c:
            pt = [cparam(p, "") for p in params[:c["variadic"]]] + ["..."]
            caps.append("if (cap.al < %d || cap.al > 8) { fails++; printf(\"FAIL al case %d: %%d\\n\", (int)cap.al); }" % (c["use"]["sse_regs"], i))
        rt = cname(ret)
        b.append("cap_x87 = %d;" % (1 if c["where_ret"] == ["st0"] else 0))
        if c["kind"] != "callback":
            b.append("(void)((%s (*)(%s))abi_capture_p)(%s); %s" % (rt, ", ".join(pt) or "void", ", ".join(args), " ".join(caps)))
        fn = "get_%s()" % c["fn"] if c.get("via") == "fnptr" else c["fn"]
        if ret is None: b.append("%s(%s);" % (fn, ", ".join(args)))
        else:
            e, m = w.img("X%d" % i, ret, c["expect"])
            b.append("%s r = %s(%s); cmp(%d,-1,\"ret\",&r,sizeof r,%s,%s);" % (rt, fn, ", ".join(args), i, e, m))
        o.append("void run_%d(void) { %s }" % (i, " ".join(b + post)))
        mains.append("run_%d();" % i)
    o.append("__attribute__((noinline)) static void all(void) { %s }\nint main(void) { char room[8192]; __asm__ volatile(\"\" :: \"r\"(room) : \"memory\"); all(); __asm__ volatile(\"\" :: \"r\"(room) : \"memory\");\n for (int i = 0; i < abi_failures() && i < 20; i++) printf(\"lib: %%s\\n\", abi_message(i));\n"
             " printf(\"c-caller: cases %%d entered %%d lib-failures %%d caller-failures %%d\\n\", %d, abi_entered(), abi_failures(), fails); return fails || abi_failures(); }"
             % (" ".join(mains), len(g.cases)))
    return "\n".join(o) + "\n"

FEATURES = ["union", "va_struct", "longdouble", "packed", "align", "bitfield"]

def features(text):
    return {"none": set(), "all": set(FEATURES)}.get(text, set(text.split(",")))

def write(g, out):
    p = os.path.join(out, g.name)
    for name, text in ((".h", header(g)), (".c", source(g)), ("_caller.c", caller(g)), (".json", json.dumps(g.json(), separators=(",", ":")))):
        with open(p + name, "w") as f: f.write(text)

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seed", type=int, default=1, help="of the first random unit; the next one has the next seed")
    ap.add_argument("--count", type=int, default=2000, help="how many random cases")
    ap.add_argument("--out", default=".")
    ap.add_argument("--features", default="all", help="of %s, union_fp; 'none'; 'all' is all but union_fp" % ", ".join(FEATURES))
    ap.add_argument("--sigs", help="file of signatures, in place of random cases and grid")
    ap.add_argument("--no-grid", action="store_true", help="leave the 848 grid cases out")
    ap.add_argument("--coverage", action="store_true", help="print what the units hold")
    a = ap.parse_args()
    feats, units = features(a.features), []
    os.makedirs(a.out, exist_ok=True)
    def add(g):
        write(g, a.out); units.append(g.name)
        if a.coverage: print(g.name, json.dumps(g.coverage()))
    if a.sigs:
        with open(a.sigs) as f: add(Gen(a.seed, 0, feats, [l.strip() for l in f if l.strip() and not l.startswith("#")]))
    else:
        for part in range(0 if a.no_grid else 4): add(Gen(1, 0, feats, grid=part))
        for k in range((a.count + UNIT - 1) // UNIT): add(Gen(a.seed + k, min(UNIT, a.count - k * UNIT), feats))
    with open(os.path.join(a.out, "UNITS"), "w") as f: f.write("".join(u + "\n" for u in units))

if __name__ == "__main__":
    main()
