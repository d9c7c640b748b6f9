//! The name that a request has on the phone: `K7Q2-9FXM`.

/// Signs that nobody takes for one another when they are read out or copied by hand: Crockford's
/// base 32, which leaves out I, L, O and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A reference made of forty random bits: it tells nothing, not even how many came before.
pub(super) fn of(random: [u8; 5]) -> String {
    let bits = random.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    let mut text = String::with_capacity(9);
    for at in 0..8 {
        if at == 4 {
            text.push('-');
        }
        let sign = usize::try_from(bits >> (35 - 5 * at) & 31).ok().and_then(|sign| SIGNS.get(sign));
        text.extend(sign.map(|sign| char::from(*sign)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use doc_to_doc::backend::outcome::Reference;

    #[test]
    fn the_page_shows_it_as_it_is() {
        for (random, text) in [
            ([0, 0, 0, 0, 0], "0000-0000"),
            ([0xFF; 5], "ZZZZ-ZZZZ"),
            ([0b0000_1000, 0b1000_0110, 0b0100_0010, 0b1001_1000, 0b1110_1000], "1234-5678"),
        ] {
            assert_eq!(of(random), text);
            assert_eq!(Reference::read(&of(random)).unwrap().as_str(), text);
        }
    }
}
