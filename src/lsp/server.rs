//! The server: what it can do, and which message is answered by what.

use super::analysis::{Analysis, library_module};
use super::document::{Document, Documents, path_of};
use super::transport::{Inbox, Incoming, Outbox};
use super::{
    action, completion, definition, diagnostics, format, hover, references, rename, signature,
    symbols,
};
use lsp_server::{ErrorCode, Message, Notification, Request, Response};
use lsp_types as lsp;
use lsp_types::Uri;
use rustc_hash::FxHashMap;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::PathBuf;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    /// Nothing but `initialize` is answered.
    #[default]
    New,
    Running,
    /// After `shutdown` only `exit` is waited for.
    Over,
}

#[derive(Debug, Default)]
pub struct Server {
    stage: Stage,
    documents: Documents,
    /// The folders that are open in the editor.
    roots: Vec<PathBuf>,
    /// Texts that were checked since they changed.
    analyses: FxHashMap<String, Analysis>,
    /// Texts whose diagnostics the editor has not got yet.
    stale: Vec<Uri>,
}

/// Why a request has no answer.
#[derive(Debug)]
pub struct Refusal {
    code: i32,
    message: String,
}

impl Refusal {
    pub fn failed(message: impl Into<String>) -> Self {
        Refusal {
            code: lsp::LspErrorCodes::RequestFailed.into(),
            message: message.into(),
        }
    }

    fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Refusal {
            code: code as i32,
            message: message.into(),
        }
    }
}

pub type Answer = Result<Value, Refusal>;

impl Server {
    /// One that an editor has greeted, with one text open.
    #[cfg(test)]
    pub fn running() -> Self {
        Server {
            stage: Stage::Running,
            ..Server::default()
        }
    }

    #[cfg(test)]
    pub fn open(&mut self, uri: &str, text: &str) {
        self.documents.insert(Document {
            uri: Uri(uri.to_owned()),
            version: 1,
            text: text.to_owned(),
        });
    }

    /// Answers until `exit`; gives the status of the process.
    pub fn run(&mut self, inbox: &Inbox, outbox: &mut impl Outbox) -> i32 {
        while let Some(incoming) = inbox.next() {
            match incoming {
                Incoming::Message(Message::Request(request)) => {
                    let id = request.id.clone();
                    let response = match self.request(request) {
                        Ok(value) => Response::new_ok(id, value),
                        Err(refusal) => Response::new_err(id, refusal.code, refusal.message),
                    };
                    outbox.send(Message::Response(response));
                }
                Incoming::Message(Message::Notification(notification)) => {
                    if notification.method == "exit" {
                        return i32::from(self.stage != Stage::Over);
                    }
                    if self.stage == Stage::Running {
                        self.notification(notification);
                    }
                }
                // Nothing was asked of the editor.
                Incoming::Message(Message::Response(_)) => {}
                Incoming::Unreadable(problem) => outbox.send_unreadable(&problem),
            }
            // A text that changes again in a moment need not be checked now.
            if inbox.is_empty() {
                self.publish(outbox);
            }
        }
        // The editor went away without a word.
        1
    }

    fn request(&mut self, request: Request) -> Answer {
        match (self.stage, request.method.as_str()) {
            (Stage::New, "initialize") => {
                let asked: lsp::InitializeParams = read(request.params)?;
                self.roots = roots(&asked);
                self.stage = Stage::Running;
                Ok(capabilities())
            }
            (Stage::New, _) => Err(Refusal::new(
                ErrorCode::ServerNotInitialized,
                "`initialize` comes first",
            )),
            (Stage::Over, _) => Err(Refusal::new(
                ErrorCode::InvalidRequest,
                "after `shutdown` only `exit` is answered",
            )),
            (Stage::Running, "shutdown") => {
                self.stage = Stage::Over;
                Ok(Value::Null)
            }
            (Stage::Running, method) => self.answer(method, request.params),
        }
    }

    pub(super) fn answer(&mut self, method: &str, parameters: Value) -> Answer {
        match method {
            "textDocument/hover" => {
                let at: lsp::TextDocumentPositionParams = read(parameters)?;
                let analysis = self.analysis(&at.text_document.uri)?;
                give(hover::at(analysis, at.position))
            }
            "textDocument/definition" => {
                let at: lsp::TextDocumentPositionParams = read(parameters)?;
                let analysis = self.analysis(&at.text_document.uri)?;
                give(definition::at(analysis, at.position))
            }
            "textDocument/documentHighlight" => {
                let at: lsp::TextDocumentPositionParams = read(parameters)?;
                let analysis = self.analysis(&at.text_document.uri)?;
                give(references::highlights(analysis, at.position))
            }
            "textDocument/references" => {
                let asked: lsp::ReferenceParams = read(parameters)?;
                let at = asked.text_document_position_params;
                let analysis = self.analysis(&at.text_document.uri)?;
                let Some((target, _)) = references::target(analysis, at.position) else {
                    return Ok(Value::Null);
                };
                let mut found = references::everywhere(&target, &self.documents, &self.roots);
                if !asked.context.include_declaration {
                    found.retain(|place| *place != target.declared);
                }
                give(found)
            }
            "textDocument/prepareRename" => {
                let at: lsp::TextDocumentPositionParams = read(parameters)?;
                let analysis = self.analysis(&at.text_document.uri)?;
                give(rename::prepare(analysis, at.position)?)
            }
            "textDocument/rename" => {
                let asked: lsp::RenameParams = read(parameters)?;
                let at = asked.text_document_position_params;
                self.analysis(&at.text_document.uri)?;
                let (documents, roots) = (&self.documents, &self.roots);
                let Some(analysis) = self.analyses.get_mut(&at.text_document.uri.0) else {
                    return Ok(Value::Null);
                };
                let name = &asked.new_name;
                give(rename::rename(
                    analysis,
                    at.position,
                    name,
                    documents,
                    roots,
                )?)
            }
            "textDocument/completion" => {
                let at: lsp::TextDocumentPositionParams = read(parameters)?;
                let (documents, analysis) = self.among_others(&at.text_document.uri)?;
                give(completion::at(analysis, at.position, documents))
            }
            "textDocument/signatureHelp" => {
                let at: lsp::TextDocumentPositionParams = read(parameters)?;
                let (documents, analysis) = self.among_others(&at.text_document.uri)?;
                give(signature::at(analysis, at.position, documents))
            }
            "textDocument/documentSymbol" => {
                let asked: lsp::DocumentSymbolParams = read(parameters)?;
                give(symbols::of(self.analysis(&asked.text_document.uri)?))
            }
            "textDocument/formatting" => {
                let asked: lsp::DocumentFormattingParams = read(parameters)?;
                give(format::of(self.analysis(&asked.text_document.uri)?)?)
            }
            "textDocument/codeAction" => {
                let asked: lsp::CodeActionParams = read(parameters)?;
                let uri = &asked.text_document.uri;
                give(action::within(self.analysis(uri)?, uri, asked.range))
            }
            _ => Err(Refusal::new(
                ErrorCode::MethodNotFound,
                format!("`{method}` is not supported"),
            )),
        }
    }

    fn notification(&mut self, notification: Notification) {
        let parameters = notification.params;
        match notification.method.as_str() {
            "textDocument/didOpen" => {
                if let Ok(opened) = read::<lsp::DidOpenTextDocumentParams>(parameters) {
                    let opened = opened.text_document;
                    self.documents.insert(Document {
                        uri: opened.uri,
                        version: opened.version,
                        text: opened.text,
                    });
                    self.changed();
                }
            }
            "textDocument/didChange" => {
                if let Ok(changed) = read::<lsp::DidChangeTextDocumentParams>(parameters)
                    && let Some(document) = self
                        .documents
                        .get_mut(&changed.text_document.text_document_identifier.uri)
                {
                    document.version = changed.text_document.version;
                    for change in changed.content_changes {
                        document.apply(change);
                    }
                    self.changed();
                }
            }
            "textDocument/didClose" => {
                if let Ok(closed) = read::<lsp::DidCloseTextDocumentParams>(parameters) {
                    self.documents.remove(&closed.text_document.uri);
                    self.changed();
                    self.stale.push(closed.text_document.uri);
                }
            }
            // Files on the disk may be other ones now.
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" => self.changed(),
            _ => {}
        }
    }

    /// Some text changed: all that import it are to be checked again.
    fn changed(&mut self) {
        self.analyses.clear();
        self.stale = self.documents.iter().map(|one| one.uri.clone()).collect();
    }

    /// The text as it has been checked.
    fn analysis(&mut self, uri: &Uri) -> Result<&mut Analysis, Refusal> {
        let Some(document) = self.documents.get(uri) else {
            let message = format!("{} is not open", uri.0);
            return Err(Refusal::new(ErrorCode::InvalidParams, message));
        };
        if !self.analyses.contains_key(&uri.0) {
            let analysis = Analysis::new(document, &self.documents)
                .ok_or_else(|| Refusal::failed("the text is too large"))?;
            self.analyses.insert(uri.0.clone(), analysis);
        }
        self.analyses
            .get_mut(&uri.0)
            .ok_or_else(|| Refusal::failed("the text could not be checked"))
    }

    /// The text as it has been checked, beside all that are open.
    fn among_others(&mut self, uri: &Uri) -> Result<(&Documents, &mut Analysis), Refusal> {
        self.analysis(uri)?;
        match self.analyses.get_mut(&uri.0) {
            Some(analysis) => Ok((&self.documents, analysis)),
            None => Err(Refusal::failed("the text could not be checked")),
        }
    }

    fn publish(&mut self, outbox: &mut impl Outbox) {
        for uri in std::mem::take(&mut self.stale) {
            let nothing = lsp::PublishDiagnosticsParams {
                uri: uri.clone(),
                version: None,
                diagnostics: Vec::new(),
            };
            // The library's own texts are known to be right.
            let known = library_module(&uri).is_some();
            let found = match (self.documents.get(&uri).cloned(), known) {
                (Some(document), false) => match self.analysis(&uri) {
                    Ok(analysis) => diagnostics::of(&document, analysis),
                    Err(_) => nothing,
                },
                _ => nothing,
            };
            let method = "textDocument/publishDiagnostics".to_owned();
            outbox.send(Message::Notification(Notification::new(method, found)));
        }
    }
}

fn capabilities() -> Value {
    let sync = lsp::TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(lsp::TextDocumentSyncKind::Incremental),
        save: Some(true.into()),
        ..Default::default()
    };
    let rename = lsp::RenameOptions {
        prepare_provider: Some(true),
        ..Default::default()
    };
    let actions = lsp::CodeActionOptions {
        code_action_kinds: Some(vec![lsp::CodeActionKind::QuickFix]),
        ..Default::default()
    };
    let signs = |signs: &[&str]| Some(signs.iter().map(ToString::to_string).collect());
    let completion = lsp::CompletionOptions {
        trigger_characters: signs(&[".", "\"", "/"]),
        ..Default::default()
    };
    let signatures = lsp::SignatureHelpOptions {
        trigger_characters: signs(&["(", ","]),
        ..Default::default()
    };
    let capabilities = lsp::ServerCapabilities {
        position_encoding: Some(lsp::PositionEncodingKind::UTF16),
        text_document_sync: Some(sync.into()),
        hover_provider: Some(true.into()),
        definition_provider: Some(true.into()),
        references_provider: Some(true.into()),
        document_highlight_provider: Some(true.into()),
        document_symbol_provider: Some(true.into()),
        document_formatting_provider: Some(true.into()),
        rename_provider: Some(rename.into()),
        code_action_provider: Some(actions.into()),
        completion_provider: Some(completion),
        signature_help_provider: Some(signatures),
        ..Default::default()
    };
    let result = lsp::InitializeResult {
        capabilities,
        server_info: Some(lsp::ServerInfo {
            name: "arc".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
    };
    serde_json::to_value(result).unwrap_or_default()
}

/// The folders that the editor has open; in the words of older editors one alone.
fn roots(asked: &lsp::InitializeParams) -> Vec<PathBuf> {
    let asked = serde_json::to_value(asked).unwrap_or_default();
    let folders = asked["workspaceFolders"].as_array();
    let uris = folders
        .into_iter()
        .flatten()
        .map(|folder| &folder["uri"])
        .chain(folders.is_none().then_some(&asked["rootUri"]));
    uris.filter_map(|uri| path_of(&Uri(uri.as_str()?.to_owned())))
        .collect()
}

fn read<T: DeserializeOwned>(parameters: Value) -> Result<T, Refusal> {
    serde_json::from_value(parameters)
        .map_err(|problem| Refusal::new(ErrorCode::InvalidParams, problem.to_string()))
}

fn give<T: Serialize>(answer: T) -> Answer {
    serde_json::to_value(answer)
        .map_err(|problem| Refusal::new(ErrorCode::InternalError, problem.to_string()))
}
