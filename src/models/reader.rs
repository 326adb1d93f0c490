//! Reads numbers and bytes of a packed section; short or wrong bytes are an error, never a panic.

use super::ModelError;

/// A cursor over a section's bytes.
pub struct Reader<'a> {
    section: &'static str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Reads `bytes`, called `section` in errors.
    pub fn new(section: &'static str, bytes: &'a [u8]) -> Self {
        Self { section, bytes, at: 0 }
    }

    /// The next `len` bytes.
    ///
    /// # Errors
    /// Where fewer are left.
    pub fn bytes(&mut self, len: usize) -> Result<&'a [u8], ModelError> {
        let left = self.bytes.len() - self.at;
        if len > left {
            return Err(ModelError::Short { section: self.section, given: left, expected: len });
        }
        self.at += len;
        Ok(&self.bytes[self.at - len..self.at])
    }

    /// The next LEB128 number.
    ///
    /// # Errors
    /// Where it does not end, or takes over 35 bits.
    pub fn number(&mut self) -> Result<usize, ModelError> {
        let mut number = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = self.bytes(1)?[0];
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number as usize);
            }
        }
        Err(ModelError::Bound {
            section: self.section,
            what: "number of bytes",
            given: 6,
            expected: 5,
        })
    }

    /// The next number, which counts things of at least a byte each among `most`.
    ///
    /// # Errors
    /// Where it is larger.
    pub fn count(&mut self, most: usize) -> Result<usize, ModelError> {
        let count = self.number()?;
        if count > most {
            return Err(ModelError::Bound {
                section: self.section,
                what: "count",
                given: count,
                expected: most,
            });
        }
        Ok(count)
    }

    /// The next `count` numbers.
    ///
    /// # Errors
    /// As [`Reader::number`].
    pub fn numbers(&mut self, count: usize) -> Result<Vec<usize>, ModelError> {
        (0..count).map(|_| self.number()).collect()
    }

    /// Checks that all is read.
    ///
    /// # Errors
    /// Where bytes are left.
    pub fn finish(&self) -> Result<(), ModelError> {
        let left = self.bytes.len() - self.at;
        if left > 0 {
            return Err(ModelError::Bound {
                section: self.section,
                what: "length",
                given: self.bytes.len(),
                expected: self.at,
            });
        }
        Ok(())
    }
}
