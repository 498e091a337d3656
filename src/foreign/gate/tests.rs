//! Gates into real C: a library is compiled for the test, its functions report what they got.

mod far;

use super::*;
use crate::foreign::CodeMemory;
use crate::foreign::code_memory::{DEFAULT_CAPACITY, Policy};
use crate::foreign::island::{BadValue, PENDING_BAD_ARGUMENT, bad_argument};
use crate::foreign::library::{Libraries, LibraryId};
use crate::foreign::signature::sample::{read, signature, structure};
use crate::foreign::signature::{Aggregate, AggregateKind};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// A compiled C source, a word for failures, and gates.
struct Bench {
    libraries: Libraries,
    library: LibraryId,
    gates: Gates,
    pending: Box<u32>,
    directory: PathBuf,
}

impl Bench {
    fn new(source: &str) -> Self {
        Self::with_policy(source, Policy::Automatic)
    }

    fn with_policy(source: &str, policy: Policy) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("arcane-gates-{}-{number}", std::process::id());
        let directory = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&directory).unwrap();
        std::fs::write(directory.join("test.c"), source).unwrap();
        let status = Command::new("cc")
            .args(["-O1", "-shared", "-fPIC", "-w", "-o", "test.so", "test.c"])
            .current_dir(&directory)
            .status();
        assert!(status.unwrap().success());
        let mut libraries = Libraries::new();
        let library = libraries.declare(Some("./test.so"), &directory);
        let mut pending = Box::new(0);
        let memory = CodeMemory::with_policy(policy, DEFAULT_CAPACITY).unwrap();
        let gates = Gates::with_memory(&raw mut *pending, memory).unwrap();
        Bench {
            libraries,
            library,
            gates,
            pending,
            directory,
        }
    }

    fn gate(&mut self, signature: &Signature, variadic: &[CType], proven: u64) -> Gate {
        let target = self.libraries.symbol(self.library, &signature.name);
        let target = target.unwrap_or_else(|error| panic!("{error}"));
        (self.gates.emit(signature, variadic, proven, target)).unwrap()
    }

    fn call(&mut self, signature: &Signature, slots: &mut [u64]) -> Returned {
        let gate = self.gate(signature, &[], 0);
        // A result comes in front of the arguments.
        let result = match signature.result {
            CType::Aggregate(_) => signature.result.slots() as usize,
            _ => 0,
        };
        let mut all = vec![0; result];
        all.extend_from_slice(slots);
        // SAFETY: within `all`.
        let returned = self.run_at(gate, unsafe { all.as_mut_ptr().add(result) });
        slots[..result].copy_from_slice(&all[..result]);
        returned
    }

    fn run(&mut self, gate: Gate, slots: &mut [u64]) -> Returned {
        self.run_at(gate, slots.as_mut_ptr())
    }
    fn run_at(&mut self, gate: Gate, slots: *mut u64) -> Returned {
        // SAFETY: each test's slots and C source are as its signature says.
        let returned = unsafe { call(gate.address, slots) };
        // SAFETY: our own box; the gate wrote through its address.
        assert_eq!(unsafe { (&raw const *self.pending).read_volatile() }, 0);
        returned
    }

    /// Calls, and expects that the gate refuses.
    fn refused(&mut self, gate: Gate, slots: &mut [u64]) {
        // SAFETY: as above.
        unsafe {
            call(gate.address, slots.as_mut_ptr());
            assert_eq!(
                (&raw const *self.pending).read_volatile(),
                PENDING_BAD_ARGUMENT
            );
        }
        *self.pending = 0;
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

fn bits(number: f64) -> u64 {
    number.to_bits()
}

fn number(number: i64) -> u64 {
    number as u64
}

#[test]
fn read_has_the_promised_size() {
    let mut gates = Gates::new(Box::leak(Box::new(0))).unwrap();
    let target = NonNull::new(libc::read as *mut c_void).unwrap();
    let mut size = |proven| gates.emit(&read(), &[], proven, target).unwrap().size;
    // The first brings an island, which those near by use.
    assert_eq!([size(0), size(0), size(0)], [25, 21, 21]);
    assert_eq!(size(1), 16);
}

#[test]
fn sizes_of_usual_gates() {
    let mut gates = Gates::new(Box::leak(Box::new(0))).unwrap();
    let target = NonNull::new(libc::read as *mut c_void).unwrap();
    let text = CType::CStr { nullable: false };
    let mut size = |types: &[CType], variadic: bool| {
        let named: Vec<_> = types.iter().map(|t| ("x", t.clone())).collect();
        let mut signature = signature("f", &named, CType::I32);
        signature.variadic = variadic;
        gates.emit(&signature, &[], 0, target).unwrap().size
    };
    assert_eq!(size(&[CType::I8], false), 9 + 4 + 5, "with an island");
    assert_eq!(size(&[], false), 5);
    assert_eq!(size(&[CType::I32], false), 8 + 5);
    assert_eq!(size(&[CType::U32], false), 8 + 5);
    assert_eq!(size(&[CType::Bool], false), 3 + 5);
    assert_eq!(size(&[CType::F64, CType::F64], false), 5 + 6 + 5);
    assert_eq!(size(&[text], true), 9 + 2 + 5);
    let frame = 1 + 3 + 5 + 2;
    let registers = 3 + 5 * 4;
    assert_eq!(
        size(&[const { CType::I64 }; 8], false),
        frame + registers + 2 * 4
    );
    assert_eq!(
        size(&[const { CType::I64 }; 7], false),
        frame + registers + 4 + 1
    );
}

/// `(type in C, its CType, values that fit, values that do not)`
type Width = (&'static str, CType, Vec<i64>, Vec<i64>);

fn widths() -> Vec<Width> {
    let narrow = |c, ctype: CType| {
        let (low, high) = ctype.range().unwrap();
        let bad = vec![low - 1, high + 1, i64::MIN, i64::MAX, 1 << 40, -(1 << 40)];
        let good = vec![low, high, 0, 1, high / 2];
        (c, ctype, good, bad)
    };
    vec![
        narrow("signed char", CType::I8),
        narrow("unsigned char", CType::U8),
        narrow("short", CType::I16),
        narrow("unsigned short", CType::U16),
        narrow("int", CType::I32),
        narrow("unsigned", CType::U32),
        ("long", CType::I64, vec![i64::MIN, -1, i64::MAX], vec![]),
        ("unsigned long", CType::U64, vec![-1, 0, i64::MAX], vec![]),
        ("_Bool", CType::Bool, vec![0, 1], vec![]),
        ("void *", CType::Pointer, vec![0, -1, 1 << 47], vec![]),
    ]
}

/// Every integer type at every position of 9: registers, r9, and the stack.
#[test]
fn integers_of_every_width_at_every_position() {
    let mut source = String::new();
    for (index, (c, ..)) in widths().iter().enumerate() {
        for position in 0..9 {
            let parameters: Vec<_> = (0..9)
                .map(|p| match p == position {
                    true => format!("{c} x"),
                    false => format!("long a{p}"),
                })
                .collect();
            source += &format!(
                "long f{index}_{position}({}) {{ long s = 0;",
                parameters.join(", ")
            );
            for p in (0..9).filter(|p| *p != position) {
                source += &format!(" s |= a{p} != {p} + 100;");
            }
            source += " return s ? 0x5eed : (long)x; }\n";
        }
    }
    for policy in [Policy::DualMapped, Policy::Profiled, Policy::Replaced] {
        let mut bench = Bench::with_policy(&source, policy);
        for (index, (_, ctype, good, bad)) in widths().into_iter().enumerate() {
            for position in 0..9 {
                let mut types = vec![("a", CType::I64); 9];
                types[position] = ("x", ctype.clone());
                let signature = signature(&format!("f{index}_{position}"), &types, CType::I64);
                let gate = bench.gate(&signature, &[], 0);
                let proven = bench.gate(&signature, &[], 1 << position);
                let mut slots: Vec<u64> = (100..109).collect();
                for value in &good {
                    slots[position] = number(*value);
                    assert_eq!(
                        bench.run(gate, &mut slots).rax,
                        number(*value),
                        "{signature}"
                    );
                    assert_eq!(bench.run(proven, &mut slots).rax, number(*value));
                }
                for value in &bad {
                    slots[position] = number(*value);
                    bench.refused(gate, &mut slots);
                    // SAFETY: nine scalars.
                    let named = unsafe { bad_argument(&signature, &[], slots.as_ptr()) };
                    let named = named.unwrap();
                    assert_eq!(named.index, position);
                    assert!(
                        matches!(named.value, BadValue::OutOfRange { number, .. } if number == *value)
                    );
                }
            }
        }
    }
}

/// What a callee of clang's relies on: narrow arguments come extended to 32 bits.
#[test]
fn narrow_arguments_are_extended_to_32_bits() {
    let mut bench = Bench::new(
        "long low(unsigned x);
         __asm__(\"low: mov %edi, %eax; ret\");
         __asm__(\".globl low\");",
    );
    for (ctype, value) in [
        (CType::I8, -3),
        (CType::I16, -3),
        (CType::U8, 200),
        (CType::Bool, 1),
    ] {
        let low = signature("low", &[("x", ctype)], CType::I64);
        let got = bench.call(&low, &mut [number(value)]).rax;
        assert_eq!(got, number(value) & 0xffff_ffff);
        let gate = bench.gate(&low, &[], 1);
        assert_eq!(bench.run(gate, &mut [number(value)]).rax, got);
    }
}

#[test]
fn strings_with_a_nul_inside_are_refused_at_every_position() {
    let mut source = "#include <string.h>\n".to_string();
    for position in 0..9 {
        let parameters: Vec<_> = (0..9)
            .map(|p| format!("{} a{p}", if p == position { "char *" } else { "long" }))
            .collect();
        source += &format!("long f{position}({})", parameters.join(", "));
        source += &format!("{{ return a{position} ? strlen((char *)a{position}) : -1; }}\n");
    }
    let mut bench = Bench::new(&source);
    let mut text = *b"\0\0\0\0\0\0\0\0\0\0\0\0abc\0";
    let flag = text.as_mut_ptr();
    // SAFETY: the first byte of `text`.
    let set_flag = |value| unsafe { flag.write_volatile(value) };
    for position in 0..9 {
        for nullable in [false, true] {
            let mut types = vec![("a", CType::I64); 9];
            types[position].1 = CType::CStr { nullable };
            let signature = signature(&format!("f{position}"), &types, CType::I64);
            let gate = bench.gate(&signature, &[], 0);
            let mut slots = [7u64; 9];
            slots[position] = flag as u64 + 12;
            assert_eq!(bench.run(gate, &mut slots).rax, 3);
            set_flag(1);
            bench.refused(gate, &mut slots);
            set_flag(0);
            if nullable {
                slots[position] = 0;
                assert_eq!(bench.run(gate, &mut slots).rax, u64::MAX);
            }
        }
    }
}

/// 0 to 20 arguments of mixed types, each checked by the callee.
#[test]
fn many_mixed_arguments() {
    let kinds = [
        ("int", CType::I32),
        ("double", CType::F64),
        ("long", CType::I64),
        ("float", CType::F32),
        ("unsigned char", CType::U8),
        ("long double", CType::LongDouble),
        ("double", CType::F64),
        ("short", CType::I16),
    ];
    let mut source = String::new();
    let mut signatures = Vec::new();
    for count in 0..=20usize {
        for start in 0..kinds.len() {
            let chosen: Vec<_> = (0..count).map(|i| &kinds[(start + i * 3) % 8]).collect();
            let name = format!("f{count}_{start}");
            let parameters: Vec<_> = (chosen.iter().enumerate())
                .map(|(i, (c, _))| format!("{c} a{i}"))
                .collect();
            source += &format!(
                "double {name}({}) {{ double s = 0.5;",
                parameters.join(", ")
            );
            for i in 0..count {
                source += &format!(" s = s * 1.5 + a{i};");
            }
            source += " return s; }\n";
            let types: Vec<_> = chosen.iter().map(|(_, t)| ("a", t.clone())).collect();
            signatures.push(signature(&name, &types, CType::F64));
        }
    }
    let mut bench = Bench::new(&source);
    for signature in &signatures {
        let mut expected = 0.5;
        let mut slots = Vec::new();
        for (index, parameter) in signature.parameters.iter().enumerate() {
            let value = (index as i64 * 7 + 1) % 120;
            let value = match parameter.ctype {
                CType::U8 => value,
                _ => -value,
            };
            expected = expected * 1.5 + value as f64;
            slots.push(match parameter.ctype {
                CType::F32 | CType::F64 | CType::LongDouble => bits(value as f64),
                _ => number(value),
            });
        }
        let returned = bench.call(signature, &mut slots);
        assert_eq!(f64::from_bits(returned.xmm0), expected, "{signature}");
        let odd = bench.gate(signature, &[], u64::MAX);
        assert_eq!(bench.run(odd, &mut slots).xmm0, returned.xmm0);
    }
}

#[test]
fn variadic_functions_learn_of_vector_registers() {
    let mut bench = Bench::new("");
    let mut snprintf = signature(
        "snprintf",
        &[
            ("buffer", CType::Pointer),
            ("n", CType::U64),
            ("format", CType::CStr { nullable: false }),
        ],
        CType::I32,
    );
    snprintf.variadic = true;
    let mut buffer = [0u8; 128];
    let mut format = vec![0u8; 12];
    format.extend(b"%.2f %d %.1f %ld %.0f %.0f %.0f %.0f %.0f %.0f %d %Lf\0");
    let mut types = vec![CType::F64, CType::I32, CType::F64, CType::I64];
    types.extend([
        CType::F64,
        CType::F64,
        CType::F64,
        CType::F64,
        CType::F64,
        CType::F64,
    ]);
    types.extend([CType::I32, CType::LongDouble]);
    let target = bench.libraries.symbol(LibraryId(0), "snprintf").unwrap();
    let gate = bench.gates.emit(&snprintf, &types, 0, target).unwrap();
    let mut slots = vec![buffer.as_mut_ptr() as u64, 128, format.as_ptr() as u64 + 12];
    slots.extend([bits(1.25), number(-7), bits(2.5), 1 << 40]);
    slots.extend((1..=6).map(|i| bits(i as f64)));
    slots.extend([9, bits(0.125)]);
    let returned = bench.run(gate, &mut slots);
    let text = &buffer[..returned.rax as u32 as usize];
    let expected = "1.25 -7 2.5 1099511627776 1 2 3 4 5 6 9 0.125000";
    assert_eq!(std::str::from_utf8(text).unwrap(), expected);
    slots[13] = 1 << 31;
    bench.refused(gate, &mut slots);
    // SAFETY: the slots of this signature.
    let bad = unsafe { bad_argument(&snprintf, &types, slots.as_ptr()) }.unwrap();
    assert_eq!((bad.index, &*bad.type_name), (13, "int"));
}

#[test]
fn a_check_that_fails_undoes_the_frame() {
    let mut bench = Bench::new("long f() { return 1; }");
    let first_and_last = [0usize, 5, 6, 11];
    for position in first_and_last {
        let mut types = vec![("a", CType::I64); 12];
        types[position].1 = CType::I8;
        let f = signature("f", &types, CType::I64);
        let gate = bench.gate(&f, &[], 0);
        let mut slots = [1u64; 12];
        for _ in 0..100 {
            slots[position] = 128;
            bench.refused(gate, &mut slots);
            slots[position] = 127;
            assert_eq!(bench.run(gate, &mut slots).rax, 1);
        }
    }
}

#[test]
fn results_come_raw() {
    let mut bench = Bench::new(
        "float half(float x) { return x / 2; }
         long double twice(long double x) { return x * 2; }
         signed char minus() { return -1; }
         double pi(void) { return 3.25; }",
    );
    let half = signature("half", &[("x", CType::F32)], CType::F32);
    let returned = bench.call(&half, &mut [bits(5.0)]);
    assert_eq!(f32::from_bits(returned.xmm0 as u32), 2.5);
    let twice = signature("twice", &[("x", CType::LongDouble)], CType::LongDouble);
    assert_eq!(bench.call(&twice, &mut [bits(1.5)]).xmm0, bits(3.0));
    let minus = signature("minus", &[], CType::I8);
    assert_eq!(bench.call(&minus, &mut []).rax as i8, -1);
    let pi = signature("pi", &[], CType::F64);
    assert_eq!(bench.call(&pi, &mut []).xmm0, bits(3.25));
}

#[test]
fn aggregates_by_value() {
    let mut bench = Bench::new(
        "typedef struct { double x, y; } P; typedef struct { long a; float f; } M;
         typedef struct { long a[5]; } B; typedef struct { long double l; } L;
         typedef struct { long a[40]; } H; typedef struct { long double l; int i; } A;
         P add(P a, P b) { P r = { a.x + b.x, a.y + b.y }; return r; }
         M mixed(int i, M m) { m.a += i; m.f *= 2; return m; }
         B big(B b, long k) { for (int i = 0; i < 5; i++) b.a[i] *= k; return b; }
         L ld(L x) { x.l *= 2; return x; }
         A aligned(A x, int i) { x.l += i; x.i -= i; return x; }
         H huge(int i, H h, int k) { for (int j = 0; j < 40; j++) h.a[j] += i * k; return h; }
         typedef struct __attribute__((aligned(64))) { long a[8]; } V;
         long over(long i, V v, long j) { return ((unsigned long)&v % 64) + i + j + v.a[7]; }
         V vector(V v, long j) { v.a[0] = j; return v; }
         _Complex long double conj2(_Complex long double z) { return 2 * __real__ z - 1i * __imag__ z; }",
    );
    let point = structure("P", &[CType::F64, CType::F64]);
    let add = signature("add", &[("a", point.clone()), ("b", point.clone())], point);
    let mut slots = [1.0, 2.0, 10.0, 20.0].map(bits);
    bench.call(&add, &mut slots);
    assert_eq!(slots[..2], [11.0, 22.0].map(bits));

    let mixed_type = structure("M", &[CType::I64, CType::F32]);
    let mixed = signature(
        "mixed",
        &[("i", CType::I32), ("m", mixed_type.clone())],
        mixed_type,
    );
    let mut slots = [5, 37, u64::from(1.5f32.to_bits())];
    bench.call(&mixed, &mut slots);
    assert_eq!((slots[0], slots[1] as u32), (42, 3.0f32.to_bits()));

    let big_type = structure("B", &[const { CType::I64 }; 5]);
    let big = signature(
        "big",
        &[("b", big_type.clone()), ("k", CType::I64)],
        big_type,
    );
    let mut slots = [1, 2, 3, 4, 5, 10];
    bench.call(&big, &mut slots);
    assert_eq!(slots[..5], [10, 20, 30, 40, 50]);

    let one = structure("L", &[CType::LongDouble]);
    let ld = signature("ld", &[("x", one.clone())], one);
    // 1.5 in 80 bits: exponent 16383, leading bit explicit.
    let mut slots = [0xc000_0000_0000_0000, 0x3fff];
    bench.call(&ld, &mut slots);
    assert_eq!(
        (slots[0], slots[1] & 0xffff),
        (0xc000_0000_0000_0000, 0x4000)
    );

    let aligned_type = structure("A", &[CType::LongDouble, CType::I32]);
    let aligned = signature(
        "aligned",
        &[("x", aligned_type.clone()), ("i", CType::I32)],
        aligned_type,
    );
    let mut slots = [0x8000_0000_0000_0000, 0x3fff, 50, 0, 8];
    bench.call(&aligned, &mut slots);
    assert_eq!(
        (slots[0], slots[1] & 0xffff, slots[2] as u32),
        (9 << 60, 0x4002, 42)
    );

    let huge_type = structure("H", &[const { CType::I64 }; 40]);
    let huge = signature(
        "huge",
        &[
            ("i", CType::I32),
            ("h", huge_type.clone()),
            ("k", CType::I32),
        ],
        huge_type,
    );
    let mut slots: Vec<u64> = (0..42).collect();
    (slots[0], slots[41]) = (6, 7);
    bench.call(&huge, &mut slots);
    assert_eq!(slots[..40], (1..41).map(|i| i + 42).collect::<Vec<u64>>());

    let CType::Aggregate(layout) = structure("V", &[const { CType::I64 }; 8]) else {
        unreachable!()
    };
    let over_aligned = CType::Aggregate(Arc::new(Aggregate {
        alignment: 64,
        ..(*layout).clone()
    }));
    let over = signature(
        "over",
        &[
            ("i", CType::I64),
            ("v", over_aligned.clone()),
            ("j", CType::I64),
        ],
        CType::I64,
    );
    let mut slots = [10, 0, 0, 0, 0, 0, 0, 0, 30, 2];
    assert_eq!(bench.call(&over, &mut slots).rax, 42);
    let vector = signature(
        "vector",
        &[("v", over_aligned.clone()), ("j", CType::I64)],
        over_aligned,
    );
    let mut slots = [0, 1, 2, 3, 4, 5, 6, 7, 42];
    bench.call(&vector, &mut slots);
    assert_eq!(slots[..8], [42, 1, 2, 3, 4, 5, 6, 7]);

    let CType::Aggregate(layout) = structure("Z", &[CType::LongDouble, CType::LongDouble]) else {
        unreachable!()
    };
    let complex = CType::Aggregate(Arc::new(Aggregate {
        kind: AggregateKind::Complex,
        ..(*layout).clone()
    }));
    let conjugate = signature("conj2", &[("z", complex.clone())], complex);
    let mut slots = [0x8000_0000_0000_0000, 0x3fff, 0xc000_0000_0000_0000, 0x3fff];
    bench.call(&conjugate, &mut slots);
    assert_eq!(
        (slots[0], slots[1] & 0xffff),
        (0x8000_0000_0000_0000, 0x4000)
    );
    assert_eq!(
        (slots[2], slots[3] & 0xffff),
        (0xc000_0000_0000_0000, 0xbfff)
    );
}

#[test]
fn what_cannot_be_passed_is_an_error() {
    let mut bench = Bench::new("void f() {}");
    let target = bench.libraries.symbol(bench.library, "f").unwrap();
    let CType::Aggregate(layout) = structure("S", &[CType::I64]) else {
        unreachable!()
    };
    let with = |size, alignment| {
        let mut layout = (*layout).clone();
        (layout.size, layout.alignment) = (size, alignment);
        CType::Aggregate(Arc::new(layout))
    };
    let mut try_emit = |ctype: CType, count: usize| {
        let f = signature("f", &vec![("x", ctype); count], CType::Void);
        bench
            .gates
            .emit(&f, &[], 0, target)
            .unwrap_err()
            .to_string()
    };
    assert!(try_emit(with(40_000, 8), 1).contains("40000 bytes on the stack"));
    assert!(try_emit(with(u32::MAX, 8), 3).contains("on the stack"));
    assert!(try_emit(with(8192, 8192), 1).contains("aligned to 8192"));
    assert!(try_emit(CType::I64, 10_000).contains("on the stack"));
}

#[test]
fn a_full_arena_leaves_the_gates_working() {
    let memory = CodeMemory::with_policy(Policy::Automatic, 1).unwrap();
    let mut gates = Gates::with_memory(Box::leak(Box::new(0)), memory).unwrap();
    let target = NonNull::new(libc::abs as *mut c_void).unwrap();
    let abs = signature("abs", &[("x", CType::I32)], CType::I32);
    let mut last = None;
    let error = loop {
        match gates.emit(&abs, &[], 0, target) {
            Ok(gate) => last = Some(gate),
            Err(error) => break error,
        }
    };
    assert!(error.to_string().contains("no room"), "{error}");
    let mut slots = [number(-42)];
    // SAFETY: abs takes an int.
    let returned = unsafe { call(last.unwrap().address, slots.as_mut_ptr()) };
    assert_eq!(returned.rax as i32, 42);
}

#[test]
fn listings_explain_every_instruction() {
    let mut bench = Bench::new("");
    bench.gates.keep_records();
    let text = CType::CStr { nullable: true };
    let mut printf = signature("printf", &[("format", text.clone())], CType::I32);
    printf.variadic = true;
    let types = [
        CType::F64,
        CType::LongDouble,
        CType::I32,
        text,
        CType::U8,
        CType::U32,
    ];
    let large = structure("Large", &[const { CType::I64 }; 30]);
    let point = structure("Point", &[CType::F64, CType::I32]);
    let one = structure("One", &[CType::LongDouble, CType::I8]);
    let many: Vec<_> = (types.iter().cloned())
        .chain([
            large,
            point.clone(),
            one.clone(),
            CType::F32,
            CType::Bool,
            CType::I16,
        ])
        .chain([CType::F32, CType::I8])
        .map(|ctype| ("x", ctype))
        .collect();
    let read_target = bench.libraries.symbol(LibraryId(0), "read").unwrap();
    for result in [CType::Void, CType::LongDouble, point, one] {
        let signature = signature("f", &many, result);
        bench.gates.emit(&signature, &[], 0, read_target).unwrap();
    }
    bench.gates.emit(&printf, &types, 2, read_target).unwrap();
    bench.gates.emit(&read(), &[], 0, read_target).unwrap();
    assert_eq!(bench.gates.records().len(), 6);
    for record in bench.gates.records() {
        let rows = crate::foreign::explain::explain(record);
        let bytes: Vec<u8> = rows.iter().flat_map(|row| row.bytes.clone()).collect();
        let address = record.address();
        let memory = bench.gates.memory();
        let code = memory.code(address, record.gate.size as usize);
        assert_eq!(Some(&bytes[..]), code);
        for row in &rows {
            assert!(!row.why.is_empty(), "{} has no reason", row.assembly);
            assert_ne!(row.assembly, "(bad)");
            crate::foreign::anatomy::tests::check(&row.bytes, address + row.offset as u64);
        }
        assert_eq!(rows.len(), record.notes.len());
    }
    let listing = bench.gates.records()[5].to_string();
    let lines: Vec<_> = listing.lines().collect();
    assert!(lines[0].starts_with("read(fd: c_int, buf: *void, n: usize) -> isize: 2"));
    assert!(lines[1].contains("movsxd rdi, [r9]"), "{listing}");
    assert!(lines[1].ends_with("fd → rdi: 1st INTEGER argument, sign-extended to 64 bits"));
    assert!(lines[6].contains("to read in libc.so.6"), "{listing}");
}

/// A child that emits does not disturb its parent, and keeps the gates of before.
#[test]
fn gates_survive_a_fork() {
    let mut bench = Bench::new("int f(signed char x) { return x + 1; }");
    let f = signature("f", &[("x", CType::I8)], CType::I32);
    let before = bench.gate(&f, &[], 0);
    // SAFETY: the child only emits, calls and leaves.
    let child = unsafe { libc::fork() };
    if child == 0 {
        let target = NonNull::new(libc::abs as *mut c_void).unwrap();
        let own = bench.gates.emit(&f, &[], 0, target);
        let good = own.is_ok_and(|gate| {
            let mut slots = [number(-5)];
            // SAFETY: one int.
            let (new, old) = unsafe {
                let new = call(gate.address, slots.as_mut_ptr());
                (
                    new.rax as i32,
                    call(before.address, slots.as_mut_ptr()).rax as i32,
                )
            };
            slots[0] = 500;
            bench.refused(gate, &mut slots);
            (new, old) == (5, -4)
        });
        // SAFETY: leaves at once.
        unsafe { libc::_exit(if good { 0 } else { 1 }) };
    }
    let mut status = -1;
    // SAFETY: our own child.
    unsafe { libc::waitpid(child, &mut status, 0) };
    assert_eq!(status, 0);
    let after = bench.gate(&f, &[], 0);
    assert_eq!(bench.run(after, &mut [41]).rax as i32, 42);
    assert_eq!(bench.run(before, &mut [41]).rax as i32, 42);
}

/// Emission takes at most 100 ns, warm; run with `--release -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn emission_is_quick() {
    let mut gates = Gates::new(Box::leak(Box::new(0))).unwrap();
    let target = NonNull::new(libc::read as *mut c_void).unwrap();
    let read = read();
    let mut best = f64::INFINITY;
    for _ in 0..50 {
        let start = std::time::Instant::now();
        for _ in 0..10_000 {
            std::hint::black_box(gates.emit(&read, &[], 0, target).unwrap());
        }
        best = best.min(start.elapsed().as_nanos() as f64 / 10_000.0);
    }
    println!("{best:.1} ns per gate");
    assert!(best <= 100.0);
}
