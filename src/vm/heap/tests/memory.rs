//! How much memory there is, what is done with it, and what happens when there is no more.

use super::*;
use std::os::unix::process::CommandExt;
use std::process::Command;

#[test]
fn memory_is_zeroed_when_it_is_used_again() {
    let mut heap = heap();
    let text = heap.register(Descriptor::bytes("text"));
    let mut random = Random(5);
    let mut used_again = 0;
    let mut seen = std::collections::HashSet::new();
    for _ in 0..30 {
        let mut kept = Vec::new();
        for _ in 0..300 {
            let size =
                [40, 100, 1000, 9000, 20_000, 150_000][random.below(200).min(5) * random.below(2)];
            let address = make(&mut heap, text, size);
            let whole = heap.object_of(address).unwrap().size;
            assert!(bytes_of(address, whole).iter().all(|&byte| byte == 0));
            bytes_of(address, whole).fill(0xFF);
            used_again += usize::from(!seen.insert(address));
            if random.below(3) == 0 {
                kept.push(address);
            }
        }
        keep(&mut heap, &kept);
    }
    assert!(used_again > 1000, "{used_again}");
}

#[test]
fn memory_goes_back_to_the_system() {
    let mut heap = heap();
    let text = heap.register(Descriptor::bytes("text"));
    for round in 0..3 {
        for index in 0..200_000 {
            let size = if index % 1000 == 0 { 100_000 } else { 500 };
            let address = make(&mut heap, text, size);
            bytes_of(address, size).fill(1);
        }
        let before = resident_blocks(&heap);
        assert!(before > 100 << 20, "round {round}: {before}");
        keep(&mut heap, &[]);
        let after = resident_blocks(&heap);
        assert!(after <= 2 * LEAST_BUDGET, "round {round}: {after}");
        assert!(heap.statistics().committed_bytes <= 2 * LEAST_BUDGET);
    }
}

#[test]
fn a_loop_needs_no_more_memory_the_longer_it_runs() {
    let mut heap = heap();
    let kind = node(&mut heap);
    let text = heap.register(Descriptor::bytes("text"));
    let list = heap.register(Descriptor::elements("list", 8, Pointers::Offsets(vec![0])));
    let mut random = Random(3);
    let mut ring = vec![0; 2000];
    let mut most = [0, 0];
    for step in 0..2_000_000 {
        if heap.needs_collection() {
            keep(&mut heap, &ring);
        }
        let object = match random.below(10) {
            0 => make(&mut heap, text, random.below(4000)),
            1 => make(&mut heap, list, random.below(400) * 8),
            2 if step % 50 == 0 => make(&mut heap, text, random.below(200_000)),
            _ => make(&mut heap, kind, 24),
        };
        let place = random.below(ring.len());
        ring[place] = object;
        let half = usize::from(step >= 1_000_000);
        if step % 1000 == 0 {
            most[half] = most[half].max(heap.statistics().committed_bytes);
        }
    }
    assert!(heap.statistics().collections > 20);
    // Both halves alike, but for chance.
    assert!(most[1] <= most[0] + most[0] / 8, "{most:?}");
    assert!(most[1] < 8 * LEAST_BUDGET, "{most:?}");
}

#[test]
fn large_objects_leave_no_holes_that_nobody_can_use() {
    let mut heap = heap();
    let text = heap.register(Descriptor::bytes("text"));
    // A buffer that grows, as lists do.
    for _ in 0..50 {
        let mut size = 16;
        let mut buffer = 0;
        while size < 8 << 20 {
            if heap.needs_collection() {
                keep(&mut heap, &[buffer]);
            }
            buffer = make(&mut heap, text, size);
            size *= 2;
        }
    }
    assert!(heap.space.extent() < 64 << 20, "{}", heap.space.extent());
}

#[test]
fn the_stress_mode_asks_at_every_allocation_and_has_no_fast_path() {
    let mut heap = stressed();
    let kind = node(&mut heap);
    let (allocator, _) = heap.allocator_address(kind, 24).unwrap();
    let mut head = 0;
    for length in 1..=300 {
        assert!(heap.needs_collection());
        keep(&mut heap, &[head]);
        let object = make(&mut heap, kind, 24);
        // SAFETY: the heap is there, and nobody else writes.
        let (cursor, end) = unsafe { ((*allocator).cursor, (*allocator).end) };
        assert_eq!(cursor, end);
        put(object, 0, head);
        put(object, 16, length);
        head = object;
    }
    for length in (1..=300).rev() {
        assert_eq!(get(head, 16), length);
        head = get(head, 0);
    }
    assert_eq!(heap.statistics().collections, 300);
}

#[test]
fn compiled_code_can_allocate_by_itself() {
    let mut heap = heap();
    let kind = node(&mut heap);
    let text = heap.register(Descriptor::bytes("text"));
    assert_eq!(heap.allocator_address(text, 100_000), None);
    let finalized = Descriptor {
        finalizer: Some(Finalizer(0)),
        ..Descriptor::fixed("handle", 16, Pointers::Leaf)
    };
    let finalized = heap.register(finalized);
    assert_eq!(heap.allocator_address(finalized, 16), None);
    for (ty, bytes) in [(kind, 24), (text, 100)] {
        let (allocator, cell) = heap.allocator_address(ty, bytes).unwrap();
        assert!(cell >= bytes);
        let mut objects = Vec::new();
        for _ in 0..5000 {
            let word = |offset: usize| (allocator as usize + offset) as *mut usize;
            // SAFETY: what compiled code does, while nobody else uses the heap.
            let inline = unsafe {
                let start = word(CURSOR_OFFSET).read();
                let fits = start + cell <= word(END_OFFSET).read();
                if fits {
                    word(CURSOR_OFFSET).write(start + cell);
                }
                fits.then_some(start)
            };
            objects.push(inline.unwrap_or_else(|| make(&mut heap, ty, bytes)));
        }
        keep(&mut heap, &objects);
        assert!(objects.iter().all(|&object| {
            heap.object_of(object)
                .is_some_and(|found| found.start == object)
        }));
        assert_eq!(heap.statistics().live_bytes, 5000 * cell);
        assert_eq!(heap.allocator_address(ty, bytes), Some((allocator, cell)));
        keep(&mut heap, &[]);
    }
}

#[test]
fn the_limit_holds_until_it_is_lifted() {
    let options = Options {
        limit: Some(1 << 20),
        stress: false,
    };
    let mut heap = Heap::new(options).unwrap();
    let kind = node(&mut heap);
    let text = heap.register(Descriptor::bytes("text"));
    assert_eq!(
        heap.allocate(text, 2 << 20),
        Err(OutOfMemory { bytes: 2 << 20 })
    );
    let mut objects = Vec::new();
    while let Ok(object) = heap.allocate(kind, 24) {
        objects.push(object.as_ptr() as usize);
    }
    assert_eq!(objects.len(), (1 << 20) / 24);
    assert_eq!(heap.allocate(text, 24), Err(OutOfMemory { bytes: 24 }));
    assert_eq!(heap.allocate_immortal(24), Err(OutOfMemory { bytes: 24 }));
    keep(&mut heap, &objects);
    assert!(heap.allocate(kind, 24).is_err(), "all is in use");
    assert!(!heap.lift_limit(true));
    assert!(heap.allocate(text, 100_000).is_ok());
    assert!(heap.lift_limit(false));
    assert!(heap.allocate(kind, 24).is_err());
    keep(&mut heap, &objects[..10]);
    assert!(heap.allocate(kind, 24).is_ok());
}

#[test]
fn absurd_sizes_are_out_of_memory() {
    let mut heap = heap();
    let text = heap.register(Descriptor::bytes("text"));
    let list = heap.register(Descriptor::elements("list", 8, Pointers::Conservative));
    let strict = Descriptor {
        alignment: 64,
        ..Descriptor::bytes("strict")
    };
    let strict = heap.register(strict);
    let endless = heap.register(Descriptor::fixed(
        "endless",
        usize::MAX - 100,
        Pointers::Leaf,
    ));
    for bytes in [
        usize::MAX,
        usize::MAX - 7,
        isize::MAX as usize,
        1 << 62,
        1 << 47,
        65 << 30,
    ] {
        for kind in [text, list, strict, endless] {
            assert_eq!(heap.allocate(kind, bytes), Err(OutOfMemory { bytes }));
        }
        assert!(heap.allocate_immortal(bytes).is_err());
    }
    assert_eq!(heap.statistics().blocks, 0);
    assert!(heap.allocate(list, 8).is_ok());
}

#[test]
#[should_panic(expected = "offsets")]
fn offsets_beyond_the_object_are_refused() {
    heap().register(Descriptor::fixed("wrong", 16, Pointers::Offsets(vec![9])));
}

#[test]
fn little_memory_to_begin_with() {
    let mut heap = heap();
    let list = heap.register(Descriptor::fixed("list", 24, Pointers::Offsets(vec![0])));
    let text = heap.register(Descriptor::bytes("text"));
    make(&mut heap, list, 24);
    make(&mut heap, text, 30);
    let table = heap.space.table as usize;
    let pages =
        resident_blocks(&heap) + resident(table / 4096 * 4096..table / 4096 * 4096 + 64 * 4096);
    assert!(pages <= 4 * 4096, "{pages}");
}

#[test]
fn heaps_lie_low_and_nothing_in_them_can_be_run() {
    let heaps: Vec<Heap> = (0..3).map(|_| heap()).collect();
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    for heap in &heaps {
        assert!(heap.space.base < 1 << 44, "{:#x}", heap.space.base);
        let mut parts = 0;
        for line in maps.lines() {
            let (range, rest) = line.split_once(' ').unwrap();
            let (start, _) = range.split_once('-').unwrap();
            let start = usize::from_str_radix(start, 16).unwrap();
            if (heap.space.base..heap.space.base + (64 << 30)).contains(&start) {
                assert_eq!(&rest[2..3], "-", "{line}");
                parts += 1;
            }
        }
        assert!(parts > 0);
    }
}

/// Run by the next test in a process of its own, which has few addresses.
#[test]
#[ignore = "needs a limit on addresses, which the next test sets"]
fn with_few_addresses() {
    let mut heap = heap();
    assert!(heap.space.base > 0);
    let text = heap.register(Descriptor::bytes("text"));
    let mut megabytes = 0;
    while let Ok(object) = heap.allocate(text, 1 << 20) {
        bytes_of(object.as_ptr() as usize, 1 << 20).fill(1);
        megabytes += 1;
    }
    assert!((100..1024).contains(&megabytes), "{megabytes}");
    keep(&mut heap, &[]);
    assert!(heap.allocate(text, 1 << 20).is_ok());
}

#[test]
fn a_limit_on_addresses_makes_a_smaller_heap() {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([
        "--include-ignored",
        "with_few_addresses",
        "--test-threads=1",
    ]);
    // SAFETY: one system call between fork and exec.
    unsafe {
        command.pre_exec(|| {
            let bytes = 1 << 30;
            let limit = libc::rlimit {
                rlim_cur: bytes,
                rlim_max: bytes,
            };
            if libc::setrlimit(libc::RLIMIT_AS, &limit) == 0 {
                Ok(())
            } else {
                Err(std::io::Error::last_os_error())
            }
        });
    }
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}"
    );
}
