#!/usr/bin/env python3
"""render_arc.py DIR UNIT OUT: renders the cases of DIR/UNIT.json as programs OUT/UNIT_NN.arc, which call ./UNIT.so beside them.

    --per N          cases of a program; 50 unless given
    --only ID[,ID]   these cases alone, one program each: OUT/UNIT_case_ID.arc

Prints the programs' paths, one a line. README.md says what a program prints.
"""
import argparse, json, os

SCALAR = dict(i8="i8", u8="u8", i16="i16", u16="u16", i32="i32", u32="u32", i64="i64", u64="u64", bool="bool",
              f32="f32", f64="f64", f80="c_longdouble", ptr="*void?", cstr="cstr")
# Fields are spelled in C in many ways, and so in Arcane.
SPELLED = {"signed char": "c_schar", "char": "c_char", "unsigned char": "c_uchar", "short": "c_short", "unsigned short": "c_ushort",
           "int": "c_int", "unsigned": "c_uint", "long": "c_long", "long long": "c_longlong", "unsigned long": "c_ulong",
           "size_t": "usize", "ptrdiff_t": "isize", "float": "c_float", "double": "c_double", "long double": "c_longdouble"}

PRELUDE = '''# Made by render_arc.py from @UNIT@.json.
var failed = 0
var done = 0
let nothing: *void? = null

fn fail(case: str, what: str) {
  failed += 1
  if failed <= 20 { print("FAIL @UNIT@ case {case}: {what}") }
}
fn as_float(bits: int) -> float { var place = bits; *(&place as *f64) }
fn bits_of(number: float) -> int { var place: f64 = number; *(&place as *int) }
fn digit(c: int) -> int = if c >= 97 { c - 87 } else { c - 48 }
fn byte(hex: str, i: int) -> int = digit(hex[2 * i]) * 16 + digit(hex[2 * i + 1])

fn integer(case: str, what: str, found: int, wanted: int) {
  if found != wanted { fail(case, "{what} is {found}, and should be {wanted}") }
}
fn boolean(case: str, what: str, found: bool, wanted: bool) {
  if found != wanted { fail(case, "{what} is {found}, and should be {wanted}") }
}
fn number(case: str, what: str, found: float, wanted: float) {
  if bits_of(found) != bits_of(wanted) { fail(case, "{what} is {found}, and should be {wanted}") }
}
fn text(case: str, what: str, found: str, wanted: str) {
  if found != wanted { fail(case, "{what} is \\"{found}\\", and should be \\"{wanted}\\"") }
}
fn pointer(case: str, what: str, found: *void?, wanted: *void?) {
  if found != wanted { fail(case, "{what} is {found}, and should be {wanted}") }
}
# The bytes of a struct or union, where the mask's bits are set.
fn bytes(case: str, what: str, p: *u8, size: int, wanted: str, mask: str) {
  for i in 0..size {
    let m = if mask.len == 0 { 255 } else { byte(mask, i) }
    let (a, b) = (p[i] & m, byte(wanted, i) & m)
    if a != b {
      fail(case, "{what}: byte {i} of {size} is {a:02x}, and should be {b:02x}")
      return
    }
  }
}
fn layout(name: str, found: [int], wanted: [int]) {
  if found != wanted { fail("-", "the layout of {name} is {found}, and should be {wanted}") }
}
fn run(case: str, body: fn()) {
  done += 1
  try { body() } catch e { fail(case, "{e.kind} error: {e.message}") }
}
'''

class Unit:
    def __init__(self, path):
        with open(path) as f: self.j = json.load(f)
        self.name, self.types = self.j["unit"], self.j["types"]
        self.cases = {c["id"]: c for c in self.j["cases"]}

    # ---- types
    def ty(self, t):
        if isinstance(t, dict):
            if "array" in t: return "[%s; %d]" % (self.ty(t["array"]), t["len"])
            return self.fn(t["fn"]["ret"], t["fn"]["params"])
        if t[0] == "*": return "*" + t[1:]
        return SCALAR.get(t, t)

    def fn(self, ret, params):
        return "fn(%s)%s" % (", ".join(self.ty(p) for p in params), "" if ret == "void" else " -> " + self.ty(ret))

    def uses(self, t, into):
        """the structs and unions that t needs, those inside first"""
        if isinstance(t, dict):
            if "array" in t: return self.uses(t["array"], into)
            for p in t["fn"]["params"] + [t["fn"]["ret"]]: self.uses(p, into)
            return
        t = t.lstrip("*")
        if t not in self.types or t in into: return
        for f in self.types[t]["fields"]: self.uses(f["type"], into)
        into[t] = True

    def definition(self, n):
        d, o = self.types[n], []
        if d.get("packed"): o.append("@packed ")
        if "aligned" in d: o.append("@align(%d) " % d["aligned"])
        fields = []
        for f in d["fields"]:
            t = SPELLED.get(f.get("c"), None) if isinstance(f["type"], str) else None
            fields.append("%s: %s" % (f["name"], t or self.ty(f["type"])) + (" : %d" % f["bits"] if "bits" in f else ""))
        return "%s%s %s { %s }" % ("".join(o), d["kind"], n, ", ".join(fields))

    def layout(self, n):
        d = self.types[n]
        whole = [f for f in d["fields"] if "bits" not in f]
        found = ["sizeof(%s)" % n, "alignof(%s)" % n] + ["offsetof(%s, %s)" % (n, f["name"]) for f in whole]
        wanted = [d["size"], d["align"]] + [f["offset"] for f in whole]
        return 'layout("%s", [%s], [%s])' % (n, ", ".join(found), ", ".join(map(str, wanted)))

    # ---- values
    def value(self, t, v):
        if "i" in v:
            n = int(v["i"])
            return "0x%x" % n if n >= 1 << 63 else str(n)
        if "b" in v: return "true" if v["b"] else "false"
        if "p" in v: return "nothing" if int(v["p"], 16) == 0 else "(%s as *void)" % v["p"]
        if "s" in v: return '"%s"' % v["s"]
        if "f" in v:
            x = float(v["f"])
            if x != x: return "as_float(0x7ff8000000000000)"
            if x in (float("inf"), float("-inf")): return "as_float(0x%s)" % ("7ff0000000000000" if x > 0 else "fff0000000000000")
            return repr(x).replace("e+", "e")
        if "a" in v: return "[%s]" % ", ".join(self.value(t["array"], e) for e in v["a"])
        fields = {f["name"]: f for f in self.types[t]["fields"]}
        if "un" in v: return "%s(%s: %s)" % (t, v["un"], self.field(fields[v["un"]], v["v"]))
        return "%s(%s)" % (t, ", ".join(self.field(fields[n], x) for n, x in v["st"].items()))

    def field(self, f, v):
        """a bit-field's value is given as its bits; a signed one is negative where the highest is set"""
        if "bits" not in f or "i" not in v: return self.value(f["type"], v)
        n, width = int(v["i"]) & ((1 << f["bits"]) - 1), f["bits"]
        return str(n - (1 << width) if f["type"][0] == "i" and n >> (width - 1) else n)

    def check(self, case, what, t, v, name):
        """code that compares the variable `name`"""
        if "bytes" in v:
            mask = "" if set(v["mask"]) == {"f"} else v["mask"]
            return 'bytes("%s", "%s", &%s as *u8, %d, "%s", "%s")' % (case, what, name, self.types[t]["size"], v["bytes"], mask)
        kind = {"i": "integer", "b": "boolean", "f": "number", "s": "text", "p": "pointer"}[next(k for k in "ibfsp" if k in v)]
        return '%s("%s", "%s", %s, %s)' % (kind, case, what, name, self.value(t, v))

    # ---- cases
    def declaration(self, c):
        ps = ["a%d: %s" % (k, self.ty(p)) for k, p in enumerate(c["params"])]
        if "variadic" in c: ps = ps[:c["variadic"]] + ["..."]
        if c.get("via") == "fnptr": return "fn get_%s() -> %s" % (c["fn"], self.fn(c["ret"], c["params"]))
        return "fn %s(%s)%s" % (c["fn"], ", ".join(ps), "" if c["ret"] == "void" else " -> " + self.ty(c["ret"]))

    def body(self, c):
        case, b, args, after = str(c["id"]), [], [], []
        for k, (p, v) in enumerate(zip(c["params"], c["args"])):
            if isinstance(p, dict):
                cb = c["cb"]
                names = ["p%d" % i for i in range(len(cb["params"]))]
                # Given in place, so that its types follow from the declaration.
                lines = ["|%s| {" % ", ".join(names) if names else "|| {"]
                for i, (t, n, e) in enumerate(zip(cb["params"], names, cb["args"])):
                    if "bytes" in e:
                        lines.append("    var q%d = p%d" % (i, i))
                        n = "q%d" % i
                    lines.append("    " + self.check(case, "callback's argument %d" % i, t, e, n))
                if "inner" in cb: lines.append("    case_%d()" % cb["inner"])
                if cb["result"] is None: lines.append("    ()")
                else: lines += ["    let answer = " + self.value(cb["ret"], cb["result"]), "    answer"]
                args.append("\n".join(lines) + "\n  }")
            elif p[0] == "*":
                b.append("  var a%d = %s" % (k, self.value(p[1:], v["in"])))
                args.append("&a%d" % k)
                after.append("  " + self.check(case, "what argument %d points to" % k, p[1:], v["out"], "a%d" % k))
            elif k >= c.get("variadic", len(c["params"])) and p == "f80":
                args.append("LongDouble(%s)" % self.value(p, v))
            else: args.append(self.value(p, v))
        call = "%s(%s)" % (c["fn"], ", ".join(args))
        if c.get("via") == "fnptr":
            b.append("  let f = get_%s()" % c["fn"])
            call = "f(%s)" % ", ".join(args)
        if c["expect"] is None: b.append("  " + call)
        else:
            b.append("  %s result = %s" % ("var" if "bytes" in c["expect"] else "let", call))
            b.append("  " + self.check(case, "the result", c["ret"], c["expect"], "result"))
        return "fn case_%s() {\n%s\n}" % (case, "\n".join(b + after))

    def program(self, ids):
        cases = [self.cases[i] for i in ids]
        inner = [c["cb"]["inner"] for c in cases if "cb" in c and "inner" in c["cb"]]
        entered = len(cases) + sum(c["cb"]["times"] for c in cases if "cb" in c and "inner" in c["cb"])
        every = [self.cases[i] for i in sorted(set(ids) | set(inner))]
        types = {}
        for c in every:
            for t in c["params"] + [c["ret"]]: self.uses(t, types)
        o = [PRELUDE.replace("@UNIT@", self.name)]
        o += [self.definition(n) for n in types]
        if any(p == "f80" for c in every for p in c["params"][c.get("variadic", 99):]):
            o.append("# C passes a long double behind `...` like a struct that holds nothing else.\nstruct LongDouble { x: c_longdouble }")
        o.append('extern "./%s.so" {' % self.name)
        o += ["  " + self.declaration(c) for c in every]
        o += ["  fn abi_failures() -> c_int", "  fn abi_entered() -> c_int", "  fn abi_message(i: c_int) -> cstr", "}", ""]
        o += [self.body(c) for c in every]
        o.append("")
        o += [self.layout(n) for n in types]
        o += ['run("%d", case_%d)' % (c["id"], c["id"]) for c in cases]
        o.append('''
for i in 0..min(abi_failures(), 20) { print("FAIL %s in C, {abi_message(i)}") }
failed += abi_failures()
if abi_entered() != %d {
  failed += 1
  print("FAIL %s: C was entered {abi_entered()} times, and should be %d times")
}
if failed > 0 {
  print("failed: {failed} failures in {done} cases")
  exit(1)
}
print("ok {done}")''' % (self.name, entered, self.name, entered))
        return "\n".join(o) + "\n"

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dir"); ap.add_argument("unit"); ap.add_argument("out")
    ap.add_argument("--per", type=int, default=50)
    ap.add_argument("--only")
    a = ap.parse_args()
    u = Unit(os.path.join(a.dir, a.unit + ".json"))
    ids = sorted(u.cases)
    if a.only: batches = [("case_%s" % i, [int(i)]) for i in a.only.split(",")]
    else: batches = [("%02d" % (k // a.per), ids[k:k + a.per]) for k in range(0, len(ids), a.per)]
    for n, batch in batches:
        path = os.path.join(a.out, "%s_%s.arc" % (u.name, n))
        with open(path, "w") as f: f.write(u.program(batch))
        print(path)

if __name__ == "__main__":
    main()
