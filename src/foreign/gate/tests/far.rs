//! Functions that no jump of 32 bits reaches.

use super::*;

/// Code at the far end of the address space.
fn far_away(address: usize, code: &[u8]) -> NonNull<c_void> {
    // SAFETY: new pages, written before they are made executable.
    unsafe {
        let rights = libc::PROT_READ | libc::PROT_WRITE;
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_FIXED_NOREPLACE;
        let page = libc::mmap(address as *mut c_void, 4096, rights, flags, -1, 0);
        assert_ne!(page, libc::MAP_FAILED);
        let bytes = page.cast::<u8>();
        bytes.copy_from_nonoverlapping(code.as_ptr(), code.len());
        libc::mprotect(page, 4096, libc::PROT_READ | libc::PROT_EXEC);
        NonNull::new(page).unwrap()
    }
}

#[test]
fn far_targets_are_reached_through_r11() {
    let mut bench = Bench::new("long plus(long a, long b) { return a + b; }");
    let plus = signature("plus", &[("a", CType::I64), ("b", CType::I64)], CType::I64);
    let target = bench.libraries.symbol(bench.library, "plus").unwrap();
    let mut jump = vec![0x48, 0xb8];
    jump.extend((target.as_ptr() as u64).to_le_bytes());
    jump.extend([0xff, 0xe0]);
    let far = far_away(0x1234_5678_0000, &jump);
    let gate = bench.gates.emit(&plus, &[], 0, far).unwrap();
    assert_eq!(gate.size, 3 + 4 + 13);
    assert_eq!(bench.run(gate, &mut [40, 2]).rax, 42);
    let seven = signature("f", &vec![("x", CType::I64); 7], CType::I64);
    let gate = bench.gates.emit(&seven, &[], 0, far).unwrap();
    assert_eq!(bench.run(gate, &mut [30, 12, 0, 0, 0, 0, 0]).rax, 42);
}

#[test]
fn variadic_functions_far_away_learn_of_vector_registers_too() {
    let mut bench = Bench::new("");
    // movzx eax, al; ret
    let far = far_away(0x1234_6789_0000, &[0x0f, 0xb6, 0xc0, 0xc3]).as_ptr() as u64;
    for vector_registers in 0..=8 {
        let stub = bench.gates.variadic_stub(far, vector_registers).unwrap();
        // SAFETY: the code above takes nothing, and gives al.
        let told = unsafe { std::mem::transmute::<u64, extern "C" fn() -> u32>(stub)() };
        assert_eq!(told, u32::from(vector_registers));
        let again = bench.gates.variadic_stub(far, vector_registers).unwrap();
        assert_eq!(again, stub);
    }
}
