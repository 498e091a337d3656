//! Makes what fails small, as long as it fails.

use std::time::{Duration, Instant};

/// Nobody waits longer.
const PATIENCE: Duration = Duration::from_secs(90);

/// Takes chunks of the bytes away, and makes bytes zero.
pub fn bytes(bytes: &[u8], mut fails: impl FnMut(&[u8]) -> bool) -> Vec<u8> {
    let start = Instant::now();
    let mut small = bytes.to_vec();
    let mut size = small.len() / 2;
    while size > 0 {
        let mut at = 0;
        while at < small.len() && start.elapsed() < PATIENCE {
            let end = (at + size).min(small.len());
            let mut shorter = small.clone();
            shorter.drain(at..end);
            if fails(&shorter) {
                small = shorter;
                continue;
            }
            let mut plainer = small.clone();
            plainer[at..end].fill(0);
            if plainer != small && fails(&plainer) {
                small = plainer;
            }
            at = end;
        }
        size /= 2;
    }
    small
}

/// Takes lines away, many at a time at first.
pub fn lines(text: &str, mut fails: impl FnMut(&str) -> bool) -> String {
    let start = Instant::now();
    let mut kept: Vec<&str> = text.lines().collect();
    let mut changed = true;
    while changed && start.elapsed() < PATIENCE {
        changed = false;
        let mut size = kept.len() / 2;
        while size > 0 {
            let mut at = 0;
            while at < kept.len() && start.elapsed() < PATIENCE {
                let end = (at + size).min(kept.len());
                let mut fewer = kept.clone();
                fewer.drain(at..end);
                if fails(&(fewer.join("\n") + "\n")) {
                    kept = fewer;
                    changed = true;
                } else {
                    at = end;
                }
            }
            size /= 2;
        }
    }
    kept.join("\n") + "\n"
}
