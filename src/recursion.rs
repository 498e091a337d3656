//! Walks over trees that may be deep: they go on in a new piece of stack before the old one ends.
//!
//! Asking how much stack is left costs a look into the system's tables the first time, which a small script
//! should not pay for. So only every so many levels ask; the room that must be left covers the levels
//! between.

use std::cell::Cell;

/// Levels from one question to the next.
const LEVELS: u32 = 16;
/// Stack that must be left when asking: enough for that many levels of an unoptimised build.
const RED_ZONE: usize = 384 * 1024;
/// Bytes of a new piece.
const PIECE: usize = 4 * 1024 * 1024;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Runs a level of a walk with room on the stack.
pub fn with_room<T>(level: impl FnOnce() -> T) -> T {
    let depth = DEPTH.get();
    DEPTH.set(depth + 1);
    let value = if depth % LEVELS == LEVELS - 1 {
        stacker::maybe_grow(RED_ZONE, PIECE, level)
    } else {
        level()
    };
    DEPTH.set(depth);
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn descend(levels: u32) -> u32 {
        let frame = std::hint::black_box([0u8; 2000]);
        match levels {
            0 => frame[0].into(),
            _ => with_room(|| descend(levels - 1) + 1),
        }
    }

    #[test]
    fn a_walk_may_be_deeper_than_the_stack() {
        assert_eq!(descend(20_000), 20_000);
    }
}
