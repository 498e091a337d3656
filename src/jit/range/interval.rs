//! Between which two numbers an `int` lies, and what arithmetic makes of that.
//!
//! Every operation gives its exact result, which may lie outside of 64 bits: [`Exact::fits`] says that it cannot
//! overflow, [`Exact::held`] what is left of it when overflowing is an error.

use crate::types::Scalar;

/// From `low` to `high`, both among them; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    pub low: i64,
    pub high: i64,
}

/// What an operation gives before it is put into 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    low: i128,
    high: i128,
}

impl Exact {
    /// Of some values, the smallest and the largest.
    fn around(values: [i128; 4]) -> Self {
        let [first, rest @ ..] = values;
        rest.iter().fold(
            Exact {
                low: first,
                high: first,
            },
            |exact, value| Exact {
                low: exact.low.min(*value),
                high: exact.high.max(*value),
            },
        )
    }

    /// Whether 64 bits hold all of it.
    pub fn fits(self) -> bool {
        self.low >= i64::MIN.into() && self.high <= i64::MAX.into()
    }

    /// What goes on if the rest is an error.
    pub fn held(self) -> Interval {
        let hold = |value: i128| value.clamp(i64::MIN.into(), i64::MAX.into()) as i64;
        Interval {
            low: hold(self.low),
            high: hold(self.high),
        }
    }

    /// What is left if the rest wraps around.
    pub fn wrapped(self) -> Interval {
        match self.fits() {
            true => self.held(),
            false => Interval::ALL,
        }
    }
}

impl Interval {
    pub const ALL: Interval = Interval {
        low: i64::MIN,
        high: i64::MAX,
    };
    pub const BOOL: Interval = Interval { low: 0, high: 1 };
    /// Of a comparison.
    pub const ORDER: Interval = Interval { low: -1, high: 1 };
    /// How many of anything there can be in memory.
    pub const COUNT: Interval = Interval {
        low: 0,
        high: 1 << 60,
    };

    /// What a scalar of memory can hold.
    pub fn of(scalar: Scalar) -> Self {
        match (scalar, scalar.range()) {
            (Scalar::Bool, _) => Interval::BOOL,
            (_, Some((low, high))) => Interval { low, high },
            (_, None) => Interval::ALL,
        }
    }

    /// `None` if there is nothing in between.
    pub fn new(low: i64, high: i64) -> Option<Self> {
        (low <= high).then_some(Interval { low, high })
    }

    pub fn constant(value: i64) -> Self {
        Interval {
            low: value,
            high: value,
        }
    }

    pub fn is_within(self, other: Interval) -> bool {
        other.low <= self.low && self.high <= other.high
    }

    pub fn has(self, value: i64) -> bool {
        self.low <= value && value <= self.high
    }

    /// Never negative.
    pub fn is_natural(self) -> bool {
        self.low >= 0
    }

    /// Whether it is never negative, `Some(true)`, or never above 0.
    pub fn sign(self) -> Option<bool> {
        match (self.low >= 0, self.high <= 0) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }

    /// All that is in one or the other, and what lies between.
    pub fn join(self, other: Interval) -> Self {
        Interval {
            low: self.low.min(other.low),
            high: self.high.max(other.high),
        }
    }

    /// What is in both.
    pub fn meet(self, other: Interval) -> Option<Self> {
        Interval::new(self.low.max(other.low), self.high.min(other.high))
    }

    /// Those below what `other` may be.
    pub fn below(self, other: Interval) -> Option<Self> {
        let most = other.high.checked_sub(1)?;
        Interval::new(self.low, self.high.min(most))
    }

    /// Those above what `other` may be.
    pub fn above(self, other: Interval) -> Option<Self> {
        let least = other.low.checked_add(1)?;
        Interval::new(self.low.max(least), self.high)
    }

    /// Those that are not above all of `other`.
    pub fn at_most(self, other: Interval) -> Option<Self> {
        Interval::new(self.low, self.high.min(other.high))
    }

    /// Those that are not below all of `other`.
    pub fn at_least(self, other: Interval) -> Option<Self> {
        Interval::new(self.low.max(other.low), self.high)
    }

    /// All but one number, which can only be told at an end.
    pub fn without(self, number: i64) -> Option<Self> {
        match (self.low == number, self.high == number) {
            (true, true) => None,
            (true, false) => Interval::new(number + 1, self.high),
            (false, true) => Interval::new(self.low, number - 1),
            (false, false) => Some(self),
        }
    }

    // ---- arithmetic

    fn wide(self) -> (i128, i128) {
        (self.low.into(), self.high.into())
    }

    pub fn plus(self, other: Interval) -> Exact {
        let ((low, high), (other_low, other_high)) = (self.wide(), other.wide());
        Exact {
            low: low + other_low,
            high: high + other_high,
        }
    }

    pub fn minus(self, other: Interval) -> Exact {
        let ((low, high), (other_low, other_high)) = (self.wide(), other.wide());
        Exact {
            low: low - other_high,
            high: high - other_low,
        }
    }

    pub fn times(self, other: Interval) -> Exact {
        let ((low, high), (other_low, other_high)) = (self.wide(), other.wide());
        Exact::around([
            low * other_low,
            low * other_high,
            high * other_low,
            high * other_high,
        ])
    }

    /// Towards zero.
    pub fn divided_by(self, other: Interval) -> Exact {
        let ((low, high), (other_low, other_high)) = (self.wide(), other.wide());
        if other.has(0) {
            let most = low.abs().max(high.abs());
            return Exact {
                low: if low < 0 || other_low < 0 { -most } else { 0 },
                high: most,
            };
        }
        Exact::around([
            low / other_low,
            low / other_high,
            high / other_low,
            high / other_high,
        ])
    }

    /// With the sign of `self`, as the remainder has it.
    pub fn remainder_by(self, other: Interval) -> Self {
        let most = other.low.unsigned_abs().max(other.high.unsigned_abs());
        let most = i64::try_from(most.saturating_sub(1)).unwrap_or(i64::MAX);
        Interval {
            low: self.low.min(0).max(-most),
            high: self.high.max(0).min(most),
        }
    }

    pub fn shifted_left(self, amount: u32) -> Exact {
        let (low, high) = self.wide();
        Exact {
            low: low << amount,
            high: high << amount,
        }
    }

    pub fn shifted_right(self, amount: u32) -> Self {
        Interval {
            low: self.low >> amount,
            high: self.high >> amount,
        }
    }

    pub fn and(self, other: Interval) -> Self {
        let high = match (self.is_natural(), other.is_natural()) {
            (true, true) => self.high.min(other.high),
            (true, false) => self.high,
            (false, true) => other.high,
            (false, false) => return Interval::ALL,
        };
        Interval { low: 0, high }
    }

    /// Of bits that are set in one or the other: `or`, `xor`.
    pub fn united_bits(self, other: Interval) -> Self {
        if !self.is_natural() || !other.is_natural() {
            return Interval::ALL;
        }
        let most = (self.high | other.high) as u64;
        let high = (u64::MAX.checked_shr(most.leading_zeros())).unwrap_or(0);
        Interval {
            low: 0,
            high: high as i64,
        }
    }

    /// The first end beyond `self` where a value that grows from turn to turn may come to rest.
    pub fn widened_from(self, before: Interval) -> Self {
        let low = match self.low < before.low {
            true => RESTS.iter().rev().find(|rest| **rest <= self.low),
            false => None,
        };
        let high = match self.high > before.high {
            true => RESTS.iter().find(|rest| **rest >= self.high),
            false => None,
        };
        Interval {
            low: low.copied().unwrap_or(self.low),
            high: high.copied().unwrap_or(self.high),
        }
    }
}

/// Ends that values in loops are likely to keep to.
const RESTS: [i64; 11] = [
    i64::MIN,
    -(1 << 62),
    -(1 << 31),
    -(1 << 16),
    -1,
    0,
    1 << 8,
    1 << 16,
    1 << 31,
    1 << 62,
    i64::MAX,
];

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLES: [i64; 13] = [
        i64::MIN,
        i64::MIN + 1,
        -(1 << 40),
        -7,
        -2,
        -1,
        0,
        1,
        2,
        9,
        1 << 40,
        i64::MAX - 1,
        i64::MAX,
    ];

    fn intervals() -> Vec<Interval> {
        let mut all = Vec::new();
        for low in SAMPLES {
            all.extend(SAMPLES.iter().filter_map(|high| Interval::new(low, *high)));
        }
        all
    }

    /// Numbers of an interval, among them its ends.
    fn some_of(interval: Interval) -> Vec<i64> {
        let inner = SAMPLES.into_iter().filter(|value| interval.has(*value));
        inner.collect()
    }

    type Operation = fn(i64, i64) -> Option<i64>;

    fn check(name: &str, of: fn(Interval, Interval) -> Interval, value: Operation) {
        for left in intervals() {
            for right in intervals() {
                let told = of(left, right);
                for a in some_of(left) {
                    for b in some_of(right) {
                        if let Some(value) = value(a, b) {
                            assert!(
                                told.has(value),
                                "{name}({a}, {b}) = {value} outside of {told:?}"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn holds_every_result() {
        check("+", |a, b| a.plus(b).held(), i64::checked_add);
        check("-", |a, b| a.minus(b).held(), i64::checked_sub);
        check("*", |a, b| a.times(b).held(), i64::checked_mul);
        check("/", |a, b| a.divided_by(b).held(), i64::checked_div);
        check("%", Interval::remainder_by, |a, b| match b {
            0 => None,
            _ => Some(a.wrapping_rem(b)),
        });
        check("&", Interval::and, |a, b| Some(a & b));
        check("|", Interval::united_bits, |a, b| Some(a | b));
        check("^", Interval::united_bits, |a, b| Some(a ^ b));
        check(
            "wrapping +",
            |a, b| a.plus(b).wrapped(),
            |a, b| Some(a.wrapping_add(b)),
        );
        check(
            "wrapping *",
            |a, b| a.times(b).wrapped(),
            |a, b| Some(a.wrapping_mul(b)),
        );
        check(
            "<< 3",
            |a, _| a.shifted_left(3).wrapped(),
            |a, _| Some(a << 3),
        );
        check(">> 3", |a, _| a.shifted_right(3), |a, _| Some(a >> 3));
        check("join", Interval::join, |a, _| Some(a));
    }

    #[test]
    fn knows_what_cannot_overflow() {
        for left in intervals() {
            for right in intervals() {
                for a in some_of(left) {
                    for b in some_of(right) {
                        let sound = |fits: bool, value: Option<i64>| !fits || value.is_some();
                        assert!(sound(left.plus(right).fits(), a.checked_add(b)));
                        assert!(sound(left.minus(right).fits(), a.checked_sub(b)));
                        assert!(sound(left.times(right).fits(), a.checked_mul(b)));
                    }
                }
            }
        }
        let small = Interval {
            low: 0,
            high: 1 << 30,
        };
        assert!(small.times(small).fits() && small.plus(small).fits());
        assert!(!Interval::ALL.plus(Interval::constant(1)).fits());
    }

    #[test]
    fn comparisons_keep_what_passes_them() {
        for left in intervals() {
            for right in intervals() {
                for a in some_of(left) {
                    for b in some_of(right) {
                        let kept = |told: Option<Interval>| told.is_some_and(|told| told.has(a));
                        assert!(a >= b || kept(left.below(right)));
                        assert!(a <= b || kept(left.above(right)));
                        assert!(a > b || kept(left.at_most(right)));
                        assert!(a < b || kept(left.at_least(right)));
                        assert!(a != b || kept(left.meet(right)));
                        assert!(a == b || right != Interval::constant(b) || kept(left.without(b)));
                    }
                }
            }
        }
    }

    #[test]
    fn widening_holds_and_ends() {
        for before in intervals() {
            for now in intervals() {
                let joined = before.join(now);
                assert!(joined.is_within(joined.widened_from(before)));
            }
        }
        let mut grown = Interval::constant(0);
        for _ in 0..RESTS.len() {
            let more = grown.join(grown.plus(Interval::ORDER).held());
            grown = more.widened_from(grown);
        }
        assert_eq!(grown, Interval::ALL);
    }
}
