//! What is read.

use std::{
    io::{self, Read},
    path::Path,
};

/// The text of a file, or of standard input.
///
/// # Errors
/// Where it cannot be read or is no UTF-8, in words.
pub fn read(path: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    }
    .map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        format!("not UTF-8: the character at byte {byte} is broken")
    })
}
