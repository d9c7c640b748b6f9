//! Which of a file's compressed forms a client takes.

/// A compressed form that stands beside a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Brotli: the smaller one.
    Brotli,
    /// Gzip: for clients, proxies and plain-http browsers that know nothing newer.
    Gzip,
}

impl Encoding {
    /// Both, best first.
    pub(crate) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// Its name in `Accept-Encoding` and `Content-Encoding`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// What it adds to a file's name.
    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }
}

/// The forms that a client takes, the most welcome first, by its `Accept-Encoding`.
pub(crate) fn accepted(header: &str) -> Vec<Encoding> {
    let mut welcome: Vec<_> = Encoding::ALL
        .into_iter()
        .map(|encoding| (weight(header, encoding.name()), encoding))
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    // Stable, so that equals keep the order of `ALL`.
    welcome.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    welcome.into_iter().map(|(_, encoding)| encoding).collect()
}

/// How welcome a form is: 0 not at all, 1 most. What is named counts more than the asterisk.
fn weight(header: &str, name: &str) -> f32 {
    let mut others = 0.0;
    for choice in header.split(',') {
        let (key, parameter) = choice.split_once(';').unwrap_or((choice, ""));
        let weight = match parameter.trim().split_once('=') {
            // A weight that is no number is no welcome.
            Some((_, number)) => number.trim().parse().unwrap_or(0.0),
            None => 1.0,
        };
        match key.trim() {
            key if key.eq_ignore_ascii_case(name) => return weight,
            "*" => others = weight,
            _ => {}
        }
    }
    others
}

#[cfg(test)]
mod tests {
    use super::{
        Encoding::{Brotli, Gzip},
        accepted,
    };

    #[test]
    fn the_client_chooses_and_the_smaller_wins_a_draw() {
        for (header, expected) in [
            ("", vec![]),
            ("identity", vec![]),
            ("gzip, deflate, br, zstd", vec![Brotli, Gzip]),
            ("gzip", vec![Gzip]),
            ("br;q=0.5, gzip;q=0.8", vec![Gzip, Brotli]),
            ("br;q=0, gzip", vec![Gzip]),
            ("br; q=0.0, *", vec![Gzip]),
            ("*", vec![Brotli, Gzip]),
            ("*;q=0", vec![]),
            ("*;q=0, gzip;q=0.1", vec![Gzip]),
            ("BR", vec![Brotli]),
            ("br;q=lots", vec![]),
            ("br;q=NaN, gzip;q=-1", vec![]),
            ("brotli, xgzip", vec![]),
        ] {
            assert_eq!(accepted(header), expected, "{header}");
        }
    }
}
