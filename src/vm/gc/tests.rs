use super::*;
use std::collections::HashMap;

fn heap(options: Options) -> (Heap, HeapType, HeapType, HeapType) {
    let mut heap = Heap::new(options).unwrap();
    let mut kind = |name, pointers| heap.register(Descriptor { name, pointers });
    let (leaf, first, all) = (
        kind("leaf", Pointers::None),
        kind("first", Pointers::First),
        kind("all", Pointers::All),
    );
    (heap, leaf, first, all)
}

fn words(roots: &[usize]) -> Range<usize> {
    let start = roots.as_ptr() as usize;
    start..start + size_of_val(roots)
}

fn write(address: usize, word: usize, value: usize) {
    // SAFETY: tests write into objects that they just allocated.
    unsafe { ((address + word * 8) as *mut usize).write(value) }
}

fn read(address: usize, word: usize) -> usize {
    // SAFETY: as above.
    unsafe { ((address + word * 8) as *const usize).read() }
}

#[test]
fn classes_hold_what_they_are_asked_for() {
    for bytes in 0..=LARGEST {
        let class = usize::from(CLASS_OF[bytes.div_ceil(16)]);
        assert!(CLASSES[class] as usize >= bytes);
        assert!(class == 0 || (CLASSES[class - 1] as usize) < bytes, "{bytes}");
    }
}

#[test]
fn a_random_graph_survives_exactly() {
    let (mut heap, _, _, all) = heap(Options::default());
    let mut seed = 1u64;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 33) as usize % below
    };
    let mut roots = vec![0usize; 16];
    // By address: the addresses that it points to.
    let mut model: HashMap<usize, Vec<usize>> = HashMap::new();
    for round in 0..40 {
        for _ in 0..400 {
            let size = 2 + random(30);
            let address = heap.allocate(all, size * 8).unwrap().as_ptr() as usize;
            assert!((0..size).all(|word| read(address, word) == 0), "memory comes zeroed");
            assert!(
                !model.contains_key(&address),
                "an object that is alive was given out again"
            );
            let mut edges = Vec::new();
            let known: Vec<usize> = roots.iter().copied().filter(|root| *root != 0).collect();
            for word in 0..2.min(known.len()) {
                let target = known[random(known.len())];
                write(address, word, target);
                edges.push(target);
            }
            model.insert(address, edges);
            let slot = random(roots.len());
            roots[slot] = address;
        }
        if round % 5 == 4 {
            roots.fill(0);
        }
        heap.collect(&[words(&roots)], 0);
        let mut alive: Vec<usize> = roots.iter().copied().filter(|root| *root != 0).collect();
        let mut seen: HashMap<usize, Vec<usize>> = HashMap::new();
        while let Some(address) = alive.pop() {
            if let Some(edges) = model.get(&address)
                && seen.insert(address, edges.clone()).is_none()
            {
                alive.extend(edges);
            }
        }
        for (address, edges) in &seen {
            for (word, target) in edges.iter().enumerate() {
                assert_eq!(read(*address, word), *target);
            }
        }
        model = seen;
    }
}

#[test]
fn interior_pointers_keep_objects_small_and_large() {
    let (mut heap, leaf, _, _) = heap(Options::default());
    let small = heap.allocate(leaf, 100).unwrap().as_ptr() as usize;
    let large = heap.allocate(leaf, 300_000).unwrap().as_ptr() as usize;
    write(large, 30_000, 7);
    let roots = [small + 99, large + 299_999];
    heap.collect(&[words(&roots)], 0);
    assert_eq!(heap.statistics().live, 112 + 5 * BLOCK);
    assert_eq!(read(large, 30_000), 7);
    assert_eq!(heap.type_of(large + 200_000), Some(leaf));
    heap.collect(&[], 0);
    assert_eq!(
        heap.statistics(),
        Statistics {
            collections: 2,
            live: 0,
            blocks: 0
        }
    );
    assert_eq!(heap.type_of(small), None);
}

#[test]
fn a_list_of_a_million_objects_is_marked() {
    let (mut heap, _, first, _) = heap(Options::default());
    let mut head = 0;
    for _ in 0..1_000_000 {
        let object = heap.allocate(first, 16).unwrap().as_ptr() as usize;
        write(object, 0, head);
        head = object;
    }
    heap.collect(&[words(&[head])], 0);
    assert_eq!(heap.statistics().live, 16_000_000);
}

#[test]
fn churn_needs_no_more_memory() {
    let (mut heap, leaf, _, all) = heap(Options::default());
    let mut most = 0;
    for round in 0..200_000usize {
        let kind = if round % 3 == 0 { leaf } else { all };
        heap.allocate(kind, 16 + round % 700).unwrap();
        if round % 100 == 0 {
            heap.allocate(leaf, 100_000).unwrap();
        }
        if heap.needs_collection() {
            most = most.max(heap.statistics().blocks);
            heap.collect(&[], 0);
        }
    }
    assert!(heap.statistics().collections > 3);
    assert!(most < 3 * LEAST_BUDGET, "{most}");
}

#[test]
fn the_limit_is_kept_and_can_be_lifted() {
    let (mut heap, leaf, _, _) = heap(Options {
        limit: Some(1 << 20),
        stress: false,
    });
    assert!(heap.allocate(leaf, 2 << 20).is_none());
    let count = (0..1000).take_while(|_| heap.allocate(leaf, 8192).is_some()).count();
    assert_eq!(count, 16 * 8);
    heap.lift_limit(true);
    assert!(heap.allocate(leaf, 8192).is_some());
}

#[test]
fn the_native_stack_is_a_root() {
    let (mut heap, leaf, _, _) = heap(Options::default());
    let object = std::hint::black_box(heap.allocate(leaf, 64).unwrap());
    let mark = 0usize;
    heap.collect(&[], &raw const mark as usize + 4096);
    assert_eq!(heap.type_of(object.as_ptr() as usize), Some(leaf));
    assert!(heap.statistics().live >= 64);
}
