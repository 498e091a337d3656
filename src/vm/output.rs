//! What a script prints: through C's own buffers, so that it keeps its order with what C prints.

unsafe extern "C" {
    static stdout: *mut libc::FILE;
    static stderr: *mut libc::FILE;
    static stdin: *mut libc::FILE;
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

/// Writes a text as it is.
pub(crate) fn write(stream: Stream, text: &str) {
    // SAFETY: as above.
    unsafe {
        let file = match stream {
            Stream::Output => stdout,
            Stream::Error => stderr,
        };
        libc::fwrite(text.as_ptr().cast(), 1, text.len(), file);
    }
}

/// The next line of the standard input, without its line break; `None` at the end. What is no UTF-8 is replaced.
pub(crate) fn read_line() -> Option<String> {
    let mut line: *mut libc::c_char = std::ptr::null_mut();
    let mut room = 0;
    // SAFETY: getline makes the buffer, which is given back here.
    unsafe {
        let length = libc::getline(&mut line, &mut room, stdin);
        let text = usize::try_from(length).ok().map(|length| {
            let bytes = std::slice::from_raw_parts(line.cast::<u8>(), length);
            let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
            let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
            String::from_utf8_lossy(bytes).into_owned()
        });
        libc::free(line.cast());
        text
    }
}

/// Hands everything that is buffered to the system.
pub(crate) fn flush() {
    // SAFETY: null means all streams.
    unsafe { libc::fflush(std::ptr::null_mut()) };
}
