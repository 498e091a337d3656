//! Messages over the standard streams.
//!
//! A thread reads, so that the server sees whether more is waiting before it checks a text that is about to change. What is no
//! message is told to the server too, which answers that it could not be read.

use lsp_server::{ErrorCode, Message};
use std::io::{self, BufReader, ErrorKind, Write};
use std::sync::mpsc::{self, Receiver, TryRecvError};

/// What came in.
#[derive(Debug)]
pub enum Incoming {
    Message(Message),
    /// Framed as a message, but none.
    Unreadable(String),
}

#[derive(Debug)]
pub struct Inbox {
    channel: Receiver<Incoming>,
    waiting: std::cell::RefCell<Option<Incoming>>,
}

impl Inbox {
    /// The next one; `None` when the editor has closed the stream.
    pub fn next(&self) -> Option<Incoming> {
        let waiting = self.waiting.borrow_mut().take();
        waiting.or_else(|| self.channel.recv().ok())
    }

    /// Whether nothing more has come yet.
    pub fn is_empty(&self) -> bool {
        let mut waiting = self.waiting.borrow_mut();
        if waiting.is_some() {
            return false;
        }
        match self.channel.try_recv() {
            Ok(incoming) => {
                *waiting = Some(incoming);
                false
            }
            Err(TryRecvError::Empty | TryRecvError::Disconnected) => true,
        }
    }
}

/// Where answers go.
pub trait Outbox {
    fn send(&mut self, message: Message);

    /// Says that something was no message. It has no number to answer to.
    fn send_unreadable(&mut self, problem: &str);
}

struct StandardOutput;

impl Outbox for StandardOutput {
    fn send(&mut self, message: Message) {
        // An editor that has gone reads nothing: its end of the input ends the server.
        let _ = message.write(&mut io::stdout().lock());
    }

    fn send_unreadable(&mut self, problem: &str) {
        let answer = serde_json::json!({
            "jsonrpc": "2.0",
            "id": null,
            "error": { "code": ErrorCode::ParseError as i32, "message": problem },
        });
        let text = answer.to_string();
        let mut output = io::stdout().lock();
        let _ = write!(output, "Content-Length: {}\r\n\r\n{text}", text.len());
        let _ = output.flush();
    }
}

pub fn standard_streams() -> (Inbox, impl Outbox) {
    let (sender, channel) = mpsc::channel();
    std::thread::spawn(move || {
        let mut input = BufReader::new(io::stdin());
        loop {
            let incoming = match Message::read(&mut input) {
                Ok(Some(message)) => Incoming::Message(message),
                Ok(None) => return,
                Err(problem) if problem.kind() == ErrorKind::InvalidData => {
                    Incoming::Unreadable(problem.to_string())
                }
                Err(_) => return,
            };
            if sender.send(incoming).is_err() {
                return;
            }
        }
    });
    let inbox = Inbox {
        channel,
        waiting: None.into(),
    };
    (inbox, StandardOutput)
}
