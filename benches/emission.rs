//! How long it takes to emit a gate: batches of 10,000 into a fresh arena, after warming up.
//!
//! Prints one line per kind of batch, `name TAB ns per gate TAB bytes per gate`: the median of 21
//! batches by the process CPU clock. Making the arena is not part of it; the first touch of its
//! pages is.

use arcane::foreign::{CType, Gates, Parameter, Signature};
use std::ffi::c_void;
use std::ptr::NonNull;

const GATES_IN_A_BATCH: usize = 10_000;
const BATCHES: usize = 21;

fn signature(name: &str, parameters: &[(&str, &str, CType)], result: (&str, CType)) -> Signature {
    let parameters = parameters.iter().map(|(name, type_name, ctype)| Parameter {
        name: (*name).into(),
        type_name: (*type_name).into(),
        ctype: ctype.clone(),
    });
    Signature {
        name: name.into(),
        parameters: parameters.collect(),
        result_type_name: result.0.into(),
        result: result.1,
        variadic: false,
    }
}

/// Nanoseconds that this process has spent on a core.
fn cpu_time() -> i64 {
    let mut now = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: `now` is a timespec of ours that the call may write.
    let status = unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut now) };
    assert_eq!(status, 0, "this system has no process CPU clock");
    now.tv_sec * 1_000_000_000 + now.tv_nsec
}

/// Nanoseconds and bytes per gate of one batch, which goes through `signatures` in turn.
fn batch(signatures: &[Signature], target: NonNull<c_void>) -> (f64, f64) {
    let mut pending = 0;
    let mut gates = Gates::new(&mut pending).expect("an arena for the gates");
    let mut bytes = 0;
    let start = cpu_time();
    for index in 0..GATES_IN_A_BATCH {
        let signature = &signatures[index % signatures.len()];
        let gate = gates
            .emit(signature, &[], 0, target)
            .expect("room for a gate");
        bytes += gate.size;
    }
    let taken = cpu_time() - start;
    let count = GATES_IN_A_BATCH as f64;
    (taken as f64 / count, f64::from(bytes) / count)
}

fn measure(name: &str, signatures: &[Signature], target: NonNull<c_void>) {
    for _ in 0..3 {
        batch(signatures, target);
    }
    let mut batches: Vec<(f64, f64)> = (0..BATCHES).map(|_| batch(signatures, target)).collect();
    batches.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (nanoseconds, bytes) = batches[BATCHES / 2];
    println!("{name}\t{nanoseconds:.1}\t{bytes:.1}");
}

fn main() {
    let int = || CType::I32;
    let read = signature(
        "read",
        &[
            ("fd", "c_int", int()),
            ("buf", "*void", CType::Pointer),
            ("n", "usize", CType::U64),
        ],
        ("isize", CType::I64),
    );
    let plusone = signature("plusone", &[("x", "c_int", int())], ("c_int", int()));
    let add2 = signature(
        "add2",
        &[("a", "f64", CType::F64), ("b", "f64", CType::F64)],
        ("f64", CType::F64),
    );
    let six: Vec<_> = ["a", "b", "c", "d", "e", "f"]
        .map(|name| (name, "c_int", int()))
        .into();
    let sum6 = signature("sum6", &six, ("c_int", int()));
    let strlen = signature(
        "strlen",
        &[("text", "cstr", CType::CStr { nullable: false })],
        ("usize", CType::U64),
    );
    let getpid = signature("getpid", &[], ("c_int", int()));

    let target = NonNull::new(libc::read as *mut c_void).expect("a function has an address");
    measure("emit_read", std::slice::from_ref(&read), target);
    measure(
        "emit_mixed",
        &[read, plusone, add2, sum6, strlen, getpid],
        target,
    );
}
