//! Locks bytes with a passphrase and opens them: Argon2id makes the key, XChaCha20-Poly1305 seals.
//!
//! Sources: RFC 9106 (Argon2), RFC 8439 and draft-irtf-cfrg-xchacha (the cipher).

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use zeroize::{Zeroize, Zeroizing};

use super::header::{Header, Work};
use crate::domain::kept::Refusal;

/// A locked text is a multiple of this long, so that its length does not tell how much was answered.
const STEP: usize = 16 * 1024;
/// Bytes of the seal.
const TAG: usize = 16;

/// Locks a text; none, when there is too little chance or memory.
#[must_use]
pub fn lock(text: &[u8], passphrase: &[u8], chance: &[u8]) -> Option<Vec<u8>> {
    seal(&Header::new(chance)?, text, passphrase)
}

/// The same behind this header.
///
/// The text is made longer with blanks, which JSON passes over.
#[must_use]
pub fn seal(header: &Header, text: &[u8], passphrase: &[u8]) -> Option<Vec<u8>> {
    let cipher = cipher(header.work, passphrase, &header.salt)?;
    // At least one step: an empty text is as long as a short one.
    let length = text.len().max(1).next_multiple_of(STEP);
    let mut padded = Zeroizing::new(Vec::with_capacity(length));
    padded.extend_from_slice(text);
    padded.resize(length, b' ');
    let mut file = header.written();
    let sealed = cipher.encrypt(&XNonce::from(header.nonce), Payload { msg: &padded, aad: &file }).ok()?;
    file.extend(sealed);
    Some(file)
}

/// Opens what [`lock`] has made.
///
/// # Errors
/// Why not. A wrong passphrase and a changed file cannot be told apart: that is what the seal is.
pub fn open(file: &[u8], passphrase: &[u8]) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let (header, sealed) = Header::read(file)?;
    if sealed.len() < STEP + TAG || !(sealed.len() - TAG).is_multiple_of(STEP) {
        return Err(Refusal::CutShort);
    }
    if passphrase.is_empty() {
        return Err(Refusal::Locked);
    }
    let sealed_with = file.get(..file.len() - sealed.len()).unwrap_or_default();
    let cipher = cipher(header.work, passphrase, &header.salt).ok_or(Refusal::Newer)?;
    let opened = cipher.decrypt(&XNonce::from(header.nonce), Payload { msg: sealed, aad: sealed_with });
    opened.map(Zeroizing::new).map_err(|_| Refusal::NotOpened)
}

fn cipher(work: Work, passphrase: &[u8], salt: &[u8]) -> Option<XChaCha20Poly1305> {
    let mut key = Key::default();
    let params = Params::new(work.memory, work.passes.into(), work.lanes.into(), Some(key.len())).ok()?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon.hash_password_into(passphrase, salt, &mut key).ok()?;
    let cipher = XChaCha20Poly1305::new(&key);
    key.as_mut_slice().zeroize();
    Some(cipher)
}
