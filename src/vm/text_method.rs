//! What the methods of `str`, and those of numbers that spell or read text, compute.
//!
//! Text goes in as `&str`, numbers as the `i64` and `f64` that a slot holds; nothing here knows slots, the heap or
//! how an error is worded. All places and lengths are bytes, as in the language itself, unless a line says characters
//! (Unicode scalar values). What a script can make larger than memory is sized first and then asked for, so that it
//! comes back as [`TextError::TooLarge`] instead of ending the process. Methods that are one call of `std` and cannot
//! fail (`contains`, `starts_with`, `ends_with`, `trim`, `upper`, `lower`) are not here.

use std::borrow::Cow;

/// Why text was not made or taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextError {
    /// What is searched for has no bytes.
    Empty,
    /// A negative number of repetitions.
    Negative,
    /// There is no memory for the result.
    TooLarge,
}

/// Why there is no such slice. Of several causes the first one is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SliceError {
    /// A bound is negative or behind the end.
    OutOfRange,
    /// The start is behind the end.
    Order,
    /// The bound at this byte is inside a code point.
    Boundary(i64),
}

/// Why a power of ints is no int.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PowError {
    NegativeExponent,
    Overflow,
}

// ---- places

fn place(text: &str, at: i64) -> Option<usize> {
    let at = usize::try_from(at).ok()?;
    (at <= text.len()).then_some(at)
}

/// The bytes from `start` to in front of `end`, or why there are none: a range outside, turned round, or through a
/// code point.
pub(crate) fn slice(text: &str, start: i64, end: i64) -> Result<&str, SliceError> {
    let (Some(first), Some(behind)) = (place(text, start), place(text, end)) else {
        return Err(SliceError::OutOfRange);
    };
    if first > behind {
        return Err(SliceError::Order);
    }
    text.get(first..behind).ok_or_else(|| {
        let start_fits = text.is_char_boundary(first);
        SliceError::Boundary(if start_fits { end } else { start })
    })
}

/// The first byte at or behind `from` where `what` begins; none where `from` is outside of the text. An empty `what`
/// is found at the first code point from there on.
pub(crate) fn find(text: &str, what: &str, from: i64) -> Option<i64> {
    // UTF-8 begins only at code points, so nothing is missed by going to the next one.
    let start = text.ceil_char_boundary(place(text, from)?);
    let found = memchr::memmem::find(&text.as_bytes()[start..], what.as_bytes());
    found.map(|at| (start + at) as i64)
}

/// The last byte where `what` begins.
pub(crate) fn rfind(text: &str, what: &str) -> Option<i64> {
    text.rfind(what).map(|at| at as i64)
}

/// How often `what` occurs, without overlaps. [`TextError::Empty`] where it is empty.
pub(crate) fn count(text: &str, what: &str) -> Result<i64, TextError> {
    not_empty(what)?;
    Ok(text.matches(what).count() as i64)
}

fn not_empty(what: &str) -> Result<(), TextError> {
    if what.is_empty() {
        Err(TextError::Empty)
    } else {
        Ok(())
    }
}

// ---- parts

/// The parts between separators, always at least one. [`TextError::Empty`] where the separator is empty.
pub(crate) fn split<'t>(text: &'t str, separator: &str) -> Result<Vec<&'t str>, TextError> {
    not_empty(separator)?;
    Ok(text.split(separator).collect())
}

/// The lines without their breaks, `\n` or `\r\n`; a break at the very end begins no further line, and a `\r` alone
/// is an ordinary character.
pub(crate) fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

// ---- new texts

/// An empty text with room for `size` bytes, or [`TextError::TooLarge`]; none is a size that overflowed.
fn room(size: Option<usize>) -> Result<String, TextError> {
    let mut text = String::new();
    let size = size.ok_or(TextError::TooLarge)?;
    text.try_reserve_exact(size)
        .map_err(|_| TextError::TooLarge)?;
    Ok(text)
}

/// With `to` instead of each `from`, from the left and without overlaps. [`TextError::Empty`] where `from` is empty,
/// [`TextError::TooLarge`].
pub(crate) fn replace(text: &str, from: &str, to: &str) -> Result<String, TextError> {
    not_empty(from)?;
    let found = text.matches(from).count();
    let kept = text.len() - found * from.len();
    let added = found.checked_mul(to.len());
    let mut out = room(added.and_then(|added| added.checked_add(kept)))?;
    for (index, part) in text.split(from).enumerate() {
        if index > 0 {
            out.push_str(to);
        }
        out.push_str(part);
    }
    Ok(out)
}

/// `times` in a row. [`TextError::Negative`], [`TextError::TooLarge`].
pub(crate) fn repeat(text: &str, times: i64) -> Result<String, TextError> {
    let times = usize::try_from(times).map_err(|_| TextError::Negative)?;
    if text.is_empty() || times == 0 {
        return Ok(String::new());
    }
    let size = times.checked_mul(text.len()).ok_or(TextError::TooLarge)?;
    let mut out = room(Some(size))?;
    out.push_str(text);
    while out.len() < size {
        let more = out.len().min(size - out.len());
        out.extend_from_within(..more);
    }
    Ok(out)
}

// ---- numbers

/// The int that the whole text spells: `[+-]` and then what a script writes, in decimal or after `0x`, `0o`, `0b`,
/// with single `_` between digits. None for anything else, white space included, and for what does not fit an int.
/// Zeros may lead, unlike in a script: texts come from people and files, and `007` there is a seven.
pub(crate) fn parse_int(text: &str) -> Option<i64> {
    let (negative, digits) = sign(text);
    let (base, digits) = match digits.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, &digits[2..]),
        [b'0', b'o' | b'O', ..] => (8, &digits[2..]),
        [b'0', b'b' | b'B', ..] => (2, &digits[2..]),
        _ => (10, digits),
    };
    int_of_digits(negative, digits, base)
}

/// The float that the whole text spells: `[+-]` and then `inf`, `nan`, or decimal digits with at most one point (`5`,
/// `1.5`, `.5` and `5.`), an exponent, and single `_` between digits. None for anything else, white space included.
/// What is too large is infinite.
pub(crate) fn parse_float(text: &str) -> Option<f64> {
    let (negative, digits) = sign(text);
    let magnitude = match digits {
        "inf" => f64::INFINITY,
        "nan" => f64::NAN,
        // `std` has further names for these two, and a sign of its own.
        _ if !digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') => {
            return None;
        }
        _ => without_separators(digits)?.parse().ok()?,
    };
    Some(if negative { -magnitude } else { magnitude })
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

fn checked_base(base: i64) -> Option<u32> {
    (2..=36).contains(&base).then_some(base as u32)
}

fn int_of_digits(negative: bool, digits: &str, base: u32) -> Option<i64> {
    let mut value = 0_i64;
    let mut after_digit = false;
    for sign in digits.chars() {
        if sign == '_' && after_digit {
            after_digit = false;
            continue;
        }
        let digit = i64::from(sign.to_digit(base)?);
        let shifted = value.checked_mul(base.into())?;
        // Downwards where the result is negative: the least int has no positive counterpart.
        value = if negative {
            shifted.checked_sub(digit)?
        } else {
            shifted.checked_add(digit)?
        };
        after_digit = true;
    }
    after_digit.then_some(value)
}

/// Without `_`; none where one is not between decimal digits.
fn without_separators(digits: &str) -> Option<Cow<'_, str>> {
    if !digits.contains('_') {
        return Some(Cow::Borrowed(digits));
    }
    let signs = digits.as_bytes();
    let is_digit = |at: usize| signs.get(at).is_some_and(u8::is_ascii_digit);
    let mut separators = digits.match_indices('_');
    let fits = separators.all(|(at, _)| at > 0 && is_digit(at - 1) && is_digit(at + 1));
    fits.then(|| Cow::Owned(digits.replace('_', "")))
}

/// In a base from 2 to 36, in lower case, with `-` in front of a negative number. None where there is no such base.
pub(crate) fn to_base(value: i64, base: i64) -> Option<String> {
    let base = checked_base(base)?;
    let mut rest = value.unsigned_abs();
    let mut backwards = Vec::new();
    loop {
        backwards.push(char::from_digit((rest % u64::from(base)) as u32, base)?);
        rest /= u64::from(base);
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        backwards.push('-');
    }
    Some(backwards.into_iter().rev().collect())
}

/// `base` to the power of `exponent`; to the power of zero everything is 1.
pub(crate) fn int_pow(base: i64, exponent: i64) -> Result<i64, PowError> {
    let exponent = u64::try_from(exponent).map_err(|_| PowError::NegativeExponent)?;
    let power = match (base, u32::try_from(exponent)) {
        (_, Ok(exponent)) => base.checked_pow(exponent),
        (0 | 1, Err(_)) => Some(base),
        (-1, Err(_)) => Some(if exponent.is_multiple_of(2) { 1 } else { -1 }),
        (_, Err(_)) => None,
    };
    power.ok_or(PowError::Overflow)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `ü` takes bytes 1 and 2, `€` 3 to 5, `😀` 6 to 9.
    const MIXED: &str = "aü€😀z";

    #[test]
    fn slices_count_bytes_and_cut_between_code_points() {
        assert_eq!(slice(MIXED, 1, 6), Ok("ü€"));
        assert_eq!(slice(MIXED, 0, 11), Ok(MIXED));
        assert_eq!(slice(MIXED, 11, 11), Ok(""));
        assert_eq!(slice("", 0, 0), Ok(""));
        for outside in [-1, 12, i64::MIN, i64::MAX] {
            assert_eq!(slice(MIXED, outside, 1), Err(SliceError::OutOfRange));
            assert_eq!(slice(MIXED, 2, outside), Err(SliceError::OutOfRange));
        }
        assert_eq!(slice(MIXED, 3, 1), Err(SliceError::Order));
        assert_eq!(slice(MIXED, 5, 2), Err(SliceError::Order));
        assert_eq!(slice(MIXED, 2, 5), Err(SliceError::Boundary(2)));
        assert_eq!(slice(MIXED, 1, 5), Err(SliceError::Boundary(5)));
        assert_eq!(slice(MIXED, 7, 7), Err(SliceError::Boundary(7)));
    }

    #[test]
    fn places_are_bytes() {
        assert_eq!(find(MIXED, "€", 0), Some(3));
        assert_eq!(find(MIXED, "€", 3), Some(3));
        assert_eq!(find(MIXED, "€", 4), None);
        assert_eq!(find(MIXED, "😀", 4), Some(6));
        assert_eq!(find("abab", "ab", 1), Some(2));
        assert_eq!(find(MIXED, "", 4), Some(6));
        assert_eq!(find(MIXED, "", 11), Some(11));
        assert_eq!(find("", "", 0), Some(0));
        for outside in [-1, 12, i64::MIN, i64::MAX] {
            assert_eq!(find(MIXED, "", outside), None, "{outside}");
        }
        assert_eq!(rfind("ü-ü", "ü"), Some(3));
        assert_eq!(rfind("aaa", "aa"), Some(1));
        assert_eq!(rfind(MIXED, ""), Some(11));
        assert_eq!(rfind("a", "b"), None);
        assert_eq!(count("aaaa", "aa"), Ok(2));
        assert_eq!(count("ü€ü", "ü"), Ok(2));
        assert_eq!(count("", "x"), Ok(0));
        assert_eq!(count("a", ""), Err(TextError::Empty));
    }

    #[test]
    fn parts_join_to_the_whole() {
        assert_eq!(split("€a€€b€", "€"), Ok(vec!["", "a", "", "b", ""]));
        assert_eq!(split("", ","), Ok(vec![""]));
        assert_eq!(split("a", ""), Err(TextError::Empty));
    }

    #[test]
    fn a_last_line_break_begins_no_line() {
        assert_eq!(lines("a\r\n\nü\rb\n"), ["a", "", "ü\rb"]);
        assert_eq!(lines("a\n\n"), ["a", ""]);
        assert_eq!(lines("\n"), [""]);
        assert!(lines("").is_empty());
    }

    #[test]
    fn replaces_from_the_left() {
        assert_eq!(replace("aaa", "aa", "€").as_deref(), Ok("€a"));
        assert_eq!(replace(MIXED, "ü", "").as_deref(), Ok("a€😀z"));
        assert_eq!(replace(MIXED, "x", "y").as_deref(), Ok(MIXED));
        assert_eq!(replace("", "x", "y").as_deref(), Ok(""));
        assert_eq!(replace("a", "", "y"), Err(TextError::Empty));
    }

    #[test]
    fn repetition_ends_where_memory_does() {
        for times in 0..9 {
            assert_eq!(repeat("ü€", times), Ok("ü€".repeat(times as usize)));
        }
        assert_eq!(repeat("", i64::MAX).as_deref(), Ok(""));
        assert_eq!(repeat("a", -1), Err(TextError::Negative));
        assert_eq!(repeat("", i64::MIN), Err(TextError::Negative));
        assert_eq!(repeat("a", i64::MAX), Err(TextError::TooLarge));
        assert_eq!(repeat("ab", i64::MAX), Err(TextError::TooLarge));
        assert_eq!(repeat("abc", i64::MAX), Err(TextError::TooLarge));
        let long = "a".repeat(1 << 24);
        assert_eq!(replace(&long, "a", &long), Err(TextError::TooLarge));
        assert_eq!(room(None), Err(TextError::TooLarge));
    }

    #[test]
    fn ints_are_read_as_they_are_written() {
        let good = "42 +7 -0 007 1_000 -0x1f 0XfF 0o17 0b10_10 0x7fff_ffff_ffff_ffff";
        let values = [42, 7, 0, 7, 1000, -31, 255, 15, 10, i64::MAX];
        assert!(good.split(' ').map(parse_int).eq(values.map(Some)));
        for least in ["-9223372036854775808", "-0x8000000000000000"] {
            assert_eq!(parse_int(least), Some(i64::MIN));
            assert_eq!(parse_int(&least[1..]), None);
        }
        let bad = "- + --1 +-1 _1 1_ 1__0 0x 0x_1 0x-1 0b2 0o8 1.0 1e3 ü ٣ -9223372036854775809";
        for bad in bad.split(' ').chain(["", " 1", "1 ", "\n"]) {
            assert_eq!(parse_int(bad), None, "{bad}");
        }
    }

    #[test]
    fn bases_there_and_back() {
        assert_eq!(to_base(255, 16).as_deref(), Some("ff"));
        assert_eq!(to_base(0, 2).as_deref(), Some("0"));
        assert_eq!(to_base(-35, 36).as_deref(), Some("-z"));
        assert_eq!(to_base(i64::MIN, 16).as_deref(), Some("-8000000000000000"));
        for base in 2..=36 {
            for value in [0, 1, -1, 35, i64::MAX, i64::MIN] {
                let text = to_base(value, base).unwrap();
                assert_eq!(
                    i64::from_str_radix(&text, base as u32),
                    Ok(value),
                    "{text} in {base}"
                );
            }
        }
        for base in [i64::MIN, -2, 0, 1, 37, (1 << 32) + 10] {
            assert_eq!(to_base(1, base), None);
        }
    }

    #[test]
    fn floats_are_read_as_they_are_written() {
        let good = "1.5 -2 +.5 5. 1e+21 1_000.2_5E-0_1 5e-324 1e999 inf -inf";
        let least = f64::from_bits(1);
        let infinite = f64::INFINITY;
        let values = [
            1.5, -2.0, 0.5, 5.0, 1e21, 100.025, least, infinite, infinite, -infinite,
        ];
        assert!(good.split(' ').map(parse_float).eq(values.map(Some)));
        assert!(parse_float("nan").is_some_and(f64::is_nan));
        assert!(parse_float("-0").is_some_and(|zero| zero.to_bits() == 1 << 63));
        let bad = "- . e5 1e 1e+ 1.2.3 +-1 --1 _1 1_ 1__0 1_.5 1._5 1e_5 0x10 Inf infinity NaN 1f 1,5 ٣ €";
        for bad in bad.split(' ').chain(["", " 1", "1 ", "1\n"]) {
            assert_eq!(parse_float(bad), None, "{bad}");
        }
    }

    #[test]
    fn powers_of_ints_stay_ints() {
        assert_eq!(int_pow(2, 62), Ok(1 << 62));
        assert_eq!(int_pow(-2, 63), Ok(i64::MIN));
        assert_eq!(int_pow(0, 0), Ok(1));
        assert_eq!(int_pow(i64::MIN, 1), Ok(i64::MIN));
        assert_eq!(int_pow(-1, i64::MAX), Ok(-1));
        assert_eq!(int_pow(-1, i64::MAX - 1), Ok(1));
        assert_eq!(int_pow(0, i64::MAX), Ok(0));
        assert_eq!(int_pow(2, 63), Err(PowError::Overflow));
        assert_eq!(int_pow(2, i64::MAX), Err(PowError::Overflow));
        assert_eq!(int_pow(i64::MIN, 2), Err(PowError::Overflow));
        assert_eq!(int_pow(1, i64::MIN), Err(PowError::NegativeExponent));
    }
}
