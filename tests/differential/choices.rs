//! Bytes as a row of choices.
//!
//! Whatever the bytes are, they are a program: a choice takes the next one, and where there are none left it is the first,
//! which is the plainest. So a program becomes smaller when bytes are taken away or become zero, and a change of one byte is
//! mostly a small change of the program.

#[derive(Debug)]
pub struct Choices<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Choices<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Choices { bytes, at: 0 }
    }

    fn byte(&mut self) -> usize {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte.into()
    }

    /// A number below the limit.
    pub fn below(&mut self, limit: usize) -> usize {
        match limit {
            0 | 1 => 0,
            2..=256 => self.byte() % limit,
            _ => (self.byte() << 8 | self.byte()) % limit,
        }
    }

    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent
    }

    pub fn of<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// Whether no bytes are left.
    pub fn is_spent(&self) -> bool {
        self.at >= self.bytes.len()
    }
}

/// Bytes that are the same for a seed on every machine.
pub fn bytes_of(seed: u64) -> Vec<u8> {
    let mut state = seed
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .wrapping_add(0x1234_5678_9abc_def1);
    let mut next = || {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        state.wrapping_mul(0x2545_f491_4f6c_dd1d)
    };
    let length = 300 + next() as usize % 4700;
    (0..length).map(|_| (next() >> 56) as u8).collect()
}
