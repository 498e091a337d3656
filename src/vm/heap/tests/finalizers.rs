//! Objects that want to be told when they are unreachable.

use super::*;

const CLOSE: Finalizer = Finalizer(3);

fn handle(heap: &mut Heap) -> HeapType {
    heap.register(Descriptor {
        finalizer: Some(CLOSE),
        ..Descriptor::fixed("handle", 16, Pointers::Offsets(vec![8]))
    })
}

fn taken(heap: &mut Heap) -> Vec<usize> {
    std::iter::from_fn(|| heap.take_unreachable())
        .inspect(|unreachable| assert_eq!(unreachable.finalizer, CLOSE))
        .map(|unreachable| unreachable.object.as_ptr() as usize)
        .collect()
}

#[test]
fn the_newest_comes_first_and_each_once() {
    let mut heap = heap();
    let kind = handle(&mut heap);
    assert_eq!(heap.finalizer_of(kind), Some(CLOSE));
    let handles: Vec<usize> = (0..1000).map(|_| make(&mut heap, kind, 16)).collect();
    keep(&mut heap, &[handles[7]]);
    let mut expected: Vec<usize> = handles.iter().rev().copied().collect();
    expected.retain(|&handle| handle != handles[7]);
    assert_eq!(taken(&mut heap), expected);
    keep(&mut heap, &[handles[7]]);
    assert!(taken(&mut heap).is_empty());
    assert_eq!(heap.statistics().live_bytes, 16);
    keep(&mut heap, &[]);
    assert_eq!(taken(&mut heap), [handles[7]]);
    keep(&mut heap, &[]);
    assert_eq!(heap.statistics().live_bytes, 0);
}

#[test]
fn what_waits_is_kept_whole() {
    let mut heap = heap();
    let kind = handle(&mut heap);
    let text = heap.register(Descriptor::bytes("text"));
    let name = make(&mut heap, text, 20);
    bytes_of(name, 20).fill(5);
    let database = make(&mut heap, kind, 16);
    put(database, 8, name);
    let statement = make(&mut heap, kind, 16);
    put(statement, 8, database);
    for _ in 0..3 {
        keep(&mut heap, &[]);
    }
    let first = heap.take_unreachable().unwrap().object.as_ptr() as usize;
    assert_eq!((first, get(first, 8)), (statement, database));
    // Resurrected: memory like any other from now on.
    keep(&mut heap, &[statement]);
    assert_eq!(taken(&mut heap), [database]);
    keep(&mut heap, &[statement]);
    assert!(bytes_of(name, 20).iter().all(|&byte| byte == 5));
    keep(&mut heap, &[]);
    assert_eq!(heap.statistics().live_bytes, 0);
    assert!(taken(&mut heap).is_empty());
}

#[test]
fn all_are_queued_at_the_end() {
    let mut heap = heap();
    let kind = handle(&mut heap);
    let handles: Vec<usize> = (0..10).map(|_| make(&mut heap, kind, 16)).collect();
    keep(&mut heap, &handles[..5]);
    let early = heap.take_unreachable().unwrap().object.as_ptr() as usize;
    assert_eq!(early, handles[9]);
    heap.queue_all_finalizable();
    assert_eq!(
        taken(&mut heap),
        [8, 7, 6, 5, 4, 3, 2, 1, 0].map(|index| handles[index])
    );
    heap.queue_all_finalizable();
    assert!(taken(&mut heap).is_empty());
}
