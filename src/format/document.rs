//! A document: text with the places where it may break into lines.
//!
//! The algebra is Wadler's, as most formatters have it: a *group* stands in one line if it fits, else each
//! of its own line breaks becomes real; groups within decide for themselves. Three nodes are added.
//! A *choice* has several forms of one thing, of which the first that fits is taken: a call whose last argument
//! is a block reads best with only that block broken. A *fill* breaks only where a line is full. And a
//! *comment* goes to the end of the line it was written on, wherever the document has got to, and ends it.
//!
//! Nodes lie in one vector and name each other by index, so the forms of a choice share their parts, and a deep
//! document is dropped without recursion.

use super::cursor::CommentText;

/// A node of [`Documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doc(u32);

#[derive(Debug)]
pub enum Node<'a> {
    /// May hold line breaks of its own, which stay as they are: a long string.
    Text(&'a str),
    /// A blank, or a line break where the group is broken.
    Line,
    /// Nothing, or a line break where the group is broken.
    SoftLine,
    /// Always a line break.
    HardLine,
    /// Makes the line break before it an empty line.
    BlankLine,
    /// Text that is there only where the group is broken.
    IfBroken(&'a str),
    /// Text that is there only where the group is in one line.
    IfFlat(&'a str),
    Concat(Vec<Doc>),
    /// Lines that begin within stand further to the right.
    Nest(Doc),
    Group(Doc),
    /// A group that is broken even where it is part of something in one line.
    Broken(Doc),
    Choice(Vec<Doc>),
    /// On a line of its own, further to the right; as a form of a choice only if it fits there as a whole.
    Below(Doc),
    Fill(Vec<Doc>),
    Comment(CommentText<'a>),
}

#[derive(Debug, Default)]
pub struct Documents<'a> {
    nodes: Vec<Node<'a>>,
    /// Beside each node: whether it holds a line break that is always one.
    forced: Vec<bool>,
}

impl<'a> Documents<'a> {
    pub fn node(&self, doc: Doc) -> &Node<'a> {
        &self.nodes[doc.0 as usize]
    }

    /// Whether the document takes several lines whatever the width.
    pub fn is_forced(&self, doc: Doc) -> bool {
        self.forced[doc.0 as usize]
    }

    pub fn add(&mut self, node: Node<'a>) -> Doc {
        let forced = match &node {
            Node::HardLine | Node::BlankLine | Node::Comment(_) | Node::Broken(_) => true,
            Node::Concat(parts) | Node::Fill(parts) => {
                parts.iter().any(|part| self.is_forced(*part))
            }
            Node::Nest(inner) | Node::Group(inner) | Node::Below(inner) => self.is_forced(*inner),
            Node::Choice(forms) => forms.iter().all(|form| self.is_forced(*form)),
            _ => false,
        };
        self.nodes.push(node);
        self.forced.push(forced);
        Doc(self.nodes.len() as u32 - 1)
    }

    pub fn text(&mut self, text: &'a str) -> Doc {
        self.add(Node::Text(text))
    }

    pub fn nothing(&mut self) -> Doc {
        self.text("")
    }

    pub fn concat(&mut self, parts: impl Into<Vec<Doc>>) -> Doc {
        self.add(Node::Concat(parts.into()))
    }

    pub fn nest(&mut self, inner: Doc) -> Doc {
        self.add(Node::Nest(inner))
    }

    pub fn group(&mut self, inner: Doc) -> Doc {
        self.add(Node::Group(inner))
    }

    /// The same with the group that ends it broken; `None` if no group does.
    pub fn broken(&mut self, doc: Doc) -> Option<Doc> {
        match self.node(doc) {
            Node::Group(inner) => {
                let inner = *inner;
                Some(self.add(Node::Broken(inner)))
            }
            Node::Broken(_) => Some(doc),
            Node::Nest(inner) => {
                let inner = *inner;
                let inner = self.broken(inner)?;
                Some(self.nest(inner))
            }
            Node::Concat(parts) => {
                let mut parts = parts.clone();
                let last = parts.last_mut()?;
                *last = self.broken(*last)?;
                Some(self.concat(parts))
            }
            _ => None,
        }
    }
}
