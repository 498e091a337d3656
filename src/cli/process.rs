//! What the command line asks of the operating system. The one place here with `unsafe`.

use super::{Status, report};
use std::io::{self, Write};

/// Makes a write into a closed pipe end the process, as C programs and shells expect of `arc x.arc | head`.
/// Rust's runtime ignores that signal before `main`, which would also be passed on to C code.
pub fn restore_pipe_signal() {
    // SAFETY: called at the start of `main`, with no other thread; the default action is always valid.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) };
}

/// Lets C's allocator ask the system for memory in larger pieces: a script is read into many small objects.
pub fn allocate_in_large_pieces() {
    // SAFETY: sets limits of the allocator; nothing has been taken for granted of them.
    unsafe {
        libc::mallopt(libc::M_TOP_PAD, 1 << 20);
        libc::mallopt(libc::M_MMAP_THRESHOLD, 64 << 20);
        libc::mallopt(libc::M_TRIM_THRESHOLD, 256 << 20);
    }
}

/// Ends the process by a signal, as whoever waits for it is to see.
pub fn die_by(signal: i32) {
    // SAFETY: nothing runs but this thread's last words; the default action of the signal ends the process.
    unsafe {
        libc::fflush(std::ptr::null_mut());
        libc::signal(signal, libc::SIG_DFL);
        let mut only: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&mut only);
        libc::sigaddset(&mut only, signal);
        libc::sigprocmask(libc::SIG_UNBLOCK, &only, std::ptr::null_mut());
        libc::raise(signal);
    }
}

/// Writes out what a script has printed. Says why that failed, for then some of it is lost.
pub fn flush_output() -> Status {
    unsafe extern "C" {
        static stdout: *mut libc::FILE;
    }
    // SAFETY: C's stream is there as long as the process.
    let lost = unsafe { libc::fflush(stdout) != 0 || libc::ferror(stdout) != 0 };
    if !lost {
        return Status::SUCCESS;
    }
    let reason = system_message(&io::Error::last_os_error());
    report::error(&format!("cannot write to the standard output: {reason}"));
    Status::UNCAUGHT
}

/// Prints to the standard output.
pub fn print(text: &str) -> Status {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Status::SUCCESS,
        Err(problem) => {
            let reason = system_message(&problem);
            report::error(&format!("cannot write to the standard output: {reason}"));
            Status::UNCAUGHT
        }
    }
}

/// The system's words, without the number that Rust appends.
pub fn system_message(problem: &io::Error) -> String {
    let text = problem.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}
