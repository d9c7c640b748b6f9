//! Compressed forms beside each file, made once and at the best setting, so that no server has to.

use crate::{
    encoding::Encoding,
    files::{self, FileError},
    media,
};
use std::{
    io::{self, Read},
    path::PathBuf,
};

/// Below this many bytes the headers outweigh what compression saves.
const WORTH_IT: usize = 256;

/// Bytes as they are, and as most people will fetch them.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    /// Uncompressed.
    pub(crate) plain: usize,
    /// With Brotli where that is smaller.
    pub(crate) sent: usize,
}

/// Writes `.br` and `.gz` beside every file that gains by it.
pub(crate) fn beside(files: &[PathBuf]) -> Result<Size, FileError> {
    let mut total = Size::default();
    for file in files {
        let bytes = files::read(file)?;
        let mut sent = bytes.len();
        let known = file.file_name().and_then(|name| name.to_str()).and_then(media::of).is_some();
        if known && bytes.len() >= WORTH_IT {
            for encoding in Encoding::ALL {
                let compressed = encode(encoding, &bytes).map_err(|e| FileError::write(file, e))?;
                if compressed.len() < bytes.len() {
                    sent = sent.min(compressed.len());
                    let mut beside = file.clone().into_os_string();
                    beside.push(".");
                    beside.push(encoding.extension());
                    files::write(beside.as_ref(), &compressed)?;
                }
            }
        }
        total.plain += bytes.len();
        total.sent += sent;
    }
    Ok(total)
}

fn encode(encoding: Encoding, mut bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    match encoding {
        Encoding::Brotli => {
            let best = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
            brotli::BrotliCompress(&mut bytes, &mut out, &best)?;
        }
        Encoding::Gzip => {
            // It writes no time stamp: equal sources give equal bytes.
            let best = flate2::Compression::best();
            flate2::read::GzEncoder::new(bytes, best).read_to_end(&mut out)?;
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{scratch, write};
    use sha2::{Digest, Sha256};

    #[test]
    fn both_forms_stand_beside_and_give_the_same_bytes_back() {
        let root = scratch("compress");
        let text = "one answer after another; ".repeat(40).into_bytes();
        write(&root.join("assets/a.js"), &text).unwrap();
        let size = beside(&files::below(&root).unwrap()).unwrap();
        let (mut unbrotli, mut ungzip) = (Vec::new(), Vec::new());
        let brotli = files::read(&root.join("assets/a.js.br")).unwrap();
        let gzip = files::read(&root.join("assets/a.js.gz")).unwrap();
        brotli::BrotliDecompress(&mut brotli.as_slice(), &mut unbrotli).unwrap();
        flate2::read::GzDecoder::new(gzip.as_slice()).read_to_end(&mut ungzip).unwrap();
        assert_eq!((&unbrotli, &ungzip), (&text, &text));
        assert_eq!(size, Size { plain: text.len(), sent: brotli.len() });
    }

    #[test]
    fn what_gains_nothing_stays_alone() {
        let root = scratch("alone");
        let noise: Vec<u8> = (0..20_u8).flat_map(|n| Sha256::digest([n])).collect();
        write(&root.join("small.json"), &[b' '; WORTH_IT - 1]).unwrap();
        write(&root.join("noise.bin"), &noise).unwrap();
        write(&root.join("unknown.xyz"), &[b' '; 4096]).unwrap();
        beside(&files::below(&root).unwrap()).unwrap();
        assert_eq!(files::below(&root).unwrap().len(), 3);
    }
}
