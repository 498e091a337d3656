//! How the entries of a map lie: what an instruction on maps has in its second word.

/// Slots of a key and of a value, and which slots of the key are texts, to be compared by what they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapShape {
    pub key_slots: u16,
    pub value_slots: u16,
    /// Bit `i`: slot `i` of the key holds a text.
    pub texts: u32,
}

impl MapShape {
    pub const fn from_word(word: u64) -> Self {
        MapShape {
            key_slots: word as u16,
            value_slots: (word >> 16) as u16,
            texts: (word >> 32) as u32,
        }
    }

    pub const fn to_word(self) -> u64 {
        self.key_slots as u64 | (self.value_slots as u64) << 16 | (self.texts as u64) << 32
    }

    /// Words of an entry: the key, then the value.
    pub const fn entry_words(self) -> usize {
        self.key_slots as usize + self.value_slots as usize
    }
}

/// Where a map's object has the number of its live entries, in bytes.
pub const MAP_LENGTH_OFFSET: i16 = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_comes_back_from_its_word() {
        let shape = MapShape {
            key_slots: 2,
            value_slots: 700,
            texts: 0b10,
        };
        assert_eq!(MapShape::from_word(shape.to_word()), shape);
    }
}
