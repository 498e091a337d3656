//! What is kept: interior pointers, long and wide structures, every kind of memory.

use super::*;

#[test]
fn an_address_within_an_object_keeps_it() {
    let mut heap = heap();
    let text = heap.register(Descriptor::bytes("text"));
    let small = make(&mut heap, text, 100);
    let large = make(&mut heap, text, 300_000);
    bytes_of(large, 300_000)[299_998] = 7;
    keep(&mut heap, &[small + 99, large + 299_999]);
    assert_eq!(
        heap.object_of(small + 50).map(|found| found.start),
        Some(small)
    );
    assert_eq!(
        heap.object_of(large + 200_000)
            .map(|found| (found.start, found.kind)),
        Some((large, text))
    );
    assert_eq!(bytes_of(large, 300_000)[299_998], 7);
    keep(&mut heap, &[]);
    assert!(!heap.contains(small) && !heap.contains(large) && !heap.contains(large + 200_000));
    assert_eq!(heap.statistics().blocks, 0);
}

#[test]
fn an_address_behind_the_last_element_keeps_a_buffer_and_no_neighbour() {
    let mut heap = heap();
    let list = heap.register(Descriptor::elements("list", 8, Pointers::Leaf));
    for bytes in [8, 16, 24, 32, 256, 2048, 16_384, 65_536, 131_072] {
        let buffers: Vec<usize> = (0..3).map(|_| make(&mut heap, list, bytes)).collect();
        keep(&mut heap, &[buffers[1] + bytes]);
        let kept: Vec<bool> = buffers
            .iter()
            .map(|&buffer| heap.contains(buffer))
            .collect();
        assert_eq!(kept, [false, true, false], "{bytes}");
        assert!(heap.usable_bytes(list, bytes) >= bytes);
        keep(&mut heap, &[]);
    }
}

#[test]
fn words_that_are_no_addresses_are_passed_over() {
    let mut heap = heap();
    let kind = node(&mut heap);
    let object = make(&mut heap, kind, 24);
    let base = heap.space.base;
    let words = [
        0,
        1,
        usize::MAX,
        base - 1,
        base - 8,
        base + heap.space.extent(),
        base + (60 << 30),
        1 << 47,
    ];
    put(object, 0, base + BLOCK - 1);
    put(object, 8, base + heap.space.extent());
    keep(&mut heap, &words);
    assert_eq!(heap.statistics().live_bytes, 0);
    let object = make(&mut heap, kind, 24);
    put(object, 0, 3);
    put(object, 8, usize::MAX);
    keep(&mut heap, &[object]);
    assert_eq!(heap.statistics().live_bytes, 24);
}

#[test]
fn what_was_not_handed_out_is_no_object() {
    let mut heap = heap();
    let kind = node(&mut heap);
    let first = make(&mut heap, kind, 24);
    assert!(heap.contains(first) && !heap.contains(first + 24));
    // Cells of the same run, and of the same block.
    keep(&mut heap, &[first, first + 24, first + 60_000]);
    assert_eq!(heap.statistics().live_bytes, 24);
    assert_eq!(make(&mut heap, kind, 24), first + 24);
}

#[test]
fn a_list_of_millions_of_objects_is_marked() {
    let mut heap = heap();
    let kind = node(&mut heap);
    let mut head = 0;
    for _ in 0..3_000_000 {
        let object = make(&mut heap, kind, 24);
        put(object, 8, head);
        head = object;
    }
    keep(&mut heap, &[head]);
    assert_eq!(heap.statistics().live_bytes, 72_000_000);
    assert!(
        heap.mark_stack.capacity() <= 4096,
        "no deeper for being longer"
    );
    let mut length = 0;
    while head != 0 {
        head = get(head, 8);
        length += 1;
    }
    assert_eq!(length, 3_000_000);
}

#[test]
fn an_array_of_a_million_objects_needs_no_long_stack() {
    let mut heap = heap();
    let kind = node(&mut heap);
    let list = heap.register(Descriptor::elements("list", 8, Pointers::Offsets(vec![0])));
    let array = make(&mut heap, list, 8_000_000);
    for index in 0..1_000_000 {
        let object = make(&mut heap, kind, 24);
        put(array, index * 8, object);
    }
    keep(&mut heap, &[array + 4_000_000]);
    assert_eq!(heap.statistics().live_bytes, 24_000_000 + 8_000_016);
    assert!(heap.mark_stack.capacity() <= 4096);
}

#[test]
fn cycles_end_and_are_freed() {
    let mut heap = heap();
    let kind = node(&mut heap);
    let (one, other) = (make(&mut heap, kind, 24), make(&mut heap, kind, 24));
    put(one, 0, other);
    put(other, 8, one);
    put(one, 8, one);
    keep(&mut heap, &[other]);
    assert_eq!(heap.statistics().live_bytes, 48);
    keep(&mut heap, &[]);
    assert_eq!(heap.statistics().live_bytes, 0);
}

#[test]
fn literals_are_never_collected() {
    let mut heap = heap();
    let sizes = [1, 16, 17, 40_000, 60_000, 200_000, 5];
    let literals: Vec<usize> = sizes
        .iter()
        .map(|&size| heap.allocate_immortal(size).unwrap().as_ptr() as usize)
        .collect();
    for (&literal, &size) in literals.iter().zip(&sizes) {
        assert_eq!(literal % 16, 0);
        assert!(bytes_of(literal, size).iter().all(|&byte| byte == 0));
        bytes_of(literal, size).fill(9);
    }
    keep(&mut heap, &literals);
    keep(&mut heap, &[]);
    for (&literal, &size) in literals.iter().zip(&sizes) {
        assert!(bytes_of(literal, size).iter().all(|&byte| byte == 9));
        assert!(heap.is_immortal(literal + size - 1) && !heap.contains(literal));
    }
    let kind = node(&mut heap);
    let object = make(&mut heap, kind, 24);
    assert!(!heap.is_immortal(object));
    assert_eq!(heap.statistics().live_bytes, 0);
}

#[test]
fn alignment_is_kept() {
    let mut heap = heap();
    for alignment in [8, 16, 32, 64, 4096, 65_536] {
        let fixed = Descriptor {
            alignment,
            ..Descriptor::fixed("aligned", 40, Pointers::Leaf)
        };
        let elements = Descriptor {
            alignment,
            ..Descriptor::elements("aligned", alignment, Pointers::Leaf)
        };
        let (fixed, elements) = (heap.register(fixed), heap.register(elements));
        for count in 1..20 {
            assert_eq!(make(&mut heap, fixed, 40) % alignment, 0);
            assert_eq!(make(&mut heap, elements, alignment * count) % alignment, 0);
        }
    }
}
