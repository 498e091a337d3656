//! Numbers and texts by a format, `[[fill]<^>][+][#][0][width][.digits][type]`, as Python does.

use crate::syntax::ast::{FormatAlign, FormatKind, FormatSpec};

/// A float as `print` shows it: the shortest digits that read back the same, always with a point or exponent.
pub(crate) fn float(value: f64) -> String {
    if !value.is_finite() {
        return if value.is_nan() {
            "nan"
        } else if value > 0.0 {
            "inf"
        } else {
            "-inf"
        }
        .to_owned();
    }
    let scientific = format!("{value:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let plain = format!("{value}");
        return if plain.contains('.') {
            plain
        } else {
            format!("{plain}.0")
        };
    }
    exponent_form(digits, exponent)
}

/// `1.5e+21`, `1e-07`
fn exponent_form(digits: &str, exponent: i32) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

/// An int by a format.
pub(crate) fn int(value: i64, format: &FormatSpec) -> String {
    let magnitude = value.unsigned_abs();
    let (prefix, digits) = match format.kind {
        Some(FormatKind::LowerHex) => ("0x", format!("{magnitude:x}")),
        Some(FormatKind::UpperHex) => ("0X", format!("{magnitude:X}")),
        Some(FormatKind::Octal) => ("0o", format!("{magnitude:o}")),
        Some(FormatKind::Binary) => ("0b", format!("{magnitude:b}")),
        _ => ("", magnitude.to_string()),
    };
    let prefix = if format.alternate { prefix } else { "" };
    number(value < 0, prefix, digits, format)
}

/// A float by a format.
pub(crate) fn float_by(value: f64, format: &FormatSpec) -> String {
    let negative = value.is_sign_negative() && !value.is_nan();
    let magnitude = value.abs();
    let digits = if !value.is_finite() {
        float(magnitude)
    } else {
        let precision = format.precision.map(usize::from);
        match format.kind {
            Some(FormatKind::Fixed) => format!("{magnitude:.*}", precision.unwrap_or(6)),
            Some(FormatKind::Exponent) => exponent(magnitude, precision.unwrap_or(6)),
            Some(FormatKind::General) => general(magnitude, precision.unwrap_or(6)),
            _ => match precision {
                Some(precision) => format!("{magnitude:.precision$}"),
                None => float(magnitude),
            },
        }
    };
    number(negative, "", digits, format)
}

fn exponent(value: f64, precision: usize) -> String {
    let scientific = format!("{value:.precision$e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    exponent_form(digits, exponent.parse().unwrap_or(0))
}

/// C's `%g`: so many digits in all, without zeros behind.
fn general(value: f64, precision: usize) -> String {
    let precision = precision.max(1);
    let scientific = format!("{value:.*e}", precision - 1);
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let trim = |text: &str| match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text.to_owned(),
    };
    if exponent < -4 || exponent >= precision as i32 {
        return exponent_form(&trim(digits), exponent);
    }
    let decimals = (precision as i32 - 1 - exponent).max(0) as usize;
    trim(&format!("{value:.decimals$}"))
}

/// Sign, prefix, zeros and padding around the digits.
fn number(negative: bool, prefix: &str, digits: String, format: &FormatSpec) -> String {
    let sign = match (negative, format.plus) {
        (true, _) => "-",
        (false, true) => "+",
        (false, false) => "",
    };
    let width = usize::from(format.width);
    let bare = sign.len() + prefix.len() + digits.len();
    if format.zero && format.align.is_none() && bare < width {
        return format!("{sign}{prefix}{}{digits}", "0".repeat(width - bare));
    }
    pad(
        &format!("{sign}{prefix}{digits}"),
        format,
        FormatAlign::Right,
    )
}

/// A text by a format: cut to `.digits` characters, and padded.
pub(crate) fn text(value: &str, format: &FormatSpec) -> String {
    match format.precision {
        Some(precision) => {
            let cut: String = value.chars().take(precision.into()).collect();
            pad(&cut, format, FormatAlign::Left)
        }
        None => pad(value, format, FormatAlign::Left),
    }
}

fn pad(text: &str, format: &FormatSpec, default: FormatAlign) -> String {
    let missing = usize::from(format.width).saturating_sub(text.chars().count());
    let (before, behind) = match format.align.unwrap_or(default) {
        FormatAlign::Left => (0, missing),
        FormatAlign::Right => (missing, 0),
        FormatAlign::Center => (missing / 2, missing - missing / 2),
    };
    let fill = |count: usize| std::iter::repeat_n(format.fill, count).collect::<String>();
    format!("{}{text}{}", fill(before), fill(behind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn floats_read_back() {
        let cases = [
            (1.0, "1.0"),
            (0.1, "0.1"),
            (-2.5, "-2.5"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (1e21, "1e+21"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1.5e-7, "1.5e-07"),
            (-0.0, "-0.0"),
            (f64::NAN, "nan"),
            (f64::NEG_INFINITY, "-inf"),
            (123456789.125, "123456789.125"),
        ];
        for (value, text) in cases {
            assert_eq!(float(value), text);
        }
    }

    #[test]
    fn formats_are_pythons() {
        let plain = FormatSpec {
            fill: ' ',
            align: None,
            plus: false,
            alternate: false,
            zero: false,
            width: 0,
            precision: None,
            kind: None,
            span: Span::NONE,
        };
        let hex = FormatSpec {
            alternate: true,
            zero: true,
            width: 8,
            kind: Some(FormatKind::LowerHex),
            ..plain
        };
        assert_eq!(int(255, &hex), "0x0000ff");
        assert_eq!(
            int(
                -255,
                &FormatSpec {
                    kind: Some(FormatKind::LowerHex),
                    ..plain
                }
            ),
            "-ff"
        );
        let fixed = FormatSpec {
            zero: true,
            width: 8,
            precision: Some(3),
            kind: Some(FormatKind::Fixed),
            ..plain
        };
        assert_eq!(float_by(1.61803, &fixed), "0001.618");
        assert_eq!(float_by(-1.61803, &fixed), "-001.618");
        let general = FormatSpec {
            kind: Some(FormatKind::General),
            ..plain
        };
        assert_eq!(float_by(100000.0, &general), "100000");
        assert_eq!(float_by(1000000.0, &general), "1e+06");
        assert_eq!(float_by(0.5, &general), "0.5");
        let centered = FormatSpec {
            fill: '*',
            align: Some(FormatAlign::Center),
            width: 7,
            ..plain
        };
        assert_eq!(text("abc", &centered), "**abc**");
        assert_eq!(
            text(
                "äöü",
                &FormatSpec {
                    precision: Some(2),
                    width: 3,
                    ..plain
                }
            ),
            "äö "
        );
        assert_eq!(int(i64::MIN, &plain), "-9223372036854775808");
    }
}
