//! Which registers of a frame are free: a stack.
//!
//! Variables take a register where they are declared, intermediate values the next ones above, and the
//! window of a call lies on top; all are given back in reverse order. So whatever a call overwrites is
//! dead, and a frame is as large as its deepest point.
//!
//! ```text
//!   ┌────────────┬───────────┬───────────────────┬──────────────┬───────────┐
//!   │ parameters │ constants │ variables, values │ call window  │  (free)   │
//!   └────────────┴───────────┴───────────────────┴──────────────┴───────────┘
//!                 ↑ put in by the assembler       next ─────────↑
//! ```

use super::op::Register;

/// The largest frame, constants not counted: numbers above stand for these, see [`super::assemble`].
pub const MAXIMUM_REGISTERS: u16 = 65_000;

impl Register {
    /// The register `distance` above; never out of the numbers.
    pub fn above(self, distance: u16) -> Register {
        Register(self.0.saturating_add(distance))
    }
}

#[derive(Debug, Default)]
pub struct Registers {
    next: u16,
    highest: u16,
    full: bool,
}

impl Registers {
    pub fn new(parameters: u16) -> Self {
        let mut registers = Registers::default();
        registers.take_up_to(Register(parameters));
        registers
    }

    /// The first free register; what [`Registers::release`] goes back to.
    pub fn next(&self) -> Register {
        Register(self.next)
    }

    pub fn take(&mut self) -> Register {
        let register = self.next();
        self.take_up_to(register.above(1));
        register
    }

    /// Takes all below `end`.
    pub fn take_up_to(&mut self, end: Register) {
        if end.0 > MAXIMUM_REGISTERS {
            self.full = true;
            return;
        }
        self.next = self.next.max(end.0);
        self.highest = self.highest.max(self.next);
    }

    /// Gives back all from `first` on.
    pub fn release(&mut self, first: Register) {
        self.next = self.next.min(first.0);
    }

    /// Registers in use at the deepest point.
    pub fn highest(&self) -> u16 {
        self.highest
    }

    /// Whether there were too few.
    pub fn is_full(&self) -> bool {
        self.full
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_is_as_large_as_the_deepest_point() {
        let mut registers = Registers::new(2);
        let first = registers.take();
        assert_eq!(first, Register(2));
        registers.take();
        registers.release(first);
        assert_eq!(registers.next(), Register(2));
        assert_eq!(registers.highest(), 4);
    }

    #[test]
    fn too_many_are_noticed_and_harmless() {
        let mut registers = Registers::new(0);
        for _ in 0..70_000 {
            registers.take();
        }
        assert!(registers.is_full());
        assert_eq!(registers.highest(), MAXIMUM_REGISTERS);
    }
}
