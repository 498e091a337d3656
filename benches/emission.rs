//! Bytes of a gate, and what it costs to emit one: `cargo bench --bench emission`.
//!
//! Prints `name<TAB>value<TAB>unit`, which `benches/run.sh` reads.

use arcane::foreign::{CType, Gates, Parameter, Signature};
use std::ffi::c_void;
use std::ptr::NonNull;
use std::time::Instant;

const BATCH: usize = 10_000;
const BATCHES: usize = 15;

fn signature(name: &str, parameters: &[(&str, &str, CType)], result: CType, result_type_name: &str) -> Signature {
    Signature {
        name: name.into(),
        parameters: parameters
            .iter()
            .map(|(name, type_name, ctype)| Parameter {
                name: (*name).into(),
                type_name: (*type_name).into(),
                ctype: ctype.clone(),
            })
            .collect(),
        result,
        result_type_name: result_type_name.into(),
        variadic: false,
    }
}

fn main() {
    let read = signature(
        "read",
        &[
            ("fd", "c_int", CType::I32),
            ("buf", "*void", CType::Pointer),
            ("n", "usize", CType::U64),
        ],
        CType::I64,
        "isize",
    );
    let hypot = signature(
        "hypot",
        &[("x", "f64", CType::F64), ("y", "f64", CType::F64)],
        CType::F64,
        "f64",
    );
    let target = NonNull::new(libc::read as *mut c_void).expect("libc has read");
    let mut pending = Box::new(0u32);
    let mut gates = Gates::new(&raw mut *pending).expect("executable memory");

    let alone = gates.emit(&read, &[], 0, target).expect("a gate");
    println!("gate of read, alone\t{}\tbytes", alone.size);
    let next = gates.emit(&read, &[], 0, target).expect("a gate");
    println!("gate of read, after another\t{}\tbytes", next.size);
    let proven = gates.emit(&read, &[], 1, target).expect("a gate");
    println!("gate of read, range known\t{}\tbytes", proven.size);

    for (name, signature) in [("read", &read), ("hypot", &hypot)] {
        let mut times: Vec<f64> = (0..BATCHES)
            .map(|_| {
                // A fresh arena for each batch, warmed by gates that are not counted.
                let mut gates = Gates::new(&raw mut *pending).expect("executable memory");
                for _ in 0..BATCH {
                    gates.emit(signature, &[], 0, target).expect("a gate");
                }
                let start = Instant::now();
                for _ in 0..BATCH {
                    gates.emit(signature, &[], 0, target).expect("a gate");
                }
                start.elapsed().as_nanos() as f64 / BATCH as f64
            })
            .collect();
        times.sort_by(f64::total_cmp);
        println!("emission of {name}\t{:.1}\tns", times[BATCHES / 2]);
    }
}
