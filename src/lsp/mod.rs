//! The language server: `arc lsp`, which editors start and speak to over its standard streams.
//!
//! It answers one message after the other. The texts of the editor are kept; each is checked once after a change, as a script that is never
//! run, and every answer is read from what the checker noted of it ([`crate::check::index`]). Nothing is carried from one
//! check to the next: a whole file takes a few milliseconds.
//!
//! ```text
//!   transport    messages in and out          server      which request is answered by what
//!   document     texts, changes, positions    analysis    a text that has been checked
//!   diagnostics  hover  definition  references  rename  completion  signature  symbols  action  format
//! ```
//!
//! What cannot be understood of a broken text has no answer; nothing that an editor sends ends the server but `exit`.

mod action;
mod analysis;
mod completion;
mod definition;
mod diagnostics;
mod document;
mod format;
mod hover;
mod references;
mod rename;
mod server;
mod signature;
mod symbols;
#[cfg(test)]
mod tests;
mod transport;

/// Serves the editor at the standard streams until it says `exit`. Gives the status of the process.
pub fn serve() -> i32 {
    let (incoming, mut outgoing) = transport::standard_streams();
    server::Server::default().run(&incoming, &mut outgoing)
}
