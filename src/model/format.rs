//! Reads numbers and bytes of a packed section; short or wrong bytes are an error, never a panic.

use super::error::{Fault, ModelError};
use std::collections::HashMap;

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
            return Err(Fault::Short { section: self.section, given: left, expected: len }.into());
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
        Err(Fault::Bound { section: self.section, what: "number of bytes", given: 6, expected: 5 }
            .into())
    }

    /// The next number, which counts things of at least a byte each among `most`.
    ///
    /// # Errors
    /// Where it is larger.
    pub fn count(&mut self, most: usize) -> Result<usize, ModelError> {
        let count = self.number()?;
        if count > most {
            return Err(Fault::Bound {
                section: self.section,
                what: "count",
                given: count,
                expected: most,
            }
            .into());
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

    /// The next number of 4 bytes with a fraction.
    ///
    /// # Errors
    /// Where fewer bytes are left, or it is not finite.
    pub fn float(&mut self) -> Result<f32, ModelError> {
        let bytes = self.bytes(4)?;
        let number = f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        if number.is_finite() {
            Ok(number)
        } else {
            Err(Fault::NotFinite { section: self.section }.into())
        }
    }

    /// The next `count` of them.
    ///
    /// # Errors
    /// As [`Reader::float`].
    pub fn floats(&mut self, count: usize) -> Result<Vec<f32>, ModelError> {
        (0..count).map(|_| self.float()).collect()
    }

    /// Ascending numbers: how many, then the step to each from the one before, as LEB128.
    ///
    /// # Errors
    /// As [`Reader::number`].
    pub fn ascending(&mut self) -> Result<Vec<u32>, ModelError> {
        let count = self.count(self.bytes.len())?;
        let mut last = 0_u32;
        let steps = self.numbers(count)?.into_iter();
        Ok(steps
            .map(|step| {
                last = last.wrapping_add(step as u32);
                last
            })
            .collect())
    }

    /// Checks that all is read.
    ///
    /// # Errors
    /// Where bytes are left.
    pub fn finish(&self) -> Result<(), ModelError> {
        let left = self.bytes.len() - self.at;
        if left > 0 {
            return Err(Fault::Bound {
                section: self.section,
                what: "length",
                given: self.bytes.len(),
                expected: self.at,
            }
            .into());
        }
        Ok(())
    }
}

/// First bytes of a model file.
pub const MAGIC: &[u8; 8] = b"nutgraf\0";

/// Version of the layout.
pub const VERSION: u32 = 2;

/// The sections of a model file, in order.
pub const SECTIONS: [&str; 2] = ["lists", "net"];

/// The sections of a model file by name, their lengths and checksums checked.
///
/// # Errors
/// As [`super::Models::load`].
pub fn sections(bytes: &[u8]) -> Result<HashMap<&'static str, &[u8]>, ModelError> {
    let mut reader = Reader::new("header", bytes);
    if reader.bytes(MAGIC.len())? != MAGIC {
        return Err(Fault::Magic.into());
    }
    let version = fixed(&mut reader)?;
    if version != VERSION {
        return Err(Fault::Version { given: version, expected: VERSION }.into());
    }
    let mut sections = HashMap::new();
    for section in SECTIONS {
        let (len, sum) = (fixed(&mut reader)?, fixed(&mut reader)?);
        let content = reader.bytes(len as usize)?;
        let given = checksum(content);
        if given != sum {
            return Err(Fault::Checksum { section, given, expected: sum }.into());
        }
        sections.insert(section, content);
    }
    reader.finish()?;
    Ok(sections)
}

fn fixed(reader: &mut Reader) -> Result<u32, ModelError> {
    let bytes = reader.bytes(4)?;
    Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

/// FNV-1a over bytes, 32 bits.
pub fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
