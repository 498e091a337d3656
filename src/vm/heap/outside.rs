//! Addresses outside the heap that the collector keeps an eye on.
//!
//! A word that the marker meets may be no object's address and yet matter: C's address of something that is to be
//! closed when nobody has it any more, or the address of code that stands for an object. Each *watched* address is
//! noted when a word has it, and the object it stands for is then reached too. After the collection those that no word
//! had are given out once, and forgotten.
//!
//! ```text
//!   a word ─▶ watched? ─▶ seen ─▶ the object it stands for, if there is one
//! ```

use rustc_hash::FxHashMap;

#[derive(Clone, Copy, Debug)]
struct Watched {
    /// The object that the address stands for; it is reachable as long as that is.
    object: Option<usize>,
    seen: bool,
}

#[derive(Debug, Default)]
pub(super) struct Outside {
    addresses: FxHashMap<usize, Watched>,
    lowest: usize,
    highest: usize,
    /// Of the last collection.
    pub released: Vec<usize>,
}

impl Outside {
    pub fn watch(&mut self, address: usize, object: Option<usize>) {
        if self.addresses.is_empty() {
            (self.lowest, self.highest) = (address, address);
        }
        self.lowest = self.lowest.min(address);
        self.highest = self.highest.max(address);
        let watched = Watched {
            object,
            seen: false,
        };
        self.addresses.insert(address, watched);
    }

    pub fn unwatch(&mut self, address: usize) {
        self.addresses.remove(&address);
    }

    pub fn is_empty(&self) -> bool {
        self.addresses.is_empty()
    }

    /// Notes that a word has the address; gives the object that it stands for.
    #[inline]
    pub fn see(&mut self, address: usize) -> Option<usize> {
        if !(self.lowest..=self.highest).contains(&address) {
            return None;
        }
        let watched = self.addresses.get_mut(&address)?;
        watched.seen = true;
        watched.object
    }

    /// Gives out what nobody has any more.
    pub fn finish(&mut self, is_marked: impl Fn(usize) -> bool) {
        let released = &mut self.released;
        self.addresses.retain(|address, watched| {
            let seen = std::mem::take(&mut watched.seen);
            let kept = seen || watched.object.is_some_and(&is_marked);
            if !kept {
                released.push(*address);
            }
            kept
        });
    }
}
