//! What a script prints: through C's own buffers, so that it keeps its order with what C prints.

unsafe extern "C" {
    static stdout: *mut libc::FILE;
    static stderr: *mut libc::FILE;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    Output,
    Error,
}

/// Writes the parts with a space between and a line break behind.
pub(crate) fn write_line(stream: Stream, parts: &[&str]) {
    // SAFETY: C's streams are there as long as the process; the parts are what their lengths say.
    unsafe {
        let file = match stream {
            Stream::Output => stdout,
            Stream::Error => {
                // What was printed before is seen before.
                libc::fflush(stdout);
                stderr
            }
        };
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                libc::fputc(b' '.into(), file);
            }
            libc::fwrite(part.as_ptr().cast(), 1, part.len(), file);
        }
        libc::fputc(b'\n'.into(), file);
    }
}

/// Hands everything that is buffered to the system.
pub(crate) fn flush() {
    // SAFETY: null means all streams.
    unsafe { libc::fflush(std::ptr::null_mut()) };
}
